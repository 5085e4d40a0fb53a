import * as pd from 'pandorable';
import { expect, test } from 'vitest';

const frame: any = pd.DataFrame({ n: [0, 1, 2, 3, 4, 5, 6, 7] });

/** The rows that numpy's RandomState draws. */
test.each([
  [() => frame.sample(3, { randomState: 1 }), [7, 2, 1]],
  [() => frame.sample({ frac: 0.5, randomState: 42 }), [1, 5, 0, 7]],
  [() => frame.sample(10, { replace: true, randomState: 7 }), [7, 4, 1, 6, 3, 3, 7, 7, 4, 1]],
  [() => frame.sample(3, { weights: [1, 2, 3, 4, 5, 6, 7, 8], randomState: 3 }), [5, 6, 4]],
  [() => frame.sample(4, { weights: 'n', replace: true, randomState: 9 }), [1, 5, 5, 3]],
] as [() => any, number[]][])('sample draws the rows that pandas draws (%#)', (draw, labels) => {
  expect(draw().index.toList()).toEqual(labels);
});

test('most rows of many are drawn by weight, and all rows of a large group', () => {
  const n = 200_000;
  const many: any = pd.DataFrame({ g: new Array(n).fill(1), w: Array.from({ length: n }, (_, i) => 1 + (i % 7)) });
  const drawn = many.sample({ n: 100_000, weights: 'w', randomState: 1 }).index;
  expect(drawn.toList().slice(0, 3)).toEqual([83404, 144065, 24]);
  expect(drawn.toList().slice(-3)).toEqual([153007, 34564, 32744]);
  expect(drawn.isUnique).toBe(true);
  expect(new Set(many.groupby('g').sample({ frac: 1, randomState: 1 }).index.toList()).size).toBe(n);
});

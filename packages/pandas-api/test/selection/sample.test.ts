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

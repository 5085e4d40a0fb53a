import * as pd from 'pandorable';
import { expect, test } from 'vitest';

const index = (pd as any).MultiIndex.fromProduct(
  [
    ['a', 'b'],
    [1, 2],
    ['x', 'y'],
  ],
  { names: ['k', 'i', 'j'] },
);
const frame: any = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7] }, { index } as any);

/** Which levels are left: of a frame's rows, and of a Series. */
test.each([
  [pd.tuple('a', [1, 2]), ['i', 'j'], ['i', 'j'], [0, 1, 2, 3]],
  [pd.tuple('a', pd.slice()), ['k', 'i', 'j'], ['i', 'j'], [0, 1, 2, 3]],
  [pd.tuple(pd.slice(), 1), ['k', 'i', 'j'], ['k', 'j'], [0, 1, 4, 5]],
  [pd.tuple(['a'], 1), ['k', 'j'], ['k', 'j'], [0, 1]],
  [pd.tuple('a', [1], 'x'), ['i'], ['i'], [0]],
  [pd.tuple('a', pd.slice(1, 1)), ['k', 'i', 'j'], ['k', 'i', 'j'], [0, 1]],
] as [unknown, string[], string[], number[]][])('levels after loc (%#)', (key, ofFrame, ofSeries, values) => {
  const rows = frame.loc(key, pd.slice());
  expect([...rows.index.names]).toEqual(ofFrame);
  expect([...frame.get('v').loc(key).index.names]).toEqual(ofSeries);
  expect(rows.get('v').toList()).toEqual(values);
});

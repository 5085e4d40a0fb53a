import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

/** Expectations are what pandas 3.1.1 prints. */
const small = (): any => pd.DataFrame({ x: [1, 2, 3], y: [0.5, 1.5, -1] });
type Change = (d: any) => unknown;

const CHANGES: [name: string, change: Change, text: string][] = [
  [
    'mask: one value per selected row',
    (d) => d.loc.set(d.get('x').gt(1), 'x', [8, 9]),
    ['   x    y', '0  1  0.5', '1  8  1.5', '2  9 -1.0'].join('\n'),
  ],
  [
    'mask: a Series aligns, other rows keep their dtype',
    (d) => d.loc.set(d.get('x').gt(1), 'x', pd.Series([70, 80], { index: [2, 1] })),
    ['    x    y', '0   1  0.5', '1  80  1.5', '2  70 -1.0'].join('\n'),
  ],
  [
    'a list over several columns is one row of values',
    (d) => d.loc.set(d.get('x').gt(1), ['x', 'y'], [8, 9]),
    ['   x    y', '0  1  0.5', '1  8  9.0', '2  8  9.0'].join('\n'),
  ],
  [
    'a table over several columns',
    (d) =>
      d.loc.set(
        d.get('x').gt(1),
        ['x', 'y'],
        [
          [8, 9.5],
          [1, 2.5],
        ],
      ),
    ['   x    y', '0  1  0.5', '1  8  9.5', '2  1  2.5'].join('\n'),
  ],
  [
    'a frame aligns on both axes',
    (d) => d.loc.set(pd.slice(1, 2), pd.DataFrame({ x: [7, 8], y: [1.5, 2.5] }, { index: [2, 1] })),
    ['   x    y', '0  1  0.5', '1  8  2.5', '2  7  1.5'].join('\n'),
  ],
  [
    'a dict goes by column',
    (d) => d.loc.set(5, { y: 2.5, x: 1 }),
    ['   x    y', '0  1  0.5', '1  2  1.5', '2  3 -1.0', '5  1  2.5'].join('\n'),
  ],
  [
    'a new row misses the columns that were not named',
    (d) => d.loc.set(5, 'x', 9),
    ['   x    y', '0  1  0.5', '1  2  1.5', '2  3 -1.0', '5  9  NaN'].join('\n'),
  ],
  [
    'a new column misses the rows that were not named',
    (d) => d.loc.set(pd.slice(0, 1), 'new', pd.Timestamp('2024')),
    ['   x    y        new', '0  1  0.5 2024-01-01', '1  2  1.5 2024-01-01', '2  3 -1.0        NaT'].join('\n'),
  ],
  [
    'a new label of another kind',
    (d) => d.loc.set('k', [1, 2.5]),
    ['   x    y', '0  1  0.5', '1  2  1.5', '2  3 -1.0', 'k  1  2.5'].join('\n'),
  ],
  [
    'positions in the order of the key',
    (d) => d.iloc.set([2, 0], 1, [1.5, 2.5]),
    ['   x    y', '0  1  2.5', '1  2  1.5', '2  3  1.5'].join('\n'),
  ],
  ['rows by a positional slice', (d) => d.set(pd.slice(0, 2), 0), ['   x    y', '0  0  0.0', '1  0  0.0', '2  3 -1.0'].join('\n')],
  [
    'None makes mixed values',
    (d) => d.set('z', null),
    ['   x    y     z', '0  1  0.5  None', '1  2  1.5  None', '2  3 -1.0  None'].join('\n'),
  ],
  ['missing makes floats', (d) => d.loc.set(0, 'x', null), ['     x    y', '0  NaN  0.5', '1  2.0  1.5', '2  3.0 -1.0'].join('\n')],
];

const REFUSALS: [name: string, change: Change, error: string][] = [
  ['a float into ints', (d) => d.iloc.set(0, 0, 1.5), 'TypeError'],
  ['text into ints', (d) => d.loc.set(0, 'x', 'q'), 'TypeError'],
  ['too few values for a new row', (d) => d.loc.set(5, [1]), 'ValueError'],
  ['a list with an absent label', (d) => d.loc.set([0, 7], 1), 'KeyError'],
  ['iloc beyond the end', (d) => d.iloc.set(7, 1), 'IndexError'],
  ['a list for one cell', (d) => d.loc.set(0, 'x', [1, 2]), 'ValueError'],
];

describe('setting', () => {
  test.each(CHANGES)('%s', (_name, change, text) => {
    const d = small();
    change(d);
    expect(String(d)).toBe(text);
  });
  test.each(REFUSALS)('refused: %s', (_name, change, error) => {
    const d = small();
    let thrown: unknown;
    try {
      change(d);
    } catch (e) {
      thrown = e;
    }
    expect((thrown as Error)?.name).toBe(error);
    expect(String(d)).toBe(String(small()));
  });
});

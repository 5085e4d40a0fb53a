import { describe } from 'vitest';
import { check, pd } from './shown.js';

describe('labels of several levels', () => {
  const mi = pd.MultiIndex.fromProduct(
    [
      ['a', 'b'],
      [1, 2],
    ],
    { names: ['x', 'y'] },
  );
  const m2 = pd.MultiIndex.fromArrays([
    [1, 1, 2, 2, 1],
    ['a', 'a', 'b', 'b', 'a'],
  ]);
  check([
    [() => mi.levels, `[Index(['a', 'b'], dtype='str', name='x'), Index([1, 2], dtype='int64', name='y')]`],
    [() => mi.codes, '[[0, 0, 1, 1], [0, 1, 0, 1]]'],
    [() => mi.getLoc(pd.tuple('a', 2)), '1'],
    [() => mi.getIndexer([pd.tuple('b', 1), pd.tuple('z', 3)]), '[2, -1]'],
    [() => mi.getLocs([pd.slice(), [2]]), '[1, 3]'],
    [() => mi.getLocs([['b', 'a'], 1]), '[2, 0]'],
    [() => mi.sliceLocs(pd.tuple('a', 2), pd.tuple('b', 1)), '[1, 3]'],
    [
      () => mi.sortlevel([1, 0], { ascending: [false, true] }),
      `[MultiIndex([('a', 2),
            ('b', 2),
            ('a', 1),
            ('b', 1)],
           names=['x', 'y']), [1, 3, 0, 2]]`,
    ],
    [
      () => mi.setLevels([10, 20], { level: 'y' }),
      `MultiIndex([('a', 10),
            ('a', 20),
            ('b', 10),
            ('b', 20)],
           names=['x', 'y'])`,
    ],
    [
      () => mi.setCodes([1, 1, 0, 0], { level: 'x' }),
      `MultiIndex([('b', 1),
            ('b', 2),
            ('a', 1),
            ('a', 2)],
           names=['x', 'y'])`,
    ],
    [
      () => mi.drop('a'),
      `MultiIndex([('b', 1),
            ('b', 2)],
           names=['x', 'y'])`,
    ],
    [
      () => mi.drop(1, { level: 'y' }),
      `MultiIndex([('a', 2),
            ('b', 2)],
           names=['x', 'y'])`,
    ],
    [
      () => mi.insert(0, pd.tuple('z', 9)),
      `MultiIndex([('z', 9),
            ('a', 1),
            ('a', 2),
            ('b', 1),
            ('b', 2)],
           names=['x', 'y'])`,
    ],
    [
      () => mi.difference(mi.get(pd.slice(1, 3))),
      `MultiIndex([('a', 1),
            ('b', 2)],
           names=['x', 'y'])`,
    ],
    [
      () => mi.symmetricDifference(mi.get(pd.slice(1, 3))),
      `MultiIndex([('a', 1),
            ('b', 2)],
           names=['x', 'y'])`,
    ],
    [() => mi.isin(['a'], { level: 'x' }), '[true, true, false, false]'],
    [
      () => mi.toFrame({ index: false }),
      `   x  y
0  a  1
1  a  2
2  b  1
3  b  2`,
    ],
    [() => mi.unique({ level: 'x' }), `Index(['a', 'b'], dtype='str', name='x')`],
    [() => mi.getLocLevel(1, { level: 'y' }), `[[true, false, true, false], Index(['a', 'b'], dtype='str', name='x')]`],
    [() => mi.getLocLevel(pd.tuple('a', 2)), '[1, missing]'],
    [
      () => mi.reindex(['b'], { level: 0 }),
      `[MultiIndex([('b', 1),
            ('b', 2)],
           names=['x', 'y']), [2, 3]]`,
    ],
    [() => mi.get(pd.slice(2)).levels, `[Index(['a', 'b'], dtype='str', name='x'), Index([1, 2], dtype='int64', name='y')]`],
    [
      () => mi.get(pd.slice(2)).removeUnusedLevels().levels,
      `[Index(['b'], dtype='str', name='x'), Index([1, 2], dtype='int64', name='y')]`,
    ],
    [
      () => mi.truncate({ before: 'b' }),
      `MultiIndex([('b', 1),
            ('b', 2)],
           names=['x', 'y'])`,
    ],
    [() => mi.eq(pd.tuple('a', 1)), '[true, false, false, false]'],
    [() => m2.getLoc(pd.tuple(1, 'a')), '[true, true, false, false, true]'],
    [() => m2.getLoc(pd.tuple(2, 'b')), '[false, false, true, true, false]'],
    [
      () => m2.dropDuplicates(),
      `MultiIndex([(1, 'a'),
            (2, 'b')],
           )`,
    ],
    [
      () => m2.valueCounts(),
      `1  a    3
2  b    2
Name: count, dtype: int64`,
    ],
    [
      () =>
        pd.MultiIndex.fromArrays([
          [1, NaN, 2],
          ['a', 'b', null],
        ]),
      `MultiIndex([(1.0, 'a'),
            (nan, 'b'),
            (2.0, nan)],
           )`,
    ],
    [
      () =>
        pd.MultiIndex.fromArrays([
          [1, NaN, 2],
          ['a', 'b', null],
        ]).codes,
      '[[0, -1, 1], [0, 1, -1]]',
    ],
    [
      () =>
        pd.MultiIndex({
          levels: [[1, 2], ['a']],
          codes: [
            [0, 1],
            [0, -1],
          ],
        }),
      `MultiIndex([(1, 'a'),
            (2, nan)],
           )`,
    ],
    [() => pd.Index([pd.tuple('a', 1), pd.tuple('b', 2)], { tupleizeCols: false }), `Index([('a', 1), ('b', 2)], dtype='object')`],
  ]);
});

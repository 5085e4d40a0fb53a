import { describe } from 'vitest';
import { check, pd } from './shown.js';

describe('labels of one level', () => {
  const i = pd.Index([3, 1, 2], { name: 'n' });
  const f = pd.Index([1.5, NaN, 3, NaN]);
  const d = pd.Index([1, 1, 2, 3, 3]);
  const r = pd.RangeIndex(1, 10, 3, { name: 'r' });
  check([
    [() => i.sortValues({ ascending: false, returnIndexer: true }), `[Index([3, 2, 1], dtype='int64', name='n'), [0, 2, 1]]`],
    [() => i.sortValues().getIndexer([0, 1.5, 4], { method: 'ffill' }), '[-1, 0, 2]'],
    [() => i.sortValues().getIndexer([0, 1.5, 4], { method: 'bfill' }), '[0, 1, -1]'],
    [() => i.sortValues().getIndexer([0, 1.6, 4], { method: 'nearest', tolerance: 0.5 }), '[-1, 1, -1]'],
    [() => i.add(1), `Index([4, 2, 3], dtype='int64', name='n')`],
    [() => i.div(2), `Index([1.5, 0.5, 1.0], dtype='float64', name='n')`],
    [() => i.rsub(1), `Index([-2, 0, -1], dtype='int64', name='n')`],
    [() => i.gt(1), '[true, false, true]'],
    [() => i.gt(1).not(), '[false, true, false]'],
    [() => i.gt(1).and(i.lt(3)), '[false, false, true]'],
    [() => i.factorize({ sort: true }), `[[2, 0, 1], Index([1, 2, 3], dtype='int64')]`],
    [() => i.insert(1, 2.5), `Index([3.0, 2.5, 1.0, 2.0], dtype='float64', name='n')`],
    [() => i.insert(0, 'a'), `Index(['a', 3, 1, 2], dtype='object', name='n')`],
    [() => i.insert(3, null), `Index([3.0, 1.0, 2.0, nan], dtype='float64', name='n')`],
    [() => i.where(i.gt(1), 0), `Index([3, 0, 2], dtype='int64', name='n')`],
    [() => i.where(i.gt(1)), `Index([3.0, nan, 2.0], dtype='float64', name='n')`],
    [() => i.take([0, -1], { fillValue: NaN }), `Index([3.0, nan], dtype='float64', name='n')`],
    [
      () => i.map((x) => pd.tuple(x, x + 1)),
      `MultiIndex([(3, 4),
            (1, 2),
            (2, 3)],
           names=['n', 'n'])`,
    ],
    [() => i.append([pd.Index(['a'])]), `Index([3, 1, 2, 'a'], dtype='object')`],
    [() => i.reindex([1, 2, 9]), `[Index([1, 2, 9], dtype='int64', name='n'), [1, 2, -1]]`],
    [() => i.join(pd.Index([1, 9]), { how: 'inner', returnIndexers: true }), `[Index([1], dtype='int64', name='n'), [1], [0]]`],
    [() => i.union([10, 3]), `Index([1, 2, 3, 10], dtype='int64', name='n')`],
    [() => i.intersection([2, 3]), `Index([3, 2], dtype='int64', name='n')`],
    [() => i.symmetricDifference([2, 3, 11]), `Index([1, 11], dtype='int64', name='n')`],
    [() => i.groupby(['x', 'y', 'x']), `{"x": Index([3, 2], dtype='int64', name='n'), "y": Index([1], dtype='int64', name='n')}`],
    [
      () => f.valueCounts({ dropna: false }),
      `NaN    2
1.5    1
3.0    1
Name: count, dtype: int64`,
    ],
    [() => f.factorize({ useNaSentinel: false }), `[[0, 1, 2, 1], Index([1.5, nan, 3.0], dtype='float64')]`],
    [() => f.getLoc(NaN), '[false, true, false, true]'],
    [() => f.sortValues({ naPosition: 'first' }), `Index([nan, nan, 1.5, 3.0], dtype='float64')`],
    [() => d.sliceLocs(1, 2), '[0, 3]'],
    [() => d.getIndexerNonUnique([1, 4, 3]), '[[0, 1, -1, 3, 4], [1]]'],
    [() => d.union(pd.Index([3, 3, 3, 4])), `Index([1, 1, 2, 3, 3, 3, 4], dtype='int64')`],
    [() => d.join(pd.Index([1, 3, 5]), { how: 'outer' }), `Index([1, 1, 2, 3, 3, 5], dtype='int64')`],
    [() => pd.Index([1, 2, 1]).getLoc(1), '[true, false, true]'],
    [() => pd.Index([3, 2, 1]).getIndexer([2.5], { method: 'nearest' }), '[0]'],
    [() => pd.Index([1, 2, 3, 4]).getIndexer([1, 2, 5, 6, 7], { method: 'ffill', limit: 1 }), '[0, 1, 3, -1, -1]'],
    [() => r.get(pd.slice(null, null, 2)), `RangeIndex(start=1, stop=10, step=6, name='r')`],
    [() => r.floordiv(3), `Index([0, 1, 2], dtype='int64', name='r')`],
    [() => r.union(pd.RangeIndex(10, 20, 3)), 'RangeIndex(start=1, stop=22, step=3)'],
    [() => pd.RangeIndex(5).intersection(pd.RangeIndex(3, 8)), 'RangeIndex(start=3, stop=5, step=1)'],
    [() => pd.RangeIndex(5).delete(2), `Index([0, 1, 3, 4], dtype='int64')`],
    [() => pd.RangeIndex(5).delete(0), 'RangeIndex(start=1, stop=5, step=1)'],
    [() => pd.RangeIndex(3).sortValues({ ascending: false }), 'RangeIndex(start=2, stop=-1, step=-1)'],
    [() => pd.RangeIndex(5).take([3, 1]), 'RangeIndex(start=3, stop=-1, step=-2)'],
    [() => pd.Index(['a', 1, null]), `Index(['a', 1, None], dtype='object')`],
    [
      () => pd.Index([1, 2], { dtype: 'Int64' }).eq(1),
      `<BooleanArray>
[True, False]
Length: 2, dtype: boolean`,
    ],
    [() => pd.Index(['ab', 'cd']).replace('a', 'Z', { regex: true }), `Index(['Zb', 'cd'], dtype='str')`],
    [() => pd.Index([3, 1, 2]).sortValues({ key: (x) => x.neg() }), `Index([3, 2, 1], dtype='int64')`],
    [() => pd.Index([3, 4]).equals(pd.Index(new Float64Array([3, 4]))), 'true'],
  ]);
});

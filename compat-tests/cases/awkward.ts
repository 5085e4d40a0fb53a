import type { Case, Loose } from '../src/case.js';

/** A left side, and a right one with columns that make something of a missing value. */
const SIDES = `l = pd.DataFrame({'k': [2, 3]})
v = pd.Series([None, 5.0])
r = pd.DataFrame({'k': [1, 2], 'v': v}).assign(one=1, filled=v.fillna(0), gone=v.isna(), low=v.where(v > 100, -1))
`;
const sides = (pd: Loose): Loose[] => {
  const v = pd.Series([null, 5]);
  const r = pd.DataFrame({ k: [1, 2], v }).assign({ one: 1, filled: v.fillna(0), gone: v.isna(), low: v.where(v.gt(100), -1) });
  return [pd.DataFrame({ k: [2, 3] }), r];
};
const NULLABLE = "x = pd.Series([5, None, 0, 7], dtype='Int64')\n";
const nullable = (pd: Loose): Loose => pd.Series([5, null, 0, 7], { dtype: 'Int64' });

export const cases: Case[] = [
  { name: 'left-merge-with-computed', py: `${SIDES}l.merge(r, on='k', how='left')`, ts: ({ pd }) => merged(pd, 'left') },
  {
    name: 'right-merge-with-computed',
    py: `${SIDES}r.merge(l, on='k', how='right')`,
    ts: ({ pd }) => {
      const [l, r] = sides(pd);
      return r.merge(l, { on: 'k', how: 'right' });
    },
  },
  { name: 'outer-merge-with-computed', py: `${SIDES}l.merge(r, on='k', how='outer')`, ts: ({ pd }) => merged(pd, 'outer') },
  {
    name: 'join-with-computed',
    py: `${SIDES}l.set_index('k').join(r.set_index('k'))`,
    ts: ({ pd }) => {
      const [l, r] = sides(pd);
      return l.setIndex('k').join(r.setIndex('k'));
    },
  },
  {
    name: 'asof-with-computed',
    py: "pd.merge_asof(pd.DataFrame({'t': [0, 5]}), pd.DataFrame({'t': [3], 'v': [None]}, dtype='float64').fillna(7).astype({'t': 'int64'}).assign(one=1), on='t')",
    ts: ({ pd }) =>
      pd.mergeAsof(
        pd.DataFrame({ t: [0, 5] }),
        pd
          .DataFrame({ t: [3], v: [null] }, { dtype: 'float64' })
          .fillna(7)
          .astype({ t: 'int64' })
          .assign({ one: 1 }),
        { on: 't' },
      ),
  },
  {
    name: 'merge-of-missing-times',
    py: "a = pd.DataFrame({'d': pd.to_datetime(pd.Series(['2020-02-01', None, '2020-01-01']))})\na.merge(a.assign(n=[1, 2, 3]), on='d', how='outer')",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ d: pd.toDatetime(pd.Series(['2020-02-01', null, '2020-01-01'])) });
      return a.merge(a.assign({ n: [1, 2, 3] }), { on: 'd', how: 'outer' });
    },
  },
  {
    name: 'merge-of-mixed-and-text',
    py: "pd.DataFrame({'k': pd.Series(['a', 2], dtype=object)}).merge(pd.DataFrame({'k': ['a', 'b'], 'n': [1, 2]}), on='k', how='outer')",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: pd.Series(['a', 2], { dtype: 'object' }) })
        .merge(pd.DataFrame({ k: ['a', 'b'], n: [1, 2] }), { on: 'k', how: 'outer' }),
  },
  {
    name: 'merge-with-an-empty-frame',
    py: "pd.DataFrame({'k': [1, 2]}).merge(pd.DataFrame(columns=['k', 'n']), on='k', how='left')",
    ts: ({ pd }) => pd.DataFrame({ k: [1, 2] }).merge(pd.DataFrame({ columns: ['k', 'n'] }), { on: 'k', how: 'left' }),
  },
  {
    name: 'concat-with-an-empty-frame',
    py: "pd.concat([pd.DataFrame({'a': [1], 'b': [2], 't': [True]}), pd.DataFrame({'a': pd.Series([], dtype='int64')})]).dtypes",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ a: [1], b: [2], t: [true] }), pd.DataFrame({ a: pd.Series([], { dtype: 'int64' }) })]).dtypes,
  },
  {
    name: 'product-of-infinite-and-zero',
    py: "pd.Series([float('inf'), 0.0]).prod()",
    ts: ({ pd }) => pd.Series([Number.POSITIVE_INFINITY, 0]).prod(),
  },
  { name: 'spread-that-overflows', py: 'pd.Series([1e200, -1e200]).std()', ts: ({ pd }) => pd.Series([1e200, -1e200]).std() },
  { name: 'nullable-rank', py: `${NULLABLE}x.rank(method='min')`, ts: ({ pd }) => nullable(pd).rank({ method: 'min' }) },
  { name: 'nullable-modulo-zero', py: `${NULLABLE}x % x`, ts: ({ pd }) => nullable(pd).mod(nullable(pd)) },
  { name: 'nullable-divided-by-zero', py: `${NULLABLE}x // 0`, ts: ({ pd }) => nullable(pd).floordiv(0) },
  { name: 'nullable-running-product', py: `${NULLABLE}x.cumprod()`, ts: ({ pd }) => nullable(pd).cumprod() },
  { name: 'nullable-interpolated', py: `${NULLABLE}x.interpolate()`, ts: ({ pd }) => nullable(pd).interpolate() },
  { name: 'nullable-among-nan', py: `${NULLABLE}x.isin([0, float('nan')])`, ts: ({ pd }) => nullable(pd).isin([0, Number.NaN]) },
  { name: 'nullable-masked', py: `${NULLABLE}x.mask(x > 5, 9)`, ts: ({ pd }) => nullable(pd).mask(nullable(pd).gt(5), 9) },
  {
    name: 'masked-by-nullable',
    py: `${NULLABLE}pd.Series([1, 2, 3, 4]).mask(x > 5, 9)`,
    ts: ({ pd }) => pd.Series([1, 2, 3, 4]).mask(nullable(pd).gt(5), 9),
  },
  {
    name: 'nullable-sums-of-rows',
    py: `${NULLABLE}pd.DataFrame({'x': x, 'y': [1, 2, 3, 4]}).sum(axis=1)`,
    ts: ({ pd }) => pd.DataFrame({ x: nullable(pd), y: [1, 2, 3, 4] }).sum({ axis: 1 }),
  },
  {
    name: 'nullable-differences-in-groups',
    py: `${NULLABLE}x.groupby([1, 1, 1, 2]).diff()`,
    ts: ({ pd }) => nullable(pd).groupby([1, 1, 1, 2]).diff(),
  },
  {
    name: 'whole-modulo-with-zero',
    py: 'pd.Series([-7, 0, 5]) % pd.Series([-7, -3, 0])',
    ts: ({ pd }) => pd.Series([-7, 0, 5]).mod(pd.Series([-7, -3, 0])),
  },
  {
    name: 'short-floats-running',
    py: "pd.Series([1.5, 2.5], dtype='float32').cumsum()",
    ts: ({ pd }) => pd.Series([1.5, 2.5], { dtype: 'float32' }).cumsum(),
  },
  {
    name: 'short-floats-changing',
    py: "pd.Series([1.5, 3.0], dtype='float32').pct_change()",
    ts: ({ pd }) => pd.Series([1.5, 3], { dtype: 'float32' }).pctChange(),
  },
  {
    name: 'pivot-with-missing-labels',
    py: "pd.DataFrame({'a': ['x', 'x', 'y'], 'b': ['p', None, 'p'], 'v': [1, 2, 3]}).pivot_table(index='a', columns='b', values='v', dropna=False)",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: ['x', 'x', 'y'], b: ['p', null, 'p'], v: [1, 2, 3] })
        .pivotTable({ index: 'a', columns: 'b', values: 'v', dropna: false }),
  },
  {
    name: 'describe-of-nothing',
    py: "pd.DataFrame({'d': pd.to_datetime(pd.Series([None, None])), 'c': [1, 2]}).describe()",
    ts: ({ pd }) => pd.DataFrame({ d: pd.toDatetime(pd.Series([null, null])), c: [1, 2] }).describe(),
  },
  {
    name: 'category-of-nothing',
    py: "pd.Series([None, None], dtype='category')",
    ts: ({ pd }) => pd.Series([null, null], { dtype: 'category' }),
  },
  {
    name: 'a-huge-power',
    py: "pd.to_datetime(pd.Series(['2024-02-29', None])).dt.quarter ** pd.Series([2, 2147483648])",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-02-29', null])).dt.quarter.pow(pd.Series([2, 2147483648])),
  },
  {
    name: 'fill-a-categorical-from-text',
    py: "c = pd.Series(['a', None, 'c'], dtype='category')\nc.fillna(pd.Series(['c', 'a', 'a']))",
    ts: ({ pd }) => {
      const c = pd.Series(['a', null, 'c'], { dtype: 'category' });
      return c.fillna(pd.Series(['c', 'a', 'a']));
    },
  },
  {
    name: 'fill-a-categorical-with-a-new-category',
    py: "c = pd.Series(['a', None, 'c'], dtype='category')\nc.fillna(pd.Series(['c', 'z', 'a']))",
    ts: ({ pd }) => {
      const c = pd.Series(['a', null, 'c'], { dtype: 'category' });
      return c.fillna(pd.Series(['c', 'z', 'a']));
    },
    expect: 'error',
  },
  {
    name: 'a-categorical-or-text',
    py: "c = pd.Series(['a', None, 'c'], dtype='category')\nc.combine_first(pd.Series(['c', 'a', 'a']))",
    ts: ({ pd }) => {
      const c = pd.Series(['a', null, 'c'], { dtype: 'category' });
      return c.combineFirst(pd.Series(['c', 'a', 'a']));
    },
  },
  {
    name: 'fill-nullable-from-floats',
    py: "x = pd.Series([5, None, 7], dtype='Int64')\nx.fillna(pd.Series([1.5, 2.0, 3.0]))",
    ts: ({ pd }) => {
      const x = pd.Series([5, null, 7], { dtype: 'Int64' });
      return x.fillna(pd.Series([1.5, 2, 3]));
    },
  },
  {
    name: 'nullable-where-floats-do-not-fit',
    py: "x = pd.Series([5, None, 7], dtype='Int64')\nx.where(x.gt(6), pd.Series([1.5, 2.0, 3.0]))",
    ts: ({ pd }) => {
      const x = pd.Series([5, null, 7], { dtype: 'Int64' });
      return x.where(x.gt(6), pd.Series([1.5, 2, 3]));
    },
    expect: 'error',
  },
  {
    name: 'fill-nullable-with-a-fraction',
    py: "pd.Series([5, None], dtype='Int64').fillna(1.5)",
    ts: ({ pd }) => pd.Series([5, null], { dtype: 'Int64' }).fillna(1.5),
    expect: 'error',
  },
  {
    name: 'fill-nullable-bools-with-a-number',
    py: "pd.Series([True, None], dtype='boolean').fillna(0)",
    ts: ({ pd }) => pd.Series([true, null], { dtype: 'boolean' }).fillna(0),
    expect: 'error',
  },
  {
    name: 'fill-nullable-without-need',
    py: "pd.Series([True, False], dtype='boolean').fillna(0)",
    ts: ({ pd }) => pd.Series([true, false], { dtype: 'boolean' }).fillna(0),
  },
  { name: 'fill-text-without-need', py: "pd.Series(['a', 'b']).fillna(0)", ts: ({ pd }) => pd.Series(['a', 'b']).fillna(0) },
  {
    name: 'fill-ints-from-floats',
    py: 'pd.Series([1, 2]).fillna(pd.Series([1.5, 2.5]))',
    ts: ({ pd }) => pd.Series([1, 2]).fillna(pd.Series([1.5, 2.5])),
  },
  {
    name: 'fill-periods-with-a-number',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).dt.to_period('M').fillna(0)",
    ts: ({ pd }) =>
      pd
        .toDatetime(pd.Series(['2024-01-31', null]))
        .dt.toPeriod('M')
        .fillna(0),
  },
  {
    name: 'fill-periods-with-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).dt.to_period('M').fillna('2024-05')",
    ts: ({ pd }) =>
      pd
        .toDatetime(pd.Series(['2024-01-31', null]))
        .dt.toPeriod('M')
        .fillna('2024-05'),
  },
  {
    name: 'fill-times-with-other-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).fillna('x')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).fillna('x'),
  },
  {
    name: 'months-later',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).dt.to_period('M').add(2)",
    ts: ({ pd }) =>
      pd
        .toDatetime(pd.Series(['2024-01-31', null]))
        .dt.toPeriod('M')
        .add(2),
  },
  {
    name: 'times-are-no-texts',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).isin(['2024-01-31'])",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).isin(['2024-01-31']),
  },
  {
    name: 'times-among-mixed-values',
    py: "d = pd.DataFrame({'d': pd.to_datetime(pd.Series(['2024-01-31', None])), 'n': [0, 1]})\nd.isin([0, 'x'])",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ d: pd.toDatetime(pd.Series(['2024-01-31', null])), n: [0, 1] });
      return d.isin([0, 'x']);
    },
  },
  {
    name: 'times-and-nothing-beside-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).isin([pd.Timestamp('2024-01-31'), None, 'x'])",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).isin([pd.Timestamp('2024-01-31'), null, 'x']),
  },
  {
    name: 'spread-of-times',
    py: "pd.to_datetime(pd.Series(['2024-01-31', '2024-03-01', None])).std()",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', '2024-03-01', null])).std(),
  },
  {
    name: 'reindex-times-by-other-text',
    py: "pd.Series([1], index=pd.to_datetime(['2024-01-31'])).reindex(['a', 'b'])",
    ts: ({ pd }) => pd.Series([1], { index: pd.toDatetime(['2024-01-31']) }).reindex(['a', 'b']),
  },
  {
    name: 'mask-by-and-with-other-labels',
    py: "d = pd.DataFrame({'p': [1, 2], 'q': [3, 4]}, index=['m', 'n'])\nd.mask(d.gt(1), pd.DataFrame({'p': [7], 'q': [8]}, index=['n']))",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ p: [1, 2], q: [3, 4] }, { index: ['m', 'n'] });
      return d.mask(d.gt(1), pd.DataFrame({ p: [7], q: [8] }, { index: ['n'] }));
    },
  },
  {
    name: 'mean-of-all-values',
    py: "pd.DataFrame({'a': [1.0, None, 3.0], 'b': [1, 2, 9]}).mean(axis=None)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, null, 3], b: [1, 2, 9] }).mean({ axis: null }),
  },
  {
    name: 'spread-of-all-values',
    py: "pd.DataFrame({'a': [1.0, None, 3.0], 'b': [1, 2, 9]}).std(axis=None)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, null, 3], b: [1, 2, 9] }).std({ axis: null }),
  },
  {
    name: 'place-of-largest-among-categories',
    py: "i = pd.CategoricalIndex(['hi', 'lo'])\npd.DataFrame({'a': [7, 5], 'b': [2, 4]}, index=i).idxmax()",
    ts: ({ pd }) => {
      const i = pd.CategoricalIndex(['hi', 'lo']);
      return pd.DataFrame({ a: [7, 5], b: [2, 4] }, { index: i }).idxmax();
    },
  },
  {
    name: 'first-of-equal-in-groups',
    py: "pd.DataFrame({'k': ['b', 'a', 'b', 'a'], 'v': [3, 1, 3, 1]}).groupby('k')['v'].idxmax()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: ['b', 'a', 'b', 'a'], v: [3, 1, 3, 1] })
        .groupby('k')
        .get('v')
        .idxmax(),
  },
  {
    name: 'turn-nullable-and-plain',
    py: "pd.DataFrame({'a': pd.Series([1, 2], dtype='Int64'), 'b': [3, 4]}).T",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([1, 2], { dtype: 'Int64' }), b: [3, 4] }).T,
  },
  {
    name: 'stack-nullable-and-plain',
    py: "pd.DataFrame({'a': pd.Series([1, 2], dtype='Int64'), 'b': [3, 4]}).stack(future_stack=True)",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([1, 2], { dtype: 'Int64' }), b: [3, 4] }).stack({ futureStack: true }),
  },
  {
    name: 'text-set-to-a-number',
    py: "d = pd.DataFrame({'n': [1, 2], 's': ['a', 'b']})\nd[d['n'].gt(1)] = 0\nd",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ n: [1, 2], s: ['a', 'b'] });
      d.set(d.get('n').gt(1), 0);
      return d;
    },
    expect: 'error',
  },
  {
    name: 'numbers-set-beside-text',
    py: "d = pd.DataFrame({'n': [1, 2], 's': ['a', 'b']})\nd[d[['n']].gt(1)] = 0\nd",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ n: [1, 2], s: ['a', 'b'] });
      d.set(d.get(['n']).gt(1), 0);
      return d;
    },
  },
  {
    name: 'columns-set-by-an-index',
    py: "d = pd.DataFrame({'p': [1, 2]})\ne = pd.DataFrame({'p': [5, 6], 'q': [7, 8]})\nd[e.columns] = e\nd",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ p: [1, 2] });
      const e = pd.DataFrame({ p: [5, 6], q: [7, 8] });
      d.set(e.columns, e);
      return d;
    },
  },
  {
    name: 'count-values-of-one-column',
    py: "pd.DataFrame({'a': ['x', 'y', 'x'], 'b': [1, 2, 3]}).value_counts('a')",
    ts: ({ pd }) => pd.DataFrame({ a: ['x', 'y', 'x'], b: [1, 2, 3] }).valueCounts('a'),
  },
  {
    name: 'either-keeps-the-order-of-columns',
    py: "a = pd.DataFrame({'z': [1, 2], 'b': [True, False]})\na.combine_first(pd.DataFrame({'c': [5], 'z': [9]}))",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ z: [1, 2], b: [true, false] });
      return a.combineFirst(pd.DataFrame({ c: [5], z: [9] }));
    },
  },
  {
    name: 'either-of-ints',
    py: "pd.Series([1, 2], index=['a', 'b']).combine_first(pd.Series([5], index=['c']))",
    ts: ({ pd }) => pd.Series([1, 2], { index: ['a', 'b'] }).combineFirst(pd.Series([5], { index: ['c'] })),
  },
  {
    name: 'melt-of-unnamed-levels',
    py: "c = pd.MultiIndex.from_tuples([('a', 1), ('a', 2)], names=[None, 'k'])\npd.DataFrame([[1, 2]], columns=c).melt()",
    ts: ({ pd }) => {
      const c = pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 2)], { names: [null, 'k'] });
      return pd.DataFrame([[1, 2]], { columns: c }).melt();
    },
  },
  {
    name: 'merge-of-column-levels',
    py: "c = pd.MultiIndex.from_tuples([('a', 'x'), ('b', 'x')])\nw = pd.DataFrame([[1, 2], [3, 4]], columns=c)\nw.merge(w, left_index=True, right_index=True)",
    ts: ({ pd }) => {
      const c = pd.MultiIndex.fromTuples([pd.tuple('a', 'x'), pd.tuple('b', 'x')]);
      const w = pd.DataFrame(
        [
          [1, 2],
          [3, 4],
        ],
        { columns: c },
      );
      return w.merge(w, { leftIndex: true, rightIndex: true });
    },
  },
  {
    name: 'merge-ordered-by-a-shared-group',
    py: "l = pd.DataFrame({'t': [1, 3], 'g': ['x', 'y'], 'v': [1, 2]})\nr = pd.DataFrame({'t': [1, 2], 'g': ['y', 'z'], 'w': [5, 6]})\npd.merge_ordered(l, r, on='t', left_by='g')",
    ts: ({ pd }) => {
      const l = pd.DataFrame({ t: [1, 3], g: ['x', 'y'], v: [1, 2] });
      const r = pd.DataFrame({ t: [1, 2], g: ['y', 'z'], w: [5, 6] });
      return pd.mergeOrdered(l, r, { on: 't', leftBy: 'g' });
    },
  },
  {
    name: 'asof-by-missing-keys',
    py: "l = pd.DataFrame({'t': [1, 5], 'g': ['x', None]})\nr = pd.DataFrame({'t': [2, 9], 'g': ['x', None], 'v': [7, 8]})\npd.merge_asof(l, r, on='t', by='g', direction='forward')",
    ts: ({ pd }) => {
      const l = pd.DataFrame({ t: [1, 5], g: ['x', null] });
      const r = pd.DataFrame({ t: [2, 9], g: ['x', null], v: [7, 8] });
      return pd.mergeAsof(l, r, { on: 't', by: 'g', direction: 'forward' });
    },
  },
  {
    name: 'all-categories-of-groups-without-one',
    py: "d = pd.DataFrame({'k': ['x', 'y', 'x'], 'c': pd.Series(['lo', None, 'hi'], dtype='category'), 'v': [1, 2, 3]})\nd.groupby(['k', 'c'], observed=False)['v'].sum()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['x', 'y', 'x'], c: pd.Series(['lo', null, 'hi'], { dtype: 'category' }), v: [1, 2, 3] });
      return d.groupby(['k', 'c'], { observed: false }).get('v').sum();
    },
  },
  {
    name: 'categories-mapped-in-part',
    py: "pd.Series(['a', 'a'], dtype=pd.CategoricalDtype(['a', 'b'])).map({'a': 1})",
    ts: ({ pd }) => pd.Series(['a', 'a'], { dtype: pd.CategoricalDtype(['a', 'b']) }).map({ a: 1 }),
  },
  {
    name: 'product-with-a-missing-value',
    py: "pd.Series([5, None], dtype='Int64').dot(pd.Series([1, 2]))",
    ts: ({ pd }) => pd.Series([5, null], { dtype: 'Int64' }).dot(pd.Series([1, 2])),
  },
  {
    name: 'frame-by-nullable-values',
    py: "d = pd.DataFrame({'p': pd.Series([2, 4], dtype='Int64'), 'q': [1.5, 2.5]})\nd.div(d.sum())",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ p: pd.Series([2, 4], { dtype: 'Int64' }), q: [1.5, 2.5] });
      return d.div(d.sum());
    },
  },
  {
    name: 'smallest-of-as-many',
    py: "pd.Series([1, 1, 0]).nsmallest(3, keep='last')",
    ts: ({ pd }) => pd.Series([1, 1, 0]).nsmallest(3, { keep: 'last' }),
  },
  {
    name: 'add-where-both-repeat-labels',
    py: "a = pd.Series([1, 2, 3], index=['x', 'x', 'y'])\na.add(pd.Series([10, 20], index=['x', 'x']))",
    ts: ({ pd }) => {
      const a = pd.Series([1, 2, 3], { index: ['x', 'x', 'y'] });
      return a.add(pd.Series([10, 20], { index: ['x', 'x'] }));
    },
  },
  {
    name: 'align-repeated-labels',
    py: "a = pd.DataFrame({'v': [1, 2]}, index=['x', 'y'])\na.align(pd.DataFrame({'v': [3, 4]}, index=['x', 'x']), join='left', axis=0)[0]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ v: [1, 2] }, { index: ['x', 'y'] });
      return a.align(pd.DataFrame({ v: [3, 4] }, { index: ['x', 'x'] }), { join: 'left', axis: 0 })[0];
    },
  },
  {
    name: 'assign-where-the-value-repeats-labels',
    py: "d = pd.DataFrame({'v': [1, 2]}, index=['x', 'y'])\nd.assign(w=pd.Series([3, 4], index=['x', 'x']))",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ v: [1, 2] }, { index: ['x', 'y'] });
      return d.assign({ w: pd.Series([3, 4], { index: ['x', 'x'] }) });
    },
    expect: 'error',
  },
  {
    name: 'all-of-a-level-with-missing-times',
    py: "i = pd.MultiIndex.from_arrays([pd.to_datetime([None, '2024-01-31']), ['A', 'B']])\npd.DataFrame({'v': [1, 2]}, index=i).sort_index().loc[(slice(None), 'A'), :]",
    ts: ({ pd }) => {
      const i = pd.MultiIndex.fromArrays([pd.toDatetime([null, '2024-01-31']), ['A', 'B']]);
      return pd
        .DataFrame({ v: [1, 2] }, { index: i })
        .sortIndex()
        .loc(pd.tuple(pd.slice(), 'A'), pd.slice());
    },
  },
];

function merged(pd: Loose, how: string): unknown {
  const [l, r] = sides(pd);
  return l.merge(r, { on: 'k', how });
}

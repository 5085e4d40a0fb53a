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
];

function merged(pd: Loose, how: string): unknown {
  const [l, r] = sides(pd);
  return l.merge(r, { on: 'k', how });
}

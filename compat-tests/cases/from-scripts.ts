import type { Case } from '../src/case.js';

/** What whole scripts stumbled over, a case for each cause. */
export const cases: Case[] = [
  {
    name: 'apply-series-class-keeps-every-row',
    py: "pd.Series([{'name': 1, 'address': 2}, {'name': 4}, {'c': 1, 'name': 5}]).apply(pd.Series)",
    ts: ({ pd }) => pd.Series([{ name: 1, address: 2 }, { name: 4 }, { c: 1, name: 5 }]).apply(pd.Series),
  },
  {
    name: 'apply-rows-to-uneven-series',
    py: "pd.DataFrame({'x': [{'name': 1, 'address': 2}, {'name': 4}, {'c': 1, 'name': 5}]}).apply(lambda r: pd.Series(r['x']), axis=1)",
    ts: ({ pd }) =>
      pd.DataFrame({ x: [{ name: 1, address: 2 }, { name: 4 }, { c: 1, name: 5 }] }).apply((r) => pd.Series(r.x), { axis: 1 }),
  },
  {
    name: 'series-of-one-entry-named-as-a-parameter',
    py: "pd.concat([pd.Series({'name': 4}), pd.Series({'index': 7, 'copy': 8}), pd.Series(index=['a'], dtype='float64')])",
    ts: ({ pd }) => pd.concat([pd.Series({ name: 4 }), pd.Series({ index: 7, copy: 8 }), pd.Series({ index: ['a'], dtype: 'float64' })]),
  },
  {
    name: 'frame-of-a-column-named-dtype',
    py: "pd.DataFrame({'dtype': ['a', 'b'], 'copy': [1, 2]})",
    ts: ({ pd }) => pd.DataFrame({ dtype: ['a', 'b'], copy: [1, 2] }),
  },
  {
    name: 'json-normalize-missing-beside-objects',
    py: "str(pd.json_normalize([{'id': 1, 'e': None}, {'id': 2, 'user': {'vip': True}, 'e': None}, {'user': {'vip': None}, 'e': None}]))",
    ts: ({ pd }) =>
      String(
        pd.jsonNormalize([
          { id: 1, e: null },
          { id: 2, user: { vip: true }, e: null },
          { user: { vip: null }, e: null },
        ]),
      ),
  },
  {
    name: 'row-added-under-a-text-in-a-multiindex',
    py: "s = pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('East', 'A'), ('West', 'B')], names=['r', 'p'])).to_frame('v')\ns.loc['All', 'v'] = 3\ns",
    ts: ({ pd }) => {
      const index = pd.MultiIndex.fromTuples([pd.tuple('East', 'A'), pd.tuple('West', 'B')], { names: ['r', 'p'] });
      const s = pd.Series([1, 2], { index }).toFrame('v');
      s.loc.set('All', 'v', 3);
      return s;
    },
  },
  {
    name: 'value-counts-bins-shares-of-all',
    py: "pd.Series([1, 2, 3, None], name='x').value_counts(bins=2, normalize=True)",
    ts: ({ pd }) => pd.Series([1, 2, 3, null], { name: 'x' }).valueCounts({ bins: 2, normalize: true }),
  },
  {
    name: 'describe-category-tie',
    py: "pd.Series(['red', 'blue', 'red', 'blue'], dtype='category').describe()",
    ts: ({ pd }) => pd.Series(['red', 'blue', 'red', 'blue'], { dtype: 'category' }).describe(),
  },
  {
    name: 'offset-added-to-a-range',
    py: "[(pd.date_range('2024-01-31', periods=4, freq='ME') + o).freq for o in (pd.offsets.BDay(1), pd.offsets.MonthEnd(1))]",
    ts: ({ pd }) =>
      [pd.offsets.BDay(1), pd.offsets.MonthEnd(1)].map((o) => pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).add(o).freq),
  },
  {
    name: 'operator-keeps-the-name-of-the-left-index',
    py: "pd.Series([1, 2], index=pd.Index(['a', 'b'], name='k')) + pd.Series({'b': 10, 'd': 5})",
    ts: ({ pd }) => pd.Series([1, 2], { index: pd.Index(['a', 'b'], { name: 'k' }) }).add(pd.Series({ b: 10, d: 5 })),
  },
  {
    name: 'align-keeps-the-name-of-the-left-index',
    py: "pd.Series([1, 2], index=pd.Index(['a', 'b'], name='k')).align(pd.Series([3, 4], index=pd.Index(['a', 'b'], name='q')))[1]",
    ts: ({ pd }) =>
      pd
        .Series([1, 2], { index: pd.Index(['a', 'b'], { name: 'k' }) })
        .align(pd.Series([3, 4], { index: pd.Index(['a', 'b'], { name: 'q' }) }))[1],
  },
  {
    name: 'corrwith-keeps-the-name-of-the-columns',
    py: "d = pd.DataFrame({'a': [1, 2, 4.5], 'b': [3, 1, 1.5]}).rename_axis(columns='r')\n[d.corrwith(d['a']), d.corrwith(d)]",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ a: [1, 2, 4.5], b: [3, 1, 1.5] }).renameAxis({ columns: 'r' });
      return [d.corrwith(d.get('a')), d.corrwith(d)];
    },
  },
  {
    name: 'correlation-within-one',
    py: 's = pd.Series([1.1, 2.3, 3.7, 4.9])\nbool(s.corr(s * 3.3) <= 1 and pd.concat([s, s * 7.7], axis=1).corr().max().max() <= 1)',
    ts: ({ pd }) => {
      const s = pd.Series([1.1, 2.3, 3.7, 4.9]);
      return (
        s.corr(s.mul(3.3)) <= 1 &&
        pd
          .concat([s, s.mul(7.7)], { axis: 1 })
          .corr()
          .max()
          .max() <= 1
      );
    },
  },
  {
    name: 'dict-by-tuple',
    py: "[df.set_index(['k', 'g'])['n'].to_dict()[('a', 1)], [int(x) for x in df.groupby(['k', 'g']).groups[('a', 1)]]]",
    ts: ({ pd, df }) => [
      df.setIndex(['k', 'g']).get('n').toDict().get(pd.tuple('a', 1)),
      [...df.groupby(['k', 'g']).groups.get(pd.tuple('a', 1))],
    ],
  },
  {
    name: 'unique-reads-as-an-array',
    py: "u = pd.Series(['b', 'a', 'b']).unique()\n[','.join(u), u[1], 'a' in u, sorted(u)]",
    ts: ({ pd }) => {
      const u = pd.Series(['b', 'a', 'b']).unique();
      return [u.join(','), u[1], u.includes('a'), u.toSorted()];
    },
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'add-partial-overlap', py: 'f + h', ts: ({ f, h }) => f.add(h) },
  {
    name: 'add-ints-partial',
    py: "i + pd.Series([1, 2], index=['a', 'z'])",
    ts: ({ pd, i }) => i.add(pd.Series([1, 2], { index: ['a', 'z'] })),
  },
  {
    name: 'mul-different-order',
    py: "i * pd.Series([1, 2, 3, 4, 5], index=['e', 'd', 'c', 'b', 'a'])",
    ts: ({ pd, i }) => i.mul(pd.Series([1, 2, 3, 4, 5], { index: ['e', 'd', 'c', 'b', 'a'] })),
  },
  { name: 'frames-partial', py: 'num + other', ts: ({ num, other }) => num.add(other) },
  { name: 'frames-sub-different-columns', py: 'num - small', ts: ({ num, small }) => num.sub(small) },
  { name: 'frame-and-series-on-columns', py: "num + pd.Series({'a': 1, 'z': 2})", ts: ({ pd, num }) => num.add(pd.Series({ a: 1, z: 2 })) },
  { name: 'frame-and-series-on-index', py: 'num.add(f, axis=0)', ts: ({ f, num }) => num.add(f, { axis: 0 }) },
  { name: 'duplicates-identical-index', py: 'sdup + sdup', ts: ({ sdup }) => sdup.add(sdup) },
  {
    name: 'duplicates-cross',
    py: "sdup + pd.Series([10, 20], index=['a', 'c'])",
    ts: ({ pd, sdup }) => sdup.add(pd.Series([10, 20], { index: ['a', 'c'] })),
  },
  { name: 'empty-and-series', py: "i + pd.Series([], dtype='int64')", ts: ({ pd, i }) => i.add(pd.Series([], { dtype: 'int64' })) },
  {
    name: 'range-indexes',
    py: 'pd.Series([1, 2, 3]) + pd.Series([10, 20])',
    ts: ({ pd }) => pd.Series([1, 2, 3]).add(pd.Series([10, 20])),
  },
  {
    name: 'shifted-range',
    py: 'pd.Series([1, 2, 3]) + pd.Series([1, 2, 3], index=[1, 2, 3])',
    ts: ({ pd }) => pd.Series([1, 2, 3]).add(pd.Series([1, 2, 3], { index: [1, 2, 3] })),
  },
  { name: 'names-same', py: 'f + f', ts: ({ f }) => f.add(f) },
  { name: 'names-different', py: 'f + i', ts: ({ f, i }) => f.add(i) },
  { name: 'names-of-index', py: "f.rename_axis('k') + i.rename_axis('k')", ts: ({ f, i }) => f.renameAxis('k').add(i.renameAxis('k')) },
  { name: 'multi-index', py: 'ms + ms.iloc[:3]', ts: ({ pd, ms }) => ms.add(ms.iloc(pd.slice(null, 3))) },
  {
    name: 'multi-index-level',
    py: "ms.add(pd.Series({'a': 100, 'b': 200}).rename_axis('k'), level='k')",
    ts: ({ pd, ms }) => ms.add(pd.Series({ a: 100, b: 200 }).renameAxis('k'), { level: 'k' }),
  },
  { name: 'align-outer', py: 'f.align(h)', ts: ({ f, h }) => f.align(h) },
  { name: 'align-inner', py: "f.align(h, join='inner')", ts: ({ f, h }) => f.align(h, { join: 'inner' }) },
  { name: 'align-left-fill', py: "f.align(h, join='left', fill_value=0)", ts: ({ f, h }) => f.align(h, { join: 'left', fillValue: 0 }) },
  { name: 'align-right', py: "f.align(h, join='right')", ts: ({ f, h }) => f.align(h, { join: 'right' }) },
  { name: 'align-frames', py: "num.align(other, join='inner')", ts: ({ num, other }) => num.align(other, { join: 'inner' }) },
  {
    name: 'align-frames-axis',
    py: "num.align(other, join='outer', axis=1)",
    ts: ({ num, other }) => num.align(other, { join: 'outer', axis: 1 }),
  },
  { name: 'reindex', py: "f.reindex(['e', 'zz', 'a'])", ts: ({ f }) => f.reindex(['e', 'zz', 'a']) },
  { name: 'reindex-int-becomes-float', py: "i.reindex(['a', 'zz'])", ts: ({ i }) => i.reindex(['a', 'zz']) },
  { name: 'reindex-fill', py: "i.reindex(['a', 'zz'], fill_value=0)", ts: ({ i }) => i.reindex(['a', 'zz'], { fillValue: 0 }) },
  { name: 'reindex-bool-becomes-object', py: 'bools.reindex([0, 9])', ts: ({ bools }) => bools.reindex([0, 9]) },
  {
    name: 'reindex-method-ffill',
    py: "pd.Series([1, 2, 3], index=[0, 2, 4]).reindex([0, 1, 2, 3, 5], method='ffill')",
    ts: ({ pd }) => pd.Series([1, 2, 3], { index: [0, 2, 4] }).reindex([0, 1, 2, 3, 5], { method: 'ffill' }),
  },
  {
    name: 'reindex-method-bfill',
    py: "pd.Series([1, 2, 3], index=[0, 2, 4]).reindex(range(6), method='bfill')",
    ts: ({ pd }) => pd.Series([1, 2, 3], { index: [0, 2, 4] }).reindex([0, 1, 2, 3, 4, 5], { method: 'bfill' }),
  },
  {
    name: 'reindex-method-nearest',
    py: "pd.Series([1, 2, 3], index=[0, 2, 5]).reindex([1, 3, 4, 9], method='nearest')",
    ts: ({ pd }) => pd.Series([1, 2, 3], { index: [0, 2, 5] }).reindex([1, 3, 4, 9], { method: 'nearest' }),
  },
  {
    name: 'reindex-limit',
    py: "pd.Series([1, 2], index=[0, 4]).reindex([0, 1, 2, 3, 4], method='ffill', limit=2)",
    ts: ({ pd }) => pd.Series([1, 2], { index: [0, 4] }).reindex([0, 1, 2, 3, 4], { method: 'ffill', limit: 2 }),
  },
  { name: 'reindex-columns', py: "num.reindex(columns=['c', 'zz', 'a'])", ts: ({ num }) => num.reindex({ columns: ['c', 'zz', 'a'] }) },
  {
    name: 'reindex-both',
    py: "num.reindex(index=['y', 'q'], columns=['b'])",
    ts: ({ num }) => num.reindex({ index: ['y', 'q'], columns: ['b'] }),
  },
  { name: 'reindex-axis', py: "num.reindex(['a', 'q'], axis=1)", ts: ({ num }) => num.reindex(['a', 'q'], { axis: 1 }) },
  {
    name: 'reindex-multi-level',
    py: "mi.reindex([('a', 1), ('z', 9)])",
    ts: ({ pd, mi }) => mi.reindex([pd.tuple('a', 1), pd.tuple('z', 9)]),
  },
  { name: 'reindex-like', py: 'num.reindex_like(other)', ts: ({ num, other }) => num.reindexLike(other) },
  { name: 'reindex-empty', py: 'num.reindex([])', ts: ({ num }) => num.reindex([]) },
  {
    name: 'reindex-datetime',
    py: "daily.reindex(pd.date_range('2024-01-01', periods=4))",
    ts: ({ pd, daily }) => daily.reindex(pd.dateRange('2024-01-01', { periods: 4 })),
  },
  {
    name: 'set-column-aligns',
    py: "num.assign(q=i.rename({'a': 'x', 'b': 'y'}))",
    ts: ({ i, num }) => num.assign({ q: i.rename({ a: 'x', b: 'y' }) }),
  },
  { name: 'where-aligns', py: 'f.where(h > 15)', ts: ({ f, h }) => f.where(h.gt(15)) },
  { name: 'concat-aligns', py: 'pd.concat([f, h], axis=1)', ts: ({ pd, f, h }) => pd.concat([f, h], { axis: 1 }) },
  {
    name: 'frame-mask-from-series',
    py: "num[pd.Series([True, False, True, False, True], index=['u', 'w', 'z', 'y', 'x'])]",
    ts: ({ pd, num }) => num.get(pd.Series([true, false, true, false, true], { index: ['u', 'w', 'z', 'y', 'x'] })),
  },
  { name: 'fill-from-series', py: "f.fillna(h.rename({'e': 'b'}))", ts: ({ f, h }) => f.fillna(h.rename({ e: 'b' })) },
  { name: 'same-source-columns', py: "df['n'] + df['v'] * df['g']", ts: ({ df }) => df.get('n').add(df.get('v').mul(df.get('g'))) },
  {
    name: 'filtered-same-source',
    py: "df[df['n'] > 3]['n'] + df['v']",
    ts: ({ df }) => df.get(df.get('n').gt(3)).get('n').add(df.get('v')),
  },
  { name: 'sorted-same-source', py: "df.sort_values('n')['n'] - df['n']", ts: ({ df }) => df.sortValues('n').get('n').sub(df.get('n')) },
  { name: 'reindex-duplicates', py: "sdup.reindex(['a', 'b'])", ts: ({ sdup }) => sdup.reindex(['a', 'b']), expect: 'error' },
  {
    name: 'frames-duplicate-columns',
    py: "dup.reindex(columns=['a', 'b'])",
    ts: ({ dup }) => dup.reindex({ columns: ['a', 'b'] }),
    expect: 'error',
  },
  { name: 'align-bad-join', py: "f.align(h, join='sideways')", ts: ({ f, h }) => f.align(h, { join: 'sideways' }), expect: 'error' },
  {
    name: 'mask-not-alignable',
    py: "num[pd.Series([True], index=['x'])]",
    ts: ({ pd, num }) => num.get(pd.Series([true], { index: ['x'] })),
    expect: 'error',
  },
  {
    name: 'reindex-method-not-monotonic',
    py: "pd.Series([1, 2, 3], index=[2, 0, 1]).reindex([0, 1], method='ffill')",
    ts: ({ pd }) => pd.Series([1, 2, 3], { index: [2, 0, 1] }).reindex([0, 1], { method: 'ffill' }),
    expect: 'error',
  },
  {
    name: 'reindex-both-axes-of-ints',
    py: "pd.DataFrame({'p': [1, 2, 0], 'q': [2, 1, 2]}).reindex(index=[0, 1], columns=['q', 'r'])",
    ts: ({ pd }) => pd.DataFrame({ p: [1, 2, 0], q: [2, 1, 2] }).reindex({ index: [0, 1], columns: ['q', 'r'] }),
  },
  {
    name: 'reindex-with-no-room',
    py: "pd.Series([1, 2]).reindex([0, 5], method='ffill', limit=0)",
    ts: ({ pd }) => pd.Series([1, 2]).reindex([0, 5], { method: 'ffill', limit: 0 }),
    expect: 'error',
  },
  {
    name: 'sums-of-groups-by-those-of-a-level',
    py: "g = sales.groupby(['region', 'item'])['qty'].sum()\nh = sales.groupby('region')['qty'].sum()\n[g / h, h - g, g / sales.groupby('item')['qty'].sum(), g.to_frame() / h.to_frame(), g + pd.Series([1, 2], index=pd.Index(['north', 'west'], name='region'))]",
    ts: ({ pd, sales }) => {
      const g = sales.groupby(['region', 'item']).get('qty').sum();
      const h = sales.groupby('region').get('qty').sum();
      return [
        g.div(h),
        h.sub(g),
        g.div(sales.groupby('item').get('qty').sum()),
        g.toFrame().div(h.toFrame()),
        g.add(pd.Series([1, 2], { index: pd.Index(['north', 'west'], { name: 'region' }) })),
      ];
    },
  },
  {
    name: 'levels-and-labels-of-no-such-name',
    py: "sales.groupby(['region', 'item'])['qty'].sum() + pd.Series([1, 2], index=['north', 'south'])",
    ts: ({ pd, sales }) =>
      sales
        .groupby(['region', 'item'])
        .get('qty')
        .sum()
        .add(pd.Series([1, 2], { index: ['north', 'south'] })),
    expect: 'error',
  },
];

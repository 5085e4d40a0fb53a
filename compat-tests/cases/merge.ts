import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'inner', py: "left.merge(right, on='key')", ts: ({ left, right }) => left.merge(right, { on: 'key' }) },
  { name: 'left', py: "left.merge(right, on='key', how='left')", ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'left' }) },
  {
    name: 'right',
    py: "left.merge(right, on='key', how='right')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'right' }),
  },
  {
    name: 'outer',
    py: "left.merge(right, on='key', how='outer')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'outer' }),
  },
  {
    name: 'cross',
    py: "small[['x']].merge(wide[['id', 'z']], how='cross')",
    ts: ({ small, wide }) => small.get(['x']).merge(wide.get(['id', 'z']), { how: 'cross' }),
  },
  {
    name: 'left-anti',
    py: "left.merge(right, on='key', how='left_anti')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'left_anti' }),
  },
  {
    name: 'right-anti',
    py: "left.merge(right, on='key', how='right_anti')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'right_anti' }),
  },
  { name: 'two-keys', py: "left.merge(right, on=['key', 'i'])", ts: ({ left, right }) => left.merge(right, { on: ['key', 'i'] }) },
  {
    name: 'two-keys-outer',
    py: "left.merge(right, on=['key', 'i'], how='outer')",
    ts: ({ left, right }) => left.merge(right, { on: ['key', 'i'], how: 'outer' }),
  },
  { name: 'default-common-columns', py: 'left.merge(right)', ts: ({ left, right }) => left.merge(right) },
  {
    name: 'left-on-right-on',
    py: "left.merge(right.rename(columns={'key': 'other'}), left_on='key', right_on='other')",
    ts: ({ left, right }) => left.merge(right.rename({ columns: { key: 'other' } }), { leftOn: 'key', rightOn: 'other' }),
  },
  {
    name: 'left-on-right-on-outer',
    py: "left[['key', 'x']].merge(right.rename(columns={'key': 'other'})[['other', 'y']], left_on='key', right_on='other', how='outer')",
    ts: ({ left, right }) =>
      left
        .get(['key', 'x'])
        .merge(right.rename({ columns: { key: 'other' } }).get(['other', 'y']), { leftOn: 'key', rightOn: 'other', how: 'outer' }),
  },
  {
    name: 'suffixes',
    py: "left.merge(right, on='key', suffixes=['_l', '_r'])",
    ts: ({ left, right }) => left.merge(right, { on: 'key', suffixes: ['_l', '_r'] }),
  },
  {
    name: 'suffixes-none',
    py: "left.merge(right, on='key', suffixes=[None, '_r'])",
    ts: ({ left, right }) => left.merge(right, { on: 'key', suffixes: [null, '_r'] }),
  },
  {
    name: 'indicator',
    py: "left.merge(right, on='key', how='outer', indicator=True)",
    ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'outer', indicator: true }),
  },
  {
    name: 'indicator-name',
    py: "left.merge(right[['key', 'y']], on='key', how='left', indicator='from')",
    ts: ({ left, right }) => left.merge(right.get(['key', 'y']), { on: 'key', how: 'left', indicator: 'from' }),
  },
  {
    name: 'index-index',
    py: 'num.merge(other, left_index=True, right_index=True)',
    ts: ({ num, other }) => num.merge(other, { leftIndex: true, rightIndex: true }),
  },
  {
    name: 'index-index-outer',
    py: "num.merge(other, left_index=True, right_index=True, how='outer')",
    ts: ({ num, other }) => num.merge(other, { leftIndex: true, rightIndex: true, how: 'outer' }),
  },
  {
    name: 'left-on-right-index',
    py: "df[['k', 'n']].merge(pd.DataFrame({'z': [1, 2]}, index=['a', 'b']), left_on='k', right_index=True)",
    ts: ({ pd, df }) => df.get(['k', 'n']).merge(pd.DataFrame({ z: [1, 2] }, { index: ['a', 'b'] }), { leftOn: 'k', rightIndex: true }),
  },
  {
    name: 'left-on-right-index-left',
    py: "df[['k', 'n']].merge(pd.DataFrame({'z': [1, 2]}, index=['a', 'b']), left_on='k', right_index=True, how='left')",
    ts: ({ pd, df }) =>
      df.get(['k', 'n']).merge(pd.DataFrame({ z: [1, 2] }, { index: ['a', 'b'] }), { leftOn: 'k', rightIndex: true, how: 'left' }),
  },
  {
    name: 'left-index-right-on',
    py: "pd.DataFrame({'z': [1, 2]}, index=['a', 'b']).merge(df[['k', 'n']], left_index=True, right_on='k', how='outer')",
    ts: ({ pd, df }) =>
      pd.DataFrame({ z: [1, 2] }, { index: ['a', 'b'] }).merge(df.get(['k', 'n']), { leftIndex: true, rightOn: 'k', how: 'outer' }),
  },
  { name: 'sort', py: "left.merge(right, on='key', sort=True)", ts: ({ left, right }) => left.merge(right, { on: 'key', sort: true }) },
  {
    name: 'missing-keys-match',
    py: "left[left['key'].isna()].merge(right, on='key')",
    ts: ({ left, right }) => left.get(left.get('key').isna()).merge(right, { on: 'key' }),
  },
  {
    name: 'int-float-keys',
    py: "pd.DataFrame({'a': [1, 2]}).merge(pd.DataFrame({'a': [1.0, 3.0], 'b': [5, 6]}), on='a', how='outer')",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }).merge(pd.DataFrame({ a: new Float64Array([1, 3]), b: [5, 6] }), { on: 'a', how: 'outer' }),
  },
  {
    name: 'big-int-keys',
    py: "pd.DataFrame({'a': [9007199254740993, 9007199254740992]}).merge(pd.DataFrame({'a': [9007199254740993], 'b': [1]}), on='a', how='left')",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: [9007199254740993n, 9007199254740992n] })
        .merge(pd.DataFrame({ a: [9007199254740993n], b: [1] }), { on: 'a', how: 'left' }),
  },
  {
    name: 'time-keys',
    py: "long.merge(pd.DataFrame({'day': pd.to_datetime(['2024-01-02', '2024-01-09']), 'q': [1, 2]}), on='day', how='outer')",
    ts: ({ pd, long }) =>
      long.merge(pd.DataFrame({ day: pd.toDatetime(['2024-01-02', '2024-01-09']), q: [1, 2] }), { on: 'day', how: 'outer' }),
  },
  {
    name: 'category-keys',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).merge(pd.DataFrame({'c': ['a', 'b'], 'y': [10, 20]}), on='c', how='left')",
    ts: ({ pd, cat }) =>
      pd.DataFrame({ c: cat, x: [1, 2, 3, 4, 5] }).merge(pd.DataFrame({ c: ['a', 'b'], y: [10, 20] }), { on: 'c', how: 'left' }),
  },
  {
    name: 'many-to-many',
    py: "pd.DataFrame({'a': [1, 1, 2], 'x': [1, 2, 3]}).merge(pd.DataFrame({'a': [1, 1, 2], 'y': [4, 5, 6]}), on='a')",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 1, 2], x: [1, 2, 3] }).merge(pd.DataFrame({ a: [1, 1, 2], y: [4, 5, 6] }), { on: 'a' }),
  },
  {
    name: 'no-matches',
    py: "left.merge(pd.DataFrame({'key': ['zz'], 'q': [1]}), on='key')",
    ts: ({ pd, left }) => left.merge(pd.DataFrame({ key: ['zz'], q: [1] }), { on: 'key' }),
  },
  {
    name: 'empty-right',
    py: "left.merge(right.head(0), on='key', how='left')",
    ts: ({ left, right }) => left.merge(right.head(0), { on: 'key', how: 'left' }),
  },
  {
    name: 'empty-left-outer',
    py: "left.head(0).merge(right, on='key', how='outer')",
    ts: ({ left, right }) => left.head(0).merge(right, { on: 'key', how: 'outer' }),
  },
  {
    name: 'int-becomes-float',
    py: "left[['key']].merge(right[['key', 'i']], on='key', how='left')",
    ts: ({ left, right }) => left.get(['key']).merge(right.get(['key', 'i']), { on: 'key', how: 'left' }),
  },
  {
    name: 'bool-becomes-object',
    py: "pd.DataFrame({'a': [1, 2]}).merge(pd.DataFrame({'a': [1], 'f': [True]}), on='a', how='left')",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }).merge(pd.DataFrame({ a: [1], f: [true] }), { on: 'a', how: 'left' }),
  },
  {
    name: 'validate-one-to-many',
    py: "pd.DataFrame({'key': ['a', 'b'], 'v': [1, 2]}).merge(right, on='key', validate='one_to_many')",
    ts: ({ pd, right }) => pd.DataFrame({ key: ['a', 'b'], v: [1, 2] }).merge(right, { on: 'key', validate: 'one_to_many' }),
  },
  {
    name: 'pd-merge',
    py: "pd.merge(left, right, on='key', how='inner')",
    ts: ({ pd, left, right }) => pd.merge(left, right, { on: 'key', how: 'inner' }),
  },
  {
    name: 'merge-series',
    py: "df[['k', 'n']].merge(pd.Series([7, 8], index=['a', 'b'], name='s'), left_on='k', right_index=True)",
    ts: ({ pd, df }) => df.get(['k', 'n']).merge(pd.Series([7, 8], { index: ['a', 'b'], name: 's' }), { leftOn: 'k', rightIndex: true }),
  },
  {
    name: 'multi-index-join',
    py: "mi.merge(pd.DataFrame({'z': [1, 2]}, index=pd.Index(['a', 'b'], name='k')), on='k')",
    ts: ({ pd, mi }) => mi.merge(pd.DataFrame({ z: [1, 2] }, { index: pd.Index(['a', 'b'], { name: 'k' }) }), { on: 'k' }),
  },
  {
    name: 'multi-index-both',
    py: "mi.merge(mi[['v']].rename(columns={'v': 'v2'}), left_index=True, right_index=True)",
    ts: ({ mi }) => mi.merge(mi.get(['v']).rename({ columns: { v: 'v2' } }), { leftIndex: true, rightIndex: true }),
  },
  {
    name: 'array-keys',
    py: "small.merge(pd.DataFrame({'k': [2, 3], 'q': [5, 6]}), left_on=small['x'], right_on='k')",
    ts: ({ pd, small }) => small.merge(pd.DataFrame({ k: [2, 3], q: [5, 6] }), { leftOn: small.get('x'), rightOn: 'k' }),
  },
  {
    name: 'self-merge',
    py: "pd.DataFrame({'id': [1, 2, 3], 'boss': [None, 1, 1]}).merge(pd.DataFrame({'id': [1, 2, 3], 'name': ['A', 'B', 'C']}), left_on='boss', right_on='id', how='left')",
    ts: ({ pd }) =>
      pd
        .DataFrame({ id: [1, 2, 3], boss: [null, 1, 1] })
        .merge(pd.DataFrame({ id: [1, 2, 3], name: ['A', 'B', 'C'] }), { leftOn: 'boss', rightOn: 'id', how: 'left' }),
  },
  {
    name: 'unordered-columns-kept',
    py: "right.merge(left, on='key', how='left')[['x', 'y']]",
    ts: ({ left, right }) => right.merge(left, { on: 'key', how: 'left' }).get(['x', 'y']),
  },
  { name: 'join', py: "num.join(other[['d']])", ts: ({ num, other }) => num.join(other.get(['d'])) },
  { name: 'join-outer', py: "num.join(other[['d']], how='outer')", ts: ({ num, other }) => num.join(other.get(['d']), { how: 'outer' }) },
  { name: 'join-inner', py: "num.join(other[['d']], how='inner')", ts: ({ num, other }) => num.join(other.get(['d']), { how: 'inner' }) },
  { name: 'join-right', py: "num.join(other[['d']], how='right')", ts: ({ num, other }) => num.join(other.get(['d']), { how: 'right' }) },
  {
    name: 'join-suffixes',
    py: "num.join(other, lsuffix='_l', rsuffix='_r')",
    ts: ({ num, other }) => num.join(other, { lsuffix: '_l', rsuffix: '_r' }),
  },
  {
    name: 'join-on',
    py: "df[['k', 'n']].join(pd.DataFrame({'z': [1, 2]}, index=['a', 'b']), on='k')",
    ts: ({ pd, df }) => df.get(['k', 'n']).join(pd.DataFrame({ z: [1, 2] }, { index: ['a', 'b'] }), { on: 'k' }),
  },
  { name: 'join-series', py: 'num.join(h)', ts: ({ h, num }) => num.join(h) },
  {
    name: 'join-list',
    py: "num.join([other[['d']], pd.DataFrame({'e': [1]}, index=['x'])])",
    ts: ({ pd, num, other }) => num.join([other.get(['d']), pd.DataFrame({ e: [1] }, { index: ['x'] })]),
  },
  {
    name: 'join-multi',
    py: "mi.join(pd.DataFrame({'z': [1, 2]}, index=pd.Index(['a', 'c'], name='k')))",
    ts: ({ pd, mi }) => mi.join(pd.DataFrame({ z: [1, 2] }, { index: pd.Index(['a', 'c'], { name: 'k' }) })),
  },
  {
    name: 'join-duplicates',
    py: "sdup.to_frame().join(pd.DataFrame({'q': [10, 20]}, index=['a', 'a']))",
    ts: ({ pd, sdup }) => sdup.toFrame().join(pd.DataFrame({ q: [10, 20] }, { index: ['a', 'a'] })),
  },
  {
    name: 'join-sort',
    py: "num.join(other[['d']], how='outer', sort=True)",
    ts: ({ num, other }) => num.join(other.get(['d']), { how: 'outer', sort: true }),
  },
  {
    name: 'chain-lookup',
    py: "sales.merge(pd.DataFrame({'item': ['tea', 'cake'], 'kind': ['drink', 'food']}), on='item').groupby('kind')['qty'].sum()",
    ts: ({ pd, sales }) =>
      sales
        .merge(pd.DataFrame({ item: ['tea', 'cake'], kind: ['drink', 'food'] }), { on: 'item' })
        .groupby('kind')
        .get('qty')
        .sum(),
  },
  {
    name: 'chain-anti-join',
    py: "left.merge(right[['key']].drop_duplicates(), on='key', how='left', indicator=True).query(\"_merge == 'left_only'\").drop(columns='_merge')",
    ts: ({ left, right }) =>
      left
        .merge(right.get(['key']).dropDuplicates(), { on: 'key', how: 'left', indicator: true })
        .query("_merge == 'left_only'")
        .drop({ columns: '_merge' }),
  },
  { name: 'missing-key', py: "left.merge(right, on='zz')", ts: ({ left, right }) => left.merge(right, { on: 'zz' }), expect: 'error' },
  {
    name: 'no-common',
    py: "small.merge(wide.rename(columns={'x': 'p', 'y': 'q'}))",
    ts: ({ small, wide }) => small.merge(wide.rename({ columns: { x: 'p', y: 'q' } })),
    expect: 'error',
  },
  {
    name: 'bad-how',
    py: "left.merge(right, on='key', how='sideways')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', how: 'sideways' }),
    expect: 'error',
  },
  {
    name: 'validate-one-to-one',
    py: "left.merge(right, on='key', validate='one_to_one')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', validate: 'one_to_one' }),
    expect: 'error',
  },
  {
    name: 'validate-bad',
    py: "left.merge(right, on='key', validate='bogus')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', validate: 'bogus' }),
    expect: 'error',
  },
  {
    name: 'on-and-left-on',
    py: "left.merge(right, on='key', left_on='key')",
    ts: ({ left, right }) => left.merge(right, { on: 'key', leftOn: 'key' }),
    expect: 'error',
  },
  {
    name: 'left-on-only',
    py: "left.merge(right, left_on='key')",
    ts: ({ left, right }) => left.merge(right, { leftOn: 'key' }),
    expect: 'error',
  },
  {
    name: 'cross-with-on',
    py: "left.merge(right, how='cross', on='key')",
    ts: ({ left, right }) => left.merge(right, { how: 'cross', on: 'key' }),
    expect: 'error',
  },
  {
    name: 'str-int-keys',
    py: "left.merge(pd.DataFrame({'key': [1, 2]}), on='key')",
    ts: ({ pd, left }) => left.merge(pd.DataFrame({ key: [1, 2] }), { on: 'key' }),
    expect: 'error',
  },
  { name: 'not-a-frame', py: 'left.merge([1, 2])', ts: ({ left }) => left.merge([1, 2]), expect: 'error' },
  { name: 'join-overlap', py: 'num.join(other)', ts: ({ num, other }) => num.join(other), expect: 'error' },
  {
    name: 'key-lengths',
    py: "left.merge(right, left_on=['key', 'i'], right_on=['key'])",
    ts: ({ left, right }) => left.merge(right, { leftOn: ['key', 'i'], rightOn: ['key'] }),
    expect: 'error',
  },
  {
    name: 'suffix-collision',
    py: "left.rename(columns={'x': 'i_r'}).merge(right, on='key', suffixes=['_r', '_r'])",
    ts: ({ left, right }) => left.rename({ columns: { x: 'i_r' } }).merge(right, { on: 'key', suffixes: ['_r', '_r'] }),
    expect: 'error',
  },
  {
    name: 'indicator-exists',
    py: "left.assign(_merge=1).merge(right, on='key', indicator=True)",
    ts: ({ left, right }) => left.assign({ _merge: 1 }).merge(right, { on: 'key', indicator: true }),
    expect: 'error',
  },
];

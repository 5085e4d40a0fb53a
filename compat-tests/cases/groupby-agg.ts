import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'string', py: "df.groupby('k').agg('count')", ts: ({ df }) => df.groupby('k').agg('count') },
  { name: 'string-on-column', py: "df.groupby('k')['n'].agg('sum')", ts: ({ df }) => df.groupby('k').get('n').agg('sum') },
  {
    name: 'list',
    py: "df.groupby('k')['n'].agg(['sum', 'max', 'count'])",
    ts: ({ df }) => df.groupby('k').get('n').agg(['sum', 'max', 'count']),
  },
  {
    name: 'list-on-frame',
    py: "df.groupby('g')[['n', 'v']].agg(['min', 'mean'])",
    ts: ({ df }) => df.groupby('g').get(['n', 'v']).agg(['min', 'mean']),
  },
  { name: 'dict', py: "df.groupby('g').agg({'n': 'sum', 'v': 'mean'})", ts: ({ df }) => df.groupby('g').agg({ n: 'sum', v: 'mean' }) },
  {
    name: 'dict-of-lists',
    py: "df.groupby('g').agg({'n': ['min', 'max'], 'k': 'first'})",
    ts: ({ df }) => df.groupby('g').agg({ n: ['min', 'max'], k: 'first' }),
  },
  {
    name: 'named',
    py: "df.groupby('g').agg(total=('n', 'sum'), mean=('v', 'mean'), who=('k', 'last'))",
    ts: ({ pd, df }) => df.groupby('g').agg({ total: pd.tuple('n', 'sum'), mean: pd.tuple('v', 'mean'), who: pd.tuple('k', 'last') }),
  },
  {
    name: 'named-agg-class',
    py: "df.groupby('g').agg(total=pd.NamedAgg(column='n', aggfunc='sum'))",
    ts: ({ pd, df }) => df.groupby('g').agg({ total: pd.namedAgg('n', 'sum') }),
  },
  {
    name: 'named-on-series',
    py: "df.groupby('g')['n'].agg(lo='min', hi='max')",
    ts: ({ df }) => df.groupby('g').get('n').agg({ lo: 'min', hi: 'max' }),
  },
  {
    name: 'named-two-keys',
    py: "df.groupby(['g', 'b']).agg(total=('n', 'sum'), size=('n', 'size'))",
    ts: ({ pd, df }) => df.groupby(['g', 'b']).agg({ total: pd.tuple('n', 'sum'), size: pd.tuple('n', 'size') }),
  },
  {
    name: 'named-as-index-false',
    py: "df.groupby('g', as_index=False).agg(total=('n', 'sum'))",
    ts: ({ pd, df }) => df.groupby('g', { asIndex: false }).agg({ total: pd.tuple('n', 'sum') }),
  },
  {
    name: 'function',
    py: "df.groupby('g')['n'].agg(lambda s: s.max() - s.min())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .agg((s) => s.max() - s.min()),
  },
  {
    name: 'function-frame',
    py: "df.groupby('g')[['n', 'v']].agg(lambda s: s.max() - s.min())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get(['n', 'v'])
        .agg((s) => s.max() - s.min()),
  },
  {
    name: 'named-function',
    py: "df.groupby('g').agg(span=('n', lambda s: s.max() - s.min()))",
    ts: ({ pd, df }) => df.groupby('g').agg({ span: pd.tuple('n', (s) => s.max() - s.min()) }),
  },
  {
    name: 'list-with-function-name',
    py: "df.groupby('g')['n'].agg(['sum', 'nunique', 'size'])",
    ts: ({ df }) => df.groupby('g').get('n').agg(['sum', 'nunique', 'size']),
  },
  {
    name: 'list-of-pairs',
    py: "df.groupby('g')['n'].agg([('low', 'min'), ('high', 'max')])",
    ts: ({ pd, df }) =>
      df
        .groupby('g')
        .get('n')
        .agg([pd.tuple('low', 'min'), pd.tuple('high', 'max')]),
  },
  {
    name: 'std-var-sem',
    py: "df.groupby('g')['n'].agg(['std', 'var', 'sem'])",
    ts: ({ df }) => df.groupby('g').get('n').agg(['std', 'var', 'sem']),
  },
  {
    name: 'first-last-nunique',
    py: "df.groupby('k')['v'].agg(['first', 'last', 'nunique'])",
    ts: ({ df }) => df.groupby('k').get('v').agg(['first', 'last', 'nunique']),
  },
  {
    name: 'idxmin-idxmax',
    py: "df.groupby('g')['n'].agg(['idxmin', 'idxmax'])",
    ts: ({ df }) => df.groupby('g').get('n').agg(['idxmin', 'idxmax']),
  },
  {
    name: 'median-prod',
    py: "df.groupby('g')['v'].agg(['median', 'prod'])",
    ts: ({ df }) => df.groupby('g').get('v').agg(['median', 'prod']),
  },
  { name: 'any-all', py: "df.groupby('g')['b'].agg(['any', 'all'])", ts: ({ df }) => df.groupby('g').get('b').agg(['any', 'all']) },
  {
    name: 'sort-false',
    py: "df.groupby('k', sort=False).agg({'n': 'sum'})",
    ts: ({ df }) => df.groupby('k', { sort: false }).agg({ n: 'sum' }),
  },
  {
    name: 'dropna-false',
    py: "df.groupby('k', dropna=False).agg(total=('n', 'sum'))",
    ts: ({ pd, df }) => df.groupby('k', { dropna: false }).agg({ total: pd.tuple('n', 'sum') }),
  },
  {
    name: 'times',
    py: "df.groupby('g')['t'].agg(['min', 'max', 'count'])",
    ts: ({ df }) => df.groupby('g').get('t').agg(['min', 'max', 'count']),
  },
  {
    name: 'strings',
    py: "df.groupby('g')['k'].agg(['min', 'count', 'nunique'])",
    ts: ({ df }) => df.groupby('g').get('k').agg(['min', 'count', 'nunique']),
  },
  {
    name: 'string-join',
    py: "df.groupby('g')['k'].agg(lambda s: '-'.join(s.dropna()))",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('k')
        .agg((s) => s.dropna().toList().join('-')),
  },
  {
    name: 'list-collect',
    py: "df.groupby('g')['n'].agg(list)",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .agg((s) => s.toList()),
  },
  {
    name: 'level',
    py: "mi.groupby(level='k').agg({'v': 'sum', 'w': 'mean'})",
    ts: ({ mi }) => mi.groupby({ level: 'k' }).agg({ v: 'sum', w: 'mean' }),
  },
  {
    name: 'category-observed-false',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).groupby('c', observed=False).agg({'x': 'sum'})",
    ts: ({ pd, cat }) =>
      pd
        .DataFrame({ c: cat, x: [1, 2, 3, 4, 5] })
        .groupby('c', { observed: false })
        .agg({ x: 'sum' }),
  },
  {
    name: 'masked',
    py: "pd.DataFrame({'g': [1, 1, 2, 2], 'x': ints}).groupby('g').agg({'x': 'count'})",
    ts: ({ pd, ints }) =>
      pd
        .DataFrame({ g: [1, 1, 2, 2], x: ints })
        .groupby('g')
        .agg({ x: 'count' }),
  },
  { name: 'aggregate-alias', py: "df.groupby('g').aggregate({'n': 'sum'})", ts: ({ df }) => df.groupby('g').aggregate({ n: 'sum' }) },
  {
    name: 'empty',
    py: "empty.groupby('k').agg({'v': 'sum', 'n': 'count'})",
    ts: ({ empty }) => empty.groupby('k').agg({ v: 'sum', n: 'count' }),
  },
  { name: 'size-in-dict', py: "df.groupby('g').agg({'n': 'size'})", ts: ({ df }) => df.groupby('g').agg({ n: 'size' }) },
  {
    name: 'unicode-names',
    py: "df.groupby('g').agg(**{'größe': ('n', 'sum'), 'a b': ('v', 'max')})",
    ts: ({ pd, df }) => df.groupby('g').agg({ größe: pd.tuple('n', 'sum'), 'a b': pd.tuple('v', 'max') }),
  },
  {
    name: 'resetindex-after',
    py: "df.groupby(['k', 'g'])['n'].agg('sum').reset_index()",
    ts: ({ df }) => df.groupby(['k', 'g']).get('n').agg('sum').resetIndex(),
  },
  {
    name: 'resetindex-name',
    py: "df.groupby('k')['n'].sum().reset_index(name='total')",
    ts: ({ df }) => df.groupby('k').get('n').sum().resetIndex({ name: 'total' }),
  },
  {
    name: 'flatten-columns',
    py: "r2 = df.groupby('g').agg({'n': ['min', 'max']}); r2.columns = ['lo', 'hi']; r2",
    ts: ({ df }) => {
      const r2 = df.groupby('g').agg({ n: ['min', 'max'] });
      r2.columns = ['lo', 'hi'];
      return r2;
    },
  },
  {
    name: 'chain-sales',
    py: "sales.assign(total=lambda d: d['qty'] * d['price']).groupby('region').agg(total=('total', 'sum'), n=('item', 'count')).sort_values('total', ascending=False)",
    ts: ({ pd, sales }) =>
      sales
        .assign({ total: (d) => d.get('qty').mul(d.get('price')) })
        .groupby('region')
        .agg({ total: pd.tuple('total', 'sum'), n: pd.tuple('item', 'count') })
        .sortValues('total', { ascending: false }),
  },
  {
    name: 'chain-share',
    py: "sales.groupby(['region', 'item'])['qty'].sum().unstack(fill_value=0)",
    ts: ({ sales }) => sales.groupby(['region', 'item']).get('qty').sum().unstack({ fillValue: 0 }),
  },
  {
    name: 'chain-filter-agg',
    py: "df[df['n'] > 0].groupby('k', as_index=False).agg({'n': 'mean', 'v': 'max'}).sort_values('n')",
    ts: ({ df }) => df.get(df.get('n').gt(0)).groupby('k', { asIndex: false }).agg({ n: 'mean', v: 'max' }).sortValues('n'),
  },
  {
    name: 'chain-monthly',
    py: "df.dropna(subset=['t']).assign(m=lambda d: d['t'].dt.month).groupby('m')['n'].agg(['sum', 'count'])",
    ts: ({ df }) =>
      df
        .dropna({ subset: ['t'] })
        .assign({ m: (d) => d.get('t').dt.month })
        .groupby('m')
        .get('n')
        .agg(['sum', 'count']),
  },
  {
    name: 'chain-two-level',
    py: "df.groupby(['g', 'k'])['n'].sum().groupby(level='g').max()",
    ts: ({ df }) => df.groupby(['g', 'k']).get('n').sum().groupby({ level: 'g' }).max(),
  },
  { name: 'missing-column', py: "df.groupby('g').agg({'zz': 'sum'})", ts: ({ df }) => df.groupby('g').agg({ zz: 'sum' }), expect: 'error' },
  {
    name: 'unknown-function',
    py: "df.groupby('g')['n'].agg('bogus')",
    ts: ({ df }) => df.groupby('g').get('n').agg('bogus'),
    expect: 'error',
  },
  {
    name: 'named-missing-column',
    py: "df.groupby('g').agg(t=('zz', 'sum'))",
    ts: ({ pd, df }) => df.groupby('g').agg({ t: pd.tuple('zz', 'sum') }),
    expect: 'error',
  },
  {
    name: 'duplicate-functions',
    py: "df.groupby('g')['n'].agg(['sum', 'sum'])",
    ts: ({ df }) => df.groupby('g').get('n').agg(['sum', 'sum']),
  },
  {
    name: 'mean-of-strings',
    py: "df.groupby('g').agg({'k': 'mean'})",
    ts: ({ df }) => df.groupby('g').agg({ k: 'mean' }),
    expect: 'error',
  },
  { name: 'nothing', py: "df.groupby('g').agg()", ts: ({ df }) => df.groupby('g').agg(), expect: 'error' },
];

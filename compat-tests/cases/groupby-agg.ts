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
  {
    name: 'describe-of-times',
    py: "df = pd.DataFrame({'g': ['x', 'y', 'x', 'y'], 'd': pd.to_datetime(pd.Series(['2024-01-01', None, '2024-02-03', None])), 'i': [1, 2, 3, 4], 'td': pd.to_timedelta(pd.Series(['1D', '2D', None, '2h'])), 's': ['a', None, 'b', None], 'c': pd.Series(['q', 'p', 'p', 'q']).astype('category')})\ndf.groupby('g').describe()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['x', 'y', 'x', 'y'],
        d: pd.toDatetime(pd.Series(['2024-01-01', null, '2024-02-03', null])),
        i: [1, 2, 3, 4],
        td: pd.toTimedelta(pd.Series(['1D', '2D', null, '2h'])),
        s: ['a', null, 'b', null],
        c: pd.Series(['q', 'p', 'p', 'q']).astype('category'),
      });
      return df.groupby('g').describe();
    },
  },
  {
    name: 'describe-of-everything',
    py: "df = pd.DataFrame({'g': ['x', 'y', 'x', 'y'], 'd': pd.to_datetime(pd.Series(['2024-01-01', None, '2024-02-03', None])), 'i': [1, 2, 3, 4], 'td': pd.to_timedelta(pd.Series(['1D', '2D', None, '2h'])), 's': ['a', None, 'b', None], 'c': pd.Series(['q', 'p', 'p', 'q']).astype('category')})\ndf.groupby('g').describe(include='all')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['x', 'y', 'x', 'y'],
        d: pd.toDatetime(pd.Series(['2024-01-01', null, '2024-02-03', null])),
        i: [1, 2, 3, 4],
        td: pd.toTimedelta(pd.Series(['1D', '2D', null, '2h'])),
        s: ['a', null, 'b', null],
        c: pd.Series(['q', 'p', 'p', 'q']).astype('category'),
      });
      return df.groupby('g').describe({ include: 'all' });
    },
  },
  {
    name: 'describe-of-text',
    py: "df = pd.DataFrame({'g': ['x', 'y', 'x', 'y'], 'd': pd.to_datetime(pd.Series(['2024-01-01', None, '2024-02-03', None])), 'i': [1, 2, 3, 4], 'td': pd.to_timedelta(pd.Series(['1D', '2D', None, '2h'])), 's': ['a', None, 'b', None], 'c': pd.Series(['q', 'p', 'p', 'q']).astype('category')})\ndf.groupby('g')[['s', 'c']].describe()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['x', 'y', 'x', 'y'],
        d: pd.toDatetime(pd.Series(['2024-01-01', null, '2024-02-03', null])),
        i: [1, 2, 3, 4],
        td: pd.toTimedelta(pd.Series(['1D', '2D', null, '2h'])),
        s: ['a', null, 'b', null],
        c: pd.Series(['q', 'p', 'p', 'q']).astype('category'),
      });
      return df.groupby('g').get(['s', 'c']).describe();
    },
  },
  {
    name: 'describe-unsorted-keys',
    py: "df = pd.DataFrame({'a': ['y', 'x', 'y'], 'b': [2, 1, 1], 'v': [1, 2, 3]})\ndf.groupby(['a', 'b'], sort=False).describe()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['y', 'x', 'y'], b: [2, 1, 1], v: [1, 2, 3] });
      return df.groupby(['a', 'b'], { sort: false }).describe();
    },
  },
  {
    name: 'describe-nothing-chosen',
    py: "df = pd.DataFrame({'g': ['x', 'y', 'x', 'y'], 'd': pd.to_datetime(pd.Series(['2024-01-01', None, '2024-02-03', None])), 'i': [1, 2, 3, 4], 'td': pd.to_timedelta(pd.Series(['1D', '2D', None, '2h'])), 's': ['a', None, 'b', None], 'c': pd.Series(['q', 'p', 'p', 'q']).astype('category')})\ndf.groupby('g').describe(include=['bool'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['x', 'y', 'x', 'y'],
        d: pd.toDatetime(pd.Series(['2024-01-01', null, '2024-02-03', null])),
        i: [1, 2, 3, 4],
        td: pd.toTimedelta(pd.Series(['1D', '2D', null, '2h'])),
        s: ['a', null, 'b', null],
        c: pd.Series(['q', 'p', 'p', 'q']).astype('category'),
      });
      return df.groupby('g').describe({ include: ['bool'] });
    },
    expect: 'error',
  },
  {
    name: 'lambda-of-nullable',
    py: "df = pd.DataFrame({'k': ['a', 'a', 'b'], 'n': pd.Series([1, 2, None], dtype='Int64'), 'b': pd.Series([True, False, None], dtype='boolean'), 'h': pd.Series([1, 2, 3], dtype='int16')})\ndf.groupby('k')[['n', 'b']].agg(lambda x: x.iloc[0])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        k: ['a', 'a', 'b'],
        n: pd.Series([1, 2, null], { dtype: 'Int64' }),
        b: pd.Series([true, false, null], { dtype: 'boolean' }),
        h: pd.Series([1, 2, 3], { dtype: 'int16' }),
      });
      return df
        .groupby('k')
        .get(['n', 'b'])
        .agg((x) => x.iloc(0));
    },
  },
  {
    name: 'lambda-of-short-int',
    py: "df = pd.DataFrame({'k': ['a', 'a', 'b'], 'n': pd.Series([1, 2, None], dtype='Int64'), 'b': pd.Series([True, False, None], dtype='boolean'), 'h': pd.Series([1, 2, 3], dtype='int16')})\ndf.groupby('k')['h'].agg(lambda x: x.sum())",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        k: ['a', 'a', 'b'],
        n: pd.Series([1, 2, null], { dtype: 'Int64' }),
        b: pd.Series([true, false, null], { dtype: 'boolean' }),
        h: pd.Series([1, 2, 3], { dtype: 'int16' }),
      });
      return df
        .groupby('k')
        .get('h')
        .agg((x) => x.sum());
    },
  },
  {
    name: 'transform-lambda-of-nullable',
    py: "df = pd.DataFrame({'k': ['a', 'a', 'b'], 'n': pd.Series([1, 2, None], dtype='Int64'), 'b': pd.Series([True, False, None], dtype='boolean'), 'h': pd.Series([1, 2, 3], dtype='int16')})\ndf.groupby('k')['n'].transform(lambda x: x.fillna(7))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        k: ['a', 'a', 'b'],
        n: pd.Series([1, 2, null], { dtype: 'Int64' }),
        b: pd.Series([true, false, null], { dtype: 'boolean' }),
        h: pd.Series([1, 2, 3], { dtype: 'int16' }),
      });
      return df
        .groupby('k')
        .get('n')
        .transform((x) => x.fillna(7));
    },
  },
  {
    name: 'transform-lambda-of-short-int',
    py: "df = pd.DataFrame({'k': ['a', 'a', 'b'], 'n': pd.Series([1, 2, None], dtype='Int64'), 'b': pd.Series([True, False, None], dtype='boolean'), 'h': pd.Series([1, 2, 3], dtype='int16')})\ndf.groupby('k')['h'].transform(lambda x: x - x.min())",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        k: ['a', 'a', 'b'],
        n: pd.Series([1, 2, null], { dtype: 'Int64' }),
        b: pd.Series([true, false, null], { dtype: 'boolean' }),
        h: pd.Series([1, 2, 3], { dtype: 'int16' }),
      });
      return df
        .groupby('k')
        .get('h')
        .transform((x) => x.sub(x.min()));
    },
  },
  {
    name: 'value-counts-of-nullable',
    py: "df = pd.DataFrame({'k': ['a', 'a', 'b'], 'n': pd.Series([1, 2, None], dtype='Int64'), 'b': pd.Series([True, False, None], dtype='boolean'), 'h': pd.Series([1, 2, 3], dtype='int16')})\ndf.groupby('k')['n'].value_counts()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        k: ['a', 'a', 'b'],
        n: pd.Series([1, 2, null], { dtype: 'Int64' }),
        b: pd.Series([true, false, null], { dtype: 'boolean' }),
        h: pd.Series([1, 2, 3], { dtype: 'int16' }),
      });
      return df.groupby('k').get('n').valueCounts();
    },
  },
  {
    name: 'quantile-of-nullable-bool',
    py: "df = pd.DataFrame({'k': ['a', 'a', 'b'], 'n': pd.Series([1, 2, None], dtype='Int64'), 'b': pd.Series([True, False, None], dtype='boolean'), 'h': pd.Series([1, 2, 3], dtype='int16')})\ndf.groupby('k')['b'].quantile(0.25)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        k: ['a', 'a', 'b'],
        n: pd.Series([1, 2, null], { dtype: 'Int64' }),
        b: pd.Series([true, false, null], { dtype: 'boolean' }),
        h: pd.Series([1, 2, 3], { dtype: 'int16' }),
      });
      return df.groupby('k').get('b').quantile(0.25);
    },
  },
  {
    name: 'unique-of-times',
    py: "df = pd.DataFrame({'g': ['x', 'y', 'x', 'y'], 'd': pd.to_datetime(pd.Series(['2024-01-01', None, '2024-02-03', None])), 'i': [1, 2, 3, 4], 'td': pd.to_timedelta(pd.Series(['1D', '2D', None, '2h'])), 's': ['a', None, 'b', None], 'c': pd.Series(['q', 'p', 'p', 'q']).astype('category')})\ndf.groupby('g')['td'].unique()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['x', 'y', 'x', 'y'],
        d: pd.toDatetime(pd.Series(['2024-01-01', null, '2024-02-03', null])),
        i: [1, 2, 3, 4],
        td: pd.toTimedelta(pd.Series(['1D', '2D', null, '2h'])),
        s: ['a', null, 'b', null],
        c: pd.Series(['q', 'p', 'p', 'q']).astype('category'),
      });
      return df.groupby('g').get('td').unique();
    },
  },
  {
    name: 'corr-without-labels',
    py: "pd.DataFrame({'k': ['b', 'a', 'b', 'a'], 'v': [1.5, 2, 3, 5], 'w': [3, 1, 4, 1]}).groupby('k', as_index=False)[['v', 'w']].cov()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: ['b', 'a', 'b', 'a'], v: [1.5, 2, 3, 5], w: [3, 1, 4, 1] })
        .groupby('k', { asIndex: false })
        .get(['v', 'w'])
        .cov(),
  },
  {
    name: 'moments-have-no-truth',
    py: "pd.DataFrame({'k': [1], 't': pd.to_datetime(['2024-01-01'])}).groupby('k').all()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: [1], t: pd.toDatetime(['2024-01-01']) })
        .groupby('k')
        .all(),
    expect: 'error',
  },
  {
    name: 'counts-of-string-dtype',
    py: "s = pd.Series(['a', None, 'b'], dtype='string')\n[s.groupby([1, 1, 2]).count(), s.isin(['a'])]",
    ts: ({ pd }) => {
      const s = pd.Series(['a', null, 'b'], { dtype: 'string' });
      return [s.groupby([1, 1, 2]).count(), s.isin(['a'])];
    },
  },
  {
    name: 'cov-under-a-missing-label',
    py: "pd.DataFrame({'k': ['a', None, 'a'], 'v': [1.5, 2, 3]}).groupby('k', dropna=False).cov()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: ['a', null, 'a'], v: [1.5, 2, 3] })
        .groupby('k', { dropna: false })
        .cov(),
  },
];

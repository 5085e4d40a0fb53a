import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'describe-of-times',
    py: "kinds.groupby('g').describe()",
    ts: ({ kinds }) => kinds.groupby('g').describe(),
  },
  {
    name: 'describe-of-everything',
    py: "kinds.groupby('g').describe(include='all')",
    ts: ({ kinds }) => kinds.groupby('g').describe({ include: 'all' }),
  },
  {
    name: 'describe-of-text',
    py: "kinds.groupby('g')[['s', 'c']].describe()",
    ts: ({ kinds }) => kinds.groupby('g').get(['s', 'c']).describe(),
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
    py: "kinds.groupby('g').describe(include=['bool'])",
    ts: ({ kinds }) => kinds.groupby('g').describe({ include: ['bool'] }),
    expect: 'error',
  },
  {
    name: 'lambda-of-nullable',
    py: "nullables.groupby('k')[['n', 'b']].agg(lambda x: x.iloc[0])",
    ts: ({ nullables }) =>
      nullables
        .groupby('k')
        .get(['n', 'b'])
        .agg((x) => x.iloc(0)),
  },
  {
    name: 'lambda-of-short-int',
    py: "nullables.groupby('k')['h'].agg(lambda x: x.sum())",
    ts: ({ nullables }) =>
      nullables
        .groupby('k')
        .get('h')
        .agg((x) => x.sum()),
  },
  {
    name: 'transform-lambda-of-nullable',
    py: "nullables.groupby('k')['n'].transform(lambda x: x.fillna(7))",
    ts: ({ nullables }) =>
      nullables
        .groupby('k')
        .get('n')
        .transform((x) => x.fillna(7)),
  },
  {
    name: 'transform-lambda-of-short-int',
    py: "nullables.groupby('k')['h'].transform(lambda x: x - x.min())",
    ts: ({ nullables }) =>
      nullables
        .groupby('k')
        .get('h')
        .transform((x) => x.sub(x.min())),
  },
  {
    name: 'value-counts-of-nullable',
    py: "nullables.groupby('k')['n'].value_counts()",
    ts: ({ nullables }) => nullables.groupby('k').get('n').valueCounts(),
  },
  {
    name: 'quantile-of-nullable-bool',
    py: "nullables.groupby('k')['b'].quantile(0.25)",
    ts: ({ nullables }) => nullables.groupby('k').get('b').quantile(0.25),
  },
  {
    name: 'unique-of-times',
    py: "kinds.groupby('g')['td'].unique()",
    ts: ({ kinds }) => kinds.groupby('g').get('td').unique(),
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
  {
    name: 'counts-of-categories-beside-values',
    py: "d = pd.DataFrame({'k': ['x', 'y', 'x', 'y'], 'c': pd.Categorical(['b', 'b', 'a', 'b'], categories=['c', 'b', 'a']), 'w': [1, 2, 3, 4]})\n[d.groupby('k').value_counts(), d.groupby('k', sort=False)[['w', 'c']].value_counts(), d.groupby('c', observed=False)[['k', 'w']].value_counts(), d.groupby(['c', 'k'], observed=False)['w'].value_counts()]",
    ts: ({ pd }) => {
      const d = pd.DataFrame({
        k: ['x', 'y', 'x', 'y'],
        c: pd.Categorical(['b', 'b', 'a', 'b'], { categories: ['c', 'b', 'a'] }),
        w: [1, 2, 3, 4],
      });
      return [
        d.groupby('k').valueCounts(),
        d.groupby('k', { sort: false }).get(['w', 'c']).valueCounts(),
        d.groupby('c', { observed: false }).get(['k', 'w']).valueCounts(),
        d.groupby(['c', 'k'], { observed: false }).get('w').valueCounts(),
      ];
    },
  },
  {
    name: 'means-of-short-floats',
    py: "d = pd.DataFrame({'k': ['x', 'y', 'x', 'x'], 'v': pd.Series([1.5, 2.25, 3, 4], dtype='float32')})\n[d.groupby('k').mean(), d.groupby('k')['v'].transform('mean'), d.groupby('k')['v'].std(), d.groupby('k')['v'].median(), d.groupby('k')['v'].sum(), d.groupby('k')['v'].quantile(0.5)]",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['x', 'y', 'x', 'x'], v: pd.Series([1.5, 2.25, 3, 4], { dtype: 'float32' }) });
      const g = d.groupby('k').get('v');
      return [d.groupby('k').mean(), g.transform('mean'), g.std(), g.median(), g.sum(), g.quantile(0.5)];
    },
  },
  {
    name: 'ohlc-of-texts',
    py: "nullables.groupby('h')['k'].ohlc()",
    ts: ({ nullables }) => nullables.groupby('h').get('k').ohlc(),
    expect: 'error',
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'transform-mean', py: "df.groupby('g')['v'].transform('mean')", ts: ({ df }) => df.groupby('g').get('v').transform('mean') },
  {
    name: 'transform-frame',
    py: "df.groupby('g')[['n', 'v']].transform('sum')",
    ts: ({ df }) => df.groupby('g').get(['n', 'v']).transform('sum'),
  },
  { name: 'transform-first', py: "df.groupby('k')['n'].transform('first')", ts: ({ df }) => df.groupby('k').get('n').transform('first') },
  { name: 'transform-size', py: "df.groupby('k')['n'].transform('size')", ts: ({ df }) => df.groupby('k').get('n').transform('size') },
  { name: 'transform-missing-key', py: "df.groupby('k')['n'].transform('max')", ts: ({ df }) => df.groupby('k').get('n').transform('max') },
  {
    name: 'transform-function',
    py: "df.groupby('g')['n'].transform(lambda s: s - s.mean())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .transform((s) => s.sub(s.mean())),
  },
  { name: 'transform-rank', py: "df.groupby('g')['n'].transform('rank')", ts: ({ df }) => df.groupby('g').get('n').transform('rank') },
  {
    name: 'transform-cumsum',
    py: "df.groupby('g')['n'].transform('cumsum')",
    ts: ({ df }) => df.groupby('g').get('n').transform('cumsum'),
  },
  { name: 'transform-count', py: "df.groupby('g')['v'].transform('count')", ts: ({ df }) => df.groupby('g').get('v').transform('count') },
  {
    name: 'transform-nunique',
    py: "df.groupby('g')['k'].transform('nunique')",
    ts: ({ df }) => df.groupby('g').get('k').transform('nunique'),
  },
  { name: 'filter-size', py: "df.groupby('k').filter(lambda d: len(d) > 1)", ts: ({ df }) => df.groupby('k').filter((d) => d.length > 1) },
  {
    name: 'filter-sum',
    py: "df.groupby('g').filter(lambda d: d['n'].sum() > 5)",
    ts: ({ df }) => df.groupby('g').filter((d) => d.get('n').sum() > 5),
  },
  {
    name: 'filter-series',
    py: "df.groupby('g')['n'].filter(lambda s: s.max() > 6)",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .filter((s) => s.max() > 6),
  },
  {
    name: 'filter-dropna-false',
    py: "df.groupby('g').filter(lambda d: len(d) > 2, dropna=False)",
    ts: ({ df }) => df.groupby('g').filter((d) => d.length > 2, { dropna: false }),
  },
  {
    name: 'apply-scalar',
    py: "df.groupby('g')[['n', 'v']].apply(lambda d: d['v'].sum())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get(['n', 'v'])
        .apply((d) => d.get('v').sum()),
  },
  {
    name: 'apply-series',
    py: "df.groupby('g')[['n', 'v']].apply(lambda d: d.mean())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get(['n', 'v'])
        .apply((d) => d.mean()),
  },
  {
    name: 'apply-frame',
    py: "df.groupby('g')[['n', 'v']].apply(lambda d: d.head(1))",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get(['n', 'v'])
        .apply((d) => d.head(1)),
  },
  {
    name: 'apply-frame-no-keys',
    py: "df.groupby('g', group_keys=False)[['n', 'v']].apply(lambda d: d.nlargest(1, 'n'))",
    ts: ({ df }) =>
      df
        .groupby('g', { groupKeys: false })
        .get(['n', 'v'])
        .apply((d) => d.nlargest(1, 'n')),
  },
  {
    name: 'apply-like-indexed',
    py: "df.groupby('g')[['n']].apply(lambda d: d * 2)",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get(['n'])
        .apply((d) => d.mul(2)),
  },
  {
    name: 'apply-like-indexed-no-keys',
    py: "df.groupby('g', group_keys=False)[['n']].apply(lambda d: d * 2)",
    ts: ({ df }) =>
      df
        .groupby('g', { groupKeys: false })
        .get(['n'])
        .apply((d) => d.mul(2)),
  },
  {
    name: 'apply-series-scalar',
    py: "df.groupby('g')['n'].apply(lambda s: s.max())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .apply((s) => s.max()),
  },
  {
    name: 'apply-series-series',
    py: "df.groupby('g')['n'].apply(lambda s: s.head(1))",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .apply((s) => s.head(1)),
  },
  {
    name: 'apply-series-constructor',
    py: "df.groupby('g')[['n']].apply(lambda d: pd.Series({'lo': d['n'].min(), 'hi': d['n'].max()}))",
    ts: ({ pd, df }) =>
      df
        .groupby('g')
        .get(['n'])
        .apply((d) => pd.Series({ lo: d.get('n').min(), hi: d.get('n').max() })),
  },
  {
    name: 'apply-args',
    py: "df.groupby('g')[['n']].apply(lambda d, k: d['n'].sum() + k, 10)",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get(['n'])
        .apply((d, k) => d.get('n').sum() + k, { args: [10] }),
  },
  {
    name: 'apply-dict-result',
    py: "df.groupby('b')[['n']].apply(lambda d: d['n'].quantile([0.5]))",
    ts: ({ df }) =>
      df
        .groupby('b')
        .get(['n'])
        .apply((d) => d.get('n').quantile([0.5])),
  },
  {
    name: 'pipe',
    py: "df.groupby('g')['n'].pipe(lambda g: g.max() - g.min())",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .pipe((g) => g.max().sub(g.min())),
  },
  { name: 'cumcount', py: "df.groupby('g').cumcount()", ts: ({ df }) => df.groupby('g').cumcount() },
  {
    name: 'cumcount-descending',
    py: "df.groupby('k').cumcount(ascending=False)",
    ts: ({ df }) => df.groupby('k').cumcount({ ascending: false }),
  },
  { name: 'ngroup', py: "df.groupby('k').ngroup()", ts: ({ df }) => df.groupby('k').ngroup() },
  {
    name: 'ngroup-descending',
    py: "df.groupby('k').ngroup(ascending=False)",
    ts: ({ df }) => df.groupby('k').ngroup({ ascending: false }),
  },
  { name: 'cumsum', py: "df.groupby('g')['v'].cumsum()", ts: ({ df }) => df.groupby('g').get('v').cumsum() },
  { name: 'cumsum-frame', py: "df.groupby('g')[['n', 'v']].cumsum()", ts: ({ df }) => df.groupby('g').get(['n', 'v']).cumsum() },
  {
    name: 'cumprod-cummax-cummin',
    py: "[df.groupby('g')['n'].cumprod(), df.groupby('g')['n'].cummax(), df.groupby('g')['n'].cummin()]",
    ts: ({ df }) => [df.groupby('g').get('n').cumprod(), df.groupby('g').get('n').cummax(), df.groupby('g').get('n').cummin()],
  },
  { name: 'cumsum-missing-key', py: "df.groupby('k')['n'].cumsum()", ts: ({ df }) => df.groupby('k').get('n').cumsum() },
  { name: 'rank', py: "df.groupby('g')['n'].rank()", ts: ({ df }) => df.groupby('g').get('n').rank() },
  {
    name: 'rank-options',
    py: "df.groupby('g')['v'].rank(method='min', ascending=False, na_option='bottom')",
    ts: ({ df }) => df.groupby('g').get('v').rank({ method: 'min', ascending: false, naOption: 'bottom' }),
  },
  { name: 'rank-pct', py: "df.groupby('g')['n'].rank(pct=True)", ts: ({ df }) => df.groupby('g').get('n').rank({ pct: true }) },
  {
    name: 'rank-dense-first',
    py: "[df.groupby('k')['n'].rank(method='dense'), df.groupby('k')['n'].rank(method='first')]",
    ts: ({ df }) => [df.groupby('k').get('n').rank({ method: 'dense' }), df.groupby('k').get('n').rank({ method: 'first' })],
  },
  { name: 'shift', py: "df.groupby('g')['n'].shift()", ts: ({ df }) => df.groupby('g').get('n').shift() },
  {
    name: 'shift-back-fill',
    py: "df.groupby('g')['n'].shift(-1, fill_value=0)",
    ts: ({ df }) => df.groupby('g').get('n').shift(-1, { fillValue: 0 }),
  },
  { name: 'shift-frame', py: "df.groupby('g')[['k', 'n']].shift(1)", ts: ({ df }) => df.groupby('g').get(['k', 'n']).shift(1) },
  { name: 'shift-missing-key', py: "df.groupby('k')['v'].shift()", ts: ({ df }) => df.groupby('k').get('v').shift() },
  { name: 'diff', py: "df.groupby('g')['n'].diff()", ts: ({ df }) => df.groupby('g').get('n').diff() },
  { name: 'diff-two', py: "df.groupby('g')['v'].diff(2)", ts: ({ df }) => df.groupby('g').get('v').diff(2) },
  { name: 'pct-change', py: "df.groupby('g')['n'].pct_change()", ts: ({ df }) => df.groupby('g').get('n').pctChange() },
  { name: 'ffill', py: "df.groupby('g')['v'].ffill()", ts: ({ df }) => df.groupby('g').get('v').ffill() },
  { name: 'bfill-limit', py: "df.groupby('g')['v'].bfill(limit=1)", ts: ({ df }) => df.groupby('g').get('v').bfill({ limit: 1 }) },
  { name: 'ffill-frame', py: "df.groupby('k')[['v', 't']].ffill()", ts: ({ df }) => df.groupby('k').get(['v', 't']).ffill() },
  {
    name: 'fillna-by-transform',
    py: "df['v'].fillna(df.groupby('g')['v'].transform('mean'))",
    ts: ({ df }) => df.get('v').fillna(df.groupby('g').get('v').transform('mean')),
  },
  { name: 'rolling', py: "df.groupby('g')['n'].rolling(2).sum()", ts: ({ df }) => df.groupby('g').get('n').rolling(2).sum() },
  {
    name: 'rolling-min-periods',
    py: "df.groupby('g')['v'].rolling(2, min_periods=1).mean()",
    ts: ({ df }) => df.groupby('g').get('v').rolling(2, { minPeriods: 1 }).mean(),
  },
  { name: 'expanding', py: "df.groupby('g')['n'].expanding().sum()", ts: ({ df }) => df.groupby('g').get('n').expanding().sum() },
  {
    name: 'resample-unsorted-groups',
    py: "sales.set_index('day').groupby('item', sort=False).resample('W')['qty'].agg(['first', 'count', 'max'])",
    ts: ({ sales }) => sales.setIndex('day').groupby('item', { sort: false }).resample('W').get('qty').agg(['first', 'count', 'max']),
  },
  {
    name: 'resample-on-a-column',
    py: "sales.groupby('item').resample('2D', on='day')[['qty']].mean()",
    ts: ({ sales }) => sales.groupby('item').resample('2D', { on: 'day' }).get(['qty']).mean(),
  },
  {
    name: 'resample-rows-backwards',
    py: "sales[::-1].set_index('day').groupby('item').resample('W').qty.last()",
    ts: ({ sales, pd }) =>
      sales
        .iloc(pd.slice(null, null, -1))
        .setIndex('day')
        .groupby('item')
        .resample('W')
        .get('qty')
        .last(),
  },
  {
    name: 'resample',
    py: "sales.set_index('day').groupby('item')['qty'].resample('W').sum()",
    ts: ({ sales }) => sales.setIndex('day').groupby('item').get('qty').resample('W').sum(),
  },
  {
    name: 'sample-seeded-size',
    py: "len(df.groupby('g').sample(n=1, random_state=1))",
    ts: ({ df }) => df.groupby('g').sample({ n: 1, randomState: 1 }).length,
  },
  {
    name: 'level-transform',
    py: "mi.groupby(level='k')['v'].transform('sum')",
    ts: ({ mi }) => mi.groupby({ level: 'k' }).get('v').transform('sum'),
  },
  {
    name: 'category-transform',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).groupby('c', observed=False)['x'].transform('sum')",
    ts: ({ pd, cat }) =>
      pd
        .DataFrame({ c: cat, x: [1, 2, 3, 4, 5] })
        .groupby('c', { observed: false })
        .get('x')
        .transform('sum'),
  },
  {
    name: 'chain-share-of-group',
    py: "sales.assign(share=lambda d: d['qty'] / d.groupby('item')['qty'].transform('sum'))[['item', 'share']]",
    ts: ({ sales }) =>
      sales.assign({ share: (d) => d.get('qty').div(d.groupby('item').get('qty').transform('sum')) }).get(['item', 'share']),
  },
  {
    name: 'chain-latest-per-group',
    py: "sales.sort_values(['item', 'day']).groupby('item').tail(1)[['item', 'day', 'qty']]",
    ts: ({ sales }) => sales.sortValues(['item', 'day']).groupby('item').tail(1).get(['item', 'day', 'qty']),
  },
  {
    name: 'chain-lag',
    py: "df.sort_values(['g', 'n']).assign(prev=lambda d: d.groupby('g')['n'].shift())[['g', 'n', 'prev']]",
    ts: ({ df }) =>
      df
        .sortValues(['g', 'n'])
        .assign({ prev: (d) => d.groupby('g').get('n').shift() })
        .get(['g', 'n', 'prev']),
  },
  {
    name: 'chain-above-group-mean',
    py: "df[df['n'] > df.groupby('g')['n'].transform('mean')][['g', 'n']]",
    ts: ({ df }) => df.get(df.get('n').gt(df.groupby('g').get('n').transform('mean'))).get(['g', 'n']),
  },
  {
    name: 'transform-unknown',
    py: "df.groupby('g')['n'].transform('bogus')",
    ts: ({ df }) => df.groupby('g').get('n').transform('bogus'),
    expect: 'error',
  },
  {
    name: 'transform-wrong-length',
    py: "df.groupby('g')['n'].transform(lambda s: s.head(1).tolist() * 2)",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .transform((s) => [...s.head(1).toList(), ...s.head(1).toList()]),
    expect: 'error',
  },
  {
    name: 'filter-not-bool',
    py: "df.groupby('g').filter(lambda d: d['n'])",
    ts: ({ df }) => df.groupby('g').filter((d) => d.get('n')),
    expect: 'error',
  },
  {
    name: 'rank-bad-method',
    py: "df.groupby('g')['n'].rank(method='bogus')",
    ts: ({ df }) => df.groupby('g').get('n').rank({ method: 'bogus' }),
    expect: 'error',
  },
  { name: 'cumsum-strings', py: "df.groupby('g')['k'].cumprod()", ts: ({ df }) => df.groupby('g').get('k').cumprod(), expect: 'error' },
  {
    name: 'rolling-negative',
    py: "df.groupby('g')['n'].rolling(-1)",
    ts: ({ df }) => df.groupby('g').get('n').rolling(-1),
    expect: 'error',
  },
];

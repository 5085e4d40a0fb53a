import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'revenue-by-region',
    py: "sales.dropna(subset=['region', 'price']).assign(total=lambda d: d['qty'] * d['price']).groupby('region', as_index=False)['total'].sum().sort_values('total', ascending=False).reset_index(drop=True)",
    ts: ({ sales }) =>
      sales
        .dropna({ subset: ['region', 'price'] })
        .assign({ total: (d) => d.get('qty').mul(d.get('price')) })
        .groupby('region', { asIndex: false })
        .get('total')
        .sum()
        .sortValues('total', { ascending: false })
        .resetIndex({ drop: true }),
  },
  {
    name: 'daily-totals-filled',
    py: "sales.groupby('day')['qty'].sum().asfreq('D', fill_value=0)",
    ts: ({ sales }) => sales.groupby('day').get('qty').sum().asfreq('D', { fillValue: 0 }),
  },
  {
    name: 'pivot-and-share',
    py: "sales.pivot_table(index='day', columns='item', values='qty', aggfunc='sum', fill_value=0).pipe(lambda d: d.div(d.sum(axis=1), axis=0)).round(2)",
    ts: ({ sales }) =>
      sales
        .pivotTable({ index: 'day', columns: 'item', values: 'qty', aggfunc: 'sum', fillValue: 0 })
        .pipe((d) => d.div(d.sum({ axis: 1 }), { axis: 0 }))
        .round(2),
  },
  {
    name: 'top-two-per-item',
    py: "sales.sort_values(['item', 'qty'], ascending=[True, False], kind='stable').groupby('item').head(2)[['item', 'qty']].reset_index(drop=True)",
    ts: ({ sales }) =>
      sales
        .sortValues(['item', 'qty'], { ascending: [true, false], kind: 'stable' })
        .groupby('item')
        .head(2)
        .get(['item', 'qty'])
        .resetIndex({ drop: true }),
  },
  {
    name: 'join-and-fill',
    py: "df[['k', 'n']].merge(pd.DataFrame({'k': ['a', 'b'], 'w': [0.5, 2]}), on='k', how='left').fillna({'w': 1}).assign(z=lambda d: d['n'] * d['w'])",
    ts: ({ pd, df }) =>
      df
        .get(['k', 'n'])
        .merge(pd.DataFrame({ k: ['a', 'b'], w: [0.5, 2] }), { on: 'k', how: 'left' })
        .fillna({ w: 1 })
        .assign({ z: (d) => d.get('n').mul(d.get('w')) }),
  },
  {
    name: 'clean-strings-count',
    py: 'txt.dropna().str.strip().str.lower().str.len().value_counts().sort_index()',
    ts: ({ txt }) => txt.dropna().str.strip().str.lower().str.len().valueCounts().sortIndex(),
  },
  {
    name: 'dedupe-latest',
    py: "sales.sort_values('day').drop_duplicates(['region', 'item'], keep='last').set_index(['region', 'item'])['qty'].sort_index()",
    ts: ({ sales }) =>
      sales.sortValues('day').dropDuplicates(['region', 'item'], { keep: 'last' }).setIndex(['region', 'item']).get('qty').sortIndex(),
  },
  {
    name: 'running-total-by-group',
    py: "sales.assign(run=sales.groupby('item')['qty'].cumsum())[['item', 'qty', 'run']].tail(4)",
    ts: ({ sales }) =>
      sales
        .assign({ run: sales.groupby('item').get('qty').cumsum() })
        .get(['item', 'qty', 'run'])
        .tail(4),
  },
  {
    name: 'rank-within-day',
    py: "sales.assign(r=sales.groupby('day')['qty'].rank(ascending=False, method='min')).query('r == 1')[['day', 'qty']]",
    ts: ({ sales }) =>
      sales
        .assign({ r: sales.groupby('day').get('qty').rank({ ascending: false, method: 'min' }) })
        .query('r == 1')
        .get(['day', 'qty']),
  },
  {
    name: 'bucket-and-describe',
    py: "df.assign(bucket=pd.cut(df['n'], [-5, 0, 5, 10], labels=['neg', 'low', 'high'])).groupby('bucket', observed=True)['v'].agg(['mean', 'count'])",
    ts: ({ pd, df }) =>
      df
        .assign({ bucket: pd.cut(df.get('n'), [-5, 0, 5, 10], { labels: ['neg', 'low', 'high'] }) })
        .groupby('bucket', { observed: true })
        .get('v')
        .agg(['mean', 'count']),
  },
  {
    name: 'long-to-wide-to-long',
    py: "long.pivot(index='day', columns='var', values='val').reset_index().melt(id_vars='day').dropna().sort_values(['day', 'var']).reset_index(drop=True)",
    ts: ({ long }) =>
      long
        .pivot({ index: 'day', columns: 'var', values: 'val' })
        .resetIndex()
        .melt({ idVars: 'day' })
        .dropna()
        .sortValues(['day', 'var'])
        .resetIndex({ drop: true }),
  },
  {
    name: 'weekday-profile',
    py: "sales.assign(wd=sales['day'].dt.day_name()).groupby('wd', sort=False)['qty'].agg(['sum', 'mean'])",
    ts: ({ sales }) =>
      sales
        .assign({ wd: sales.get('day').dt.dayName() })
        .groupby('wd', { sort: false })
        .get('qty')
        .agg(['sum', 'mean']),
  },
  {
    name: 'months-between',
    py: "df.dropna(subset=['t']).sort_values('t').assign(gap=lambda d: d['t'].diff().dt.days)[['t', 'gap']]",
    ts: ({ df }) =>
      df
        .dropna({ subset: ['t'] })
        .sortValues('t')
        .assign({ gap: (d) => d.get('t').diff().dt.days })
        .get(['t', 'gap']),
  },
  {
    name: 'normalise-columns',
    py: 'num.sub(num.min()).div(num.max() - num.min())',
    ts: ({ num }) => num.sub(num.min()).div(num.max().sub(num.min())),
  },
  {
    name: 'flag-outliers',
    py: "df.assign(z=(df['n'] - df['n'].mean()) / df['n'].std()).loc[lambda d: d['z'].abs() > 1, ['n', 'z']].round(3)",
    ts: ({ df }) =>
      df
        .assign({ z: df.get('n').sub(df.get('n').mean()).div(df.get('n').std()) })
        .loc((d) => d.get('z').abs().gt(1), ['n', 'z'])
        .round(3),
  },
  {
    name: 'cumulative-share',
    py: "sales['item'].value_counts(normalize=True).cumsum()",
    ts: ({ sales }) => sales.get('item').valueCounts({ normalize: true }).cumsum(),
  },
  {
    name: 'explode-and-count',
    py: "lists.explode('tags').dropna(subset=['tags']).groupby('tags').size().sort_index(ascending=False)",
    ts: ({ lists }) =>
      lists
        .explode('tags')
        .dropna({ subset: ['tags'] })
        .groupby('tags')
        .size()
        .sortIndex({ ascending: false }),
  },
  {
    name: 'concat-group-flag',
    py: "pd.concat([small.assign(s='p'), small.assign(s='q')]).groupby(['s', 'x'])['y'].sum().unstack('s')",
    ts: ({ pd, small }) =>
      pd
        .concat([small.assign({ s: 'p' }), small.assign({ s: 'q' })])
        .groupby(['s', 'x'])
        .get('y')
        .sum()
        .unstack('s'),
  },
  {
    name: 'asof-then-value',
    py: "pd.merge_asof(trades, quotes, on='time', by='sym').assign(v=lambda d: d['qty'] * d['px']).groupby('sym')['v'].sum()",
    ts: ({ pd, quotes, trades }) =>
      pd
        .mergeAsof(trades, quotes, { on: 'time', by: 'sym' })
        .assign({ v: (d) => d.get('qty').mul(d.get('px')) })
        .groupby('sym')
        .get('v')
        .sum(),
  },
  {
    name: 'query-sort-select',
    py: "df.query(\"k in ['a', 'b'] and n > 0\").sort_values('n', ascending=False).head(2)[['k', 'n']]",
    ts: ({ df }) => df.query("k in ['a', 'b'] and n > 0").sortValues('n', { ascending: false }).head(2).get(['k', 'n']),
  },
  {
    name: 'conditional-column',
    py: "df.assign(level=np.where(df['n'] > 5, 'hi', np.where(df['n'] > 0, 'mid', 'lo'))).groupby('level')['n'].count()",
    ts: ({ np, df }) =>
      df
        .assign({ level: np.where(df.get('n').gt(5), 'hi', np.where(df.get('n').gt(0), 'mid', 'lo')) })
        .groupby('level')
        .get('n')
        .count(),
  },
  {
    name: 'missing-report',
    py: 'df.isna().sum().loc[lambda s: s > 0].sort_values(ascending=False)',
    ts: ({ df }) =>
      df
        .isna()
        .sum()
        .loc((s) => s.gt(0))
        .sortValues({ ascending: false }),
  },
  {
    name: 'row-totals-and-share',
    py: "wide.set_index('id').assign(total=lambda d: d.sum(axis=1)).sort_values('total', ascending=False)",
    ts: ({ wide }) =>
      wide
        .setIndex('id')
        .assign({ total: (d) => d.sum({ axis: 1 }) })
        .sortValues('total', { ascending: false }),
  },
  {
    name: 'crosstab-and-percent',
    py: "pd.crosstab(sales['region'], sales['item']).pipe(lambda d: d / d.values.sum())",
    ts: ({ pd, sales }) => pd.crosstab(sales.get('region'), sales.get('item')).pipe((d) => d.div(d.sum().sum())),
  },
  {
    name: 'lag-and-growth',
    py: "sales.groupby('day')['qty'].sum().to_frame().assign(prev=lambda d: d['qty'].shift(), growth=lambda d: d['qty'].pct_change().round(2))",
    ts: ({ sales }) =>
      sales
        .groupby('day')
        .get('qty')
        .sum()
        .toFrame()
        .assign({ prev: (d) => d.get('qty').shift(), growth: (d) => d.get('qty').pctChange().round(2) }),
  },
  {
    name: 'window-then-filter',
    py: "df.assign(m=df['n'].rolling(3, min_periods=1).mean()).loc[lambda d: d['n'] > d['m'], ['n', 'm']]",
    ts: ({ df }) => df.assign({ m: df.get('n').rolling(3, { minPeriods: 1 }).mean() }).loc((d) => d.get('n').gt(d.get('m')), ['n', 'm']),
  },
  {
    name: 'map-codes-and-group',
    py: "df.assign(name=df['k'].map({'a': 'Alpha', 'b': 'Beta'}).fillna('Other')).groupby('name')['n'].agg(['min', 'max'])",
    ts: ({ df }) =>
      df
        .assign({ name: df.get('k').map({ a: 'Alpha', b: 'Beta' }).fillna('Other') })
        .groupby('name')
        .get('n')
        .agg(['min', 'max']),
  },
  {
    name: 'set-index-loc-agg',
    py: "df.dropna(subset=['k']).set_index('k').sort_index().loc['a':'b', ['n', 'v']].mean()",
    ts: ({ pd, df }) =>
      df
        .dropna({ subset: ['k'] })
        .setIndex('k')
        .sortIndex()
        .loc(pd.slice('a', 'b'), ['n', 'v'])
        .mean(),
  },
  {
    name: 'first-and-last-of-day',
    py: "trades.groupby('sym').agg(first=('time', 'first'), last=('time', 'last'), n=('qty', 'sum')).assign(span=lambda d: d['last'] - d['first'])",
    ts: ({ pd, trades }) =>
      trades
        .groupby('sym')
        .agg({ first: pd.tuple('time', 'first'), last: pd.tuple('time', 'last'), n: pd.tuple('qty', 'sum') })
        .assign({ span: (d) => d.get('last').sub(d.get('first')) }),
  },
  {
    name: 'rename-and-flatten',
    py: "df.groupby('g').agg({'n': ['sum', 'mean'], 'v': 'max'}).pipe(lambda d: d.set_axis(['n_sum', 'n_mean', 'v_max'], axis=1)).reset_index()",
    ts: ({ df }) =>
      df
        .groupby('g')
        .agg({ n: ['sum', 'mean'], v: 'max' })
        .pipe((d) => d.setAxis(['n_sum', 'n_mean', 'v_max'], { axis: 1 }))
        .resetIndex(),
  },
  {
    name: 'string-to-number-to-mean',
    py: "pd.to_numeric(nums, errors='coerce').fillna(0).clip(0).mean()",
    ts: ({ pd, nums }) => pd.toNumeric(nums, { errors: 'coerce' }).fillna(0).clip(0).mean(),
  },
  {
    name: 'outer-join-reconcile',
    py: "left.merge(right, on='key', how='outer', suffixes=['_l', '_r'], indicator=True)['_merge'].value_counts().sort_index()",
    ts: ({ left, right }) =>
      left
        .merge(right, { on: 'key', how: 'outer', suffixes: ['_l', '_r'], indicator: true })
        .get('_merge')
        .valueCounts()
        .sortIndex(),
  },
  {
    name: 'diff-of-two-frames',
    py: 'num.sub(other, fill_value=0).abs().sum()',
    ts: ({ num, other }) => num.sub(other, { fillValue: 0 }).abs().sum(),
  },
  {
    name: 'resample-and-diff',
    py: "sales.set_index('day')['qty'].resample('W').sum().diff().fillna(0)",
    ts: ({ sales }) => sales.setIndex('day').get('qty').resample('W').sum().diff().fillna(0),
  },
  {
    name: 'nested-selection',
    py: "df[df['g'].isin(df.groupby('g')['n'].sum().loc[lambda s: s > 5].index)]['n'].sum()",
    ts: ({ df }) =>
      df
        .get(
          df.get('g').isin(
            df
              .groupby('g')
              .get('n')
              .sum()
              .loc((s) => s.gt(5)).index,
          ),
        )
        .get('n')
        .sum(),
  },
  {
    name: 'self-lookup',
    py: "pd.DataFrame({'id': [1, 2, 3], 'parent': [0, 1, 1]}).pipe(lambda d: d.merge(d, left_on='parent', right_on='id', suffixes=['', '_p'], how='left'))",
    ts: ({ pd }) =>
      pd
        .DataFrame({ id: [1, 2, 3], parent: [0, 1, 1] })
        .pipe((d) => d.merge(d, { leftOn: 'parent', rightOn: 'id', suffixes: ['', '_p'], how: 'left' })),
  },
  {
    name: 'transpose-summary',
    py: "df[['n', 'v']].agg(['min', 'max', 'mean']).T.reset_index().rename(columns={'index': 'col'})",
    ts: ({ df }) =>
      df
        .get(['n', 'v'])
        .agg(['min', 'max', 'mean'])
        .T.resetIndex()
        .rename({ columns: { index: 'col' } }),
  },
  { name: 'month-end-snapshot', py: "daily.resample('ME').last()", ts: ({ daily }) => daily.resample('ME').last() },
  {
    name: 'text-pipeline',
    py: "words.dropna().loc[lambda s: s.str.contains('-')].str.split('-').str[0].value_counts()",
    ts: ({ words }) =>
      words
        .dropna()
        .loc((s) => s.str.contains('-'))
        .str.split('-')
        .str.get(0)
        .valueCounts(),
  },
  {
    name: 'stack-filter-unstack',
    py: 'num.stack().loc[lambda s: s > 1].unstack()',
    ts: ({ num }) =>
      num
        .stack()
        .loc((s) => s.gt(1))
        .unstack(),
  },
  {
    name: 'mutate-in-place-script',
    py: "d = df[['k', 'n', 'v']].copy(); d['v'] = d['v'].fillna(d['v'].median()); d.loc[d['n'] < 0, 'n'] = 0; d['s'] = d['n'] + d['v']; d.groupby('k')['s'].sum()",
    ts: ({ df }) => {
      const d = df.get(['k', 'n', 'v']).copy();
      d.set('v', d.get('v').fillna(d.get('v').median()));
      d.loc.set(d.get('n').lt(0), 'n', 0);
      d.set('s', d.get('n').add(d.get('v')));
      return d.groupby('k').get('s').sum();
    },
  },
  {
    name: 'build-then-append',
    py: "d = pd.DataFrame(columns=['a', 'b']); d.loc[0] = [1, 'x']; d.loc[1] = [2, 'y']; d",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ columns: ['a', 'b'] });
      d.loc.set(0, [1, 'x']);
      d.loc.set(1, [2, 'y']);
      return d;
    },
  },
  {
    name: 'iterate-and-collect',
    py: "pd.DataFrame([{'k': k, 'total': g['n'].sum()} for k, g in df.groupby('k')])",
    ts: ({ pd, df }) => pd.DataFrame([...df.groupby('k')].map(([k, g]) => ({ k, total: g.get('n').sum() }))),
  },
];

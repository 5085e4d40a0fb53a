import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'rolling-sum', py: "df['n'].rolling(3).sum()", ts: ({ df }) => df.get('n').rolling(3).sum() },
  { name: 'rolling-mean-missing', py: "df['v'].rolling(2).mean()", ts: ({ df }) => df.get('v').rolling(2).mean() },
  {
    name: 'rolling-min-periods',
    py: "df['v'].rolling(3, min_periods=1).mean()",
    ts: ({ df }) => df.get('v').rolling(3, { minPeriods: 1 }).mean(),
  },
  {
    name: 'rolling-min-periods-zero',
    py: "df['v'].rolling(2, min_periods=0).sum()",
    ts: ({ df }) => df.get('v').rolling(2, { minPeriods: 0 }).sum(),
  },
  { name: 'rolling-count', py: "df['v'].rolling(3).count()", ts: ({ df }) => df.get('v').rolling(3).count() },
  {
    name: 'rolling-min-max',
    py: "[df['v'].rolling(2, min_periods=1).min(), df['n'].rolling(3).max()]",
    ts: ({ df }) => [df.get('v').rolling(2, { minPeriods: 1 }).min(), df.get('n').rolling(3).max()],
  },
  { name: 'rolling-std', py: "df['n'].rolling(3).std()", ts: ({ df }) => df.get('n').rolling(3).std() },
  { name: 'rolling-std-ddof', py: "df['n'].rolling(3).std(ddof=0)", ts: ({ df }) => df.get('n').rolling(3).std({ ddof: 0 }) },
  { name: 'rolling-var', py: "df['v'].rolling(4, min_periods=2).var()", ts: ({ df }) => df.get('v').rolling(4, { minPeriods: 2 }).var() },
  { name: 'rolling-median', py: "df['n'].rolling(4).median()", ts: ({ df }) => df.get('n').rolling(4).median() },
  { name: 'rolling-quantile', py: "df['n'].rolling(4).quantile(0.25)", ts: ({ df }) => df.get('n').rolling(4).quantile(0.25) },
  {
    name: 'rolling-quantile-interpolation',
    py: "df['n'].rolling(4).quantile(0.4, interpolation='lower')",
    ts: ({ df }) => df.get('n').rolling(4).quantile(0.4, { interpolation: 'lower' }),
  },
  { name: 'rolling-sem', py: "df['n'].rolling(3).sem()", ts: ({ df }) => df.get('n').rolling(3).sem() },
  { name: 'rolling-skew', py: "df['n'].rolling(4).skew()", ts: ({ df }) => df.get('n').rolling(4).skew() },
  { name: 'rolling-kurt', py: "df['n'].rolling(5).kurt()", ts: ({ df }) => df.get('n').rolling(5).kurt() },
  { name: 'rolling-rank', py: "df['n'].rolling(3).rank()", ts: ({ df }) => df.get('n').rolling(3).rank() },
  {
    name: 'rolling-first-last',
    py: "[df['n'].rolling(2).first(), df['n'].rolling(2).last()]",
    ts: ({ df }) => [df.get('n').rolling(2).first(), df.get('n').rolling(2).last()],
  },
  { name: 'rolling-nunique', py: "df['n'].rolling(3).nunique()", ts: ({ df }) => df.get('n').rolling(3).nunique() },
  {
    name: 'rolling-apply',
    py: "df['n'].rolling(2).apply(lambda s: s.max() - s.min())",
    ts: ({ df }) =>
      df
        .get('n')
        .rolling(2)
        .apply((s) => s.max() - s.min()),
  },
  {
    name: 'rolling-apply-raw',
    py: "df['n'].rolling(2).apply(lambda m: m[0] * 10 + m[1], raw=True)",
    ts: ({ df }) =>
      df
        .get('n')
        .rolling(2)
        .apply((m) => m[0] * 10 + m[1], { raw: true }),
  },
  { name: 'rolling-agg-list', py: "df['n'].rolling(2).agg(['sum', 'mean'])", ts: ({ df }) => df.get('n').rolling(2).agg(['sum', 'mean']) },
  {
    name: 'rolling-agg-dict',
    py: "df[['n', 'v']].rolling(2).agg({'n': 'sum', 'v': 'max'})",
    ts: ({ df }) => df.get(['n', 'v']).rolling(2).agg({ n: 'sum', v: 'max' }),
  },
  { name: 'rolling-center', py: "df['n'].rolling(3, center=True).sum()", ts: ({ df }) => df.get('n').rolling(3, { center: true }).sum() },
  {
    name: 'rolling-closed',
    py: "df['n'].rolling(2, closed='left').sum()",
    ts: ({ df }) => df.get('n').rolling(2, { closed: 'left' }).sum(),
  },
  {
    name: 'rolling-closed-both',
    py: "df['n'].rolling(2, closed='both').sum()",
    ts: ({ df }) => df.get('n').rolling(2, { closed: 'both' }).sum(),
  },
  { name: 'rolling-step', py: "df['n'].rolling(2, step=2).sum()", ts: ({ df }) => df.get('n').rolling(2, { step: 2 }).sum() },
  { name: 'rolling-frame', py: 'num.rolling(2, min_periods=1).sum()', ts: ({ num }) => num.rolling(2, { minPeriods: 1 }).sum() },
  { name: 'rolling-frame-column', py: "df.rolling(2)['n'].sum()", ts: ({ df }) => df.rolling(2).get('n').sum() },
  { name: 'rolling-window-one', py: "df['v'].rolling(1).sum()", ts: ({ df }) => df.get('v').rolling(1).sum() },
  { name: 'rolling-window-too-long', py: 'i.rolling(99).sum()', ts: ({ i }) => i.rolling(99).sum() },
  { name: 'rolling-window-too-long-min', py: 'i.rolling(99, min_periods=1).sum()', ts: ({ i }) => i.rolling(99, { minPeriods: 1 }).sum() },
  { name: 'rolling-inf', py: 'odd.rolling(2).sum()', ts: ({ odd }) => odd.rolling(2).sum() },
  { name: 'rolling-time', py: "daily.rolling('3D').sum()", ts: ({ daily }) => daily.rolling('3D').sum() },
  {
    name: 'rolling-time-min-periods',
    py: "daily['v'].rolling('2D', min_periods=2).mean()",
    ts: ({ daily }) => daily.get('v').rolling('2D', { minPeriods: 2 }).mean(),
  },
  {
    name: 'rolling-time-closed-left',
    py: "daily['w'].rolling('3D', closed='left').count()",
    ts: ({ daily }) => daily.get('w').rolling('3D', { closed: 'left' }).count(),
  },
  {
    name: 'rolling-time-on-column',
    py: "sales[['day', 'qty']].rolling('2D', on='day').sum()",
    ts: ({ sales }) => sales.get(['day', 'qty']).rolling('2D', { on: 'day' }).sum(),
  },
  { name: 'rolling-corr', py: "df['n'].rolling(4).corr(df['g'])", ts: ({ df }) => df.get('n').rolling(4).corr(df.get('g')) },
  { name: 'rolling-cov', py: "df['n'].rolling(3).cov(df['v'])", ts: ({ df }) => df.get('n').rolling(3).cov(df.get('v')) },
  { name: 'rolling-bools', py: 'bools.rolling(2).sum()', ts: ({ bools }) => bools.rolling(2).sum() },
  {
    name: 'rolling-large-then-small',
    py: 'pd.Series([1e16, 1.0, 1.0, 1.0]).rolling(2).sum()',
    ts: ({ pd }) =>
      pd
        .Series(new Float64Array([1e16, 1, 1, 1]))
        .rolling(2)
        .sum(),
  },
  { name: 'expanding-sum', py: 'f.expanding().sum()', ts: ({ f }) => f.expanding().sum() },
  { name: 'expanding-mean', py: "df['v'].expanding(2).mean()", ts: ({ df }) => df.get('v').expanding(2).mean() },
  { name: 'expanding-count', py: 'f.expanding().count()', ts: ({ f }) => f.expanding().count() },
  {
    name: 'expanding-min-max',
    py: '[i.expanding().min(), i.expanding().max()]',
    ts: ({ i }) => [i.expanding().min(), i.expanding().max()],
  },
  {
    name: 'expanding-std-var',
    py: '[i.expanding().std(), i.expanding().var()]',
    ts: ({ i }) => [i.expanding().std(), i.expanding().var()],
  },
  { name: 'expanding-median', py: 'i.expanding().median()', ts: ({ i }) => i.expanding().median() },
  { name: 'expanding-quantile', py: 'i.expanding(2).quantile(0.75)', ts: ({ i }) => i.expanding(2).quantile(0.75) },
  {
    name: 'expanding-apply',
    py: 'i.expanding().apply(lambda s: s.max() - s.min())',
    ts: ({ i }) => i.expanding().apply((s) => s.max() - s.min()),
  },
  { name: 'expanding-frame', py: 'num.expanding().sum()', ts: ({ num }) => num.expanding().sum() },
  { name: 'expanding-agg', py: "small.expanding().agg(['sum', 'mean'])", ts: ({ small }) => small.expanding().agg(['sum', 'mean']) },
  { name: 'resample-sum', py: "daily.resample('2D').sum()", ts: ({ daily }) => daily.resample('2D').sum() },
  { name: 'resample-mean-week', py: "daily['w'].resample('W').mean()", ts: ({ daily }) => daily.get('w').resample('W').mean() },
  {
    name: 'resample-month',
    py: "sales.set_index('day')['qty'].resample('MS').sum()",
    ts: ({ sales }) => sales.setIndex('day').get('qty').resample('MS').sum(),
  },
  { name: 'resample-ohlc', py: "daily['w'].resample('5D').ohlc()", ts: ({ daily }) => daily.get('w').resample('5D').ohlc() },
  {
    name: 'resample-agg',
    py: "daily.resample('3D').agg({'v': 'sum', 'w': 'max'})",
    ts: ({ daily }) => daily.resample('3D').agg({ v: 'sum', w: 'max' }),
  },
  {
    name: 'resample-on',
    py: "sales.resample('W', on='day')['qty'].sum()",
    ts: ({ sales }) => sales.resample('W', { on: 'day' }).get('qty').sum(),
  },
  {
    name: 'resample-label-closed',
    py: "daily['w'].resample('3D', closed='right', label='right').sum()",
    ts: ({ daily }) => daily.get('w').resample('3D', { closed: 'right', label: 'right' }).sum(),
  },
  { name: 'resample-ffill', py: "daily['w'].resample('D').ffill()", ts: ({ daily }) => daily.get('w').resample('D').ffill() },
  { name: 'resample-asfreq', py: "daily['w'].resample('D').asfreq()", ts: ({ daily }) => daily.get('w').resample('D').asfreq() },
  {
    name: 'resample-count-seconds',
    py: "trades.set_index('time')['qty'].resample('3s').count()",
    ts: ({ trades }) => trades.setIndex('time').get('qty').resample('3s').count(),
  },
  { name: 'asfreq', py: "daily['w'].asfreq('D', fill_value=0)", ts: ({ daily }) => daily.get('w').asfreq('D', { fillValue: 0 }) },
  {
    name: 'chain-moving-average',
    py: "sales.groupby('day')['qty'].sum().rolling(2).mean().dropna()",
    ts: ({ sales }) => sales.groupby('day').get('qty').sum().rolling(2).mean().dropna(),
  },
  {
    name: 'chain-z-score',
    py: "((df['n'] - df['n'].rolling(3).mean()) / df['n'].rolling(3).std()).round(3)",
    ts: ({ df }) => df.get('n').sub(df.get('n').rolling(3).mean()).div(df.get('n').rolling(3).std()).round(3),
  },
  { name: 'negative-window', py: 'i.rolling(-1)', ts: ({ i }) => i.rolling(-1), expect: 'error' },
  { name: 'min-periods-too-large', py: 'i.rolling(2, min_periods=3)', ts: ({ i }) => i.rolling(2, { minPeriods: 3 }), expect: 'error' },
  { name: 'rolling-strings', py: 'words.rolling(2).sum()', ts: ({ words }) => words.rolling(2).sum(), expect: 'error' },
  { name: 'time-window-without-times', py: "i.rolling('2D')", ts: ({ i }) => i.rolling('2D'), expect: 'error' },
  {
    name: 'time-window-unsorted',
    py: "ts.to_frame().set_index('ts').assign(x=1).rolling('2D').sum()",
    ts: ({ ts }) => ts.toFrame().setIndex('ts').assign({ x: 1 }).rolling('2D').sum(),
    expect: 'error',
  },
  { name: 'bad-closed', py: "i.rolling(2, closed='some')", ts: ({ i }) => i.rolling(2, { closed: 'some' }), expect: 'error' },
  { name: 'expanding-negative', py: 'i.expanding(-1)', ts: ({ i }) => i.expanding(-1), expect: 'error' },
  { name: 'rolling-missing-column', py: "df.rolling(2)['zz']", ts: ({ df }) => df.rolling(2).get('zz'), expect: 'error' },
  { name: 'rolling-unknown-agg', py: "i.rolling(2).agg('bogus')", ts: ({ i }) => i.rolling(2).agg('bogus'), expect: 'error' },
  { name: 'resample-without-times', py: "i.resample('D')", ts: ({ i }) => i.resample('D'), expect: 'error' },
  { name: 'resample-bad-rule', py: "daily.resample('3Q5').sum()", ts: ({ daily }) => daily.resample('3Q5').sum(), expect: 'error' },
  {
    name: 'rolling-groups-of-descending-times',
    py: "pd.DataFrame({'k': list('abab'), 't': pd.to_datetime(['2024-01-04', '2024-01-01', '2024-01-03', '2024-01-02']), 'v': [1., 2., 4., 8.]}).groupby('k').rolling('2D', on='t')['v'].sum()",
    ts: ({ pd }) =>
      pd
        .DataFrame({
          k: [...'abab'],
          t: pd.toDatetime(['2024-01-04', '2024-01-01', '2024-01-03', '2024-01-02']),
          v: Float64Array.of(1, 2, 4, 8),
        })
        .groupby('k')
        .rolling('2D', { on: 't' })
        .get('v')
        .sum(),
  },
  {
    name: 'rolling-groups-as-index-false',
    py: "[f(sales.groupby('item', as_index=False)) for f in [lambda g: g['qty'].rolling(2).sum(), lambda g: g.rolling(2)['qty'].sum(), lambda g: g['qty'].expanding().sum(), lambda g: g['qty'].ewm(com=1).mean()]]",
    ts: ({ sales }) => {
      const g = sales.groupby('item', { asIndex: false });
      return [
        g.get('qty').rolling(2).sum(),
        g.rolling(2).get('qty').sum(),
        g.get('qty').expanding().sum(),
        g.get('qty').ewm({ com: 1 }).mean(),
      ];
    },
  },
  {
    name: 'rolling-groups-with-a-missing-key',
    py: "str(pd.DataFrame({'k': ['b', None, 'b'], 'v': [1., 2., 4.]}).groupby('k', dropna=False)['v'].rolling(1).sum())",
    ts: ({ pd }) =>
      String(
        pd
          .DataFrame({ k: ['b', null, 'b'], v: Float64Array.of(1, 2, 4) })
          .groupby('k', { dropna: false })
          .get('v')
          .rolling(1)
          .sum(),
      ),
  },
  {
    name: 'rolling-over-periods',
    py: "[pd.Series([1., 2., 4.], index=pd.period_range('2024-01-01', periods=3, freq='D')).rolling(w).sum() for w in ['2D', '72h']]",
    ts: ({ pd }) =>
      ['2D', '72h'].map((w) =>
        pd
          .Series(Float64Array.of(1, 2, 4), { index: pd.periodRange('2024-01-01', { periods: 3, freq: 'D' }) })
          .rolling(w)
          .sum(),
      ),
  },
  {
    name: 'time-window-over-months',
    py: "pd.Series([1., 2.], index=pd.period_range('2024-01', periods=2, freq='M')).rolling('2D')",
    ts: ({ pd }) => pd.Series([1, 2], { index: pd.periodRange('2024-01', { periods: 2, freq: 'M' }) }).rolling('2D'),
    expect: 'error',
  },
  {
    name: 'time-window-over-nothing',
    py: "pd.Series([], dtype='float64').rolling('2D').sum()",
    ts: ({ pd }) => pd.Series([], { dtype: 'float64' }).rolling('2D').sum(),
  },
  {
    name: 'rolling-agg-one-lambda',
    py: "i.rolling(2).agg(['sum', lambda s: s.max()])",
    ts: ({ i }) => i.rolling(2).agg(['sum', (s) => s.max()]),
  },
  {
    name: 'rolling-agg-twice-the-same',
    py: "i.rolling(2).agg(['sum', 'sum'])",
    ts: ({ i }) => i.rolling(2).agg(['sum', 'sum']),
    expect: 'error',
  },
  { name: 'rolling-cov-with-step', py: 'i.rolling(2, step=2).cov(i)', ts: ({ i }) => i.rolling(2, { step: 2 }).cov(i), expect: 'error' },
  {
    name: 'rolling-strings-numeric-only',
    py: 'words.rolling(2).sum(numeric_only=True)',
    ts: ({ words }) => words.rolling(2).sum({ numericOnly: true }),
    expect: 'error',
  },
  {
    name: 'series-agg-dict',
    py: "pd.Series([1, 2, 4]).rolling(2).agg({'p': 'sum', 'q': 'max'})",
    ts: ({ pd }) => pd.Series([1, 2, 4]).rolling(2).agg({ p: 'sum', q: 'max' }),
  },
  {
    name: 'expanding-table-of-series',
    py: "pd.Series([1, 2, 4]).expanding(method='table').sum()",
    ts: ({ pd }) => pd.Series([1, 2, 4]).expanding({ method: 'table' }).sum(),
    expect: 'error',
  },
];

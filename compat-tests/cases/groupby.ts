import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'sum', py: "df.groupby('k')['n'].sum()", ts: ({ df }) => df.groupby('k').get('n').sum() },
  { name: 'sum-frame', py: "df.groupby('k')[['n', 'v']].sum()", ts: ({ df }) => df.groupby('k').get(['n', 'v']).sum() },
  { name: 'sum-numeric-only', py: "df.groupby('k').sum(numeric_only=True)", ts: ({ df }) => df.groupby('k').sum({ numericOnly: true }) },
  { name: 'two-keys', py: "df.groupby(['k', 'g'])['n'].sum()", ts: ({ df }) => df.groupby(['k', 'g']).get('n').sum() },
  {
    name: 'two-keys-frame',
    py: "df.groupby(['g', 'b'])[['v', 'n']].mean()",
    ts: ({ df }) => df.groupby(['g', 'b']).get(['v', 'n']).mean(),
  },
  {
    name: 'as-index-false',
    py: "df.groupby('k', as_index=False)['n'].sum()",
    ts: ({ df }) => df.groupby('k', { asIndex: false }).get('n').sum(),
  },
  {
    name: 'as-index-false-two-keys',
    py: "df.groupby(['k', 'g'], as_index=False).agg({'n': 'max'})",
    ts: ({ df }) => df.groupby(['k', 'g'], { asIndex: false }).agg({ n: 'max' }),
  },
  { name: 'sort-false', py: "df.groupby('k', sort=False)['n'].sum()", ts: ({ df }) => df.groupby('k', { sort: false }).get('n').sum() },
  {
    name: 'dropna-false',
    py: "df.groupby('k', dropna=False)['n'].sum()",
    ts: ({ df }) => df.groupby('k', { dropna: false }).get('n').sum(),
  },
  {
    name: 'dropna-false-unsorted',
    py: "df.groupby('k', dropna=False, sort=False)['v'].count()",
    ts: ({ df }) => df.groupby('k', { dropna: false, sort: false }).get('v').count(),
  },
  {
    name: 'key-list',
    py: "df.groupby(['x', 'y', 'x', 'y', 'x', 'y', 'x', 'y'])['n'].sum()",
    ts: ({ df }) => df.groupby(['x', 'y', 'x', 'y', 'x', 'y', 'x', 'y']).get('n').sum(),
  },
  { name: 'key-series', py: "df.groupby(df['n'] > 3)['v'].sum()", ts: ({ df }) => df.groupby(df.get('n').gt(3)).get('v').sum() },
  {
    name: 'key-named-series',
    py: "df.groupby(df['t'].dt.year)['n'].sum()",
    ts: ({ df }) => df.groupby(df.get('t').dt.year).get('n').sum(),
  },
  {
    name: 'key-series-aligned',
    py: "num.groupby(pd.Series({'x': 'p', 'y': 'q', 'z': 'p', 'u': 'q'}))['a'].sum()",
    ts: ({ pd, num }) =>
      num
        .groupby(pd.Series({ x: 'p', y: 'q', z: 'p', u: 'q' }))
        .get('a')
        .sum(),
  },
  {
    name: 'key-function',
    py: "num.groupby(lambda v: v > 'x')['a'].sum()",
    ts: ({ num }) =>
      num
        .groupby((v) => v > 'x')
        .get('a')
        .sum(),
  },
  { name: 'key-function-length', py: 'h.groupby(len).sum()', ts: ({ h }) => h.groupby((v) => v.length).sum() },
  {
    name: 'key-dict',
    py: "num.groupby({'x': 'p', 'y': 'q', 'z': 'p'})['a'].sum()",
    ts: ({ num }) =>
      num
        .groupby(
          new Map([
            ['x', 'p'],
            ['y', 'q'],
            ['z', 'p'],
          ]),
        )
        .get('a')
        .sum(),
  },
  {
    name: 'key-mixed-list',
    py: "df.groupby(['k', df['n'] > 3])['v'].count()",
    ts: ({ df }) =>
      df
        .groupby(['k', df.get('n').gt(3)])
        .get('v')
        .count(),
  },
  { name: 'key-level-name', py: "mi.groupby(level='k')['v'].sum()", ts: ({ mi }) => mi.groupby({ level: 'k' }).get('v').sum() },
  { name: 'key-level-number', py: 'mi.groupby(level=1).sum()', ts: ({ mi }) => mi.groupby({ level: 1 }).sum() },
  {
    name: 'key-level-list',
    py: "mi.groupby(level=['i', 'k'])['v'].sum()",
    ts: ({ mi }) =>
      mi
        .groupby({ level: ['i', 'k'] })
        .get('v')
        .sum(),
  },
  { name: 'key-index-name-as-label', py: "mi.groupby('k')['w'].mean()", ts: ({ mi }) => mi.groupby('k').get('w').mean() },
  {
    name: 'key-category-observed',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).groupby('c', observed=True)['x'].sum()",
    ts: ({ pd, cat }) =>
      pd
        .DataFrame({ c: cat, x: [1, 2, 3, 4, 5] })
        .groupby('c', { observed: true })
        .get('x')
        .sum(),
  },
  {
    name: 'key-category-unobserved',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).groupby('c', observed=False)['x'].sum()",
    ts: ({ pd, cat }) =>
      pd
        .DataFrame({ c: cat, x: [1, 2, 3, 4, 5] })
        .groupby('c', { observed: false })
        .get('x')
        .sum(),
  },
  {
    name: 'key-ordered-category',
    py: "pd.DataFrame({'c': ord, 'x': [1, 2, 3, 4, 5]}).groupby('c', observed=False)['x'].max()",
    ts: ({ pd, ord }) =>
      pd
        .DataFrame({ c: ord, x: [1, 2, 3, 4, 5] })
        .groupby('c', { observed: false })
        .get('x')
        .max(),
  },
  { name: 'key-floats', py: "df.groupby('v')['n'].sum()", ts: ({ df }) => df.groupby('v').get('n').sum() },
  { name: 'key-bools', py: "df.groupby('b')['n'].sum()", ts: ({ df }) => df.groupby('b').get('n').sum() },
  { name: 'key-times', py: "df.groupby('t')['n'].sum()", ts: ({ df }) => df.groupby('t').get('n').sum() },
  {
    name: 'key-grouper-freq',
    py: "sales.groupby(pd.Grouper(key='day', freq='W'))['qty'].sum()",
    ts: ({ pd, sales }) =>
      sales
        .groupby(pd.Grouper({ key: 'day', freq: 'W' }))
        .get('qty')
        .sum(),
  },
  {
    name: 'key-grouper-key',
    py: "sales.groupby(pd.Grouper(key='region'))['qty'].sum()",
    ts: ({ pd, sales }) =>
      sales
        .groupby(pd.Grouper({ key: 'region' }))
        .get('qty')
        .sum(),
  },
  { name: 'series-by-itself', py: 'i.groupby(i).count()', ts: ({ i }) => i.groupby(i).count() },
  { name: 'series-by-list', py: "i.groupby(['p', 'q', 'p', 'q', 'p']).sum()", ts: ({ i }) => i.groupby(['p', 'q', 'p', 'q', 'p']).sum() },
  { name: 'series-level', py: 'sdup.groupby(level=0).sum()', ts: ({ sdup }) => sdup.groupby({ level: 0 }).sum() },
  { name: 'mean', py: "df.groupby('g')['v'].mean()", ts: ({ df }) => df.groupby('g').get('v').mean() },
  { name: 'median', py: "df.groupby('g')['v'].median()", ts: ({ df }) => df.groupby('g').get('v').median() },
  {
    name: 'min-max',
    py: "[df.groupby('k')['n'].min(), df.groupby('k')['n'].max()]",
    ts: ({ df }) => [df.groupby('k').get('n').min(), df.groupby('k').get('n').max()],
  },
  { name: 'min-strings', py: "df.groupby('g')['k'].min()", ts: ({ df }) => df.groupby('g').get('k').min() },
  { name: 'max-times', py: "df.groupby('g')['t'].max()", ts: ({ df }) => df.groupby('g').get('t').max() },
  {
    name: 'std-var',
    py: "[df.groupby('g')['n'].std(), df.groupby('g')['n'].var(ddof=0)]",
    ts: ({ df }) => [df.groupby('g').get('n').std(), df.groupby('g').get('n').var({ ddof: 0 })],
  },
  { name: 'sem', py: "df.groupby('g')['n'].sem()", ts: ({ df }) => df.groupby('g').get('n').sem() },
  { name: 'prod', py: "df.groupby('g')['v'].prod()", ts: ({ df }) => df.groupby('g').get('v').prod() },
  { name: 'sum-min-count', py: "df.groupby('g')['v'].sum(min_count=3)", ts: ({ df }) => df.groupby('g').get('v').sum({ minCount: 3 }) },
  { name: 'count', py: "df.groupby('k').count()", ts: ({ df }) => df.groupby('k').count() },
  { name: 'size', py: "df.groupby('k').size()", ts: ({ df }) => df.groupby('k').size() },
  { name: 'size-two-keys', py: "df.groupby(['k', 'g']).size()", ts: ({ df }) => df.groupby(['k', 'g']).size() },
  { name: 'size-as-index-false', py: "df.groupby('g', as_index=False).size()", ts: ({ df }) => df.groupby('g', { asIndex: false }).size() },
  { name: 'series-size', py: "df.groupby('g')['v'].size()", ts: ({ df }) => df.groupby('g').get('v').size() },
  { name: 'nunique', py: "df.groupby('g')['k'].nunique()", ts: ({ df }) => df.groupby('g').get('k').nunique() },
  {
    name: 'nunique-dropna-false',
    py: "df.groupby('g')['k'].nunique(dropna=False)",
    ts: ({ df }) => df.groupby('g').get('k').nunique({ dropna: false }),
  },
  {
    name: 'any-all',
    py: "[df.groupby('g')['b'].any(), df.groupby('g')['b'].all()]",
    ts: ({ df }) => [df.groupby('g').get('b').any(), df.groupby('g').get('b').all()],
  },
  { name: 'idxmax', py: "df.groupby('g')['n'].idxmax()", ts: ({ df }) => df.groupby('g').get('n').idxmax() },
  { name: 'idxmin', py: "df.groupby('g')['n'].idxmin()", ts: ({ df }) => df.groupby('g').get('n').idxmin() },
  { name: 'quantile', py: "df.groupby('g')['n'].quantile(0.25)", ts: ({ df }) => df.groupby('g').get('n').quantile(0.25) },
  {
    name: 'quantile-list',
    py: "df.groupby('g')['n'].quantile([0.25, 0.75])",
    ts: ({ df }) => df.groupby('g').get('n').quantile([0.25, 0.75]),
  },
  { name: 'value-counts', py: "df.groupby('g')['k'].value_counts()", ts: ({ df }) => df.groupby('g').get('k').valueCounts() },
  {
    name: 'value-counts-normalize',
    py: "df.groupby('g')['b'].value_counts(normalize=True)",
    ts: ({ df }) => df.groupby('g').get('b').valueCounts({ normalize: true }),
  },
  { name: 'unique', py: "df.groupby('g')['k'].unique()", ts: ({ df }) => df.groupby('g').get('k').unique() },
  { name: 'skew', py: "df.groupby('b')['n'].skew()", ts: ({ df }) => df.groupby('b').get('n').skew() },
  { name: 'corr-series', py: "df.groupby('b').v.corr(df.n)", ts: ({ df }) => df.groupby('b').v.corr(df.n) },
  {
    name: 'corr-series-min-periods',
    py: "df.groupby('b', sort=False).n.corr(df.v, min_periods=3)",
    ts: ({ df }) => df.groupby('b', { sort: false }).n.corr(df.v, { minPeriods: 3 }),
  },
  { name: 'corr', py: "df.groupby('b')[['n', 'v']].corr()", ts: ({ df }) => df.groupby('b').get(['n', 'v']).corr() },
  { name: 'ohlc', py: "df.groupby('g')['n'].ohlc()", ts: ({ df }) => df.groupby('g').get('n').ohlc() },
  { name: 'ngroups', py: "df.groupby(['k', 'g']).ngroups", ts: ({ df }) => df.groupby(['k', 'g']).ngroups },
  { name: 'groups', py: "df.groupby('k').groups", ts: ({ df }) => df.groupby('k').groups },
  { name: 'indices', py: "df.groupby('g').indices", ts: ({ df }) => df.groupby('g').indices },
  { name: 'length', py: "len(df.groupby('k'))", ts: ({ df }) => df.groupby('k').length },
  { name: 'empty-frame', py: "empty.groupby('k')['v'].sum()", ts: ({ empty }) => empty.groupby('k').get('v').sum() },
  { name: 'empty-frame-size', py: "empty.groupby('k').size()", ts: ({ empty }) => empty.groupby('k').size() },
  { name: 'group-attribute', py: "df.groupby('g').n.sum()", ts: ({ df }) => df.groupby('g').n.sum() },
  {
    name: 'int-overflow-free-sum',
    py: "pd.DataFrame({'g': [1, 1], 'x': [9007199254740993, 1]}).groupby('g')['x'].sum()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ g: [1, 1], x: [9007199254740993n, 1] })
        .groupby('g')
        .get('x')
        .sum(),
  },
  {
    name: 'inf-in-groups',
    py: "pd.DataFrame({'g': [1, 1, 2], 'x': [np.inf, 1, -np.inf]}).groupby('g')['x'].mean()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ g: [1, 1, 2], x: [Infinity, 1, -Infinity] })
        .groupby('g')
        .get('x')
        .mean(),
  },
  { name: 'missing-key', py: "df.groupby('zz')", ts: ({ df }) => df.groupby('zz'), expect: 'error' },
  { name: 'missing-column', py: "df.groupby('k')['zz']", ts: ({ df }) => df.groupby('k').get('zz'), expect: 'error' },
  { name: 'key-wrong-length', py: "df.groupby([1, 2])['n'].sum()", ts: ({ df }) => df.groupby([1, 2]).get('n').sum(), expect: 'error' },
  { name: 'mean-strings', py: "df.groupby('g')['k'].mean()", ts: ({ df }) => df.groupby('g').get('k').mean(), expect: 'error' },
  { name: 'nothing-given', py: 'df.groupby()', ts: ({ df }) => df.groupby(), expect: 'error' },
  { name: 'bad-level', py: "mi.groupby(level='zz')", ts: ({ mi }) => mi.groupby({ level: 'zz' }), expect: 'error' },
  { name: 'sum-strings-mean-frame', py: "df.groupby('g').mean()", ts: ({ df }) => df.groupby('g').mean(), expect: 'error' },
  {
    name: 'duplicate-key-column',
    py: "dup.groupby('a')['b'].count()",
    ts: ({ dup }) => dup.groupby('a').get('b').count(),
    expect: 'error',
  },
  { name: 'cov', py: "df.groupby('b')[['n', 'g']].cov()", ts: ({ df }) => df.groupby('b').get(['n', 'g']).cov() },
  { name: 'kurt', py: "df.groupby('b')['n'].kurt()", ts: ({ df }) => df.groupby('b').get('n').kurt() },
  {
    name: 'is-monotonic',
    py: "df.groupby('g')['n'].is_monotonic_decreasing",
    ts: ({ df }) => df.groupby('g').get('n').isMonotonicDecreasing,
  },
  {
    name: 'level-keeps-freq',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-01-31', periods=4, freq='ME').rename('t'))\ns.groupby(level=0).sum()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).rename('t') });
      return s.groupby({ level: 0 }).sum();
    },
  },
  {
    name: 'level-name-keeps-freq-unsorted',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-01-31', periods=4, freq='ME').rename('t'))\ns.groupby('t', sort=False).max()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).rename('t') });
      return s.groupby('t', { sort: false }).max();
    },
  },
  {
    name: 'grouper-sorts-rows',
    py: "df = pd.DataFrame({'t': pd.to_datetime(pd.Series(['2024-01-03', '2024-01-01', None, '2024-01-01 05:00', '2024-01-01']), format='mixed'), 'g': ['x', 'y', 'z', 'x', 'y'], 'v': [1, 2, 3, 4, 5]})\ndf.groupby(pd.Grouper(key='t', freq='2D'))['v'].cumsum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        t: pd.toDatetime(pd.Series(['2024-01-03', '2024-01-01', null, '2024-01-01 05:00', '2024-01-01']), { format: 'mixed' }),
        g: ['x', 'y', 'z', 'x', 'y'],
        v: [1, 2, 3, 4, 5],
      });
      return df
        .groupby(pd.Grouper({ key: 't', freq: '2D' }))
        .get('v')
        .cumsum();
    },
  },
  {
    name: 'grouper-last-in-time',
    py: "df = pd.DataFrame({'t': pd.to_datetime(pd.Series(['2024-01-03', '2024-01-01', None, '2024-01-01 05:00', '2024-01-01']), format='mixed'), 'g': ['x', 'y', 'z', 'x', 'y'], 'v': [1, 2, 3, 4, 5]})\ndf.groupby(pd.Grouper(key='t', freq='2D')).last()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        t: pd.toDatetime(pd.Series(['2024-01-03', '2024-01-01', null, '2024-01-01 05:00', '2024-01-01']), { format: 'mixed' }),
        g: ['x', 'y', 'z', 'x', 'y'],
        v: [1, 2, 3, 4, 5],
      });
      return df.groupby(pd.Grouper({ key: 't', freq: '2D' })).last();
    },
  },
  {
    name: 'grouper-missing-drops-freq',
    py: "df = pd.DataFrame({'t': pd.to_datetime(pd.Series(['2024-01-03', '2024-01-01', None, '2024-01-01 05:00', '2024-01-01']), format='mixed'), 'g': ['x', 'y', 'z', 'x', 'y'], 'v': [1, 2, 3, 4, 5]})\ndf.groupby(pd.Grouper(key='t', freq='D'), dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        t: pd.toDatetime(pd.Series(['2024-01-03', '2024-01-01', null, '2024-01-01 05:00', '2024-01-01']), { format: 'mixed' }),
        g: ['x', 'y', 'z', 'x', 'y'],
        v: [1, 2, 3, 4, 5],
      });
      return df
        .groupby(pd.Grouper({ key: 't', freq: 'D' }), { dropna: false })
        .get('v')
        .sum();
    },
  },
  {
    name: 'grouper-without-freq-unsorted',
    py: "df = pd.DataFrame({'t': pd.to_datetime(pd.Series(['2024-01-03', '2024-01-01', None, '2024-01-01 05:00', '2024-01-01']), format='mixed'), 'g': ['x', 'y', 'z', 'x', 'y'], 'v': [1, 2, 3, 4, 5]})\ndf.groupby(pd.Grouper(key='g')).sum(numeric_only=True)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        t: pd.toDatetime(pd.Series(['2024-01-03', '2024-01-01', null, '2024-01-01 05:00', '2024-01-01']), { format: 'mixed' }),
        g: ['x', 'y', 'z', 'x', 'y'],
        v: [1, 2, 3, 4, 5],
      });
      return df.groupby(pd.Grouper({ key: 'g' })).sum({ numericOnly: true });
    },
  },
  {
    name: 'resample-short-int-keys',
    py: "df = pd.DataFrame({'k': pd.Series([2, 1], dtype='int16'), 'v': [1, 2], 't': pd.to_datetime(['2024-01-01', '2024-01-02'])})\ndf.set_index('t').groupby('k').resample('D')['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: pd.Series([2, 1], { dtype: 'int16' }), v: [1, 2], t: pd.toDatetime(['2024-01-01', '2024-01-02']) });
      return df.setIndex('t').groupby('k').resample('D').get('v').sum();
    },
  },
  {
    name: 'category-missing-where-it-appears',
    py: "pd.DataFrame({'c': pd.Series(['hi', None, 'mid', 'lo', None], dtype=pd.CategoricalDtype(['hi', 'lo', 'zz', 'mid'])), 'v': [1, 2, 4, 8, 16]}).groupby('c', observed=False, sort=False, dropna=False)['v'].sum()",
    ts: ({ pd }) =>
      pd
        .DataFrame({
          c: pd.Series(['hi', null, 'mid', 'lo', null], { dtype: pd.CategoricalDtype(['hi', 'lo', 'zz', 'mid']) }),
          v: [1, 2, 4, 8, 16],
        })
        .groupby('c', { observed: false, sort: false, dropna: false })
        .get('v')
        .sum(),
  },
];

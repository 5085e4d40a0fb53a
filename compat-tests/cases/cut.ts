import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'cut', py: "pd.cut(df['n'], 3)", ts: ({ pd, df }) => pd.cut(df.get('n'), 3) },
  { name: 'cut-edges', py: "pd.cut(df['n'], [-5, 0, 5, 10])", ts: ({ pd, df }) => pd.cut(df.get('n'), [-5, 0, 5, 10]) },
  {
    name: 'cut-labels',
    py: "pd.cut(df['n'], [-5, 0, 5, 10], labels=['low', 'mid', 'high'])",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-5, 0, 5, 10], { labels: ['low', 'mid', 'high'] }),
  },
  {
    name: 'cut-left',
    py: "pd.cut(df['n'], [-3, 0, 7, 10], right=False)",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-3, 0, 7, 10], { right: false }),
  },
  {
    name: 'cut-include-lowest',
    py: "pd.cut(df['n'], [-3, 0, 10], include_lowest=True)",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-3, 0, 10], { includeLowest: true }),
  },
  {
    name: 'cut-no-labels',
    py: "pd.cut(df['n'], [-5, 0, 5, 10], labels=False)",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-5, 0, 5, 10], { labels: false }),
  },
  { name: 'cut-retbins', py: "pd.cut(df['v'], 2, retbins=True)", ts: ({ pd, df }) => pd.cut(df.get('v'), 2, { retbins: true }) },
  { name: 'cut-missing-and-outside', py: 'pd.cut(odd, [-1, 0, 2])', ts: ({ pd, odd }) => pd.cut(odd, [-1, 0, 2]) },
  {
    name: 'cut-times',
    py: "pd.cut(ts, pd.to_datetime(['1960-01-01', '2024-01-01', '2025-01-01']))",
    ts: ({ pd, ts }) => pd.cut(ts, pd.toDatetime(['1960-01-01', '2024-01-01', '2025-01-01'])),
  },
  { name: 'qcut', py: "pd.qcut(df['n'], 4)", ts: ({ pd, df }) => pd.qcut(df.get('n'), 4) },
  {
    name: 'qcut-labels',
    py: "pd.qcut(df['n'], [0, 0.5, 1], labels=['lo', 'hi'])",
    ts: ({ pd, df }) => pd.qcut(df.get('n'), [0, 0.5, 1], { labels: ['lo', 'hi'] }),
  },
  {
    name: 'qcut-duplicates-drop',
    py: "pd.qcut(pd.Series([1, 1, 1, 2]), 4, duplicates='drop')",
    ts: ({ pd }) => pd.qcut(pd.Series([1, 1, 1, 2]), 4, { duplicates: 'drop' }),
  },
  { name: 'qcut-no-labels', py: "pd.qcut(df['n'], 2, labels=False)", ts: ({ pd, df }) => pd.qcut(df.get('n'), 2, { labels: false }) },
  {
    name: 'chain-cut-groupby',
    py: "df.groupby(pd.cut(df['n'], [-5, 0, 5, 10]), observed=False)['v'].mean()",
    ts: ({ pd, df }) =>
      df
        .groupby(pd.cut(df.get('n'), [-5, 0, 5, 10]), { observed: false })
        .get('v')
        .mean(),
  },
  { name: 'cut-not-increasing', py: "pd.cut(df['n'], [5, 0, 10])", ts: ({ pd, df }) => pd.cut(df.get('n'), [5, 0, 10]), expect: 'error' },
  {
    name: 'cut-label-count',
    py: "pd.cut(df['n'], [0, 5, 10], labels=['a'])",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [0, 5, 10], { labels: ['a'] }),
    expect: 'error',
  },
  { name: 'cut-strings', py: "pd.cut(df['k'], 3)", ts: ({ pd, df }) => pd.cut(df.get('k'), 3), expect: 'error' },
  {
    name: 'qcut-duplicate-edges',
    py: 'pd.qcut(pd.Series([1, 1, 1, 2]), 4)',
    ts: ({ pd }) => pd.qcut(pd.Series([1, 1, 1, 2]), 4),
    expect: 'error',
  },
  {
    name: 'texts-of-bins-beside-missing-ones',
    py: "pd.cut(pd.Series([1, None, 2], dtype='Int64'), [0, 1, 2]).astype('str')",
    ts: ({ pd }) => pd.cut(pd.Series([1, null, 2], { dtype: 'Int64' }), [0, 1, 2]).astype('str'),
  },
  {
    name: 'quantiles-of-nothing',
    py: "pd.qcut(pd.Series([None, None], dtype='datetime64[us]'), 1)",
    ts: ({ pd }) => pd.qcut(pd.Series([null, null], { dtype: 'datetime64[us]' }), 1),
    expect: 'error',
  },
];

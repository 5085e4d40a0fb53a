import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'take-df-df-a-gt-3-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf[df['a'] > 3].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get(df.get('a').gt(3)).index;
    },
  },
  {
    name: 'take-df-df-a-2-0-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf[df['a'] % 2 == 0].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get(df.get('a').mod(2).eq(0)).index;
    },
  },
  {
    name: 'take-df-a-df-a-gt-3-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf['a'][df['a'] > 3].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get('a').get(df.get('a').gt(3)).index;
    },
  },
  {
    name: 'take-df-a-df-a-2-0-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf['a'][df['a'] % 2 == 0].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get('a').get(df.get('a').mod(2).eq(0)).index;
    },
  },
  {
    name: 'take-df-loc-df-a-gt-3-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.loc[df['a'] > 3].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.loc(df.get('a').gt(3)).index;
    },
  },
  {
    name: 'take-df-loc-0-2-4-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.loc[[0, 2, 4]].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.loc([0, 2, 4]).index;
    },
  },
  {
    name: 'take-df-iloc-0-2-4-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.iloc[[0, 2, 4]].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.iloc([0, 2, 4]).index;
    },
  },
  {
    name: 'take-df-query-a-gt-3-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.query('a > 3').index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.query('a > 3').index;
    },
  },
  {
    name: 'take-df-sort-values-a-ascending-false-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.sort_values('a', ascending=False).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.sortValues('a', { ascending: false }).index;
    },
  },
  {
    name: 'take-df-dropna-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.dropna().index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.dropna().index;
    },
  },
  {
    name: 'take-df-drop-0-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.drop(0).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.drop(0).index;
    },
  },
  {
    name: 'take-df-drop-0-1-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.drop([0, 1]).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.drop([0, 1]).index;
    },
  },
  {
    name: 'take-df-drop-duplicates-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.drop_duplicates().index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.dropDuplicates().index;
    },
  },
  {
    name: 'take-df-df-a-3-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf[df['a'] == 3].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get(df.get('a').eq(3)).index;
    },
  },
  {
    name: 'take-df-df-a-33-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf[df['a'] == 33].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get(df.get('a').eq(33)).index;
    },
  },
  {
    name: 'take-df-iloc-2-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.iloc[::2].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.iloc(pd.slice(null, null, 2)).index;
    },
  },
  {
    name: 'take-df-take-1-3-5-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.take([1, 3, 5]).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.take([1, 3, 5]).index;
    },
  },
  {
    name: 'take-df-nlargest-2-a-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.nlargest(2, 'a').index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.nlargest(2, 'a').index;
    },
  },
  {
    name: 'take-df-df-a-isin-1-5-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf[df['a'].isin([1, 5])].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get(df.get('a').isin([1, 5])).index;
    },
  },
  {
    name: 'take-df-df-a-isin-1-5-6-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf[df['a'].isin([1, 5, 6])].index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get(df.get('a').isin([1, 5, 6])).index;
    },
  },
  {
    name: 'take-df-groupby-b-head-1-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.groupby('b').head(1).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.groupby('b').head(1).index;
    },
  },
  {
    name: 'take-df-a-sort-values-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf['a'].sort_values().index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get('a').sortValues().index;
    },
  },
  {
    name: 'take-df-a-dropna-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf['a'].dropna().index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.get('a').dropna().index;
    },
  },
  {
    name: 'take-pd-concat-df-df-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\npd.concat([df, df]).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return pd.concat([df, df]).index;
    },
  },
  {
    name: 'take-pd-concat-df-2-df-4-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\npd.concat([df[:2], df[4:]]).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return pd.concat([df.get(pd.slice(null, 2)), df.get(pd.slice(4))]).index;
    },
  },
  {
    name: 'take-df-where-df-a-gt-3-dropna-index',
    py: "df = pd.DataFrame({'a': [1, 2, 3, 4, 5, 6], 'b': list('uvwxyz')})\ndf.where(df['a'] > 3).dropna().index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2, 3, 4, 5, 6], b: ['u', 'v', 'w', 'x', 'y', 'z'] });
      return df.where(df.get('a').gt(3)).dropna().index;
    },
  },
  {
    name: 'take-ts-ts-gt-5',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts[ts > 5]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.get(ts.gt(5));
    },
  },
  {
    name: 'take-ts-ts-2-0',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts[ts % 2 == 0]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.get(ts.mod(2).eq(0));
    },
  },
  {
    name: 'take-ts-ts-3-9',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts[ts % 3 == 9]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.get(ts.mod(3).eq(9));
    },
  },
  {
    name: 'take-ts-loc-ts-gt-5-index',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.loc[ts > 5].index",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.loc(ts.gt(5)).index;
    },
  },
  {
    name: 'take-ts-iloc-0-2-4',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.iloc[[0, 2, 4]]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.iloc([0, 2, 4]);
    },
  },
  {
    name: 'take-ts-iloc-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.iloc[[3]]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.iloc([3]);
    },
  },
  {
    name: 'take-ts-2',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts[::2]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.get(pd.slice(null, null, 2));
    },
  },
  {
    name: 'take-ts-1',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts[::-1]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.get(pd.slice(null, null, -1));
    },
  },
  {
    name: 'take-ts-ts-index-gt-2024-01-05',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts[ts.index > '2024-01-05']",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.get(ts.index.gt('2024-01-05'));
    },
  },
  {
    name: 'take-ts-loc-2024-01-03',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.loc['2024-01-03':]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.loc(pd.slice('2024-01-03'));
    },
  },
  {
    name: 'take-ts-loc-2024-01-03-2024-01-04',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.loc[['2024-01-03', '2024-01-04']]",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.loc(['2024-01-03', '2024-01-04']);
    },
  },
  {
    name: 'take-ts-sort-values-ascending-false',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.sort_values(ascending=False)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.sortValues({ ascending: false });
    },
  },
  {
    name: 'take-ts-sort-index-ascending-false',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.sort_index(ascending=False)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.sortIndex({ ascending: false });
    },
  },
  {
    name: 'take-ts-dropna',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.dropna()",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.dropna();
    },
  },
  {
    name: 'take-ts-drop-ts-index-0',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.drop(ts.index[0])",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.drop(ts.index.get(0));
    },
  },
  {
    name: 'take-ts-head-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.head(3)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.head(3);
    },
  },
  {
    name: 'take-ts-between-time-00-00-01-00',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.between_time('00:00', '01:00')",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.betweenTime('00:00', '01:00');
    },
  },
  {
    name: 'take-ts-shift-2',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.shift(2)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.shift(2);
    },
  },
  {
    name: 'take-ts-shift-2-freq-d',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.shift(2, freq='D')",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.shift(2, { freq: 'D' });
    },
  },
  {
    name: 'take-ts-diff-dropna',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.diff().dropna()",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.diff().dropna();
    },
  },
  {
    name: 'take-ts-rolling-3-mean-dropna',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.rolling(3).mean().dropna()",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.rolling(3).mean().dropna();
    },
  },
  {
    name: 'take-ts-truncate-2024-01-03-2024-01-05',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.truncate('2024-01-03', '2024-01-05')",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.truncate('2024-01-03', '2024-01-05');
    },
  },
  {
    name: 'take-ts-reindex-ts-index-2-5',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.reindex(ts.index[2:5])",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.reindex(ts.index.get(pd.slice(2, 5)));
    },
  },
  {
    name: 'take-ts-nlargest-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.nlargest(3)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.nlargest(3);
    },
  },
  {
    name: 'take-ts-where-ts-gt-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.where(ts > 3)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.where(ts.gt(3));
    },
  },
  {
    name: 'take-ts-where-ts-gt-3-dropna',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.where(ts > 3).dropna()",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.where(ts.gt(3)).dropna();
    },
  },
  {
    name: 'take-ts-resample-2d-sum',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.resample('2D').sum()",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.resample('2D').sum();
    },
  },
  {
    name: 'take-ts-asfreq-12h',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.asfreq('12h')",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.asfreq('12h');
    },
  },
  {
    name: 'take-ts-drop-duplicates',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.drop_duplicates()",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.dropDuplicates();
    },
  },
  {
    name: 'take-td-td-v-gt-5-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd[td['v'] > 5].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.get(td.get('v').gt(5)).index;
    },
  },
  {
    name: 'take-td-td-v-2-0-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd[td['v'] % 2 == 0].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.get(td.get('v').mod(2).eq(0)).index;
    },
  },
  {
    name: 'take-td-loc-td-v-gt-5-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.loc[td['v'] > 5].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.loc(td.get('v').gt(5)).index;
    },
  },
  {
    name: 'take-td-query-v-gt-5-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.query('v > 5').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.query('v > 5').index;
    },
  },
  {
    name: 'take-td-iloc-0-2-4-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.iloc[[0, 2, 4]].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.iloc([0, 2, 4]).index;
    },
  },
  {
    name: 'take-td-dropna-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.dropna().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.dropna().index;
    },
  },
  {
    name: 'take-td-sort-values-v-ascending-false-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.sort_values('v', ascending=False).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.sortValues('v', { ascending: false }).index;
    },
  },
  {
    name: 'take-td-sort-index-ascending-false-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.sort_index(ascending=False).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.sortIndex({ ascending: false }).index;
    },
  },
  {
    name: 'take-td-groupby-v-head-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.groupby('v').head(1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.groupby('v').head(1).index;
    },
  },
  {
    name: 'take-td-drop-td-index-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.drop(td.index[:2]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.drop(td.index.get(pd.slice(null, 2))).index;
    },
  },
  {
    name: 'take-td-td-index-day-gt-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd[td.index.day > 3].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.get(td.index.day.gt(3)).index;
    },
  },
  {
    name: 'take-td-at-time-00-00-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.at_time('00:00').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.atTime('00:00').index;
    },
  },
  {
    name: 'take-td-shift-1-dropna-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.shift(1).dropna().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.shift(1).dropna().index;
    },
  },
  {
    name: 'take-td-pct-change-iloc-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.pct_change().iloc[1:].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.pctChange().iloc(pd.slice(1)).index;
    },
  },
  {
    name: 'take-td-set-index-td-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.set_index(td.index).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.setIndex(td.index).index;
    },
  },
  {
    name: 'take-td-reset-index-set-index-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.reset_index().set_index('index').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.resetIndex().setIndex('index').index;
    },
  },
  {
    name: 'take-td-merge-td-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.merge(td, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.merge(td, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'take-td-join-td-rsuffix-r-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.join(td, rsuffix='_r').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.join(td, { rsuffix: '_r' }).index;
    },
  },
  {
    name: 'take-pd-concat-td-td-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\npd.concat([td, td], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return pd.concat([td, td], { axis: 1 }).index;
    },
  },
  {
    name: 'take-pd-concat-td-3-td-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\npd.concat([td[:3], td[3:]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return pd.concat([td.get(pd.slice(null, 3)), td.get(pd.slice(3))]).index;
    },
  },
  {
    name: 'take-td-td-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\n(td + td).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.add(td).index;
    },
  },
  {
    name: 'take-td-td-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\n(td + td[2:]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.add(td.get(pd.slice(2))).index;
    },
  },
  {
    name: 'take-df',
    py: "df = pd.DataFrame({'a': [True, False], 'b': [False, False]})\n-df",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [true, false], b: [false, false] });
      return df.neg();
    },
  },
  {
    name: 'take-df-a',
    py: "df = pd.DataFrame({'a': [True, False], 'b': [False, False]})\n-df['a']",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [true, false], b: [false, false] });
      return df.get('a').neg();
    },
  },
  {
    name: 'take-pd-series-1-2-index-a-b-c-d',
    py: "pd.Series([1, 2], index=[('a', 'b'), ('c', 'd')])",
    ts: ({ pd }) => pd.Series([1, 2], { index: [pd.tuple('a', 'b'), pd.tuple('c', 'd')] }),
  },
  {
    name: 'take-pd-dataframe-x-1-2-index-a-b-c-d',
    py: "pd.DataFrame({'x': [1, 2]}, index=[('a', 'b'), ('c', 'd')])",
    ts: ({ pd }) => pd.DataFrame({ x: [1, 2] }, { index: [pd.tuple('a', 'b'), pd.tuple('c', 'd')] }),
  },
  {
    name: 'take-pd-dataframe-1-2-3-4-columns-a-b-c-d',
    py: "pd.DataFrame([[1, 2], [3, 4]], columns=[('a', 'b'), ('c', 'd')])",
    ts: ({ pd }) =>
      pd.DataFrame(
        [
          [1, 2],
          [3, 4],
        ],
        { columns: [pd.tuple('a', 'b'), pd.tuple('c', 'd')] },
      ),
  },
  {
    name: 'take-pd-series-a-b-1-c-d-2',
    py: "pd.Series({('a', 'b'): 1, ('c', 'd'): 2})",
    ts: ({ pd }) =>
      pd.Series(
        new Map<any, any>([
          [pd.tuple('a', 'b'), 1],
          [pd.tuple('c', 'd'), 2],
        ]),
      ),
  },
  {
    name: 'take-pd-dataframe-a-b-1-c-d-2',
    py: "pd.DataFrame({('a', 'b'): [1], ('c', 'd'): [2]})",
    ts: ({ pd }) =>
      pd.DataFrame(
        new Map<any, any>([
          [pd.tuple('a', 'b'), [1]],
          [pd.tuple('c', 'd'), [2]],
        ]),
      ),
  },
  {
    name: 'take-s',
    py: "s = pd.Series([1, 2])\ns.index = [('a', 'b'), ('c', 'd')]\ns",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2]);
      s.index = [pd.tuple('a', 'b'), pd.tuple('c', 'd')];
      return s;
    },
  },
  {
    name: 'take-df-2',
    py: "df = pd.DataFrame([[1, 2], [3, 4]])\ndf.columns = [('a', 'b'), ('c', 'd')]\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame([
        [1, 2],
        [3, 4],
      ]);
      df.columns = [pd.tuple('a', 'b'), pd.tuple('c', 'd')];
      return df;
    },
  },
  {
    name: 'take-rng-pd-dateoffset-months-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.DateOffset(months=2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.DateOffset({ months: 2 }));
    },
  },
  {
    name: 'take-rng-pd-dateoffset-days-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.DateOffset(days=2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.DateOffset({ days: 2 }));
    },
  },
  {
    name: 'take-rng-pd-offsets-day-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.offsets.Day(2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.offsets.Day(2));
    },
  },
  {
    name: 'take-rng-pd-timedelta-1d',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.Timedelta('1D')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.Timedelta('1D'));
    },
  },
  {
    name: 'take-rng-pd-timedelta-1h',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng - pd.Timedelta('1h')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.sub(pd.Timedelta('1h'));
    },
  },
  {
    name: 'take-rng-pd-offsets-bmonthend',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.offsets.BMonthEnd()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.offsets.BMonthEnd());
    },
  },
  {
    name: 'take-rng-pd-offsets-monthend',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.offsets.MonthEnd()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.offsets.MonthEnd());
    },
  },
  {
    name: 'take-rng-shift-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.shift(2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.shift(2);
    },
  },
  {
    name: 'take-rng-shift-2-freq-me',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.shift(2, freq='ME')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.shift(2, { freq: 'ME' });
    },
  },
  {
    name: 'take-rng-tz-localize-utc',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.tz_localize('UTC')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.tzLocalize('UTC');
    },
  },
  {
    name: 'take-rng-tz-localize-utc-tz-convert-europe-berlin',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.tz_localize('UTC').tz_convert('Europe/Berlin')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.tzLocalize('UTC').tzConvert('Europe/Berlin');
    },
  },
  {
    name: 'take-rng-normalize',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.normalize()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.normalize();
    },
  },
  {
    name: 'take-rng-floor-d',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.floor('D')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.floor('D');
    },
  },
  {
    name: 'take-rng-0-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[[0, 2]]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get([0, 2]);
    },
  },
  {
    name: 'take-rng-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[::2]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get(pd.slice(null, null, 2));
    },
  },
  {
    name: 'take-rng-append-rng',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.append(rng)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.append(rng);
    },
  },
  {
    name: 'take-rng-union-rng-1',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.union(rng[1:])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.union(rng.get(pd.slice(1)));
    },
  },
  {
    name: 'take-rng-insert-3-pd-timestamp-2012-01-04',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.insert(3, pd.Timestamp('2012-01-04'))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.insert(3, pd.Timestamp('2012-01-04'));
    },
  },
  {
    name: 'take-rng-insert-3-pd-timestamp-2012-01-05',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.insert(3, pd.Timestamp('2012-01-05'))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.insert(3, pd.Timestamp('2012-01-05'));
    },
  },
  {
    name: 'take-rng-delete-0',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.delete(0)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.delete(0);
    },
  },
  {
    name: 'take-rng-delete-1',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.delete(1)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.delete(1);
    },
  },
  {
    name: 'take-rng-drop-rng-0',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.drop(rng[0])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.drop(rng.get(0));
    },
  },
  {
    name: 'take-rng-repeat-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.repeat(2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.repeat(2);
    },
  },
  {
    name: 'take-rng-take-0-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.take([0, 2])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.take([0, 2]);
    },
  },
  {
    name: 'take-rng-take-2-1',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.take([2, 1])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.take([2, 1]);
    },
  },
  {
    name: 'take-rng-rng-gt-2012-01-01',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[rng > '2012-01-01']",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get(rng.gt('2012-01-01'));
    },
  },
  {
    name: 'take-rng-np-array-true-false-true',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[np.array([True, False, True])]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get([true, false, true]);
    },
  },
  {
    name: 'take-rng-sort-values-ascending-false',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.sort_values(ascending=False)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.sortValues({ ascending: false });
    },
  },
  {
    name: 'take-rng-snap-w',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.snap('W')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.snap('W');
    },
  },
  {
    name: 'take-rng-rng-0',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng - rng[0]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.sub(rng.get(0));
    },
  },
  {
    name: 'take-rng-diff',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.diff()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.diff();
    },
  },
  {
    name: 'take-rng-to-series-index',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.to_series().index",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.toSeries().index;
    },
  },
  {
    name: 'take-rng-union-pd-date-range-2012-01-04-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.union(pd.date_range('2012-01-04', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.union(pd.dateRange('2012-01-04', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-union-pd-date-range-2012-01-10-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.union(pd.date_range('2012-01-10', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.union(pd.dateRange('2012-01-10', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-intersection-pd-date-range-2012-01-02-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.intersection(pd.date_range('2012-01-02', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.intersection(pd.dateRange('2012-01-02', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-difference-pd-date-range-2012-01-02-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.difference(pd.date_range('2012-01-02', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.difference(pd.dateRange('2012-01-02', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-unique',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.unique()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.unique();
    },
  },
  {
    name: 'take-rng-dropna',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.dropna()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.dropna();
    },
  },
  {
    name: 'take-rng-map-lambda-x-x-pd-timedelta-1d',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.map(lambda x: x + pd.Timedelta('1D'))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.map((x) => x.add(pd.Timedelta('1D')));
    },
  },
  {
    name: 'take-rng-shift-1-freq',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.shift(1).freq",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.shift(1).freq;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-how-left-ind',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True, how='left').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true, how: 'left' }).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-how-right-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True, how='right').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true, how: 'right' }).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-how-outer-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true, how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-merge-w-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\ntd.merge(w, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.merge(w, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'times-td-merge-w-left-index-true-right-index-true-how-outer-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\ntd.merge(w, left_index=True, right_index=True, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.merge(w, { leftIndex: true, rightIndex: true, how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-merge-x-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd.merge(x, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.merge(x, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'times-td-merge-x-left-index-true-right-index-true-how-outer-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd.merge(x, left_index=True, right_index=True, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.merge(x, { leftIndex: true, rightIndex: true, how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-join-u-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.join(u).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.join(u).index;
    },
  },
  {
    name: 'times-td-join-u-how-inner-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.join(u, how='inner').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.join(u, { how: 'inner' }).index;
    },
  },
  {
    name: 'times-td-join-x-how-outer-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd.join(x, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.join(x, { how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-join-w-how-inner-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\ntd.join(w, how='inner').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.join(w, { how: 'inner' }).index;
    },
  },
  {
    name: 'times-pd-concat-td-u-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\npd.concat([td, u], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return pd.concat([td, u], { axis: 1 }).index;
    },
  },
  {
    name: 'times-pd-concat-td-x-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\npd.concat([td, x], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return pd.concat([td, x], { axis: 1 }).index;
    },
  },
  {
    name: 'times-pd-concat-td-w-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\npd.concat([td, w], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return pd.concat([td, w], { axis: 1 }).index;
    },
  },
  {
    name: 'times-pd-concat-td-u-axis-1-join-inner-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\npd.concat([td, u], axis=1, join='inner').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return pd.concat([td, u], { axis: 1, join: 'inner' }).index;
    },
  },
  {
    name: 'times-pd-concat-td-3-td-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td[:3], td[3:]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get(pd.slice(null, 3)), td.get(pd.slice(3))]).index;
    },
  },
  {
    name: 'times-pd-concat-td-3-td-4-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td[:3], td[4:]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get(pd.slice(null, 3)), td.get(pd.slice(4))]).index;
    },
  },
  {
    name: 'times-pd-concat-td-2-td-1-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td[::2], td[1::2]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get(pd.slice(null, null, 2)), td.get(pd.slice(1, null, 2))]).index;
    },
  },
  {
    name: 'times-pd-concat-td-x-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\npd.concat([td, x]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return pd.concat([td, x]).index;
    },
  },
  {
    name: 'times-pd-concat-td-v-4-td-v-4',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td['v'][:4], td['v'][4:]])",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get('v').get(pd.slice(null, 4)), td.get('v').get(pd.slice(4))]);
    },
  },
  {
    name: 'times-td-set-index-td-index-pd-timedelta-1d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.set_index(td.index + pd.Timedelta('1D')).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.setIndex(td.index.add(pd.Timedelta('1D'))).index;
    },
  },
  {
    name: 'times-td-asfreq-2d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.asfreq('2D').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.asfreq('2D').index;
    },
  },
  {
    name: 'times-td-resample-2d-mean-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.resample('2D').mean().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.resample('2D').mean().index;
    },
  },
  {
    name: 'times-td-groupby-pd-grouper-freq-2d-sum-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.groupby(pd.Grouper(freq='2D')).sum().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.groupby(pd.Grouper({ freq: '2D' })).sum().index;
    },
  },
  {
    name: 'times-td-groupby-td-index-month-sum-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.groupby(td.index.month).sum().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.groupby(td.index.month).sum().index;
    },
  },
  {
    name: 'times-td-rolling-2-mean-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.rolling(2).mean().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.rolling(2).mean().index;
    },
  },
  {
    name: 'times-td-t-columns',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.T.columns",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.T.columns;
    },
  },
  {
    name: 'times-td-t-t-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.T.T.index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.T.T.index;
    },
  },
  {
    name: 'times-td-reset-index-set-index-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.reset_index().set_index('index').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.resetIndex().setIndex('index').index;
    },
  },
  {
    name: 'times-td-rename-axis-d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.rename_axis('d').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.renameAxis('d').index;
    },
  },
  {
    name: 'times-td-index-to-frame-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.index.to_frame().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.index.toFrame().index;
    },
  },
  {
    name: 'times-td-copy-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.copy().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.copy().index;
    },
  },
  {
    name: 'times-td-astype-float-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.astype(float).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.astype('float64').index;
    },
  },
  {
    name: 'times-td-apply-lambda-c-c-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.apply(lambda c: c * 2).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.apply((c) => c.mul(2)).index;
    },
  },
  {
    name: 'times-td-apply-lambda-r-r-v-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.apply(lambda r: r['v'], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.apply((r) => r.v, { axis: 1 }).index;
    },
  },
  {
    name: 'times-td-assign-z-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.assign(z=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.assign({ z: 1 }).index;
    },
  },
  {
    name: 'times-td-iloc-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.iloc[2:].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.iloc(pd.slice(2)).index;
    },
  },
  {
    name: 'times-td-iloc-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.iloc[-3:].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.iloc(pd.slice(-3)).index;
    },
  },
  {
    name: 'times-td-tail-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.tail(2).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.tail(2).index;
    },
  },
  {
    name: 'times-td-drop-columns-v-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.drop(columns='v').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.drop({ columns: 'v' }).index;
    },
  },
  {
    name: 'times-td-stack-index-2',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.stack().index[:2]",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.stack().index.get(pd.slice(null, 2));
    },
  },
  {
    name: 'times-td-isin-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.isin([1]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.isin([1]).index;
    },
  },
  {
    name: 'times-td-v-map-1-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].map({1: 2}).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').map(new Map<any, any>([[1, 2]])).index;
    },
  },
  {
    name: 'times-td-v-cumsum-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].cumsum().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').cumsum().index;
    },
  },
  {
    name: 'times-td-v-rank-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].rank().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').rank().index;
    },
  },
  {
    name: 'times-td-v-expanding-sum-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].expanding().sum().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').expanding().sum().index;
    },
  },
  {
    name: 'times-td-v-ewm-2-mean-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].ewm(2).mean().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').ewm(2).mean().index;
    },
  },
  {
    name: 'times-td-v-to-frame-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].to_frame().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').toFrame().index;
    },
  },
  {
    name: 'times-td-v-reset-index-drop-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].reset_index(drop=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').resetIndex({ drop: true }).index;
    },
  },
  {
    name: 'times-td-v-sort-values-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].sort_values().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').sortValues().index;
    },
  },
  {
    name: 'times-td-v-value-counts-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].value_counts().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').valueCounts().index;
    },
  },
  {
    name: 'times-td-v-unique',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].unique()",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').unique();
    },
  },
  {
    name: 'times-td-v-drop-td-index-0-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].drop(td.index[[0, 1]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').drop(td.index.get([0, 1])).index;
    },
  },
  {
    name: 'times-td-v-drop-td-index-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].drop(td.index[[3]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').drop(td.index.get([3])).index;
    },
  },
  {
    name: 'times-td-v-iloc-1-3-5-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].iloc[[1, 3, 5]].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').iloc([1, 3, 5]).index;
    },
  },
  {
    name: 'times-td-v-iloc-5-3-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].iloc[[5, 3, 1]].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').iloc([5, 3, 1]).index;
    },
  },
  {
    name: 'times-td-v-td-index-dayofweek-5-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'][td.index.dayofweek < 5].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').get(td.index.dayofweek.lt(5)).index;
    },
  },
  {
    name: 'times-td-td-index-dayofweek-5-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd[td.index.dayofweek < 5].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get(td.index.dayofweek.lt(5)).index;
    },
  },
  {
    name: 'times-td-tz-localize-utc-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.tz_localize('UTC').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.tzLocalize('UTC').index;
    },
  },
  {
    name: 'times-td-tz-localize-europe-paris-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.tz_localize('Europe/Paris').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.tzLocalize('Europe/Paris').index;
    },
  },
  {
    name: 'times-td-tz-localize-utc-tz-convert-europe-paris-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.tz_localize('UTC').tz_convert('Europe/Paris').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.tzLocalize('UTC').tzConvert('Europe/Paris').index;
    },
  },
  {
    name: 'times-td-to-period-d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.to_period('D').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.toPeriod('D').index;
    },
  },
  {
    name: 'times-td-to-period-d-to-timestamp-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.to_period('D').to_timestamp().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.toPeriod('D').toTimestamp().index;
    },
  },
  {
    name: 'times-td-v-shift-1-freq-h-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].shift(1, freq='h').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').shift(1, { freq: 'h' }).index;
    },
  },
  {
    name: 'times-td-v-shift-2-freq-d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].shift(2, freq='D').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').shift(2, { freq: 'D' }).index;
    },
  },
  {
    name: 'times-td-v-shift-2-freq-infer-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].shift(2, freq='infer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').shift(2, { freq: 'infer' }).index;
    },
  },
  {
    name: 'times-td-shift-3-freq-me-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.shift(3, freq='ME').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.shift(3, { freq: 'ME' }).index;
    },
  },
  {
    name: 'times-td-v-first-valid-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].first_valid_index()",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').firstValidIndex();
    },
  },
  {
    name: 'times-td-squeeze-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.squeeze().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.squeeze().index;
    },
  },
  {
    name: 'times-td-pipe-lambda-d-d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.pipe(lambda d: d).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.pipe((d) => d).index;
    },
  },
  {
    name: 'times-td-eval-z-v-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.eval('z = v * 2').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.eval('z = v * 2').index;
    },
  },
  {
    name: 'times-td-interpolate-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.interpolate().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.interpolate().index;
    },
  },
  {
    name: 'times-td-fillna-0-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.fillna(0).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.fillna(0).index;
    },
  },
  {
    name: 'times-td-ffill-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.ffill().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.ffill().index;
    },
  },
  {
    name: 'times-td-clip-1-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.clip(1, 3).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.clip(1, 3).index;
    },
  },
  {
    name: 'times-td-round-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.round(1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.round(1).index;
    },
  },
  {
    name: 'times-td-replace-1-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.replace(1, 2).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.replace(1, 2).index;
    },
  },
  {
    name: 'times-td-where-td-gt-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.where(td > 3).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.where(td.gt(3)).index;
    },
  },
  {
    name: 'times-td-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.index;
    },
  },
  {
    name: 'times-td-nsmallest-2-v-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.nsmallest(2, 'v').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.nsmallest(2, 'v').index;
    },
  },
  {
    name: 'times-td-xs-td-index-0',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.xs(td.index[0])",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.xs(td.index.get(0));
    },
  },
  {
    name: 'times-td-loc-2024-01-03-2024-01-05-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.loc['2024-01-03':'2024-01-05'].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.loc(pd.slice('2024-01-03', '2024-01-05')).index;
    },
  },
  {
    name: 'times-td-loc-2024-01-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.loc['2024-01'].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.loc('2024-01').index;
    },
  },
  {
    name: 'times-td-loc-pd-timestamp-2024-01-03-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.loc[pd.Timestamp('2024-01-03'):].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.loc(pd.slice(pd.Timestamp('2024-01-03'))).index;
    },
  },
  {
    name: 'times-td-truncate-before-2024-01-05-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.truncate(before='2024-01-05').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.truncate({ before: '2024-01-05' }).index;
    },
  },
  {
    name: 'times-td-between-time-00-00-12-00-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.between_time('00:00', '12:00').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.betweenTime('00:00', '12:00').index;
    },
  },
  {
    name: 'times-td-explode-v-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.explode('v').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.explode('v').index;
    },
  },
  {
    name: 'times-td-duplicated-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.duplicated().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.duplicated().index;
    },
  },
  {
    name: 'times-td-drop-duplicates-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.drop_duplicates().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.dropDuplicates().index;
    },
  },
  {
    name: 'times-td-describe-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.describe().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.describe().index;
    },
  },
  {
    name: 'times-td-v-u-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\n(td['v'] + u['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.get('v').add(u.get('w')).index;
    },
  },
  {
    name: 'times-td-v-x-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\n(td['v'] + x['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.get('v').add(x.get('w')).index;
    },
  },
  {
    name: 'times-td-v-w-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\n(td['v'] + w['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.get('v').add(w.get('w')).index;
    },
  },
  {
    name: 'times-td-v-combine-first-x-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd['v'].combine_first(x['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.get('v').combineFirst(x.get('w')).index;
    },
  },
  {
    name: 'times-td-reindex-u-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.reindex(u.index).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.reindex(u.index).index;
    },
  },
  {
    name: 'times-td-reindex-u-index-tolist-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.reindex(u.index.tolist()).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.reindex(u.index.tolist()).index;
    },
  },
  {
    name: 'times-td-loc-u-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.loc[u.index].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.loc(u.index).index;
    },
  },
];

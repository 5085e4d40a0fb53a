import type { Case } from '../src/case.js';

/** Rows taken from under a RangeIndex: when it stays one. */
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
];

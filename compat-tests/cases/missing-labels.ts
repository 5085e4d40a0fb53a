import type { Case } from '../src/case.js';

/** Missing values as labels of rows and keys of groups. */
export const cases: Case[] = [
  {
    name: 'levels-s-reset-index',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.reset_index()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.resetIndex();
    },
  },
  {
    name: 'levels-s-index',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.index",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.index;
    },
  },
  {
    name: 'levels-s-groupby-level-x-dropna-false-sum',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.groupby(level='x', dropna=False).sum()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.groupby({ level: 'x', dropna: false }).sum();
    },
  },
  {
    name: 'levels-df-set-index-a-b',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']);
    },
  },
  {
    name: 'levels-df-set-index-a-c',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'c'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'c']);
    },
  },
  {
    name: 'levels-df-set-index-c-v',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['c', 'v'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['c', 'v']);
    },
  },
  {
    name: 'levels-df-set-index-a',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index('a')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex('a');
    },
  },
  {
    name: 'levels-df-set-index-b',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index('b')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex('b');
    },
  },
  {
    name: 'levels-df-set-index-c',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index('c')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex('c');
    },
  },
  {
    name: 'levels-df-set-index-a-b-index',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b']).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']).index;
    },
  },
  {
    name: 'levels-df-groupby-a-b-dropna-false-v-sum',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.groupby(['a', 'b'], dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.groupby(['a', 'b'], { dropna: false }).get('v').sum();
    },
  },
  {
    name: 'levels-df-groupby-a-c-dropna-false-v-sum',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.groupby(['a', 'c'], dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.groupby(['a', 'c'], { dropna: false }).get('v').sum();
    },
  },
  {
    name: 'levels-df-groupby-a-dropna-false-v-sum',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.groupby('a', dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.groupby('a', { dropna: false }).get('v').sum();
    },
  },
  {
    name: 'levels-df-value-counts-a-c-dropna-false',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.value_counts(['a', 'c'], dropna=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.valueCounts(['a', 'c'], { dropna: false });
    },
  },
  {
    name: 'levels-df-a-value-counts-dropna-false',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf['a'].value_counts(dropna=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.get('a').valueCounts({ dropna: false });
    },
  },
  {
    name: 'levels-pd-dataframe-i-pd-array-1-none-dtype-int64-s-pd-array-a',
    py: "pd.DataFrame({'i': pd.array([1, None], dtype='Int64'), 's': pd.array(['a', None], dtype='string'), 'v': [1, 2]}).set_index(['i', 's'])",
    ts: ({ pd }) =>
      pd
        .DataFrame({ i: pd.array([1, null], { dtype: 'Int64' }), s: pd.array(['a', null], { dtype: 'string' }), v: [1, 2] })
        .setIndex(['i', 's']),
  },
  {
    name: 'levels-pd-dataframe-i-pd-array-true-none-dtype-boolean-s-pd-cat',
    py: "pd.DataFrame({'i': pd.array([True, None], dtype='boolean'), 's': pd.Categorical(['a', None]), 'v': [1, 2]}).set_index(['i', 's'])",
    ts: ({ pd }) =>
      pd.DataFrame({ i: pd.array([true, null], { dtype: 'boolean' }), s: pd.Categorical(['a', null]), v: [1, 2] }).setIndex(['i', 's']),
  },
  {
    name: 'levels-df-set-index-a-b-to-string',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b']).to_string()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']).toString();
    },
  },
  {
    name: 'levels-df-set-index-a-b-t',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b']).T",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']).T;
    },
  },
];

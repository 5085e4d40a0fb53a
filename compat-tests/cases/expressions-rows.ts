import type { Case } from '../src/case.js';

/** pd.col where rows are chosen, and as text. */
export const cases: Case[] = [
  {
    name: 'col-df-pd-col-a-gt-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf[pd.col('a') > 1]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.get(pd.col('a').gt(1));
    },
  },
  {
    name: 'col-df-loc-pd-col-a-gt-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.loc[pd.col('a') > 1]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.loc(pd.col('a').gt(1));
    },
  },
  {
    name: 'col-df-loc-pd-col-a-gt-1-b',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.loc[pd.col('a') > 1, 'b']",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.loc(pd.col('a').gt(1), 'b');
    },
  },
  {
    name: 'col-df-loc-pd-col-a-gt-1-pd-col-b-30',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.loc[(pd.col('a') > 1) & (pd.col('b') < 30)]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.loc(pd.col('a').gt(1).and(pd.col('b').lt(30)));
    },
  },
  {
    name: 'col-df-loc-pd-col-a-gt-1-2',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.loc[~(pd.col('a') > 1)]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.loc(pd.col('a').gt(1).not());
    },
  },
  {
    name: 'col-df-loc-pd-col-zz-gt-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.loc[pd.col('zz') > 1]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.loc(pd.col('zz').gt(1));
    },
    expect: 'error',
  },
  {
    name: 'col-df-where-pd-col-a-gt-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.where(pd.col('a') > 1)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.where(pd.col('a').gt(1));
    },
  },
  {
    name: 'col-df-mask-pd-col-a-gt-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.mask(pd.col('a') > 1)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.mask(pd.col('a').gt(1));
    },
  },
  {
    name: 'col-df-sort-values-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.sort_values(pd.col('a'))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.sortValues(pd.col('a'));
    },
    expect: 'error',
  },
  {
    name: 'col-df-groupby-pd-col-a-sum',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.groupby(pd.col('a')).sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.groupby(pd.col('a')).sum();
    },
    expect: 'error',
  },
  {
    name: 'col-df-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf[pd.col('a')]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.get(pd.col('a'));
    },
    expect: 'error',
  },
  { name: 'col-str-pd-col-a-1', py: "str(pd.col('a') + 1)", ts: ({ pd }) => String(pd.col('a').add(1)) },
  { name: 'col-str-pd-col-a-1-2', py: "str((pd.col('a') + 1) * 2)", ts: ({ pd }) => String(pd.col('a').add(1).mul(2)) },
  { name: 'col-str-pd-col-a-gt-1', py: "str(~(pd.col('a') > 1))", ts: ({ pd }) => String(pd.col('a').gt(1).not()) },
  { name: 'col-str-1-pd-col-a', py: "str(1 - pd.col('a'))", ts: ({ pd }) => String(pd.col('a').rsub(1)) },
  {
    name: 'col-str-pd-col-a-gt-1-pd-col-b-2',
    py: "str((pd.col('a') > 1) & (pd.col('b') < 2))",
    ts: ({ pd }) => String(pd.col('a').gt(1).and(pd.col('b').lt(2))),
  },
  {
    name: 'col-str-pd-col-s-str-replace-x-y',
    py: "str(pd.col('s').str.replace('x', 'y'))",
    ts: ({ pd }) => String(pd.col('s').str.replace('x', 'y')),
  },
  { name: 'col-str-pd-col-a-clip-lower-1', py: "str(pd.col('a').clip(lower=1))", ts: ({ pd }) => String(pd.col('a').clip({ lower: 1 })) },
  { name: 'col-str-np-sqrt-pd-col-a', py: "str(np.sqrt(pd.col('a')))", ts: ({ pd, np }) => String(np.sqrt(pd.col('a'))) },
  { name: 'col-str-pd-col-a', py: "str(-pd.col('a'))", ts: ({ pd }) => String(pd.col('a').neg()) },
];

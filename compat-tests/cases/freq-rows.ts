import type { Case } from '../src/case.js';

/** Rows taken by position, label or condition: what is left of the frequency. */
export const cases: Case[] = [
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
    name: 'take-ts-head-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.head(3)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.head(3);
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
    name: 'take-td-groupby-v-head-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.groupby('v').head(1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.groupby('v').head(1).index;
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
    name: 'times-td-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.index;
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
];

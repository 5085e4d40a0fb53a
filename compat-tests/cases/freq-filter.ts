import type { Case } from '../src/case.js';

/** Sorting, dropping and cutting rows with times for labels: what is left of the frequency. */
export const cases: Case[] = [
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
    name: 'take-ts-between-time-00-00-01-00',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.between_time('00:00', '01:00')",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.betweenTime('00:00', '01:00');
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
    name: 'take-ts-nlargest-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.nlargest(3)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.nlargest(3);
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
    name: 'take-td-drop-td-index-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.drop(td.index[:2]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.drop(td.index.get(pd.slice(null, 2))).index;
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
    name: 'times-td-v-sort-values-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].sort_values().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').sortValues().index;
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
    name: 'times-td-v-first-valid-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].first_valid_index()",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').firstValidIndex();
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
];

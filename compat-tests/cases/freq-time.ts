import type { Case } from '../src/case.js';

/** Shifts, windows, groups of time and zones: what is left of the frequency. */
export const cases: Case[] = [
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
    name: 'times-td-reset-index-set-index-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.reset_index().set_index('index').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.resetIndex().setIndex('index').index;
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
];

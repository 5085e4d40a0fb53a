import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'spans-p-resample-q-sum',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Q').sum()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Q').sum();
    },
  },
  {
    name: 'spans-p-resample-qe-sum',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('QE').sum()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('QE').sum();
    },
    expect: 'error',
  },
  {
    name: 'spans-p-resample-y-mean',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Y').mean()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Y').mean();
    },
  },
  {
    name: 'spans-p-resample-m-sum',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('M').sum()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('M').sum();
    },
  },
  {
    name: 'spans-p-resample-2m-sum',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('2M').sum()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('2M').sum();
    },
  },
  {
    name: 'spans-p-resample-d-ffill-head',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('D').ffill().head()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('D').ffill().head();
    },
  },
  {
    name: 'spans-p-resample-w-ffill-head',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('W').ffill().head()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('W').ffill().head();
    },
  },
  {
    name: 'spans-p-resample-q-agg-sum-mean',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Q').agg(['sum', 'mean'])",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Q').agg(['sum', 'mean']);
    },
  },
  {
    name: 'spans-p-resample-q-count',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Q').count()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Q').count();
    },
  },
  {
    name: 'spans-p-resample-q-first',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Q').first()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Q').first();
    },
  },
  {
    name: 'spans-p-resample-q-ohlc',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Q').ohlc()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Q').ohlc();
    },
  },
  {
    name: 'spans-p-resample-q-size',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.resample('Q').size()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.resample('Q').size();
    },
  },
  {
    name: 'spans-p-to-timestamp-resample-qe-sum',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.to_timestamp().resample('QE').sum()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.toTimestamp().resample('QE').sum();
    },
  },
  {
    name: 'spans-pd-resample-m-sum',
    py: "pd_ = pd.DataFrame({'v': range(6), 'w': [1., 2., np.nan, 4., 5., 6.]}, index=pd.period_range('2024-01-30', periods=6, freq='D'))\npd_.resample('M').sum()",
    ts: ({ pd }) => {
      const pd_ = pd.DataFrame(
        { v: [0, 1, 2, 3, 4, 5], w: [1, 2, NaN, 4, 5, 6] },
        { index: pd.periodRange('2024-01-30', { periods: 6, freq: 'D' }) },
      );
      return pd_.resample('M').sum();
    },
  },
  {
    name: 'spans-pd-resample-m-mean',
    py: "pd_ = pd.DataFrame({'v': range(6), 'w': [1., 2., np.nan, 4., 5., 6.]}, index=pd.period_range('2024-01-30', periods=6, freq='D'))\npd_.resample('M').mean()",
    ts: ({ pd }) => {
      const pd_ = pd.DataFrame(
        { v: [0, 1, 2, 3, 4, 5], w: [1, 2, NaN, 4, 5, 6] },
        { index: pd.periodRange('2024-01-30', { periods: 6, freq: 'D' }) },
      );
      return pd_.resample('M').mean();
    },
  },
  {
    name: 'spans-pd-resample-m-agg-v-sum-w-max',
    py: "pd_ = pd.DataFrame({'v': range(6), 'w': [1., 2., np.nan, 4., 5., 6.]}, index=pd.period_range('2024-01-30', periods=6, freq='D'))\npd_.resample('M').agg({'v': 'sum', 'w': 'max'})",
    ts: ({ pd }) => {
      const pd_ = pd.DataFrame(
        { v: [0, 1, 2, 3, 4, 5], w: [1, 2, NaN, 4, 5, 6] },
        { index: pd.periodRange('2024-01-30', { periods: 6, freq: 'D' }) },
      );
      return pd_.resample('M').agg({ v: 'sum', w: 'max' });
    },
  },
  {
    name: 'spans-pd-resample-2d-sum',
    py: "pd_ = pd.DataFrame({'v': range(6), 'w': [1., 2., np.nan, 4., 5., 6.]}, index=pd.period_range('2024-01-30', periods=6, freq='D'))\npd_.resample('2D').sum()",
    ts: ({ pd }) => {
      const pd_ = pd.DataFrame(
        { v: [0, 1, 2, 3, 4, 5], w: [1, 2, NaN, 4, 5, 6] },
        { index: pd.periodRange('2024-01-30', { periods: 6, freq: 'D' }) },
      );
      return pd_.resample('2D').sum();
    },
  },
  {
    name: 'spans-p-asfreq-d-head-3',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.asfreq('D').head(3)",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.asfreq('D').head(3);
    },
  },
  {
    name: 'spans-p-asfreq-q',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.asfreq('Q')",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.asfreq('Q');
    },
  },
  {
    name: 'spans-p-groupby-p-index-asfreq-q-sum',
    py: "p = pd.Series(range(6), index=pd.period_range('2024-01', periods=6, freq='M'))\np.groupby(p.index.asfreq('Q')).sum()",
    ts: ({ pd }) => {
      const p = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.periodRange('2024-01', { periods: 6, freq: 'M' }) });
      return p.groupby(p.index.asfreq('Q')).sum();
    },
  },
  {
    name: 'spans-t-resample-1min-sum',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min').sum()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min').sum();
    },
  },
  {
    name: 'spans-t-resample-1min-mean',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min').mean()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min').mean();
    },
  },
  {
    name: 'spans-t-resample-15s-ffill-head',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('15s').ffill().head()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('15s').ffill().head();
    },
  },
  {
    name: 'spans-t-resample-15s-asfreq-head',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('15s').asfreq().head()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('15s').asfreq().head();
    },
  },
  {
    name: 'spans-t-resample-15s-interpolate-head',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('15s').interpolate().head()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('15s').interpolate().head();
    },
  },
  {
    name: 'spans-t-resample-1min-agg-sum-max',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min').agg(['sum', 'max'])",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min').agg(['sum', 'max']);
    },
  },
  {
    name: 'spans-t-resample-1min-ohlc',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min').ohlc()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min').ohlc();
    },
  },
  {
    name: 'spans-t-resample-45s-count',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('45s').count()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('45s').count();
    },
  },
  {
    name: 'spans-t-resample-1min-closed-right-sum',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min', closed='right').sum()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min', { closed: 'right' }).sum();
    },
  },
  {
    name: 'spans-t-resample-1min-label-right-sum',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min', label='right').sum()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min', { label: 'right' }).sum();
    },
  },
  {
    name: 'spans-t-resample-1min-offset-10s-sum',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.resample('1min', offset='10s').sum()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.resample('1min', { offset: '10s' }).sum();
    },
  },
  {
    name: 'spans-t-to-frame-v-resample-1min-sum',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.to_frame('v').resample('1min').sum()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t.toFrame('v').resample('1min').sum();
    },
  },
  {
    name: 'spans-t-to-frame-v-groupby-pd-grouper-freq-1min-sum',
    py: "t = pd.Series(range(6), index=pd.timedelta_range('0s', periods=6, freq='30s'))\nt.to_frame('v').groupby(pd.Grouper(freq='1min')).sum()",
    ts: ({ pd }) => {
      const t = pd.Series([0, 1, 2, 3, 4, 5], { index: pd.timedeltaRange('0s', { periods: 6, freq: '30s' }) });
      return t
        .toFrame('v')
        .groupby(pd.Grouper({ freq: '1min' }))
        .sum();
    },
  },
  {
    name: 'spans-pd-series-1-2-3-index-pd-to-timedelta-5-70-200-unit-s-re',
    py: "pd.Series([1, 2, 3], index=pd.to_timedelta([5, 70, 200], unit='s')).resample('1min').sum()",
    ts: ({ pd }) =>
      pd
        .Series([1, 2, 3], { index: pd.toTimedelta([5, 70, 200], { unit: 's' }) })
        .resample('1min')
        .sum(),
  },
  {
    name: 'spans-pd-series-1-2-3-index-pd-to-timedelta-5-70-200-unit-s-re-2',
    py: "pd.Series([1., 2, 3], index=pd.to_timedelta([5, 70, 200], unit='s')).resample('1min').mean()",
    ts: ({ pd }) =>
      pd
        .Series(new Float64Array([1, 2, 3]), { index: pd.toTimedelta([5, 70, 200], { unit: 's' }) })
        .resample('1min')
        .mean(),
  },
  {
    name: 'spans-pd-series-1-2-3-index-pd-periodindex-2024-01-2024-04-202',
    py: "pd.Series([1, 2, 3], index=pd.PeriodIndex(['2024-01', '2024-04', '2024-05'], freq='M')).resample('M').sum()",
    ts: ({ pd }) =>
      pd
        .Series([1, 2, 3], { index: pd.PeriodIndex(['2024-01', '2024-04', '2024-05'], { freq: 'M' }) })
        .resample('M')
        .sum(),
  },
  {
    name: 'spans-pd-series-1-2-3-index-pd-periodindex-2024-01-2024-04-202-2',
    py: "pd.Series([1, 2, 3], index=pd.PeriodIndex(['2024-01', '2024-04', '2024-05'], freq='M')).resample('Q').sum()",
    ts: ({ pd }) =>
      pd
        .Series([1, 2, 3], { index: pd.PeriodIndex(['2024-01', '2024-04', '2024-05'], { freq: 'M' }) })
        .resample('Q')
        .sum(),
  },
  {
    name: 'durations-closed-on-the-right',
    py: "s = pd.Series([1.5, 2, 4], index=pd.timedelta_range('1h', periods=3, freq='37min'))\n[s.resample('30min', origin='end').sum(), s.resample('30min', closed='right').bfill(), s.resample('1h', closed='right', offset='1h').asfreq()]",
    ts: ({ pd }) => {
      const s = pd.Series([1.5, 2, 4], { index: pd.timedeltaRange('1h', { periods: 3, freq: '37min' }) });
      return [
        s.resample('30min', { origin: 'end' }).sum(),
        s.resample('30min', { closed: 'right' }).bfill(),
        s.resample('1h', { closed: 'right', offset: '1h' }).asfreq(),
      ];
    },
  },
  {
    name: 'days-of-a-zone-begin-at-midnight',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-03-29 05:00', periods=4, freq='D', tz='America/New_York'))\n[s.resample('2D', offset='90min').sum(), s.resample('2D', origin='start').sum(), s.resample('D', closed='right').sum()]",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-03-29 05:00', { periods: 4, freq: 'D', tz: 'America/New_York' }) });
      return [
        s.resample('2D', { offset: '90min' }).sum(),
        s.resample('2D', { origin: 'start' }).sum(),
        s.resample('D', { closed: 'right' }).sum(),
      ];
    },
  },
  {
    name: 'steps-back-from-the-end-closed-on-the-left',
    py: "s = pd.Series([1, 2, 3], index=pd.date_range('2024-01-30', periods=3, freq='5h'))\n[s.resample('h', closed='left', origin='end_day').sum(), s.resample('5h', closed='left', origin='end').sum()]",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], { index: pd.dateRange('2024-01-30', { periods: 3, freq: '5h' }) });
      return [s.resample('h', { closed: 'left', origin: 'end_day' }).sum(), s.resample('5h', { closed: 'left', origin: 'end' }).sum()];
    },
  },
  {
    name: 'time-on-the-first-edge',
    py: "s = pd.Series([1, 2], index=pd.date_range('2024-10-26 13:30', periods=2, freq='D'))\ns.resample('3h', origin='end_day', offset='90min', label='left').sum()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { index: pd.dateRange('2024-10-26 13:30', { periods: 2, freq: 'D' }) });
      return s.resample('3h', { origin: 'end_day', offset: '90min', label: 'left' }).sum();
    },
  },
  {
    name: 'times-before-the-first-bin',
    py: "s = pd.Series([1, 2], index=pd.date_range('2024-10-26 13:30', periods=2, freq='D'))\ns.resample('3h', origin='end_day', offset='150min').sum()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { index: pd.dateRange('2024-10-26 13:30', { periods: 2, freq: 'D' }) });
      return s.resample('3h', { origin: 'end_day', offset: '150min' }).sum();
    },
    expect: 'error',
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'spans-g-corrwith-df-x',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.corrwith(df['x'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.corrwith(df.get('x'));
    },
  },
  {
    name: 'spans-g-x-y-corrwith-df-z',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].corrwith(df['z'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).corrwith(df.get('z'));
    },
  },
  {
    name: 'spans-g-corr',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.corr()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.corr();
    },
  },
  {
    name: 'spans-g-x-y-corr',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].corr()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).corr();
    },
  },
  {
    name: 'spans-g-x-corr-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].corr(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').corr(df.get('y'));
    },
  },
  {
    name: 'spans-g-x-cov-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].cov(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').cov(df.get('y'));
    },
  },
  {
    name: 'spans-g-x-y-cov',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].cov()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).cov();
    },
  },
  {
    name: 'spans-g-ngroup',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.ngroup()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.ngroup();
    },
  },
  {
    name: 'spans-g-cumcount-ascending-false',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.cumcount(ascending=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.cumcount({ ascending: false });
    },
  },
  {
    name: 'spans-g-keys',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.keys",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.keys;
    },
  },
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
    name: 'spans-df-x-ewm-alpha-0-5-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(alpha=0.5).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ alpha: 0.5 }).mean();
    },
  },
  {
    name: 'spans-df-x-y-ewm-com-1-corr',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf[['x', 'y']].ewm(com=1).corr()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get(['x', 'y']).ewm({ com: 1 }).corr();
    },
  },
  {
    name: 'spans-df-x-ewm-com-1-cov-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(com=1).cov(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ com: 1 }).cov(df.get('y'));
    },
  },
  {
    name: 'spans-df-x-ewm-com-1-corr-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(com=1).corr(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ com: 1 }).corr(df.get('y'));
    },
  },
  {
    name: 'spans-df-x-ewm-com-1-agg-mean-std',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(com=1).agg(['mean', 'std'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ com: 1 }).agg(['mean', 'std']);
    },
  },
  {
    name: 'spans-df-x-ewm-halflife-2-var',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(halflife=2).var()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ halflife: 2 }).var();
    },
  },
  {
    name: 'spans-g-x-ewm-com-1-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].ewm(com=1).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').ewm({ com: 1 }).mean();
    },
  },
  {
    name: 'spans-g-x-y-ewm-com-1-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].ewm(com=1).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).ewm({ com: 1 }).mean();
    },
  },
  {
    name: 'spans-df-x-rolling-2-ndim',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].rolling(2).ndim",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').rolling(2).ndim;
    },
  },
  {
    name: 'spans-df-rolling-2-ndim',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf.rolling(2).ndim",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.rolling(2).ndim;
    },
  },
  {
    name: 'spans-df-x-y-rolling-3-corr-tail-4',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf[['x', 'y']].rolling(3).corr().tail(4)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get(['x', 'y']).rolling(3).corr().tail(4);
    },
  },
  {
    name: 'spans-df-x-rolling-3-cov-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].rolling(3).cov(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').rolling(3).cov(df.get('y'));
    },
  },
  {
    name: 'spans-g-x-rolling-2-sum',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].rolling(2).sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').rolling(2).sum();
    },
  },
  {
    name: 'spans-g-x-y-rolling-2-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].rolling(2).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).rolling(2).mean();
    },
  },
  {
    name: 'spans-g-x-expanding-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].expanding().mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').expanding().mean();
    },
  },
  {
    name: 'spans-g-rolling-2-on-x-y-sum',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.rolling(2, on='x')['y'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.rolling(2, { on: 'x' }).get('y').sum();
    },
  },
  {
    name: 'zone-beside-text',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns >= '2024-02-01'",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.ge('2024-02-01');
    },
  },
  {
    name: 'zone-equals-text',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns == '2024-01-31'",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.eq('2024-01-31');
    },
  },
  {
    name: 'zone-between-texts',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.between('2024-02-01', '2024-03-01')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.between('2024-02-01', '2024-03-01');
    },
  },
  {
    name: 'zone-equals-naive',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns != pd.Timestamp('2024-01-31')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.ne(pd.Timestamp('2024-01-31'));
    },
  },
  {
    name: 'zone-isin-naive',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.isin([pd.Timestamp('2024-01-30 23:00')])",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.isin([pd.Timestamp('2024-01-30 23:00')]);
    },
  },
  {
    name: 'zone-fill-text',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.fillna('2024-03-01')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.fillna('2024-03-01');
    },
  },
  {
    name: 'zone-fill-other-zone',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.fillna(pd.Timestamp('2024-03-01', tz='UTC'))",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.fillna(pd.Timestamp('2024-03-01', { tz: 'UTC' }));
    },
  },
  {
    name: 'zone-set-text',
    py: "df = pd.DataFrame({'t': pd.to_datetime(pd.Series(['2024-01-31', None])).dt.tz_localize('Europe/Berlin')})\ndf.loc[1, 't'] = '2024-05-01'\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ t: pd.toDatetime(pd.Series(['2024-01-31', null])).dt.tzLocalize('Europe/Berlin') });
      df.loc.set(1, 't', '2024-05-01');
      return df;
    },
  },
  {
    name: 'zone-clip-texts',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.clip('2024-02-01', '2024-02-15')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.clip('2024-02-01', '2024-02-15');
    },
  },
  {
    name: 'zone-of-text',
    py: "pd.Series(['2024-01-01', None]).astype('datetime64[ns, Europe/Berlin]')",
    ts: ({ pd }) => pd.Series(['2024-01-01', null]).astype('datetime64[ns, Europe/Berlin]'),
  },
  {
    name: 'zone-taken-by-astype',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.astype('datetime64[ns]')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.astype('datetime64[ns]');
    },
    expect: 'error',
  },
  {
    name: 'zone-given-by-constructor',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31']))\npd.Series(s, dtype='datetime64[ns, UTC]')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31']));
      return pd.Series(s, { dtype: 'datetime64[ns, UTC]' });
    },
    expect: 'error',
  },
  {
    name: 'zone-truncate-text',
    py: "s = pd.Series([1, 2], index=pd.date_range('2024-01-01', periods=2, tz='UTC'))\ns.truncate(before='2024-01-02')",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { index: pd.dateRange('2024-01-01', { periods: 2, tz: 'UTC' }) });
      return s.truncate({ before: '2024-01-02' });
    },
    expect: 'error',
  },
  {
    name: 'times-replace-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])).replace('2024-01-31', '2024-06-01')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).replace('2024-01-31', '2024-06-01'),
  },
  {
    name: 'times-minus-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])) - '2024-01-01'",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).sub('2024-01-01'),
    expect: 'error',
  },
  {
    name: 'times-equal-other-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])) == 'nope'",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).eq('nope'),
  },
  {
    name: 'times-beside-other-text',
    py: "pd.to_datetime(pd.Series(['2024-01-31', None])) > 'nope'",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-31', null])).gt('nope'),
    expect: 'error',
  },
  {
    name: 'row-means-of-times',
    py: "df = pd.DataFrame({'a': pd.to_datetime(pd.Series(['2024-01-01', None])), 'b': pd.to_datetime(pd.Series(['2024-01-04', '2024-01-02']))})\ndf.mean(axis=1)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: pd.toDatetime(pd.Series(['2024-01-01', null])),
        b: pd.toDatetime(pd.Series(['2024-01-04', '2024-01-02'])),
      });
      return df.mean({ axis: 1 });
    },
  },
  {
    name: 'describe-percentiles-no-list',
    py: "pd.DataFrame({'a': [1, 2]}).describe(percentiles=0.3)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }).describe({ percentiles: 0.3 }),
    expect: 'error',
  },
  {
    name: 'between-time-nothing-keeps-freq',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-01-31', periods=4, freq='ME').rename('t'))\ns.between_time('06:00', '08:00').index",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).rename('t') });
      return s.betweenTime('06:00', '08:00').index;
    },
  },
  {
    name: 'asfreq-of-nothing',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-01-31', periods=4, freq='ME').rename('t'))\ns.iloc[:0].asfreq('D').index",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).rename('t') });
      return s.iloc(pd.slice(null, 0)).asfreq('D').index;
    },
  },
  {
    name: 'insert-before-anchored',
    py: "i = pd.date_range('2023-12-31', periods=3, freq='W')\ni.insert(0, i[0] - pd.Timedelta('1D'))",
    ts: ({ pd }) => {
      const i = pd.dateRange('2023-12-31', { periods: 3, freq: 'W' });
      return i.insert(0, i.get(0).sub(pd.Timedelta('1D')));
    },
  },
  {
    name: 'infer-keeps-freq',
    py: "pd.DatetimeIndex(pd.date_range('2024-01-01', periods=2), freq='infer')",
    ts: ({ pd }) => pd.DatetimeIndex(pd.dateRange('2024-01-01', { periods: 2 }), { freq: 'infer' }),
  },
  {
    name: 'map-nullable',
    py: "pd.Series([1, 2, None], dtype='Int8').map(lambda x: x * 10)",
    ts: ({ pd }) => pd.Series([1, 2, null], { dtype: 'Int8' }).map((x) => x * 10),
  },
  {
    name: 'map-nullable-to-floats',
    py: "pd.Series([1, 2, None], dtype='Int64').map(lambda x: x + 0.5)",
    ts: ({ pd }) => pd.Series([1, 2, null], { dtype: 'Int64' }).map((x) => x + 0.5),
  },
  {
    name: 'map-nullable-by-dict',
    py: "pd.Series([1, 2, None], dtype='Int64').map({1: 10, 2: 20})",
    ts: ({ pd }) =>
      pd.Series([1, 2, null], { dtype: 'Int64' }).map(
        new Map([
          [1, 10],
          [2, 20],
        ]),
      ),
  },
  {
    name: 'map-nullable-to-nothing',
    py: "pd.Series([True, None], dtype='boolean').map(lambda x: None)",
    ts: ({ pd }) => pd.Series([true, null], { dtype: 'boolean' }).map((x) => null),
  },
  {
    name: 'rank-of-nullable-frame',
    py: "pd.DataFrame({'a': pd.Series([3, None, 1], dtype='Int64')}).rank()",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([3, null, 1], { dtype: 'Int64' }) }).rank(),
  },
  {
    name: 'quantile-of-flags',
    py: "pd.DataFrame({'a': [1, 2], 'b': [True, False]}).quantile(0.5, numeric_only=True, interpolation='lower')",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: [true, false] }).quantile(0.5, { numericOnly: true, interpolation: 'lower' }),
  },
  {
    name: 'quantile-between-flags',
    py: "pd.DataFrame({'a': [1, 2], 'b': [True, False]}).quantile(0.5, numeric_only=True)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: [true, false] }).quantile(0.5, { numericOnly: true }),
    expect: 'error',
  },
  {
    name: 'json-of-levels',
    py: "df = pd.DataFrame({'a': [1, 2]}, index=pd.MultiIndex.from_tuples([('x', 1), ('it\\'s', 2)]))\ndf.to_json()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] }, { index: pd.MultiIndex.fromTuples([pd.tuple('x', 1), pd.tuple("it's", 2)]) });
      return df.toJson();
    },
  },
  {
    name: 'json-of-float-labels',
    py: 'pd.Series([1, 2], index=[1 / 3, 0.25]).to_json()',
    ts: ({ pd }) => pd.Series([1, 2], { index: [1 / 3, 0.25] }).toJson(),
  },
  {
    name: 'json-of-mixed-times',
    py: "pd.Series([pd.Timestamp('2024-01-03', tz='UTC'), pd.Timedelta('1h'), 'x']).to_json()",
    ts: ({ pd }) => pd.Series([pd.Timestamp('2024-01-03', { tz: 'UTC' }), pd.Timedelta('1h'), 'x']).toJson(),
  },
  {
    name: 'json-of-mixed-times-iso',
    py: "pd.Series([pd.Timestamp('2024-01-03', tz='UTC'), pd.Timedelta('1h'), 'x']).to_json(date_format='iso')",
    ts: ({ pd }) => pd.Series([pd.Timestamp('2024-01-03', { tz: 'UTC' }), pd.Timedelta('1h'), 'x']).toJson({ dateFormat: 'iso' }),
  },
  {
    name: 'json-table-of-durations',
    py: "pd.to_timedelta(pd.Series(['1D 02:03:04.5', None])).to_json(orient='table')",
    ts: ({ pd }) => pd.toTimedelta(pd.Series(['1D 02:03:04.5', null])).toJson({ orient: 'table' }),
  },
  {
    name: 'json-of-periods',
    py: "pd.Series(pd.period_range('2024-01', periods=2, freq='M')).to_json()",
    ts: ({ pd }) => pd.Series(pd.periodRange('2024-01', { periods: 2, freq: 'M' })).toJson(),
    expect: 'error',
  },
  {
    name: 'csv-mixed-values-in-full',
    py: "pd.DataFrame({'a': pd.Series([1.5, 'x', pd.Timestamp('2024-01-01')])}).to_csv(float_format='%.3f', decimal=',', date_format='%Y')",
    ts: ({ pd }) =>
      pd.DataFrame({ a: pd.Series([1.5, 'x', pd.Timestamp('2024-01-01')]) }).toCsv({ floatFormat: '%.3f', decimal: ',', dateFormat: '%Y' }),
  },
  {
    name: 'csv-week-of-year',
    py: "pd.DataFrame({'a': pd.to_datetime(pd.Series(['2024-03-01', None]))}).to_csv(date_format='%U %j')",
    ts: ({ pd }) => pd.DataFrame({ a: pd.toDatetime(pd.Series(['2024-03-01', null])) }).toCsv({ dateFormat: '%U %j' }),
  },
  {
    name: 'csv-time-labels',
    py: "pd.DataFrame([[1, 2]], columns=pd.to_datetime(['2024-01-01', '2024-01-02'])).to_csv(date_format='%d.%m.')",
    ts: ({ pd }) => pd.DataFrame([[1, 2]], { columns: pd.toDatetime(['2024-01-01', '2024-01-02']) }).toCsv({ dateFormat: '%d.%m.' }),
  },
  {
    name: 'csv-float-labels',
    py: "pd.DataFrame([[1, 2]], columns=[0.5, 1.25]).to_csv(float_format='%.2f')",
    ts: ({ pd }) => pd.DataFrame([[1, 2]], { columns: [0.5, 1.25] }).toCsv({ floatFormat: '%.2f' }),
  },
  {
    name: 'unstack-short-int-filled',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)]), dtype='int8')\ns.unstack(fill_value=0)",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 2), pd.tuple('b', 1)]),
        dtype: 'int8',
      });
      return s.unstack({ fillValue: 0 });
    },
  },
  {
    name: 'unstack-all-levels',
    py: "s = pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('a', 1), ('b', 2)]))\ns.unstack([0, 1])",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', 2)]) });
      return s.unstack([0, 1]);
    },
    expect: 'error',
  },
  {
    name: 'unstack-text-filled-by-number',
    py: "s = pd.Series(['p', 'q', 'r'], index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)]))\ns.unstack(fill_value=0)",
    ts: ({ pd }) => {
      const s = pd.Series(['p', 'q', 'r'], { index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 2), pd.tuple('b', 1)]) });
      return s.unstack({ fillValue: 0 });
    },
    expect: 'error',
  },
];

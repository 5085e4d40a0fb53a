import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'ewm-alpha', py: 'f.ewm(alpha=0.5).mean()', ts: ({ f }) => f.ewm({ alpha: 0.5 }).mean() },
  { name: 'ewm-span', py: 'i.ewm(span=3).mean()', ts: ({ i }) => i.ewm({ span: 3 }).mean() },
  { name: 'ewm-adjust-false', py: 'i.ewm(com=1, adjust=False).mean()', ts: ({ i }) => i.ewm({ com: 1, adjust: false }).mean() },
  { name: 'ewm-ignore-na', py: 'f.ewm(halflife=1, ignore_na=True).mean()', ts: ({ f }) => f.ewm({ halflife: 1, ignoreNa: true }).mean() },
  {
    name: 'ewm-std-var',
    py: '[i.ewm(span=2).std(), i.ewm(span=2).var()]',
    ts: ({ i }) => [i.ewm({ span: 2 }).std(), i.ewm({ span: 2 }).var()],
  },
  { name: 'ewm-min-periods', py: 'f.ewm(alpha=0.5, min_periods=3).mean()', ts: ({ f }) => f.ewm({ alpha: 0.5, minPeriods: 3 }).mean() },
  { name: 'ewm-sum', py: 'i.ewm(span=3).sum()', ts: ({ i }) => i.ewm({ span: 3 }).sum() },
  { name: 'ewm-nothing', py: 'i.ewm()', ts: ({ i }) => i.ewm(), expect: 'error' },
  { name: 'ewm-alpha-range', py: 'i.ewm(alpha=2)', ts: ({ i }) => i.ewm({ alpha: 2 }), expect: 'error' },
  {
    name: 'ewm-times-without-adjust',
    py: "df['v'].ewm(halflife='1D', adjust=False, times=pd.date_range('2024-01-01', periods=len(df), freq='36h')).mean()",
    ts: ({ pd, df }) =>
      df
        .get('v')
        .ewm({ halflife: '1D', adjust: false, times: pd.dateRange('2024-01-01', { periods: df.length, freq: '36h' }) })
        .mean(),
  },
  {
    name: 'ewm-times-are-taken-by-position',
    py: "pd.Series([1., 2., 4.]).ewm(halflife='1D', times=pd.Series(pd.date_range('2024-01-01', periods=3), index=[9, 8, 7])).mean()",
    ts: ({ pd }) =>
      pd
        .Series(Float64Array.of(1, 2, 4))
        .ewm({ halflife: '1D', times: pd.Series(pd.dateRange('2024-01-01', { periods: 3 }), { index: [9, 8, 7] }) })
        .mean(),
  },
  {
    name: 'ewm-times-of-groups',
    py: "pd.DataFrame({'k': ['b', 'a', 'b'], 'v': [1., 2., 4.], 't': pd.to_datetime(['2024-01-01', '2024-01-02', '2024-01-05'])}).pipe(lambda d: d.groupby('k')['v'].ewm(halflife='1D', times=d['t']).mean())",
    ts: ({ pd }) => {
      const d = pd.DataFrame({
        k: ['b', 'a', 'b'],
        v: Float64Array.of(1, 2, 4),
        t: pd.toDatetime(['2024-01-01', '2024-01-02', '2024-01-05']),
      });
      return d.groupby('k').get('v').ewm({ halflife: '1D', times: d.t }).mean();
    },
  },
  {
    name: 'ewm-times-too-few',
    py: "pd.Series([1., 2.]).ewm(halflife='1D', times=pd.to_datetime(['2024-01-01']))",
    ts: ({ pd }) => pd.Series([1, 2]).ewm({ halflife: '1D', times: pd.toDatetime(['2024-01-01']) }),
    expect: 'error',
  },
  {
    name: 'ewm-times-missing',
    py: "pd.Series([1., 2.]).ewm(halflife='1D', times=pd.to_datetime(['2024-01-01', None]))",
    ts: ({ pd }) => pd.Series([1, 2]).ewm({ halflife: '1D', times: pd.toDatetime(['2024-01-01', null]) }),
    expect: 'error',
  },
  {
    name: 'ewm-agg-of-a-function',
    py: 'i.ewm(com=1).agg(lambda s: s.sum())',
    ts: ({ i }) => i.ewm({ com: 1 }).agg((s) => s.sum()),
    expect: 'error',
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
];

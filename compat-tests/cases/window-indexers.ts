import type { Case } from '../src/case.js';

export const cases: Case[] = [
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
    name: 'col-df-rolling-ind-sum',
    py: "df = pd.DataFrame({'a': range(10)}, index=pd.date_range('2020', periods=10))\nind = pd.api.indexers.VariableOffsetWindowIndexer(index=df.index, offset=pd.offsets.BDay(1))\ndf.rolling(ind).sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2020', { periods: 10 }) });
      const ind = pd.api.indexers.VariableOffsetWindowIndexer({ index: df.index, offset: pd.offsets.BDay(1) });
      return df.rolling(ind).sum();
    },
  },
  {
    name: 'col-df-rolling-ind-min-periods-1-sum',
    py: "df = pd.DataFrame({'a': range(10)}, index=pd.date_range('2020', periods=10))\nind = pd.api.indexers.VariableOffsetWindowIndexer(index=df.index, offset=pd.offsets.BDay(1))\ndf.rolling(ind, min_periods=1).sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2020', { periods: 10 }) });
      const ind = pd.api.indexers.VariableOffsetWindowIndexer({ index: df.index, offset: pd.offsets.BDay(1) });
      return df.rolling(ind, { minPeriods: 1 }).sum();
    },
  },
  {
    name: 'col-df-rolling-pd-api-indexers-fixedforwardwindowindexer-win',
    py: "df = pd.DataFrame({'a': range(10)}, index=pd.date_range('2020', periods=10))\ndf.rolling(pd.api.indexers.FixedForwardWindowIndexer(window_size=2)).sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2020', { periods: 10 }) });
      return df.rolling(pd.api.indexers.FixedForwardWindowIndexer({ windowSize: 2 })).sum();
    },
  },
  {
    name: 'col-df-a-rolling-pd-api-indexers-fixedforwardwindowindexer-w',
    py: "df = pd.DataFrame({'a': range(10)}, index=pd.date_range('2020', periods=10))\ndf['a'].rolling(pd.api.indexers.FixedForwardWindowIndexer(window_size=3), min_periods=1).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2020', { periods: 10 }) });
      return df
        .get('a')
        .rolling(pd.api.indexers.FixedForwardWindowIndexer({ windowSize: 3 }), { minPeriods: 1 })
        .mean();
    },
  },
  {
    name: 'col-pd-api-indexers-check-array-indexer-np-array-1-2-true-fa',
    py: 'pd.api.indexers.check_array_indexer(np.array([1, 2]), [True, False])',
    ts: ({ pd }) => pd.api.indexers.checkArrayIndexer([1, 2], [true, false]),
  },
  {
    name: 'col-pd-api-indexers-check-array-indexer-np-array-1-2-true',
    py: 'pd.api.indexers.check_array_indexer(np.array([1, 2]), [True])',
    ts: ({ pd }) => pd.api.indexers.checkArrayIndexer([1, 2], [true]),
    expect: 'error',
  },
  {
    name: 'col-pd-api-indexers-check-array-indexer-np-array-1-2-0-1',
    py: 'pd.api.indexers.check_array_indexer(np.array([1, 2]), [0, 1])',
    ts: ({ pd }) => pd.api.indexers.checkArrayIndexer([1, 2], [0, 1]),
  },
];

import type { Case } from '../src/case.js';

/** Methods that change the values and not the rows: the frequency stays. */
export const cases: Case[] = [
  {
    name: 'take-ts-reindex-ts-index-2-5',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.reindex(ts.index[2:5])",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.reindex(ts.index.get(pd.slice(2, 5)));
    },
  },
  {
    name: 'take-ts-where-ts-gt-3',
    py: "ts = pd.Series(range(10), index=pd.date_range('2024-01-01', periods=10))\nts.where(ts > 3)",
    ts: ({ pd }) => {
      const ts = pd.Series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { index: pd.dateRange('2024-01-01', { periods: 10 }) });
      return ts.where(ts.gt(3));
    },
  },
  {
    name: 'times-td-t-columns',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.T.columns",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.T.columns;
    },
  },
  {
    name: 'times-td-t-t-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.T.T.index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.T.T.index;
    },
  },
  {
    name: 'times-td-rename-axis-d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.rename_axis('d').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.renameAxis('d').index;
    },
  },
  {
    name: 'times-td-index-to-frame-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.index.to_frame().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.index.toFrame().index;
    },
  },
  {
    name: 'times-td-copy-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.copy().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.copy().index;
    },
  },
  {
    name: 'times-td-astype-float-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.astype(float).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.astype('float64').index;
    },
  },
  {
    name: 'times-td-apply-lambda-c-c-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.apply(lambda c: c * 2).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.apply((c) => c.mul(2)).index;
    },
  },
  {
    name: 'times-td-apply-lambda-r-r-v-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.apply(lambda r: r['v'], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.apply((r) => r.v, { axis: 1 }).index;
    },
  },
  {
    name: 'times-td-assign-z-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.assign(z=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.assign({ z: 1 }).index;
    },
  },
  {
    name: 'times-td-drop-columns-v-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.drop(columns='v').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.drop({ columns: 'v' }).index;
    },
  },
  {
    name: 'times-td-stack-index-2',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.stack().index[:2]",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.stack().index.get(pd.slice(null, 2));
    },
  },
  {
    name: 'times-td-isin-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.isin([1]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.isin([1]).index;
    },
  },
  {
    name: 'times-td-v-map-1-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].map({1: 2}).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').map(new Map<any, any>([[1, 2]])).index;
    },
  },
  {
    name: 'times-td-v-cumsum-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].cumsum().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').cumsum().index;
    },
  },
  {
    name: 'times-td-v-rank-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].rank().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').rank().index;
    },
  },
  {
    name: 'times-td-v-to-frame-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].to_frame().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').toFrame().index;
    },
  },
  {
    name: 'times-td-v-reset-index-drop-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].reset_index(drop=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').resetIndex({ drop: true }).index;
    },
  },
  {
    name: 'times-td-v-value-counts-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd['v'].value_counts().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.get('v').valueCounts().index;
    },
  },
  {
    name: 'times-td-squeeze-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.squeeze().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.squeeze().index;
    },
  },
  {
    name: 'times-td-pipe-lambda-d-d-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.pipe(lambda d: d).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.pipe((d) => d).index;
    },
  },
  {
    name: 'times-td-eval-z-v-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.eval('z = v * 2').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.eval('z = v * 2').index;
    },
  },
  {
    name: 'times-td-interpolate-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.interpolate().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.interpolate().index;
    },
  },
  {
    name: 'times-td-fillna-0-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.fillna(0).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.fillna(0).index;
    },
  },
  {
    name: 'times-td-ffill-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.ffill().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.ffill().index;
    },
  },
  {
    name: 'times-td-clip-1-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.clip(1, 3).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.clip(1, 3).index;
    },
  },
  {
    name: 'times-td-round-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.round(1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.round(1).index;
    },
  },
  {
    name: 'times-td-replace-1-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.replace(1, 2).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.replace(1, 2).index;
    },
  },
  {
    name: 'times-td-where-td-gt-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.where(td > 3).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.where(td.gt(3)).index;
    },
  },
  {
    name: 'times-td-explode-v-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.explode('v').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.explode('v').index;
    },
  },
  {
    name: 'times-td-describe-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\ntd.describe().index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return td.describe().index;
    },
  },
];

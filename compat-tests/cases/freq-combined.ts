import type { Case } from '../src/case.js';

/** Frames with times for labels put side by side or below each other: what is left of the frequency. */
export const cases: Case[] = [
  {
    name: 'take-td-merge-td-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.merge(td, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.merge(td, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'take-td-join-td-rsuffix-r-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\ntd.join(td, rsuffix='_r').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return td.join(td, { rsuffix: '_r' }).index;
    },
  },
  {
    name: 'take-pd-concat-td-td-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\npd.concat([td, td], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return pd.concat([td, td], { axis: 1 }).index;
    },
  },
  {
    name: 'take-pd-concat-td-3-td-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='B'))\npd.concat([td[:3], td[3:]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'B' }) });
      return pd.concat([td.get(pd.slice(null, 3)), td.get(pd.slice(3))]).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-how-left-ind',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True, how='left').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true, how: 'left' }).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-how-right-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True, how='right').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true, how: 'right' }).index;
    },
  },
  {
    name: 'times-td-merge-u-left-index-true-right-index-true-how-outer-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.merge(u, left_index=True, right_index=True, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.merge(u, { leftIndex: true, rightIndex: true, how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-merge-w-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\ntd.merge(w, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.merge(w, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'times-td-merge-w-left-index-true-right-index-true-how-outer-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\ntd.merge(w, left_index=True, right_index=True, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.merge(w, { leftIndex: true, rightIndex: true, how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-merge-x-left-index-true-right-index-true-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd.merge(x, left_index=True, right_index=True).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.merge(x, { leftIndex: true, rightIndex: true }).index;
    },
  },
  {
    name: 'times-td-merge-x-left-index-true-right-index-true-how-outer-in',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd.merge(x, left_index=True, right_index=True, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.merge(x, { leftIndex: true, rightIndex: true, how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-join-u-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.join(u).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.join(u).index;
    },
  },
  {
    name: 'times-td-join-u-how-inner-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.join(u, how='inner').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.join(u, { how: 'inner' }).index;
    },
  },
  {
    name: 'times-td-join-x-how-outer-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd.join(x, how='outer').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.join(x, { how: 'outer' }).index;
    },
  },
  {
    name: 'times-td-join-w-how-inner-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\ntd.join(w, how='inner').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.join(w, { how: 'inner' }).index;
    },
  },
  {
    name: 'times-pd-concat-td-u-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\npd.concat([td, u], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return pd.concat([td, u], { axis: 1 }).index;
    },
  },
  {
    name: 'times-pd-concat-td-x-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\npd.concat([td, x], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return pd.concat([td, x], { axis: 1 }).index;
    },
  },
  {
    name: 'times-pd-concat-td-w-axis-1-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\npd.concat([td, w], axis=1).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return pd.concat([td, w], { axis: 1 }).index;
    },
  },
  {
    name: 'times-pd-concat-td-u-axis-1-join-inner-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\npd.concat([td, u], axis=1, join='inner').index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return pd.concat([td, u], { axis: 1, join: 'inner' }).index;
    },
  },
  {
    name: 'times-pd-concat-td-3-td-3-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td[:3], td[3:]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get(pd.slice(null, 3)), td.get(pd.slice(3))]).index;
    },
  },
  {
    name: 'times-pd-concat-td-3-td-4-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td[:3], td[4:]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get(pd.slice(null, 3)), td.get(pd.slice(4))]).index;
    },
  },
  {
    name: 'times-pd-concat-td-2-td-1-2-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td[::2], td[1::2]]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get(pd.slice(null, null, 2)), td.get(pd.slice(1, null, 2))]).index;
    },
  },
  {
    name: 'times-pd-concat-td-x-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\npd.concat([td, x]).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return pd.concat([td, x]).index;
    },
  },
  {
    name: 'times-pd-concat-td-v-4-td-v-4',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\npd.concat([td['v'][:4], td['v'][4:]])",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      return pd.concat([td.get('v').get(pd.slice(null, 4)), td.get('v').get(pd.slice(4))]);
    },
  },
  {
    name: 'times-td-v-u-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\n(td['v'] + u['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.get('v').add(u.get('w')).index;
    },
  },
  {
    name: 'times-td-v-x-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\n(td['v'] + x['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.get('v').add(x.get('w')).index;
    },
  },
  {
    name: 'times-td-v-w-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nw = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-01', periods=5, freq='2D'))\n(td['v'] + w['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const w = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-01', { periods: 5, freq: '2D' }) });
      return td.get('v').add(w.get('w')).index;
    },
  },
  {
    name: 'times-td-v-combine-first-x-w-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nx = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-08', periods=5, freq='D'))\ntd['v'].combine_first(x['w']).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const x = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-08', { periods: 5, freq: 'D' }) });
      return td.get('v').combineFirst(x.get('w')).index;
    },
  },
  {
    name: 'times-td-reindex-u-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.reindex(u.index).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.reindex(u.index).index;
    },
  },
  {
    name: 'times-td-reindex-u-index-tolist-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.reindex(u.index.tolist()).index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.reindex(u.index.tolist()).index;
    },
  },
  {
    name: 'times-td-loc-u-index-index',
    py: "td = pd.DataFrame({'v': range(10)}, index=pd.date_range('2024-01-01', periods=10, freq='D'))\nu = pd.DataFrame({'w': range(5)}, index=pd.date_range('2024-01-03', periods=5, freq='D'))\ntd.loc[u.index].index",
    ts: ({ pd }) => {
      const td = pd.DataFrame({ v: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, { index: pd.dateRange('2024-01-01', { periods: 10, freq: 'D' }) });
      const u = pd.DataFrame({ w: [0, 1, 2, 3, 4] }, { index: pd.dateRange('2024-01-03', { periods: 5, freq: 'D' }) });
      return td.loc(u.index).index;
    },
  },
];

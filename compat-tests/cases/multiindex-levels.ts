import type { Case } from '../src/case.js';

/** The levels of a MultiIndex: which there are after rows are taken. */
export const cases: Case[] = [
  {
    name: 'levels-st-st-gt-1-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\nst = df.set_index(['k', 'x'])['v']\nst[st > 1].index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const st = df.setIndex(['k', 'x']).get('v');
      return st.get(st.gt(1)).index.levels;
    },
  },
  {
    name: 'levels-st-st-gt-1-index-remove-unused-levels-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\nst = df.set_index(['k', 'x'])['v']\nst[st > 1].index.remove_unused_levels().levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const st = df.setIndex(['k', 'x']).get('v');
      return st.get(st.gt(1)).index.removeUnusedLevels().levels;
    },
  },
  {
    name: 'levels-t-t-gt-1-index-levels',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nt = w.stack()\nt[t > 1].index.levels",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      const t = w.stack();
      return t.get(t.gt(1)).index.levels;
    },
  },
  {
    name: 'levels-pd-concat-y-w-x-w-loc-y',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat({'y': w, 'x': w}).loc['y']",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd.concat({ y: w, x: w }).loc('y');
    },
  },
  {
    name: 'levels-pd-concat-y-w-x-w-axis-1-swaplevel-axis-1-sort-index-axi',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat({'y': w, 'x': w}, axis=1).swaplevel(axis=1).sort_index(axis=1)",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd.concat({ y: w, x: w }, { axis: 1 }).swaplevel({ axis: 1 }).sortIndex({ axis: 1 });
    },
  },
  {
    name: 'levels-pd-concat-w-w-2-keys-b-a-names-src-row-groupby-level-src',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat([w, w * 2], keys=['b', 'a'], names=['src', 'row']).groupby(level='src').sum()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd
        .concat([w, w.mul(2)], { keys: ['b', 'a'], names: ['src', 'row'] })
        .groupby({ level: 'src' })
        .sum();
    },
  },
  {
    name: 'levels-pd-concat-w-w-2-keys-b-a-index-levels',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat([w, w * 2], keys=['b', 'a']).index.levels",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd.concat([w, w.mul(2)], { keys: ['b', 'a'] }).index.levels;
    },
  },
  {
    name: 'levels-g-g-gt-1-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng[g > 1].index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.get(g.gt(1)).index.levels;
    },
  },
  {
    name: 'levels-g-loc-b-a-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.loc[['b', 'a']].index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.loc(['b', 'a']).index.levels;
    },
  },
  {
    name: 'levels-g-loc-b',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.loc['b']",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.loc('b');
    },
  },
  {
    name: 'levels-g-xs-p-level-x',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.xs('p', level='x')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.xs('p', { level: 'x' });
    },
  },
  {
    name: 'levels-g-drop-a-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.drop('a').index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.drop('a').index.levels;
    },
  },
  {
    name: 'levels-g-head-2-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.head(2).index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.head(2).index.levels;
    },
  },
  {
    name: 'levels-g-reset-index',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.reset_index()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.resetIndex();
    },
  },
  {
    name: 'levels-mi-levels',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi.levels",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.levels;
    },
  },
  {
    name: 'levels-mi-codes',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi.codes",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.codes;
    },
  },
  {
    name: 'levels-s-sort-index',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\ns = pd.Series(range(4), index=mi)\ns.sort_index()",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      const s = pd.Series([0, 1, 2, 3], { index: mi });
      return s.sortIndex();
    },
  },
  {
    name: 'levels-s-sort-index-level-1',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\ns = pd.Series(range(4), index=mi)\ns.sort_index(level=1)",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      const s = pd.Series([0, 1, 2, 3], { index: mi });
      return s.sortIndex({ level: 1 });
    },
  },
  {
    name: 'levels-mi-2-levels',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi[:2].levels",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.get(pd.slice(null, 2)).levels;
    },
  },
  {
    name: 'levels-mi-1-remove-unused-levels',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi[1:].remove_unused_levels()",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.get(pd.slice(1)).removeUnusedLevels();
    },
  },
  {
    name: 'levels-mi-set-levels-x-y-10-20',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi.set_levels([['x', 'y'], [10, 20]])",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.setLevels([
        ['x', 'y'],
        [10, 20],
      ]);
    },
  },
  {
    name: 'levels-mi-set-levels-x-y-10-20-levels',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi.set_levels([['x', 'y'], [10, 20]]).levels",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.setLevels([
        ['x', 'y'],
        [10, 20],
      ]).levels;
    },
  },
  {
    name: 'levels-pd-series-range-4-index-mi-set-levels-y-x-level-0-unstac',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\npd.Series(range(4), index=mi.set_levels(['y', 'x'], level=0)).unstack(0)",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return pd.Series([0, 1, 2, 3], { index: mi.setLevels(['y', 'x'], { level: 0 }) }).unstack(0);
    },
  },
  {
    name: 'levels-mi-droplevel-0',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi.droplevel(0)",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.droplevel(0);
    },
  },
  {
    name: 'levels-mi-to-frame-index-false',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\nmi.to_frame(index=False)",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      return mi.toFrame({ index: false });
    },
  },
  {
    name: 'levels-df-value-counts-k-x-dropna-false',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.value_counts(['k', 'x'], dropna=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.valueCounts(['k', 'x'], { dropna: false });
    },
  },
  {
    name: 'levels-df-groupby-k-x-sort-false-v-sum-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.groupby(['k', 'x'], sort=False)['v'].sum().index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.groupby(['k', 'x'], { sort: false }).get('v').sum().index.levels;
    },
  },
  {
    name: 'levels-df-set-index-k-x-t',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.set_index(['k', 'x']).T",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.setIndex(['k', 'x']).T;
    },
  },
  {
    name: 'levels-df-set-index-k-x-sort-index-index-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.set_index(['k', 'x']).sort_index().index.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.setIndex(['k', 'x']).sortIndex().index.levels;
    },
  },
];

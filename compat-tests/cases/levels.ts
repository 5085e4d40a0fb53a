import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'levels-pd-api-types-union-categoricals-a-b',
    py: "a = pd.Categorical(['b', 'c'])\nb = pd.Categorical(['a', 'b'])\npd.api.types.union_categoricals([a, b])",
    ts: ({ pd }) => {
      const a = pd.Categorical(['b', 'c']);
      const b = pd.Categorical(['a', 'b']);
      return pd.api.types.unionCategoricals([a, b]);
    },
  },
  {
    name: 'levels-pd-api-types-union-categoricals-a-b-sort-categories-true',
    py: "a = pd.Categorical(['b', 'c'])\nb = pd.Categorical(['a', 'b'])\npd.api.types.union_categoricals([a, b], sort_categories=True)",
    ts: ({ pd }) => {
      const a = pd.Categorical(['b', 'c']);
      const b = pd.Categorical(['a', 'b']);
      return pd.api.types.unionCategoricals([a, b], { sortCategories: true });
    },
  },
  {
    name: 'levels-pd-api-types-union-categoricals-pd-categorical-a-b-order',
    py: "pd.api.types.union_categoricals([pd.Categorical(['a', 'b'], ordered=True), pd.Categorical(['a', 'b', 'a'], ordered=True)])",
    ts: ({ pd }) =>
      pd.api.types.unionCategoricals([pd.Categorical(['a', 'b'], { ordered: true }), pd.Categorical(['a', 'b', 'a'], { ordered: true })]),
  },
  {
    name: 'levels-pd-concat-s1-s3-union-categories-true',
    py: "s1 = pd.Series(['a', 'b'], dtype='category')\ns3 = pd.Series(['b', 'c'], dtype='category')\npd.concat([s1, s3], union_categories=True)",
    ts: ({ pd }) => {
      const s1 = pd.Series(['a', 'b'], { dtype: 'category' });
      const s3 = pd.Series(['b', 'c'], { dtype: 'category' });
      return pd.concat([s1, s3], { unionCategories: true });
    },
  },
  {
    name: 'levels-pd-concat-pd-series-1-2-dtype-category-pd-series-3-0-4-0',
    py: "pd.concat([pd.Series([1, 2], dtype='category'), pd.Series([3.0, 4.0], dtype='category')], union_categories=True)",
    ts: ({ pd }) =>
      pd.concat([pd.Series([1, 2], { dtype: 'category' }), pd.Series(new Float64Array([3, 4]), { dtype: 'category' })], {
        unionCategories: true,
      }),
  },
  {
    name: 'levels-pd-concat-s1-s3',
    py: "s1 = pd.Series(['a', 'b'], dtype='category')\ns3 = pd.Series(['b', 'c'], dtype='category')\npd.concat([s1, s3])",
    ts: ({ pd }) => {
      const s1 = pd.Series(['a', 'b'], { dtype: 'category' });
      const s3 = pd.Series(['b', 'c'], { dtype: 'category' });
      return pd.concat([s1, s3]);
    },
  },
  {
    name: 'levels-pd-concat-pd-dataframe-x-s1-pd-dataframe-x-s3-y-1-2-unio',
    py: "s1 = pd.Series(['a', 'b'], dtype='category')\ns3 = pd.Series(['b', 'c'], dtype='category')\npd.concat([pd.DataFrame({'x': s1}), pd.DataFrame({'x': s3, 'y': [1, 2]})], union_categories=True)",
    ts: ({ pd }) => {
      const s1 = pd.Series(['a', 'b'], { dtype: 'category' });
      const s3 = pd.Series(['b', 'c'], { dtype: 'category' });
      return pd.concat([pd.DataFrame({ x: s1 }), pd.DataFrame({ x: s3, y: [1, 2] })], { unionCategories: true });
    },
  },
  {
    name: 'levels-pd-concat-pd-dataframe-x-s1-pd-dataframe-x-s3-y-1-2-unio-2',
    py: "s1 = pd.Series(['a', 'b'], dtype='category')\ns3 = pd.Series(['b', 'c'], dtype='category')\npd.concat([pd.DataFrame({'x': s1}), pd.DataFrame({'x': s3, 'y': [1, 2]})], union_categories=True).dtypes",
    ts: ({ pd }) => {
      const s1 = pd.Series(['a', 'b'], { dtype: 'category' });
      const s3 = pd.Series(['b', 'c'], { dtype: 'category' });
      return pd.concat([pd.DataFrame({ x: s1 }), pd.DataFrame({ x: s3, y: [1, 2] })], { unionCategories: true }).dtypes;
    },
  },
  {
    name: 'levels-st-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\nst = df.set_index(['k', 'x'])['v']\nst.unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const st = df.setIndex(['k', 'x']).get('v');
      return st.unstack();
    },
  },
  {
    name: 'levels-st-st-gt-1-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\nst = df.set_index(['k', 'x'])['v']\nst[st > 1].unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const st = df.setIndex(['k', 'x']).get('v');
      return st.get(st.gt(1)).unstack();
    },
  },
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
    name: 'levels-w-stack',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nw.stack()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return w.stack();
    },
  },
  {
    name: 'levels-w-stack-unstack',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nw.stack().unstack()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return w.stack().unstack();
    },
  },
  {
    name: 'levels-t-t-gt-1-unstack',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nt = w.stack()\nt[t > 1].unstack()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      const t = w.stack();
      return t.get(t.gt(1)).unstack();
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
    name: 'levels-t-t-gt-1-unstack-0',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nt = w.stack()\nt[t > 1].unstack(0)",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      const t = w.stack();
      return t.get(t.gt(1)).unstack(0);
    },
  },
  {
    name: 'levels-w-stack-reset-index',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nw.stack().reset_index()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return w.stack().resetIndex();
    },
  },
  {
    name: 'levels-w-stack-swaplevel-unstack',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\nw.stack().swaplevel().unstack()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return w.stack().swaplevel().unstack();
    },
  },
  {
    name: 'levels-pd-concat-y-w-x-w-unstack-0',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat({'y': w, 'x': w}).unstack(0)",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd.concat({ y: w, x: w }).unstack(0);
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
    name: 'levels-pd-concat-y-w-x-w-axis-1-stack-0',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat({'y': w, 'x': w}, axis=1).stack(0)",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd.concat({ y: w, x: w }, { axis: 1 }).stack(0);
    },
  },
  {
    name: 'levels-pd-concat-y-w-x-w-axis-1-stack',
    py: "w = pd.DataFrame({'z': [1, 2], 'a': [3, 4], 'm': [5, 6]}, index=['r2', 'r1'])\npd.concat({'y': w, 'x': w}, axis=1).stack()",
    ts: ({ pd }) => {
      const w = pd.DataFrame({ z: [1, 2], a: [3, 4], m: [5, 6] }, { index: ['r2', 'r1'] });
      return pd.concat({ y: w, x: w }, { axis: 1 }).stack();
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
    name: 'levels-g-g-gt-1-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng[g > 1].unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.get(g.gt(1)).unstack();
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
    name: 'levels-g-loc-b-c-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.loc[['b', 'c']].unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.loc(['b', 'c']).unstack();
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
    name: 'levels-g-drop-a-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.drop('a').unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.drop('a').unstack();
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
    name: 'levels-g-iloc-1-unstack-fill-value-0',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.iloc[1:].unstack(fill_value=0)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.iloc(pd.slice(1)).unstack({ fillValue: 0 });
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
    name: 'levels-s-unstack',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\ns = pd.Series(range(4), index=mi)\ns.unstack()",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      const s = pd.Series([0, 1, 2, 3], { index: mi });
      return s.unstack();
    },
  },
  {
    name: 'levels-s-unstack-0',
    py: "mi = pd.MultiIndex.from_product([['b', 'a'], [2, 1]], names=['u', 'v'])\ns = pd.Series(range(4), index=mi)\ns.unstack(0)",
    ts: ({ pd }) => {
      const mi = pd.MultiIndex.fromProduct(
        [
          ['b', 'a'],
          [2, 1],
        ],
        { names: ['u', 'v'] },
      );
      const s = pd.Series([0, 1, 2, 3], { index: mi });
      return s.unstack(0);
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
    name: 'levels-df-pivot-table-index-k-columns-x-values-v-sort-false',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.pivot_table(index='k', columns='x', values='v', sort=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.pivotTable({ index: 'k', columns: 'x', values: 'v', sort: false });
    },
  },
  {
    name: 'levels-df-groupby-k-x-sort-false-v-sum-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.groupby(['k', 'x'], sort=False)['v'].sum().unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.groupby(['k', 'x'], { sort: false }).get('v').sum().unstack();
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
    name: 'levels-pd-crosstab-df-k-df-x',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\npd.crosstab(df['k'], df['x'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return pd.crosstab(df.get('k'), df.get('x'));
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
    name: 'levels-df-set-index-k-x-unstack-columns-levels',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.set_index(['k', 'x']).unstack().columns.levels",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.setIndex(['k', 'x']).unstack().columns.levels;
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
  {
    name: 'levels-df-melt-id-vars-k-ignore-index-false-set-index-k-variabl',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.melt(id_vars='k', ignore_index=False).set_index(['k', 'variable'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.melt({ idVars: 'k', ignoreIndex: false }).setIndex(['k', 'variable']);
    },
  },
  {
    name: 'levels-s-reset-index',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.reset_index()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.resetIndex();
    },
  },
  {
    name: 'levels-s-index',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.index",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.index;
    },
  },
  {
    name: 'levels-s-unstack-2',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.unstack()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.unstack();
    },
  },
  {
    name: 'levels-s-groupby-level-x-dropna-false-sum',
    py: "s = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('b', np.nan), (None, 2)], names=['x', 'y']))\ns.groupby(level='x', dropna=False).sum()",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], {
        index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', NaN), pd.tuple(null, 2)], { names: ['x', 'y'] }),
      });
      return s.groupby({ level: 'x', dropna: false }).sum();
    },
  },
  {
    name: 'levels-df-set-index-a-b',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']);
    },
  },
  {
    name: 'levels-df-set-index-a-c',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'c'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'c']);
    },
  },
  {
    name: 'levels-df-set-index-c-v',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['c', 'v'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['c', 'v']);
    },
  },
  {
    name: 'levels-df-set-index-a',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index('a')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex('a');
    },
  },
  {
    name: 'levels-df-set-index-b',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index('b')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex('b');
    },
  },
  {
    name: 'levels-df-set-index-c',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index('c')",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex('c');
    },
  },
  {
    name: 'levels-df-set-index-a-b-index',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b']).index",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']).index;
    },
  },
  {
    name: 'levels-df-groupby-a-b-dropna-false-v-sum',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.groupby(['a', 'b'], dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.groupby(['a', 'b'], { dropna: false }).get('v').sum();
    },
  },
  {
    name: 'levels-df-groupby-a-c-dropna-false-v-sum',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.groupby(['a', 'c'], dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.groupby(['a', 'c'], { dropna: false }).get('v').sum();
    },
  },
  {
    name: 'levels-df-groupby-a-dropna-false-v-sum',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.groupby('a', dropna=False)['v'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.groupby('a', { dropna: false }).get('v').sum();
    },
  },
  {
    name: 'levels-df-value-counts-a-c-dropna-false',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.value_counts(['a', 'c'], dropna=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.valueCounts(['a', 'c'], { dropna: false });
    },
  },
  {
    name: 'levels-df-a-value-counts-dropna-false',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf['a'].value_counts(dropna=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.get('a').valueCounts({ dropna: false });
    },
  },
  {
    name: 'levels-pd-dataframe-i-pd-array-1-none-dtype-int64-s-pd-array-a',
    py: "pd.DataFrame({'i': pd.array([1, None], dtype='Int64'), 's': pd.array(['a', None], dtype='string'), 'v': [1, 2]}).set_index(['i', 's'])",
    ts: ({ pd }) =>
      pd
        .DataFrame({ i: pd.array([1, null], { dtype: 'Int64' }), s: pd.array(['a', null], { dtype: 'string' }), v: [1, 2] })
        .setIndex(['i', 's']),
  },
  {
    name: 'levels-pd-dataframe-i-pd-array-true-none-dtype-boolean-s-pd-cat',
    py: "pd.DataFrame({'i': pd.array([True, None], dtype='boolean'), 's': pd.Categorical(['a', None]), 'v': [1, 2]}).set_index(['i', 's'])",
    ts: ({ pd }) =>
      pd.DataFrame({ i: pd.array([true, null], { dtype: 'boolean' }), s: pd.Categorical(['a', null]), v: [1, 2] }).setIndex(['i', 's']),
  },
  {
    name: 'levels-df-set-index-a-b-to-string',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b']).to_string()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']).toString();
    },
  },
  {
    name: 'levels-df-set-index-a-b-t',
    py: "df = pd.DataFrame({'a': ['x', None, 'x'], 'b': [1.0, np.nan, 2.0], 'c': [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], 'v': [1, 2, 3]})\ndf.set_index(['a', 'b']).T",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', null, 'x'], b: [1, NaN, 2], c: [pd.Timestamp('2024-01-01'), pd.NaT, pd.NaT], v: [1, 2, 3] });
      return df.setIndex(['a', 'b']).T;
    },
  },
];

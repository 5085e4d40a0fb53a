import type { Case } from '../src/case.js';

export const cases: Case[] = [
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
    name: 'levels-g-g-gt-1-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng[g > 1].unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.get(g.gt(1)).unstack();
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
    name: 'levels-g-drop-a-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ng = df.groupby(['k', 'x'])['v'].sum()\ng.drop('a').unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      const g = df.groupby(['k', 'x']).get('v').sum();
      return g.drop('a').unstack();
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
    name: 'levels-df-groupby-k-x-sort-false-v-sum-unstack',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.groupby(['k', 'x'], sort=False)['v'].sum().unstack()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.groupby(['k', 'x'], { sort: false }).get('v').sum().unstack();
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
    name: 'levels-df-melt-id-vars-k-ignore-index-false-set-index-k-variabl',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.melt(id_vars='k', ignore_index=False).set_index(['k', 'variable'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.melt({ idVars: 'k', ignoreIndex: false }).setIndex(['k', 'variable']);
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
  { name: 'stack', py: 'num.stack()', ts: ({ num }) => num.stack() },
  { name: 'stack-keeps-missing', py: "wide.set_index('id').stack()", ts: ({ wide }) => wide.setIndex('id').stack() },
  { name: 'stack-level', py: "mic.stack('l')", ts: ({ mic }) => mic.stack('l') },
  { name: 'stack-all-levels', py: "mic[['A']].stack(['u', 'l'])", ts: ({ mic }) => mic.get(['A']).stack(['u', 'l']) },
  { name: 'unstack', py: 'ms.unstack()', ts: ({ ms }) => ms.unstack() },
  { name: 'unstack-level-name', py: "ms.unstack('k')", ts: ({ ms }) => ms.unstack('k') },
  { name: 'unstack-fill', py: "mi['v'].unstack(fill_value=0)", ts: ({ mi }) => mi.get('v').unstack({ fillValue: 0 }) },
  { name: 'unstack-frame', py: 'mi.unstack()', ts: ({ mi }) => mi.unstack() },
  { name: 'unstack-level-zero', py: "mi['v'].unstack(level=0)", ts: ({ mi }) => mi.get('v').unstack({ level: 0 }) },
  { name: 'unstack-frame-single-index', py: 'small.unstack()', ts: ({ small }) => small.unstack() },
  { name: 'stack-unstack-round-trip', py: 'num.stack().unstack()', ts: ({ num }) => num.stack().unstack() },
  {
    name: 'unstack-duplicates',
    py: "pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('a', 1), ('a', 1)])).unstack()",
    ts: ({ pd }) => pd.Series([1, 2], { index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 1)]) }).unstack(),
    expect: 'error',
  },
  { name: 'stack-bad-level', py: "mic.stack('zz')", ts: ({ mic }) => mic.stack('zz'), expect: 'error' },
  {
    name: 'unstack-categories-with-fill',
    py: "pd.Series(pd.Categorical(['q', 'p', None], categories=['p', 'q', 'r']), index=pd.MultiIndex.from_tuples([('x', 1), ('y', 2), ('y', 1)])).unstack(fill_value='r')",
    ts: ({ pd }) =>
      pd
        .Series(pd.Categorical(['q', 'p', null], { categories: ['p', 'q', 'r'] }), {
          index: pd.MultiIndex.fromTuples([
            ['x', 1],
            ['y', 2],
            ['y', 1],
          ]),
        })
        .unstack({ fillValue: 'r' }),
  },
  {
    name: 'stack-under-a-missing-label',
    py: "str(pd.DataFrame({'a': ['x', None], 'v': [1, 2]}).set_index('a').stack())",
    ts: ({ pd }) =>
      String(
        pd
          .DataFrame({ a: ['x', null], v: [1, 2] })
          .setIndex('a')
          .stack(),
      ),
  },
  {
    name: 'stack-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'i': pd.Series([1, None], dtype='Int64'), 'o': pd.Series([None, 'x'], dtype='object'), 't': pd.to_datetime(['2024-01-01', None])})\nd.stack(future_stack=True)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({
        i: pd.Series([1, null], { dtype: 'Int64' }),
        o: pd.Series([null, 'x'], { dtype: 'object' }),
        t: pd.toDatetime(['2024-01-01', null]),
      });
      return d.stack({ futureStack: true });
    },
  },
  {
    name: 'unstack-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'i': pd.Series([1, None], dtype='Int64'), 'o': pd.Series([None, 'x'], dtype='object'), 't': pd.to_datetime(['2024-01-01', None])})\nd.unstack()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({
        i: pd.Series([1, null], { dtype: 'Int64' }),
        o: pd.Series([null, 'x'], { dtype: 'object' }),
        t: pd.toDatetime(['2024-01-01', null]),
      });
      return d.unstack();
    },
  },
];

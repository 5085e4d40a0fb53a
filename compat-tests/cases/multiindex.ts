import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'from-arrays',
    py: "pd.MultiIndex.from_arrays([['a', 'b'], [1, 2]], names=['k', 'i'])",
    ts: ({ pd }) =>
      pd.MultiIndex.fromArrays(
        [
          ['a', 'b'],
          [1, 2],
        ],
        { names: ['k', 'i'] },
      ),
  },
  {
    name: 'from-tuples',
    py: "pd.MultiIndex.from_tuples([('a', 1), ('b', 2)])",
    ts: ({ pd }) => pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('b', 2)]),
  },
  {
    name: 'from-product',
    py: "pd.MultiIndex.from_product([['a', 'b'], [1, 2]], names=['k', 'i'])",
    ts: ({ pd }) =>
      pd.MultiIndex.fromProduct(
        [
          ['a', 'b'],
          [1, 2],
        ],
        { names: ['k', 'i'] },
      ),
  },
  {
    name: 'from-frame',
    py: "pd.MultiIndex.from_frame(df[['k', 'g']].head(3))",
    ts: ({ pd, df }) => pd.MultiIndex.fromFrame(df.get(['k', 'g']).head(3)),
  },
  { name: 'set-index-two', py: "df.set_index(['k', 'g'])[['n']]", ts: ({ df }) => df.setIndex(['k', 'g']).get(['n']) },
  {
    name: 'set-index-append',
    py: "df[['k', 'n']].set_index('k', append=True)",
    ts: ({ df }) => df.get(['k', 'n']).setIndex('k', { append: true }),
  },
  { name: 'set-index-keep', py: "wide.set_index(['id', 'x'], drop=False)", ts: ({ wide }) => wide.setIndex(['id', 'x'], { drop: false }) },
  { name: 'reset-index', py: 'mi.reset_index()', ts: ({ mi }) => mi.resetIndex() },
  { name: 'reset-index-level', py: "mi.reset_index('k')", ts: ({ mi }) => mi.resetIndex('k') },
  { name: 'reset-index-level-drop', py: 'mi.reset_index(level=1, drop=True)', ts: ({ mi }) => mi.resetIndex({ level: 1, drop: true }) },
  { name: 'reset-index-col-level', py: 'mic.reset_index(col_level=1)', ts: ({ mic }) => mic.resetIndex({ colLevel: 1 }) },
  { name: 'loc-first-level', py: "mi.loc['a']", ts: ({ mi }) => mi.loc('a') },
  { name: 'loc-tuple', py: "mi.loc[('a', 1)]", ts: ({ pd, mi }) => mi.loc(pd.tuple('a', 1)) },
  { name: 'loc-tuple-column', py: "mi.loc[('b', 2), 'w']", ts: ({ pd, mi }) => mi.loc(pd.tuple('b', 2), 'w') },
  { name: 'loc-list-of-tuples', py: "mi.loc[[('b', 1), ('a', 2)]]", ts: ({ pd, mi }) => mi.loc([pd.tuple('b', 1), pd.tuple('a', 2)]) },
  { name: 'loc-list-first-level', py: "mi.loc[['a', 'c']]", ts: ({ mi }) => mi.loc(['a', 'c']) },
  { name: 'loc-slice-sorted', py: "mi.sort_index().loc['a':'b']", ts: ({ pd, mi }) => mi.sortIndex().loc(pd.slice('a', 'b')) },
  {
    name: 'loc-slice-tuples',
    py: "mi.sort_index().loc[('a', 2):('b', 1)]",
    ts: ({ pd, mi }) => mi.sortIndex().loc(pd.slice(pd.tuple('a', 2), pd.tuple('b', 1))),
  },
  {
    name: 'loc-slicers',
    py: 'mi.sort_index().loc[(slice(None), 1), :]',
    ts: ({ pd, mi }) => mi.sortIndex().loc(pd.tuple(pd.slice(), 1), pd.slice()),
  },
  {
    name: 'index-slice',
    py: "mi.sort_index().loc[pd.IndexSlice['a':'b', 1], :]",
    ts: ({ pd, mi }) => mi.sortIndex().loc(pd.tuple(pd.slice('a', 'b'), 1), pd.slice()),
  },
  { name: 'xs-level', py: "mi.xs(1, level='i')", ts: ({ mi }) => mi.xs(1, { level: 'i' }) },
  { name: 'xs-tuple', py: "mi.xs(('b', 1))", ts: ({ pd, mi }) => mi.xs(pd.tuple('b', 1)) },
  { name: 'xs-keep-level', py: "mi.xs('a', level='k', drop_level=False)", ts: ({ mi }) => mi.xs('a', { level: 'k', dropLevel: false }) },
  { name: 'xs-columns', py: "mic.xs('x', axis=1, level='l')", ts: ({ mic }) => mic.xs('x', { axis: 1, level: 'l' }) },
  { name: 'iloc', py: 'mi.iloc[1:3]', ts: ({ pd, mi }) => mi.iloc(pd.slice(1, 3)) },
  { name: 'series-get-first-level', py: "ms['b']", ts: ({ ms }) => ms.get('b') },
  { name: 'series-get-tuple', py: "ms[('b', 2)]", ts: ({ pd, ms }) => ms.get(pd.tuple('b', 2)) },
  { name: 'at', py: "mi.at[('a', 2), 'v']", ts: ({ pd, mi }) => mi.at(pd.tuple('a', 2), 'v') },
  { name: 'names', py: 'mi.index.names', ts: ({ mi }) => mi.index.names },
  { name: 'nlevels', py: '[mi.index.nlevels, mi.index.levshape]', ts: ({ mi }) => [mi.index.nlevels, mi.index.levshape] },
  { name: 'levels', py: 'mi.index.levels', ts: ({ mi }) => mi.index.levels },
  { name: 'codes', py: '[list(c) for c in mi.index.codes]', ts: ({ mi }) => [...mi.index.codes].map((c) => [...c]) },
  { name: 'get-level-values', py: "mi.index.get_level_values('k')", ts: ({ mi }) => mi.index.getLevelValues('k') },
  { name: 'get-level-values-number', py: 'mi.index.get_level_values(1)', ts: ({ mi }) => mi.index.getLevelValues(1) },
  { name: 'to-list', py: 'mi.index.to_list()', ts: ({ mi }) => mi.index.toList() },
  { name: 'to-frame', py: 'mi.index.to_frame(index=False)', ts: ({ mi }) => mi.index.toFrame({ index: false }) },
  { name: 'to-flat-index', py: 'mic.columns.to_flat_index()', ts: ({ mic }) => mic.columns.toFlatIndex() },
  { name: 'droplevel', py: "mi.droplevel('i')", ts: ({ mi }) => mi.droplevel('i') },
  { name: 'droplevel-columns', py: 'mic.droplevel(0, axis=1)', ts: ({ mic }) => mic.droplevel(0, { axis: 1 }) },
  { name: 'swaplevel', py: 'mi.swaplevel()', ts: ({ mi }) => mi.swaplevel() },
  { name: 'swaplevel-columns', py: 'mic.swaplevel(axis=1)', ts: ({ mic }) => mic.swaplevel({ axis: 1 }) },
  { name: 'reorder-levels', py: "mi.reorder_levels(['i', 'k'])", ts: ({ mi }) => mi.reorderLevels(['i', 'k']) },
  { name: 'set-names', py: "mi.index.set_names(['K', 'I'])", ts: ({ mi }) => mi.index.setNames(['K', 'I']) },
  {
    name: 'set-levels',
    py: "mi.index.set_levels(['x', 'y', 'z'], level='k')",
    ts: ({ mi }) => mi.index.setLevels(['x', 'y', 'z'], { level: 'k' }),
  },
  { name: 'rename-axis', py: "mi.rename_axis(['K', 'I'])", ts: ({ mi }) => mi.renameAxis(['K', 'I']) },
  {
    name: 'is-unique-monotonic',
    py: '[mi.index.is_unique, mi.index.is_monotonic_increasing, mi.sort_index().index.is_monotonic_increasing]',
    ts: ({ mi }) => [mi.index.isUnique, mi.index.isMonotonicIncreasing, mi.sortIndex().index.isMonotonicIncreasing],
  },
  { name: 'isin', py: "mi.index.isin([('a', 1), ('zz', 1)])", ts: ({ pd, mi }) => mi.index.isin([pd.tuple('a', 1), pd.tuple('zz', 1)]) },
  { name: 'isin-level', py: "mi.index.isin(['a'], level='k')", ts: ({ mi }) => mi.index.isin(['a'], { level: 'k' }) },
  {
    name: 'duplicated',
    py: "pd.MultiIndex.from_tuples([('a', 1), ('a', 1)]).duplicated()",
    ts: ({ pd }) => pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 1)]).duplicated(),
  },
  { name: 'get-loc', py: "mi.index.get_loc(('b', 1))", ts: ({ pd, mi }) => mi.index.getLoc(pd.tuple('b', 1)) },
  {
    name: 'has',
    py: "[('a', 1) in mi.index, ('a', 9) in mi.index, 'a' in mi.index]",
    ts: ({ pd, mi }) => [mi.index.has(pd.tuple('a', 1)), mi.index.has(pd.tuple('a', 9)), mi.index.has('a')],
  },
  {
    name: 'append',
    py: "mi.index.append(pd.MultiIndex.from_tuples([('z', 9)]))",
    ts: ({ pd, mi }) => mi.index.append(pd.MultiIndex.fromTuples([pd.tuple('z', 9)])),
  },
  { name: 'unique-level', py: "mi.index.unique(level='k')", ts: ({ mi }) => mi.index.unique({ level: 'k' }) },
  {
    name: 'remove-unused-levels',
    py: 'mi.head(1).index.remove_unused_levels().levels',
    ts: ({ mi }) => mi.head(1).index.removeUnusedLevels().levels,
  },
  { name: 'drop-tuple', py: "mi.drop([('a', 1), ('c', 1)])", ts: ({ pd, mi }) => mi.drop([pd.tuple('a', 1), pd.tuple('c', 1)]) },
  {
    name: 'columns-get-two-level',
    py: "mic[[('A', 'x'), ('B', 'x')]]",
    ts: ({ pd, mic }) => mic.get([pd.tuple('A', 'x'), pd.tuple('B', 'x')]),
  },
  {
    name: 'columns-flatten',
    py: "d = mic.copy(); d.columns = ['_'.join(c) for c in d.columns]; d",
    ts: ({ mic }) => {
      const d = mic.copy();
      d.columns = [...d.columns].map((c) => c.join('_'));
      return d;
    },
  },
  {
    name: 'columns-set',
    py: "d = mic.copy(); d[('B', 'z')] = [7, 8]; d",
    ts: ({ pd, mic }) => {
      const d = mic.copy();
      d.set(pd.tuple('B', 'z'), [7, 8]);
      return d;
    },
  },
  { name: 'columns-sort', py: 'mic.sort_index(axis=1)', ts: ({ mic }) => mic.sortIndex({ axis: 1 }) },
  {
    name: 'groupby-columns-result',
    py: "df.groupby('g')[['n', 'v']].agg(['min', 'max'])['n']",
    ts: ({ df }) => df.groupby('g').get(['n', 'v']).agg(['min', 'max']).get('n'),
  },
  { name: 'sum-level', py: "mi.groupby(level=['k']).sum()", ts: ({ mi }) => mi.groupby({ level: ['k'] }).sum() },
  { name: 'sort-by-second-level', py: "ms.sort_index(level='i')", ts: ({ ms }) => ms.sortIndex({ level: 'i' }) },
  {
    name: 'missing-in-level',
    py: "pd.MultiIndex.from_arrays([['a', None], [1, 2]])",
    ts: ({ pd }) =>
      pd.MultiIndex.fromArrays([
        ['a', null],
        [1, 2],
      ]),
  },
  {
    name: 'print-sparse',
    py: "pd.Series([1, 2, 3, 4], index=pd.MultiIndex.from_product([['a', 'b'], ['x', 'y']]))",
    ts: ({ pd }) =>
      pd.Series([1, 2, 3, 4], {
        index: pd.MultiIndex.fromProduct([
          ['a', 'b'],
          ['x', 'y'],
        ]),
      }),
  },
  { name: 'iterrows-key', py: '[k for k, d in mi.iterrows()]', ts: ({ mi }) => [...mi.iterrows()].map(([k]) => k) },
  {
    name: 'set-cell',
    py: "d = mi.copy(); d.loc[('a', 1), 'v'] = 99; d",
    ts: ({ pd, mi }) => {
      const d = mi.copy();
      d.loc.set(pd.tuple('a', 1), 'v', 99);
      return d;
    },
  },
  {
    name: 'set-by-level',
    py: "d = mi.copy(); d.loc['a', 'v'] = 0; d",
    ts: ({ mi }) => {
      const d = mi.copy();
      d.loc.set('a', 'v', 0);
      return d;
    },
  },
  {
    name: 'assign-by-level-map',
    py: "mi.assign(t=mi.index.get_level_values('k') + '!')",
    ts: ({ mi }) => mi.assign({ t: mi.index.getLevelValues('k').add('!') }),
  },
  {
    name: 'align-on-level-sub',
    py: "mi['v'].sub(mi.groupby(level='k')['v'].mean(), level='k')",
    ts: ({ mi }) => mi.get('v').sub(mi.groupby({ level: 'k' }).get('v').mean(), { level: 'k' }),
  },
  { name: 'chain-unstack-fill', py: "mi['v'].unstack('k').fillna(0).sum()", ts: ({ mi }) => mi.get('v').unstack('k').fillna(0).sum() },
  {
    name: 'chain-index-then-pivot-back',
    py: "df.dropna(subset=['k']).set_index(['k', 'g'])['n'].groupby(level=[0, 1]).sum().unstack()",
    ts: ({ df }) =>
      df
        .dropna({ subset: ['k'] })
        .setIndex(['k', 'g'])
        .get('n')
        .groupby({ level: [0, 1] })
        .sum()
        .unstack(),
  },
  {
    name: 'from-arrays-lengths',
    py: "pd.MultiIndex.from_arrays([['a', 'b'], [1]])",
    ts: ({ pd }) => pd.MultiIndex.fromArrays([['a', 'b'], [1]]),
    expect: 'error',
  },
  { name: 'bad-level-name', py: "mi.xs(1, level='zz')", ts: ({ mi }) => mi.xs(1, { level: 'zz' }), expect: 'error' },
  { name: 'missing-tuple', py: "mi.loc[('a', 9)]", ts: ({ pd, mi }) => mi.loc(pd.tuple('a', 9)), expect: 'error' },
  { name: 'missing-first', py: "mi.loc['zz']", ts: ({ mi }) => mi.loc('zz'), expect: 'error' },
  {
    name: 'slice-unsorted',
    py: "mi.loc[('a', 1):('b', 2)]",
    ts: ({ pd, mi }) => mi.loc(pd.slice(pd.tuple('a', 1), pd.tuple('b', 2))),
    expect: 'error',
  },
  { name: 'too-many-keys', py: "mi.loc[('a', 1, 2), 'v']", ts: ({ pd, mi }) => mi.loc(pd.tuple('a', 1, 2), 'v'), expect: 'error' },
  { name: 'set-index-missing', py: "df.set_index(['k', 'zz'])", ts: ({ df }) => df.setIndex(['k', 'zz']), expect: 'error' },
  { name: 'droplevel-all', py: "mi.droplevel(['k', 'i'])", ts: ({ mi }) => mi.droplevel(['k', 'i']), expect: 'error' },
  { name: 'reset-index-exists', py: 'mi.assign(k=1).reset_index()', ts: ({ mi }) => mi.assign({ k: 1 }).resetIndex(), expect: 'error' },
  {
    name: 'names-length',
    py: "pd.MultiIndex.from_tuples([('a', 1)], names=['k'])",
    ts: ({ pd }) => pd.MultiIndex.fromTuples([pd.tuple('a', 1)], { names: ['k'] }),
    expect: 'error',
  },
  { name: 'reorder-too-few', py: "mi.reorder_levels(['k'])", ts: ({ mi }) => mi.reorderLevels(['k']), expect: 'error' },
  {
    name: 'unstack-after-groups-without-a-key',
    py: "d = pd.DataFrame({'g': ['z', 'x', 'x', None], 'j': [0, 2, 3, 1], 'v': [1, 2, 3, 4]})\nd.groupby(['g', 'j'])['v'].sum().unstack()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ g: ['z', 'x', 'x', null], j: [0, 2, 3, 1], v: [1, 2, 3, 4] });
      return d.groupby(['g', 'j']).get('v').sum().unstack();
    },
  },
  {
    name: 'levels-of-groups-without-a-key',
    py: "d = pd.DataFrame({'g': ['z', 'x', None], 'j': [0, 2, 1], 'v': [1, 2, 3]})\nd.groupby(['g', 'j'])['v'].sum().index.levels",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ g: ['z', 'x', null], j: [0, 2, 1], v: [1, 2, 3] });
      return d.groupby(['g', 'j']).get('v').sum().index.levels;
    },
  },
  {
    name: 'unused-labels-removed-in-order-of-appearance',
    py: "i = pd.MultiIndex.from_arrays([['b', 'a', 'c'], [3, 2, 1]])\ni[:2].remove_unused_levels().levels",
    ts: ({ pd }) => {
      const i = pd.MultiIndex.fromArrays([
        ['b', 'a', 'c'],
        [3, 2, 1],
      ]);
      return i.get(pd.slice(null, 2)).removeUnusedLevels().levels;
    },
  },
  {
    name: 'reindex-a-level-by-labels-of-another-dtype',
    py: "d = pd.DataFrame({'v': [1, 2, 3]}, index=pd.MultiIndex.from_arrays([[1, 2, 1], ['p', 'q', 'r']]))\nd.reindex([1.5, 1.0], level=0)",
    ts: ({ pd }) => {
      const d = pd.DataFrame(
        { v: [1, 2, 3] },
        {
          index: pd.MultiIndex.fromArrays([
            [1, 2, 1],
            ['p', 'q', 'r'],
          ]),
        },
      );
      return d.reindex([1.5, 1], { level: 0 });
    },
  },
  {
    name: 'reindex-a-level-by-repeated-labels',
    py: "d = pd.DataFrame({'v': [1, 2]}, index=pd.MultiIndex.from_arrays([[1, 2], ['p', 'q']]))\nd.reindex([1, 1], level=0)",
    ts: ({ pd }) => {
      const d = pd.DataFrame(
        { v: [1, 2] },
        {
          index: pd.MultiIndex.fromArrays([
            [1, 2],
            ['p', 'q'],
          ]),
        },
      );
      return d.reindex([1, 1], { level: 0 });
    },
    expect: 'error',
  },
  {
    name: 'unstack-a-repeated-label',
    py: "pd.DataFrame({'v': [1, 2]}, index=['a', 'a']).unstack()",
    ts: ({ pd }) => pd.DataFrame({ v: [1, 2] }, { index: ['a', 'a'] }).unstack(),
    expect: 'error',
  },
  {
    name: 'reset-inferred-labels',
    py: "pd.DataFrame({'v': [1, 2]}, index=pd.Index(['a', 'b'], dtype='object', name='k')).reset_index().dtypes",
    ts: ({ pd }) => pd.DataFrame({ v: [1, 2] }, { index: pd.Index(['a', 'b'], { dtype: 'object', name: 'k' }) }).resetIndex().dtypes,
  },
  {
    name: 'groups-of-mixed-labels',
    py: "pd.Series([1, 2, 3], index=[5, 1, 'c']).groupby(level=0).sum()",
    ts: ({ pd }) =>
      pd
        .Series([1, 2, 3], { index: [5, 1, 'c'] })
        .groupby({ level: 0 })
        .sum(),
  },
  {
    name: 'groups-of-object-texts',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.groupby(['o', 'v']).size()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.groupby(['o', 'v']).size();
    },
  },
  {
    name: 'largest-object-of-groups',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.groupby('v')['o'].max()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.groupby('v').get('o').max();
    },
  },
  {
    name: 'first-object-of-groups-for-each-row',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.groupby('v')['o'].transform('first')",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.groupby('v').get('o').transform('first');
    },
  },
  {
    name: 'moved-objects-of-groups',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.groupby('v')['o'].shift(1)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.groupby('v').get('o').shift(1);
    },
  },
  {
    name: 'counted-object-rows',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.value_counts()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.valueCounts();
    },
  },
  {
    name: 'short-sums-of-groups',
    py: "d = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': pd.Series([1, 2, 3], dtype='int8')})\nd.groupby('k')['v'].sum()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['a', 'b', 'a'], v: pd.Series([1, 2, 3], { dtype: 'int8' }) });
      return d.groupby('k').get('v').sum();
    },
  },
  {
    name: 'short-sums-that-do-not-fit',
    py: "d = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': pd.Series([100, 100, 1], dtype='int8')})\nd.groupby('k')['v'].agg(['sum', 'max']).dtypes",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['a', 'a', 'b'], v: pd.Series([100, 100, 1], { dtype: 'int8' }) });
      return d.groupby('k').get('v').agg(['sum', 'max']).dtypes;
    },
  },
  {
    name: 'short-sums-counted-on',
    py: "d = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': pd.Series([1, 2, 3], dtype='int16')})\nd.groupby('k')['v'].cumsum().mul(2)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['a', 'b', 'a'], v: pd.Series([1, 2, 3], { dtype: 'int16' }) });
      return d.groupby('k').get('v').cumsum().mul(2);
    },
  },
  {
    name: 'place-of-largest-in-a-group-without-values',
    py: "d = pd.DataFrame({'k': ['a', 'b'], 'v': [1.0, None]})\nd.groupby('k')['v'].idxmax()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['a', 'b'], v: [1, null] });
      return d.groupby('k').get('v').idxmax();
    },
    expect: 'error',
  },
  {
    name: 'place-of-largest-in-an-unused-category',
    py: "d = pd.DataFrame({'k': pd.Categorical(['a'], ['a', 'b']), 'v': [1]})\nd.groupby('k', observed=False)['v'].idxmax()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: pd.Categorical(['a'], ['a', 'b']), v: [1] });
      return d.groupby('k', { observed: false }).get('v').idxmax();
    },
    expect: 'error',
  },
  ...["'2013-01-01'", "'2013-01'", "pd.Timestamp('2013-01-01')", "'2013-01-01 12:00:00'"].map(
    (key, i): Case => ({
      name: `span-of-moments-in-the-first-level-${i}`,
      py: `d = pd.DataFrame({'A': range(8)}, index=pd.MultiIndex.from_product([pd.date_range('20130101', periods=4, freq='12h'), ['a', 'b']]))\n[d.loc[${key}], d.A.loc[${key}]]`,
      ts: ({ pd }) => {
        const moments = pd.dateRange('20130101', { periods: 4, freq: '12h' });
        const d = pd.DataFrame({ A: [0, 1, 2, 3, 4, 5, 6, 7] }, { index: pd.MultiIndex.fromProduct([moments, ['a', 'b']]) });
        const at = key.startsWith('pd.') ? pd.Timestamp('2013-01-01') : key.slice(1, -1);
        return [d.loc(at as never), d.A.loc(at as never)];
      },
    }),
  ),
  {
    name: 'value-counts-ties-in-order',
    py: "[pd.MultiIndex.from_arrays([['c', 'a', 'c', 'b', 'a', 'd', None], [1, 2, 1, 0, 2, 2, 0]]).value_counts(), pd.MultiIndex.from_arrays([['c', None], [1, 2]]).value_counts(dropna=False)]",
    ts: ({ pd }) => [
      pd.MultiIndex.fromArrays([
        ['c', 'a', 'c', 'b', 'a', 'd', null],
        [1, 2, 1, 0, 2, 2, 0],
      ]).valueCounts(),
      pd.MultiIndex.fromArrays([
        ['c', null],
        [1, 2],
      ]).valueCounts({ dropna: false }),
    ],
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'melt', py: "wide.melt(id_vars='id')", ts: ({ wide }) => wide.melt({ idVars: 'id' }) },
  {
    name: 'melt-value-vars',
    py: "wide.melt(id_vars='id', value_vars=['x', 'z'])",
    ts: ({ wide }) => wide.melt({ idVars: 'id', valueVars: ['x', 'z'] }),
  },
  {
    name: 'melt-names',
    py: "wide.melt(id_vars=['id'], var_name='what', value_name='how_much')",
    ts: ({ wide }) => wide.melt({ idVars: ['id'], varName: 'what', valueName: 'how_much' }),
  },
  { name: 'melt-no-id', py: 'small.melt()', ts: ({ small }) => small.melt() },
  { name: 'melt-mixed-dtypes', py: "wide.melt(value_vars=['id', 'x'])", ts: ({ wide }) => wide.melt({ valueVars: ['id', 'x'] }) },
  { name: 'melt-keep-index', py: 'num.melt(ignore_index=False)', ts: ({ num }) => num.melt({ ignoreIndex: false }) },
  { name: 'melt-multi-columns', py: 'mic.melt()', ts: ({ mic }) => mic.melt() },
  {
    name: 'melt-column-name',
    py: "small.rename_axis(columns='col').melt()",
    ts: ({ small }) => small.renameAxis({ columns: 'col' }).melt(),
  },
  {
    name: 'pd-melt',
    py: "pd.melt(wide, id_vars='id', value_vars='y')",
    ts: ({ pd, wide }) => pd.melt(wide, { idVars: 'id', valueVars: 'y' }),
  },
  {
    name: 'wide-to-long',
    py: "pd.wide_to_long(pd.DataFrame({'id': [1, 2], 'a1': [5, 6], 'a2': [7, 8]}), stubnames='a', i='id', j='n')",
    ts: ({ pd }) => pd.wideToLong(pd.DataFrame({ id: [1, 2], a1: [5, 6], a2: [7, 8] }), { stubnames: 'a', i: 'id', j: 'n' }),
  },
  {
    name: 'pivot',
    py: "long.pivot(index='day', columns='var', values='val')",
    ts: ({ long }) => long.pivot({ index: 'day', columns: 'var', values: 'val' }),
  },
  {
    name: 'pivot-no-values',
    py: "long.assign(w=[1, 2, 3, 4, 5]).pivot(index='day', columns='var')",
    ts: ({ long }) => long.assign({ w: [1, 2, 3, 4, 5] }).pivot({ index: 'day', columns: 'var' }),
  },
  {
    name: 'pivot-list-values',
    py: "long.assign(w=[1, 2, 3, 4, 5]).pivot(index='day', columns='var', values=['val', 'w'])",
    ts: ({ long }) => long.assign({ w: [1, 2, 3, 4, 5] }).pivot({ index: 'day', columns: 'var', values: ['val', 'w'] }),
  },
  {
    name: 'pivot-index-list',
    py: "long.assign(z=1).pivot(index=['day', 'z'], columns='var', values='val')",
    ts: ({ long }) => long.assign({ z: 1 }).pivot({ index: ['day', 'z'], columns: 'var', values: 'val' }),
  },
  {
    name: 'pivot-default-index',
    py: "small.assign(c=['p', 'q', 'r']).pivot(columns='c', values='x')",
    ts: ({ small }) => small.assign({ c: ['p', 'q', 'r'] }).pivot({ columns: 'c', values: 'x' }),
  },
  {
    name: 'pivot-table',
    py: "sales.pivot_table(index='region', columns='item', values='qty', aggfunc='sum')",
    ts: ({ sales }) => sales.pivotTable({ index: 'region', columns: 'item', values: 'qty', aggfunc: 'sum' }),
  },
  {
    name: 'pivot-table-mean',
    py: "sales.pivot_table(index='region', values='price')",
    ts: ({ sales }) => sales.pivotTable({ index: 'region', values: 'price' }),
  },
  {
    name: 'pivot-table-fill',
    py: "sales.pivot_table(index='day', columns='item', values='qty', aggfunc='sum', fill_value=0)",
    ts: ({ sales }) => sales.pivotTable({ index: 'day', columns: 'item', values: 'qty', aggfunc: 'sum', fillValue: 0 }),
  },
  {
    name: 'pivot-table-margins',
    py: "sales.pivot_table(index='region', columns='item', values='qty', aggfunc='sum', margins=True)",
    ts: ({ sales }) => sales.pivotTable({ index: 'region', columns: 'item', values: 'qty', aggfunc: 'sum', margins: true }),
  },
  {
    name: 'pivot-table-margins-name',
    py: "sales.pivot_table(index='region', values='qty', aggfunc='sum', margins=True, margins_name='Total')",
    ts: ({ sales }) => sales.pivotTable({ index: 'region', values: 'qty', aggfunc: 'sum', margins: true, marginsName: 'Total' }),
  },
  {
    name: 'pivot-table-list-of-functions',
    py: "sales.pivot_table(index='item', values='qty', aggfunc=['sum', 'max'])",
    ts: ({ sales }) => sales.pivotTable({ index: 'item', values: 'qty', aggfunc: ['sum', 'max'] }),
  },
  {
    name: 'pivot-table-dict',
    py: "sales.pivot_table(index='item', aggfunc={'qty': 'sum', 'price': 'mean'})",
    ts: ({ sales }) => sales.pivotTable({ index: 'item', aggfunc: { qty: 'sum', price: 'mean' } }),
  },
  {
    name: 'pivot-table-two-index',
    py: "sales.pivot_table(index=['region', 'item'], values='qty', aggfunc='count')",
    ts: ({ sales }) => sales.pivotTable({ index: ['region', 'item'], values: 'qty', aggfunc: 'count' }),
  },
  {
    name: 'pivot-table-dropna-false',
    py: "sales.pivot_table(index='region', columns='item', values='price', aggfunc='max', dropna=False)",
    ts: ({ sales }) => sales.pivotTable({ index: 'region', columns: 'item', values: 'price', aggfunc: 'max', dropna: false }),
  },
  {
    name: 'pivot-table-sort-false',
    py: "sales.pivot_table(index='item', values='qty', aggfunc='sum', sort=False)",
    ts: ({ sales }) => sales.pivotTable({ index: 'item', values: 'qty', aggfunc: 'sum', sort: false }),
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
  { name: 'crosstab', py: "pd.crosstab(df['k'], df['b'])", ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('b')) },
  {
    name: 'crosstab-names',
    py: "pd.crosstab(df['k'], df['g'], rownames=['row'], colnames=['col'])",
    ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('g'), { rownames: ['row'], colnames: ['col'] }),
  },
  {
    name: 'crosstab-margins',
    py: "pd.crosstab(df['k'], df['b'], margins=True)",
    ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('b'), { margins: true }),
  },
  {
    name: 'crosstab-normalize',
    py: "pd.crosstab(df['k'], df['b'], normalize='index')",
    ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('b'), { normalize: 'index' }),
  },
  {
    name: 'crosstab-normalize-all',
    py: "pd.crosstab(df['g'], df['b'], normalize=True)",
    ts: ({ pd, df }) => pd.crosstab(df.get('g'), df.get('b'), { normalize: true }),
  },
  {
    name: 'crosstab-values',
    py: "pd.crosstab(df['k'], df['b'], values=df['n'], aggfunc='sum')",
    ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('b'), { values: df.get('n'), aggfunc: 'sum' }),
  },
  {
    name: 'crosstab-two-rows',
    py: "pd.crosstab([df['k'], df['g']], df['b'])",
    ts: ({ pd, df }) => pd.crosstab([df.get('k'), df.get('g')], df.get('b')),
  },
  { name: 'get-dummies', py: "pd.get_dummies(df['k'])", ts: ({ pd, df }) => pd.getDummies(df.get('k')) },
  { name: 'get-dummies-frame', py: 'pd.get_dummies(wide)', ts: ({ pd, wide }) => pd.getDummies(wide) },
  {
    name: 'get-dummies-columns',
    py: "pd.get_dummies(df[['k', 'g', 'n']], columns=['g'])",
    ts: ({ pd, df }) => pd.getDummies(df.get(['k', 'g', 'n']), { columns: ['g'] }),
  },
  {
    name: 'get-dummies-prefix',
    py: "pd.get_dummies(df['k'], prefix='is', prefix_sep=':')",
    ts: ({ pd, df }) => pd.getDummies(df.get('k'), { prefix: 'is', prefixSep: ':' }),
  },
  {
    name: 'get-dummies-na',
    py: "pd.get_dummies(df['k'], dummy_na=True)",
    ts: ({ pd, df }) => pd.getDummies(df.get('k'), { dummyNa: true }),
  },
  {
    name: 'get-dummies-drop-first',
    py: "pd.get_dummies(df['k'], drop_first=True)",
    ts: ({ pd, df }) => pd.getDummies(df.get('k'), { dropFirst: true }),
  },
  {
    name: 'get-dummies-dtype',
    py: "pd.get_dummies(df['k'], dtype='int64')",
    ts: ({ pd, df }) => pd.getDummies(df.get('k'), { dtype: 'int64' }),
  },
  { name: 'get-dummies-category', py: 'pd.get_dummies(cat)', ts: ({ pd, cat }) => pd.getDummies(cat) },
  {
    name: 'from-dummies',
    py: "pd.from_dummies(pd.DataFrame({'k_a': [1, 0], 'k_b': [0, 1]}), sep='_')",
    ts: ({ pd }) => pd.fromDummies(pd.DataFrame({ k_a: [1, 0], k_b: [0, 1] }), { sep: '_' }),
  },
  { name: 'explode', py: "lists.explode('tags')", ts: ({ lists }) => lists.explode('tags') },
  {
    name: 'explode-ignore-index',
    py: "lists.explode('tags', ignore_index=True)",
    ts: ({ lists }) => lists.explode('tags', { ignoreIndex: true }),
  },
  { name: 'explode-series', py: "lists['tags'].explode()", ts: ({ lists }) => lists.get('tags').explode() },
  {
    name: 'explode-two-columns',
    py: "pd.DataFrame({'a': [[1, 2], [3]], 'b': [['x', 'y'], ['z']], 'c': [0, 1]}).explode(['a', 'b'])",
    ts: ({ pd }) => pd.DataFrame({ a: [[1, 2], [3]], b: [['x', 'y'], ['z']], c: [0, 1] }).explode(['a', 'b']),
  },
  { name: 'explode-scalars', py: "pd.Series([1, [2, 3], 'ab']).explode()", ts: ({ pd }) => pd.Series([1, [2, 3], 'ab']).explode() },
  { name: 'swapaxes-by-transpose', py: "wide.set_index('id').T", ts: ({ wide }) => wide.setIndex('id').T },
  { name: 'cut', py: "pd.cut(df['n'], 3)", ts: ({ pd, df }) => pd.cut(df.get('n'), 3) },
  { name: 'cut-edges', py: "pd.cut(df['n'], [-5, 0, 5, 10])", ts: ({ pd, df }) => pd.cut(df.get('n'), [-5, 0, 5, 10]) },
  {
    name: 'cut-labels',
    py: "pd.cut(df['n'], [-5, 0, 5, 10], labels=['low', 'mid', 'high'])",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-5, 0, 5, 10], { labels: ['low', 'mid', 'high'] }),
  },
  {
    name: 'cut-left',
    py: "pd.cut(df['n'], [-3, 0, 7, 10], right=False)",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-3, 0, 7, 10], { right: false }),
  },
  {
    name: 'cut-include-lowest',
    py: "pd.cut(df['n'], [-3, 0, 10], include_lowest=True)",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-3, 0, 10], { includeLowest: true }),
  },
  {
    name: 'cut-no-labels',
    py: "pd.cut(df['n'], [-5, 0, 5, 10], labels=False)",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [-5, 0, 5, 10], { labels: false }),
  },
  { name: 'cut-retbins', py: "pd.cut(df['v'], 2, retbins=True)", ts: ({ pd, df }) => pd.cut(df.get('v'), 2, { retbins: true }) },
  { name: 'cut-missing-and-outside', py: 'pd.cut(odd, [-1, 0, 2])', ts: ({ pd, odd }) => pd.cut(odd, [-1, 0, 2]) },
  {
    name: 'cut-times',
    py: "pd.cut(ts, pd.to_datetime(['1960-01-01', '2024-01-01', '2025-01-01']))",
    ts: ({ pd, ts }) => pd.cut(ts, pd.toDatetime(['1960-01-01', '2024-01-01', '2025-01-01'])),
  },
  { name: 'qcut', py: "pd.qcut(df['n'], 4)", ts: ({ pd, df }) => pd.qcut(df.get('n'), 4) },
  {
    name: 'qcut-labels',
    py: "pd.qcut(df['n'], [0, 0.5, 1], labels=['lo', 'hi'])",
    ts: ({ pd, df }) => pd.qcut(df.get('n'), [0, 0.5, 1], { labels: ['lo', 'hi'] }),
  },
  {
    name: 'qcut-duplicates-drop',
    py: "pd.qcut(pd.Series([1, 1, 1, 2]), 4, duplicates='drop')",
    ts: ({ pd }) => pd.qcut(pd.Series([1, 1, 1, 2]), 4, { duplicates: 'drop' }),
  },
  { name: 'qcut-no-labels', py: "pd.qcut(df['n'], 2, labels=False)", ts: ({ pd, df }) => pd.qcut(df.get('n'), 2, { labels: false }) },
  {
    name: 'chain-cut-groupby',
    py: "df.groupby(pd.cut(df['n'], [-5, 0, 5, 10]), observed=False)['v'].mean()",
    ts: ({ pd, df }) =>
      df
        .groupby(pd.cut(df.get('n'), [-5, 0, 5, 10]), { observed: false })
        .get('v')
        .mean(),
  },
  {
    name: 'chain-melt-pivot',
    py: "wide.melt(id_vars='id').pivot(index='id', columns='variable', values='value').reset_index()",
    ts: ({ wide }) => wide.melt({ idVars: 'id' }).pivot({ index: 'id', columns: 'variable', values: 'value' }).resetIndex(),
  },
  {
    name: 'chain-explode-count',
    py: "lists.explode('tags').groupby('tags')['w'].sum()",
    ts: ({ lists }) => lists.explode('tags').groupby('tags').get('w').sum(),
  },
  { name: 'melt-missing', py: "wide.melt(id_vars='zz')", ts: ({ wide }) => wide.melt({ idVars: 'zz' }), expect: 'error' },
  {
    name: 'pivot-duplicates',
    py: "sales.pivot(index='region', columns='item', values='qty')",
    ts: ({ sales }) => sales.pivot({ index: 'region', columns: 'item', values: 'qty' }),
    expect: 'error',
  },
  {
    name: 'pivot-missing',
    py: "long.pivot(index='zz', columns='var', values='val')",
    ts: ({ long }) => long.pivot({ index: 'zz', columns: 'var', values: 'val' }),
    expect: 'error',
  },
  {
    name: 'pivot-table-missing',
    py: "sales.pivot_table(index='zz', values='qty')",
    ts: ({ sales }) => sales.pivotTable({ index: 'zz', values: 'qty' }),
    expect: 'error',
  },
  {
    name: 'pivot-table-strings-mean',
    py: "sales.pivot_table(index='region', values='item')",
    ts: ({ sales }) => sales.pivotTable({ index: 'region', values: 'item' }),
    expect: 'error',
  },
  {
    name: 'unstack-duplicates',
    py: "pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('a', 1), ('a', 1)])).unstack()",
    ts: ({ pd }) => pd.Series([1, 2], { index: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 1)]) }).unstack(),
    expect: 'error',
  },
  { name: 'explode-missing', py: "lists.explode('zz')", ts: ({ lists }) => lists.explode('zz'), expect: 'error' },
  {
    name: 'explode-lengths',
    py: "pd.DataFrame({'a': [[1, 2]], 'b': [[1]]}).explode(['a', 'b'])",
    ts: ({ pd }) => pd.DataFrame({ a: [[1, 2]], b: [[1]] }).explode(['a', 'b']),
    expect: 'error',
  },
  { name: 'cut-not-increasing', py: "pd.cut(df['n'], [5, 0, 10])", ts: ({ pd, df }) => pd.cut(df.get('n'), [5, 0, 10]), expect: 'error' },
  {
    name: 'cut-label-count',
    py: "pd.cut(df['n'], [0, 5, 10], labels=['a'])",
    ts: ({ pd, df }) => pd.cut(df.get('n'), [0, 5, 10], { labels: ['a'] }),
    expect: 'error',
  },
  { name: 'cut-strings', py: "pd.cut(df['k'], 3)", ts: ({ pd, df }) => pd.cut(df.get('k'), 3), expect: 'error' },
  {
    name: 'qcut-duplicate-edges',
    py: 'pd.qcut(pd.Series([1, 1, 1, 2]), 4)',
    ts: ({ pd }) => pd.qcut(pd.Series([1, 1, 1, 2]), 4),
    expect: 'error',
  },
  {
    name: 'get-dummies-missing',
    py: "pd.get_dummies(wide, columns=['zz'])",
    ts: ({ pd, wide }) => pd.getDummies(wide, { columns: ['zz'] }),
    expect: 'error',
  },
  {
    name: 'crosstab-values-alone',
    py: "pd.crosstab(df['k'], df['b'], values=df['n'])",
    ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('b'), { values: df.get('n') }),
    expect: 'error',
  },
  { name: 'stack-bad-level', py: "mic.stack('zz')", ts: ({ mic }) => mic.stack('zz'), expect: 'error' },
  {
    name: 'pd-pivot',
    py: "pd.pivot(long, index='day', columns='var', values='val')",
    ts: ({ pd, long }) => pd.pivot(long, { index: 'day', columns: 'var', values: 'val' }),
  },
  {
    name: 'pd-pivot-table',
    py: "pd.pivot_table(sales, index='item', values='qty', aggfunc='sum')",
    ts: ({ pd, sales }) => pd.pivotTable(sales, { index: 'item', values: 'qty', aggfunc: 'sum' }),
  },
  {
    name: 'lreshape',
    py: "pd.lreshape(pd.DataFrame({'id': [1, 2], 'a1': [5, 6], 'a2': [7, 8]}), {'a': ['a1', 'a2']})",
    ts: ({ pd }) => pd.lreshape(pd.DataFrame({ id: [1, 2], a1: [5, 6], a2: [7, 8] }), { a: ['a1', 'a2'] }),
  },
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
    name: 'pivot-table-all-combinations-filled',
    py: "pd.DataFrame({'a': ['x', 'y'], 'c': [1, 2], 'b': ['p', 'q'], 'w': [3, 4]}).pivot_table(index=['a', 'c'], columns='b', values='w', aggfunc='sum', fill_value=0, dropna=False)",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: ['x', 'y'], c: [1, 2], b: ['p', 'q'], w: [3, 4] })
        .pivotTable({ index: ['a', 'c'], columns: 'b', values: 'w', aggfunc: 'sum', fillValue: 0, dropna: false }),
  },
  {
    name: 'pivot-table-all-combinations-unsorted',
    py: "pd.DataFrame({'a': ['y', 'x'], 'c': [2, 1], 'b': ['q', 'p'], 'w': [3, 4]}).pivot_table(index=['a', 'c'], columns='b', values=['w'], aggfunc='sum', dropna=False, sort=False)",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: ['y', 'x'], c: [2, 1], b: ['q', 'p'], w: [3, 4] })
        .pivotTable({ index: ['a', 'c'], columns: 'b', values: ['w'], aggfunc: 'sum', dropna: false, sort: false }),
  },
  {
    name: 'crosstab-all-combinations-of-columns',
    py: "pd.crosstab(pd.Series(list('pq'), name='b'), [pd.Series(list('xy'), name='a'), pd.Series([1, 2], name='c')], dropna=False)",
    ts: ({ pd }) =>
      pd.crosstab(pd.Series([...'pq'], { name: 'b' }), [pd.Series([...'xy'], { name: 'a' }), pd.Series([1, 2], { name: 'c' })], {
        dropna: false,
      }),
  },
  {
    name: 'pivot-table-of-nothing-but-missing-values',
    py: "pd.DataFrame({'a': ['z'], 'v': [np.nan]}).pivot_table(index='a', values='v')",
    ts: ({ pd }) => pd.DataFrame({ a: ['z'], v: [NaN] }).pivotTable({ index: 'a', values: 'v' }),
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
    name: 'melt-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'i': pd.Series([1, None], dtype='Int64'), 'o': pd.Series([None, 'x'], dtype='object'), 't': pd.to_datetime(['2024-01-01', None])})\nd.melt()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({
        i: pd.Series([1, null], { dtype: 'Int64' }),
        o: pd.Series([null, 'x'], { dtype: 'object' }),
        t: pd.toDatetime(['2024-01-01', null]),
      });
      return d.melt();
    },
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
  {
    name: 'filter-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'o': pd.Series(['b', None, pd.NA, 1.5], dtype='object'), 'v': [1, 2, 3, 4]})\nd[d['v'].gt(1)]",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', null, pd.NA, 1.5], { dtype: 'object' }), v: [1, 2, 3, 4] });
      return d.get(d.get('v').gt(1));
    },
  },
  {
    name: 'sort-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'o': pd.Series([None, 'b', pd.NaT, pd.NA], dtype='object'), 'v': [1, 2, 3, 4]})\nd.sort_values('v', ascending=False)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series([null, 'b', pd.NaT, pd.NA], { dtype: 'object' }), v: [1, 2, 3, 4] });
      return d.sortValues('v', { ascending: false });
    },
  },
  {
    name: 'melt-infers-texts',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.melt(id_vars='v').dtypes",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.melt({ idVars: 'v' }).dtypes;
    },
  },
  {
    name: 'sorted-objects-are-texts',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd['o'].sort_values()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.get('o').sortValues();
    },
  },
  {
    name: 'pivot-of-objects',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.pivot(index='v', columns='o', values='o')",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.pivot({ index: 'v', columns: 'o', values: 'o' });
    },
  },
  {
    name: 'pivot-of-object-texts',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a'], dtype='object'), 'v': [1, 2], 'w': [5, 6]})\nd.pivot(index='v', columns='w', values='o')",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a'], { dtype: 'object' }), v: [1, 2], w: [5, 6] });
      return d.pivot({ index: 'v', columns: 'w', values: 'o' });
    },
  },
  {
    name: 'pivot-nullable-and-plain-values',
    py: "d = pd.DataFrame({'k': [1, 2], 'c': ['x', 'y'], 'i': pd.Series([1, 2], dtype='Int64'), 'f': [1.5, 2.5]})\nd.pivot(index='k', columns='c', values=['i', 'f'])",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: [1, 2], c: ['x', 'y'], i: pd.Series([1, 2], { dtype: 'Int64' }), f: [1.5, 2.5] });
      return d.pivot({ index: 'k', columns: 'c', values: ['i', 'f'] });
    },
  },
  {
    name: 'pivot-of-categories',
    py: "d = pd.DataFrame({'c': pd.Series(['a', 'b'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y'], 'v': [1, 2]})\nd.pivot(index='c', columns='k', values='v')",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: pd.Series(['a', 'b'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y'], v: [1, 2] });
      return d.pivot({ index: 'c', columns: 'k', values: 'v' });
    },
  },
  {
    name: 'a-name-that-pivots-twice',
    py: "pd.DataFrame({'v': [1, 2], 'o': [3, 4]}).pivot(index='v', columns='v', values='o')",
    ts: ({ pd }) => pd.DataFrame({ v: [1, 2], o: [3, 4] }).pivot({ index: 'v', columns: 'v', values: 'o' }),
    expect: 'error',
  },
  {
    name: 'split-at-nothing',
    py: "pd.Series(['abc', '', None]).str.split('')",
    ts: ({ pd }) => pd.Series(['abc', '', null]).str.split(''),
  },
  {
    name: 'split-from-the-right-at-nothing',
    py: "pd.Series(['abc']).str.rsplit('')",
    ts: ({ pd }) => pd.Series(['abc']).str.rsplit(''),
    expect: 'error',
  },
  {
    name: 'reindex-both-axes-of-ints',
    py: "pd.DataFrame({'p': [1, 2, 0], 'q': [2, 1, 2]}).reindex(index=[0, 1], columns=['q', 'r'])",
    ts: ({ pd }) => pd.DataFrame({ p: [1, 2, 0], q: [2, 1, 2] }).reindex({ index: [0, 1], columns: ['q', 'r'] }),
  },
  {
    name: 'ranks-of-a-nullable-frame',
    py: "pd.DataFrame({'a': pd.Series([1, None], dtype='Int64'), 'b': [1, 2]}).rank()",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([1, null], { dtype: 'Int64' }), b: [1, 2] }).rank(),
  },
  {
    name: 'differences-of-short-ints',
    py: "pd.Series([5, 1, 0], dtype='int8').diff()",
    ts: ({ pd }) => pd.Series([5, 1, 0], { dtype: 'int8' }).diff(),
  },
  {
    name: 'differences-of-nullable-truth',
    py: "pd.Series([True, False, None], dtype='boolean').diff()",
    ts: ({ pd }) => pd.Series([true, false, null], { dtype: 'boolean' }).diff(),
  },
  {
    name: 'quotients-without-a-sign',
    py: '1 / pd.Series([5, -5, 0]).rfloordiv(-1.5)',
    ts: ({ pd }) => pd.Series([5, -5, 0]).rfloordiv(-1.5).rdiv(1),
  },
  {
    name: 'fill-another-area',
    py: "pd.Series([None, 1, None, 2, None]).ffill(limit_area='up')",
    ts: ({ pd }) => pd.Series([null, 1, null, 2, null]).ffill({ limitArea: 'up' }),
  },
  {
    name: 'sums-of-rows-of-unsigned-ints',
    py: "pd.DataFrame({'a': pd.Series([1, 2], dtype='uint8'), 'b': pd.Series([3, 4], dtype='uint8')}).sum(axis=1)",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([1, 2], { dtype: 'uint8' }), b: pd.Series([3, 4], { dtype: 'uint8' }) }).sum({ axis: 1 }),
  },
  { name: 'periods-that-are-no-number', py: "pd.Series([1, 2]).diff('a')", ts: ({ pd }) => pd.Series([1, 2]).diff('a'), expect: 'error' },
  {
    name: 'reindex-with-no-room',
    py: "pd.Series([1, 2]).reindex([0, 5], method='ffill', limit=0)",
    ts: ({ pd }) => pd.Series([1, 2]).reindex([0, 5], { method: 'ffill', limit: 0 }),
    expect: 'error',
  },
];

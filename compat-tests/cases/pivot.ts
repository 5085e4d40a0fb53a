import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'levels-df-pivot-table-index-k-columns-x-values-v-sort-false',
    py: "df = pd.DataFrame({'k': ['b', 'a', 'b', 'c'], 'x': ['p', 'q', 'q', 'p'], 'v': [1, 2, 3, 4]})\ndf.pivot_table(index='k', columns='x', values='v', sort=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ k: ['b', 'a', 'b', 'c'], x: ['p', 'q', 'q', 'p'], v: [1, 2, 3, 4] });
      return df.pivotTable({ index: 'k', columns: 'x', values: 'v', sort: false });
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
    name: 'gained-a-pivot-table-index-k-columns-v-values-v-iloc-2-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na.pivot_table(index='k', columns='v', values='v').iloc[:2, :2]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.pivotTable({ index: 'k', columns: 'v', values: 'v' }).iloc(pd.slice(null, 2), pd.slice(null, 2));
    },
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
  {
    name: 'chain-melt-pivot',
    py: "wide.melt(id_vars='id').pivot(index='id', columns='variable', values='value').reset_index()",
    ts: ({ wide }) => wide.melt({ idVars: 'id' }).pivot({ index: 'id', columns: 'variable', values: 'value' }).resetIndex(),
  },
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
    name: 'crosstab-values-alone',
    py: "pd.crosstab(df['k'], df['b'], values=df['n'])",
    ts: ({ pd, df }) => pd.crosstab(df.get('k'), df.get('b'), { values: df.get('n') }),
    expect: 'error',
  },
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
    name: 'pivot-durations-with-a-missing-label',
    py: "pd.DataFrame({'k': pd.to_timedelta(['1 days', None, '2 days']), 'l': [1, 2, 3], 'm': [4, 5, 6]}).pivot(columns='k')",
    ts: ({ pd }) => pd.DataFrame({ k: pd.toTimedelta(['1 days', null, '2 days']), l: [1, 2, 3], m: [4, 5, 6] }).pivot({ columns: 'k' }),
  },
  {
    name: 'sizes',
    py: "d = pd.DataFrame({'k': ['a', 'b', 'a'], 'l': [1, 2, 1]})\ne = d.assign(v=[1, 2, 3])\n[d.pivot_table(index='k', columns='l', aggfunc='size'), e.pivot_table(index='k', columns='l', aggfunc='size', fill_value=0), e.pivot_table(index='k', aggfunc='size'), e.pivot_table(columns=['l', 'k'], aggfunc='size'), e.pivot_table(index='k', columns='l', values='v', aggfunc='size'), e.pivot_table(index='k', columns='l', values='v', aggfunc=['size', 'sum']), e.pivot_table(index=['k', 'v'], columns='l', aggfunc='size', dropna=False)]",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ k: ['a', 'b', 'a'], l: [1, 2, 1] });
      const e = d.assign({ v: [1, 2, 3] });
      return [
        d.pivotTable({ index: 'k', columns: 'l', aggfunc: 'size' }),
        e.pivotTable({ index: 'k', columns: 'l', aggfunc: 'size', fillValue: 0 }),
        e.pivotTable({ index: 'k', aggfunc: 'size' }),
        e.pivotTable({ columns: ['l', 'k'], aggfunc: 'size' }),
        e.pivotTable({ index: 'k', columns: 'l', values: 'v', aggfunc: 'size' }),
        e.pivotTable({ index: 'k', columns: 'l', values: 'v', aggfunc: ['size', 'sum'] }),
        e.pivotTable({ index: ['k', 'v'], columns: 'l', aggfunc: 'size', dropna: false }),
      ];
    },
  },
  {
    name: 'margins-of-ints-beside-floats',
    py: "pd.DataFrame({'r': ['a', 'b', 'a', 'b'], 'c': ['x', 'y', 'y', 'x'], 'v': [1, 2, 3, 4], 'w': [1.5, 2.0, 3.0, 4.0]}).pivot_table(index='r', columns='c', values=['v', 'w'], aggfunc='sum', margins=True)",
    ts: ({ pd }) =>
      pd
        .DataFrame({ r: ['a', 'b', 'a', 'b'], c: ['x', 'y', 'y', 'x'], v: [1, 2, 3, 4], w: [1.5, 2, 3, 4] })
        .pivotTable({ index: 'r', columns: 'c', values: ['v', 'w'], aggfunc: 'sum', margins: true }),
  },
];

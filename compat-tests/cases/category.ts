import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'categories', py: 'cat.cat.categories', ts: ({ cat }) => cat.cat.categories },
  { name: 'codes', py: 'cat.cat.codes', ts: ({ cat }) => cat.cat.codes },
  { name: 'ordered', py: '[cat.cat.ordered, ord.cat.ordered]', ts: ({ cat, ord }) => [cat.cat.ordered, ord.cat.ordered] },
  { name: 'add-categories', py: "cat.cat.add_categories(['x', 'y'])", ts: ({ cat }) => cat.cat.addCategories(['x', 'y']) },
  { name: 'remove-categories', py: "cat.cat.remove_categories(['a'])", ts: ({ cat }) => cat.cat.removeCategories(['a']) },
  { name: 'remove-unused', py: 'cat.cat.remove_unused_categories()', ts: ({ cat }) => cat.cat.removeUnusedCategories() },
  { name: 'rename-dict', py: "cat.cat.rename_categories({'a': 'A'})", ts: ({ cat }) => cat.cat.renameCategories({ a: 'A' }) },
  {
    name: 'rename-list',
    py: "cat.cat.rename_categories(['p', 'q', 'r', 's'])",
    ts: ({ cat }) => cat.cat.renameCategories(['p', 'q', 'r', 's']),
  },
  {
    name: 'rename-function',
    py: "cat.cat.rename_categories(lambda v: v + '!')",
    ts: ({ cat }) => cat.cat.renameCategories((v) => `${v}!`),
  },
  {
    name: 'reorder',
    py: "cat.cat.reorder_categories(['d', 'c', 'b', 'a'])",
    ts: ({ cat }) => cat.cat.reorderCategories(['d', 'c', 'b', 'a']),
  },
  {
    name: 'reorder-ordered',
    py: "cat.cat.reorder_categories(['d', 'c', 'b', 'a'], ordered=True)",
    ts: ({ cat }) => cat.cat.reorderCategories(['d', 'c', 'b', 'a'], { ordered: true }),
  },
  { name: 'set-categories', py: "cat.cat.set_categories(['b', 'z'])", ts: ({ cat }) => cat.cat.setCategories(['b', 'z']) },
  {
    name: 'set-categories-rename',
    py: "cat.cat.set_categories(['p', 'q', 'r', 's'], rename=True)",
    ts: ({ cat }) => cat.cat.setCategories(['p', 'q', 'r', 's'], { rename: true }),
  },
  { name: 'as-ordered', py: 'cat.cat.as_ordered()', ts: ({ cat }) => cat.cat.asOrdered() },
  { name: 'as-unordered', py: 'ord.cat.as_unordered()', ts: ({ ord }) => ord.cat.asUnordered() },
  { name: 'sort-by-category-order', py: 'ord.sort_values(ascending=False)', ts: ({ ord }) => ord.sortValues({ ascending: false }) },
  { name: 'compare-ordered', py: "ord >= 'mid'", ts: ({ ord }) => ord.ge('mid') },
  { name: 'min-of-ordered', py: 'ord.min()', ts: ({ ord }) => ord.min() },
  { name: 'describe', py: 'ord.describe()', ts: ({ ord }) => ord.describe() },
  { name: 'value-counts-zero', py: 'cat.value_counts(sort=False)', ts: ({ cat }) => cat.valueCounts({ sort: false }) },
  {
    name: 'groupby-unobserved-mean',
    py: "pd.DataFrame({'o': ord, 'x': [1.0, 2.0, 3.0, 4.0, 5.0]}).groupby('o', observed=False)['x'].mean()",
    ts: ({ pd, ord }) =>
      pd
        .DataFrame({ o: ord, x: new Float64Array([1, 2, 3, 4, 5]) })
        .groupby('o', { observed: false })
        .get('x')
        .mean(),
  },
  {
    name: 'pivot-with-category',
    py: "pd.DataFrame({'o': ord, 'x': [1, 2, 3, 4, 5]}).pivot_table(index='o', values='x', aggfunc='sum', observed=False)",
    ts: ({ pd, ord }) =>
      pd.DataFrame({ o: ord, x: [1, 2, 3, 4, 5] }).pivotTable({ index: 'o', values: 'x', aggfunc: 'sum', observed: false }),
  },
  { name: 'print-frame', py: "pd.DataFrame({'c': cat, 'o': ord})", ts: ({ pd, cat, ord }) => pd.DataFrame({ c: cat, o: ord }) },
  { name: 'get-mask', py: "cat[cat.isin(['b'])]", ts: ({ cat }) => cat.get(cat.isin(['b'])) },
  {
    name: 'astype-int-codes',
    py: "cat.astype('str').astype('category').cat.codes",
    ts: ({ cat }) => cat.astype('str').astype('category').cat.codes,
  },
  {
    name: 'union',
    py: "pd.api.types.union_categoricals([pd.Categorical(['a', 'b']), pd.Categorical(['b', 'c'])])",
    ts: ({ pd }) => pd.api.types.unionCategoricals([pd.Categorical(['a', 'b']), pd.Categorical(['b', 'c'])]),
  },
  {
    name: 'from-codes',
    py: "pd.Categorical.from_codes([0, 1, -1, 0], ['x', 'y'])",
    ts: ({ pd }) => pd.Categorical.fromCodes([0, 1, -1, 0], ['x', 'y']),
  },
  {
    name: 'dtype',
    py: "pd.CategoricalDtype(['a', 'b'], ordered=True)",
    ts: ({ pd }) => pd.CategoricalDtype(['a', 'b'], { ordered: true }),
  },
  {
    name: 'dtype-equal',
    py: "[cat.dtype == 'category', pd.Series(['a'], dtype='category').dtype == cat.dtype]",
    ts: ({ pd, cat }) => [cat.dtype.eq('category'), pd.Series(['a'], { dtype: 'category' }).dtype.eq(cat.dtype)],
  },
  { name: 'categorical-index', py: "pd.CategoricalIndex(['b', 'a', 'b'])", ts: ({ pd }) => pd.CategoricalIndex(['b', 'a', 'b']) },
  {
    name: 'set-index-category',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).set_index('c').loc['b']",
    ts: ({ pd, cat }) =>
      pd
        .DataFrame({ c: cat, x: [1, 2, 3, 4, 5] })
        .setIndex('c')
        .loc('b'),
  },
  {
    name: 'merge-same-category',
    py: "pd.DataFrame({'c': cat}).merge(pd.DataFrame({'c': cat.cat.remove_unused_categories(), 'y': [1, 2, 3, 4, 5]}), on='c').dtypes",
    ts: ({ pd, cat }) =>
      pd.DataFrame({ c: cat }).merge(pd.DataFrame({ c: cat.cat.removeUnusedCategories(), y: [1, 2, 3, 4, 5] }), { on: 'c' }).dtypes,
  },
  { name: 'int-categories', py: "pd.Series([3, 1, 3], dtype='category')", ts: ({ pd }) => pd.Series([3, 1, 3], { dtype: 'category' }) },
  {
    name: 'cut-is-ordered',
    py: 'pd.cut(pd.Series([1, 5]), [0, 3, 6]).cat.ordered',
    ts: ({ pd }) => pd.cut(pd.Series([1, 5]), [0, 3, 6]).cat.ordered,
  },
  {
    name: 'chain-ordered-groups',
    py: "sales.assign(size=pd.cut(sales['qty'], [0, 2, 4, 9], labels=['S', 'M', 'L'])).groupby('size', observed=False)['qty'].agg(['count', 'sum'])",
    ts: ({ pd, sales }) =>
      sales
        .assign({ size: pd.cut(sales.get('qty'), [0, 2, 4, 9], { labels: ['S', 'M', 'L'] }) })
        .groupby('size', { observed: false })
        .get('qty')
        .agg(['count', 'sum']),
  },
  { name: 'not-category', py: 'i.cat.codes', ts: ({ i }) => i.cat.codes, expect: 'error' },
  { name: 'add-existing', py: "cat.cat.add_categories(['a'])", ts: ({ cat }) => cat.cat.addCategories(['a']), expect: 'error' },
  { name: 'remove-missing', py: "cat.cat.remove_categories(['zz'])", ts: ({ cat }) => cat.cat.removeCategories(['zz']), expect: 'error' },
  {
    name: 'reorder-different',
    py: "cat.cat.reorder_categories(['a', 'b'])",
    ts: ({ cat }) => cat.cat.reorderCategories(['a', 'b']),
    expect: 'error',
  },
  {
    name: 'rename-wrong-length',
    py: "cat.cat.rename_categories(['p'])",
    ts: ({ cat }) => cat.cat.renameCategories(['p']),
    expect: 'error',
  },
  { name: 'compare-unordered', py: "cat >= 'b'", ts: ({ cat }) => cat.ge('b'), expect: 'error' },
  {
    name: 'duplicate-categories',
    py: "pd.Categorical(['a'], categories=['a', 'a'])",
    ts: ({ pd }) => pd.Categorical(['a'], { categories: ['a', 'a'] }),
    expect: 'error',
  },
  {
    name: 'from-codes-range',
    py: "pd.Categorical.from_codes([5], ['x'])",
    ts: ({ pd }) => pd.Categorical.fromCodes([5], ['x']),
    expect: 'error',
  },
  {
    name: 'missing-category',
    py: "pd.Categorical(['a'], categories=['a', None])",
    ts: ({ pd }) => pd.Categorical(['a'], { categories: ['a', null] }),
    expect: 'error',
  },
  { name: 'sum', py: 'cat.sum()', ts: ({ cat }) => cat.sum(), expect: 'error' },
  {
    name: 'levels-stay-categories-in-unstack',
    py: "w = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y', 'y'], 'v': [1, 2, 3]}).set_index(['c', 'k'])\nw['v'].unstack(0)",
    ts: ({ pd }) => {
      const w = pd
        .DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y', 'y'], v: [1, 2, 3] })
        .setIndex(['c', 'k']);
      return w.get('v').unstack(0);
    },
  },
  {
    name: 'levels-stay-categories-in-stack',
    py: "w = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y', 'y'], 'v': [1, 2, 3]}).set_index(['c', 'k'])\nw.unstack(0).stack(future_stack=True)",
    ts: ({ pd }) => {
      const w = pd
        .DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y', 'y'], v: [1, 2, 3] })
        .setIndex(['c', 'k']);
      return w.unstack(0).stack({ futureStack: true });
    },
  },
  {
    name: 'levels-stay-categories-in-a-row',
    py: "w = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y', 'y'], 'v': [1, 2, 3]}).set_index(['c', 'k'])\nw['v'].unstack(0).unstack()",
    ts: ({ pd }) => {
      const w = pd
        .DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y', 'y'], v: [1, 2, 3] })
        .setIndex(['c', 'k']);
      return w.get('v').unstack(0).unstack();
    },
  },
  {
    name: 'levels-renamed',
    py: "w = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y', 'y'], 'v': [1, 2, 3]}).set_index(['c', 'k'])\nw.rename({'x': 'X'}, level=1)",
    ts: ({ pd }) => {
      const w = pd
        .DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y', 'y'], v: [1, 2, 3] })
        .setIndex(['c', 'k']);
      return w.rename({ x: 'X' }, { level: 1 });
    },
  },
  {
    name: 'categories-of-a-level-renamed',
    py: "w = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y', 'y'], 'v': [1, 2, 3]}).set_index(['c', 'k'])\nw.rename({'a': 'A'}, level=0)",
    ts: ({ pd }) => {
      const w = pd
        .DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y', 'y'], v: [1, 2, 3] })
        .setIndex(['c', 'k']);
      return w.rename({ a: 'A' }, { level: 0 });
    },
  },
  {
    name: 'labels-renamed-among-the-categories',
    py: "d = pd.DataFrame({'v': [1, 2]}, index=pd.CategoricalIndex(['a', 'b']))\nd.rename({'a': 'b'})",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ v: [1, 2] }, { index: pd.CategoricalIndex(['a', 'b']) });
      return d.rename({ a: 'b' });
    },
  },
  {
    name: 'categories-of-columns-with-a-prefix',
    py: "w = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'k': ['x', 'y', 'y'], 'v': [1, 2, 3]}).set_index(['c', 'k'])\nw.unstack(0).add_prefix('p_')",
    ts: ({ pd }) => {
      const w = pd
        .DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), k: ['x', 'y', 'y'], v: [1, 2, 3] })
        .setIndex(['c', 'k']);
      return w.unstack(0).addPrefix('p_');
    },
  },
  {
    name: 'levels-stay-categories-in-apply',
    py: "d = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype=pd.CategoricalDtype(['b', 'a', 'z'])), 'v': [1, 2, 3]})\nd.groupby('c', observed=True)['v'].apply(lambda x: x.head(1))",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: pd.CategoricalDtype(['b', 'a', 'z']) }), v: [1, 2, 3] });
      return d
        .groupby('c', { observed: true })
        .get('v')
        .apply((x) => x.head(1));
    },
  },
  {
    name: 'levels-stay-categories-in-nlargest',
    py: "d = pd.DataFrame({'c': pd.Series(['a', 'b', 'a'], dtype='category'), 'v': [1, 2, 3]})\nd.groupby('c', observed=True)['v'].nlargest(1)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: pd.Series(['a', 'b', 'a'], { dtype: 'category' }), v: [1, 2, 3] });
      return d.groupby('c', { observed: true }).get('v').nlargest(1);
    },
  },
  {
    name: 'rank-of-categories-without-an-order',
    py: "pd.Series(['mid', 'hi', 'lo', None], dtype=pd.CategoricalDtype(['lo', 'mid', 'hi'])).rank()",
    ts: ({ pd }) => pd.Series(['mid', 'hi', 'lo', null], { dtype: pd.CategoricalDtype(['lo', 'mid', 'hi']) }).rank(),
  },
  {
    name: 'mask-nothing-with-a-new-category',
    py: "c = pd.Series(['a', 'b'], dtype='category')\nc.mask(c.eq('z'), 'new')",
    ts: ({ pd }) => {
      const c = pd.Series(['a', 'b'], { dtype: 'category' });
      return c.mask(c.eq('z'), 'new');
    },
  },
  {
    name: 'replace-a-category-that-does-not-occur',
    py: "c = pd.Series(['a', 'b'], dtype=pd.CategoricalDtype(['a', 'b', 'q']))\nc.replace('q', 'zz')",
    ts: ({ pd }) => {
      const c = pd.Series(['a', 'b'], { dtype: pd.CategoricalDtype(['a', 'b', 'q']) });
      return c.replace('q', 'zz');
    },
  },
  {
    name: 'values-and-categories-counted-in-order',
    py: "d = pd.DataFrame({'j': [1, 2, 2, 0, 1, 1], 'c': pd.Categorical([None, 'mid', 'mid', 'hi', 'hi', 'hi'], ['lo', 'mid', 'hi'])})\nd.iloc[:5].value_counts(dropna=False)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ j: [1, 2, 2, 0, 1, 1], c: pd.Categorical([null, 'mid', 'mid', 'hi', 'hi', 'hi'], ['lo', 'mid', 'hi']) });
      return d.iloc(pd.slice(null, 5)).valueCounts({ dropna: false });
    },
  },
  {
    name: 'crosstab-of-categories-with-missing-ones',
    py: "c = pd.Series(['lo', 'hi', None, 'lo'], dtype=pd.CategoricalDtype(['lo', 'hi', 'no']), name='c')\nk = pd.Series([None, 'x', 'y', 'x'], name='k')\npd.crosstab(c, k, dropna=False)",
    ts: ({ pd }) => {
      const c = pd.Series(['lo', 'hi', null, 'lo'], { dtype: pd.CategoricalDtype(['lo', 'hi', 'no']), name: 'c' });
      const k = pd.Series([null, 'x', 'y', 'x'], { name: 'k' });
      return pd.crosstab(c, k, { dropna: false });
    },
  },
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
    name: 'rank-of-ints-that-are-missing',
    py: 'pd.Series([3, None, 2], dtype=pd.CategoricalDtype([2, 3, 1])).rank()',
    ts: ({ pd }) => pd.Series([3, null, 2], { dtype: pd.CategoricalDtype([2, 3, 1]) }).rank(),
  },
  {
    name: 'counts-beside-values-of-rows-without-category',
    py: "f = pd.DataFrame({'c': pd.Series(['b', 'c', None, 'a'], dtype=pd.CategoricalDtype(['a', 'b', 'c'])), 'v': [-5, 6, -3, 4]})\n[f.value_counts(), f.groupby('c', observed=False)['v'].value_counts(), f.groupby('c', observed=False, sort=False)['v'].value_counts()]",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ c: pd.Series(['b', 'c', null, 'a'], { dtype: pd.CategoricalDtype(['a', 'b', 'c']) }), v: [-5, 6, -3, 4] });
      return [
        f.valueCounts(),
        f.groupby('c', { observed: false }).get('v').valueCounts(),
        f.groupby('c', { observed: false, sort: false }).get('v').valueCounts(),
      ];
    },
  },
  {
    name: 'counts-of-categories-in-groups-with-missing-values',
    py: "f = pd.DataFrame({'k': [1, None, 2], 'c': pd.Series(['b', 'c', 'a'], dtype=pd.CategoricalDtype(['a', 'b', 'c'])), 'v': [1.5, None, -3]})\n[f.groupby('k')['c'].value_counts(), f.groupby('c', observed=False)['v'].value_counts(), f[['c', 'v']].value_counts()]",
    ts: ({ pd }) => {
      const f = pd.DataFrame({
        k: [1, null, 2],
        c: pd.Series(['b', 'c', 'a'], { dtype: pd.CategoricalDtype(['a', 'b', 'c']) }),
        v: [1.5, null, -3],
      });
      return [
        f.groupby('k').get('c').valueCounts(),
        f.groupby('c', { observed: false }).get('v').valueCounts(),
        f.get(['c', 'v']).valueCounts(),
      ];
    },
  },
];

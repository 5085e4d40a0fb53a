import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'rows', py: 'pd.concat([small, small])', ts: ({ pd, small }) => pd.concat([small, small]) },
  {
    name: 'rows-ignore-index',
    py: 'pd.concat([small, small], ignore_index=True)',
    ts: ({ pd, small }) => pd.concat([small, small], { ignoreIndex: true }),
  },
  { name: 'rows-different-columns', py: 'pd.concat([num, other])', ts: ({ pd, num, other }) => pd.concat([num, other]) },
  {
    name: 'rows-inner',
    py: "pd.concat([num, other], join='inner')",
    ts: ({ pd, num, other }) => pd.concat([num, other], { join: 'inner' }),
  },
  {
    name: 'rows-sort-columns',
    py: 'pd.concat([other, num], sort=True)',
    ts: ({ pd, num, other }) => pd.concat([other, num], { sort: true }),
  },
  {
    name: 'rows-keys',
    py: "pd.concat([small, small], keys=['p', 'q'])",
    ts: ({ pd, small }) => pd.concat([small, small], { keys: ['p', 'q'] }),
  },
  {
    name: 'rows-keys-names',
    py: "pd.concat([small, small], keys=['p', 'q'], names=['src', 'row'])",
    ts: ({ pd, small }) => pd.concat([small, small], { keys: ['p', 'q'], names: ['src', 'row'] }),
  },
  {
    name: 'rows-dict',
    py: "pd.concat({'p': small, 'q': small.head(1)})",
    ts: ({ pd, small }) => pd.concat({ p: small, q: small.head(1) }),
  },
  {
    name: 'rows-int-float',
    py: "pd.concat([pd.DataFrame({'a': [1]}), pd.DataFrame({'a': [0.5]})])",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ a: [1] }), pd.DataFrame({ a: [0.5] })]),
  },
  {
    name: 'rows-int-str',
    py: "pd.concat([pd.DataFrame({'a': [1]}), pd.DataFrame({'a': ['x']})])",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ a: [1] }), pd.DataFrame({ a: ['x'] })]),
  },
  {
    name: 'rows-bool-int',
    py: 'pd.concat([pd.Series([True]), pd.Series([1])])',
    ts: ({ pd }) => pd.concat([pd.Series([true]), pd.Series([1])]),
  },
  { name: 'rows-with-empty', py: 'pd.concat([small, small.head(0)])', ts: ({ pd, small }) => pd.concat([small, small.head(0)]) },
  {
    name: 'rows-missing-int-becomes-float',
    py: "pd.concat([pd.DataFrame({'a': [1], 'b': [2]}), pd.DataFrame({'a': [3]})], ignore_index=True)",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ a: [1], b: [2] }), pd.DataFrame({ a: [3] })], { ignoreIndex: true }),
  },
  { name: 'rows-duplicate-columns', py: 'pd.concat([dup, dup])', ts: ({ pd, dup }) => pd.concat([dup, dup]) },
  { name: 'rows-categories-same', py: 'pd.concat([cat, cat])', ts: ({ pd, cat }) => pd.concat([cat, cat]) },
  {
    name: 'rows-categories-different',
    py: "pd.concat([cat, pd.Series(['z'], dtype='category')])",
    ts: ({ pd, cat }) => pd.concat([cat, pd.Series(['z'], { dtype: 'category' })]),
  },
  {
    name: 'rows-times',
    py: 'pd.concat([ts, ts.head(1)], ignore_index=True)',
    ts: ({ pd, ts }) => pd.concat([ts, ts.head(1)], { ignoreIndex: true }),
  },
  {
    name: 'rows-tz-and-naive',
    py: 'pd.concat([ts.head(1), tz.head(1)], ignore_index=True)',
    ts: ({ pd, ts, tz }) => pd.concat([ts.head(1), tz.head(1)], { ignoreIndex: true }),
  },
  {
    name: 'rows-masked',
    py: "pd.concat([ints, pd.Series([7], dtype='Int64')])",
    ts: ({ pd, ints }) => pd.concat([ints, pd.Series([7], { dtype: 'Int64' })]),
  },
  { name: 'rows-masked-and-plain', py: 'pd.concat([mask, bools])', ts: ({ pd, bools, mask }) => pd.concat([mask, bools]) },
  { name: 'rows-with-none', py: 'pd.concat([small, None])', ts: ({ pd, small }) => pd.concat([small, null]) },
  { name: 'rows-multi-index', py: 'pd.concat([mi.head(2), mi.tail(1)])', ts: ({ pd, mi }) => pd.concat([mi.head(2), mi.tail(1)]) },
  { name: 'rows-multi-columns', py: 'pd.concat([mic, mic])', ts: ({ pd, mic }) => pd.concat([mic, mic]) },
  {
    name: 'rows-unicode',
    py: 'pd.concat([txt.head(2), words.head(1)])',
    ts: ({ pd, txt, words }) => pd.concat([txt.head(2), words.head(1)]),
  },
  {
    name: 'rows-named-index',
    py: "pd.concat([num.rename_axis('id'), other.rename_axis('id')])",
    ts: ({ pd, num, other }) => pd.concat([num.renameAxis('id'), other.renameAxis('id')]),
  },
  { name: 'series', py: 'pd.concat([f, i])', ts: ({ pd, f, i }) => pd.concat([f, i]) },
  {
    name: 'series-names',
    py: "pd.concat([f, f.rename('g')], keys=['one', 'two'])",
    ts: ({ pd, f }) => pd.concat([f, f.rename('g')], { keys: ['one', 'two'] }),
  },
  {
    name: 'series-keys-axis',
    py: "pd.concat([f, i], axis=1, keys=['p', 'q'])",
    ts: ({ pd, f, i }) => pd.concat([f, i], { axis: 1, keys: ['p', 'q'] }),
  },
  {
    name: 'columns',
    py: "pd.concat([num, other[['d']]], axis=1)",
    ts: ({ pd, num, other }) => pd.concat([num, other.get(['d'])], { axis: 1 }),
  },
  {
    name: 'columns-inner',
    py: "pd.concat([num, other], axis=1, join='inner')",
    ts: ({ pd, num, other }) => pd.concat([num, other], { axis: 1, join: 'inner' }),
  },
  {
    name: 'columns-keys',
    py: "pd.concat([small, small], axis=1, keys=['p', 'q'])",
    ts: ({ pd, small }) => pd.concat([small, small], { axis: 1, keys: ['p', 'q'] }),
  },
  {
    name: 'columns-ignore-index',
    py: "pd.concat([small, small], axis='columns', ignore_index=True)",
    ts: ({ pd, small }) => pd.concat([small, small], { axis: 'columns', ignoreIndex: true }),
  },
  {
    name: 'columns-series-and-frame',
    py: "pd.concat([small, pd.Series([7, 8, 9], name='s')], axis=1)",
    ts: ({ pd, small }) => pd.concat([small, pd.Series([7, 8, 9], { name: 's' })], { axis: 1 }),
  },
  {
    name: 'columns-unnamed-series',
    py: 'pd.concat([pd.Series([1, 2]), pd.Series([3, 4])], axis=1)',
    ts: ({ pd }) => pd.concat([pd.Series([1, 2]), pd.Series([3, 4])], { axis: 1 }),
  },
  {
    name: 'columns-range-shorter',
    py: "pd.concat([small, wide[['z']].head(2)], axis=1)",
    ts: ({ pd, small, wide }) => pd.concat([small, wide.get(['z']).head(2)], { axis: 1 }),
  },
  { name: 'columns-dict', py: "pd.concat({'p': f, 'q': h}, axis=1)", ts: ({ pd, f, h }) => pd.concat({ p: f, q: h }, { axis: 1 }) },
  {
    name: 'columns-duplicated-names',
    py: 'pd.concat([small, small], axis=1)',
    ts: ({ pd, small }) => pd.concat([small, small], { axis: 1 }),
  },
  {
    name: 'append-row',
    py: "pd.concat([small, pd.DataFrame([{'x': 9, 'y': 9.5}])], ignore_index=True)",
    ts: ({ pd, small }) => pd.concat([small, pd.DataFrame([{ x: 9, y: 9.5 }])], { ignoreIndex: true }),
  },
  {
    name: 'keys-tuples',
    py: "pd.concat([small.head(1), small.tail(1)], keys=[('a', 1), ('b', 2)])",
    ts: ({ pd, small }) => pd.concat([small.head(1), small.tail(1)], { keys: [pd.tuple('a', 1), pd.tuple('b', 2)] }),
  },
  {
    name: 'three-frames',
    py: 'pd.concat([small.head(1), small.iloc[1:2], small.tail(1)]).reset_index(drop=True)',
    ts: ({ pd, small }) => pd.concat([small.head(1), small.iloc(pd.slice(1, 2)), small.tail(1)]).resetIndex({ drop: true }),
  },
  {
    name: 'chain-stack-sources',
    py: "pd.concat([small.assign(src='a'), small.assign(src='b')]).groupby('src')['y'].sum()",
    ts: ({ pd, small }) =>
      pd
        .concat([small.assign({ src: 'a' }), small.assign({ src: 'b' })])
        .groupby('src')
        .get('y')
        .sum(),
  },
  {
    name: 'chain-keys-then-level',
    py: "pd.concat({'p': small, 'q': small}, names=['src']).groupby(level='src').max()",
    ts: ({ pd, small }) =>
      pd
        .concat({ p: small, q: small }, { names: ['src'] })
        .groupby({ level: 'src' })
        .max(),
  },
  { name: 'nothing', py: 'pd.concat([])', ts: ({ pd }) => pd.concat([]), expect: 'error' },
  { name: 'only-none', py: 'pd.concat([None])', ts: ({ pd }) => pd.concat([null]), expect: 'error' },
  { name: 'not-pandas', py: 'pd.concat([small, 5])', ts: ({ pd, small }) => pd.concat([small, 5]), expect: 'error' },
  { name: 'a-frame-itself', py: 'pd.concat(small)', ts: ({ pd, small }) => pd.concat(small), expect: 'error' },
  { name: 'bad-axis', py: 'pd.concat([small], axis=7)', ts: ({ pd, small }) => pd.concat([small], { axis: 7 }), expect: 'error' },
  {
    name: 'bad-join',
    py: "pd.concat([small, small], join='sideways')",
    ts: ({ pd, small }) => pd.concat([small, small], { join: 'sideways' }),
    expect: 'error',
  },
  {
    name: 'verify-integrity',
    py: 'pd.concat([small, small], verify_integrity=True)',
    ts: ({ pd, small }) => pd.concat([small, small], { verifyIntegrity: true }),
    expect: 'error',
  },
  {
    name: 'columns-duplicate-index',
    py: 'pd.concat([sdup, i], axis=1)',
    ts: ({ pd, i, sdup }) => pd.concat([sdup, i], { axis: 1 }),
    expect: 'error',
  },
  {
    name: 'columns-of-unlike-labels-of-categories',
    py: "i = pd.CategoricalIndex(['a', 'b', 'z'])\nd = pd.DataFrame({'v': [1, 2, 3], 'w': [4, 5, 6]}, index=i)\npd.concat([d[['v']], d[['w']].iloc[1:]], axis=1)",
    ts: ({ pd }) => {
      const i = pd.CategoricalIndex(['a', 'b', 'z']);
      const d = pd.DataFrame({ v: [1, 2, 3], w: [4, 5, 6] }, { index: i });
      return pd.concat([d.get(['v']), d.get(['w']).iloc(pd.slice(1))], { axis: 1 });
    },
  },
  {
    name: 'keys-that-are-categories',
    py: "d = pd.DataFrame({'v': [1]})\npd.concat([d, d], keys=pd.CategoricalIndex(['p', 'q'], name='k'))",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ v: [1] });
      return pd.concat([d, d], { keys: pd.CategoricalIndex(['p', 'q'], { name: 'k' }) });
    },
  },
  {
    name: 'keys-over-columns-of-categories',
    py: "d = pd.DataFrame([[1, 2]], columns=pd.CategoricalIndex(['a', 'b']))\npd.concat([d, d], axis=1, keys=['p', 'q'])",
    ts: ({ pd }) => {
      const d = pd.DataFrame([[1, 2]], { columns: pd.CategoricalIndex(['a', 'b']) });
      return pd.concat([d, d], { axis: 1, keys: ['p', 'q'] });
    },
  },
  {
    name: 'labels-without-rows-count-for-nothing',
    py: "d = pd.DataFrame({'v': [1]}, index=[3])\npd.concat([d.set_axis(['a']).iloc[:0], d]).index",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ v: [1] }, { index: [3] });
      return pd.concat([d.setAxis(['a']).iloc(pd.slice(null, 0)), d]).index;
    },
  },
  {
    name: 'nullable-numbers-beside-text',
    py: "pd.concat([pd.Series([1, None], dtype='Int64'), pd.Series(['a', None])])",
    ts: ({ pd }) => pd.concat([pd.Series([1, null], { dtype: 'Int64' }), pd.Series(['a', null])]),
  },
  {
    name: 'frames-beside-a-series-of-repeated-labels',
    py: "pd.concat([pd.Series([1, 2], index=['a', 'a']), pd.DataFrame({'v': [1]}, index=['c'])], axis=1)",
    ts: ({ pd }) => pd.concat([pd.Series([1, 2], { index: ['a', 'a'] }), pd.DataFrame({ v: [1] }, { index: ['c'] })], { axis: 1 }),
    expect: 'error',
  },
  {
    name: 'keys-over-columns-of-other-depth',
    py: "d = pd.DataFrame([[1]], columns=pd.MultiIndex.from_tuples([('a', 'x')]))\npd.concat([d, pd.DataFrame({'v': [1]})], axis=1, keys=['p', 'q'])",
    ts: ({ pd }) => {
      const d = pd.DataFrame([[1]], { columns: pd.MultiIndex.fromTuples([pd.tuple('a', 'x')]) });
      return pd.concat([d, pd.DataFrame({ v: [1] })], { axis: 1, keys: ['p', 'q'] });
    },
    expect: 'error',
  },
  {
    name: 'either-of-unlike-labels',
    py: 'a = pd.Series([True, False, True, False])\na | pd.Series([True, True], index=[0, 9])',
    ts: ({ pd }) => {
      const a = pd.Series([true, false, true, false]);
      return a.or(pd.Series([true, true], { index: [0, 9] }));
    },
  },
  {
    name: 'either-of-unlike-labels-nullable',
    py: "a = pd.Series([True, False, True, False])\na ^ pd.Series([True, False, True], index=[0, 8, 9], dtype='boolean')",
    ts: ({ pd }) => {
      const a = pd.Series([true, false, true, false]);
      return a.xor(pd.Series([true, false, true], { index: [0, 8, 9], dtype: 'boolean' }));
    },
  },
  {
    name: 'columns-of-one-side-are-added-afterwards',
    py: "pd.DataFrame({'p': ['a'], 'q': [1.5]}).mul(pd.DataFrame({'q': [2], 'r': ['x']}))",
    ts: ({ pd }) => pd.DataFrame({ p: ['a'], q: [1.5] }).mul(pd.DataFrame({ q: [2], r: ['x'] })),
  },
  {
    name: 'join-labels-of-unlike-kinds',
    py: "pd.DataFrame({'v': [1, 2]}).join(pd.DataFrame({'w': [1]}, index=['c']), how='outer')",
    ts: ({ pd }) => pd.DataFrame({ v: [1, 2] }).join(pd.DataFrame({ w: [1] }, { index: ['c'] }), { how: 'outer' }),
  },
  {
    name: 'clip-by-other-labels',
    py: 'pd.Series([1, 5]).clip(pd.Series([2, 1], index=[1, 6]))',
    ts: ({ pd }) => pd.Series([1, 5]).clip(pd.Series([2, 1], { index: [1, 6] })),
  },
  {
    name: 'clip-nullable-by-fractions',
    py: "pd.Series([1, 5], dtype='Int64').clip(pd.Series([2.5, 1.0]))",
    ts: ({ pd }) => pd.Series([1, 5], { dtype: 'Int64' }).clip(pd.Series([2.5, 1])),
    expect: 'error',
  },
  {
    name: 'update-nullable-by-floats',
    py: "a = pd.Series([1, 2, 3], dtype='Int64')\na.update(pd.Series([5.0, None, 3.0]))\na",
    ts: ({ pd }) => {
      const a = pd.Series([1, 2, 3], { dtype: 'Int64' });
      a.update(pd.Series([5, null, 3]));
      return a;
    },
  },
  {
    name: 'set-a-column-of-repeated-labels',
    py: "d = pd.DataFrame({'v': [1, 2]}, index=['x', 'y'])\nd['w'] = pd.Series([3, 4], index=['z', 'z'])\nd",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ v: [1, 2] }, { index: ['x', 'y'] });
      d.set('w', pd.Series([3, 4], { index: ['z', 'z'] }));
      return d;
    },
    expect: 'error',
  },
  {
    name: 'set-nowhere-what-does-not-fit',
    py: "d = pd.DataFrame({'t': pd.to_datetime(['2024-01-01']), 'v': [1]})\nd[d['v'].gt(1)] = 0\nd",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ t: pd.toDatetime(['2024-01-01']), v: [1] });
      d.set(d.get('v').gt(1), 0);
      return d;
    },
  },
  {
    name: 'categories-of-ints-that-are-missing',
    py: 's = pd.Series([3, None, 2], dtype=pd.CategoricalDtype([1, 2, 3]))\npd.concat([s, s.cat.remove_unused_categories()])',
    ts: ({ pd }) => {
      const s = pd.Series([3, null, 2], { dtype: pd.CategoricalDtype([1, 2, 3]) });
      return pd.concat([s, s.cat.removeUnusedCategories()]);
    },
  },
  {
    name: 'nullable-bools-with-numbers',
    py: "[str(pd.concat([pd.Series([True, None], dtype='boolean'), pd.Series([1, 2], dtype=d)]).dtype) for d in ['int64', 'Int64', 'float64', 'Float64', 'bool']]",
    ts: ({ pd }) =>
      ['int64', 'Int64', 'float64', 'Float64', 'bool'].map((dtype) =>
        String(pd.concat([pd.Series([true, null], { dtype: 'boolean' }), pd.Series([1, 2], { dtype })]).dtype),
      ),
  },
  {
    name: 'nullable-bools-with-ints-values',
    py: "pd.concat([pd.Series([True, None], dtype='boolean'), pd.Series([1, 2])])",
    ts: ({ pd }) => pd.concat([pd.Series([true, null], { dtype: 'boolean' }), pd.Series([1, 2])]),
  },
  {
    name: 'keys-of-columns-keep-the-name-of-a-series',
    py: "df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})\npd.concat([df, df['a'].rename('zz'), pd.Series([5, 6])], axis=1, keys=['p', 'q', 'r'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2], b: [3, 4] });
      return pd.concat([df, df.get('a').rename('zz'), pd.Series([5, 6])], { axis: 1, keys: ['p', 'q', 'r'] });
    },
  },
  {
    name: 'category-of-ints-with-missing-and-ints',
    py: 'pd.concat([pd.Series([2, None], dtype=pd.CategoricalDtype([1, 2])), pd.Series([3, 4])])',
    ts: ({ pd }) => pd.concat([pd.Series([2, null], { dtype: pd.CategoricalDtype([1, 2]) }), pd.Series([3, 4])]),
  },
  {
    name: 'category-of-ints-and-ints',
    py: 'pd.concat([pd.Series([2, 1], dtype=pd.CategoricalDtype([1, 2])), pd.Series([3, 4])])',
    ts: ({ pd }) => pd.concat([pd.Series([2, 1], { dtype: pd.CategoricalDtype([1, 2]) }), pd.Series([3, 4])]),
  },
  {
    name: 'with-its-own-first-rows',
    py: "c = pd.concat([pd.DataFrame({'k': ['a', 'b', 'c']}), pd.DataFrame({'k': ['p', 'q']})])\npd.concat([c, c.head(2), c])",
    ts: ({ pd }) => {
      const c = pd.concat([pd.DataFrame({ k: ['a', 'b', 'c'] }), pd.DataFrame({ k: ['p', 'q'] })]);
      return pd.concat([c, c.head(2), c]);
    },
  },
  {
    name: 'rows-without-a-common-column',
    py: "pd.concat([pd.DataFrame({'a': [1, 2]}), pd.DataFrame({'b': [3]})], join='inner', ignore_index=True)",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ a: [1, 2] }), pd.DataFrame({ b: [3] })], { join: 'inner', ignoreIndex: true }),
  },
];

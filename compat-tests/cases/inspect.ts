import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'head', py: 'df.head(3)', ts: ({ df }) => df.head(3) },
  { name: 'head-default', py: 'sales.head()', ts: ({ sales }) => sales.head() },
  { name: 'head-negative', py: 'df.head(-6)', ts: ({ df }) => df.head(-6) },
  { name: 'head-zero', py: 'df.head(0)', ts: ({ df }) => df.head(0) },
  { name: 'head-more-than-length', py: 'small.head(99)', ts: ({ small }) => small.head(99) },
  { name: 'tail', py: 'df.tail(2)', ts: ({ df }) => df.tail(2) },
  { name: 'tail-negative', py: 'df.tail(-6)', ts: ({ df }) => df.tail(-6) },
  { name: 'tail-zero', py: 'df.tail(0)', ts: ({ df }) => df.tail(0) },
  { name: 'series-head', py: 'txt.head(2)', ts: ({ txt }) => txt.head(2) },
  { name: 'series-tail', py: 'odd.tail(2)', ts: ({ odd }) => odd.tail(2) },
  { name: 'dtypes', py: 'df.dtypes', ts: ({ df }) => df.dtypes },
  {
    name: 'dtypes-awkward',
    py: "pd.DataFrame({'c': cat, 'z': tz, 'd': td, 'i': ints, 'm': mask, 'x': mix}).dtypes",
    ts: ({ pd, cat, ints, mask, mix, td, tz }) => pd.DataFrame({ c: cat, z: tz, d: td, i: ints, m: mask, x: mix }).dtypes,
  },
  { name: 'shape', py: 'df.shape', ts: ({ df }) => df.shape },
  { name: 'shape-empty', py: 'empty.shape', ts: ({ empty }) => empty.shape },
  { name: 'series-shape', py: 'f.shape', ts: ({ f }) => f.shape },
  { name: 'size', py: '[df.size, f.size, empty.size]', ts: ({ df, empty, f }) => [df.size, f.size, empty.size] },
  { name: 'ndim', py: '[df.ndim, f.ndim]', ts: ({ df, f }) => [df.ndim, f.ndim] },
  {
    name: 'is-empty',
    py: '[df.empty, empty.empty, pd.DataFrame(index=[1, 2]).empty]',
    ts: ({ pd, df, empty }) => [df.empty, empty.empty, pd.DataFrame({ index: [1, 2] }).empty],
  },
  { name: 'length', py: '[len(df), len(txt), len(empty)]', ts: ({ df, empty, txt }) => [df.length, txt.length, empty.length] },
  { name: 'columns', py: 'df.columns', ts: ({ df }) => df.columns },
  { name: 'columns-list', py: 'list(df.columns)', ts: ({ df }) => [...df.columns] },
  { name: 'columns-multi', py: 'mic.columns', ts: ({ mic }) => mic.columns },
  { name: 'index', py: 'num.index', ts: ({ num }) => num.index },
  { name: 'index-range', py: 'df.index', ts: ({ df }) => df.index },
  { name: 'axes', py: 'small.axes', ts: ({ small }) => small.axes },
  { name: 'values', py: 'small.values', ts: ({ small }) => small.values },
  { name: 'values-mixed', py: 'wide.values', ts: ({ wide }) => wide.values },
  { name: 'to-numpy-series', py: 'f.to_numpy()', ts: ({ f }) => f.toNumpy() },
  { name: 'to-list', py: "df['n'].to_list()", ts: ({ df }) => df.get('n').toList() },
  { name: 'to-list-strings', py: 'words.to_list()', ts: ({ words }) => words.toList() },
  { name: 'keys', py: 'small.keys()', ts: ({ small }) => small.keys() },
  { name: 'has-column', py: "['k' in df, 'zz' in df]", ts: ({ df }) => [df.has('k'), df.has('zz')] },
  { name: 'series-has-label', py: "['a' in f, 'zz' in f]", ts: ({ f }) => [f.has('a'), f.has('zz')] },
  { name: 'items', py: '[[k, s] for k, s in small.items()]', ts: ({ small }) => [...small.items()].map(([k, s]) => [k, s]) },
  {
    name: 'iterrows',
    py: "[[k, s['x']] for k, s in small.iterrows()]",
    ts: ({ small }) => [...small.iterrows()].map(([k, s]) => [k, s.get('x')]),
  },
  { name: 'iterrows-upcast', py: '[s for k, s in small.iterrows()]', ts: ({ small }) => [...small.iterrows()].map(([, s]) => s) },
  { name: 'itertuples', py: '[list(t) for t in small.itertuples()]', ts: ({ small }) => [...small.itertuples()].map((t) => [...t]) },
  {
    name: 'itertuples-no-index',
    py: '[list(t) for t in wide.itertuples(index=False)]',
    ts: ({ wide }) => [...wide.itertuples({ index: false })].map((t) => [...t]),
  },
  { name: 'itertuples-field', py: '[t.y for t in small.itertuples()]', ts: ({ small }) => [...small.itertuples()].map((t) => t.y) },
  { name: 'series-items', py: '[[k, x] for k, x in i.items()]', ts: ({ i }) => [...i.items()].map(([k, x]) => [k, x]) },
  { name: 'iterate-frame', py: '[c for c in small]', ts: ({ small }) => [...small].map((c) => c) },
  { name: 'transpose', py: 'small.T', ts: ({ small }) => small.T },
  { name: 'transpose-mixed', py: 'wide.T', ts: ({ wide }) => wide.T },
  { name: 'transpose-multi', py: 'mic.T', ts: ({ mic }) => mic.T },
  { name: 'transpose-method', py: 'num.transpose()', ts: ({ num }) => num.transpose() },
  { name: 'squeeze', py: "small[['x']].squeeze()", ts: ({ small }) => small.get(['x']).squeeze() },
  { name: 'squeeze-one-value', py: 'small.iloc[[0], [0]].squeeze()', ts: ({ small }) => small.iloc([0], [0]).squeeze() },
  { name: 'memory-usage-index-false', py: 'small.memory_usage(index=False)', ts: ({ small }) => small.memoryUsage({ index: false }) },
  { name: 'name', py: "[f.name, df['k'].name]", ts: ({ df, f }) => [f.name, df.get('k').name] },
  { name: 'hasnans', py: '[f.hasnans, i.hasnans]', ts: ({ f, i }) => [f.hasnans, i.hasnans] },
  {
    name: 'is-unique',
    py: '[i.is_unique, sdup.index.is_unique, f.is_unique]',
    ts: ({ f, i, sdup }) => [i.isUnique, sdup.index.isUnique, f.isUnique],
  },
  {
    name: 'equals',
    py: "[f.equals(f.copy()), f.equals(i), df.equals(df.copy()), num.equals(num.astype('float64'))]",
    ts: ({ df, f, i, num }) => [f.equals(f.copy()), f.equals(i), df.equals(df.copy()), num.equals(num.astype('float64'))],
  },
  { name: 'compare', py: 'small.compare(small.assign(x=[1, 5, 3]))', ts: ({ small }) => small.compare(small.assign({ x: [1, 5, 3] })) },
  {
    name: 'compare-keep-shape',
    py: 'small.compare(small.assign(x=[1, 5, 3]), keep_shape=True, keep_equal=True)',
    ts: ({ small }) => small.compare(small.assign({ x: [1, 5, 3] }), { keepShape: true, keepEqual: true }),
  },
  { name: 'series-compare', py: 'i.compare(i.replace(3, 9))', ts: ({ i }) => i.compare(i.replace(3, 9)) },
  {
    name: 'dtype-names',
    py: '[str(s) for s in [cat.dtype, tz.dtype, td.dtype, ints.dtype, txt.dtype, mix.dtype, odd.dtype]]',
    ts: ({ cat, ints, mix, odd, td, txt, tz }) =>
      [...[cat.dtype, tz.dtype, td.dtype, ints.dtype, txt.dtype, mix.dtype, odd.dtype]].map((s) => String(s)),
  },
  {
    name: 'sample-all-rows-sorted',
    py: 'df.sample(frac=1, random_state=1).sort_index()',
    ts: ({ df }) => df.sample({ frac: 1, randomState: 1 }).sortIndex(),
  },
  {
    name: 'sample-size',
    py: '[len(df.sample(3)), len(df.sample(frac=0.5)), len(df.sample(20, replace=True))]',
    ts: ({ df }) => [df.sample(3).length, df.sample({ frac: 0.5 }).length, df.sample(20, { replace: true }).length],
  },
  {
    name: 'print-wide',
    py: "pd.DataFrame({'column_number_' + str(c): [c, 1.5] for c in range(12)})",
    ts: ({ pd }) => pd.DataFrame(Object.fromEntries(Array.from({ length: 12 }, (_, c) => [`column_number_${c}`, [c, 1.5]]))),
  },
  {
    name: 'print-long',
    py: "pd.DataFrame({'a': range(100)})",
    ts: ({ pd }) => pd.DataFrame({ a: Array.from({ length: 100 }, (_, n) => n) }),
  },
  {
    name: 'print-long-series',
    py: "pd.Series(range(70), name='n')",
    ts: ({ pd }) =>
      pd.Series(
        Array.from({ length: 70 }, (_, n) => n),
        { name: 'n' },
      ),
  },
  {
    name: 'print-long-strings',
    py: "pd.DataFrame({'a': ['x' * 70, 'short']})",
    ts: ({ pd }) => pd.DataFrame({ a: ['x'.repeat(70), 'short'] }),
  },
  { name: 'print-float-mix', py: 'pd.Series([1e-10, 1.5, 123456789.0])', ts: ({ pd }) => pd.Series([1e-10, 1.5, 123456789]) },
  { name: 'print-tiny', py: 'pd.Series([0.1234567891, 1e-7, 2])', ts: ({ pd }) => pd.Series([0.1234567891, 1e-7, 2]) },
  { name: 'print-huge', py: 'pd.Series([1e300, 1.0, -1e-300])', ts: ({ pd }) => pd.Series([1e300, 1, -1e-300]) },
  { name: 'print-int-valued-floats', py: 'pd.Series([1.0, 2.0, np.nan])', ts: ({ pd }) => pd.Series(new Float64Array([1, 2, NaN])) },
  { name: 'print-negative-zero', py: 'odd', ts: ({ odd }) => odd },
  { name: 'print-quotes-and-newlines', py: "pd.DataFrame({'t': txt})", ts: ({ pd, txt }) => pd.DataFrame({ t: txt }) },
  {
    name: 'print-wide-characters',
    py: "pd.DataFrame({'名前': ['太郎', 'x'], 'n': [1, 2]})",
    ts: ({ pd }) => pd.DataFrame({ 名前: ['太郎', 'x'], n: [1, 2] }),
  },
  {
    name: 'print-bools-and-none',
    py: "pd.DataFrame({'f': flag, 'm': mask.iloc[:4]})",
    ts: ({ pd, flag, mask }) => pd.DataFrame({ f: flag, m: mask.iloc(pd.slice(null, 4)) }),
  },
  { name: 'print-empty-series', py: "empty['v']", ts: ({ empty }) => empty.get('v') },
  { name: 'print-index-of-strings', py: 'txt.index.append(pd.Index([100]))', ts: ({ pd, txt }) => txt.index.append(pd.Index([100])) },
  {
    name: 'info',
    py: 'import io; b = io.StringIO(); df.info(buf=b, memory_usage=False); b.getvalue()',
    ts: ({ pd, df }) => {
      const b = pd.StringIO();
      df.info({ buf: b, memoryUsage: false });
      return b.getvalue();
    },
  },
  {
    name: 'info-no-counts',
    py: 'import io; b = io.StringIO(); num.info(buf=b, show_counts=False, memory_usage=False); b.getvalue()',
    ts: ({ pd, num }) => {
      const b = pd.StringIO();
      num.info({ buf: b, showCounts: false, memoryUsage: false });
      return b.getvalue();
    },
  },
  { name: 'to-string', py: 'df.to_string()', ts: ({ df }) => df.toString() },
  { name: 'to-string-no-index', py: "df.to_string(index=False, na_rep='-')", ts: ({ df }) => df.toString({ index: false, naRep: '-' }) },
  {
    name: 'to-string-columns',
    py: "df.to_string(columns=['v', 'n'], float_format=lambda x: '%.1f' % x)",
    ts: ({ df }) => df.toString({ columns: ['v', 'n'], floatFormat: '%.1f' }),
  },
  { name: 'series-to-string', py: 'f.to_string()', ts: ({ f }) => f.toString() },
  { name: 'sample-too-many', py: 'df.sample(99)', ts: ({ df }) => df.sample(99), expect: 'error' },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'dict-of-lists',
    py: "pd.DataFrame({'a': [1, 2], 'b': ['x', None], 'c': [0.5, np.nan]})",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: ['x', null], c: [0.5, NaN] }),
  },
  {
    name: 'dict-with-index',
    py: "pd.DataFrame({'a': [1, 2]}, index=['r', 's'])",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }, { index: ['r', 's'] }),
  },
  {
    name: 'dict-pick-columns',
    py: "pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, columns=['b', 'z'])",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: [3, 4] }, { columns: ['b', 'z'] }),
  },
  {
    name: 'scalar-broadcast',
    py: "pd.DataFrame({'a': [1, 2, 3], 'b': 'x', 'c': None})",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2, 3], b: 'x', c: null }),
  },
  {
    name: 'records',
    py: "pd.DataFrame([{'a': 1, 'b': 'x'}, {'a': 2, 'c': True}])",
    ts: ({ pd }) =>
      pd.DataFrame([
        { a: 1, b: 'x' },
        { a: 2, c: true },
      ]),
  },
  {
    name: 'records-missing-values',
    py: "pd.DataFrame([{'a': 1, 'b': None}, {'a': None, 'b': 'y'}])",
    ts: ({ pd }) =>
      pd.DataFrame([
        { a: 1, b: null },
        { a: null, b: 'y' },
      ]),
  },
  {
    name: 'rows-with-columns',
    py: "pd.DataFrame([[1, 'x'], [2, 'y']], columns=['n', 's'])",
    ts: ({ pd }) =>
      pd.DataFrame(
        [
          [1, 'x'],
          [2, 'y'],
        ],
        { columns: ['n', 's'] },
      ),
  },
  {
    name: 'rows-plain',
    py: 'pd.DataFrame([[1, 2.5], [3, 4.5]])',
    ts: ({ pd }) =>
      pd.DataFrame([
        [1, 2.5],
        [3, 4.5],
      ]),
  },
  {
    name: 'tuples',
    py: "pd.DataFrame([(1, 'x'), (2, 'y')], columns=['n', 's'], index=['p', 'q'])",
    ts: ({ pd }) => pd.DataFrame([pd.tuple(1, 'x'), pd.tuple(2, 'y')], { columns: ['n', 's'], index: ['p', 'q'] }),
  },
  {
    name: 'typed-arrays',
    py: "pd.DataFrame({'f': np.array([1.0, 2.0]), 'i': np.array([1, 2], dtype='int32'), 'u': np.array([1, 255], dtype='uint8'), 'b': np.array([1, 2], dtype='int64')}).dtypes",
    ts: ({ pd }) =>
      pd.DataFrame({ f: new Float64Array([1, 2]), i: new Int32Array([1, 2]), u: new Uint8Array([1, 255]), b: new BigInt64Array([1n, 2n]) })
        .dtypes,
  },
  { name: 'float32', py: "pd.Series(np.array([0.1, 2.5], dtype='float32'))", ts: ({ pd }) => pd.Series(new Float32Array([0.1, 2.5])) },
  { name: 'dict-of-series-aligned', py: "pd.DataFrame({'f': f, 'h': h})", ts: ({ pd, f, h }) => pd.DataFrame({ f: f, h: h }) },
  {
    name: 'dict-of-dicts',
    py: "pd.DataFrame({'a': {'x': 1, 'y': 2}, 'b': {'y': 3, 'z': 4}})",
    ts: ({ pd }) => pd.DataFrame({ a: { x: 1, y: 2 }, b: { y: 3, z: 4 } }),
  },
  { name: 'empty', py: 'pd.DataFrame()', ts: ({ pd }) => pd.DataFrame() },
  { name: 'empty-columns', py: "pd.DataFrame(columns=['a', 'b'])", ts: ({ pd }) => pd.DataFrame({ columns: ['a', 'b'] }) },
  { name: 'empty-with-index', py: "pd.DataFrame(index=['a', 'b'])", ts: ({ pd }) => pd.DataFrame({ index: ['a', 'b'] }) },
  {
    name: 'empty-with-index-and-columns',
    py: "pd.DataFrame(index=[0, 1], columns=['a'])",
    ts: ({ pd }) => pd.DataFrame({ index: [0, 1], columns: ['a'] }),
  },
  {
    name: 'dtype-for-all',
    py: "pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, dtype='float64')",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: [3, 4] }, { dtype: 'float64' }),
  },
  { name: 'from-frame', py: 'pd.DataFrame(small)', ts: ({ pd, small }) => pd.DataFrame(small) },
  {
    name: 'from-frame-columns',
    py: "pd.DataFrame(small, columns=['y', 'q'])",
    ts: ({ pd, small }) => pd.DataFrame(small, { columns: ['y', 'q'] }),
  },
  {
    name: 'from-dict-index',
    py: "pd.DataFrame.from_dict({'r1': [1, 2], 'r2': [3, 4]}, orient='index', columns=['a', 'b'])",
    ts: ({ pd }) => pd.DataFrame.fromDict({ r1: [1, 2], r2: [3, 4] }, { orient: 'index', columns: ['a', 'b'] }),
  },
  {
    name: 'from-dict-columns',
    py: "pd.DataFrame.from_dict({'a': [1, 2], 'b': [3, 4]})",
    ts: ({ pd }) => pd.DataFrame.fromDict({ a: [1, 2], b: [3, 4] }),
  },
  {
    name: 'from-records',
    py: "pd.DataFrame.from_records([{'a': 1, 'b': 2}, {'a': 3, 'b': 4}], index='a')",
    ts: ({ pd }) =>
      pd.DataFrame.fromRecords(
        [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
        { index: 'a' },
      ),
  },
  { name: 'series-ints', py: 'pd.Series([3, 1, 2])', ts: ({ pd }) => pd.Series([3, 1, 2]) },
  { name: 'series-with-missing', py: 'pd.Series([1, None, 3])', ts: ({ pd }) => pd.Series([1, null, 3]) },
  { name: 'series-strings', py: "pd.Series(['a', None, '😀'], name='s')", ts: ({ pd }) => pd.Series(['a', null, '😀'], { name: 's' }) },
  { name: 'series-bools', py: 'pd.Series([True, False])', ts: ({ pd }) => pd.Series([true, false]) },
  { name: 'series-bools-missing', py: 'pd.Series([True, None, False])', ts: ({ pd }) => pd.Series([true, null, false]) },
  { name: 'series-mixed', py: "pd.Series([1, 'a', 2.5, None])", ts: ({ pd }) => pd.Series([1, 'a', 2.5, null]) },
  { name: 'series-dict', py: "pd.Series({'b': 1, 'a': 2})", ts: ({ pd }) => pd.Series({ b: 1, a: 2 }) },
  {
    name: 'series-dict-index',
    py: "pd.Series({'b': 1, 'a': 2}, index=['a', 'z', 'b'])",
    ts: ({ pd }) => pd.Series({ b: 1, a: 2 }, { index: ['a', 'z', 'b'] }),
  },
  { name: 'series-scalar-index', py: "pd.Series(5, index=['a', 'b', 'c'])", ts: ({ pd }) => pd.Series(5, { index: ['a', 'b', 'c'] }) },
  { name: 'series-dtype-int8', py: "pd.Series([1, 2], dtype='int8')", ts: ({ pd }) => pd.Series([1, 2], { dtype: 'int8' }) },
  { name: 'series-dtype-str', py: "pd.Series([1, 2.5, None], dtype='str')", ts: ({ pd }) => pd.Series([1, 2.5, null], { dtype: 'str' }) },
  {
    name: 'series-dtype-category',
    py: "pd.Series(['b', 'a', 'b'], dtype='category')",
    ts: ({ pd }) => pd.Series(['b', 'a', 'b'], { dtype: 'category' }),
  },
  {
    name: 'series-dtype-int64-masked',
    py: "pd.Series([1, None], dtype='Int64')",
    ts: ({ pd }) => pd.Series([1, null], { dtype: 'Int64' }),
  },
  {
    name: 'series-dtype-string',
    py: "pd.Series(['a', None], dtype='string')",
    ts: ({ pd }) => pd.Series(['a', null], { dtype: 'string' }),
  },
  {
    name: 'series-dtype-boolean',
    py: "pd.Series([True, None], dtype='boolean')",
    ts: ({ pd }) => pd.Series([true, null], { dtype: 'boolean' }),
  },
  {
    name: 'series-dtype-float-masked',
    py: "pd.Series([1.5, None], dtype='Float64')",
    ts: ({ pd }) => pd.Series([1.5, null], { dtype: 'Float64' }),
  },
  { name: 'series-empty', py: "pd.Series([], dtype='float64')", ts: ({ pd }) => pd.Series([], { dtype: 'float64' }) },
  { name: 'series-empty-object', py: 'pd.Series([])', ts: ({ pd }) => pd.Series([]) },
  {
    name: 'series-timestamps',
    py: "pd.Series([pd.Timestamp('2024-01-01'), pd.NaT])",
    ts: ({ pd }) => pd.Series([pd.Timestamp('2024-01-01'), pd.NaT]),
  },
  {
    name: 'series-timestamps-tz',
    py: "pd.Series([pd.Timestamp('2024-01-01', tz='Asia/Tokyo')])",
    ts: ({ pd }) => pd.Series([pd.Timestamp('2024-01-01', { tz: 'Asia/Tokyo' })]),
  },
  { name: 'series-timedeltas', py: "pd.Series([pd.Timedelta('1h'), None])", ts: ({ pd }) => pd.Series([pd.Timedelta('1h'), null]) },
  {
    name: 'series-big-ints',
    py: 'pd.Series([9007199254740993, -9007199254740993])',
    ts: ({ pd }) => pd.Series([9007199254740993n, -9007199254740993n]),
  },
  { name: 'series-reindexed', py: "pd.Series(f, index=['e', 'a', 'zz'])", ts: ({ pd, f }) => pd.Series(f, { index: ['e', 'a', 'zz'] }) },
  { name: 'series-all-missing', py: 'pd.Series([None, None])', ts: ({ pd }) => pd.Series([null, null]) },
  { name: 'series-nan-and-none', py: 'pd.Series([np.nan, None])', ts: ({ pd }) => pd.Series([NaN, null]) },
  { name: 'series-lists', py: 'pd.Series([[1, 2], [], None])', ts: ({ pd }) => pd.Series([[1, 2], [], null]) },
  {
    name: 'index-names',
    py: "pd.DataFrame({'a': [1, 2]}, index=pd.Index(['x', 'y'], name='id'))",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }, { index: pd.Index(['x', 'y'], { name: 'id' }) }),
  },
  {
    name: 'multi-index-rows',
    py: "pd.DataFrame({'a': [1, 2]}, index=pd.MultiIndex.from_tuples([('x', 1), ('y', 2)], names=['k', 'i']))",
    ts: ({ pd }) =>
      pd.DataFrame({ a: [1, 2] }, { index: pd.MultiIndex.fromTuples([pd.tuple('x', 1), pd.tuple('y', 2)], { names: ['k', 'i'] }) }),
  },
  {
    name: 'multi-index-columns',
    py: "pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_product([['A'], ['x', 'y']]))",
    ts: ({ pd }) => pd.DataFrame([[1, 2]], { columns: pd.MultiIndex.fromProduct([['A'], ['x', 'y']]) }),
  },
  {
    name: 'tuple-keys',
    py: "pd.DataFrame({('A', 'x'): [1], ('A', 'y'): [2]})",
    ts: ({ pd }) =>
      pd.DataFrame(
        new Map([
          [pd.tuple('A', 'x'), [1]],
          [pd.tuple('A', 'y'), [2]],
        ]),
      ),
  },
  { name: 'categorical', py: "pd.Categorical(['b', 'a', None, 'b'])", ts: ({ pd }) => pd.Categorical(['b', 'a', null, 'b']) },
  {
    name: 'categorical-given',
    py: "pd.Categorical(['b', 'a', 'z'], categories=['a', 'b', 'c'], ordered=True)",
    ts: ({ pd }) => pd.Categorical(['b', 'a', 'z'], { categories: ['a', 'b', 'c'], ordered: true }),
  },
  {
    name: 'unicode-labels',
    py: "pd.DataFrame({'größe': [1], '名前': ['x'], 'a b': [2]})",
    ts: ({ pd }) => pd.DataFrame({ größe: [1], 名前: ['x'], 'a b': [2] }),
  },
  {
    name: 'json-normalize',
    py: "pd.json_normalize([{'a': 1, 'b': {'c': 2, 'd': {'e': 3}}}, {'a': 2}])",
    ts: ({ pd }) => pd.jsonNormalize([{ a: 1, b: { c: 2, d: { e: 3 } } }, { a: 2 }]),
  },
  {
    name: 'copy-is-independent',
    py: "d = small.copy(); d['x'] = 0; [small, d]",
    ts: ({ small }) => {
      const d = small.copy();
      d.set('x', 0);
      return [small, d];
    },
  },
  {
    name: 'column-copy-on-write',
    py: "s = small['x']; s.iloc[0] = 99; [small, s]",
    ts: ({ small }) => {
      const s = small.get('x');
      s.iloc.set(0, 99);
      return [small, s];
    },
  },
  {
    name: 'length-mismatch',
    py: "pd.DataFrame({'a': [1, 2], 'b': [1]})",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: [1] }),
    expect: 'error',
  },
  {
    name: 'index-length-mismatch',
    py: "pd.DataFrame({'a': [1, 2]}, index=['x'])",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }, { index: ['x'] }),
    expect: 'error',
  },
  { name: 'scalars-without-index', py: "pd.DataFrame({'a': 1, 'b': 2})", ts: ({ pd }) => pd.DataFrame({ a: 1, b: 2 }), expect: 'error' },
  {
    name: 'series-index-length',
    py: "pd.Series([1, 2], index=['a'])",
    ts: ({ pd }) => pd.Series([1, 2], { index: ['a'] }),
    expect: 'error',
  },
  { name: 'bad-dtype', py: "pd.Series([1], dtype='int65')", ts: ({ pd }) => pd.Series([1], { dtype: 'int65' }), expect: 'error' },
  {
    name: 'string-to-int-dtype',
    py: "pd.Series(['a'], dtype='int64')",
    ts: ({ pd }) => pd.Series(['a'], { dtype: 'int64' }),
    expect: 'error',
  },
  {
    name: 'columns-too-few',
    py: "pd.DataFrame([[1, 2]], columns=['a'])",
    ts: ({ pd }) => pd.DataFrame([[1, 2]], { columns: ['a'] }),
    expect: 'error',
  },
  { name: 'int8-overflow', py: "pd.Series([300], dtype='int8')", ts: ({ pd }) => pd.Series([300], { dtype: 'int8' }), expect: 'error' },
  {
    name: 'missing-to-int',
    py: "pd.Series([1, None], dtype='int64')",
    ts: ({ pd }) => pd.Series([1, null], { dtype: 'int64' }),
    expect: 'error',
  },
  { name: 'array', py: 'pd.array([1, None, 3])', ts: ({ pd }) => pd.array([1, null, 3]) },
  { name: 'array-dtype', py: "pd.array(['a', None], dtype='str')", ts: ({ pd }) => pd.array(['a', null], { dtype: 'str' }) },
  {
    name: 'series-dtype-class',
    py: 'pd.Series([1, None], dtype=pd.Int64Dtype())',
    ts: ({ pd }) => pd.Series([1, null], { dtype: pd.Int64Dtype() }),
  },
  {
    name: 'infer-freq',
    py: "pd.infer_freq(pd.date_range('2024-01-31', periods=4, freq='ME'))",
    ts: ({ pd }) => pd.inferFreq(pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' })),
  },
  { name: 'interval-range', py: 'pd.interval_range(0, 4, freq=2)', ts: ({ pd }) => pd.intervalRange(0, 4, { freq: 2 }) },
  {
    name: 'floats-among-objects-as-bool',
    py: "pd.Series([0.0, 1.0, 'x', ''], dtype=object).astype(bool)",
    ts: ({ pd }) => pd.Series([new Number(0), new Number(1), 'x', ''], { dtype: 'object' }).astype('bool'),
  },
  {
    name: 'seconds-from-floats',
    py: "pd.Series([1.5, 2.0, None], dtype='datetime64[s]')",
    ts: ({ pd }) => pd.Series([1.5, 2, null], { dtype: 'datetime64[s]' }),
  },
  {
    name: 'moments-beyond-int64',
    py: "pd.Series([9223372036854775808, 1], dtype='datetime64[ns]')",
    ts: ({ pd }) => pd.Series([9223372036854775808n, 1], { dtype: 'datetime64[ns]' }),
    expect: 'error',
  },
  {
    name: 'int-from-object',
    py: "pd.Series([{'a': 1}], dtype='int64')",
    ts: ({ pd }) => pd.Series([{ a: 1 }], { dtype: 'int64' }),
    expect: 'error',
  },
  {
    name: 'float-from-object',
    py: "pd.Series([{'a': 1}], dtype='float64')",
    ts: ({ pd }) => pd.Series([{ a: 1 }], { dtype: 'float64' }),
    expect: 'error',
  },
  {
    name: 'scalar-without-rows',
    py: "[pd.Series(v, index=[]) for v in (1, 'a', 1.5, True)]",
    ts: ({ pd }) => [1, 'a', 1.5, true].map((v) => pd.Series(v, { index: [] })),
  },
];

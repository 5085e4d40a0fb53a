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
  {
    name: 'chain-explode-count',
    py: "lists.explode('tags').groupby('tags')['w'].sum()",
    ts: ({ lists }) => lists.explode('tags').groupby('tags').get('w').sum(),
  },
  { name: 'melt-missing', py: "wide.melt(id_vars='zz')", ts: ({ wide }) => wide.melt({ idVars: 'zz' }), expect: 'error' },
  { name: 'explode-missing', py: "lists.explode('zz')", ts: ({ lists }) => lists.explode('zz'), expect: 'error' },
  {
    name: 'explode-lengths',
    py: "pd.DataFrame({'a': [[1, 2]], 'b': [[1]]}).explode(['a', 'b'])",
    ts: ({ pd }) => pd.DataFrame({ a: [[1, 2]], b: [[1]] }).explode(['a', 'b']),
    expect: 'error',
  },
  {
    name: 'get-dummies-missing',
    py: "pd.get_dummies(wide, columns=['zz'])",
    ts: ({ pd, wide }) => pd.getDummies(wide, { columns: ['zz'] }),
    expect: 'error',
  },
  {
    name: 'lreshape',
    py: "pd.lreshape(pd.DataFrame({'id': [1, 2], 'a1': [5, 6], 'a2': [7, 8]}), {'a': ['a1', 'a2']})",
    ts: ({ pd }) => pd.lreshape(pd.DataFrame({ id: [1, 2], a1: [5, 6], a2: [7, 8] }), { a: ['a1', 'a2'] }),
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
    name: 'melt-infers-texts',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd.melt(id_vars='v').dtypes",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.melt({ idVars: 'v' }).dtypes;
    },
  },
  {
    name: 'melt-no-values-keeps-dtypes',
    py: "pd.DataFrame({'a': [1, 2], 'b': pd.Series([1, None], dtype='Int64')}).melt(id_vars=['a', 'b'])",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: pd.Series([1, null], { dtype: 'Int64' }) }).melt({ idVars: ['a', 'b'] }),
  },
  {
    name: 'melt-no-values-own-index',
    py: "pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, index=['x', 'y']).melt(id_vars=['a'], value_vars=[], ignore_index=False)",
    ts: ({ pd }) =>
      pd.DataFrame({ a: [1, 2], b: [3, 4] }, { index: ['x', 'y'] }).melt({ idVars: ['a'], valueVars: [], ignoreIndex: false }),
  },
  {
    name: 'melt-category-of-ints-with-missing',
    py: "pd.DataFrame({'k': pd.Series([1, None], dtype=pd.CategoricalDtype([1, 2])), 'l': [1, 2]}).melt()",
    ts: ({ pd }) => pd.DataFrame({ k: pd.Series([1, null], { dtype: pd.CategoricalDtype([1, 2]) }), l: [1, 2] }).melt(),
  },
  {
    name: 'wide-to-long-other-columns-are-sorted',
    py: "pd.wide_to_long(pd.DataFrame({'id': [1, 2], 'z': [3, 4], 'x1': [5, 6], 'b': [7, 8]}), 'x', i='id', j='n')",
    ts: ({ pd }) => pd.wideToLong(pd.DataFrame({ id: [1, 2], z: [3, 4], x1: [5, 6], b: [7, 8] }), 'x', { i: 'id', j: 'n' }),
  },
  {
    name: 'wide-to-long-suffixes-as-they-come',
    py: "pd.wide_to_long(pd.DataFrame({'id': [1, 2], 'x10': [3, 4], 'x2': [5, 6], 'y1': [7, 8], 'y10': [9, 10]}), ['x', 'y'], i='id', j='n')",
    ts: ({ pd }) =>
      pd.wideToLong(pd.DataFrame({ id: [1, 2], x10: [3, 4], x2: [5, 6], y1: [7, 8], y10: [9, 10] }), ['x', 'y'], { i: 'id', j: 'n' }),
  },
  {
    name: 'wide-to-long-no-column-of-a-stub',
    py: "pd.wide_to_long(pd.DataFrame({'id': [1, 2], 'x1': [3, 4], 'x2': [5, 6]}), ['x', 'y'], i='id', j='n')",
    ts: ({ pd }) => pd.wideToLong(pd.DataFrame({ id: [1, 2], x1: [3, 4], x2: [5, 6] }), ['x', 'y'], { i: 'id', j: 'n' }),
  },
  {
    name: 'wide-to-long-no-column-at-all',
    py: "pd.wide_to_long(pd.DataFrame({'id': [1, 2], 'x_two': [3, 4], 'x_one': ['a', 'b']}), ['x', 'y'], i='id', j='n', sep='_')",
    ts: ({ pd }) =>
      pd.wideToLong(pd.DataFrame({ id: [1, 2], x_two: [3, 4], x_one: ['a', 'b'] }), ['x', 'y'], { i: 'id', j: 'n', sep: '_' }),
  },
  {
    name: 'wide-to-long-numbers-and-words',
    py: "pd.wide_to_long(pd.DataFrame({'id': [1, 2], 'x_10': [3, 4], 'x_1': [5, 6], 'y_two': ['a', 'b']}), ['x', 'y'], i='id', j='n', sep='_', suffix='[a-z0-9]+')",
    ts: ({ pd }) =>
      pd.wideToLong(pd.DataFrame({ id: [1, 2], x_10: [3, 4], x_1: [5, 6], y_two: ['a', 'b'] }), ['x', 'y'], {
        i: 'id',
        j: 'n',
        sep: '_',
        suffix: '[a-z0-9]+',
      }),
  },
  {
    name: 'get-dummies-names-of-missing',
    py: "df = pd.DataFrame({'s': pd.Series(['a', None], dtype='string'), 'i': pd.Series([1, None], dtype='Int64'), 'b': pd.Series([True, None], dtype='boolean'), 't': pd.to_datetime(['2024-01-01', None]), 'd': pd.to_timedelta(['1 days', None]), 'f': [0.5, None], 'x': ['a', None]})\npd.get_dummies(df, columns=list(df.columns), dummy_na=True)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        s: pd.Series(['a', null], { dtype: 'string' }),
        i: pd.Series([1, null], { dtype: 'Int64' }),
        b: pd.Series([true, null], { dtype: 'boolean' }),
        t: pd.toDatetime(['2024-01-01', null]),
        d: pd.toTimedelta(['1 days', null]),
        f: [0.5, null],
        x: ['a', null],
      });
      return pd.getDummies(df, { columns: [...df.columns], dummyNa: true });
    },
  },
  {
    name: 'unstack-of-no-columns',
    py: "pd.DataFrame({'a': [1, 2]}).drop(columns='a').unstack()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: [1, 2] })
        .drop({ columns: 'a' })
        .unstack(),
  },
  {
    name: 'dummies-of-a-shifted-column',
    py: "pd.get_dummies(pd.DataFrame({'m': ['a', 'b', 'a']}).assign(k=lambda d: d['m'].shift(1)), columns=['k'])",
    ts: ({ pd }) => pd.getDummies(pd.DataFrame({ m: ['a', 'b', 'a'] }).assign({ k: (d) => d.get('m').shift(1) }), { columns: ['k'] }),
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'int-to-float', py: "i.astype('float64')", ts: ({ i }) => i.astype('float64') },
  { name: 'int-to-str', py: "i.astype('str')", ts: ({ i }) => i.astype('str') },
  { name: 'float-to-str', py: "f.astype('str')", ts: ({ f }) => f.astype('str') },
  { name: 'odd-to-str', py: "odd.astype('str')", ts: ({ odd }) => odd.astype('str') },
  { name: 'float-to-int', py: "pd.Series([1.9, -1.9, 0.0]).astype('int64')", ts: ({ pd }) => pd.Series([1.9, -1.9, 0]).astype('int64') },
  { name: 'bool-to-int', py: "bools.astype('int64')", ts: ({ bools }) => bools.astype('int64') },
  { name: 'int-to-bool', py: "i.astype('bool')", ts: ({ i }) => i.astype('bool') },
  { name: 'float-to-bool', py: "odd.astype('bool')", ts: ({ odd }) => odd.astype('bool') },
  { name: 'str-to-int', py: "pd.Series(['1', '-2']).astype('int64')", ts: ({ pd }) => pd.Series(['1', '-2']).astype('int64') },
  {
    name: 'str-to-float',
    py: "pd.Series(['1', '2.5', None, 'inf']).astype('float64')",
    ts: ({ pd }) => pd.Series(['1', '2.5', null, 'inf']).astype('float64'),
  },
  { name: 'str-to-category', py: "words.astype('category')", ts: ({ words }) => words.astype('category') },
  { name: 'category-to-str', py: "cat.astype('str')", ts: ({ cat }) => cat.astype('str') },
  { name: 'category-to-object', py: "cat.astype('object')", ts: ({ cat }) => cat.astype('object') },
  { name: 'int-to-category', py: "i.astype('category')", ts: ({ i }) => i.astype('category') },
  {
    name: 'to-ordered-category',
    py: "plain.astype(pd.CategoricalDtype(['dog', 'cat'], ordered=True))",
    ts: ({ pd, plain }) => plain.astype(pd.CategoricalDtype(['dog', 'cat'], { ordered: true })),
  },
  { name: 'to-int8', py: "i.astype('int8')", ts: ({ i }) => i.astype('int8') },
  { name: 'to-uint8', py: "pd.Series([0, 255]).astype('uint8')", ts: ({ pd }) => pd.Series([0, 255]).astype('uint8') },
  { name: 'to-float32', py: "f.astype('float32')", ts: ({ f }) => f.astype('float32') },
  {
    name: 'to-int64-masked',
    py: "pd.Series([1.0, np.nan, 3.0]).astype('Int64')",
    ts: ({ pd }) => pd.Series(new Float64Array([1, NaN, 3])).astype('Int64'),
  },
  {
    name: 'masked-to-float',
    py: "pd.Series([1, None], dtype='Int64').astype('float64')",
    ts: ({ pd }) => pd.Series([1, null], { dtype: 'Int64' }).astype('float64'),
  },
  { name: 'masked-to-str', py: "ints.astype('str')", ts: ({ ints }) => ints.astype('str') },
  { name: 'mask-to-float', py: "mask.astype('float64')", ts: ({ mask }) => mask.astype('float64') },
  { name: 'to-boolean', py: "bools.astype('boolean')", ts: ({ bools }) => bools.astype('boolean') },
  { name: 'to-string-dtype', py: "words.astype('string')", ts: ({ words }) => words.astype('string') },
  { name: 'to-object', py: "f.astype('object')", ts: ({ f }) => f.astype('object') },
  { name: 'str-to-datetime', py: "dates.astype('datetime64[ns]')", ts: ({ dates }) => dates.astype('datetime64[ns]') },
  { name: 'datetime-to-str', py: "ts.astype('str')", ts: ({ ts }) => ts.astype('str') },
  { name: 'datetime-unit', py: "ts.astype('datetime64[s]')", ts: ({ ts }) => ts.astype('datetime64[s]') },
  { name: 'datetime-to-int', py: "df['t'].dropna().astype('int64')", ts: ({ df }) => df.get('t').dropna().astype('int64') },
  { name: 'timedelta-to-int', py: "td.dropna().astype('int64')", ts: ({ td }) => td.dropna().astype('int64') },
  { name: 'timedelta-to-str', py: "td.astype('str')", ts: ({ td }) => td.astype('str') },
  { name: 'tz-to-str', py: "tz.astype('str')", ts: ({ tz }) => tz.astype('str') },
  { name: 'tz-to-other-zone', py: "tz.astype('datetime64[us, UTC]')", ts: ({ tz }) => tz.astype('datetime64[us, UTC]') },
  {
    name: 'frame-one',
    py: "wide.astype({'x': 'float64', 'id': 'category'})",
    ts: ({ wide }) => wide.astype({ x: 'float64', id: 'category' }),
  },
  { name: 'frame-all', py: "small.astype('str')", ts: ({ small }) => small.astype('str') },
  {
    name: 'frame-errors-ignore',
    py: "words.astype('int64', errors='ignore')",
    ts: ({ words }) => words.astype('int64', { errors: 'ignore' }),
  },
  { name: 'flag-to-bool', py: "flag.dropna().astype('bool')", ts: ({ flag }) => flag.dropna().astype('bool') },
  { name: 'flag-to-boolean', py: "flag.astype('boolean')", ts: ({ flag }) => flag.astype('boolean') },
  { name: 'convert-dtypes', py: 'df.convert_dtypes()', ts: ({ df }) => df.convertDtypes() },
  {
    name: 'convert-dtypes-no-int',
    py: 'small.convert_dtypes(convert_integer=False)',
    ts: ({ small }) => small.convertDtypes({ convertInteger: false }),
  },
  { name: 'convert-dtypes-objects', py: 'flag.convert_dtypes()', ts: ({ flag }) => flag.convertDtypes() },
  {
    name: 'infer-objects',
    py: "pd.DataFrame({'a': [1, 'x', 3]}, dtype='object').iloc[[0, 2]].infer_objects()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: [1, 'x', 3] }, { dtype: 'object' })
        .iloc([0, 2])
        .inferObjects(),
  },
  { name: 'select-dtypes-number', py: "df.select_dtypes('number')", ts: ({ df }) => df.selectDtypes('number') },
  {
    name: 'select-dtypes-include',
    py: "df.select_dtypes(include=['bool', 'datetime'])",
    ts: ({ df }) => df.selectDtypes({ include: ['bool', 'datetime'] }),
  },
  {
    name: 'select-dtypes-exclude',
    py: "df.select_dtypes(exclude=['number', 'str'])",
    ts: ({ df }) => df.selectDtypes({ exclude: ['number', 'str'] }),
  },
  {
    name: 'select-dtypes-category',
    py: "pd.DataFrame({'c': cat, 'x': [1, 2, 3, 4, 5]}).select_dtypes('category')",
    ts: ({ pd, cat }) => pd.DataFrame({ c: cat, x: [1, 2, 3, 4, 5] }).selectDtypes('category'),
  },
  { name: 'to-numeric-coerce', py: "pd.to_numeric(nums, errors='coerce')", ts: ({ pd, nums }) => pd.toNumeric(nums, { errors: 'coerce' }) },
  {
    name: 'to-numeric-downcast',
    py: "pd.to_numeric(pd.Series(['1', '2', '-3']), downcast='integer')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', '2', '-3']), { downcast: 'integer' }),
  },
  {
    name: 'to-numeric-downcast-unsigned',
    py: "pd.to_numeric(pd.Series([1, 2, 300]), downcast='unsigned')",
    ts: ({ pd }) => pd.toNumeric(pd.Series([1, 2, 300]), { downcast: 'unsigned' }),
  },
  {
    name: 'to-numeric-downcast-float',
    py: "pd.to_numeric(pd.Series([1.5, 2.0]), downcast='float')",
    ts: ({ pd }) => pd.toNumeric(pd.Series([1.5, 2]), { downcast: 'float' }),
  },
  { name: 'to-numeric-list', py: "pd.to_numeric(['1', '2.5'])", ts: ({ pd }) => pd.toNumeric(['1', '2.5']) },
  { name: 'to-numeric-bools', py: 'pd.to_numeric(bools)', ts: ({ pd, bools }) => pd.toNumeric(bools) },
  { name: 'to-numeric-scalar', py: "pd.to_numeric('12')", ts: ({ pd }) => pd.toNumeric('12') },
  { name: 'float-with-missing-to-int', py: "f.astype('int64')", ts: ({ f }) => f.astype('int64'), expect: 'error' },
  { name: 'inf-to-int', py: "pd.Series([np.inf]).astype('int64')", ts: ({ pd }) => pd.Series([Infinity]).astype('int64'), expect: 'error' },
  { name: 'words-to-int', py: "words.dropna().astype('int64')", ts: ({ words }) => words.dropna().astype('int64'), expect: 'error' },
  { name: 'unknown-dtype', py: "i.astype('integer64')", ts: ({ i }) => i.astype('integer64'), expect: 'error' },
  { name: 'missing-key', py: "wide.astype({'zz': 'int64'})", ts: ({ wide }) => wide.astype({ zz: 'int64' }), expect: 'error' },
  { name: 'to-numeric-raise', py: 'pd.to_numeric(nums)', ts: ({ pd, nums }) => pd.toNumeric(nums), expect: 'error' },
  { name: 'masked-missing-to-int', py: "ints.astype('int64')", ts: ({ ints }) => ints.astype('int64'), expect: 'error' },
  {
    name: 'fraction-to-masked-int',
    py: "pd.Series([1.5]).astype('Int64')",
    ts: ({ pd }) => pd.Series([1.5]).astype('Int64'),
    expect: 'error',
  },
  { name: 'select-dtypes-empty', py: 'df.select_dtypes()', ts: ({ df }) => df.selectDtypes(), expect: 'error' },
  ...[
    ['whole', "['1', '2', ' -3 ', '+4', '007']"],
    ['fractions', "['1.5', '.5', '5.', '1e3', '-1E-2', '1e400', '1e-400']"],
    ['gaps', "['1', None, '', ' ']"],
    ['named', "['inf', '-Infinity', '+INF', '1']"],
    ['beyond-int64', "['9223372036854775808', '1']"],
    ['misfits', "['1', 'x', '0x1F', '1,5', '1_0', '٣']"],
    ['none', '[]'],
  ].map(([name, list]): Case => {
    const values = JSON.parse(list.replaceAll('None', 'null').replaceAll("'", '"')) as unknown[];
    return {
      name: `to-numeric-text-${name}`,
      py: `pd.to_numeric(pd.Series(${list}, dtype='str'), errors='coerce')`,
      ts: ({ pd }) => pd.toNumeric(pd.Series(values, { dtype: 'str' }), { errors: 'coerce' }),
    };
  }),
  {
    name: 'to-numeric-text-first-misfit',
    py: "pd.to_numeric(pd.Series(['1', 'y', 'x']))",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', 'y', 'x'])),
    expect: 'error',
  },
  ...(
    [
      ['int64', '[-4, 3]', 'uint64 UInt8! UInt64! uint8 boolean!'],
      ['int64', '[300, -300]', 'int8 uint8 Int8! Int16'],
      ['uint64', '[9223372036854775808, 1]', 'int64 Int64! int8'],
      ['int8', '[-4, 100]', 'uint8 uint64 UInt8! int16'],
      ['float64', '[300.7, 1.0]', 'int8 uint8 Int16! int16'],
      ['float64', '[-0.5, 1.0]', 'uint8! int8'],
      ['float64', '[1.0, 0.0]', 'boolean Int8'],
      ['Int64', '[300, -4, None]', 'Int8 UInt8 UInt64 boolean int8! bool!'],
      ['Float64', '[300.5, -4.5, None]', 'Int8 UInt8 Int64 boolean'],
      ['str', "['300', '-4']", 'int8! uint16! int64 Int8! boolean!'],
      ['str', "['-9223372036854775809']", 'int64! Int64! int32! float64'],
      ['str', "['0x1F']", 'float64! int64!'],
      ['object', '[300, -4]', 'int8! uint16! Int8! int16 boolean!'],
      ['object', '[2.5]', 'int8 Int8! Float64'],
    ] as const
  ).flatMap(([from, list, targets]) =>
    targets.split(' ').map((target): Case => {
      const to = target.replace('!', '');
      const values = JSON.parse(
        list
          .replaceAll('None', 'null')
          .replaceAll("'", '"')
          .replace(/(?<=\[)\d{19}/, '"$&"'),
        (_, v) => (typeof v === 'string' && from === 'uint64' ? BigInt(v) : v),
      ) as unknown[];
      return {
        name: `${from}-${list.replaceAll(/[^\w.-]+/g, '_')}-to-${to}`,
        py: `pd.Series(${list}, dtype='${from}').astype('${to}')`,
        ts: ({ pd }) => pd.Series(values, { dtype: from }).astype(to),
        ...(target.endsWith('!') ? { expect: 'error' } : {}),
      };
    }),
  ),
  ...['[2e122, 1.0]', '[1e-42, 2.0]', '[1.0000001]', '[-1.5e-9]', '[1.8e19, 1.0]', '[300.0, -1.0]'].flatMap((list) =>
    ['integer', 'unsigned'].map(
      (downcast): Case => ({
        name: `to-numeric-${downcast}-of-${list.replaceAll(/[^\w.-]+/g, '_')}`,
        py: `pd.to_numeric(pd.Series(${list}), downcast='${downcast}')`,
        ts: ({ pd }) => pd.toNumeric(pd.Series(JSON.parse(list), { dtype: 'float64' }), { downcast }),
      }),
    ),
  ),
  {
    name: 'negative-whole-days-to-text',
    py: "pd.Series(pd.to_timedelta(['-1 days', '2 days', None])).astype('str')",
    ts: ({ pd }) => pd.Series(pd.toTimedelta(['-1 days', '2 days', null])).astype('str'),
  },
  ...(
    ['datetime64[s]', 'datetime64[ms]', 'datetime64[ns]', 'datetime64[s, Europe/Berlin]', 'timedelta64[s]', 'timedelta64[us]'] as const
  ).map((to) => ({
    name: `counts-of-their-unit-${to.replace(/\W+/g, '-')}`,
    py: `pd.DataFrame({'i': pd.Series([1700000000, 0, -1]).astype('${to}'), 'u': pd.Series([5, 0, 255], dtype='uint8').astype('${to}'), 'n': pd.Series([5, None, -1], dtype='Int64').astype('${to}'), 'f': pd.Series([5.5, -1.5, None]).astype('${to}'), 'o': pd.Series([5, None, 0], dtype='object').astype('${to}'), 'c': pd.Series([5, 0, 5], dtype='category').astype('${to}')})`,
    ts: ({ pd }: Parameters<Case['ts']>[0]) => {
      const cast = (values: unknown[], dtype?: string) => pd.Series(values, dtype === undefined ? {} : { dtype }).astype(to);
      return pd.DataFrame({
        i: cast([1700000000, 0, -1]),
        u: cast([5, 0, 255], 'uint8'),
        n: cast([5, null, -1], 'Int64'),
        f: cast([5.5, -1.5, null]),
        o: cast([5, null, 0], 'object'),
        c: cast([5, 0, 5], 'category'),
      });
    },
  })),
  {
    name: 'labels-of-counts',
    py: "pd.Index([1700000000, 0], name='t').astype('datetime64[s]')",
    ts: ({ pd }) => pd.Index([1700000000, 0], { name: 't' }).astype('datetime64[s]'),
  },
  {
    name: 'a-frame-of-counts',
    py: "pd.DataFrame({'t': [1700000000], 'd': [90]}).astype({'t': 'datetime64[s]', 'd': 'timedelta64[s]'})",
    ts: ({ pd }) => pd.DataFrame({ t: [1700000000], d: [90] }).astype({ t: 'datetime64[s]', d: 'timedelta64[s]' }),
  },
  {
    name: 'short-names-of-numpy',
    py: "s = pd.Series([90, 5])\npd.DataFrame({'t': s.astype('M8[s]'), 'd': s.astype('m8[ms]'), 'i': s.astype('<i4'), 'f': s.astype('=f8')})",
    ts: ({ pd }) => {
      const s = pd.Series([90, 5]);
      return pd.DataFrame({ t: s.astype('M8[s]'), d: s.astype('m8[ms]'), i: s.astype('<i4'), f: s.astype('=f8') });
    },
  },
  {
    name: 'missing-texts-and-times-are-true',
    py: "t = pd.Series(pd.to_datetime(['2024-01-03', None]))\npd.DataFrame({'s': pd.Series(['', None]).astype('bool'), 't': t.astype('bool'), 'd': (t - t).astype('bool'), 'p': t.dt.to_period('M').astype('bool'), 'o': pd.Series(['a', None], dtype='object').astype('bool')})",
    ts: ({ pd }) => {
      const t = pd.Series(pd.toDatetime(['2024-01-03', null]));
      return pd.DataFrame({
        s: pd.Series(['', null]).astype('bool'),
        t: t.astype('bool'),
        d: t.sub(t).astype('bool'),
        p: t.dt.toPeriod('M').astype('bool'),
        o: pd.Series(['a', null], { dtype: 'object' }).astype('bool'),
      });
    },
  },
  {
    name: 'na-is-neither',
    py: "pd.Series(['a', None], dtype='string').astype('bool')",
    ts: ({ pd }) => pd.Series(['a', null], { dtype: 'string' }).astype('bool'),
    expect: 'error',
  },
  {
    name: 'numbers-are-no-intervals',
    py: "pd.Series([1, 2]).astype('interval')",
    ts: ({ pd }) => pd.Series([1, 2]).astype('interval'),
    expect: 'error',
  },
];

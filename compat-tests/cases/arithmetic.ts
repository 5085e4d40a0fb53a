import type { Case } from '../src/case.js';

/** A Series of values that are written as JSON. */
const inPython = (values: string, dtype: string): string =>
  `pd.Series(${values.replaceAll('true', 'True').replaceAll('false', 'False').replaceAll('null', 'None')}, dtype='${dtype}')`;

export const cases: Case[] = [
  { name: 'add-scalar', py: 'i + 1', ts: ({ i }) => i.add(1) },
  { name: 'add-float-scalar', py: 'i + 0.5', ts: ({ i }) => i.add(0.5) },
  { name: 'sub-scalar', py: 'f - 1', ts: ({ f }) => f.sub(1) },
  { name: 'scalar-minus-series', py: '1 - f', ts: ({ f }) => f.rsub(1) },
  { name: 'mul', py: 'f * 2', ts: ({ f }) => f.mul(2) },
  { name: 'div-by-zero', py: 'odd / 0', ts: ({ odd }) => odd.div(0) },
  {
    name: 'zero-div-zero',
    py: "i / pd.Series([0, 0, 0, 0, 0], index=['a', 'b', 'c', 'd', 'e'])",
    ts: ({ pd, i }) => i.div(pd.Series([0, 0, 0, 0, 0], { index: ['a', 'b', 'c', 'd', 'e'] })),
  },
  { name: 'int-div', py: 'i / 2', ts: ({ i }) => i.div(2) },
  { name: 'floordiv', py: 'i // 2', ts: ({ i }) => i.floordiv(2) },
  {
    name: 'floordiv-negative',
    py: 'pd.Series([7, -7, 7, -7]) // pd.Series([2, 2, -2, -2])',
    ts: ({ pd }) => pd.Series([7, -7, 7, -7]).floordiv(pd.Series([2, 2, -2, -2])),
  },
  { name: 'floordiv-float', py: 'odd // 1', ts: ({ odd }) => odd.floordiv(1) },
  { name: 'floordiv-zero', py: 'pd.Series([1, -1, 0]) // 0', ts: ({ pd }) => pd.Series([1, -1, 0]).floordiv(0) },
  { name: 'mod', py: 'i % 2', ts: ({ i }) => i.mod(2) },
  {
    name: 'mod-negative',
    py: 'pd.Series([7, -7, 7, -7]) % pd.Series([3, 3, -3, -3])',
    ts: ({ pd }) => pd.Series([7, -7, 7, -7]).mod(pd.Series([3, 3, -3, -3])),
  },
  { name: 'mod-float', py: 'odd % 1', ts: ({ odd }) => odd.mod(1) },
  { name: 'mod-zero', py: 'pd.Series([5, -5]) % 0', ts: ({ pd }) => pd.Series([5, -5]).mod(0) },
  { name: 'pow', py: 'i ** 2', ts: ({ i }) => i.pow(2) },
  { name: 'pow-fraction', py: 'f ** 0.5', ts: ({ f }) => f.pow(0.5) },
  { name: 'pow-zero-of-missing', py: 'f ** 0', ts: ({ f }) => f.pow(0) },
  { name: 'one-pow-missing', py: '1 ** f', ts: ({ f }) => f.rpow(1) },
  { name: 'scalar-pow', py: '2 ** i.abs()', ts: ({ i }) => i.abs().rpow(2) },
  { name: 'neg', py: '-f', ts: ({ f }) => f.neg() },
  { name: 'abs', py: 'f.abs()', ts: ({ f }) => f.abs() },
  { name: 'pos', py: '+i', ts: ({ i }) => i.pos() },
  {
    name: 'round',
    py: 'pd.Series([0.5, 1.5, 2.5, -1.25, 1.005, np.nan]).round()',
    ts: ({ pd }) => pd.Series([0.5, 1.5, 2.5, -1.25, 1.005, NaN]).round(),
  },
  {
    name: 'round-decimals',
    py: 'pd.Series([1.25, -1.235, 1234.567]).round(1)',
    ts: ({ pd }) => pd.Series([1.25, -1.235, 1234.567]).round(1),
  },
  { name: 'round-negative-decimals', py: 'pd.Series([1234.5, 1251.0]).round(-2)', ts: ({ pd }) => pd.Series([1234.5, 1251]).round(-2) },
  { name: 'round-frame-dict', py: "num.round({'b': 0, 'c': 1})", ts: ({ num }) => num.round({ b: 0, c: 1 }) },
  {
    name: 'int8-wraps-not-here',
    py: "pd.Series([100], dtype='int8') + pd.Series([27], dtype='int8')",
    ts: ({ pd }) => pd.Series([100], { dtype: 'int8' }).add(pd.Series([27], { dtype: 'int8' })),
  },
  {
    name: 'int-mixed-widths',
    py: "pd.Series([1, 2], dtype='int8') + pd.Series([1, 2], dtype='int32')",
    ts: ({ pd }) => pd.Series([1, 2], { dtype: 'int8' }).add(pd.Series([1, 2], { dtype: 'int32' })),
  },
  {
    name: 'uint-and-int',
    py: "pd.Series([1], dtype='uint8') + pd.Series([-1], dtype='int8')",
    ts: ({ pd }) => pd.Series([1], { dtype: 'uint8' }).add(pd.Series([-1], { dtype: 'int8' })),
  },
  { name: 'float32-stays', py: "pd.Series([1.5], dtype='float32') * 2", ts: ({ pd }) => pd.Series([1.5], { dtype: 'float32' }).mul(2) },
  { name: 'big-int-exact', py: 'big + 1', ts: ({ big }) => big.add(1) },
  { name: 'big-int-float', py: 'big * 1.0', ts: ({ np, big }) => big.mul(np.float64(1)) },
  { name: 'bool-plus-bool', py: 'bools + bools', ts: ({ bools }) => bools.add(bools) },
  { name: 'bool-plus-int', py: 'bools + 1', ts: ({ bools }) => bools.add(1) },
  { name: 'bool-minus-int', py: 'bools * 2', ts: ({ bools }) => bools.mul(2) },
  { name: 'str-plus-str', py: "plain + '!'", ts: ({ plain }) => plain.add('!') },
  { name: 'str-radd', py: "'<' + plain", ts: ({ plain }) => plain.radd('<') },
  { name: 'str-times', py: 'plain * 2', ts: ({ plain }) => plain.mul(2) },
  { name: 'masked-add', py: 'ints + 1', ts: ({ ints }) => ints.add(1) },
  { name: 'masked-and-float', py: 'ints / 2', ts: ({ ints }) => ints.div(2) },
  { name: 'masked-plus-series', py: 'ints + pd.Series([1, 2, 3, 4])', ts: ({ pd, ints }) => ints.add(pd.Series([1, 2, 3, 4])) },
  {
    name: 'object-add',
    py: "pd.Series([1, 'a'], dtype='object') + pd.Series([2, 'b'], dtype='object')",
    ts: ({ pd }) => pd.Series([1, 'a'], { dtype: 'object' }).add(pd.Series([2, 'b'], { dtype: 'object' })),
  },
  { name: 'timestamp-minus-timestamp', py: "ts - pd.Timestamp('2024-01-01')", ts: ({ pd, ts }) => ts.sub(pd.Timestamp('2024-01-01')) },
  { name: 'timestamp-plus-timedelta', py: "ts + pd.Timedelta('1 day')", ts: ({ pd, ts }) => ts.add(pd.Timedelta('1 day')) },
  { name: 'timestamp-series-difference', py: 'ts - ts.shift()', ts: ({ ts }) => ts.sub(ts.shift()) },
  { name: 'timedelta-times', py: 'td * 2', ts: ({ td }) => td.mul(2) },
  { name: 'timedelta-div-number', py: 'td / 2', ts: ({ td }) => td.div(2) },
  { name: 'timedelta-div-timedelta', py: "td / pd.Timedelta('1h')", ts: ({ pd, td }) => td.div(pd.Timedelta('1h')) },
  { name: 'timedelta-floordiv', py: "td // pd.Timedelta('1h')", ts: ({ pd, td }) => td.floordiv(pd.Timedelta('1h')) },
  { name: 'timedelta-neg', py: '-td', ts: ({ td }) => td.neg() },
  { name: 'timestamp-plus-offset', py: 'ts + pd.DateOffset(months=1)', ts: ({ pd, ts }) => ts.add(pd.DateOffset({ months: 1 })) },
  { name: 'tz-plus-timedelta', py: "tz + pd.Timedelta('1h')", ts: ({ pd, tz }) => tz.add(pd.Timedelta('1h')) },
  { name: 'divmod', py: 'i.divmod(2)', ts: ({ i }) => i.divmod(2) },
  { name: 'method-add-fill', py: 'f.add(h, fill_value=0)', ts: ({ f, h }) => f.add(h, { fillValue: 0 }) },
  { name: 'method-sub-fill', py: 'f.sub(i, fill_value=10)', ts: ({ f, i }) => f.sub(i, { fillValue: 10 }) },
  { name: 'method-rsub', py: 'f.rsub(1)', ts: ({ f }) => f.rsub(1) },
  { name: 'method-rdiv', py: 'i.rdiv(1)', ts: ({ i }) => i.rdiv(1) },
  { name: 'method-rpow', py: 'i.abs().rpow(2)', ts: ({ i }) => i.abs().rpow(2) },
  { name: 'method-truediv', py: 'f.truediv(2)', ts: ({ f }) => f.truediv(2) },
  { name: 'method-rfloordiv', py: 'pd.Series([2, 3]).rfloordiv(7)', ts: ({ pd }) => pd.Series([2, 3]).rfloordiv(7) },
  { name: 'method-rmod', py: 'pd.Series([2, 3]).rmod(7)', ts: ({ pd }) => pd.Series([2, 3]).rmod(7) },
  { name: 'frame-plus-scalar', py: 'small + 1', ts: ({ small }) => small.add(1) },
  { name: 'frame-times-frame', py: 'num * num', ts: ({ num }) => num.mul(num) },
  { name: 'frame-div-zero', py: 'small / 0', ts: ({ small }) => small.div(0) },
  { name: 'frame-sub-row', py: "num - num.loc['x']", ts: ({ num }) => num.sub(num.loc('x')) },
  { name: 'frame-sub-column', py: "num.sub(num['a'], axis=0)", ts: ({ num }) => num.sub(num.get('a'), { axis: 0 }) },
  { name: 'frame-div-column-index-axis', py: "num.div(num['b'], axis='index')", ts: ({ num }) => num.div(num.get('b'), { axis: 'index' }) },
  { name: 'frame-add-list', py: 'small + [10, 20]', ts: ({ small }) => small.add([10, 20]) },
  { name: 'frame-add-fill', py: 'num.add(other, fill_value=0)', ts: ({ num, other }) => num.add(other, { fillValue: 0 }) },
  { name: 'frame-rsub', py: 'small.rsub(10)', ts: ({ small }) => small.rsub(10) },
  { name: 'frame-mod', py: 'small % 2', ts: ({ small }) => small.mod(2) },
  { name: 'frame-floordiv', py: 'small // 2', ts: ({ small }) => small.floordiv(2) },
  { name: 'frame-pow', py: 'small ** 2', ts: ({ small }) => small.pow(2) },
  { name: 'frame-neg', py: '-small', ts: ({ small }) => small.neg() },
  { name: 'frame-abs', py: 'num.abs()', ts: ({ num }) => num.abs() },
  { name: 'frame-minus-mean', py: 'num - num.mean()', ts: ({ num }) => num.sub(num.mean()) },
  { name: 'dot-series', py: 'i.dot(i)', ts: ({ i }) => i.dot(i) },
  {
    name: 'dot-frame',
    py: "small.dot(pd.Series([1, 2], index=['x', 'y']))",
    ts: ({ pd, small }) => small.dot(pd.Series([1, 2], { index: ['x', 'y'] })),
  },
  { name: 'dot-frame-frame', py: 'small.dot(small.T)', ts: ({ small }) => small.dot(small.T) },
  {
    name: 'product-of-columns',
    py: "(sales['qty'] * sales['price']).round(2)",
    ts: ({ sales }) => sales.get('qty').mul(sales.get('price')).round(2),
  },
  {
    name: 'np-log',
    py: 'np.log(pd.Series([1.0, 0.0, -1.0, np.nan]))',
    ts: ({ pd, np }) => np.log(pd.Series(new Float64Array([1, 0, -1, NaN]))),
  },
  { name: 'np-sqrt-abs', py: 'np.sqrt(f.abs())', ts: ({ np, f }) => np.sqrt(f.abs()) },
  { name: 'np-exp', py: 'np.exp(pd.Series([0, 1, -1]))', ts: ({ pd, np }) => np.exp(pd.Series([0, 1, -1])) },
  { name: 'np-sign', py: 'np.sign(odd)', ts: ({ np, odd }) => np.sign(odd) },
  { name: 'np-floor-ceil', py: '[np.floor(f), np.ceil(f)]', ts: ({ np, f }) => [np.floor(f), np.ceil(f)] },
  { name: 'np-where', py: "list(np.where(i > 1, 'big', 'small'))", ts: ({ np, i }) => [...np.where(i.gt(1), 'big', 'small')] },
  { name: 'np-maximum', py: 'np.maximum(i, 2)', ts: ({ np, i }) => np.maximum(i, 2) },
  { name: 'np-log1p-frame', py: "np.log1p(small[['x']])", ts: ({ np, small }) => np.log1p(small.get(['x'])) },
  { name: 'str-plus-int', py: 'plain + 1', ts: ({ plain }) => plain.add(1), expect: 'error' },
  { name: 'str-minus', py: "plain - 'a'", ts: ({ plain }) => plain.sub('a'), expect: 'error' },
  { name: 'timestamp-plus-timestamp', py: 'ts + ts', ts: ({ ts }) => ts.add(ts), expect: 'error' },
  { name: 'category-add', py: "cat + 'x'", ts: ({ cat }) => cat.add('x'), expect: 'error' },
  {
    name: 'int-negative-power',
    py: 'pd.Series([2]) ** pd.Series([-1])',
    ts: ({ pd }) => pd.Series([2]).pow(pd.Series([-1])),
    expect: 'error',
  },
  { name: 'frame-add-short-list', py: 'small + [1]', ts: ({ small }) => small.add([1]), expect: 'error' },
  { name: 'dot-not-aligned', py: 'i.dot(pd.Series([1, 2]))', ts: ({ pd, i }) => i.dot(pd.Series([1, 2])), expect: 'error' },
  { name: 'alias-subtract', py: 'small.subtract(1)', ts: ({ small }) => small.subtract(1) },
  { name: 'alias-multiply-divide', py: '[f.multiply(2), f.divide(2)]', ts: ({ f }) => [f.multiply(2), f.divide(2)] },
  { name: 'method-rmul', py: 'f.rmul(3)', ts: ({ f }) => f.rmul(3) },
  { name: 'method-rtruediv', py: 'i.abs().add(1).rtruediv(6)', ts: ({ i }) => i.abs().add(1).rtruediv(6) },
  { name: 'method-rdivmod', py: 'pd.Series([2, 3]).rdivmod(7)', ts: ({ pd }) => pd.Series([2, 3]).rdivmod(7) },
  { name: 'method-radd-strings', py: "plain.radd('<')", ts: ({ plain }) => plain.radd('<') },
  {
    name: 'take-df',
    py: "df = pd.DataFrame({'a': [True, False], 'b': [False, False]})\n-df",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [true, false], b: [false, false] });
      return df.neg();
    },
  },
  {
    name: 'take-df-a',
    py: "df = pd.DataFrame({'a': [True, False], 'b': [False, False]})\n-df['a']",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [true, false], b: [false, false] });
      return df.get('a').neg();
    },
  },
  {
    name: 'quotients-without-a-sign',
    py: '1 / pd.Series([5, -5, 0]).rfloordiv(-1.5)',
    ts: ({ pd }) => pd.Series([5, -5, 0]).rfloordiv(-1.5).rdiv(1),
  },
  ...(
    [
      ['int64', '[7, -4, 0]', 'bool', '[true, false, true]'],
      ['int64', '[7, -4, 0]', 'boolean', '[true, null, null]'],
      ['int8', '[100, -128, 3]', 'Int64', '[7, null, -3]'],
      ['Int8', '[100, null, 3]', 'uint8', '[200, 3, 255]'],
      ['Int64', '[7, null, 0]', 'boolean', '[true, true, null]'],
      ['Int64', '[7, null, 0]', 'bool', '[true, false, false]'],
    ] as const
  ).flatMap(([left, x, right, y]) =>
    (
      [
        ['and', '&'],
        ['or', '|'],
        ['xor', '^'],
      ] as const
    ).map(
      ([method, sign]): Case => ({
        name: `${left}-${method}-${right}`,
        py: `${inPython(x, left)} ${sign} ${inPython(y, right)}`,
        ts: ({ pd }) => pd.Series(JSON.parse(x), { dtype: left })[method](pd.Series(JSON.parse(y), { dtype: right })),
      }),
    ),
  ),
  ...(
    [
      ['Int64', '[7, null, 0, -3, 1, null]', 'pow', 'Int64', '[7, null, null, 2, null, 0]'],
      ['int64', '[7, -3, 0, 2, 1, 5]', 'pow', 'boolean', '[true, false, null, true, null, true]'],
      ['boolean', '[true, null, false, null]', 'add', 'boolean', '[null, true, true, false]'],
      ['boolean', '[true, null, false, null]', 'mul', 'bool', '[true, true, true, false]'],
      ['int8', '[100, -3]', 'add', 'bool', '[true, false]'],
      ['uint64', '[9007199254740992, 3]', 'add', 'bool', '[true, false]'],
      ['float32', '[0.1, -3.5]', 'truediv', 'bool', '[true, false]'],
    ] as const
  ).map(
    ([left, x, method, right, y]): Case => ({
      name: `${left}-${method}-${right}`,
      py: `${inPython(x, left)}.${method}(${inPython(y, right)})`,
      ts: ({ pd }) => pd.Series(JSON.parse(x), { dtype: left })[method](pd.Series(JSON.parse(y), { dtype: right })),
    }),
  ),
  {
    name: 'whole-number-beyond-the-column',
    py: "pd.Series([1, 2], dtype='int8') + 300",
    ts: ({ pd }) => pd.Series([1, 2], { dtype: 'int8' }).add(300),
    expect: 'error',
  },
  {
    name: 'negative-number-beside-unsigned',
    py: "pd.DataFrame({'a': pd.Series([1, 2], dtype='UInt8')}) - (-1)",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([1, 2], { dtype: 'UInt8' }) }).sub(-1),
    expect: 'error',
  },
  {
    name: 'whole-number-beyond-int64',
    py: 'pd.Series([1, 2]) + 2**63',
    ts: ({ pd }) => pd.Series([1, 2]).add(2n ** 63n),
    expect: 'error',
  },
  {
    name: 'whole-number-beyond-compared-and-divided-by',
    py: "s = pd.Series([1, 2], dtype='int8')\nI = pd.Series([1, None], dtype='Int64')\n[s < 300, s == 300, s >= -300, s / 400, I != 2**63, I > -2**70, I / 2**64, 400 / s]",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { dtype: 'int8' });
      const I = pd.Series([1, null], { dtype: 'Int64' });
      return [s.lt(300), s.eq(300), s.ge(-300), s.div(400), I.ne(2n ** 63n), I.gt(-(2n ** 70n)), I.div(2n ** 64n), s.rdiv(400)];
    },
  },
];

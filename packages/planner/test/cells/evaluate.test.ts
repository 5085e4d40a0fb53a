import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELLS, evaluate } from '../../src/cells/index.js';
import {
  call,
  cast,
  col,
  type Expr,
  IntCastingNaNError,
  lit,
  nullOf,
  OverflowError,
  types,
  ValueError,
  type Vector,
  valuesOf,
  vectorOf,
  when,
} from '../../src/index.js';

const x = col('x', types.float64);
const i = col('i', types.int64);
const s = col('s', types.utf8);
const b = col('b', types.bool);
const columns = (values: Record<string, readonly unknown[]>) => {
  const kinds = { x: types.float64, i: types.int64, s: types.utf8, b: types.bool } as const;
  return new Map<string, Vector>(Object.entries(values).map(([k, v]) => [k, vectorOf(kinds[k as 'x'], v)]));
};
const values = (e: Expr, data: Record<string, readonly unknown[]>) => valuesOf(evaluate(e, columns(data), Object.values(data)[0].length));

describe('evaluate', () => {
  test('missing values propagate, NaN is missing', () => {
    expect(values(call('add', [x, lit(1)]), { x: [1, null, Number.NaN, Number.POSITIVE_INFINITY] })).toEqual([
      2,
      null,
      null,
      Number.POSITIVE_INFINITY,
    ]);
    expect(values(call('div', [x, lit(0)]), { x: [1, -1, 0, null] })).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      null,
      null,
    ]);
    expect(values(call('lt', [x, lit(2)]), { x: [1, null, 3] })).toEqual([true, null, false]);
  });
  test('Kleene logic', () => {
    const data = { b: [true, false, null] };
    expect(values(call('and', [b, nullOf(types.bool)]), data)).toEqual([null, false, null]);
    expect(values(call('or', [b, nullOf(types.bool)]), data)).toEqual([true, null, null]);
    expect(values(call('and', [b, lit(true)]), { b: [true, false] })).toEqual([true, false]);
    expect(values(call('not', [b]), data)).toEqual([false, true, null]);
  });
  test('own null rules', () => {
    expect(values(call('coalesce', [x, i]), { x: [null, 1], i: [5, 6] })).toEqual([5, 1]);
    expect(values(call('is_null', [x]), { x: [null, 1] })).toEqual([true, false]);
    expect(values(call('same', [i, nullOf(types.int64)]), { i: [null, 1] })).toEqual([true, false]);
    expect(values(call('in', [i, lit(1), nullOf(types.int64), lit(9007199254740993n)]), { i: [1, 2, null, 9007199254740993n] })).toEqual([
      true,
      false,
      null,
      true,
    ]);
    expect(values(call('greatest', [i, x]), { i: [1, 4, null], x: [2.5, null, null] })).toEqual([2.5, 4, null]);
  });
  test('int64 is exact beyond 2^53 and overflows with an error', () => {
    const big = 9007199254740993n;
    expect(values(call('add', [i, lit(1)]), { i: [big] })).toEqual([big + 1n]);
    expect(values(call('eq', [i, lit(9007199254740992n)]), { i: [big] })).toEqual([false]);
    expect(() => values(call('mul', [i, lit(4)]), { i: [2n ** 62n] })).toThrow(OverflowError);
  });
  test('a branch of a case sees only its rows', () => {
    const guarded = when(call('str.isdecimal', [s]), cast(s, types.int64), lit(-1));
    expect(values(guarded, { s: ['1', 'x', '22', null] })).toEqual([1, -1, 22, -1]);
    const nested = when(
      call('gt', [i, lit(0)]),
      call('floordiv', [lit(10), i]),
      when(call('lt', [i, lit(0)]), nullOf(types.int64), lit(0)),
    );
    expect(values(nested, { i: [3, 0, -1] })).toEqual([3, 0, null]);
  });
  test('strings order by code point', () => {
    expect(values(call('lt', [s, lit('😀')]), { s: ['\uffee', 'a', '😁'] })).toEqual([true, true, false]);
  });
  test('timestamps and durations', () => {
    const at = col('t', types.timestamp('s'));
    const day = lit(86_400_000n, types.duration('ms'));
    const data = new Map([['t', vectorOf(at.type, [0n, null, 5n])]]);
    expect(valuesOf(evaluate(call('add', [at, day]), data, 3))).toEqual([86_400_000n, null, 86_405_000n]);
    expect(valuesOf(evaluate(call('sub', [at, lit(1_000_000n, types.timestamp('us'))]), data, 3))).toEqual([-1_000_000n, null, 4_000_000n]);
    expect(valuesOf(evaluate(call('gt', [at, lit(1n, types.timestamp('ns'))]), data, 3))).toEqual([false, null, true]);
  });
  test('a window is refused', () => {
    expect(() =>
      evaluate({ kind: 'window', fn: 'win.shift', args: [x], partition: [], order: 'rows', type: types.float64 }, columns({ x: [1] }), 1),
    ).toThrow('not row-wise');
  });
});

describe('casts', () => {
  test.each([
    [
      types.float64,
      types.utf8,
      [1, 1e20, 0.1, 1e16, 1e-5, -0, 123456.5, Number.POSITIVE_INFINITY],
      ['1.0', '1e+20', '0.1', '1e+16', '1e-05', '-0.0', '123456.5', 'inf'],
    ],
    [types.bool, types.utf8, [true, false], ['True', 'False']],
    [types.int64, types.utf8, [9007199254740993n, -1], ['9007199254740993', '-1']],
    [types.float64, types.int64, [1.9, -1.9, 2 ** 60], [1, -1, 2n ** 60n]],
    [types.utf8, types.float64, [' 1_0.5 ', 'inf', 'nan', '1e3', '.5', '5.'], [10.5, Number.POSITIVE_INFINITY, null, 1000, 0.5, 5]],
    [types.utf8, types.int64, [' -12 ', '+7', '1_000'], [-12, 7, 1000]],
    [
      types.timestamp('ns'),
      types.utf8,
      [0n, 1n, 1_500_000_000n, -1n],
      ['1970-01-01 00:00:00', '1970-01-01 00:00:00.000000001', '1970-01-01 00:00:01.500000', '1969-12-31 23:59:59.999999999'],
    ],
    [types.timestamp('s', 'Europe/Berlin'), types.utf8, [0n], ['1970-01-01 01:00:00+01:00']],
    [types.timestamp('ns'), types.timestamp('s'), [1_999_999_999n, -1n], [1n, -1n]],
    [types.date, types.timestamp('s'), [1, -1], [86400n, -86400n]],
    [
      types.utf8,
      types.timestamp('s'),
      ['2020-02-29', '2020-02-29T12:30:15Z', '20200229', '2/29/2020 1:05 pm', 'Feb 29, 2020', '29 February 2020 00:00:01'],
      [1582934400n, 1582979415n, 1582934400n, 1582981500n, 1582934400n, 1582934401n],
    ],
    [types.utf8, types.timestamp('s', 'UTC'), ['2020-02-29 00:00:00+02:00'], [1582927200n]],
    [types.utf8, types.duration('s'), ['1 days 00:00:01', '-1 days +23:59:59', '02:00:00'], [86401n, -1n, 7200n]],
  ] as const)('%j to %j', (from, to, given, expected) => {
    expect(valuesOf(evaluate(cast(col('v', from), to), new Map([['v', vectorOf(from, given)]]), given.length))).toEqual(expected);
  });
  test('errors, and missing values in lenient mode', () => {
    const bad = (e: Expr, data: Record<string, readonly unknown[]>) => () => values(e, data);
    expect(bad(cast(s, types.int64), { s: ['x'] })).toThrow("invalid literal for int() with base 10: 'x'");
    expect(bad(cast(s, types.float64), { s: ['x'] })).toThrow("could not convert string to float: 'x'");
    expect(bad(cast(x, types.int64), { x: [Number.POSITIVE_INFINITY] })).toThrow(IntCastingNaNError);
    expect(bad(cast(i, types.int8), { i: [300] })).toThrow(OverflowError);
    expect(bad(cast(s, types.timestamp('ns')), { s: ['2020-13-01'] })).toThrow(ValueError);
    expect(bad(cast(s, types.timestamp('ns')), { s: ['9999-01-01'] })).toThrow('without overflow');
    expect(values(cast(s, types.int64, true), { s: ['x', '1', '99999999999999999999'] })).toEqual([null, 1, null]);
    expect(values(cast(s, types.timestamp('ns'), true), { s: ['2020-02-30', '1970-01-01'] })).toEqual([null, 0n]);
  });
});

test('the fast loops and the careful cells agree', () => {
  const numbers = fc.array(fc.tuple(fc.oneof(fc.double(), fc.constant(null)), fc.oneof(fc.double(), fc.constant(null))), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(numbers, fc.constantFrom('add', 'sub', 'mul', 'div', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'), (rows, fn) => {
      const data = { x: rows.map(([a]) => a), y: rows.map(([, c]) => c) };
      const y = col('y', types.float64);
      const vectors = new Map([
        ['x', vectorOf(types.float64, data.x)],
        ['y', vectorOf(types.float64, data.y)],
      ]);
      const fast = valuesOf(evaluate(call(fn as 'add', [x, y]), vectors, rows.length));
      const float = { kind: 'float64', nan: true } as const;
      const result = call(fn as 'add', [x, y]).type;
      const missing = (v: unknown) => v === null || v !== v;
      const slow = rows
        .map((row) => (row.some(missing) ? null : CELLS[fn as 'add'](row, {}, [float, float], result)))
        .map((v) => (missing(v) ? null : v));
      expect(fast).toEqual(slow);
    }),
    { numRuns: 200 },
  );
});

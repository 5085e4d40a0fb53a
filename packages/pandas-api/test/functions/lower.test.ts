import { col, type DataType, type Expr, types, valuesOf, vectorOf } from '@pandorable/planner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../planner/src/cells/index.js';
import { allAnswers, type Captured, callElementFunction, callRowFunction, capture, lower } from '../../src/functions/index.js';
import { interpret } from './interpret.js';

const COLUMNS: Record<string, DataType> = {
  x: types.float64,
  y: types.float64,
  i: types.int64,
  j: types.int64,
  k: types.int32,
  s: types.utf8,
  t: types.utf8,
  b: types.bool,
  c: types.bool,
  when: types.timestamp('ns'),
};
const fields = new Map(Object.entries(COLUMNS).map(([name, type]) => [name, { expr: col(name, type) as Expr }]));
const taken = (fn: Function): Captured => {
  const captured = capture(fn);
  if ('refused' in captured) throw new Error(captured.refused);
  return captured;
};
const reason = (fn: Function) => {
  const lowered = lower(taken(fn), [{ row: fields }]);
  return 'refused' in lowered ? lowered.refused : undefined;
};

type Row = Record<string, unknown>;
const NUMBERS = new Set(['x', 'y', 'i', 'j', 'k']);
/** What JavaScript sees: missing numbers are NaN. */
const seen = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([k, v]) => [k, v === null && NUMBERS.has(k) ? Number.NaN : typeof v === 'bigint' ? stamp(v) : v]),
  );
const stamp = (nanos: bigint) => {
  const at = new Date(Math.floor(Number(nanos) / 1e6));
  return { year: at.getUTCFullYear(), hour: at.getUTCHours(), dayofweek: (at.getUTCDay() + 6) % 7 };
};
const shown = (v: unknown) => (v === undefined || v !== v ? null : v === 0 ? 0 : v);

function planned(fn: Function, rows: readonly Row[], as: 'value' | 'condition' = 'value'): unknown[] {
  const lowered = lower(taken(fn), [{ row: fields }], { as });
  if ('refused' in lowered) throw new Error(lowered.refused);
  const columns = new Map(
    Object.entries(COLUMNS).map(([name, type]) => [
      name,
      vectorOf(
        type,
        rows.map((r) => r[name] ?? null),
      ),
    ]),
  );
  return valuesOf(evaluate(lowered.expr, columns, rows.length)).map(shown);
}

const float = fc.oneof(
  fc.constantFrom(
    null,
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2.5,
    0.49999999999999994,
    -2.5,
    3,
    1e-20,
    -1e-20,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ),
  fc.double(),
);
const int = fc.oneof(fc.constantFrom(null, 0, 1, -1, 2, -7, 3, 9007199254740991), fc.integer({ min: -100000, max: 100000 }));
const small = fc.oneof(fc.constantFrom(null, 0, 1, -1), fc.integer({ min: -1000, max: 1000 }));
const text = fc.oneof(
  fc.constantFrom(null, '', 'a', 'M', 'Oslo', ' x\ufeff', '\x1c', '😀b', 'null', '5', '\uffee'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const bool = fc.constantFrom(null, true, false);
const row = fc.record({
  x: float,
  y: float,
  i: int,
  j: small,
  k: small,
  s: text,
  t: text,
  b: bool,
  c: bool,
  when: fc.constantFrom(null, 0n, -1n, 1_700_000_000_000_000_000n),
});

const limit = 2.5;
const cities = ['Oslo', 'a'];
const withNull = ['M', null];
const numbers = [1, 2.5, Number.NaN];
/** Every one is captured, lowered and must agree with V8, row by row. */
const AGREEING: readonly ((r: any) => unknown)[] = [
  (r) => r.x + r.y,
  (r) => r.x - r.i,
  (r) => r.x * r.j,
  (r) => r.x / r.y,
  (r) => r.i / r.j,
  (r) => r.x % r.y,
  (r) => r.j % r.k,
  (r) => r.x % 3,
  (r) => r.j % -7,
  (r) => -r.x,
  (r) => +r.b,
  (r) => r.b + r.c,
  (r) => r.b * r.x,
  (r) => r.x ** 2,
  (r) => r.j ** 3,
  (r) => r.x > limit,
  (r) => r.x <= r.y,
  (r) => r.j >= r.k,
  (r) => r.b < r.c,
  (r) => r.x > r.j,
  (r) => !(r.x > 1),
  (r) => r.x === r.y,
  (r) => r.x !== r.y,
  (r) => r.s === r.t,
  (r) => r.s !== r.t,
  (r) => r.b === r.c,
  (r) => r.s === 'a',
  (r) => r.s !== 'a',
  (r) => r.s === null,
  (r) => r.s == null,
  (r) => r.x === null,
  (r) => r.b !== null,
  (r) => r.s === 1,
  (r) => r.s < 'M',
  (r) => r.s >= 'b',
  (r) => 'M' > r.s,
  (r) => `${r.s} ${r.t}`,
  (r) => `${r.s}${r.j}`,
  (r) => `${r.s}-${r.b}:${r.k}`,
  (r) => `${r.b}${1}`,
  (r) => (r.x > 0 ? 'pos' : 'neg'),
  (r) => (r.s ? r.s : 'none'),
  (r) => (r.b ? r.x : r.y),
  (r) => (r.j ? r.s : null),
  (r) => (r.x ? r.x : null),
  (r) => (r.b ? 1 : r.x),
  (r) => (r.b ?? true) === false,
  (r) => r.s ?? 'gone',
  (r) => r.x ?? 5,
  (r) => r.s || 'empty',
  (r) => r.s && r.t,
  (r) => r.x > 1 && r.j < 5,
  (r) => r.x > 1 || r.s === 'a',
  (r) => !r.s,
  (r) => !r.b,
  (r) => !r.x,
  (r) => r.b && r.c,
  (r) => r.b || r.c,
  (r) => r.x || r.y,
  (r) => r.x && r.y,
  (r) => r.b === true,
  (r) => r.b !== false,
  (r) => Math.abs(r.x),
  (r) => Math.floor(r.x),
  (r) => Math.ceil(r.x),
  (r) => Math.trunc(r.x),
  (r) => Math.round(r.x),
  (r) => Math.sign(r.x),
  (r) => Math.sqrt(r.x),
  (r) => Math.max(r.x, r.y, 1),
  (r) => Math.min(r.j, r.k),
  (r) => Math.max(r.x, r.j),
  (r) => r.x ** 3,
  (r) => Math.floor(r.j),
  (r) => Math.abs(r.k),
  (r) => Math.round(r.j),
  (r) => Math.log(r.x),
  (r) => Math.exp(r.y),
  (r) => Math.cbrt(r.x),
  (r) => Number.isNaN(r.x),
  (r) => Number.isNaN(r.j),
  (r) => Number.isFinite(r.x),
  (r) => Number.isInteger(r.x),
  (r) => Number.isInteger(r.j),
  (r) => String(r.j),
  (r) => String(r.b),
  (r) => Boolean(r.x),
  (r) => Number(r.b),
  (r) => r.s?.length,
  (r) => r.s?.length > 2,
  (r) => r.s?.length + 1,
  (r) => r.s?.trim(),
  (r) => r.s?.startsWith('O'),
  (r) => r.s?.includes('s') === true,
  (r) => !r.s?.endsWith('b'),
  (r) => r.s?.replaceAll('a', 'zz'),
  (r) => r.s?.replace('a', 'z') ?? 'none',
  (r) => r.when?.year,
  (r) => r.when?.hour + r.when?.dayofweek,
  (r) => cities.includes(r.s),
  (r) => withNull.includes(r.s),
  (r) => numbers.includes(r.x),
  (r) => !cities.includes(r.s) && r.j > 0,
  (r) => ['b'].includes(r.t),
  ({ x, j }) => x * 2 + j,
  (r) => {
    const d = r.x - r.y;
    if (d > 0) return d;
    return d === 0 ? 0 : -d;
  },
];

describe('a captured function gives what calling it gives', () => {
  test.each(AGREEING)('%s', (fn) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const called = rows.map((r) => shown(fn(seen(r))));
        const [got, expected] = [planned(fn, rows), called];
        got.forEach((v, i) => {
          const fraction = typeof v === 'number' && typeof expected[i] === 'number' && Number.isFinite(v) && !Number.isInteger(v);
          if (fraction) expect(Math.abs(v - (expected[i] as number))).toBeLessThanOrEqual(Math.abs(v) * 1e-14);
          else expect(v).toBe(expected[i]);
        });
        expect(planned(fn, rows, 'condition')).toEqual(rows.map((r) => Boolean(fn(seen(r)))));
        expect(rows.map((r) => shown(interpret(taken(fn))(seen(r))))).toEqual(called);
      }),
      { numRuns: 40 },
    );
  });
  test('whole numbers whose arithmetic leaves 2^53 round as in JavaScript', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(planned((r: any) => r.i + 2, [{ i: most }])).toEqual([BigInt(most + 2)]);
    expect(planned((r: any) => r.i * 3 - r.i, [{ i: most }, { i: 7 }])).toEqual([BigInt(most * 3 - most), 14]);
    expect(planned((r: any) => (r.i * r.j) / 3, [{ i: most, j: most }])).toEqual([(most * most) / 3]);
    expect(planned((r: any) => (r.k * r.k) % 1000, [{ k: 94906267 }])).toEqual([94906267 ** 2 % 1000]);
  });
  test('int64 that is a bigint in JavaScript: compared as it is, an error in arithmetic', () => {
    const rows = [{ i: 9007199254740993n, j: 9007199254740992n }];
    expect(planned((r: any) => r.i, rows)).toEqual([9007199254740993n]);
    expect(planned((r: any) => r.i > r.j && r.i > 2.5 && r.i !== 7, rows)).toEqual([true]);
    expect(planned((r: any) => `${r.i}`, rows)).toEqual(['9007199254740993']);
    expect(planned((r: any) => Number.isInteger(r.i), rows)).toEqual([false]);
    const throwing: ((r: any) => unknown)[] = [(r) => r.i + 1, (r) => r.i / 2, (r) => Math.max(r.i, 0), (r) => r.i % 2 === 0, (r) => +r.i];
    for (const fn of throwing) {
      expect(() => fn(rows[0])).toThrow(TypeError);
      expect(() => planned(fn, rows), String(fn)).toThrow('beyond 2^53');
    }
    expect(() => planned((r: any) => r.i * r.i, [{ i: 2 ** 53 - 1 }])).toThrow('int64');
  });
  test('a value function', () => {
    const lowered = lower(
      taken((v: number) => v * limit + 1),
      [{ value: { expr: col('v', types.int64) } }],
    );
    expect('expr' in lowered && valuesOf(evaluate(lowered.expr, new Map([['v', vectorOf(types.int64, [2, null])]]), 2))).toEqual([6, null]);
  });
});

describe('found by random functions', () => {
  test.each<[(r: any) => unknown, object]>([
    [(r) => Math.round(r.x), { x: -0.3 }],
    [(r) => Math.sign(r.x), { x: -0 }],
    [(r) => Math.max(r.x, r.y), { x: -0, y: 0 }],
    [(r) => Math.min(r.x, r.y), { x: 0, y: -0 }],
    [(r) => r.x % r.y, { x: -0, y: 2.5 }],
    [(r) => (r.j * -1) / 2, { j: 0 }],
    [(r) => (r.b ? r.j % 2 : 1) * 0.5, { j: -2, b: true }],
  ])('the sign of a zero: %s', (fn, row) => {
    const lowered = lower(taken(fn), [{ row: fields }]);
    const columns = new Map(Object.entries(row).map(([name, v]) => [name, vectorOf(COLUMNS[name], [v])]));
    expect('expr' in lowered && Object.is(valuesOf(evaluate(lowered.expr, columns, 1))[0], fn(row))).toBe(true);
  });
  test('undefined == null', () => {
    const fn = (r: any) => r.s?.trim() == r.t;
    expect(
      planned(fn, [
        { s: null, t: null },
        { s: null, t: 'a' },
      ]),
    ).toEqual([true, false]);
  });
  const nans = [
    { x: 0, y: 0 },
    { x: 3, y: 0 },
    { x: null, y: 1 },
  ].map((r) => ({ ...r, j: 3, s: null }));
  test.each<(r: any) => unknown>([
    (r) => [1, Number.NaN].includes(r.x / r.y),
    (r) => Math.floor(r.x % r.y) > 0,
    (r) => (r.x > 1 ? r.y : r.x / r.y),
    (r) => !Math.trunc(r.x / r.y),
  ])('NaN that is made on the way: %s', (fn) => {
    expect(planned(fn, nans)).toEqual(nans.map((r) => shown(fn(seen(r)))));
    expect(planned(fn, nans, 'condition')).toEqual(nans.map((r) => Boolean(fn(seen(r)))));
  });
  test('a constant that nothing reads may throw', () => {
    const captured = capture((r: any) => {
      const _length = r.s.length;
      return r.x;
    });
    expect(captured).toEqual({ refused: 'it makes a constant that it does not use' });
  });
});

describe('what JavaScript and the plan do not agree on is refused', () => {
  test.each<[(r: any) => unknown, RegExp]>([
    [(r) => r.s + r.t, /null \+/],
    [(r) => r.s + r.j, /null \+/],
    [(r) => `a${r.x}`, /fraction/],
    [(r) => `${r.x}`, /fraction/],
    [(r) => r.s * 2, /string used as a number/],
    [(r) => r.s < r.t, /order of texts/],
    [(r) => r.s < '5', /order with the text/],
    [(r) => r.s > 3, /order of texts/],
    [(r) => r.s.length, /may be missing, which throws/],
    [(r) => r.s.trim() === 'a', /which throws/],
    [(r) => r.when.year, /which throws/],
    [(r) => r.s?.toUpperCase(), /toUpperCase/],
    [(r) => r.s?.slice(1), /slice/],
    [(r) => `${r.s?.trim()}`, /undefined or null/],
    [(r) => r.x ** r.y, /exponent/],
    [(r) => r.x ** 0, /exponent/],
    [(r) => Math.hypot(r.x, r.y), /hypot/],
    [(r) => Math.atan2(r.x, r.y), /atan2/],
    [(r) => 1 / (r.j * -1), /-0/],
    [(r) => 1 / (r.j % 2), /-0/],
    [(r) => (r.b ? r.x : 'none'), /a number or a string/],
    [(r) => (r.b ? r.x : null) + 1, /null/],
    [(r) => r.x == r.s, /==/],
    [(r) => r.nothing > 1, /no column/],
    [(r) => r, /row as a whole/],
    [(r) => r.when > 3, /timestamp/],
    [(r) => r.x === r.when, /timestamps/],
  ])('%s', (fn, expected) => {
    expect(reason(fn)).toMatch(expected);
  });
  test('a text that cannot be missing has methods', () => {
    const lowered = lower(
      taken((r: any) => r.s.trim().length),
      [{ row: new Map([['s', { expr: col('s', types.utf8), nullable: false }]]) }],
    );
    expect('expr' in lowered && valuesOf(evaluate(lowered.expr, new Map([['s', vectorOf(types.utf8, [' a ', '😀'])]]), 2))).toEqual([1, 2]);
  });
});

describe('calling', () => {
  test('rows have fields, get, and a shape to print', () => {
    const columns = new Map([
      ['a', (i: number) => i],
      ['get', () => 'g'],
      ['sum', () => 's'],
    ]);
    expect(allAnswers(callRowFunction((r) => [r.a, r.get('get'), r.get('sum'), r.sum, JSON.stringify(r)], columns, 2))).toEqual([
      [0, 'g', 's', 's', '{"a":0,"get":"g","sum":"s"}'],
      [1, 'g', 's', 's', '{"a":1,"get":"g","sum":"s"}'],
    ]);
    expect(allAnswers(callRowFunction(({ a }) => a * 2, columns, 3))).toEqual([0, 2, 4]);
    const kept = allAnswers(callRowFunction((r) => r, columns, 2)) as { a: number }[];
    expect(kept.map((r) => r.a)).toEqual([0, 1]);
  });
  test('values, with missing ones left out where asked', () => {
    const values = [1, null, Number.NaN, 2];
    expect(
      allAnswers(
        callElementFunction(
          (v) => v + 1,
          (i) => values[i],
          4,
        ),
      ),
    ).toEqual([2, 1, Number.NaN, 3]);
    expect(
      allAnswers(
        callElementFunction(
          (v) => v + 1,
          (i) => values[i],
          4,
          true,
        ),
      ),
    ).toEqual([2, null, Number.NaN, 3]);
  });
});

import { describe, expect, test } from 'vitest';
import { capture, rowFunctionKind } from '../../src/functions/index.js';
import * as whole from './exported.js';
import { limit, settings } from './exported.js';
import { interpret } from './interpret.js';

const value = (fn: Function, ...args: unknown[]) => {
  const captured = capture(fn);
  if ('refused' in captured) throw new Error(captured.refused);
  return interpret(captured)(...args);
};
const reason = (fn: Function) => {
  const captured = capture(fn);
  return 'refused' in captured ? captured.refused : undefined;
};

describe('what is captured', () => {
  test('closure variables of every kind of scope', () => {
    const big = 2n ** 60n;
    const minus = -0;
    const nan = Number.NaN;
    expect(value((row: any) => row.a + limit, { a: 1 })).toBe(4);
    expect(value((row: any) => row.a * settings.rate.high, { a: 2 })).toBe(5);
    expect(value((row: any) => row.a * whole.limit, { a: 2 })).toBe(6);
    expect(value(() => minus)).toBe(-0);
    expect(value(() => nan)).toBeNaN();
    expect(value((v: any) => v === big, 2n ** 60n)).toBe(true);
    const made = [1, 2].map((step) => (v: number) => v + step);
    expect(made.map((fn) => value(fn, 10))).toEqual([11, 12]);
    try {
      throw 7;
    } catch (caught) {
      expect(value((v: any) => v + (caught as number), 1)).toBe(8);
    }
  });
  test('values are those of the time of capture', () => {
    let rate = 2;
    const captured = capture((row: any) => row.a * rate);
    rate = 5;
    expect(interpret(captured as never)({ a: 3 })).toBe(6);
  });
  test('globals that nobody changed', () => {
    expect(value((row: any) => Math.max(row.a, row.b, Math.PI), { a: 1, b: 2 })).toBe(Math.PI);
    // biome-ignore lint/suspicious/noGlobalIsNan: what users write
    expect(value((v: any) => (isNaN(v) ? 1 : v), Number.NaN)).toBe(1);
    // biome-ignore lint/suspicious/noGlobalIsFinite: what users write
    expect(value((v: any) => (isFinite(v) ? 1 : v), Infinity)).toBe(Infinity);
    expect(value((v: any) => (Number.isNaN(v) ? Infinity : v), Number.NaN)).toBe(Infinity);
  });
  test('blocks, destructuring, old functions, chains', () => {
    expect(value(({ a, b: other }: any) => a - other, { a: 1, b: 2 })).toBe(-1);
    expect(
      value(
        (row: any) => {
          const sum = row.a + row.b;
          if (sum > 3) return 'big';
          else if (sum === 3) return 'three';
          return `small ${sum}`;
        },
        { a: 1, b: 2 },
      ),
    ).toBe('three');
    expect(
      value(
        (row: any) => {
          const x = 1;
          if (row.a > 0) {
            const x = 2;
            return x;
          }
          return x;
        },
        { a: 0 },
      ),
    ).toBe(1);
    expect(value((row: any) => row.name?.length, { name: null })).toBe(undefined);
    expect(value((row: any) => row.get('sum') + row['a b'], { sum: 1, 'a b': 2 })).toBe(3);
    const cities = ['Rome', 'Oslo'];
    expect(value((row: any) => cities.includes(row.city) && ![1, 2].includes(row.n), { city: 'Oslo', n: 3 })).toBe(true);
  });
});

describe('what is refused', () => {
  const helper = (x: number) => x + 1;
  let nothing: unknown;
  const when = new Date();
  const gettered = {
    get rate() {
      return 1;
    },
  };
  const Math2 = { max: () => 1 };
  test.each<[string, Function, RegExp]>([
    ['a call of a user function', (row: any) => helper(row.a), /calls a function of yours/],
    ['undefined', (row: any) => row.a === nothing, /nothing is undefined/],
    ['a date', (row: any) => row.a > when, /no number, text/],
    ['an accessor', (row: any) => row.a * gettered.rate, /accessor/],
    ['an own method', (row: any) => Math2.max() + row.a, /calls the method max\(\)|no own property|captured/],
    [
      'this',
      function (this: any, row: any) {
        return this.x + row.a;
      },
      /ThisExpression/,
    ],
    [
      'arguments',
      function () {
        return arguments[0];
      },
      /arguments/,
    ],
    [
      'its own name',
      function itself() {
        return (itself as any).length;
      },
      /of itself/,
    ],
    ['an unknown name', new Function('row', 'return row.a + nowhere') as never, /nowhere/],
    ['a live global', (row: any) => row.a + (globalThis as any).x, /globalThis/],
    ['assignment', (row: any) => (row.a = 1), /AssignmentExpression/],
    [
      'let',
      (row: any) => {
        let x = row.a;
        x += 1;
        return x;
      },
      /may change/,
    ],
    [
      'a loop',
      (row: any) => {
        for (;;) return row.a;
      },
      /ForStatement/,
    ],
    ['async', async (row: any) => row.a, /async/],
    [
      'a generator',
      function* () {
        yield 1;
      },
      /generator/,
    ],
    ['a bound function', ((row: any) => row.a).bind(null), /native or bound/],
    ['a native function', Math.max, /native/],
    ['a class', class {}, /no plain function/],
    [
      'a method',
      {
        run(row: any) {
          return row.a;
        },
      }.run,
      /function expression|plain function/,
    ],
    ['new', (row: any) => new Date(row.a), /NewExpression/],
    ['a regular expression', (row: any) => /a/.test(row.a), /regular expression/],
    ['Math.random', (row: any) => row.a * Math.random(), /Math.random/],
    ['bits', (row: any) => row.a & 1, /of &/],
    ['a nested function', (row: any) => ((x: number) => x)(row.a), /calls a function of yours|Arrow/],
    ['default parameters', (row: any, k = 2) => row.a * k, /parameters/],
    ['a longer optional chain', (row: any) => row.a?.b.c, /optional chain/],
    ['spread', (row: any) => Math.max(...row.a), /Spread/],
    ['typeof', (row: any) => typeof row.a === 'number', /typeof/],
  ])('%s', (_, fn, expected) => {
    expect(reason(fn)).toMatch(expected);
  });
  test('a global that was replaced', () => {
    const { sqrt } = Math;
    Math.sqrt = (x) => x;
    try {
      expect(reason((row: any) => Math.sqrt(row.a))).toMatch('Math.sqrt');
    } finally {
      Math.sqrt = sqrt;
    }
  });
  test('a name that hides a global is read from the closure', () => {
    const Infinity = 3;
    expect(value(() => Infinity)).toBe(3);
  });
  test('a variable that is not initialised yet', () => {
    const early = (row: any) => row.a + later;
    expect(reason(early)).toMatch('later');
    const later = 1;
  });
});

describe('row function or frame callable', () => {
  const limit2 = 3;
  test.each<Function>([
    (x: any) => x.price * x.qty,
    (x: any) => x.price > limit2,
    (x: any) => `${x.city}!`,
    (x: any) => (x.ok ? 1 : 2),
    (x: any) => Math.abs(x.a),
    (x: any) => -x.a,
    (x: any) => !x.ok,
    (x: any) => x['a b'] ?? 0,
    (x: any) => x.get('sum') + 1,
    ({ a, b }: any) => a + b,
    (x: any) => x.city.trim() === 'x',
    (x: any) => x.when.year > 2000,
    (x: any) => x.a && x.b,
    (x: any) => x.city.startsWith('a') || x.n > 1,
    (x: any) => {
      const p = x.price;
      return p * 2;
    },
    (x: any) => {
      if (x.ok) return 1;
      return 2;
    },
  ])('row: %s', (fn) => expect(rowFunctionKind(fn)).toBe('row'));
  test.each<Function>([
    (d: any) => d.price.mul(2),
    (d: any) => d.price.sub(d.price.mean()),
    (d: any) => d.get('a').gt(limit2 + 1),
    (d: any) => d.city.str.upper(),
    (d: any) => d.price,
    (d: any) => d,
    Math.max,
    (d: any) => d.length > 3,
    (d: any) => d.price.sum() > 3,
    (d: any) => d.assign({ x: 1 }).x,
    (d: any) => d.price.where(d.price.gt(1), -1),
    ((d: any) => d.a * 2).bind(null),
  ])('frame: %s', (fn) => expect(rowFunctionKind(fn)).toBe('frame'));
  test.each<Function>([
    (x: any) => x.price / x.price.sum(),
    (x: any) => x.price.sub(x.price.min()).mul(2) && x.a > 1,
    (x: any) => x.city.str.len() > x.n,
  ])('both: %s', (fn) => {
    expect(() => rowFunctionKind(fn)).toThrow(TypeError);
    expect(() => rowFunctionKind(fn)).toThrow('use .div()');
  });
});

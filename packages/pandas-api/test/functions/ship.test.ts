import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { ship } from '../../src/functions/index.js';
import * as whole from './exported.js';
import { limit, settings } from './exported.js';

/** The function as it is made again from its text. */
function made(fn: Function, ...args: unknown[]): (value: unknown) => any {
  const text = ship(fn, args);
  if ('refused' in text) throw new Error(text.refused);
  return runInThisContext(`(() => {${text.prelude}\nreturn (\n${text.source}\n);})()`);
}
const reason = (fn: Function, ...args: unknown[]) => {
  const text = ship(fn, args);
  return 'refused' in text ? text.refused : undefined;
};

describe('what a function closes over goes with it', () => {
  test('values of every kind', () => {
    const all = {
      numbers: [1.5, -0, Number.NaN, Number.POSITIVE_INFINITY],
      big: 2n ** 70n,
      text: 'a "quoted"\n\u2028 text `${}`',
      none: [null, undefined, true],
      date: new Date(86_400_000),
      pattern: /a+(?<b>c)/iu,
      map: new Map<unknown, unknown>([
        ['a', [1]],
        [{ k: 1 }, 'object'],
      ]),
      set: new Set([1, 'b']),
      bytes: new Uint8Array([1, 255]),
      wide: BigInt64Array.of(-5n),
      bare: Object.assign(Object.create(null), { x: 1 }),
    };
    expect(made(() => all)(0)).toEqual(all);
    expect(Object.is(made(() => all)(0).numbers[1], -0)).toBe(true);
  });
  test('one object stays one, and cycles stay cycles', () => {
    const shared = { n: 1 };
    const ring: Record<string, unknown> = { a: shared, b: shared };
    ring['self'] = ring;
    const again = made(() => ring)(0);
    expect(again.a).toBe(again.b);
    expect(again.self).toBe(again);
  });
  test('functions, which call one another', () => {
    const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
    const even = (n: number): boolean => n === 0 || odd(n - 1);
    const odd = (n: number): boolean => n !== 0 && even(n - 1);
    function twice(n: number) {
      return 2 * n; // a comment at the end
    }
    const tools = { twice, even, root: Math.sqrt };
    expect(made(fib)(10)).toBe(55);
    expect(made((n: number) => fib(n))(10)).toBe(55);
    expect(made((n: number) => even(n))(7)).toBe(false);
    expect(made((n: number) => tools.twice(n) + tools.root(n))(9)).toBe(21);
    expect(made(Math.sqrt)(9)).toBe(3);
    expect(made((v: number, o: { by: number }) => v * o.by, { by: 4 })(3)).toBe(12);
  });
  test('what is used of a module', () => {
    expect(made((v: number) => v + limit + settings.rate.high + whole.limit)(1)).toBe(9.5);
  });
  test('names of its own hide those outside', () => {
    const [k, shadow] = [10, 1];
    const fn = (v: number[]) => v.map((k) => k * 2).reduce((a, b) => a + b, 0) + k;
    expect(made(fn)([1, 2])).toBe(16);
    expect(
      made((v: number) => {
        for (let shadow = 0; shadow < 3; shadow++) v += shadow;
        return v + shadow;
      })(1),
    ).toBe(5);
    expect(made(({ a: { b = k } = {} as any, ...rest }: any) => [b, rest])({ c: 1 })).toEqual([10, { c: 1 }]);
    expect(
      made((v: number) => {
        const o = { k, v, shadow: 5 };
        label: for (const x of [1]) for (;;) if (x) break label;
        return o;
      })(2),
    ).toEqual({ k: 10, v: 2, shadow: 5 });
    expect(
      made((v: number) => {
        class Box {
          held = v;
          get twice() {
            return this.held * 2;
          }
        }
        return new Box().twice + k;
      })(2),
    ).toBe(14);
    expect(
      made((v: number) => {
        try {
          throw v;
        } catch (k) {
          return k;
        }
      })(3),
    ).toBe(3);
  });
});

describe('what cannot be sent, and why', () => {
  let counter = 0;
  const seen: number[] = [];
  const index = { last: 0 };
  const global = /a/g;
  class Scale {
    by = 2;
  }
  const scale = new Scale();
  test.each<[string, Function, RegExp]>([
    [
      'a count outside',
      (v: number) => {
        counter += v;
        return counter;
      },
      /changes 'counter', which lies outside/,
    ],
    [
      'an array outside',
      (v: number) => {
        seen.push(v);
        return v;
      },
      /changes 'seen'/,
    ],
    [
      'a member outside',
      (v: number) => {
        index.last = v;
        return v;
      },
      /changes 'index'/,
    ],
    [
      'a member taken away',
      (v: number) => {
        delete (index as any).last;
        return v;
      },
      /changes 'index'/,
    ],
    ['an object of a class', (v: number) => v * scale.by, /'scale' is a Scale/],
    ['a place in a text', (v: string) => global.test(v), /'global' remembers its place/],
    [
      'this',
      function (this: any, v: number) {
        return this?.k ?? v;
      },
      /uses this/,
    ],
    [
      'a generator',
      function* () {
        yield 1;
      },
      /async or a generator/,
    ],
    ['a bound function', ((a: number) => a).bind(null), /not readable/],
    // biome-ignore lint/security/noGlobalEval: what is tested
    ['eval', (v: string) => eval(v), /eval/],
    ['the process', (v: number) => v + process.pid, /'process'/],
    ['a symbol', (v: object) => (v as any)[Symbol.iterator] === key, /'key' is a Symbol/],
    ['a whole module', () => Object.keys(whole), /whole module/],
  ])('%s', (_, fn, message) => expect(reason(fn)).toMatch(message));
  const key = Symbol('key');
  test('of a function that it calls', () => {
    const helper = (v: number) => scale.by * v;
    expect(reason((v: number) => helper(v))).toMatch(/'helper.scale' is a Scale/);
  });
  test('the arguments', () => expect(reason((v: number, s: Scale) => v * s.by, scale)).toMatch(/'args\[0\]' is a Scale/));
});

import { describe, expect, test } from 'vitest';
import { fieldsRead } from '../../src/functions/index.js';
import * as library from '../../src/index.js';

const pd = library as any;
const use = (x: unknown): unknown => x;
const key = 'a';

describe('fields that a function reads', () => {
  test.each<[string, (r: any, ...rest: any[]) => unknown, string[]]>([
    ['members', (r) => r.a + r['b'] + r?.c, ['a', 'b', 'c']],
    ['get', (r) => r.get('a') ?? r?.get?.('b'), ['a', 'b']],
    ['a parameter taken apart', ({ a, b: other, c = 1, 'd e': e }) => a + other + c + e, ['a', 'b', 'c', 'd e']],
    [
      'a variable taken apart',
      (r) => {
        const {
          a,
          b: { length },
        } = r;
        return a + length + r.c;
      },
      ['a', 'b', 'c'],
    ],
    ['what is inside of other functions', (r) => [1, 2].map((v) => v * r.a).concat(use(r.b) as number[]), ['a', 'b']],
    ['names that are not the row', (r) => use({ r: 1, x: { r: r.a } }), ['a']],
    [
      'a field that is written',
      (r) => {
        r.a = 1;
        return r.b;
      },
      ['a', 'b'],
    ],
    ['nothing', () => 1, []],
    ['function expressions', (r) => r.a, ['a']],
    ['numbers as names', (r) => r[0] + r['1'], ['0', '1']],
    ['other arguments', (r, n) => r.a + n.b, ['a']],
  ])('%s', (_, fn, names) => expect([...fieldsRead(fn)!].sort()).toEqual(names));

  test.each<[string, (r: any, ...rest: any[]) => unknown]>([
    ['handed on', (r) => use(r)],
    ['spread', (r) => ({ ...r })],
    ['returned', (r) => r],
    ['its keys', (r) => Object.keys(r).length],
    ['a computed name', (r) => r[key]],
    ['a computed name to get', (r) => r.get(key)],
    ['get itself', (r) => use(r.get)],
    [
      'another name for it',
      (r) => {
        const q = r;
        return q.a;
      },
    ],
    [
      'the rest of it',
      (r) => {
        const { a, ...rest } = r;
        return rest.b + a;
      },
    ],
    ['the rest of the parameter', ({ a, ...rest }) => rest.b + a],
    ['all arguments', (...rows) => rows[0].a],
    ['as a default', (r, q = r) => q.a],
    ['a short property', (r) => use({ r })],
    ['compared', (r) => r === null],
    ['looked into', (r) => 'a' in r],
    [
      'the arguments',
      function () {
        return arguments[0].a;
      },
    ],
    ['a function whose text cannot be read', Math.max],
  ])('unknown: %s', (_, fn) => expect(fieldsRead(fn)).toBeNull());
});

describe('apply over rows fetches what the function reads', () => {
  /** Reading `bad` is an error of the engine. */
  const frame = () =>
    pd.sql(
      `select range as x, range / 2 as y, 'n' || range as s, case when range >= 0 then error('it was read')::varchar end as bad from range(300)`,
    );
  const slow = (v: number): number => Math.hypot(v, 1);
  test('and nothing else', () => {
    expect(
      frame()
        .apply((r: any) => slow(r.x) + r.y, { axis: 1 })
        .toList()
        .slice(0, 2),
    ).toEqual([1, Math.hypot(1, 1) + 0.5]);
    expect(
      frame()
        .apply(({ s }: any) => [s].join(), { axis: 1 })
        .toList()[299],
    ).toBe('n299');
    expect(
      frame()
        .apply(() => [1].length, { axis: 1 })
        .toList(),
    ).toEqual(new Array(300).fill(1));
  });
  test('all where the row is handed on', () => {
    expect(() => frame().apply((r: any) => use(r) !== null && slow(r.x), { axis: 1 })).toThrow(/it was read/);
    expect(() => frame().apply((r: any) => slow(r.x) + r.nosuch, { axis: 1 })).toThrow(/it was read/);
  });
  test.each([
    ['ints beside floats', { i: [1, 2, 3], f: [0.5, 1, 2] }, (r: any) => [r.i].length],
    ['ints beside texts', { i: [1, 2, 3], s: ['a', 'b', 'c'] }, (r: any) => Math.max(...[r.i])],
    ['ints that have gained missing values, not read', { i: [1, 2, 3], f: [4, null, 6] }, (r: any) => [r.i].length],
    ['texts and booleans', { s: ['a', null, 'c'], b: [true, false, true], n: [1, 2, 3] }, (r: any) => [r.s, r.b].join()],
  ])('the same dtypes: %s', (_, data, fn) => {
    const df = pd.DataFrame(data);
    const whole = df.apply((r: any) => (use(r), fn(r)), { axis: 1 });
    pd.testing.assertSeriesEqual(df.apply(fn, { axis: 1 }), whole);
  });
  test('a merged int column with missing values makes the answer a float, read or not', () => {
    const df = pd.DataFrame({ k: [1, 2], a: [1, 2] }).merge(pd.DataFrame({ k: [1], b: [7] }), { on: 'k', how: 'left' });
    expect(String(df.apply((r: any) => [r.a].length, { axis: 1 }).dtype)).toBe('float64');
  });
  test('an error shows the whole row', () => {
    const df = pd.DataFrame({ a: [1, 2], b: ['x', null], c: [null, 2.5] }, { index: ['p', 'q'] });
    const fails = (r: any) => {
      if ([r.a].includes(2)) throw new RangeError('no');
      return 1;
    };
    const causes = [fails, (r: any) => (use(r), fails(r))].map((fn) => {
      try {
        return df.apply(fn, { axis: 1 });
      } catch (error) {
        return (error as any).cause.message.split('\n')[0];
      }
    });
    expect(causes[0]).toBe('the function failed in row 1: { a: 2, b: null, c: 2.5 }');
    expect(causes[1]).toBe(causes[0]);
  });
  test('under .async, where the function fails', async () => {
    const df = pd.DataFrame({ a: [1, 2], b: ['x', 'y'] });
    const work = df.async.apply(
      (r: any) => {
        if ([r.a].includes(2)) throw new RangeError('no');
        return 1;
      },
      { axis: 1 },
    );
    await expect(work).rejects.toMatchObject({ message: 'no', cause: { message: expect.stringMatching(/row 1: \{ a: 2, b: 'y' \}/) } });
  });
});

import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

const df = pd.DataFrame({ k: ['a', 'b', 'a', 'b'], v: [1, 2, 3, 4], w: [1.5, 2.5, 3.5, 4.5] }) as any;
const failure = (run: () => unknown): any => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

type With = (f: any, fn: (...args: any[]) => unknown) => unknown;
const MEMBERS: Readonly<Record<string, With>> = {
  'groupby.apply': (f, fn) => f.groupby('k').apply(fn),
  'groupby.apply of a Series': (f, fn) => f.groupby('k').v.apply(fn),
  'groupby.transform': (f, fn) => f.groupby('k').transform(fn),
  'groupby.filter': (f, fn) => f.groupby('k').filter(fn),
  'groupby.agg': (f, fn) => f.groupby('k').agg(fn),
  'groupby.agg of a list': (f, fn) => f.groupby('k').v.agg([fn, 'sum']),
  'rolling.apply': (f, fn) => f.v.rolling(2).apply(fn).sum(),
  'rolling.apply, raw': (f, fn) => f.v.rolling(2).apply(fn, { raw: true }).sum(),
  'expanding.apply': (f, fn) => f.v.expanding().apply(fn).sum(),
  'apply of columns': (f, fn) => f.apply(fn),
  'apply of arrays': (f, fn) => f.apply(fn, { raw: true }),
  'agg of a frame': (f, fn) => f.agg(fn),
  'agg of a Series': (f, fn) => f.v.agg(fn),
  'agg of a list for a Series': (f, fn) => f.v.agg([fn, 'sum']),
  'transform of a Series': (f, fn) => f.v.transform(fn),
  'assign of a frame': (f, fn) => f.assign({ z: fn }),
  'a mask of a frame': (f, fn) => f.get(fn),
  'loc of a frame': (f, fn) => f.loc(fn),
  'a mask of a Series': (f, fn) => f.v.get(fn),
};

describe('an async function where no promise can be waited for', () => {
  test.each(Object.entries(MEMBERS))('%s', async (name, run) => {
    // callables of frames are told from row functions by what they do with their argument
    const word = /of a frame$/.test(name) && !/agg/.test(name) ? async (f: any) => f.v.gt(f.v.mean()) : async () => 1;
    const none = /of a frame$/.test(name) && !/agg/.test(name) ? (f: any) => Promise.resolve(f.v.gt(f.v.mean())) : () => Promise.resolve(1);
    for (const fn of [word, none, () => Promise.reject(new Error('nobody sees it'))]) {
      const error = failure(() => run(df, fn));
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(/is async \(it gives promises\)/);
      expect(error.message).toMatch(/under \.async/);
    }
  });
  test('under .async neither', async () => {
    await expect(df.groupby('k').async.apply(async (g: any) => g.length)).rejects.toThrow(/under \.async too/);
    await expect(df.groupby('k').async.apply((g: any) => Promise.resolve(g.length))).rejects.toThrow(/under \.async too/);
    await expect(df.async.apply(async (c: any) => c.length)).rejects.toThrow(/under \.async too/);
  });
  test('of rows, in assign and masks, it is waited for', async () => {
    const twice = pd.udf(async (r: any) => r.v * 2);
    const large = pd.udf(async (r: any) => r.v > 2);
    expect((await df.async.assign({ z: twice })).z.toList()).toEqual([2, 4, 6, 8]);
    expect((await df.async.get(large)).v.toList()).toEqual([3, 4]);
    expect(() => df.assign({ z: twice })).toThrow(/under \.async/);
    expect(() => df.get(large)).toThrow(/under \.async/);
  });
});

describe('an exception names what was being computed', () => {
  class Mine extends Error {}
  const on =
    (is: (x: any) => boolean) =>
    (x: any): number => {
      if (is(x)) throw new Mine('mine');
      return 1;
    };
  const at = (x: any, i: number) => (typeof x.iloc === 'function' ? x.iloc(i) : x[i]);
  test.each<[string, (f: any) => unknown, string]>([
    ['groupby.apply', (f) => f.groupby('k').apply(on((g) => g.v.max() === 4)), "group 'b'"],
    ['groupby.apply of two keys', (f) => f.groupby(['k', 'v']).apply(on((g) => g.w.max() === 2.5)), "group ('b', 2)"],
    ['groupby.apply of a Series', (f) => f.groupby('k').v.apply(on((g) => g.max() === 4)), "group 'b'"],
    ['groupby.transform', (f) => f.groupby('k').transform(on((g) => g.max() === 4.5)), "group 'b', column 'w'"],
    ['groupby.transform of a Series', (f) => f.groupby('k').v.transform(on((g) => g.max() === 4)), "group 'b'"],
    ['groupby.agg', (f) => f.groupby('k').agg(on((g) => g.max() === 4.5)), "group 'b', column 'w'"],
    ['groupby.filter', (f) => f.groupby('k').filter((g: any) => on(() => g.v.max() === 4)(g) === 1), "group 'b'"],
    [
      'rolling.apply',
      (f) =>
        f.v
          .rolling(2)
          .apply(on((w) => at(w, 1) === 3))
          .sum(),
      'the window of row 2: rows 1 to 2',
    ],
    [
      'rolling.apply, raw',
      (f) =>
        f.v
          .rolling(2)
          .apply(
            on((w) => at(w, 1) === 3),
            { raw: true },
          )
          .sum(),
      'the window of row 2: rows 1 to 2',
    ],
    [
      'rolling.apply, centred',
      (f) =>
        f.v
          .rolling(3, { center: true })
          .apply(on((w) => at(w, 0) === 2))
          .sum(),
      'the window of row 2: rows 1 to 3',
    ],
    [
      'rolling.apply of every other row',
      (f) =>
        f.v
          .rolling(2, { step: 2 })
          .apply(on((w) => at(w, 1) === 3))
          .sum(),
      'the window of row 2: rows 1 to 2',
    ],
    [
      'rolling.apply of groups',
      (f) =>
        f
          .groupby('k')
          .v.rolling(2)
          .apply(on((w) => at(w, 1) === 4))
          .sum(),
      "the window of row ('b', 3)",
    ],
    ['apply of columns', (f) => f.apply(on((c) => at(c, 0) === 1.5)), "column 'w'"],
    [
      'apply of arrays',
      (f) =>
        f.get(['v', 'w']).apply(
          on((c) => c[0] === 1.5),
          { raw: true },
        ),
      "column 'w'",
    ],
    [
      'apply of arrays of rows',
      (f) =>
        f.get(['v', 'w']).apply(
          on((c) => c[0] === 3),
          { raw: true, axis: 1 },
        ),
      'row 2',
    ],
    ['agg of a Series', (f) => f.v.agg(on(() => true)), "column 'v'"],
  ])('%s', (_, run, place) => {
    const error = failure(() => run(df));
    expect(error).toBeInstanceOf(Mine);
    expect(error.message).toBe('mine');
    expect(error.stack).toMatch(/calling\.test\.ts/);
    const [first, line] = error.cause.message.split('\n');
    expect(first).toBe(`the function failed in ${place}`);
    expect(line).toMatch(/^ {4}at .*calling\.test\.ts:\d+/);
  });
  test('an error that a member of the group throws: the line in the function, not in the package', () => {
    const error = failure(() => df.groupby('k').apply((g: any) => g.get('nothing')));
    expect(error.name).toBe('KeyError');
    const [first, line] = error.cause.message.split('\n');
    expect(first).toBe("the function failed in group 'a'");
    expect(line).toMatch(/^ {4}at .*calling\.test\.ts:\d+/);
  });
});

describe('what a function does with its argument stays with it', () => {
  const text = String(df);
  test.each<[string, (f: any) => unknown]>([
    ['a group', (f) => f.groupby('k').apply((g: any) => ((g.v = 9), g.v.set?.(0, 7), (g.fresh = 1), g.length))],
    ['a group in place', (f) => f.groupby('k').apply((g: any) => (g.drop({ columns: 'v', inplace: true }), g.length))],
    ['the values of a group', (f) => f.groupby('k').apply((g: any) => (((g.v.values as number[])[0] = 99), 1))],
    [
      'the values of a group of all rows',
      (f) => f.groupby((() => 'all') as never).apply((g: any) => (((g.w.values as number[])[0] = 99), 1)),
    ],
    ['a group of a Series', (f) => f.groupby('k').v.transform((g: any) => (((g.values as number[])[0] = 99), g))],
    ['a filtered group', (f) => f.groupby('k').filter((g: any) => ((g.w.values as number[]).fill(0), (g.v = 0), true))],
    ['an aggregated group', (f) => f.groupby('k').agg((g: any) => ((g.values as number[]).fill?.(0), g.iloc.set(0, 0), 1))],
    [
      'a window as a Series',
      (f) =>
        f.w
          .rolling(2)
          .apply((w: any) => ((w.values as number[]).fill(0), w.iloc.set(0, 0), 1))
          .sum(),
    ],
    [
      'a window as an array',
      (f) =>
        f.w
          .rolling(2)
          .apply((w: any) => (w.fill(0), 1), { raw: true })
          .sum(),
    ],
    ['a column', (f) => f.get(['v', 'w']).apply((c: any) => (c.iloc.set(0, 0), 1))],
    ['the values of a column', (f) => f.get(['v', 'w']).apply((c: any) => ((c.values as number[]).fill(0), 1))],
    ['arrays of columns', (f) => f.get(['v', 'w']).apply((c: any) => (c.fill(0), 1), { raw: true })],
    ['the frame of assign', (f) => f.assign({ z: (g: any) => ((g.v = 0), g.w.mean()) })],
    ['the frame of a mask', (f) => f.get((g: any) => ((g.v = 0), (g.fresh = 1), g.w.gt(g.w.mean())))],
    ['the frame of loc', (f) => f.loc((g: any) => ((g.v = 0), g.w.gt(g.w.mean())))],
    ['the Series of a mask', (f) => f.v.get((c: any) => (c.iloc.set(0, 0), c.gt(c.mean())))],
    ['the Series of agg', (f) => f.v.agg((c: any) => (c.iloc.set(0, 0), 1))],
  ])('%s', (_, run) => {
    run(df);
    expect(String(df)).toBe(text);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pd from 'pandorable';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { ship } from '../../src/functions/index.js';
import { closePool, poolIsUsable, poolIsWarm, thePool } from '../../src/functions/pool.js';
import { withExecutor } from '../../src/session/client.js';

afterAll(closePool);

const N = 3000;
const numbers = Array.from({ length: N }, (_, i) => (i % 97 === 0 ? null : (i - 1500) / 4));
const texts = Array.from({ length: N }, (_, i) => (i % 89 === 0 ? null : ['Oslo', '😀 b', '', 'é', `n${i}`][i % 5]));
const frame = pd.DataFrame({ x: numbers, i: Array.from({ length: N }, (_, i) => i), s: texts, b: texts.map((t) => t === '') }) as any;
const table = new Map([['Oslo', 1]]);
const shapes = { scale: 3, names: ['a', 'b'] };
const helper = (v: number): number => (v > 0 ? Math.sqrt(v) : v);

const failure = (run: () => unknown): any => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('answers in the pool are those of this thread', () => {
  test.each<[string, string, (v: any) => unknown]>([
    ['numbers', 'x', (v) => helper(v) * shapes.scale],
    ['texts of texts', 's', (v) => (v === null ? null : v.toUpperCase() + shapes.names.join())],
    ['numbers of texts', 's', (v) => table.get(v) ?? v?.length],
    ['numbers, then others', 'i', (v) => (v < 2000 ? v : `late ${v}`)],
    ['others, then numbers', 'i', (v) => (v > 2000 ? v : null)],
    ['booleans', 'b', (v) => !v],
    ['missing ones', 'x', (v) => (v > 3 ? v : undefined)],
    ['-0 and infinities', 'x', (v) => (v === 0 ? -0 : 1 / v)],
    ['bigints', 'i', (v) => 2n ** 60n + BigInt(v)],
    ['dates', 'i', (v) => new Date(v * 1000)],
    ['objects, which this thread makes', 'i', (v) => [v]],
  ])('%s', (_, column, fn) => {
    const here = frame[column].map(pd.udf(fn, { threads: false }));
    const there = frame[column].map(pd.udf(fn, { threads: 2 }));
    pd.testing.assertSeriesEqual(there, here);
  });
  test('missing values left out', () => {
    const fn = (v: string) => v.length;
    const at = (threads: number | boolean) => frame.s.map(pd.udf(fn, { threads }), { naAction: 'ignore' });
    pd.testing.assertSeriesEqual(at(2), at(false));
  });
  test.each<[string, (r: any) => unknown]>([
    ['fields', (r) => r.x * 2 + r.i],
    ['all kinds of fields', (r) => `${r.s}|${r.b}|${r.x}`],
    [
      'written fields',
      (r) => {
        r.x = 1;
        return r.x + r.i;
      },
    ],
    ['members of a Series, which this thread has', (r) => r.get('x') + r.sum.length],
  ])('rows: %s', (_, fn) => {
    const at = (threads: number | boolean) => frame.apply(pd.udf(fn, { threads }), { axis: 1 });
    pd.testing.assertSeriesEqual(at(2), at(false));
  });
  test('under .async', async () => {
    expect((await frame.i.async.map(pd.udf((v: number) => v + shapes.scale, { threads: 2 }))).toList().slice(0, 3)).toEqual([3, 4, 5]);
  });
});

describe.runIf(poolIsUsable())('replays of an asynchronous action', () => {
  afterEach(() => void vi.restoreAllMocks());
  /** A clock that goes so many milliseconds further each time that somebody looks. */
  const clock = (): { step: number } => {
    const made = { step: 7 };
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (now += made.step));
    return made;
  };

  test('a sample of another length takes the answers of the right rows', async () => {
    const rows = 500_000;
    const column = pd.Series(Float64Array.from({ length: rows }, (_, i) => i)) as any;
    const time = clock();
    const fn = (v: number): number => helper(v * v);
    const pool = Object.getPrototypeOf(thePool());
    const send = pool.runAsync;
    const sent = vi.spyOn(pool, 'runAsync').mockImplementation(function (this: unknown, ...given: unknown[]) {
      time.step = 1;
      return send.apply(this, given);
    });
    const answers = (await column.async.map(fn)).toArray();
    expect(sent).toHaveBeenCalledOnce();
    expect(answers.findIndex((v: number, i: number) => v !== i)).toBe(-1);
  });

  test('each of two window functions takes its own answer', async () => {
    const rows = 4 * 2 ** 18;
    const column = (sign: number) => Float64Array.from({ length: rows }, (_, i) => sign * (i % 1000));
    const both = pd.DataFrame({ a: column(1), b: column(-1) }) as any;
    const made = () => both.assign({ x: both.a.rolling(3).sum(), y: both.b.rolling(3).sum() }).get(['x', 'y']);
    const here = made().sum().toList();
    clock().step = 1000;
    expect((await made().async.sum()).toList()).toEqual(here);
  });
});

describe('what goes wrong in the pool', () => {
  test('the error of the first row that fails, with its class, row, value and line', () => {
    class Mine extends RangeError {}
    const fn = (v: number): number => {
      if (v > 1000 || v === 700) throw new RangeError(`no ${v}`);
      return v;
    };
    const error = failure(() => frame.i.map(pd.udf(fn, { threads: 2 })));
    expect(error).toBeInstanceOf(RangeError);
    expect(error).not.toBeInstanceOf(Mine);
    expect(error.message).toBe('no 700');
    expect(error.cause.message).toMatch(/row 700: 700\n {4}at .*pool\.test\.ts:\d+/);
  });
  test('a function that never returns: its thread ends, the next call has a new one', () => {
    const endless = (v: number): number => {
      while (v === 1234);
      return v;
    };
    const error = failure(() => frame.i.map(pd.udf(endless, { timeout: 150 })));
    expect(error.name).toBe('InterruptedError');
    expect(error.message).toMatch('did not return within 150 ms for row 1234 (1234)');
    expect(frame.i.map(pd.udf((v: number) => v + 1, { threads: 2 })).toList()[5]).toBe(6);
    expect(frame.i.sum()).toBe((N * (N - 1)) / 2);
  });
  test('a function that cannot be sent is refused by name where threads are asked for', () => {
    let state = 0;
    const fn = (v: number): number => v + state++;
    expect(() => frame.i.map(pd.udf(fn, { threads: 2 }))).toThrow(/cannot run in other threads \(it changes 'state'/);
  });
  test('a signal ends the work', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const endless = (v: number): number => {
      while (v === 5);
      return v;
    };
    const work = frame.i.async.map(pd.udf(endless, { threads: 2 }), { signal: controller.signal });
    await expect(work).rejects.toThrow(/cancelled/);
    expect(frame.i.map(pd.udf((v: number) => v, { threads: 2 })).toList()[7]).toBe(7);
  });
});

describe('functions that several threads may run without being asked', () => {
  const state = { n: 0 };
  const global = /a/g;
  const list: number[] = [];
  const count = (s: { n: number }): number => s.n++;
  const add = (to: number[], v: number): number => to.push(v);
  test.each<[(v: any) => unknown, RegExp]>([
    [(v) => v + count(state), /'count': it may change something outside/],
    [(v) => add(list, v), /'add': it calls push\(\) of what it did not make/],
    [(v) => v + Math.random(), /Math.random/],
    [(v) => v + Date.now(), /Date.now/],
    [(v) => new Date().getFullYear() + v, /clock/],
    [(v) => console.log(v), /console/],
    [(v) => String(v).replace(global, ''), /remembers its place/],
    [(v) => Object.assign(state, { n: v }).n, /Object.assign/],
    [(v) => (list as any)['push'](v), /computed/],
    [(v) => Array.prototype.push.call(list, v), /push|call/],
    [(r) => (r.x = 1), /may change/],
    [
      (v) => {
        const own = [v];
        const inner = (own: number[]) => own.push(1);
        return inner(list) + own.length;
      },
      /push/,
    ],
  ])('not %s', (fn, reason) => expect(ship(fn, [], { pure: true })).toMatchObject({ refused: expect.stringMatching(reason) }));
  test.each<(v: any) => unknown>([
    (v) => helper(v) + shapes.scale + (table.get('Oslo') ?? 0),
    (v) => {
      const out = [];
      for (let i = 0; i < 3; i++) out.push(v + i);
      let sum = 0;
      for (const x of out) sum += x;
      return sum;
    },
    (v) => String(v).split('').reverse().join(''),
    (v) => [...shapes.names].sort()[0] + v,
    (v) => /a/g.test(String(v)),
    (v) => new Date(v).getFullYear(),
  ])('%s', (fn) => expect(ship(fn, [], { pure: true })).not.toHaveProperty('refused'));
});

describe('the pool ends with the engine', () => {
  const twice = pd.udf((v: number) => v * 2, { threads: 2 });
  test('another engine closes it, and the next job has a new one', () => {
    frame.i.map(twice).toList();
    const before = thePool();
    pd.setExecutor('local');
    expect(before.closed).toBe(true);
    expect(poolIsWarm()).toBe(false);
    expect(frame.i.map(twice).toList()[21]).toBe(42);
    expect(thePool()).not.toBe(before);
  });
  test('an engine that is used beside leaves it alone', () => {
    frame.i.map(twice).toList();
    withExecutor('local', () => frame.i.sum());
    expect(poolIsWarm()).toBe(true);
  });
  test('work that is under way is told', async () => {
    const endless = (v: number): number => {
      while (v === 5);
      return v;
    };
    const work = frame.i.async.map(pd.udf(endless, { threads: 2 })).catch((error: Error) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    pd.setExecutor('local');
    expect(await work).toMatchObject({ name: 'EngineError', message: 'the pool of threads was closed' });
  });
});

test.skipIf(availableParallelism() < 2)('a slow function goes to the pool by itself, and the process ends', () => {
  const module = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
  const script = `
    import * as pd from ${JSON.stringify(module('index.js'))};
    import { poolIsWarm } from ${JSON.stringify(module('functions/pool.js'))};
    const slow = (v) => { let x = v; for (let k = 0; k < 1000; k++) x = Math.sqrt(x + k); return x - x + v; };
    const made = pd.Series(Array.from({ length: 60000 }, (_, i) => i)).map(slow).toList();
    process.stdout.write(JSON.stringify({ fine: made.every((v, i) => v === i), pooled: poolIsWarm() }));
  `;
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-pool-'));
  writeFileSync(join(folder, 'script.mjs'), script);
  const out = execFileSync(process.execPath, [join(folder, 'script.mjs')], { encoding: 'utf8', timeout: 60_000 });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(out)).toEqual({ fine: true, pooled: true });
});

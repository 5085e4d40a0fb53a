import * as pd from 'pandorable';
import { afterEach, describe, expect, test } from 'vitest';

const N = 4000;
const s = pd.Series(Array.from({ length: N }, (_, i) => i)) as any;
const df = pd.DataFrame({ v: s, w: s, k: s }) as any;
const LIMIT = 200;
/** Much less than the functions below take for all rows. */
const SOON = 10_000;

const endless = (v: number): number => {
  while (v === 5);
  return v;
};
/** Half a minute for all rows; it has effects, so that no thread gets it. */
let calls = 0;
const slow = <T>(value: T): T => {
  calls++;
  const end = performance.now() + 7;
  while (performance.now() < end);
  return value;
};
const slowLength = (x: { length: number }): number => slow(x.length);
const never = (): Promise<never> => new Promise(() => undefined);

type Action = (options: object) => unknown;
/** What works in JavaScript, waiting and not. */
const ACTIONS: Readonly<Record<string, Action>> = {
  'threads, waiting': (o) => s.map(pd.udf(endless, { threads: 2 }), o),
  'threads, async': (o) => s.async.map(pd.udf(endless, { threads: 2 }), o),
  'threads, rows': (o) =>
    df.apply(
      pd.udf((r: any) => endless(r.v), { threads: 2 }),
      { axis: 1, ...o },
    ),
  'an async function': (o) => s.async.map(never, o),
  'an async function that does not wait': (o) => s.async.map(async (v: number) => slow(v), o),
  'this thread, waiting': (o) => s.map((v: number) => slow(v), o),
  'this thread, async': (o) => s.async.map((v: number) => slow(v), o),
  'this thread, by name': (o) =>
    s.map(
      pd.udf((v: number) => slow(v), { threads: false }),
      o,
    ),
  'this thread, rows': (o) => df.apply((r: any) => slow(r.v), { axis: 1, ...o }),
  'this thread, every value': (o) => df.map((v: number) => slow(v), o),
  'windows, waiting': (o) => s.rolling(3).apply(slowLength, { raw: true }).sum(o),
  'windows, async': (o) => s.rolling(3).apply(slowLength, { raw: true }).async.sum(o),
  'groups, waiting': (o) => df.groupby('k').apply(slowLength, o),
  'groups, async': (o) => df.groupby('k').async.apply(slowLength, o),
  'groups transformed': (o) => df.groupby('k').v.transform((g: any) => slow(g), o),
  'groups filtered': (o) => df.groupby('k').filter((g: any) => slow(g.length > 0), o),
  'groups aggregated': (o) => df.groupby('k').v.agg((g: any) => slowLength(g), o),
  'arrays of rows': (o) => df.apply((r: number[]) => slow(r[0]), { axis: 1, raw: true, ...o }),
};

async function ended(run: () => unknown): Promise<any> {
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    expect(performance.now() - start).toBeLessThan(SOON);
    return error;
  }
  throw new Error('it did not end');
}
const TOLD = {
  name: 'InterruptedError',
  code: 'timeout',
  message: `the action took longer than its timeout of ${LIMIT} ms and was cancelled`,
};

afterEach(() => {
  (pd as any).options.timeout = null;
});

test('an engine query says so', async () => {
  const query = (pd as any).sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b');
  expect(await ended(() => query.x.sum({ timeout: LIMIT }))).toMatchObject(TOLD);
});

describe('JavaScript too, by the option of the action', () => {
  test.each(Object.entries(ACTIONS))('%s', async (_, run) => {
    expect(await ended(() => run({ timeout: LIMIT }))).toMatchObject(TOLD);
  });
});

describe('and by that of all', () => {
  const names = ['threads, waiting', 'threads, async', 'an async function', 'this thread, waiting', 'windows, waiting', 'groups, async'];
  test.each(names)('%s', async (name) => {
    (pd as any).options.timeout = LIMIT;
    expect(await ended(() => ACTIONS[name]({}))).toMatchObject(TOLD);
  });
});

test('window functions of our own end between ranges', async () => {
  const many = pd.Series(new Float64Array(3 * 2 ** 18).map((_, i) => i % 1000)) as any;
  const made = many.rolling(100).median();
  expect(await ended(() => made.sum({ timeout: 20 }))).toMatchObject({ code: 'timeout' });
});

test('a signal that a function aborts ends its own action', async () => {
  const controller = new AbortController();
  calls = 0;
  const stop = (v: number): number => {
    if (v === 3) controller.abort(new Error('enough'));
    return slow(v);
  };
  const error = await ended(() => s.async.map(stop, { signal: controller.signal }));
  expect(error).toMatchObject({ name: 'InterruptedError', code: 'cancelled' });
  expect(error.cause.message).toBe('enough');
  expect(calls).toBeLessThan(10);
});

test('what is done in time is not touched', async () => {
  const plain = { timeout: 60_000 };
  expect(
    s
      .map(
        pd.udf((v: number) => v + 1, { threads: 2 }),
        plain,
      )
      .sum(),
  ).toBe((N * (N + 1)) / 2);
  expect((await s.async.map(async (v: number) => v + 1, plain)).sum()).toBe((N * (N + 1)) / 2);
  const texts = s.map((v: number) => (calls++, `t${v}`), plain);
  expect(texts.iloc(-1)).toBe(`t${N - 1}`);
  expect(
    df
      .groupby('k')
      .apply((g: any) => g.length, plain)
      .sum(),
  ).toBe(N);
});

import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

const s = pd.Series([1, 2, null, 4]) as any;
const df = pd.DataFrame({ a: [1, 2, 3], b: ['x', 'y', null] }) as any;
/** Counts its calls, so that it cannot become part of a plan. */
let calls = 0;
const counted = <T>(value: T): T => {
  calls++;
  return value;
};
const failure = (run: () => unknown): any => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};
const rejection = async (run: () => Promise<unknown>): Promise<any> => {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('returns', () => {
  test.each<[string, (v: any) => unknown, unknown[]]>([
    ['float64', (v) => counted(v), [1, 2, Number.NaN, 4]],
    ['float64', (v) => v * 2, [2, 4, Number.NaN, 8]],
    ['int64', (v) => counted(Number.isNaN(v) ? 0 : v), [1, 2, 0, 4]],
    ['Int64', (v) => counted(Number.isNaN(v) ? null : v), [1, 2, null, 4]],
    ['uint8', (v) => counted(v > 2 ? 255 : 0), [0, 0, 0, 255]],
    ['bool', (v) => v > 1, [false, true, false, true]],
    ['bool', (v) => counted(v) > 1, [false, true, false, true]],
    ['str', (v) => counted(v > 1 ? 'big' : null), [null, 'big', null, 'big']],
    ['object', (v) => counted(v > 1 ? 'big' : 1), [1, 'big', 1, 'big']],
    ['category', (v) => counted(v > 1 ? 'big' : 'small'), ['small', 'big', 'small', 'big']],
  ])('%s: %s', (returns, fn, expected) => {
    const made = s.map(pd.udf(fn, { returns }));
    expect(String(made.dtype)).toBe(returns);
    expect(made.toList().map((v: unknown) => (v === pd.NA || (returns === 'str' && v !== v) ? null : v))).toEqual(expected);
  });
  test('a captured function stays part of the plan where its type is the one that is said', () => {
    const made = s.to_frame('v').assign({ w: pd.udf((r: any) => r.v * 2, { returns: 'float64' }) });
    expect(made.explain('plan')).not.toContain('map-batches');
  });
  test.each<[string, (v: any) => unknown, RegExp]>([
    ['int64', (v) => (counted(v) === 4 ? 'four' : 1), /returned 'four' \(a string\) for row 3 \(4\).*returns int64/],
    ['int64', (v) => (counted(v) === 4 ? 0.5 : 1), /returned 0.5 \(a number\) for row 3/],
    ['int64', (v) => counted(v), /returned NaN.*for row 2 \(NaN\).*no missing values \('Int64' has\)/],
    ['int8', (v) => counted(v) * 100, /returned 200 /],
    ['str', (v) => counted(v), /returned 1 \(a number\) for row 0 \(1\).*returns str/],
    ['float64', (v) => (counted(v) === 2 ? true : v), /returned true \(a boolean\) for row 1 \(2\)/],
    ['bool', (v) => (counted(v) === 2 ? null : true), /returned null for row 1 \(2\).*'boolean' has/],
    ['datetime64[us]', (v) => (counted(v) === 2 ? '2020' : null), /returned '2020'/],
  ])('%s, now and then something else', (returns, fn, message) => {
    const error = failure(() => s.map(pd.udf(fn, { returns })));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(message);
  });
  test('of rows, in apply, assign and masks', () => {
    const text = pd.udf((r: any) => (r.b === null ? counted(r.a) : `${r.a}`), { returns: 'str' });
    expect(
      df
        .apply(
          pd.udf((r: any) => `${counted(r.a)}`, { returns: 'str' }),
          { axis: 1 },
        )
        .toList(),
    ).toEqual(['1', '2', '3']);
    expect(failure(() => df.assign({ c: text })).message).toMatch(/returned 3 \(a number\) for row 2 \(\{ a: 3, b: null \}\)/);
    expect(df.get(pd.udf((r: any) => r.a > 1)).a.toList()).toEqual([2, 3]);
    expect(
      failure(() =>
        df.apply(
          pd.udf((r: any, k: number) => counted(r.a) * k, { returns: 'str' }),
          { axis: 1, args: [2] },
        ),
      ).message,
    ).toMatch('row 0');
  });
  test('of groups, and called by itself', () => {
    expect(
      df
        .groupby('b')
        .apply(pd.udf((g: any) => g.length, { returns: 'int64' }))
        .toList(),
    ).toEqual([1, 1]);
    expect(() => df.groupby('b').apply(pd.udf((g: any) => `${g.length}`, { returns: 'int64' }))).toThrow(
      /returned '1' \(a string\) for a call/,
    );
    expect(pd.udf((x: number) => x + 1)(2)).toBe(3);
  });
});

describe('settings', () => {
  test.each<[() => unknown, ErrorConstructor | unknown, RegExp]>([
    [() => pd.udf(3 as never), TypeError, /takes a function, not a number/],
    [() => pd.udf((x) => x, { threads: -1 }), pd.errors.ValueError ?? Error, /threads must be a whole number/],
    [() => pd.udf((x) => x, { concurrency: 0 }), Error, /concurrency must be/],
    [() => pd.udf((x) => x, { timeout: 0 }), Error, /timeout must be a positive number/],
    [() => pd.udf((x) => x, { timeout: 10, threads: 0 }), Error, /a timeout needs threads/],
    [() => pd.udf((x) => x, { retuns: 'int64' } as never), TypeError, /Did you mean 'returns'/],
    [() => pd.udf((x) => x, { returns: 'integer' }), Error, /integer/],
  ])('%s', (run, kind, message) => {
    const error = failure(run);
    expect(error.message).toMatch(message);
    expect(error).toBeInstanceOf(kind as ErrorConstructor);
  });
});

describe('a function that throws', () => {
  class Mine extends Error {
    override name = 'Mine';
  }
  test('the very error, its cause naming row, value and line', () => {
    const error = failure(() =>
      s.map((v: number) => {
        if (counted(v) === 4) throw new Mine('four');
        return v;
      }),
    );
    expect(error).toBeInstanceOf(Mine);
    expect(error.message).toBe('four');
    expect(error.cause.message).toMatch(/^the function failed in row 3: 4\n {4}at .*udf\.test\.ts:\d+/);
  });
  test('of rows: all values', () => {
    const error = failure(() => df.apply((r: any) => r.b.length + counted(1), { axis: 1 }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.cause.message).toMatch('row 2: { a: 3, b: null }');
  });
  test('an error that has a cause keeps it below; a text becomes an error', () => {
    const inner = new Error('inner');
    const error = failure(() => s.map((v: number) => counted(v) && thrown(new Error('outer', { cause: inner }))));
    expect(error.cause.cause).toBe(inner);
    const text = failure(() => s.map((v: number) => counted(v) && thrown('text')));
    expect(text.message).toMatch("row 0: 1: it threw 'text'");
  });
  test('the same error thrown again is not described twice', () => {
    const one = new Error('one');
    for (let i = 0; i < 3; i++) failure(() => s.map((v: number) => counted(v) && thrown(one)));
    expect((one.cause as Error).cause).toBeUndefined();
  });
});
const thrown = (error: unknown): never => {
  throw error;
};

test('a row is a copy: what a function writes to it is seen by that call only', () => {
  const written = df.apply(
    (r: any) => {
      r.a = counted(r.a) * 10;
      r.fresh = 1;
      return r.a + r.get('a') + r.fresh + r.toObject().a;
    },
    { axis: 1 },
  );
  expect(written.toList()).toEqual([31, 61, 91]);
  expect(df.a.toList()).toEqual([1, 2, 3]);
});

describe('async functions', () => {
  const later = <T>(value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value), 2));
  test('a synchronous call says what to do', () => {
    for (const fn of [async (v: number) => v, (v: number) => Promise.resolve(counted(v)), (v: number) => Promise.reject(counted(v))]) {
      const error = failure(() => s.map(fn));
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(/await s\.async\.map/);
    }
    expect(() => df.apply(async (r: any) => r.a, { axis: 1 })).toThrow(/under \.async/);
    expect(() => s.rolling(2).apply(async () => 1)).toThrow(/under \.async/);
  });
  test('so many calls at a time, answers in order', async () => {
    let [now, most] = [0, 0];
    const fn = async (v: number) => {
      most = Math.max(most, ++now);
      await later(0);
      now--;
      return v * 2;
    };
    const long = pd.Series(Array.from({ length: 50 }, (_, i) => i)) as any;
    expect((await long.async.map(pd.udf(fn, { concurrency: 4, returns: 'int64' }))).toList()).toEqual(
      Array.from({ length: 50 }, (_, i) => i * 2),
    );
    expect(most).toBe(4);
    most = 0;
    await long.async.map(fn);
    expect(most).toBe(16);
  });
  test('a function that gives promises without the word is called once for each row', async () => {
    calls = 0;
    const made = await s.async.map((v: number) => later(counted(v)));
    expect(made.toList()).toEqual([1, 2, Number.NaN, 4]);
    expect(calls).toBe(4);
  });
  test('of rows; missing values left out', async () => {
    expect((await df.async.apply(async (r: any) => r.a + (await later(1)), { axis: 1 })).toList()).toEqual([2, 3, 4]);
    const names = pd.Series(['a', null]) as any;
    expect((await names.async.map(async (v: string) => v.length, { naAction: 'ignore' })).toList()).toEqual([1, Number.NaN]);
  });
  test('the first error ends it and names its row', async () => {
    let begun = 0;
    const long = pd.Series(Array.from({ length: 100 }, (_, i) => i)) as any;
    const error = await rejection(() =>
      long.async.map(
        pd.udf(
          async (v: number) => {
            begun++;
            await later(0);
            if (v === 5) throw new RangeError('five');
            return v;
          },
          { concurrency: 2 },
        ),
      ),
    );
    expect(error).toBeInstanceOf(RangeError);
    expect(error.cause.message).toMatch('row 5: 5');
    await later(0);
    expect(begun).toBeLessThan(10);
  });
  test('a wrong type is told as elsewhere; a signal ends the calls', async () => {
    const error = await rejection(() => s.async.map(pd.udf(async (v: number) => `${v}`, { returns: 'int64' })));
    expect(error.message).toMatch(/returned '1' \(a string\) for row 0/);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    const stopped = await rejection(() => s.async.map(() => new Promise(() => undefined), { signal: controller.signal }));
    expect(stopped.name).toBe('InterruptedError');
  });
});

import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const ROWS = 20_000;

const failure = (run: () => unknown): any => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe.skipIf(url === undefined)('settings of functions beside Spark', () => {
  let here: any;
  let df: any;
  const made = () => (pd as any).sql(`select id as a, 'w' || (id % 13) as b, id % 3 as k from range(${ROWS})`);
  beforeAll(() => {
    pd.setExecutor('local');
    here = pd.DataFrame({
      a: Array.from({ length: ROWS }, (_, i) => i),
      b: Array.from({ length: ROWS }, (_, i) => `w${i % 13}`),
      k: Array.from({ length: ROWS }, (_, i) => i % 3),
    });
    pd.setExecutor(url!);
    df = made();
  });
  afterAll(() => pd.setExecutor('local'));

  const endless = (v: number): number => {
    while (v === 1234);
    return v;
  };

  test('a call that takes too long, as on the laptop', async () => {
    const of = (frame: any) => failure(() => frame.a.map(pd.udf(endless, { timeout: 500 })));
    const there = of(df);
    expect(there.name).toBe('InterruptedError');
    expect(there.code).toBe('function-timeout');
    expect(there.message).toBe('the function did not return within 500 ms for row 1234 (1234)');
    expect(of(here).message).toBe(there.message);
    const row = failure(() =>
      df.apply(
        pd.udf(
          (r: any) => {
            while (r.a === 15_000);
            return r.a;
          },
          { timeout: 500 },
        ),
        { axis: 1 },
      ),
    );
    expect(row.message).toMatch("500 ms for row 15000 ({ a: 15000, b: 'w11', k: 0 })");
    expect(
      df.a
        .map(
          pd.udf(
            (v: number) => {
              let t = v;
              t++;
              return t;
            },
            { timeout: 5000 },
          ),
        )
        .sum(),
    ).toBe((ROWS * (ROWS + 1)) / 2);
  });

  test('the timeout of an action ends a function', async () => {
    const wanted = {
      name: 'InterruptedError',
      code: 'timeout',
      message: 'the action took longer than its timeout of 3000 ms and was cancelled',
    };
    expect(failure(() => df.a.map(endless, { timeout: 3000 }))).toMatchObject(wanted);
    await expect(df.a.async.map(endless, { timeout: 3000 })).rejects.toMatchObject(wanted);
    expect(df.a.max()).toBe(ROWS - 1);
  });

  test.each([
    [
      'uint8',
      (v: number) => {
        let t = v;
        t %= 200;
        return t;
      },
    ],
    [
      'int32',
      (v: number) => {
        let t = v;
        t -= 5;
        return t;
      },
    ],
    [
      'int8',
      (v: number) => {
        let t = v;
        t %= 100;
        return -t;
      },
    ],
    [
      'float32',
      (v: number) => {
        let t = v;
        t /= 4;
        return t;
      },
    ],
    [
      'float64',
      (v: number) => {
        let t = v;
        t++;
        return t;
      },
    ],
    [
      'Int64',
      (v: number) => {
        let t: number | null = v;
        if (t % 2) t = null;
        return t;
      },
    ],
    [
      'boolean',
      (v: number) => {
        let t: boolean | null = true;
        if (v % 2) t = null;
        return t;
      },
    ],
    [
      'str',
      (v: number) => {
        let t = `${v}`;
        t += '!';
        return t;
      },
    ],
    [
      'object',
      (v: number) => {
        let t: unknown = v;
        if (v % 2) t = 'odd';
        return t;
      },
    ],
    [
      'datetime64[us]',
      (v: number) => {
        let t = v;
        t *= 1000;
        return new Date(t);
      },
    ],
    [
      'category',
      (v: number) => {
        let t = v;
        t %= 2;
        return t === 0 ? 'even' : 'odd';
      },
    ],
  ])('right answers as %s', (returns, fn) => {
    const of = (frame: any) => String(frame.a.map(pd.udf(fn as (v: number) => unknown, { returns })).tail(4));
    expect(of(df)).toBe(of(here));
  });

  test.each([
    [
      'int64',
      (v: number) => {
        let t: unknown = v;
        if (v === 15_001) t = 'four';
        return t;
      },
    ],
    [
      'int64',
      (v: number) => {
        let t = v;
        if (v === 15_001) t = 0.5;
        return t;
      },
    ],
    [
      'int8',
      (v: number) => {
        let t = 1;
        if (v > 15_000) t = 200;
        return t;
      },
    ],
    [
      'int64',
      (v: number) => {
        let t: number | null = v;
        if (v > 15_000) t = null;
        return t;
      },
    ],
    [
      'str',
      (v: number) => {
        let t: unknown = 'x';
        if (v === 15_001) t = v;
        return t;
      },
    ],
    [
      'bool',
      (v: number) => {
        let t: unknown = true;
        if (v === 15_001) t = 1;
        return t;
      },
    ],
    [
      'float64',
      (v: number) => {
        let t: unknown = v;
        if (v === 15_001) t = true;
        return t;
      },
    ],
  ])('a wrong answer now and then is told by its row: %s', (returns, fn) => {
    const of = (frame: any) => failure(() => frame.a.map(pd.udf(fn as (v: number) => unknown, { returns })));
    const there = of(df);
    expect(there).toBeInstanceOf(TypeError);
    expect(there.message).toMatch(/for row 15001 \(15001\), and pd.udf says that it returns/);
    expect(there.message).toBe(of(here).message);
  });

  test('functions over groups: async ones are refused, errors name the group in the same words', async () => {
    const rejected = (run: (frame: any) => unknown): void => {
      const there = failure(() => run(df));
      expect(there).toBeInstanceOf(TypeError);
      expect(there.message).toMatch(/is async .*under \.async too/);
      expect(there.message).toBe(failure(() => run(here)).message);
    };
    rejected((f) => f.groupby('k').apply(async (g: any) => g.length));
    rejected((f) => f.groupby('k').apply((g: any) => Promise.resolve(g.length)));
    rejected((f) => f.groupby('k').a.transform(async (g: any) => g));
    await expect(df.groupby('k').async.apply(async (g: any) => g.length)).rejects.toThrow(/is async/);
    const thrown = (frame: any) =>
      failure(() =>
        frame.groupby('k').apply((g: any) => {
          if (g.a.max() === ROWS - 1) throw new RangeError('last');
          return 1;
        }),
      );
    for (const error of [thrown(df), thrown(here)]) {
      expect(error).toBeInstanceOf(RangeError);
      expect(error.cause.message.split('\n')[0]).toBe(`the function failed in group ${(ROWS - 1) % 3}`);
    }
    expect(() => df.groupby('k').apply(pd.udf((g: any) => g.length, { timeout: 100 }))).toThrow(
      /timeout is for functions of rows and values/,
    );
  });

  test('rows that an engine kept are not those of another one', () => {
    const there = df.head(5).checkpoint();
    pd.setExecutor('local');
    try {
      const kept = (pd as any).sql('select range as a from range(7)').checkpoint();
      expect(() => there.a.sum()).toThrow(/kept by an engine that is no longer in use/);
      pd.setExecutor(url!);
      df.head(3).checkpoint();
      expect(() => kept.a.sum()).toThrow(/kept by an engine that is no longer in use/);
    } finally {
      pd.setExecutor(url!);
    }
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const ROWS = 20_000;
const table = new Map([
  ['w1', 100],
  ['w2', 200],
]);
const hash = (s: string): number => {
  let h = 0;
  for (const ch of s) h = (h * 31 + ch.charCodeAt(0)) % 1009;
  return h;
};
type Row = { a: number; b: string | null; c: boolean; f: number };
type Frame = any;

/** Functions that no plan can say; their answers as text. */
const QUESTIONS: Readonly<Record<string, (df: Frame) => unknown>> = {
  'numbers of ints': (df) =>
    df.get('a').map((v: number) => {
      let x = 0;
      for (let i = 0; i < 3; i++) x += v;
      return x;
    }),
  'numbers of floats': (df) =>
    df.get('f').map((v: number) => {
      let x = v;
      x = Math.floor(x);
      return x;
    }),
  texts: (df) => df.get('b').map((v: string | null) => (v === null ? null : v.split('').reverse().join(''))),
  'a helper and a table': (df) => df.get('b').map((v: string | null) => (v === null ? -1 : hash(v) + (table.get(v) ?? 0))),
  'missing values passed over': (df) => df.get('b').map(hash, { naAction: 'ignore' }),
  'mixed answers': (df) =>
    df.get('a').map((v: number) => {
      if (v % 3 === 0) return 'three';
      return v;
    }),
  'ints or nothing': (df) =>
    df.get('a').map((v: number) => {
      if (v % 3 === 0) return null;
      return v;
    }),
  conditions: (df) =>
    df.apply(
      (r: Row) => {
        switch (r.c) {
          case true:
            return true;
          default:
            return r.a > 10;
        }
      },
      { axis: 1 },
    ),
  lists: (df) => df.get('a').map((v: number) => Array.from({ length: v % 3 }, () => v)),
  dates: (df) =>
    df.get('a').map((v: number) => {
      let t = v;
      t *= 1000;
      return new Date(t);
    }),
  bigints: (df) =>
    df.get('a').map((v: number) => {
      let t = BigInt(v);
      t <<= 40n;
      return t;
    }),
  rows: (df) =>
    df.apply(
      (r: Row) => {
        const parts = [r.a, r.f];
        return parts[0] + (Number.isNaN(parts[1]) ? 0.5 : parts[1]);
      },
      { axis: 1 },
    ),
  'ints of rows that hold floats': (df) =>
    df.apply(
      (r: Row) => {
        let t = r.a;
        t++;
        return t;
      },
      { axis: 1 },
    ),
  arguments: (df) =>
    df.get('a').apply(
      (v: number, by: number) => {
        let t = v;
        t *= by;
        return t;
      },
      { args: [7] },
    ),
  assign: (df) =>
    df.assign({
      z: (r: Row) => {
        let t = 0;
        for (const ch of r.b ?? '') t += ch.charCodeAt(0);
        return t > 150 ? t * 2 : t;
      },
    }),
  filter: (df) =>
    df.loc((r: Row) => {
      let t = r.a;
      while (t > 9) t = Math.floor(t / 10);
      return t === 7 && r.a > 5;
    }),
  'a whole frame': (df) =>
    df.get(['a', 'f']).map((v: number) => {
      let t = v;
      for (let i = 0; i < 2; i++) t += 1;
      return t;
    }),
  'transform of groups': (df) =>
    df
      .assign({ k: df.get('a').mod(50) })
      .groupby('k')
      .get('f')
      .transform((s: Frame) => s.sub(s.mean())),
  'rolling.apply': (df) =>
    df
      .get('a')
      .rolling(3)
      .apply(
        (window: Iterable<number>) => {
          let t = 0;
          for (const v of window) t = t * 2 + v;
          return t;
        },
        { raw: true },
      ),
  'apply over columns': (df) => df.get(['a', 'f']).apply((s: Frame) => s.max() - s.min()),
  pipe: (df) =>
    df.pipe(
      (d: Frame, least: number) =>
        d
          .loc(d.get('a').gt(least))
          .get('f')
          .map((v: number) => {
            let t = v;
            t *= 2;
            return t;
          }),
      5,
    ),
  'two functions side by side': (df) => {
    const x = df.get('a').map((v: number) => {
      let t = v;
      t++;
      return t;
    });
    const y = df.get('b').map((v: string | null) => {
      let t = v ?? 'none';
      t += '!';
      return t;
    });
    return df.assign({ x, y, both: x.add(df.get('f').rolling(2).sum()) });
  },
  'then sorted, shifted and grouped': (df) => {
    const s = df.get('a').map((v: number) => {
      let t = v % 10;
      t++;
      return t;
    });
    return df
      .assign({ k: s, before: s.shift(1) })
      .groupby('k')
      .agg({ f: 'sum', before: 'max' })
      .sortValues('f', { ascending: false });
  },
  'what only the client has': (df) =>
    df.get('a').map((v: number) => {
      let t = v;
      t++;
      return pd.isna(t) ? 1 : 2;
    }),
  'changes outside': (df) => {
    let k = 0;
    const s = df.get('a').map((v: number) => {
      k++;
      return v;
    });
    return [s.sum(), k];
  },
  'no rows': (df) =>
    df
      .loc(df.get('a').gt(1e9))
      .get('a')
      .map((v: number) => {
        let t = v;
        t++;
        return t;
      }),
};

const answer = (value: any): string =>
  value?.dtypes !== undefined || value?.dtype !== undefined
    ? `${value.dtypes ?? value.dtype}\n${value.head(12)}\n${value.tail(12)}`
    : String(value);

describe.skipIf(url === undefined)('functions of the user beside Spark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-functions-'));
  const path = join(folder, 'rows.csv');
  const local = new Map<string, string>();
  let df: Frame;
  beforeAll(() => {
    const lines = Array.from(
      { length: ROWS },
      (_, i) => `${i},${i % 7 ? `w${i % 13}` : ''},${i % 2 ? 'True' : 'False'},${i % 5 ? i / 4 : ''}`,
    );
    writeFileSync(path, `a,b,c,f\n${lines.join('\n')}\n`);
    pd.setExecutor('local');
    const here = pd.readCsv(path);
    for (const [name, ask] of Object.entries(QUESTIONS)) local.set(name, answer(ask(here)));
    pd.setExecutor(url!);
    df = pd.readCsv(path);
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true });
  });

  test.each(Object.entries(QUESTIONS))('%s', (name, ask) => expect(answer(ask(df))).toBe(local.get(name)));

  test('without waiting too, mixed answers as well', async () => {
    const plain = (v: number) => {
      let t = v;
      t++;
      return t;
    };
    const mixed = (v: number) => {
      if (v % 3 === 0) return 'three';
      return v;
    };
    for (const fn of [plain, mixed]) expect(answer(await df.get('a').async.map(fn))).toBe(answer(df.get('a').map(fn)));
    const rows = (r: Row) => {
      const parts = [r.a, 1];
      return parts[0] * 2;
    };
    expect(answer(await df.async.apply(rows, { axis: 1 }))).toBe(answer(df.apply(rows, { axis: 1 })));
  });

  test('they do run there', () => {
    const there = df.get('a').map(() => {
      const { stack } = new Error();
      return stack!.includes('function.js');
    });
    expect(there.all()).toBe(true);
  });

  test('their errors come back with the row', () => {
    const fails = () =>
      df.apply(
        (r: Row) => {
          if (r.a === 12_345) throw new RangeError(`no ${r.a}`);
          return r.a;
        },
        { axis: 1 },
      );
    expect(fails).toThrow(RangeError);
    expect(fails).toThrow('no 12345');
    try {
      fails();
    } catch (error) {
      expect(((error as Error).cause as Error).message).toMatch(/failed in row 12345: \{ a: 12345, b: 'w8', c: true, f: NaN \}/);
    }
  });

  test('their answers go with the frame to another engine', () => {
    const s = df.get('a').map((v: number) => {
      let t = v;
      t++;
      return t;
    });
    const mixed = df.get('a').map((v: number) => {
      let t: unknown = v;
      if (v % 2) t = 'odd';
      return t;
    });
    const cluster = [s.sum(), String(mixed.head(5))];
    pd.setExecutor('local');
    try {
      expect([s.sum(), String(mixed.head(5))]).toEqual(cluster);
    } finally {
      pd.setExecutor(url!);
    }
  });
});

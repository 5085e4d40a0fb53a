import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { Bridge } from '../../packages/pandas-api/src/session/bridge.js';

const url = sparkUrl();
const ROWS = 10_400;
const weights = new Map([
  ['x', 2],
  ['y', 0.5],
]);
const spread = (s: any): number => s.max() - s.min();
type Frame = any;
type Ask = (df: Frame) => unknown;
const raised = (act: () => unknown): string => {
  try {
    return String(act());
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};

/** Answers that are made where the rows are. */
const BESIDE: Readonly<Record<string, Ask>> = {
  'a number': (df) => df.groupby('k').apply((g: Frame) => g.get('f').sum() / g.length),
  'what it closes over, and arguments': (df) =>
    df.groupby('s').apply((g: Frame, by: number) => by * spread(g.get('a')) * (weights.get(g.get('b').iloc(0)) ?? 1), 3),
  texts: (df) => df.groupby('k').apply((g: Frame) => `${g.get('b').iloc(0)}-${g.get('b').iloc(-1)}`),
  nothing: (df) => df.groupby('k').apply((g: Frame) => (g.get('a').iloc(0) % 2 === 0 ? null : 1.5)),
  'a Series of the same labels': (df) =>
    df.groupby('k').apply((g: Frame) => new pd.Series({ low: g.get('f').min(), high: g.get('f').max(), n: g.get('f').count() })),
  'a Series of other labels': (df) => df.groupby('k').apply((g: Frame) => g.get('a').head(2)),
  'a dict of a Series': (df) =>
    df
      .groupby('k')
      .get('a')
      .apply((s: Frame) => ({ first: s.iloc(0), last: s.iloc(-1) })),
  'options of the display': (df) =>
    pd.optionContext('display.precision', 2, () => df.groupby('k').apply((g: Frame) => String(g.get('f').head(2)))),
  'several keys, the name of a Series': (df) =>
    df
      .groupby(['k', 's'])
      .get('a')
      .apply((s: Frame) => String(s.name)),
  'a frame': (df) => df.groupby('k').apply((g: Frame) => g.sortValues('f', { ascending: false }).head(2)),
  'a frame of its own': (df) =>
    df
      .groupby('k')
      .apply((g: Frame) => new pd.DataFrame({ total: [g.get('a').sum()], when: [g.get('d').iloc(0)], who: [g.get('c').iloc(0)] })),
  'the rows of a frame in their places': (df) =>
    df.groupby('k', { groupKeys: false }).apply((g: Frame) => g.get(['a', 'f']).assign({ z: g.get('a').sub(g.get('a').mean()) })),
  'missing keys': (df) => df.groupby('k', { dropna: false }).apply((g: Frame) => g.length),
  'missing keys, left out, in the places of their rows': (df) => df.groupby('k', { groupKeys: false }).apply((g: Frame) => g.get('a')),
  'keys that are floats': (df) => df.groupby('f', { dropna: false }).apply((g: Frame) => g.get('a').sum()),
  'in order of appearance': (df) => df.groupby('k', { sort: false }).apply((g: Frame) => g.get('a').iloc(0)),
  'frames with keys as columns': (df) => df.groupby('k', { asIndex: false }).apply((g: Frame) => g.tail(1)),
  'the order of rows and their labels': (df) =>
    df.groupby('s').apply((g: Frame) => `${g.index.labels.slice(0, 5)}|${g.get('a').toArray().slice(-5)}`),
  'the order of sorted and filtered rows': (df) =>
    df
      .loc(df.get('a').gt(20))
      .sortValues('f', { ascending: false })
      .groupby('s')
      .apply((g: Frame) => g.get('a').toArray().slice(0, 8).join()),
  'labels that are texts': (df) =>
    df
      .setIndex('b')
      .groupby('s')
      .apply((g: Frame) => g.index.labels.slice(0, 3).join()),
  'values of all dtypes, missing ones too': (df) =>
    df
      .groupby('s')
      .apply((g: Frame) =>
        g.columns.labels.map((c: string) => `${g.get(c).dtype}:${g.get(c).toArray().slice(0, 9).map(String).join(';')}`).join('|'),
      ),
  'what it raises for the first group': (df) =>
    raised(() =>
      df.groupby('k').apply((g: Frame) => {
        if (g.get('a').iloc(0) > 30) throw new RangeError(`no ${g.get('a').sum()}`);
        return 0;
      }),
    ),
  'what the library raises': (df) => raised(() => df.groupby('k').apply((g: Frame) => g.get('nowhere'))),
  'no rows': (df) =>
    df
      .loc(df.get('a').gt(1e9))
      .groupby('k')
      .apply((g: Frame) => g.length),
};

/** Answers that need the client: the functions are called there. */
const HERE: Readonly<Record<string, Ask>> = {
  'an engine': (df) => df.groupby('k').apply((g: Frame) => String(g.get('d').mean()).slice(0, 19)),
  'an object of a class': (df) =>
    df.groupby('k').apply((g: Frame) => {
      class Range {
        size = g.length;
        toString() {
          return `a range of ${this.size}`;
        }
      }
      return new Range();
    }),
  'what is changed outside': (df) => {
    let n = 0;
    df.groupby('k').apply(() => {
      n++;
      return n;
    });
    return n;
  },
};

/** Dtypes that are made on the client: the rows are there once, and go back. */
const typed = (df: Frame): Frame =>
  df.assign({ c: df.get('c').astype(pd.CategoricalDtype(['red', 'green', 'blue'])), n: df.get('n').astype('Int64') });
const TYPED: Readonly<Record<string, Ask>> = {
  'categories without rows': (df) =>
    typed(df)
      .groupby('c', { observed: false })
      .apply((g: Frame) => g.length),
  'values of such dtypes': (df) =>
    typed(df)
      .groupby('s')
      .apply((g: Frame) => g.get(['c', 'n']).head(3)),
};

const answer = (value: any): string =>
  value?.dtypes !== undefined || value?.dtype !== undefined
    ? `${value.dtypes ?? value.dtype}\n${value.head(12)}\n${value.tail(12)}`
    : String(value);

describe.skipIf(url === undefined)('functions over groups beside Spark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-groups-'));
  const path = join(folder, 'rows.csv');
  const local = new Map<string, string>();
  let df: Frame;
  const opened = (): Frame => pd.readCsv(path, { parseDates: ['d'] });
  beforeAll(() => {
    const line = (i: number): string =>
      [
        i % 11 === 10 ? '' : `g${(i * 7) % 10}`,
        i % 3,
        (i * 37) % 101,
        i % 13 === 0 ? '' : ((i * 31) % 40) / 8,
        i % 5 === 0 ? '' : i % 2 ? 'x' : 'y',
        i % 17 === 0 ? '' : `2024-0${1 + (i % 9)}-03`,
        i % 19 === 0 ? '' : ['red', 'blue'][i % 2],
        i % 4 === 0 ? '' : i,
        i % 2 ? 'True' : 'False',
      ].join();
    writeFileSync(path, `k,s,a,f,b,d,c,n,t\n${Array.from({ length: ROWS }, (_, i) => line(i)).join('\n')}\n`);
    pd.setExecutor('local');
    const here = opened();
    for (const [name, ask] of Object.entries({ ...BESIDE, ...HERE, ...TYPED })) local.set(name, answer(ask(here)));
    pd.setExecutor(url!);
    df = opened();
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true });
  });

  /** The answer, and how many rows came to the client for it. */
  function asked(ask: Ask): { text: string; fetched: number } {
    let fetched = 0;
    const call = Bridge.prototype.callSync;
    const spy = vi.spyOn(Bridge.prototype, 'callSync').mockImplementation(function (this: Bridge, op, args, options) {
      const result = call.call(this, op, args, options);
      if (op === 'run') fetched += (result as { rows: number }).rows;
      return result;
    });
    try {
      return { text: answer(ask(df)), fetched };
    } finally {
      spy.mockRestore();
    }
  }

  test.each(Object.entries(BESIDE))('%s', (name, ask) => {
    const { text, fetched } = asked(ask);
    expect(text).toBe(local.get(name));
    expect(fetched).toBeLessThan(ROWS);
  });

  test.each(Object.entries(HERE))('called on the client: %s', (name, ask) => {
    const { text, fetched } = asked(ask);
    expect(text).toBe(local.get(name));
    expect(fetched).toBeGreaterThan(ROWS * 0.9);
  });

  test('dtypes that are made on the client', () => {
    for (const [name, ask] of Object.entries(TYPED)) expect(answer(ask(df)), name).toBe(local.get(name));
  });

  test('groups that come in pieces, and many groups', () => {
    pd.setExecutor(url!, { settings: { 'spark.sql.execution.arrow.maxRecordsPerBatch': '97' } });
    try {
      const pieces = opened();
      for (const name of [
        'several keys, the name of a Series',
        'values of all dtypes, missing ones too',
        'missing keys',
        'what the library raises',
      ])
        expect(answer(BESIDE[name](pieces)), name).toBe(local.get(name));
      const each = pd
        .sql('SELECT id AS i, id DIV 2 AS k FROM range(0, 12000)')
        .groupby('k')
        .apply((g: Frame) => g.get('i').sum());
      expect(each.length).toBe(6000);
      expect(each.loc([0, 1, 5999]).toArray()).toEqual([1, 5, 23997]);
    } finally {
      pd.setExecutor(url!);
      df = opened();
    }
  });

  test('an error of the function has the group and the line in its cause', () => {
    const fails = (): unknown =>
      df.groupby('k').apply((g: Frame) => {
        if (g.get('a').sum() > 0) throw new RangeError(`no ${g.length}`);
        return 1;
      });
    expect(fails).toThrow(RangeError);
    try {
      fails();
    } catch (error) {
      expect(((error as Error).cause as Error).message).toMatch(/failed in group 'g0'\nline 2: if \(.*throw new RangeError/);
    }
  });

  test('their text runs there', () => {
    const there = df.groupby('k').apply(() => new Error().stack!.includes('function.js'));
    expect(there.all()).toBe(true);
  });
});

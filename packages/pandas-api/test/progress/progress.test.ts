import { Writable } from 'node:stream';
import * as pd from 'pandorable';
import { describe, expect, it } from 'vitest';
import { ProgressBar } from '../../src/progress/bar.js';
import { detailsText, progressEvent } from '../../src/progress/event.js';

describe('events', () => {
  it('tell the time that is left, once it can be told', () => {
    expect(progressEvent({ stage: 'query', fraction: 0.25 }, 1000)).toEqual({
      stage: 'query',
      fraction: 0.25,
      elapsed: 1000,
      remaining: 3000,
    });
    expect(progressEvent({ stage: 'query', fraction: 0 }, 1000)).toEqual({ stage: 'query', fraction: 0, elapsed: 1000 });
  });

  it.each([
    [
      { fraction: 0.456, rows: 12_345_678, bytes: 2_000_000, spilled: 1_500_000_000, remaining: 123_000 },
      '45 %, 12.3M rows, 2.00 MB, 1.50 GB spilled, 2 min 3 s left',
    ],
    [{ fraction: 1, rows: 900, remaining: 0 }, '100 %, 900 rows, 0 s left'],
    [{}, '3 s'],
    [{ spilled: 999_600 }, '3 s, 1.00 MB spilled'],
  ])('%o as text', (event, text) => expect(detailsText({ stage: 'query', elapsed: 3000, ...event })).toBe(text));

  it('come while a long query runs, waiting or not', async () => {
    const df = pd.sql('select md5(range::varchar) as t, range as i from range(3000000)').checkpoint();
    const long = () => pd.sql('select count(distinct md5(md5(t) || i::varchar)) as x from df', { df }).x;
    const seen: pd.Progress[] = [];
    const later: pd.Progress[] = [];
    const sum = long().sum({ onProgress: (p: pd.Progress) => seen.push(p) } as object);
    expect(await long().async.sum({ onProgress: (p: pd.Progress) => later.push(p) } as object)).toBe(sum);
    for (const events of [seen, later]) {
      expect(events.length).toBeGreaterThan(0);
      expect(events.every((e) => e.stage === 'query' && e.elapsed > 0)).toBe(true);
      expect(events.some((e) => e.fraction !== undefined && e.fraction > 0 && e.fraction <= 1)).toBe(true);
    }
  });
});

describe('functions that are called here', () => {
  const slow = (x: number): number => {
    const end = Date.now() + 3;
    while (Date.now() < end);
    return x;
  };
  const later = async (x: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return x;
  };
  const rows = 700;
  const values = (): any => pd.Series(Array.from({ length: rows }, (_, i) => i));
  const WAYS: Record<string, (options: object) => unknown> = {
    'in this thread': (options) => values().map(pd.udf(slow, { threads: false }), options),
    'in other threads': (options) => values().map(pd.udf(slow, { threads: 1 }), options),
    'in other threads, later': (options) => values().async.map(pd.udf(slow, { threads: 1 }), options),
    'many at a time': (options) => values().async.map(pd.udf(later, { concurrency: 8 }), options),
  };

  it.each(Object.keys(WAYS))('%s: tell the rows that are done', async (way) => {
    const seen: pd.Progress[] = [];
    const made = (await WAYS[way]({ onProgress: (p: pd.Progress) => seen.push(p) })) as pd.Series;
    expect(made.sum()).toBe((rows * (rows - 1)) / 2);
    const told = seen.filter((e) => e.stage === 'function');
    expect(told.length).toBeGreaterThan(1);
    expect(told.map((e) => e.rows)).toEqual(told.map((e) => e.rows).toSorted((a, b) => a! - b!));
    expect(told.every((e) => e.fraction === e.rows! / rows && e.elapsed > 0)).toBe(true);
    expect(told.at(-1)!.rows).toBeGreaterThan(0);
  });

  it.each(Object.keys(WAYS))('%s: end with the time that they have', async (way) => {
    const answer = (async () => WAYS[way]({ timeout: 150 }))();
    await expect(answer).rejects.toMatchObject({ name: 'InterruptedError', code: 'timeout' });
  });
});

describe('functions of windows and groups', () => {
  const rows = 120;
  const slow = <T>(value: T): T => {
    const end = performance.now() + 5;
    while (performance.now() < end);
    return value;
  };
  const slowMax = (x: any): number => slow(x.max());
  const slowLast = (x: Float64Array): number => slow(x[x.length - 1]);
  const range = Array.from({ length: rows }, (_, i) => i);
  const df = pd.DataFrame({ k: range.map((i) => i >> 1), v: range, w: range }) as any;
  /** The sum of all values of the answer, had with the options. */
  const WAYS: Record<string, (o: object) => unknown> = {
    rolling: (o) => df.rolling(1).apply(slowMax).v.sum(o),
    'rolling, later': (o) => df.rolling(1).apply(slowLast, { raw: true }).v.async.sum(o),
    expanding: (o) => df.v.expanding().apply(slowMax, { raw: false }).sum(o),
    'rolling in groups': (o) => df.groupby('k').v.rolling(1).apply(slowMax).sum(o),
    'groups applied': (o) =>
      df
        .groupby('k')
        .apply((x: any) => slow(x.v.sum()), o)
        .sum(),
    'groups applied, later': async (o) => (await df.groupby('k').async.apply((x: any) => slow(x.length * (rows - 1)), o)).sum() / 2,
    'groups transformed': (o) =>
      df
        .groupby('k')
        .transform((x: any) => slow(x), o)
        .v.sum(),
    'groups aggregated': (o) =>
      df
        .groupby('k')
        .agg({ v: (x: any) => slow(x.sum()), w: ['sum', slowMax] }, o)
        .iloc(pd.slice(), 0)
        .sum(),
    'groups filtered': (o) =>
      df
        .groupby('k')
        .filter((x: any) => slow(x.length === 2), o)
        .v.sum(),
    'arrays of rows': (o) => df.apply((r: number[]) => slow(r[1]), { axis: 1, raw: true, ...o }).sum(),
  };
  const all = (rows * (rows - 1)) / 2;

  it.each(Object.keys(WAYS))('%s: tell the rows that are done of all columns', async (way) => {
    const seen: pd.Progress[] = [];
    expect(await WAYS[way]({ onProgress: (p: pd.Progress) => seen.push(p) })).toBe(all);
    const told = seen.filter((e) => e.stage === 'function');
    expect(told.length).toBeGreaterThan(1);
    const fractions = told.map((e) => e.fraction!);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.every((f) => f > 0 && f <= 1)).toBe(true);
    expect(told.every((e) => Math.abs(e.rows! - e.fraction! * rows) < 1)).toBe(true);
    expect(fractions.at(-1)).toBeGreaterThan(0.5);
  });
});

describe('the bar', () => {
  const written = (): { stream: Writable & { isTTY?: boolean }; text: () => string } => {
    let text = '';
    const stream = new Writable({
      write(chunk, _, done) {
        text += String(chunk);
        done();
      },
    });
    return {
      stream: Object.assign(stream, {
        isTTY: true,
        columns: 100,
        cursorTo: () => true,
        clearLine: () => true,
        moveCursor: () => true,
        clearScreenDown: () => true,
      }),
      text: () => text,
    };
  };

  it('shows stage, percent, and what lies on disk', () => {
    const { stream, text } = written();
    const bar = new ProgressBar(stream);
    bar.show({ stage: 'query', fraction: 0.5, spilled: 3e6, elapsed: 1500, remaining: 1500 });
    bar.stop();
    expect(text()).toContain('query [========        ] 50 %, 3.00 MB spilled, 2 s left');
  });

  it('writes nothing where nothing was told', () => {
    const { stream, text } = written();
    new ProgressBar(stream).stop();
    expect(text()).toBe('');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start } from '../robust/children.js';

type Options = Record<string, unknown>;
type Loop = (df: any, options: Options) => Iterable<unknown> | AsyncIterable<unknown>;

const LOOPS: Readonly<Record<string, Loop>> = {
  batches: (df, o) => df.batches({ size: 2048, ...o }),
  iterrows: (df, o) => df.iterrows(o),
  itertuples: (df, o) => df.itertuples(o),
  items: (df, o) => df.items(o),
  'items of a Series': (df, o) => df.x.items(o),
};
const OF_ROWS = Object.entries(LOOPS).filter(([name]) => name !== 'items');

/** More rows than are fetched at once. */
const ROWS = 35_000;
const long = (): any => (pd as any).sql(`select range as x, range * 2 as y from range(${ROWS})`);
/** The first row takes minutes. */
const endless = (): any =>
  (pd as any).sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').sortValues('x');

async function failed(run: () => unknown): Promise<any> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe('loops over rows and columns', () => {
  test.each(Object.entries(LOOPS))('%s ends with its timeout, also between two steps', async (_, loop) => {
    let steps = 0;
    const error = await failed(async () => {
      for await (const step of loop(long(), { timeout: 400 })) if (step !== undefined && steps++ === 0) await pause(450);
    });
    expect(error).toMatchObject({ name: 'InterruptedError', code: 'timeout' });
    expect(steps).toBe(1);
  });
  test.each(OF_ROWS)('%s ends with its timeout while the engine works', async (_, loop) => {
    const error = await failed(async () => {
      for await (const _step of loop(endless(), { timeout: 300 })) throw new Error('a row');
    });
    expect(error).toMatchObject({ name: 'InterruptedError', code: 'timeout' });
  });
  test.each(Object.entries(LOOPS))('%s ends with its signal', async (_, loop) => {
    const controller = new AbortController();
    let steps = 0;
    const error = await failed(async () => {
      for await (const step of loop(long(), { signal: controller.signal }))
        if (step !== undefined && steps++ === 0) controller.abort(new Error('enough'));
    });
    expect(error).toMatchObject({ name: 'InterruptedError', code: 'cancelled' });
    expect(error.cause.message).toBe('enough');
    expect(steps).toBe(1);
    expect(await failed(async () => [...(loop(long(), { signal: controller.signal }) as Iterable<unknown>)])).toBeInstanceOf(Error);
  });
  test.each(OF_ROWS)('%s tells of its progress', async (_, loop) => {
    const told: any[] = [];
    const df = (pd as any).sql('select hash(range) % 1000003 as x from range(6000000)').sortValues('x');
    for await (const _step of loop(df, { onProgress: (p: unknown) => told.push(p) })) break;
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toHaveProperty('elapsed');
  });
  test('without options they give all', async () => {
    const df = long();
    let rows = 0;
    for (const [label, row] of df.iterrows({ timeout: 60_000 })) rows += row.get('y') === 2 * label ? 1 : 0;
    expect(rows).toBe(ROWS);
    expect([...df.itertuples({ timeout: 60_000 })].length).toBe(ROWS);
    expect([...df.items({ timeout: 60_000 })].map(([name]: [string]) => name)).toEqual(['x', 'y']);
    for (const _ of df.iterrows({ timeout: 60_000 })) break;
    expect(df.x.max()).toBe(ROWS - 1);
  });
});

describe('rows much larger than the memory limit', () => {
  const COUNT = 130_000;
  const BYTES = 2400;
  /** Megabytes of what is fetched at once. */
  const BATCH = (16_384 * BYTES) / 1e6;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'iteration-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['iterrows', "for (const [label, row] of df.iterrows()) look(label, row.get('i'), row.get('t'));"],
    ['itertuples', 'for (const row of df.itertuples()) look(row.Index, row.i, row.t);'],
    ['items of a Series', 'for (const [label, text] of df.t.items()) look(label, label, text);'],
  ])('%s holds a few batches', async (_, loop) => {
    const { code, text } = await start(
      folder,
      `const df = pd.sql("select range as i, repeat(md5(range::varchar), ${BYTES / 32}) as t from range(${COUNT})");
let [answer, most] = [0, 0];
const look = (label, i, t) => {
  if (label === i && t.length === ${BYTES}) answer++;
  if (answer % 5000 !== 0) return;
  gc();
  const { heapUsed, external } = process.memoryUsage();
  most = Math.max(most, (heapUsed + external) / 1e6);
};
${loop}
console.log('FIGURES ' + JSON.stringify({ most, answer }));`,
      { PANDORABLE_MEMORY_LIMIT: '150MB' },
    ).ended;
    expect(code, text).toBe(0);
    const { most, answer } = JSON.parse(/FIGURES (.*)/.exec(text)![1]) as Record<string, number>;
    console.log(`at most ${most.toFixed(0)} MB of ${((COUNT * BYTES) / 1e6).toFixed(0)} MB of text`);
    expect(answer).toBe(COUNT);
    // two batches, as bytes and as texts
    expect(most).toBeLessThan(100 + 5 * BATCH);
  });
});

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-cancel-'));
type Options = { signal: AbortSignal; onProgress: (p: { fraction?: number }) => void };
type Frame = any;

/** The cluster would be busy for minutes, in many short tasks: longer than anybody waits. */
const endless = (): Frame =>
  pd.sql('select id + 0 id, id + 1 k, 5e-1 h from range(0, 20000000000, 1, 20000) where pmod(xxhash64(id), 3) = 1');
const looping = (v: number): number => {
  let t = 0;
  for (let i = 0; i < 50; i++) t += v % (i + 2);
  return t;
};

const ACTIONS: Readonly<Record<string, (df: Frame, options: Options) => Promise<unknown>>> = {
  sum: (df, options) => df.get('h').async.sum(options),
  toArray: (df, options) => df.async.toArray(options),
  toParquet: (df, options) => df.async.toParquet(join(folder, 'cut.parquet'), options),
  toCsv: (df, options) => df.async.toCsv(join(folder, 'cut.csv'), options),
  batches: async (df, options) => {
    for await (const batch of df.batches(10_000, options)) expect(batch.numRows).toBeLessThanOrEqual(10_000);
  },
  checkpoint: (df, options) => df.async.checkpoint(options),
  map: (df, options) => df.get('h').async.map(looping, options),
  'groupby.apply': (df, options) => df.groupby('k').async.apply((g: Frame) => g.get('h').max(), options),
};

describe.skipIf(url === undefined)('an AbortSignal ends an action on the cluster', () => {
  beforeAll(() => {
    pd.setExecutor(url!);
    pd.sql('select 1').toArray();
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(ACTIONS))('%s', async (_, start) => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let begun!: () => void;
    const underWay = new Promise<void>((resolve) => (begun = resolve));
    const ended = start(endless(), { signal: stop.signal, onProgress: ({ fraction = 0 }) => fraction > 0 && begun() }).then(
      (answer) => expect.fail(`an answer: ${answer}`),
      (error) => error,
    );
    await Promise.race([underWay, ended]);
    stop.abort(reason);
    const since = performance.now();
    expect(await ended).toMatchObject({ name: 'InterruptedError', code: 'cancelled', cause: reason });
    expect(performance.now() - since).toBeLessThan(2_000);
    // the two cores are free again: all tasks of this one need them
    expect(await pd.sql('select count(*) n from range(0, 1000, 1, 4)').get('n').async.sum()).toBe(1000);
    expect(performance.now() - since).toBeLessThan(10_000);
  });

  test('a file that was to be written is not there, nor a part of it here', () => {
    expect(existsSync(join(folder, 'cut.parquet', '_SUCCESS'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('csv'))).toEqual([]);
  });
});

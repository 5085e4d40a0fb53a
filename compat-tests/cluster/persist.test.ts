import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { keptRowsOfEngine } from '../../packages/pandas-api/test/io/kept-rows.js';

const url = sparkUrl();
const source = () => pd.sql('select id % 5 k, id v from range(1000)');
/** Every run gives other values. */
const random = () => pd.sql('select rand() r from range(100)');

describe.skipIf(url === undefined)('rows that the cluster keeps', () => {
  beforeAll(() => pd.setExecutor(url!));
  afterAll(() => {
    pd.setExecutor('local');
  });

  keptRowsOfEngine();

  test('persist: the same frame, computed once', async () => {
    const lazy = random();
    const kept = await lazy.async.persist({ level: 'MEMORY_AND_DISK' });
    expect(kept).toBe(lazy);
    const [first, second] = [await kept.get('r').async.sum(), await kept.get('r').async.sum()];
    expect(second).toBe(first);
    expect(await kept.async.unpersist()).toBe(kept);
    expect(await kept.get('r').async.sum()).not.toBe(first);
  });

  test('checkpoint: computed when the promise is kept, several at a time', async () => {
    const [rows, sums, series] = await Promise.all([
      random().async.checkpoint(),
      source().groupby('k').agg({ v: 'sum' }).async.checkpoint({ level: 'DISK_ONLY' }),
      source().get('v').async.checkpoint(),
    ]);
    expect(rows.length).toBe(100);
    expect(await rows.get('r').async.sum()).toBe(rows.get('r').sum());
    expect(await sums.get('v').async.toList()).toEqual([99_500, 99_700, 99_900, 100_100, 100_300]);
    expect(await series.async.max()).toBe(999);
    expect(await sums.async.explain('optimized')).toContain('cached');
  });

  test('an aborted checkpoint is an error, and the next one works', async () => {
    const aborted = source().async.checkpoint({ signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ code: 'cancelled' });
    expect((await source().async.checkpoint()).length).toBe(1000);
  });
});

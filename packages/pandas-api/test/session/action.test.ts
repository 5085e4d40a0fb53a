import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InterruptedError, ValueError } from '@pandorable/planner';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-'));
  pd.setExecutor('local', { threads: 2, memoryLimit: '300MB', tempDirectory: folder });
  pd.sql('select 1 as x').x.sum();
});
afterAll(() => {
  pd.setExecutor('local');
  rmSync(folder, { recursive: true, force: true });
});

const endless = (): pd.Series<any> => pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x;
/** A sort that needs far more than the memory limit. */
const greedy = (): pd.DataFrame => pd.sql('select hash(range) as h, range as i from range(30000000) order by h');

const caught = async (run: () => unknown): Promise<{ error: any; milliseconds: number }> => {
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    return { error, milliseconds: performance.now() - start };
  }
  throw new Error('nothing was thrown');
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isWell = () => expect(pd.sql('select 41 + 1 as x').x.sum()).toBe(42);

describe('timeout', () => {
  it.each([
    ['of a call that waits', () => endless().sum({ timeout: 200 } as object)],
    ['of a call that does not', () => endless().async.sum({ timeout: 200 } as object)],
    ['of all calls', () => pd.optionContext({ timeout: 200 }, () => endless().sum())],
    [
      'of a writer',
      () =>
        endless()
          .toFrame()
          .toParquet(join(folder, 'never.parquet'), { timeout: 200 } as object),
    ],
    [
      'of batches',
      async () => {
        for await (const _ of greedy().batches({ timeout: 200 } as object));
      },
    ],
  ])('%s', async (_, run) => {
    const { error, milliseconds } = await caught(run);
    expect(error).toBeInstanceOf(InterruptedError);
    expect(error).toMatchObject({ code: 'timeout', message: expect.stringContaining('200 ms') });
    expect(milliseconds).toBeGreaterThan(150);
    expect(milliseconds).toBeLessThan(5000);
    isWell();
  });

  it('must be a time', () => {
    expect(() => endless().sum({ timeout: 0 } as object)).toThrow(ValueError);
    expect(() => endless().sum({ timeout: 'soon' } as object)).toThrow(TypeError);
    expect(pd.sql('select 2 as x').x.sum({ timeout: 60_000 } as object)).toBe(2);
  });

  it('is no option where the names are data', () => {
    const df = pd.DataFrame({ a: [1, 2] });
    expect(df.assign({ timeout: 5, signal: 'x' }).columns.toList()).toEqual(['a', 'timeout', 'signal']);
    const named = pd.DataFrame({ timeout: [1, 2], signal: [3, 4] });
    expect(named.rename({ columns: { timeout: 't' } }).columns.toList()).toEqual(['t', 'signal']);
    expect((named as pd.DataFrame).agg({ timeout: 'sum', signal: 'max' }).toList()).toEqual([3, 4]);
  });
});

describe('signal', () => {
  it('cancels with its reason, and refuses when it was aborted before', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 100);
    const { error } = await caught(() => endless().async.sum({ signal: controller.signal } as object));
    expect(error).toMatchObject({ name: 'InterruptedError', code: 'cancelled', cause: { message: 'enough' } });
    for (const run of [
      () => endless().sum({ signal: controller.signal } as object),
      () => endless().async.sum({ signal: controller.signal } as object),
    ])
      expect((await caught(run)).error).toMatchObject({ name: 'InterruptedError', code: 'cancelled' });
    isWell();
  });

  it('cancels a call that waits, from its own onProgress', async () => {
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    expect((await caught(() => endless().sum(options as object))).error).toMatchObject({ code: 'cancelled' });
    isWell();
  });

  it('frees memory, threads and temporary files within a second', async () => {
    const controller = new AbortController();
    let spilled = 0;
    const onProgress = (p: pd.Progress) => {
      spilled = Math.max(spilled, p.spilled ?? 0);
      if (spilled > 1e7) controller.abort();
    };
    const target = join(folder, 'sorted.parquet');
    await caught(() => (greedy() as any).async.toParquet(target, { signal: controller.signal, onProgress }));
    expect(spilled).toBeGreaterThan(1e7);
    await pause(1000);
    const before = process.cpuUsage();
    await pause(500);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(250);
    expect(Number(pd.sql('select sum(memory_usage_bytes) as b from duckdb_memory()').b.sum())).toBeLessThan(2e7);
    const own = join(folder, 'pandorable', readdirSync(join(folder, 'pandorable'))[0]);
    expect(readdirSync(own).reduce((n, f) => n + statSync(join(own, f)).size, 0)).toBe(0);
    expect(readdirSync(folder)).toEqual(['pandorable']);
  }, 60_000);
});

import { rmSync } from 'node:fs';
import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';
import { spilled } from './metrics.js';
import { type FindSite, fileIn, PATIENCE_MS, within } from './support.js';

/** One executor with two cores and half a GiB, of which Spark leaves 127 MiB for the rows of queries. */
export const ONE_EXECUTOR = { 'spark.executor.cores': 2, 'spark.cores.max': 2 };
const EXECUTOR_BYTES = 512 * 2 ** 20;
const ROWS = 2_650_000;
/** Two numbers and a text of 1000 letters, which takes much less room on disk. */
const WIDE = `select id, xxhash64(id) h, repeat(lpad(cast(id as string), 10, '0'), 100) p from range(0, ${ROWS}, 1, 16)`;
const BYTES = ROWS * (1000 + 2 * 8);

/** Half a minute on two idle cores. Runs work whose rows, in memory, are five times what the executor has; nearly all of them must have been spilled. */
async function outOfCore(uiPort: number, work: () => Promise<void>): Promise<void> {
  expect(BYTES).toBeGreaterThan(5 * EXECUTOR_BYTES);
  const before = await spilled(uiPort);
  await within(2 * PATIENCE_MS, work());
  const after = await spilled(uiPort);
  expect(after.memory - before.memory).toBeGreaterThan(BYTES - EXECUTOR_BYTES);
  expect(after.disk - before.disk).toBeGreaterThan(0);
}

/** Queries over more rows than all executors can hold. */
export function outOfCoreQueries(site: FindSite): void {
  describe('out of core', () => {
    test('a groupby with as many groups as rows', async () => {
      await outOfCore(site().uiPort, async () => {
        const longest = pd.sql(WIDE).groupby('h').agg({ p: 'max' });
        expect(await longest.get('p').async.count()).toBe(ROWS);
      });
    });

    test('a full sort', async () => {
      const path = fileIn(site(), 'sorted.parquet');
      await outOfCore(site().uiPort, async () => void (await pd.sql(WIDE).sortValues('h').async.toParquet(path)));
      const sorted = (await pd.readParquet(path).get('h').async.toNumpy()) as BigInt64Array;
      expect(sorted.length).toBe(ROWS);
      expect(sorted.findIndex((h, i) => i > 0 && h < sorted[i - 1])).toBe(-1);
      rmSync(path, { recursive: true });
    });
  });
}

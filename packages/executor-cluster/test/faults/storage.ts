import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';
import { keptBytes } from './metrics.js';
import { type FindSite, PATIENCE_MS } from './support.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The driver collects its garbage so often: it is then that Spark frees what nobody names any more. */
export const OFTEN_FREED = { 'spark.cleaner.periodicGC.interval': '2s' };
const ROWS = 'select id, xxhash64(id) v from range(0, 100000, 1, 4)';

/** Rows that the cluster keeps, and with them the memory of its executors. */
export function releasedStorage(site: FindSite): void {
  describe('storage', () => {
    const kept = () => keptBytes(site().uiPort);
    const freed = () => expect.poll(() => (collectGarbage(), kept()), { timeout: PATIENCE_MS, interval: 500 }).toBe(0);

    test('is freed when frames are collected, let go by name, and when the session ends', async () => {
      expect(await kept()).toBe(0);
      await (async () => {
        const [held, persisted] = [pd.sql(ROWS).checkpoint(), pd.sql(ROWS).persist()];
        expect(held.get('v').max()).toBe(persisted.get('v').max());
        const both = await kept();
        expect(both).toBeGreaterThan(2 * 100_000 * 8);
        persisted.unpersist();
        await expect.poll(kept, { timeout: PATIENCE_MS }).toBeLessThan(0.6 * both);
        collectGarbage();
        expect(held.length).toBe(100_000);
        expect(await kept()).toBeGreaterThan(0.4 * both);
      })();
      await freed();
      const left = pd.sql(ROWS).checkpoint();
      expect(await kept()).toBeGreaterThan(100_000 * 8);
      pd.setExecutor('local');
      await expect.poll(kept, { timeout: PATIENCE_MS, interval: 500 }).toBe(0);
      expect(left).toBeDefined();
      pd.setExecutor(site().cluster.url);
    });
  });
}

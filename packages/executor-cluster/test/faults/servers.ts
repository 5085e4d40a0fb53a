import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';
import { SparkConnectClient } from '../../src/client/index.js';
import { readInOrder } from './connection.js';
import { expectUsable, type FindSite, failure, fileIn, LONG, longQuery, PATIENCE_MS, watched, within } from './support.js';

/** Streams end early, sessions and operations are given up soon. */
export const HASTY = {
  'spark.connect.execute.reattachable.senderMaxStreamDuration': '2s',
  'spark.connect.execute.reattachable.senderMaxStreamSize': '64k',
  'spark.connect.execute.manager.detachedTimeout': '4s',
  'spark.connect.execute.manager.maintenanceInterval': '1s',
  'spark.connect.session.manager.defaultSessionTimeout': '6s',
  'spark.connect.session.manager.maintenanceInterval': '1s',
  'spark.connect.progress.reportInterval': '500ms',
};
const TOKEN = 'the-right-one';

/** Rows that this process holds, too many to travel in a plan, and rows that the cluster keeps. */
function holdings() {
  const numbers = Array.from({ length: 200_000 }, (_, i) => i);
  const local = pd.DataFrame({ a: numbers, b: numbers.map((n) => n % 7) });
  const kept = pd.sql('select id c, id % 11 d from range(0, 50000, 1, 4)').persist();
  const check = async () => {
    expect(await within(PATIENCE_MS, local.get('a').async.sum())).toBe(19_999_900_000);
    expect(await within(PATIENCE_MS, kept.get('c').async.sum())).toBe(1_249_975_000);
    expect(await within(PATIENCE_MS, local.merge(kept, { leftOn: 'a', rightOn: 'c' }).get('d').async.sum())).toBe(249_985);
  };
  return { check };
}

/** The server ends, comes back with other settings, and ends sessions and streams by itself. */
export function restartedServers(site: FindSite): void {
  const connectForSmallBatches = () =>
    SparkConnectClient.connect(site().cluster.url, { settings: { 'spark.sql.execution.arrow.maxRecordsPerBatch': '2000' } });

  describe('a server', () => {
    test('that is restarted in the middle of actions: reading is repeated, writing is not', async () => {
      const { cluster } = site();
      const { check } = holdings();
      await check();
      const path = fileIn(site(), 'cut-off.parquet');
      const written = pd.sql('select double(length(sha2(sha2(sha2(string(id), 512), 512), 512))) s from range(0, 4000000, 1, 60)');
      expect(await written.async.length).toBe(4_000_000); // else it would be counted at the beginning of the write
      const write = watched((options) => written.async.toParquet(path, options));
      const read = pd.sql(LONG.sql).get('s').async.sum();
      read.catch(() => undefined);
      await write.underWay;
      process.kill(cluster.pid, 'SIGKILL');
      await cluster.restartServer({ conf: HASTY });
      const error = await within(PATIENCE_MS, failure(write.answer));
      expect(error).toMatchObject({ name: 'EngineError', code: 'not-repeated' });
      expect(error.message).toMatch(/^the write to '.*cut-off\.parquet' was cut off, and is not repeated/);
      expect(existsSync(`${path}/_SUCCESS`)).toBe(false);
      expect(await within(PATIENCE_MS, read)).toBe(LONG.total);
      await check();
    });

    test('that ends its streams early', async () => {
      const { sql, total } = longQuery(400_000);
      const begin = performance.now();
      expect(await within(PATIENCE_MS, pd.sql(sql).get('s').async.sum())).toBe(total);
      expect(performance.now() - begin).toBeGreaterThan(2000);
      const client = await connectForSmallBatches();
      expect(client.limits.abandonedAfterMs).toBe(4000);
      expect(await within(PATIENCE_MS, readInOrder(client, 400_000))).toBeGreaterThan(100);
      await client.close();
      await expectUsable();
    });

    test('waits for a reader that pauses longer than it keeps results of the dead', async () => {
      const client = await connectForSmallBatches();
      await within(
        PATIENCE_MS,
        readInOrder(client, 400_000, async (batch) => void (batch === 5 && (await sleep(9000)))),
      );
      await client.close();
    });

    test('that gave up an idle session: it is made again', async () => {
      const { check } = holdings();
      await check();
      await sleep(9000);
      await check();
      const path = fileIn(site(), 'afterwards.parquet');
      await sleep(9000);
      await within(PATIENCE_MS, pd.sql('select id x from range(5)').async.toParquet(path));
      expect(await pd.readParquet(path).get('x').async.sum()).toBe(10);
    });

    test('that wants a token', async () => {
      const { cluster } = site();
      await cluster.restartServer({ conf: { 'spark.connect.authenticate.token': TOKEN } });
      for (const parameters of ['token=wrong;use_ssl=false', '']) {
        pd.setExecutor(`${cluster.url}/;${parameters}`);
        const error = await within(
          PATIENCE_MS,
          failure(
            pd
              .DataFrame({ a: [1] })
              .get('a')
              .async.sum(),
          ),
        );
        expect(error.name).toBe('PermissionError');
        expect(error.message).toContain('check the token: sc://host:port/;token=…');
        expect(error.message).not.toContain('wrong');
      }
      pd.setExecutor(`${cluster.url}/;token=${TOKEN};use_ssl=false`);
      await expectUsable();
    });
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClientOptions, ConnectionError, SparkConnectClient } from '../../src/client/index.js';
import { Proxy } from '../client/proxy.js';
import { sql } from '../client/spark/connection.js';
import { type FindSite, failure, LONG, PATIENCE_MS, within } from './support.js';

const ROWS = 300_000;

/** Rows in many batches: each once, in order. Gives the number of batches. */
export async function readInOrder(client: SparkConnectClient, rows = ROWS, afterBatch = async (_batch: number) => {}): Promise<number> {
  let next = 0n;
  let batches = 0;
  for await (const batch of client.execute(sql(`select id x, xxhash64(id) h from range(0, ${rows}, 1, 4)`)).recordBatches()) {
    for (const x of batch.getChild('x')!) if (x !== next++) throw new Error(`row ${next - 1n} expected, ${x} came`);
    await afterBatch(++batches);
  }
  expect(next).toBe(BigInt(rows));
  return batches;
}

/** A proxy between the client and the cluster cuts the connection, or makes it bad. */
export function badConnections(site: FindSite): void {
  describe('a connection', () => {
    let proxy: Proxy;
    let client: SparkConnectClient;

    async function connect(options: ClientOptions = {}): Promise<void> {
      proxy = await Proxy.start('127.0.0.1', site().cluster.port);
      client = await SparkConnectClient.connect(proxy.url, {
        settings: { 'spark.sql.execution.arrow.maxRecordsPerBatch': '10000' },
        ...options,
      });
    }

    beforeEach(() => {
      proxy = undefined!;
      client = undefined!;
    });
    afterEach(async () => {
      await client?.close();
      proxy?.stop();
    });

    test('that is cut before the first batch', async () => {
      await connect();
      const answer = client.execute(sql(`select sum(s) total from (${LONG.sql})`)).table();
      await sleep(1000);
      proxy.cut();
      expect((await within(PATIENCE_MS, answer)).getChild('total')!.get(0)).toBe(BigInt(LONG.total));
      await within(PATIENCE_MS, readInOrder(client, 10));
    });

    test('that is cut again and again in the middle of a result', async () => {
      await connect();
      proxy.cutAfter = 1_000_000;
      await within(PATIENCE_MS, readInOrder(client));
      expect(proxy.cuts).toBeGreaterThanOrEqual(3);
      proxy.cutAfter = Number.POSITIVE_INFINITY;
      await within(PATIENCE_MS, readInOrder(client, 10));
    });

    test('that delays', async () => {
      await connect();
      proxy.delayMs = 150;
      const begin = performance.now();
      await within(PATIENCE_MS, readInOrder(client, 20_000));
      expect(performance.now() - begin).toBeGreaterThan(300);
    });

    test('with half the bandwidth', async () => {
      await connect();
      await within(PATIENCE_MS, readInOrder(client));
      const [before, begin] = [proxy.bytes, performance.now()];
      await within(PATIENCE_MS, readInOrder(client));
      const seconds = (performance.now() - begin) / 1000;
      proxy.bytesPerSecond = (proxy.bytes - before) / seconds / 2;
      const halved = performance.now();
      await within(PATIENCE_MS + 10_000 * seconds, readInOrder(client));
      expect((performance.now() - halved) / 1000).toBeGreaterThan(1.5 * seconds);
    });

    test('that does not come back is one clear error, and fine again when it does', async () => {
      await connect({ retry: { maxRetries: 3, maxBackoffMs: 100 } });
      proxy.dead = true;
      proxy.cut();
      const error = await within(10_000, failure(readInOrder(client, 10)));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error.message).toContain(`the connection to Spark at 127.0.0.1:${proxy.port} is lost`);
      proxy.dead = false;
      await expect.poll(() => readInOrder(client, 10).then(() => 'fine', String), { timeout: PATIENCE_MS }).toBe('fine');
    });
  });
}

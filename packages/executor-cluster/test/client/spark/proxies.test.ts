import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConnectionError, SparkConnectClient } from '../../../src/client/index.js';
import { Http2Proxy } from '../http2-proxy.js';
import { SPARK, sql } from './connection.js';

const QUICK = { retry: { maxRetries: 4, initialBackoffMs: 5, backoffMultiplier: 2, maxBackoffMs: 40 } };
const ROWS = 300_000;
let proxy: Http2Proxy;
let client: SparkConnectClient;

/** The sum of many rows in several batches. */
async function total(): Promise<bigint> {
  let sum = 0n;
  for await (const batch of client.execute(sql(`select id x from range(0, ${ROWS}, 1, 8)`)).recordBatches())
    for (const row of batch) sum += row['x'];
  return sum;
}
const TOTAL = (BigInt(ROWS) * BigInt(ROWS - 1)) / 2n;

describe.skipIf(SPARK === undefined)('a proxy that ends streams without a word of the server', () => {
  beforeEach(async () => {
    proxy = await Http2Proxy.start(SPARK!);
    client = await SparkConnectClient.connect(proxy.url, QUICK);
  });
  afterEach(async () => {
    await client.close();
    proxy.stop();
  });

  test.each([
    [0, 0],
    [0, 3],
    [2, 3],
  ])('by code %i, after %i pieces: the rest of the rows follows, and none comes twice', async (code, piecesBefore) => {
    Object.assign(proxy, { code, piecesBefore, cutCalls: ['ExecutePlan', 'ReattachExecute'], cutsLeft: 3 });
    expect(await total()).toBe(TOTAL);
    expect(proxy.cutsLeft).toBe(0);
  });

  test('a question is asked again', async () => {
    Object.assign(proxy, { cutCalls: ['AnalyzePlan'], cutsLeft: 2 });
    const { kind } = await client.analyze.schema(sql('select 1 x'));
    expect(kind.case === 'struct' && kind.value.fields.map((f) => f.name)).toEqual(['x']);
    expect(proxy.cutsLeft).toBe(0);
  });

  test('over and over: an error of the connection, when the tries are used up', async () => {
    Object.assign(proxy, { cutCalls: ['ExecutePlan', 'ReattachExecute'], cutsLeft: 1000 });
    await expect(total()).rejects.toThrow(ConnectionError);
    proxy.cutsLeft = 0;
    expect(await total()).toBe(TOTAL);
  });
});

import { type CachedNode, call, lit, type Node, STORAGE_LEVELS, schemaOf } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { SparkConnectClient } from '../../src/client/index.js';
import { storageLevel } from '../../src/data/kept.js';
import { sparkUrl } from '../setup/spark-url.js';
import { given, i64, run, useExecutor, withoutSpark } from '../support.js';

const cachedOf = (plan: Node, handle: string): CachedNode => ({
  kind: 'cached',
  handle,
  columns: schemaOf(plan).map((f) => ({ ...f, name: f.id })),
});

describe('storage levels', () => {
  test('in Spark terms', () => {
    expect(storageLevel('MEMORY_AND_DISK_2')).toEqual({
      useMemory: true,
      useDisk: true,
      useOffHeap: false,
      deserialized: false,
      replication: 2,
    });
    expect(storageLevel('DISK_ONLY')).toEqual({ useMemory: false, useDisk: true, useOffHeap: false, deserialized: false, replication: 1 });
    expect(storageLevel('MEMORY_ONLY')).toMatchObject({ useMemory: true, useDisk: false });
    expect(storageLevel('OFF_HEAP')).toMatchObject({ useOffHeap: true, useMemory: true, useDisk: true });
    expect(storageLevel('MEMORY_AND_DISK_DESER').deserialized).toBe(true);
  });
});

describe.skipIf(withoutSpark)('kept rows on Spark', () => {
  const executor = useExecutor();
  const values = [5, 3, 1, 4];

  test.each(STORAGE_LEVELS)('at the level %s', async (level) => {
    const { node, cols } = await given([i64, values]);
    const plan: Node = { kind: 'filter', input: node, predicate: call('gt', [cols[0], lit(2)]) };
    const { handle, rows } = await executor().persist(plan, { level });
    expect(rows).toBe(3);
    expect(await run(cachedOf(plan, handle))).toEqual([[5, 3, 4]]);
    await executor().release(handle);
    await expect(run(cachedOf(plan, handle))).rejects.toThrow('were released');
  });

  test('are computed again after the session has ended', async () => {
    const { node, cols } = await given([i64, values]);
    const plan: Node = { kind: 'filter', input: node, predicate: call('gt', [cols[0], lit(2)]) };
    const { handle } = await executor().persist(plan, { level: 'DISK_ONLY' });
    const { sessionId } = executor().client;
    const other = await SparkConnectClient.connect(`${sparkUrl()!}/;session_id=${sessionId}`);
    await other.close();
    expect(await run(cachedOf(plan, handle))).toEqual([[5, 3, 4]]);
    expect(executor().client.sessionId).not.toBe(sessionId);
    await executor().release(handle);
  });

  test('are taken from far down by their number, in no single task', async () => {
    const { node } = await given([i64, Array.from({ length: 150_000 }, (_, i) => i)]);
    const { handle } = await executor().persist(node);
    const slice: Node = { kind: 'slice', input: cachedOf(node, handle), offset: 149_997, limit: 2 };
    expect(await executor().explain(slice)).not.toMatch(/offset|sort/);
    expect(await run(slice)).toEqual([[149_997, 149_998]]);
    expect(await run({ ...slice, limit: null })).toEqual([[149_997, 149_998, 149_999]]);
    expect(await run({ ...slice, offset: 150_000 })).toEqual([[]]);
    expect(await run({ ...slice, offset: 3 })).toEqual([[3, 4]]);
    await executor().release(handle);
  });
});

import { describe, expect, test } from 'vitest';
import type { SparkConnectClient } from '../src/client/index.js';
import { roomToKeep } from '../src/settings.js';

const GIB = 2 ** 30;
/** What the server's settings are, and whether it keeps rows. */
const room = (settings: Record<string, string>, keeps = true): Promise<number> =>
  roomToKeep({ capabilities: { has: () => keeps }, config: { getMany: async () => settings } } as unknown as SparkConnectClient);

describe('the memory that Spark has for rows, by its settings', () => {
  test.each([
    ['of the driver that works alone', { 'spark.master': 'local[2]', 'spark.driver.memory': '2g', 'spark.executor.memory': '9g' }, 2, 1],
    ['of all executors', { 'spark.master': 'yarn', 'spark.executor.memory': '4096', 'spark.executor.instances': '3' }, 4, 3],
    ['of one where nobody says how many there are', { 'spark.master': 'spark://host', 'spark.executor.memory': '8192MB' }, 8, 1],
    ['by default', { 'spark.master': 'spark://host' }, 1, 1],
  ])('%s', async (_, settings, gib, heaps) => {
    expect(await room(settings)).toBe(Math.floor((gib * GIB - 300 * 2 ** 20) * 0.6 * heaps));
  });

  test('by the share that is set, and none in what is too small, or keeps nothing', async () => {
    const one = { 'spark.master': 'local', 'spark.driver.memory': '1g' };
    expect(await room({ ...one, 'spark.memory.fraction': '0.25' })).toBe((GIB - 300 * 2 ** 20) / 4);
    expect(await room({ ...one, 'spark.driver.memory': '200m' })).toBe(0);
    expect(await room(one, false)).toBe(0);
  });
});

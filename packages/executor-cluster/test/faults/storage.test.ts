import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../../src/launcher/index.js';
import { freePort } from '../../src/launcher/ports.js';
import { installOrSkip } from '../setup/spark-install.js';
import { storedBytes } from './metrics.js';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const install = await installOrSkip();

/** A million rows, of which Spark holds 76 MB. */
const rows = (): pd.DataFrame => pd.sql('select xxhash64(id) h from range(0, 1000000, 1, 4)');

/** What Spark itself says that it holds. */
describe.skipIf(install === undefined)('rows that are kept on the cluster', { timeout: 240_000 }, () => {
  let server: LocalServer;
  let uiPort: number;
  beforeAll(async () => {
    uiPort = await freePort();
    // Spark frees what nobody refers to when its own garbage is collected, every half hour unless told otherwise
    const conf = { 'spark.ui.enabled': true, 'spark.ui.port': uiPort, 'spark.cleaner.periodicGC.interval': '1s' };
    server = await startLocalServer({ install: install!, conf });
    pd.setExecutor(server.url);
  });
  afterAll(async () => {
    pd.setExecutor('local');
    await server?.stop();
  });

  /** How many megabytes are held, as soon as it is right. Other queries go on meanwhile: Spark remembers the plans of the last sixteen. */
  async function held(isRight: (megabytes: number) => boolean): Promise<number> {
    let megabytes = Number.NaN;
    for (let i = 0; i < 240; i++) {
      gc();
      pd.sql(`select ${i}`).toArray();
      megabytes = (await storedBytes(uiPort)) / 1e6;
      if (isRight(megabytes)) return megabytes;
      await sleep(100);
    }
    return megabytes;
  }

  test('are freed when they are released, and when their frames are collected', async () => {
    const kept = rows().persist();
    const released = rows().persist();
    let dropped: pd.DataFrame | null = rows().persist();
    expect([kept, released, dropped].map((f) => f.length)).toEqual([1_000_000, 1_000_000, 1_000_000]);
    expect(await held((mb) => mb > 200)).toBeGreaterThan(200);
    released.unpersist();
    expect(await held((mb) => mb < 160)).toBeLessThan(160);
    dropped = null;
    expect(await held((mb) => mb < 80)).toBeLessThan(80);
    expect(await held((mb) => mb > 70)).toBeGreaterThan(70);
    expect(kept.length).toBe(1_000_000);
  });
});

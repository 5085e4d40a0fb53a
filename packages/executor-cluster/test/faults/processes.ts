import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../src/launcher/index.js';
import { runningJobs } from './metrics.js';
import { expectUsable, type FindSite, failure, LONG, PATIENCE_MS, watched, within } from './support.js';

const executorsOf = (cluster: Cluster): number[] => cluster.workers.flatMap((worker) => worker.executors());

/** Waits until so many executors run. */
const expectExecutors = (cluster: Cluster, count: number) =>
  expect.poll(() => executorsOf(cluster).length, { timeout: PATIENCE_MS }).toBe(count);

const longSum = () => watched<number>((options) => pd.sql(LONG.sql).get('s').async.sum(options));

/** The largest file that processes may write, in bytes, or none: a disk with so little room. */
function limitFiles(pids: readonly number[], bytes: number | 'unlimited'): void {
  for (const pid of pids) expect(spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]).status).toBe(0);
}

/** Another program, which begins a query that would run for hours. */
async function startClient(url: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('long-query.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, url], { stdio: 'inherit' });
  await once(child, 'spawn');
  return child;
}

/** Processes are killed; what they did is done by others. */
export function lostProcesses(site: FindSite): void {
  describe('lost processes', () => {
    test('an executor, in the middle of a query', async () => {
      const { cluster } = site();
      await expectExecutors(cluster, 2);
      const { answer, underWay } = longSum();
      await underWay;
      process.kill(cluster.workers[0].executors()[0], 'SIGKILL');
      expect(await within(PATIENCE_MS, answer)).toBe(LONG.total);
      await expectUsable();
      await expectExecutors(cluster, 2);
    });

    test('the executors that kept rows', async () => {
      const { cluster } = site();
      const kept = pd.sql('select id a, id % 7 b from range(0, 100000, 1, 4)').persist();
      expect(await kept.get('a').async.sum()).toBe(4_999_950_000);
      for (const pid of executorsOf(cluster)) process.kill(pid, 'SIGKILL');
      expect(await within(PATIENCE_MS, kept.get('b').async.sum())).toBe(299_995);
      expect(await within(PATIENCE_MS, kept.get('a').async.sum())).toBe(4_999_950_000);
      kept.unpersist();
    });

    test('a worker, in the middle of a query', async () => {
      const { cluster } = site();
      await expectExecutors(cluster, 2);
      const { answer, underWay } = longSum();
      await underWay;
      process.kill(cluster.workers[0].pid, 'SIGKILL');
      expect(await within(PATIENCE_MS, answer)).toBe(LONG.total);
      await expectUsable();
      await cluster.addWorker();
      await expectExecutors(cluster, 2);
    });

    test('a client: its query does not go on', async () => {
      const { cluster, uiPort } = site();
      const child = await startClient(cluster.url);
      try {
        await expect.poll(() => runningJobs(uiPort), { timeout: PATIENCE_MS }).toBe(1);
        child.kill('SIGKILL');
        await sleep(1000);
        expect(await runningJobs(uiPort)).toBe(1);
        await expect.poll(() => runningJobs(uiPort), { timeout: 35_000, interval: 500 }).toBe(0);
      } finally {
        child.kill('SIGKILL');
      }
      await expectUsable();
    });
  });
}

/** No room for what does not fit into memory. */
export function fullDisk(site: FindSite): void {
  test.skipIf(process.platform !== 'linux')('a full disk for spilled rows is one clear error', async () => {
    const pids = executorsOf(site().cluster);
    limitFiles(pids, 4 * 2 ** 20);
    const rows = pd.sql('select xxhash64(id) h, sha2(cast(id as string), 512) p from range(0, 400000, 1, 2)');
    const error = await within(PATIENCE_MS, failure(rows.groupby('p').agg({ h: 'max' }).get('h').async.max())).finally(() =>
      limitFiles(pids, 'unlimited'),
    );
    expect(error.name).toBe('EngineError');
    expect(error.message).toMatch(/File too large\n\(a disk of the cluster is full: .*spark\.local\.dir/);
    await expectUsable();
    expect(await within(PATIENCE_MS, rows.groupby('p').agg({ h: 'count' }).get('h').async.sum())).toBe(400_000);
  });
}

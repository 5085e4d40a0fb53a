import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { expect, test } from 'vitest';
import { startCluster } from '../../src/launcher/index.js';
import type { SparkInstall } from '../../src/launcher/install.js';
import { expectUsable, type FindSite, failure, fileIn, PATIENCE_MS, within } from './support.js';

const MIB = 2 ** 20;

/** Makes a folder a small disk of its own; false where this process may not. */
function mount(folder: string, mebibytes: number): boolean {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
  rmdirSync(folder);
}

/** Fills a disk but for so many bytes; gives what makes room again. */
function fill(folder: string, left: number): () => void {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, 'filler');
  writeFileSync(path, Buffer.alloc(bavail * bsize - left));
  return () => rmSync(path);
}

/** A cluster of its own whose rows in between go to a disk that is full. */
export function fullSmallDisk(site: FindSite, install: SparkInstall | undefined): void {
  test('a disk that has no room left for spilled rows is one clear error, and with room again the query works', async ({ skip }) => {
    const disk = fileIn(site(), 'disk');
    if (!mount(disk, 256)) {
      rmdirSync(disk);
      skip('only who may mount a disk can fill it');
    }
    const conf = { 'spark.executor.cores': 2, 'spark.sql.shuffle.partitions': 4 };
    const cluster = await startCluster({ install: install!, workers: 1, cores: 2, memory: '512m', conf, env: { SPARK_LOCAL_DIRS: disk } });
    try {
      pd.setExecutor(cluster.url);
      await expectUsable();
      const makeRoom = fill(disk, 8 * MIB);
      const rows = pd.sql('select xxhash64(id) h, sha2(cast(id as string), 512) p from range(0, 400000, 1, 2)');
      const error = await within(PATIENCE_MS, failure(rows.groupby('p').agg({ h: 'max' }).get('h').async.max()));
      expect(error.name).toBe('EngineError');
      expect(error.message).toMatch(/No space left on device\n\(a disk of the cluster is full: .*spark\.local\.dir/);
      makeRoom();
      await expectUsable();
      expect(await within(PATIENCE_MS, rows.groupby('p').agg({ h: 'count' }).get('h').async.sum())).toBe(400_000);
    } finally {
      pd.setExecutor(site().cluster.url);
      await cluster.stop();
      unmount(disk);
    }
  });
}

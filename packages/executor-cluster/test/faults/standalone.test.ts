import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe } from 'vitest';
import { startCluster } from '../../src/launcher/index.js';
import { freePort } from '../../src/launcher/ports.js';
import { installOrSkip } from '../setup/spark-install.js';
import { badConnections } from './connection.js';
import { fullSmallDisk } from './full-disk.js';
import { fullDisk, lostProcesses } from './processes.js';
import { restartedServers } from './servers.js';
import { ONE_EXECUTOR, outOfCoreQueries } from './spill.js';
import type { Site } from './support.js';

/** An executor with one core on each worker. */
const TWO_EXECUTORS = { 'spark.executor.cores': 1, 'spark.cores.max': 2 };

const install = await installOrSkip();
let site: Site;
const find = () => site;

async function start(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-faults-'));
  const uiPort = await freePort();
  const conf = {
    ...TWO_EXECUTORS,
    'spark.sql.shuffle.partitions': 4,
    'spark.ui.enabled': true,
    'spark.ui.port': uiPort,
    'spark.connect.progress.reportInterval': '500ms',
  };
  return { cluster: await startCluster({ install: install!, workers: 2, cores: 2, memory: '512m', conf }), uiPort, folder };
}

/** One cluster for all: a Master, two Workers and a Connect server, each a process of its own. */
describe.skipIf(install === undefined)('a standalone cluster', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    site = await start();
    pd.setExecutor(site.cluster.url);
  });
  afterAll(async () => {
    pd.setExecutor('local');
    await site?.cluster.stop();
    if (site !== undefined) rmSync(site.folder, { recursive: true, force: true });
  });

  fullDisk(find);
  fullSmallDisk(find, install);
  lostProcesses(find);
  badConnections(find);
  describe('with one executor', () => {
    beforeAll(() => site.cluster.restartServer({ conf: ONE_EXECUTOR }));
    outOfCoreQueries(find);
  });
  restartedServers(find);
});

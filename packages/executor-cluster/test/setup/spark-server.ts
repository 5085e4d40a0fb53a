import { startLocalServer } from '../../src/launcher/index.js';
import { installOrSkip, say } from './spark-install.js';

const VARIABLE = 'PANDORABLE_TEST_SPARK';
/** Few partitions: the tables of tests are small, and a task costs more than their rows. */
const CONF = { 'spark.sql.shuffle.partitions': 2, 'spark.scheduler.mode': 'FAIR' };

/**
 * vitest globalSetup: one Connect server for the whole run, its URL in PANDORABLE_TEST_SPARK, which test workers inherit.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[VARIABLE]) return undefined;
  const install = await installOrSkip();
  if (install === undefined) return undefined;
  const server = await startLocalServer({ install, master: 'local[2]', driverMemory: '3g', conf: CONF, log: say });
  process.env[VARIABLE] = server.url;
  return async () => {
    delete process.env[VARIABLE];
    await server.stop();
  };
}

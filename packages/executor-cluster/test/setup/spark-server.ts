import { LauncherError, sparkInstall, startLocalServer } from '../../src/launcher/index.js';

const VARIABLE = 'PANDORABLE_TEST_SPARK';
/** Few partitions: the tables of tests are small, and a task costs more than their rows. */
const CONF = { 'spark.sql.shuffle.partitions': 2, 'spark.scheduler.mode': 'FAIR' };

const say = (line: string) => console.error(`[spark] ${line}`);

/** Java, Python or Spark cannot be had here: the cluster's tests are skipped, but never in silence and never in CI. */
function skip(error: unknown): void {
  if (!(error instanceof LauncherError) || error.code !== 'spark-unavailable' || process.env['CI']) throw error;
  say(`!!! THE TESTS ON SPARK ARE SKIPPED: ${error.message.split('\n')[0]}`);
}

/**
 * vitest globalSetup: one Connect server for the whole run, its URL in PANDORABLE_TEST_SPARK, which test workers inherit.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[VARIABLE]) return undefined;
  try {
    const install = await sparkInstall({ log: say });
    const server = await startLocalServer({ install, master: 'local[2]', driverMemory: '3g', conf: CONF, log: say });
    process.env[VARIABLE] = server.url;
    return async () => {
      delete process.env[VARIABLE];
      await server.stop();
    };
  } catch (error) {
    skip(error);
    return undefined;
  }
}

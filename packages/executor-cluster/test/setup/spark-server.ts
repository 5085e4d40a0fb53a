import { startLocalServer } from '../../src/launcher/index.js';
import { installOrSkip, say } from './spark-install.js';

const VARIABLE = 'PANDORABLE_TEST_SPARK';
/**
 * For thousands of different queries over a few rows each: few partitions, and nothing compiled that runs once. Half of the server's
 * work would be compiling else. The tests of cells and nodes have their queries compiled all the same (support.ts).
 */
const CONF = {
  'spark.sql.shuffle.partitions': 2,
  'spark.scheduler.mode': 'FAIR',
  'spark.sql.codegen.wholeStage': false,
  'spark.sql.codegen.factoryMode': 'NO_CODEGEN',
  'spark.driver.extraJavaOptions': '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
};

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

import { LauncherError, sparkInstall } from '../../src/launcher/index.js';

export const say = (line: string) => console.error(`[spark] ${line}`);

/** The Spark that tests start; undefined where Java, Python or Spark cannot be had: their tests are skipped, but never in silence and never in CI. */
export async function installOrSkip(): Promise<Awaited<ReturnType<typeof sparkInstall>> | undefined> {
  try {
    return await sparkInstall({ log: say });
  } catch (error) {
    if (!(error instanceof LauncherError) || error.code !== 'spark-unavailable' || process.env['CI']) throw error;
    say(`!!! THE TESTS ON SPARK ARE SKIPPED: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}

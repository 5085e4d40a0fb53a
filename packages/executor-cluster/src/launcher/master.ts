import { join } from 'node:path';
import type { Daemon } from './daemon.js';
import type { SparkInstall } from './install.js';
import { freePort, HOST } from './ports.js';
import type { Run } from './run.js';
import type { Patience } from './wait.js';

/** What the Master says about itself. */
export interface MasterReport {
  readonly status: string;
  readonly aliveWorkers: number;
  readonly applications: number;
}

/** Asks a Master's web page for its JSON. */
export async function masterReport(webUrl: string, timeoutMs = 3000): Promise<MasterReport | undefined> {
  try {
    const response = await fetch(`${webUrl}/json/`, { signal: AbortSignal.timeout(timeoutMs) });
    const report = (await response.json()) as { status: string; aliveworkers: number; activeapps: readonly unknown[] };
    return { status: report.status, aliveWorkers: report.aliveworkers, applications: report.activeapps.length };
  } catch {
    return undefined;
  }
}

/** Starts a standalone Master and waits until it answers. */
export async function startMaster(
  run: Run,
  install: SparkInstall,
  patience: Patience,
): Promise<{ url: string; webUrl: string; daemon: Daemon }> {
  const [port, webPort] = [await freePort(), await freePort()];
  const ports = ['--host', HOST, '--port', String(port), '--webui-port', String(webPort)];
  const daemon = await run.start('master', join(install.home, 'bin', 'spark-class'), ['org.apache.spark.deploy.master.Master', ...ports]);
  const webUrl = `http://${HOST}:${webPort}`;
  const alive = async () => ((await masterReport(webUrl))?.status === 'ALIVE' ? true : undefined);
  await daemon.answer(alive, patience);
  return { url: `spark://${HOST}:${port}`, webUrl, daemon };
}

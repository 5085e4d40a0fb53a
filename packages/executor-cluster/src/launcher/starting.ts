import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LauncherError } from './errors.js';
import { type SparkInstall, sparkInstall } from './install.js';
import type { StartOptions } from './options.js';
import { Run, sweepAbandoned } from './run.js';

const PREFIX = 'pandorable-spark-';
export const PORT_ADVICE = 'choose another one with {port}, or leave it out';
export const DEFAULT_START_MS = 300_000;

const isOurs = (name: string) =>
  name.startsWith(PREFIX) && statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.uid === process.getuid?.();

/** A run that belongs to this program, in a temporary folder; the leavings of killed programs are removed first. */
export async function temporaryRun(install: SparkInstall, url: string, env?: NodeJS.ProcessEnv): Promise<Run> {
  await sweepAbandoned(tmpdir(), isOurs);
  return Run.begin(mkdtempSync(join(tmpdir(), PREFIX)), install, url, env);
}

export const installFor = ({ install, log, signal }: StartOptions): Promise<SparkInstall> | SparkInstall =>
  install ?? sparkInstall({ log, signal });

/** Starts things in a run; when that fails, for whatever reason, nothing of it stays. */
export async function orStop<T>(run: Run, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    await run.stop();
    throw error instanceof LauncherError ? error : new LauncherError('start-failed', `Spark could not be started: ${String(error)}`, error);
  }
}

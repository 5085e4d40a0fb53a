import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LauncherError, runCli, type SparkInstall, sparkInstall, startCluster, startLocalServer } from '../../src/launcher/index.js';
import { freePort } from '../../src/launcher/ports.js';
import { processTable } from '../../src/launcher/processes.js';
import { readState } from '../../src/launcher/state.js';
import { temporaryFolder } from './fakes.js';

/** The Java processes whose files are below a folder. */
const processesIn = (folder: string) => processTable().filter(({ command }) => command.includes(`-Djava.io.tmpdir=${folder}`));

/** A temporary folder that is the system's for this test. */
function ownTemporaryFolder(): string {
  const folder = temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

let spark: SparkInstall | undefined;
beforeAll(async () => {
  try {
    spark = await sparkInstall({ log: console.error });
  } catch (error) {
    if (!(error instanceof LauncherError) || error.code !== 'spark-unavailable' || process.env['CI']) throw error;
    console.error(`!!! THE TESTS OF REAL CLUSTERS ARE SKIPPED: ${error.message}`);
  }
}, 1_200_000);

describe('a real cluster', { timeout: 300_000 }, () => {
  it('goes up, says what runs, and leaves nothing when it is down', async ({ skip }) => {
    if (spark === undefined) return skip();
    const cache = temporaryFolder();
    const port = await freePort();
    const [out, err]: [string[], string[]] = [[], []];
    const env = { ...process.env, XDG_CACHE_HOME: cache, SPARK_HOME: spark.home, PYSPARK_PYTHON: spark.python };
    const context = { env, version: '1', out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
    const cli = async (line: string) => {
      out.length = 0;
      err.length = 0;
      return runCli([...line.split(' '), '--port', String(port)], context);
    };

    expect(await cli('cluster up --workers 2 --memory 512m --conf spark.ui.enabled=false --json'), err.join('\n')).toBe(0);
    const up = JSON.parse(out.join('')) as { url: string; logFolder: string; pid: number; workers: { pid: number }[] };
    expect(up).toMatchObject({ url: `sc://127.0.0.1:${port}`, sparkVersion: spark.version });
    const folder = join(cache, 'pandorable', 'run', String(port));
    const pids = readState(folder)!.processes.map(({ pid }) => pid);
    expect(pids).toEqual(expect.arrayContaining([up.pid, ...up.workers.map(({ pid }) => pid)]));
    expect(processesIn(folder).map(({ pid }) => pid)).toEqual(expect.arrayContaining(pids));
    expect(readdirSync(up.logFolder).sort()).toEqual(['connect.log', 'master.log', 'worker-1.log', 'worker-2.log']);

    expect(await cli('cluster status')).toBe(0);
    expect(out[0]).toBe(`sc://127.0.0.1:${port}  up`);
    expect(out[2]).toBe('  2 of 2 workers registered, each with 1 core and 512m of memory');
    expect(await cli('cluster up')).toBe(1);
    expect(err[0]).toContain(`a cluster is up already at sc://127.0.0.1:${port}`);

    process.kill(up.workers[0].pid, 'SIGKILL');
    await expect.poll(() => cli('cluster status --json'), { timeout: 10_000 }).toBe(1);
    expect(JSON.parse(out[0]).clusters[0]).toMatchObject({ condition: 'up', healthy: false });

    expect(await cli('cluster down')).toBe(0);
    expect(out).toEqual([`sc://127.0.0.1:${port} is down`]);
    expect(processesIn(folder)).toEqual([]);
    expect(existsSync(join(cache, 'pandorable'))).toBe(true);
    expect(readdirSync(join(cache, 'pandorable'))).toEqual([]);
  });

  it('that is interrupted while it starts leaves nothing', async ({ skip }) => {
    if (spark === undefined) return skip();
    const folder = ownTemporaryFolder();
    const interruption = new AbortController();
    const log = (line: string) => {
      if (!line.startsWith('Master')) return;
      expect(processesIn(folder)).toHaveLength(1);
      interruption.abort();
    };
    const error = await startCluster({ install: spark, workers: 1, log, signal: interruption.signal }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'interrupted' });
    expect(processesIn(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot start shows why, and leaves nothing', async ({ skip }) => {
    if (spark === undefined) return skip();
    const folder = ownTemporaryFolder();
    const start = startLocalServer({ install: spark, conf: { 'spark.driver.extraJavaOptions': '-Xss1k' } });
    await expect(start).rejects.toThrow(
      /^connect ended \(exit code \d+\) before it was ready\. The end of its log:\n[\s\S]*stack size specified is too small/,
    );
    expect(processesIn(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

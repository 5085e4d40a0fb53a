import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Cluster, clusterShape } from '../cluster.js';
import { urlOf } from '../connect-server.js';
import { LauncherError } from '../errors.js';
import { type SparkInstall, sparkInstall } from '../install.js';
import { claimPort } from '../ports.js';
import { Run } from '../run.js';
import type { UpRequest } from './arguments.js';
import { clusterFolder, condition, knownClusters, removeCluster, removeEmptyParent } from './clusters.js';
import type { CliContext } from './context.js';

const alreadyUp = (port: number, what: string) =>
  new LauncherError(
    'already-up',
    `${what} at ${urlOf(port)}: use it, stop it with 'pandorable cluster down --port ${port}', or choose another --port`,
  );

/** Removes what a killed `up` or a restart of the machine has left at this port; throws if a cluster lives there. */
async function clearPlace(port: number, { env, err }: CliContext): Promise<void> {
  const [old] = knownClusters(env, port);
  if (old === undefined) return;
  const now = condition(old);
  if (now === 'up') throw alreadyUp(port, 'a cluster is up already');
  if (now === 'starting') throw alreadyUp(port, 'another process is starting a cluster');
  err(`removing what is left of an earlier cluster at port ${port}`);
  await removeCluster(env, old);
}

function makeFolder(folder: string, port: number): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw alreadyUp(port, 'another process is starting a cluster');
  }
}

const report = (cluster: Cluster) => ({
  url: cluster.url,
  sparkVersion: cluster.version,
  masterUrl: cluster.masterUrl,
  masterWebUrl: cluster.masterWebUrl,
  pid: cluster.pid,
  masterPid: cluster.masterPid,
  workers: cluster.workers.map(({ pid }) => ({ pid })),
  logFolder: cluster.logFolder,
});

const describe = (cluster: Cluster, seconds: number) => [
  `Spark ${cluster.version} is up after ${seconds.toFixed(0)} s`,
  '',
  `  ${cluster.url}`,
  '',
  `Use it:  PANDORABLE_EXECUTOR=${cluster.url} node script.js   or   pd.setExecutor('${cluster.url}')`,
  `Logs:    ${cluster.logFolder}`,
  `Master:  ${cluster.masterWebUrl}`,
  `Stop it: npx pandorable cluster down`,
];

async function start(run: Run, install: SparkInstall, request: UpRequest, { env, err, signal }: CliContext): Promise<Cluster> {
  try {
    const cluster = await Cluster.start(run, install, clusterShape({ ...request, log: err }, request.port), signal);
    cluster.release();
    return cluster;
  } catch (error) {
    removeEmptyParent(env);
    throw error;
  }
}

/** `pandorable cluster up` */
export async function up(request: UpRequest, context: CliContext): Promise<number> {
  const { env, err, out, signal } = context;
  const { port } = request;
  await clearPlace(port, context);
  await claimPort(port, 'choose another one with --port, or stop that process');
  const install = await sparkInstall({ env, log: err, signal });
  err(`Spark ${install.version} in ${install.home}, Java ${install.javaVersion} in ${install.javaHome}`);
  const started = Date.now();
  const folder = clusterFolder(env, port);
  makeFolder(folder, port);
  const cluster = await start(Run.begin(folder, install, urlOf(port)), install, request, context);
  for (const line of request.json ? [JSON.stringify(report(cluster))] : describe(cluster, (Date.now() - started) / 1000)) out(line);
  return 0;
}

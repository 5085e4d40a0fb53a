import { sizeText } from '../cluster.js';
import { runFolders } from '../environment.js';
import { masterReport } from '../master.js';
import { askServer } from '../probe.js';
import { isAlive } from '../processes.js';
import type { StatusRequest } from './arguments.js';
import { condition, type KnownCluster, knownClusters } from './clusters.js';
import type { CliContext } from './context.js';

async function examine(cluster: KnownCluster) {
  const { port, folder, state } = cluster;
  const now = condition(cluster);
  if (state === undefined) return { port, condition: now, healthy: false, processes: [] };
  const processes = state.processes.map(({ role, pid, started, log }) => ({ role, pid, alive: isAlive({ pid, started }), log }));
  const [master, server] = await Promise.all([
    state.masterWebUrl ? masterReport(state.masterWebUrl) : undefined,
    now === 'up' ? askServer(port) : undefined,
  ]);
  const healthy =
    now === 'up' && processes.every(({ alive }) => alive) && master?.aliveWorkers === state.workers?.count && server !== undefined;
  return {
    port,
    url: state.url,
    condition: now,
    healthy,
    sparkVersion: state.sparkVersion,
    startedAt: state.startedAt,
    masterUrl: state.masterUrl,
    masterWebUrl: state.masterWebUrl,
    workers: state.workers,
    workersAlive: master?.aliveWorkers ?? 0,
    serverAnswers: server !== undefined,
    logFolder: runFolders(folder).logs,
    processes,
  };
}

type Examined = Awaited<ReturnType<typeof examine>>;

function headline({ condition: now, healthy, url, port, processes }: Examined): string {
  const broken = processes.some(({ alive }) => alive) ? 'its start was broken off' : 'its processes are gone';
  const what = { up: healthy ? 'up' : 'up, but not whole', starting: 'starting', dead: `dead: ${broken}; run cluster down` }[now];
  return `${url ?? `port ${port}`}  ${what}`;
}

function lines(cluster: Examined): string[] {
  const rows = cluster.processes.map(
    ({ role, pid, alive }) => `  ${role.padEnd(9)} ${String(pid).padStart(7)}  ${alive ? 'runs' : 'has ended'}`,
  );
  const { workers, workersAlive, logFolder, startedAt, sparkVersion, serverAnswers } = cluster;
  if (logFolder === undefined) return [headline(cluster)];
  const size = workers && `  ${workersAlive} of ${workers.count} workers registered, each with ${sizeText(workers)}`;
  const server = `  Spark ${sparkVersion}, started ${startedAt}; the Connect server ${serverAnswers ? 'answers' : 'does not answer'}`;
  return [headline(cluster), server, ...(size ? [size] : []), ...rows, `  logs ${logFolder}`];
}

/** `pandorable cluster status`: 0 if there is a cluster and all of it works, else 1. */
export async function status({ port, json }: StatusRequest, { env, out }: CliContext): Promise<number> {
  const clusters = await Promise.all(knownClusters(env, port).map(examine));
  if (json) out(JSON.stringify({ clusters }));
  else if (clusters.length === 0) out(`no cluster is up${port === undefined ? '' : ` at port ${port}`}`);
  else for (const line of clusters.flatMap(lines)) out(line);
  return clusters.length > 0 && clusters.every(({ healthy }) => healthy) ? 0 : 1;
}

import { join } from 'node:path';
import { keptLogsFolder } from '../folders.js';
import type { DownRequest } from './arguments.js';
import { type KnownCluster, knownClusters, removeCluster } from './clusters.js';
import type { CliContext } from './context.js';

const logsOf = (env: NodeJS.ProcessEnv, { port, state }: KnownCluster) =>
  join(keptLogsFolder(env), `${port}-${(state?.startedAt ?? new Date().toISOString()).replace(/[:.]/g, '-')}`);

/** `pandorable cluster down` */
export async function down({ port, keepLogs, json }: DownRequest, { env, out, err }: CliContext): Promise<number> {
  const stopped: { url: string; logFolder?: string }[] = [];
  for (const cluster of knownClusters(env, port)) {
    const url = cluster.state?.url ?? `port ${cluster.port}`;
    err(`stopping ${url}`);
    const logFolder = keepLogs ? logsOf(env, cluster) : undefined;
    await removeCluster(env, cluster, { keepLogs: logFolder });
    stopped.push({ url, logFolder });
  }
  if (json) out(JSON.stringify({ stopped }));
  else if (stopped.length === 0) out(`no cluster is up${port === undefined ? '' : ` at port ${port}`}`);
  else for (const { url, logFolder } of stopped) out(`${url} is down${logFolder === undefined ? '' : `; its logs are in ${logFolder}`}`);
  return 0;
}

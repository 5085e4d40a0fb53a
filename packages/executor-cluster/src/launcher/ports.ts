import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { LauncherError } from './errors.js';
import { processRow } from './processes.js';

/** All that we start listens here, and nowhere else. */
export const HOST = '127.0.0.1';

/** Below the range from which systems take ports for outgoing connections, which would come in between. */
const [FIRST, COUNT] = [20_000, 10_000];

/** True if nobody listens there. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
  throw new LauncherError('start-failed', `no free port found between ${FIRST} and ${FIRST + COUNT}`);
}

/** The sockets that listen on a port, as Linux numbers them. */
function listeners(port: number): Set<string> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  const fields = lines.map((line) => line.trim().split(/\s+/)).filter((line) => line[1]?.endsWith(wanted) && line[3] === '0A');
  return new Set(fields.map((line) => `socket:[${line[9]}]`));
}

function holds(pid: number, sockets: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

/** Who listens on a port, in words, where the system tells. */
function holder(port: number): string {
  try {
    const sockets = listeners(port);
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const pid = pids.map(Number).find((candidate) => holds(candidate, sockets));
    const command = pid === undefined ? undefined : processRow(pid)?.command;
    if (command === undefined) return '';
    const what = command.includes('SparkConnectServer') ? 'a Spark Connect server' : command.split(' ')[0];
    return ` by process ${pid} (${what})`;
  } catch {
    return '';
  }
}

/** The port asked for, if it can be had, or any free one. `advice` says who should choose another, and how. */
export async function claimPort(port: number | undefined, advice: string): Promise<number> {
  if (port === undefined) return freePort();
  if (await isFree(port)) return port;
  throw new LauncherError('port-taken', `port ${port} is taken${holder(port)}: ${advice}`);
}

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { ValueError } from '@pandorable/planner';

export interface LocalOptions {
  /** number of threads; default all */
  readonly threads?: number;
  /** e.g. '4GB'; default 80 % of what the machine or container allows */
  readonly memoryLimit?: string;
  /** where larger-than-memory work is kept; default the system's temporary folder */
  readonly tempDirectory?: string;
}

export interface Settings {
  readonly threads: number;
  readonly memoryLimit: string;
  /** this process's own folder, removed at close */
  readonly tempDirectory: string;
}

const PREFIX = 'pandorable-';

/** Options, then environment variables, then what the machine has. */
export function settingsFrom(options: LocalOptions, env: NodeJS.ProcessEnv = process.env): Settings {
  const threads = Number(options.threads ?? env['PANDORABLE_THREADS'] ?? availableParallelism());
  if (!Number.isInteger(threads) || threads < 1)
    throw new ValueError(`threads must be a positive integer, got ${options.threads ?? env['PANDORABLE_THREADS']}`);
  const memoryLimit = options.memoryLimit ?? env['PANDORABLE_MEMORY_LIMIT'] ?? `${Math.floor((memoryOf() * 0.8) / 1e6)}MB`;
  if (!/^\s*\d+(\.\d+)?\s*([kmgt]i?b?|b|bytes?)\s*$/i.test(memoryLimit))
    throw new ValueError(`memoryLimit must be like '4GB', got '${memoryLimit}'`);
  const parent = options.tempDirectory ?? env['PANDORABLE_TEMP_DIRECTORY'] ?? tmpdir();
  return { threads, memoryLimit, tempDirectory: ownFolder(parent) };
}

let folders = 0;

function ownFolder(parent: string): string {
  const root = join(parent, 'pandorable');
  mkdirSync(root, { recursive: true });
  removeLeftovers(root);
  const folder = join(root, `${PREFIX}${process.pid}-${Date.now().toString(36)}-${++folders}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Folders whose process is gone. */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Bytes that this process may use: the smaller of the machine's and its control group's. */
function memoryOf(): number {
  const limits = ['/sys/fs/cgroup/memory.max', '/sys/fs/cgroup/memory/memory.limit_in_bytes'].flatMap((path) => {
    try {
      const limit = Number(readFileSync(path, 'utf8').trim());
      return Number.isFinite(limit) && limit > 0 ? [limit] : [];
    } catch {
      return [];
    }
  });
  return Math.min(totalmem(), ...limits);
}

import { readFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { ValueError } from '@pandorable/planner';
import { ownFolder } from './temp-folder.js';

export interface LocalOptions {
  /** number of threads; default all */
  readonly threads?: number;
  /** '4GB', a number of bytes, or a share below 1 of what the machine or container allows; default 0.8 */
  readonly memoryLimit?: string | number;
  /** where larger-than-memory work is kept; default the system's temporary folder */
  readonly tempDirectory?: string;
  /** most room for it there, written as the memory limit; default nine tenths of what is free */
  readonly tempLimit?: string | number;
  /** bytes of rows that are fetched for work that the engine could do too; default a quarter of the memory limit */
  readonly fetchLimit?: number;
}

export interface Settings {
  readonly threads: number;
  readonly memoryLimit: string;
  /** the same in bytes */
  readonly memoryBytes: number;
  /** this process's own folder, removed at close */
  readonly tempDirectory: string;
  readonly tempLimit?: string;
  /** the same in bytes */
  readonly tempBytes?: number;
  readonly fetchBytes: number;
}

const SHARE = 0.8;
const FETCHED_SHARE = 0.25;
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40,
};

/** Options, then environment variables, then what the machine has. */
export function settingsFrom(options: LocalOptions, env: NodeJS.ProcessEnv = process.env): Settings {
  const threads = Number(options.threads ?? env['PANDORABLE_THREADS'] ?? availableParallelism());
  if (!Number.isInteger(threads) || threads < 1)
    throw new ValueError(`threads must be a positive integer, got ${options.threads ?? env['PANDORABLE_THREADS']}`);
  const memory = sizeFrom('memoryLimit', options.memoryLimit ?? env['PANDORABLE_MEMORY_LIMIT'] ?? SHARE, memoryOf);
  const limit = options.tempLimit ?? env['PANDORABLE_TEMP_LIMIT'];
  const temp = limit === undefined ? undefined : sizeFrom('tempLimit', limit);
  const parent = options.tempDirectory ?? env['PANDORABLE_TEMP_DIRECTORY'] ?? tmpdir();
  return {
    threads,
    memoryLimit: memory.text,
    memoryBytes: memory.bytes,
    fetchBytes: options.fetchLimit ?? memory.bytes * FETCHED_SHARE,
    tempDirectory: ownFolder(parent),
    ...(temp === undefined ? {} : { tempLimit: temp.text, tempBytes: temp.bytes }),
  };
}

/** A size as the engine reads it, and in bytes; a share is of the `whole`. */
function sizeFrom(name: string, given: string | number, whole?: () => number): { text: string; bytes: number } {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]i?)?(?:b|bytes?)?\s*$/i.exec(String(given)) ?? [];
  const plain = Number(number) * UNITS[(unit ?? '').toLowerCase()];
  const bytes = plain < 1 && whole !== undefined ? plain * whole() : plain;
  if (!(bytes >= 1)) {
    const share = whole === undefined ? '' : ', a number of bytes, or a share below 1 of the memory';
    throw new ValueError(`${name} must be like '4GB'${share}; got '${given}'`, { code: 'bad-size' });
  }
  return { text: unit === undefined ? `${Math.max(1, Math.floor(bytes / 1e6))}MB` : String(given).trim(), bytes };
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

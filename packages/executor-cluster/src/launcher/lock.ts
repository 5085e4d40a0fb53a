import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessId } from './processes.js';
import { throwIfAborted } from './wait.js';

export interface LockOptions {
  readonly signal?: AbortSignal;
  /** Told once, if another process has the lock. */
  readonly onWait?: (owner: ProcessId) => void;
}

/** How old an unreadable lock file must be before its writer counts as gone. */
const UNREADABLE_MS = 5000;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function readOwner(path: string): { text: string; owner: ProcessId | undefined } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    try {
      return { text, owner: JSON.parse(text) as ProcessId };
    } catch {
      return { text, owner: undefined };
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(identify(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isStale(path: string, owner: ProcessId | undefined): boolean {
  if (owner !== undefined) return !isAlive(owner);
  try {
    return Date.now() - statSync(path).mtimeMs > UNREADABLE_MS;
  } catch {
    return false;
  }
}

/** Removes a dead process's lock. Renaming lets only one of several waiters do so; a fresh lock caught by mistake is put back. */
function breakLock(path: string, seen: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Runs `work` while no other process that asks for the same lock does. A lock whose owner has died is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!take(path)) {
    throwIfAborted(options.signal);
    const found = readOwner(path);
    if (found === undefined) continue;
    if (isStale(path, found.owner)) {
      breakLock(path, found.text);
      continue;
    }
    if (!told && found.owner !== undefined) options.onWait?.(found.owner);
    told = true;
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** `<process>-<its start>-<thread>x<count>@<host>`: a number of a process is given again, and folders may be shared between machines. */
const OWNER = /^(\d+)-(\w+)(?:-\w+)?(?:@(.*))?$/;
const HOST = hostname().replace(/[^\w.-]/g, '_');

let count = 0;
const owner = (): string => `${process.pid}-${startOf(process.pid)}-${threadId}x${++count}@${HOST}`;

const FOLDER = 'pandorable-';
const PARTIAL = '.partial';

/** A new folder below `parent` that this process owns; folders whose process is gone are removed. */
export function ownFolder(parent: string): string {
  const root = join(parent, 'pandorable');
  mkdirSync(root, { recursive: true });
  removeLeftovers(root, FOLDER, '');
  const folder = join(root, `${FOLDER}${owner()}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A name beside a file for what is to take its place; what a process that is gone left there is removed. */
export function partialBeside(path: string): string {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  removeLeftovers(folder, start, PARTIAL);
  return join(folder, `${start}${owner()}${PARTIAL}`);
}

function removeLeftovers(folder: string, start: string, end: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const [, pid, since, host = HOST] = OWNER.exec(name.slice(start.length, name.length - end.length)) ?? [];
    if (pid !== undefined && host === HOST && !isRunning(Number(pid), since)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether the process that had this number at that time still runs. */
function isRunning(pid: number, start: string): boolean {
  const now = startOf(pid);
  if (/^\d+$/.test(start) && start !== NO_START && now !== NO_START && now !== start) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in the kernel's ticks; 0 where nobody tells. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD];
  } catch {
    return NO_START;
  }
}
/** The 22nd field of the file, the 20th after the command. */
const START_FIELD = 19;
const NO_START = '0';

/** Bytes of the files in a folder and the folders in it. */
export function folderBytes(folder: string): number {
  let bytes = 0;
  for (const name of namesIn(folder)) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile()) bytes += stat.size;
  }
  return bytes;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

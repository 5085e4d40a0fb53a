/** Names that tell which process made a file: what a process that is gone left behind can be told from what is in use. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { threadId } from 'node:worker_threads';

/** `<process>-<its start>-<thread>x<count>@<host>`: a number of a process is given again, and folders may be shared between machines. */
const OWNER = /^(\d+)-(\w+)(?:-\w+)?(?:@(.*))?$/;
const HOST = hostname().replace(/[^\w.-]/g, '_');

let count = 0;
/** A new part of a name, which says that this process made it. */
export const newOwner = (): string => `${process.pid}-${startOf(process.pid)}-${threadId}x${++count}@${HOST}`;

/** Whether a part of a name is that of a process of this machine that is gone. */
export function isGone(owner: string): boolean {
  const [, pid, since, host = HOST] = OWNER.exec(owner) ?? [];
  return pid !== undefined && host === HOST && !isRunning(Number(pid), since);
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

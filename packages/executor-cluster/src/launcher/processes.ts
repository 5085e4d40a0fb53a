import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessId {
  readonly pid: number;
  /** When it started, in the system's own units. */
  readonly started: string;
}

export interface ProcessRow extends ProcessId {
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** The variable that marks every process of a run, and those that they start. */
export const RUN_VARIABLE = 'PANDORABLE_RUN';
/** The same mark on the command lines of Java processes. */
export const runProperty = (run: string): string => `-Dpandorable.run=${run}`;

const hasProc = existsSync('/proc/self/stat');
let bootId: string | undefined;

/** Process numbers and clock ticks repeat after a restart of the machine; the boot's own id does not. */
function boot(): string {
  bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  return bootId;
}

function rowFromProc(pid: number): ProcessRow | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, group, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, parent: Number(parent), group: Number(group), started: `${boot()}:${rest[16]}`, command };
  } catch {
    return undefined;
  }
}

const PS_LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/;

function rowsFromPs(selection: readonly string[]): ProcessRow[] {
  const format = ['-ww', '-o', 'pid=,ppid=,pgid=,stat=,lstart=,command='];
  const ps = spawnSync('ps', [...selection, ...format], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 1 << 26 });
  const rows = (ps.stdout ?? '').split('\n').map((line) => PS_LINE.exec(line));
  return rows.flatMap((row) =>
    row === null || row[4].startsWith('Z')
      ? []
      : [{ pid: Number(row[1]), parent: Number(row[2]), group: Number(row[3]), started: row[5].replace(/\s+/g, ' '), command: row[6] }],
  );
}

/** The living process of a number. */
export function processRow(pid: number): ProcessRow | undefined {
  return hasProc ? rowFromProc(pid) : rowsFromPs(['-p', String(pid)])[0];
}

/** All living processes. */
export function processTable(): ProcessRow[] {
  if (!hasProc) return rowsFromPs(['-A']);
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((name) => rowFromProc(Number(name)) ?? []);
}

/** The identity of a living process. */
export function identify(pid: number): ProcessId | undefined {
  const row = processRow(pid);
  return row && { pid, started: row.started };
}

export const isAlive = (id: ProcessId): boolean => processRow(id.pid)?.started === id.started;

function isMarked(row: ProcessRow, run: string): boolean {
  if (row.command.includes(runProperty(run))) return true;
  if (!hasProc) return false;
  try {
    return readFileSync(`/proc/${row.pid}/environ`, 'utf8').split('\0').includes(`${RUN_VARIABLE}=${run}`);
  } catch {
    return false;
  }
}

/** The processes of a run: those recorded, those that carry its mark, and all that descend from them. */
export function family(run: string, recorded: readonly ProcessId[]): ProcessRow[] {
  const table = processTable();
  const known = new Map(recorded.map((id) => [id.pid, id.started]));
  const found = new Set(table.filter((row) => known.get(row.pid) === row.started || isMarked(row, run)).map((row) => row.pid));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const row of table) if (found.has(row.parent)) found.add(row.pid);
  }
  found.delete(process.pid);
  return table.filter((row) => found.has(row.pid));
}

/** Signals a process, unless it has ended and its number is somebody else's. */
export function signalProcess(id: ProcessId, signal: NodeJS.Signals): void {
  if (!isAlive(id)) return;
  try {
    process.kill(id.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function waitForEnd(ids: readonly ProcessId[], limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (ids.some(isAlive)) {
    if (Date.now() >= end) return false;
    await sleep(50);
  }
  return true;
}

/** Ends processes: politely, and after `graceMs` for certain. */
export async function terminate(ids: readonly ProcessId[], graceMs = 8000): Promise<void> {
  for (const id of ids) signalProcess(id, 'SIGTERM');
  if (await waitForEnd(ids, graceMs)) return;
  for (const id of ids) signalProcess(id, 'SIGKILL');
  await waitForEnd(ids, 5000);
}

import { spawn } from 'node:child_process';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

export interface Output {
  readonly code: number | undefined;
  /** Standard output and error together. */
  readonly text: string;
}

interface CommandOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** Runs a short command and gives what it printed; `code` is undefined if it could not run. */
export function capture(command: string, args: readonly string[], { env, signal, timeoutMs = 30_000 }: CommandOptions): Promise<Output> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, signal, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.once('error', () => resolve({ code: undefined, text: '' }));
    child.once('close', (code) => resolve({ code: code ?? undefined, text: Buffer.concat(parts).toString() }));
  });
}

function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Runs a long command that writes to a log file; ends it with all that it started when `signal` says so. Resolves to its exit code. */
export function runLogged(
  command: string,
  args: readonly string[],
  { env, signal, log }: CommandOptions & { readonly log: string },
): Promise<number> {
  const file = openSync(log, 'a');
  return new Promise<number>((resolve, reject) => {
    const child = spawn(command, args, { env, detached: true, stdio: ['ignore', file, file] });
    const stop = () => killGroup(child.pid);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      resolve(code ?? 1);
    });
  }).finally(() => closeSync(file));
}

const STACK_FRAME = /^\s+(at |\.\.\. \d+ more)/;

/** The last lines of a log file, without Java's stack frames. */
export function lastLines(path: string, count = 15): string {
  try {
    const size = statSync(path).size;
    const buffer = Buffer.alloc(Math.min(size, 65_536));
    const file = openSync(path, 'r');
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    closeSync(file);
    const lines = buffer.toString().trimEnd().split('\n');
    return lines
      .filter((line) => !STACK_FRAME.test(line))
      .slice(-count)
      .join('\n');
  } catch {
    return '';
  }
}

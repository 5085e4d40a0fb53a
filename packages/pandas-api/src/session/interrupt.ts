import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Notices Ctrl-C while the thread is blocked. Node tells signals only when its loop turns, which it does not in a synchronous call. A
 * terminal sends them to every process in the foreground, so a small shell beside this one writes a byte for each into a file.
 */
export class InterruptWatch {
  #shell: ChildProcess | undefined;
  #marks = -1;
  readonly #swallow = (): void => {};

  /** Begins to watch, where there is a terminal. */
  start(): void {
    if (this.#marks >= 0 || process.platform === 'win32' || process.stdin.isTTY !== true) return;
    const folder = mkdtempSync(join(tmpdir(), 'pandorable-keys-'));
    this.#marks = openSync(join(folder, 'marks'), 'a+');
    rmSync(folder, { recursive: true });
    process.on('SIGINT', this.#swallow);
    const loop = `trap 'printf i' INT; while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done`;
    this.#shell = spawn('/bin/sh', ['-c', loop], { stdio: ['ignore', this.#marks, 'ignore'] });
    this.#shell.on('error', () => {});
    this.#shell.unref();
  }

  /** How often Ctrl-C was pressed since the start. */
  get presses(): number {
    return this.#marks < 0 ? 0 : fstatSync(this.#marks).size;
  }

  stop(): void {
    if (this.#marks < 0) return;
    this.#shell?.kill();
    closeSync(this.#marks);
    this.#marks = -1;
    // signals that came meanwhile are told in the loop's next turn
    setImmediate(() => process.off('SIGINT', this.#swallow)).unref();
  }
}

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
  /** the file; its first byte says that the shell listens */
  #marks = -1;
  #listens = false;
  readonly #swallow = (): void => {};

  /** Begins to watch, where there is a terminal. */
  start(): void {
    if (this.#marks >= 0 || process.platform === 'win32' || process.stdin.isTTY !== true) return;
    const folder = mkdtempSync(join(tmpdir(), 'pandorable-keys-'));
    this.#marks = openSync(join(folder, 'marks'), 'a+');
    rmSync(folder, { recursive: true });
    const loop = `trap 'printf i' INT; printf l; while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done`;
    this.#shell = spawn('/bin/sh', ['-c', loop], { stdio: ['ignore', this.#marks, 'ignore'] });
    this.#shell.on('error', () => {});
    this.#shell.unref();
  }

  /** How often Ctrl-C was pressed since the shell listens; to be asked again and again. */
  get presses(): number {
    const bytes = this.#marks < 0 ? 0 : fstatSync(this.#marks).size;
    if (bytes === 0) return 0;
    if (!this.#listens) process.on('SIGINT', this.#swallow); // until now the signal has its usual effect
    this.#listens = true;
    return bytes - 1;
  }

  stop(): void {
    if (this.#marks < 0) return;
    const pressed = this.presses > 0;
    this.#shell?.kill();
    closeSync(this.#marks);
    this.#marks = -1;
    const rest = (): unknown => process.off('SIGINT', this.#swallow);
    // signals that came meanwhile are told in the loop's next turn; without any the next one is for whatever runs then
    if (pressed) setImmediate(rest).unref();
    else rest();
  }
}

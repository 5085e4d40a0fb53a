import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { lastLines } from './command.js';
import { LauncherError } from './errors.js';
import { identify } from './processes.js';
import type { Role, RunProcess } from './state.js';
import { type Patience, until } from './wait.js';

export interface DaemonCommand {
  readonly role: Role;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly log: string;
}

/** A process of its own that outlives us if it must, writing to its log file. */
export class Daemon {
  readonly id: RunProcess;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, id: RunProcess) {
    this.#child = child;
    this.id = id;
  }

  static async start({ role, command, args, env, cwd, log }: DaemonCommand): Promise<Daemon> {
    const file = openSync(log, 'a', 0o600);
    try {
      const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', file, file] });
      await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
      child.unref();
      const id = identify(child.pid!);
      if (id === undefined) throw new LauncherError('start-failed', `${command} ended at once:\n${lastLines(log)}`);
      return new Daemon(child, { ...id, role, log });
    } finally {
      closeSync(file);
    }
  }

  /** How it ended, if it has. */
  get ending(): string | undefined {
    const { exitCode, signalCode } = this.#child;
    return exitCode === null && signalCode === null ? undefined : signalCode === null ? `exit code ${exitCode}` : `signal ${signalCode}`;
  }

  /** An error that shows the end of the log. */
  failure(what: string, cause?: unknown): LauncherError {
    return new LauncherError('start-failed', `${this.id.role} ${what}. The end of its log:\n${lastLines(this.id.log)}`, cause);
  }

  /** Waits for an answer of this process, as long as it lives. */
  async answer<T>(ask: () => Promise<T | undefined> | T | undefined, patience: Patience): Promise<T> {
    const askLiving = async () => {
      const answer = await ask();
      if (answer === undefined && this.ending !== undefined) throw this.failure(`ended (${this.ending}) before it was ready`);
      return answer;
    };
    try {
      return await until(this.id.role, askLiving, patience);
    } catch (error) {
      if (error instanceof LauncherError && error.message.endsWith('in time')) throw this.failure('was not ready in time', error);
      throw error;
    }
  }
}

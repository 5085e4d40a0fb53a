import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Daemon } from './daemon.js';
import { daemonEnvironment, type RunFolders, runFolders, sparkEnvironment } from './environment.js';
import type { SparkInstall } from './install.js';
import type { StopOptions } from './options.js';
import { disown, isOwned, own } from './ownership.js';
import { family, identify, type ProcessId, signalProcess, terminate } from './processes.js';
import { type Role, type RunState, readState, writeState } from './state.js';

/** The order of the end: first who uses the others. */
const STOP_ORDER = [/^connect$/, /^worker-/, /^master$/];

/** How often to look for processes that were being born during the last look. */
const SWEEPS = 5;

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** Copies the logs of our processes, and those that workers keep of their executors. */
function copyLogs({ logs, work }: RunFolders, to: string): void {
  cpSync(logs, to, { recursive: true });
  const isLog = (path: string) => statSync(path).isDirectory() || ['stdout', 'stderr'].includes(basename(path));
  cpSync(work, join(to, 'executors'), { recursive: true, filter: isLog });
}

/** Ends all processes of a run, in order, and removes its folder. */
export async function stopRun(folder: string, state: RunState, { keepLogs }: StopOptions = {}): Promise<void> {
  const before: ProcessId[] = family(state.id, state.processes);
  for (const role of STOP_ORDER) await terminate(state.processes.filter((process) => role.test(process.role)));
  let rest = before;
  for (let round = 0; rest.length > 0 && round < SWEEPS; round++) {
    await terminate(rest, 2000);
    rest = family(state.id, []);
  }
  if (keepLogs !== undefined) copyLogs(runFolders(folder), keepLogs);
  remove(folder);
}

/** Some processes that belong together, and the one folder where all of their files are. */
export class Run {
  readonly folder: string;
  readonly folders: RunFolders;
  readonly env: NodeJS.ProcessEnv;
  state: RunState;

  private constructor(folder: string, state: RunState, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.folders = runFolders(folder);
    this.state = state;
    this.env = env;
  }

  /** Begins a run in a folder that exists and is empty. */
  static begin(folder: string, install: SparkInstall, url: string, extra?: NodeJS.ProcessEnv): Run {
    const id = randomUUID();
    const folders = runFolders(folder);
    for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o700 });
    const owner = identify(process.pid)!;
    const startedAt = new Date().toISOString();
    const state: RunState = { format: 1, id, phase: 'starting', owner, startedAt, url, sparkVersion: install.version, processes: [] };
    writeState(folder, state);
    const run = new Run(folder, state, sparkEnvironment(install, { run: id, folders, extra }));
    own(run, () => run.#kill());
    return run;
  }

  update(change: Partial<RunState>): void {
    this.state = { ...this.state, ...change };
    writeState(this.folder, this.state);
  }

  /** Starts a process; a later one of the same role takes the place of an earlier one. */
  async start(role: Role, command: string, args: readonly string[]): Promise<Daemon> {
    const log = join(this.folders.logs, `${role}.log`);
    const env = role === 'connect' ? this.env : { ...this.env, ...daemonEnvironment(this.state.id, this.folders) };
    const daemon = await Daemon.start({ role, command, args, env, cwd: this.folder, log });
    this.update({ processes: [...this.state.processes.filter((process) => process.role !== role), daemon.id] });
    return daemon;
  }

  /** Leaves the run to itself: it goes on when this process ends. */
  release(): void {
    disown(this);
  }

  #kill(): void {
    for (const member of family(this.state.id, this.state.processes)) signalProcess(member, 'SIGKILL');
    remove(this.folder);
  }

  async stop(options?: StopOptions): Promise<void> {
    if (!isOwned(this)) return;
    await stopRun(this.folder, this.state, options);
    this.release();
  }
}

/** Ends what is left in `parent` of programs that were killed before they could clean up. */
export async function sweepAbandoned(parent: string, isRun: (name: string) => boolean): Promise<void> {
  for (const name of readdirSync(parent).filter(isRun)) {
    const folder = join(parent, name);
    const state = readState(folder);
    if (state === undefined || identify(state.owner.pid)?.started === state.owner.started) continue;
    await stopRun(folder, state);
  }
}

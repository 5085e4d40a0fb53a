import { join } from 'node:path';
import type { Daemon } from './daemon.js';
import type { SparkInstall } from './install.js';
import { HOST } from './ports.js';
import { processTable } from './processes.js';
import type { Run } from './run.js';

const EXECUTOR = 'CoarseGrainedExecutorBackend';

export interface WorkerRequest {
  readonly number: number;
  readonly cores: number;
  readonly memory: string;
  readonly masterUrl: string;
}

/** A worker of a cluster, whose processes tests may kill. */
export class ClusterWorker {
  readonly #daemon: Daemon;

  constructor(daemon: Daemon) {
    this.#daemon = daemon;
  }

  get pid(): number {
    return this.#daemon.id.pid;
  }

  get logFile(): string {
    return this.#daemon.id.log;
  }

  /** The processes of its executors at this moment, those that survived the worker too. */
  executors(): number[] {
    const { pid } = this;
    const mine = processTable().filter((row) => (row.parent === pid || row.group === pid) && row.command.includes(EXECUTOR));
    return mine.map((row) => row.pid);
  }
}

export function startWorker(run: Run, install: SparkInstall, { number, cores, memory, masterUrl }: WorkerRequest): Promise<Daemon> {
  const role = `worker-${number}` as const;
  const size = ['--cores', String(cores), '--memory', memory];
  const places = ['--host', HOST, '--port', '0', '--webui-port', '0', '--work-dir', join(run.folders.work, role)];
  const args = ['org.apache.spark.deploy.worker.Worker', ...size, ...places, masterUrl];
  return run.start(role, join(install.home, 'bin', 'spark-class'), args);
}

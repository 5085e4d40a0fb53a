import { checkConf, memoryMiB } from './conf.js';
import { connectReady, startConnect, urlOf } from './connect-server.js';
import type { Daemon } from './daemon.js';
import type { SparkInstall } from './install.js';
import { masterReport, startMaster } from './master.js';
import type { Conf, StartOptions, StopOptions } from './options.js';
import { claimPort } from './ports.js';
import { terminate } from './processes.js';
import type { Run } from './run.js';
import { DEFAULT_START_MS, installFor, orStop, PORT_ADVICE, temporaryRun } from './starting.js';
import type { Patience } from './wait.js';
import { ClusterWorker, startWorker } from './worker.js';

export interface ClusterOptions extends StartOptions {
  readonly workers?: number;
  /** Memory of each worker, all of which its executor gets. */
  readonly memory?: string;
  /** Cores of each worker. */
  readonly cores?: number;
}

/** The size of a cluster, all decided. */
export interface ClusterShape {
  readonly workers: number;
  readonly memory: string;
  readonly cores: number;
  readonly port: number;
  readonly driverMemory: string;
  readonly conf: Conf;
  readonly timeoutMs: number;
  readonly log: (line: string) => void;
}

/** A worker's size in words. */
export const sizeText = ({ cores, memory }: Pick<ClusterShape, 'cores' | 'memory'>): string =>
  `${cores} ${cores === 1 ? 'core' : 'cores'} and ${memory} of memory`;

/** A Master, Workers and a Connect server, each a process of its own on this machine. */
export class Cluster {
  readonly #run: Run;
  readonly #install: SparkInstall;
  readonly #shape: ClusterShape;
  readonly #workers: ClusterWorker[] = [];
  #master!: { readonly url: string; readonly webUrl: string; readonly daemon: Daemon };
  #connect!: Daemon;

  private constructor(run: Run, install: SparkInstall, shape: ClusterShape) {
    this.#run = run;
    this.#install = install;
    this.#shape = shape;
  }

  /** @internal use startCluster */
  static async start(run: Run, install: SparkInstall, shape: ClusterShape, signal?: AbortSignal): Promise<Cluster> {
    const cluster = new Cluster(run, install, shape);
    const { workers: count, cores, memory } = shape;
    run.update({ workers: { count, cores, memory } });
    await orStop(run, () => cluster.#startAll({ deadline: Date.now() + shape.timeoutMs, signal }));
    run.update({ phase: 'up' });
    return cluster;
  }

  async #startAll(patience: Patience): Promise<void> {
    const { log, workers } = this.#shape;
    this.#master = await startMaster(this.#run, this.#install, patience);
    this.#run.update({ masterUrl: this.#master.url, masterWebUrl: this.#master.webUrl });
    log(`Master ${this.#master.url}, web page ${this.#master.webUrl}`);
    const daemons: Daemon[] = [];
    for (let number = 1; number <= workers; number++) daemons.push(await this.#startWorker(number));
    const server = this.#startConnect(this.#shape.conf, patience);
    await Promise.all([server, this.#registered(daemons, workers, patience)]);
  }

  async #startWorker(number: number): Promise<Daemon> {
    const { cores, memory } = this.#shape;
    const daemon = await startWorker(this.#run, this.#install, { number, cores, memory, masterUrl: this.#master.url });
    this.#workers.push(new ClusterWorker(daemon));
    return daemon;
  }

  /** Waits until the Master counts so many living workers. */
  async #registered(daemons: readonly Daemon[], count: number, patience: Patience): Promise<void> {
    const counted = async () => ((await masterReport(this.#master.webUrl))?.aliveWorkers ?? 0) >= count || undefined;
    await Promise.all(daemons.map((daemon) => daemon.answer(counted, patience)));
    this.#shape.log(`${count} ${count === 1 ? 'worker' : 'workers'}, each with ${sizeText(this.#shape)}`);
  }

  async #startConnect(conf: Conf, patience: Patience): Promise<void> {
    const { workers, cores, memory, port, driverMemory } = this.#shape;
    const request = { install: this.#install, master: this.#master.url, cores: workers * cores, port, driverMemory };
    this.#connect = await startConnect(this.#run, { ...request, conf: { 'spark.executor.memory': memory, ...conf } });
    await connectReady(this.#connect, port, patience);
    this.#shape.log(`Connect server ${this.url}`);
  }

  get url(): string {
    return urlOf(this.#shape.port);
  }

  get port(): number {
    return this.#shape.port;
  }

  /** The process of the Connect server, which is the driver too. */
  get pid(): number {
    return this.#connect.id.pid;
  }

  get masterPid(): number {
    return this.#master.daemon.id.pid;
  }

  get masterUrl(): string {
    return this.#master.url;
  }

  get masterWebUrl(): string {
    return this.#master.webUrl;
  }

  get workers(): readonly ClusterWorker[] {
    return this.#workers;
  }

  get logFolder(): string {
    return this.#run.folders.logs;
  }

  /** Spark's version. */
  get version(): string {
    return this.#install.version;
  }

  /** One more worker, for instance in place of one that was killed. */
  async addWorker(): Promise<ClusterWorker> {
    const before = (await masterReport(this.#master.webUrl))?.aliveWorkers ?? 0;
    const daemon = await this.#startWorker(this.#workers.length + 1);
    await this.#registered([daemon], before + 1, { deadline: Date.now() + this.#shape.timeoutMs });
    return this.#workers.at(-1)!;
  }

  /** Ends the Connect server's process and starts another on the same port: all sessions are gone. */
  async restartServer({ conf = {} }: { readonly conf?: Conf } = {}): Promise<void> {
    await terminate([this.#connect.id]);
    await this.#startConnect({ ...this.#shape.conf, ...conf }, { deadline: Date.now() + this.#shape.timeoutMs });
  }

  /** Leaves the cluster running when this program ends. */
  release(): void {
    this.#run.release();
  }

  /** Ends all processes and removes all files. */
  stop(options?: StopOptions): Promise<void> {
    return this.#run.stop(options);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/** Decides what the options leave open, and throws for what cannot be. */
export function clusterShape(options: ClusterOptions, port: number): ClusterShape {
  const { workers = 2, memory = '1g', cores = 1, conf = {}, driverMemory = '1g', timeoutMs = DEFAULT_START_MS, log = () => {} } = options;
  checkConf(conf);
  memoryMiB(memory, 'memory');
  memoryMiB(driverMemory, 'driverMemory');
  return { workers, memory, cores, port, driverMemory, conf, timeoutMs, log };
}

/** Starts a cluster of real processes on this machine, for tests and programs. It ends with the program at the latest. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  clusterShape(options, 0);
  const install = await installFor(options);
  const port = await claimPort(options.port, PORT_ADVICE);
  const run = await temporaryRun(install, urlOf(port), options.env);
  return Cluster.start(run, install, clusterShape(options, port), options.signal);
}

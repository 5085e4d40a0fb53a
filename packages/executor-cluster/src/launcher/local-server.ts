import { checkConf, memoryMiB } from './conf.js';
import { connectReady, startConnect, urlOf } from './connect-server.js';
import type { Daemon } from './daemon.js';
import type { SparkInstall } from './install.js';
import type { Conf, StartOptions, StopOptions } from './options.js';
import { claimPort } from './ports.js';
import { terminate } from './processes.js';
import type { Run } from './run.js';
import { DEFAULT_START_MS, installFor, orStop, PORT_ADVICE, temporaryRun } from './starting.js';

export interface LocalServerOptions extends StartOptions {
  /** Where Spark runs: 'local[2]' (driver and executor in one process), 'local-cluster[2,1,1024]'. */
  readonly master?: string;
}

interface Settings {
  readonly master: string;
  readonly cores: number;
  readonly port: number;
  readonly driverMemory: string;
  readonly conf: Conf;
  readonly timeoutMs: number;
}

/** The cores that a master URL promises. */
function coresOf(master: string): number {
  const [, first, second] = /\[(\d+)(?:,(\d+))?/.exec(master) ?? [undefined, '2', undefined];
  return Number(first) * Number(second !== undefined && master.startsWith('local-cluster') ? second : 1);
}

/** One Connect server of this program; it ends with the program at the latest. */
export class LocalServer {
  readonly #run: Run;
  readonly #install: SparkInstall;
  readonly #settings: Settings;
  #daemon!: Daemon;

  private constructor(run: Run, install: SparkInstall, settings: Settings) {
    this.#run = run;
    this.#install = install;
    this.#settings = settings;
  }

  /** @internal use startLocalServer */
  static async start(run: Run, install: SparkInstall, settings: Settings, signal?: AbortSignal): Promise<LocalServer> {
    const server = new LocalServer(run, install, settings);
    await orStop(run, () => server.#startDaemon(settings.conf, signal));
    run.update({ phase: 'up' });
    return server;
  }

  async #startDaemon(conf: Conf, signal?: AbortSignal): Promise<void> {
    const patience = { deadline: Date.now() + this.#settings.timeoutMs, signal };
    this.#daemon = await startConnect(this.#run, { ...this.#settings, conf, install: this.#install });
    await connectReady(this.#daemon, this.#settings.port, patience);
  }

  get url(): string {
    return urlOf(this.#settings.port);
  }

  get port(): number {
    return this.#settings.port;
  }

  /** The process of the server, which in local mode is driver and executor too. */
  get pid(): number {
    return this.#daemon.id.pid;
  }

  get logFile(): string {
    return this.#daemon.id.log;
  }

  get logFolder(): string {
    return this.#run.folders.logs;
  }

  /** Spark's version. */
  get version(): string {
    return this.#install.version;
  }

  /** Ends the server's process and starts another on the same port: all sessions are gone. */
  async restart({ conf = {} }: { readonly conf?: Conf } = {}): Promise<void> {
    await terminate([this.#daemon.id]);
    await this.#startDaemon({ ...this.#settings.conf, ...conf });
  }

  /** Ends the server and removes all of its files. */
  stop(options?: StopOptions): Promise<void> {
    return this.#run.stop(options);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/** Starts a Connect server on this machine, for tests and programs. */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const { master = 'local[2]', conf = {}, driverMemory = '2g', timeoutMs = DEFAULT_START_MS } = options;
  checkConf(conf);
  memoryMiB(driverMemory, 'driverMemory');
  const install = await installFor(options);
  const port = await claimPort(options.port, PORT_ADVICE);
  const run = await temporaryRun(install, urlOf(port), options.env);
  return LocalServer.start(run, install, { master, cores: coresOf(master), port, driverMemory, conf, timeoutMs }, options.signal);
}

import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type DuckDBConnection, DuckDBInstance, DuckDBMaterializedResult, type DuckDBResult } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { EngineError, InterruptedError, type Progress, type RunOptions } from '@pandorable/planner';
import { isOutOfMemory, translateError } from './errors.js';
import type { Settings } from './settings.js';
import { finished } from './sql/literal.js';
import { folderBytes } from './temp-folder.js';

const SESSION = [
  "SET TimeZone = 'UTC'",
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET ieee_floating_point_ops = true',
];
/** A connection counts its progress only if told to show it. */
const COUNTED = 'SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0';
const PROGRESS_MILLISECONDS = 200;
/** An interrupt that comes before the query does is lost. */
const INTERRUPT_MILLISECONDS = 50;

/** Freed memory goes back to the system sooner where there is little: it counts beside the limit. */
function returned(settings: Settings): readonly string[] {
  if (!isLittle(settings)) return [];
  const threshold = returnedBytes(settings);
  return ['allocator_flush_threshold', 'allocator_bulk_deallocation_flush_threshold'].map((name) => `SET ${name} = '${threshold}B'`);
}
const RETURNED_SHARE = 64;
/** The engine's own threshold. */
const MOST_RETURNED = 128e6;
const returnedBytes = ({ memoryBytes }: Settings): number => Math.floor(memoryBytes / RETURNED_SHARE);
const isLittle = (settings: Settings): boolean => returnedBytes(settings) < MOST_RETURNED;

/**
 * The engine does not count all that it allocates, above all what it notes about spilled rows: part of the limit is left for that, where the
 * limit is not small already.
 */
const counted = ({ memoryBytes }: Settings): string =>
  `${Math.floor(memoryBytes - Math.min(MOST_UNCOUNTED, Math.max(0, (memoryBytes - LEAST_LIMIT) * UNCOUNTED_SHARE)))}B`;
const LEAST_LIMIT = 256e6;
const UNCOUNTED_SHARE = 3 / 4;
const MOST_UNCOUNTED = 192e6;
/** How often freed memory is given back while queries run, where there is little: by itself the allocator keeps it for a second. */
const RETURN_MILLISECONDS = 200;

/** A database in memory and its connections; each query has a connection to itself. */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  readonly #busy = new Set<DuckDBConnection>();
  /** what uses connections, also while it waits for one */
  readonly #work = new Set<Promise<unknown>>();
  #closing = false;
  readonly settings: Settings;
  /** works that run with a single thread */
  #sparing = 0;
  #running = 0;
  #returning: NodeJS.Timeout | undefined;
  #givingBack: Promise<void> | undefined;

  private constructor(instance: DuckDBInstance, settings: Settings) {
    this.#instance = instance;
    this.settings = settings;
  }

  static async open(settings: Settings): Promise<Engine> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(settings.threads),
      memory_limit: counted(settings),
      temp_directory: settings.tempDirectory,
    });
    const engine = new Engine(instance, settings);
    // the limit does not hold if it is among the options above
    const limit = settings.tempLimit === undefined ? [] : [`SET max_temp_directory_size = '${settings.tempLimit}'`];
    await engine.use(async (connection) => {
      for (const statement of [...SESSION, ...limit, ...returned(settings)]) await connection.run(statement.replace('SET ', 'SET GLOBAL '));
    });
    return engine;
  }

  /** A query begins; until the function that it gives is called, freed memory is given back now and then. */
  #begin(): () => void {
    if (this.#running++ === 0 && isLittle(this.settings))
      this.#returning = setInterval(() => {
        this.#givingBack ??= this.#giveBack().finally(() => (this.#givingBack = undefined));
      }, RETURN_MILLISECONDS);
    return () => {
      if (--this.#running === 0) clearInterval(this.#returning);
    };
  }

  /** The engine frees what it can when its limit is set, to the same value too; if it cannot just now, there is a next time. */
  async #giveBack(): Promise<void> {
    const connection = this.#idle.pop() ?? (await this.#connect());
    await runOn(connection, `SET GLOBAL memory_limit = '${this.#memory()}'`).catch(() => undefined);
    this.#idle.push(connection);
  }

  async #connect(): Promise<DuckDBConnection> {
    const connection = await this.#instance.connect();
    await connection.run(COUNTED);
    return connection;
  }

  /** Runs `work` with a connection of its own; the signal interrupts it. */
  async use<T>(work: (connection: DuckDBConnection) => Promise<T>, options: RunOptions = {}): Promise<T> {
    throwIfAborted(options.signal);
    this.#refuseClosing();
    const running = this.#used(work, options);
    this.#work.add(running);
    try {
      return await running;
    } finally {
      this.#work.delete(running);
    }
  }

  async #used<T>(work: (connection: DuckDBConnection) => Promise<T>, options: RunOptions): Promise<T> {
    const connection = this.#idle.pop() ?? (await this.#connect());
    this.#busy.add(connection);
    const end = this.#begin();
    try {
      this.#refuseClosing();
      return await this.#watched(connection, () => work(connection), options);
    } finally {
      end();
      this.#busy.delete(connection);
      this.#idle.push(connection);
    }
  }

  #refuseClosing(): void {
    if (this.#closing) throw new EngineError('the engine was closed', { code: 'engine-ended' });
  }

  /** Runs work that may be done again: what does not fit in memory with all threads at once may fit with one. */
  async sparing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isOutOfMemory(error) || this.settings.threads === 1) throw error;
      return this.withOneThread(work);
    }
  }

  async withOneThread<T>(work: () => Promise<T>): Promise<T> {
    await this.#setThreads(1);
    try {
      return await work();
    } finally {
      await this.#setThreads(-1);
    }
  }

  /** One more, or one less, that wants a single thread: one leaves less uncounted than several, so that it has the whole limit. */
  async #setThreads(change: 1 | -1): Promise<void> {
    this.#sparing += change;
    await this.run(`SET threads = ${this.#sparing > 0 ? 1 : this.settings.threads}`);
    await this.run(`SET GLOBAL memory_limit = '${this.#memory()}'`).catch(() => undefined); // work beside this may have more: tried again while it runs
  }

  #memory(): string {
    return this.#sparing > 0 ? `${this.settings.memoryBytes}B` : counted(this.settings);
  }

  /** Runs one statement; its result lies in the engine's memory until it is fetched. */
  async run(sql: string, options?: RunOptions): Promise<DuckDBMaterializedResult> {
    return this.use((connection) => runOn(connection, sql), options);
  }

  /** Starts a statement whose rows come as they are made; `done` gives the connection back. */
  async stream(sql: string, options: RunOptions = {}): Promise<{ read: DuckDBResult; done: () => void }> {
    throwIfAborted(options.signal);
    this.#refuseClosing();
    const connection = await this.#connect();
    const stopListening = interruptible(connection, options.signal);
    const stopReporting = this.#reported(connection, options.onProgress);
    const end = this.#begin();
    const done = () => {
      end();
      stopReporting();
      stopListening();
      connection.closeSync();
    };
    try {
      return { read: await streamOn(connection, sql), done };
    } catch (error) {
      done();
      throwIfAborted(options.signal, error);
      throw error;
    }
  }

  /** Work that a signal interrupts and whose progress is reported. */
  async #watched<T>(connection: DuckDBConnection, work: () => Promise<T>, { signal, onProgress }: RunOptions): Promise<T> {
    const stopListening = interruptible(connection, signal);
    const stopReporting = this.#reported(connection, onProgress);
    try {
      return await work();
    } catch (error) {
      throwIfAborted(signal, error);
      throw error;
    } finally {
      stopReporting();
      stopListening();
    }
  }

  /** Tells how far a connection's query is, until the function that it gives is called. */
  #reported(connection: DuckDBConnection, onProgress: RunOptions['onProgress']): () => void {
    const timer = onProgress && setInterval(() => onProgress(this.#progressOf(connection)), PROGRESS_MILLISECONDS);
    return () => clearInterval(timer);
  }

  #progressOf(connection: DuckDBConnection): Progress {
    const { percentage, rows_processed: rows } = connection.progress;
    const spilled = folderBytes(this.settings.tempDirectory);
    return {
      stage: 'query',
      ...(percentage < 0 ? {} : { fraction: percentage / 100, rows: Number(rows) }),
      ...(spilled === 0 ? {} : { spilled }),
    };
  }

  /**
   * Stops what runs, waits for it to stop, and removes the temporary files. Streams are to be done before. Nothing native is under way then:
   * the thread may be ended, which with a call under way would abort the process.
   */
  async close(): Promise<void> {
    this.#closing = true;
    while (this.#work.size > 0) {
      for (const connection of this.#busy) connection.interrupt();
      await Promise.race([Promise.allSettled(this.#work), setTimeout(INTERRUPT_MILLISECONDS)]);
    }
    clearInterval(this.#returning);
    await this.#givingBack;
    for (const connection of this.#idle) connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.settings.tempDirectory, { recursive: true, force: true });
  }
}

/** Interrupts what runs when the signal says so, until the function that it gives is called: an interrupt before the query's start is lost. */
function interruptible(connection: DuckDBConnection, signal: AbortSignal | undefined): () => void {
  let again: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), INTERRUPT_MILLISECONDS);
  };
  signal?.addEventListener('abort', interrupt, { once: true });
  return () => {
    clearInterval(again);
    signal?.removeEventListener('abort', interrupt);
  };
}

/** Runs one statement in one step of the engine, where node-api's `run` takes three. */
export async function runOn(connection: DuckDBConnection, sql: string): Promise<DuckDBMaterializedResult> {
  try {
    const { connection: raw } = connection as unknown as { connection: duckdb.Connection };
    return new DuckDBMaterializedResult(await duckdb.query(raw, finished(sql)));
  } catch (error) {
    throw translateError(error, sql);
  }
}

/** The same, with rows that come as they are made. */
export async function streamOn(connection: DuckDBConnection, sql: string): Promise<DuckDBResult> {
  try {
    return await connection.stream(finished(sql));
  } catch (error) {
    throw translateError(error, sql);
  }
}

function throwIfAborted(signal: AbortSignal | undefined, cause?: unknown): void {
  if (signal?.aborted) throw new InterruptedError('the query was cancelled', { code: 'cancelled', cause: cause ?? signal.reason });
}

import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type DuckDBConnection, DuckDBInstance, DuckDBMaterializedResult, type DuckDBResult } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { InterruptedError, type RunOptions } from '@pandorable/planner';
import { translateError } from './errors.js';
import type { Settings } from './settings.js';
import { finished } from './sql/literal.js';

const SESSION = [
  "SET TimeZone = 'UTC'",
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET ieee_floating_point_ops = true',
];
const PROGRESS_MILLISECONDS = 200;
/** An interrupt that comes before the query does is lost. */
const INTERRUPT_MILLISECONDS = 50;

/** A database in memory and its connections; each query has a connection to itself. */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  readonly #busy = new Map<DuckDBConnection, Promise<unknown>>();
  readonly settings: Settings;

  private constructor(instance: DuckDBInstance, settings: Settings) {
    this.#instance = instance;
    this.settings = settings;
  }

  static async open(settings: Settings): Promise<Engine> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(settings.threads),
      memory_limit: settings.memoryLimit,
      temp_directory: settings.tempDirectory,
    });
    const engine = new Engine(instance, settings);
    await engine.use(async (connection) => {
      for (const statement of SESSION) await connection.run(statement.replace('SET ', 'SET GLOBAL '));
    });
    return engine;
  }

  /** Runs `work` with a connection of its own; the signal interrupts it. */
  async use<T>(work: (connection: DuckDBConnection) => Promise<T>, options: RunOptions = {}): Promise<T> {
    throwIfAborted(options.signal);
    const connection = this.#idle.pop() ?? (await this.#instance.connect());
    const running = watched(connection, () => work(connection), options);
    this.#busy.set(connection, running);
    try {
      return await running;
    } finally {
      this.#busy.delete(connection);
      this.#idle.push(connection);
    }
  }

  /** Runs one statement; its result lies in the engine's memory until it is fetched. */
  async run(sql: string, options?: RunOptions): Promise<DuckDBMaterializedResult> {
    return this.use((connection) => runOn(connection, sql), options);
  }

  /** Starts a statement whose rows come as they are made; `done` gives the connection back. */
  async stream(sql: string, options: RunOptions = {}): Promise<{ read: DuckDBResult; done: () => void }> {
    throwIfAborted(options.signal);
    const connection = await this.#instance.connect();
    const interrupt = () => connection.interrupt();
    options.signal?.addEventListener('abort', interrupt);
    const done = () => {
      options.signal?.removeEventListener('abort', interrupt);
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

  /** Stops what runs, waits for it to stop, and removes the temporary files. */
  async close(): Promise<void> {
    while (this.#busy.size > 0) {
      for (const connection of this.#busy.keys()) connection.interrupt();
      await Promise.race([Promise.allSettled(this.#busy.values()), setTimeout(INTERRUPT_MILLISECONDS)]);
    }
    for (const connection of this.#idle) connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.settings.tempDirectory, { recursive: true, force: true });
  }
}

/** Work that a signal interrupts and whose progress is reported. */
async function watched<T>(connection: DuckDBConnection, work: () => Promise<T>, { signal, onProgress }: RunOptions): Promise<T> {
  const interrupt = () => connection.interrupt();
  signal?.addEventListener('abort', interrupt);
  const timer = onProgress === undefined ? undefined : setInterval(() => report(connection, onProgress), PROGRESS_MILLISECONDS);
  try {
    return await work();
  } catch (error) {
    throwIfAborted(signal, error);
    throw error;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', interrupt);
  }
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

function report(connection: DuckDBConnection, onProgress: NonNullable<RunOptions['onProgress']>): void {
  const { percentage, rows_processed: rows } = connection.progress;
  if (percentage >= 0) onProgress({ stage: 'query', fraction: percentage / 100, rows: Number(rows) });
}

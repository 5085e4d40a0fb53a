/** The pool of threads as the main thread sees it: jobs with and without waiting. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { EngineError, InterruptedError, type RunOptions } from '@pandorable/planner';
import { type RowWatch, watching, watchingLater } from '../progress/rows.js';
import { InterruptWatch } from '../session/interrupt.js';
import { holdPresses, quit } from '../session/press.js';
import { atClose } from '../session/session.js';
import { FLAG, type FromHost, type HostInput, type Job, type JobResult, START_MILLISECONDS } from './pool-wire.js';

/** Threads that are worth having. */
export const POOL_THREADS = availableParallelism();
/** Waiting is cut into slices so that Ctrl-C and the end of the host are noticed. */
const SLICE_MILLISECONDS = 250;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Threads behind one more thread, which serves them while this one waits. Nothing of it keeps the process alive. */
class Pool {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #flag = new Int32Array(new SharedArrayBuffer(FLAG.length * Int32Array.BYTES_PER_ELEMENT));
  readonly #pending = new Map<number, Pending>();
  readonly #created = performance.now();
  #next = 0;
  #ended: EngineError | undefined;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const input: HostInput = { port: port2, flag: this.#flag, threads: POOL_THREADS };
    this.#worker = new Worker(hostFile(), {
      workerData: input,
      transferList: [port2],
      execArgv: [],
      name: 'pandorable-pool',
    });
    this.#port = port1;
    this.#worker.on('error', (cause) => this.#end(`the pool of threads failed: ${cause.message}`, cause));
    this.#worker.on('exit', () => this.#end('the pool of threads ended'));
    this.#port.on('message', (message: FromHost) => this.#settle(message));
    this.#worker.unref();
    this.#port.unref();
  }

  get closed(): boolean {
    return this.#ended !== undefined;
  }

  /** Does a job and waits; the thread is blocked meanwhile. */
  runSync<J extends Job>(job: J, rows: RowWatch): JobResult<J> {
    return watching(rows, () => this.#waitFor(job, rows));
  }

  #waitFor<J extends Job>(job: J, rows: RowWatch): JobResult<J> {
    const id = this.#post(job);
    const watch = new InterruptWatch();
    try {
      for (;;) {
        const seen = Atomics.load(this.#flag, FLAG.messages);
        const received = receiveMessageOnPort(this.#port)?.message as FromHost | undefined;
        if (received !== undefined && received.id === id) return resultOf(received) as JobResult<J>;
        if (received !== undefined) this.#settle(received);
        if (received !== undefined) continue;
        if (Atomics.load(this.#flag, FLAG.ended) === 1) throw this.#end('the pool of threads ended while a call was waiting');
        if (Atomics.wait(this.#flag, FLAG.messages, seen, SLICE_MILLISECONDS) !== 'timed-out') continue;
        if (Atomics.load(this.#flag, FLAG.started) === 0 && performance.now() - this.#created > START_MILLISECONDS)
          throw this.#end('the pool of threads did not start');
        rows.done(Atomics.load(job.done, 0));
        watch.start();
        if (watch.presses > 1) quit();
        if (watch.presses > 0) this.#port.postMessage({ cancel: id });
      }
    } catch (error) {
      this.#port.postMessage({ cancel: id });
      throw error;
    } finally {
      watch.stop();
    }
  }

  /** Does a job; the signal, the end of its time and Ctrl-C cancel it. */
  runAsync<J extends Job>(job: J, rows: RowWatch, { signal }: Pick<RunOptions, 'signal'> = {}): Promise<JobResult<J>> {
    if (signal?.aborted) return Promise.reject(cancelled(signal.reason));
    return watchingLater(rows, () => this.#answerTo(job, rows, signal));
  }

  #answerTo<J extends Job>(job: J, rows: RowWatch, signal: AbortSignal | undefined): Promise<JobResult<J>> {
    return new Promise<JobResult<J>>((resolve, reject) => {
      const id = this.#post(job);
      let why: unknown;
      const cancel = (error: unknown): void => {
        why ??= error;
        this.#port.postMessage({ cancel: id });
      };
      const abort = (): void => cancel(cancelled(signal!.reason));
      signal?.addEventListener('abort', abort, { once: true });
      const timer = setInterval(() => {
        try {
          rows.done(Atomics.load(job.done, 0));
        } catch (error) {
          cancel(error);
        }
      }, SLICE_MILLISECONDS);
      const release = holdPresses(() => cancel(cancelled()));
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T): void => {
          clearInterval(timer);
          signal?.removeEventListener('abort', abort);
          this.#pending.delete(id);
          release();
          if (this.#pending.size === 0) this.#port.unref();
          done(value);
        };
      const answer = (result: unknown): void => (why === undefined ? resolve(result as JobResult<J>) : reject(why));
      const fail = (error: Error): void => reject(error instanceof InterruptedError ? (why ?? error) : error);
      this.#pending.set(id, { resolve: settle(answer), reject: settle(fail) });
      this.#port.ref();
    });
  }

  close(): void {
    this.#end('the pool of threads was closed');
  }

  #post(job: Job): number {
    if (this.#ended !== undefined) throw this.#ended;
    const id = ++this.#next;
    this.#port.postMessage({ id, job });
    return id;
  }

  #settle(message: FromHost): void {
    const pending = this.#pending.get(message.id);
    try {
      pending?.resolve(resultOf(message));
    } catch (error) {
      pending?.reject(error as Error);
    }
  }

  #end(reason: string, cause?: unknown): EngineError {
    this.#ended ??= new EngineError(reason, { code: 'pool-ended', ...(cause === undefined ? {} : { cause }) });
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    void this.#worker.terminate();
    return this.#ended;
  }
}

const cancelled = (cause?: unknown): InterruptedError => new InterruptedError('the call was cancelled', { code: 'cancelled', cause });

function resultOf(message: FromHost): unknown {
  if (!('error' in message)) return message.result;
  if (message.error === 'cancelled') throw cancelled();
  throw new EngineError(`a thread of the pool failed: ${message.error}`, { code: 'pool-failed' });
}

/** The host runs as JavaScript, also when this file is run from its source. */
function hostFile(): URL {
  const beside = new URL('./pool-host.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/functions/pool-host.js', import.meta.url);
}

let pool: Pool | undefined;
/** Did it fail? Then nothing goes there that was not sent there by name. */
let failed = false;

/** Are threads worth a thought? */
export const poolIsUsable = (): boolean => POOL_THREADS > 1 && !failed;

/** The answer of `run`; null where the pool does not work, which is noted. */
export function unlessPoolFails<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof EngineError) || !String(error.code).startsWith('pool-')) throw error;
    failed = true;
    closePool();
    return null;
  }
}

/** The pool, started when it is first asked for. */
export function thePool(): Pool {
  if (pool !== undefined && !pool.closed) return pool;
  try {
    return (pool = new Pool());
  } catch (cause) {
    throw new EngineError(`no threads can be started: ${(cause as Error).message}`, { code: 'pool-failed', cause });
  }
}

/** Is it there already? */
export const poolIsWarm = (): boolean => pool !== undefined && !pool.closed;

/** Ends the pool's threads, as it is done when the engine is closed; the next job starts new ones. */
export function closePool(): void {
  pool?.close();
  pool = undefined;
}
atClose(closePool);

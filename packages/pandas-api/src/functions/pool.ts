/** The pool of threads as the main thread sees it: jobs with and without waiting. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { EngineError, InterruptedError } from '@pandorable/planner';
import { type RowWatch, watching, watchingLater } from '../progress/rows.js';
import { type CallOptions, callOptions, cancelled, LONGEST_TIMER, refuseOver } from '../session/action.js';
import { InterruptWatch } from '../session/interrupt.js';
import { holdPresses, quit } from '../session/press.js';
import { atClose } from '../session/session.js';
import { FLAG, type FromHost, type HostInput, type Job, type JobResult, START_MILLISECONDS } from './pool-wire.js';

/** Threads that are worth having. */
export const POOL_THREADS = availableParallelism();
/** Waiting is cut into slices so that Ctrl-C and the end of the host are noticed. */
const SLICE_MILLISECONDS = 250;

interface Pending {
  readonly resolve: (message: FromHost) => void;
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

  /** Does a job and waits; the thread is blocked meanwhile. The action's timeout and Ctrl-C cancel it; who cancels does not wait until the threads have ended. */
  runSync<J extends Job>(job: J, rows: RowWatch): JobResult<J> {
    const options = callOptions({});
    refuseOver(options);
    const watch = new InterruptWatch();
    const id = this.#post(job);
    try {
      return watching(rows, () => this.#answerTo(id, options, () => this.#look(job, rows, watch))) as JobResult<J>;
    } catch (error) {
      if (error instanceof InterruptedError) this.#port.postMessage({ cancel: id });
      throw error;
    } finally {
      watch.stop();
    }
  }

  /** What is looked at between two slices of waiting; it throws where the job is to end. */
  #look(job: Job, rows: RowWatch, watch: InterruptWatch): void {
    rows.done(Atomics.load(job.done, 0));
    watch.start();
    if (watch.presses > 1) quit();
    if (watch.presses > 0) throw cancelled();
  }

  #answerTo(id: number, { deadline }: CallOptions, look: () => void): unknown {
    for (;;) {
      const seen = Atomics.load(this.#flag, FLAG.messages);
      const received = receiveMessageOnPort(this.#port)?.message as FromHost | undefined;
      if (received !== undefined && received.id === id) return resultOf(received);
      if (received !== undefined) this.#settle(received);
      if (received !== undefined) continue;
      if (Atomics.load(this.#flag, FLAG.ended) === 1) throw this.#end('the pool of threads ended while a call was waiting');
      const left = Math.max(1, deadline?.left ?? SLICE_MILLISECONDS);
      if (Atomics.wait(this.#flag, FLAG.messages, seen, Math.min(SLICE_MILLISECONDS, left)) !== 'timed-out') continue;
      if (Atomics.load(this.#flag, FLAG.started) === 0 && performance.now() - this.#created > START_MILLISECONDS)
        throw this.#end('the pool of threads did not start');
      look();
    }
  }

  /** Does a job; the signal, the timeout and Ctrl-C cancel it. */
  runAsync<J extends Job>(job: J, rows: RowWatch, own: CallOptions = {}): Promise<JobResult<J>> {
    return watchingLater(rows, () => this.#answerLater(job, rows, callOptions(own)));
  }

  async #answerLater<J extends Job>(job: J, rows: RowWatch, options: CallOptions): Promise<JobResult<J>> {
    refuseOver(options);
    const { signal, deadline } = options;
    const id = this.#post(job);
    const ends: (() => void)[] = [];
    try {
      const message = await new Promise<FromHost>((resolve, reject) => {
        const giveUp = (error: unknown): void => {
          this.#port.postMessage({ cancel: id });
          reject(error);
        };
        const abort = (): void => giveUp(cancelled(signal?.reason));
        signal?.addEventListener('abort', abort, { once: true });
        const timer = deadline && setTimeout(() => giveUp(deadline.error()), Math.min(deadline.left, LONGEST_TIMER));
        const told = setInterval(() => {
          try {
            rows.done(Atomics.load(job.done, 0));
          } catch (error) {
            giveUp(error);
          }
        }, SLICE_MILLISECONDS);
        const release = holdPresses(() => giveUp(cancelled()));
        ends.push(
          () => signal?.removeEventListener('abort', abort),
          () => clearTimeout(timer),
          () => clearInterval(told),
          release,
        );
        this.#pending.set(id, { resolve, reject });
        this.#port.ref();
      });
      return resultOf(message) as JobResult<J>;
    } finally {
      for (const end of ends) end();
      this.#pending.delete(id);
      if (this.#pending.size === 0) this.#port.unref();
    }
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
    this.#pending.get(message.id)?.resolve(message);
  }

  #end(reason: string, cause?: unknown): EngineError {
    this.#ended ??= new EngineError(reason, { code: 'pool-ended', ...(cause === undefined ? {} : { cause }) });
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    void this.#worker.terminate();
    return this.#ended;
  }
}

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

import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { EngineError, InterruptedError, type Progress, type RunOptions, type Table } from '@pandorable/planner';
import { InterruptWatch } from './interrupt.js';
import { FLAG, type FromWorker, isTable, packUploaded, type Request, unpackError, unpackVector, type WorkerInput } from './wire.js';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((p: Progress) => void) | undefined;
}

/** Waiting is cut into slices so that the end of the worker is noticed. */
const SLICE_MILLISECONDS = 250;
/** Slices without a sign of life after which the worker counts as lost; it may be busy in one long computation. */
const SILENT_SLICES = 4 * 300;
const CLOSE_SLICES = 8;
/** A shell's exit status for Ctrl-C. */
const INTERRUPTED = 130;

/** An executor in a thread of its own, called with or without waiting. */
export class Bridge {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #flag = new Int32Array(new SharedArrayBuffer(FLAG.length * Int32Array.BYTES_PER_ELEMENT));
  readonly #pending = new Map<number, Pending>();
  readonly #atExit = () => this.close();
  #next = 0;
  #ended: EngineError | undefined;

  /** `module` is the import specifier of an executor package; `options` go to its `createExecutor`. */
  constructor(
    readonly module: string,
    readonly options: unknown = {},
  ) {
    const { port1, port2 } = new MessageChannel();
    const input: WorkerInput = { module, options, flag: this.#flag, port: port2 };
    this.#worker = new Worker(workerFile(), { workerData: input, transferList: [port2], name: 'pandorable-engine' });
    this.#port = port1;
    this.#worker.on('error', (cause) => this.#end(`the engine's thread failed: ${cause.message}`, cause));
    this.#worker.on('exit', (code) => this.#end(`the engine's thread ended with code ${code}`));
    this.#port.on('message', (message: FromWorker) => this.#dispatch(message));
    this.#worker.unref();
    this.#port.unref();
    process.once('exit', this.#atExit);
  }

  get closed(): boolean {
    return this.#ended !== undefined;
  }

  /** Calls and waits; the thread is blocked meanwhile. */
  callSync(op: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    return this.#waitFor(this.#post(op, args, options.onProgress), options.onProgress, Number.POSITIVE_INFINITY);
  }

  callAsync(op: string, args: readonly unknown[] = [], options: RunOptions = {}): Promise<unknown> {
    const { signal, onProgress } = options;
    if (signal?.aborted)
      return Promise.reject(new InterruptedError('the query was cancelled', { code: 'cancelled', cause: signal.reason }));
    return new Promise((resolve, reject) => {
      const id = this.#post(op, args, onProgress);
      const cancel = () => this.#port.postMessage({ cancel: id });
      signal?.addEventListener('abort', cancel, { once: true });
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', cancel);
          this.#pending.delete(id);
          if (this.#pending.size === 0) this.#rest();
          done(value);
        };
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
      this.#worker.ref();
      this.#port.ref();
    });
  }

  /** Sends a call whose answer nobody needs. */
  notify(op: string, args: readonly unknown[]): void {
    if (!this.closed) this.#post(op, args, undefined);
  }

  /** Ends the engine and removes its temporary files. */
  close(): void {
    if (this.closed) return;
    try {
      this.#waitFor(this.#post('close', [], undefined), undefined, CLOSE_SLICES);
    } catch {
      // an engine that cannot close has nothing left to lose
    }
    this.#end('the engine was closed');
    void this.#worker.terminate();
  }

  /** Nothing under way keeps the process alive. */
  #rest(): void {
    this.#worker.unref();
    this.#port.unref();
  }

  #post(op: string, args: readonly unknown[], onProgress: ((p: Progress) => void) | undefined): number {
    if (this.#ended !== undefined) throw new EngineError(this.#ended.message, { code: 'engine-ended', cause: this.#ended.cause });
    const id = ++this.#next;
    const request: Request = { id, op, args: op === 'upload' ? packUpload(args) : args, progress: onProgress !== undefined };
    this.#port.postMessage(request);
    return id;
  }

  #waitFor(id: number, onProgress: ((p: Progress) => void) | undefined, slices: number): unknown {
    const watch = new InterruptWatch();
    try {
      return this.#answerTo(id, onProgress, slices, watch);
    } finally {
      watch.stop();
    }
  }

  #answerTo(id: number, onProgress: ((p: Progress) => void) | undefined, slices: number, watch: InterruptWatch): unknown {
    const flag = this.#flag;
    let presses = 0;
    let silent = 0;
    let beat = 0;
    for (;;) {
      const seen = Atomics.load(flag, FLAG.messages);
      const received = receiveMessageOnPort(this.#port);
      if (received !== undefined) {
        const message = received.message as FromWorker;
        if (message.id !== id) this.#dispatch(message);
        else if ('progress' in message) onProgress?.(message.progress);
        else return unwrap(message);
        continue;
      }
      if (Atomics.load(flag, FLAG.ended) === 1) throw this.#end("the engine's thread ended while a call was waiting");
      if (Atomics.wait(flag, FLAG.messages, seen, SLICE_MILLISECONDS) !== 'timed-out') continue;
      watch.start();
      if (watch.presses > presses) {
        if (presses++ > 0) process.exit(INTERRUPTED);
        this.#port.postMessage({ cancel: id });
      }
      const now = Atomics.load(flag, FLAG.beat);
      silent = now === beat ? silent + 1 : 0;
      beat = now;
      if (silent > SILENT_SLICES) throw this.#end("the engine's thread no longer answers");
      if (--slices <= 0) throw new EngineError('the engine did not answer in time', { code: 'engine-timeout' });
    }
  }

  #dispatch(message: FromWorker): void {
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    if ('progress' in message) {
      pending.onProgress?.(message.progress);
      return;
    }
    try {
      pending.resolve(unwrap(message));
    } catch (error) {
      pending.reject(error as Error);
    }
  }

  #end(reason: string, cause?: unknown): EngineError {
    this.#ended ??= new EngineError(reason, { code: 'engine-ended', ...(cause === undefined ? {} : { cause }) });
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    process.off('exit', this.#atExit);
    return this.#ended;
  }
}

const packUpload = ([table, columns]: readonly unknown[]): readonly unknown[] => [table, (columns as Table['columns']).map(packUploaded)];

function unwrap(message: Exclude<FromWorker, { progress: Progress }>): unknown {
  if ('error' in message) throw unpackError(message.error);
  const { result } = message;
  return isTable(result) ? { rows: result.rows, columns: result.columns.map(unpackVector) } : result;
}

/** The worker runs as JavaScript, also when this file is run from its source. */
function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/session/worker.js', import.meta.url);
}

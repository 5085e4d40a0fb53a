import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { EngineError, InterruptedError, type Progress, type Table } from '@pandorable/planner';
import { type CallOptions, cancelled, type Deadline, LONGEST_TIMER, refuseOver } from './action.js';
import { InterruptWatch } from './interrupt.js';
import { holdPresses, isQuitting, quit } from './press.js';
import { FLAG, type FromWorker, isTable, packUploaded, type Request, unpackError, unpackVector, type WorkerInput } from './wire.js';

type Tell = ((p: Progress) => void) | undefined;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Ctrl-C */
  readonly press: () => void;
  readonly onProgress: Tell;
}

/** A call that the thread waits for. */
interface Wait extends CallOptions {
  readonly id: number;
  /** how many slices of time it may take */
  readonly slices: number;
  readonly watch: InterruptWatch;
}

/** Waiting is cut into slices so that the end of the worker is noticed. */
const SLICE_MILLISECONDS = 250;
/** Slices without a sign of life after which the worker counts as lost; it may be busy in one long computation. */
const SILENT_SLICES = 4 * 300;
const CLOSE_SLICES = 40;
const QUIT_SLICES = 4;
/** An executor in a thread of its own, called with or without waiting. */
export class Bridge {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #flag = new Int32Array(new SharedArrayBuffer(FLAG.length * Int32Array.BYTES_PER_ELEMENT));
  readonly #pending = new Map<number, Pending>();
  readonly #atExit = () => this.close();
  readonly #press = () => {
    for (const { press } of this.#pending.values()) press();
  };
  #release: (() => void) | undefined;
  #next = 0;
  #ended: EngineError | undefined;

  /** `module` is the import specifier of an executor package; `options` go to its `createExecutor`. */
  constructor(
    readonly module: string,
    readonly options: unknown = {},
  ) {
    const { port1, port2 } = new MessageChannel();
    const input: WorkerInput = { module, options, flag: this.#flag, port: port2 };
    this.#worker = new Worker(workerFile(), {
      ...threadFlags(process.execArgv),
      workerData: input,
      transferList: [port2],
      name: 'pandorable-engine',
    });
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
  callSync(op: string, args: readonly unknown[] = [], options: CallOptions = {}): unknown {
    refuseOver(options);
    return this.#waitFor(this.#post(op, args, options.onProgress), options, Number.POSITIVE_INFINITY);
  }

  async callAsync(op: string, args: readonly unknown[] = [], options: CallOptions = {}): Promise<unknown> {
    refuseOver(options);
    const { signal, deadline, onProgress } = options;
    const id = this.#post(op, args, onProgress);
    let why: InterruptedError | undefined;
    const cancel = (error: InterruptedError): void => {
      if (why === undefined) this.#port.postMessage({ cancel: id });
      why ??= error;
    };
    let pressed: InterruptedError | undefined;
    const press = () => cancel((pressed ??= cancelled()));
    const abort = () => cancel(cancelled(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    const timer = deadline && setTimeout(() => cancel(deadline.error()), Math.min(deadline.left, LONGEST_TIMER));
    try {
      const result = await new Promise((resolve, reject) => this.#await(id, { resolve, reject, press, onProgress }));
      if (pressed !== undefined) throw pressed; // who pressed Ctrl-C wants no answer, even if this call was done
      return result;
    } catch (error) {
      throw reasonOf(error, why);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      this.#pending.delete(id);
      if (this.#pending.size === 0) this.#rest();
    }
  }

  #await(id: number, pending: Pending): void {
    if (this.#pending.size === 0) {
      this.#worker.ref();
      this.#port.ref();
      this.#release = holdPresses(this.#press);
    }
    this.#pending.set(id, pending);
  }

  /** Sends a call whose answer nobody needs. */
  notify(op: string, args: readonly unknown[]): void {
    if (!this.closed) this.#post(op, args, undefined);
  }

  /** Ends the engine and removes its temporary files. An engine in the middle of a step that cannot be stopped is not waited for. */
  close(): void {
    if (this.closed) return;
    const id = this.#post('close', [], undefined);
    this.#end('the engine was closed');
    const answered = this.#closesSoon(id);
    const terminate = () => void this.#worker.terminate();
    if (answered) terminate();
    else this.#pending.set(id, { resolve: terminate, reject: terminate, press: () => undefined, onProgress: undefined });
  }

  /** Whether the engine closed, or could not; to end its thread in the middle of a native call would abort the process. */
  #closesSoon(id: number): boolean {
    try {
      this.#waitFor(id, {}, isQuitting() ? QUIT_SLICES : CLOSE_SLICES);
    } catch (error) {
      return !(error instanceof EngineError && error.code === 'engine-timeout');
    }
    return true;
  }

  /** Nothing under way keeps the process alive. */
  #rest(): void {
    this.#worker.unref();
    this.#port.unref();
    this.#release?.();
    this.#release = undefined;
  }

  #post(op: string, args: readonly unknown[], onProgress: Tell): number {
    if (this.#ended !== undefined) throw new EngineError(this.#ended.message, { code: 'engine-ended', cause: this.#ended.cause });
    const id = ++this.#next;
    const request: Request = { id, op, args: op === 'upload' ? packUpload(args) : args, progress: onProgress !== undefined };
    this.#port.postMessage(request);
    return id;
  }

  #waitFor(id: number, options: CallOptions, slices: number): unknown {
    const watch = new InterruptWatch();
    try {
      return this.#answerTo({ ...options, id, slices, watch });
    } finally {
      watch.stop();
    }
  }

  #answerTo(wait: Wait): unknown {
    const { id, onProgress, signal, deadline, watch } = wait;
    const flag = this.#flag;
    const pulse = new Pulse(flag, wait.slices);
    let presses = 0;
    let why: InterruptedError | undefined;
    const cancel = (error: InterruptedError): void => {
      if (why === undefined) this.#port.postMessage({ cancel: id });
      why ??= error;
    };
    let looked = performance.now();
    for (;;) {
      const seen = Atomics.load(flag, FLAG.messages);
      const received = receiveMessageOnPort(this.#port);
      if (received !== undefined) {
        const message = received.message as FromWorker;
        if (message.id !== id) this.#dispatch(message);
        else if ('progress' in message) onProgress?.(message.progress);
        else {
          const result = unwrap(message, why);
          if (presses > 0) throw why; // who pressed Ctrl-C wants no answer, even if this call was done
          return result;
        }
        if (signal?.aborted) cancel(cancelled(signal.reason));
      } else if (Atomics.load(flag, FLAG.ended) === 1) {
        throw this.#end("the engine's thread ended while a call was waiting");
      } else Atomics.wait(flag, FLAG.messages, seen, why === undefined ? sliceOf(deadline) : SLICE_MILLISECONDS);
      if (deadline !== undefined && deadline.left <= 0) cancel(deadline.error());
      if (performance.now() - looked < SLICE_MILLISECONDS) continue;
      looked = performance.now();
      watch.start();
      presses = watch.presses;
      if (presses > 1) quit();
      if (presses > 0) cancel(cancelled());
      if (pulse.isLost()) throw this.#end("the engine's thread no longer answers");
      if (pulse.isOver()) throw new EngineError('the engine did not answer in time', { code: 'engine-timeout' });
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

function unwrap(message: Exclude<FromWorker, { progress: Progress }>, why?: InterruptedError): unknown {
  if ('error' in message) throw reasonOf(unpackError(message.error), why);
  const { result } = message;
  return isTable(result) ? { rows: result.rows, columns: result.columns.map(unpackVector) } : result;
}

/** Why a call was cancelled, where it ended because of that. */
const reasonOf = (error: unknown, why: InterruptedError | undefined): unknown =>
  why !== undefined && error instanceof InterruptedError ? why : error;

const sliceOf = (deadline: Deadline | undefined): number =>
  deadline === undefined ? SLICE_MILLISECONDS : Math.max(1, Math.min(SLICE_MILLISECONDS, deadline.left));

/** Signs of life of the engine's thread, counted by slices of time. */
class Pulse {
  #beat = 0;
  #silent = 0;
  constructor(
    readonly flag: Int32Array,
    public slices: number,
  ) {}

  isLost(): boolean {
    const now = Atomics.load(this.flag, FLAG.beat);
    this.#silent = now === this.#beat ? this.#silent + 1 : 0;
    this.#beat = now;
    return this.#silent > SILENT_SLICES;
  }

  isOver(): boolean {
    return --this.slices <= 0;
  }
}

/** The worker runs as JavaScript, also when this file is run from its source. */
function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/session/worker.js', import.meta.url);
}

/** The thread inherits Node's flags, unless a script was given as text among them, which is not the thread's. It takes none of V8's by name. */
const threadFlags = (flags: readonly string[]): { execArgv?: string[] } =>
  flags.some((f) => /^(?:-e|-p|-pe|--eval|--print|--input-type)\b/.test(f)) ? { execArgv: [] } : {};

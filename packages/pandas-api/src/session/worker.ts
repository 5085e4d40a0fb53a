/** The engine's thread: loads an executor and serves the main thread's calls. */
import { workerData } from 'node:worker_threads';
import { helpSurvey, type Parts } from '@pandorable/io';
import {
  EngineError,
  type Executor,
  type Progress,
  type RunOptions,
  type ShippedFunction,
  type Sink,
  type Source,
  type StorageLevel,
  type Table,
  type Vector,
} from '@pandorable/planner';
import {
  buffersOf,
  FLAG,
  type FromWorker,
  isTable,
  packError,
  packVector,
  type Request,
  type ToWorker,
  unpackVector,
  type WorkerInput,
} from './wire.js';

const { module, options, flag, port } = workerData as WorkerInput;
const BEAT_MILLISECONDS = 500;

type Plan = Parameters<Executor['run']>[0];
type Handler = (executor: Executor, args: readonly unknown[], run: RunOptions) => unknown;

/** A plan whose rows are fetched bit by bit. */
interface Cursor {
  readonly rows: AsyncIterator<Table>;
  readonly controller: AbortController;
  /** who is told of progress: the call that waits for rows */
  tell: RunOptions['onProgress'];
}
const cursors = new Map<number, Cursor>();
let cursorCount = 0;

const HANDLERS: Readonly<Record<string, Handler>> = {
  info: (x) => ({ name: x.name, capabilities: x.capabilities }),
  schemaOf: (x, [source]) => x.schemaOf(source as Source),
  upload: (x, [table, columns]) => x.upload(table as string, (columns as Vector[]).map(unpackVector)),
  drop: (x, [table]) => x.drop(table as string),
  run: (x, [plan], run) => x.run(plan as Plan, run),
  write: (x, [plan, sink], run) => x.write(plan as Plan, sink as Sink, run),
  persist: (x, [plan, level], run) => x.persist(plan as Plan, level === undefined ? run : { ...run, level: level as StorageLevel }),
  release: (x, [handle]) => x.release(handle as string),
  mapRows: (x, [plan, fn], run) => x.mapRows!(plan as Plan, fn as ShippedFunction, run),
  describeSql: (x, [text, inputs], run) => x.describeSql(text as string, inputs as Parameters<Executor['describeSql']>[1], run),
  explain: (x, [plan, analyze]) => x.explain(plan as Plan, analyze as boolean | undefined),
  unsupportedCall: (x, [call]) => (x as { unsupportedCall?: (call: unknown) => string | undefined }).unsupportedCall?.(call),
  survey: (_, [parts]) => helpSurvey(parts as Parts),
  openBatches: (x, [plan, rows]) => {
    const controller = new AbortController();
    const id = ++cursorCount;
    const onProgress = (progress: Progress) => cursors.get(id)?.tell?.(progress);
    const batches = x.batches(plan as Plan, rows as number, { signal: controller.signal, onProgress });
    cursors.set(id, { rows: batches[Symbol.asyncIterator](), controller, tell: undefined });
    return id;
  },
  nextBatch: async (_, [id], { signal, onProgress }) => {
    const cursor = cursors.get(id as number);
    if (cursor === undefined)
      throw new EngineError('the engine that read these rows has ended: begin to read them again', { code: 'engine-ended' });
    signal?.addEventListener('abort', () => cursor.controller.abort(), { once: true });
    cursor.tell = onProgress;
    const step = await cursor.rows.next();
    cursor.tell = undefined;
    return step.done === true ? null : step.value;
  },
  closeBatches: (_, [id]) => closeCursor(id as number),
  close: async (x) => {
    await Promise.allSettled([...cursors.keys()].map(closeCursor));
    await x.close();
  },
};

/** Ends a cursor, after what it is fetching. */
async function closeCursor(id: number): Promise<void> {
  const cursor = cursors.get(id);
  cursors.delete(id);
  cursor?.controller.abort();
  await cursor?.rows.return?.();
}

/** Calls that change what later calls see: those wait for them. */
const CHANGES: ReadonlySet<string> = new Set(['upload', 'drop', 'release']);

const executor = import(module).then((m): Promise<Executor> => (m.createExecutor ?? m.default)(options));
executor.catch(() => undefined);
const running = new Map<number, AbortController>();
let changes: Promise<unknown> = Promise.resolve();

async function serve(request: Request): Promise<void> {
  const { id, op, args } = request;
  const controller = new AbortController();
  running.set(id, controller);
  const onProgress = request.progress ? (progress: Progress) => send({ id, progress }) : undefined;
  try {
    const before = changes;
    const work = (async () => {
      const x = await executor;
      await before;
      return HANDLERS[op](x, args, { signal: controller.signal, ...(onProgress === undefined ? {} : { onProgress }) });
    })();
    if (CHANGES.has(op)) changes = work.catch(() => undefined);
    reply(id, await work);
  } catch (error) {
    send({ id, error: packError(error) });
  } finally {
    running.delete(id);
  }
}

function reply(id: number, result: unknown): void {
  if (isTable(result)) {
    const packed: Table = { rows: result.rows, columns: result.columns.map(packVector) };
    send({ id, result: packed }, buffersOf(packed));
  } else send({ id, result });
}

function send(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
  Atomics.add(flag, FLAG.messages, 1);
  Atomics.notify(flag, FLAG.messages);
}

/** The main thread may be blocked and would not see the thread's end otherwise. */
process.on('exit', () => {
  Atomics.store(flag, FLAG.ended, 1);
  Atomics.add(flag, FLAG.messages, 1);
  Atomics.notify(flag, FLAG.messages);
});

setInterval(() => Atomics.add(flag, FLAG.beat, 1), BEAT_MILLISECONDS).unref();

port.on('message', (message: ToWorker) => {
  if ('cancel' in message) running.get(message.cancel)?.abort();
  else void serve(message);
});

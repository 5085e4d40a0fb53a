/** What crosses between the main thread and the engine's worker thread. */
import * as planner from '@pandorable/planner';
import { type Progress, StringColumn, type Table, type Vector } from '@pandorable/planner';

export interface Request {
  readonly id: number;
  readonly op: string;
  readonly args: readonly unknown[];
  readonly progress: boolean;
}
export interface Cancel {
  readonly cancel: number;
}
export type ToWorker = Request | Cancel;

export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: WireError;
  /** plain data that the engine gives with it */
  readonly details?: unknown;
}
export type FromWorker =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WireError }
  | { readonly id: number; readonly progress: Progress };

/** Cells of the shared flag: a counter of messages sent by the worker, 1 when the worker has ended, a heartbeat. */
export const FLAG = { messages: 0, ended: 1, beat: 2, length: 3 } as const;

export interface WorkerInput {
  readonly module: string;
  readonly options: unknown;
  readonly flag: Int32Array;
  readonly port: import('node:worker_threads').MessagePort;
}

const MAX_CAUSES = 5;

export function packError(error: unknown, depth = 0): WireError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, details } = error as { code?: unknown; details?: unknown };
  return {
    name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(details === undefined ? {} : { details }),
    ...(cause === undefined || depth >= MAX_CAUSES ? {} : { cause: packError(cause, depth + 1) }),
  };
}

type ErrorClass = new (message: string, details?: { code?: string; cause?: unknown }) => Error;
const BUILT_IN: Readonly<Record<string, ErrorConstructor>> = { TypeError, RangeError, SyntaxError, Error };

/** The error as an object of its own class. */
export function unpackError(e: WireError): Error {
  const cause = e.cause === undefined ? undefined : unpackError(e.cause);
  const Known = (planner as unknown as Record<string, unknown>)[e.name];
  const isKnown = typeof Known === 'function' && Known.prototype instanceof Error;
  const Class = (isKnown ? Known : e.code === undefined ? undefined : planner.EngineError) as ErrorClass | undefined;
  const error =
    Class === undefined
      ? new (BUILT_IN[e.name] ?? Error)(e.message, cause === undefined ? undefined : { cause })
      : new Class(e.message, { ...(e.code === undefined ? {} : { code: e.code }), cause });
  if (error.name !== e.name) error.name = e.name;
  return e.details === undefined ? error : Object.assign(error, { details: e.details });
}

interface PackedStrings {
  readonly strings: true;
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array | Float64Array;
}
const isPacked = (data: unknown): data is PackedStrings =>
  typeof data === 'object' && data !== null && (data as PackedStrings).strings === true;

/** A copy of a view that shows only part of its buffer: the whole buffer would cross. */
const alone = <T>(view: T): T => (ArrayBuffer.isView(view) && view.byteLength * 1.1 + 1024 < view.buffer.byteLength ? ((view as unknown as Uint8Array).slice() as T) : view);

/** A vector whose buffers hold hardly more than its values. */
export function compactVector(v: Vector): Vector {
  const { data } = v;
  if (!(data instanceof StringColumn)) return { ...v, data: alone(data), valid: alone(v.valid) };
  const { bytes, offsets, length } = data;
  const [first, last] = [offsets[0], offsets[length]];
  const own = first === 0 ? alone(offsets) : offsets.map((o: number) => o - first);
  return { ...v, data: new StringColumn(alone(bytes.subarray(first, last)), own), valid: alone(v.valid) };
}

/** A vector without classes of our own. */
export function packVector(v: Vector): Vector {
  if (!(v.data instanceof StringColumn)) return v;
  const packed: PackedStrings = { strings: true, bytes: v.data.bytes, offsets: v.data.offsets };
  return { ...v, data: packed as unknown as Vector['data'] };
}

export function unpackVector(v: Vector): Vector {
  const data: unknown = v.data;
  return isPacked(data) ? { ...v, data: new StringColumn(data.bytes, data.offsets) } : v;
}

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && typeof (value as Table).rows === 'number' && Array.isArray((value as Table).columns) && (value as Table).columns.every((c) => 'data' in c);

/** The buffers of a table, to be handed over rather than copied. */
export function buffersOf(table: Table): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const add = (view: unknown) => {
    if (ArrayBuffer.isView(view) && view.buffer instanceof ArrayBuffer) found.add(view.buffer);
  };
  for (const { data, valid } of table.columns) {
    add(valid);
    const packed: unknown = data;
    if (isPacked(packed)) {
      add(packed.bytes);
      add(packed.offsets);
    } else add(data);
  }
  return [...found];
}

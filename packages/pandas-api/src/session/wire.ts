/** What crosses between the main thread and the engine's worker thread. */
import * as planner from '@pandorable/planner';
import { type DataType, type Progress, packedTexts, StringColumn, type Table, type Vector, valuesOf, vectorOf } from '@pandorable/planner';

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
  const Class = (isKnown ? Known : e.code === undefined || e.name in BUILT_IN ? undefined : planner.EngineError) as ErrorClass | undefined;
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
const alone = <T>(view: T): T =>
  ArrayBuffer.isView(view) && view.byteLength * 1.1 + 1024 < view.buffer.byteLength ? ((view as unknown as Uint8Array).slice() as T) : view;

/** A vector whose buffers hold hardly more than its values. */
function compactVector(v: Vector): Vector {
  const { data } = v;
  if (!(data instanceof StringColumn)) return { ...v, data: alone(data), valid: alone(v.valid) };
  const { bytes, offsets, length } = data;
  const [first, last] = [offsets[0], offsets[length]];
  const own = first === 0 ? alone(offsets) : offsets.map((o: number) => o - first);
  return { ...v, data: new StringColumn(alone(bytes.subarray(first, last)), own), valid: alone(v.valid) };
}

interface PackedLists {
  readonly lists: true;
  /** where each row's items end */
  readonly ends: Float64Array;
  readonly items: Vector;
}
const isPackedList = (data: unknown): data is PackedLists =>
  typeof data === 'object' && data !== null && (data as PackedLists).lists === true;

/** Kinds of items that one column can hold for all lists. */
const ITEMS = /^(?:utf8|bool|u?int\d+|float\d+|timestamp|date)$/;

/** Lists as one column of all their items: an array for each row would cross one by one. */
function packLists(v: Vector, type: DataType): PackedLists {
  const lists = v.data as readonly (readonly unknown[] | null)[];
  const ends = new Float64Array(lists.length);
  const items: unknown[] = [];
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i];
    if (list !== null) for (let k = 0; k < list.length; k++) items.push(list[k]);
    ends[i] = items.length;
  }
  const column = vectorOf(type, items);
  return { lists: true, ends, items: packVector(type.kind === 'utf8' ? packedTexts(column) : column) };
}

function unpackLists({ ends, items }: PackedLists, valid: Uint8Array | null): unknown[] {
  const values = valuesOf(unpackVector(items));
  const out = new Array<unknown>(ends.length);
  for (let i = 0; i < out.length; i++) out[i] = valid !== null && valid[i] === 0 ? null : values.slice(i === 0 ? 0 : ends[i - 1], ends[i]);
  return out;
}

/** A vector without classes of our own. */
export function packVector(v: Vector): Vector {
  if (v.type.kind === 'list' && Array.isArray(v.data) && (v.type.item.kind === 'list' || ITEMS.test(v.type.item.kind))) {
    return { ...v, data: packLists(v, v.type.item) as unknown as Vector['data'] };
  }
  if (!(v.data instanceof StringColumn)) return v;
  const packed: PackedStrings = { strings: true, bytes: v.data.bytes, offsets: v.data.offsets };
  return { ...v, data: packed as unknown as Vector['data'] };
}

/** A column on its way to an engine: lists stay as they are, since their items may be NaN. */
export const packUploaded = (v: Vector): Vector => (v.data instanceof StringColumn ? packVector(compactVector(v)) : compactVector(v));

export function unpackVector(v: Vector): Vector {
  const data: unknown = v.data;
  if (isPackedList(data)) return { ...v, data: unpackLists(data, v.valid) };
  return isPacked(data) ? { ...v, data: new StringColumn(data.bytes, data.offsets) } : v;
}

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Table).rows === 'number' &&
  Array.isArray((value as Table).columns) &&
  (value as Table).columns.every((c) => 'data' in c);

/** The buffers of a table, to be handed over rather than copied. */
export function buffersOf(table: Table): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const add = (view: unknown) => {
    if (ArrayBuffer.isView(view) && view.buffer instanceof ArrayBuffer) found.add(view.buffer);
  };
  const addVector = ({ data, valid }: Vector): void => {
    add(valid);
    const packed: unknown = data;
    if (isPackedList(packed)) {
      add(packed.ends);
      addVector(packed.items);
    } else if (isPacked(packed)) {
      add(packed.bytes);
      add(packed.offsets);
    } else add(data);
  };
  table.columns.forEach(addVector);
  return [...found];
}

/**
 * Runs beside Spark's executors: `node` with this file's text, one process for each Python worker, fed through its standard input.
 * The file stands alone, since only its text is there. Requests and answers are frames: the length of a JSON header, the header, and
 * the buffers of Arrow columns whose sizes it tells. Each request is read whole before it is answered, so neither side waits for the other.
 */
import { Console } from 'node:console';
import { mkdirSync, mkdtempSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { runInThisContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';

type NumberType = 'i8' | 'i16' | 'i32' | 'i64' | 'f32' | 'f64';
interface WireColumn {
  readonly type: NumberType | 'bool' | 'utf8' /** of validity bits, values and offsets; -1: there is none */;
  readonly sizes: readonly [number, number, number];
}
interface FunctionColumn {
  readonly name: string;
  readonly kind: 'number' | 'bool' | 'text' | 'object' | 'unreadable';
  readonly holds: string;
  readonly categories?: readonly unknown[];
}
interface Load {
  readonly op: 'load';
  readonly id: string;
  readonly prelude: string;
  readonly source: string;
  readonly call: 'row' | 'value' | 'columns' | 'group';
  /** a package that the function needs; the files by path as JSON, compressed, in base 64 */
  readonly modules?: { readonly name: string; readonly files: string };
  /** for the package's `groupCaller` */
  readonly task?: unknown;
  readonly columns: readonly FunctionColumn[];
  readonly places: number;
  readonly skipMissing?: boolean;
  readonly tagged?: boolean;
}
interface Rows {
  readonly op: 'rows' | 'group';
  readonly id: string;
  readonly rows: number /** null: of a column that nobody can read */;
  readonly columns: readonly (WireColumn | null)[];
}

type Read = (i: number) => unknown;
type Buffers = readonly (Uint8Array | null)[];
interface Column extends FunctionColumn {
  readonly read: Read;
  readonly missing: boolean;
}
interface Loaded extends Load {
  readonly fn: ((value: unknown) => unknown) | Refusal;
  readonly callGroup?: GroupCall;
  /** why it was refused for a group: it is for all */
  refused?: string;
}
/** A column of a group as it comes: its Arrow buffers. */
interface GroupColumn {
  readonly type: WireColumn['type'];
  readonly buffers: Buffers;
}
/** What a package makes of a function over groups: the answer as text, and the least number of the rows. */
type GroupCall = (columns: readonly GroupColumn[], rows: number) => { readonly first: number; readonly text: string };
interface GroupModule {
  readonly groupCaller: (fn: unknown, task: unknown) => GroupCall;
}

const FILE = 'function.js';
/** Bits of the kinds of answers, in the order in which the client has them. */
const KIND = { int: 1, float: 2, bool: 4, text: 8, date: 16, bigint: 32, uint64: 64, huge: 128, other: 256, nan: 512, none: 1024 } as const;

/** The function needs what is on the client only. */
class Refusal extends Error {}
/** The first one stands, even if the function catches it. */
let refusal: Refusal | null = null;
const refuse = (reason: string): never => {
  throw (refusal ??= new Refusal(reason));
};

// ── frames ──

/** Bytes from the standard input; null where it ends before the first of them. */
function readBytes(length: number): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const n = readSync(0, bytes, at, length - at, null);
    if (n === 0) return at === 0 ? null : process.exit(1);
    at += n;
  }
  return bytes;
}
const readBuffer = (size: number): Uint8Array<ArrayBuffer> | null => (size < 0 ? null : (readBytes(size) ?? process.exit(1)));

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

function send(header: object, buffers: Buffers = []): void {
  const text = Buffer.from(JSON.stringify({ ...header, sizes: buffers.map((b) => b?.byteLength ?? -1) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  write(Buffer.concat([length, text]));
  for (const b of buffers) if (b !== null) write(b);
}

// ── columns in ──

const isThere = (valid: Uint8Array | null, i: number): boolean => valid === null || ((valid[i >> 3] >> (i & 7)) & 1) === 1;

function column(given: FunctionColumn, wire: WireColumn | null, rows: number): Column {
  if (wire === null)
    return {
      ...given,
      missing: false,
      read: () => refuse(`it reads the column '${given.name}', whose values (${given.holds}) exist on the client only`),
    };
  const [valid, data, offsets] = wire.sizes.map(readBuffer);
  const plain = reader(given, wire, data ?? new Uint8Array(0), offsets, valid, rows);
  const { categories } = given;
  const read: Read =
    categories === undefined
      ? plain
      : (i) => {
          const code = plain(i);
          return code === null || code !== code ? null : categories[code as number];
        };
  return { ...given, read, missing: valid !== null };
}

function reader(
  given: FunctionColumn,
  { type }: WireColumn,
  data: Uint8Array<ArrayBuffer>,
  offsets: Uint8Array<ArrayBuffer> | null,
  valid: Uint8Array | null,
  rows: number,
): Read {
  if (type === 'bool') return (i) => (isThere(valid, i) ? isThere(data, i) : null);
  if (type !== 'utf8') {
    const numbers = numbersOf(type, data.buffer, valid, rows);
    return (i) => numbers[i];
  }
  const texts = textsOf(data, new Int32Array(offsets!.buffer, 0, rows + 1));
  if (given.kind === 'object') return (i) => (isThere(valid, i) ? decoded(texts[i], given) : null);
  return valid === null ? (i) => texts[i] : (i) => (isThere(valid, i) ? texts[i] : null);
}

const NUMBERS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array, f64: Float64Array } as const;

/** Numbers, a missing one as NaN; a bigint for each that a number does not hold exactly. */
function numbersOf(type: NumberType, data: ArrayBuffer, valid: Uint8Array | null, rows: number): ArrayLike<unknown> {
  const numbers =
    type === 'i64'
      ? int64Numbers(data, rows)
      : type === 'f64'
        ? new Float64Array(data, 0, rows)
        : Float64Array.from(new NUMBERS[type](data, 0, rows));
  if (valid !== null) for (let i = 0; i < rows; i++) if (!isThere(valid, i)) (numbers as unknown[])[i] = Number.NaN;
  return numbers;
}

/** Read in halves, since a bigint for each value costs ten times as much. */
function int64Numbers(data: ArrayBuffer, rows: number): Float64Array | unknown[] {
  const halves = new Int32Array(data, 0, rows * 2);
  const out = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    out[i] = halves[2 * i + 1] * 0x100000000 + (halves[2 * i] >>> 0);
    if (out[i] < -9007199254740991 || out[i] > 9007199254740991)
      return Array.from(new BigInt64Array(data, 0, rows), (v) => (v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v));
  }
  return out;
}

function textsOf(bytes: Uint8Array<ArrayBuffer>, offsets: Int32Array): string[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = 0;
  for (let i = 0; i < all.length; i++) seen |= all[i];
  const whole = seen < 0x80 ? all.toString('latin1') : null;
  return Array.from(
    { length: offsets.length - 1 },
    (_, i) => whole?.slice(offsets[i], offsets[i + 1]) ?? all.toString('utf8', offsets[i], offsets[i + 1]),
  );
}

/** Tagged text as its value. */
function decoded(text: string | null, from: FunctionColumn): unknown {
  if (text === null) return null;
  const rest = text.slice(1);
  switch (text[0]) {
    case 's':
      return rest;
    case 'n':
      return Number(rest);
    case 'i':
      return BigInt(rest);
    case 'b':
      return rest === '1';
    case 'l':
      return (JSON.parse(rest) as (string | null)[]).map((v) => decoded(v, from));
    case 'd':
      return Object.fromEntries((JSON.parse(rest) as [string, string | null][]).map(([k, v]) => [k, decoded(v, from)]));
    default:
      return rest.startsWith('date:')
        ? new Date(Number(rest.slice(5)))
        : refuse(`it reads the column '${from.name}', which holds values that exist on the client only`);
  }
}

// ── answers out ──

/** Any answer as tagged text, null where it is missing. */
function tagged(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return `s${text(value)}`;
    case 'number':
      return value !== value ? null : `n${Object.is(value, -0) ? 0 : value}`;
    case 'bigint':
      return `i${value}`;
    case 'boolean':
      return value ? 'b1' : 'b0';
    case 'undefined':
      return null;
    default:
      return value === null ? null : taggedObject(value as object);
  }
}

function taggedObject(value: object): string {
  if (value instanceof Number) return `n${value.valueOf()}`;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return `xdate:${value.getTime()}`;
  if (Array.isArray(value)) return `l${JSON.stringify(value.map(tagged))}`;
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype === Object.prototype || prototype === null)
    return `d${JSON.stringify(Object.entries(value).map(([k, v]) => [k, tagged(v)]))}`;
  return refuse(
    `it answers a ${typeof value === 'function' ? 'function' : (value.constructor?.name ?? 'value')}, which cannot leave the worker`,
  );
}

const text = (value: string): string => (/[\ud800-\udfff]/u.test(value) ? refuse('it answers a text with half a surrogate pair') : value);

/** The answers for one column, or for rows. */
class Answers {
  kinds = 0;
  readonly numbers: Float64Array;
  readonly bits: Uint8Array;
  readonly texts: (string | null)[];
  #numbers = 0;
  #texts = 0;
  constructor(
    readonly rows: number,
    readonly tagged: boolean,
  ) {
    this.numbers = new Float64Array(rows);
    this.bits = new Uint8Array((rows + 7) >> 3);
    this.texts = new Array(rows).fill(null);
  }

  put(i: number, value: unknown): void {
    if (typeof value === 'number') {
      if (value !== value) this.kinds |= KIND.nan;
      else this.#number(i, value, Number.isSafeInteger(value) && !Object.is(value, -0) ? KIND.int : KIND.float);
    } else if (typeof value === 'string') this.#text(i, this.tagged ? tagged(value)! : text(value), KIND.text);
    else if (value === null || value === undefined) this.kinds |= KIND.none;
    else if (typeof value === 'boolean') this.#number(i, value ? 1 : 0, KIND.bool, value);
    else if (typeof value === 'bigint') this.#text(i, this.tagged ? tagged(value)! : String(value), bigintKind(value));
    else if (value instanceof Number) this.#number(i, value.valueOf(), KIND.float);
    else if (value instanceof Date && !Number.isNaN(value.getTime())) this.#number(i, value.getTime(), KIND.date, value);
    else this.#text(i, taggedObject(value as object), KIND.other);
  }

  #number(i: number, number: number, kind: number, value: unknown = number): void {
    if (this.tagged) return this.#text(i, tagged(value)!, kind);
    this.kinds |= kind;
    this.numbers[i] = number;
    this.bits[i >> 3] |= 1 << (i & 7);
    this.#numbers++;
  }

  #text(i: number, value: string, kind: number): void {
    this.kinds |= kind;
    this.texts[i] = value;
    this.#texts++;
  }

  get buffers(): Buffers {
    const numbers = this.#numbers === 0 ? [null, null] : [this.bits, new Uint8Array(this.numbers.buffer)];
    return [...numbers, ...(this.#texts === 0 ? [null, null, null] : packed(this.texts))];
  }
}

const bigintKind = (v: bigint): number =>
  BigInt.asIntN(64, v) === v ? KIND.bigint : BigInt.asUintN(64, v) === v ? KIND.uint64 : KIND.huge;

/** Texts as an Arrow column: validity bits, bytes, offsets. */
function packed(texts: readonly (string | null)[]): Buffers {
  const bits = new Uint8Array((texts.length + 7) >> 3);
  const offsets = new Int32Array(texts.length + 1);
  let size = 0;
  for (let i = 0; i < texts.length; i++) {
    const value = texts[i];
    if (value !== null) {
      bits[i >> 3] |= 1 << (i & 7);
      size += Buffer.byteLength(value);
    }
    offsets[i + 1] = size;
  }
  if (size >= 2 ** 31) refuse('its answers for one batch of rows have more than 2 GB');
  return [bits, Buffer.from(texts.join('')), new Uint8Array(offsets.buffer)];
}

// ── the function ──

const functions = new Map<string, Loaded>();

async function load(given: Load): Promise<void> {
  const module = given.modules === undefined ? undefined : (modules[given.modules.name] ??= await imported(given.modules));
  const { modules: _, ...kept } = given;
  functions.set(given.id, { ...kept, ...(given.call === 'group' ? groupLoaded(given, module as GroupModule) : { fn: compiled(given) }) });
  if (functions.size > 16) functions.delete(functions.keys().next().value!);
}

/** Packages by name; what they lack here refuses the function. */
const modules: Record<string, unknown> = { refuse };
Object.assign(globalThis, { modules });

/** A package from its files. */
async function imported({ files }: NonNullable<Load['modules']>): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-'));
  const texts = JSON.parse(gunzipSync(Buffer.from(files, 'base64')).toString()) as Record<string, string>;
  try {
    for (const [path, content] of Object.entries({ ...texts, 'package.json': '{"type":"module"}' })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await import(pathToFileURL(join(folder, 'index.js')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of the function's own text are numbered from 1. */
function compiled({ prelude, source }: Load): Loaded['fn'] {
  const head = `(() => {${prelude}\nreturn (\n`;
  try {
    return runInThisContext(`${head}${source}\n);})()`, { filename: FILE, lineOffset: 1 - head.split('\n').length });
  } catch (error) {
    return new Refusal(`its text cannot be run by Node.js ${process.versions.node}: ${String(error)}`);
  }
}

/** Members of a row: its columns, read when they are asked for. */
function rowClass(columns: readonly Column[], read: Uint8Array): new (i: number) => object {
  const at = columns.map(
    ({ read: value }, k): Read =>
      (i) => {
        read[k] = 1;
        return value(i);
      },
  );
  const names = new Map(columns.map((c, k) => [c.name, at[k]] as const));
  class Row {
    #i: number;
    constructor(i: number) {
      this.#i = i;
    }
    get(name: string): unknown {
      return names.get(name)?.(this.#i);
    }
    toObject(): Record<string, unknown> {
      return Object.fromEntries(Array.from(names, ([name, value]) => [name, value(this.#i)]));
    }
    toJSON(): Record<string, unknown> {
      return this.toObject();
    }
    [inspect.custom](): Record<string, unknown> {
      return this.toObject();
    }
    static define(): void {
      for (const [name, value] of names) {
        if (name === 'get' || name === 'constructor') continue;
        const get = function (this: Row): unknown {
          return value(this.#i);
        };
        Object.defineProperty(Row.prototype, name, { get, enumerable: true, configurable: true });
      }
    }
  }
  Row.define();
  Object.setPrototypeOf(Row.prototype, new Proxy(Object.prototype, OTHER_MEMBERS));
  return Row;
}

/** What is no column may be a member of the row as a Series. */
const OTHER_MEMBERS: ProxyHandler<object> = {
  get: (target, key, self) =>
    typeof key === 'symbol' || key in target ? Reflect.get(target, key, self) : refuse(`it reads '${key}' of a row, which is no column`),
};

interface Progress {
  row: number;
  column: number;
}

function callAll(f: Loaded, columns: readonly Column[], answers: readonly Answers[], rows: number, read: Uint8Array, at: Progress): void {
  const fn = f.fn instanceof Refusal ? refuse(f.fn.message) : f.fn;
  if (f.call === 'row') {
    const Row = rowClass(columns, read);
    for (at.row = 0; at.row < rows; at.row++) answers[0].put(at.row, fn(new Row(at.row)));
    return;
  }
  if (f.call === 'columns') {
    const values = (fn as (columns: readonly Column[], rows: number) => unknown[][])(columns, rows);
    values.forEach((all, k) => {
      for (let i = 0; i < rows; i++) answers[k].put(i, all[i]);
    });
    return;
  }
  for (at.column = 0; at.column < columns.length; at.column++) {
    const { read: value } = columns[at.column];
    for (at.row = 0; at.row < rows; at.row++) {
      const v = value(at.row);
      answers[at.column].put(at.row, f.skipMissing && (v === null || v === undefined || v !== v) ? v : fn(v));
    }
  }
}

/** The answers for a batch, and notes for the client: what was seen (at the first row) and what went wrong (at its row). */
function answer({ id, rows, columns: wires }: Rows): void {
  const f = functions.get(id)!;
  const columns = f.columns.map((c, k) => column(c, wires[k], rows));
  const answers = Array.from({ length: f.places }, () => new Answers(rows, f.tagged === true));
  const read = new Uint8Array(columns.length);
  const at: Progress = { row: 0, column: 0 };
  const notes = new Array<string | null>(rows).fill(null);
  let failure: object | null = null;
  refusal = null;
  try {
    callAll(f, columns, answers, rows, read, at);
  } catch (error) {
    failure = failureOf(error, f, columns, at);
  }
  if (refusal !== null) failure = { refused: (refusal as Refusal).message };
  const row = Math.min(at.row, rows - 1);
  if (failure !== null) notes[row] = JSON.stringify(failure);
  const positions = (is: (k: number) => boolean): number[] => columns.flatMap((_, k) => (is(k) ? [k] : []));
  const seen = { kinds: answers.map((a) => a.kinds), read: positions((k) => read[k] === 1), missing: positions((k) => columns[k].missing) };
  notes[0] = JSON.stringify(row === 0 ? { ...seen, ...failure } : seen);
  send({ failed: failure !== null }, [...answers.flatMap((a) => a.buffers), ...packed(notes)]);
}

/** A function over groups with what its package makes of it; the package is `library` to the function's text. */
function groupLoaded(given: Load, module: GroupModule): Pick<Loaded, 'fn' | 'callGroup'> {
  const fn = compiled({ ...given, prelude: `const ${LIBRARY} = modules[${JSON.stringify(given.modules!.name)}]; ${given.prelude}` });
  return fn instanceof Refusal ? { fn } : { fn, callGroup: module.groupCaller(fn, given.task) };
}
const LIBRARY = '$library';

/** The answer for a group: one row. */
function answerGroup({ id, rows, columns: wires }: Rows): void {
  const f = functions.get(id)!;
  const { fn, callGroup } = f;
  const columns = wires.map((w) => ({ type: w!.type, buffers: w!.sizes.map(readBuffer) }));
  refusal = null;
  let found: ReturnType<GroupCall> | null = null;
  try {
    if (f.refused !== undefined) refuse(f.refused);
    found = callGroup === undefined ? refuse((fn as Refusal).message) : callGroup(columns, rows);
  } catch (error) {
    if (refusal === null) throw error;
  }
  f.refused = (refusal as Refusal | null)?.message;
  const note = f.refused === undefined ? null : JSON.stringify({ refused: f.refused });
  const first = new Float64Array([found?.first ?? 0]);
  send({}, [null, new Uint8Array(first.buffer), ...packed([note === null ? found!.text : null]), ...packed([note])]);
}

const shown = (value: unknown): string =>
  inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: 2, maxStringLength: 200, maxArrayLength: 20 });

function failureOf(error: unknown, f: Loaded, columns: readonly Column[], { row, column: k }: Progress): object {
  const readable = columns.filter((c) => c.kind !== 'unreadable').slice(0, 20);
  const values = f.call === 'value' ? shown(columns[k].read(row)) : shown(Object.fromEntries(readable.map((c) => [c.name, c.read(row)])));
  if (!(error instanceof Error)) return { failed: { name: 'Error', message: String(error), values, frames: [] } };
  const { name, message, stack = '', code } = error as Error & { code?: unknown };
  const lines = stack
    .split('\n')
    .filter((l) => /^\s+at /.test(l))
    .map((l) => l.trim());
  const frames = lines.slice(0, lines.findLastIndex((l) => l.includes(FILE)) + 1);
  return { failed: { name, message, values, frames, ...(typeof code === 'string' ? { code } : {}) } };
}

/** What is registered for collected objects (the columns of frames) goes when the event loop turns. */
const ROWS_BETWEEN_TURNS = 100_000;
let rowsSince = 0;
async function letGo(rows: number): Promise<void> {
  rowsSince += rows + 1000;
  if (rowsSince < ROWS_BETWEEN_TURNS) return;
  rowsSince = 0;
  await new Promise((resolve) => setImmediate(resolve));
}

globalThis.console = new Console(process.stderr);
for (let length = readBytes(4); length !== null; length = readBytes(4)) {
  const request = JSON.parse(Buffer.from(readBuffer(new DataView(length.buffer).getUint32(0, true))!).toString()) as Load | Rows;
  if (request.op === 'load') await load(request);
  else if (request.op === 'group') {
    answerGroup(request);
    await letGo(request.rows);
  } else answer(request);
}

import { StringColumn, type TimeUnit, valueAt } from '@pandorable/planner';
import { boxAt, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { sameDtype } from '../dtypes/registry.js';
import { type Groups, groupsOf } from '../kernels/index.js';
import { isMissing, Period, Timedelta, Timestamp } from '../scalars/index.js';
import { dataLength, type IndexData, labelAt } from './data.js';

/** What tells two labels of a column apart; null is the missing label. */
type Key = string | number | bigint | boolean | null;

/** Keys of a column: of its rows, and of any label (undefined: the column cannot hold it). */
interface Keys {
  row(i: number): Key;
  label(label: unknown): Key | undefined;
}

const plainKey = (v: number | bigint): Key => (typeof v === 'bigint' && v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v);
const numberLabel = (v: unknown): Key | undefined => (typeof v === 'number' ? v : typeof v === 'bigint' ? plainKey(v) : undefined);

function timeLabel(v: unknown, unit: TimeUnit, tz: string | undefined): Key | undefined {
  const ts = v instanceof Date ? Timestamp(v) : v;
  if (!(ts instanceof Timestamp) || (ts.tz === null) !== (tz === undefined)) return undefined;
  const inUnit = ts.asUnit(unit);
  return inUnit.asUnit(ts.unit).count === ts.count ? inUnit.count : undefined;
}

function durationLabel(v: unknown, unit: TimeUnit): Key | undefined {
  if (!(v instanceof Timedelta)) return undefined;
  const inUnit = v.asUnit(unit);
  return inUnit.asUnit(v.unit).count === v.count ? inUnit.count : undefined;
}

/** The key of a present label in a column of this kind. */
function labelRule(c: LocalColumn): (label: unknown) => Key | undefined {
  const { dtype } = c;
  switch (dtype.kind) {
    case 'int':
    case 'uint':
    case 'float':
      return numberLabel;
    case 'bool':
      return (v) => (typeof v === 'boolean' ? v : undefined);
    case 'str':
      return (v) => (typeof v === 'string' ? v : undefined);
    case 'datetime':
      return (v) => timeLabel(v, dtype.unit, dtype.tz);
    case 'timedelta':
      return (v) => durationLabel(v, dtype.unit);
    case 'period':
      return (v) => (v instanceof Period && v.freqstr === dtype.freq ? plainKey(v.count) : undefined);
    case 'category': {
      const codes = lookupOf({ kind: 'flat', column: dtype.categories!, name: null });
      return (v) => codes.positions(v)[0];
    }
    default:
      return labelKey;
  }
}

/** The key of a row that is not missing. */
function rowRule(c: LocalColumn): (i: number) => Key {
  const { dtype, vector } = c;
  const { data } = vector;
  switch (dtype.kind) {
    case 'datetime':
    case 'timedelta':
      return (i) => (data as BigInt64Array)[i];
    case 'int':
    case 'uint':
    case 'period':
      return (i) => plainKey((data as Int32Array)[i]);
    case 'float':
    case 'category':
      return (i) => (data as Float64Array)[i];
    case 'str':
      return data instanceof StringColumn ? (i) => data.get(i) : (i) => (data as string[])[i];
    case 'bool':
      return (i) => valueAt(vector, i) as boolean;
    default:
      return (i) => labelKey(boxAt(c, i));
  }
}

function keysOf(c: LocalColumn): Keys {
  const row = rowRule(c);
  const label = labelRule(c);
  const { data, valid } = c.vector;
  const floats = data instanceof Float64Array || data instanceof Float32Array;
  return {
    row: (i) => ((valid !== null && valid[i] === 0) || (floats && data[i] !== data[i]) ? null : row(i)),
    label: (v) => (isMissing(v) ? null : label(v)),
  };
}

/** Where the labels of an index are: each label has a code, in order of appearance. */
export interface Lookup {
  /** per row */
  readonly codes: Int32Array;
  /** the first row of each code */
  readonly firsts: readonly number[];
  readonly unique: boolean;
  /** the code of a label, -1 if it is absent */
  codeOf(label: unknown): number;
  /** the rows of a label */
  positions(label: unknown): readonly number[];
  /** the codes of another index' rows, -1 where absent */
  codesOf(other: IndexData): Int32Array;
  /** the rows of each code */
  readonly groups: Groups;
}

class CodedLookup implements Lookup {
  #groups: Groups | undefined;
  constructor(
    readonly codes: Int32Array,
    readonly firsts: readonly number[],
    readonly codeOf: (label: unknown) => number,
    private readonly direct: (other: IndexData) => ((i: number) => number) | undefined,
  ) {}
  get unique(): boolean {
    return this.firsts.length === this.codes.length;
  }
  get groups(): Groups {
    return (this.#groups ??= groupsOf(this.codes, this.firsts.length));
  }
  positions(label: unknown): readonly number[] {
    const code = this.codeOf(label);
    if (code < 0) return [];
    return this.unique ? [this.firsts[code]] : this.rowsOf(code);
  }
  private rowsOf(code: number): readonly number[] {
    const { starts, order } = this.groups;
    return Array.from(order.subarray(starts[code], starts[code + 1]));
  }
  codesOf(other: IndexData): Int32Array {
    const find = this.direct(other) ?? ((i: number) => this.codeOf(labelAt(other, i)));
    const out = new Int32Array(dataLength(other));
    for (let i = 0; i < out.length; i++) out[i] = find(i);
    return out;
  }
}

/** Codes of a column's rows in order of appearance. */
function codeColumn(c: LocalColumn): { codes: Int32Array; firsts: number[]; byKey: Map<Key, number>; keys: Keys } {
  const keys = keysOf(c);
  const codes = new Int32Array(c.vector.length);
  const firsts: number[] = [];
  const byKey = new Map<Key, number>();
  for (let i = 0; i < codes.length; i++) {
    const key = keys.row(i);
    let code = byKey.get(key);
    if (code === undefined) {
      code = firsts.length;
      byKey.set(key, code);
      firsts.push(i);
    }
    codes[i] = code;
  }
  return { codes, firsts, byKey, keys };
}

type Sorted = Int32Array | Float64Array | BigInt64Array;

/** Are these numbers, each larger than the one before? */
function isStrictlySorted(c: LocalColumn): boolean {
  const { data, valid } = c.vector;
  if (
    valid !== null ||
    c.dtype.kind === 'category' ||
    !(data instanceof BigInt64Array || data instanceof Float64Array || data instanceof Int32Array)
  )
    return false;
  for (let i = 1; i < data.length; i++) if (!(data[i] > data[i - 1])) return false;
  return true;
}

/** Labels in order are found by halving, without a table. */
function sortedLookup(c: LocalColumn): Lookup {
  const data = c.vector.data as Sorted;
  const keys = keysOf(c);
  const find = (key: Key | undefined): number => {
    if (typeof key !== 'number' && typeof key !== 'bigint') return -1;
    let [low, high] = [0, data.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (data[middle] < key) low = middle + 1;
      else high = middle;
    }
    return low < data.length && data[low] <= key && data[low] >= key ? low : -1;
  };
  const firsts = Array.from({ length: data.length }, (_, i) => i);
  return new CodedLookup(
    Int32Array.from(firsts),
    firsts,
    (label) => find(keys.label(label)),
    (other) => {
      if (other.kind !== 'flat' || !sameDtype(other.column.dtype, c.dtype)) return undefined;
      const rows = keysOf(other.column);
      return (i) => find(rows.row(i));
    },
  );
}

function flatLookup(c: LocalColumn): Lookup {
  if (isStrictlySorted(c)) return sortedLookup(c);
  const { codes, firsts, byKey, keys } = codeColumn(c);
  const find = (key: Key | undefined): number => (key === undefined ? -1 : (byKey.get(key) ?? -1));
  return new CodedLookup(
    codes,
    firsts,
    (label) => find(keys.label(label)),
    (other) => {
      if (other.kind !== 'flat' || !sameDtype(other.column.dtype, c.dtype)) return undefined;
      const rows = keysOf(other.column);
      return (i) => find(rows.row(i));
    },
  );
}

/** One number or text for the codes of all levels. */
function combine(sizes: readonly number[]): (codes: readonly number[]) => Key {
  if (sizes.reduce((a, b) => a * b, 1) > Number.MAX_SAFE_INTEGER) return (codes) => codes.join();
  return (codes) => codes.reduce((sum, code, k) => sum * sizes[k] + code, 0);
}

function multiLookup(columns: readonly LocalColumn[]): Lookup {
  const levels = columns.map((c) => lookupOf({ kind: 'flat', column: c, name: null }));
  const join = combine(levels.map((l) => l.firsts.length));
  const codes = new Int32Array(columns[0]?.vector.length ?? 0);
  const firsts: number[] = [];
  const byKey = new Map<Key, number>();
  for (let i = 0; i < codes.length; i++) {
    const key = join(levels.map((l) => l.codes[i]));
    let code = byKey.get(key);
    if (code === undefined) {
      code = firsts.length;
      byKey.set(key, code);
      firsts.push(i);
    }
    codes[i] = code;
  }
  const find = (parts: readonly number[]): number => (parts.includes(-1) ? -1 : (byKey.get(join(parts)) ?? -1));
  const codeOf = (label: unknown): number =>
    Array.isArray(label) && label.length === levels.length ? find(levels.map((l, k) => l.codeOf(label[k]))) : -1;
  return new CodedLookup(codes, firsts, codeOf, (other) => {
    if (other.kind !== 'multi' || other.columns.length !== columns.length) return undefined;
    const parts = other.columns.map((c, k) => levels[k].codesOf({ kind: 'flat', column: c, name: null }));
    return (i) => find(parts.map((p) => p[i]));
  });
}

/** A range needs no table: labels are computed. */
class RangeLookup implements Lookup {
  readonly unique = true;
  #firsts: readonly number[] | undefined;
  readonly #length: number;
  constructor(private readonly d: Extract<IndexData, { kind: 'range' }>) {
    this.#length = dataLength(d);
  }
  get firsts(): readonly number[] {
    return (this.#firsts ??= Array.from({ length: this.#length }, (_, i) => i));
  }
  get codes(): Int32Array {
    return Int32Array.from(this.firsts);
  }
  get groups(): Groups {
    return groupsOf(this.codes, this.#length);
  }
  codeOf(label: unknown): number {
    const v = typeof label === 'bigint' ? Number(label) : label;
    if (typeof v !== 'number') return -1;
    const at = (v - this.d.start) / this.d.step;
    return Number.isInteger(at) && at >= 0 && at < this.#length ? at + 0 : -1;
  }
  positions(label: unknown): readonly number[] {
    const code = this.codeOf(label);
    return code < 0 ? [] : [code];
  }
  codesOf(other: IndexData): Int32Array {
    return Int32Array.from({ length: dataLength(other) }, (_, i) => this.codeOf(labelAt(other, i)));
  }
}

const byColumn = new WeakMap<LocalColumn, Lookup>();
const byData = new WeakMap<IndexData, Lookup>();

/** The lookup of an index' labels, made once. */
export function lookupOf(d: IndexData): Lookup {
  if (d.kind === 'flat') return remembered(byColumn, d.column, flatLookup);
  return remembered(byData, d, (data) =>
    data.kind === 'multi' ? multiLookup(data.columns) : new RangeLookup(data as Extract<IndexData, { kind: 'range' }>),
  );
}

function remembered<K extends object>(store: WeakMap<K, Lookup>, key: K, make: (key: K) => Lookup): Lookup {
  let found = store.get(key);
  if (found === undefined) store.set(key, (found = make(key)));
  return found;
}

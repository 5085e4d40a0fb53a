import type { Categorical } from './function-words.js';
import type { Index } from './index-types.js';
import type { DateOffset, Interval, NAType, NaTType, Period, Timedelta, Timestamp } from './scalars.js';
import type { schema } from './schema.js';
import type { Series } from './series.js';

/** Everything that means missing on input. */
export type Missing = null | undefined | NAType | NaTType;

/** Any frame, by its mark alone: what parameters ask for that do not look at the schema. Cheaper to check than `DataFrame<any>`. */
export interface AnyFrame {
  readonly [schema]: any;
}

/** A value of one cell. */
export type Scalar = string | number | bigint | boolean | Date | Timestamp | Timedelta | Period | Interval | DateOffset | Missing;

/** A moment, however it is written. */
export type TimeLike = Timestamp | Date | string | number;
/** A length of time: a Timedelta, `'2 days'`, an offset. */
export type DeltaLike = Timedelta | DateOffset | string;
/** A frequency: `'D'`, `'5min'`, `'ME'`, an offset, a Timedelta. */
export type FreqLike = string | DateOffset | Timedelta;

declare const tupleMark: unique symbol;
/** What marks the arrays that `pd.tuple` makes. */
export interface TupleMark {
  readonly [tupleMark]: true;
}
/** A frozen array that compares by value: a MultiIndex label, a key of a groupby, a named aggregation. */
export type Tuple<T extends readonly unknown[] = readonly any[]> = T & TupleMark;

/** A label of a row or column. */
export type Label = Scalar | Tuple;

/** `pd.slice(start, stop, step)`: Python's `start:stop:step`. */
export interface Slice {
  /** first label or position; null: from the start */
  readonly start: any;
  /** last label, or the position after the last; null: to the end */
  readonly stop: any;
  /** distance; null: 1 */
  readonly step: number | null;
}

export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** A one-dimensional run of values. */
export type ListLike<T = any> = readonly T[] | TypedArray | Series<T> | Index<T> | Iterable<T>;

/** What can become a column. */
export type ColumnInput = Scalar | readonly unknown[] | TypedArray | Series<any> | Index<any> | Categorical;

/** A boolean per row. */
export type Mask = Series<boolean> | Series<boolean | null> | readonly boolean[] | BooleanArray | Index<boolean>;

/** A plain array of booleans that also has the operators, as comparisons of an Index give it. */
export interface BooleanArray extends ReadonlyArray<boolean> {
  /** `this & other`. */
  and(other: readonly boolean[]): BooleanArray;
  /** `this | other`. */
  or(other: readonly boolean[]): BooleanArray;
  /** `this ^ other`. */
  xor(other: readonly boolean[]): BooleanArray;
  /** `~this`. */
  not(): BooleanArray;
}

/** A dict: a plain object or a Map. */
export type Mapping<V = unknown> = { readonly [key: string]: V } | ReadonlyMap<any, V>;

/** 0 or 'index': down the rows. 1 or 'columns': across the columns. */
export type Axis = 0 | 1 | 'index' | 'columns' | 'rows';
/** A level of an index, by position or name. */
export type Level = number | string | Label;
export type Levels = Level | readonly Level[];

/** How a missing step at a change of clocks is read. */
export type Ambiguous = 'raise' | 'infer' | 'NaT' | boolean | readonly boolean[];
export type Nonexistent = 'raise' | 'shift_forward' | 'shift_backward' | 'NaT' | Timedelta;
export type Inclusive = 'both' | 'neither' | 'left' | 'right';
export type TimeUnitName = 's' | 'ms' | 'us' | 'ns';
/** A seed or a source of random numbers. */
export type RandomState = number | { random(): number };

/** A file: its path or URL, a buffer or text holder. */
export type FileInput = string | URL | Uint8Array | { read(size?: number): unknown };
/** Bytes or text that arrive in time: a Node stream, a web stream, an async generator. */
export type StreamInput = AsyncIterable<Uint8Array | string>;
/** Where to write: a path or URL, or something with `write`. */
export type FileOutput = string | URL | { write(chunk: any): unknown };
export type Compression = 'infer' | 'gzip' | 'bz2' | 'zip' | 'xz' | 'zstd' | 'tar' | Mapping | null;

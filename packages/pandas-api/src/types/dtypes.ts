import type { Interval, Period, Timedelta, Timestamp } from './scalars.js';

type IntegerName = 'int8' | 'int16' | 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64';
type NumberName =
  | IntegerName
  | 'float16'
  | 'float32'
  | 'float64'
  | 'Float32'
  | 'Float64'
  | Capitalize<IntegerName>
  | 'UInt8'
  | 'UInt16'
  | 'UInt32'
  | 'UInt64'
  | 'int'
  | 'float';
type BooleanName = 'bool' | 'boolean';
type StringName = 'str' | 'string';

/** The names of dtypes, as pandas prints them. */
export type DtypeName =
  | NumberName
  | BooleanName
  | StringName
  | 'object'
  | 'category'
  | `datetime64[${string}]`
  | `timedelta64[${string}]`
  | `period[${string}]`
  | `interval${string}`
  | `${string}[pyarrow]`;

/** A dtype with parameters: a category, a zoned datetime, a period, … */
export interface DtypeObject {
  readonly name: string;
  toString(): string;
}

/** What a column's `dtype` gives: simple ones their name, the others an object. */
export type Dtype = DtypeName | DtypeObject;

/** Where a dtype is expected. */
export type DtypeLike = DtypeName | DtypeObject;

/** The type of the values under dtype D, for a column that held T before. */
export type DtypeValue<D, T = any> = unknown extends D
  ? any
  : D extends NumberName
    ? number
    : D extends BooleanName
      ? boolean
      : D extends StringName
        ? string
        : D extends 'category'
          ? T
          : D extends `datetime64[${string}`
            ? Timestamp
            : D extends `timedelta64[${string}`
              ? Timedelta
              : D extends `period[${string}`
                ? Period
                : D extends `interval${string}`
                  ? Interval
                  : any;

import type { DataType, Vector } from '@pandorable/planner';

/** A column's or level's label; a tuple is an array. */
export type Label = string | number | bigint | boolean | null | readonly Label[];

/** A column as a reader gives it. */
export interface ReadColumn {
  readonly name: Label;
  readonly vector: Vector;
  /** pandas' dtype, by name */
  readonly dtype: string;
  /** a dtype that was asked for and that the caller has to cast to: `category`, a parametrised dtype, a dtype object */
  readonly astype?: unknown;
  /** stays as it is where it cannot be cast */
  readonly lenient?: boolean;
  /** of dtype 'category': the vector holds int32 codes into these values */
  readonly categories?: { readonly values: Vector; readonly ordered: boolean };
}

/** Which columns are the index. */
export interface ReadIndex {
  /** places in `columns` */
  readonly positions: readonly number[];
  readonly names: readonly Label[];
}

/** Columns in memory, as a reader gives them; without `index` the rows have a RangeIndex. */
export interface ReadTable {
  readonly columns: readonly ReadColumn[];
  readonly rows: number;
  readonly index?: ReadIndex;
  /** names of the column labels' levels, where the file has them */
  readonly columnNames?: readonly Label[];
  /** the first row's number, for the next chunk's RangeIndex */
  readonly firstRow?: number;
}

/** A column as writers take it: raw storage in a vector, or boxed values that print by `String()`. */
export interface WriteColumn {
  /** a tuple for a MultiIndex */
  readonly name: Label;
  readonly dtype: string;
  readonly values: Vector | readonly unknown[];
  /** of times: the finest part of all of the column's values, of which these are some (see `finestPart`) */
  readonly finest?: number;
  /** categories: their floats are written in full, whatever format is asked for */
  readonly full?: boolean;
}

export const isVector = (values: Vector | readonly unknown[]): values is Vector => !Array.isArray(values) && 'type' in values;

const DTYPE_OF: Partial<Record<DataType['kind'], string>> = {
  utf8: 'str',
  null: 'object',
  binary: 'object',
  date: 'object',
  time: 'object',
  decimal: 'object',
  list: 'object',
  struct: 'object',
};

/** The dtype that pandas gives to values of a plan's type. */
export function dtypeOf(type: DataType): string {
  switch (type.kind) {
    case 'timestamp':
      return type.tz === undefined ? `datetime64[${type.unit}]` : `datetime64[${type.unit}, ${type.tz}]`;
    case 'duration':
      return `timedelta64[${type.unit}]`;
    default:
      return DTYPE_OF[type.kind] ?? type.kind;
  }
}

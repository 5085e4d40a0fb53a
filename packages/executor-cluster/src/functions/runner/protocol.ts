/** What Python and the runner say to each other: frames of a JSON header and the buffers of Arrow columns whose sizes it tells. */

/** A node keeps the functions that came last; the worker knows which these are. */
export const FUNCTIONS_KEPT = 16;

export type NumberType = 'i8' | 'i16' | 'i32' | 'i64' | 'f32' | 'f64';

/** An Arrow column as it crosses. */
export interface WireColumn {
  readonly type: NumberType | 'bool' | 'utf8';
  /** of validity bits, values and offsets; -1: there is none */
  readonly sizes: readonly [number, number, number];
}
export type Bytes = Uint8Array<ArrayBuffer>;
export type Buffers = readonly (Uint8Array | null)[];

/** A column as the function sees it. */
export interface FunctionColumn {
  readonly name: string;
  readonly kind: 'number' | 'bool' | 'text' | 'object' | 'unreadable';
  readonly holds: string;
  readonly categories?: readonly unknown[];
}

/** A function, before its first rows. */
export interface Load {
  readonly op: 'load';
  readonly id: string;
  readonly prelude: string;
  readonly source: string;
  readonly call: 'row' | 'value' | 'columns' | 'group';
  /** a package that the function needs: its files by path as JSON, compressed, in a file here or in base 64 */
  readonly modules?: { readonly name: string; readonly path?: string; readonly text?: string };
  /** for the package's `groupCaller` */
  readonly task?: unknown;
  readonly columns: readonly FunctionColumn[];
  readonly places: number;
  readonly skipMissing?: boolean;
  readonly tagged?: boolean;
  /** milliseconds for one call */
  readonly timeout?: number;
  readonly returns?: Returns;
}

/** What a function is said to return. */
export interface Returns {
  readonly kind: 'int' | 'uint' | 'float' | 'bool' | 'str' | 'datetime';
  readonly bits: number;
  readonly missing: boolean;
  readonly told: string;
  readonly toldMissing: string;
}

/** A batch whose rows each get answers. */
export interface Rows {
  readonly op: 'rows';
  readonly id: string;
  readonly rows: number;
  /** null: of a column that nobody can read */
  readonly columns: readonly (WireColumn | null)[];
}

/** A batch of a partition whose rows are sorted by the keys of their groups. */
export interface GroupRows {
  readonly op: 'group';
  readonly id: string;
  readonly rows: number;
  readonly columns: readonly WireColumn[];
  /** the first one of its partition */
  readonly first: boolean;
}
/** The partition has no more rows. */
export interface GroupEnd {
  readonly op: 'end';
  readonly id: string;
}
/** The answer before said that there are more groups. */
export interface GroupMore {
  readonly op: 'more';
  readonly id: string;
}

export type GroupRequest = GroupRows | GroupEnd | GroupMore;
export type Request = Load | Rows | GroupRequest;

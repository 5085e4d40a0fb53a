import type { FunctionName } from './functions/index.js';
import type { Node, Source } from './node.js';
import type { MappedRows, RefusedRows, ShippedFunction } from './shipped.js';
import type { DataType } from './types.js';
import type { Vector } from './vector.js';

/** Columns of values as they leave an engine, in the order of the plan's schema. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Vector[];
}

/** `missing`: whether values are missing, where the engine knows it for free. */
export interface SourceColumn {
  readonly name: string;
  readonly type: DataType;
  readonly missing?: boolean;
}
/** What a source holds: its columns by name, and what the engine knows for free: the number of rows, the notes that a writer left in the file. */
export interface SourceSchema {
  readonly columns: readonly SourceColumn[];
  readonly rows?: number;
  readonly notes?: Readonly<Record<string, string>>;
}

/** What SQL text gives. A query has not run; a command was carried out by asking, and these are the values of its columns. */
export interface SqlSchema extends SourceSchema {
  readonly values?: readonly (readonly unknown[])[];
}

/** What becomes of what is at the sink's place already; 'truncate' takes the rows out of a table and leaves its columns. */
export type SinkMode = 'overwrite' | 'append' | 'error' | 'ignore' | 'truncate';

/** Where a plan's rows go. `names` are the columns' names in the file, one per column of the plan. */
export interface Sink {
  readonly format: 'csv' | 'parquet' | 'json' | 'orc' | 'table' | 'jdbc';
  /** a file or folder; for a table its name, parts with dots between them */
  readonly path: string;
  readonly names: readonly string[];
  /** 'overwrite' unless given */
  readonly mode?: SinkMode;
  /** names of columns: a folder `name=value` for each of their values, without these columns in the files */
  readonly partitionBy?: readonly string[];
  readonly options: { readonly [name: string]: unknown };
}

export interface Progress {
  readonly stage: string;
  /** 0 to 1; none while the engine cannot tell */
  readonly fraction?: number;
  readonly rows?: number;
  /** bytes read so far */
  readonly bytes?: number;
  /** bytes that did not fit in memory and lie on disk now */
  readonly spilled?: number;
}
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (p: Progress) => void;
}

/** Where an engine keeps rows, in Spark's words. An engine with one place for all takes any of them. */
export const STORAGE_LEVELS = [
  'MEMORY_AND_DISK',
  'MEMORY_AND_DISK_2',
  'MEMORY_AND_DISK_DESER',
  'MEMORY_ONLY',
  'MEMORY_ONLY_2',
  'DISK_ONLY',
  'DISK_ONLY_2',
  'DISK_ONLY_3',
  'OFF_HEAP',
] as const;
export type StorageLevel = (typeof STORAGE_LEVELS)[number];
export interface PersistOptions extends RunOptions {
  readonly level?: StorageLevel;
}

/** What an engine can do by itself, for the planner's rules. Plain data: it crosses threads. */
/** What an engine may use of the machine that it runs on. */
export interface Room {
  /** bytes */
  readonly memory: number;
  /** where it puts what does not fit in memory */
  readonly folder: string;
  /** most bytes there, where somebody said so */
  readonly disk?: number;
}

export interface Capabilities {
  /** nodes whose output keeps the order of their input when rows are fetched */
  readonly keepsOrder: readonly Node['kind'][];
  /** functions the engine has no cell for, with the reason; element-wise ones run as JavaScript instead */
  readonly unsupported: Readonly<Partial<Record<FunctionName, string>>>;
  /** its rows are in this process: to fetch a column costs less than most aggregates of it */
  readonly inProcess?: boolean;
  /** texts of so many bytes and more are worth keeping when they are read again; nothing is kept by itself without it */
  readonly keepsTextsFrom?: number;
  /** bytes of rows that it has room to keep beside its work */
  readonly keepsBytes?: number;
  /** bytes that the rows of a text take when they are kept, for each of the text's; 1 unless told */
  readonly keptBytesOfText?: number;
  /** bytes of rows that may be fetched for work that it could do too */
  readonly fetchBytes?: number;
  /** what it may use of this machine */
  readonly room?: Room;
  /** JavaScript of the user runs beside the rows: `mapRows` is there */
  readonly mapsRows?: boolean;
  /** calls that it lacks may stay in plans, if they travel: their JavaScript cells run beside the rows */
  readonly runsCells?: boolean;
}

/** An engine. It gets plans whose order is resolved and that have no map-batches node; it knows no pandas. Everything is asynchronous. */
export interface Executor {
  readonly name: string;
  readonly capabilities: Capabilities;
  schemaOf(source: Source): Promise<SourceSchema>;
  /** Keeps the client's columns under a name, for local nodes; the same name replaces. */
  upload(table: string, columns: readonly Vector[]): Promise<void>;
  drop(table: string): Promise<void>;
  run(plan: Node, options?: RunOptions): Promise<Table>;
  /** Rows in batches of at most about `batchRows`, at least one (perhaps empty). */
  batches(plan: Node, batchRows: number, options?: RunOptions): AsyncIterable<Table>;
  write(plan: Node, sink: Sink, options?: RunOptions): Promise<{ readonly rows: number }>;
  /** Keeps a plan's rows, in the order they come; the handle serves cached nodes whose column names are the plan's column ids. */
  persist(plan: Node, options?: PersistOptions): Promise<{ readonly handle: string; readonly rows: number; readonly bytes?: number }>;
  release(handle: string): Promise<void>;
  /** Runs a function over a plan's rows where they are, and keeps them in the order they come with the answers beside all columns; of a function over groups, one row for each. What the function raises for the first row that fails is raised. */
  mapRows?(plan: Node, fn: ShippedFunction, options?: RunOptions): Promise<MappedRows | RefusedRows>;
  /** The columns of a query in the engine's SQL over named inputs. A command is carried out, once for each call. */
  describeSql(
    text: string,
    inputs: readonly { readonly name: string; readonly node: Node; readonly names: readonly string[] }[],
    options?: RunOptions,
  ): Promise<SqlSchema>;
  /** The text that the engine is sent; `analyze` adds the engine's own explanation. */
  explain(plan: Node, analyze?: boolean): Promise<string>;
  close(): Promise<void>;
}

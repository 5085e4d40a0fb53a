import type { DtypeObject } from './dtypes.js';
import type { Index } from './index-types.js';
import type { Options } from './options.js';
import type { Series } from './series.js';
import type { FileInput, Label } from './values.js';

/** What to do with values that cannot be converted: raise, or make them missing. */
export type ErrorChoice = 'raise' | 'coerce';
/** The options of a conversion. */
export type Coercing<O> = Options<Omit<O, 'errors'>> & {
  /** 'coerce' makes missing what cannot be converted; default 'raise' */
  errors?: ErrorChoice;
};

/** Reading in parts: one of these makes `readCsv` give an iterator. */
export type Chunked = { chunksize: number; iterator?: boolean } | { iterator: true; chunksize?: number | null };
/** The file among the options. */
export type FileArgument = { filepathOrBuffer: FileInput; chunksize?: null } | { filepath_or_buffer: FileInput; chunksize?: null };

/** Settings of an executor. */
export interface ExecutorOptions {
  /** number of threads; default: all cores */
  threads?: number;
  /** how much memory to use before spilling: `'2GB'`, bytes, or a share below 1 */
  memoryLimit?: string | number;
  /** where to spill */
  tempDirectory?: string;
}

/** An in-memory text file. */
export interface TextFile {
  read(size?: number): string;
  write(text: string): number;
  getvalue(): string;
  seek(position: number): number;
}
export interface TextFileConstructor {
  new (text?: string): TextFile;
  (text?: string): TextFile;
  readonly prototype: TextFile;
}

/** A class usable with or without `new`. */
export interface Maker<A extends readonly unknown[], R> {
  new (...args: A): R;
  (...args: A): R;
  readonly prototype: R;
}
export type DtypeMaker<A extends readonly unknown[], R = DtypeObject> = Maker<A, R>;

/** A dtype of categories. */
export interface CategoricalDtypeObject extends DtypeObject {
  readonly categories: Index<any> | null;
  readonly ordered: boolean;
}

/** An array of categories: codes into a list of different values. */
export interface Categorical<T = any> {
  readonly categories: Index<T>;
  readonly codes: readonly number[];
  readonly ordered: boolean;
  readonly length: number;
  [Symbol.iterator](): IterableIterator<T | null>;
  toList(): (T | null)[];
  valueCounts(dropna?: boolean): Series<number>;
  addCategories(newCategories: unknown): Categorical;
  removeCategories(removals: unknown): Categorical<T>;
  removeUnusedCategories(): Categorical<T>;
  renameCategories(newCategories: unknown): Categorical;
  reorderCategories(newCategories: unknown, ordered?: boolean | null): Categorical<T>;
  setCategories(newCategories: unknown, ordered?: boolean | null): Categorical;
  asOrdered(): Categorical<T>;
  asUnordered(): Categorical<T>;
  min(): T;
  max(): T;
  toString(): string;
}

/** `pd.Grouper`: a key with a frequency, for groupby and pivot tables. */
export interface GrouperOptions {
  /** column to group by */
  key?: Label;
  /** level to group by */
  level?: Label;
  /** length of the bins */
  freq?: unknown;
  sort?: boolean;
  closed?: 'left' | 'right';
  label?: 'left' | 'right';
  convention?: string;
  origin?: unknown;
  offset?: unknown;
  dropna?: boolean;
}

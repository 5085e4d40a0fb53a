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

/** Certificates for TLS: PEM text, or the path of a file that holds it. */
export interface TlsOptions {
  /** who may vouch for the server, instead of the authorities that Node knows */
  ca?: string;
  /** the client's own certificate, where the server wants one */
  cert?: string;
  /** the key of that certificate */
  key?: string;
  /** the name in the server's certificate, where it is not the host's */
  serverName?: string;
}

/** How often, and after which pauses in milliseconds, a call to a cluster is tried again. */
export interface RetryOptions {
  /** default 15: about ten minutes in all */
  maxRetries?: number;
  /** the first pause; default 50 */
  initialBackoffMs?: number;
  /** each pause is so much longer than the one before; default 4 */
  backoffMultiplier?: number;
  /** the longest pause; default 60,000 */
  maxBackoffMs?: number;
}

/** Settings of an executor. */
export interface ExecutorOptions {
  /** number of threads; default: all cores */
  threads?: number;
  /** how much memory to use before spilling: `'2GB'`, bytes, or a share below 1 */
  memoryLimit?: string | number;
  /** where to spill */
  tempDirectory?: string;
  /** most room for it there, written as the memory limit; default nine tenths of what is free */
  tempLimit?: string | number;
  /** on a cluster: the path of `node` on the workers; default the one in their PATH */
  node?: string;
  /** on a cluster: an archive (.tar.gz) with `bin/node`, sent to workers that have none */
  nodeArchive?: string;
  /** with 'auto': the URL of the cluster; default PANDORABLE_CLUSTER */
  cluster?: `sc://${string}`;
  /** with 'auto': how many bytes a plan may read on this machine; default 32 times its memory, 8 times and half of the free disk where rows must be held */
  limit?: number;
  /** bytes of rows that are fetched for work that the engine could do too, such as rolling windows; default a quarter of the memory limit, 1 GB on a cluster */
  fetchLimit?: number;
  /** on a cluster: bytes of rows that Spark keeps by itself; default its memory for them, as far as its settings tell */
  keepLimit?: number;
  /** on a cluster: how long to wait for the server; default 10 s */
  connectTimeoutMs?: number;
  /** on a cluster: certificates; default those that Node knows, NODE_EXTRA_CA_CERTS among them */
  tls?: TlsOptions;
  /** on a cluster: what to do when it is away for a while */
  retry?: RetryOptions;
  /** on a cluster: a connection that is silent for so long is taken up anew; default 3 minutes */
  silenceMs?: number;
  /** on a cluster: Spark's settings for the session, as texts */
  settings?: { readonly [name: string]: string };
}

/** An in-memory text file. */
export interface TextFile {
  /** The next characters, or all that are left. */
  read(size?: number): string;
  /** Adds text; gives the number of characters. */
  write(text: string): number;
  /** The whole text. */
  getvalue(): string;
  /** Goes to a position. */
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
  /** The categories. */
  readonly categories: Index<any> | null;
  /** Have the categories an order? */
  readonly ordered: boolean;
}

/** An array of categories: codes into a list of different values. */
export interface Categorical<T = any> {
  /** The categories. */
  readonly categories: Index<T>;
  /** The position of each value among the categories; -1 for missing. */
  readonly codes: readonly number[];
  /** Have the categories an order? */
  readonly ordered: boolean;
  /** The number of values. */
  readonly length: number;
  /** The values one by one. */
  [Symbol.iterator](): IterableIterator<T | null>;
  /** The values as a plain array. */
  toList(): (T | null)[];
  /** How often each category occurs. */
  valueCounts(dropna?: boolean): Series<number>;
  /** More categories. */
  addCategories(newCategories: unknown): Categorical;
  /** Fewer categories; their values become missing. */
  removeCategories(removals: unknown): Categorical<T>;
  /** Only categories that occur. */
  removeUnusedCategories(): Categorical<T>;
  /** Categories under other names. */
  renameCategories(newCategories: unknown): Categorical;
  /** The same categories in another order. */
  reorderCategories(newCategories: unknown, ordered?: boolean | null): Categorical<T>;
  /** Other categories; values that are none of them become missing. */
  setCategories(newCategories: unknown, ordered?: boolean | null): Categorical;
  /** With an order. */
  asOrdered(): Categorical<T>;
  /** Without an order. */
  asUnordered(): Categorical<T>;
  /** The smallest value; the categories must have an order. */
  min(): T;
  /** The largest value; the categories must have an order. */
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
  /** sort the keys */
  sort?: boolean;
  /** which edge belongs to a bin */
  closed?: 'left' | 'right';
  /** which edge names a bin */
  label?: 'left' | 'right';
  /** which end of a period counts */
  convention?: string;
  /** where counting starts */
  origin?: unknown;
  /** shift of the bins */
  offset?: unknown;
  /** leave out missing keys; default true */
  dropna?: boolean;
}

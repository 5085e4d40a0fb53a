import type { DataFrame } from '../frame.js';
import type { ExecutorOptions, TextFileConstructor } from '../function-words.js';
import type { Options } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, Slice, Tuple } from '../values.js';
import type { ArrowBatch, ArrowTable } from '../words.js';

/** Rows that the engine keeps by itself. */
export interface KeptRows {
  /** the files, or the kind of the plan's node */
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** how often they were used */
  readonly uses: number;
  /** milliseconds since they were made */
  readonly age: number;
}

/** Beyond pandas: engine, SQL, Arrow, and values that Python writes as syntax. */
export interface EngineFunctions {
  /**
   * Where plans run from now on: 'local', the URL of a Spark Connect server, or 'auto': each whole plan here, or on the cluster where its data is
   * there or larger than the limit; `df.explain()` says which, and why.
   * @example pd.setExecutor('local', {threads: 4, memoryLimit: '2GB'})
   * @example pd.setExecutor('sc://host:15002')
   * @example pd.setExecutor('auto', {cluster: 'sc://host:15002'})
   */
  setExecutor(executor: 'local' | 'auto' | `sc://${string}` | (string & {}), options?: Options<ExecutorOptions>): void;
  /**
   * What the engine keeps by itself: files of text that are read again, and groupings that take long and are asked for again. `limit` is their
   * share of the memory limit, or the cluster's `keepLimit`, in bytes; `fetched` is what columns of kept rows take that are in this process
   * too, at most a twentieth of the memory limit. `pd.options.cache = false` keeps nothing.
   * @example pd.cache.info().entries
   */
  readonly cache: {
    info(): { readonly bytes: number; readonly limit: number; readonly entries: readonly KeptRows[]; readonly fetched: number };
    /** Lets everything go; what is needed is read or computed again. */
    clear(): void;
  };
  /** A query over frames and Series, by the names given. @example pd.sql<Trip>('select * from trips where price > 3', {trips}) */
  sql<S = any>(query: string, frames?: { readonly [name: string]: AnyFrame | Series<any> }): DataFrame<S>;
  /** A frame over an Arrow table or over record batches. */
  fromArrow<S = any>(data: ArrowTable | ArrowBatch | Iterable<ArrowBatch>): DataFrame<S>;
  /** A frozen array that compares by value: a MultiIndex label, a key, a named aggregation. */
  tuple<const C extends string | number, F>(column: C, how: (group: Series<any>) => F): Tuple<readonly [C, (group: Series<any>) => F]>;
  tuple<const T extends readonly unknown[]>(...items: T): Tuple<T>;
  /** Python's `start:stop:step`. */
  slice(start?: any, stop?: any, step?: number | null): Slice;
  /** A named aggregation: the same as `pd.tuple(column, aggfunc)`. */
  namedAgg<const C, F>(column: C, aggfunc: (group: Series<any>) => F): Tuple<readonly [C, (group: Series<any>) => F]>;
  namedAgg<const C, const F>(column: C, aggfunc: F): Tuple<readonly [C, F]>;
  /** Text where a file is expected. */
  StringIO: TextFileConstructor;
}

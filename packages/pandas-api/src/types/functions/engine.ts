import type { DataFrame } from '../frame.js';
import type { ExecutorOptions, TextFileConstructor } from '../function-words.js';
import type { Options } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, Slice, Tuple } from '../values.js';
import type { ArrowBatch, ArrowTable } from '../words.js';

/** Beyond pandas: engine, SQL, Arrow, and values that Python writes as syntax. */
export interface EngineFunctions {
  /**
   * Where plans run from now on: 'local', or the URL of a Spark Connect server.
   * @example pd.setExecutor('local', {threads: 4, memoryLimit: '2GB'})
   * @example pd.setExecutor('sc://host:15002')
   */
  setExecutor(executor: 'local' | `sc://${string}` | (string & {}), options?: Options<ExecutorOptions>): void;
  /** A query over frames and Series, by the names given. @example pd.sql<Trip>('select * from trips where price > 3', {trips}) */
  sql<S = any>(query: string, frames?: { readonly [name: string]: AnyFrame | Series<any> }): DataFrame<S>;
  /** A frame over an Arrow table or over record batches. */
  fromArrow<S = any>(data: ArrowTable | ArrowBatch | Iterable<ArrowBatch>): DataFrame<S>;
  /** A frozen array that compares by value: a MultiIndex label, a key, a named aggregation. */
  tuple<const T extends readonly unknown[]>(...items: T): Tuple<T>;
  /** Python's `start:stop:step`. */
  slice(start?: any, stop?: any, step?: number | null): Slice;
  /** A named aggregation: the same as `pd.tuple(column, aggfunc)`. */
  namedAgg<const C, const F>(column: C, aggfunc: F): Tuple<readonly [C, F]>;
  /** Text where a file is expected. */
  StringIO: TextFileConstructor;
}

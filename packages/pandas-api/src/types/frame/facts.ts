import type { InfoOptions, MemoryUsageOptions, ToNumpyOptions, ToRecordsOptions } from '../options/frame-actions.js';
import type { ActionOptions, Arg, Mode, Options, Out } from '../options.js';
import type { Series } from '../series.js';
import type { ArrowTable } from '../words.js';

/** What runs the plan. The same members under `.async` give promises. */
export interface FrameFacts<in out M extends Mode> {
  /** The number of rows. */
  readonly length: Out<M, number>;
  /** The number of rows and of columns. */
  readonly shape: Out<M, [number, number]>;
  /** The number of cells. */
  readonly size: Out<M, number>;
  /** Is there no row or no column? */
  readonly empty: Out<M, boolean>;
  /** The cells as an array of rows. */
  readonly values: Out<M, any[][]>;
  /** The cells as an array of rows. @example await df.async.toArray() */
  toArray(options?: Options<ActionOptions>): Out<M, any[][]>;
  /** The cells as an array of rows, in one dtype. */
  toNumpy(
    dtype?: Arg<ToNumpyOptions, 'dtype'>,
    copy?: Arg<ToNumpyOptions, 'copy'>,
    naValue?: Arg<ToNumpyOptions, 'naValue'>,
  ): Out<M, any[][]>;
  /** The frame as an Arrow table, without copying where possible. */
  toArrow(options?: Options<ActionOptions>): Out<M, ArrowTable>;
  /** The rows, one record each, with the index first. */
  toRecords(
    index?: Arg<ToRecordsOptions, 'index'>,
    columnDtypes?: Arg<ToRecordsOptions, 'columnDtypes'>,
    indexDtypes?: Arg<ToRecordsOptions, 'indexDtypes'>,
  ): Out<M, any[]>;
  /** Do two frames have the same labels, dtypes and values? Missing equals missing here. */
  equals(other: unknown, options?: Options<ActionOptions>): Out<M, boolean>;
  /** The label of the first row with a present value; null if there is none. */
  firstValidIndex(options?: Options<ActionOptions>): Out<M, any>;
  /** The label of the last row with a present value; null if there is none. */
  lastValidIndex(options?: Options<ActionOptions>): Out<M, any>;
  /** Bytes per column. */
  memoryUsage(index?: Arg<MemoryUsageOptions, 'index'>, deep?: Arg<MemoryUsageOptions, 'deep'>): Out<M, Series<number>>;
  /** Prints the columns, their dtypes and how many values are present. */
  info(
    verbose?: Arg<InfoOptions, 'verbose'>,
    buf?: Arg<InfoOptions, 'buf'>,
    maxCols?: Arg<InfoOptions, 'maxCols'>,
    memoryUsage?: Arg<InfoOptions, 'memoryUsage'>,
    showCounts?: Arg<InfoOptions, 'showCounts'>,
  ): Out<M, null>;
  /** Prints the frame as pandas does. */
  print(options?: Options<ActionOptions>): Out<M, void>;
}

import type { DtypeLike } from '../dtypes.js';
import type { ActionOptions } from '../options.js';
import type { FileOutput } from '../values.js';

export interface ToDictOptions {
  /** layout of the result; default 'dict' */
  orient?: 'dict' | 'list' | 'series' | 'split' | 'tight' | 'records' | 'index';
  /** class of the result: Map or Object */
  into?: any;
  /** labels of the rows; default true */
  index?: any;
}

export interface ToNumpyOptions extends ActionOptions {
  /** dtype of the result */
  dtype?: DtypeLike | null;
  /** kept for pandas code; has no effect; default false */
  copy?: boolean;
  /** value for missing */
  naValue?: any;
}

export interface ToRecordsOptions extends ActionOptions {
  /** labels of the rows; default true */
  index?: any;
  /** dtypes of the columns */
  columnDtypes?: any;
  /** dtypes of the index */
  indexDtypes?: any;
}

export interface MemoryUsageOptions extends ActionOptions {
  /** labels of the rows; default true */
  index?: any;
  /** count or copy the values too; default false */
  deep?: boolean;
}

export interface InfoOptions extends ActionOptions {
  /** say more */
  verbose?: boolean | null;
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** how many columns to show */
  maxCols?: number | null;
  /** show the memory used */
  memoryUsage?: boolean | 'deep' | null;
  /** show how many values are present */
  showCounts?: boolean | null;
}

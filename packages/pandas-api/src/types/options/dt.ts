import type { FreqLike, TimeUnitName } from '../values.js';

export interface DtAsUnitOptions {
  /** unit of time */
  unit?: TimeUnitName;
  /** allow rounding; default true */
  roundOk?: boolean;
}

export interface DtAsfreqOptions {
  /** frequency */
  freq?: FreqLike | null;
  /** in which way; default 'E' */
  how?: string;
}

import type { DtypeLike } from './dtypes.js';
import type { CategoricalDtypeObject, DtypeMaker } from './function-words.js';
import type { FreqLike, ListLike, Scalar, TimeUnitName } from './values.js';

/** The dtypes as classes, for code that does not use their names. */
export interface DtypeClasses {
  ArrowDtype: DtypeMaker<[arrowType: unknown]>;
  BooleanDtype: DtypeMaker<[]>;
  CategoricalDtype: DtypeMaker<[categories?: ListLike | null | { categories?: ListLike | null; ordered?: boolean | null }, ordered?: boolean | null | { ordered?: boolean | null }], CategoricalDtypeObject>;
  DatetimeTZDtype: DtypeMaker<[unit?: TimeUnitName | { unit?: TimeUnitName; tz?: string }, tz?: string]>;
  Float32Dtype: DtypeMaker<[]>;
  Float64Dtype: DtypeMaker<[]>;
  Int16Dtype: DtypeMaker<[]>;
  Int32Dtype: DtypeMaker<[]>;
  Int64Dtype: DtypeMaker<[]>;
  Int8Dtype: DtypeMaker<[]>;
  IntervalDtype: DtypeMaker<[subtype?: DtypeLike | null, closed?: string | null]>;
  PeriodDtype: DtypeMaker<[freq: FreqLike]>;
  SparseDtype: DtypeMaker<[dtype?: DtypeLike, fillValue?: Scalar]>;
  StringDtype: DtypeMaker<[storage?: string | null | { storage?: string | null; naValue?: unknown; na_value?: unknown }, naValue?: unknown]>;
  UInt16Dtype: DtypeMaker<[]>;
  UInt32Dtype: DtypeMaker<[]>;
  UInt64Dtype: DtypeMaker<[]>;
  UInt8Dtype: DtypeMaker<[]>;
}

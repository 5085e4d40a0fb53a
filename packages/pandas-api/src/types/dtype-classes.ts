import type { DtypeLike } from './dtypes.js';
import type { CategoricalDtypeObject, DtypeMaker } from './function-words.js';
import type { FreqLike, ListLike, Scalar, TimeUnitName } from './values.js';

/** The dtypes as classes, for code that does not use their names. */
export interface DtypeClasses {
  /** A dtype of Arrow. */
  ArrowDtype: DtypeMaker<[arrowType: unknown]>;
  /** `boolean`: nullable booleans. */
  BooleanDtype: DtypeMaker<[]>;
  /** Categories, with or without an order. */
  CategoricalDtype: DtypeMaker<
    [
      categories?: ListLike | null | { categories?: ListLike | null; ordered?: boolean | null },
      ordered?: boolean | null | { ordered?: boolean | null },
    ],
    CategoricalDtypeObject
  >;
  /** Moments in a time zone. */
  DatetimeTZDtype: DtypeMaker<[unit?: TimeUnitName | { unit?: TimeUnitName; tz?: string }, tz?: string]>;
  /** `Float32`: nullable numbers. */
  Float32Dtype: DtypeMaker<[]>;
  /** `Float64`: nullable numbers. */
  Float64Dtype: DtypeMaker<[]>;
  /** `Int16`: nullable numbers. */
  Int16Dtype: DtypeMaker<[]>;
  /** `Int32`: nullable numbers. */
  Int32Dtype: DtypeMaker<[]>;
  /** `Int64`: nullable numbers. */
  Int64Dtype: DtypeMaker<[]>;
  /** `Int8`: nullable numbers. */
  Int8Dtype: DtypeMaker<[]>;
  /** Ranges. */
  IntervalDtype: DtypeMaker<[subtype?: DtypeLike | null, closed?: string | null]>;
  /** Spans of the calendar. */
  PeriodDtype: DtypeMaker<[freq: FreqLike]>;
  /** Mostly one value. */
  SparseDtype: DtypeMaker<[dtype?: DtypeLike, fillValue?: Scalar]>;
  /** Texts. */
  StringDtype: DtypeMaker<
    [storage?: string | null | { storage?: string | null; naValue?: unknown; na_value?: unknown }, naValue?: unknown]
  >;
  /** `UInt16`: nullable numbers. */
  UInt16Dtype: DtypeMaker<[]>;
  /** `UInt32`: nullable numbers. */
  UInt32Dtype: DtypeMaker<[]>;
  /** `UInt64`: nullable numbers. */
  UInt64Dtype: DtypeMaker<[]>;
  /** `UInt8`: nullable numbers. */
  UInt8Dtype: DtypeMaker<[]>;
}

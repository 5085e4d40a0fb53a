import type { Vector } from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';

/**
 * A column of values on the client: a pandas dtype over a vector of raw storage.
 * Storage by dtype: bool, int, float, str as themselves; datetime and timedelta as counts of their unit (bigint);
 * category as int32 codes into dtype.categories (missing: invalid); period as int64 ordinals; object and interval as a plain array of boxed values.
 */
export interface LocalColumn {
  readonly dtype: Dtype;
  readonly vector: Vector;
}

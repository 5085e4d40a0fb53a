import type { DataFrame } from '../frame.js';
import type { Series } from '../series.js';
import type { Slice } from '../values.js';

/** `s.list`: lists of an Arrow dtype. */
export interface ListAccessor {
  /** The items at a position, or the part that a slice selects. */
  get(key: number | Slice): Series<any>;
  /** One value per item. */
  flatten(): Series<any>;
  /** The number of items. */
  len(): Series<number>;
}

/** `s.struct`: structs of an Arrow dtype. */
export interface StructAccessor {
  /** The dtype of each field. */
  readonly dtypes: Series<any>;
  /** The fields as columns. */
  explode(): DataFrame<any>;
  /** One field, by name, position or path. */
  field(nameOrIndex: string | number | readonly (string | number)[]): Series<any>;
}

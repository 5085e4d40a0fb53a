import { types } from '../types.js';
import { aggregate, averaged, denan, first, summed, windowed } from './row.js';

const float = types.float64;
const same = aggregate(([a]) => denan(a));

/** Missing values are passed over; of nothing, sum is 0, prod 1, count 0, any false, all true, the rest missing. */
export const AGGREGATE = {
  'agg.sum': aggregate(summed),
  'agg.prod': aggregate(([a]) => summed([a], {})),
  'agg.mean': aggregate(averaged),
  'agg.min': same,
  'agg.max': same,
  /** values that are not missing */
  'agg.count': aggregate(types.int64),
  /** rows; no arguments */
  'agg.size': aggregate(types.int64),
  /** option ddof */
  'agg.var': aggregate(averaged),
  'agg.std': aggregate(averaged),
  'agg.sem': aggregate(averaged),
  'agg.skew': aggregate(float),
  'agg.kurt': aggregate(float),
  'agg.median': aggregate(averaged),
  /** options q, interpolation: linear, lower, higher, midpoint, nearest */
  'agg.quantile': aggregate(averaged),
  'agg.nunique': aggregate(types.int64),
  'agg.any': aggregate(types.bool),
  'agg.all': aggregate(types.bool),
  /** the first / last value in the rows' order; option skipna */
  'agg.first': aggregate(([a]) => denan(a), { ordered: true }),
  'agg.last': aggregate(([a]) => denan(a), { ordered: true }),
  /** all values, missing ones too, in order */
  'agg.list': aggregate(([a]) => types.list(a), { ordered: true }),
  /** the second argument at the first row with the smallest / largest first argument */
  'agg.arg_min': aggregate(([, b]) => b, { ordered: true }),
  'agg.arg_max': aggregate(([, b]) => b, { ordered: true }),
  /** pairs where both are there */
  'agg.corr': aggregate(float),
  /** option ddof */
  'agg.cov': aggregate(float),
} as const;

/** Over a partition in an order. Aggregates may stand in a window too, over its frame (none: the whole partition). */
export const WINDOW = {
  /** from 1 */
  'win.row_number': windowed(types.int64),
  /** 1 + the number of rows before in key order; ties share */
  'win.rank': windowed(types.int64),
  'win.dense_rank': windowed(types.int64),
  /** option periods: the value that many rows before (negative: after), missing outside */
  'win.shift': windowed(first),
  /** of the frame, missing values included */
  'win.first_value': windowed(first),
  'win.last_value': windowed(first),
  /** the last value not missing, up to and including the row / the next one */
  'win.ffill': windowed(first),
  'win.bfill': windowed(first),
} as const;

import type { Options } from '../expr.js';
import { type DataType, isFloat, isInt, mayBeNaN, promoteNumeric, types } from '../types.js';

/** The result type of a function from its arguments' types and its options. */
export type ResultRule = (args: readonly DataType[], options: Options) => DataType;

/**
 * A function of the plan. `kind`: element-wise, aggregate (also usable over a window frame), or window only.
 * `nulls`: a missing argument makes the result missing ('propagate'), the function says itself ('own'), or missing values are passed over ('skip', aggregates).
 * `ordered`: the result depends on the order of the rows.
 */
export interface FunctionRow {
  readonly kind: 'element' | 'aggregate' | 'window';
  readonly result: ResultRule;
  readonly nulls: 'propagate' | 'own' | 'skip';
  readonly ordered?: boolean;
}

export const element = (result: ResultRule | DataType, nulls: FunctionRow['nulls'] = 'propagate'): FunctionRow => ({
  kind: 'element',
  result: rule(result),
  nulls,
});
export const aggregate = (result: ResultRule | DataType, extra: Partial<FunctionRow> = {}): FunctionRow => ({
  kind: 'aggregate',
  result: rule(result),
  nulls: 'skip',
  ...extra,
});
export const windowed = (result: ResultRule | DataType): FunctionRow => ({
  kind: 'window',
  result: rule(result),
  nulls: 'own',
  ordered: true,
});

const rule = (r: ResultRule | DataType): ResultRule => (typeof r === 'function' ? r : () => r);

export const first: ResultRule = ([a]) => a;
export const nanFloat: DataType = { kind: 'float64', nan: true };
/** float64 that may be NaN where the arguments are numbers; float32 stays */
export const floatNaN: ResultRule = (args) => (args.every((t) => t.kind === 'float32') ? { kind: 'float32', nan: true } : nanFloat);
/** float64 that is NaN only where an argument is; float32 stays */
export const float: ResultRule = (args) => {
  const kind = args.every((t) => t.kind === 'float32') ? 'float32' : 'float64';
  return args.some(mayBeNaN) ? { kind, nan: true } : { kind };
};
/** float64 that is NaN only where an argument is */
export const wideFloat: ResultRule = (args) => (args.some(mayBeNaN) ? nanFloat : types.float64);
export const promoted: ResultRule = ([a, b]) => promoteNumeric(a, b);
/** Sums widen: int64, uint64, float64; float32 stays, duration stays. */
export const summed: ResultRule = ([a]) =>
  a.kind === 'bool' || (isInt(a) && !a.kind.startsWith('u')) ? types.int64 : isInt(a) ? types.uint64 : isFloat(a) ? { kind: a.kind } : a;
/** Means of numbers are floats; of times, times. */
export const averaged: ResultRule = ([a]) =>
  a.kind === 'timestamp' || a.kind === 'duration' || a.kind === 'float32' ? denan(a) : types.float64;
export const denan = (t: DataType): DataType => (isFloat(t) && t.nan ? { kind: t.kind } : t);

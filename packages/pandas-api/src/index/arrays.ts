import { NotImplementedError } from '@pandorable/planner';
import { arrayOf, PandasArray } from '../categorical/array.js';
import { Categorical } from '../categorical/install.js';
import { makeSignature, readArgs } from '../core/args.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import type { Index } from './base.js';
import { DatetimeIndex, IntervalIndex, PeriodIndex, TimedeltaIndex } from './classes.js';
import { columnAs, listIn } from './construct.js';

type Make = (...given: unknown[]) => PandasArray;
type Labels = new (...given: unknown[]) => Index;

/** A class of arrays: called with or without `new`; `instanceof` tells arrays by their dtype. */
function arrayClass(
  name: string,
  make: Make,
  holds: (d: Dtype) => boolean,
  statics: Record<string, Make> = {},
): Make & Record<string, Make> {
  // biome-ignore lint/complexity/useArrowFunction: an arrow function cannot be called with `new`
  const made = function (...given: unknown[]): PandasArray {
    return make(...given);
  };
  Object.defineProperty(made, 'name', { value: name });
  Object.defineProperty(made, Symbol.hasInstance, { value: (v: unknown) => v instanceof PandasArray && holds(v.column.dtype) });
  return Object.assign(made, statics) as unknown as Make & Record<string, Make>;
}

const labelsOf = (index: Index): PandasArray => arrayOf(index.columns[0]);
/** The values that an index class makes of the same arguments. */
const fromIndex =
  (Class: unknown): Make =>
  (...given) =>
    labelsOf(new (Class as Labels)(...given));
const fromStatic =
  (Class: unknown, name: string): Make =>
  (...given) =>
    labelsOf((Class as Record<string, (...x: unknown[]) => Index>)[name](...given));
const both = (camel: string, snake: string): Record<string, Make> => ({
  [camel]: fromStatic(IntervalIndex, camel),
  [snake]: fromStatic(IntervalIndex, camel),
});

const MASKED = makeSignature('array', [['values'], ['mask', '?'], ['copy', '?', false]]);
/** Nullable values and where they are missing. */
function masked(given: readonly unknown[], dtype: Dtype): PandasArray {
  const { values, mask } = readArgs(MASKED, given);
  const missing = listIn(mask) ?? [];
  return arrayOf(
    columnOf(
      [...(listIn(values) ?? [])].map((v, i) => (missing[i] === true ? null : v)),
      dtype,
    ),
  );
}
const plain = (given: readonly unknown[], dtype: Dtype): LocalColumn => columnAs(readArgs(MASKED, given)['values'], dtype);

const isNullable =
  (kinds: readonly string[]) =>
  (d: Dtype): boolean =>
    d.masked && kinds.includes(d.kind);

/** `pd.arrays`: the classes of the arrays that `pd.array`, `s.array` and `idx.array` give. */
export const arrays = Object.freeze({
  BooleanArray: arrayClass('BooleanArray', (...given) => masked(given, dtypes.boolean), isNullable(['bool'])),
  Categorical,
  DatetimeArray: arrayClass('DatetimeArray', fromIndex(DatetimeIndex), (d) => d.kind === 'datetime'),
  FloatingArray: arrayClass('FloatingArray', (...given) => masked(given, dtypes.Float64), isNullable(['float'])),
  IntegerArray: arrayClass('IntegerArray', (...given) => masked(given, dtypes.Int64), isNullable(['int', 'uint'])),
  IntervalArray: arrayClass('IntervalArray', fromIndex(IntervalIndex), (d) => d.kind === 'interval', {
    ...both('fromArrays', 'from_arrays'),
    ...both('fromBreaks', 'from_breaks'),
    ...both('fromTuples', 'from_tuples'),
  }),
  NumpyExtensionArray: arrayClass(
    'NumpyExtensionArray',
    (...given) => arrayOf(columnAs(readArgs(MASKED, given)['values'], null)),
    (d) => !d.masked && ['int', 'uint', 'float', 'bool', 'object'].includes(d.kind),
  ),
  PeriodArray: arrayClass('PeriodArray', fromIndex(PeriodIndex), (d) => d.kind === 'period'),
  SparseArray: arrayClass(
    'SparseArray',
    () => {
      throw new NotImplementedError('SparseArray: columns are kept whole here; use pd.array');
    },
    () => false,
  ),
  StringArray: arrayClass(
    'StringArray',
    (...given) => arrayOf(plain(given, parseDtype('string'))),
    (d) => d.kind === 'str',
  ),
  ArrowStringArray: arrayClass(
    'ArrowStringArray',
    (...given) => arrayOf(plain(given, dtypes.str)),
    (d) => d.kind === 'str' && !d.masked,
  ),
  TimedeltaArray: arrayClass('TimedeltaArray', fromIndex(TimedeltaIndex), (d) => d.kind === 'timedelta'),
});

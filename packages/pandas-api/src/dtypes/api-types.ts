import { unionCategoricals } from '../categorical/union.js';
import { isPlainObject } from '../core/args.js';
import { toSnake } from '../core/names.js';
import { inferDtype, isTypedArray } from '../core/values.js';
import { listColumn } from '../frame/construct.js';
import { Frame, STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { BaseOffsetClass, isInterval, isMissing, isPeriod, isTimedelta, isTimestamp, isTuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { BaseIndexer, checkArrayIndexer, FixedForwardWindowIndexer, VariableOffsetWindowIndexer } from '../window/indexers.js';
import { Dtype } from './dtype.js';
import { isIntDtype, isNumericDtype, parseDtype, sameDtype } from './registry.js';

/** The dtype that is meant: of a Series, Index or array, by its name or class; nothing where there is none. */
function dtypeOfAny(x: unknown): Dtype | null {
  if (Series.isSeries(x)) return x[STATE].cell.dtype;
  if (Index.isIndex(x)) return x.isMulti ? parseDtype('object') : x.flatDtype;
  if (Array.isArray(x) && !isTuple(x)) return x.length === 0 ? parseDtype('float64') : inferDtype(x);
  if (isTypedArray(x)) return listColumn(x)!.dtype;
  if (typeof x === 'object' && x !== null && !(x instanceof Dtype) && 'dtype' in x) return dtypeOfAny((x as { dtype: unknown }).dtype);
  try {
    return typeof x === 'function' && x !== Number && x !== String && x !== Boolean && x !== Object
      ? dtypeOfAny((x as () => unknown)())
      : parseDtype(x);
  } catch {
    return null;
  }
}

/** Categories that are all of a dtype count as that dtype for booleans. */
const isBool = (d: Dtype): boolean => d.kind === 'bool' || (d.kind === 'category' && d.categories?.dtype.kind === 'bool');

const TESTS: Record<string, (d: Dtype) => boolean> = {
  isBoolDtype: isBool,
  isIntegerDtype: isIntDtype,
  isInt64Dtype: (d) => d.name === 'int64' || d.name === 'Int64',
  isSignedIntegerDtype: (d) => d.kind === 'int',
  isUnsignedIntegerDtype: (d) => d.kind === 'uint',
  isFloatDtype: (d) => d.kind === 'float',
  isNumericDtype,
  isAnyRealNumericDtype: (d) => isNumericDtype(d) && d.kind !== 'bool',
  isComplexDtype: () => false,
  isDatetime64Dtype: (d) => d.kind === 'datetime' && d.tz === undefined,
  isDatetime64NsDtype: (d) => d.kind === 'datetime' && d.unit === 'ns',
  isDatetime64tzDtype: (d) => d.kind === 'datetime' && d.tz !== undefined,
  isDatetime64AnyDtype: (d) => d.kind === 'datetime',
  isTimedelta64Dtype: (d) => d.kind === 'timedelta',
  isTimedelta64NsDtype: (d) => d.kind === 'timedelta' && d.unit === 'ns',
  isCategoricalDtype: (d) => d.kind === 'category',
  isIntervalDtype: (d) => d.kind === 'interval',
  isPeriodDtype: (d) => d.kind === 'period',
  isObjectDtype: (d) => d.kind === 'object',
  isExtensionArrayDtype: (d) =>
    d.masked || ['category', 'interval', 'period', 'str'].includes(d.kind) || (d.kind === 'datetime' && d.tz !== undefined),
};

/** Object columns count as text only where all their values are. */
function isStringDtype(x: unknown): boolean {
  const d = dtypeOfAny(x);
  if (d === null || d.kind !== 'object') return d?.kind === 'str';
  const values = Series.isSeries(x) ? x.toArray() : Index.isIndex(x) ? x.labels : Array.isArray(x) ? x : null;
  return values === null || values.every((v) => isMissing(v) || typeof v === 'string');
}

const isListLike = (x: unknown, allowSets = true): boolean =>
  typeof x === 'object' &&
  x !== null &&
  (allowSets || !(x instanceof Set)) &&
  (Symbol.iterator in x || isPlainObject(x) || Frame.isFrame(x)) &&
  !isTimestamp(x);

const isScalar = (x: unknown): boolean =>
  x === null ||
  x === undefined ||
  typeof x !== 'object' ||
  x instanceof Date ||
  isMissing(x) ||
  isTimestamp(x) ||
  isTimedelta(x) ||
  isPeriod(x) ||
  isInterval(x) ||
  x instanceof BaseOffsetClass;

const VALUES: Record<string, (...x: any[]) => unknown> = {
  isStringDtype,
  unionCategoricals,
  isDtypeEqual: (a, b) => {
    const [x, y] = [dtypeOfAny(a), dtypeOfAny(b)];
    return (
      x !== null &&
      y !== null &&
      (sameDtype(x, y) || (x.kind === 'category' && y.kind === 'category' && (x.categories === null || y.categories === null)))
    );
  },
  isBool: (x) => typeof x === 'boolean',
  isInteger: (x) => typeof x === 'bigint' || Number.isInteger(x),
  isFloat: (x) => typeof x === 'number' && !Number.isInteger(x),
  isComplex: () => false,
  isNumber: (x) => typeof x === 'number' || typeof x === 'bigint' || typeof x === 'boolean',
  isScalar,
  isListLike,
  isArrayLike: (x) => isListLike(x) && (Series.isSeries(x) || Index.isIndex(x) || isTypedArray(x)),
  isDictLike: (x) => isPlainObject(x) || x instanceof Map || Series.isSeries(x) || Frame.isFrame(x),
  isIterator: (x) => typeof x === 'object' && x !== null && typeof (x as { next?: unknown }).next === 'function',
  isFileLike: (x) => typeof x === 'object' && x !== null && ('read' in x || 'write' in x) && Symbol.iterator in x,
  isHashable: (x) => isScalar(x) || (isTuple(x) && [...x].every((v: unknown) => VALUES['isHashable'](v))),
  isNamedTuple: (x) => isTuple(x) && '_fields' in x,
  isRe: (x) => x instanceof RegExp,
  isReCompilable: (x) => {
    try {
      return typeof x === 'string' ? (new RegExp(x), true) : x instanceof RegExp;
    } catch {
      return false;
    }
  },
  isSparse: () => false,
  pandasDtype: (x) => parseDtype(x).name,
  inferDtype: (x) => INFERRED[dtypeOfAny(x)?.kind ?? 'object'] ?? 'mixed',
};

const INFERRED: Partial<Record<Dtype['kind'], string>> = {
  bool: 'boolean',
  int: 'integer',
  uint: 'integer',
  float: 'floating',
  str: 'string',
  datetime: 'datetime64',
  timedelta: 'timedelta64',
  category: 'categorical',
  period: 'period',
  interval: 'interval',
  object: 'mixed',
};

function bothSpellings(members: Record<string, unknown>): Record<string, any> {
  return Object.freeze({ ...members, ...Object.fromEntries(Object.entries(members).map(([name, f]) => [toSnake(name), f])) });
}

/** `pd.api.types`: questions about dtypes and values; `pd.api.indexers`: windows of one's own. */
export const api = Object.freeze({
  indexers: bothSpellings({ BaseIndexer, FixedForwardWindowIndexer, VariableOffsetWindowIndexer, checkArrayIndexer }),
  types: bothSpellings({
    ...Object.fromEntries(
      Object.entries(TESTS).map(([name, test]) => [
        name,
        (x: unknown) => {
          const d = dtypeOfAny(x);
          return d !== null && test(d);
        },
      ]),
    ),
    ...VALUES,
  }),
});

import { NotImplementedError, ValueError } from '@pandorable/planner';
import { readCategories } from '../categorical/build.js';
import { readArgs, signature } from '../core/args.js';
import { flatData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { isMissing, normalizeTz, periodKind } from '../scalars/index.js';
import { Dtype } from './dtype.js';
import { dtypes, parseDtype, SHOWN, sameDtype } from './registry.js';

const views = new WeakMap<Dtype, Dtype>();
SHOWN.view = (d) => {
  let view = views.get(d);
  if (view === undefined) {
    const inner = parseDtype(d);
    view = Object.create(
      inner,
      inner.kind === 'period'
        ? { freq: { get: () => periodKind(inner.freq).offset } }
        : { categories: { get: () => (inner.categories === null ? null : wrapIndex(flatData(inner.categories))) } },
    ) as Dtype;
    views.set(d, view);
    SHOWN.inner.set(view, inner);
  }
  return view;
};

/** A class of dtypes: its calls give Dtype objects, with or without `new`. */
type DtypeMaker = (new (...given: any[]) => Dtype) & ((...given: any[]) => Dtype);

/** `instanceof` tells dtypes by what they are, since all are objects of one class. */
function maker(name: string, make: (a: Record<string, any>) => Dtype, holds: (d: Dtype) => boolean): DtypeMaker {
  const Class = {
    [name](...given: unknown[]) {
      return make(readArgs(signature('pandas', name), given));
    },
  }[name];
  const made = function (this: unknown, ...given: unknown[]) {
    return Class.apply(this, given);
  };
  Object.defineProperty(made, 'name', { value: name });
  Object.defineProperty(made, Symbol.hasInstance, { value: (d: unknown) => d instanceof Dtype && holds(d) });
  return made as unknown as DtypeMaker;
}

const fixed = (name: string): DtypeMaker =>
  maker(
    `${name}Dtype`,
    () => parseDtype(name),
    (d) => d.name === name,
  );

export const Int8Dtype = fixed('Int8');
export const Int16Dtype = fixed('Int16');
export const Int32Dtype = fixed('Int32');
export const Int64Dtype = fixed('Int64');
export const UInt8Dtype = fixed('UInt8');
export const UInt16Dtype = fixed('UInt16');
export const UInt32Dtype = fixed('UInt32');
export const UInt64Dtype = fixed('UInt64');
export const Float32Dtype = fixed('Float32');
export const Float64Dtype = fixed('Float64');
export const BooleanDtype = maker(
  'BooleanDtype',
  () => dtypes.boolean,
  (d) => d.name === 'boolean',
);

/** Texts; with `naValue: NaN` they are `str`, else the nullable `string`. */
export const StringDtype = maker(
  'StringDtype',
  (a) => (typeof a['naValue'] === 'number' ? dtypes.str : parseDtype('string')),
  (d) => d.kind === 'str',
);

/** A list of categories, ordered or not; without a list they are those of the values. */
export const CategoricalDtype = maker(
  'CategoricalDtype',
  (a) => SHOWN.view(dtypes.category(isMissing(a['categories']) ? null : readCategories(a['categories']), a['ordered'] === true)),
  (d) => d.kind === 'category',
);

export const DatetimeTZDtype = maker(
  'DatetimeTZDtype',
  (a) => {
    const [unit, tz] =
      typeof a['unit'] === 'string' && a['unit'].startsWith('datetime64')
        ? [parseDtype(a['unit']).unit, parseDtype(a['unit']).tz]
        : [a['unit'], a['tz']];
    if (isMissing(tz)) throw new TypeError("A 'tz' is required.");
    return dtypes.datetime(unit, normalizeTz(tz)!);
  },
  (d) => d.kind === 'datetime' && d.tz !== undefined,
);

export const PeriodDtype = maker(
  'PeriodDtype',
  (a) =>
    SHOWN.view(
      dtypes.period(periodKind(typeof a['freq'] === 'string' ? a['freq'].replace(/^[Pp]eriod\[(.*)\]$/, '$1') : a['freq']).freqstr),
    ),
  (d) => d.kind === 'period',
);

export const IntervalDtype = maker(
  'IntervalDtype',
  (a) => {
    const text = typeof a['subtype'] === 'string' && a['subtype'].startsWith('interval') ? parseDtype(a['subtype']) : null;
    if (text !== null) return text;
    const subtype = parseDtype(a['subtype'] ?? 'int64');
    if (subtype.kind === 'str' || subtype.kind === 'object' || subtype.kind === 'category')
      throw new TypeError('category, object, and string subtypes are not supported for IntervalDtype');
    const closed = a['closed'] ?? 'right';
    if (!['left', 'right', 'both', 'neither'].includes(closed))
      throw new ValueError(`closed must be one of 'right', 'left', 'both', 'neither'`);
    return dtypes.interval(subtype, closed);
  },
  (d) => d.kind === 'interval',
);

export const SparseDtype = maker(
  'SparseDtype',
  () => {
    throw new NotImplementedError('SparseDtype: columns are kept whole here; use the dtype itself');
  },
  () => false,
);

/** What a dtype object shows besides its name. */
const FACTS: Record<string, (d: Dtype) => unknown> = {
  type: (d) => d.kind,
  itemsize: (d) => (d.kind === 'bool' ? 1 : d.bits / 8),
};
for (const [name, read] of Object.entries(FACTS)) {
  Object.defineProperty(Dtype.prototype, name, {
    get(this: Dtype) {
      return read(this);
    },
    configurable: true,
  });
}

Object.defineProperty(Dtype.prototype, 'eq', {
  value(this: Dtype, other: unknown): boolean {
    if (typeof other === 'string' && (other === this.name || (other === 'category' && this.kind === 'category'))) return true;
    try {
      return sameDtype(parseDtype(this), parseDtype(other));
    } catch {
      return false;
    }
  },
  configurable: true,
  writable: true,
});
Object.defineProperty(Dtype.prototype, 'ne', {
  value(this: Dtype & { eq(o: unknown): boolean }, other: unknown): boolean {
    return !this.eq(other);
  },
  configurable: true,
  writable: true,
});

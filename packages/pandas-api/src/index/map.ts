import { isPlainObject } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { reducedResult } from '../dtypes/pointwise.js';
import { dtypes } from '../dtypes/registry.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { dataColumn, dataLabels, dataLength, dataNames, dataOfLabels, type FlatData, flatData, type IndexData } from './data.js';
import { lookupOf } from './lookup.js';

type Mapper = (label: unknown) => unknown;

/** A mapper of any kind as a function; a label that a dict lacks becomes missing. */
export function mapperOf(given: unknown): Mapper {
  if (typeof given === 'function') return given as Mapper;
  if (Series.isSeries(given)) return fromPairs(given.index.labels, given.toArray());
  if (given instanceof Map) return fromPairs([...given.keys()], [...given.values()]);
  if (isPlainObject(given)) return fromPairs(Object.keys(given), Object.values(given));
  throw new TypeError(`'${typeof given}' object is not callable: map takes a function, a dict or a Series`);
}

function fromPairs(keys: readonly unknown[], values: readonly unknown[]): Mapper {
  const found = lookupOf(dataOfLabels(keys, { multi: false }));
  return (label) => {
    const [at] = found.positions(label);
    return at === undefined ? Number.NaN : values[at];
  };
}

/** The labels that a mapper gives; tuples make a MultiIndex. */
export function mapLabels(d: IndexData, given: unknown, naAction: unknown): IndexData {
  const mapper = mapperOf(given);
  if (d.kind === 'flat' && d.column.dtype.kind === 'category') return mapCategories(d, mapper, naAction);
  const values = dataLabels(d).map((label) => (naAction === 'ignore' && isMissing(label) ? label : mapper(label)));
  return labelsFrom(values, d);
}

/** Labels under a renaming, those of one level or of all (null); what is among a categorical's own labels stays there. */
export function transformLabels(d: IndexData, change: Mapper, level: number | null = null): IndexData {
  if (d.kind === 'multi') {
    const columns = d.columns.map((c, k) => (level === null || k === level ? dataColumn(mapLabels(flatData(c), change, null)) : c));
    return { kind: 'multi', columns, names: d.names };
  }
  if (dataLength(d) === 0) return d;
  return flatData(renamed(dataLabels(d).map(change), dataColumn(d).dtype), d.name);
}

/** Labels of which most are left as they were: categories and floats stay what they are where they hold all of them. */
function renamed(labels: readonly unknown[], from: Dtype): LocalColumn {
  if (from.kind === 'category') {
    const own = lookupOf(flatData(from.categories!));
    const all = labels.every((l) => isMissing(l) || own.positions(l).length > 0);
    return all ? castColumn(columnOf(labels, from.categories!.dtype), from) : columnOf(labels);
  }
  const numbers = labels.every((l) => isMissing(l) || typeof l === 'number');
  return from.kind === 'float' && numbers ? columnOf(labels, from) : madeOf(labels, from);
}

/** What a function made of labels, in their dtype where it holds all. */
function madeOf(values: readonly unknown[], from: Dtype): LocalColumn {
  const made = columnOf(values);
  return made.dtype.kind === 'str' && from.kind === 'str' ? columnOf(values, from) : reducedResult(made, from);
}

function labelsFrom(values: readonly unknown[], d: IndexData): IndexData {
  if (values.length > 0 && values.every(isTuple)) {
    const names = dataNames(d);
    const width = (values[0] as unknown[]).length;
    return dataOfLabels(values, {
      multi: true,
      names: d.kind === 'multi' && names.length === width ? names : new Array(width).fill(d.kind === 'multi' ? null : names[0]),
    });
  }
  if (values.length === 0) return d.kind === 'multi' ? flatData(columnOf([], dtypes.object)) : d;
  const name = d.kind === 'multi' ? null : dataNames(d)[0];
  return flatData(d.kind === 'multi' ? columnOf(values) : madeOf(values, dataColumn(d).dtype), name);
}

/** Categories are mapped once each; where two become one the result is no longer categorical. */
function mapCategories(d: FlatData, mapper: Mapper, naAction: unknown): IndexData {
  const { dtype, vector } = d.column;
  const made = boxAll(dtype.categories!).map(mapper);
  const codes = Array.from(vector.data as Int32Array, (code, i) => (vector.valid !== null && vector.valid[i] === 0 ? -1 : code));
  const missing = codes.includes(-1) && naAction !== 'ignore' ? mapper(Number.NaN) : null;
  const categories = columnOf(made);
  if (isMissing(missing) && lookupOf(flatData(categories)).unique && !made.some(isMissing)) {
    return flatData({ dtype: dtypes.category(categories, dtype.ordered), vector }, d.name);
  }
  return labelsFrom(
    codes.map((code) => (code < 0 ? missing : made[code])),
    d,
  );
}

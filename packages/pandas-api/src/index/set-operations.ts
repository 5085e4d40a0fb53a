import { boxAll, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype, concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, sameDtype } from '../dtypes/registry.js';
import { rowNumbers } from '../kernels/index.js';
import { dataColumn, dataColumns, dataLength, dataNames, flatData, type IndexData, sliceData, takeColumn, takeData } from './data.js';
import { lookupOf } from './lookup.js';
import { sortedMixed } from './multi-levels.js';
import { argsortData, order } from './sort.js';

/** null sorts where labels can be compared, true insists on it, false keeps the order. */
export type SetSort = boolean | null;

export const commonNames = (a: IndexData, b: IndexData): readonly unknown[] => {
  const other = dataNames(b);
  return dataNames(a).map((n, i) => (other.length > i && labelKey(n) === labelKey(other[i]) ? n : null));
};

export const withNames = (d: IndexData, names: readonly unknown[]): IndexData =>
  d.kind === 'multi' ? { ...d, names } : { ...d, name: names[0] ?? null };

/** Both hold the same labels in the same order. */
export const sameRows = (a: IndexData, b: IndexData): boolean => {
  if (a === b) return true;
  if (a.kind === 'range' && b.kind === 'range')
    return dataLength(a) === dataLength(b) && (dataLength(a) === 0 || (a.start === b.start && (a.step === b.step || dataLength(a) === 1)));
  if (dataLength(a) !== dataLength(b) || (a.kind === 'multi') !== (b.kind === 'multi')) return false;
  const [x, y] = [dataColumns(a), dataColumns(b)];
  return x.length === y.length && x.every((c, k) => sameColumn(c, y[k]));
};

function sameColumn(a: LocalColumn, b: LocalColumn): boolean {
  if (a === b) return true;
  const kinds = [a.dtype.kind, b.dtype.kind];
  if (sameDtype(a.dtype, b.dtype) && ArrayBuffer.isView(a.vector.data) && a.vector.valid === null && b.vector.valid === null) {
    const [x, y] = [a.vector.data as Float64Array, b.vector.data as Float64Array];
    return x.every((v, i) => v === y[i]);
  }
  if (kinds[0] !== kinds[1] && kinds.includes('bool') && kinds.some((k) => k === 'int' || k === 'uint' || k === 'float'))
    return a.vector.length === 0;
  const [codes, rows] = [lookupOf(flatData(a)), lookupOf(flatData(a)).codesOf(flatData(b))];
  return codes.codes.every((c, i) => c === rows[i]);
}

/** One after another, in their common dtype. A range that goes on stays a range. */
export function appendData(a: IndexData, b: IndexData): IndexData {
  if (a.kind === 'multi')
    return { kind: 'multi', columns: a.columns.map((c, i) => inferredColumn(concatColumns([c, dataColumns(b)[i]]))), names: a.names };
  if (a.kind === 'range' && b.kind === 'range' && a.step === b.step && b.start === a.start + dataLength(a) * a.step)
    return { ...a, stop: b.start + dataLength(b) * b.step };
  return asRange(flatData(concatColumns([dataColumns(a)[0], dataColumn(b)]), dataNames(a)[0]), a);
}

const inferredColumn = (c: LocalColumn): LocalColumn => (c.dtype.kind === 'object' ? columnOf(boxAll(c)) : c);
/** Mixed labels in the dtype that holds all of them. */
export const inferredData = (d: IndexData): IndexData =>
  d.kind === 'flat' && d.column.dtype.kind === 'object' ? { ...d, column: inferredColumn(d.column) } : d;

/** Sorted ascending; as it is where labels cannot be compared. */
export function sortedData(d: IndexData, insist = false, mixed = sortedMixed): IndexData {
  try {
    return order(d).increasing ? d : takeData(d, argsortData(d));
  } catch (error) {
    if (error instanceof TypeError && !insist) return d.kind === 'flat' ? flatData(mixed(d.column), d.name) : d;
    throw error;
  }
}

const maybeSorted = (d: IndexData, sort: SetSort): IndexData => (sort === false ? d : sortedData(d, sort === true));
const overSorted = (d: IndexData, sort: SetSort): IndexData => (sort === true ? sortedData(d, true) : d);

/** The dtype in which two indexes meet. */
export function meetingDtype(a: Dtype, b: Dtype): Dtype {
  if (a.kind === 'datetime' && b.kind === 'datetime' && a.tz !== undefined && b.tz !== undefined) {
    const zone = a.tz === b.tz ? a.tz : 'UTC';
    return commonDtype(dtypes.datetime(a.unit, zone), dtypes.datetime(b.unit, zone));
  }
  if (a.kind === 'category' || b.kind === 'category') return sameDtype(a, b) ? a : plain(a, b);
  return commonDtype(a, b);
}

const valueDtype = (d: Dtype): Dtype => (d.kind === 'category' ? (d.categories?.dtype ?? dtypes.object) : d);
const plain = (a: Dtype, b: Dtype): Dtype => commonDtype(valueDtype(a), valueDtype(b));

const flatDtype = (d: IndexData): Dtype => (d.kind === 'multi' ? dtypes.object : dataColumns(d)[0].dtype);

/** Labels of no kind: none at all, of the default dtypes. */
const isBlank = (d: IndexData): boolean => dataLength(d) === 0 && (d.kind === 'range' || flatDtype(d).kind === 'object');
const emptyLike = (d: IndexData, like: IndexData): IndexData => flatData(takeColumn(dataColumn(like), []), dataNames(d)[0]);

/** Both in their common dtype, so that their labels can be compared. */
export function alignDtypes(a: IndexData, b: IndexData): [IndexData, IndexData] {
  if (a.kind === 'multi' && b.kind === 'multi' && a.columns.length === b.columns.length) {
    const meet = a.columns.map((c, k) => meetingDtype(c.dtype, b.columns[k].dtype));
    const cast = (d: typeof a): IndexData => ({ ...d, columns: d.columns.map((c, k) => castColumn(c, meet[k])), levels: undefined });
    return [cast(a), cast(b)];
  }
  if (a.kind !== 'multi' && b.kind !== 'multi' && (isBlank(a) || isBlank(b)))
    return isBlank(a) ? [emptyLike(a, b), b] : [a, emptyLike(b, a)];
  const [x, y] = [flatDtype(a), flatDtype(b)];
  if (a.kind !== 'multi' && b.kind !== 'multi' && sameDtype(x, y)) return [a, b];
  const meet = a.kind === 'multi' || b.kind === 'multi' ? dtypes.object : meetingDtype(x, y);
  const cast = (d: IndexData): IndexData =>
    d.kind !== 'multi' && sameDtype(flatDtype(d), meet) ? d : flatData(castColumn(dataColumn(d), meet), dataNames(d)[0]);
  return [cast(a), cast(b)];
}

/** Each label once, in order of appearance. */
export function uniqueData(d: IndexData): IndexData {
  const found = lookupOf(d);
  return d.kind === 'range' || found.unique ? d : takeData(d, found.firsts);
}

/** What comes of a range stays one where its steps are equal. */
export function asRange(d: IndexData, from: IndexData): IndexData {
  if (d.kind !== 'flat' || from.kind !== 'range' || d.column.dtype !== dtypes.int64) return d;
  const values = Array.from(d.column.vector.data as BigInt64Array, Number);
  if (values.length === 0) return { kind: 'range', start: 0, stop: 0, step: 1, name: d.name };
  const step = values.length > 1 ? values[1] - values[0] : 1;
  if (step === 0 || values.some((v, i) => i > 0 && v - values[i - 1] !== step)) return d;
  const [start] = values;
  return { kind: 'range', start, stop: start + values.length * step, step, name: d.name };
}

/** Labels of both; sorted unless one contains the other or they cannot be compared. Names stay where both agree. */
export function unionData(a: IndexData, b: IndexData, sort: SetSort = null): IndexData {
  return withNames(union(...alignDtypes(a, b), sort), commonNames(a, b));
}

function union(a: IndexData, b: IndexData, sort: SetSort): IndexData {
  if (dataLength(b) === 0 || sameRows(a, b)) return overSorted(a, sort);
  if (dataLength(a) === 0) return overSorted(b, sort);
  const [x, y] = [lookupOf(a), lookupOf(b)];
  if (!y.unique) return maybeSorted(withDuplicates(a, b), sort);
  const found = x.codesOf(b);
  const extra = rowNumbers(found.length).filter((i) => found[i] < 0);
  const both = extra.length === 0 ? a : appendData(a, takeData(b, extra));
  if (sort === null && isSorted(a) && isSorted(b))
    return asRange(
      sortedData(both, false, (c) => c),
      a,
    ); // as pandas: labels that cannot be compared stay
  return asRange(maybeSorted(both, sort), a);
}

function isSorted(d: IndexData): boolean {
  try {
    return order(d).increasing;
  } catch {
    return false;
  }
}

/** A label as often as the side that has it more often. */
function withDuplicates(a: IndexData, b: IndexData): IndexData {
  const both = appendData(a, b);
  const { codes, firsts } = lookupOf(both);
  const n = dataLength(a);
  const counts = (from: number, to: number): Int32Array => {
    const out = new Int32Array(firsts.length);
    for (let i = from; i < to; i++) out[codes[i]]++;
    return out;
  };
  const [left, right] = [counts(0, n), counts(n, codes.length)];
  return takeData(
    both,
    firsts.flatMap((row, code) => new Array<number>(Math.max(left[code], right[code])).fill(row)),
  );
}

/** Labels that are in both, in the order of the first. */
export function intersectionData(a: IndexData, b: IndexData, sort: SetSort = false): IndexData {
  const names = commonNames(a, b);
  if (a.kind === 'range' && b.kind === 'range') return withNames(intersectRanges(a, b), names);
  const [x, y] = alignDtypes(a, b);
  if (sameRows(x, y)) return withNames(overSorted(uniqueData(x), sort), names);
  const left = uniqueData(x);
  const inB = lookupOf(y).codesOf(left);
  const kept = takeData(
    left,
    rowNumbers(inB.length).filter((i) => inB[i] >= 0),
  );
  return withNames(asRange(maybeSorted(kept, sort), a), names);
}

type Range = Extract<IndexData, { kind: 'range' }>;

function intersectRanges(a: Range, b: Range): IndexData {
  const [x, y] = [a, b].map((r) =>
    r.step > 0 ? r : { ...r, start: r.start + (dataLength(r) - 1) * r.step, stop: r.start + 1, step: -r.step },
  );
  const stop = Math.min(x.stop, y.stop);
  let start = Math.max(x.start, y.start);
  const step = (x.step * y.step) / gcd(x.step, y.step);
  const last = start + step;
  while (start < last && ((start - x.start) % x.step !== 0 || (start - y.start) % y.step !== 0)) start++;
  if (start >= stop || start >= last) return { kind: 'range', start: 0, stop: 0, step: 1, name: null };
  return { kind: 'range', start, stop, step, name: null };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Labels of the first that the second lacks. */
export function differenceData(a: IndexData, b: IndexData, sort: SetSort = null): IndexData {
  const names = commonNames(a, b);
  const [x, y] = alignDtypes(a, b);
  if (sameRows(x, y)) return withNames(sliceData(a, 0, 0), names);
  if (dataLength(b) === 0) return withNames(overSorted(uniqueData(a), sort), names);
  const unique = uniqueData(x);
  const inB = lookupOf(y).codesOf(unique);
  const rows = rowNumbers(inB.length).filter((i) => inB[i] < 0);
  return withNames(asRange(maybeSorted(takeData(uniqueData(a), rows), sort), a), names);
}

/** Labels that are in exactly one of both. */
export function symmetricDifferenceData(a: IndexData, b: IndexData, sort: SetSort = null): IndexData {
  const [x, y] = alignDtypes(a, b).map(uniqueData);
  const only = (d: IndexData, other: IndexData): IndexData => {
    const found = lookupOf(other).codesOf(d);
    return takeData(
      d,
      rowNumbers(found.length).filter((i) => found[i] < 0),
    );
  };
  return withNames(asRange(maybeSorted(inferredData(appendData(only(x, y), only(y, x))), sort), a), commonNames(a, b));
}

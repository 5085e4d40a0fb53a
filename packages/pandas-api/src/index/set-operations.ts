import { boxAll } from '../core/boxes.js';
import { concatColumns } from '../dtypes/concat-local.js';
import { argsortLabels } from '../kernels/sort-labels.js';
import { dataColumns, dataLength, dataNames, type IndexData, rowKeys, takeData } from './data.js';

/** Labels of both, each once; sorted unless one contains the other or they cannot be compared. Names stay where both agree. */
export function unionData(a: IndexData, b: IndexData, sort = true): IndexData {
  const names = dataNames(a).map((n, i) => (n === dataNames(b)[i] ? n : null));
  if (sameRows(a, b)) return withNames(a, names);
  const have = new Set(rowKeys(a));
  const extra = rowKeys(b).flatMap((k, i) => (have.has(k) ? [] : [i]));
  if (extra.length === 0 && dataLength(b) <= dataLength(a)) return withNames(sort ? sortedData(a) : a, names);
  const both = appendData(a, takeData(b, extra));
  return withNames(sort ? sortedData(both) : both, names);
}

export const sameRows = (a: IndexData, b: IndexData): boolean => {
  if (a.kind === 'range' && b.kind === 'range') return a.start === b.start && a.step === b.step && dataLength(a) === dataLength(b);
  if (dataLength(a) !== dataLength(b)) return false;
  const [x, y] = [rowKeys(a), rowKeys(b)];
  return x.every((k, i) => k === y[i]);
};

export const withNames = (d: IndexData, names: readonly unknown[]): IndexData => (d.kind === 'multi' ? { ...d, names } : { ...d, name: names[0] ?? null });

export function appendData(a: IndexData, b: IndexData): IndexData {
  const columns = dataColumns(a).map((c, i) => concatColumns([c, dataColumns(b)[i]]));
  return a.kind === 'multi' ? { kind: 'multi', columns, names: a.names } : { kind: 'flat', column: columns[0], name: dataNames(a)[0] };
}

/** Sorted ascending; as it is where labels cannot be compared. */
export function sortedData(d: IndexData): IndexData {
  try {
    return takeData(d, argsortLabels(dataColumns(d).map(boxAll)));
  } catch (error) {
    if (error instanceof TypeError) return d;
    throw error;
  }
}

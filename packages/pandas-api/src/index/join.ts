import { ValueError } from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';
import { rowNumbers } from '../kernels/index.js';
import { dataLabels, dataLength, dataNames, flatData, type IndexData, takeData } from './data.js';
import { levelNumber } from './duplicates.js';
import { exactIndexer, indexerNonUnique } from './get-indexer.js';
import { lookupOf } from './lookup.js';
import { mixedOrder } from './multi-levels.js';
import {
  alignDtypes,
  appendData,
  inferredData,
  intersectionData,
  sameRows,
  sortedData,
  unionData,
  uniqueData,
  withNames,
} from './set-operations.js';
import { argsortData, order } from './sort.js';

/** A join's labels, and for each the row of either side (-1: none; null: as they are). */
export interface Joined {
  readonly joined: IndexData;
  readonly left: Int32Array | null;
  readonly right: Int32Array | null;
}

const rowsOf = (d: IndexData, target: IndexData): Int32Array | null => {
  if (sameRows(d, target)) return null;
  return exactIndexer(d, target);
};

/** The labels of a join of two indexes. */
export function joinData(a: IndexData, b: IndexData, how: string, sort: boolean, level: unknown): Joined {
  if (!['left', 'right', 'inner', 'outer'].includes(how)) throw new ValueError(`do not recognize join method ${how}`);
  if (level !== null && level !== undefined) return joinLevel(a, b, level, how);
  if ((a.kind === 'multi') !== (b.kind === 'multi')) return joinMulti(a, b, how);
  refuseZones(a, b);
  const [x, y] = alignDtypes(a, b);
  if (!lookupOf(x).unique || !lookupOf(y).unique) return joinRepeated(x, y, how, dataNames(how === 'right' ? b : a));
  const labels = uniqueJoin(x, y, how, sort);
  const joined = isMixed(a) || isMixed(b) ? labels : inferredData(labels);
  return { joined: withNames(joined, dataNames(how === 'right' ? b : a)), left: rowsOf(x, joined), right: rowsOf(y, joined) };
}

const dtypeIn = (d: IndexData): Dtype | undefined => (d.kind === 'flat' ? d.column.dtype : undefined);
const isMixed = (d: IndexData): boolean => dtypeIn(d)?.kind === 'object';

function refuseZones(a: IndexData, b: IndexData): void {
  const [x, y] = [dtypeIn(a), dtypeIn(b)];
  if (x?.kind === 'datetime' && y?.kind === 'datetime' && (x.tz === undefined) !== (y.tz === undefined))
    throw new TypeError('Cannot join tz-naive with tz-aware DatetimeIndex');
}

function uniqueJoin(x: IndexData, y: IndexData, how: string, sort: boolean): IndexData {
  switch (how) {
    case 'left':
      return sort ? sortedData(x) : x;
    case 'right':
      return sort ? sortedData(y) : y;
    case 'inner':
      return sort ? sortedData(intersectionData(x, y)) : intersectionData(x, y);
    default:
      return unionData(x, y);
  }
}

/** Every pair of equal labels. */
function joinRepeated(a: IndexData, b: IndexData, how: string, names: readonly unknown[]): Joined {
  const [left, right]: [number[], number[]] = [[], []];
  const keep = (l: number, r: number): void => {
    left.push(l);
    right.push(r);
  };
  const pairs = (from: IndexData, to: IndexData, emit: (f: number, t: number) => void, lone: boolean): void => {
    const found = lookupOf(to);
    const { starts, order: rows } = found.groups;
    found.codesOf(from).forEach((code, i) => {
      if (code >= 0) for (let k = starts[code]; k < starts[code + 1]; k++) emit(i, rows[k]);
      else if (lone) emit(i, -1);
    });
  };
  if (how === 'right') pairs(b, a, (r, l) => keep(l, r), true);
  else pairs(a, b, keep, how !== 'inner');
  if (how === 'outer') {
    const inA = lookupOf(a).codesOf(b);
    for (let r = 0; r < inA.length; r++) if (inA[r] < 0) keep(-1, r);
  }
  const n = dataLength(a);
  const labels = takeData(
    appendData(a, b),
    left.map((l, i) => (l >= 0 ? l : n + right[i])),
  );
  const ordered =
    how === 'outer' || (how === 'inner' && order(a).increasing && order(b).increasing) ? orderOf(labels) : rowNumbers(left.length);
  const pick = (side: number[]): Int32Array => Int32Array.from(ordered, (i) => side[i]);
  return { joined: withNames(takeData(labels, ordered), names), left: pick(left), right: pick(right) };
}

/** A MultiIndex and an index with the name of one of its levels. */
function joinMulti(a: IndexData, b: IndexData, how: string): Joined {
  const [multi, flat] = a.kind === 'multi' ? [a, b] : [b, a];
  const level = dataNames(multi).indexOf(dataNames(flat)[0]);
  if (level < 0 || dataNames(flat)[0] === null) throw new ValueError('cannot join with no overlapping index names');
  const flipped = multi === a ? how : how === 'left' ? 'right' : how === 'right' ? 'left' : how;
  const done = joinLevel(multi, flat, level, flipped);
  return multi === a ? done : { joined: done.joined, left: done.right, right: done.left };
}

/** On one level of a MultiIndex: its rows whose label the other index has. */
function joinLevel(a: IndexData, b: IndexData, level: unknown, how: string): Joined {
  if (a.kind === 'multi' && b.kind === 'multi') throw new TypeError('Join on level between two MultiIndex objects is ambiguous');
  if (a.kind !== 'multi') {
    const done = joinLevel(b, a, level, how === 'left' ? 'right' : how === 'right' ? 'left' : how);
    return { joined: done.joined, left: done.right, right: done.left };
  }
  const k = levelNumber(a.names, level);
  const column = flatData(a.columns[k], a.names[k]);
  if (!lookupOf(b).unique) throw new ValueError('Index._join_level on non-unique index is not implemented');
  if (how === 'left' || how === 'outer') {
    return { joined: a, left: null, right: exactIndexer(b, column) };
  }
  const { indexer } = indexerNonUnique(column, uniqueData(b));
  const rows = Int32Array.from(indexer.filter((i) => i >= 0));
  const kept = takeData(a, rows);
  return { joined: kept, left: rows, right: exactIndexer(b, flatData((kept as typeof a).columns[k])) };
}

/** Labels that cannot be compared are in the order of mixed ones. */
function orderOf(labels: IndexData): ArrayLike<number> {
  try {
    return argsortData(labels);
  } catch (error) {
    if (error instanceof TypeError) return mixedOrder(dataLabels(labels));
    throw error;
  }
}

import { StringColumn, valuesOf } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { floatsBy } from '../core/typed.js';
import { dtypes } from '../dtypes/registry.js';
import { argsort, lexsort, rowNumbers, type Sortable } from '../kernels/index.js';
import { argsortLabels, compareLabels } from '../kernels/sort-labels.js';
import { isMissing, pythonStr } from '../scalars/index.js';
import { dataColumns, dataLength, flatData, type IndexData, labelAt } from './data.js';
import { lookupOf } from './lookup.js';

/** A column as the sort kernels take it; nothing if its values are mixed. */
function sortable(c: LocalColumn): { values: Sortable; valid: Uint8Array | null } | undefined {
  const { data, valid, length } = c.vector;
  if (data instanceof Float64Array || data instanceof BigInt64Array || data instanceof Int32Array || data instanceof Uint8Array)
    return { values: data, valid };
  if (data instanceof StringColumn || c.dtype.kind === 'str') return { values: valuesOf(c.vector) as string[], valid: null };
  if (data instanceof BigUint64Array || Array.isArray(data)) return undefined;
  return { values: floatsBy(length, (i) => (data as Float32Array)[i]), valid };
}

export interface SortChoice {
  readonly ascending?: boolean;
  readonly naPosition?: 'first' | 'last';
}

/** Stable positions that sort columns, the first one first. */
export function argsortColumns(columns: readonly LocalColumn[], choices: readonly SortChoice[] = []): Int32Array {
  const keys = columns.map(sortable);
  const choice = (k: number): Required<SortChoice> => ({
    ascending: choices[k]?.ascending ?? true,
    naPosition: choices[k]?.naPosition ?? 'last',
  });
  if (keys.every((k) => k !== undefined)) return lexsort(keys.map((key, k) => ({ ...key!, ...choice(k) })));
  return argsortMixed(
    columns.map(boxAll),
    columns.map((_, k) => choice(k)),
  );
}

function argsortMixed(columns: readonly unknown[][], choices: readonly Required<SortChoice>[]): Int32Array {
  if (choices.every((c) => c.ascending && c.naPosition === 'last')) return argsortLabels(columns);
  const order = rowNumbers(columns[0].length);
  return order.sort((i, j) => {
    for (const [k, values] of columns.entries()) {
      const { ascending, naPosition } = choices[k];
      const [a, b] = [isMissing(values[i]), isMissing(values[j])];
      const sign =
        a || b ? (Number(a) - Number(b)) * (naPosition === 'last' ? 1 : -1) : compareLabels(values[i], values[j]) * (ascending ? 1 : -1);
      if (sign !== 0) return sign;
    }
    return i - j;
  });
}

export const argsortData = (d: IndexData, choice: SortChoice = {}): Int32Array => {
  const columns = dataColumns(d);
  return columns.length === 1
    ? oneColumn(columns[0], choice)
    : argsortColumns(
        columns,
        columns.map(() => choice),
      );
};

function oneColumn(c: LocalColumn, choice: SortChoice): Int32Array {
  const key = sortable(c);
  return key === undefined ? argsortColumns([c], [choice]) : argsort(key.values, { ...choice, valid: key.valid });
}

const monotonic = new WeakMap<IndexData, { increasing: boolean; decreasing: boolean; strict: boolean }>();

/** Does no label lie before the one before it? A missing label is in no order. */
export function order(d: IndexData): {
  readonly increasing: boolean;
  readonly decreasing: boolean /** no two neighbours are equal */;
  readonly strict: boolean;
} {
  let found = monotonic.get(d);
  if (found === undefined) monotonic.set(d, (found = findOrder(d)));
  return found;
}

function findOrder(d: IndexData): { increasing: boolean; decreasing: boolean; strict: boolean } {
  const n = dataLength(d);
  if (d.kind === 'range') return { increasing: d.step > 0 || n <= 1, decreasing: d.step < 0 || n <= 1, strict: true };
  const out = { increasing: true, decreasing: true, strict: true };
  const columns = dataColumns(d);
  if (columns.some((c) => c.vector.valid?.includes(0)))
    return n <= 1 && d.kind === 'multi' ? out : { increasing: false, decreasing: false, strict: true };
  const compare = comparer(columns);
  try {
    for (let i = 1; i < n && (out.increasing || out.decreasing); i++) {
      const sign = compare(i - 1, i);
      if (sign > 0) out.increasing = false;
      else if (sign < 0) out.decreasing = false;
      else out.strict = false;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { increasing: false, decreasing: false, strict: true };
  }
  return out;
}

/** The sign of the order of two rows. */
function comparer(columns: readonly LocalColumn[]): (i: number, j: number) => number {
  const rules = columns.map((c) => {
    const { data } = c.vector;
    if (!Array.isArray(data) && !(data instanceof StringColumn)) {
      const values = data as Float64Array;
      return (i: number, j: number) => (values[i] < values[j] ? -1 : values[i] > values[j] ? 1 : 0);
    }
    const values = boxAll(c);
    return (i: number, j: number) => compareLabels(values[i], values[j]);
  });
  return (i, j) => {
    for (const rule of rules) {
      const sign = rule(i, j);
      if (sign !== 0) return sign;
    }
    return 0;
  };
}

/** Where a label would stand in labels that are in ascending order. */
export function bisect(d: IndexData, label: unknown, side: 'left' | 'right', sorter?: ArrayLike<number>, descending = false): number {
  if (d.kind === 'flat' && d.column.dtype.kind === 'category') {
    const { dtype, vector } = d.column;
    const [code] = isMissing(label) ? [-1] : lookupOf(flatData(dtype.categories!)).positions(label);
    if (code === undefined)
      throw new TypeError(`Cannot setitem on a Categorical with a new category (${pythonStr(label)}), set the categories first`);
    const codes = Int32Array.from(vector.data as Int32Array, (c, i) => (vector.valid !== null && vector.valid[i] === 0 ? -1 : c));
    return bisect(flatData({ dtype: dtypes.int32, vector: { ...vector, data: codes, valid: null } }), code, side, sorter, descending);
  }
  let [low, high] = [0, dataLength(d)];
  const sign = descending ? -1 : 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const c = compareLabels(labelAt(d, sorter === undefined ? middle : sorter[middle]), label) * sign;
    if (c < 0 || (c === 0 && side === 'right')) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { ValueError } from '@pandorable/planner';
import { argsort, type Sortable, type SortOptions } from './sort.js';

export type RankMethod = 'average' | 'min' | 'max' | 'first' | 'dense';

export interface RankOptions {
  method?: RankMethod;
  naOption?: 'keep' | 'top' | 'bottom';
  pct?: boolean;
}

/** Rows in rank order. Missing ones come at the end; `rank` decides where they count. */
export interface RankOrder {
  order: Int32Array;
  /** How many rows at the end of `order` are missing. */
  missing: number;
  /** Whether two rows, neither missing, are equal. */
  same: (a: number, b: number) => boolean;
}

const METHODS = ['average', 'min', 'max', 'first', 'dense'];

/** Ranks the rows order[from] up to order[to], which take the places from `offset` on. Returns the number of distinct values. */
function rankRun(
  out: Float64Array,
  order: Int32Array,
  range: { from: number; to: number; offset: number; denseOffset: number },
  same: (a: number, b: number) => boolean,
  method: RankMethod,
): number {
  const { from, to, offset, denseOffset } = range;
  let distinct = 0;
  for (let i = from; i < to; ) {
    let j = i + 1;
    while (j < to && same(order[i], order[j])) j++;
    distinct++;
    const low = offset + (i - from) + 1;
    const high = offset + (j - from);
    if (method === 'first') for (let k = i; k < j; k++) out[order[k]] = low + (k - i);
    else {
      const rank = method === 'average' ? (low + high) / 2 : method === 'min' ? low : method === 'max' ? high : denseOffset + distinct;
      for (let k = i; k < j; k++) out[order[k]] = rank;
    }
    i = j;
  }
  return distinct;
}

/** Ranks over an order that is known already (a whole column's, or one group's rows). `out` may hold other rows too. */
export function rankOrdered({ order, missing, same }: RankOrder, options: RankOptions, out: Float64Array): Float64Array {
  const { method = 'average', naOption = 'keep', pct = false } = options;
  if (!METHODS.includes(method)) throw new ValueError(`method must be one of ${METHODS.map((m) => `'${m}'`).join(', ')}, got '${method}'`);
  if (naOption !== 'keep' && naOption !== 'top' && naOption !== 'bottom')
    throw new ValueError("na_option must be one of 'keep', 'top', or 'bottom'");
  const present = order.length - missing;
  const top = naOption === 'top' && missing > 0;
  const values = { from: 0, to: present, offset: top ? missing : 0, denseOffset: top ? 1 : 0 };
  const distinct = rankRun(out, order, values, same, method);
  let total = method === 'dense' ? distinct : present;
  if (naOption === 'keep') for (let i = present; i < order.length; i++) out[order[i]] = Number.NaN;
  else if (missing > 0) {
    const range = { from: present, to: order.length, offset: top ? 0 : present, denseOffset: top ? 0 : distinct };
    rankRun(out, order, range, () => true, method);
    total = method === 'dense' ? distinct + 1 : order.length;
  }
  if (pct) for (let i = 0; i < order.length; i++) out[order[i]] /= total;
  return out;
}

/** Ranks of a column's rows, from 1. */
export function rank(values: Sortable, options: RankOptions & Pick<SortOptions, 'ascending' | 'valid'> = {}): Float64Array {
  const { ascending = true, valid } = options;
  const order = argsort(values, { ascending, valid, naPosition: 'last' });
  let missing = 0;
  for (let i = order.length - 1; i >= 0; i--, missing++) {
    const v = values[order[i]];
    if (v !== null && v !== undefined && !Number.isNaN(v) && (!valid || valid[order[i]])) break;
  }
  const same = (a: number, b: number): boolean => values[a] === values[b];
  return rankOrdered({ order, missing, same }, options, new Float64Array(values.length));
}

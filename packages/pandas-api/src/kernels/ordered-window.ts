import { argsort } from './sort.js';

/** The finite values of a window, in order. Rows of NaN and infinities are ignored. */
export interface OrderedWindow {
  readonly size: number;
  clear(): void;
  insert(row: number): void;
  remove(row: number): void;
  /** The k-th smallest value, from 0. */
  at(k: number): number;
  /** Values in the window that are smaller than the one in `row`, which is finite. */
  below(row: number): number;
  /** Values in the window that are not larger than the one in `row`, which is finite. */
  upTo(row: number): number;
}

/** Up to this many rows, moving values in a flat array beats any tree. */
const FLAT_LIMIT = 4096;

/** A sorted flat array: binary search, and a short move per change. A removal is joined with the insertion that follows it. */
class FlatWindow implements OrderedWindow {
  private readonly sorted: Float64Array;
  private count = 0;
  /** Position of a removed value whose gap is still open, or -1. */
  private gap = -1;

  constructor(
    private readonly values: Float64Array,
    capacity: number,
  ) {
    this.sorted = new Float64Array(capacity + 2);
  }

  get size(): number {
    return this.gap < 0 ? this.count : this.count - 1;
  }

  clear(): void {
    this.count = 0;
    this.gap = -1;
  }

  /** First position in the array whose value is not below v. */
  private lower(v: number): number {
    const { sorted } = this;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] < v) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private upper(v: number): number {
    const { sorted } = this;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] <= v) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private close(): void {
    const { sorted, gap } = this;
    if (gap < 0) return;
    this.gap = -1;
    const last = --this.count;
    for (let k = gap; k < last; k++) sorted[k] = sorted[k + 1];
  }

  insert(row: number): void {
    const v = this.values[row];
    if (v - v !== 0) return;
    const { sorted, gap } = this;
    let to = this.upper(v);
    if (gap < 0) {
      for (let k = this.count++; k > to; k--) sorted[k] = sorted[k - 1];
      sorted[to] = v;
      return;
    }
    this.gap = -1;
    if (to > gap) {
      to--;
      for (let k = gap; k < to; k++) sorted[k] = sorted[k + 1];
    } else for (let k = gap; k > to; k--) sorted[k] = sorted[k - 1];
    sorted[to] = v;
  }

  remove(row: number): void {
    const v = this.values[row];
    if (v - v !== 0) return;
    this.close();
    this.gap = this.lower(v);
  }

  at(k: number): number {
    this.close();
    return this.sorted[k];
  }

  below(row: number): number {
    this.close();
    return this.lower(this.values[row]);
  }

  upTo(row: number): number {
    this.close();
    return this.upper(this.values[row]);
  }
}

/** A binary indexed tree of counts over the ranks of all values: every operation takes log n steps. */
class TreeWindow implements OrderedWindow {
  size = 0;
  /** Rank of each row's value among the distinct finite ones, from 1; 0 for a row that does not count. */
  private readonly rank: Int32Array;
  private readonly distinct: Float64Array;
  private readonly counts: Int32Array;
  private readonly top: number;

  constructor(values: Float64Array) {
    const order = argsort(values);
    const rank = new Int32Array(values.length);
    const distinct: Float64Array = new Float64Array(values.length + 1);
    let ranks = 0;
    for (const row of order) {
      const v = values[row];
      if (v - v !== 0) continue;
      if (ranks === 0 || v !== distinct[ranks]) distinct[++ranks] = v;
      rank[row] = ranks;
    }
    this.rank = rank;
    this.distinct = distinct;
    this.counts = new Int32Array(ranks + 1);
    this.top = ranks === 0 ? 0 : 2 ** Math.floor(Math.log2(ranks));
  }

  clear(): void {
    this.counts.fill(0);
    this.size = 0;
  }

  private change(row: number, by: number): void {
    const { counts } = this;
    let r = this.rank[row];
    if (r === 0) return;
    this.size += by;
    for (; r < counts.length; r += r & -r) counts[r] += by;
  }

  insert(row: number): void {
    this.change(row, 1);
  }

  remove(row: number): void {
    this.change(row, -1);
  }

  at(k: number): number {
    const { counts } = this;
    let r = 0;
    let left = k;
    for (let step = this.top; step > 0; step >>= 1) {
      const next = r + step;
      if (next < counts.length && counts[next] <= left) {
        r = next;
        left -= counts[next];
      }
    }
    return this.distinct[r + 1];
  }

  private upToRank(rank: number): number {
    let sum = 0;
    for (let r = rank; r > 0; r -= r & -r) sum += this.counts[r];
    return sum;
  }

  below(row: number): number {
    return this.upToRank(this.rank[row] - 1);
  }

  upTo(row: number): number {
    return this.upToRank(this.rank[row]);
  }
}

/** An ordered window over rows of `values` that never holds more than `capacity` of them. */
export function orderedWindow(values: Float64Array, capacity: number): OrderedWindow {
  return capacity <= FLAT_LIMIT ? new FlatWindow(values, capacity) : new TreeWindow(values);
}

/** Least-digit-first sorting of unsigned keys. */
const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** Rows with order-preserving unsigned keys, high and low halves, in the order of the rows. */
export interface Keyed {
  rows: Int32Array;
  high: Uint32Array;
  low: Uint32Array | undefined;
}

/** Where each bucket of a digit begins, or undefined if all keys have the same digit. */
function bucketStarts(keys: Uint32Array, shift: number): Int32Array | undefined {
  const starts = new Int32Array(BUCKETS);
  for (let i = 0; i < keys.length; i++) starts[(keys[i] >>> shift) & (BUCKETS - 1)]++;
  if (starts[(keys[0] >>> shift) & (BUCKETS - 1)] === keys.length) return undefined;
  for (let b = 0, sum = 0; b < BUCKETS; b++) {
    const count = starts[b];
    starts[b] = sum;
    sum += count;
  }
  return starts;
}

/** Least digit first. Keys move along with their rows, so that reading is in sequence; the low half stays behind once it is done. */
export function radix(from: Keyed): Int32Array {
  const n = from.rows.length;
  const spare = (): Keyed => ({ rows: new Int32Array(n), high: new Uint32Array(n), low: from.low && new Uint32Array(n) });
  let current = from;
  let other = spare();
  const swap = (): void => {
    [current, other] = [other, current];
  };
  for (let shift = 0; current.low && shift < 32; shift += DIGIT) {
    const starts = bucketStarts(current.low, shift);
    if (!starts) continue;
    scatterWide(current, other, starts, shift);
    swap();
  }
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const starts = bucketStarts(current.high, shift);
    if (!starts) continue;
    scatter(current, other, starts, shift);
    swap();
  }
  return current.rows;
}

function scatterWide(from: Keyed, to: Keyed, starts: Int32Array, shift: number): void {
  const { rows, high } = from;
  const low = from.low as Uint32Array;
  const toRows = to.rows;
  const toHigh = to.high;
  const toLow = to.low as Uint32Array;
  for (let i = 0; i < rows.length; i++) {
    const key = low[i];
    const place = starts[(key >>> shift) & (BUCKETS - 1)]++;
    toRows[place] = rows[i];
    toHigh[place] = high[i];
    toLow[place] = key;
  }
}

function scatter(from: Keyed, to: Keyed, starts: Int32Array, shift: number): void {
  const { rows, high } = from;
  const toRows = to.rows;
  const toHigh = to.high;
  for (let i = 0; i < rows.length; i++) {
    const key = high[i];
    const place = starts[(key >>> shift) & (BUCKETS - 1)]++;
    toRows[place] = rows[i];
    toHigh[place] = key;
  }
}

import { type Keyed, radix } from './radix.js';

/** Below this many strings comparing them is faster. */
const SMALL = 512;

/** Code units from U+E000 on lie, by code point, before the surrogates that stand for the code points after them. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order by code points, as Python has it; `<` compares UTF-16 units, which differs beyond U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rankOfUnit(x) - rankOfUnit(y);
  }
  return a.length - b.length;
}

/** Positions of the strings in code-point order, stable. */
export function argsortStrings(values: readonly string[]): Int32Array {
  if (values.length < SMALL) return compared(values);
  const keys = keysOf(values, commonPrefix(values));
  const [high, low] = [keys.high.slice(), (keys.low as Uint32Array).slice()];
  const order = radix(keys);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && high[order[end]] === high[order[start]] && low[order[end]] === low[order[start]]) end++;
    if (end - start === values.length) return compared(values);
    if (end - start > 1) sortRun(values, order.subarray(start, end));
    start = end;
  }
  return order;
}

/** Strings that begin alike. */
function sortRun(values: readonly string[], run: Int32Array): void {
  const sorted = argsortStrings(Array.from(run, (i) => values[i]));
  run.set(Int32Array.from(sorted, (k) => run[k]));
}

const SURROGATE = /[\ud800-\udfff]/;

function compared(values: readonly string[]): Int32Array {
  const order = Array.from(values, (_, i) => i);
  if (values.some((v) => SURROGATE.test(v))) order.sort((a, b) => compareStrings(values[a], values[b]));
  else order.sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0));
  return Int32Array.from(order);
}

/** How many code units all strings have in common at their beginning. */
function commonPrefix(values: readonly string[]): number {
  const [first] = values;
  let length = first.length;
  for (let i = 1; i < values.length && length > 0; i++) {
    const value = values[i];
    length = Math.min(length, value.length);
    let k = 0;
    while (k < length && value.charCodeAt(k) === first.charCodeAt(k)) k++;
    length = k;
  }
  return length;
}

/** Eight code units from a place on as sort keys, or four where one takes more than a byte; strings that end there count as followed by zeros. */
function keysOf(values: readonly string[], from: number): Keyed {
  const rows = Int32Array.from({ length: values.length }, (_, i) => i);
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const end = Math.min(value.length, from + 8);
    for (let k = from; k < end; k++) {
      const unit = value.charCodeAt(k);
      if (unit > 0xff) return wideKeys(values, from, { rows, high, low });
      const shift = 24 - ((k - from) & 3) * 8;
      if (k - from < 4) high[i] |= unit << shift;
      else low[i] |= unit << shift;
    }
  }
  return { rows, high, low };
}

function wideKeys(
  values: readonly string[],
  from: number,
  { rows, high, low }: { rows: Int32Array; high: Uint32Array; low: Uint32Array },
): Keyed {
  const unit = (value: string, k: number): number => (k < value.length ? rankOfUnit(value.charCodeAt(k)) : 0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    high[i] = (unit(value, from) << 16) | unit(value, from + 1);
    low[i] = (unit(value, from + 2) << 16) | unit(value, from + 3);
  }
  return { rows, high, low };
}

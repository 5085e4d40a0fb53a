import type { Encoded } from './encode.js';

/** Values of these classes must come as the class of the same name; others (a date, a dtype) by their text alone. */
const CLASSES = new Set(['Timestamp', 'Timedelta', 'Period', 'Interval']);
const TOLERANCE = 1e-9;

type Dict = { readonly [key: string]: Encoded };
const isDict = (v: Encoded): v is Dict => typeof v === 'object' && v !== null && !Array.isArray(v);

function show(v: Encoded | undefined): string {
  if (typeof v === 'string' && v.includes('\n')) return `\n${v}\n`;
  return JSON.stringify(v)?.slice(0, 300) ?? 'nothing';
}

/** The first difference between pandas' answer and ours as a readable line, or undefined. */
export function firstDifference(golden: Encoded, actual: Encoded | undefined, path = 'result'): string | undefined {
  if (actual === undefined) return differ(path, golden, actual);
  if (Array.isArray(golden)) return listDifference(golden, actual, path);
  if (isDict(golden)) return dictDifference(golden, actual, path);
  if (typeof golden === 'number' && typeof actual === 'number') return isClose(golden, actual) ? undefined : differ(path, golden, actual);
  return golden === actual ? undefined : differ(path, golden, actual);
}

const differ = (path: string, golden: Encoded, actual: Encoded | undefined): string =>
  `${path}: pandas has ${show(golden)}, pandorable ${show(actual)}`;

const isClose = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

function listDifference(golden: readonly Encoded[], actual: Encoded, path: string): string | undefined {
  if (!Array.isArray(actual)) return differ(path, golden, actual);
  if (golden.length !== actual.length)
    return `${path}: pandas has ${golden.length} items, pandorable ${actual.length}: ${show(golden)} and ${show(actual)}`;
  for (let i = 0; i < golden.length; i++) {
    const found = firstDifference(golden[i], actual[i], `${path}[${i}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dictDifference(golden: Dict, actual: Encoded, path: string): string | undefined {
  if ('type' in golden) return objectDifference(golden, actual, path);
  if (!isDict(actual)) return differ(path, golden, actual);
  if (golden.kind === 'array' && actual.kind === 'value') return firstDifference(golden.values, actual.value, path);
  for (const [key, expected] of Object.entries(golden)) {
    if (key === 'class' && golden.kind === undefined && isRange(golden, actual)) continue;
    const found = firstDifference(expected, actual[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether picked rows of a default index are a RangeIndex again depends on the values in pandas; it shows nowhere else. */
function isRange(golden: Dict, actual: Dict): boolean {
  const plain = ['Index', 'RangeIndex'];
  return plain.includes(String(golden.class)) && plain.includes(String(actual.class));
}

function objectDifference(golden: Dict, actual: Encoded, path: string): string | undefined {
  const text = isDict(actual) ? actual.text : actual;
  const sameClass = !CLASSES.has(String(golden.type)) || (isDict(actual) && actual.type === golden.type);
  return sameClass && text === golden.text ? undefined : differ(path, golden, actual);
}

import { type NumberArray, ValueError } from '@pandorable/planner';
import { isTypedArray } from '../core/values.js';
import { parseDtype } from '../dtypes/registry.js';
import { Frame } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { Series } from '../series/series.js';
import { arrayOf } from './elements.js';

type Options = { readonly dtype?: unknown; readonly endpoint?: boolean; readonly num?: number };
const isOptions = (v: unknown): v is Options =>
  typeof v === 'object' &&
  v !== null &&
  !Array.isArray(v) &&
  !isTypedArray(v) &&
  !Series.isSeries(v) &&
  !Index.isIndex(v) &&
  !Frame.isFrame(v);

const TYPED: Record<string, { from(values: readonly any[]): NumberArray } | undefined> = {
  float64: Float64Array,
  float32: Float32Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
};

/** Plain values of anything that holds some. */
export function valuesIn(x: unknown): unknown[] {
  if (Series.isSeries(x)) return x.toArray();
  if (Frame.isFrame(x)) return x.toArray();
  if (Index.isIndex(x)) return [...x.labels];
  return Array.from(x as Iterable<unknown>, (v) => (typeof v === 'bigint' && Number.isSafeInteger(Number(v)) ? Number(v) : v));
}

/** np.array(values, {dtype}): typed where numbers of that dtype have a typed array, else plain; ints without a dtype stay plain numbers. */
export function array(values: unknown, dtype?: unknown): any {
  const want = isOptions(dtype) ? dtype.dtype : dtype;
  const list = valuesIn(values);
  if (want === undefined || want === null)
    return arrayOf(
      list.map((v) => (v instanceof Number ? Number(v) : v)),
      isTypedArray(values) || (list.length > 0 && list.every((v) => v instanceof Number)),
    );
  const { name } = parseDtype(want);
  if (name === 'int64') return list.map((v) => Math.trunc(Number(v)));
  if (name === 'bool') return list.map(Boolean);
  return TYPED[name]?.from(list.map(Number)) ?? (name === 'str' ? list.map(String) : list);
}

/** np.arange([start,] stop[, step]). */
export function arange(...given: any[]): any {
  const options = given.filter(isOptions)[0];
  const numbers = given.filter((v) => !isOptions(v)).map(Number);
  const [start, stop, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  if (step === 0) throw new ValueError('Maximum allowed size exceeded');
  const values = Array.from({ length: Math.max(0, Math.ceil((stop - start) / step)) }, (_, i) => start + i * step);
  const floats = given.some((v) => v instanceof Number) || numbers.some((v) => !Number.isInteger(v));
  return options?.dtype === undefined ? (floats ? Float64Array.from(values) : values) : array(values, options.dtype);
}

/** np.linspace(start, stop, num). */
export function linspace(start: number, stop: number, num: number | Options = 50, options: Options = {}): Float64Array {
  const o = isOptions(num) ? num : options;
  const n = isOptions(num) ? (num.num ?? 50) : num;
  const parts = o.endpoint === false ? n : n - 1;
  return Float64Array.from({ length: n }, (_, i) => (i === parts ? Number(stop) : Number(start) + (i * (stop - start)) / parts));
}

/** An array of a shape: a number, or rows and columns. */
function shaped(shape: unknown, cell: (i: number, j: number) => unknown, dtype: unknown): any {
  const [rows, columns] = Array.isArray(shape) ? (shape as number[]) : [shape as number];
  const line = (n: number, at: (i: number) => unknown) =>
    array(
      Array.from({ length: n }, (_, i) => at(i)),
      dtype,
    );
  return columns === undefined ? line(rows, (i) => cell(i, 0)) : Array.from({ length: rows }, (_, i) => line(columns, (j) => cell(i, j)));
}
const dtypeIn = (given: unknown, fallback: unknown = 'float64'): unknown =>
  isOptions(given) ? (given.dtype ?? fallback) : (given ?? fallback);

export const zeros = (shape: unknown, dtype?: unknown): any => shaped(shape, () => 0, dtypeIn(dtype));
export const ones = (shape: unknown, dtype?: unknown): any => shaped(shape, () => 1, dtypeIn(dtype));
export const empty = zeros;
export const full = (shape: unknown, value: unknown, dtype?: unknown): any => shaped(shape, () => value, dtypeIn(dtype, null));
export const eye = (n: number, dtype?: unknown): any => shaped([n, n], (i, j) => Number(i === j), dtypeIn(dtype));
export const identity = eye;

export function repeat(values: unknown, times: number | readonly number[]): any {
  const list = typeof values === 'object' && values !== null ? valuesIn(values) : [values];
  return arrayOf(
    list.flatMap((v, i) => new Array(typeof times === 'number' ? times : times[i]).fill(v)),
    isTypedArray(values),
  );
}
export const tile = (values: unknown, times: number): any =>
  arrayOf(Array.from({ length: times }, () => valuesIn(values)).flat(), isTypedArray(values));
export const concatenate = (parts: readonly unknown[]): any => arrayOf(parts.flatMap(valuesIn), parts.some(isTypedArray));
export const asarray = array;

import { UnsupportedFunctionCall } from '@pandorable/planner';
import { isTypedArray } from '../core/values.js';
import { Frame } from '../frame/frame.js';
import { GROUPED } from '../groupby/classes.js';
import { Index } from '../index/base.js';
import { deviation, variance } from '../kernels/moments.js';
import { quantile as at, median as middle } from '../kernels/quantile.js';
import { Series } from '../series/series.js';
import { valuesIn } from './arrays.js';
import { arrayOf, ELEMENTS, named } from './elements.js';

const isLabelled = (x: unknown): x is any => Series.isSeries(x) || Frame.isFrame(x) || Index.isIndex(x);
/** A row that a function is called with: what is not one of its fields is a member of its Series. */
const isRow = (x: any, name: string): x is any =>
  typeof x === 'object' && x !== null && !Array.isArray(x) && !isTypedArray(x) && typeof x[name] === 'function';
const isGroups = (x: unknown): boolean => typeof x === 'object' && x !== null && GROUPED in x;
const numbers = (x: unknown): Float64Array => Float64Array.from(valuesIn(x).flat() as number[], Number);
const anyMissing = (v: Float64Array): boolean => v.some((x) => x !== x);

type Reducer = (v: Float64Array, ddof: number) => number;
const REDUCERS: Record<string, Reducer> = {
  sum: (v) => v.reduce((a, b) => a + b, 0),
  prod: (v) => v.reduce((a, b) => a * b, 1),
  mean: (v) => v.reduce((a, b) => a + b, 0) / v.length,
  median: (v) => middle(v),
  min: (v) => v.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  max: (v) => v.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  std: (v, ddof) => deviation(v, { ddof }),
  var: (v, ddof) => variance(v, { ddof }),
};
/** numpy divides by n in std and var; a Series or frame answers by its own default, as pandas does. */
export const reduction = (name: string) =>
  named(name, (x: unknown, options: { ddof?: number; axis?: number } = {}): any => {
    if (isLabelled(x) || isRow(x, name))
      return x[name]({
        ...((name === 'std' || name === 'var') && { ddof: options.ddof ?? 0 }),
        ...(options.axis === undefined ? {} : { axis: options.axis }),
      });
    const held = numbers(x);
    return anyMissing(held) ? Number.NaN : REDUCERS[name](held, options.ddof ?? 0);
  });
/** The same, missing values passed over. */
export const nanReduction = (name: string) =>
  named(`nan${name}`, (x: unknown, options: { ddof?: number } = {}): any =>
    isLabelled(x)
      ? reduction(name)(x, options)
      : REDUCERS[name](
          numbers(x).filter((v) => v === v),
          options.ddof ?? 0,
        ),
  );

export const quantile = (x: unknown, q: number | readonly number[]): any => {
  const held = numbers(Series.isSeries(x) ? x.toArray() : x);
  const one = (p: number): number => (anyMissing(held) ? Number.NaN : at(held, p, 'linear'));
  return typeof q === 'number' ? one(q) : Float64Array.from(q, one);
};
export const percentile = (x: unknown, q: number | readonly number[]): any =>
  quantile(x, typeof q === 'number' ? q / 100 : q.map((p) => p / 100));

export const cumulate = (name: 'cumsum' | 'cumprod', step: (a: number, b: number) => number) =>
  named(name, (x: unknown): any => {
    if (isGroups(x)) throw new UnsupportedFunctionCall(`numpy operations are not valid with groupby. Use .groupby(...).${name}() instead`);
    if (isLabelled(x)) return x[name]();
    let total = name === 'cumsum' ? 0 : 1;
    return arrayOf(
      (valuesIn(x) as number[]).map((v) => (total = step(total, v))),
      isTypedArray(x),
    );
  });
export const diff = (x: unknown): any =>
  isLabelled(x)
    ? x['diff']()
    : arrayOf(
        (valuesIn(x) as number[]).slice(1).map((v, i) => v - (valuesIn(x) as number[])[i]),
        isTypedArray(x),
      );

export const unique = (x: unknown): any => {
  const list = [...new Set(valuesIn(x))];
  return arrayOf(
    list.sort((a, b) => ((a as number) < (b as number) ? -1 : Number((a as number) > (b as number)))),
    isTypedArray(x),
  );
};
export const sort = (x: unknown): any =>
  arrayOf(
    (valuesIn(x) as number[]).sort((a, b) => (a < b || b !== b ? -1 : Number(a > b))),
    isTypedArray(x),
  );

const close = (a: number, b: number, rtol: number, atol: number, equalNan: boolean): boolean =>
  a === b || Math.abs(a - b) <= atol + rtol * Math.abs(b) || (equalNan && a !== a && b !== b);
interface Tolerance {
  rtol?: number;
  atol?: number;
  equalNan?: boolean;
}
export const isclose = (a: unknown, b: unknown, o: Tolerance = {}): any => {
  const test = (x: number, y: number) => close(x, y, o.rtol ?? 1e-5, o.atol ?? 1e-8, o.equalNan === true);
  if (typeof a === 'number' && typeof b === 'number') return test(a, b);
  const [x, y] = [typeof a === 'number' ? null : valuesIn(a), typeof b === 'number' ? null : valuesIn(b)];
  return (x ?? y)!.map((_, i) => test(Number(x === null ? a : x[i]), Number(y === null ? b : y[i])));
};
export const allclose = (a: unknown, b: unknown, o: Tolerance = {}): boolean => [isclose(a, b, o)].flat().every(Boolean);
export const roundTo = (x: number, digits: number): number => (ELEMENTS['rint'].js(x * 10 ** digits) as number) / 10 ** digits;

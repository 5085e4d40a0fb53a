import { ValueError } from '@pandorable/planner';
import { isTypedArray } from '../core/values.js';
import { Frame } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { quantile as at } from '../kernels/quantile.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { full, valuesIn } from './arrays.js';
import { arrayOf, named } from './elements.js';

const isLabelled = (x: unknown): x is any => Series.isSeries(x) || Frame.isFrame(x) || Index.isIndex(x);
const flat = (x: unknown): any[] => valuesIn(x).flat();
const numbers = (x: unknown): number[] => flat(x).map(Number);
/** A member of what is labelled, else a function of plain values. */
const either = (member: string, js: (values: any[]) => unknown) =>
  named(member, (x: unknown, ...rest: unknown[]): any =>
    isLabelled(x) && typeof (x as any)[member] === 'function' ? (x as any)[member](...rest) : js(flat(x)),
  );
const broadcast = (name: string, js: (a: number, b: number) => number) =>
  named(name, (a: any, b: any): any => {
    if (Series.isSeries(a)) return (a as any).combine(Series.isSeries(b) ? b : (a as any).mul(0).add(b), js);
    const [x, y] = [a, b].map((v) => (typeof v === 'number' ? null : valuesIn(v)));
    if (x === null && y === null) return js(a, b);
    return arrayOf(
      (x ?? y)!.map((_, i) => js(Number(x === null ? a : x[i]), Number(y === null ? b : y[i]))),
      true,
    );
  });

export const any = either('any', (v) => v.some(Boolean));
export const all = either('all', (v) => v.every(Boolean));
const place =
  (better: (a: number, b: number) => boolean) =>
  (v: number[]): number =>
    v.reduce((best, x, i) => (better(x, v[best]) ? i : best), 0);
export const argmax = either(
  'argmax',
  place((a, b) => a > b),
);
export const argmin = either(
  'argmin',
  place((a, b) => a < b),
);
export const argsort = either('argsort', (v) => v.map((_, i) => i).sort((i, j) => (v[i] < v[j] ? -1 : v[i] > v[j] ? 1 : i - j)));
export const isin = named('isin', (x: any, values: unknown): any => {
  if (isLabelled(x)) return x['isin'](valuesIn(values));
  const known = new Set(valuesIn(values));
  return flat(x).map((v) => known.has(v));
});
export const ptp = named('ptp', (x: unknown): number => {
  const v = numbers(x);
  return v.reduce((p, q) => Math.max(p, q), Number.NEGATIVE_INFINITY) - v.reduce((p, q) => Math.min(p, q), Number.POSITIVE_INFINITY);
});
export const average = named('average', (x: unknown, { weights }: { weights?: unknown } = {}): number => {
  const v = numbers(x);
  const w = isMissing(weights) ? v.map(() => 1) : numbers(weights);
  if (w.length !== v.length) throw new ValueError('Shape of weights must be consistent with shape of a along specified axis.');
  return v.reduce((s, a, i) => s + a * w[i], 0) / w.reduce((s, a) => s + a, 0);
});
export const countNonzero = named('count_nonzero', (x: unknown): number => flat(x).filter(Boolean).length);
export const nanToNum = named('nan_to_num', (x: any, nan = 0): any =>
  Series.isSeries(x) || Frame.isFrame(x)
    ? (x as any).fillna(nan)
    : arrayOf(
        flat(x).map((v) => (isMissing(v) ? nan : v)),
        true,
      ),
);
export const nanquantile = named('nanquantile', (x: unknown, q: number | readonly number[]): any => {
  const held = Float64Array.from(numbers(x).filter((v) => v === v));
  return typeof q === 'number' ? at(held, q, 'linear') : Float64Array.from(q, (p) => at(held, p, 'linear'));
});
export const nanpercentile = named('nanpercentile', (x: unknown, q: number | readonly number[]): any =>
  nanquantile(x, typeof q === 'number' ? q / 100 : q.map((p) => p / 100)),
);

/** The place where each value would be put in sorted bounds. */
function placesIn(bounds: readonly any[], x: unknown, right: boolean): any {
  const one = (v: any): number => {
    const k = bounds.findIndex((b) => (right ? b > v : b >= v));
    return k < 0 ? bounds.length : k;
  };
  return typeof x === 'object' && x !== null ? flat(x).map(one) : one(x);
}
export const digitize = named('digitize', (x: unknown, bins: unknown, right: boolean | { right?: boolean } = false): any =>
  placesIn(flat(bins), x, !(typeof right === 'object' ? right.right : right)),
);
export const searchsorted = named('searchsorted', (bounds: unknown, x: unknown, side: string | { side?: string } = 'left'): any =>
  placesIn(flat(bounds), x, (typeof side === 'object' ? side.side : side) === 'right'),
);

const likeOf = (name: string, value: number) =>
  named(name, (x: any): any => (Series.isSeries(x) || Frame.isFrame(x) ? (x as any).mul(0).add(value) : fillOf(x, value)));
const fillOf = (x: unknown, value: unknown): any =>
  isTypedArray(x)
    ? (x as Float64Array).slice().fill(value as number)
    : valuesIn(x).map((v) => (Array.isArray(v) ? fillOf(v, value) : value));
export const zerosLike = likeOf('zeros_like', 0);
export const onesLike = likeOf('ones_like', 1);
export const fullLike = named('full_like', (x: any, value: unknown): any =>
  Series.isSeries(x) ? full((x as Series).length, value) : fillOf(x, value),
);
export const logspace = named(
  'logspace',
  (start: number, stop: number, num = 50): Float64Array =>
    Float64Array.from({ length: num }, (_, i) => 10 ** (start + (i * (stop - start)) / (num - 1))),
);
export const hypot = broadcast('hypot', Math.hypot);
export const arctan2 = broadcast('arctan2', Math.atan2);
export const dot = named('dot', (a: any, b: any): any =>
  isLabelled(a) ? a['dot'](b) : numbers(a).reduce((s, v, i) => s + v * numbers(b)[i], 0),
);
export const flip = named('flip', (x: unknown): any => arrayOf(flat(x).reverse(), isTypedArray(x)));
const ordered = (values: Iterable<any>): any => arrayOf([...new Set(values)].sort((a, b) => (a < b ? -1 : Number(a > b))));
export const union1d = named('union1d', (a: unknown, b: unknown): any => ordered([...flat(a), ...flat(b)]));
export const intersect1d = named('intersect1d', (a: unknown, b: unknown): any => ordered(flat(a).filter((v) => flat(b).includes(v))));
export const setdiff1d = named('setdiff1d', (a: unknown, b: unknown): any => ordered(flat(a).filter((v) => !flat(b).includes(v))));

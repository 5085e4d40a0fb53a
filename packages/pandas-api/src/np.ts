import { call, denan, lit } from '@pandorable/planner';
import './run-time.js';
import { dtypes } from './dtypes/registry.js';
import { missingCell } from './elementwise/missing.js';
import type { Cell } from './frame/state.js';
import { extreme, operator } from './np/choices.js';
import { elementFunction, over, ufunc } from './np/elements.js';
import { Generator } from './np/random.js';
import { cumulate, nanReduction, reduction, roundTo } from './np/reductions.js';
import { isMissing, Timedelta, Timestamp } from './scalars/index.js';

export { arange, array, asarray, concatenate, empty, eye, full, identity, linspace, ones, repeat, tile, zeros } from './np/arrays.js';
export { select, where } from './np/choices.js';
export * from './np/more.js';
export { allclose, diff, isclose, percentile, quantile, sort, unique } from './np/reductions.js';
/** numpy's functions for the columns of pandorable: over Series and frames lazy, over arrays and numbers at once. */
export * from './np/scalars.js';

export const nan = Number.NaN;
export const inf = Number.POSITIVE_INFINITY;
export const pi = Math.PI;
export const e = Math.E;
export const newaxis = null;

export const sqrt = elementFunction('sqrt');
export const cbrt = elementFunction('cbrt');
export const exp = elementFunction('exp');
export const exp2 = elementFunction('exp2');
export const expm1 = elementFunction('expm1');
export const log = elementFunction('log');
export const log2 = elementFunction('log2');
export const log10 = elementFunction('log10');
export const log1p = elementFunction('log1p');
export const sin = elementFunction('sin');
export const cos = elementFunction('cos');
export const tan = elementFunction('tan');
export const arcsin = elementFunction('arcsin');
export const arccos = elementFunction('arccos');
export const arctan = elementFunction('arctan');
export const sinh = elementFunction('sinh');
export const cosh = elementFunction('cosh');
export const tanh = elementFunction('tanh');
export const arcsinh = elementFunction('arcsinh');
export const arccosh = elementFunction('arccosh');
export const arctanh = elementFunction('arctanh');
export const radians = elementFunction('radians');
export const deg2rad = radians;
export const degrees = elementFunction('degrees');
export const rad2deg = degrees;
export const floor = elementFunction('floor');
export const ceil = elementFunction('ceil');
export const trunc = elementFunction('trunc');
export const rint = elementFunction('rint');
export const sign = elementFunction('sign');
export const abs = elementFunction('abs');
export const absolute = abs;
export const square = elementFunction('square');
export const negative = elementFunction('negative');
export const reciprocal = elementFunction('reciprocal');

const infinite = (c: Cell): Cell => ({ expr: call('coalesce', [call('isinf', [denan(c.expr)]), lit(false)]), dtype: dtypes.bool });
const finite = (c: Cell): Cell => ({ expr: call('not', [call('or', [missingCell(c).expr, infinite(c).expr])]), dtype: dtypes.bool });
export const isnan = ufunc((x: any): any => (isMissing(x) ? true : over(x, (rows, c) => ({ rows, cell: missingCell(c) }), isMissing)));
export const isinf = ufunc((x: any): any =>
  over(
    x,
    (rows, c) => ({ rows, cell: infinite(c) }),
    (v) => Math.abs(Number(v)) === Number.POSITIVE_INFINITY,
  ),
);
export const isfinite = ufunc((x: any): any =>
  isMissing(x)
    ? false
    : over(
        x,
        (rows, c) => ({ rows, cell: finite(c) }),
        (v) => !isMissing(v) && Number.isFinite(Number(v)),
      ),
);

export const maximum = extreme('maximum');
export const minimum = extreme('minimum');
export const fmax = extreme('fmax');
export const fmin = extreme('fmin');
export const add = operator('add');
export const subtract = operator('subtract');
export const multiply = operator('multiply');
export const divide = operator('divide');
export const trueDivide = operator('trueDivide');
export const floorDivide = operator('floorDivide');
export const mod = operator('mod');
export const remainder = mod;
export const power = operator('power');
export const equal = operator('equal');
export const notEqual = operator('notEqual');
export const less = operator('less');
export const lessEqual = operator('lessEqual');
export const greater = operator('greater');
export const greaterEqual = operator('greaterEqual');
export const logicalAnd = operator('logicalAnd');
export const logicalOr = operator('logicalOr');
export const logicalXor = operator('logicalXor');
export const logicalNot = (x: any): any => (typeof x?.not === 'function' ? x.not() : Array.isArray(x) ? x.map((v) => !v) : !x);
const member = (name: string, x: any, args: readonly unknown[], each: (v: any) => unknown): any =>
  typeof x?.[name] === 'function' && !Array.isArray(x) ? x[name](...args) : over(x, (rows, cell) => ({ rows, cell }), each);
export const round = (x: any, digits = 0): any => member('round', x, [digits], (v) => roundTo(v, digits));
export const clip = (x: any, low: any, high: any): any =>
  member('clip', x, [low, high], (v) => Math.min(Math.max(v, low ?? Number.NEGATIVE_INFINITY), high ?? Number.POSITIVE_INFINITY));

export const sum = reduction('sum');
export const prod = reduction('prod');
export const mean = reduction('mean');
export const median = reduction('median');
export const min = reduction('min');
export const max = reduction('max');
export const std = reduction('std');
export const variance = reduction('var');
export { variance as var };
export const nansum = nanReduction('sum');
export const nanmean = nanReduction('mean');
export const nanmedian = nanReduction('median');
export const nanmin = nanReduction('min');
export const nanmax = nanReduction('max');
export const nanstd = nanReduction('std');
export const nanvar = nanReduction('var');
export const cumsum = cumulate('cumsum', (a, b) => a + b);
export const cumprod = cumulate('cumprod', (a, b) => a * b);

export const datetime64 = (value: unknown, unit?: string): any =>
  unit === undefined ? (Timestamp as any)(value) : (Timestamp as any)(value).asUnit(['s', 'ms', 'us', 'ns'].includes(unit) ? unit : 's');
export const timedelta64 = (value: unknown, unit?: string): any => (Timedelta as any)(value, unit);

const common = new Generator();
export const random = Object.assign(common, {
  default_rng: (seed?: number) => new Generator(seed),
  defaultRng: (seed?: number) => new Generator(seed),
  RandomState: (seed?: number) => new Generator(seed),
});

export {
  countNonzero as count_nonzero,
  fullLike as full_like,
  nanToNum as nan_to_num,
  onesLike as ones_like,
  zerosLike as zeros_like,
} from './np/more.js';
/** The same functions by numpy's own spelling. */
export {
  floorDivide as floor_divide,
  greaterEqual as greater_equal,
  lessEqual as less_equal,
  logicalAnd as logical_and,
  logicalNot as logical_not,
  logicalOr as logical_or,
  logicalXor as logical_xor,
  notEqual as not_equal,
  trueDivide as true_divide,
};

import type { Node } from '@pandorable/planner';
import { call, cast, type ElementName, type Expr, isFloat, types } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { nullable } from '../cells/arithmetic.js';
import { computeNow } from '../cells/attach.js';
import { boxAll } from '../core/boxes.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { dtypeOf, dtypes, isNumericDtype } from '../dtypes/registry.js';
import { eachColumn } from '../elementwise/missing.js';
import { Frame } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { Index } from '../index/base.js';
import { makeIndex } from '../index/make.js';
import { applied, isExpression } from '../query/col.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';

/** A function of one number: its name in the plan, its meaning in JavaScript, and whether it keeps integers as they are. */
interface ElementFunction {
  readonly plan: ElementName | null;
  readonly js: (x: number) => number | boolean;
  readonly keepsInt?: boolean;
}

const sinhLike = (f: (x: number) => number): ((x: number) => number) => f;
const roundEven = (x: number): number => {
  const r = Math.round(x);
  return Math.abs(x % 1) === 0.5 && r % 2 !== 0 ? r - 1 : r;
};

export const ELEMENTS: Record<string, ElementFunction> = {
  sqrt: { plan: 'sqrt', js: Math.sqrt },
  cbrt: { plan: 'cbrt', js: Math.cbrt },
  exp: { plan: 'exp', js: Math.exp },
  exp2: { plan: null, js: (x) => 2 ** x },
  expm1: { plan: 'expm1', js: Math.expm1 },
  log: { plan: 'log', js: Math.log },
  log2: { plan: 'log2', js: Math.log2 },
  log10: { plan: 'log10', js: Math.log10 },
  log1p: { plan: 'log1p', js: Math.log1p },
  sin: { plan: 'sin', js: Math.sin },
  cos: { plan: 'cos', js: Math.cos },
  tan: { plan: 'tan', js: Math.tan },
  arcsin: { plan: 'asin', js: Math.asin },
  arccos: { plan: 'acos', js: Math.acos },
  arctan: { plan: 'atan', js: Math.atan },
  sinh: { plan: 'sinh', js: sinhLike(Math.sinh) },
  cosh: { plan: 'cosh', js: Math.cosh },
  tanh: { plan: 'tanh', js: Math.tanh },
  arcsinh: { plan: 'asinh', js: Math.asinh },
  arccosh: { plan: 'acosh', js: Math.acosh },
  arctanh: { plan: 'atanh', js: Math.atanh },
  radians: { plan: 'radians', js: (x) => (x * Math.PI) / 180 },
  degrees: { plan: 'degrees', js: (x) => (x * 180) / Math.PI },
  floor: { plan: 'floor', js: Math.floor, keepsInt: true },
  ceil: { plan: 'ceil', js: Math.ceil, keepsInt: true },
  trunc: { plan: 'trunc', js: Math.trunc, keepsInt: true },
  rint: { plan: null, js: roundEven },
  sign: { plan: 'sign', js: Math.sign, keepsInt: true },
  abs: { plan: 'abs', js: Math.abs, keepsInt: true },
  square: { plan: null, js: (x) => x * x, keepsInt: true },
  negative: { plan: 'neg', js: (x) => -x, keepsInt: true },
  reciprocal: { plan: null, js: (x) => 1 / x },
};

function elementExpr(f: ElementFunction, name: string, arg: Expr): Expr {
  if (f.plan !== null) return call(f.plan, [arg]);
  if (name === 'square') return call('mul', [arg, arg]);
  if (name === 'exp2') return call('pow', [{ kind: 'literal', value: 2, type: types.float64 }, arg]);
  if (name === 'reciprocal') return call('div', [{ kind: 'literal', value: 1, type: types.float64 }, arg]);
  return call('round', [arg], { digits: 0 });
}

/** The function on one column. */
export function elementCell(name: string, rows: Node, cell: Cell): Computed {
  const f = ELEMENTS[name];
  const { dtype } = cell;
  if (dtype.kind === 'timedelta' && (name === 'abs' || name === 'negative'))
    return { rows, cell: { ...cell, expr: call(f.plan!, [cell.expr]) } };
  if (dtype.kind === 'object')
    return computeNow(
      rows,
      [cell],
      ([c]) =>
        columnOf(
          boxAll(c).map((v) => (isMissing(v) ? Number.NaN : elementOf(name, v))),
          dtypes.object,
        ),
      name,
    );
  if (!isNumericDtype(dtype)) throw new TypeError(`ufunc '${name}' not supported for the input types: '${dtype.name}'`);
  if (f.keepsInt === true && (dtype.kind === 'int' || dtype.kind === 'uint'))
    return {
      rows,
      cell: name === 'floor' || name === 'ceil' || name === 'trunc' ? cell : { ...cell, expr: elementExpr(f, name, cell.expr) },
    };
  if (f.keepsInt === true && dtype.kind === 'bool') return { rows, cell };
  const expr = elementExpr(f, name, isFloat(cell.expr.type) ? cell.expr : cast(cell.expr, types.float64));
  const plain = dtypeOf(expr.type);
  return { rows, cell: { expr, dtype: dtype.masked ? nullable(plain) : plain } };
}

function elementOf(name: string, v: unknown): unknown {
  if (typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean' || v instanceof Number) return ELEMENTS[name].js(Number(v));
  const member = (v as Record<string, unknown> | null)?.[name];
  if (typeof member === 'function') return member.call(v);
  throw new TypeError(`loop of ufunc does not support argument 0 of type ${typeof v} which has no callable ${name} method`);
}

/** A function over arrays, scalars, Index, Series and frames alike. */
export function over(x: unknown, column: (rows: Node, cell: Cell) => Computed, each: (v: any) => unknown, name = 'function'): any {
  if (isExpression(x)) return applied(name, (v) => over(v, column, each), x);
  if (Frame.isFrame(x) || Series.isSeries(x)) return eachColumn(x, column);
  if (Index.isIndex(x)) return makeIndex(x.labels.map(each), { names: x.names });
  if (isTypedArray(x) || Array.isArray(x))
    return arrayOf(
      Array.from(x as readonly unknown[], (v) => (Array.isArray(v) ? over(v, column, each) : each(v))),
      isTypedArray(x),
    );
  return isMissing(x) ? Number.NaN : each(x);
}

/** Numbers as a typed array where a float is among them, else as they are. */
export function arrayOf(values: readonly unknown[], typed = false): unknown[] | Float64Array {
  const numbers = values.every((v) => typeof v === 'number');
  return numbers && (typed || values.some((v) => !Number.isSafeInteger(v))) ? Float64Array.from(values as number[]) : [...values];
}

/** The function under numpy's name, which labels of results show. */
export const named = <F extends object>(name: string, fn: F): F => Object.defineProperty(fn, 'name', { value: name });

const UFUNCS = new WeakSet<object>();
/** Is it one of these functions, which takes a whole Series where others take one value? */
export const isUfunc = (fn: unknown): boolean => typeof fn === 'function' && UFUNCS.has(fn);
export function ufunc<F extends (...args: any[]) => any>(fn: F): F {
  UFUNCS.add(fn);
  return fn;
}

/** The function by its name. */
export const elementFunction = (name: string): ((x: any) => any) =>
  ufunc(
    named(name === 'abs' ? 'absolute' : name, (x: any): any =>
      over(
        x,
        (rows, cell) => elementCell(name, rows, cell),
        (v) => elementOf(name, v),
        name,
      ),
    ),
  );

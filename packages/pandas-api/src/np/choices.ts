import { call, cast, denan, type Expr, isFloat, lit, promoteNumeric, types, ValueError } from '@pandorable/planner';
import { choose } from '../cells/choose.js';
import { literalCell } from '../cells/literal.js';
import { toSnake } from '../core/names.js';
import { isTypedArray } from '../core/values.js';
import { dtypeOf, dtypes } from '../dtypes/registry.js';
import { frameOperation, seriesOperation } from '../elementwise/operators.js';
import { seriesAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { cellFor } from '../frame/items.js';
import { truth } from '../frame/mask.js';
import { joined } from '../frame/maybe.js';
import { type Cell, commonRows, type FrameState } from '../frame/state.js';
import { Index } from '../index/base.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { arrayOf, named } from './elements.js';

const listOf = (v: unknown): readonly unknown[] | null =>
  Index.isIndex(v) ? v.labels : isTypedArray(v) || Array.isArray(v) ? Array.from(v as readonly unknown[]) : null;
const isColumn = (v: unknown): v is Series => Series.isSeries(v);

/** A missing literal is NaN: it makes ints float. */
const scalarCell = (v: unknown): Cell => (isMissing(v) ? { expr: lit(Number.NaN, types.float64), dtype: dtypes.float64 } : literalCell(v));

/** Values as cells over the rows of the first Series among them. */
function besides(base: Series, values: readonly unknown[]): { state: FrameState; cells: Cell[] } {
  let state = seriesFrameState(base[STATE]);
  const cells = values.map((v) => {
    if (!isColumn(v) && listOf(v) === null) return scalarCell(v);
    const put = cellFor(state, Index.isIndex(v) ? [...v.labels] : v);
    state = put.state;
    return put.cell;
  });
  return { state, cells };
}

/** np.where(condition, x, y): lazy where a Series takes part. */
export function where(condition: unknown, x?: unknown, y?: unknown): any {
  if (x === undefined && y === undefined)
    return [(isColumn(condition) ? condition.toArray() : (listOf(condition) ?? [condition])).flatMap((v, i) => (v ? [i] : []))];
  if (Frame.isFrame(condition)) return whereFrame(condition, x, y);
  return select([condition], [x], y);
}

type Chooser = { where: (...args: unknown[]) => unknown; mask: (...args: unknown[]) => unknown };
function whereFrame(condition: Frame, x: unknown, y: unknown): unknown {
  if (Frame.isFrame(x)) return (x as unknown as Chooser).where(condition, y);
  if (Frame.isFrame(y)) return (y as unknown as Chooser).mask(condition, x);
  const state = condition[STATE];
  const chosen = state.cells.map((_, i) => select([seriesAt(state, i)], [x], y)[STATE]);
  return frameOf({
    ...state,
    rows: chosen.reduce((rows, s) => commonRows(rows, s.rows) ?? rows, state.rows),
    cells: chosen.map((s) => s.cell),
  });
}

/** np.select(conditions, choices, default): the choice of the first condition that holds. */
export function select(conditions: readonly unknown[], choices: readonly unknown[], fallback: unknown = 0): any {
  if (conditions.length !== choices.length) throw new ValueError('list of cases must be same length as list of conditions');
  const otherwise =
    typeof fallback === 'object' && fallback !== null && 'default' in fallback && !isColumn(fallback)
      ? (fallback as { default: unknown }).default
      : fallback;
  const base = [...conditions, ...choices, otherwise].find(isColumn);
  if (base === undefined) return selectValues(conditions, choices, otherwise);
  const { state, cells } = besides(base, [...conditions, ...choices, otherwise]);
  let rows = state.rows;
  let result = cells[cells.length - 1];
  for (let k = conditions.length - 1; k >= 0; k--) {
    const holds = call('coalesce', [truth(cells[k]), lit(false)]);
    const done = choose(rows, holds, cells[conditions.length + k], result);
    rows = done.rows;
    result = done.cell;
  }
  return seriesOf({ ...seriesStateOf({ ...state, rows }, null), cell: result });
}

function selectValues(conditions: readonly unknown[], choices: readonly unknown[], otherwise: unknown): unknown {
  const lists = conditions.map(listOf);
  const n = [...lists, ...choices.map(listOf), listOf(otherwise)].find((l) => l !== null)?.length;
  const at = (v: unknown, i: number): unknown => listOf(v)?.[i] ?? (listOf(v) === null ? v : null);
  const one = (i: number): unknown => {
    const k = conditions.findIndex((c) => at(c, i) === true || at(c, i) === 1);
    return at(k < 0 ? otherwise : choices[k], i);
  };
  return n === undefined ? one(0) : arrayOf(Array.from({ length: n }, (_, i) => one(i)));
}

type Extreme = 'maximum' | 'minimum' | 'fmax' | 'fmin';
const JS: Record<Extreme, (a: any, b: any) => unknown> = {
  maximum: (a, b) => (a !== a || b !== b ? Number.NaN : a > b ? a : b),
  minimum: (a, b) => (a !== a || b !== b ? Number.NaN : a < b ? a : b),
  fmax: (a, b) => (b !== b || a > b ? a : b),
  fmin: (a, b) => (b !== b || a < b ? a : b),
};

function extremeCell(name: Extreme, l: Cell, r: Cell): Cell {
  const type = promoteNumeric(l.expr.type, r.expr.type);
  const plain = isFloat(type) ? { kind: type.kind } : type;
  const args: Expr[] = [l, r].map((c) => denan(cast(c.expr, plain)));
  const expr = name === 'fmax' || name === 'fmin' ? call(name === 'fmax' ? 'greatest' : 'least', args) : call(name, args);
  return {
    expr,
    dtype: l.dtype.kind === 'datetime' || l.dtype.kind === 'timedelta' ? l.dtype : dtypeOf(expr.type),
    ...joined(l.maybe, r.maybe),
  };
}

/** np.maximum(a, b) and its kin. */
export const extreme = (name: Extreme) =>
  named(name, (a: unknown, b: unknown): any => {
    const apply = (rows: FrameState['rows'], l: Cell, r: Cell) => ({ rows, cell: extremeCell(name, l, r) });
    const [x, y] = Series.isSeries(a) || Frame.isFrame(a) ? [a, b] : [b, a];
    if (Frame.isFrame(x)) return frameOperation(x, y, { apply }, 'columns');
    if (Series.isSeries(x)) return seriesOperation(x, y, { apply });
    const [left, right] = [listOf(a), listOf(b)];
    if (left === null && right === null) return JS[name](a, b);
    const n = (left ?? right)!.length;
    return arrayOf(Array.from({ length: n }, (_, i) => JS[name](left === null ? a : left[i], right === null ? b : right[i])));
  });

/** The operator methods as functions: np.add(a, b) and its kin. */
const OPERATORS: Record<string, readonly [string, string, (a: any, b: any) => unknown]> = {
  add: ['add', 'radd', (a, b) => a + b],
  subtract: ['sub', 'rsub', (a, b) => a - b],
  multiply: ['mul', 'rmul', (a, b) => a * b],
  divide: ['div', 'rdiv', (a, b) => a / b],
  trueDivide: ['div', 'rdiv', (a, b) => a / b],
  floorDivide: ['floordiv', 'rfloordiv', (a, b) => Math.floor(a / b)],
  mod: ['mod', 'rmod', (a, b) => a - b * Math.floor(a / b)],
  power: ['pow', 'rpow', (a, b) => a ** b],
  equal: ['eq', 'eq', (a, b) => a === b],
  notEqual: ['ne', 'ne', (a, b) => a !== b],
  less: ['lt', 'gt', (a, b) => a < b],
  lessEqual: ['le', 'ge', (a, b) => a <= b],
  greater: ['gt', 'lt', (a, b) => a > b],
  greaterEqual: ['ge', 'le', (a, b) => a >= b],
  logicalAnd: ['and', 'and', (a, b) => Boolean(a) && Boolean(b)],
  logicalOr: ['or', 'or', (a, b) => Boolean(a) || Boolean(b)],
  logicalXor: ['xor', 'xor', (a, b) => Boolean(a) !== Boolean(b)],
};

export const operator = (name: string) =>
  named(toSnake(name), (a: any, b: any): any => {
    const [plain, reflected, js] = OPERATORS[name];
    const has = (v: unknown): boolean => Series.isSeries(v) || Frame.isFrame(v) || Index.isIndex(v);
    if (has(a)) return a[plain](b);
    if (has(b)) return b[reflected](a);
    const [left, right] = [listOf(a), listOf(b)];
    if (left === null && right === null) return js(a, b);
    return arrayOf(
      Array.from({ length: (left ?? right)!.length }, (_, i) => js(left === null ? a : left[i], right === null ? b : right[i])),
    );
  });

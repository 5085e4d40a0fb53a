import { call, denan, type Expr, isNull, type LiteralExpr, lit, type Node, types, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeLater } from '../cells/attach.js';
import { compare } from '../cells/compare.js';
import { codeOf, literalLike } from '../cells/literal.js';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { isPlainObject } from '../core/args.js';
import { boxAt, labelKey } from '../core/boxes.js';
import { isTypedArray } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { fitsWhole } from '../dtypes/whole-numbers.js';
import { Frame, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { Index } from '../index/base.js';
import { isMissing, NA, NaT, Timedelta, Timestamp } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { eachColumn } from './missing.js';
import { compareOperator, logicOperator, mapCells, seriesOperation } from './operators.js';

/** More values than this are looked up in a set on the client instead of being written into the plan. */
const MOST_LITERALS = 1000;

/** The values that a column of this kind can hold at all, as literals; nothing where they must be compared one by one. */
function literals(cell: Cell, values: readonly unknown[]): Expr[] | null {
  const { dtype } = cell;
  if (values.length > MOST_LITERALS) return null;
  if (isNumericDtype(dtype))
    return values
      .filter((v) => typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean' || v instanceof Number)
      .flatMap((v) => numberLiteral(cell, v));
  if (dtype.kind === 'str') return values.filter((v) => typeof v === 'string').map((v) => lit(v as string));
  if (dtype.kind === 'datetime')
    return values
      .flatMap((v) => (v instanceof Timestamp ? [v] : v instanceof Date ? [Timestamp(v as never)] : []))
      .filter((v) => (v.tz === null) === (dtype.tz === undefined))
      .map((v) => literalLike(v, cell).expr);
  if (dtype.kind === 'timedelta') return values.filter((v) => v instanceof Timedelta).map((v) => literalLike(v, cell).expr);
  if (dtype.kind === 'category')
    return values
      .map((v) => codeOf(dtype, v))
      .filter((c) => c >= 0)
      .map((c) => lit(c, types.int32));
  return null;
}

function numberLiteral(cell: Cell, v: unknown): LiteralExpr[] {
  const number = typeof v === 'bigint' ? v : Number(v) + 0; // -0 is 0
  if (cell.dtype.kind === 'bool') return number === 0 || number === 1 ? [lit(number === 1)] : [];
  if (cell.dtype.kind === 'float') return [lit(Number(number), { kind: cell.expr.type.kind } as never)];
  const isThere = (typeof number === 'bigint' || Number.isInteger(number)) && fitsWhole(number, cell.dtype);
  return isThere ? [lit(number, cell.expr.type)] : [];
}

const isMoment = (v: unknown): boolean => v instanceof Timestamp || v instanceof Date || v instanceof Timedelta;

/**
 * Does a missing value among those looked for mean the missing ones of a column? Of numbers, NaN does in plain and NA in nullable ones.
 * Of times NaT does, and any missing value beside nothing but times.
 */
function meansMissing(v: unknown, dtype: Dtype, held: readonly unknown[]): boolean {
  if (dtype.kind === 'datetime' || dtype.kind === 'timedelta') return v === NaT || (held.length > 0 && held.every(isMoment));
  if (!isNumericDtype(dtype)) return true;
  return dtype.masked ? typeof v !== 'number' : v !== null && v !== undefined && v !== NA;
}

/** Is the value one of these? */
export function isinCell(rows: Node, cell: Cell, values: readonly unknown[]): Computed {
  const held = values.filter((v) => !isMissing(v));
  const withMissing = values.some((v) => isMissing(v) && meansMissing(v, cell.dtype, held));
  const list = literals(cell, held);
  if (list === null) return isinSet(rows, cell, values);
  const value = denan(cell.expr);
  const found = list.length === 0 ? lit(false) : call('in', [value, ...list]);
  const expr = withMissing ? call('or', [isNull(value), call('coalesce', [found, lit(false)])]) : call('coalesce', [found, lit(false)]);
  return { rows, cell: { expr, dtype: cell.dtype.masked && isNumericDtype(cell.dtype) ? dtypes.boolean : dtypes.bool } };
}

function isinSet(rows: Node, cell: Cell, values: readonly unknown[]): Computed {
  const keys = new Set(values.map(labelKey));
  const done = computeLater(
    rows,
    [cell],
    [dtypes.bool],
    ([c], n) => {
      const data = new Uint8Array(n);
      for (let i = 0; i < n; i++) data[i] = Number(keys.has(labelKey(boxAt(c, i))));
      return [{ type: types.bool, length: n, data, valid: null }];
    },
    'isin',
  );
  return { rows: done.rows, cell: done.cells[0] };
}

function listed(values: unknown): readonly unknown[] {
  if (Series.isSeries(values)) return values.toArray();
  if (Index.isIndex(values)) return values.labels;
  if (values instanceof Map) return [...values.keys()];
  if (values instanceof Set || Array.isArray(values) || isTypedArray(values)) return [...(values as Iterable<unknown>)];
  if (isPlainObject(values)) return Object.keys(values);
  throw new TypeError(
    `only list-like objects are allowed to be passed to isin(), you passed a \`${typeof values === 'string' ? 'str' : typeof values}\``,
  );
}

export function isin(self: Frame | Series, values: unknown): Frame | Series {
  if (!Frame.isFrame(self) || Array.isArray(values) || values instanceof Set || Index.isIndex(values) || isTypedArray(values))
    return eachColumn(self, (rows, c) => isinCell(rows, c, listed(values)));
  if (isPlainObject(values) || values instanceof Map) {
    const by = values instanceof Map ? values : new Map<unknown, unknown>(Object.entries(values));
    return mapCells(self[STATE], (rows, c, i) => isinCell(rows, c, listed(by.get(self[STATE].labels.labelAt(i)) ?? [])));
  }
  if (Frame.isFrame(values) || Series.isSeries(values)) return isinAligned(self, values);
  throw new TypeError(`only list-like or dict-like objects are allowed to be passed to DataFrame.isin(), you passed a '${typeof values}'`);
}

/** A frame or Series as values: equal at the same labels. */
function isinAligned(self: Frame, values: Frame | Series): Frame {
  const [x, y] = [self[STATE], values[STATE]];
  const cells = 'cells' in y ? y.cells : [y.cell];
  const both = align({ rows: x.rows, cells: x.cells, index: x.index }, { rows: y.rows, cells, index: y.index }, 'left');
  return mapCells({ ...x, rows: both.rows, cells: both.left, index: both.index }, (rows, c, i) => {
    const other = 'cells' in y ? both.right[y.labels.positionsOf(x.labels.labelAt(i))[0]] : both.right[0];
    return other === undefined ? { rows, cell: { expr: lit(false), dtype: dtypes.bool } } : compare('eq', rows, c, other);
  });
}

const SIDES: Record<string, readonly ['ge' | 'gt', 'le' | 'lt']> = {
  both: ['ge', 'le'],
  left: ['ge', 'lt'],
  right: ['gt', 'le'],
  neither: ['gt', 'lt'],
};

/** left <= s <= right. */
export function between(self: Series, a: Args): Series {
  const sides = SIDES[a['inclusive']];
  if (sides === undefined) throw new ValueError("Inclusive has to be either string of 'both','left', 'right', or 'neither'.");
  const [low, high] = sides.map(
    (op, i) => seriesOperation(self, a[i === 0 ? 'left' : 'right'], { apply: compareOperator(op), compare: op }) as Series,
  );
  return seriesOperation(low, high, { apply: logicOperator('and') }) as Series;
}

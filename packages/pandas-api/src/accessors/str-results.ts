import { call, type Expr, isNull, lit, type Node, type Vector, when } from '@pandorable/planner';
import { computeLater, computeNow } from '../cells/attach.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, objectVector } from '../core/values.js';
import { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import { isMissing, NA } from '../scalars/index.js';
import { type Series, seriesOf } from '../series/series.js';
import type { StringAccessor } from './str-accessor.js';

/** The missing value among mixed values, as it was written (None, NaN, <NA>). */
function faceAt({ vector, dtype }: LocalColumn, i: number): unknown {
  if (vector.valid?.[i] !== 0) return Number.NaN;
  return dtype.kind === 'object' ? ((vector.data as ArrayLike<unknown>)[i] ?? null) : dtype.masked ? NA : Number.NaN;
}

/** Mixed values: the results, and where there is none the missing value that was there (else NaN). */
const withFaces = (was: LocalColumn, now: readonly unknown[]): Vector => objectVector(now.map((v, i) => (isMissing(v) ? faceAt(was, i) : v)));

/** An expression of text or lists as mixed values. */
export function objectCell(self: StringAccessor, expr: Expr, face = true, rows = self.state.rows): { rows: Node; cell: Cell } {
  const { cell } = self.state;
  const run = ([was, now]: readonly LocalColumn[]) => [face ? withFaces(was, boxAll(now)) : objectVector(boxAll(now).map((v) => v ?? Number.NaN))];
  const done = computeLater(rows, [cell, { expr, dtype: dtypeOf(expr.type) }], [dtypes.object], run, 'str');
  return { rows: done.rows, cell: done.cells[0] };
}

const mixed = (self: StringAccessor, expr: Expr, rows?: Node): Series => seriesOf({ ...self.state, ...objectCell(self, expr, true, rows) });

/** A text expression (over the rows, or wider ones) in the dtype of the Series it comes from. */
export function textSeries(self: StringAccessor, expr: Expr, rows: Node = self.state.rows): Series {
  return self.source === 'str' || self.source === 'string' ? seriesOf({ ...self.state, rows, cell: { expr, dtype: self.textDtype } }) : mixed(self, expr, rows);
}

/** A yes or no: where the value is missing it is `na`, by default false for texts, missing among mixed values and nullable ones. */
export function flagSeries(self: StringAccessor, expr: Expr, na: unknown): Series {
  if (self.source === 'string') return self.series(isMissing(na) ? expr : call('coalesce', [expr, lit(Boolean(na))]), dtypes.boolean);
  if (na !== undefined && !isMissing(na)) return self.series(call('coalesce', [expr, lit(Boolean(na))]), dtypes.bool);
  if (self.source === 'str' || self.source === 'category') return self.series(call('coalesce', [expr, lit(false)]), dtypes.bool);
  const { rows, cell } = self.state;
  const run = ([was, now]: readonly LocalColumn[]): LocalColumn => (now.vector.valid?.includes(0) ? { dtype: dtypes.object, vector: withFaces(was, boxAll(now)) } : now);
  return seriesOf({ ...self.state, ...computeNow(rows, [cell, { expr, dtype: dtypes.bool }], run, 'str') });
}

export function countSeries(self: StringAccessor, expr: Expr): Series {
  return self.source === 'string' ? self.series(expr, dtypes.Int64) : self.series(expr, dtypes.int64, { maybe: true });
}

export const listSeries = (self: StringAccessor, expr: Expr): Series =>
  self.source === 'str' || self.source === 'category' ? self.series(expr, new Dtype('object', 'object', { arrow: expr.type })) : mixed(self, expr);

/** The values of mixed results that a function makes of every value; missing ones stay as they are. */
export function byValue(self: StringAccessor, f: (v: unknown) => unknown): Series {
  const { rows, cell } = self.state;
  const run = ([c]: readonly LocalColumn[]) => {
    const values = boxAll(c);
    return [objectVector(values.map((v, i) => (isMissing(v) ? faceAt(c, i) : f(v))))];
  };
  const done = computeLater(rows, [cell], [dtypes.object], run, 'str');
  return seriesOf({ ...self.state, rows: done.rows, cell: done.cells[0] });
}

/** A text of every text, in JavaScript. */
export function textByText(self: StringAccessor, f: (text: string) => string | null): Series {
  const run = ([c]: readonly LocalColumn[]) => [columnOf(boxAll(c).map((v) => (isMissing(v) ? null : f(v as string))), dtypes.str).vector];
  const done = computeLater(self.state.rows, [{ expr: self.text, dtype: dtypes.str }], [dtypes.str], run, 'str');
  return textSeries(self, done.cells[0].expr, done.rows);
}

/** Lengths of texts and of lists, dicts and the like among mixed values. */
export function lengths(self: StringAccessor): Series {
  if (self.source === 'list') return self.series(call('list.len', [self.state.cell.expr]), dtypes.int64, { maybe: true });
  if (self.source !== 'object' || self.state.cell.expr.type.kind !== 'object') return countSeries(self, call('str.len', [self.text]));
  const { rows, cell } = self.state;
  const done = computeLater(rows, [cell], [dtypes.int64], ([c]) => [columnOf(boxAll(c).map((v) => (isMissing(v) ? null : lengthOf(v))), dtypes.int64).vector], 'str');
  return seriesOf({ ...self.state, rows: done.rows, cell: { ...done.cells[0], maybe: true } });
}

function lengthOf(v: unknown): number | null {
  if (typeof v === 'string') return [...v].length;
  if (typeof v !== 'object' || v === null) return null;
  const { length, size } = v as { length?: number; size?: number };
  if (typeof length === 'number' || typeof size === 'number') return (length ?? size)!;
  return Object.getPrototypeOf(v) === Object.prototype ? Object.keys(v).length : null;
}

/** `expr` or, where it is missing, a text. */
export const orText = (expr: Expr, rep: unknown): Expr => (isMissing(rep) ? expr : when(isNull(expr), lit(String(rep)), expr));

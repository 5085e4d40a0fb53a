import {
  type ColumnExpr,
  type ColumnId,
  call,
  col,
  collectColumns,
  type Expr,
  evaluate,
  lit,
  type Node,
  schemaOf,
  type Vector,
  valuesOf,
} from '@pandorable/planner';
import { computeLater, computeNow } from '../cells/attach.js';
import { boxAll } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, inferDtype, objectVector } from '../core/values.js';
import { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isNumericDtype } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import { isMissing, NA } from '../scalars/index.js';
import { type Series, seriesOf } from '../series/series.js';
import { onlyText, type StringAccessor } from './str-accessor.js';

/** The missing value among mixed values, as it was written (None, NaN, <NA>). */
export function missingFace({ vector, dtype }: LocalColumn, i: number): unknown {
  if (vector.valid?.[i] !== 0) return Number.NaN;
  return dtype.kind === 'object' ? ((vector.data as ArrayLike<unknown>)[i] ?? null) : dtype.masked ? NA : Number.NaN;
}

/** Mixed values: the results, and where there is none the missing value that was there (else NaN). */
const withFaces = (was: LocalColumn, now: readonly unknown[]): Vector =>
  objectVector(now.map((v, i) => (isMissing(v) ? missingFace(was, i) : v)));

interface MixedOptions {
  /** do missing values stay as they are? Else they are NaN */
  readonly face?: boolean;
  readonly rows?: Node;
  /** what becomes of a result */
  readonly shape?: (v: unknown) => unknown;
}

/** An expression of text or lists as mixed values. */
export function objectCell(
  self: StringAccessor,
  expr: Expr,
  { face = true, rows = self.state.rows, shape = (v) => v }: MixedOptions = {},
): { rows: Node; cell: Cell } {
  const shaped = (values: readonly unknown[]): unknown[] => values.map((v) => (isMissing(v) ? Number.NaN : shape(v)));
  const vector = (was: LocalColumn, now: readonly unknown[]): Vector => (face ? withFaces(was, shaped(now)) : objectVector(shaped(now)));
  const listed = self.state.cell.expr.type.kind === 'list'; // whose missing values are all NaN
  if (listed || !face) {
    const later = computeLater(
      rows,
      [{ expr, dtype: dtypeOf(expr.type) }],
      [dtypes.object],
      ([now]) => [objectVector(shaped(boxAll(now)))],
      'str',
    );
    return { rows: later.rows, cell: later.cells[0] };
  }
  const done = isMixed(self)
    ? overMixed(self, expr, rows, vector)
    : computeLater(
        rows,
        [self.state.cell, { expr, dtype: dtypeOf(expr.type) }],
        [dtypes.object],
        ([was, now]) => [vector(was, boxAll(now))],
        'str',
      );
  return { rows: done.rows, cell: done.cells[0] };
}

/** Values of an object column, which the engine does not keep as they are. */
export const isMixed = (self: StringAccessor): boolean => self.source === 'object' && self.state.cell.expr.type.kind === 'object';

/** The expression in JavaScript, so that the missing values need not pass the engine. */
function overMixed(
  self: StringAccessor,
  expr: Expr,
  rows: Node,
  vector: (was: LocalColumn, now: readonly unknown[]) => Vector,
): { rows: Node; cells: Cell[] } {
  const text = self.text as ColumnExpr;
  const others = [...collectColumns(expr)].filter((id) => id !== text.id).map((id) => schemaOf(rows).find((f) => f.id === id)!);
  const inputs = [self.state.cell, ...others.map((f) => ({ expr: col(f.id, f.type), dtype: dtypeOf(f.type) }))];
  const run = (columns: readonly LocalColumn[], n: number): readonly Vector[] => {
    const values = new Map<ColumnId, Vector>([[text.id, onlyText(columns[0])]]);
    others.forEach((f, i) => values.set(f.id, columns[i + 1].vector));
    return [vector(columns[0], boxAll({ dtype: dtypeOf(expr.type), vector: evaluate(expr, values, n) }))];
  };
  return computeLater(rows, inputs, [dtypes.object], run, 'str');
}

const mixed = (self: StringAccessor, expr: Expr, rows?: Node): Series =>
  seriesOf({ ...self.state, ...objectCell(self, expr, rows === undefined ? {} : { rows }) });

/** A text expression (over the rows, or wider ones) in the dtype of the Series it comes from. */
export function textSeries(self: StringAccessor, expr: Expr, rows: Node = self.state.rows): Series {
  if (self.source === 'object' && self.inferred === 'mixed' && !hasText(self)) return self.series(lit(Number.NaN), dtypes.float64);
  return self.source === 'str' || self.source === 'string'
    ? seriesOf({ ...self.state, rows, cell: { expr, dtype: self.textDtype } })
    : mixed(self, expr, rows);
}

/** As `textSeries`; the texts of a category stay of the dtype of its categories. */
export const plainSeries = (self: StringAccessor, expr: Expr, rows: Node = self.state.rows): Series =>
  self.source === 'category' ? seriesOf({ ...self.state, rows, cell: { expr, dtype: self.textDtype } }) : textSeries(self, expr, rows);

/** A yes or no: where the value is missing it is `na`, by default false for texts, missing among mixed values and nullable ones. */
export function flagSeries(self: StringAccessor, expr: Expr, na: unknown): Series {
  if (self.source === 'string') return self.series(isMissing(na) ? expr : call('coalesce', [expr, lit(Boolean(na))]), dtypes.boolean);
  if (na !== undefined && !isMissing(na)) return self.series(call('coalesce', [expr, lit(Boolean(na))]), dtypes.bool);
  if (self.source === 'str' || self.source === 'category') return self.series(call('coalesce', [expr, lit(false)]), dtypes.bool);
  const { rows, cell } = self.state;
  if (self.inferred === 'mixed' && !hasText(self)) return self.series(lit(Number.NaN), dtypes.float64);
  const [was] = collectCells(rows, [cell]);
  const run = ([now]: readonly LocalColumn[]): LocalColumn =>
    now.vector.valid?.includes(0) ? { dtype: dtypes.object, vector: withFaces(was, boxAll(now)) } : now;
  return seriesOf({ ...self.state, ...computeNow(rows, [{ expr, dtype: dtypes.bool }], run, 'str') });
}

export function countSeries(self: StringAccessor, expr: Expr): Series {
  return self.source === 'string' ? self.series(expr, dtypes.Int64) : self.series(expr, dtypes.int64, { maybe: true });
}

export const listSeries = (self: StringAccessor, expr: Expr): Series =>
  self.source === 'str' || self.source === 'category'
    ? self.series(expr, new Dtype('object', 'object', { arrow: expr.type }))
    : mixed(self, expr);

const hasText = (self: StringAccessor): boolean =>
  self.state.cell.expr.type.kind !== 'object' ||
  valuesOf(collectCells(self.state.rows, [{ expr: self.text, dtype: dtypes.str }])[0].vector).some((v) => v !== null);

/** What a function makes of every value, in JavaScript; missing ones stay as they are, numbers make a column of numbers. */
export function byValue(self: StringAccessor, f: (v: unknown) => unknown): Series {
  const { rows, cell } = self.state;
  const run = ([c]: readonly LocalColumn[]): LocalColumn => {
    const values = boxAll(c).map((v, i) => (isMissing(v) ? missingFace(c, i) : f(v)));
    const inferred = inferDtype(values.map((v) => (isMissing(v) ? Number.NaN : v)));
    const numbers = isNumericDtype(inferred) && values.some((v) => !isMissing(v) || v !== null);
    return columnOf(values, numbers ? inferred : dtypes.object);
  };
  return seriesOf({ ...self.state, ...computeNow(rows, [cell], run, 'str') });
}

/** A text of every text, in JavaScript. */
export function textByText(self: StringAccessor, f: (text: string) => string, result: typeof textSeries = textSeries): Series {
  if (isMixed(self)) return byValue(self, (v) => (typeof v === 'string' ? f(v) : Number.NaN));
  const run = ([c]: readonly LocalColumn[]) => [
    columnOf(
      boxAll(c).map((v) => (isMissing(v) ? null : f(v as string))),
      dtypes.str,
    ).vector,
  ];
  const done = computeLater(self.state.rows, [{ expr: self.text, dtype: dtypes.str }], [dtypes.str], run, 'str');
  return result(self, done.cells[0].expr, done.rows);
}

/** Lengths of texts and of lists, dicts and the like among mixed values. */
export function lengths(self: StringAccessor): Series {
  if (self.source === 'list') return self.series(call('list.len', [self.state.cell.expr]), dtypes.int64, { maybe: true });
  if (!isMixed(self)) return countSeries(self, call('str.len', [self.text]));
  const { rows, cell } = self.state;
  const done = computeLater(
    rows,
    [cell],
    [dtypes.int64],
    ([c]) => [
      columnOf(
        boxAll(c).map((v) => (isMissing(v) ? null : lengthOf(v))),
        dtypes.int64,
      ).vector,
    ],
    'str',
  );
  return seriesOf({ ...self.state, rows: done.rows, cell: { ...done.cells[0], maybe: true } });
}

function lengthOf(v: unknown): number | null {
  if (typeof v === 'string') return [...v].length;
  if (typeof v !== 'object' || v === null) return null;
  const { length, size } = v as { length?: number; size?: number };
  if (typeof length === 'number' || typeof size === 'number') return (length ?? size)!;
  return Object.getPrototypeOf(v) === Object.prototype ? Object.keys(v).length : null;
}

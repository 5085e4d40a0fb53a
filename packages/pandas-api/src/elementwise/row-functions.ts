import type { Expr, Node } from '@pandorable/planner';
import { computeNow } from '../cells/attach.js';
import type { Computed } from '../cells/arithmetic.js';
import { boxAt } from '../core/boxes.js';
import { collectCells, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';
import { type Captured, callElementFunction, callRowFunction, capture, type CellReader, type Field, interpret, lower } from '../functions/index.js';
import { wrapIndex } from '../index/make.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';

type Fn = (...args: any[]) => unknown;
type As = 'value' | 'condition';

/** Can a captured function work on the column in the engine? Others hold codes or boxed values there. */
const readable = ({ dtype }: Cell): boolean => isNumericDtype(dtype) || dtype.kind === 'str' || dtype.kind === 'datetime';
const mayMiss = (c: Cell): boolean => !((isIntDtype(c.dtype) || c.dtype.kind === 'bool') && !c.dtype.masked && c.maybe !== true);
const fieldOf = (c: Cell): Field => ({ expr: c.expr, nullable: mayMiss(c) });

/** What a captured function gives as a column. */
function loweredCell(expr: Expr, nullable: boolean): Cell {
  const dtype = dtypeOf(expr.type);
  return nullable && (isIntDtype(dtype) || dtype.kind === 'bool') ? { expr, dtype, maybe: true } : { expr, dtype };
}

const capturedOf = (fn: Fn): Captured | null => {
  const found = capture(fn);
  return 'refused' in found ? null : found;
};

/** A missing number is NaN to a function. */
export function readerOf(c: LocalColumn): CellReader {
  const number = isNumericDtype(c.dtype) && c.dtype.kind !== 'bool';
  return (i) => boxAt(c, i) ?? (number ? Number.NaN : null);
}

/** Results as a column: numbers are float64 where an input was float, as the contract says. */
export function resultColumn(values: readonly unknown[], inputs: readonly Dtype[]): LocalColumn {
  const column = columnOf(values);
  return column.dtype.kind === 'int' && inputs.some((d) => d.kind === 'float') ? columnOf(values, dtypes.float64) : column;
}

/** The names of a frame's columns that a row can have as fields, by position. */
function fieldNames(state: FrameState): Map<string, number> {
  const out = new Map<string, number>();
  const { labels } = state.labels;
  labels.forEach((l, i) => {
    const name = String(l);
    if ((typeof l === 'string' || typeof l === 'number') && state.labels.positionsOf(l).length === 1) out.set(name, i);
  });
  return out;
}

/** The function of each row as a lazy column, or null where it has to be called. */
export function lowerRows(state: FrameState, fn: Fn, as: As = 'value'): Cell | null {
  const captured = capturedOf(fn);
  if (captured === null) return null;
  const row = new Map<string, Field>();
  for (const [name, i] of fieldNames(state)) if (readable(state.cells[i])) row.set(name, fieldOf(state.cells[i]));
  const done = lower(captured, [{ row }], { as });
  return 'refused' in done ? null : loweredCell(done.expr, as === 'value' && state.cells.some(mayMiss));
}

/** The answers of a row function, called now. */
export function callRows(state: FrameState, fn: Fn): { values: unknown[]; inputs: Dtype[]; columns: LocalColumn[] } {
  const columns = collectCells(state.rows, state.cells);
  const index = wrapIndex(indexData(state));
  const used = new Set<number>();
  const readers = new Map<string, CellReader>();
  for (const [name, i] of fieldNames(state)) {
    const read = readerOf(columns[i]);
    readers.set(name, (row) => {
      used.add(i);
      return read(row);
    });
  }
  const captured = capturedOf(fn);
  const run = captured === null ? fn : (interpret(captured) as Fn);
  const whole = (i: number): Series => {
    for (let k = 0; k < columns.length; k++) used.add(k);
    const state1 = localState([columnOf(columns.map((c) => boxAt(c, i)), rowDtype(columns))], labelsOf([0]), state.labels.data);
    return seriesOf(seriesStateOf(state1, index.labelAt(i)));
  };
  const values = callRowFunction(run, readers, index.length, whole);
  const numeric = columns.every((c) => isNumericDtype(c.dtype) && c.dtype.kind !== 'bool');
  return { values, inputs: numeric ? columns.map((c) => c.dtype) : [...used].map((i) => columns[i].dtype), columns };
}

const rowDtype = (columns: readonly LocalColumn[]): Dtype | undefined => {
  const kinds = new Set(columns.map((c) => c.dtype.name));
  if (kinds.size === 1) return columns[0].dtype;
  return columns.every((c) => c.dtype.kind === 'float' || isIntDtype(c.dtype)) ? dtypes.float64 : columns.length === 0 ? undefined : dtypes.object;
};

/** A row function as a Series beside the frame's rows: in the engine where its source can be read, else called now. */
export function rowSeries(state: FrameState, fn: Fn, as: As = 'value'): Series {
  const cell = lowerRows(state, fn, as);
  if (cell !== null) return seriesOf({ rows: state.rows, cell, index: state.index, name: null });
  const { values, inputs } = callRows(state, fn);
  const done = computeNow(state.rows, [], () => resultColumn(values, inputs), 'row function');
  return seriesOf({ rows: done.rows, cell: done.cell, index: state.index, name: null });
}

/** A function of each value of a column. */
export function mapCell(rows: Node, cell: Cell, fn: Fn, options: { ignoreMissing?: boolean; args?: readonly unknown[] } = {}): Computed {
  const extra = options.args ?? [];
  const lowered = extra.length === 0 && readable(cell) ? lowerValue(cell, fn, options.ignoreMissing === true) : null;
  if (lowered !== null) return { rows, cell: lowered };
  const captured = capturedOf(fn);
  const run = captured === null ? fn : (interpret(captured) as Fn);
  return computeNow(rows, [cell], ([c]) => resultColumn(callElementFunction((v) => run(v, ...extra), readerOf(c), c.vector.length, options.ignoreMissing === true), [c.dtype]), 'map');
}

function lowerValue(cell: Cell, fn: Fn, ignoreMissing: boolean): Cell | null {
  if (ignoreMissing && mayMiss(cell)) return null;
  const captured = capturedOf(fn);
  if (captured === null) return null;
  const done = lower(captured, [{ value: fieldOf(cell) }]);
  return 'refused' in done ? null : loweredCell(done.expr, mayMiss(cell));
}

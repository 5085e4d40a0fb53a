import { call, denan, type Expr, isFloat, isNotNull, isNull, lit, type Node, over, takeVector, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeLater, type EngineCells } from '../cells/attach.js';
import { choose, fillerFor } from '../cells/choose.js';
import { align } from '../core/align.js';
import { type Args, isPlainObject } from '../core/args.js';
import { collectCells, somewhere, toFloat } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { isFetchedCheaply } from '../core/quantiles.js';
import { floatVector } from '../core/typed.js';
import { dtypes, isIntDtype } from '../dtypes/registry.js';
import { columnPositions, selectAt } from '../frame/columns.js';
import { Frame, STATE } from '../frame/frame.js';
import { cellFor } from '../frame/items.js';
import { joined, past } from '../frame/maybe.js';
import { type Cell, type FrameState, filterRows, RANGE } from '../frame/state.js';
import { keyError } from '../index/base.js';
import { type FillOptions, fillFloats, fillPositions } from '../kernels/fill.js';
import { isMissing } from '../scalars/index.js';
import { axisNumber } from '../selection/common.js';
import { renamer } from '../selection/labels.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { acrossOf, filledAcross } from './across.js';
import { fillerCell, widens } from './filler.js';
import { mapCells } from './operators.js';

/** The cell's truth: is the value missing? */
export const missingCell = (c: Cell): Cell => ({ expr: isNull(c.expr), dtype: dtypes.bool });
export const presentCell = (c: Cell): Cell => ({ expr: isNotNull(c.expr), dtype: dtypes.bool });

/** A method of frames and Series alike, column by column. */
export function eachColumn(self: Frame | Series, f: (rows: Node, cell: Cell, i: number) => Computed): Frame | Series {
  if (Frame.isFrame(self)) return mapCells(self[STATE], f);
  const s = self[STATE];
  const done = f(s.rows, s.cell, 0);
  return seriesOf({ ...s, rows: done.rows, cell: done.cell });
}

const neverMissing = ({ dtype, maybe }: Cell): boolean => (isIntDtype(dtype) || dtype.kind === 'bool') && !dtype.masked && !maybe;

/** Missing values of one column replaced. */
export function fillCell(rows: Node, cell: Cell, value: unknown): Computed {
  if (neverMissing(cell)) return { rows, cell };
  const missing = isNull(cell.expr);
  try {
    const filler = fillerFor(cell, value);
    // what does not fit matters only where something is to be filled
    return !widens(cell, filler) || somewhere(rows, missing) ? choose(rows, missing, filler, cell) : { rows, cell };
  } catch (error) {
    if (error instanceof TypeError && !somewhere(rows, missing)) return { rows, cell };
    throw error;
  }
}

/** Missing values of one column replaced by those of another. */
function fillCellFrom(rows: Node, cell: Cell, other: Cell): Computed {
  if (neverMissing(cell)) return { rows, cell };
  const missing = isNull(denan(cell.expr));
  if (widens(cell, other) && !somewhere(rows, missing)) return { rows, cell };
  const filler = fillerCell(rows, missing, cell, other);
  return choose(filler.rows, isNull(cell.expr), filler.cell, cell);
}

const FILL_METHODS: Readonly<Record<string, string>> = { ffill: 'ffill', pad: 'ffill', bfill: 'bfill', backfill: 'bfill' };

/** `{method: 'ffill'}` is a keyword that pandas 3 has no more, and not a value for a label 'method', unless there is one. */
function refuseMethod(self: Frame | Series, { method }: Record<string, unknown>): void {
  const instead = FILL_METHODS[String(method)];
  if (instead === undefined || self.has('method')) return;
  throw new TypeError(`fillna() got an unexpected keyword argument 'method': use .${instead}() instead`);
}

/** df.fillna(value): a scalar, a dict or Series by column, or a frame; limit counts the filled values. */
export function fillna(self: Frame | Series, a: Args): Frame | Series {
  const value = a['value'];
  if (value === undefined) throw new ValueError("Must specify a fill 'value'.");
  if (Array.isArray(value)) throw new TypeError('"value" parameter must be a scalar or dict, but you passed a "list"');
  if (isPlainObject(value)) refuseMethod(self, value as Record<string, unknown>);
  if (Frame.isFrame(self)) return fillFrame(self, value, a);
  const limit = limitOf(a);
  if (Series.isSeries(value) || isPlainObject(value) || value instanceof Map)
    return fillFrom(self, Series.isSeries(value) ? value : byLabel(self, value));
  return eachColumn(self, (rows, cell) => limited(rows, cell, value, limit));
}

const byLabel = (self: Series, dict: object): Series => {
  const rename = renamer(dict);
  return self.index.labels.length === 0
    ? self
    : (new (self.constructor as new (...x: unknown[]) => Series)(
        self.index.labels.map((l) => (rename(l) === l ? Number.NaN : rename(l))),
        { index: self.index },
      ) as Series);
};

function fillFrom(self: Series, value: Series): Series {
  const put = cellFor(seriesFrameState(self[STATE]), value);
  const done = fillCellFrom(put.state.rows, self[STATE].cell, put.cell);
  return seriesOf({ ...self[STATE], rows: done.rows, cell: done.cell });
}

function fillFrame(self: Frame, value: unknown, a: Args): Frame {
  const limit = limitOf(a);
  const { labels } = self[STATE];
  if (Frame.isFrame(value)) return fillFromFrame(self, value);
  if (Series.isSeries(value) || isPlainObject(value) || value instanceof Map) {
    const by = Series.isSeries(value)
      ? new Map(value.index.labels.map((l, i) => [l, value.toArray()[i]] as const))
      : value instanceof Map
        ? value
        : new Map(Object.entries(value));
    const known = new Map([...by].flatMap(([k, v]) => labels.positionsOf(k).map((i) => [i, v] as const)));
    return mapCells(self[STATE], (rows, cell, i) =>
      known.has(i) && !isMissing(known.get(i)) ? limited(rows, cell, known.get(i), limit) : { rows, cell },
    );
  }
  return mapCells(self[STATE], (rows, cell) => limited(rows, cell, value, limit));
}

function fillFromFrame(self: Frame, value: Frame): Frame {
  const [x, y] = [self[STATE], value[STATE]];
  const both = align({ rows: x.rows, cells: x.cells, index: x.index }, { rows: y.rows, cells: y.cells, index: y.index }, 'left');
  return mapCells({ ...x, rows: both.rows, cells: both.left, index: both.index }, (rows, cell, i) => {
    const at = y.labels.positionsOf(x.labels.labelAt(i))[0];
    return at === undefined ? { rows, cell } : fillCellFrom(rows, cell, both.right[at]);
  });
}

function limitOf(a: Args): number | null {
  if (isMissing(a['limit'])) return null;
  if (!Number.isInteger(a['limit'])) throw new ValueError('Limit must be an integer');
  if (a['limit'] <= 0) throw new ValueError('Limit must be greater than 0');
  return a['limit'];
}

function limited(rows: Node, cell: Cell, value: unknown, limit: number | null): Computed {
  if (limit === null || neverMissing(cell) || !somewhere(rows, isNull(denan(cell.expr)))) return fillCell(rows, cell, value);
  const nth = over('agg.sum', [{ kind: 'cast', arg: isNull(cell.expr), type: { kind: 'int64' } }], { frame: { start: null, end: 0 } });
  return choose(rows, call('and', [isNull(cell.expr), call('le', [nth, lit(limit)])]), fillerFor(cell, value), cell);
}

/** ffill and bfill: by the engine's window, or by a kernel where there is a limit or where that takes a fraction of the window's time. */
export function fillAlong(self: Frame | Series, a: Args, direction: 'forward' | 'backward'): Frame | Series {
  axisNumber(a['axis'], Frame.isFrame(self) ? 'DataFrame' : 'Series');
  const limit = limitOf(a);
  return eachColumn(self, (rows, cell) => {
    if (neverMissing(cell)) return { rows, cell };
    const options: FillOptions = { direction, limit, limitArea: areaOf(a['limitArea'], cell) };
    const limited = options.limit !== null || options.limitArea !== null;
    return limited || (!WIDE.has(cell.expr.type.kind) && isFetchedCheaply(rows))
      ? fillHere(rows, cell, options)
      : fillThere(rows, cell, direction);
  });
}

/** The same along rows; null where their values are mixed. */
export function fillRows(self: Frame, a: Args, direction: 'forward' | 'backward'): Frame | null {
  const across = acrossOf(self[STATE]);
  if (across === null) return null;
  return filledAcross(across, { direction, limit: limitOf(a), limitArea: areaOf(a['limitArea'], across.cells[0]) });
}

/** Which gaps are filled; as in pandas, another word means those inside for numpy's dtypes and all for others. */
function areaOf(given: unknown, { dtype }: Cell): FillOptions['limitArea'] {
  if (isMissing(given)) return null;
  if (given === 'inside' || given === 'outside') return given;
  return !dtype.masked && ['float', 'int', 'uint', 'bool', 'object'].includes(dtype.kind) ? 'inside' : null;
}

/** Values that take long on their way out of the engine and back. */
const WIDE: ReadonlySet<string> = new Set(['utf8', 'object', 'list', 'struct', 'binary']);

function fillThere(rows: Node, cell: Cell, direction: FillOptions['direction']): Computed {
  const { type } = cell.expr;
  const source: Expr = isFloat(type) ? { kind: 'call', fn: 'denan', args: [cell.expr], type } : cell.expr;
  return { rows, cell: { ...past(cell, rows), expr: over(direction === 'forward' ? 'win.ffill' : 'win.bfill', [source]) } };
}

/** Fills by the engine: the nearest value of the row and so many others. */
const fillInstead =
  ({ direction, limit }: FillOptions): EngineCells =>
  (rows, [cell]) => {
    if (isMissing(limit)) return { rows, cells: [fillThere(rows, cell, direction).cell] };
    const value = denan(cell.expr);
    const near =
      direction === 'forward'
        ? over('agg.last', [value], { frame: { start: -limit, end: 0 } })
        : over('agg.first', [value], { frame: { start: 0, end: limit } });
    return { rows, cells: [{ ...cell, expr: near }] };
  };

function fillHere(rows: Node, cell: Cell, options: FillOptions): Computed {
  const run = ([{ vector }]: readonly LocalColumn[], n: number) =>
    vector.data instanceof Float64Array && options.limit === null && options.limitArea === null
      ? [floatVector(fillFloats(toFloat(vector).data as Float64Array, options.direction))]
      : [takeVector(vector, fillPositions(validity(vector), n, options))];
  const label = options.direction === 'forward' ? 'ffill' : 'bfill';
  const done = computeLater(rows, [cell], [cell.dtype], run, label, options.limitArea === null ? fillInstead(options) : undefined);
  return { rows: done.rows, cell: { ...done.cells[0], ...joined(past(cell, rows).maybe) } };
}

/** One byte a row, 0 where missing; NaN is. */
function validity(v: { data: unknown; valid: Uint8Array | null; length: number }): Uint8Array | null {
  if (!(v.data instanceof Float64Array || v.data instanceof Float32Array)) return v.valid;
  const { data } = v;
  const out = v.valid?.slice() ?? new Uint8Array(v.length).fill(1);
  for (let i = 0; i < data.length; i++) if (data[i] !== data[i]) out[i] = 0;
  return out;
}

/** df.dropna: rows (or columns) with missing values. */
export function dropnaFrame(self: Frame, a: Args): FrameState {
  const out = withoutMissing(self, a);
  return a['ignoreIndex'] === true ? { ...out, index: RANGE } : out;
}

function withoutMissing(self: Frame, a: Args): FrameState {
  const state = self[STATE];
  const how = a['how'] ?? 'any';
  if (how !== 'any' && how !== 'all') throw new ValueError(`invalid how option: ${how}`);
  if (!isMissing(a['how']) && !isMissing(a['thresh']))
    throw new TypeError('You cannot set both the how and thresh arguments at the same time.');
  if (a['axis'] === 1 || a['axis'] === 'columns') return dropColumns(state, a, how);
  const subset = isMissing(a['subset'])
    ? state.cells.map((_, i) => i)
    : (Array.isArray(a['subset']) ? a['subset'] : [a['subset']]).flatMap((l: unknown) => [...columnsOrError(state, l)]);
  if (subset.length === 0) return state;
  const present = subset.map((i) => isNotNull(state.cells[i].expr));
  const condition = isMissing(a['thresh'])
    ? present.reduce((x, y) => call(how === 'any' ? 'and' : 'or', [x, y]))
    : call('ge', [
        present.map((p): Expr => ({ kind: 'cast', arg: p, type: { kind: 'int64' } })).reduce((x, y) => call('add', [x, y])),
        lit(Number(a['thresh'])),
      ]);
  return filterRows(state, condition);
}

function columnsOrError(state: FrameState, label: unknown): readonly number[] {
  try {
    return columnPositions(state, label);
  } catch {
    throw keyError([label], state.labels.labels, 'The columns are');
  }
}

function dropColumns(state: FrameState, a: Args, how: string): FrameState {
  const columns = collectCells(state.rows, state.cells.map(missingCell));
  const counts = columns.map((c) => Array.from(c.vector.data as Uint8Array).filter(Boolean).length);
  const n = columns[0]?.vector.length ?? 0;
  const keep = (missing: number) =>
    isMissing(a['thresh']) ? (how === 'any' ? missing === 0 : missing < n || n === 0) : n - missing >= Number(a['thresh']);
  return selectAt(
    state,
    state.cells.flatMap((_, i) => (keep(counts[i]) ? [i] : [])),
  );
}

export function dropnaSeries(self: Series, a: Args): Series {
  const s = self[STATE];
  const out = filterRows(seriesFrameState(s), isNotNull(s.cell.expr), 'mask');
  return seriesOf(seriesStateOf(a['ignoreIndex'] === true ? { ...out, index: RANGE } : out, s.name));
}

/** The result; where the object itself is to be changed, that is done and `gives` is given. */
export function inPlace<T extends Frame | Series>(self: T, result: T, a: Args, gives: T | null = null): T | null {
  if (a['inplace'] !== true) return result;
  (self as { [STATE]: unknown })[STATE] = result[STATE];
  return gives;
}

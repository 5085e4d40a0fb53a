import { call, type Expr, lit, NotImplementedError, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { fillerFor } from '../cells/choose.js';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { rowCount, somewhere } from '../core/collect.js';
import { isTypedArray } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { callWith, callWithSeries } from '../frame/callables.js';
import { listColumn } from '../frame/construct.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { cellFor } from '../frame/items.js';
import { truth } from '../frame/mask.js';
import type { Cell, FrameState } from '../frame/state.js';
import { frameConditions } from '../frame/where-items.js';
import { Index } from '../index/base.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { fillerCell, widens } from './filler.js';
import { mapCells } from './operators.js';
import { keepWhere } from './put.js';

const holds = (c: Cell): Expr => call('coalesce', [truth(c), lit(false)]);
const not = (e: Expr): Expr => call('not', [e]);
/** Known not to hold: an NA hides a value from `mask` as it does from `where`. */
const fails = (c: Cell): Expr => not(call('coalesce', [truth(c), lit(c.dtype.masked)]));
const isList = (v: unknown): boolean => Array.isArray(v) || isTypedArray(v) || Index.isIndex(v);

function requireBoolean(c: Cell): Cell {
  if (c.dtype.kind !== 'bool' && c.dtype.kind !== 'object')
    throw new TypeError(`Boolean array expected for the condition, not ${c.dtype.name}`);
  return c;
}

/** Rows and columns that a function may stand for. */
function called(self: Frame | Series, given: unknown): unknown {
  if (typeof given !== 'function') return given;
  return Frame.isFrame(self) ? callWith(self, given as (f: any) => unknown) : callWithSeries(self, given as (s: any) => unknown);
}

interface Conditions {
  readonly state: FrameState;
  readonly conditions: readonly Expr[];
}

/** One condition per column from what `where` and `mask` take; labels that the condition lacks do not hold. */
function conditionsOf(state: FrameState, cond: unknown, invert: boolean): Conditions {
  const flip = (e: Expr): Expr => (invert ? not(e) : e);
  if (Frame.isFrame(cond)) {
    cond[STATE].cells.forEach(requireBoolean);
    const given = invert ? mapCells(cond[STATE], (rows, c) => ({ rows, cell: { ...c, expr: fails(c) } })) : cond;
    return frameConditions(state, given);
  }
  if (Series.isSeries(cond)) {
    requireBoolean(cond[STATE].cell);
    const source = invert ? seriesOf({ ...cond[STATE], cell: { ...cond[STATE].cell, expr: fails(cond[STATE].cell), maybe: false } }) : cond;
    const put = cellFor(state, source);
    return { state: put.state, conditions: state.cells.map(() => holds(put.cell)) };
  }
  if (!isList(cond)) {
    if (typeof cond !== 'boolean') throw new ValueError('Array conditional must be same shape as self');
    return { state, conditions: state.cells.map(() => flip(lit(cond))) };
  }
  const list = Index.isIndex(cond) ? cond.labels : Array.from(cond as readonly unknown[]);
  if (list.length !== rowCount(state.rows)) throw new ValueError('Array conditional must be same shape as self');
  const columns = Array.isArray(list[0]) ? state.cells.map((_, i) => list.map((row) => (row as unknown[])[i])) : [list];
  const put = attach(
    state.rows,
    columns.map((c) => listColumn(c)!),
    'condition',
  );
  put.cells.forEach(requireBoolean);
  return { state: { ...state, rows: put.rows }, conditions: state.cells.map((_, i) => flip(holds(put.cells[i] ?? put.cells[0]))) };
}

/** The replacement of each column as a cell over the rows. The state may have cells beyond its labels, which go along. */
function othersOf(state: FrameState, other: unknown, axis: unknown): { state: FrameState; cells: (Cell | null)[] } {
  if (Frame.isFrame(other)) {
    const o = other[STATE];
    const both = align(
      { rows: state.rows, cells: state.cells, index: state.index },
      { rows: o.rows, cells: o.cells, index: o.index },
      'left',
    );
    return {
      state: { ...state, rows: both.rows, cells: both.left, index: both.index },
      cells: state.labels.labels.map((l) => both.right[o.labels.positionsOf(l)[0]] ?? null),
    };
  }
  if (Series.isSeries(other)) {
    if (axis === 1 || axis === 'columns')
      return { state, cells: state.labels.labels.map((l, i) => fillerFor(state.cells[i], other.get(l, Number.NaN))) };
    const put = cellFor(state, other);
    return { state: put.state, cells: state.cells.map(() => put.cell) };
  }
  if (isList(other)) {
    const list = Array.from(other as readonly unknown[]);
    const columns = Array.isArray(list[0]) ? state.cells.map((_, i) => list.map((row) => (row as unknown[])[i])) : [list];
    const put = attach(
      state.rows,
      columns.map((c) => listColumn(c)!),
      'other',
    );
    return { state: { ...state, rows: put.rows }, cells: state.cells.map((_, i) => put.cells[i] ?? put.cells[0]) };
  }
  return { state, cells: state.labels.labels.map((_, i) => scalarFiller(state, i, other)) };
}

/** A value that no row takes need not fit. */
function scalarFiller({ rows, cells, labels }: FrameState, i: number, other: unknown): Cell {
  try {
    return fillerFor(cells[i], other);
  } catch (error) {
    if (somewhere(rows, not(cells[labels.length + i].expr))) throw error;
    return fillerFor(cells[i], null);
  }
}

/** Values where a condition holds (`invert`: where it does not), others elsewhere. */
export function where(self: Frame | Series, a: Args, invert: boolean): Frame | Series {
  if (!isMissing(a['level'])) throw new NotImplementedError(`${invert ? 'mask' : 'where'}() with level: align the condition first`);
  const frame = Frame.isFrame(self);
  const start = frame ? self[STATE] : seriesFrameState(self[STATE]);
  const other = called(self, a['other']);
  if (frame && Series.isSeries(other) && isMissing(a['axis'])) throw new ValueError('Must specify axis=0 or 1');
  const given = conditionsOf(start, called(self, a['cond']), invert);
  const conditions = given.conditions.map((expr): Cell => ({ expr, dtype: dtypes.bool }));
  const others = othersOf({ ...given.state, cells: [...given.state.cells, ...conditions] }, other, a['axis']);
  let { rows } = others.state;
  const n = conditions.length;
  const cells = others.state.cells.slice(0, n).map((c, i) => {
    const condition = others.state.cells[n + i].expr;
    const own = others.cells[i] ?? fillerFor(c, null);
    if (widens(c, own) && !somewhere(rows, not(condition))) return c;
    const filler = fillerCell(rows, not(condition), c, own);
    const done = keepWhere(filler.rows, condition, c, filler.cell);
    rows = done.rows;
    return done.cell;
  });
  const state: FrameState = { ...others.state, rows, cells };
  return frame ? frameOf(state) : seriesOf(seriesStateOf(state, self[STATE].name));
}

/** s.case_when([(condition, value), …]): the value of the first condition that holds. */
export function caseWhen(self: Series, a: Args): Series {
  const cases = a['caselist'] as readonly (readonly [unknown, unknown])[];
  if (!Array.isArray(cases)) throw new TypeError(`The caselist argument should be a list; instead got ${typeof cases}`);
  if (cases.length === 0) throw new ValueError('provide at least one boolean condition, with a corresponding replacement.');
  for (const [i, c] of cases.entries())
    if (!Array.isArray(c) || c.length !== 2)
      throw new ValueError(`Argument ${i} must have length 2; a condition and replacement; instead got length ${(c as unknown[]).length}.`);
  return [...cases]
    .reverse()
    .reduce(
      (s: Series, [condition, value]) => where(s, { cond: called(self, condition), other: called(self, value) }, true) as Series,
      self,
    );
}

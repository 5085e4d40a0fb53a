import { cast, type Expr, type Node, nullOf, types, valuesOf } from '@pandorable/planner';
import { type Computed, nullable } from '../cells/arithmetic.js';
import { attach, computeNow } from '../cells/attach.js';
import { boxAt } from '../core/boxes.js';
import { collectCells, indexData, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { knownSize } from '../core/known-sizes.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { nullableResult } from '../dtypes/pointwise.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype, storageType } from '../dtypes/registry.js';
import { type Cell, type FrameState, sliceRows } from '../frame/state.js';
import {
  type Answers,
  allAnswers,
  answersFor,
  type Captured,
  type CellReader,
  capture,
  declaredColumn,
  declaredType,
  type ElementSource,
  elementCall,
  type Field,
  fieldsRead,
  lower,
  type ManyCalls,
  numbersOf,
  rowCall,
  settingsOf,
  shareColumn,
  shownValues,
  vectorOfNumbers,
} from '../functions/index.js';
import { wrapIndex } from '../index/make.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { runsAway, shipFunction } from './shipped.js';

type Fn = (...args: any[]) => unknown;
type As = 'value' | 'condition';

/** Can a captured function work on the column in the engine? Others hold codes or boxed values there. */
const readable = ({ dtype }: Cell): boolean => isNumericDtype(dtype) || dtype.kind === 'str' || dtype.kind === 'datetime';
const mayMiss = (c: Cell): boolean => !((isIntDtype(c.dtype) || c.dtype.kind === 'bool') && !c.dtype.masked && !c.maybe);
const fieldOf = (rows: Node, c: Cell): Field => ({ expr: c.expr, nullable: mayMiss(c), most: () => knownSize(rows, c.expr) });

/** What a captured function gives as a column. */
function loweredCell(expr: Expr, nullable: boolean): Cell {
  const dtype = dtypeOf(expr.type);
  return nullable && (isIntDtype(dtype) || dtype.kind === 'bool') ? { expr, dtype, maybe: true } : { expr, dtype };
}

/** The cell as what the function is said to return; null where only calling it tells whether it does. */
function declaredCell(cell: Cell, fn: Fn, as: As): Cell | null {
  const { returns } = settingsOf(fn);
  if (returns === null || as === 'condition') return cell;
  const fits = declaredType(cell.expr, cell.maybe !== undefined && cell.maybe !== false, returns);
  return fits === null ? null : { expr: fits === 'cast' ? cast(cell.expr, types.float64) : cell.expr, dtype: returns };
}

/** A function that is to run in threads is called. */
const capturedOf = (fn: Fn): Captured | null => {
  const { threads, timeout } = settingsOf(fn);
  const found = threads === null && timeout === null ? capture(fn) : { refused: 'it is to be called' };
  return 'refused' in found ? null : found;
};

/** A column as a function sees it: a missing number is NaN. */
function sourceOf(c: LocalColumn): ElementSource {
  const numbers = numbersIn(c);
  if (numbers !== null) return { read: (i) => numbers[i], numbers };
  if (c.dtype.kind === 'str') {
    const texts = valuesOf(c.vector);
    return { read: (i) => texts[i] };
  }
  const number = isNumericDtype(c.dtype) && c.dtype.kind !== 'bool';
  return { read: (i) => boxAt(c, i) ?? (number ? Number.NaN : null) };
}

/** How a column is shared with other threads. */
function sharedKind({ dtype, vector }: LocalColumn): 'number' | 'bool' | 'text' | 'other' {
  if (isIntDtype(dtype) || dtype.kind === 'float') return 'number';
  if (dtype.kind === 'bool' && vector.type.kind === 'bool') return 'bool';
  return dtype.kind === 'str' ? 'text' : 'other';
}
const sharedColumn = (c: LocalColumn) => shareColumn(c.vector, sharedKind(c));

const numbersIn = ({ dtype, vector }: LocalColumn): Float64Array | null =>
  isIntDtype(dtype) || dtype.kind === 'float' ? numbersOf(vector) : null;

/** Results as a column: numbers are float64 where an input was float, as the contract says, unless that would round. */
export function resultColumn(values: readonly unknown[], inputs: readonly Dtype[]): LocalColumn {
  const column = columnOf(values);
  const floats = column.dtype.kind === 'int' && inputs.some((d) => d.kind === 'float') && !values.some((v) => typeof v === 'bigint');
  return floats ? columnOf(values, dtypes.float64) : column;
}

/** Answers of a function as a column: of the dtype that it is said to return, where it is; those that are all numbers are one already. */
export function answerColumn(
  answers: Answers,
  inputs: readonly Dtype[],
  returns: Dtype | null = null,
  describe: (row: number) => string = String,
): LocalColumn {
  if (returns !== null) return declaredColumn(answers, returns, describe);
  if (answers.rest.length > 0 || answers.numbers.length === 0) return resultColumn(allAnswers(answers), inputs);
  const vector = vectorOfNumbers(answers.numbers, NUMBERS, !inputs.some((d) => d.kind === 'float'));
  return { dtype: vector.type === NUMBERS.int ? dtypes.int64 : dtypes.float64, vector };
}

const NUMBERS = { float: storageType(dtypes.float64), int: storageType(dtypes.int64) };

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
  for (const [name, i] of fieldNames(state)) if (readable(state.cells[i])) row.set(name, fieldOf(state.rows, state.cells[i]));
  const done = lower(captured, [{ row }], { as });
  return 'refused' in done ? null : declaredCell(loweredCell(done.expr, as === 'value' && state.cells.some(mayMiss)), fn, as);
}

/** What calling a function of rows gave; `column` makes a column of it. */
export interface CalledRows {
  readonly answers: Answers;
  readonly inputs: Dtype[];
  /** the frame's columns that were fetched, by position */
  readonly columns: ReadonlyMap<number, LocalColumn>;
  /** was it said what the function returns? */
  readonly declared: boolean;
  readonly column: () => LocalColumn;
}

/** The columns whose values a function of rows asks for, with those whose dtype only their values tell; null where it may ask for any. */
function columnsRead(state: FrameState, fn: Fn, fields: ReadonlyMap<string, number>): readonly number[] | null {
  const names = fieldsRead(fn);
  if (names === null || [...names].some((name) => !fields.has(name))) return null;
  const read = new Set([...names].map((name) => fields.get(name)));
  return [...state.cells.keys()].filter((i) => read.has(i) || state.cells[i].maybe);
}

/** All values of one row, as a function sees them. */
function describeRow(state: FrameState, fields: ReadonlyMap<string, number>, row: number): string {
  const one = sliceRows(state, row, 1);
  const columns = collectCells(one.rows, one.cells);
  return shownValues(Object.fromEntries([...fields].map(([name, i]) => [name, sourceOf(columns[i]).read(0)])));
}

/** A row as a Series, for members that are no fields. */
function wholeRows(state: FrameState, columns: readonly LocalColumn[], used: Set<number>): (row: number) => Series {
  const index = wrapIndex(indexData(state));
  return (row) => {
    for (const k of columns.keys()) used.add(k);
    const values = columnOf(
      columns.map((c) => boxAt(c, row)),
      rowDtype(columns),
    );
    return seriesOf(seriesStateOf(localState([values], labelsOf([0]), state.labels.data), index.labelAt(row)));
  };
}

/** The answers of a row function, called now; `args` come after the row. With `sparing` only the columns that it reads are fetched. */
export function callRows(state: FrameState, fn: Fn, args: readonly unknown[] = [], sparing = false): CalledRows {
  const settings = settingsOf(fn);
  const byName = fieldNames(state);
  const read = sparing ? columnsRead(state, settings.fn, byName) : null;
  const places = read ?? [...state.cells.keys()];
  const found = collectCells(
    state.rows,
    places.map((i) => state.cells[i]),
  );
  const columns = new Map(places.map((i, k) => [i, found[k]] as const));
  const fields = [...byName].filter(([, i]) => columns.has(i));
  const used = new Set<number>();
  const readers = new Map(fields.map(([name, i]) => [name, notedReader(sourceOf(columns.get(i)!), () => used.add(i))] as const));
  const call = rowCall(
    withArgs(settings.fn, args),
    readers,
    rowCount(state.rows),
    read === null ? wholeRows(state, found, used) : undefined,
  );
  const describe = read === null ? call.describe : (row: number) => describeRow(state, byName, row);
  const calls: ManyCalls = {
    ...call,
    describe,
    args,
    call: 'row',
    names: fields.map(([name]) => name),
    skipMissing: false,
    // the function has shown which columns it reads
    share: () => fields.map(([, i]) => (used.size === 0 || used.has(i) ? sharedColumn(columns.get(i)!) : { kind: 'hidden' })),
    noteUsed: (places) => {
      for (const k of places) used.add(fields[k][1]);
    },
  };
  const answers = answersFor(calls, settings);
  const shown = state.cells.map((c, i) => (columns.get(i) ?? c).dtype);
  const numeric = shown.every((d) => isNumericDtype(d) && d.kind !== 'bool');
  const inputs = numeric ? shown : [...used].map((i) => shown[i]);
  const { returns } = settings;
  return { answers, inputs, columns, declared: returns !== null, column: () => answerColumn(answers, inputs, returns, describe) };
}

/** Tells of its first reading. */
function notedReader({ read }: ElementSource, note: () => void): CellReader {
  let reader: CellReader = (row) => {
    note();
    reader = read;
    return read(row);
  };
  return (row) => reader(row);
}

const withArgs = (fn: Fn, args: readonly unknown[]): Fn => (args.length === 0 ? fn : (value: unknown) => fn(value, ...args));

/** The answers of a function for each value of a column, called now. */
function callValues(
  c: LocalColumn,
  fn: Fn,
  { ignoreMissing = false, args = [] }: MapOptions,
): { answers: Answers; column: () => LocalColumn } {
  const settings = settingsOf(fn);
  const call = elementCall(withArgs(settings.fn, args), sourceOf(c), c.vector.length, ignoreMissing);
  const share = () => [sharedColumn(c)];
  const answers = answersFor(
    { ...call, args, call: 'value', names: [], skipMissing: ignoreMissing, share, noteUsed: () => undefined },
    settings,
  );
  const column = (): LocalColumn => answerColumn(answers, [c.dtype], settings.returns, call.describe);
  return { answers, column: () => (c.dtype.masked && settings.returns === null ? nullableResult(column(), c.dtype) : column()) };
}

const rowDtype = (columns: readonly LocalColumn[]): Dtype | undefined => {
  const kinds = new Set(columns.map((c) => c.dtype.name));
  if (kinds.size === 1) return columns[0].dtype;
  return columns.every((c) => c.dtype.kind === 'float' || isIntDtype(c.dtype))
    ? dtypes.float64
    : columns.length === 0
      ? undefined
      : dtypes.object;
};

/** A row function as a Series beside the frame's rows: in the engine where its source can be read, else called now. */
export function rowSeries(state: FrameState, fn: Fn, as: As = 'value'): Series {
  const cell = lowerRows(state, fn, as);
  if (cell !== null) return seriesOf({ rows: state.rows, cell, index: state.index, name: null });
  const away = shipRows(state, fn, 'row function');
  if (away !== null) return away;
  const { columns, column } = callRows(state, fn);
  const fetched = [...columns].map(([i, c]) => [state.cells[i], c] as const);
  const done = attach(state.rows, [column()], 'row function', fetched);
  return seriesOf({ rows: done.rows, cell: done.cells[0], index: state.index, name: null });
}

/** The function of each row as a Series, run where the rows are; null where it is to be called here. */
export function shipRows(state: FrameState, fn: Fn, label: string, args: readonly unknown[] = []): Series | null {
  const fields = [...fieldNames(state)];
  const done = shipFunction(state.rows, {
    fn,
    args,
    call: 'row',
    cells: fields.map(([, i]) => state.cells[i]),
    names: fields.map(([name]) => name),
    here: () => [allAnswers(callRows(state, fn, args, true).answers)],
    label,
  });
  return done && seriesOf({ rows: done.rows, cell: done.cells[0], index: state.index, name: null });
}

interface MapOptions {
  readonly ignoreMissing?: boolean;
  readonly args?: readonly unknown[];
}

/** A function of each value of columns, run where the rows are; null where it is to be called here. */
export function shipValues(rows: Node, cells: readonly Cell[], fn: Fn, options: MapOptions): { rows: Node; cells: Cell[] } | null {
  const { ignoreMissing = false, args = [] } = options;
  const here = () => collectCells(rows, cells).map((c) => allAnswers(callValues(c, fn, options).answers));
  const done = shipFunction(rows, { fn, args, call: 'value', cells, names: [], skipMissing: ignoreMissing, here, label: 'map' });
  return done && { rows: done.rows, cells: done.cells.map((c, i) => nullableFrom(c, cells[i], fn)) };
}

/** What a function made of values of a nullable column, before it is known which. */
function nullableFrom(made: Cell, { dtype }: Cell, fn: Fn): Cell {
  if (!dtype.masked || settingsOf(fn).returns !== null) return made;
  if (made.expr.kind === 'literal' && made.expr.value === null) return { expr: nullOf(storageType(dtype)), dtype };
  return isNumericDtype(made.dtype) ? { expr: made.expr, dtype: nullable(made.dtype) } : made;
}

/** A function of each value of a column. */
export function mapCell(rows: Node, cell: Cell, fn: Fn, options: MapOptions = {}): Computed {
  const lowered = loweredValue(rows, cell, fn, options);
  const small = cell.dtype.masked && isIntDtype(cell.dtype) && cell.dtype.bits !== 64 && settingsOf(fn).returns === null;
  if (lowered !== null && small) return computeNow(rows, [lowered], ([c]) => nullableResult(c, cell.dtype), 'map');
  if (lowered !== null) return { rows, cell: lowered };
  const away = shipValues(rows, [cell], fn, options);
  if (away !== null) return { rows: away.rows, cell: away.cells[0] };
  return computeNow(rows, [cell], ([c]) => callValues(c, fn, options).column(), 'map');
}

/** A function of every value, run where the rows are, in one go; null where it is to be called here. */
export function shipFrame(state: FrameState, fn: Fn, options: MapOptions): FrameState | null {
  if (!runsAway(state.rows)) return null;
  const lowered = state.cells.map((c) => loweredValue(state.rows, c, fn, options));
  const away = shipValues(
    state.rows,
    state.cells.filter((_, i) => lowered[i] === null),
    fn,
    options,
  );
  if (away === null) return null;
  const rest = [...away.cells];
  return { ...state, rows: away.rows, cells: lowered.map((c) => c ?? rest.shift()!) };
}

const loweredValue = (rows: Node, cell: Cell, fn: Fn, { args = [], ignoreMissing = false }: MapOptions): Cell | null =>
  args.length === 0 && readable(cell) ? lowerValue(rows, cell, fn, ignoreMissing) : null;

function lowerValue(rows: Node, cell: Cell, fn: Fn, ignoreMissing: boolean): Cell | null {
  if (ignoreMissing && mayMiss(cell)) return null;
  const captured = capturedOf(fn);
  if (captured === null) return null;
  const done = lower(captured, [{ value: fieldOf(rows, cell) }]);
  return 'refused' in done ? null : declaredCell(nullableFrom(loweredCell(done.expr, mayMiss(cell)), cell, fn), fn, 'value');
}

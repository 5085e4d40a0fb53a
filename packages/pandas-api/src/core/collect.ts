import {
  agg,
  allocate,
  col,
  denan,
  type Expr,
  exprChildren,
  freshId,
  hasWindow,
  isInt,
  mapChildren,
  type Node,
  safeNumbers,
  types,
  type Vector,
  valuesOf,
} from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import { isHere, type Origin } from '../frame/maybe.js';
import { type Cell, type FrameState, isMulti, type RowIndex, settle, type Taken } from '../frame/state.js';
import { flatData, type IndexData, type LevelSource, type MultiData, rangeData } from '../index/data.js';
import { sortedUniques, wholeLevels } from '../index/multi-levels.js';
import { regularAgain } from '../index/regular.js';
import type { LocalColumn } from './column.js';
import { boxedVector } from './nested.js';
import { selectedHere } from './quantiles.js';
import { runPlan } from './run.js';
import { isMarked, marked, presentOf } from './typed.js';
import { objectVector } from './values.js';

const lengths = new WeakMap<Node, number>();

/** Number of rows; one count at the most, remembered. */
export function rowCount(rows: Node): number {
  const known = knownCount(rows);
  if (known !== undefined) return known;
  const id = freshId();
  const counted = runPlan(
    { kind: 'aggregate', input: rows, keys: [], aggregates: [{ id, expr: agg('agg.size', []) }], order: 'none' },
    'none',
  );
  const n = Number(valuesOf(counted.columns[0])[0]);
  lengths.set(rows, n);
  return n;
}

export const rememberCount = (rows: Node, n: number): void => void lengths.set(rows, n);

/** The number of rows where it is known without asking the engine. */
export function knownCount(rows: Node): number | undefined {
  const found = lengths.get(rows);
  if (found !== undefined) return found;
  switch (rows.kind) {
    case 'local':
    case 'cached':
      return rows.rows;
    case 'project':
    case 'sort':
      return knownCount(rows.input);
    case 'map-batches':
      return rows.reshapes ? undefined : knownCount(rows.input);
    case 'slice': {
      const n = knownCount(rows.input);
      return n === undefined ? undefined : Math.max(0, Math.min(n - rows.offset, rows.limit ?? n));
    }
    case 'aggregate':
      return rows.keys.length === 0 ? 1 : undefined;
    default:
      return undefined;
  }
}

/** The rows' values of some cells, as columns on the client. */
export function collectCells(rows: Node, cells: readonly Cell[], options: object = {}): LocalColumn[] {
  if (cells.length === 0) return [];
  return collectShown(rows, settlePast(rows, cells), options);
}

function collectShown(rows: Node, cells: readonly Cell[], options: object): LocalColumn[] {
  const plan: Node = {
    kind: 'project',
    input: rows,
    columns: cells.map((c, i) => ({
      id:
        c.expr.kind === 'column' && cells.findIndex((o) => o.expr.kind === 'column' && o.expr.id === (c.expr as { id: string }).id) === i
          ? c.expr.id
          : freshId(),
      expr: c.expr,
    })),
  };
  const table = runPlan(plan, 'rows', options);
  lengths.set(rows, table.rows);
  return table.columns.map((v, i) => narrowed(finish(v, cells[i].dtype), cells[i].fits));
}

/** The dtype of short ints holds these? */
function limitsOf(d: Dtype): readonly [number, number] {
  return d.kind === 'uint' ? [0, 2 ** d.bits - 1] : [-(2 ** (d.bits - 1)), 2 ** (d.bits - 1) - 1];
}

/** Sums of short ints in their dtype, if it holds all of them. */
function narrowed(c: LocalColumn, to: Dtype | undefined): LocalColumn {
  const { data, length } = c.vector;
  if (to === undefined || (c.dtype.kind !== 'int' && c.dtype.kind !== 'uint') || !ArrayBuffer.isView(data)) return c;
  const [low, high] = limitsOf(to);
  const values = data as unknown as ArrayLike<number | bigint>;
  const type = storageType(to);
  const out = allocate(type, length) as Int32Array;
  for (let i = 0; i < length; i++) {
    if (values[i] < low || values[i] > high) return c;
    out[i] = Number(values[i]);
  }
  return { dtype: to, vector: { ...c.vector, type, data: out } };
}

/** What pandas shows: an int column with missing values is float64, a bool one object. */
export function finish(vector: Vector, dtype: Dtype): LocalColumn {
  const typed = vector.type.kind === 'null' ? { ...vector, type: storageType(dtype) } : vector;
  if (dtype.masked) return { dtype, vector: typed };
  if (dtype.kind === 'object' && typed.type.kind === 'bool' && dtype.parameters.arrow === undefined) return mixedBooleans(typed);
  if (dtype.kind === 'object' && typed.type.kind !== 'object') return { dtype: dtypes.object, vector: boxedVector(typed) };
  if ((dtype.kind === 'int' || dtype.kind === 'uint') && hasMissing(typed)) return { dtype: dtypes.float64, vector: toFloat(typed) };
  if (dtype.kind === 'bool' && hasMissing(typed)) return mixedBooleans(typed);
  if (dtype.kind === 'float' && isInt(typed.type)) return { dtype, vector: toFloat(typed) };
  return { dtype, vector: dtype.kind === 'float' ? markNaN(typed) : typed };
}

const mixedBooleans = (v: Vector): LocalColumn => ({
  dtype: dtypes.object,
  vector: objectVector(valuesOf(v).map((x) => (x === null ? Number.NaN : x))),
});

export const hasMissing = (v: Vector): boolean => v.valid?.includes(0) ?? false;

export function toFloat(v: Vector): Vector {
  const { data: source, valid } = v;
  if (source instanceof Float64Array && (valid === null || isMarked(v))) return v;
  const data = floatsOf(source);
  if (valid !== null) for (let i = 0; i < data.length; i++) if (valid[i] === 0) data[i] = Number.NaN;
  return { type: types.float64, length: v.length, data, valid };
}

/** Numbers of any kind in a new array. */
function floatsOf(source: Vector['data']): Float64Array {
  if (source instanceof BigInt64Array || source instanceof BigUint64Array) return safeNumbers(source) ?? Float64Array.from(source, Number);
  return ArrayBuffer.isView(source) ? new Float64Array(source as Float64Array) : Float64Array.from(source as ArrayLike<number>, Number);
}

/** NaN is missing on the client too, and what is missing is NaN. */
function markNaN(v: Vector): Vector {
  const { data, valid } = v;
  if (!(data instanceof Float64Array || data instanceof Float32Array) || isMarked(v)) return v;
  if (valid === null) return marked({ ...v, valid: presentOf(data) });
  let own: Uint8Array | null = null;
  for (let i = 0; i < data.length; i++) {
    if (valid[i] === 0) data[i] = Number.NaN;
    else if (data[i] !== data[i]) (own ??= valid.slice())[i] = 0;
  }
  return marked(own === null ? v : { ...v, valid: own });
}

const indexes = new WeakMap<Node, WeakMap<RowIndex, IndexData>>();

/** The row labels on the client. */
export function indexData(state: Pick<FrameState, 'rows' | 'index'>): IndexData {
  const { index, rows } = state;
  if (index.kind === 'range') {
    const n = rowCount(rows);
    return index.start === 0 && index.step === 1
      ? rangeData(n, index.name)
      : { kind: 'range', start: index.start, stop: index.start + n * index.step, step: index.step, name: index.name };
  }
  const byIndex = indexes.get(rows) ?? new WeakMap<RowIndex, IndexData>();
  indexes.set(rows, byIndex);
  let found = byIndex.get(index);
  if (found === undefined) byIndex.set(index, (found = indexFrom(index, collectCells(rows, index.cells))));
  return found;
}

export function indexFrom(index: Extract<RowIndex, { kind: 'cells' }>, columns: readonly LocalColumn[]): IndexData {
  if (isMulti(index))
    return { kind: 'multi', columns, names: index.names, source: levelSource(index), missingIsLabel: index.missingIsLabel };
  const flat = flatData(columns[0], index.names[0], index.freq);
  return index.taken === undefined || index.freq ? flat : regularAgain(flat, index.taken);
}

/** Levels as they are known, or those of the labels that these were taken from. */
function levelSource({ levels, taken }: Extract<RowIndex, { kind: 'cells' }>): LevelSource | undefined {
  if (levels !== undefined || taken === undefined) return levels;
  return { own: ordersLevels(taken.index), of: () => levelsBefore(taken) };
}

/** The levels of all the labels that some were taken from; of many rows their different labels only. */
function levelsBefore(taken: Taken): readonly LocalColumn[] {
  const { rows, index } = taken;
  const few = (knownCount(rows) ?? Number.POSITIVE_INFINITY) <= FEW || indexes.get(rows)?.has(index) === true;
  if (few || index.kind === 'range' || index.levels !== undefined || index.taken !== undefined)
    return wholeLevels(indexData(taken) as MultiData).levels;
  return index.cells.map((cell) => sortedUniques(differentValues(rows, cell)));
}
const FEW = 100_000;

/** The different values of a cell. */
function differentValues(rows: Node, cell: Cell): LocalColumn {
  const done = settle(rows, [cell], hasWindow);
  const id = freshId();
  const key = denan(done.cells[0].expr);
  const node: Node = { kind: 'aggregate', input: done.rows, keys: [{ id, expr: key }], aggregates: [], order: 'keys' };
  return collectCells(node, [{ ...cell, expr: col(id, key.type) }])[0];
}

const ordersLevels = (index: RowIndex): boolean =>
  index.kind === 'cells' && (index.levels?.own ?? (index.taken !== undefined && ordersLevels(index.taken.index)));

/** All values and labels, in one run. */
export function collectState(state: FrameState, options: object = {}): { columns: LocalColumn[]; index: IndexData } {
  const n = state.cells.length;
  const levels = state.index.kind === 'cells' ? state.index.cells : [];
  const all = collectCells(state.rows, [...state.cells, ...levels], options);
  const index = state.index.kind === 'cells' ? indexFrom(state.index, all.slice(n)) : indexData(state);
  return { columns: all.slice(0, n), index };
}

/** Does the condition hold in any row? */
export const somewhere = (rows: Node, condition: Expr): boolean =>
  valuesOf(aggregateCells(rows, [{ expr: agg('agg.any', [condition]), dtype: dtypes.bool }])[0].vector)[0] === true;

/** One row of aggregates over the rows. */
export function aggregateCells(
  given: Node,
  wanted: readonly { readonly expr: Expr; readonly dtype: Dtype }[],
  options: object = {},
): LocalColumn[] {
  const selected = selectedHere(
    given,
    wanted.map((c) => c.expr),
    options,
  );
  const others = aggregated(
    given,
    wanted.filter((_, i) => !selected.has(i)),
    options,
  );
  return wanted.map((c, i) => (selected.has(i) ? finish(selected.get(i)!, c.dtype) : others.shift()!));
}

function aggregated(given: Node, wanted: readonly { readonly expr: Expr; readonly dtype: Dtype }[], options: object): LocalColumn[] {
  if (wanted.length === 0) return [];
  const { rows, cells } = windowless(given, wanted);
  const aggregates = cells.map((c) => ({ id: freshId(), expr: c.expr as Extract<Expr, { kind: 'aggregate' }> }));
  const looks = aggregates.some((a) => a.expr.order !== undefined);
  const table = runPlan({ kind: 'aggregate', input: rows, keys: [], aggregates, order: 'none' }, looks ? 'rows' : 'none', options);
  return table.columns.map((v, i) => finish(v, cells[i].dtype));
}

/** Windows among the arguments of aggregates become columns of the rows first. */
function windowless<C extends { readonly expr: Expr; readonly dtype: Dtype }>(
  rows: Node,
  cells: readonly C[],
): { rows: Node; cells: readonly C[] } {
  if (!cells.some((c) => hasWindow(c.expr))) return { rows, cells };
  const args = cells.flatMap((c) => exprChildren(c.expr).map((expr) => ({ expr, dtype: c.dtype })));
  const done = settle(rows, args, hasWindow);
  const by = new Map(args.map((a, i) => [a.expr, done.cells[i].expr]));
  return { rows: done.rows, cells: cells.map((c) => ({ ...c, expr: mapChildren(c.expr, (e) => by.get(e) ?? e) })) };
}

const missing = new WeakMap<Node, Map<Expr, boolean>>();

/**
 * The cells with the dtype they show: ints and bools that did gain missing values are float64 and object, sums of short ints are short where
 * they can be. One count at the most for each.
 */
export function resolveCells(rows: Node, cells: readonly Cell[]): readonly Cell[] {
  return resolveShort(rows, resolveMissing(rows, cells));
}

function resolveMissing(rows: Node, cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some((c) => c.maybe)) return cells;
  const origins = cells.map((c) => originsOf(c, rows, true));
  const misses = askMissing(origins.flat());
  return cells.map((c, i) => (!c.maybe ? c : origins[i].some(misses) ? gained(c) : { ...c, maybe: undefined }));
}

function resolveShort(rows: Node, cells: readonly Cell[]): readonly Cell[] {
  const asked = cells.filter((c) => c.fits !== undefined && c.dtype.kind !== 'float');
  if (asked.length === 0) return cells;
  const ends = aggregateCells(
    rows,
    asked.flatMap((c) => (['agg.min', 'agg.max'] as const).map((fn) => ({ expr: agg(fn, [c.expr]), dtype: c.dtype }))),
  ).map((c) => valuesOf(c.vector)[0] as number | bigint | null);
  return cells.map((c): Cell => {
    const k = asked.indexOf(c);
    if (k < 0) return c;
    const { fits, ...rest } = c;
    const [low, high] = limitsOf(fits!);
    const held = (ends[2 * k] ?? 0) >= low && (ends[2 * k + 1] ?? 0) <= high;
    return held ? { ...rest, expr: { kind: 'cast', arg: c.expr, type: storageType(fits!) }, dtype: fits! } : rest;
  });
}

/** Cells that missed values in rows that are gone; what is missing in the rows at hand shows when they are read. */
function settlePast(rows: Node, cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some((c) => typeof c.maybe === 'object')) return cells;
  const origins = cells.map((c) => originsOf(c, rows, false));
  const misses = askMissing(origins.flat());
  return cells.map((c, i) =>
    typeof c.maybe !== 'object' ? c : origins[i].some(misses) ? gained(c) : { expr: c.expr, dtype: c.dtype, maybe: c.maybe.here },
  );
}

function originsOf(c: Cell, rows: Node, now: boolean): readonly Origin[] {
  const before = typeof c.maybe === 'object' ? c.maybe.past : [];
  return now && isHere(c.maybe) ? [...before, { rows, expr: c.expr }] : before;
}

/** Which of some expressions are missing somewhere in their rows: one count for each set of rows, remembered. */
function askMissing(origins: readonly Origin[]): (o: Origin) => boolean {
  for (const rows of new Set(origins.map((o) => o.rows))) {
    const known = missing.get(rows) ?? new Map<Expr, boolean>();
    missing.set(rows, known);
    const ask = [...new Set(origins.filter((o) => o.rows === rows && !known.has(o.expr)).map((o) => o.expr))];
    if (ask.length === 0) continue;
    const counted = aggregateCells(rows, [
      { expr: agg('agg.size', []), dtype: dtypes.int64 },
      ...ask.map((expr) => ({ expr: agg('agg.count', [expr]), dtype: dtypes.int64 })),
    ]);
    const [size, ...counts] = counted.map((c) => Number((c.vector.data as BigInt64Array)[0]));
    lengths.set(rows, size);
    ask.forEach((e, i) => known.set(e, counts[i] < size));
  }
  return (o) => missing.get(o.rows)!.get(o.expr)!;
}

function gained(c: Cell): Cell {
  return c.dtype.kind === 'bool'
    ? { expr: c.expr, dtype: dtypes.object }
    : { expr: { kind: 'cast', arg: c.expr, type: types.float64 }, dtype: dtypes.float64 };
}

/** A state with resolved dtypes. */
export const resolveState = (state: FrameState): FrameState =>
  state.cells.some((c) => c.maybe || c.fits) ? { ...state, cells: resolveCells(state.rows, state.cells) } : state;

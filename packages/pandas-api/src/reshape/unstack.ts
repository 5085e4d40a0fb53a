import { ValueError, type Vector } from '@pandorable/planner';
import { canHold, requireHold } from '../cells/can-hold.js';
import { stack, stackRows } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, indexData, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf, inferDtype } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype, interleavedDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, numpyInt } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type FrameState, indexCells, indexNames, type RowIndex } from '../frame/state.js';
import { dataColumns, dataLength, dataNames, flatData, type IndexData, type MultiData, takeColumn, takeData } from '../index/data.js';
import { levelNumber } from '../index/duplicates.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { APPEARING, type Coded, codedLevels, removeUnused, spread } from '../index/multi-levels.js';
import { combinedCodes, type RowCodes } from '../kernels/index.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { labelCells } from './melt.js';

/** How the rows of a MultiIndex lie in a table: the place of each row, and the labels of both sides. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** by column, for each row the position of its value; -1 where there is none */
  readonly places: readonly Int32Array[];
  /** is there a place without a value? */
  readonly gaps: boolean;
  readonly index: IndexData;
  /** labels of the columns, one column per unstacked level */
  readonly header: readonly LocalColumn[];
  readonly names: readonly unknown[];
}

export interface SpreadOptions {
  readonly fill?: unknown;
  /** false: rows and columns in order of appearance */
  readonly sort?: boolean;
}

/** A missing label as one after all others. */
const missingLast = ({ levels, codes }: Coded): Coded => ({
  levels,
  codes: codes.map((c, k) => c.map((code) => (code < 0 ? levels[k].vector.length : code))),
});

/** An index whose levels are in order of appearance. */
export const appearing = (index: RowIndex): RowIndex => (index.kind === 'range' ? index : { ...index, levels: APPEARING });

/** Lays the rows out; `levels` go to the columns. One level is sorted, several come in order of appearance. */
function gridOf(data: MultiData, levels: readonly number[], options: SpreadOptions): Grid {
  const sort = options.sort !== false;
  const n = dataLength(data);
  const used = codedLevels(removeUnused(data));
  const coded = data.missingIsLabel ? missingLast(used) : used;
  const rest = data.columns.flatMap((_, k) => (levels.includes(k) ? [] : [k]));
  const side = (at: readonly number[], sorted: boolean): RowCodes =>
    combinedCodes(
      at.map((k) => coded.codes[k]),
      n,
      sorted,
    );
  const [rows, columns] = [side(rest, sort), side(levels, sort && levels.length === 1)];
  const [height, width] = [rows.firsts.length, columns.firsts.length];
  const labels = rest.map((k) => labelsAt(coded, k, rows.firsts));
  const names = rest.map((k) => data.names[k]);
  return {
    rows: height,
    columns: width,
    places: placesOf(rows, columns),
    gaps: n < height * width,
    index: rest.length === 1 ? flatData(labels[0], names[0]) : { kind: 'multi', columns: labels, names },
    header: levels.map((k) => labelsAt(coded, k, columns.firsts)),
    names: levels.map((k) => data.names[k]),
  };
}

/** By column, for each row of the table the position of its value; ValueError where there are two. */
function placesOf(rows: RowCodes, columns: RowCodes): readonly Int32Array[] {
  const places = Array.from(columns.firsts, () => new Int32Array(rows.firsts.length).fill(-1));
  for (let i = 0; i < rows.codes.length; i++) {
    const column = places[columns.codes[i]];
    if (column[rows.codes[i]] >= 0) throw new ValueError('Index contains duplicate entries, cannot reshape');
    column[rows.codes[i]] = i;
  }
  return places;
}

/** The labels that some rows have on a level. */
function labelsAt({ levels, codes }: Coded, k: number, rows: Int32Array): LocalColumn {
  const size = levels[k].vector.length;
  return spread(
    levels[k],
    rows.map((i) => (codes[k][i] < size ? codes[k][i] : -1)),
  );
}

/** The columns of the table that one column of values makes. */
function spreadColumn(c: LocalColumn, { places, gaps }: Grid, fill: unknown): LocalColumn[] {
  if (!gaps) return places.map((at) => takeColumn(c, at));
  const source = roomFor(c, fill);
  return places.map((at) => valuesAt(source, at, fill));
}

/** Values by position; where that is -1 they are missing, or `fill`, and of a dtype that has room for it. */
export const takenOr = (c: LocalColumn, at: Int32Array, fill: unknown): LocalColumn =>
  at.includes(-1) ? valuesAt(roomFor(c, fill), at, fill) : takeColumn(c, at);

function valuesAt(c: LocalColumn, at: Int32Array, fill: unknown): LocalColumn {
  const floats = floatsAt(c, at, fill);
  if (floats !== null) return { dtype: c.dtype, vector: floats };
  const taken = takeColumn(c, at);
  if (isMissing(fill)) return taken;
  if (c.dtype.kind === 'category') return categoriesAt(taken, at, fill);
  return columnOf(
    boxAll(taken).map((v, r) => (at[r] < 0 ? fill : v)),
    c.dtype,
  );
}

function categoriesAt({ dtype, vector }: LocalColumn, at: Int32Array, fill: unknown): LocalColumn {
  const [code] = wrapIndex(flatData(dtype.categories!)).positionsOf(fill);
  const data = (vector.data as Int32Array).map((c, r) => (at[r] < 0 ? code : c));
  return { dtype, vector: { ...vector, data, valid: vector.valid && vector.valid.map((v, r) => (at[r] < 0 ? 1 : v)) } };
}

/** Floats by position, and what fills the gaps; null for other values. */
function floatsAt({ dtype, vector }: LocalColumn, at: Int32Array, fill: unknown): Vector | null {
  const { data: source, valid: present, type } = vector;
  const filler = isMissing(fill) ? Number.NaN : fill;
  if (!(source instanceof Float64Array) || dtype.kind !== 'float' || dtype.masked || typeof filler !== 'number') return null;
  const length = at.length;
  const data = new Float64Array(length);
  let valid: Uint8Array | null = null;
  for (let r = 0; r < length; r++) {
    const i = at[r];
    const v = i < 0 ? filler : present !== null && present[i] === 0 ? Number.NaN : source[i];
    data[r] = v;
    if (v !== v) (valid ??= new Uint8Array(length).fill(1))[r] = 0;
  }
  return { type, length, data, valid };
}

/** The column in a dtype that has room for the filler, or for missing values. */
function roomFor(c: LocalColumn, fill: unknown): LocalColumn {
  const { dtype } = c;
  if (!isMissing(fill)) {
    const own = dtype.masked || dtype.kind === 'str' || dtype.kind === 'category';
    if (own) requireHold(dtype, fill);
    return own || (isNumericDtype(dtype) && canHold(dtype, fill)) ? c : castColumn(c, commonDtype(dtype, leastDtype(fill)));
  }
  if (dtype.masked) return c;
  if (dtype.kind === 'int' || dtype.kind === 'uint') return castColumn(c, dtypes.float64);
  return dtype.kind === 'bool' ? castColumn(c, dtypes.object) : c;
}

/** The smallest dtype that holds a value. */
function leastDtype(value: unknown): Dtype {
  if (typeof value !== 'bigint' && !Number.isInteger(value)) return inferDtype([value]);
  const bits = [8, 16, 32].find((n) => canHold(numpyInt(n, Number(value) >= 0), value)) ?? 64;
  return numpyInt(bits, Number(value) >= 0 && bits < 64);
}

/** Values under a MultiIndex as a table; `labels` are the labels of the value columns, null for one nameless column. */
export function spreadTable(
  columns: readonly LocalColumn[],
  data: MultiData,
  levels: readonly number[],
  labels: FrameState['labels'] | null,
  options: SpreadOptions = {},
): FrameState {
  const grid = gridOf(data, levels, options);
  const all = columns.flatMap((c) => spreadColumn(c, grid, options.fill ?? null));
  return localState(all, wrapIndex(headerOf(grid, labels)), grid.index);
}

function headerOf(grid: Grid, labels: FrameState['labels'] | null): IndexData {
  if (labels === null)
    return grid.header.length === 1 ? flatData(grid.header[0], grid.names[0]) : { kind: 'multi', columns: grid.header, names: grid.names };
  const outer = Int32Array.from({ length: labels.length * grid.columns }, (_, i) => Math.floor(i / grid.columns));
  const inner = outer.map((_, i) => i % grid.columns);
  const columns = [...dataColumns(labels.data).map((c) => takeColumn(c, outer)), ...grid.header.map((c) => takeColumn(c, inner))];
  return { kind: 'multi', columns, names: [...labels.names, ...grid.names] };
}

const levelList = (level: unknown): readonly unknown[] => (Array.isArray(level) && !isTuple(level) ? level : [level]);

/** s.unstack(level, fill_value, sort). */
export function unstackSeries(s: Series, a: Args): Frame | Series {
  const { columns, index } = collectState(seriesFrameState(s[STATE]));
  if (index.kind !== 'multi')
    throw new ValueError(`index must be a MultiIndex to unstack, ${wrapIndex(index).constructor.name} was passed`);
  const levels = levelList(a['level']).map((l) => levelNumber(index.names, l));
  if (levels.length === 0) return s;
  if (levels.length === index.names.length)
    throw new ValueError('index must be a MultiIndex to unstack, Index was passed: one level stays');
  return frameOf(spreadTable(columns, index, levels, null, { fill: a['fillValue'], sort: a['sort'] }));
}

/** df.unstack(level, fill_value, sort): a Series where the index has one level. */
export function unstackFrame(frame: Frame, a: Args): Frame | Series {
  const state = frame[STATE];
  if (state.index.kind === 'range' || indexNames(state.index).length === 1) return columnsInARow(resolveState(state));
  const names = indexNames(state.index);
  const levels = levelList(a['level']).map((l) => levelNumber(names, l));
  if (levels.length === 0) return frame;
  if (levels.length > 1 && levels.length === names.length)
    return columnsInARow(resolveState({ ...state, index: withLevels(state.index, levels) }));
  const { columns, index } = collectState(state);
  return frameOf(spreadTable(columns, index as MultiData, levels, state.labels, { fill: a['fillValue'], sort: a['sort'] }));
}

/** The levels of an index in another order. */
const withLevels = (index: RowIndex, order: readonly number[]): RowIndex => ({
  kind: 'cells',
  cells: order.map((i) => indexCells(index)[i]),
  names: order.map((i) => indexNames(index)[i]),
  multi: true,
});

/** A Series of no values, under labels of as many levels. */
function noColumns(state: FrameState): Series {
  const data = [state.labels.data, takeData(indexData(state), [])];
  const index: MultiData = { kind: 'multi', columns: data.flatMap(dataColumns), names: data.flatMap(dataNames) };
  return seriesOf(seriesStateOf(localState([columnOf([], dtypes.float64)], makeIndex([0]), index), null));
}

/** The columns one after another, under their labels. */
function columnsInARow(state: FrameState): Series {
  if (state.index.kind !== 'range' && !wrapIndex(indexData(state)).unique_)
    throw new ValueError('Columns with duplicate values are not supported in stack');
  if (state.cells.length === 0) return noColumns(state);
  const whole = stack(state.cells);
  const column = { ...whole, dtype: interleavedDtype(whole.dtype, state.cells) };
  const names = [...state.labels.names, ...indexNames(state.index)];
  const levels = { cells: state.cells.map((_, i) => [...labelCells(state, i), ...indexCells(state.index)]), names };
  const done = stackRows(
    state.cells.map(() => state),
    [column],
    levels,
  );
  return seriesOf(seriesStateOf({ ...done, index: appearing(done.index), labels: makeIndex([0]) }, null));
}

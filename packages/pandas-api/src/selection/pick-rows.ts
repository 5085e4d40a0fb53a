import { takeRows } from '../core/align.js';
import { boxAt } from '../core/boxes.js';
import { collectState, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { concatColumns } from '../dtypes/concat-local.js';
import { selectAt, seriesAt } from '../frame/columns.js';
import { frameOf } from '../frame/frame.js';
import { type FrameState, indexNames, sliceRows } from '../frame/state.js';
import { type FlatData, flatData, labelAt, takeData } from '../index/data.js';
import { freqOf, scaledFreq } from '../index/frequency.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { rearranged } from '../index/multi-levels.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { leaveOut, type Pick, positionsOf } from './locate.js';
import { sharedDtype, valuesAs } from './values.js';

/** The picked rows, of more than one row at the most. */
export function pickRows(state: FrameState, pick: Exclude<Pick, { kind: 'one' }>): FrameState {
  const rows =
    pick.kind === 'all' ? state : pick.kind === 'run' ? sliceRows(state, pick.start, pick.stop - pick.start) : takeAt(state, pick);
  return pick.kind === 'all' || pick.levels === undefined ? rows : withoutIndexLevels(rows, pick.levels);
}

function takeAt(state: FrameState, pick: Extract<Pick, { kind: 'at' }>): FrameState {
  const labels = indexData(state);
  const timed = (pick.listed === true || (pick.step !== undefined && pick.at.length < 2)) && freqOf(labels) !== null;
  if (!timed) return takeRows(state, pick.at);
  const taken = takeData(labels, pick.at) as FlatData;
  return takeRows(
    state,
    pick.at,
    pick.step === undefined ? taken : flatData(taken.column, taken.name, scaledFreq((labels as FlatData).freq, pick.step)),
  );
}

/** The state with some levels of its index gone. */
export function withoutIndexLevels(state: FrameState, levels: readonly number[]): FrameState {
  const { index } = state;
  if (index.kind === 'range' || levels.length === 0) return state;
  const kept = index.cells.map((_, k) => k).filter((k) => !levels.includes(k));
  return {
    ...state,
    index: {
      kind: 'cells',
      cells: kept.map((k) => index.cells[k]),
      names: kept.map((k) => indexNames(index)[k]),
      multi: kept.length > 1,
      levels: rearranged(index.levels, kept),
    },
  };
}

/** The picked columns; one column is told apart by the caller. */
export function pickColumns(state: FrameState, pick: Exclude<Pick, { kind: 'one' }>): FrameState {
  const out = pick.kind === 'all' ? state : selectAt(state, positionsOf(pick, state.cells.length));
  return pick.kind === 'all' || pick.levels === undefined ? out : { ...out, labels: wrapIndex(leaveOut(out.labels.data, pick.levels)) };
}

/** One row as a Series over the columns. */
export function rowSeries(state: FrameState, at: number): Series {
  const { columns, index } = collectState(sliceRows(state, at, 1));
  return seriesOfRow(columns, state.labels.data, labelAt(index, 0));
}

/** One-row columns end to end, in the dtype they share. */
export function seriesOfRow(columns: readonly LocalColumn[], labels: FrameState['labels']['data'], name: unknown): Series {
  const to = sharedDtype(columns);
  const column =
    columns.length === 0
      ? valuesAs({ dtype: to, vector: { type: { kind: 'object' }, length: 0, data: [], valid: null } }, to)
      : joinRow(columns, to);
  return seriesOf(seriesStateOf(localState([column], makeIndex([0]), labels), name));
}

const joinRow = (columns: readonly LocalColumn[], to: LocalColumn['dtype']): LocalColumn =>
  columns.length === 1 ? columns[0] : concatColumns(columns.map((c) => valuesAs(c, to)));

/** What a pick of rows and one of columns give: a value, a Series or a frame. */
export function pickBoth(state: FrameState, row: Pick, column: Pick): unknown {
  if (column.kind === 'one') {
    if (row.kind === 'one') return cellAt(state, row.at, column.at);
    const narrowed = pickRows({ ...state, cells: [state.cells[column.at]], labels: makeIndex([0]) }, row);
    return seriesAt(narrowed, 0, state.labels.labelAt(column.at));
  }
  const narrow = pickColumns(state, column);
  return row.kind === 'one' ? rowSeries(narrow, row.at) : frameOf(pickRows(narrow, row));
}

/** The value of one cell. */
export function cellAt(state: FrameState, row: number, column: number): unknown {
  const picked = sliceRows({ ...state, cells: [state.cells[column]], index: { kind: 'range', start: 0, step: 1, name: null } }, row, 1);
  return boxAt(collectState(picked).columns[0], 0);
}

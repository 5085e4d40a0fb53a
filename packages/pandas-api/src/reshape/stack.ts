import { ValueError } from '@pandorable/planner';
import { labelCell } from '../cells/literal.js';
import { type Stacked, stack } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { indexData, resolveState } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { interleavedDtype } from '../dtypes/concat-local.js';
import { dtypes } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, indexNames, type RowIndex } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataColumns, dataNames, flatData, type IndexData, type LevelSource, type MultiData, takeData } from '../index/data.js';
import { levelNumber } from '../index/duplicates.js';
import { lookupOf } from '../index/lookup.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { APPEARING, wholeLevels } from '../index/multi-levels.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { stackedInTurn } from './wide-to-long.js';

/** df.stack(level): column labels become the innermost index levels; nothing is dropped or sorted. */
export function stackFrame(frame: Frame, a: Args): Frame | Series {
  const state = resolveState(frame[STATE]);
  if (!isMissing(a['dropna']) || !isMissing(a['sort'])) {
    throw new ValueError(
      `${isMissing(a['dropna']) ? 'sort' : 'dropna'} must be unspecified as the new implementation does not ${isMissing(a['dropna']) ? 'sort the result' : 'introduce rows of NA values'}.`,
    );
  }
  const given = Array.isArray(a['level']) && !isTuple(a['level']) ? a['level'] : [a['level']];
  const levels = given.map((l) => levelNumber(state.labels.names, l));
  if (!state.labels.unique_) throw new ValueError('Columns with duplicate values are not supported in stack');
  if (levels.length === 0) return frame;
  return stackLevels(state, levels);
}

interface Slots {
  /** a column of each stacked label, in order of appearance */
  readonly stacked: readonly number[];
  /** the labels that stay columns */
  readonly kept: Index | null;
  /** by kept label, the cell under each stacked one */
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

/** The labels of some levels, each once, and which of them each column has. */
function labelsOf(data: IndexData, levels: readonly number[]): { data: IndexData; firsts: readonly number[]; codes: ArrayLike<number> } {
  const columns = levels.map((k) => dataColumns(data)[k]);
  const names = levels.map((k) => dataNames(data)[k]);
  const part: IndexData = levels.length === 1 ? flatData(columns[0], names[0]) : { kind: 'multi', columns, names };
  const { firsts, codes } = lookupOf(part);
  return { data: takeData(part, firsts), firsts, codes };
}

function slotsOf(state: FrameState, levels: readonly number[]): Slots {
  const rest = state.labels.names.flatMap((_, k) => (levels.includes(k) ? [] : [k]));
  const moved = labelsOf(state.labels.data, levels);
  const kept = rest.length === 0 ? null : labelsOf(state.labels.data, rest);
  const cells = (kept?.firsts ?? [0]).map(() => moved.firsts.map((): Cell | undefined => undefined));
  state.cells.forEach((cell, i) => {
    cells[kept?.codes[i] ?? 0][moved.codes[i]] = cell;
  });
  return { stacked: moved.firsts, kept: kept && wrapIndex(kept.data), cells };
}

function stackLevels(state: FrameState, levels: readonly number[]): Frame | Series {
  const { stacked, kept, cells } = slotsOf(state, levels);
  const names = [...indexNames(state.index), ...levels.map((k) => state.labels.names[k])];
  const done =
    stacked.length === 0
      ? noColumns(names)
      : interleaved(
          state,
          stacked.map((at) => levels.map((k) => dataColumns(state.labels.data)[k]).map((c) => labelCell(c, at))),
          cells,
          names,
          state.labels.isMulti ? (column) => column : (column) => ({ ...column, dtype: interleavedDtype(column.dtype, state.cells) }),
        );
  const flat = state.index.kind === 'range' || state.index.cells.length === 1;
  const index: RowIndex =
    done.index.kind === 'range' ? done.index : { ...done.index, levels: flat ? APPEARING : ownThenAppearing(state), missingIsLabel: flat };
  const whole: FrameState = { ...done, index, labels: kept ?? makeIndex([0]) };
  return kept === null ? seriesOf(seriesStateOf(whole, null)) : frameOf(whole);
}

/** The levels of the rows as they were, the stacked labels in order of appearance. */
const ownThenAppearing = (state: FrameState): LevelSource => ({
  own: true,
  of: (columns) => {
    const { levels } = wholeLevels(indexData(state) as MultiData);
    return [...levels, ...APPEARING.of(columns.slice(levels.length))];
  },
});

/** One part per stacked label, then the rows in turn. */
function interleaved(
  state: FrameState,
  stacked: readonly (readonly Cell[])[],
  columns: readonly (readonly (Cell | undefined)[])[],
  names: readonly unknown[],
  typed: (column: Stacked) => Stacked,
): Omit<FrameState, 'labels'> {
  const cells = stacked.map((s) => [...indexCells(state.index), ...s]);
  return stackedInTurn(
    stacked.map(() => state),
    columns.map((c) => typed(stack(c))),
    { cells, names },
  );
}

function noColumns(names: readonly unknown[]): Omit<FrameState, 'labels'> {
  const empty = columnOf([], dtypes.object);
  return localState([empty], makeIndex([0]), { kind: 'multi', columns: names.map(() => empty), names });
}

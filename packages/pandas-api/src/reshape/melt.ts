import { KeyError, ValueError } from '@pandorable/planner';
import { INFERRED, inferCells } from '../cells/infer.js';
import { labelCell } from '../cells/literal.js';
import { type Levels, stack, stackRows } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { indexData, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, indexNames } from '../frame/state.js';
import { dataColumns, rangeData, takeData } from '../index/data.js';
import { levelNumber } from '../index/duplicates.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, isTuple, pythonRepr, pythonStr } from '../scalars/index.js';

/** df.melt(…): one row for each row and value column; the parts are projections of the same rows, one after another. */
export function melt(frame: Frame, a: Args): Frame {
  const state = onLevel(resolveState(frame[STATE]), a['colLevel']);
  const { valueName } = a;
  if (state.labels.holds(valueName))
    throw new ValueError(`value_name (${pythonStr(valueName)}) cannot match an element in the DataFrame columns.`);
  const idLabels = variables(state, a['idVars'], 'id_vars') ?? [];
  const given = variables(state, a['valueVars'], 'value_vars');
  const absent = [...idLabels, ...(given ?? [])].filter((l) => !state.labels.holds(l));
  if (absent.length > 0)
    throw new KeyError(
      `The following id_vars or value_vars are not present in the DataFrame: ${pythonRepr(absent)}. The columns are: ${state.labels.labels.map((l) => pythonRepr(l)).join(', ')}`,
    );
  const ids = idLabels.flatMap((l) => [...columnPositions(state, l)]);
  const values =
    given === null ? state.cells.flatMap((_, i) => (ids.includes(i) ? [] : [i])) : given.flatMap((l) => [...columnPositions(state, l)]);
  const labels = makeIndex([...idLabels, ...variableNames(state, a['varName']), valueName]);
  if (values.length === 0)
    return frameOf(
      localState(emptyColumns(state, ids), labels, a['ignoreIndex'] === false ? takeData(indexData(state), []) : rangeData(0)),
    );
  return frameOf(stacked(state, ids, values, labels, a['ignoreIndex'] !== false));
}

/** The columns of no rows: ids, variables and the values, of which nothing is known. */
const emptyColumns = (state: FrameState, ids: readonly number[]): LocalColumn[] => [
  ...ids.map((i) => columnOf([], state.cells[i].dtype)),
  ...dataColumns(state.labels.data).map((c) => columnOf([], c.dtype)),
  columnOf([], dtypes.float64),
];

function stacked(
  state: FrameState,
  ids: readonly number[],
  values: readonly number[],
  labels: FrameState['labels'],
  fresh: boolean,
): FrameState {
  const parts = values.map((v): Cell[] => [...ids.map((i) => state.cells[i]), ...labelCells(state, v), state.cells[v]]);
  const columns = parts[0].map((_, k) => stack(parts.map((p) => p[k])));
  const levels: Levels | null = fresh ? null : { cells: values.map(() => indexCells(state.index)), names: indexNames(state.index) };
  const done = stackRows(
    values.map(() => state),
    columns,
    levels,
  );
  return { ...done, ...inferCells(done.rows, done.cells, INFERRED.textsAndTimes), labels };
}

/** The label of a column as values that repeat, one per level. */
export const labelCells = (state: FrameState, at: number): Cell[] => dataColumns(state.labels.data).map((c) => labelCell(c, at));

/** The state with one level of its columns only. */
function onLevel(state: FrameState, level: unknown): FrameState {
  if (isMissing(level) || !state.labels.isMulti) return state;
  const at = levelNumber(state.labels.names, level);
  return { ...state, labels: wrapIndex({ kind: 'flat', column: dataColumns(state.labels.data)[at], name: state.labels.names[at] }) };
}

function variables(state: FrameState, given: unknown, name: string): unknown[] | null {
  if (isMissing(given)) return null;
  const list = Array.isArray(given) && !isTuple(given) ? [...given] : null;
  if (list === null && state.labels.isMulti && !isTuple(given))
    throw new ValueError(`${name} must be a list of tuples when columns are a MultiIndex`);
  return (
    list ??
    (typeof given === 'object' && !isTuple(given) && Symbol.iterator in (given as object) ? [...(given as Iterable<unknown>)] : [given])
  );
}

function variableNames(state: FrameState, given: unknown): readonly unknown[] {
  const { names, isMulti } = state.labels;
  if (!isMissing(given)) {
    if (isMulti) {
      const list = Array.isArray(given) ? given : [given];
      if (list.length > names.length)
        throw new ValueError(
          `var_name=${pythonRepr(given)} has ${list.length} items, but the dataframe columns only have ${names.length} levels.`,
        );
      return names.map((n, k) => list[k] ?? n);
    }
    if (Array.isArray(given)) throw new ValueError(`var_name=${pythonRepr(given)} must be a scalar.`);
    return [given];
  }
  if (!isMulti) return [isMissing(names[0]) ? 'variable' : names[0]];
  return new Set(names.map(labelKey)).size === names.length ? names : names.map((_, k) => `variable_${k}`);
}

import { ValueError } from '@pandorable/planner';
import { literalCell } from '../cells/literal.js';
import { type Stacked, stack } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { resolveState } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { interleavedDtype } from '../dtypes/concat-local.js';
import { dtypes } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, indexNames } from '../frame/state.js';
import { levelNumber } from '../index/duplicates.js';
import { makeIndex } from '../index/make.js';
import { isMissing, isTuple, tuple } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { appearing } from './unstack.js';
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
  /** the stacked labels, each once, in order of appearance */
  readonly stacked: readonly (readonly unknown[])[];
  /** the labels that stay columns */
  readonly kept: readonly (readonly unknown[])[];
  /** the cell of a kept label under a stacked one */
  readonly cell: (stacked: readonly unknown[], kept: readonly unknown[]) => Cell | undefined;
}

const keyOf = (values: readonly unknown[]): string => labelKey([...values]);
const distinct = (rows: readonly (readonly unknown[])[]): (readonly unknown[])[] => [
  ...new Map(rows.map((r) => [keyOf(r), r] as const)).values(),
];

function slotsOf(state: FrameState, levels: readonly number[]): Slots {
  const labels = state.labels.labels.map((l) => (state.labels.isMulti ? [...(l as unknown[])] : [l]));
  const rest = state.labels.names.flatMap((_, k) => (levels.includes(k) ? [] : [k]));
  const parts = labels.map((l) => ({ moved: levels.map((k) => l[k]), kept: rest.map((k) => l[k]) }));
  const cells = new Map(parts.map((p, i) => [`${keyOf(p.moved)}|${keyOf(p.kept)}`, state.cells[i]] as const));
  return {
    stacked: distinct(parts.map((p) => p.moved)),
    kept: distinct(parts.map((p) => p.kept)),
    cell: (x, y) => cells.get(`${keyOf(x)}|${keyOf(y)}`),
  };
}

function stackLevels(state: FrameState, levels: readonly number[]): Frame | Series {
  const { stacked, kept, cell } = slotsOf(state, levels);
  const rest = state.labels.names.flatMap((n, k) => (levels.includes(k) ? [] : [n]));
  const names = [...indexNames(state.index), ...levels.map((k) => state.labels.names[k])];
  const labels =
    rest.length === 0
      ? makeIndex([0])
      : rest.length === 1
        ? makeIndex(
            kept.map((l) => l[0]),
            { names: rest, multi: false },
          )
        : makeIndex(
            kept.map((l) => tuple(...l)),
            { names: rest, multi: true },
          );
  const done =
    stacked.length === 0
      ? noColumns(names)
      : interleaved(
          state,
          stacked,
          kept.map((k) => stacked.map((s) => cell(s, k))),
          names,
          state.labels.isMulti ? (column) => column : (column) => ({ ...column, dtype: interleavedDtype(column.dtype, state.cells) }),
        );
  const index = appearing(done.index);
  const flat = state.index.kind === 'range' || state.index.cells.length === 1;
  const whole: FrameState = { ...done, index: index.kind === 'range' ? index : { ...index, missingIsLabel: flat }, labels };
  return rest.length === 0 ? seriesOf(seriesStateOf(whole, null)) : frameOf(whole);
}

/** One part per stacked label, then the rows in turn. */
function interleaved(
  state: FrameState,
  stacked: readonly (readonly unknown[])[],
  columns: readonly (readonly (Cell | undefined)[])[],
  names: readonly unknown[],
  typed: (column: Stacked) => Stacked,
): Omit<FrameState, 'labels'> {
  const cells = stacked.map((s) => [...indexCells(state.index), ...s.map((l) => literalCell(l))]);
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

import { cast, col, type Expr, freshId, hasWindow, KeyError, type Node, nullOf, over, types, ValueError } from '@pandorable/planner';
import { compare } from '../cells/compare.js';
import { literalCell } from '../cells/literal.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells, rowCount } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions, putColumn, selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, extend, type FrameState, filterRows, settle } from '../frame/state.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { concat } from './concat.js';
import { frameState, HOW, joinNode, marked, merge, renewed } from './merge.js';
import { outputColumns } from './merge-columns.js';
import { matchKeys, readKeys, type Side } from './merge-keys.js';

/** pd.merge_ordered(left, right, …): a merge by sorted keys, gaps filled from the row before on demand. */
export function mergeOrdered(given: Args): Frame {
  const a: Args = { ...given, leftIndex: false, rightIndex: false, sort: true, indicator: false };
  const [left, right] = [frameState(a['left']), frameState(a['right'])];
  if (!isMissing(given['leftBy']) && !isMissing(given['rightBy'])) throw new ValueError('Can only group either left or right frames');
  if (!isMissing(given['leftBy'])) return byGroups(left, right, given['leftBy'], (x, y) => ordered(x, y, a), 'left');
  if (!isMissing(given['rightBy'])) return byGroups(right, left, given['rightBy'], (x, y) => ordered(y, x, a), 'right');
  return frameOf(ordered(left, right, a));
}

function ordered(left: FrameState, right: FrameState, a: Args): FrameState {
  if (isMissing(a['fillMethod'])) return merge({ ...a, left: frameOf(left), right: frameOf(right) })[STATE];
  if (a['fillMethod'] !== 'ffill') throw new ValueError("fill_method must be 'ffill' or None");
  const how = HOW[a['how'] as string];
  if (how === undefined || how === 'cross')
    throw new ValueError(`'${String(a['how'])}' is not a valid Merge type: left, right, inner, outer`);
  const [x, y] = matchKeys(...readKeys(left, right, a));
  const [l, r] = [marked(x), marked(renewed(y))];
  const joined = joinNode(l.side, r.side, how, true);
  const first = filled(joined, l.side, l.mark);
  const second = filled(first.rows, r.side, r.mark);
  return { rows: second.rows, ...outputColumns(first.side, second.side, how, a) };
}

/** A side's columns with every row that the side lacks showing the side's row before. */
function filled(rows: Node, s: Side, mark: Expr): { rows: Node; side: Side } {
  const group = freshId();
  const seen = over('agg.count', [cast(mark, types.int8)], { frame: { start: null, end: 0 } });
  const numbered = extend(rows, [{ id: group, expr: seen }]);
  const partition = [col(group, types.int64)];
  const cells = s.state.cells.map((c): Cell => ({ ...c, expr: over('win.first_value', [c.expr], { partition }) }));
  const done = settle(numbered, cells, hasWindow);
  return { rows: done.rows, side: { ...s, state: { ...s.state, cells: done.cells } } };
}

type Merger = (part: FrameState, other: FrameState) => FrameState;

/** Each group of one frame merged with the other; where the other has the group columns too, with its rows of that group. */
function byGroups(grouped: FrameState, other: FrameState, by: unknown, run: Merger, side: string): Frame {
  const labels = Array.isArray(by) && !isTuple(by) ? by : [by];
  const missing = labels.filter((l) => !grouped.labels.holds(l));
  if (missing.length > 0) throw new KeyError(`${pythonRepr(new Set(missing))} not found in ${side} columns`);
  const keys = labels.map((l) => grouped.cells[columnPositions(grouped, l)[0]]);
  const matched = labels.every((l) => other.labels.holds(l));
  const parts = distinctKeys(grouped.rows, keys).map((values): FrameState => {
    const own = keep(grouped, keys, values);
    const rest = matched
      ? keep(
          other,
          labels.map((l) => other.cells[columnPositions(other, l)[0]]),
          values,
        )
      : other;
    const whole = matched && rowCount(rest.rows) === 0 ? alone(own, other) : run(own, rest);
    return labels.reduce<FrameState>((s, l, i) => putColumn(s, l, literalCell(values[i])), whole);
  });
  const all = concat({ objs: parts.map(frameOf), axis: 0, join: 'outer', ignoreIndex: true, sort: false }) as Frame;
  if (parts.length === 0) return all;
  // the first group says which columns there are
  return frameOf(
    selectAt(
      all[STATE],
      parts[0].labels.labels.flatMap((l) => [...columnPositions(all[STATE], l)]),
    ),
  );
}

/** The rows of a group that the other frame lacks, with its columns without values. */
const alone = (own: FrameState, other: FrameState): FrameState =>
  other.labels.labels
    .filter((l) => !own.labels.holds(l))
    .reduce<FrameState>((s, l) => putColumn(s, l, { expr: nullOf(types.float64), dtype: dtypes.float64 }), own);

/** The different keys in order of appearance, missing ones left out. */
function distinctKeys(given: Node, by: readonly Cell[]): unknown[][] {
  const { rows, cells } = settle(given, by, hasWindow);
  const columns = collectCells({ kind: 'distinct', input: rows, keys: cells.map((k) => k.expr), keep: 'first' }, cells).map(boxAll);
  return columns[0].map((_, i) => columns.map((c) => c[i])).filter((values) => !values.some(isMissing));
}

const keep = (state: FrameState, keys: readonly Cell[], values: readonly unknown[]): FrameState =>
  keys.reduce<FrameState>((s, k, i) => {
    const done = compare('eq', s.rows, k, literalCell(values[i]));
    return filterRows({ ...s, rows: done.rows }, done.cell.expr);
  }, state);

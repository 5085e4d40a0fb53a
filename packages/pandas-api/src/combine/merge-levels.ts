import { type JoinHow, type Node, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { type Cell, type FrameState, indexCells, indexNames, isMulti, type RowIndex } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { joinNode, renewed } from './merge.js';
import { gaining, lacksLeft, lacksRight, mergedKey, outputColumns } from './merge-columns.js';
import { matchKeys, type Side } from './merge-keys.js';

/** Two indexes, at least one with levels, that are not of the same levels: they meet in the levels they share by name. */
export function joinsLevels(left: FrameState, right: FrameState, a: Args): boolean {
  if (a['leftIndex'] !== true || a['rightIndex'] !== true || !(isMulti(left.index) || isMulti(right.index))) return false;
  return labelKey([...indexNames(left.index)]) !== labelKey([...indexNames(right.index)]);
}

/** A single index keeps to the rows of the one with levels; two with levels are joined and keep the levels of both. */
export function joinLevels(left: FrameState, right: FrameState, how: JoinHow, a: Args): FrameState {
  const [x, y] = [indexNames(left.index), indexNames(right.index)];
  const shared = x.filter((n) => !isMissing(n) && y.some((m) => labelKey(m) === labelKey(n)));
  if (shared.length === 0) throw new ValueError('cannot join with no overlapping index names');
  const [l, matched] = matchKeys(levelSide(left, shared), levelSide(right, shared));
  const r = renewed(matched);
  if (isMulti(left.index) && isMulti(right.index))
    return joined(l, r, joinNode(l, r, how, a['sort'] === true), how, a, bothLevels(l, r, how));
  const toLeft = isMulti(left.index);
  const all = how === 'full' || how === (toLeft ? 'left' : 'right');
  const real: JoinHow = all ? (toLeft ? 'left' : 'right') : 'inner';
  const node = joinNode(l, r, real, false);
  const rows: Node = real === 'inner' && !toLeft ? { ...node, order: 'right' } : node;
  return joined(l, r, rows, real, a, (toLeft ? l : r).state.index);
}

const joined = (l: Side, r: Side, rows: Node, how: JoinHow, a: Args, index: RowIndex): FrameState => ({
  rows,
  ...outputColumns(l, r, how, a),
  index,
});

function levelSide(state: FrameState, shared: readonly unknown[]): Side {
  const names = indexNames(state.index);
  const cells = indexCells(state.index);
  const keys = shared.map((n) => {
    const level = names.findIndex((m) => labelKey(m) === labelKey(n));
    return { cell: cells[level], own: cells[level], level };
  });
  return { state, keys, byIndex: true };
}

/** The levels of the leading side, then those that only the other has. */
function bothLevels(l: Side, r: Side, how: JoinHow): RowIndex {
  const [first, second] = how === 'right' ? [r, l] : [l, r];
  const own = indexNames(first.state.index).map((name, level): { name: unknown; cell: Cell } => {
    const k = first.keys.findIndex((key) => key.level === level);
    const lacks = first === l ? lacksLeft(how) : lacksRight(how);
    const cell = indexCells(first.state.index)[level];
    return { name, cell: k < 0 ? gaining(cell, lacks) : how === 'full' ? mergedKey(l.keys[k], r.keys[k]) : first.keys[k].own };
  });
  const rest = indexNames(second.state.index).flatMap((name, level) => {
    if (second.keys.some((key) => key.level === level)) return [];
    return [{ name, cell: gaining(indexCells(second.state.index)[level], second === l ? lacksLeft(how) : lacksRight(how)) }];
  });
  const levels = [...own, ...rest];
  return { kind: 'cells', cells: levels.map((x) => x.cell), names: levels.map((x) => x.name), multi: true };
}

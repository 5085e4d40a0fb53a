import { type Node, NotImplementedError, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { type Cell, commonRows, type FrameState, type RowIndex } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataColumns, dataLength, dataNames, type IndexData, takeColumn, takeData as takeIndex } from '../index/data.js';
import { takePositions } from '../index/edit.js';
import { wrapIndex } from '../index/make.js';
import { withSetFreq } from '../index/set-frequency.js';
import { sameRows, sortedData, unionData, uniqueData, withNames } from '../index/set-operations.js';
import { rowNumbers } from '../kernels/index.js';
import { isMissing } from '../scalars/index.js';
import { boxAll } from './boxes.js';
import { collectCells, collectState, finish, indexData } from './collect.js';
import { localState } from './make.js';

export interface Side {
  readonly rows: Node;
  readonly cells: readonly Cell[];
  readonly index: RowIndex;
}
export interface Aligned {
  readonly rows: Node;
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  readonly index: RowIndex;
}

type How = 'outer' | 'left' | 'reindex';

/** Do both sides have their labels from the same place? Then no label needs to be read. */
const sameIndex = (a: RowIndex, b: RowIndex): boolean =>
  a === b ||
  (a.kind === 'range' && b.kind === 'range' && a.start === b.start && a.step === b.step) ||
  (a.kind === 'cells' && b.kind === 'cells' && a.cells.length === b.cells.length && a.cells.every((c, i) => c.expr === b.cells[i].expr));

const bothNames = (a: RowIndex, b: RowIndex): RowIndex => {
  const [x, y] = [a.kind === 'range' ? [a.name] : a.names, b.kind === 'range' ? [b.name] : b.names];
  if (x.every((n, i) => n === y[i])) return a;
  const names = x.map((n, i) => (n === y[i] ? n : null));
  return a.kind === 'range' ? { ...a, name: names[0] } : { ...a, names };
};

/**
 * Two sides on common rows: as they are if they come from the same rows, by position if their labels are the same, else joined on
 * their labels, sorted (`how`: 'outer' the union, 'left' the labels of the left, 'reindex' these where the right has no label twice). Equal labels are found by reading both indexes once.
 * `named`: the levels keep the names of the left, or those that both sides have in common.
 */
export function align(a: Side, b: Side, how: How = 'outer', named: 'left' | 'common' = how === 'outer' ? 'common' : 'left'): Aligned {
  const rows = commonRows(a.rows, b.rows);
  const own = (): RowIndex => (named === 'left' ? a.index : bothNames(a.index, b.index));
  if (rows !== null && sameIndex(a.index, b.index)) return { rows, left: a.cells, right: b.cells, index: own() };
  const [x, y] = [indexData(a), indexData(b)];
  if (sameRows(x, y)) {
    const put = attach(a.rows, collectCells(b.rows, b.cells));
    return { rows: put.rows, left: a.cells, right: put.cells, index: own() };
  }
  return how === 'outer' && (x.kind === 'multi') !== (y.kind === 'multi') ? joinOnLevel(a, b, x, y) : joinLabels(a, b, x, y, how, named);
}

/** Labels of one level beside those of several, one of which has the same name: the rows are those of the several, each with the other's row of its label there. */
function joinOnLevel(a: Side, b: Side, x: IndexData, y: IndexData): Aligned {
  const [many, one] = x.kind === 'multi' ? [x, y] : [y, x];
  const [name] = dataNames(one);
  const level = isMissing(name) ? -1 : dataNames(many).indexOf(name);
  if (level < 0) throw new ValueError('cannot join with no overlapping index names');
  const index = wrapIndex(one);
  if (!index.unique_) throw new NotImplementedError('Index._join_level on non-unique index is not implemented');
  const at = boxAll(dataColumns(many)[level]).map((label) => index.positionsOf(label)[0] ?? -1);
  const own = rowNumbers(at.length);
  return x.kind === 'multi' ? joined(a, b, own, at, x) : joined(a, b, at, own, y);
}

/** Both sides at the rows (positions; -1 gives a missing row) of the labels. */
function joined(a: Side, b: Side, left: ArrayLike<number>, right: ArrayLike<number>, index: IndexData): Aligned {
  const taken = (side: Side, at: ArrayLike<number>) =>
    collectCells(side.rows, side.cells)
      .map((c) => takeColumn(c, at))
      .map((c) => finish(c.vector, c.dtype));
  const l = taken(a, left);
  const state = localState([...l, ...taken(b, right)], EMPTY.labels!, index);
  return { rows: state.rows, left: state.cells.slice(0, l.length), right: state.cells.slice(l.length), index: state.index };
}

/** Labels and none: those that there are, in their own dtype; labels of one level are sorted. */
function unionWithEmpty(x: IndexData, y: IndexData): IndexData | null {
  if (dataLength(x) > 0 && dataLength(y) > 0) return null;
  const [none, some] = dataLength(x) === 0 ? [x, y] : [y, x];
  return none.kind === 'multi' ? sortedData(unionData(x, y)) : some.kind === 'multi' ? some : sortedData(some);
}

/** Positions of each target label in an index, all of them where labels repeat. */
function joinLabels(a: Side, b: Side, x: IndexData, y: IndexData, how: How, named: 'left' | 'common'): Aligned {
  const [from, to] = [wrapIndex(x), wrapIndex(y)];
  const names = named === 'left' && x.kind === 'flat' ? dataNames(x) : dataNames(x).map((n, i) => (n === dataNames(y)[i] ? n : null));
  const union = (): IndexData => unionWithEmpty(x, y) ?? unionData(x, y);
  const target = how !== 'outer' ? x : withSetFreq(x, y, uniqueData(withNames(union(), names)), false);
  if (how === 'reindex' && !to.unique_) throw new ValueError('cannot reindex on an axis with duplicate labels');
  const [left, right, labels] = [[] as number[], [] as number[], [] as number[]];
  const keys = how !== 'outer' ? from : wrapIndex(target);
  keys.labels.forEach((label, k) => {
    const [ps, qs] = [from.positionsOf(label), to.positionsOf(label)];
    if (how !== 'outer') {
      if (qs.length > 1) throw new ValueError('cannot reindex on an axis with duplicate labels');
      left.push(k), right.push(qs[0] ?? -1), labels.push(k);
      return;
    }
    for (const p of ps.length > 0 ? ps : [-1]) for (const q of qs.length > 0 ? qs : [-1]) left.push(p), right.push(q), labels.push(k);
  });
  const index = labels.length === wrapIndex(target).length ? target : takeIndex(target, labels);
  return joined(a, b, left, right, index);
}

const EMPTY: { labels: Index | null } = { labels: null };
/** An empty column axis, for states that hold bare cells. */
export const useEmptyLabels = (labels: Index): void => {
  EMPTY.labels = labels;
};

/** A state of the same columns at other rows (positions; -1 gives a missing row, its label from `index`). */
export function takeRows(state: FrameState, at: ArrayLike<number>, index?: IndexData): FrameState {
  const { columns, index: old } = collectState(state);
  const labels = index ?? takePositions(old, at);
  const taken = columns.map((c) => takeColumn(c, at)).map((c) => finish(c.vector, c.dtype));
  return { ...localState(taken, state.labels, labels), attrs: state.attrs };
}

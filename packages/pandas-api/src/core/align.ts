import { type Node, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { type Cell, commonRows, type FrameState, type RowIndex } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataLength, dataNames, type IndexData, takeColumn, takeData as takeIndex } from '../index/data.js';
import { takePositions } from '../index/edit.js';
import { wrapIndex } from '../index/make.js';
import { withSetFreq } from '../index/set-frequency.js';
import { sameRows, sortedData, unionData, uniqueData, withNames } from '../index/set-operations.js';
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
  return joinLabels(a, b, x, y, how, named);
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
  const taken = (side: Side, at: readonly number[]) =>
    collectCells(side.rows, side.cells)
      .map((c) => takeColumn(c, at))
      .map((c) => finish(c.vector, c.dtype));
  const index = wrapIndex(target);
  const l = taken(a, left);
  const r = taken(b, right);
  const state = localState([...l, ...r], EMPTY.labels!, labels.length === index.length ? target : takeIndex(target, labels));
  return { rows: state.rows, left: state.cells.slice(0, l.length), right: state.cells.slice(l.length), index: state.index };
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

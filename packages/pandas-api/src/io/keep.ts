import { col, didYouMean, freshId, type Named, type Node, STORAGE_LEVELS, type StorageLevel, ValueError } from '@pandorable/planner';
import { knownCount, rememberCount } from '../core/collect.js';
import { dropKept, keepRows, storeRows } from '../core/kept.js';
import { localRows, prepare } from '../core/run.js';
import type { Cell, FrameState } from '../frame/state.js';

/** All cells of a state as plain columns of one project node. */
function spelled(state: FrameState): { node: Node; state: FrameState } {
  const columns: Named[] = [];
  const column = (cell: Cell): Cell => {
    const id = freshId();
    columns.push({ id, expr: cell.expr });
    return { ...cell, expr: col(id, cell.expr.type) };
  };
  const cells = state.cells.map(column);
  const index = state.index.kind === 'cells' ? { ...state.index, cells: state.index.cells.map(column) } : state.index;
  const node: Node = { kind: 'project', input: state.rows, columns };
  const rows = knownCount(state.rows);
  if (rows !== undefined) rememberCount(node, rows);
  return { node, state: { ...state, rows: node, cells, index } };
}

/** The storage level that a call names. */
export function levelOf(level: unknown): StorageLevel | undefined {
  if (level === null || level === undefined) return undefined;
  if (STORAGE_LEVELS.includes(level as StorageLevel)) return level as StorageLevel;
  const near = didYouMean(String(level).toUpperCase(), STORAGE_LEVELS);
  throw new ValueError(`no storage level is called ${JSON.stringify(level)}.${near} There are ${STORAGE_LEVELS.join(', ')}`, {
    code: 'storage-level',
  });
}

/** The engine keeps the result from its first use on. */
export function persist(state: FrameState, level?: StorageLevel): FrameState {
  const done = spelled(state);
  keepRows(done.node, level);
  return done.state;
}

/** Lets go of what `persist` kept. */
export function unpersist(state: FrameState): FrameState {
  for (let rows: Node | undefined = state.rows; rows !== undefined; rows = 'input' in rows ? rows.input : undefined) dropKept(rows);
  return state;
}

/** Computes and keeps the result now; how it was made is forgotten. Rows of this process are kept already. */
export function checkpoint(state: FrameState, level?: StorageLevel): FrameState {
  const done = spelled(state);
  const here = localRows(done.node);
  if (here !== null) return { ...done.state, rows: here };
  return { ...done.state, rows: storeRows(done.node, prepare, level) };
}

import {
  call,
  col,
  type Expr,
  freshId,
  type JoinHow,
  type JoinNode,
  lit,
  MergeError,
  type Node,
  NotImplementedError,
  schemaOf,
  substitute,
  types,
  ValueError,
} from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, extend, type FrameState, filterRows, type RowIndex } from '../frame/state.js';
import { makeIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { checkIndicator, outputColumns, withIndicator } from './merge-columns.js';
import { matchKeys, noKeys, readKeys, type Side } from './merge-keys.js';
import { joinLevels, joinsLevels } from './merge-levels.js';
import { validateMerge } from './validate.js';

export const HOW: Record<string, JoinHow> = {
  inner: 'inner',
  left: 'left',
  right: 'right',
  outer: 'full',
  cross: 'cross',
  left_anti: 'left',
  right_anti: 'right',
  leftAnti: 'left',
  rightAnti: 'right',
};
const ANTI = /anti$/i;

/** pd.merge(left, right, …): one join node. */
export function merge(a: Args): Frame {
  const left = frameState(a['left']);
  const right = frameState(a['right']);
  if (a['how'] === 'asof') throw new NotImplementedError("merge(how='asof'): use pd.mergeAsof(left, right, …)");
  const how = HOW[a['how'] as string];
  if (how === undefined)
    throw new ValueError(`'${String(a['how'])}' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof`);
  checkIndicator(left, right, a['indicator'] ?? false);
  if (joinsLevels(left, right, a)) return frameOf(joinLevels(left, right, how, a));
  const [l, r] = how === 'cross' ? crossSides(left, right, a) : readKeys(left, right, a);
  const [x, y] = matchKeys(l, r);
  if (!isMissing(a['validate']))
    validateMerge(
      a['validate'],
      x.state.rows,
      x.keys.map((k) => k.cell),
      y.state.rows,
      y.keys.map((k) => k.cell),
    );
  return frameOf(joinSides(x, y, how, a, ANTI.test(String(a['how']))));
}

/** A frame, or a named Series as one. */
export function frameState(given: unknown): FrameState {
  if (Frame.isFrame(given)) return given[STATE];
  if (Series.isSeries(given)) {
    if (isMissing(given[STATE].name)) throw new ValueError('Cannot merge a Series without a name');
    return { ...seriesFrameState(given[STATE]), labels: makeIndex([given[STATE].name]) };
  }
  const type = Array.isArray(given) ? 'list' : isMissing(given) ? 'NoneType' : typeof given;
  throw new TypeError(`Can only merge Series or DataFrame objects, a <class '${type}'> was passed`);
}

function crossSides(left: FrameState, right: FrameState, a: Args): [Side, Side] {
  if (['on', 'leftOn', 'rightOn'].some((k) => !isMissing(a[k])) || a['leftIndex'] === true || a['rightIndex'] === true) {
    throw new MergeError('Can not pass on, right_on, left_on or set right_index=True or left_index=True');
  }
  return [noKeys(left), noKeys(right)];
}

/** The other side's columns under fresh ids, so that a frame can be joined with itself. */
export function renewed(s: Side): Side {
  const fields = schemaOf(s.state.rows);
  const ids = new Map(fields.map((f) => [f.id, col(freshId(), f.type)] as const));
  const rows: Node = {
    kind: 'project',
    input: s.state.rows,
    columns: fields.map((f) => ({ id: ids.get(f.id)!.id, expr: col(f.id, f.type) })),
  };
  const moved = (c: Cell): Cell => ({ ...c, expr: substitute(c.expr, ids) });
  const index: RowIndex = s.state.index.kind === 'range' ? s.state.index : { ...s.state.index, cells: s.state.index.cells.map(moved) };
  return {
    ...s,
    state: { ...s.state, rows, cells: s.state.cells.map(moved), index },
    keys: s.keys.map((k) => ({ ...k, cell: moved(k.cell), own: moved(k.own), ...(k.mixed && { mixed: moved(k.mixed) }) })),
  };
}

/** Marks the rows of a side, to see after the join whether it was there. */
export function marked(s: Side): { side: Side; mark: Expr } {
  const id = freshId();
  return { side: { ...s, state: { ...s.state, rows: extend(s.state.rows, [{ id, expr: lit(true) }]) } }, mark: col(id, types.bool) };
}

/** Rows of two sides joined on their keys, in pandas' order; for an anti join those without a partner, under their place in the whole join. */
function joinSides(l: Side, r: Side, how: JoinHow, a: Args, anti: boolean): FrameState {
  const indicator = a['indicator'] !== false && !isMissing(a['indicator']);
  const marks = indicator || anti;
  const bare = { mark: lit(true) as Expr };
  const x = marks ? marked(l) : { side: l, ...bare };
  const other = renewed(r);
  const y = marks ? marked(other) : { side: other, ...bare };
  const output = outputColumns(x.side, y.side, how, a);
  const joined: FrameState = { rows: joinNode(x.side, y.side, how, a['sort'] === true), ...output };
  const state = indicator ? withIndicator(joined, x.mark, y.mark, a['indicator']) : joined;
  return anti ? filterRows(state, call('is_null', [how === 'left' ? y.mark : x.mark])) : state;
}

/** Sorted keys of a right join go by right rows, so the sides change places. */
export function joinNode(l: Side, r: Side, how: JoinHow, sort: boolean): JoinNode {
  const on = l.keys.map((k, i) => [k.cell.expr, r.keys[i].cell.expr] as const);
  const [left, right] = [l.state.rows, r.state.rows];
  if (how !== 'full' && (!sort || how === 'cross'))
    return { kind: 'join', left, right, how, on, order: how === 'right' ? 'right' : 'left' };
  const byKeys = { kind: 'join', order: 'keys', missingFirst: l.keys.map((k) => k.missingFirst === true) } as const;
  if (how === 'right') return { ...byKeys, left: right, right: left, how: 'left', on: on.map(([x, y]) => [y, x] as const) };
  return { ...byKeys, left, right, how, on };
}

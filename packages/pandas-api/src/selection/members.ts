import { KeyError, ValueError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { indexData, rowCount } from '../core/collect.js';
import { columnPositions, seriesAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { cellFor, deleteColumn, withColumn } from '../frame/items.js';
import type { Cell, FrameState } from '../frame/state.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { resetIndex } from './labels.js';
import { isListLike, listItems } from './locate.js';
import { checkedPositions } from './rows.js';
import { extremes, lastExtremes } from './sort.js';

/** df.assign: new columns, each seeing the ones before it. */
export function assign(self: Frame, columns: Record<string, unknown> | ReadonlyMap<unknown, unknown>): Frame {
  const out = frameOf(self[STATE]);
  for (const [label, value] of columns instanceof Map ? columns : Object.entries(columns)) out[STATE] = withColumn(out, label, value);
  return out;
}

export function pop(self: Frame, label: unknown): unknown {
  const column = self.get(label);
  deleteColumn(self, label);
  return column;
}

/** s.pop: the value of a label, whose row goes. */
export function popSeries(self: Series, label: unknown): unknown {
  const state = seriesFrameState(self[STATE]);
  const value = self.get(label);
  const gone = new Set(wrapIndex(indexData(state)).positionsOf(label));
  if (gone.size === 0) throw new KeyError(String(label));
  self[STATE] = seriesStateOf(
    takeRows(
      state,
      Array.from({ length: self.length }, (_, i) => i).filter((i) => !gone.has(i)),
    ),
    self[STATE].name,
  );
  return value;
}

/** df.isetitem: columns by position. */
export function isetitem(self: Frame, loc: unknown, value: unknown): void {
  const at = checkedPositions(isListLike(loc) ? listItems(loc) : [loc], self[STATE].cells.length, 'index is out of bounds for axis 1');
  const parts = Frame.isFrame(value) ? value[STATE].cells.map((_, k) => seriesAt(value[STATE], k)) : at.map(() => value);
  if (parts.length !== at.length) throw new ValueError(`Got ${at.length} positions but value has ${parts.length} columns.`);
  at.forEach((i, k) => {
    const done = cellFor(self[STATE], parts[k]);
    self[STATE] = { ...done.state, cells: done.state.cells.map((c, j) => (j === i ? done.cell : c)) };
  });
}

/** df.nlargest and nsmallest. */
export function extremeRows(state: FrameState, a: Args, largest: boolean): FrameState {
  const labels = isListLike(a['columns']) ? listItems(a['columns']) : [a['columns']];
  const cells = labels.map((l) => state.cells[columnPositions(state, l)[0]]);
  for (const [k, c] of cells.entries()) {
    if (!['int', 'uint', 'float', 'bool', 'datetime', 'timedelta'].includes(c.dtype.kind))
      throw new TypeError(
        `Column '${String(labels[k])}' has dtype ${c.dtype.name}, cannot use method '${largest ? 'nlargest' : 'nsmallest'}' with this dtype`,
      );
  }
  return extremes(state, cells, Number(a['n']), largest, checkKeep(a['keep']));
}

function checkKeep(keep: unknown): string {
  if (keep !== 'first' && keep !== 'last' && keep !== 'all') throw new ValueError('keep must be either "first", "last" or "all"');
  return keep;
}

/** What nlargest and nsmallest of a Series keep of equal values; errors for values that they cannot take. */
export function readExtremes({ dtype }: Cell, a: Args, largest: boolean): string {
  const keep = checkKeep(a['keep']);
  if (!['int', 'uint', 'float', 'bool', 'datetime', 'timedelta'].includes(dtype.kind))
    throw new TypeError(`Cannot use method '${largest ? 'nlargest' : 'nsmallest'}' with dtype ${dtype.name}`);
  return keep;
}

export function extremeValues(self: Series, a: Args, largest: boolean): Series {
  const state = seriesFrameState(self[STATE]);
  const [cell] = state.cells;
  const n = Number(a['n']);
  const keep = readExtremes(cell, a, largest);
  // pandas sorts where it keeps all rows: equal values stay in their order
  const last = keep === 'last' && n < rowCount(state.rows);
  const found = last ? lastExtremes(state, cell, n, largest) : extremes(state, [cell], n, largest, keep === 'last' ? 'first' : keep);
  return seriesOf(seriesStateOf(found, self[STATE].name));
}

/** s.reset_index: a frame of the levels and the values; the values alone if the levels go. */
export function resetSeriesIndex(self: Series, a: Args): FrameState | null {
  const state = seriesFrameState(self[STATE]);
  if (a['drop'] === true) return null;
  const name = isMissing(a['name']) ? (self[STATE].name ?? 0) : a['name'];
  if (a['inplace'] === true) throw new TypeError('Cannot reset_index inplace on a Series to create a DataFrame');
  return resetIndex({ ...state, labels: makeIndex([name]) }, a);
}

export function toFrame(self: Series, name: unknown): Frame {
  const label = name === undefined ? (self[STATE].name ?? 0) : name;
  return frameOf({ ...seriesFrameState(self[STATE]), labels: makeIndex([label]) });
}

import { DuplicateLabelError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { collectState, indexData, resolveCells, rowCount } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes, shownDtype } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { dataColumns, type IndexData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { appendData } from '../index/set-operations.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { byteSize } from './values.js';

/** The dtype of each column. */
export const shownDtypes = (state: FrameState): unknown[] => resolveCells(state.rows, state.cells).map((c) => shownDtype(c.dtype));

const labelled = (values: readonly unknown[], index: IndexData, dtype = dtypes.object): Series =>
  seriesOf(seriesStateOf(localState([columnOf(values, dtype)], makeIndex([0]), index), null));

/** df.dtypes. */
export const dtypesSeries = (state: FrameState): Series => labelled(shownDtypes(state), state.labels.data);

/** A RangeIndex holds three numbers. */
const indexBytes = (d: IndexData): number => (d.kind === 'range' ? 132 : dataColumns(d).reduce((sum, c) => sum + byteSize(c), 0));

export function memoryUsage(state: FrameState, withIndex: boolean): Series {
  const { columns, index } = collectState(state);
  const sizes = columns.map(byteSize);
  if (!withIndex) return labelled(sizes, state.labels.data, dtypes.int64);
  return labelled([indexBytes(index), ...sizes], appendData(makeIndex(['Index']).data, state.labels.data), dtypes.int64);
}

export function seriesMemory(state: FrameState, withIndex: boolean): number {
  const { columns, index } = collectState(state);
  return byteSize(columns[0]) + (withIndex ? indexBytes(index) : 0);
}

/** The flags of a frame or Series. */
export class Flags {
  constructor(readonly allowsDuplicateLabels: boolean) {}
  get allows_duplicate_labels(): boolean {
    return this.allowsDuplicateLabels;
  }
  toString(): string {
    return `<Flags(allows_duplicate_labels=${this.allowsDuplicateLabels ? 'True' : 'False'})>`;
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

export function withFlags(state: FrameState, a: Args): FrameState {
  const allows = a['allowsDuplicateLabels'];
  if (allows === null || allows === undefined) return state;
  return withUniqueLabels({ ...state, flags: { allowsDuplicateLabels: allows === true } });
}

/** The state, if its labels may repeat or do not. */
export function withUniqueLabels(state: FrameState): FrameState {
  if (state.flags?.allowsDuplicateLabels !== false) return state;
  for (const index of [wrapIndex(indexData(state)), state.labels])
    if (!index.unique_) throw new DuplicateLabelError('Index has duplicates.');
  return state;
}

export const sizeOf = (state: FrameState): number => rowCount(state.rows) * state.cells.length;

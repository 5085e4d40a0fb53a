import { ValueError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { collectCells, collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf, inferDtype, isTypedArray } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type FrameState, RANGE } from '../frame/state.js';
import { Index } from '../index/base.js';
import { rangeData, takeData } from '../index/data.js';
import { isTuple } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';

/** The items of a list-like; null for a scalar. */
function itemsOf(v: unknown): readonly unknown[] | null {
  if (Array.isArray(v)) return v;
  if (Series.isSeries(v) || Index.isIndex(v) || isTypedArray(v) || v instanceof Set) return [...(v as Iterable<unknown>)];
  return null;
}

interface Exploded {
  readonly values: unknown[];
  readonly counts: number[];
}

/** One value for each item; an empty list gives one missing value. */
function explodeValues(values: readonly unknown[]): Exploded {
  const out: unknown[] = [];
  const counts = values.map((v) => {
    const items = itemsOf(v);
    if (items === null) out.push(v);
    else if (items.length === 0) out.push(Number.NaN);
    else for (const item of items) out.push(item);
    return items === null ? 1 : Math.max(1, items.length);
  });
  return { values: out, counts };
}

/** Items that are all text are a column of text, everything else stays mixed. */
const itemColumn = (values: readonly unknown[]): LocalColumn =>
  columnOf(values, inferDtype(values).kind === 'str' ? dtypes.str : dtypes.object);

const repeated = (counts: readonly number[]): number[] => counts.flatMap((n, i) => new Array<number>(n).fill(i));

/** df.explode(column, ignore_index): a row for each item of list values. */
export function explodeFrame(frame: Frame, a: Args): Frame {
  const state = frame[STATE];
  const positions = explodedColumns(state, a['column']);
  const parts = collectCells(
    state.rows,
    positions.map((i) => state.cells[i]),
  ).map((c) => explodeValues(objectValues(c)));
  const [first] = parts;
  if (parts.some((p) => p.counts.some((n, i) => n !== first.counts[i]))) throw new ValueError('columns must have matching element counts');
  const taken = takeRows(state, repeated(first.counts));
  const { columns, index } = collectState(taken);
  const whole = columns.map((c, i) => {
    const at = positions.indexOf(i);
    return at < 0 ? c : c.dtype.kind === 'object' ? itemColumn(parts[at].values) : c;
  });
  return frameOf(localState(whole, state.labels, a['ignoreIndex'] === true ? rangeData(first.values.length) : index));
}

function explodedColumns(state: FrameState, column: unknown): number[] {
  if (!state.labels.unique_) throw new ValueError('DataFrame columns must be unique.');
  const list = Array.isArray(column) && !isTuple(column) ? column : [column];
  if (list.length === 0) throw new ValueError('column must be nonempty');
  if (new Set(list.map(labelKey)).size < list.length) throw new ValueError('column must be unique');
  return list.map((l) => columnPositions(state, l)[0]);
}

/** s.explode(ignore_index). */
export function explodeSeries(s: Series, a: Args): Series {
  const state = seriesFrameState(s[STATE]);
  if (s[STATE].cell.dtype.kind !== 'object')
    return a['ignoreIndex'] === true ? seriesOf({ ...s[STATE], index: RANGE }) : seriesOf(s[STATE]);
  const { columns, index } = collectState(state);
  const { values, counts } = explodeValues(objectValues(columns[0]));
  const labels = a['ignoreIndex'] === true ? rangeData(values.length) : takeData(index, repeated(counts));
  return seriesOf(seriesStateOf(localState([itemColumn(values)], state.labels, labels), s[STATE].name));
}

import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import { LabelMap } from '../core/label-map.js';
import { seriesAt } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { dataLabels, dataNames } from '../index/data.js';
import { type Series, seriesFrameState } from '../series/series.js';

/** A frame's boxed columns with both axes' labels. */
interface Boxed {
  readonly labels: readonly unknown[];
  readonly columns: readonly (readonly unknown[])[];
  readonly index: readonly unknown[];
  readonly indexNames: readonly unknown[];
  readonly columnNames: readonly unknown[];
}

function boxed(state: FrameState): Boxed {
  const { columns, index } = collectState(state);
  return {
    labels: state.labels.labels,
    columns: columns.map(boxAll),
    index: dataLabels(index),
    indexNames: dataNames(index),
    columnNames: state.labels.names,
  };
}

const rowsOf = ({ columns, index }: Boxed): unknown[][] => index.map((_, i) => columns.map((c) => c[i]));

/** The layouts of `to_dict`. */
const ORIENTS: Readonly<Record<string, (b: Boxed, index: boolean) => unknown>> = {
  dict: (b) => new LabelMap(b.labels.map((l, k) => [l, new LabelMap(b.index.map((row, i) => [row, b.columns[k][i]]))])),
  list: (b) => new LabelMap(b.labels.map((l, k) => [l, [...b.columns[k]]])),
  records: (b) => rowsOf(b).map((row) => Object.fromEntries(row.map((v, k) => [String(b.labels[k]), v]))),
  index: (b) => {
    if (new Set(b.index.map(String)).size < b.index.length) throw new ValueError("DataFrame index must be unique for orient='index'.");
    const rows = rowsOf(b);
    return new LabelMap(b.index.map((label, i) => [label, new LabelMap(b.labels.map((l, k) => [l, rows[i][k]]))]));
  },
  split: (b, index) => ({ ...(index ? { index: b.index } : {}), columns: b.labels, data: rowsOf(b) }),
  tight: (b, index) => ({
    ...(index ? { index: b.index } : {}),
    columns: b.labels,
    data: rowsOf(b),
    ...(index ? { index_names: b.indexNames } : {}),
    column_names: b.columnNames,
  }),
};

/** pandas' DataFrame.to_dict: Maps by label, for labels need not be strings; records are plain objects. */
export function frameDict(frame: Frame, { orient, index }: Args): unknown {
  const state = frame[STATE];
  if (index === false && orient !== 'split' && orient !== 'tight')
    throw new ValueError("'index=False' is only valid when 'orient' is 'split' or 'tight'");
  if (orient === 'series') return new LabelMap(state.labels.labels.map((l, k) => [l, seriesAt(state, k)]));
  const layout = Object.hasOwn(ORIENTS, orient) ? ORIENTS[orient as string] : undefined;
  if (layout === undefined) throw new ValueError(`orient '${String(orient)}' not understood`);
  return layout(boxed(state), index !== false);
}

export function seriesDict(series: Series): Map<unknown, unknown> {
  const { index, columns } = boxed(seriesFrameState(series[STATE]));
  return new LabelMap(index.map((label, i) => [label, columns[0][i]]));
}

/** The rows as arrays, the index first. */
export function frameRecords(frame: Frame, { index }: Args): unknown[][] {
  const { columns, index: data } = collectState(frame[STATE]);
  const levels = index === false ? [] : data.kind === 'multi' ? data.columns.map(boxAll) : [dataLabels(data)];
  const all = [...levels, ...columns.map(boxAll)];
  return Array.from({ length: all[0]?.length ?? 0 }, (_, i) => all.map((c) => c[i]));
}

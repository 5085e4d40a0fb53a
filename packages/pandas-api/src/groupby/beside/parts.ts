/** What a function over groups gives: a value, a Series or a frame. */

import { isPlainObject } from '../../core/args.js';
import { collectState, indexData } from '../../core/collect.js';
import { localState } from '../../core/make.js';
import { columnOf } from '../../core/values.js';
import { Frame, frameOf, STATE } from '../../frame/frame.js';
import { makeIndex, wrapIndex } from '../../index/make.js';
import { sameRows } from '../../index/set-operations.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../../series/series.js';
import { receiveColumn, receiveIndex, sendColumn, sendIndex } from './columns.js';
import type { SentPart } from './task.js';
import { receiveValue, sendValue } from './values.js';

export type Part = Frame | Series;
export type GroupFunction = (...args: unknown[]) => unknown;

export const isPart = (v: unknown): v is Part => Frame.isFrame(v) || Series.isSeries(v);
const labels = (p: Part): ReturnType<typeof indexData> => indexData(Frame.isFrame(p) ? p[STATE] : seriesFrameState(p[STATE]));
const dictSeries = (v: object): Series => {
  const entries = v instanceof Map ? [...v] : Object.entries(v);
  return seriesOf(
    seriesStateOf(localState([columnOf(entries.map(([, x]) => x))], makeIndex([0]), makeIndex(entries.map(([k]) => k)).data), null),
  );
};

/** The function's answer for a group, and whether it has the labels of the group. */
export function applied(part: Part, call: (part: Part) => unknown): { value: unknown; same: boolean } {
  const value = call(part);
  return {
    value: Series.isSeries(part) && (isPlainObject(value) || value instanceof Map) ? dictSeries(value) : value,
    same: isPart(value) && sameRows(labels(value), labels(part)),
  };
}

export function sendPart(value: unknown): SentPart {
  if (Series.isSeries(value)) {
    const { columns, index } = collectState(seriesFrameState(value[STATE]));
    return { kind: 'series', column: sendColumn(columns[0]), index: sendIndex(index), name: sendValue(value[STATE].name) };
  }
  if (!Frame.isFrame(value)) return { kind: 'value', value: sendValue(value) };
  const { columns, index } = collectState(value[STATE]);
  return { kind: 'frame', columns: columns.map(sendColumn), labels: sendIndex(value[STATE].labels.data), index: sendIndex(index) };
}

export function receivePart(sent: SentPart): unknown {
  switch (sent.kind) {
    case 'value':
      return receiveValue(sent.value);
    case 'series':
      return seriesOf(
        seriesStateOf(localState([receiveColumn(sent.column)], makeIndex([0]), receiveIndex(sent.index)), receiveValue(sent.name)),
      );
    case 'frame':
      return frameOf(localState(sent.columns.map(receiveColumn), wrapIndex(receiveIndex(sent.labels)), receiveIndex(sent.index)));
  }
}

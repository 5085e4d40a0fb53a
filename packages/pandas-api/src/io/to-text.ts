import { type Target, toSeriesJsonText, writeCsv, writeJson } from '@pandorable/io';
import { NotImplementedError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { labelsOf } from '../core/make.js';
import { STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { plainLabel } from './labels.js';
import { toTableJson } from './table-schema.js';
import { streamCsv, streamJson } from './text-stream.js';
import { isForEngine, toCsvFolder, toJsonFolder } from './to-folder.js';
import { jsonFrame, pickColumns, writtenFrame } from './write-columns.js';

const target = (pathOrBuf: unknown): Target | null => (pathOrBuf ?? null) as Target | null;

/** to_csv: the text, or undefined after it was written. */
export function toCsv(state: FrameState, a: Args): unknown {
  if (isForEngine(a)) return toCsvFolder(state, a);
  const { pathOrBuf, columns, ...bag } = a;
  const chosen = columns === undefined || columns === null ? state : pickColumns(state, columns);
  if (streamCsv(chosen, pathOrBuf, bag)) return undefined;
  return writeCsv(writtenFrame(chosen), target(pathOrBuf), bag);
}

/** A Series as a frame whose column has the Series' name, 0 without one. */
export function seriesTextState(series: Series): FrameState {
  const state = series[STATE];
  return { ...seriesFrameState(state), labels: labelsOf([state.name ?? 0]) };
}

/** to_json: the text, or undefined after it was written. */
export function toJson(state: FrameState, a: Args): unknown {
  if (isForEngine(a)) return toJsonFolder(state, a);
  const { pathOrBuf, ...bag } = a;
  refusePeriods(state, bag);
  if (bag['orient'] === 'table') return writeJson(state, target(pathOrBuf), bag, toTableJson);
  if (streamJson(state, pathOrBuf, bag)) return undefined;
  return writeJson(jsonFrame(state), target(pathOrBuf), bag);
}

function refusePeriods({ cells }: FrameState, bag: Args): void {
  if (isMissing(bag['defaultHandler']) && cells.some((c) => c.dtype.kind === 'period'))
    throw new ValueError(
      'Unable to serialize object to JSON: encountered an unsupported object type; convert the column to a supported type (e.g. str) before calling to_json.',
    );
}

/** A Series as JSON: by label unless another layout is asked for. */
export function seriesJson(series: Series, { pathOrBuf, ...bag }: Args): unknown {
  refusePeriods(seriesFrameState(series[STATE]), bag);
  if (bag['orient'] === 'table')
    return writeJson(
      { ...seriesFrameState(series[STATE]), labels: labelsOf([series[STATE].name ?? 'values']) },
      target(pathOrBuf),
      bag,
      toTableJson,
    );
  const frame = jsonFrame(seriesFrameState(series[STATE]));
  const named = { ...frame, columns: [{ ...frame.columns[0], name: plainLabel(series[STATE].name ?? null) }] };
  return writeJson(named, target(pathOrBuf), bag, toSeriesJsonText);
}

/** Members that have no counterpart here, and the way round. */
export const missingWriter = (name: string, way: string) => (): never => {
  throw new NotImplementedError(`${name} is not supported; ${way}`);
};

import { ValueError } from '@pandorable/planner';
import { INFERRED, inferColumn } from '../cells/infer.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype, interleavedDtype } from '../dtypes/concat-local.js';
import { columnPositions } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { dataColumns, dataNames, type MultiData, takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, isTuple, pythonStr } from '../scalars/index.js';
import { spreadTable } from './unstack.js';

const listOf = (v: unknown): unknown[] => (Array.isArray(v) && !isTuple(v) ? [...v] : [v]);

/** df.pivot(columns, index, values): values by row and column label, each pair once. */
export function pivot(frame: Frame, a: Args): Frame {
  const state = frame[STATE];
  const at = (label: unknown): number => {
    const found = columnPositions(state, label);
    if (found.length > 1) throw new ValueError(`The column label '${String(label)}' is not unique.`);
    return found[0];
  };
  const headers = listOf(a['columns']);
  const across = headers.map(at);
  const down = isMissing(a['index']) ? null : listOf(a['index']).map(at);
  const many = isMissing(a['values']) || (Array.isArray(a['values']) && !isTuple(a['values']));
  const values = isMissing(a['values'])
    ? state.cells.flatMap((_, i) => (across.includes(i) || down?.includes(i) ? [] : [i]))
    : listOf(a['values']).map(at);
  const { columns, index } = collectState(state);
  const own =
    down === null
      ? { columns: dataColumns(index), names: dataNames(index) }
      : { columns: down.map((i) => columns[i]), names: listOf(a['index']) };
  const data: MultiData = { kind: 'multi', columns: [...own.columns, ...across.map((i) => columns[i])], names: [...own.names, ...headers] };
  const levels = headers.map((_, k) => own.columns.length + k);
  for (const name of headers)
    if (data.names.filter((n) => labelKey(n) === labelKey(name)).length > 1)
      throw new ValueError(`The name ${pythonStr(name)} occurs multiple times, use a level number`);
  const chosen = values.map((i) => (isMissing(a['values']) ? columns[i] : inferColumn(columns[i], INFERRED.textsAndTimes)));
  const labels = isMissing(a['values'])
    ? wrapIndex(takeData(state.labels.data, values))
    : makeIndex(listOf(a['values']), { names: [null] });
  return frameOf(spreadTable(isMissing(a['values']) ? chosen : alike(chosen), data, levels, many ? labels : null));
}

/** A list of value columns takes part in one dtype; text among mixed values is text again. */
function alike(columns: readonly LocalColumn[]): readonly LocalColumn[] {
  const dtype = interleavedDtype(columns.map((c) => c.dtype).reduce(commonDtype), columns);
  return columns.map((c) => (dtype.kind === 'object' && c.dtype.kind === 'str' ? c : castColumn(c, dtype)));
}

import { indentJson, jsonText, toJsonText } from '@pandorable/io';
import { NotImplementedError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { dataColumns, dataNames, rangeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, NaT, type Period, periodKind, type Timedelta } from '../scalars/index.js';
import { writtenFrame } from './write-columns.js';

interface Field {
  readonly name: unknown;
  readonly column: LocalColumn;
}

/** What the table schema calls a dtype. */
function typeName(d: Dtype): string {
  if (isIntDtype(d)) return 'integer';
  if (d.kind === 'bool') return 'boolean';
  if (isNumericDtype(d)) return 'number';
  if (d.kind === 'datetime' || d.kind === 'period') return 'datetime';
  if (d.kind === 'timedelta') return 'duration';
  return d.kind === 'str' || d.kind === 'object' ? 'string' : 'any';
}

function details(d: Dtype): Record<string, unknown> {
  if (d.kind === 'category') return { constraints: { enum: boxAll(d.categories!) }, ordered: d.ordered };
  if (d.kind === 'period') return { freq: periodKind(d.freq!).offset.freqstr };
  if (d.kind === 'datetime' && d.tz !== undefined) return { tz: d.tz };
  return d.masked || d.kind === 'str' || d.kind === 'interval' ? { extDtype: d.name } : {};
}

const fieldOf = ({ name, column }: Field): Record<string, unknown> => ({ name, type: typeName(column.dtype), ...details(column.dtype) });

/** Durations are text with the digits that they need, a missing one too; periods among the labels are moments. */
function tableColumn(column: LocalColumn, label: boolean): LocalColumn {
  const { kind } = column.dtype;
  if (kind === 'timedelta' && !label) return columnOf(objectValues(column).map((v) => (v === NaT ? 'NaT' : (v as Timedelta).isoformat())));
  return kind === 'period' && label ? columnOf(boxAll(column).map((v) => (isMissing(v) ? null : (v as Period).toTimestamp()))) : column;
}

/** orient='table': the schema of the columns, then the rows as records. */
export function toTableJson(state: FrameState, a: Args): string {
  if (!isMissing(a['dateFormat']) && a['dateFormat'] !== 'iso')
    throw new ValueError(
      `Trying to write with \`orient='table'\` and \`date_format='${a['dateFormat']}'\`. Table Schema requires dates to be formatted with \`date_format='iso'\``,
    );
  if (state.labels.isMulti) throw new NotImplementedError("orient='table' is not supported for MultiIndex columns");
  const { columns, index } = collectState(state);
  const withIndex = a['index'] !== false;
  const names = dataNames(index).map((n, k) => n ?? (dataNames(index).length === 1 ? 'index' : `level_${k}`));
  const clash = names.some((n) => state.labels.holds(n));
  if (withIndex && clash) throw new ValueError('Overlapping names between the index and columns');
  const levels: Field[] = withIndex ? dataColumns(index).map((column, k) => ({ name: names[k], column })) : [];
  const fields: Field[] = [...levels, ...columns.map((column, i) => ({ name: state.labels.labelAt(i), column }))];
  const key = withIndex && wrapIndex(index).unique_ ? { primaryKey: names } : {};
  const schema = { fields: fields.map(fieldOf), ...key, pandas_version: '1.4.0' };
  const flat = localState(
    fields.map((f, i) => tableColumn(f.column, i < levels.length)),
    makeIndex(fields.map((f) => f.name)),
    rangeData(columns[0]?.vector.length ?? 0),
  );
  if (new Set(fields.map((f) => labelKey(f.name))).size < fields.length)
    throw new ValueError("DataFrame columns must be unique for orient='table'.");
  const options = { ...a, orient: 'records', dateFormat: 'iso', indent: null, index: null };
  const text = `{"schema":${jsonText(schema, options)},"data":${toJsonText(writtenFrame(flat), options)}}`;
  return isMissing(a['indent']) || a['indent'] === 0 ? text : indentJson(text, Number(a['indent']));
}

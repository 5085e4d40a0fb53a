import { isRemote } from '@pandorable/io';
import { call, cast, type Expr, freshId, lit, type Node, NotImplementedError, type Sink, types } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { resolveState } from '../core/collect.js';
import { writePlan } from '../core/run.js';
import { type FrameState, indexCells } from '../frame/state.js';
import { pythonStr } from '../scalars/index.js';
import { checkNames, filePlan } from './file-cells.js';
import { sinkPath } from './paths.js';
import { partitionColumns, placed, sinkMode } from './sink-options.js';
import { pickColumns } from './write-columns.js';

/**
 * Texts that the engine writes by itself, a file for each of its partitions: where the path is a file system that the engine sees
 * (`hdfs://`, `s3a://`), where columns become folders, and where `mode` is a word ('overwrite', 'append', 'error', 'ignore').
 */
export const isForEngine = ({ pathOrBuf, mode, partitionCols }: Args): boolean =>
  (partitionCols !== undefined && partitionCols !== null) ||
  /^(?:overwrite|append|error|errorifexists|ignore)$/.test(String(mode)) ||
  (typeof pathOrBuf === 'string' && isRemote(pathOrBuf) && !/^(?:https?|ftp):/i.test(pathOrBuf));

/** Values of options that say nothing. */
const isDefault = (value: unknown, usual: readonly unknown[]): boolean => value === undefined || value === null || usual.includes(value);

function refuse(a: Args, writer: string, usual: Readonly<Record<string, readonly unknown[]>>): void {
  const odd = Object.keys(usual).find((name) => !isDefault(a[name], usual[name]));
  if (odd !== undefined)
    throw new NotImplementedError(
      `${writer}: '${odd}' is not supported for files that the engine writes; leave it out, or write to a plain path`,
    );
}

const CSV_USUAL = {
  floatFormat: [],
  encoding: ['utf-8', 'utf8', 'UTF-8'],
  quoting: [0],
  lineterminator: ['\n'],
  dateFormat: [],
  doublequote: [true],
  escapechar: [],
  decimal: ['.'],
  errors: ['strict'],
  indexLabel: [],
};

/** to_csv by the engine: each file has the header. */
export function toCsvFolder(given: FrameState, a: Args): undefined {
  refuse(a, 'toCsv', CSV_USUAL);
  if (typeof a['header'] !== 'boolean' && !isDefault(a['header'], []))
    throw new NotImplementedError("toCsv: 'header' is true or false here; use df.rename");
  const state = resolveState(isDefault(a['columns'], []) ? given : pickColumns(given, a['columns']));
  const { plan, names } = namedPlan(state, a['index'] !== false, 'toCsv');
  const by = partitionColumns(a['partitionCols'], names);
  const asText = (e: Expr, i: number): Expr => (by.includes(names[i]) ? e : written(e, String(a['naRep'] ?? '')));
  const options = { sep: a['sep'] ?? ',', header: a['header'] !== false, quote: a['quotechar'] ?? '"', ...codec(a['compression']) };
  write(
    { format: 'csv', path: sinkPath(a['pathOrBuf']), names, ...placed(sinkMode(a['mode'], 'toCsv'), by), options },
    mapped(plan, asText),
  );
  return undefined;
}

const JSON_USUAL = {
  dateUnit: ['ms'],
  dateFormat: ['epoch'],
  defaultHandler: [],
  indent: [0],
  index: [false],
  doublePrecision: [10],
  forceAscii: [true, false],
};

/** to_json by the engine: an object on each line. */
export function toJsonFolder(given: FrameState, a: Args): undefined {
  refuse(a, 'toJson', JSON_USUAL);
  if (a['lines'] !== true || !isDefault(a['orient'], ['records']))
    throw new NotImplementedError("toJson: the engine writes {orient: 'records', lines: true}; for other layouts write to a plain path");
  const { plan, names } = namedPlan(resolveState(given), false, 'toJson');
  const by = partitionColumns(a['partitionCols'], names);
  write(
    {
      format: 'json',
      path: sinkPath(a['pathOrBuf']),
      names,
      ...placed(sinkMode(a['mode'], 'toJson'), by),
      options: codec(a['compression']),
    },
    mapped(plan, epoch),
  );
  return undefined;
}

const write = (sink: Sink, plan: Node): void => void writePlan(plan, sink);

function namedPlan(state: FrameState, withIndex: boolean, writer: string): { plan: Extract<Node, { kind: 'project' }>; names: string[] } {
  const levels = withIndex ? indexCells(state.index) : [];
  const own = state.index.kind === 'range' ? [state.index.name] : state.index.names;
  const names = [...levels.map((_, i) => own[i] ?? (levels.length === 1 ? 'index' : `level_${i}`)), ...state.labels.labels].map((l) =>
    pythonStr(l),
  );
  checkNames(names);
  return { plan: filePlan(state.rows, [...levels, ...state.cells], writer).plan as Extract<Node, { kind: 'project' }>, names };
}

const mapped = (plan: Extract<Node, { kind: 'project' }>, f: (e: Expr, i: number) => Expr): Node => ({
  ...plan,
  columns: plan.columns.map((c, i) => ({ id: freshId(), expr: f(c.expr, i) })),
});

/** A value as pandas writes it. */
function written(e: Expr, missing: string): Expr {
  const text = e.type.kind === 'utf8' ? e : cast(e, types.utf8);
  return missing === '' ? text : call('coalesce', [text, lit(missing)]);
}

/** Times as milliseconds since 1970. */
function epoch(e: Expr): Expr {
  if (e.type.kind === 'timestamp') return call('dt.to_int', [cast(e, types.timestamp('ms', e.type.tz))]);
  if (e.type.kind === 'duration') return call('td.to_int', [cast(e, types.duration('ms'))]);
  return e;
}

const CODECS = ['gzip', 'bz2', 'zstd', 'lz4', 'snappy', 'deflate'];

function codec(compression: unknown): Record<string, string> {
  if (isDefault(compression, ['infer'])) return {};
  if (CODECS.includes(String(compression))) return { compression: String(compression) };
  throw new NotImplementedError(
    `compression '${String(compression)}' is not supported for files that the engine writes; there are ${CODECS.join(', ')}`,
  );
}

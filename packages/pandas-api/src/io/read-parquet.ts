import { type Filter, parquetSource, readPandasMetadata, type PandasMetadata } from '@pandorable/io';
import { and, call, cast, col, didYouMean, type Expr, freshId, KeyError, lit, type LiteralValue, type Node, NotImplementedError, type Source, type SourceSchema } from '@pandorable/planner';
import { literalCell } from '../cells/literal.js';
import { castCell } from '../cells/cast.js';
import { compare } from '../cells/compare.js';
import type { Args } from '../core/args.js';
import { perform } from '../core/effects.js';
import { parseDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, type FrameState, filterRows, RANGE, type RowIndex } from '../frame/state.js';
import { shownLabel, shownLabels } from './labels.js';
import { scanRows, shownCell } from './scan.js';

/** pandas' read_parquet as a lazy scan; a column that nobody uses is never read. */
export function readParquet({ path, kwargs, ...bag }: Args): Frame {
  for (const name of ['filesystem', 'toPandasKwargs', 'dtypeBackend']) {
    if (bag[name] !== undefined && bag[name] !== null) throw new NotImplementedError(`readParquet: '${name}' is not supported; leave it out${name === 'dtypeBackend' ? ' and use .convertDtypes()' : ''}`);
  }
  const { options, ...file } = parquetSource(path, bag);
  const source: Source = { ...file, options: options['hivePartitioning'] === true ? { hivePartitioning: true } : {} };
  const schema = perform('describeSource', [source]);
  return frameOf(parquetState(source, schema, options['columns'] as string[] | undefined, options['filters'] as Filters | undefined));
}

type Filters = readonly (readonly Filter[])[];

function parquetState(source: Source, schema: SourceSchema, wanted: readonly string[] | undefined, filters: Filters | undefined): FrameState {
  const notes = readPandasMetadata(schema.notes?.['pandas']);
  const all = schema.columns.map((c) => c.name);
  for (const name of [...(wanted ?? []), ...(filters ?? []).flat().map(([c]) => c)]) {
    if (!all.includes(name)) throw new KeyError(`'${name}' is no column of the file.${didYouMean(name, all)} It has: ${all.join(', ')}`, { code: 'column-not-found' });
  }
  const scan = scanRows(source, schema.columns, schema.rows);
  let { rows } = scan;
  const cells = schema.columns.map((c, i): Cell => {
    const cell = shownCell(scan.cells[i], c.missing);
    const asked = notes?.dtypes.get(c.name);
    if (asked === undefined || keeps(cell, asked)) return cell;
    const done = castCell(rows, cell, parseDtype(asked));
    rows = done.rows;
    return done.cell;
  });
  const levels = (notes?.indexColumns ?? []).filter((c): c is string => typeof c === 'string' && all.includes(c));
  const shown = (wanted ?? all).filter((name) => !levels.includes(name) || wanted?.includes(name));
  const labels = shownLabels(shown.map((name) => notes?.names.get(name) ?? name), notes?.columnNames);
  const at = (name: string): Cell => cells[all.indexOf(name)];
  const state: FrameState = { rows, labels, cells: shown.map(at), index: parquetIndex(notes, levels, at, schema.rows) };
  if (filters === undefined) return state;
  const kept = filterRows(state, anyOf(filters.map((group) => allOf(rows, group, at))));
  return { ...kept, index: levels.length > 0 ? kept.index : RANGE };
}

/** The cell shows what the notes ask for, or what the engine's types cannot tell. */
function keeps({ dtype, maybe }: Cell, asked: string): boolean {
  return asked === dtype.name || asked === 'object' || maybe === true || (dtype.kind === 'object' && asked !== 'category') || (asked.startsWith('int') && dtype.kind === 'float') || asked.startsWith('datetime64[ns') === false && asked.startsWith('datetime64') && dtype.kind === 'datetime' && asked === dtype.name;
}

function parquetIndex(notes: PandasMetadata | undefined, levels: readonly string[], at: (name: string) => Cell, rows: number | undefined): RowIndex {
  if (levels.length > 0) return { kind: 'cells', cells: levels.map(at), names: levels.map((l) => (/^__index_level_\d+__$/.test(l) ? null : shownLabel(notes?.names.get(l) ?? l))) };
  const [range] = notes?.indexColumns ?? [];
  if (typeof range !== 'object') return RANGE;
  const fits = rows === undefined || rows === Math.max(0, Math.ceil((range.stop - range.start) / range.step));
  return fits ? { kind: 'range', start: range.start, step: range.step, name: range.name } : { ...RANGE, name: range.name } as RowIndex;
}

const anyOf = (parts: readonly Expr[]): Expr => parts.reduce((a, b) => call('or', [a, b]));
const allOf = (rows: Node, group: readonly Filter[], at: (name: string) => Cell): Expr => and(...(group.map((f) => condition(rows, f, at)) as [Expr, ...Expr[]]));

const WORDS = { '=': 'eq', '==': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

/** A filter as a condition; missing values never satisfy one. */
function condition(rows: Node, [column, operator, value]: Filter, at: (name: string) => Cell): Expr {
  const cell = at(column);
  if (operator === 'in' || operator === 'not in') {
    const each = [...(value as Iterable<unknown>)].map((v) => condition(rows, [column, operator === 'in' ? '==' : '!=', v], at));
    if (each.length === 0) return lit(operator === 'not in');
    return operator === 'in' ? anyOf(each) : and(...(each as [Expr, ...Expr[]]));
  }
  const right = literalCell(value);
  const test = compare(WORDS[operator], rows, cell, right).cell.expr;
  return operator === '!=' ? and(call('is_not_null', [cell.expr]), test) : test;
}

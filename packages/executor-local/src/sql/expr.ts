import {
  type AggregateExpr,
  type CastExpr,
  type ColumnId,
  EngineError,
  type Expr,
  type Frame,
  functionRow,
  isFloat,
  isKeyFrame,
  type KeyFrame,
  NotImplementedError,
  type SortKey,
  type WindowExpr,
} from '@pandorable/planner';
import { castText } from './cast.js';
import { type Applied, type Cell, type CellCall, fill } from './cell.js';
import { CELLS } from './cells/index.js';
import { literal } from './literal.js';
import { sqlType } from './types.js';

/** The text of each column that an expression may refer to. */
export type Scope = (id: ColumnId) => string;

/** A column that stands in for the rows' own order where a partitioned window needs it. */
export const ROW_ORDER = '_row';

/** Prints an expression; compound results are in brackets. */
export function printExpr(e: Expr, scope: Scope): string {
  switch (e.kind) {
    case 'column':
      return scope(e.id);
    case 'literal':
      return literal(e.value, e.type);
    case 'cast':
      return printCast(e, scope);
    case 'case': {
      const branches = e.branches.map(([c, v]) => `WHEN ${printExpr(c, scope)} THEN ${printAs(v, e, scope)}`);
      return `CASE ${branches.join(' ')} ELSE ${printAs(e.otherwise, e, scope)} END`;
    }
    case 'call':
    case 'aggregate':
    case 'window':
      return printApplied(e, scope);
  }
}

/** An expression as a value of another's type, so that the branches of a CASE agree. */
function printAs(e: Expr, like: Expr, scope: Scope): string {
  const text = printExpr(e, scope);
  if (e.kind === 'literal' && e.value === null) return 'NULL';
  return sqlType(e.type) === sqlType(like.type) ? text : castText(text, e.type, like.type, false);
}

const printCast = (e: CastExpr, scope: Scope): string => castText(printExpr(e.arg, scope), e.arg.type, e.type, e.lenient === true);

/** Why a call cannot run in DuckDB with just pandas' meaning; undefined where it can. */
export function unsupportedCall(call: Applied): string | undefined {
  const cell: Cell = CELLS[call.fn];
  if (typeof cell === 'string' || typeof cell === 'function') return undefined;
  if ('unsupported' in cell) return cell.unsupported;
  return cell.unless({ options: call.options ?? {}, types: call.args.map((a) => a.type), call });
}

function builderOf(call: Applied): Exclude<Cell, object> | ((c: CellCall) => string) {
  const cell: Cell = CELLS[call.fn];
  if (typeof cell === 'string' || typeof cell === 'function') return cell;
  const reason = unsupportedCall(call);
  if (reason !== undefined || 'unsupported' in cell) {
    throw new NotImplementedError(`${call.fn} cannot run in the local engine: ${reason}`, { code: 'unsupported-function' });
  }
  return cell.build;
}

function printApplied(call: Applied, scope: Scope): string {
  const build = builderOf(call);
  const args = call.args.map((a) => printExpr(a, scope));
  const keys = call.kind === 'aggregate' ? aggregateKeys(call, scope) : '';
  const over = call.kind === 'call' ? (core: string) => core : call.kind === 'aggregate' ? filtered(call, scope) : windowed(call, scope);
  const context: CellCall = {
    args,
    types: call.args.map((a) => a.type),
    type: call.type,
    options: call.options ?? {},
    call,
    over,
    order: keys,
  };
  return typeof build === 'string' ? fill(build, args) : build(context);
}

const filterText = (conditions: readonly (string | undefined)[]): string => {
  const given = conditions.filter((c) => c !== undefined);
  return given.length === 0 ? '' : ` FILTER (WHERE ${given.join(' AND ')})`;
};

function filtered(e: AggregateExpr, scope: Scope): CellCall['over'] {
  const filter = e.filter === undefined ? undefined : printExpr(e.filter, scope);
  return (core, extra) => core + filterText([filter, extra?.where]);
}

const aggregateKeys = (e: AggregateExpr, scope: Scope): string =>
  Array.isArray(e.order) && e.order.length > 0 ? ` ORDER BY ${printKeys(e.order as readonly SortKey[], scope)}` : '';

function windowed(e: WindowExpr, scope: Scope): CellCall['over'] {
  const parts: string[] = [];
  if (e.partition.length > 0) parts.push(`PARTITION BY ${e.partition.map((p) => printExpr(p, scope)).join(', ')}`);
  const keys = Array.isArray(e.order) ? printKeys(e.order as readonly SortKey[], scope) : needsRowOrder(e) ? scope(ROW_ORDER) : '';
  if (keys !== '') parts.push(`ORDER BY ${keys}`);
  const own = e.frame !== undefined ? frameText(e.frame) : keys !== '' && !IGNORES_FRAME.has(e.fn) ? WHOLE : '';
  return (core, extra) => {
    const frame = extra?.frame ?? own;
    return `${core}${filterText([extra?.where])} OVER (${[...parts, ...(frame === '' ? [] : [frame])].join(' ')})`;
  };
}

const IGNORES_FRAME: ReadonlySet<string> = new Set(['win.row_number', 'win.rank', 'win.dense_rank', 'win.shift']);
const WHOLE = 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING';

/** Partitions lose the rows' own order unless it is spelled as a key. */
export const needsRowOrder = (e: Expr): boolean =>
  e.kind === 'window' && e.order === 'rows' && e.partition.length > 0 && (e.frame !== undefined || functionRow(e.fn).ordered === true);

const bound = (n: number | null, side: 'PRECEDING' | 'FOLLOWING'): string => {
  if (n === null) return `UNBOUNDED ${side}`;
  return n === 0 ? 'CURRENT ROW' : n < 0 ? `${-n} PRECEDING` : `${n} FOLLOWING`;
};
/** DuckDB finds the current row's peers in a tenth of the time that it takes for an end at 0 FOLLOWING. */
const keyBound = (n: bigint): string => (n === 0n ? 'CURRENT ROW' : n < 0n ? `${-n} PRECEDING` : `${n} FOLLOWING`);
const frameText = (f: Frame | KeyFrame): string =>
  isKeyFrame(f)
    ? `RANGE BETWEEN ${keyBound(f.from)} AND ${keyBound(f.to)}`
    : `ROWS BETWEEN ${bound(f.start, 'PRECEDING')} AND ${bound(f.end, 'FOLLOWING')}`;

/** Sort keys; NaN counts as missing wherever the planner has not turned it to NULL before. */
export function printKeys(keys: readonly SortKey[], scope: Scope): string {
  return keys
    .map((k) => {
      const text = printExpr(k.expr, scope);
      const value = isFloat(k.expr.type) && k.expr.type.nan ? `nullif(${text}, 'NaN'::${sqlType(k.expr.type)})` : text;
      return `${value}${k.descending ? ' DESC' : ''} NULLS ${k.nullsFirst ? 'FIRST' : 'LAST'}`;
    })
    .join(', ');
}

/** A scope over known columns. */
export function scopeOf(columns: ReadonlyMap<ColumnId, string>): Scope {
  return (id) => {
    const text = columns.get(id);
    if (text === undefined) throw new EngineError(`the plan reads column ${id}, which its input does not have`, { code: 'bad-plan' });
    return text;
  };
}

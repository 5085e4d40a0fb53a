import {
  type AggregateExpr,
  anyExpr,
  type ColumnId,
  EngineError,
  type Expr,
  type Frame,
  isFloat,
  isKeyFrame,
  type KeyFrame,
  NotImplementedError,
  type SortKey,
  type WindowExpr,
} from '@pandorable/planner';
import { asType, castText } from './cast.js';
import { type Applied, type Build, type Cell, type CellCall, fill, type PrintedKey } from './cell.js';
import { CELLS } from './cells/index.js';
import { literal } from './literal.js';
import { sqlType } from './types.js';

/** The text of each column that an expression may refer to. */
export type Scope = (id: ColumnId) => string;

/** A column that stands in for the rows' own order, where a window looks at it and the planner left it to the engine. */
export const ROW_ORDER = '_row';
export const needsRowOrder = (e: Expr): boolean => anyExpr(e, (x) => x.kind === 'window' && x.order === 'rows');

/** Prints an expression; compound results are in brackets. */
export function printExpr(e: Expr, scope: Scope): string {
  switch (e.kind) {
    case 'column':
      return scope(e.id);
    case 'literal':
      return literal(e.value, e.type);
    case 'cast':
      return castText(printExpr(e.arg, scope), e.arg.type, e.type, e.lenient === true);
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
  if (e.kind === 'literal' && e.value === null) return literal(null, like.type);
  return asType(printExpr(e, scope), e.type, like.type);
}

/** Why a call cannot run in Spark with just pandas' meaning; undefined where it can. */
export function unsupportedCall(call: Applied): string | undefined {
  const cell: Cell = CELLS[call.fn];
  if (typeof cell === 'string' || typeof cell === 'function') return undefined;
  if ('unsupported' in cell) return cell.unsupported;
  return cell.unless({ options: call.options ?? {}, types: call.args.map((a) => a.type), call });
}

function builderOf(call: Applied): string | Build {
  const cell: Cell = CELLS[call.fn];
  if (typeof cell === 'string' || typeof cell === 'function') return cell;
  const reason = unsupportedCall(call);
  if (reason !== undefined || 'unsupported' in cell) {
    throw new NotImplementedError(`${call.fn} cannot run in Spark: ${reason}`, { code: 'unsupported-function' });
  }
  return cell.build;
}

function printApplied(call: Applied, scope: Scope): string {
  const build = builderOf(call);
  const args = call.args.map((a) => printExpr(a, scope));
  if (typeof build === 'string' && call.kind === 'call') return fill(build, args);
  const context: CellCall = {
    args,
    types: call.args.map((a) => a.type),
    type: call.type,
    options: call.options ?? {},
    call,
    over: call.kind === 'call' ? (core) => core : call.kind === 'aggregate' ? filtered(call, scope) : windowed(call, scope),
    keys: call.kind === 'aggregate' ? printedKeys(call.order, scope) : [],
  };
  return typeof build === 'string' ? context.over(fill(build, args)) : build(context);
}

function filtered(e: AggregateExpr, scope: Scope): CellCall['over'] {
  const filter = e.filter === undefined ? '' : ` FILTER (WHERE ${printExpr(e.filter, scope)})`;
  return (core) => core + filter;
}

const printedKeys = (order: AggregateExpr['order'] | WindowExpr['order'], scope: Scope): PrintedKey[] =>
  Array.isArray(order) ? (order as readonly SortKey[]).map((k) => ({ ...k, sql: keyText(k, scope), type: k.expr.type })) : [];

/** NaN counts as missing wherever the planner has not turned it to NULL before. */
function keyText({ expr }: SortKey, scope: Scope): string {
  const text = printExpr(expr, scope);
  return isFloat(expr.type) && expr.type.nan ? `nullif(${text}, CAST('NaN' AS ${sqlType(expr.type)}))` : text;
}

/** A key's column alone, or with its direction. */
export const sortText = (k: SortKey, scope: Scope): string => keyText(k, scope);

const printKeys = (keys: readonly PrintedKey[]): string =>
  keys.map((k) => `${k.sql}${k.descending ? ' DESC' : ' ASC'} NULLS ${k.nullsFirst ? 'FIRST' : 'LAST'}`).join(', ');

/** Functions that need an order but have no frame. */
const RANKING: ReadonlySet<string> = new Set(['win.row_number', 'win.rank', 'win.dense_rank', 'win.shift']);
const WHOLE = 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING';
/** Where the rows come in no order that anybody knows, any will do. */
const ANY_ORDER = 'ORDER BY NULL';

function windowed(e: WindowExpr, scope: Scope): CellCall['over'] {
  const parts: string[] = [];
  if (e.partition.length > 0) parts.push(`PARTITION BY ${e.partition.map((p) => printExpr(p, scope)).join(', ')}`);
  const keys = e.order === 'rows' ? `${ROW_ORDER} ASC` : printKeys(printedKeys(e.order, scope));
  if (keys !== '') parts.push(`ORDER BY ${keys}`);
  else if (RANKING.has(e.fn) || e.frame !== undefined) parts.push(ANY_ORDER);
  const own = RANKING.has(e.fn) ? '' : e.frame !== undefined ? frameText(e.frame) : WHOLE;
  return (core, given) => {
    const frame = given ?? own;
    return `${core} OVER (${[...parts, ...(frame === '' ? [] : [frame])].join(' ')})`;
  };
}

const bound = (n: number | null, side: 'PRECEDING' | 'FOLLOWING'): string => {
  if (n === null) return `UNBOUNDED ${side}`;
  return n === 0 ? 'CURRENT ROW' : n < 0 ? `${-n} PRECEDING` : `${n} FOLLOWING`;
};
const keyBound = (n: bigint): string => (n === 0n ? 'CURRENT ROW' : n < 0n ? `${-n}L PRECEDING` : `${n}L FOLLOWING`);
const frameText = (f: Frame | KeyFrame): string =>
  isKeyFrame(f)
    ? `RANGE BETWEEN ${keyBound(f.from)} AND ${keyBound(f.to)}`
    : `ROWS BETWEEN ${bound(f.start, 'PRECEDING')} AND ${bound(f.end, 'FOLLOWING')}`;

/** A scope over columns that are called by their ids. */
export function scopeOf(ids: Iterable<ColumnId>): Scope {
  const known = new Set(ids);
  return (id) => {
    if (!known.has(id)) throw new EngineError(`the plan reads column ${id}, which its input does not have`, { code: 'bad-plan' });
    return columnName(id);
  };
}

export const columnName = (id: ColumnId): string => (/^[A-Za-z_]\w*$/.test(id) ? id : `\`${id.replaceAll('`', '``')}\``);

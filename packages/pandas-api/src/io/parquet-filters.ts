import type { Filter } from '@pandorable/io';
import { and, call, type Expr, lit, type Node } from '@pandorable/planner';
import { compare } from '../cells/compare.js';
import { literalLike } from '../cells/literal.js';
import type { Cell } from '../frame/state.js';

export type Filters = readonly (readonly Filter[])[];
type CellOf = (name: string) => Cell;

/** read_parquet's filters as one condition. */
export const filterExpr = (rows: Node, filters: Filters, at: CellOf): Expr => anyOf(filters.map((group) => allOf(rows, group, at)));

const anyOf = (parts: readonly Expr[]): Expr => parts.reduce((a, b) => call('or', [a, b]));
const allOf = (rows: Node, group: readonly Filter[], at: CellOf): Expr =>
  and(...(group.map((f) => condition(rows, f, at)) as [Expr, ...Expr[]]));

const WORDS = { '=': 'eq', '==': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

/** A filter as a condition; missing values never satisfy one. */
function condition(rows: Node, [column, operator, value]: Filter, at: CellOf): Expr {
  const cell = at(column);
  if (operator === 'in' || operator === 'not in') {
    const each = [...(value as Iterable<unknown>)].map((v) => condition(rows, [column, operator === 'in' ? '==' : '!=', v], at));
    if (each.length === 0) return lit(operator === 'not in');
    return operator === 'in' ? anyOf(each) : and(...(each as [Expr, ...Expr[]]));
  }
  const test = compare(WORDS[operator], rows, cell, literalLike(value, cell)).cell.expr;
  return operator === '!=' ? and(call('is_not_null', [cell.expr]), test) : test;
}

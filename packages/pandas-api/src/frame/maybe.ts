import type { Expr, Node } from '@pandorable/planner';

/** Rows in which an expression may be missing. */
export interface Origin {
  readonly rows: Node;
  readonly expr: Expr;
}
/**
 * Where an int or bool column may have gained missing values: in the rows at hand (`true`), and in rows that these were taken from. A column
 * that once missed values stays float64 or object when its missing rows are filtered away.
 */
export type Maybe = boolean | { readonly here: boolean; readonly past: readonly Origin[] };

const pastOf = (m: Maybe | undefined): readonly Origin[] => (typeof m === 'object' ? m.past : []);
export const isHere = (m: Maybe | undefined): boolean => (typeof m === 'object' ? m.here : m === true);

/** What several cells make of a common result: it may have gained missing values wherever one of them may. */
export function joined(...all: readonly (Maybe | undefined)[]): { readonly maybe?: Maybe } {
  const here = all.some(isHere);
  const past = all.flatMap(pastOf);
  if (past.length === 0) return here ? { maybe: true } : {};
  return { maybe: { here, past: past.filter((o, i) => past.findIndex((p) => p.expr === o.expr && p.rows === o.rows) === i) } };
}

/** A cell whose rows or values are about to change: what it missed until now is remembered. */
export function past<C extends { readonly expr: Expr; readonly maybe?: Maybe }>(cell: C, rows: Node): C {
  if (!isHere(cell.maybe)) return cell;
  return { ...cell, maybe: { here: false, past: [...pastOf(cell.maybe), { rows, expr: cell.expr }] } };
}

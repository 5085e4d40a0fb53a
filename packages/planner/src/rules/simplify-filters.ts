import { and, lit } from '../build.js';
import { type CallExpr, type CaseExpr, type Expr, sameExpr } from '../expr.js';
import { call } from '../functions/index.js';
import { type Node, rewrite } from '../node.js';
import { mayBeNaN, types } from '../types.js';

/** In a filter a missing condition is as good as false: conditions are told the engine's way, so that it can use a file's statistics and stop at the first that fails. */
export const simplifyFilters = (plan: Node): Node =>
  rewrite(plan, (node) => (node.kind === 'filter' ? { ...node, predicate: condition(node.predicate) } : node));

/** An expression that is true where the given one is, and elsewhere false or missing. */
function condition(e: Expr): Expr {
  if (e.kind === 'case') return branched(e);
  if (e.kind !== 'call') return e;
  if (e.fn === 'and' || e.fn === 'or') return { ...e, args: e.args.map(condition) };
  return isOrFalse(e) ? condition(e.args[0]) : compared(e);
}

const isFalse = (e: Expr): boolean => e.kind === 'literal' && (e.value === false || e.value === null);
const isOrFalse = (e: Expr): e is CallExpr => e.kind === 'call' && e.fn === 'coalesce' && e.args.length === 2 && isFalse(e.args[1]);

/** JavaScript's `a && b` and `a || b`, which give `a` or `b` and not a boolean, are AND and OR here. */
function branched(e: CaseExpr): Expr {
  if (e.branches.length > 1) return e;
  const [[given, value]] = e.branches;
  const first = isOrFalse(given) ? given.args[0] : given;
  if (isFalse(e.otherwise) || sameExpr(e.otherwise, first)) return and(condition(first), condition(value));
  return sameExpr(value, first) ? call('or', [condition(first), condition(e.otherwise)]) : e;
}

/** Where a NaN may stay in a comparison: engines hold it for equal to itself and for greater than all numbers. */
const LESSER: Readonly<Record<string, readonly number[]>> = { lt: [0], le: [0], gt: [1], ge: [1], eq: [0, 1] };
const GREATER: Readonly<Record<string, number>> = { lt: 1, le: 1, gt: 0, ge: 0 };
const LARGEST = lit(Number.POSITIVE_INFINITY, types.float64);

/** A comparison without its `denan`, where it can do without; one that asks for more than something says so to the statistics by a bound. */
function compared(e: CallExpr): Expr {
  const lesser = LESSER[e.fn]?.find((i) => raw(e.args[i]) !== undefined && isNumber(e.args[1 - i]));
  if (lesser !== undefined) return { ...e, args: e.args.map((a, i) => (i === lesser ? raw(a)! : a)) };
  const at = GREATER[e.fn];
  const column = at === undefined ? undefined : raw(e.args[at]);
  if (column?.kind !== 'column' || !isNumber(e.args[1 - at])) return e;
  const bare: Expr = { ...e, args: e.args.map((a, i) => (i === at ? column : a)) };
  return and(bare, { ...e, fn: 'le', args: [column, LARGEST] });
}

/** What a `denan` is of. */
const raw = (e: Expr): Expr | undefined => (e.kind === 'call' && e.fn === 'denan' ? e.args[0] : undefined);
/** Never NaN: a number, or missing. */
const isNumber = (e: Expr): boolean => !mayBeNaN(e.type) && !(e.kind === 'literal' && Number.isNaN(e.value));

import type { ColumnId, Expr } from './expr.js';
import type { Node } from './node.js';
import { isInt } from './types.js';

const known = new WeakMap<Node, ReadonlySet<ColumnId>>();
const NONE: ReadonlySet<ColumnId> = new Set();

/** Columns of a node's rows in which nothing is missing, as far as the sources tell. */
export function presentColumns(node: Node): ReadonlySet<ColumnId> {
  let found = known.get(node);
  if (found === undefined) known.set(node, (found = compute(node)));
  return found;
}

function compute(node: Node): ReadonlySet<ColumnId> {
  switch (node.kind) {
    case 'scan':
    case 'local': {
      const ids = (node.columns as readonly { readonly id: ColumnId; readonly present?: boolean }[])
        .filter((c) => c.present)
        .map((c) => c.id);
      return new Set(node.rowNumber === undefined ? ids : [...ids, node.rowNumber]);
    }
    case 'project': {
      const input = presentColumns(node.input);
      const own = node.columns.filter((c) => isPresent(c.expr, input)).map((c) => c.id);
      return new Set([...(node.keep ? input : []), ...own]);
    }
    case 'filter':
    case 'sort':
    case 'slice':
    case 'distinct':
      return presentColumns(node.input);
    case 'aggregate': {
      const input = presentColumns(node.input);
      return new Set(node.keys.filter((k) => isPresent(k.expr, input)).map((k) => k.id));
    }
    case 'join':
      return joined(presentColumns(node.left), presentColumns(node.right), node.how);
    default:
      return NONE;
  }
}

function joined(left: ReadonlySet<ColumnId>, right: ReadonlySet<ColumnId>, how: string): ReadonlySet<ColumnId> {
  if (how === 'full') return NONE;
  if (how === 'right') return right;
  return how === 'inner' || how === 'cross' ? new Set([...left, ...right]) : left;
}

/** Is the expression's value there in every row? */
export function isPresent(e: Expr, present: ReadonlySet<ColumnId>): boolean {
  switch (e.kind) {
    case 'column':
      return present.has(e.id);
    case 'literal':
      return e.value !== null;
    case 'cast':
      return e.lenient !== true && isInt(e.arg.type) && isPresent(e.arg, present);
    default:
      return false;
  }
}

/** Can neither side of an equality be missing at the same time? Then plain `=` says the same as "equal, or both missing". */
export const meetsPlainly = (left: Node, right: Node, [a, b]: readonly [Expr, Expr]): boolean =>
  isPresent(a, presentColumns(left)) || isPresent(b, presentColumns(right));

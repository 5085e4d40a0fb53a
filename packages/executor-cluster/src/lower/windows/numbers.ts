import {
  type ColumnExpr,
  type ColumnId,
  call,
  col,
  type Expr,
  lit,
  type Named,
  type Node,
  over,
  types,
  type WindowExpr,
} from '@pandorable/planner';
import { type Division, extend } from './context.js';

/** Rows with a column of numbers that ascend in an order. */
export interface Numbered {
  readonly rows: Node;
  readonly number: ColumnExpr;
}

/** The rows with their numbers in the order of a window; `exact`: 0, 1, 2, … */
export function numbered(rows: Node, order: WindowExpr['order'], exact: boolean, division: Division): Numbered {
  const own = ownNumber(rows, order, division);
  if (own !== null && (own.exact || !exact)) return { rows, number: own.number };
  const number = division.column();
  const sorted: Node = Array.isArray(order) ? { kind: 'sort', input: rows, keys: order } : rows;
  const place = call('sub', [over('win.row_number', [], { order: 'none' }), lit(1)]);
  return { rows: extend(sorted, [{ id: number.id, expr: place }]), number };
}

/** The column of numbers that an order is by already. */
function ownNumber(rows: Node, order: WindowExpr['order'], division: Division): { number: ColumnExpr; exact: boolean } | null {
  if (!Array.isArray(order) || order.length !== 1 || order[0].descending || order[0].expr.kind !== 'column') return null;
  const number = order[0].expr as ColumnExpr;
  const found = numberAt(rows, number.id, division);
  return found === null ? null : { number: col(number.id, types.int64), exact: found === 'exact' };
}

/** The column that an order is by, if it numbers all of the rows: 0, 1, 2, … */
export function exactNumber(rows: Node, order: WindowExpr['order'], division: Division): ColumnExpr | null {
  const own = ownNumber(rows, order, division);
  return own?.exact === true ? own.number : null;
}

type Found = 'exact' | 'gaps' | null;

/** Is a column the number of the rows: of all of them, or of some? */
function numberAt(node: Node, id: ColumnId, division: Division): Found {
  switch (node.kind) {
    case 'scan':
      return node.rowNumber !== id ? null : division.facts.isConsecutive(node) ? 'exact' : 'gaps';
    case 'local':
    case 'cached':
      return node.rowNumber === id ? 'exact' : null;
    case 'filter':
    case 'join': {
      const same = division.rowsOf(node);
      if (same !== undefined) return numberAt(same, id, division);
      return node.kind === 'filter' && numberAt(node.input, id, division) !== null ? 'gaps' : null;
    }
    case 'sort':
      return numberAt(node.input, id, division);
    case 'project': {
      const made = node.columns.find((c: Named) => c.id === id)?.expr;
      if (made === undefined) return node.keep ? numberAt(node.input, id, division) : null;
      return made.kind === 'column' ? numberAt(node.input, made.id, division) : isPlace(made) ? 'exact' : null;
    }
    default:
      return null;
  }
}

/** Numbers of rows as they come, from some number on. */
const isPlace = (e: Expr): boolean =>
  e.kind === 'window'
    ? e.fn === 'win.row_number' && e.partition.length === 0 && !Array.isArray(e.order)
    : e.kind === 'call' && (e.fn === 'sub' || e.fn === 'add') && isPlace(e.args[0]) && e.args[1].kind === 'literal';

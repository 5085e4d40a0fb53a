import { denan, type Expr, freshId, isFloat, type Node, NotImplementedError, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeNow } from '../cells/attach.js';
import { decodeCategory } from '../cells/cast.js';
import { boxAll } from '../core/boxes.js';
import { columnOf, inferDtype } from '../core/values.js';
import type { Cell } from '../frame/state.js';

/** Cells as values that a file or table can hold, one column each; `writer` is named by errors. */
export function filePlan(rows: Node, cells: readonly Cell[], writer: string): { plan: Node; exprs: readonly Expr[] } {
  let at = rows;
  const exprs = cells.map((cell): Expr => {
    const done = fileCell(at, cell, writer);
    at = done.rows;
    return isFloat(done.cell.expr.type) ? denan(done.cell.expr) : done.cell.expr;
  });
  return { plan: { kind: 'project', input: at, columns: exprs.map((expr) => ({ id: freshId(), expr })) }, exprs };
}

function fileCell(rows: Node, cell: Cell, writer: string): Computed {
  switch (cell.dtype.kind) {
    case 'category':
      return decodeCategory(rows, cell);
    case 'period':
    case 'interval':
      throw new NotImplementedError(`${writer}: ${cell.dtype.name} columns are not supported; use .astype('str') first`);
    case 'object':
      return cell.expr.type.kind === 'object'
        ? computeNow(rows, [cell], ([c]) => uniform(boxAll(c), writer), 'values of one type')
        : { rows, cell };
    default:
      return { rows, cell };
  }
}

/** Values of an object column in the one dtype that they share. */
function uniform(values: readonly unknown[], writer: string) {
  const dtype = inferDtype(values);
  if (dtype.kind !== 'object') return columnOf(values, dtype);
  const bools = values.every((v) => v === null || typeof v === 'boolean' || Number.isNaN(v));
  if (!bools) throw new NotImplementedError(`${writer}: a column holds values of several types; use .astype('str') first`);
  return columnOf(values.map((v) => (typeof v === 'boolean' ? String(v) : null)));
}

/** Names of columns in a file or table: each only once. */
export function checkNames(names: readonly string[]): void {
  const twice = names.find((n, i) => names.indexOf(n) < i);
  if (twice !== undefined) throw new ValueError(`Duplicate column names found: '${twice}'`);
}

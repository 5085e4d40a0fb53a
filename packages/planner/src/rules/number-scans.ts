import { col, lit } from '../build.js';
import { anyExpr, type ColumnId, type Expr, freshId, mapChildren } from '../expr.js';
import { call } from '../functions/index.js';
import { type Node, type ProjectNode, rewrite, type Source } from '../node.js';
import { types } from '../types.js';

/**
 * `row_number()` over the rows of a scan in their own order is the scan's own row number: no window, and filters above it reach the file.
 * Needs keeping projects spelled out.
 */
export const numberScans = (plan: Node): Node =>
  rewrite(plan, (node) =>
    node.kind === 'project' && node.columns.some((c) => anyExpr(c.expr, isPlainNumber)) ? (numbered(node) ?? node) : node,
  );

const isPlainNumber = (e: Expr): boolean =>
  e.kind === 'window' && e.fn === 'win.row_number' && e.partition.length === 0 && !Array.isArray(e.order);

/** `row_number() - 1`: the scan's own number. */
const isPosition = (e: Expr, first: number): boolean =>
  e.kind === 'call' && e.fn === 'sub' && isPlainNumber(e.args[0]) && e.args[1].kind === 'literal' && Number(e.args[1].value) === first;

function numbered(node: ProjectNode): Node | null {
  const source = withNumber(node.input);
  if (source === null) return null;
  const number = col(source.id, types.int64);
  const counted = call('add', [number, lit(source.first)]);
  const replace = (e: Expr): Expr =>
    isPlainNumber(e)
      ? counted
      : isPosition(e, source.first)
        ? number
        : e.kind === 'column' || e.kind === 'literal'
          ? e
          : mapChildren(e, replace);
  return { ...node, input: source.node, columns: node.columns.map((c) => ({ id: c.id, expr: replace(c.expr) })) };
}

/** Over several files, and over a table, a scan's row number orders the rows but has gaps. */
const isOneFile = ({ format, paths }: Source): boolean =>
  format !== 'table' && format !== 'jdbc' && paths.length === 1 && !/[*?[\]{}]/.test(paths[0]) && /\.[A-Za-z0-9]+$/.test(paths[0]);

/** The rows with their number as a column (`first` makes it start at 1), if they are a scan's rows one by one. */
function withNumber(node: Node): { node: Node; id: ColumnId; first: number } | null {
  if (node.kind === 'scan' && !isOneFile(node.source)) return null;
  if (node.kind === 'scan' || node.kind === 'local' || node.kind === 'cached') {
    if (node.rowNumber !== undefined) return { node, id: node.rowNumber, first: 1 };
    const id = freshId();
    return { node: { ...node, rowNumber: id }, id, first: 1 };
  }
  if (node.kind !== 'project') return null;
  const below = withNumber(node.input);
  if (below === null) return null;
  const columns = node.columns.some((c) => c.id === below.id)
    ? node.columns
    : [...node.columns, { id: below.id, expr: col(below.id, types.int64) }];
  return { ...below, node: { ...node, input: below.node, columns } };
}

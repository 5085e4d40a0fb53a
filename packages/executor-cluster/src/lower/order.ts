import { type ColumnId, hasWindow, type Node, type ScanNode, type SortNode } from '@pandorable/planner';

/** Do the rows of a scan come by their number? */
export type ComesNumbered = (node: ScanNode) => boolean;

/**
 * Do the rows come in the order of this sort anyway? They do where the key is the number of the rows of one file, or of rows that are kept
 * or the client's, and nothing on the way up shuffles: the pieces of a file are partitions in the order in which they lie.
 */
export function comesSorted({ keys, input }: SortNode, comesNumbered: ComesNumbered): boolean {
  const [key, ...more] = keys;
  return more.length === 0 && !key.descending && key.expr.kind === 'column' && numbers(input, key.expr.id, comesNumbered);
}

/** Is this column the number of the rows, which come by it? */
function numbers(node: Node, id: ColumnId, comesNumbered: ComesNumbered): boolean {
  switch (node.kind) {
    case 'scan':
      return node.rowNumber === id && comesNumbered(node);
    case 'local':
    case 'cached':
      return node.rowNumber === id;
    case 'filter':
      return numbers(node.input, id, comesNumbered);
    case 'project': {
      if (node.columns.some((c) => hasWindow(c.expr))) return false;
      const column = node.columns.find((c) => c.id === id)?.expr;
      return column === undefined
        ? node.keep === true && numbers(node.input, id, comesNumbered)
        : column.kind === 'column' && numbers(node.input, column.id, comesNumbered);
    }
    default:
      return false;
  }
}

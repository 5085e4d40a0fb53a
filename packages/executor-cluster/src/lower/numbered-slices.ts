import {
  and,
  type CachedNode,
  call,
  col,
  type Expr,
  lit,
  type Node,
  rewrite,
  type SliceNode,
  type SortNode,
  schemaOf,
  types,
} from '@pandorable/planner';
import { Division, type WindowFacts } from './windows/context.js';
import { exactNumber } from './windows/numbers.js';

/**
 * Slices far down in rows that are numbered become filters by the number: Spark brings all rows up to the end of a slice to one task.
 * Those near the beginning stay, since Spark need not read all rows for them.
 */
export function numberedSlices(plan: Node, facts: WindowFacts): Node {
  const division = new Division(facts);
  return rewrite(plan, (node) => (node.kind === 'slice' && isFar(node, facts.plainRows) ? (filtered(node, division) ?? node) : node));
}

const isFar = ({ offset, limit }: SliceNode, most: number): boolean => offset > 0 && offset + (limit ?? Number.POSITIVE_INFINITY) > most;

/** The rows of a slice by their number; undefined where they have none. */
function filtered(slice: SliceNode, division: Division): Node | undefined {
  const { input, offset, limit } = slice;
  if (input.kind === 'cached') return ofKept(slice, input, division);
  if (input.kind !== 'sort') return undefined;
  const number = exactNumber(input.input, input.keys, division);
  if (number === null) return undefined;
  const from = call('ge', [number, lit(offset)]);
  const predicate: Expr = limit === null ? from : and(from, call('lt', [number, lit(offset + limit)]));
  return { ...input, input: { kind: 'filter', input: input.input, predicate } };
}

/** Kept rows come by their number, which is there if it is asked for. */
function ofKept(slice: SliceNode, rows: CachedNode, division: Division): Node | undefined {
  const number = rows.rowNumber === undefined ? division.column() : col(rows.rowNumber, types.int64);
  const sorted: SortNode = { kind: 'sort', input: { ...rows, rowNumber: number.id }, keys: [{ expr: number }] };
  const input = filtered({ ...slice, input: sorted }, division);
  const columns = schemaOf(rows).map(({ id, type }) => ({ id, expr: col(id, type) }));
  return input && { kind: 'project', input, columns };
}

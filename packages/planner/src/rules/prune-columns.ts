import { lit } from '../build.js';
import { type ColumnId, collectColumns, freshId } from '../expr.js';
import { type Field, type MapBatchesNode, type Node, nodeChildren, readColumns, schemaOf } from '../node.js';

/**
 * Drops columns that nobody reads, from the top down. Needs keeping projects spelled out.
 * A shared sub-plan keeps what any of its readers needs, so that it stays shared.
 */
export function pruneColumns(root: Node, wanted: readonly ColumnId[] = schemaOf(root).map((f) => f.id)): Node {
  const needs = new Map<Node, Set<ColumnId>>();
  for (const node of topDown(root)) {
    const need = needs.get(node) ?? new Set(wanted);
    needs.set(node, need);
    demand(node, need, needs);
  }
  return rebuild(root, needs, new Map());
}

/** Every node before its children. */
function topDown(root: Node): Node[] {
  const out: Node[] = [];
  const seen = new Set<Node>();
  const visit = (n: Node) => {
    if (seen.has(n)) return;
    seen.add(n);
    for (const c of nodeChildren(n)) visit(c);
    out.push(n);
  };
  visit(root);
  return out.reverse();
}

function add(needs: Map<Node, Set<ColumnId>>, node: Node, ids: Iterable<ColumnId>): void {
  const have = new Set(schemaOf(node).map((f) => f.id));
  let set = needs.get(node);
  if (set === undefined) needs.set(node, (set = new Set()));
  for (const id of ids) if (have.has(id)) set.add(id);
}

function demand(node: Node, need: ReadonlySet<ColumnId>, needs: Map<Node, Set<ColumnId>>): void {
  switch (node.kind) {
    case 'project': {
      const read = new Set<ColumnId>();
      for (const c of node.columns) if (need.has(c.id)) collectColumns(c.expr, read);
      return add(needs, node.input, read);
    }
    case 'aggregate': {
      const read = new Set<ColumnId>();
      for (const k of node.keys) collectColumns(k.expr, read);
      for (const a of node.aggregates) if (need.has(a.id)) collectColumns(a.expr, read);
      return add(needs, node.input, read);
    }
    case 'concat': {
      const kept = keptPositions(node.columns, need);
      for (const i of node.inputs)
        add(
          needs,
          i.node,
          kept.map((k) => i.from[k]),
        );
      return;
    }
    case 'sql':
      for (const i of node.inputs)
        add(
          needs,
          i.node,
          schemaOf(i.node).map((f) => f.id),
        );
      return;
    case 'explode':
      return add(needs, node.input, [...need, ...node.columns.map((c) => c.from)]);
    case 'map-batches':
      return add(needs, node.input, isUnread(node, need) ? need : [...need, ...readColumns(node)]);
    case 'distinct':
    case 'filter':
    case 'sort':
    case 'slice':
    case 'join':
    case 'asof-join':
      for (const c of nodeChildren(node)) add(needs, c, [...need, ...readColumns(node)]);
      return;
    default:
      return;
  }
}

function rebuild(node: Node, needs: ReadonlyMap<Node, Set<ColumnId>>, memo: Map<Node, Node>): Node {
  const known = memo.get(node);
  if (known !== undefined) return known;
  const out = rebuildOne(node, needs.get(node)!, (n) => rebuild(n, needs, memo));
  memo.set(node, out);
  return out;
}

/** Nobody reads what the JavaScript gives, and the rows are there without it. */
const isUnread = (node: MapBatchesNode, need: ReadonlySet<ColumnId>): boolean =>
  node.reshapes !== true && !node.outputs.some((f) => need.has(f.id));
/** Does anybody read what only passes through? */
const passes = (node: MapBatchesNode, need: ReadonlySet<ColumnId>): boolean => schemaOf(node.input).some((f) => need.has(f.id));

/** At least one column stays: a relation without columns has no rows in SQL. */
function keepSome<T extends Field>(columns: readonly T[], need: ReadonlySet<ColumnId>): readonly T[] {
  const kept = columns.filter((c) => need.has(c.id));
  return kept.length > 0 || columns.length === 0 ? kept : columns.slice(0, 1);
}

/** Positions of the columns that stay. */
function keptPositions(columns: readonly Field[], need: ReadonlySet<ColumnId>): number[] {
  const at = columns.flatMap((c, k) => (need.has(c.id) ? [k] : []));
  return at.length > 0 || columns.length === 0 ? at : [0];
}

function rebuildOne(node: Node, need: ReadonlySet<ColumnId>, go: (n: Node) => Node): Node {
  switch (node.kind) {
    case 'scan':
    case 'local':
    case 'cached':
      return {
        ...node,
        columns: node.rowNumber !== undefined ? node.columns.filter((c) => need.has(c.id)) : keepSome<Field>(node.columns, need),
      } as Node;
    case 'sql':
      return { ...node, inputs: node.inputs.map((i) => ({ ...i, node: go(i.node) })) };
    case 'project': {
      const columns = node.columns.filter((c) => need.has(c.id));
      return { ...node, input: go(node.input), columns: columns.length > 0 ? columns : [{ id: freshId(), expr: lit(true) }] };
    }
    case 'aggregate':
      return { ...node, input: go(node.input), aggregates: node.aggregates.filter((a) => need.has(a.id)) };
    case 'concat': {
      const kept = keptPositions(node.columns, need);
      return {
        ...node,
        inputs: node.inputs.map((i) => ({ node: go(i.node), from: kept.map((k) => i.from[k]) })),
        columns: kept.map((k) => node.columns[k]),
      };
    }
    case 'join':
    case 'asof-join':
      return { ...node, left: go(node.left), right: go(node.right) };
    case 'map-batches':
      return isUnread(node, need)
        ? go(node.input)
        : { ...node, input: go(node.input), reshapes: node.reshapes === true || !passes(node, need) };
    default:
      return { ...node, input: go(node.input) } as Node;
  }
}

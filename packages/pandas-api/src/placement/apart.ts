/** Plans over rows that only the cluster has and rows that only this machine has: they are cut where the other engine's part begins. */
import { allNodes, type LocalNode, type Node, nodeChildren, rewrite, schemaOf } from '@pandorable/planner';
import type { Place } from '../session/client.js';

/** The engine that alone has the rows of a leaf; undefined where either has. */
export type TieOf = (leaf: Node) => Place | undefined;

/** The largest parts of a plan with a leaf that only `place` has, and none that only the other has. */
export function partsOf(plan: Node, place: Place, tieOf: TieOf): readonly Node[] {
  const ties = new Map<Node, ReadonlySet<Place | undefined>>();
  const tiesOf = (node: Node): ReadonlySet<Place | undefined> => {
    let found = ties.get(node);
    if (found === undefined) ties.set(node, (found = new Set([...allNodes(node)].map(tieOf))));
    return found;
  };
  const other = otherPlace(place);
  const parts = new Set<Node>();
  const visit = (node: Node): void => {
    if (!tiesOf(node).has(place)) return;
    if (tiesOf(node).has(other)) nodeChildren(node).forEach(visit);
    else parts.add(node);
  };
  visit(plan);
  return [...parts];
}

export const otherPlace = (place: Place): Place => (place === 'local' ? 'cluster' : 'local');

/** A plan with leaves in the place of some of its parts; `fill` gives the rows of such a leaf, from as many columns as are still read. */
export interface Apart {
  readonly plan: Node;
  readonly fill: (plan: Node, rowsOf: (part: Node) => LocalNode) => Node;
}

let leaves = 0;

export function setApart(plan: Node, parts: readonly Node[]): Apart {
  if (parts.length === 0) return { plan, fill: (same) => same };
  const partOf = new Map<string, Node>();
  const leafOf = new Map(
    parts.map((part): [Node, LocalNode] => {
      const table = `apart_${++leaves}`;
      partOf.set(table, part);
      return [part, { kind: 'local', table, rows: 0, columns: schemaOf(part).map((f, position) => ({ ...f, position })) }];
    }),
  );
  return { plan: replaced(plan, leafOf), fill: (pruned, rowsOf) => filled(pruned, partOf, rowsOf) };
}

const replaced = (plan: Node, by: ReadonlyMap<Node, Node>): Node => rewrite(plan, (node, before) => by.get(before) ?? node);

function filled(plan: Node, partOf: ReadonlyMap<string, Node>, rowsOf: (part: Node) => LocalNode): Node {
  const rows = new Map<Node, Node>();
  for (const node of allNodes(plan)) {
    const part = node.kind === 'local' ? partOf.get(node.table) : undefined;
    if (part === undefined) continue;
    const columns = schemaOf(node).map((f) => ({ id: f.id, expr: { kind: 'column', id: f.id, type: f.type } as const }));
    rows.set(node, rowsOf({ kind: 'project', input: part, columns }));
  }
  return replaced(plan, rows);
}

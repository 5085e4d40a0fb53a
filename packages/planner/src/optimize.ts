import type { Capabilities } from './executor.js';
import { type Node, schemaOf } from './node.js';
import { resolveOrder } from './order/resolve.js';
import { expandKeep } from './rules/expand-keep.js';
import { fuseProjects } from './rules/fuse-projects.js';
import { numberScans } from './rules/number-scans.js';
import { pruneColumns } from './rules/prune-columns.js';
import { pushSlice } from './rules/push-slice.js';
import { simplifyFilters } from './rules/simplify-filters.js';
import { splitWindows } from './rules/split-windows.js';
import { typeName } from './types.js';

/** A rewriting of whole plans that keeps the schema. */
interface Rule {
  readonly name: string;
  readonly apply: (plan: Node, context: { readonly capabilities: Capabilities; readonly need: 'none' | 'rows' }) => Node;
}

/** In this order: the reason stands with each. */
export const RULES: readonly Rule[] = [
  { name: 'expand-keep', apply: (p) => expandKeep(p) }, // the others need every column spelled out
  { name: 'split-windows', apply: (p) => splitWindows(p) }, // before the order is resolved: a window over a window is two projects
  { name: 'number-scans', apply: (p) => numberScans(p) },
  { name: 'simplify-filters', apply: (p) => simplifyFilters(p) },
  { name: 'prune-columns', apply: (p) => pruneColumns(p) }, // first: a row number nobody reads must not force an order
  { name: 'push-slice', apply: (p) => pushSlice(p) },
  { name: 'resolve-order', apply: (p, c) => resolveOrder(p, c.capabilities, c.need) },
  { name: 'expand-keep', apply: (p) => expandKeep(p) }, // order keys were added by keeping projects
  { name: 'prune-columns', apply: (p) => pruneColumns(p) },
  { name: 'fuse-projects', apply: fuseProjects },
];

/** A logical plan (no map-batches) as the engine runs it; `need` 'none' where nobody sees the order of the rows. */
export function optimize(plan: Node, capabilities: Capabilities, need: 'none' | 'rows' = 'rows'): Node {
  const schema = schemaText(plan);
  let current = plan;
  for (const rule of RULES) {
    current = rule.apply(current, { capabilities, need });
    const now = schemaText(current);
    if (now !== schema) throw new Error(`rule ${rule.name} changed the schema from ${schema} to ${now}`);
  }
  return current;
}

const schemaText = (node: Node): string =>
  schemaOf(node)
    .map((f) => `${f.id}:${typeName(f.type)}`)
    .join(' ');

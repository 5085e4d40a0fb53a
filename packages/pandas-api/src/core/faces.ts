/** The faces of missing values among mixed ones: engines keep a single one, pandas has None, NaN and more. */
import { allNodes, anyExpr, type ColumnId, collectColumns, type Node, schemaOf, type Vector } from '@pandorable/planner';
import { localVectors } from '../session/client.js';

/** What a missing value of a result's column was where its values come from: null (None) if all of them were, else NaN. */
export function missingFaces(plan: Node): (null | number)[] {
  const fields = schemaOf(plan);
  const found = lineage(plan);
  return fields.map((f) => (f.type.kind === 'object' && onlyNone(f.id, found) ? null : Number.NaN));
}

interface Lineage {
  readonly sources: ReadonlyMap<ColumnId, readonly ColumnId[]>;
  readonly vectors: ReadonlyMap<ColumnId, Vector> /** columns of moved values: the rows without one have None */;
  readonly moved: ReadonlySet<ColumnId>;
}

function lineage(plan: Node): Lineage {
  const sources = new Map<ColumnId, ColumnId[]>();
  const vectors = new Map<ColumnId, Vector>();
  const moved = new Set<ColumnId>();
  const from = (id: ColumnId, of: Iterable<ColumnId>): void =>
    void sources.set(
      id,
      [...(sources.get(id) ?? []), ...of].filter((x) => x !== id),
    );
  for (const node of allNodes(plan)) {
    if (node.kind === 'local')
      for (const c of node.columns) if (c.type.kind === 'object') vectors.set(c.id, localVectors(node.table)[c.position]);
    if (node.kind === 'project')
      for (const c of node.columns) {
        from(c.id, collectColumns(c.expr));
        if (c.expr.type.kind === 'object' && anyExpr(c.expr, (e) => e.kind === 'window' && e.fn === 'win.shift')) moved.add(c.id);
      }
    if (node.kind === 'aggregate') for (const c of [...node.keys, ...node.aggregates]) from(c.id, collectColumns(c.expr));
    if (node.kind === 'concat') for (const input of node.inputs) node.columns.forEach((c, i) => from(c.id, [input.from[i]]));
    if (node.kind === 'explode') for (const c of node.columns) from(c.id, [c.from]);
  }
  return { sources, vectors, moved };
}

function onlyNone(id: ColumnId, { sources, vectors, moved }: Lineage): boolean {
  const seen = new Set<ColumnId>([id]);
  let none = false;
  for (const x of seen) {
    for (const s of sources.get(x) ?? []) seen.add(s);
    if (moved.has(x)) return true;
    const face = faceOf(vectors.get(x));
    if (face === 'other') return false;
    none ||= face === 'none';
  }
  return none;
}

const faces = new WeakMap<Vector, 'none' | 'other' | 'full'>();

/** Are the missing values of a local column all None? */
function faceOf(vector: Vector | undefined): 'none' | 'other' | 'full' | undefined {
  if (vector === undefined) return undefined;
  let found = faces.get(vector);
  if (found === undefined) {
    const { valid, data } = vector;
    const missing = valid === null ? [] : (data as readonly unknown[]).filter((_, i) => valid[i] === 0);
    faces.set(vector, (found = missing.length === 0 ? 'full' : missing.every((v) => v === null || v === undefined) ? 'none' : 'other'));
  }
  return found;
}

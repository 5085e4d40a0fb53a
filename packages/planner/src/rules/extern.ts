import { col } from '../build.js';
import { evaluate } from '../cells/index.js';
import { NotImplementedError } from '../errors.js';
import { type CallExpr, type ColumnId, collectColumns, type Expr, freshId, hasWindow, mapChildren } from '../expr.js';
import { type BatchFunction, type Field, type JoinNode, type Named, type Node, rewrite, type SortNode, schemaOf } from '../node.js';
import type { Vector } from '../vector.js';

/** Why the engine cannot compute a call, or nothing if it can. */
export type Unsupported = (call: CallExpr) => string | undefined;

/** What is taken out, and the ids of the columns that it becomes. */
interface Taking {
  readonly unsupported: Unsupported;
  readonly newId: () => ColumnId;
}

/** Calls that the engine has no cell for are computed by their JavaScript cells, in a map-batches node below. Needs keeping projects spelled out. */
export const externCalls = (plan: Node, unsupported: Unsupported, newId: () => ColumnId = freshId): Node =>
  rewrite(plan, (node) => externNode(node, { unsupported, newId }));

/** A missing list shows as NaN, as one that the engine computed does. */
const shown = (v: Vector): Vector =>
  v.type.kind === 'list' && v.valid !== null
    ? { ...v, data: Array.from(v.data as ArrayLike<unknown>, (x, i) => (v.valid?.[i] === 0 ? Number.NaN : x)) }
    : v;

/** Takes the unsupported calls out of expressions over one input. */
class Extraction {
  readonly made: Named[] = [];
  constructor(
    readonly input: Node,
    readonly taking: Taking,
  ) {}

  readonly take = (e: Expr): Expr => {
    if (e.kind === 'call') {
      const reason = this.taking.unsupported(e);
      if (reason !== undefined) return this.#compute(e, reason);
    }
    return e.kind === 'column' || e.kind === 'literal' ? e : mapChildren(e, this.take);
  };

  #compute(e: CallExpr, reason: string): Expr {
    if (hasWindow(e)) throw new NotImplementedError(`${e.fn} over a window: ${reason}`, { code: 'extern-window' });
    const id = this.taking.newId();
    this.made.push({ id, expr: e });
    return col(id, e.type);
  }

  /** The input with the calls' results beside its columns. */
  get node(): Node {
    if (this.made.length === 0) return this.input;
    const types = new Map(schemaOf(this.input).map((f) => [f.id, f] as const));
    const read = new Set<ColumnId>();
    for (const m of this.made) collectColumns(m.expr, read);
    const inputs: Field[] = [...read].map((id) => types.get(id)!);
    const { made } = this;
    const fn: BatchFunction = {
      exprs: made,
      run: (vectors: readonly Vector[], rows: number) => {
        const columns = new Map(inputs.map((f, i) => [f.id, vectors[i]]));
        return made.map((m) => shown(evaluate(m.expr, columns, rows)));
      },
    };
    const label = [...new Set(made.map((m) => (m.expr as CallExpr).fn))].join(', ');
    return {
      kind: 'map-batches',
      input: this.input,
      fn,
      inputs: inputs.map((f) => col(f.id, f.type)),
      outputs: made.map((m) => ({ id: m.id, type: m.expr.type })),
      label,
    };
  }
}

const restore = (node: Node, like: Node): Node =>
  schemaOf(node).length === schemaOf(like).length
    ? node
    : { kind: 'project', input: node, columns: schemaOf(like).map((f) => ({ id: f.id, expr: col(f.id, f.type) })) };

function externNode(node: Node, taking: Taking): Node {
  switch (node.kind) {
    case 'project': {
      const x = new Extraction(node.input, taking);
      const columns = node.columns.map((c) => ({ id: c.id, expr: x.take(c.expr) }));
      return x.made.length === 0 ? node : { ...node, columns, input: x.node };
    }
    case 'filter': {
      const x = new Extraction(node.input, taking);
      const predicate = x.take(node.predicate);
      return x.made.length === 0 ? node : restore({ ...node, predicate, input: x.node }, node);
    }
    case 'sort': {
      const x = new Extraction(node.input, taking);
      const keys: SortNode['keys'] = node.keys.map((k) => ({ ...k, expr: x.take(k.expr) }));
      return x.made.length === 0 ? node : restore({ ...node, keys, input: x.node }, node);
    }
    case 'distinct': {
      const x = new Extraction(node.input, taking);
      const keys = node.keys.map(x.take);
      return x.made.length === 0 ? node : restore({ ...node, keys, input: x.node }, node);
    }
    case 'aggregate': {
      const x = new Extraction(node.input, taking);
      const keys = node.keys.map((k) => ({ id: k.id, expr: x.take(k.expr) }));
      const aggregates = node.aggregates.map((a) => ({ id: a.id, expr: mapChildren(a.expr, x.take) as typeof a.expr }));
      return x.made.length === 0 ? node : { ...node, keys, aggregates, input: x.node };
    }
    case 'join':
      return externJoin(node, taking);
    default:
      return node;
  }
}

function externJoin(node: JoinNode, taking: Taking): Node {
  const [l, r] = [new Extraction(node.left, taking), new Extraction(node.right, taking)];
  const on = node.on.map(([a, b]) => [l.take(a), r.take(b)] as const);
  return l.made.length + r.made.length === 0 ? node : restore({ ...node, on, left: l.node, right: r.node }, node);
}

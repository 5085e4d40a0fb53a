import { agg, col, lit, over } from '../build.js';
import type { Capabilities } from '../executor.js';
import { anyExpr, type ColumnId, type Expr, freshId, isRunning, mapChildren, type SortKey, type WindowExpr } from '../expr.js';
import { call } from '../functions/index.js';
import {
  type AggregateNode,
  type ConcatNode,
  type DistinctNode,
  type ExplodeNode,
  type Field,
  isRead,
  type JoinNode,
  type Named,
  type Node,
  type ProjectNode,
  type SliceNode,
  type SortNode,
  schemaOf,
} from '../node.js';
import { types } from '../types.js';

/**
 * Order is metadata until somebody looks. `need` says who looks from above:
 * 'none': nobody; 'rows': rows are fetched or cut in order; 'keys': the order must be there as columns to sort or number by.
 */
export type Need = 'none' | 'rows' | 'keys';

/** A plan that no longer relies on order the engine would lose; `natural`: its rows come in order; `keys`: columns (of its output) that give the order. */
interface Ordered {
  readonly node: Node;
  readonly natural: boolean;
  readonly keys: readonly SortKey[] | null;
}

type Resolve = (node: Node, need: Need) => Ordered;

/** Makes the rows' order explicit: sort keys are injected where they are needed, dropped where nobody sees them. */
export function resolveOrder(root: Node, capabilities: Capabilities, need: 'none' | 'rows' = 'rows'): Node {
  const keeps = new Set<string>(capabilities.keepsOrder);
  const first = resolver(keeps, new Set());
  const tried = first.resolve(root, need);
  const done = first.again.size === 0 ? tried : resolver(keeps, first.again).resolve(root, need);
  return need === 'none' ? only(done.node, root) : only(inRows(done).node, root);
}

/** Resolves each node once for each need. `again`: nodes whose rows were asked for in order more than once; engines keep those in no order, so `kept` ones have keys. */
function resolver(keeps: ReadonlySet<string>, kept: ReadonlySet<Node>): { resolve: Resolve; again: Set<Node> } {
  const memo = new Map<Node, Partial<Record<Need, Ordered>>>();
  const again = new Set<Node>();
  const resolve: Resolve = (node, wanted) => {
    const known = memo.get(node) ?? {};
    memo.set(node, known);
    if (wanted === 'rows' && known.rows?.natural && !isRead(node)) again.add(node);
    return (known[wanted] ??=
      wanted === 'rows' && kept.has(node) ? unordered(resolve(node, 'keys')) : resolveNode(node, wanted, resolve, keeps));
  };
  return { resolve, again };
}

/** Rows with order keys that come in any order; those without keys are a single row. */
function unordered(o: Ordered): Ordered {
  const keyed = withKeys(o);
  return { ...keyed, natural: keyed.keys!.length === 0 };
}

/** The node with the columns of `like` only (hidden order keys dropped). */
function only(node: Node, like: Node): Node {
  const wanted = schemaOf(like);
  return schemaOf(node).length === wanted.length
    ? node
    : { kind: 'project', input: node, columns: wanted.map((f) => ({ id: f.id, expr: col(f.id, f.type) })) };
}

/** The same rows so that they come in order. */
function inRows(o: Ordered): Ordered {
  if (o.natural) return o;
  return { node: { kind: 'sort', input: o.node, keys: o.keys! }, natural: true, keys: o.keys };
}

/** The same rows with order keys among the columns. */
function withKeys(o: Ordered): Ordered {
  if (o.keys !== null) return o;
  const { node } = o;
  const id = freshId();
  const numbered: Node =
    (node.kind === 'scan' || node.kind === 'local' || node.kind === 'cached') && node.rowNumber === undefined
      ? { ...node, rowNumber: id }
      : { kind: 'project', input: node, keep: true, columns: [{ id, expr: over('win.row_number', [], { order: 'none' }) }] };
  const key = node.kind !== 'project' && 'rowNumber' in node && node.rowNumber !== undefined ? node.rowNumber : id;
  return { node: numbered, natural: o.natural, keys: [{ expr: col(key, types.int64) }] };
}

function resolveNode(node: Node, need: Need, resolve: Resolve, keeps: ReadonlySet<string>): Ordered {
  switch (node.kind) {
    case 'scan':
    case 'local':
    case 'cached':
    case 'sql':
      return need === 'keys' || (need === 'rows' && !keeps.has(node.kind))
        ? withKeys({ node: resolveInputs(node, resolve), natural: keeps.has(node.kind), keys: null })
        : { node: resolveInputs(node, resolve), natural: keeps.has(node.kind), keys: null };
    case 'map-batches':
      throw new Error('map-batches nodes are cut before the order is resolved');
    case 'project':
      return resolveProject(node, need, resolve, keeps);
    case 'filter': {
      const input = resolve(node.input, need);
      return { ...input, node: { ...node, input: input.node }, natural: input.natural && keeps.has('filter') };
    }
    case 'sort':
      return resolveSort(node, need, resolve);
    case 'slice':
      return resolveSlice(node, need, resolve);
    case 'aggregate':
      return resolveAggregate(node, need, resolve);
    case 'join':
      return resolveJoin(node, need, resolve);
    case 'asof-join': {
      const left = need === 'none' ? resolve(node.left, 'none') : withKeys(resolve(node.left, 'keys'));
      return {
        node: { ...node, left: left.node, right: only(resolve(node.right, 'none').node, node.right) },
        natural: false,
        keys: left.keys,
      };
    }
    case 'concat':
      return resolveConcat(node, need, resolve, keeps);
    case 'distinct':
      return resolveDistinct(node, need, resolve);
    case 'explode':
      return resolveExplode(node, need, resolve, keeps);
  }
}

const resolveInputs = (node: Node, resolve: Resolve): Node =>
  node.kind === 'sql' ? { ...node, inputs: node.inputs.map((i) => ({ ...i, node: only(resolve(i.node, 'none').node, i.node) })) } : node;

/** Does the expression look at the order of the rows? */
const looks = (e: Expr): boolean => anyExpr(e, (x) => x.kind === 'window' && x.order === 'rows');
const isWindowed = (e: Expr): boolean => anyExpr(e, (x) => x.kind === 'window');
/** Windows that an engine computes while the rows stream by, without losing their order. */
const STREAMED = new Set(['win.row_number', 'win.first_value', 'agg.sum', 'agg.count', 'agg.min', 'agg.max']);
const streams = (w: WindowExpr): boolean =>
  w.partition.length === 0 &&
  !Array.isArray(w.order) &&
  (w.fn === 'win.shift'
    ? Number(w.options?.['periods'] ?? 1) >= 0
    : STREAMED.has(w.fn) && (w.fn === 'win.row_number' || (w.frame !== undefined && isRunning(w.frame))));

function resolveProject(node: ProjectNode, need: Need, resolve: Resolve, keeps: ReadonlySet<string>): Ordered {
  const exprs = node.columns.map((c) => c.expr);
  if (!exprs.some(isWindowed)) {
    const input = resolve(node.input, need);
    return passKeys(node, input, node.columns, input.natural && keeps.has('project'));
  }
  const looking = exprs.some(looks);
  const windows: WindowExpr[] = [];
  for (const e of exprs) anyExpr(e, (x) => (x.kind === 'window' && windows.push(x), false));
  const streaming = windows.every(streams);
  const natural = streaming ? resolve(node.input, need === 'none' && looking ? 'rows' : need) : null;
  if (natural?.natural && keeps.has('project')) return passKeys(node, natural, node.columns, true);
  const input = looking || need !== 'none' ? withKeys(resolve(node.input, 'keys')) : resolve(node.input, 'none');
  const byKeys = (e: Expr): Expr => {
    const inner = e.kind === 'column' || e.kind === 'literal' ? e : mapChildren(e, byKeys);
    return inner.kind === 'window' && inner.order === 'rows' ? { ...inner, order: input.keys! } : inner;
  };
  const done = passKeys(
    node,
    input,
    node.columns.map((c) => ({ id: c.id, expr: byKeys(c.expr) })),
    false,
  );
  return need === 'none' ? { ...done, keys: null } : done;
}

/** A project over an ordered input that also carries the order keys: under the names it gives them, else as hidden columns. */
function passKeys(node: ProjectNode, input: Ordered, columns: readonly Named[], natural: boolean): Ordered {
  const have = new Set(node.keep ? schemaOf(input.node).map((f) => f.id) : []);
  const names = new Map<ColumnId, ColumnId>([...have].map((id) => [id, id]));
  for (const { id, expr } of columns) if (expr.kind === 'column' && (id === expr.id || !names.has(expr.id))) names.set(expr.id, id);
  const hidden: Named[] = [];
  const keys = input.keys?.map((k) => {
    if (k.expr.kind !== 'column') return k;
    const { id, type } = k.expr;
    const name = names.get(id) ?? id;
    if (!names.has(id)) hidden.push({ id, expr: k.expr });
    names.set(id, name); // a column may be a key twice: rows sorted by their own number
    return name === id ? k : { ...k, expr: col(name, type) };
  });
  return { node: { ...node, input: input.node, columns: [...columns, ...hidden] }, natural, keys: keys ?? null };
}

/** Keys as columns: expressions get ids of their own below. */
function keysAsColumns(input: Node, keys: readonly SortKey[]): { node: Node; keys: SortKey[] } {
  const made: Named[] = [];
  const named = keys.map((k) => {
    if (k.expr.kind === 'column') return k;
    const id = freshId();
    made.push({ id, expr: k.expr });
    return { ...k, expr: col(id, k.expr.type) };
  });
  return { node: made.length === 0 ? input : { kind: 'project', input, keep: true, columns: made }, keys: named };
}

function resolveSort(node: SortNode, need: Need, resolve: Resolve): Ordered {
  if (need === 'none') return { ...resolve(node.input, 'none'), natural: false, keys: null };
  const input = withKeys(resolve(node.input, 'keys'));
  const { node: below, keys } = keysAsColumns(input.node, node.keys);
  return { node: below, natural: false, keys: [...keys, ...input.keys!] };
}

function resolveSlice(node: SliceNode, need: Need, resolve: Resolve): Ordered {
  const input = resolve(node.input, need === 'keys' ? 'keys' : 'rows');
  const rows = inRows(input);
  return { node: { ...node, input: rows.node }, natural: true, keys: input.keys };
}

function resolveAggregate(node: AggregateNode, need: Need, resolve: Resolve): Ordered {
  const looking = node.aggregates.some((a) => a.expr.order === 'rows');
  const byFirst = node.order === 'first' && need !== 'none';
  const input = looking || byFirst ? withKeys(resolve(node.input, 'keys')) : resolve(node.input, 'none');
  const aggregates = node.aggregates.map((a) => (a.expr.order === 'rows' ? { id: a.id, expr: { ...a.expr, order: input.keys! } } : a));
  const keyColumns = node.keys.map((k) => ({ expr: col(k.id, k.expr.type) }));
  if (!byFirst)
    return {
      node: { ...node, input: input.node, aggregates },
      natural: node.keys.length === 0,
      keys: need === 'none' || node.order === 'none' ? (need === 'none' ? null : []) : keyColumns,
    };
  const { node: one, key } = singleKey(input);
  const id = freshId();
  return {
    node: { ...node, input: one, aggregates: [...aggregates, { id, expr: agg('agg.min', [key]) }] },
    natural: false,
    keys: [{ expr: col(id, types.int64) }],
  };
}

/** Order keys as one int64 column. */
function singleKey(o: Ordered): { node: Node; key: Expr } {
  const [only, ...more] = o.keys!;
  if (more.length === 0 && !only.descending && only.expr.type.kind === 'int64') return { node: o.node, key: only.expr };
  const id = freshId();
  return {
    node: { kind: 'project', input: o.node, keep: true, columns: [{ id, expr: over('win.row_number', [], { order: o.keys! }) }] },
    key: col(id, types.int64),
  };
}

function resolveJoin(node: JoinNode, need: Need, resolve: Resolve): Ordered {
  const both = node.how !== 'semi' && node.how !== 'anti';
  if (need === 'none' || node.order === 'none') {
    const joined = { ...node, left: resolve(node.left, 'none').node, right: resolve(node.right, 'none').node };
    return { node: joined, natural: false, keys: need === 'none' ? null : [] };
  }
  const left = withKeys(resolve(node.left, 'keys'));
  const right = both ? freshKeys(withKeys(resolve(node.right, 'keys')), left.node) : resolve(node.right, 'none');
  const [l, r] = [left.keys!, both ? right.keys! : []];
  const joined: Node = { ...node, left: left.node, right: right.node };
  if (node.order === 'left') return { node: joined, natural: false, keys: [...l, ...r] };
  if (node.order === 'right') return { node: joined, natural: false, keys: [...r, ...l] };
  const keyed = keysAsColumns(
    joined,
    node.on.map(([a, b], i) => ({ expr: call('coalesce', [a, b]), nullsFirst: node.missingFirst?.[i] === true })),
  );
  return { node: keyed.node, natural: false, keys: [...keyed.keys, ...l, ...r] };
}

/** Order keys under ids of their own where the other side of a join has the same ones: a frame joined with itself. */
function freshKeys(o: Ordered, other: Node): Ordered {
  const taken = new Set(schemaOf(other).map((f) => f.id));
  const again = new Map(
    o.keys!.flatMap(({ expr }) => (expr.kind === 'column' && taken.has(expr.id) ? [[expr.id, freshId()] as const] : [])),
  );
  if (again.size === 0) return o;
  const columns: Named[] = schemaOf(o.node).map((f) => ({ id: again.get(f.id) ?? f.id, expr: col(f.id, f.type) }));
  const keys = o.keys!.map((k) => (k.expr.kind === 'column' ? { ...k, expr: col(again.get(k.expr.id) ?? k.expr.id, k.expr.type) } : k));
  return { ...o, node: { kind: 'project', input: o.node, columns }, keys };
}

function resolveConcat(node: ConcatNode, need: Need, resolve: Resolve, keeps: ReadonlySet<string>): Ordered {
  const simple = need !== 'keys' && keeps.has('concat');
  const inputs = node.inputs.map((i) => ({
    ...i,
    ordered: simple && need === 'rows' ? inRows(resolve(i.node, 'rows')) : resolve(i.node, need === 'none' ? 'none' : 'keys'),
  }));
  if (need === 'none' || simple) {
    return { node: { ...node, inputs: inputs.map((i) => ({ node: i.ordered.node, from: i.from })) }, natural: simple, keys: null };
  }
  const [part, place]: ColumnId[] = [freshId(), freshId()];
  const parts = inputs.map((i, n) => {
    const one = singleKey(withKeys(i.ordered));
    const [p, q] = [freshId(), freshId()];
    const numbered: Node = {
      kind: 'project',
      input: one.node,
      keep: true,
      columns: [
        { id: p, expr: { kind: 'literal', value: n, type: types.int64 } },
        { id: q, expr: one.key },
      ],
    };
    return { node: numbered, from: [...i.from, p, q] };
  });
  const columns = [...node.columns, { id: part, type: types.int64 }, { id: place, type: types.int64 }];
  return {
    node: { ...node, inputs: parts, columns },
    natural: false,
    keys: [{ expr: col(part, types.int64) }, { expr: col(place, types.int64) }],
  };
}

/** First or last of each set of equal rows: those whose number is the smallest or largest of their set. */
function resolveDistinct(node: DistinctNode, need: Need, resolve: Resolve): Ordered {
  if (need === 'none' && node.keep !== 'none' && isPlainDistinct(node))
    return { node: { ...node, input: resolve(node.input, 'none').node }, natural: false, keys: null };
  const input = withKeys(resolve(node.input, 'keys'));
  if (node.keep === 'none') {
    const id = freshId();
    const lone: Node = {
      kind: 'project',
      input: input.node,
      keep: true,
      columns: [{ id, expr: over('agg.size', [], { partition: node.keys, order: 'none' }) }],
    };
    return {
      node: { kind: 'filter', input: lone, predicate: call('eq', [col(id, types.int64), lit(1)]) },
      natural: false,
      keys: input.keys,
    };
  }
  const { node: rows, key } = singleKey(input);
  const grouped = groupedDistinct(node, rows, key);
  if (grouped !== null) return grouped;
  const chosen = freshId();
  const groups: Node = {
    kind: 'aggregate',
    input: rows,
    keys: node.keys.map((expr) => ({ id: freshId(), expr })),
    aggregates: [{ id: chosen, expr: agg(node.keep === 'first' ? 'agg.min' : 'agg.max', [key]) }],
    order: 'none',
  };
  return {
    node: { kind: 'join', left: rows, right: groups, how: 'semi', on: [[key, col(chosen, types.int64)]], order: 'none' },
    natural: false,
    keys: input.keys,
  };
}

/** Where the columns are keys and the rows' order only, the rows are groups with their first or last place. */
function groupedDistinct(node: DistinctNode, rows: Node, key: Expr): Ordered | null {
  if (key.kind !== 'column') return null;
  const keys = new Set(node.keys.flatMap((k) => (k.kind === 'column' ? [k.id] : [])));
  const fields = schemaOf(rows);
  if (keys.size !== node.keys.length || keys.has(key.id) || !fields.every((f) => f.id === key.id || keys.has(f.id))) return null;
  const aggregates = [{ id: key.id, expr: agg(node.keep === 'first' ? 'agg.min' : 'agg.max', [key]) }];
  const groups: Node = { kind: 'aggregate', input: rows, keys: [...keys].map((id) => named(fields, id)), aggregates, order: 'none' };
  const columns = fields.map(({ id }) => named(fields, id));
  return { node: { kind: 'project', input: groups, columns }, natural: false, keys: [{ expr: key }] };
}

const named = (fields: readonly Field[], id: ColumnId): Named => ({ id, expr: col(id, fields.find((f) => f.id === id)!.type) });

/** All columns are keys: whichever row stays looks the same. */
const isPlainDistinct = (node: DistinctNode): boolean => {
  const keys = new Set(node.keys.flatMap((k) => (k.kind === 'column' ? [k.id] : [])));
  return schemaOf(node.input).every((f) => keys.has(f.id));
};

function resolveExplode(node: ExplodeNode, need: Need, resolve: Resolve, keeps: ReadonlySet<string>): Ordered {
  if (need === 'none' || (need === 'rows' && keeps.has('explode'))) {
    const input = resolve(node.input, need);
    if (need === 'none' || input.natural) return { node: { ...node, input: input.node }, natural: need === 'rows', keys: null };
  }
  const input = withKeys(resolve(node.input, 'keys'));
  const position = node.position ?? freshId();
  return { node: { ...node, input: input.node, position }, natural: false, keys: [...input.keys!, { expr: col(position, types.int64) }] };
}

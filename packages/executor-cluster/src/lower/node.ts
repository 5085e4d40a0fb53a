import {
  type AggregateNode,
  allNodes,
  type CachedNode,
  type ColumnId,
  type ConcatNode,
  EngineError,
  type ExplodeNode,
  type Field,
  hasWindow,
  type JoinNode,
  type LocalNode,
  type MapBatchesNode,
  type Named,
  type Node,
  nodeChildren,
  type ScanNode,
  type SqlNode,
  schemaOf,
} from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import type { DataType as SparkType } from '../gen/spark/connect/types_pb.js';
import { asofJoin } from './asof.js';
import { asType } from './cast.js';
import { columnName, printExpr, scopeOf, sortText } from './expr.js';
import { type ComesNumbered, comesSorted } from './order.js';
import { numbersAsTheyCome, projected } from './project.js';
import { readAs, writeAs } from './read-as.js';
import {
  aggregate,
  distinct,
  filter,
  join,
  type OrderBy,
  project,
  query,
  queryOver,
  sort,
  sqlAs,
  sqlExpr,
  table,
  toColumns,
  union,
} from './relations.js';
import { sliced } from './slice.js';
import { sqlType } from './types.js';

/** What the executor knows of the leaves of a plan. */
export interface Leaves {
  scan(node: ScanNode): Relation;
  readonly comesNumbered: ComesNumbered;
  /** `single`: in one partition */
  local(node: LocalNode, single: boolean): Relation;
  cached(node: CachedNode): Relation;
  /** columns of expressions that Spark lacks, beside those of the input */
  cells?(input: Relation, fields: readonly Field[], made: readonly Named[]): Relation;
  /** Spark's own types of a query's columns */
  sqlTypes(node: SqlNode): readonly SparkType[];
}

/** A lowering under way. */
export interface Context {
  readonly leaves: Leaves;
  /** all rows are the client's and few: in one partition nothing needs to be shuffled */
  readonly single: boolean;
  /** names of the nodes that are used more than once */
  readonly shared: ReadonlyMap<Node, string>;
  /** their relations, in the order in which they refer to one another */
  readonly references: (readonly [string, Relation])[];
  readonly done: Set<Node>;
}

/** A plan as one relation whose columns are called by their ids, in the plan's order. */
export function lowerPlan(plan: Node, leaves: Leaves): Relation {
  return finished(plan, leaves, (context) => lower(plan, context, true));
}

/** The same with given names, and with timestamps as Spark's: for files and tables. */
export function lowerNamed(plan: Node, names: readonly string[], leaves: Leaves, metadata: readonly (string | undefined)[] = []): Relation {
  return finished(plan, leaves, (context) => outward(plan, names, context, metadata));
}

/** A query over named inputs. */
export function lowerSql(text: string, inputs: SqlNode['inputs'], leaves: Leaves): Relation {
  const context: Context = { leaves, single: false, shared: new Map(), references: [], done: new Set() };
  return queryOver(
    text,
    inputs.map((i) => [i.name, outward(i.node, i.names, context)] as const),
  );
}

const outward = (node: Node, names: readonly string[], context: Context, metadata: readonly (string | undefined)[] = []): Relation =>
  project(
    lower(node, context),
    schemaOf(node).map((f, i) => sqlAs(writeAs(columnName(f.id), f), names[i], metadata[i])),
  );

function finished(plan: Node, leaves: Leaves, body: (context: Context) => Relation): Relation {
  const context: Context = { leaves, single: isSmall(plan), shared: sharedNodes(plan), references: [], done: new Set() };
  const root = body(context);
  return context.references.length === 0 ? root : queryOver('SELECT * FROM shared_main', [...context.references, ['shared_main', root]]);
}

/** Above this many rows of the client, work is worth to be divided. */
const FEW_ROWS = 1000;
const SHUFFLES: ReadonlySet<Node['kind']> = new Set(['aggregate', 'join', 'asof-join', 'sort', 'distinct']);

/** Few rows of the client, and something that would shuffle them. (Otherwise Spark computes them without any job.) */
function isSmall(plan: Node): boolean {
  const nodes = [...allNodes(plan)];
  const few = nodes.every(
    (n) => n.kind !== 'scan' && n.kind !== 'cached' && n.kind !== 'sql' && (n.kind !== 'local' || n.rows <= FEW_ROWS),
  );
  return few && nodes.some((n) => SHUFFLES.has(n.kind) || (n.kind === 'project' && n.columns.some((c) => hasWindow(c.expr))));
}

const LEAVES: ReadonlySet<Node['kind']> = new Set(['scan', 'local', 'cached']);

/**
 * Nodes that become common table expressions. Those with several readers: written out for each, plans would double with each level. (Where
 * rows are numbered as they come, Spark would shuffle a shared part and so lose their order: those are written out.) And some of a long
 * chain: messages nest only so deep.
 */
function sharedNodes(plan: Node): Map<Node, string> {
  const uses = new Map<Node, number>();
  const depths = new Map<Node, number>();
  const names = new Map<Node, string>();
  for (const node of allNodes(plan)) {
    const children = nodeChildren(node);
    for (const child of children) uses.set(child, (uses.get(child) ?? 0) + 1);
    const depth = 1 + Math.max(0, ...children.map((c) => depths.get(c)!));
    const cut = depth > MAX_DEPTH && node !== plan;
    depths.set(node, cut ? 0 : depth);
    if (cut) names.set(node, `shared_${names.size + 1}`);
  }
  for (const [node, n] of uses)
    if (n > 1 && !LEAVES.has(node.kind) && ![...allNodes(node)].some(numbersRows)) names.set(node, `shared_${names.size + 1}`);
  return names;
}
/** Far below what servers take: a node is up to four levels of messages. */
const MAX_DEPTH = 100;

const numbersRows = (node: Node): boolean =>
  ((node.kind === 'scan' || node.kind === 'cached') && node.rowNumber !== undefined) ||
  node.kind === 'slice' ||
  node.kind === 'asof-join' ||
  (node.kind === 'project' && numbersAsTheyCome(node));

/** `root`: the rows are the plan's own, which the engine hands out in order. */
export function lower(node: Node, context: Context, root = false): Relation {
  const name = context.shared.get(node);
  if (name === undefined) return lowerOne(node, context, root);
  if (!context.done.has(node)) {
    context.done.add(node);
    context.references.push([name, lowerOne(node, context, false)]);
  }
  return table(name);
}

function lowerOne(node: Node, context: Context, root: boolean): Relation {
  switch (node.kind) {
    case 'scan':
      return context.leaves.scan(node);
    case 'local':
      return context.leaves.local(node, context.single);
    case 'cached':
      return context.leaves.cached(node);
    case 'project':
      return projected(node, context, root);
    case 'filter':
      return filter(lower(node.input, context), printExpr(node.predicate, scope(node.input)));
    case 'aggregate':
      return aggregated(node, context);
    case 'sort':
      return comesSorted(node, context.leaves.comesNumbered)
        ? lower(node.input, context, root)
        : sort(lower(node.input, context), sortKeys(node.keys, node.input));
    case 'slice':
      return sliced(node, context, root);
    case 'join':
      return joined(node, context);
    case 'asof-join':
      return asofJoin(node, context);
    case 'concat':
      return concatenated(node, context);
    case 'distinct':
      return distinct(lower(node.input, context));
    case 'explode':
      return exploded(node, context);
    case 'sql':
      return queried(node, context);
    case 'map-batches':
      return celled(node, context);
  }
}

function celled({ input, fn }: MapBatchesNode, context: Context): Relation {
  if (fn.exprs === undefined || context.leaves.cells === undefined)
    throw new EngineError('the engine was given a map-batches node, which only the client can run', { code: 'bad-plan' });
  return context.leaves.cells(lower(input, context), schemaOf(input), fn.exprs);
}

/** The columns of nodes, by their ids. */
export const scope = (...nodes: readonly Node[]) => scopeOf(nodes.flatMap((n) => schemaOf(n).map((f) => f.id)));

const sortKeys = (keys: Extract<Node, { kind: 'sort' }>['keys'], input: Node): OrderBy[] =>
  keys.map((k) => ({ ...k, sql: sortText(k, scope(input)) }));

function aggregated(node: AggregateNode, context: Context): Relation {
  const names = scope(node.input);
  const aggregates = node.aggregates.map((a) => sqlAs(printExpr(a.expr, names), a.id));
  // without keys there is one row, aggregates or not
  if (node.keys.length === 0 && aggregates.length === 0) return query('SELECT 1 AS _none');
  return aggregate(
    lower(node.input, context),
    node.keys.map((k) => sqlAs(printExpr(k.expr, names), k.id)),
    aggregates,
  );
}

function joined(node: JoinNode, context: Context): Relation {
  const conditions = node.on.map(([l, r]) => `${printExpr(l, scope(node.left))} <=> ${printExpr(r, scope(node.right))}`);
  if (node.condition !== undefined) conditions.push(printExpr(node.condition, scope(node.left, node.right)));
  const on = node.how === 'cross' ? undefined : conditions.length === 0 ? 'true' : conditions.join(' AND ');
  return join(lower(node.left, context), lower(node.right, context), node.how, on);
}

function concatenated(node: ConcatNode, context: Context): Relation {
  const parts = node.inputs.map(({ node: input, from }) => {
    const types = new Map(schemaOf(input).map((f) => [f.id, f.type]));
    const columns = node.columns.map((c, i) => sqlAs(asType(columnName(from[i]), types.get(from[i]) ?? c.type, c.type), c.id));
    return project(lower(input, context), columns);
  });
  return inPairs(parts);
}

/** A balanced tree: protobuf messages nest only so deep. */
function inPairs(parts: readonly Relation[]): Relation {
  if (parts.length === 1) return parts[0];
  const half = Math.ceil(parts.length / 2);
  return union(inPairs(parts.slice(0, half)), inPairs(parts.slice(half)));
}

function exploded(node: ExplodeNode, context: Context): Relation {
  const lists = node.columns.map((c) => columnName(c.from));
  const zipped = lists.length === 1 ? lists[0] : `arrays_zip(${lists.join(', ')})`;
  const items = `posexplode_outer(CASE WHEN size(${lists[0]}) > 0 THEN ${zipped} END) AS (_place, _item)`;
  const gone = new Set<ColumnId>(node.columns.map((c) => c.from));
  const rest = schemaOf(node.input).filter((f) => !gone.has(f.id));
  const flat = project(lower(node.input, context), [...rest.map((f) => sqlExpr(columnName(f.id))), sqlExpr(items)]);
  const values = node.columns.map((c, i) => sqlAs(lists.length === 1 ? '_item' : `_item.${lists[i]}`, c.id));
  const position = node.position === undefined ? [] : [sqlAs('CAST(coalesce(_place, 0) AS BIGINT)', node.position)];
  return project(flat, [...rest.map((f) => sqlExpr(columnName(f.id))), ...values, ...position]);
}

/** The user's query: its columns are taken by position, since two may have one name. */
function queried(node: SqlNode, context: Context): Relation {
  const types = context.leaves.sqlTypes(node);
  const rows = toColumns(
    lowerSql(node.text, node.inputs, context.leaves),
    types.map((_, i) => `_${i}`),
  );
  return project(
    rows,
    node.columns.map((c, i) => sqlAs(readAs(`_${i}`, types[i], c.type), c.id)),
  );
}

/** Columns of the types that the plan says, for relations that have none. */
export const noRows = (fields: readonly Field[]): Relation =>
  filter(
    project(
      undefined,
      fields.map((f) => sqlAs(`CAST(NULL AS ${sqlType(f.type)})`, f.id)),
    ),
    'false',
  );

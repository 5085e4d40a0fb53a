import { type AggregateExpr, type ColumnId, collectColumns, type Expr, type SortKey } from './expr.js';
import type { DataType } from './types.js';
import type { Vector } from './vector.js';

export interface Field {
  readonly id: ColumnId;
  readonly type: DataType;
}
export interface Named {
  readonly id: ColumnId;
  readonly expr: Expr;
}

/** What a scan reads: files of a format with the reader's options, a table of the engine or of a database file, or one behind JDBC. */
export interface Source {
  readonly format: 'csv' | 'parquet' | 'json' | 'orc' | 'text' | 'table' | 'jdbc';
  /** files, folders, globs or URLs; for a table its name, parts with dots between them */
  readonly paths: readonly string[];
  /** the reader's own options, in the words of `io` */
  readonly options: { readonly [name: string]: unknown };
}

/** A source's columns; `name` is the column's name in the source. */
export interface ScanNode {
  readonly kind: 'scan';
  readonly source: Source;
  readonly columns: readonly (Field & {
    readonly name: string /** nothing is missing in it */;
    readonly present?: boolean;
  })[] /** adds the rows' own order as int64 */;
  readonly rowNumber?: ColumnId;
}
/** Columns held by the client, uploaded once under the table's name; `position` is the column's place in that table. */
export interface LocalNode {
  readonly kind: 'local';
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly (Field & { readonly position: number; readonly present?: boolean })[];
  readonly rowNumber?: ColumnId;
}
/** A result kept by the engine. */
export interface CachedNode {
  readonly kind: 'cached';
  readonly handle: string;
  readonly columns: readonly (Field & { readonly name: string })[];
  readonly rowNumber?: ColumnId /** how many there are, where that is known */;
  readonly rows?: number;
}
/** Row-preserving. With `keep`, the input's columns pass through before the new ones (until the optimiser spells them out). */
export interface ProjectNode {
  readonly kind: 'project';
  readonly input: Node;
  readonly columns: readonly Named[];
  readonly keep?: boolean;
}
export interface FilterNode {
  readonly kind: 'filter';
  readonly input: Node;
  readonly predicate: Expr;
}
/** One row a group, or one row in all without keys. Missing keys are a group of their own (filter before to drop them). */
export interface AggregateNode {
  readonly kind: 'aggregate';
  readonly input: Node;
  readonly keys: readonly Named[];
  readonly aggregates: readonly {
    readonly id: ColumnId;
    readonly expr: AggregateExpr;
  }[] /** rows by key ascending, by first appearance, or as they come */;
  readonly order: 'keys' | 'first' | 'none';
}
export type JoinHow = 'inner' | 'left' | 'right' | 'full' | 'semi' | 'anti' | 'cross';
/** Missing keys match each other. Output: the columns of both sides (of the left one for semi and anti). */
export interface JoinNode {
  readonly kind: 'join';
  readonly left: Node;
  readonly right: Node;
  readonly how: JoinHow;
  readonly on: readonly (readonly [left: Expr, right: Expr])[] /** a condition over both sides besides the keys */;
  readonly condition?: Expr /** order of the rows: by left rows then right rows, by right rows then left rows, by keys then left rows, or as they come */;
  readonly order: 'left' | 'right' | 'keys' | 'none';
  /** in order of keys: those whose missing values come before the others, not after */
  readonly missingFirst?: readonly boolean[];
}
/** For each left row the nearest right row; order of the left. Rows with equal `by` only. */
export interface AsofJoinNode {
  readonly kind: 'asof-join';
  readonly left: Node;
  readonly right: Node;
  readonly leftOn: Expr;
  readonly rightOn: Expr;
  readonly by: readonly (readonly [left: Expr, right: Expr])[];
  readonly direction: 'backward' | 'forward' | 'nearest';
  readonly allowExact: boolean;
  readonly tolerance?: Expr;
}
/** Stable. */
export interface SortNode {
  readonly kind: 'sort';
  readonly input: Node;
  readonly keys: readonly SortKey[];
}
/** Rows offset to offset + limit (null: to the end) in the rows' order. */
export interface SliceNode {
  readonly kind: 'slice';
  readonly input: Node;
  readonly offset: number;
  readonly limit: number | null;
}
/** Rows of all inputs one after another; `from` lists each input's columns in the order of `columns`. */
export interface ConcatNode {
  readonly kind: 'concat';
  readonly inputs: readonly { readonly node: Node; readonly from: readonly ColumnId[] }[];
  readonly columns: readonly Field[];
}
/** One row of each set of equal `keys`: the first or the last in row order, or rows that stand alone ('none'). Order of the input. */
export interface DistinctNode {
  readonly kind: 'distinct';
  readonly input: Node;
  readonly keys: readonly Expr[];
  readonly keep: 'first' | 'last' | 'none';
}
/** A row per item of the list columns (all of equal length), empty and missing lists give one missing item. Other columns repeat. */
export interface ExplodeNode {
  readonly kind: 'explode';
  readonly input: Node;
  readonly columns: readonly {
    readonly from: ColumnId;
    readonly id: ColumnId;
    readonly type: DataType;
  }[] /** position of the item in its list */;
  readonly position?: ColumnId;
}
/** JavaScript from whole columns to whole columns, in row order. */
export interface BatchFunction {
  readonly run: (
    inputs: readonly Vector[],
    rows: number,
  ) => readonly Vector[] /** the same as row-wise expressions over the node's input */;
  readonly exprs?: readonly Named[] /** what it gives, where that is known before */;
  readonly values?: readonly Vector[] /** columns of the input's rows that are here already */;
  readonly beside?: ReadonlyMap<ColumnId, Vector> /** the input's rows with the outputs beside them, where the engine in use keeps them */;
  readonly kept?: () => CachedNode | null /** the input's rows with the outputs beside them by the engine's own means, equal up to rounding: for more rows than may be fetched */;
  readonly instead?: (input: Node, inputs: readonly Expr[]) => Node;
}
/** JavaScript over whole columns, in row order: the plan is cut here, so that no engine meets `fn`; `inputs` are the columns it reads. The input's columns pass through before `outputs`, unless it `reshapes`: gives another number of rows. */
export interface MapBatchesNode {
  readonly kind: 'map-batches';
  readonly input: Node;
  readonly fn: BatchFunction;
  readonly inputs: readonly Expr[];
  readonly outputs: readonly Field[];
  readonly reshapes?: boolean;
  readonly label: string;
}
/** Text in the engine's own SQL over named inputs. */
export interface SqlNode {
  readonly kind: 'sql';
  readonly text: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly node: Node /** names of the input's columns */;
    readonly names: readonly string[];
  }[];
  readonly columns: readonly (Field & { readonly name: string })[];
}

export type Node =
  | ScanNode
  | LocalNode
  | CachedNode
  | ProjectNode
  | FilterNode
  | AggregateNode
  | JoinNode
  | AsofJoinNode
  | SortNode
  | SliceNode
  | ConcatNode
  | DistinctNode
  | ExplodeNode
  | MapBatchesNode
  | SqlNode;
export type NodeKind = Node['kind'];

const schemas = new WeakMap<Node, readonly Field[]>();

/** The output columns of a node, in order. */
export function schemaOf(node: Node): readonly Field[] {
  let found = schemas.get(node);
  if (found === undefined) schemas.set(node, (found = computeSchema(node)));
  return found;
}

const named = (columns: readonly Named[]): Field[] => columns.map(({ id, expr }) => ({ id, type: expr.type }));
const withRowNumber = (columns: readonly Field[], id: ColumnId | undefined): readonly Field[] =>
  id === undefined ? columns : [...columns, { id, type: { kind: 'int64' } }];

function computeSchema(node: Node): readonly Field[] {
  switch (node.kind) {
    case 'scan':
    case 'local':
    case 'cached':
      return withRowNumber(node.columns, node.rowNumber);
    case 'sql':
    case 'concat':
      return node.columns;
    case 'project':
      return node.keep ? [...schemaOf(node.input), ...named(node.columns)] : named(node.columns);
    case 'filter':
    case 'sort':
    case 'slice':
    case 'distinct':
      return schemaOf(node.input);
    case 'aggregate':
      return [...named(node.keys), ...node.aggregates.map(({ id, expr }) => ({ id, type: expr.type }))];
    case 'join':
      return node.how === 'semi' || node.how === 'anti' ? schemaOf(node.left) : [...schemaOf(node.left), ...schemaOf(node.right)];
    case 'asof-join':
      return [...schemaOf(node.left), ...schemaOf(node.right)];
    case 'explode': {
      const from = new Set(node.columns.map((c) => c.from));
      const rest = schemaOf(node.input).filter((f) => !from.has(f.id));
      return [...rest, ...node.columns, ...(node.position === undefined ? [] : [{ id: node.position, type: { kind: 'int64' } } as Field])];
    }
    case 'map-batches':
      return node.reshapes ? node.outputs : [...schemaOf(node.input), ...node.outputs];
  }
}

export function nodeChildren(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'scan':
    case 'local':
    case 'cached':
      return [];
    case 'join':
    case 'asof-join':
      return [node.left, node.right];
    case 'concat':
    case 'sql':
      return node.inputs.map((i) => i.node);
    case 'project':
    case 'filter':
    case 'aggregate':
    case 'sort':
    case 'slice':
    case 'distinct':
    case 'explode':
    case 'map-batches':
      return [node.input];
  }
}

/** The same node over `f` of its children; the node itself if none changed. */
export function mapNodeChildren(node: Node, f: (n: Node) => Node): Node {
  const old = nodeChildren(node);
  const now = old.map(f);
  if (now.every((n, i) => n === old[i])) return node;
  switch (node.kind) {
    case 'scan':
    case 'local':
    case 'cached':
      return node;
    case 'join':
    case 'asof-join':
      return { ...node, left: now[0], right: now[1] };
    case 'concat':
      return { ...node, inputs: node.inputs.map((x, i) => ({ ...x, node: now[i] })) };
    case 'sql':
      return { ...node, inputs: node.inputs.map((x, i) => ({ ...x, node: now[i] })) };
    case 'project':
    case 'filter':
    case 'aggregate':
    case 'sort':
    case 'slice':
    case 'distinct':
    case 'explode':
    case 'map-batches':
      return { ...node, input: now[0] };
  }
}

/** A plan made anew from its leaves up, each node once: `step` gets a node over what became of its children, and the node as it was. */
export function rewrite(plan: Node, step: (node: Node, before: Node) => Node): Node {
  const done = new Map<Node, Node>();
  const go = (before: Node): Node => {
    let made = done.get(before);
    if (made === undefined) done.set(before, (made = step(mapNodeChildren(before, go), before)));
    return made;
  };
  return go(plan);
}

/** Expressions that a node evaluates over its inputs. */
export function nodeExprs(node: Node): readonly Expr[] {
  switch (node.kind) {
    case 'project':
      return node.columns.map((c) => c.expr);
    case 'filter':
      return [node.predicate];
    case 'aggregate':
      return [...node.keys.map((k) => k.expr), ...node.aggregates.map((a) => a.expr)];
    case 'join':
      return [...node.on.flat(), ...(node.condition ? [node.condition] : [])];
    case 'asof-join':
      return [node.leftOn, node.rightOn, ...node.by.flat(), ...(node.tolerance ? [node.tolerance] : [])];
    case 'sort':
      return node.keys.map((k) => k.expr);
    case 'distinct':
      return node.keys;
    case 'map-batches':
      return node.inputs;
    default:
      return [];
  }
}

/** Columns that a node reads from its inputs by its own expressions. */
export function readColumns(node: Node): Set<ColumnId> {
  const ids = new Set<ColumnId>();
  for (const e of nodeExprs(node)) collectColumns(e, ids);
  return ids;
}

/** How many nodes read each node below `root`. */
export function nodeReaders(root: Node): Map<Node, number> {
  const readers = new Map<Node, number>();
  for (const node of allNodes(root)) for (const child of nodeChildren(node)) readers.set(child, (readers.get(child) ?? 0) + 1);
  return readers;
}

/** All nodes below and including `node`, each once, children first. */
export function allNodes(node: Node, seen: Set<Node> = new Set()): Set<Node> {
  if (seen.has(node)) return seen;
  for (const c of nodeChildren(node)) allNodes(c, seen);
  seen.add(node);
  return seen;
}

const LEAVES: ReadonlySet<Node['kind']> = new Set(['scan', 'local', 'cached']);
/** Columns as they are read: reading them again is cheaper than keeping a copy, which engines make of whatever is used more than once. */
export const isRead = (node: Node): boolean =>
  LEAVES.has(node.kind) || (node.kind === 'project' && isRead(node.input) && node.columns.every((c) => c.expr.kind === 'column'));

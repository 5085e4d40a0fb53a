import {
  type AggregateNode,
  type AsofJoinNode,
  allNodes,
  anyExpr,
  type CachedNode,
  type ColumnId,
  type ConcatNode,
  type DistinctNode,
  EngineError,
  type ExplodeNode,
  type Field,
  isRead,
  type JoinNode,
  type LocalNode,
  meetsPlainly,
  type Node,
  nodeChildren,
  type ProjectNode,
  type ScanNode,
  type SqlNode,
  schemaOf,
} from '@pandorable/planner';
import { emptyRelation, nearestAsof, plainAsof } from './asof.js';
import { castText } from './cast.js';
import { needsRowOrder, printExpr, printKeys, ROW_ORDER, type Scope, scopeOf } from './expr.js';
import { finished, guarded, identifier } from './literal.js';
import { scanText } from './scan.js';
import { readAs, sqlType } from './types.js';

/** A SELECT under construction: `columns` maps ids to their text over `from`. */
export interface Block {
  readonly from: string;
  readonly columns: ReadonlyMap<ColumnId, string>;
  readonly where?: string;
  readonly group?: string;
  readonly order?: string;
  readonly limit?: string;
  readonly qualify?: string;
  readonly distinct?: string;
}

interface Context {
  /** names of the nodes that are used more than once */
  readonly shared: ReadonlyMap<Node, string>;
  readonly ctes: string[];
  readonly done: Set<Node>;
  readonly raw: RawTypes;
  aliases: number;
}

/** DuckDB's own types of the columns of scans and sql nodes, by name, where they are known. */
export type RawTypes = ReadonlyMap<Node, ReadonlyMap<string, string>>;
const NONE: RawTypes = new Map();

/** A plan as one statement whose columns are named by their ids, in the plan's order. */
export function planSql(plan: Node, raw: RawTypes = NONE): string {
  const context = freshContext(plan, raw);
  const body = renderNode(plan, context);
  return finished(context.ctes.length === 0 ? body : `WITH ${context.ctes.join(',\n')}\n${body}`);
}

function sharedNodes(plan: Node): Map<Node, string> {
  const uses = new Map<Node, number>();
  for (const node of allNodes(plan)) for (const child of nodeChildren(node)) uses.set(child, (uses.get(child) ?? 0) + 1);
  const names = new Map<Node, string>();
  for (const [node, n] of uses) if (n > 1 && !isRead(node)) names.set(node, `shared_${names.size + 1}`);
  return names;
}
/** Worth computing once; the rest may be inlined by the engine. */
const COSTLY: ReadonlySet<Node['kind']> = new Set(['aggregate', 'join', 'asof-join', 'sort', 'distinct', 'sql']);
const isCostly = (node: Node): boolean =>
  [...allNodes(node)].some(
    (n) => COSTLY.has(n.kind) || (n.kind === 'project' && n.columns.some((c) => anyExpr(c.expr, (e) => e.kind === 'window'))),
  );

const renderNode = (node: Node, context: Context): string => render(blockOf(node, context), schemaOf(node));

function render(b: Block, fields: readonly Field[]): string {
  const scope = scopeOf(b.columns);
  const list = fields.map(({ id }) => {
    const text = scope(id);
    return text === identifier(id) ? text : `${text} AS ${identifier(id)}`;
  });
  const lines = [`SELECT ${b.distinct ?? ''}${list.length === 0 ? '1 AS _none' : list.join(', ')}`, `FROM ${b.from}`];
  if (b.where !== undefined) lines.push(`WHERE ${b.where}`);
  if (b.group !== undefined) lines.push(`GROUP BY ${b.group}`);
  if (b.qualify !== undefined) lines.push(`QUALIFY ${b.qualify}`);
  if (b.order !== undefined) lines.push(`ORDER BY ${b.order}`);
  if (b.limit !== undefined) lines.push(b.limit);
  return lines.join('\n');
}

const indent = (text: string): string => text.replaceAll('\n', '\n  ');
const own = (fields: readonly Field[]): Map<ColumnId, string> => new Map(fields.map(({ id }) => [id, identifier(id)]));

/** The node as something to select from, whose columns are the ids themselves. */
function wrapped(node: Node, context: Context): Block {
  const b = blockOf(node, context);
  return isBare(b) ? b : wrap(b, schemaOf(node), context);
}
const alias = (context: Context): string => `q${++context.aliases}`;
const wrap = (b: Block, fields: readonly Field[], context: Context): Block => ({
  from: `(\n  ${indent(render(b, fields))}\n) ${alias(context)}`,
  columns: own(fields),
});

/** No clause that a WHERE could not join: columns are plain references. */
const isOpen = (b: Block): boolean =>
  b.group === undefined &&
  b.order === undefined &&
  b.limit === undefined &&
  b.qualify === undefined &&
  b.distinct === undefined &&
  [...b.columns.values()].every(isReference);
const isBare = (b: Block): boolean => isOpen(b) && b.where === undefined && [...b.columns].every(([id, text]) => text === identifier(id));
const isReference = (text: string): boolean => /^(?:[a-z_][a-z0-9_]*|"(?:[^"]|"")*")$/.test(text);

const open = (node: Node, context: Context): Block => {
  const b = blockOf(node, context);
  return isOpen(b) ? b : wrap(b, schemaOf(node), context);
};

function blockOf(node: Node, context: Context): Block {
  const name = context.shared.get(node);
  if (name === undefined) return plainBlock(node, context);
  if (!context.done.has(node)) {
    context.done.add(node);
    const body = render(plainBlock(node, context), schemaOf(node));
    context.ctes.push(`${name} AS ${isCostly(node) ? 'MATERIALIZED ' : ''}(\n  ${indent(body)}\n)`);
  }
  return { from: name, columns: own(schemaOf(node)) };
}

function plainBlock(node: Node, context: Context): Block {
  switch (node.kind) {
    case 'scan':
      return scan(node, context);
    case 'local':
      return local(node);
    case 'cached':
      return cached(node);
    case 'project':
      return project(node, context);
    case 'filter': {
      const b = open(node.input, context);
      const predicate = printExpr(node.predicate, scopeOf(b.columns));
      return { ...b, where: b.where === undefined ? predicate : `${b.where} AND ${predicate}` };
    }
    case 'aggregate':
      return aggregate(node, context);
    case 'sort': {
      const b = blockOf(node.input, context);
      const inner =
        b.group === undefined && b.order === undefined && b.limit === undefined && b.distinct === undefined && b.qualify === undefined
          ? b
          : wrap(b, schemaOf(node.input), context);
      return { ...inner, order: printKeys(node.keys, scopeOf(inner.columns)) };
    }
    case 'slice': {
      const b = blockOf(node.input, context);
      const inner = b.limit === undefined ? b : wrap(b, schemaOf(node.input), context);
      const limit = [node.limit === null ? '' : `LIMIT ${node.limit}`, node.offset === 0 ? '' : `OFFSET ${node.offset}`]
        .filter((t) => t !== '')
        .join(' ');
      return limit === '' ? inner : { ...inner, limit };
    }
    case 'join':
      return join(node, context);
    case 'asof-join':
      return asof(node, context);
    case 'concat':
      return concat(node, context);
    case 'distinct':
      return distinct(node, context);
    case 'explode':
      return explode(node, context);
    case 'sql':
      return sql(node, context);
    case 'map-batches':
      throw new EngineError('the engine was given a map-batches node, which only the client can run', { code: 'bad-plan' });
  }
}

function scan(node: ScanNode, context: Context): Block {
  const { from, rowNumber } = scanText(node.source);
  const columns = readColumns(node, context);
  if (node.rowNumber !== undefined) columns.set(node.rowNumber, rowNumber);
  const block: Block = { from, columns };
  return isOpen(block) ? block : wrap(block, schemaOf(node), context);
}

/** Columns by the engine's names, converted where the plan has another type for the engine's. */
function readColumns(node: ScanNode | SqlNode, context: Context): Map<ColumnId, string> {
  const raw = context.raw.get(node);
  return new Map(node.columns.map((c) => [c.id, readAs(identifier(c.name), raw?.get(c.name) ?? sqlType(c.type), c.type)]));
}

/** The name of the column at a position of an uploaded table. */
export const localColumn = (position: number): string => `v${position}`;

function local(node: LocalNode): Block {
  const columns = new Map<ColumnId, string>(node.columns.map((c) => [c.id, localColumn(c.position)]));
  if (node.rowNumber !== undefined) columns.set(node.rowNumber, 'rowid');
  return { from: identifier(node.table), columns };
}

function cached(node: CachedNode): Block {
  const columns = new Map<ColumnId, string>(node.columns.map((c) => [c.id, identifier(c.name)]));
  if (node.rowNumber !== undefined) columns.set(node.rowNumber, 'rowid');
  return { from: identifier(node.handle), columns };
}

function project(node: ProjectNode, context: Context): Block {
  let b = open(node.input, context);
  if (node.columns.some((c) => anyExpr(c.expr, needsRowOrder))) b = withRowOrder(b, schemaOf(node.input), context);
  const scope = scopeOf(b.columns);
  return { ...b, columns: new Map(node.columns.map((c) => [c.id, printExpr(c.expr, scope)])) };
}

function withRowOrder(b: Block, fields: readonly Field[], context: Context): Block {
  const columns = new Map(b.columns).set(ROW_ORDER, 'row_number() OVER ()');
  const all: Field[] = [...fields, { id: ROW_ORDER, type: { kind: 'int64' } }];
  return wrap({ ...b, columns }, all, context);
}

function aggregate(node: AggregateNode, context: Context): Block {
  const b = open(node.input, context);
  const scope = scopeOf(b.columns);
  const columns = new Map<ColumnId, string>(node.keys.map((k) => [k.id, printExpr(k.expr, scope)]));
  for (const a of node.aggregates) columns.set(a.id, printExpr(a.expr, scope));
  const group = node.keys.map((_, i) => String(i + 1)).join(', ');
  const block: Block = { from: b.from, columns, ...(b.where === undefined ? {} : { where: b.where }) };
  if (node.keys.length > 0) return { ...block, group };
  // without keys there is one row, aggregates or not
  return node.aggregates.length > 0 ? wrap(block, schemaOf(node), context) : { from: emptyRelation, columns };
}

const JOINS = {
  inner: 'JOIN',
  left: 'LEFT JOIN',
  right: 'RIGHT JOIN',
  full: 'FULL JOIN',
  semi: 'SEMI JOIN',
  anti: 'ANTI JOIN',
  cross: 'CROSS JOIN',
} as const;

/** One scope over both sides. */
const both = (left: Block, right: Block): Scope => scopeOf(new Map([...left.columns, ...right.columns]));
/** Missing keys match each other, which costs more than plain equality. */
const matched = (on: JoinNode['on'], left: Block, right: Block, sides: { readonly left: Node; readonly right: Node }): string[] =>
  on.map(([l, r]) => {
    const equal = meetsPlainly(sides.left, sides.right, [l, r]) ? '=' : 'IS NOT DISTINCT FROM';
    return `${printExpr(l, scopeOf(left.columns))} ${equal} ${printExpr(r, scopeOf(right.columns))}`;
  });

/** An as-of join finds missing keys in structs only. */
function asofEqual(pair: JoinNode['on'][number], left: Block, right: Block, node: AsofJoinNode): string {
  const [l, r] = [printExpr(pair[0], scopeOf(left.columns)), printExpr(pair[1], scopeOf(right.columns))];
  return meetsPlainly(node.left, node.right, pair) ? `${l} = ${r}` : `{'k': ${l}} = {'k': ${r}}`;
}

function join(node: JoinNode, context: Context): Block {
  const left = wrapped(node.left, context);
  const right = wrapped(node.right, context);
  const conditions = matched(node.on, left, right, node);
  if (node.condition !== undefined) conditions.push(printExpr(node.condition, both(left, right)));
  const on = node.how === 'cross' ? '' : ` ON ${conditions.length === 0 ? 'true' : conditions.join(' AND ')}`;
  return { from: `${left.from}\n${JOINS[node.how]} ${right.from}${on}`, columns: own(schemaOf(node)) };
}

function asof(node: AsofJoinNode, context: Context): Block {
  const left = wrapped(node.left, context);
  const right = wrapped(node.right, context);
  const parts = {
    left,
    right,
    rightFields: schemaOf(node.right),
    leftFields: schemaOf(node.left),
    by: node.by.map((pair) => asofEqual(pair, left, right, node)),
    byRight: node.by.map(([, r]) => printExpr(r, scopeOf(right.columns))),
    leftOn: printExpr(node.leftOn, scopeOf(left.columns)),
    rightOn: printExpr(node.rightOn, scopeOf(right.columns)),
    tolerance: node.tolerance === undefined ? undefined : printExpr(node.tolerance, both(left, right)),
    type: node.leftOn.type,
  };
  const body = node.direction === 'nearest' ? nearestAsof(parts, node.allowExact) : plainAsof(parts, node.direction, node.allowExact);
  return { from: `(\n  ${indent(body)}\n) ${alias(context)}`, columns: own(schemaOf(node)) };
}

function concat(node: ConcatNode, context: Context): Block {
  const parts = node.inputs.map(({ node: input, from }) => {
    const b = open(input, context);
    const scope = scopeOf(b.columns);
    const types = new Map(schemaOf(input).map((f) => [f.id, f.type]));
    const columns = new Map(
      node.columns.map((c, i) => {
        const type = types.get(from[i]) ?? c.type;
        return [c.id, sqlType(type) === sqlType(c.type) ? scope(from[i]) : castText(scope(from[i]), type, c.type, false)];
      }),
    );
    return `(${render({ ...b, columns }, node.columns)})`;
  });
  return { from: `(\n  ${indent(parts.join('\nUNION ALL\n'))}\n) ${alias(context)}`, columns: own(node.columns) };
}

function distinct(node: DistinctNode, context: Context): Block {
  const b = open(node.input, context);
  const keys = node.keys.map((k) => printExpr(k, scopeOf(b.columns)));
  if (node.keep === 'none') return { ...b, qualify: `count(*) OVER (PARTITION BY ${keys.join(', ')}) = 1` };
  if (keys.length === 0) return { ...b, limit: 'LIMIT 1' };
  return wrap({ ...b, distinct: `DISTINCT ON (${keys.join(', ')}) ` }, schemaOf(node.input), context);
}

function explode(node: ExplodeNode, context: Context): Block {
  const b = open(node.input, context);
  const scope = scopeOf(b.columns);
  const columns = new Map(b.columns);
  for (const c of node.columns) {
    const list = scope(c.from);
    columns.set(c.id, `unnest(CASE WHEN len(${list}) > 0 THEN ${list} ELSE [NULL] END)`);
  }
  if (node.position !== undefined)
    columns.set(node.position, `unnest(range(greatest(coalesce(len(${scope(node.columns[0].from)}), 0), 1)))`);
  return wrap({ ...b, columns }, schemaOf(node), context);
}

function sql(node: SqlNode, context: Context): Block {
  const from = `(\n  ${indent(withInputs(node.text, node.inputs, context))}\n) ${alias(context)}`;
  return { from, columns: readColumns(node, context) };
}

function withInputs(text: string, inputs: SqlNode['inputs'], context: Context): string {
  const ctes = inputs.map((input) => `${identifier(input.name)} AS (\n  ${indent(renderNamed(input.node, input.names, context))}\n)`);
  return `${ctes.length === 0 ? '' : `WITH ${ctes.join(', ')}\n`}SELECT * FROM (\n${guarded(text.replace(/;\s*$/, ''))}\n)`;
}

/** The user's query over its named inputs, as one statement. */
export function sqlText(text: string, inputs: SqlNode['inputs'], raw: RawTypes): string {
  return finished(withInputs(text, inputs, { shared: new Map(), ctes: [], done: new Set(), raw, aliases: 0 }));
}

/** Outside a plan an instant says that it is one. */
const asInstant = (column: string, { type }: Field): string =>
  type.kind === 'timestamp' && type.tz !== undefined ? `timezone('UTC', CAST(${column} AS TIMESTAMP))` : column;

/** A node whose columns have the caller's names. */
function renderNamed(node: Node, names: readonly string[], context: Context): string {
  const b = blockOf(node, context);
  const scope = scopeOf(b.columns);
  const fields = schemaOf(node);
  const named = names.map((name, i): [Field, string] => [{ id: name, type: fields[i].type }, asInstant(scope(fields[i].id), fields[i])]);
  return render(
    { ...b, columns: new Map(named.map(([f, text]) => [f.id, text])) },
    named.map(([f]) => f),
  );
}

const freshContext = (node: Node, raw: RawTypes): Context => ({ shared: sharedNodes(node), ctes: [], done: new Set(), raw, aliases: 0 });

/** A plan as one statement with given column names. */
export function namedSql(plan: Node, names: readonly string[], raw: RawTypes = NONE): string {
  const context = freshContext(plan, raw);
  const body = renderNamed(plan, names, context);
  return finished(context.ctes.length === 0 ? body : `WITH ${context.ctes.join(',\n')}\n${body}`);
}

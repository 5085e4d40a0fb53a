/** Short constructors of Spark's relations and expressions. Every relation gets a plan id of its own. */
import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import {
  type Expression,
  type Expression_SortOrder,
  Expression_SortOrder_NullOrdering,
  Expression_SortOrder_SortDirection,
  Expression_SortOrderSchema,
  ExpressionSchema,
} from '../gen/spark/connect/expressions_pb.js';
import {
  Aggregate_GroupType,
  Join_JoinType,
  LocalRelationSchema,
  type Relation,
  RelationSchema,
  SetOperation_SetOpType,
} from '../gen/spark/connect/relations_pb.js';

let plans = 0n;

type RelType = NonNullable<MessageInitShape<typeof RelationSchema>['relType']>;
const relation = (relType: RelType): Relation => create(RelationSchema, { common: { planId: ++plans }, relType });

/** An expression as SQL text. */
export const sqlExpr = (expression: string): Expression =>
  create(ExpressionSchema, { exprType: { case: 'expressionString', value: { expression } } });
export const named = (expr: Expression, ...name: string[]): Expression =>
  create(ExpressionSchema, { exprType: { case: 'alias', value: { expr, name } } });
/** SQL text under a name, with metadata as JSON for files and tables. */
export const sqlAs = (expression: string, name: string, metadata?: string): Expression =>
  create(ExpressionSchema, {
    exprType: { case: 'alias', value: { expr: sqlExpr(expression), name: [name], ...(metadata === undefined ? {} : { metadata }) } },
  });
/** A column by a name that is not ours: it need not pass through SQL text. */
export const attribute = (name: string): Expression =>
  create(ExpressionSchema, {
    exprType: { case: 'unresolvedAttribute', value: { unparsedIdentifier: `\`${name.replaceAll('`', '``')}\`` } },
  });
export const star = (): Expression => create(ExpressionSchema, { exprType: { case: 'unresolvedStar', value: {} } });
/** The rows' numbers from 0 in the order in which they come: a job of its own counts the rows of each partition. */
export const sequence = (): Expression =>
  create(ExpressionSchema, {
    exprType: { case: 'unresolvedFunction', value: { functionName: 'distributed_sequence_id', isInternal: true } },
  });

export interface OrderBy {
  readonly sql: string;
  readonly descending?: boolean;
  readonly nullsFirst?: boolean;
}
const sortOrder = ({ sql, descending, nullsFirst }: OrderBy): Expression_SortOrder =>
  create(Expression_SortOrderSchema, {
    child: sqlExpr(sql),
    direction: descending ? Expression_SortOrder_SortDirection.DESCENDING : Expression_SortOrder_SortDirection.ASCENDING,
    nullOrdering: nullsFirst ? Expression_SortOrder_NullOrdering.SORT_NULLS_FIRST : Expression_SortOrder_NullOrdering.SORT_NULLS_LAST,
  });

export const project = (input: Relation | undefined, expressions: Expression[]): Relation =>
  relation({ case: 'project', value: { input, expressions } });
export const filter = (input: Relation, condition: string): Relation =>
  relation({ case: 'filter', value: { input, condition: sqlExpr(condition) } });
export const sort = (input: Relation, order: readonly OrderBy[]): Relation =>
  relation({ case: 'sort', value: { input, order: order.map(sortOrder), isGlobal: true } });
export const aggregate = (input: Relation, groups: Expression[], outputs: Expression[]): Relation =>
  relation({
    case: 'aggregate',
    value: { input, groupType: Aggregate_GroupType.GROUPBY, groupingExpressions: groups, aggregateExpressions: outputs },
  });
export const distinct = (input: Relation, columnNames?: string[]): Relation =>
  relation({ case: 'deduplicate', value: columnNames === undefined ? { input, allColumnsAsKeys: true } : { input, columnNames } });
export const union = (leftInput: Relation, rightInput: Relation): Relation =>
  relation({ case: 'setOp', value: { leftInput, rightInput, setOpType: SetOperation_SetOpType.UNION, isAll: true } });
export const limit = (input: Relation, n: number): Relation => relation({ case: 'limit', value: { input, limit: n } });
export const offset = (input: Relation, n: number): Relation => relation({ case: 'offset', value: { input, offset: n } });
/** New names for all columns, by position. */
export const toColumns = (input: Relation, columnNames: string[]): Relation => relation({ case: 'toDf', value: { input, columnNames } });
export const table = (name: string): Relation =>
  relation({ case: 'read', value: { readType: { case: 'namedTable', value: { unparsedIdentifier: name } } } });
export const files = (format: string, paths: readonly string[], options: Record<string, string>, schema?: string): Relation =>
  relation({
    case: 'read',
    value: { readType: { case: 'dataSource', value: { format, paths: [...paths], options, ...(schema === undefined ? {} : { schema }) } } },
  });
export const checkpointed = (relationId: string): Relation => relation({ case: 'cachedRemoteRelation', value: { relationId } });
export const localRows = (data: Uint8Array, schema?: string): Relation =>
  relation({ case: 'localRelation', value: { data, ...(schema === undefined ? {} : { schema }) } });
/** Rows that were uploaded in chunks, by the hashes of these. */
export const chunkedLocalRows = (dataHashes: string[]): Relation => relation({ case: 'chunkedCachedLocalRelation', value: { dataHashes } });
/** Rows that were uploaded as one message (`localMessage`), by its hash. */
export const cachedLocalRows = (hash: string): Relation => relation({ case: 'cachedLocalRelation', value: { hash } });
export const localMessage = (data: Uint8Array): Uint8Array => toBinary(LocalRelationSchema, create(LocalRelationSchema, { data }));
export const query = (text: string): Relation => relation({ case: 'sql', value: { query: text } });

/** SQL text that reads other relations by name; each may read those before it. */
export const queryOver = (text: string, inputs: readonly (readonly [name: string, input: Relation])[]): Relation =>
  inputs.length === 0
    ? query(text)
    : relation({
        case: 'withRelations',
        value: {
          root: query(text),
          references: inputs.map(([alias, input]) => relation({ case: 'subqueryAlias', value: { input, alias } })),
        },
      });

const JOINS = {
  inner: Join_JoinType.INNER,
  left: Join_JoinType.LEFT_OUTER,
  right: Join_JoinType.RIGHT_OUTER,
  full: Join_JoinType.FULL_OUTER,
  semi: Join_JoinType.LEFT_SEMI,
  anti: Join_JoinType.LEFT_ANTI,
  cross: Join_JoinType.CROSS,
} as const;

export const join = (left: Relation, right: Relation, how: keyof typeof JOINS, condition?: string): Relation =>
  relation({
    case: 'join',
    value: { left, right, joinType: JOINS[how], ...(condition === undefined ? {} : { joinCondition: sqlExpr(condition) }) },
  });
/** The eval type of a Python function from the Arrow batches of a partition to other ones. */
const MAP_ARROW = 207;

interface PythonFunction {
  readonly command: Uint8Array;
  readonly pythonVer: string;
  /** the result in DDL */
  readonly columns: string;
}
const pythonFunction = (args: readonly string[], { command, pythonVer, columns }: PythonFunction) => {
  const outputType = { kind: { case: 'unparsed' as const, value: { dataTypeString: columns } } };
  return {
    functionName: 'javascript',
    deterministic: true,
    arguments: args.map(attribute),
    function: { case: 'pythonUdf' as const, value: { outputType, evalType: MAP_ARROW, command, pythonVer } },
  };
};
/** A Python function over the rows of each partition, in their order. */
export const mapped = (input: Relation, args: readonly string[], fn: PythonFunction): Relation =>
  relation({ case: 'mapPartitions', value: { input, func: pythonFunction(args, fn) } });
/** Partitions that each have all rows of their keys, sorted within. */
export const sortedParts = (input: Relation, keys: readonly string[], order: readonly string[]): Relation => {
  const parts = relation({ case: 'repartitionByExpression', value: { input, partitionExprs: keys.map(attribute) } });
  return relation({ case: 'sort', value: { input: parts, order: order.map((sql) => sortOrder({ sql })), isGlobal: false } });
};
/** Partitions put together, without a shuffle. */
export const coalesced = (input: Relation, numPartitions: number): Relation =>
  relation({ case: 'repartition', value: { input, numPartitions, shuffle: false } });
/** Counts the rows that pass by, as the observation `name`. */
export const observed = (input: Relation, name: string): Relation =>
  relation({ case: 'collectMetrics', value: { input, name, metrics: [sqlAs('count(1)', 'rows')] } });

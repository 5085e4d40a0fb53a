import type { Expression } from '../gen/spark/connect/expressions_pb.js';
import { Join_JoinType, type Relation, SetOperation_SetOpType } from '../gen/spark/connect/relations_pb.js';

/** A relation as indented text, one line each: what the engine is sent. */
export function relationText(r: Relation | undefined, indent = ''): string {
  if (r === undefined) return `${indent}(one row)`;
  const { line, inputs } = described(r);
  return [indent + line, ...inputs.map((i) => relationText(i, `${indent}  `))].join('\n');
}

interface Description {
  readonly line: string;
  readonly inputs: readonly Relation[];
}

function described({ relType: { case: kind, value } }: Relation): Description {
  const over = (line: string, ...inputs: readonly (Relation | undefined)[]): Description => ({
    line,
    inputs: inputs.filter((i) => i !== undefined),
  });
  switch (kind) {
    case 'project':
      return over(`project ${value.expressions.map(expressionText).join(', ')}`, value.input);
    case 'filter':
      return over(`filter ${expressionText(value.condition)}`, value.input);
    case 'sort':
      return over(
        `sort${value.isGlobal ? '' : ' within parts'} ${value.order.map((o) => `${expressionText(o.child)}${o.direction === 2 ? ' desc' : ''} nulls ${o.nullOrdering === 1 ? 'first' : 'last'}`).join(', ')}`,
        value.input,
      );
    case 'aggregate':
      return over(
        `aggregate by [${value.groupingExpressions.map(expressionText).join(', ')}] ${value.aggregateExpressions.map(expressionText).join(', ')}`,
        value.input,
      );
    case 'join':
      return over(
        `join ${Join_JoinType[value.joinType].toLowerCase()}${value.joinCondition === undefined ? '' : ` on ${expressionText(value.joinCondition)}`}`,
        value.left,
        value.right,
      );
    case 'setOp':
      return over(
        `${SetOperation_SetOpType[value.setOpType].toLowerCase()}${value.isAll ? ' all' : ''}`,
        value.leftInput,
        value.rightInput,
      );
    case 'limit':
      return over(`limit ${value.limit}`, value.input);
    case 'offset':
      return over(`offset ${value.offset}`, value.input);
    case 'deduplicate':
      return over('distinct', value.input);
    case 'subqueryAlias':
      return over(`as ${value.alias}`, value.input);
    case 'withRelations':
      return over('with', ...value.references, value.root);
    case 'toDf':
      return over(`columns ${value.columnNames.join(', ')}`, value.input);
    case 'hint':
      return over(`hint ${value.name}`, value.input);
    case 'repartition':
      return over(`repartition ${value.numPartitions}`, value.input);
    case 'repartitionByExpression':
      return over(`repartition by ${value.partitionExprs.map(expressionText).join(', ')}`, value.input);
    case 'mapPartitions':
      return over(`map ${value.func?.functionName ?? 'rows'}`, value.input);
    case 'collectMetrics':
      return over(`observe ${value.name}`, value.input);
    case 'sql':
      return over(`sql ${value.query}`);
    case 'localRelation':
      return over(`local rows (${value.data?.byteLength ?? 0} bytes)`);
    case 'chunkedCachedLocalRelation':
      return over(`uploaded rows ${value.dataHashes.map((h) => h.slice(0, 12)).join(', ')}`);
    case 'cachedRemoteRelation':
      return over(`kept rows ${value.relationId}`);
    case 'read':
      return over(readText(value.readType));
    default:
      return over(kind ?? 'nothing');
  }
}

/** A reader's option without secrets. */
const shown = (name: string, value: string): string =>
  /passw|secret|token|key$/i.test(name)
    ? '…'
    : value.replace(/([?&;]\s*(?:password|pwd|token|secret)=)[^&;]*/gi, '$1…').replace(/:\/\/([^:/@]+):[^@/]+@/, '://$1:…@');

function readText({ case: kind, value }: Extract<Relation['relType'], { case: 'read' }>['value']['readType']): string {
  if (kind === 'namedTable') return `table ${value.unparsedIdentifier}`;
  if (kind !== 'dataSource') return 'read';
  const options = Object.entries(value.options).map(([k, v]) => `${k}=${JSON.stringify(shown(k, v))}`);
  return [`read ${value.format}`, ...value.paths, ...options].join(' ');
}

export function expressionText(e: Expression | undefined): string {
  if (e === undefined) return '';
  const { case: kind, value } = e.exprType;
  switch (kind) {
    case 'expressionString':
      return value.expression;
    case 'alias': {
      const inner = expressionText(value.expr);
      return value.name.length === 1 && inner === value.name[0] ? inner : `${inner} as ${value.name.join(', ')}`;
    }
    case 'unresolvedAttribute':
      return value.unparsedIdentifier;
    case 'unresolvedFunction':
      return `${value.functionName}(${value.arguments.map(expressionText).join(', ')})`;
    case 'unresolvedStar':
      return '*';
    default:
      return kind ?? '';
  }
}

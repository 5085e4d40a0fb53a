import { type ColumnId, collectColumns, type DataType, type Field, isFloat, type Named, type ShippedColumn } from '@pandorable/planner';
import type { Expression } from '../gen/spark/connect/expressions_pb.js';
import { columnName } from '../lower/expr.js';
import { sqlAs, sqlExpr } from '../lower/relations.js';
import { sqlType } from '../lower/types.js';
import { plannerFiles } from './planner-files.js';
import type { BatchesFunction } from './shipment.js';

/** Calls that Spark lacks, as a function that runs the planner's JavaScript cells over columns. */
export function cellsFunction(made: readonly Named[], fields: readonly Field[]): BatchesFunction {
  const read = new Set<ColumnId>();
  for (const m of made) collectColumns(m.expr, read);
  const inputs = fields.filter((f) => read.has(f.id));
  return {
    prelude: `const { evaluate, valuesOf, vectorOf } = modules.planner; const inputs = ${source(inputs)}; const made = ${source(made)};`,
    source: SOURCE,
    call: 'columns',
    columns: inputs.map(shippedColumn),
    answers: made.map((m) => answerOf(m.id)),
    modules: { name: 'planner', files: plannerFiles() },
  };
}

const SOURCE = `(columns, rows) => {
  const values = ({ read }) => Array.from({ length: rows }, (_, i) => read(i));
  const vectors = new Map(inputs.map((f, k) => [f.id, vectorOf(f.type, values(columns[k]))]));
  return made.map((m) => valuesOf(evaluate(m.expr, vectors, rows)));
}`;

const shippedColumn = ({ id, type }: Field): ShippedColumn => ({
  id,
  name: id,
  kind: type.kind === 'utf8' ? 'text' : type.kind === 'bool' ? 'bool' : 'number',
  holds: type.kind,
});

const answerOf = (id: ColumnId) => ({ number: `${id}_number`, text: `${id}_text` });

/** The columns of the input, and the answers as columns of their types. */
export const cellColumns = (made: readonly Named[], fields: readonly Field[]): Expression[] => [
  ...fields.map((f) => sqlExpr(columnName(f.id))),
  ...made.map((m) => sqlAs(answerText(answerOf(m.id), m.expr.type), m.id)),
];

function answerText(answer: { readonly number: ColumnId; readonly text: ColumnId }, type: DataType): string {
  const [number, text] = [columnName(answer.number), columnName(answer.text)];
  if (type.kind === 'utf8') return text;
  if (type.kind === 'bool') return `(${number} <> 0)`;
  const as = (sql: string): string => `CAST(${sql} AS ${sqlType(type)})`;
  return isFloat(type) ? as(number) : `coalesce(${as(text)}, ${as(number)})`;
}

/** Plain data as JavaScript text: JSON has neither bigints nor infinities. */
function source(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(source).join()}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return `{${Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}:${source(v)}`)}}`;
}

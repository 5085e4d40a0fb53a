import {
  allNodes,
  type ColumnExpr,
  call,
  col,
  type DataType,
  type ElementName,
  type Expr,
  evaluate,
  type LocalNode,
  type Node,
  type Options,
  type ScanNode,
  type Source,
  type Table,
  types,
  type Vector,
  valuesOf,
  vectorOf,
} from '@pandorable/planner';
import { afterAll, beforeAll } from 'vitest';
import { type ClusterExecutor, createExecutor } from '../src/index.js';
import type { Leaves } from '../src/lower/node.js';
import { table } from '../src/lower/relations.js';
import { sparkUrl } from './setup/spark-url.js';

export { types };
export const i64 = types.int64;
export const f64: DataType = { kind: 'float64', nan: true };
export const str = types.utf8;
export const ts = (unit: 's' | 'ms' | 'us' | 'ns' = 'ns', tz?: string): DataType => types.timestamp(unit, tz);
export const td = (unit: 's' | 'ms' | 'us' | 'ns' = 'ns'): DataType => types.duration(unit);

/** Whether there is no Spark to test on. */
export const withoutSpark = sparkUrl() === undefined;

/** Queries are compiled to Java, as clusters do by default. */
const COMPILED = { 'spark.sql.codegen.wholeStage': 'true', 'spark.sql.codegen.factoryMode': 'FALLBACK' };

let executor: ClusterExecutor;
let tables = 0;

/** One session for a test file or a part of it. */
export function useExecutor(settings: Readonly<Record<string, string>> = {}): () => ClusterExecutor {
  beforeAll(async () => {
    if (!withoutSpark) executor = await createExecutor({ url: sparkUrl()!, settings: { ...COMPILED, ...settings } });
  });
  afterAll(() => executor?.close());
  return () => executor;
}

export type Column = readonly [type: DataType, values: readonly unknown[]];
const vectorFrom = (c: Column | Vector): Vector => ('data' in c ? c : vectorOf(c[0], c[1]));

/** A table of the client that no server has, for lowering alone. */
export function localNode(...kinds: readonly DataType[]): { node: LocalNode; cols: ColumnExpr[] } {
  const name = `t_${++tables}`;
  const fields = kinds.map((type, position) => ({ id: `${name}_${position}`, type, position }));
  return { node: { kind: 'local', table: name, rows: 0, columns: fields }, cols: fields.map((f) => col(f.id, f.type)) };
}

/** Leaves of plans as tables named after them. */
export const namedLeaves: Leaves = {
  local: (n) => table(n.table),
  cached: (n) => table(n.handle),
  scan: (n) => table(n.source.paths[0]),
  sqlTypes: () => [],
  comesNumbered: () => true,
};

/** Uploads columns; gives the node and its columns as expressions. */
export async function given(...columns: readonly (Column | Vector)[]): Promise<{ node: LocalNode; cols: ColumnExpr[] }> {
  const vectors = columns.map(vectorFrom);
  const { node, cols } = localNode(...vectors.map((v) => v.type));
  await executor.upload(node.table, vectors);
  return { node: { ...node, rows: vectors[0]?.length ?? 0 }, cols };
}

export const rowsOf = (t: Table): unknown[][] => t.columns.map((c) => valuesOf(c));
export const run = async (plan: Node): Promise<unknown[][]> => rowsOf(await executor.run(plan));

/** Delimited text as `readCsv` decides to read it. */
export const csv = (
  paths: string[],
  columns: readonly (readonly [string, ScanNode['columns'][number]['type']])[],
  options: object = {},
): Source => ({
  format: 'csv',
  paths,
  options: {
    delimiter: ',',
    quote: '"',
    doublequote: true,
    newline: '\n',
    multiline: false,
    skipLines: 0,
    header: true,
    columns: columns.map(([name, type]) => ({ name, type })),
    nullStrings: ['', 'NA'],
    dateColumns: [],
    complete: true,
    ...options,
  },
});

/** The values of expressions over columns. */
export async function project(columns: readonly (Column | Vector)[], make: (cols: ColumnExpr[]) => Expr[]): Promise<unknown[][]> {
  const { node, cols } = await given(...columns);
  return run({ kind: 'project', input: node, columns: make(cols).map((expr, i) => ({ id: `out${i}`, expr })) });
}

/** What the planner's JavaScript says of an expression over columns. */
export function expected(columns: readonly (Column | Vector)[], make: (cols: ColumnExpr[]) => Expr): unknown[] {
  const vectors = columns.map(vectorFrom);
  const cols = vectors.map((v, i) => col(`e${i}`, v.type));
  return valuesOf(evaluate(make(cols), new Map(vectors.map((v, i) => [`e${i}`, v])), vectors[0].length));
}

export const applied =
  (fn: ElementName, options?: Options) =>
  (cols: readonly ColumnExpr[]): Expr =>
    call(fn, cols, options);

/** Equal up to the ninth digit for floats, exactly for the rest. */
export function close(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(actual) && Array.isArray(wanted)) return actual.length === wanted.length && actual.every((a, i) => close(a, wanted[i]));
  if (typeof actual === 'number' && typeof wanted === 'number') {
    return actual === wanted || Math.abs(actual - wanted) <= 1e-9 * Math.max(Math.abs(actual), Math.abs(wanted));
  }
  return actual === wanted;
}

export const kindsOf = (plan: Node): string[] => [...allNodes(plan)].map((n) => n.kind);

import {
  type AggregateName,
  agg,
  type ColumnExpr,
  call,
  col,
  type DataType,
  type ElementName,
  type Expr,
  type LocalNode,
  type Node,
  type Options,
  type Table,
  types,
  type Vector,
  valuesOf,
  vectorOf,
} from '@pandorable/planner';
import { afterAll, beforeAll } from 'vitest';
import { createExecutor, type LocalExecutor } from '../src/index.js';

export { types };
export const i64 = types.int64;
export const f64: DataType = { kind: 'float64', nan: true };
export const str = types.utf8;
export const ts = (unit: 's' | 'ms' | 'us' | 'ns' = 'ns', tz?: string): DataType => types.timestamp(unit, tz);
export const td = (unit: 's' | 'ms' | 'us' | 'ns' = 'ns'): DataType => types.duration(unit);

let executor: LocalExecutor;
let tables = 0;

/** One engine for a test file. */
export function useExecutor(): () => LocalExecutor {
  beforeAll(async () => {
    executor = await createExecutor({ threads: 2 });
  });
  afterAll(() => executor.close());
  return () => executor;
}

export type Column = readonly [type: DataType, values: readonly unknown[]];

/** Uploads columns; gives the node and its columns as expressions. */
export async function given(...columns: readonly (Column | Vector)[]): Promise<{ node: LocalNode; cols: ColumnExpr[] }> {
  const vectors = columns.map((c) => ('data' in c ? c : vectorOf(c[0], c[1])));
  const table = `t_${++tables}`;
  await executor.upload(table, vectors);
  const fields = vectors.map((v, position) => ({ id: `${table}_${position}`, type: v.type, position }));
  return { node: { kind: 'local', table, rows: vectors[0]?.length ?? 0, columns: fields }, cols: fields.map((f) => col(f.id, f.type)) };
}

export const rowsOf = (t: Table): unknown[][] => t.columns.map((c) => valuesOf(c));
export const run = async (plan: Node): Promise<unknown[][]> => rowsOf(await executor.run(plan));

/** The values of expressions over columns. */
export async function project(columns: readonly (Column | Vector)[], make: (cols: ColumnExpr[]) => Expr[]): Promise<unknown[][]> {
  const { node, cols } = await given(...columns);
  return run({ kind: 'project', input: node, columns: make(cols).map((expr, i) => ({ id: `out${i}`, expr })) });
}

export async function apply(fn: ElementName, columns: readonly Column[], options?: Options): Promise<unknown[]> {
  return (await project(columns, (cols) => [call(fn, cols, options)]))[0];
}

export async function reduce(fn: AggregateName, columns: readonly Column[], options?: Options, rows?: 'rows'): Promise<unknown> {
  const { node, cols } = await given(...columns);
  const input: Node = { ...node, rowNumber: 'row' };
  const order = rows === undefined ? undefined : [{ expr: col('row', types.int64) }];
  const expr = agg(fn, cols, { ...(options === undefined ? {} : { options }), ...(order === undefined ? {} : { order }) });
  return (await run({ kind: 'aggregate', input, keys: [], aggregates: [{ id: 'a', expr }], order: 'none' }))[0][0];
}

/** Equal up to the ninth digit for floats, exactly for the rest. */
export function close(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((a, i) => close(a, expected[i]));
  if (typeof actual === 'number' && typeof expected === 'number') {
    return (
      Object.is(actual, expected) ||
      actual === expected ||
      Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(actual), Math.abs(expected))
    );
  }
  return actual === expected;
}

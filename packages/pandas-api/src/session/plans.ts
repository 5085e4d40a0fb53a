/** The engine's operations by name. */
import type { MappedRows, Node, RefusedRows, RunOptions, ShippedFunction, Sink, Source, SourceSchema, Table } from '@pandorable/planner';
import { callEngine, callEngineAsync, notifyEngine } from './calls.js';

/** Without a promise a query cannot be cancelled, but it can report. */
export type SyncOptions = Pick<RunOptions, 'onProgress'>;
type Written = { readonly rows: number };
type Kept = { readonly handle: string; readonly rows: number };
type SqlInputs = readonly { readonly name: string; readonly node: Node; readonly names: readonly string[] }[];

/** The rows of a plan. */
export const runPlan = (plan: Node, options?: SyncOptions): Table => callEngine('run', [plan], options) as Table;
export const runPlanAsync = (plan: Node, options?: RunOptions): Promise<Table> => callEngineAsync('run', [plan], options) as Promise<Table>;

/** Writes a plan's rows to a file; a failed write leaves the old file. */
export const writePlan = (plan: Node, sink: Sink, options?: SyncOptions): Written => callEngine('write', [plan, sink], options) as Written;
export const writePlanAsync = (plan: Node, sink: Sink, options?: RunOptions): Promise<Written> =>
  callEngineAsync('write', [plan, sink], options) as Promise<Written>;

/** Keeps a plan's rows in the engine for `cached` nodes, whose column names are the plan's column ids. */
export const persistPlan = (plan: Node, options?: SyncOptions): Kept => callEngine('persist', [plan], options) as Kept;
export const persistPlanAsync = (plan: Node, options?: RunOptions): Promise<Kept> =>
  callEngineAsync('persist', [plan], options) as Promise<Kept>;
/** Runs a function beside the rows of a plan and keeps the answers there; not every engine can. */
export const mapRows = (plan: Node, fn: ShippedFunction, options?: SyncOptions): MappedRows | RefusedRows =>
  callEngine('mapRows', [plan, fn], options) as MappedRows | RefusedRows;
export const mapRowsAsync = (plan: Node, fn: ShippedFunction, options?: RunOptions): Promise<MappedRows | RefusedRows> =>
  callEngineAsync('mapRows', [plan, fn], options) as Promise<MappedRows | RefusedRows>;
/** Lets kept rows go; nobody waits for it. */
export const releaseHandle = (handle: string): void => notifyEngine('release', [handle]);

export const describeSource = (source: Source): SourceSchema => callEngine('schemaOf', [source]) as SourceSchema;
export const describeSourceAsync = (source: Source, options?: RunOptions): Promise<SourceSchema> =>
  callEngineAsync('schemaOf', [source], options) as Promise<SourceSchema>;

/** The columns that a query in the engine's SQL gives. */
export const describeSql = (text: string, inputs: SqlInputs): SourceSchema => callEngine('describeSql', [text, inputs]) as SourceSchema;
export const describeSqlAsync = (text: string, inputs: SqlInputs, options?: RunOptions): Promise<SourceSchema> =>
  callEngineAsync('describeSql', [text, inputs], options) as Promise<SourceSchema>;

/** The text that the engine is sent for a plan; `analyze` runs it and adds the engine's own account. */
export const explainPlan = (plan: Node, analyze = false): string => callEngine('explain', [plan, analyze]) as string;
export const explainPlanAsync = (plan: Node, analyze = false, options?: RunOptions): Promise<string> =>
  callEngineAsync('explain', [plan, analyze], options) as Promise<string>;

/** The rows of a plan in tables of about `batchRows`, at least one. */
export function* runBatches(plan: Node, batchRows: number): Generator<Table> {
  const cursor = callEngine('openBatches', [plan, batchRows]);
  try {
    for (;;) {
      const batch = callEngine('nextBatch', [cursor]) as Table | null;
      if (batch === null) return;
      yield batch;
    }
  } finally {
    notifyEngine('closeBatches', [cursor]);
  }
}

export async function* runBatchesAsync(plan: Node, batchRows: number, options: RunOptions = {}): AsyncGenerator<Table> {
  const cursor = await callEngineAsync('openBatches', [plan, batchRows], options);
  try {
    for (;;) {
      const batch = (await callEngineAsync('nextBatch', [cursor], options)) as Table | null;
      if (batch === null) return;
      yield batch;
    }
  } finally {
    notifyEngine('closeBatches', [cursor]);
  }
}

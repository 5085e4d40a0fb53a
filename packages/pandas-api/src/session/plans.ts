/** The engine's operations by name. */
import {
  InterruptedError,
  type MappedRows,
  type Node,
  type RefusedRows,
  type ShippedFunction,
  type Sink,
  type Source,
  type SourceSchema,
  type SqlSchema,
  type StorageLevel,
  schemaOf,
  type Table,
} from '@pandorable/planner';
import type { CallOptions } from './action.js';
import { callEngine, callEngineAsync } from './calls.js';
import { type EngineInUse, engineInUse, onEngine } from './session.js';

type Written = { readonly rows: number };
/** `names`: what the engine calls the columns */
type Kept = { readonly handle: string; readonly rows: number; readonly bytes?: number; readonly names: readonly string[] };
type Answer = Omit<Kept, 'names'>;
type SqlInputs = readonly { readonly name: string; readonly node: Node; readonly names: readonly string[] }[];

/** The rows of a plan. */
export const runPlan = (plan: Node, options?: CallOptions): Table => callEngine('run', [plan], options) as Table;
export const runPlanAsync = (plan: Node, options?: CallOptions): Promise<Table> =>
  callEngineAsync('run', [plan], options) as Promise<Table>;

/** Writes a plan's rows to a file; a failed write leaves the old file. */
export const writePlan = (plan: Node, sink: Sink, options?: CallOptions): Written => callEngine('write', [plan, sink], options) as Written;
export const writePlanAsync = (plan: Node, sink: Sink, options?: CallOptions): Promise<Written> =>
  callEngineAsync('write', [plan, sink], options) as Promise<Written>;

/** Keeps a plan's rows in the engine for `cached` nodes, whose column names are the plan's column ids. */
export const persistPlan = (plan: Node, level?: StorageLevel, options?: CallOptions): Kept =>
  named(plan, callEngine('persist', [plan, level], options) as Answer);
export const persistPlanAsync = async (plan: Node, level?: StorageLevel, options?: CallOptions): Promise<Kept> =>
  named(plan, (await callEngineAsync('persist', [plan, level], options)) as Answer);
const named = (plan: Node, answer: Answer): Kept => ({ ...answer, names: schemaOf(plan).map((f) => f.id) });

/** The same where it is only a help: nothing if the engine cannot. */
export function keepPlan(plan: Node, options?: CallOptions): Kept | null {
  try {
    return persistPlan(plan, undefined, options);
  } catch (error) {
    return nothingUnlessCancelled(error);
  }
}
/** One at a time: several at once would want memory from each other. */
export function keepPlanAsync(plan: Node, options?: CallOptions): Promise<Kept | null> {
  const made = keeping.then(() => persistPlanAsync(plan, undefined, options)).catch(nothingUnlessCancelled);
  keeping = made.catch(() => undefined);
  return made;
}
let keeping: Promise<unknown> = Promise.resolve();

function nothingUnlessCancelled(error: unknown): null {
  if (error instanceof InterruptedError) throw error;
  return null;
}

/** Runs a function beside the rows of a plan and keeps the answers there; not every engine can. */
export const mapRows = (plan: Node, fn: ShippedFunction, options?: CallOptions): MappedRows | RefusedRows =>
  callEngine('mapRows', [plan, fn], options) as MappedRows | RefusedRows;
export const mapRowsAsync = (plan: Node, fn: ShippedFunction, options?: CallOptions): Promise<MappedRows | RefusedRows> =>
  callEngineAsync('mapRows', [plan, fn], options) as Promise<MappedRows | RefusedRows>;

export const describeSource = (source: Source): SourceSchema => callEngine('schemaOf', [source]) as SourceSchema;
export const describeSourceAsync = (source: Source, options?: CallOptions): Promise<SourceSchema> =>
  callEngineAsync('schemaOf', [source], options) as Promise<SourceSchema>;

/** The columns that a query in the engine's SQL gives; a command is carried out. */
export const describeSql = (text: string, inputs: SqlInputs): SqlSchema => callEngine('describeSql', [text, inputs]) as SqlSchema;
export const describeSqlAsync = (text: string, inputs: SqlInputs, options?: CallOptions): Promise<SqlSchema> =>
  callEngineAsync('describeSql', [text, inputs], options) as Promise<SqlSchema>;

/** The text that the engine is sent for a plan; `analyze` runs it and adds the engine's own account. */
export const explainPlan = (plan: Node, analyze = false): string => callEngine('explain', [plan, analyze]) as string;
export const explainPlanAsync = (plan: Node, analyze = false, options?: CallOptions): Promise<string> =>
  callEngineAsync('explain', [plan, analyze], options) as Promise<string>;

/** The rows of a plan in tables of about `batchRows`, at least one. */
export function* runBatches(plan: Node, batchRows: number, engine: EngineInUse = engineInUse()): Generator<Table> {
  const call = (op: string, args: readonly unknown[]): unknown => onEngine(engine, () => callEngine(op, args));
  const cursor = call('openBatches', [plan, batchRows]);
  try {
    for (;;) {
      const batch = call('nextBatch', [cursor]) as Table | null;
      if (batch === null) return;
      yield batch;
    }
  } finally {
    engine.bridge?.notify('closeBatches', [cursor]);
  }
}

export async function* runBatchesAsync(
  plan: Node,
  batchRows: number,
  options: CallOptions = {},
  engine: EngineInUse = engineInUse(),
): AsyncGenerator<Table> {
  const call = (op: string, args: readonly unknown[]): Promise<unknown> => onEngine(engine, () => callEngineAsync(op, args, options));
  const cursor = await call('openBatches', [plan, batchRows]);
  try {
    for (;;) {
      const batch = (await call('nextBatch', [cursor])) as Table | null;
      if (batch === null) return;
      yield batch;
    }
  } finally {
    engine.bridge?.notify('closeBatches', [cursor]);
  }
}

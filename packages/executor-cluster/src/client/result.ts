import { RuntimeError } from '@pandorable/planner';
import { type RecordBatch, Table } from 'apache-arrow';
import type { ExecutePlanResponse, ExecutePlanResponse_Metrics_MetricObject } from '../gen/spark/connect/base_pb.js';
import type { Expression_Literal } from '../gen/spark/connect/expressions_pb.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import type { DataType } from '../gen/spark/connect/types_pb.js';
import { BatchAssembler, decodeBatch, emptyTable, type IpcBatch } from './arrow-batches.js';
import { type StageProgress, stageProgress } from './progress.js';
import { hasMetrics } from './response.js';

/** Spark's own measurements of one operator of the physical plan. */
export type PlanMetric = ExecutePlanResponse_Metrics_MetricObject;

/**
 * A query or command. It runs while it is read, once: by `responses`, `batches` (also `for await`), `recordBatches`, `table` or `done`.
 * Whoever stops reading stops the query.
 */
export class ExecuteResult implements AsyncIterable<IpcBatch> {
  readonly operationId: string;
  /** Spark's schema of the result, once the first response is there. */
  schema: DataType | undefined;
  /** The relation that stands for the result of an SQL command. */
  relation: Relation | undefined;
  /** The id of a new checkpoint. */
  checkpoint: string | undefined;
  /** The values of observed metrics, by the name of the observation and of the column. */
  readonly observed = new Map<string, Record<string, Expression_Literal>>();
  #source: AsyncGenerator<ExecutePlanResponse, void, undefined> | undefined;
  readonly #onProgress: ((progress: StageProgress) => void) | undefined;
  readonly #stack: { stack?: string } = {};
  #measured: ExecutePlanResponse | undefined;

  constructor(
    operationId: string,
    source: AsyncGenerator<ExecutePlanResponse, void, undefined>,
    onProgress?: (progress: StageProgress) => void,
  ) {
    this.operationId = operationId;
    this.#source = source;
    this.#onProgress = onProgress;
    Error.captureStackTrace(this.#stack, ExecuteResult);
  }

  /** Measurements of the physical plan, at the end. */
  get metrics(): readonly PlanMetric[] {
    return this.#measured?.metrics?.metrics ?? [];
  }

  /** The responses as they come. */
  async *responses(): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    const source = this.#source;
    if (source === undefined) throw new RuntimeError('a result can be read only once', { code: 'result-consumed' });
    this.#source = undefined;
    try {
      for await (const response of source) {
        this.#note(response);
        yield response;
      }
    } catch (error) {
      throw this.#calledFrom(error);
    }
  }

  /** The rows in batches, at least one, each a complete Arrow IPC stream. */
  async *batches(): AsyncGenerator<IpcBatch, void, undefined> {
    const assembler = new BatchAssembler();
    for await (const response of this.responses()) {
      const batch = assembler.add(response);
      if (batch !== undefined) yield batch;
    }
    assembler.end();
  }

  [Symbol.asyncIterator](): AsyncGenerator<IpcBatch, void, undefined> {
    return this.batches();
  }

  /** The rows, decoded. */
  async *recordBatches(): AsyncGenerator<RecordBatch, void, undefined> {
    for await (const batch of this.batches()) yield* decodeBatch(batch);
  }

  /** All rows as one Arrow table. */
  async table(): Promise<Table> {
    const found: RecordBatch[] = [];
    let empty: Table | undefined;
    for await (const batch of this.batches()) {
      if (batch.rows > 0) found.push(...decodeBatch(batch));
      else empty ??= emptyTable(batch);
    }
    return found.length > 0 ? new Table(found) : (empty ?? new Table());
  }

  /** Runs to the end, for what it does and not for its rows. */
  async done(): Promise<this> {
    for await (const _ of this.responses());
    return this;
  }

  #note(response: ExecutePlanResponse): void {
    this.schema ??= response.schema;
    if (hasMetrics(response)) this.#measured = response;
    for (const { name, keys, values } of response.observedMetrics) {
      this.observed.set(name, Object.fromEntries(values.map((value, i) => [keys[i] ?? `${i}`, value])));
    }
    const { case: kind, value } = response.responseType;
    if (kind === 'sqlCommandResult') this.relation = value.relation;
    else if (kind === 'checkpointCommandResult') this.checkpoint = value.relation?.relationId;
    else if (kind === 'executionProgress') this.#onProgress?.(stageProgress(this.operationId, value));
  }

  /** Errors come from the network; what helps is where the query was made. */
  #calledFrom(error: unknown): unknown {
    if (error instanceof Error && this.#stack.stack !== undefined) {
      const frames = this.#stack.stack.split('\n').slice(1).join('\n');
      error.stack = `${error.name}: ${error.message}\n${frames}`;
    }
    return error;
  }
}

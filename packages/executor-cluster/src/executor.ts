import {
  type AggregateExpr,
  allNodes,
  type CallExpr,
  type Capabilities,
  type Executor,
  type Field,
  type MappedRows,
  type Node,
  type RefusedRows,
  type RunOptions,
  type ShippedFunction,
  type Sink,
  type Source,
  type SourceSchema,
  type SqlNode,
  schemaOf,
  sliceVector,
  type Table,
  types,
  type Vector,
  type WindowExpr,
} from '@pandorable/planner';
import type { RecordBatch } from 'apache-arrow';
import { type ExecuteOptions, SessionLostError, SparkConnectClient } from './client/index.js';
import { tableOf } from './data/from-arrow.js';
import { KeptRows } from './data/kept.js';
import { Locals } from './data/locals.js';
import { type FunctionOptions, RowFunctions } from './functions/mapped-rows.js';
import type { Relation } from './gen/spark/connect/relations_pb.js';
import { UNSUPPORTED } from './lower/cells/index.js';
import { unsupportedCall } from './lower/expr.js';
import { type Leaves, lowerNamed, lowerPlan, lowerSql } from './lower/node.js';
import { columnType } from './lower/read-as.js';
import { relationText } from './lower/text.js';
import { writtenType } from './lower/types.js';
import { type ClusterOptions, SESSION_SETTINGS, urlFrom } from './settings.js';
import { columnNotes } from './source/notes.js';
import { explainText, Queries, Scans } from './source/scans.js';
import { writeSink } from './write.js';

/**
 * What keeps the order of its input when rows are fetched: results come partition by partition, and these stay within partitions.
 * Files are cut into pieces that are packed by size, and whatever shuffles gives rows as they come.
 */
const CAPABILITIES: Capabilities = { keepsOrder: ['local', 'cached', 'project', 'filter', 'sort', 'slice'], unsupported: UNSUPPORTED };

/** Runs plans on Apache Spark, over Spark Connect. */
export class ClusterExecutor implements Executor {
  readonly name = 'cluster';
  readonly capabilities: Capabilities;
  readonly client: SparkConnectClient;
  readonly #locals: Locals;
  readonly #scans: Scans;
  readonly #queries: Queries;
  readonly #kept: KeptRows;
  readonly #functions: RowFunctions;
  readonly #leaves: Leaves;

  constructor(client: SparkConnectClient, options: FunctionOptions = {}) {
    this.client = client;
    this.capabilities = { ...CAPABILITIES, mapsRows: client.capabilities.has('mapInArrow') && client.capabilities.has('checkpoint') };
    this.#locals = new Locals(client);
    this.#queries = new Queries(client);
    this.#scans = new Scans(client, (relation, source) => this.#fetch(relation, COUNTED[source.format === 'parquet' ? 'files' : 'pieces']));
    this.#kept = new KeptRows(
      client,
      (plan) => this.#lower(plan),
      (relation) => this.#fetch(relation, COUNTED_PARTITIONS),
    );
    this.#functions = new RowFunctions({
      client,
      kept: this.#kept,
      options,
      lower: (plan) => this.#lower(plan),
      fetch: (...args) => this.#fetch(...args),
    });
    this.#leaves = {
      scan: (node) => this.#scans.relation(node),
      comesNumbered: (node) => this.#scans.comesNumbered(node.source),
      local: (node, single) => this.#locals.relation(node, single),
      cached: (node) => this.#kept.relation(node),
      sqlTypes: (node) => this.#queries.known(node),
    };
  }

  /** Why a call cannot run here with pandas' meaning; undefined where it can. */
  unsupportedCall(call: CallExpr | AggregateExpr | WindowExpr): string | undefined {
    return unsupportedCall(call);
  }

  schemaOf(source: Source): Promise<SourceSchema> {
    return this.#lasting(() => this.#scans.schemaOf(source));
  }

  upload(table: string, columns: readonly Vector[]): Promise<void> {
    return this.#lasting(() => this.#locals.add(table, columns));
  }

  async drop(table: string): Promise<void> {
    this.#locals.remove(table);
  }

  run(plan: Node, options?: RunOptions): Promise<Table> {
    return this.#lasting(async () => this.#fetch(await this.#lower(plan), schemaOf(plan), options));
  }

  async *batches(plan: Node, batchRows: number, options?: RunOptions): AsyncIterable<Table> {
    const relation = await this.#lasting(() => this.#lower(plan));
    const fields = schemaOf(plan);
    let held: RecordBatch[] = [];
    let rows = 0;
    let given = false;
    for await (const batch of this.client.execute(relation, executeOptions(options)).recordBatches()) {
      if (rows > 0 && rows + batch.numRows > batchRows) {
        yield* cut(tableOf(fields, held), batchRows);
        given = true;
        [held, rows] = [[], 0];
      }
      held.push(batch);
      rows += batch.numRows;
    }
    if (rows > 0 || !given) yield* cut(tableOf(fields, held), batchRows);
  }

  async write(plan: Node, sink: Sink, options?: RunOptions): Promise<{ rows: number }> {
    const relation = await this.#lasting(async () => {
      await this.#prepare([plan]);
      const metadata = sink.format === 'parquet' ? columnNotes(schemaOf(plan), sink.options['kv_metadata'], writtenType) : [];
      return lowerNamed(plan, sink.names, this.#leaves, metadata);
    });
    return writeSink(this.client, plan, relation, sink, executeOptions(options));
  }

  persist(plan: Node, options?: RunOptions): Promise<{ handle: string; rows: number }> {
    return this.#lasting(() => this.#kept.add(plan, options?.signal));
  }

  release(handle: string): Promise<void> {
    return this.#kept.remove(handle);
  }

  mapRows(plan: Node, fn: ShippedFunction, options?: RunOptions): Promise<MappedRows | RefusedRows> {
    return this.#lasting(() => this.#functions.map(plan, fn, options));
  }

  describeSql(text: string, inputs: SqlNode['inputs']): Promise<SourceSchema> {
    return this.#lasting(async () => {
      await this.#prepare(inputs.map((i) => i.node));
      const found = await this.#queries.describe({ text, inputs }, lowerSql(text, inputs, this.#leaves));
      return { columns: found.map((c) => ({ name: c.name, type: columnType(c.name, c.type) })) };
    });
  }

  explain(plan: Node, analyze = false): Promise<string> {
    return this.#lasting(async () => {
      const relation = await this.#lower(plan);
      return analyze ? `${relationText(relation)}\n\n${await this.client.analyze.explain(relation)}` : relationText(relation);
    });
  }

  close(): Promise<void> {
    return this.client.close();
  }

  async #lower(plan: Node): Promise<Relation> {
    await this.#prepare([plan]);
    return lowerPlan(plan, this.#leaves);
  }

  /** Whatever must be known of a plan's leaves before it is lowered. */
  async #prepare(plans: readonly Node[]): Promise<void> {
    await this.#scans.prepare(plans);
    for (const plan of plans) {
      for (const node of allNodes(plan)) {
        if (node.kind === 'cached') await this.#kept.prepare(node.handle);
        else if (node.kind === 'sql') await this.#queries.describe(node, lowerSql(node.text, node.inputs, this.#leaves));
      }
    }
  }

  async #fetch(relation: Relation, fields: readonly Field[], options?: RunOptions): Promise<Table> {
    const found: RecordBatch[] = [];
    try {
      for await (const batch of this.client.execute(relation, executeOptions(options)).recordBatches()) found.push(batch);
    } catch (error) {
      throw explainText(error);
    }
    return tableOf(fields, found);
  }

  /** Repeats work once if the session was lost before or in the middle of it: what it held is made again. */
  async #lasting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SessionLostError)) throw error;
      await this.client.renewSession(error);
      await this.restore();
      return work();
    }
  }

  /** After a new session has begun: uploads again what the old one held; kept rows are computed again when they are read. */
  async restore(): Promise<void> {
    this.#kept.lose();
    await this.#locals.renew();
  }
}

const field = (id: string, type: Field['type']): Field => ({ id, type });
const COUNTS = [field('rows', types.int64), field('first', types.int64)];
const COUNTED = {
  files: [field('path', types.utf8), ...COUNTS],
  pieces: [field('path', types.utf8), field('block', types.int64), ...COUNTS],
};
const COUNTED_PARTITIONS = [field('partition', types.int32), field('rows', types.int64)];

function executeOptions({ signal, onProgress }: RunOptions = {}): ExecuteOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: (p) =>
            onProgress({ stage: `${p.stages.filter((s) => s.done).length} of ${p.stages.length} stages`, fraction: p.fraction }),
        }),
  };
}

/** Tables of at most `rows` rows. */
function* cut(table: Table, rows: number): Generator<Table> {
  if (table.rows <= rows) yield table;
  else
    for (let at = 0; at < table.rows; at += rows) {
      const end = Math.min(at + rows, table.rows);
      yield { rows: end - at, columns: table.columns.map((c) => sliceVector(c, at, end)) };
    }
}

/** Connects to a Spark Connect server. */
export async function createExecutor(options: ClusterOptions = {}): Promise<ClusterExecutor> {
  const client = await SparkConnectClient.connect(urlFrom(options), { ...options, settings: { ...SESSION_SETTINGS, ...options.settings } });
  return new ClusterExecutor(client, options);
}

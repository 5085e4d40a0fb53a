import { randomUUID } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type AggregateExpr,
  type CallExpr,
  type Capabilities,
  type Executor,
  type Node,
  type RunOptions,
  type Sink,
  type Source,
  type SourceSchema,
  type SqlNode,
  type SqlSchema,
  schemaOf,
  type Table,
  type Vector,
  valuesOf,
  type WindowExpr,
} from '@pandorable/planner';
import { type CommandAnswer, carryOut } from './commands.js';
import { Engine, runOn, streamOn } from './engine.js';
import { comesBetterStreamed, fetchBatches, fetchTable } from './fetch.js';
import { SpillGauge, sizeText } from './gauge.js';
import { JoinParts } from './join-parts.js';
import { type LocalOptions, type Settings, settingsFrom } from './settings.js';
import { asSchema, RawSources, rawColumns } from './source.js';
import { UNSUPPORTED } from './sql/cells/index.js';
import { unsupportedCall } from './sql/expr.js';
import { identifier } from './sql/literal.js';
import { namedSql, planSql, sqlText } from './sql/node.js';
import { uploadTable } from './upload.js';
import { writeSink } from './write.js';

/** DuckDB keeps the insertion order through these; joins and aggregates give none. */
const CAPABILITIES: Capabilities = {
  keepsOrder: ['scan', 'sql', 'local', 'cached', 'project', 'filter', 'sort', 'slice', 'concat', 'explode', 'asof-join'],
  unsupported: UNSUPPORTED,
  inProcess: true,
  keepsTextsFrom: 0,
};

/** Part of the memory limit that kept rows may take. */
const KEPT_SHARE = 0.4;

/** Runs plans in DuckDB, in this process. */
export class LocalExecutor implements Executor {
  readonly name = 'local';
  readonly capabilities: Capabilities;
  readonly #engine: Engine;
  readonly #sources: RawSources;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#sources = new RawSources(engine);
    const { memoryBytes, fetchBytes, tempDirectory, tempBytes } = engine.settings;
    this.capabilities = {
      ...CAPABILITIES,
      keepsBytes: Math.floor(memoryBytes * KEPT_SHARE),
      fetchBytes,
      room: { memory: memoryBytes, folder: tempDirectory, ...(tempBytes === undefined ? {} : { disk: tempBytes }) },
    };
  }

  async #sql(plan: Node): Promise<string> {
    return planSql(plan, await this.#sources.typesOf([plan]));
  }

  /** Why a call cannot run here with pandas' meaning; undefined where it can. */
  unsupportedCall(call: CallExpr | AggregateExpr | WindowExpr): string | undefined {
    return unsupportedCall(call);
  }

  schemaOf(source: Source): Promise<SourceSchema> {
    return this.#sources.schemaOf(source);
  }

  upload(table: string, columns: readonly Vector[]): Promise<void> {
    return this.#engine.use((connection) => uploadTable(connection, table, columns));
  }

  async drop(table: string): Promise<void> {
    await this.#engine.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
  }

  /** Runs work that may be done again over a plan, in ways that take less memory where it is too small. */
  async #fit<T>(plan: Node, work: (plan: Node, options: RunOptions) => Promise<T>, options?: RunOptions): Promise<T> {
    const joins = new JoinParts(this.#engine, this.#sources, options);
    try {
      return await joins.fit(plan, work);
    } finally {
      joins.remove();
    }
  }

  run(plan: Node, options?: RunOptions): Promise<Table> {
    return this.#fit(plan, (fitted, own) => this.#fetch(fitted, own), options);
  }

  async #fetch(given: Node, options?: RunOptions): Promise<Table> {
    const plan = uncleaned(given);
    const sql = await this.#sql(plan);
    const fields = schemaOf(plan);
    const fetch = async (connection: DuckDBConnection): Promise<Table> => {
      if (!comesBetterStreamed(fields)) return fetchTable(await runOn(connection, sql), fields);
      const { value } = await fetchBatches(await streamOn(connection, sql), fields, Number.POSITIVE_INFINITY).next();
      return value as Table;
    };
    return this.#engine.use(fetch, options);
  }

  async *batches(plan: Node, batchRows: number, options?: RunOptions): AsyncIterable<Table> {
    const joins = new JoinParts(this.#engine, this.#sources, options);
    try {
      const { first, rest, done } = await joins.fit(plan, (fitted) => this.#stream(fitted, batchRows, options));
      try {
        yield first;
        yield* rest;
      } finally {
        done();
      }
    } finally {
      joins.remove();
    }
  }

  /** Starts a query until it gives its first batch: the memory is enough then. */
  async #stream(plan: Node, batchRows: number, options?: RunOptions) {
    const { read, done } = await this.#engine.stream(await this.#sql(plan), options);
    try {
      const rest = fetchBatches(read, schemaOf(plan), batchRows);
      return { first: (await rest.next()).value as Table, rest, done };
    } catch (error) {
      done();
      throw error;
    }
  }

  write(plan: Node, sink: Sink, options?: RunOptions): Promise<{ rows: number }> {
    const write = async (fitted: Node, own: RunOptions) =>
      writeSink(this.#engine, namedSql(fitted, sink.names, await this.#sources.typesOf([fitted])), sink, own);
    return this.#fit(plan, write, options);
  }

  async persist(plan: Node, options?: RunOptions): Promise<{ handle: string; rows: number; bytes: number }> {
    const handle = `kept_${randomUUID()}`;
    const before = await this.#tableBytes();
    const keep = async (fitted: Node, own: RunOptions) =>
      this.#engine.run(`CREATE TABLE ${identifier(handle)} AS\n${await this.#sql(fitted)}`, own);
    const result = await this.#fit(plan, keep, options);
    const [[rows]] = await result.getRows();
    return { handle, rows: Number(rows), bytes: Math.max(0, (await this.#tableBytes()) - before) };
  }

  /** Bytes of all tables, in memory and spilled. */
  async #tableBytes(): Promise<number> {
    const result = await this.#engine.run(TABLE_BYTES);
    return Number((await result.getRows())[0][0]);
  }

  release(handle: string): Promise<void> {
    return this.drop(handle);
  }

  async describeSql(text: string, inputs: SqlNode['inputs'], options?: RunOptions): Promise<SqlSchema> {
    const types = await this.#sources.typesOf(inputs.map((i) => i.node));
    const answer = await carryOut(this.#engine, { text, inputs }, types, options);
    if (answer !== undefined) return this.#valuesOf(answer);
    return { columns: asSchema(await rawColumns(this.#engine, sqlText(text, inputs, types))) };
  }

  async #valuesOf({ table, names }: CommandAnswer): Promise<SqlSchema> {
    const text = `SELECT * FROM ${identifier(table)}`;
    try {
      const columns = asSchema(await rawColumns(this.#engine, text));
      const rows = await this.#fetch({ kind: 'sql', text, inputs: [], columns: columns.map((c) => ({ ...c, id: c.name })) });
      return { columns: columns.map((c, i) => ({ ...c, name: names[i] })), values: rows.columns.map(valuesOf) };
    } finally {
      await this.drop(table);
    }
  }

  async explain(plan: Node, analyze = false): Promise<string> {
    const sql = await this.#sql(plan);
    if (!analyze) return sql;
    const { settings } = this.#engine;
    const joins = new JoinParts(this.#engine, this.#sources);
    const gauge = new SpillGauge(settings.tempDirectory);
    try {
      const account = async (fitted: Node) => (await this.#engine.run(`EXPLAIN ANALYZE ${await this.#sql(fitted)}`)).getRows();
      const steps = (await joins.fit(plan, account)).map((r) => String(r[1]));
      return `${sql}\n\n${[...steps, ...joins.notes, spillText(gauge.stop(), settings)].join('\n')}`;
    } finally {
      gauge.stop();
      joins.remove();
    }
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}

/** A single row's aggregates may come as NaN: that costs the fetch nothing, and the engine a third of a millisecond. */
function uncleaned(plan: Node): Node {
  if (plan.kind !== 'aggregate' || plan.keys.length > 0) return plan;
  const open = (e: AggregateExpr): AggregateExpr => (e.type.kind === 'float64' ? { ...e, type: { ...e.type, nan: true } } : e);
  return { ...plan, aggregates: plan.aggregates.map((a) => ({ ...a, expr: open(a.expr) })) };
}

const TABLE_BYTES = "SELECT sum(memory_usage_bytes + temporary_storage_bytes)::BIGINT FROM duckdb_memory() WHERE tag = 'IN_MEMORY_TABLE'";

const spillText = (bytes: number, { memoryLimit, tempDirectory }: Settings): string =>
  bytes === 0
    ? `nothing spilled; the memory limit is ${memoryLimit}`
    : `spilled at most ${sizeText(bytes)} to ${tempDirectory}; the memory limit is ${memoryLimit}`;

/** Starts an engine in this process. */
export async function createExecutor(options: LocalOptions = {}): Promise<LocalExecutor> {
  return new LocalExecutor(await Engine.open(settingsFrom(options)));
}

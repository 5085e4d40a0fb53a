import { settleNoted } from '@pandorable/io';
import {
  type AggregateExpr,
  allNodes,
  type CallExpr,
  type Capabilities,
  type Executor,
  externCalls,
  type Field,
  type MappedRows,
  type Node,
  type PersistOptions,
  type RefusedRows,
  type RunOptions,
  type ShippedFunction,
  type Sink,
  type Source,
  type SourceSchema,
  type SqlNode,
  type SqlSchema,
  StringColumn,
  schemaOf,
  sliceVector,
  type Table,
  travels,
  types,
  type Vector,
  valuesOf,
  type WindowExpr,
} from '@pandorable/planner';
import type { RecordBatch } from 'apache-arrow';
import { OperationLostError, SessionLostError, SparkConnectClient } from './client/index.js';
import { cutOffCommand, cutOffWrite, isCutOff, isKeptRowsLost } from './cut-off.js';
import { tableOf } from './data/from-arrow.js';
import { KeptRows } from './data/kept.js';
import { Locals } from './data/locals.js';
import { rowsOfFiles } from './data/row-bounds.js';
import { workerError } from './functions/failure.js';
import { RowFunctions } from './functions/mapped-rows.js';
import type { Relation } from './gen/spark/connect/relations_pb.js';
import { UNSUPPORTED, UNSUPPORTED_ON_SAIL } from './lower/cells/index.js';
import { unsupportedCall } from './lower/expr.js';
import { type Leaves, lowerNamed, lowerPlan, lowerSql } from './lower/node.js';
import { numberedSlices } from './lower/numbered-slices.js';
import { sortedQuantiles } from './lower/quantiles.js';
import { columnType, readAs } from './lower/read-as.js';
import { project, sqlAs, toColumns } from './lower/relations.js';
import { relationText } from './lower/text.js';
import { writtenType } from './lower/types.js';
import { WINDOW_SETTINGS, type WindowFacts } from './lower/windows/context.js';
import { divideWindows } from './lower/windows/divide.js';
import { executeOptions } from './run-options.js';
import { type ClusterOptions, FETCH_LIMIT, roomToKeep, SESSION_SETTINGS, urlFrom } from './settings.js';
import { columnNotes } from './source/notes.js';
import { mayBeCommand, Queries } from './source/queries.js';
import { type Columns, explainText, Scans } from './source/scans.js';
import { writeSink } from './write/sink.js';

/**
 * What keeps the order of its input when rows are fetched: results come partition by partition, and these stay within partitions.
 * Files are cut into pieces that are packed by size, and whatever shuffles gives rows as they come.
 */
const CAPABILITIES: Pick<Capabilities, 'keepsOrder'> = {
  keepsOrder: ['sql', 'local', 'cached', 'project', 'filter', 'sort', 'slice'],
};

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
  readonly #facts: WindowFacts;
  /** of sources that tell */
  readonly #rows = new Map<string, number>();

  constructor(client: SparkConnectClient, options: Partial<ClusterOptions> = {}) {
    this.client = client;
    const runsCells = client.capabilities.has('mapInArrow');
    const mapsRows = runsCells && client.capabilities.has('checkpoint');
    const unsupported = client.capabilities.server === 'sail' ? UNSUPPORTED_ON_SAIL : UNSUPPORTED;
    this.capabilities = { ...CAPABILITIES, unsupported, runsCells, mapsRows, fetchBytes: options.fetchLimit ?? FETCH_LIMIT, ...keeps(options) };
    this.#locals = new Locals(client);
    this.#queries = new Queries(client);
    this.#scans = new Scans(client, (relation, source) => this.#fetch(relation, COUNTED[source.format === 'parquet' ? 'files' : 'pieces']));
    this.#kept = new KeptRows(
      client,
      (plan) => this.#lower(plan),
      (relation, options) => this.#fetch(relation, COUNTED_PARTITIONS, options),
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
      cells: (...args) => this.#functions.cells(...args),
      sqlTypes: (node) => this.#queries.known(node),
    };
    this.#facts = {
      plainRows: options.plainRows ?? WINDOW_SETTINGS.plainRows,
      blockRows: options.blockRows ?? WINDOW_SETTINGS.blockRows,
      rowsOf: (leaf) => this.#rowsOf(leaf),
      isConsecutive: ({ source }) => source.format !== 'table' && source.format !== 'jdbc',
    };
  }

  /** Why a call cannot run here with pandas' meaning; undefined where it can. */
  unsupportedCall(call: CallExpr | AggregateExpr | WindowExpr): string | undefined {
    return this.capabilities.unsupported[call.fn] ?? unsupportedCall(call);
  }

  schemaOf(source: Source): Promise<SourceSchema> {
    return this.#lasting(async () => {
      const found = await this.#scans.schemaOf(source);
      if (found.rows !== undefined) this.#rows.set(JSON.stringify(source), found.rows);
      return found;
    });
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
    const fields = schemaOf(plan);
    let held: RecordBatch[] = [];
    let rows = 0;
    let given = false;
    for await (const batch of this.#recordBatches(plan, options)) {
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
      await this.#findSession();
      const ready = await this.#ready(plan, true);
      const metadata = sink.format === 'parquet' ? columnNotes(schemaOf(plan), sink.options['kv_metadata'], writtenType) : [];
      return lowerNamed(ready, sink.names, this.#leaves, metadata);
    });
    return this.#once(() => writeSink(this.client, plan, relation, sink, executeOptions(options)), cutOffWrite(sink));
  }

  persist(plan: Node, options?: PersistOptions): Promise<{ handle: string; rows: number; bytes: number }> {
    return this.#lasting(() => this.#kept.add(plan, options));
  }

  release(handle: string): Promise<void> {
    return this.#kept.remove(handle);
  }

  mapRows(plan: Node, fn: ShippedFunction, options?: RunOptions): Promise<MappedRows | RefusedRows> {
    return this.#lasting(() => this.#functions.map(plan, fn, options));
  }

  async describeSql(text: string, inputs: SqlNode['inputs'], options?: RunOptions): Promise<SqlSchema> {
    const rows = mayBeCommand(text) ? await this.#carriedOut(text, inputs, options) : undefined;
    return this.#lasting(async () => {
      if (rows !== undefined) return this.#answerOf(rows);
      return { columns: described(await this.#queries.describe({ text, inputs }, await this.#lowerSql(text, inputs))) };
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
    const ready = await this.#ready(plan);
    return lowerPlan(ready, this.#leaves);
  }

  /**
   * The plan as it can be lowered: calls that Spark lacks taken out, windows and far slices divided among tasks, its leaves known.
   * `once`: it is a part of what cannot be repeated.
   */
  async #ready(plan: Node, once = false): Promise<Node> {
    let cells = 0;
    const lacked = (call: CallExpr) => (this.capabilities.runsCells && travels(call) ? this.unsupportedCall(call) : undefined);
    const whole = externCalls(plan, lacked, () => `_cell${++cells}`);
    if (whole !== plan) {
      await this.#functions.provideCells();
      if (once) await this.#functions.findPython();
    }
    const ready = divideWindows(numberedSlices(sortedQuantiles(whole, this.#facts), this.#facts), this.#facts);
    await this.#prepare([ready]);
    return ready;
  }

  async #lowerSql(text: string, inputs: SqlNode['inputs'], once = false): Promise<Relation> {
    const ready: SqlNode['inputs'][number][] = [];
    for (const input of inputs) ready.push({ ...input, node: await this.#ready(input.node, once) });
    return lowerSql(text, ready, this.#leaves);
  }

  /** The rows of a command, which is sent once; undefined for a query. */
  async #carriedOut(text: string, inputs: SqlNode['inputs'], options?: RunOptions): Promise<Relation | undefined> {
    const relation = await this.#lasting(async () => {
      await this.#findSession();
      return this.#lowerSql(text, inputs, true);
    });
    return this.#once(() => this.#queries.carryOut(relation, executeOptions(options)), cutOffCommand(text));
  }

  async #answerOf(rows: Relation): Promise<SqlSchema> {
    const found = await this.#queries.columnsOf(rows);
    const columns = described(found);
    if (columns.length === 0) return { columns, values: [] };
    const own = columns.map((_, i) => `_${i}`);
    const read = columns.map((c, i) => sqlAs(readAs(own[i], found[i].type, c.type), own[i]));
    const fields = columns.map((c, i) => field(own[i], c.type));
    return { columns, values: (await this.#fetch(project(toColumns(rows, own), read), fields)).columns.map(valuesOf) };
  }

  /** Whatever must be known of a plan's leaves before it is lowered. */
  async #prepare(plans: readonly Node[]): Promise<void> {
    await this.#scans.prepare(plans);
    for (const plan of plans) {
      for (const node of allNodes(plan)) {
        if (node.kind === 'cached') await this.#kept.prepare(node.handle);
        else if (node.kind === 'sql') await this.#queries.prepare(node, () => lowerSql(node.text, node.inputs, this.#leaves));
      }
    }
  }

  /** How many rows a leaf has at most, where that is known. */
  #rowsOf(leaf: Parameters<WindowFacts['rowsOf']>[0]): number | undefined {
    if (leaf.kind === 'local') return leaf.rows;
    if (leaf.kind === 'cached') return this.#kept.rowsOf(leaf.handle);
    return this.#rows.get(JSON.stringify(leaf.source)) ?? rowsOfFiles(leaf.source);
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

  /** The batches of a plan's rows. Until the first one is there, the work may begin anew. */
  async *#recordBatches(plan: Node, options?: RunOptions): AsyncGenerator<RecordBatch> {
    const { first, rest } = await this.#lasting(async () => {
      const batches = this.client.execute(await this.#lower(plan), executeOptions(options)).recordBatches();
      return { first: await batches.next(), rest: batches };
    });
    try {
      if (first.done !== true) yield first.value;
      yield* rest;
    } finally {
      await rest.return(undefined);
    }
  }

  /** A session that was lost before is no reason to give up what is done once. */
  async #findSession(): Promise<void> {
    await this.client.config.getMany([]);
  }

  /** Work with side effects: what is cut off is not repeated. */
  async #once<T>(work: () => Promise<T>, cutOff: (cause: Error) => Error): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isKeptRowsLost(error)) await this.#kept.renew();
      throw isCutOff(error) ? cutOff(error) : error;
    }
  }

  /** Repeats work once if what it stands on was lost before or in the middle of it. */
  async #lasting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(await this.#mended(error))) throw workerError(error);
      return work();
    }
  }

  /** Makes again what an error says is lost: the session, or kept rows; false for other errors. */
  async #mended(error: unknown): Promise<boolean> {
    if (error instanceof SessionLostError) {
      await this.client.renewSession(error);
      await this.restore();
      return true;
    }
    if (isKeptRowsLost(error)) await this.#kept.renew();
    return isKeptRowsLost(error) || error instanceof OperationLostError || this.#functions.learnsPython(error);
  }

  /** After a new session has begun: uploads again what the old one held; kept rows are computed again when they are read. */
  async restore(): Promise<void> {
    this.#kept.lose();
    await this.#locals.renew();
  }
}

/** A text that is smaller is read as fast as kept rows are. */
const KEPT_TEXT_BYTES = 4 << 20;
const keeps = ({ keepLimit = 0 }: Partial<ClusterOptions>): Partial<Capabilities> =>
  keepLimit > 0 ? { keepsTextsFrom: KEPT_TEXT_BYTES, keepsBytes: keepLimit } : {};

const described = (columns: Columns): SqlSchema['columns'] =>
  columns.map((c) => ({ name: c.name, type: columnType(c.name, c.type), ...(c.nullable ? {} : { missing: false }) }));

const field = (id: string, type: Field['type']): Field => ({ id, type });
const COUNTS = [field('rows', types.int64), field('first', types.int64)];
const COUNTED = {
  files: [field('path', types.utf8), ...COUNTS],
  pieces: [field('path', types.utf8), field('block', types.int64), ...COUNTS],
};
const COUNTED_PARTITIONS = [field('partition', types.int32), field('rows', types.int64)];

/** Tables of at most `rows` rows. */
function* cut(table: Table, rows: number): Generator<Table> {
  if (table.rows <= rows) yield table;
  else
    for (let at = 0; at < table.rows; at += rows) {
      const end = Math.min(at + rows, table.rows);
      yield { rows: end - at, columns: table.columns.map((c) => inOwnMemory(sliceVector(c, at, end))) };
    }
}

/** A column that shares no buffer with another: batches are handed over with their buffers. */
function inOwnMemory(v: Vector): Vector {
  const { data } = v;
  const valid = v.valid?.slice() ?? null;
  if (!(data instanceof StringColumn)) return { ...v, data: Array.isArray(data) ? data : (data as Float64Array).slice(), valid };
  const [first, last] = [data.offsets[0], data.offsets[data.length]];
  return {
    ...v,
    data: new StringColumn(
      data.bytes.slice(first, last),
      data.offsets.map((o: number) => o - first),
    ),
    valid,
  };
}

/** Connects to a Spark Connect server. */
export async function createExecutor(options: ClusterOptions = {}): Promise<ClusterExecutor> {
  settleNoted();
  const client = await SparkConnectClient.connect(urlFrom(options), { ...options, settings: { ...SESSION_SETTINGS, ...options.settings } });
  return new ClusterExecutor(client, { ...options, keepLimit: options.keepLimit ?? (await roomToKeep(client)) });
}

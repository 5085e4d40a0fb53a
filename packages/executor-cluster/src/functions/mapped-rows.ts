import {
  ANSWER_KINDS,
  type CachedNode,
  EngineError,
  type Field,
  type MappedRows,
  type Named,
  type Node,
  type RefusedRows,
  type RunOptions,
  type ShippedFunction,
  schemaOf,
  type Table,
  types,
  valuesOf,
} from '@pandorable/planner';
import type { SparkConnectClient } from '../client/index.js';
import type { KeptRows } from '../data/kept.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { columnName } from '../lower/expr.js';
import { aggregate, filter, limit, mapped, project, sort, sortedParts, sqlAs, sqlExpr } from '../lower/relations.js';
import { sqlType } from '../lower/types.js';
import { cellColumns, cellsFunction } from './cells.js';
import { type Failure, functionError, NotProvided, workerError, workerPython } from './failure.js';
import { type BatchesFunction, commandOf, filesOf, groupsOf, type ShipmentOptions, shipment } from './shipment.js';
import { Uploads } from './uploads.js';

/** Where node is on the workers, or a `.tar.gz` of Node.js here that is uploaded to them. */
export interface FunctionOptions {
  readonly node?: string;
  readonly nodeArchive?: string;
}

/** What the executor lends. */
interface Host {
  readonly client: SparkConnectClient;
  readonly kept: KeptRows;
  readonly options: FunctionOptions;
  lower(plan: Node): Promise<Relation>;
  fetch(relation: Relation, fields: readonly Field[], options?: RunOptions): Promise<Table>;
}

/** The column of the runner's notes, and that of the rows' numbers. */
const NOTE = '_note';
const ROW = '_row';
/** What most workers have; they say so if it is another. */
const COMMON_PYTHON = '3.11';

interface Notes {
  readonly kinds?: readonly number[];
  readonly read?: readonly number[];
  readonly missing?: readonly number[];
  readonly failed?: Failure;
  readonly refused?: string;
}

/** A relation with a function's answers and notes beside all of its columns, or beside the keys of its groups. */
export function functionRelation(
  input: Relation,
  fields: readonly Field[],
  fn: ShippedFunction | BatchesFunction,
  { pythonVer = COMMON_PYTHON, ...options }: ShipmentOptions & { readonly pythonVer?: string } = {},
): Relation {
  const typed = project(
    input,
    fields.map((f) => sqlAs(`CAST(${columnName(f.id)} AS ${sqlType(f.type)})`, f.id)),
  );
  const groups = groupsOf(fn);
  const passed = groups === undefined ? fields : groups.keys.map((id) => fields.find((f) => f.id === id)!);
  const answers = fn.answers.flatMap((a) => [`${columnName(a.number)} DOUBLE`, `${columnName(a.text)} STRING`]);
  const columns = [...passed.map((f) => `${columnName(f.id)} ${sqlType(f.type)}`), ...answers, `${NOTE} STRING`].join(', ');
  const args = fields.map((f) => f.id);
  const rows = groups === undefined ? typed : sortedParts(typed, groups.keys, [...groups.keys, groups.order].map(columnName));
  return mapped(rows, args, { command: commandOf(shipment(fn, NOTE, options)), pythonVer, columns });
}

/** JavaScript over the rows of plans, beside Spark's executors. */
export class RowFunctions {
  readonly #host: Host;
  #python = COMMON_PYTHON;
  /** a worker has said which Python it has */
  #isPythonKnown = false;
  /** what the workers were found to lack */
  #lacking: string | undefined;
  readonly #uploads: Uploads;

  constructor(host: Host) {
    this.#host = host;
    this.#uploads = new Uploads(host.client);
  }

  async map(plan: Node, fn: ShippedFunction, options: RunOptions = {}): Promise<MappedRows | RefusedRows> {
    const { kept } = this.#host;
    if (this.#lacking !== undefined) return { refused: this.#lacking };
    const made = await this.#keep(plan, fn, options);
    if ('refused' in made) return made;
    const { handle, rows } = made;
    try {
      const notes = await this.#notes(handle, options);
      if (notes.some((n) => n.failed !== undefined || n.refused !== undefined)) {
        const refused = await this.#failure(handle, fn, options);
        await kept.remove(handle);
        return { refused };
      }
      return { handle, rows, ...seen(notes, fn) };
    } catch (error) {
      await kept.remove(handle).catch(() => undefined);
      throw error;
    }
  }

  /** Runs the function; a worker of another Python than we took it for says so, and is asked again. */
  async #keep(plan: Node, fn: ShippedFunction, options: RunOptions): Promise<{ handle: string; rows: number } | RefusedRows> {
    try {
      return await this.#host.kept.addRelation(() => this.#relation(plan, fn), options);
    } catch (error) {
      if (this.learnsPython(error)) return this.#keep(plan, fn, options);
      const found = workerError(error);
      if (!(found instanceof NotProvided)) throw found;
      return { refused: (this.#lacking = found.message) };
    }
  }

  async #relation(plan: Node, fn: ShippedFunction): Promise<Relation> {
    await this.#provide(fn);
    return functionRelation(await this.#host.lower(plan), schemaOf(plan), fn, this.#shipping);
  }

  /** Columns of calls that Spark lacks beside all of a relation's columns. */
  cells(input: Relation, fields: readonly Field[], made: readonly Named[]): Relation {
    const all = functionRelation(input, fields, cellsFunction(made, fields), this.#shipping);
    return project(all, cellColumns(made, fields));
  }

  /** Did an error tell which Python the workers have? */
  learnsPython(error: unknown): boolean {
    const python = workerPython(error);
    if (python === undefined || python === this.#python) return false;
    this.#python = python;
    this.#isPythonKnown = true;
    return true;
  }

  /** Asks a worker for its Python, once: what is sent once cannot fail and be repeated. What workers lack is said here too. */
  async findPython(): Promise<void> {
    if (this.#isPythonKnown) return;
    const input = project(undefined, [sqlAs('1L', ROW)]);
    try {
      await this.#host.client.execute(functionRelation(input, [ROW_FIELD], cellsFunction([], [ROW_FIELD]), this.#shipping)).done();
      this.#isPythonKnown = true;
    } catch (error) {
      if (!this.learnsPython(error)) throw workerError(error);
    }
  }

  /** Uploads what `cells` needs, once for a session. */
  provideCells(): Promise<void> {
    return this.#provide(cellsFunction([], []));
  }

  async #provide(fn: ShippedFunction | BatchesFunction): Promise<void> {
    const { nodeArchive } = this.#host.options;
    const node = nodeArchive === undefined ? [] : [{ name: 'archives/node.tar.gz#node', path: nodeArchive }];
    const files = this.#uploaded ? filesOf(fn).map(({ name, data }) => ({ name: `files/${name}`, data })) : [];
    await this.#uploads.provide([...node, ...files]);
  }

  /** A server that takes no uploads gets all files in each plan. */
  get #uploaded(): boolean {
    return this.#host.client.capabilities.has('artifacts');
  }

  get #shipping(): ShipmentOptions & { readonly pythonVer: string } {
    return { pythonVer: this.#python, node: this.#host.options.node, uploaded: this.#uploaded };
  }

  /** The different notes that the runners left. */
  async #notes(handle: string, options: RunOptions): Promise<Notes[]> {
    const all = filter(this.#host.kept.relation(notesOf(handle)), `${NOTE} IS NOT NULL`);
    const found = await this.#host.fetch(aggregate(all, [sqlExpr(NOTE)], [sqlAs('count(1)', ROW)]), [NOTE_FIELD, ROW_FIELD], options);
    return (valuesOf(found.columns[0]) as string[]).map((text) => JSON.parse(text) as Notes);
  }

  /** Raises what the function raised for the first row that failed, or gives the reason why it cannot run here. */
  async #failure(handle: string, fn: ShippedFunction, options: RunOptions): Promise<string> {
    const failures = filter(
      this.#host.kept.relation(notesOf(handle)),
      `get_json_object(${NOTE}, '$.failed') IS NOT NULL OR get_json_object(${NOTE}, '$.refused') IS NOT NULL`,
    );
    const rows = project(limit(sort(failures, [{ sql: ROW }]), 1), [sqlExpr(NOTE), sqlExpr(ROW)]);
    const { columns } = await this.#host.fetch(rows, [NOTE_FIELD, ROW_FIELD], options);
    const [[note], [row]] = columns.map(valuesOf) as [string[], number[]];
    const { failed, refused } = JSON.parse(note) as Notes;
    if (refused !== undefined) return refused;
    if (failed === undefined) throw new EngineError('a worker left a note that cannot be read', { code: 'wrong-answer' });
    throw functionError(failed, row, fn);
  }
}

const NOTE_FIELD: Field = { id: NOTE, type: types.utf8 };
const ROW_FIELD: Field = { id: ROW, type: types.int64 };
const notesOf = (handle: string): CachedNode => ({ kind: 'cached', handle, columns: [{ ...NOTE_FIELD, name: NOTE }], rowNumber: ROW });

function seen(notes: readonly Notes[], fn: ShippedFunction): Pick<MappedRows, 'kinds' | 'read' | 'missing'> {
  const kinds = fn.answers.map((_, i) => notes.reduce((bits, n) => bits | (n.kinds?.[i] ?? 0), 0));
  const union = (part: 'read' | 'missing'): number[] => [...new Set(notes.flatMap((n) => n[part] ?? []))].sort((a, b) => a - b);
  return { kinds: kinds.map((bits) => ANSWER_KINDS.filter((_, k) => (bits >> k) & 1)), read: union('read'), missing: union('missing') };
}

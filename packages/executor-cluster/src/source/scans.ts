import { statSync } from 'node:fs';
import { allNodes, type Node, ParserError, type ScanNode, type Source, type SourceSchema, type Table } from '@pandorable/planner';
import type { SparkConnectClient } from '../client/index.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import type { DataType as SparkType } from '../gen/spark/connect/types_pb.js';
import { columnType, readAs } from '../lower/read-as.js';
import { attribute, filter, named, project, query, sqlAs, sqlExpr } from '../lower/relations.js';
import { csvOptions, fieldAs, isDecided, leadingRows } from './csv.js';
import { columnNote } from './notes.js';
import { countedNumbering, countingPlan, FILE_NUMBERING, type Numbering, TABLE_NUMBERING } from './numbers.js';
import { type ParquetFooter, readFooter } from './parquet-footer.js';
import { explainMissing, fileHere } from './paths.js';
import { readerOf } from './readers.js';
import { explainTable, tableName } from './tables.js';

interface Column {
  readonly name: string;
  readonly type: SparkType;
  readonly nullable: boolean;
  readonly metadata?: string | undefined;
}
export type Columns = readonly Column[];

/** What is known of a source, as it was at some time. */
interface Facts {
  /** sizes and times of the files that lie on this machine */
  readonly stamp: string;
  columns?: Promise<Columns>;
  known?: Columns;
  numbering?: Numbering;
}

/** What the executor knows of sources: asked once each, and again when a file changed that can be seen from here. */
export class Scans {
  readonly #client: SparkConnectClient;
  readonly #fetch: (relation: Relation, source: Source) => Promise<Table>;
  readonly #facts = new Map<string, Facts>();

  constructor(client: SparkConnectClient, fetch: (relation: Relation, source: Source) => Promise<Table>) {
    this.#client = client;
    this.#fetch = fetch;
  }

  /** The columns of a source; Spark is asked, and the footers of Parquet files that lie on this machine too. */
  async schemaOf(source: Source): Promise<SourceSchema> {
    this.#facts.delete(keyOf(source));
    const columns = await this.#columnsOf(source);
    const notes = columns.map((c) => columnNote(c.metadata));
    const found = columns.map((c, i) => ({ name: c.name, type: notes[i].type ?? columnType(c.name, c.type) }));
    const footer = source.format === 'parquet' ? footerOf(source) : undefined;
    const own = notes.find((n) => n.notes !== undefined)?.notes;
    if (footer === undefined) return { columns: found, ...(own === undefined ? {} : { notes: own }) };
    return withFooter(found, own === undefined ? footer : { ...footer, notes: own });
  }

  /** Looks up what the scans of plans need to be lowered. */
  async prepare(plans: readonly Node[]): Promise<void> {
    const scans = plans.flatMap((plan) => [...allNodes(plan)].filter((n) => n.kind === 'scan'));
    for (const { source, rowNumber } of scans) {
      await this.#columnsOf(source);
      if (rowNumber !== undefined || leading(source) > 0) await this.#numberingOf(source);
    }
  }

  comesNumbered(source: Source): boolean {
    return this.#facts.get(keyOf(source))?.numbering?.natural === true;
  }

  relation(node: ScanNode): Relation {
    const { source } = node;
    const facts = this.#facts.get(keyOf(source));
    const skipped = leading(source);
    const numbering = node.rowNumber !== undefined || skipped > 0 ? facts?.numbering : undefined;
    const own = node.columns.map((_, i) => `_${i}`);
    const reader = project(readerOf(source), [
      ...node.columns.map((c, i) => named(attribute(c.name), own[i])),
      ...(numbering?.inputs ?? []),
    ]);
    const numbered =
      numbering === undefined ? reader : project(reader, [...own.map(sqlExpr), sqlAs(`${numbering.number} - ${skipped}L`, '_number')]);
    const rows = skipped === 0 ? numbered : filter(numbered, '_number >= 0');
    const types = new Map(facts?.known?.map((c) => [c.name, c.type]));
    const value = (c: ScanNode['columns'][number], i: number): string =>
      isText(source) ? fieldAs(own[i], c.type, csvOptions(source)) : readAs(own[i], types.get(c.name), c.type);
    const columns = node.columns.map((c, i) => sqlAs(value(c, i), c.id));
    return project(rows, [...columns, ...(node.rowNumber === undefined ? [] : [sqlAs('_number', node.rowNumber)])]);
  }

  #factsOf(source: Source): Facts {
    const key = keyOf(source);
    const stamp = stampOf(source);
    let facts = this.#facts.get(key);
    if (facts?.stamp !== stamp) this.#facts.set(key, (facts = { stamp }));
    return facts;
  }

  async #columnsOf(source: Source): Promise<Columns> {
    const facts = this.#factsOf(source);
    facts.columns ??= this.#client.analyze.schema(readerOf(source)).then(columnsIn);
    try {
      return (facts.known = await facts.columns);
    } catch (error) {
      this.#facts.delete(keyOf(source));
      throw isTable(source) ? await explainTable(error, source, (schema) => this.#tables(schema)) : explainMissing(error, source.paths);
    }
  }

  /** Names of tables and views. */
  async #tables(schema: string | undefined): Promise<string[]> {
    const found = await this.#client.execute(query(`SHOW TABLES${schema === undefined ? '' : ` IN ${tableName(schema)}`}`)).table();
    return [...(found.getChild('tableName') ?? [])].map(String);
  }

  /** The files of a source are counted by Spark. */
  async #numberingOf(source: Source): Promise<void> {
    const facts = this.#factsOf(source);
    facts.numbering ??= await this.#countRows(source);
  }

  async #countRows(source: Source): Promise<Numbering> {
    if (isTable(source)) return TABLE_NUMBERING;
    this.#client.capabilities.require('fileMetadata', "sums and groups, which need no order, work; for rows use pd.setExecutor('local')");
    const reader = readerOf(source);
    if (source.format === 'parquet' && (await this.#filesOf(source, reader)) === 1) return FILE_NUMBERING;
    return countedNumbering(source, await this.#fetch(countingPlan(source, reader), source));
  }

  /** How many files there are; Spark is asked where they cannot be seen from here. */
  async #filesOf({ paths }: Source, reader: Relation): Promise<number> {
    return paths.every(isFileHere) ? paths.length : (await this.#client.analyze.inputFiles(reader)).length;
  }
}

function isFileHere(path: string): boolean {
  const here = fileHere(path);
  return here !== undefined && statSync(here).isFile();
}

/** Changes when a file does. */
const stampOf = (source: Source): string =>
  source.paths
    .map(fileHere)
    .map((path) => (path === undefined ? '' : statSync(path)))
    .map((stat) => (stat === '' ? '' : `${stat.size}:${stat.mtimeMs}`))
    .join();

const keyOf = (source: Source): string => JSON.stringify(source);
const isTable = ({ format }: Source): boolean => format === 'table' || format === 'jdbc';
const isText = (source: Source): boolean => source.format === 'csv' && isDecided(source.options);
const leading = (source: Source): number => (isText(source) ? leadingRows(csvOptions(source)) : 0);

/** The columns of a struct type. */
export function columnsIn(type: SparkType): Columns {
  if (type.kind.case !== 'struct') return [];
  return type.kind.value.fields.map(({ name, dataType, nullable, metadata }) => ({ name, type: dataType!, nullable, metadata }));
}

/** The footer of the only file, or the first one with the notes that all have and the sums of what can be added up. */
function footerOf(source: Source): ParquetFooter | undefined {
  const here = source.paths.map(fileHere);
  if (!here.every((p) => p !== undefined)) return undefined;
  const footers = here.map((p) => readFooter(p as string));
  const [first] = footers;
  if (first === undefined || !footers.every((f) => f !== undefined)) return undefined;
  const all = footers as ParquetFooter[];
  const missing = [...first.missing].flatMap(([name]) =>
    all.every((f) => f.missing.has(name)) ? [[name, all.some((f) => f.missing.get(name))] as const] : [],
  );
  return { rows: all.reduce((n, f) => n + f.rows, 0), notes: first.notes, types: first.types, missing: new Map(missing) };
}

function withFooter(columns: SourceSchema['columns'], { rows, notes, types, missing }: ParquetFooter): SourceSchema {
  const finer = columns.map((c) => ({
    ...c,
    type: types.get(c.name) ?? c.type,
    ...(missing.has(c.name) ? { missing: missing.get(c.name)! } : {}),
  }));
  return { columns: finer, rows, notes };
}

/** What the sampled types of a text file did not foresee. */
export function explainText(error: unknown): unknown {
  const found = error instanceof Error ? /CSV_TYPE: ([^\n]*)/.exec(error.message) : null;
  if (found === null) return error;
  return new ParserError(`${found[1]}; readCsv(…, {lowMemory: false}) looks at all rows for types, or give that column's dtype`, {
    code: 'csv-type',
    cause: error,
  });
}

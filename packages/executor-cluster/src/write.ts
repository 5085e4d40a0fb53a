import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { allNodes, didYouMean, FileExistsError, KeyError, type Node, type Sink, ValueError } from '@pandorable/planner';
import type { ExecuteOptions, SparkConnectClient } from './client/index.js';
import {
  CommandSchema,
  WriteOperation_SaveTable_TableSaveMethod as SaveMethod,
  WriteOperation_SaveMode as SaveMode,
  type WriteOperationSchema,
} from './gen/spark/connect/commands_pb.js';
import type { Relation } from './gen/spark/connect/relations_pb.js';
import { aggregate, attribute, coalesced, observed, project, sqlAs, table } from './lower/relations.js';
import { foldAt, unfoldAt } from './source/folders.js';
import { readerOptionTexts } from './source/options.js';
import { clusterPath } from './source/paths.js';
import { columnsIn } from './source/scans.js';
import { catalogTable, explainJdbc, jdbcOptions } from './source/tables.js';

const COUNT = 'pandorable_rows';
const MODES = {
  overwrite: SaveMode.OVERWRITE,
  truncate: SaveMode.OVERWRITE,
  append: SaveMode.APPEND,
  error: SaveMode.ERROR_IF_EXISTS,
  ignore: SaveMode.IGNORE,
} as const;

/** What of a write depends on where the rows go. */
type Place = Pick<Exclude<MessageInitShape<typeof WriteOperationSchema>, { $typeName: string }>, 'saveType' | 'options' | 'source'>;

/**
 * Writes rows with Spark: to a folder with a file for each partition, to a table of the catalog, or through JDBC. Where this machine
 * sees the folder and there is one file in it, the file takes the folder's place, as pandas writes it.
 */
export async function writeSink(
  client: SparkConnectClient,
  plan: Node,
  relation: Relation,
  sink: Sink,
  options: ExecuteOptions,
): Promise<{ rows: number }> {
  const few = isOurs(plan) ? coalesced(relation, 1) : relation;
  if (sink.format === 'table') return writeTable(client, few, sink, options);
  if (sink.format === 'jdbc') return writeJdbc(client, few, sink, options);
  const path = clusterPath(sink.path);
  if (sink.mode === 'append') foldAt(path);
  const rows = await write(
    client,
    few,
    sink,
    { source: sink.format, saveType: { case: 'path', value: path }, options: fileOptions(sink) },
    options,
  );
  if (partitionsOf(sink).length === 0 && sink.mode !== 'append' && sink.mode !== 'ignore') unfoldAt(path);
  return { rows };
}

/** Rows that came from this process are few enough for one file. */
const isOurs = (plan: Node): boolean => [...allNodes(plan)].every((n) => n.kind !== 'scan' && n.kind !== 'cached' && n.kind !== 'sql');

const partitionsOf = ({ partitionBy = [] }: Sink): readonly string[] => partitionBy;

/** Where Spark's writers of texts differ from pandas' when nothing is said. */
const TEXT_OPTIONS: Readonly<Partial<Record<Sink['format'], Record<string, string>>>> = {
  csv: { header: 'true', emptyValue: '', escape: '"', ignoreLeadingWhiteSpace: 'false', ignoreTrailingWhiteSpace: 'false' },
  json: { ignoreNullFields: 'false' },
};

/** Notes of pandas go with the columns (see source/notes.ts), the rest are options of Spark's writers. */
function fileOptions({ format, options: { kv_metadata: _, ...options } }: Sink): Record<string, string> {
  return { ...TEXT_OPTIONS[format], ...readerOptionTexts(options) };
}

async function write(client: SparkConnectClient, input: Relation, sink: Sink, place: Place, options: ExecuteOptions): Promise<number> {
  const counts = client.capabilities.has('observedMetrics');
  const value = {
    input: counts ? observed(input, COUNT) : input,
    mode: MODES[sink.mode ?? 'overwrite'],
    partitioningColumns: [...partitionsOf(sink)],
    ...place,
  };
  const command = create(CommandSchema, { commandType: { case: 'writeOperation', value } });
  const result = await client.execute(command, options).done();
  if (!counts) return countRows(client, input, options);
  const count = result.observed.get(COUNT)?.['rows']?.literalType;
  return count?.case === 'long' ? Number(count.value) : 0;
}

/** Where a server cannot count the rows while it writes them. */
async function countRows(client: SparkConnectClient, rows: Relation, options: ExecuteOptions): Promise<number> {
  const counted = await client.execute(aggregate(rows, [], [sqlAs('count(1)', 'rows')]), options).table();
  return Number(counted.getChildAt(0)?.get(0) ?? 0);
}

async function writeTable(client: SparkConnectClient, input: Relation, sink: Sink, options: ExecuteOptions): Promise<{ rows: number }> {
  const name = catalogTable({ paths: [sink.path], options: sink.options });
  const filled = sink.mode === 'truncate' || sink.mode === 'append' ? await columnsOf(client, name) : undefined;
  const saveMethod = filled === undefined ? SaveMethod.SAVE_AS_TABLE : SaveMethod.INSERT_INTO;
  const rows = filled === undefined ? input : inOrder(input, sink, filled);
  try {
    return { rows: await write(client, rows, sink, { saveType: { case: 'table', value: { tableName: name, saveMethod } } }, options) };
  } catch (error) {
    throw error instanceof FileExistsError ? tableExists(sink, error) : error;
  }
}

/** pandas' error of if_exists='fail'. */
const tableExists = ({ path }: Sink, cause: unknown): ValueError =>
  new ValueError(`Table '${path}' already exists.`, { code: 'table-exists', cause });

/** The columns of a table; undefined where there is no such table. */
async function columnsOf(client: SparkConnectClient, name: string): Promise<readonly string[] | undefined> {
  try {
    return columnsIn(await client.analyze.schema(table(name))).map((c) => c.name);
  } catch (error) {
    if (error instanceof KeyError) return undefined;
    throw error;
  }
}

/** Rows go into a table by their columns' places. */
function inOrder(input: Relation, { names, path }: Sink, columns: readonly string[]): Relation {
  const unknown = names.find((n) => !columns.includes(n));
  const absent = columns.find((c) => !names.includes(c));
  if (unknown !== undefined)
    throw new ValueError(`the table '${path}' has no column '${unknown}'.${didYouMean(unknown, columns)} It has: ${columns.join(', ')}`, {
      code: 'table-columns',
    });
  if (absent !== undefined)
    throw new ValueError(`the table '${path}' has a column '${absent}', the frame has not`, { code: 'table-columns' });
  return project(input, columns.map(attribute));
}

async function writeJdbc(client: SparkConnectClient, input: Relation, sink: Sink, options: ExecuteOptions): Promise<{ rows: number }> {
  const target = { ...jdbcOptions(sink.path, sink.options), truncate: String(sink.mode === 'truncate') };
  try {
    return { rows: await write(client, input, sink, { source: 'jdbc', options: target }, options) };
  } catch (error) {
    throw error instanceof FileExistsError ? tableExists(sink, error) : explainJdbc(error, sink.options);
  }
}

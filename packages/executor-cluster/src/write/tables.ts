import { didYouMean, FileExistsError, KeyError, NotImplementedError, type Sink, ValueError } from '@pandorable/planner';
import type { ExecuteOptions, SparkConnectClient } from '../client/index.js';
import { WriteOperation_SaveTable_TableSaveMethod as SaveMethod } from '../gen/spark/connect/commands_pb.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { attribute, project, query, table } from '../lower/relations.js';
import { columnsIn } from '../source/scans.js';
import { catalogTable, explainJdbc, jdbcOptions } from '../source/tables.js';
import { partitionsOf, write } from './command.js';

/** Rows into a table of the cluster's catalog. A table that is there keeps its columns and its partitioning unless it is replaced. */
export async function writeTable(
  client: SparkConnectClient,
  input: Relation,
  sink: Sink,
  options: ExecuteOptions,
): Promise<{ rows: number }> {
  const name = catalogTable({ paths: [sink.path], options: sink.options });
  const filled = sink.mode === 'truncate' || sink.mode === 'append' ? await columnsOf(client, name) : undefined;
  try {
    const rows =
      filled === undefined
        ? await write(client, input, sink, toTable(name, SaveMethod.SAVE_AS_TABLE), options)
        : await fill(client, name, filled, input, sink, options);
    return { rows };
  } catch (error) {
    throw error instanceof FileExistsError ? tableExists(sink, error) : error;
  }
}

const toTable = (tableName: string, saveMethod: SaveMethod) => ({ saveType: { case: 'table' as const, value: { tableName, saveMethod } } });

/** Spark puts rows into the partitions of a table that is there by itself, and takes no word about them. */
async function fill(
  client: SparkConnectClient,
  name: string,
  columns: readonly string[],
  input: Relation,
  sink: Sink,
  options: ExecuteOptions,
): Promise<number> {
  const { partitionBy: _, ...plain } = sink;
  const rows = inOrder(input, sink, columns);
  if (sink.mode === 'truncate' || partitionsOf(sink).length > 0) {
    const found = await describe(client, name);
    checkPartitions(sink, found);
    if (sink.mode === 'truncate') checkEmptied(sink, found);
  }
  return write(client, rows, plain, toTable(name, SaveMethod.INSERT_INTO), options);
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

/** How the catalog keeps a table. */
interface Description {
  /** the columns whose values are its partitions */
  readonly partitions: readonly string[];
  /** 'parquet', 'orc', … of Spark's own tables; 'hive' of Hive's */
  readonly provider: string | undefined;
}

/** A table's description is a list of lines, with headings that begin with '#' and a blank line after each part. */
async function describe(client: SparkConnectClient, name: string): Promise<Description> {
  const rows = await client.execute(query(`DESCRIBE TABLE EXTENDED ${name}`)).table();
  const [lines, values] = ['col_name', 'data_type'].map((column) => [...rows.getChild(column)!].map(String));
  const heading = lines.indexOf('# Partition Information');
  const part = heading < 0 ? [] : lines.slice(heading + 1, lines.indexOf('', heading));
  return { partitions: part.filter((line) => !line.startsWith('#')), provider: values[lines.indexOf('Provider')] };
}

/** Hive keeps the partitions of which nothing is written. */
function checkEmptied({ path }: Sink, { partitions, provider }: Description): void {
  if (partitions.length === 0 || provider?.toLowerCase() !== 'hive') return;
  throw new NotImplementedError(
    `toSql: ifExists: 'delete_rows' would leave old partitions of '${path}', which is a table of Hive's; pd.sql('TRUNCATE TABLE ${path}') empties it, then use ifExists: 'append'`,
    { code: 'hive-partitions' },
  );
}

function checkPartitions(sink: Sink, { partitions: there }: Description): void {
  const asked = partitionsOf(sink);
  if (asked.length === 0) return;
  if (asked.length === there.length && asked.every((c, i) => c === there[i])) return;
  const found = there.length === 0 ? 'has no partitions' : `is partitioned by ${there.join(', ')}`;
  throw new ValueError(
    `the table '${sink.path}' ${found}, not by ${asked.join(', ')}; leave partitionCols out, or write it anew with ifExists: 'replace'`,
    { code: 'table-partitions' },
  );
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

/** Rows into a table of a database behind JDBC. */
export async function writeJdbc(
  client: SparkConnectClient,
  input: Relation,
  sink: Sink,
  options: ExecuteOptions,
): Promise<{ rows: number }> {
  if (partitionsOf(sink).length > 0)
    throw new NotImplementedError("toSql: 'partitionCols' is for tables of the cluster's catalog; a database behind JDBC has none", {
      code: 'partitions',
    });
  const target = { ...jdbcOptions(sink.path, sink.options), truncate: String(sink.mode === 'truncate') };
  try {
    return { rows: await write(client, input, sink, { source: 'jdbc', options: target }, options) };
  } catch (error) {
    throw error instanceof FileExistsError ? tableExists(sink, error) : explainJdbc(error, sink.options);
  }
}

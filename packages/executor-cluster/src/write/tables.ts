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
  if (partitionsOf(sink).length > 0) checkPartitions(sink, await partitionsThere(client, name));
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

/** The columns whose values are a table's partitions: a part of its description, under a heading of its own. */
async function partitionsThere(client: SparkConnectClient, name: string): Promise<readonly string[]> {
  const description = await client.execute(query(`DESCRIBE TABLE ${name}`)).table();
  const lines = [...description.getChild('col_name')!].map(String);
  const heading = lines.indexOf('# Partition Information');
  return heading < 0 ? [] : lines.slice(heading + 1).filter((line) => !line.startsWith('#'));
}

function checkPartitions(sink: Sink, there: readonly string[]): void {
  const asked = partitionsOf(sink);
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

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Output } from '@pandorable/io';
import {
  didYouMean,
  FileExistsError,
  FileNotFoundError,
  NotImplementedError,
  type RunOptions,
  type Sink,
  ValueError,
} from '@pandorable/planner';
import { databasesOf } from './databases.js';
import { type Engine, runOn } from './engine.js';
import { identifier, text } from './sql/literal.js';
import { ONLY_CLUSTER, optionValue, tableName } from './sql/scan.js';

type Written = { rows: number };

/** Writes a query's rows, to files or into a table of a database file. */
export function writeSink(engine: Engine, query: string, sink: Sink, options?: RunOptions): Promise<Written> {
  switch (sink.format) {
    case 'orc':
    case 'jdbc':
      throw new NotImplementedError(ONLY_CLUSTER[sink.format], { code: 'format' });
    case 'table':
      return writeTable(engine, query, sink, options);
    case 'json':
      if (isPartitioned(sink))
        throw new NotImplementedError('the local engine cannot write JSON into folders by value; use Parquet or CSV', { code: 'format' });
      return writeFiles(engine, query, sink, options);
    default:
      return writeFiles(engine, query, sink, options);
  }
}

/** Files are written beside the target and then moved into place, so that a failed write leaves the old ones. */
async function writeFiles(engine: Engine, query: string, given: Sink, options?: RunOptions): Promise<Written> {
  const sink = { ...given, path: fileOf(given.path) };
  const folder = dirname(sink.path);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) {
    throw new FileNotFoundError(`Cannot save file into a non-existent directory: '${folder}'`, { code: 'no-folder' });
  }
  const old = existsSync(sink.path);
  if (old && sink.mode === 'ignore') return { rows: 0 };
  if (old && sink.mode === 'error') throw new FileExistsError(`[Errno 17] File exists: '${sink.path}'`, { code: 'file-exists' });
  const output = new Output(sink.path);
  try {
    if (isPartitioned(sink)) mkdirSync(output.partial);
    const sql = `COPY (\n${query}\n) TO ${text(output.partial)} (${copyOptions(sink)})`;
    const rows = await engine.use(async (connection) => Number((await (await runOn(connection, sql)).getRows())[0][0]), options);
    if (sink.mode === 'append') output.add();
    else output.replace();
    return { rows };
  } catch (error) {
    output.discard();
    throw error;
  }
}

function fileOf(path: string): string {
  if (/^file:/i.test(path)) return fileURLToPath(path);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    throw new NotImplementedError(
      `'${path}' is not a local path; write a local file and copy it, or use a cluster: pd.setExecutor('sc://…')`,
    );
  return path;
}

const isPartitioned = ({ partitionBy = [] }: Sink): boolean => partitionBy.length > 0;

/** Options of texts in DuckDB's words. */
const WORDS: Readonly<Record<string, string>> = { sep: 'delimiter' };

function copyOptions({ format, options, partitionBy = [] }: Sink): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  const printed = given.map(([name, value]) => {
    if (!/^[a-z_]+$/i.test(name))
      throw new NotImplementedError(`'${name}' is no option of the local engine's writers`, { code: 'bad-option' });
    return `${WORDS[name] ?? name} ${Array.isArray(value) ? `(${value.map((v) => text(String(v))).join(', ')})` : optionValue(value)}`;
  });
  const by = partitionBy.length === 0 ? [] : [`partition_by (${partitionBy.map(identifier).join(', ')})`, "filename_pattern 'part-{i}'"];
  return [`FORMAT ${format}`, ...printed, ...by].join(', ');
}

function writeTable(engine: Engine, query: string, sink: Sink, options?: RunOptions): Promise<Written> {
  const path = sink.options['database'];
  if (path === undefined) throw new NotImplementedError(ONLY_CLUSTER.table, { code: 'no-database' });
  if (isPartitioned(sink))
    throw new NotImplementedError(
      "toSql: a table of a DuckDB file has no partitions, leave 'partitionCols' out; df.toParquet(folder, {partitionCols: […]}) writes folders by value, and a cluster's tables have them: pd.setExecutor('sc://…')",
      { code: 'partitions' },
    );
  return databasesOf(engine).write(String(path), async (alias) => {
    const table = `${identifier(alias)}.${tableName(sink.path)}`;
    const old = await columnsOf(engine, table);
    if (old !== undefined && sink.mode === 'ignore') return { rows: 0 };
    if (old !== undefined && sink.mode === 'error') throw new ValueError(`Table '${sink.path}' already exists.`, { code: 'table-exists' });
    const filled = old !== undefined && (sink.mode === 'append' || sink.mode === 'truncate');
    if (filled) checkColumns(sink, old);
    const statements = filled
      ? [...(sink.mode === 'truncate' ? [`DELETE FROM ${table}`] : []), `INSERT INTO ${table} BY NAME\n${query}`]
      : [`CREATE OR REPLACE TABLE ${table} AS\n${query}`];
    return { rows: await engine.use((connection) => together(connection, statements), options) };
  });
}

/** Runs statements as one transaction; gives the number of rows that the last one wrote. */
async function together(connection: DuckDBConnection, statements: readonly string[]): Promise<number> {
  let rows = 0;
  await runOn(connection, 'BEGIN');
  try {
    for (const sql of statements) rows = Number((await (await runOn(connection, sql)).getRows())[0]?.[0] ?? 0);
    await runOn(connection, 'COMMIT');
    return rows;
  } catch (error) {
    await runOn(connection, 'ROLLBACK');
    throw error;
  }
}

/** The columns of a table; undefined where there is no such table. */
async function columnsOf(engine: Engine, table: string): Promise<readonly string[] | undefined> {
  try {
    return (await (await engine.run(`DESCRIBE ${table}`)).getRows()).map(([name]) => String(name));
  } catch {
    return undefined;
  }
}

function checkColumns({ names, path }: Sink, columns: readonly string[]): void {
  const unknown = names.find((n) => !columns.includes(n));
  if (unknown !== undefined)
    throw new ValueError(`the table '${path}' has no column '${unknown}'.${didYouMean(unknown, columns)} It has: ${columns.join(', ')}`, {
      code: 'table-columns',
    });
}

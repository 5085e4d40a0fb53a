import { type DuckDBConnection, DuckDBInstance, version } from '@duckdb/node-api';
import { SparkConnectClient } from '@pandorable/executor-cluster/client';
import { sparkInstall, startLocalServer } from '@pandorable/executor-cluster/launcher';
import * as pd from 'pandorable';
import { type Columns, fetchArrow, fetchSql } from './columns.js';
import { makeData, TABLE_NAMES } from './data.js';
import type { Data, Question } from './question.js';
import type { Settings } from './settings.js';

/** What answers SQL that was written by hand, beside our frames over the same data. */
export interface Engine {
  readonly name: string;
  readonly data: Data;
  /** the question's text for this engine; undefined where it is not asked */
  sqlOf(question: Question): string | undefined;
  fetch(sql: string): Promise<Columns>;
  /** the SQL alone, its rows left in the engine; undefined where an engine cannot do that */
  readonly run?: (sql: string) => Promise<unknown>;
  close(): Promise<void>;
}

const filled = (text: string, texts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => texts[name]);

/** DuckDB by its own client, in this process. */
export async function duckdb({ rows, source }: Settings): Promise<Engine & { connection: DuckDBConnection }> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const paths = await makeData(connection, rows);
  const frames: Record<string, unknown> = {};
  const texts: Record<string, string> = { row: source === 'memory' ? 'rowid' : 'file_row_number', csv: paths['csv'] };
  for (const name of TABLE_NAMES) {
    const frame = pd.readParquet(paths[name]);
    frames[name] = source === 'memory' ? frame.checkpoint() : frame;
    texts[name] = source === 'memory' ? `"${name}"` : `'${paths[name]}'`;
    if (source === 'memory') await connection.run(`CREATE TABLE "${name}" AS FROM '${paths[name]}'`);
  }
  return {
    name: `DuckDB ${version()}`,
    connection,
    data: { frames, paths },
    sqlOf: (q) => filled(q.sql, texts),
    fetch: (sql) => fetchSql(connection, sql),
    run: (sql) => connection.run(sql),
    close: async () => connection.closeSync(),
  };
}

/** Spark by our own client of Spark Connect; a server is started unless PANDORABLE_EXECUTOR names one. */
export async function spark({ rows }: Settings): Promise<Engine & { client: SparkConnectClient; url: string }> {
  const local = await duckdb({ rows, source: 'parquet' } as Settings);
  await local.close();
  const { paths } = local.data;
  const named = process.env['PANDORABLE_EXECUTOR'];
  const server = named === undefined ? await ownServer() : undefined;
  const url = server?.url ?? named!;
  pd.setExecutor(url);
  const client = await SparkConnectClient.connect(url);
  const texts: Record<string, string> = { row: '_metadata.row_index' };
  for (const name of TABLE_NAMES) texts[name] = `parquet.\`${paths[name]}\``;
  return {
    name: `Spark ${client.version}`,
    client,
    url,
    data: { frames: Object.fromEntries(TABLE_NAMES.map((name) => [name, pd.readParquet(paths[name])])), paths },
    sqlOf: (q) => (q.spark === null ? undefined : filled(q.spark ?? q.sql, texts)),
    fetch: async (sql) => fetchArrow(await client.execute(await client.sql(sql)).table()),
    close: async () => {
      await client.close();
      pd.setExecutor('local');
      await server?.stop();
    },
  };
}

async function ownServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const install = await sparkInstall({ log: console.error });
  return startLocalServer({ install, master: 'local[*]', driverMemory: '4g', conf: { 'spark.sql.shuffle.partitions': 4 } });
}

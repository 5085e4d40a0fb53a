/** SQL texts that are no queries: each is carried out once, by asking, and its answer is kept as values. */
import { randomUUID } from 'node:crypto';
import { type DuckDBConnection, type DuckDBMaterializedResult, StatementType } from '@duckdb/node-api';
import { NotImplementedError, type RunOptions, type SqlNode, ValueError } from '@pandorable/planner';
import { type Engine, runOn } from './engine.js';
import { translateError } from './errors.js';
import { identifier } from './sql/literal.js';
import { namedSql, type RawTypes } from './sql/node.js';

type Query = Pick<SqlNode, 'text' | 'inputs'>;

/** No command begins with these words. */
const QUERY = /^\s*(?:select|values|table|from|pivot|unpivot|describe|desc|show|summarize)\b/i;
/** Perhaps more than one statement; the engine knows. */
const SEVERAL = /;\s*\S/;
/** Blanks and comments only. */
const NOTHING = /^(?:[\s;]|--[^\n]*|\/\*[\s\S]*?\*\/)*$/;
/** A pragma counts as a query, and cannot be part of one. */
const PRAGMA = /^\s*pragma\b/i;
const OF_CONNECTION = /^\s*create\s+(?:or\s+replace\s+)?temp(?:orary)?\b/i;

/** Every call has a connection of its own: what would hold for one connection only is refused. */
const REFUSED: { readonly [T in StatementType]?: string } = {
  [StatementType.TRANSACTION]: 'each call is a transaction of its own',
  [StatementType.PREPARE]: 'nothing prepared outlives its call; give the whole query to each pd.sql',
  [StatementType.EXECUTE]: 'nothing prepared outlives its call; give the whole query to each pd.sql',
  [StatementType.SET]: "settings are the engine's own: pd.setExecutor('local', {threads, memoryLimit, tempDirectory})",
};

/** Where a command's answer lies: a table of the engine with a column `c0`, `c1`, … for each of its names. */
export interface CommandAnswer {
  readonly table: string;
  readonly names: readonly string[];
}

/** Carries out a text that is a command; undefined for a query, which has not run. */
export async function carryOut(engine: Engine, query: Query, raw: RawTypes, options?: RunOptions): Promise<CommandAnswer | undefined> {
  if (QUERY.test(query.text) && !SEVERAL.test(query.text)) return undefined;
  if (NOTHING.test(query.text)) throw new ValueError('sql: the text has no statement', { code: 'sql-statements' });
  return engine.use((connection) => withInputs(connection, query.inputs, raw, () => carryOutOn(connection, query.text)), options);
}

async function carryOutOn(connection: DuckDBConnection, text: string): Promise<CommandAnswer | undefined> {
  const type = await statementType(connection, text);
  if (type === StatementType.SELECT && !PRAGMA.test(text)) return undefined;
  const why = OF_CONNECTION.test(text) ? "tables of this engine are gone with the process anyway: leave 'temp' out" : REFUSED[type];
  if (why !== undefined) throw new NotImplementedError(`sql: ${why}`, { code: 'sql-connection' });
  return keepAnswer(connection, await runOn(connection, text));
}

/** What kind of statement a text is, by the engine's own reading of it. */
async function statementType(connection: DuckDBConnection, text: string): Promise<StatementType> {
  try {
    const statements = await connection.extractStatements(text);
    if (statements.count !== 1)
      throw new ValueError(
        `sql: one statement a call, and this text has ${statements.count}: give each to a pd.sql of its own (a pivot in a command names its values: pivot … on k in (…))`,
        { code: 'sql-statements' },
      );
    const prepared = await statements.prepare(0);
    try {
      return prepared.statementType;
    } finally {
      prepared.destroySync();
    }
  } catch (error) {
    throw translateError(error, text);
  }
}

/** Runs work while the inputs are there by their names. */
async function withInputs<T>(connection: DuckDBConnection, inputs: Query['inputs'], raw: RawTypes, work: () => Promise<T>): Promise<T> {
  const made: string[] = [];
  try {
    for (const { name, node, names } of inputs) {
      await runOn(connection, `CREATE TEMP VIEW ${identifier(name)} AS\n${namedSql(node, names, raw)}`);
      made.push(name);
    }
    return await work();
  } finally {
    for (const name of made) await runOn(connection, `DROP VIEW temp.${identifier(name)}`);
  }
}

async function keepAnswer(connection: DuckDBConnection, result: DuckDBMaterializedResult): Promise<CommandAnswer> {
  const table = `answer_${randomUUID()}`;
  const columns = result.columnTypes().map((type, i) => `c${i} ${type}`);
  await runOn(connection, `CREATE TABLE ${identifier(table)} (${columns.join(', ')})`);
  const appender = await connection.createAppender(table);
  for (let k = 0; k < result.chunkCount; k++) appender.appendDataChunk(result.getChunk(k));
  appender.closeSync();
  return { table, names: result.columnNames() };
}

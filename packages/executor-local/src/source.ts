import { existsSync } from 'node:fs';
import type { Source, SourceSchema } from '@pandorable/planner';
import { type Engine, runOn } from './engine.js';
import { missingFile, translateError } from './errors.js';
import { text } from './sql/literal.js';
import { scanText } from './sql/scan.js';
import { planType } from './sql/types.js';

const isPattern = (path: string): boolean => /[*?[\]]|^[a-z][a-z0-9+.-]+:\/\//i.test(path);

function checkFiles(source: Source): void {
  if (source.format === 'table') return;
  for (const path of source.paths) if (!isPattern(path) && !existsSync(path)) throw missingFile(path);
}

/** The columns of a source, and its rows where its own metadata tells. */
export async function sourceSchema(engine: Engine, source: Source): Promise<SourceSchema> {
  checkFiles(source);
  const columns = await describe(engine, `SELECT * FROM ${scanText(source).from}`);
  const rows = source.format === 'parquet' ? await parquetRows(engine, source) : undefined;
  return rows === undefined ? { columns } : { columns, rows };
}

/** The columns of a query. */
export async function describe(engine: Engine, sql: string): Promise<SourceSchema['columns']> {
  return engine.use(async (connection) => {
    const result = await runOn(connection, `DESCRIBE ${sql}`);
    const rows = await result.getRows();
    return rows.map(([name, type]) => ({ name: String(name), type: planType(String(type)) }));
  });
}

async function parquetRows(engine: Engine, source: Source): Promise<number | undefined> {
  const paths = `[${source.paths.map(text).join(', ')}]`;
  try {
    const result = await engine.run(`SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(${paths})`);
    const [[rows]] = await result.getRows();
    return rows === null ? undefined : Number(rows);
  } catch (error) {
    throw translateError(error);
  }
}


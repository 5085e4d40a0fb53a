import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

const SEED_STEP = 1_000_003;
const hashed = (seed: number): string => `hash(i + ${seed}::BIGINT * ${SEED_STEP})`;
/** A number from 1 to `k` for row `i`, the same on every machine. */
const pick = (k: number, seed: number): string => `(1 + ${hashed(seed)} % ${k})::INTEGER`;
const padded = (value: string, prefix: string, digits: number): string => `'${prefix}' || lpad((${value})::VARCHAR, ${digits}, '0')`;
const word = (prefix: string, k: number, seed: number, digits: number): string => padded(pick(k, seed), prefix, digits);
/** A number from 0 to `k` with six decimals. */
const fraction = (k: number, seed: number): string => `round((${hashed(seed)} % 100000000) / 1e8 * ${k}, 6)`;
const few = (rows: number): number => Math.max(1, Math.floor(rows / 1e6));

/**
 * The tables of the db-benchmark (h2oai), one for grouping and four for joining, and one of sales for everyday work.
 * A tenth of the keys of `medium` and `big` is missing, so that a join drops rows.
 */
const TABLES: Readonly<Record<string, (rows: number) => string>> = {
  groups: (n) =>
    `SELECT ${word('id', 100, 1, 3)} AS id1, ${word('id', 100, 2, 3)} AS id2, ${word('id', n / 100, 3, 10)} AS id3, ` +
    `${pick(100, 4)} AS id4, ${pick(100, 5)} AS id5, ${pick(n / 100, 6)} AS id6, ` +
    `${pick(5, 7)} AS v1, ${pick(15, 8)} AS v2, ${fraction(100, 9)} AS v3 FROM range(${n}) t(i)`,
  left: (n) =>
    `SELECT ${pick(few(n), 11)} AS id1, ${pick(n / 1e3, 12)} AS id2, ${pick(n, 13)} AS id3, ` +
    `${word('id', n / 1e3, 12, 7)} AS id5, ${fraction(100, 15)} AS v1 FROM range(${n}) t(i)`,
  small: (n) => `SELECT (i + 1)::INTEGER AS id1, ${fraction(100, 16)} AS v2 FROM range(${few(n)}) t(i)`,
  medium: (n) =>
    `SELECT (i + 1)::INTEGER AS id2, ${padded('i + 1', 'id', 7)} AS id5, ${fraction(100, 17)} AS v2 FROM range(${n / 1e3}) t(i) WHERE i % 10 <> 3`,
  big: (n) => `SELECT (i + 1)::INTEGER AS id3, ${fraction(100, 18)} AS v2 FROM range(${n}) t(i) WHERE i % 10 <> 7`,
  sales: (n) =>
    `SELECT TIMESTAMP '2024-01-01' + to_seconds(i * 3) AS t, ${word('city ', 500, 21, 3)} AS city, ${pick(1000, 22)} AS product, ` +
    `${pick(20, 23)} AS quantity, ${fraction(50, 24)} AS price, ` +
    `CASE WHEN ${hashed(25)} % 20 = 0 THEN NULL ELSE ${fraction(10, 26)} END AS discount FROM range(${n}) t(i)`,
};
export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/** Paths of the tables as Parquet, and of the sales as CSV (`csv`); made once for a number of rows. */
export async function makeData(connection: DuckDBConnection, rows: number): Promise<Readonly<Record<string, string>>> {
  const folder = join(tmpdir(), `pandorable-bench-${rows}`);
  mkdirSync(folder, { recursive: true });
  const make = async (file: string, query: string, format: string): Promise<string> => {
    const path = join(folder, file);
    if (existsSync(path)) return path;
    await connection.run(`COPY (${query}) TO '${path}.part' (FORMAT ${format})`);
    renameSync(`${path}.part`, path);
    return path;
  };
  const paths: Record<string, string> = {};
  for (const [name, query] of Object.entries(TABLES)) paths[name] = await make(`${name}.parquet`, query(rows), 'parquet');
  paths['csv'] = await make('sales.csv', `FROM '${paths['sales']}'`, 'csv, HEADER');
  return paths;
}

import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

/** A number from 1 to `k` for row `i`, the same on every machine. */
const pick = (k: number, seed: number): string => `(1 + hash(i + ${seed}::BIGINT * 1000003) % ${k})::INTEGER`;
const word = (prefix: string, k: number, seed: number, digits: number): string => `'${prefix}' || lpad((${pick(k, seed)})::VARCHAR, ${digits}, '0')`;
const fraction = (k: number, seed: number): string => `round((hash(i + ${seed}::BIGINT * 1000003) % 100000000) / 1e6 * ${k} / 100, 6)`;

/** The db-benchmark's tables, made here: one for grouping, four for joining, and one for everyday work. */
const TABLES: Readonly<Record<string, (rows: number) => string>> = {
  groups: (n) =>
    `SELECT ${word('id', 100, 1, 3)} AS id1, ${word('id', 100, 2, 3)} AS id2, ${word('id', n / 100, 3, 10)} AS id3, ${pick(100, 4)} AS id4, ${pick(100, 5)} AS id5, ` +
    `${pick(n / 100, 6)} AS id6, ${pick(5, 7)} AS v1, ${pick(15, 8)} AS v2, ${fraction(100, 9)} AS v3 FROM range(${n}) t(i)`,
  left: (n) =>
    `SELECT ${pick(Math.max(1, n / 1e6), 11)} AS id1, ${pick(n / 1e3, 12)} AS id2, ${pick(n, 13)} AS id3, ${word('id', n / 1e3, 14, 7)} AS id5, ${fraction(100, 15)} AS v1 FROM range(${n}) t(i)`,
  small: (n) => `SELECT (i + 1)::INTEGER AS id1, 'id' || i AS id4, ${fraction(100, 16)} AS v2 FROM range(${Math.max(1, n / 1e6)}) t(i)`,
  medium: (n) => `SELECT (i + 1)::INTEGER AS id2, 'id' || lpad((i + 1)::VARCHAR, 7, '0') AS id5, ${fraction(100, 17)} AS v2 FROM range(${n / 1e3}) t(i) WHERE i % 10 <> 3`,
  big: (n) => `SELECT (i + 1)::INTEGER AS id3, ${fraction(100, 18)} AS v2 FROM range(${n}) t(i) WHERE i % 10 <> 7`,
  sales: (n) =>
    `SELECT TIMESTAMP '2024-01-01' + to_seconds(i * 3) AS t, ${word('city ', 500, 21, 3)} AS city, ${pick(1000, 22)} AS product, ${pick(20, 23)} AS quantity, ` +
    `${fraction(50, 24)} AS price, CASE WHEN hash(i + 25) % 20 = 0 THEN NULL ELSE ${fraction(10, 26)} END AS discount FROM range(${n}) t(i)`,
};

/** Paths of the tables as Parquet, and of the sales as CSV; made once for a number of rows. */
export async function makeData(connection: DuckDBConnection, rows: number): Promise<Readonly<Record<string, string>>> {
  const folder = join(tmpdir(), `pandorable-bench-${rows}`);
  mkdirSync(folder, { recursive: true });
  const paths: Record<string, string> = {};
  for (const [name, query] of Object.entries(TABLES)) {
    paths[name] = join(folder, `${name}.parquet`);
    if (!existsSync(paths[name])) await connection.run(`COPY (${query(rows)}) TO '${paths[name]}' (FORMAT parquet)`);
  }
  paths['csv'] = join(folder, 'sales.csv');
  if (!existsSync(paths['csv'])) await connection.run(`COPY (SELECT * FROM '${paths['sales']}') TO '${paths['csv']}' (HEADER)`);
  return paths;
}

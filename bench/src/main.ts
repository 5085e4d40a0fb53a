import { availableParallelism, cpus, totalmem } from 'node:os';
import { type DuckDBConnection, DuckDBInstance, version } from '@duckdb/node-api';
import * as pd from 'pandorable';
import { makeData, TABLE_NAMES } from './data.js';
import { EVERYDAY } from './everyday.js';
import { GROUPBY } from './groupby.js';
import { JOIN } from './join.js';
import { CLOCKS, measure, median } from './measure.js';
import { overheads } from './overhead.js';
import type { Data, Question } from './question.js';
import { readSettings, type Settings } from './settings.js';

const GROUPS: Readonly<Record<string, readonly Question[]>> = { groupby: GROUPBY, join: JOIN, everyday: EVERYDAY };

/** The tables as frames, and what stands for them in SQL. */
async function load(connection: DuckDBConnection, { rows, source }: Settings): Promise<{ data: Data; sqlOf: (text: string) => string }> {
  const paths = await makeData(connection, rows);
  const frames: Record<string, unknown> = {};
  const texts: Record<string, string> = { row: source === 'memory' ? 'rowid' : 'file_row_number', csv: paths['csv'] };
  for (const name of TABLE_NAMES) {
    const frame = (pd.readParquet as any)(paths[name]);
    frames[name] = source === 'memory' ? frame.checkpoint() : frame;
    texts[name] = source === 'memory' ? `"${name}"` : `'${paths[name]}'`;
    if (source === 'memory') await connection.run(`CREATE TABLE "${name}" AS FROM '${paths[name]}'`);
  }
  return { data: { frames, paths }, sqlOf: (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => texts[name]) };
}

const number = (value: number, digits: number): string => value.toFixed(digits).padStart(9);
const milliseconds = (ms: number): string => number(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0);
const row = (name: string, cells: readonly string[]): string => `${name.padEnd(34)}${cells.map((c) => c.padStart(9)).join('')}`;

function printMachine({ rows, runs, source, clock }: Settings): void {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB, Node ${process.version}, DuckDB ${version()}`,
  );
  console.log(
    `${rows.toLocaleString('en')} rows from ${source}; medians of ${runs} runs in turn, in milliseconds of ${clock === 'cpu' ? 'processor time' : 'time'}; 'query' is the SQL without its fetch`,
  );
}

async function ask(
  group: string,
  settings: Settings,
  connection: DuckDBConnection,
  loaded: Awaited<ReturnType<typeof load>>,
): Promise<number[]> {
  const turns = { runs: settings.runs, now: CLOCKS[settings.clock] };
  const ratios: number[] = [];
  for (const question of GROUPS[group].filter((q) => `${group}: ${q.name}`.includes(settings.only))) {
    if (ratios.length === 0) console.log(row(`\n${group}`, ['ours', 'SQL', 'query', 'ours/SQL']));
    try {
      const r = await measure(question, loaded.data, connection, loaded.sqlOf(question.sql), turns);
      ratios.push(r.ours / r.sql);
      console.log(row(question.name, [milliseconds(r.ours), milliseconds(r.sql), milliseconds(r.query), number(r.ours / r.sql, 2)]));
    } catch (error) {
      console.log(`${question.name.padEnd(34)} failed: ${String(error).split('\n')[0]}`);
      process.exitCode = 1;
    }
  }
  return ratios;
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  printMachine(settings);
  const loaded = await load(connection, settings);
  const ratios: number[] = [];
  for (const group of Object.keys(GROUPS)) ratios.push(...(await ask(group, settings, connection, loaded)));
  if (ratios.length > 1) console.log(`\nmedian ratio ${median(ratios).toFixed(2)}, largest ${Math.max(...ratios).toFixed(2)}`);
  if (settings.only !== '') return;
  console.log('\nfixed costs');
  for (const [name, ms] of await overheads(connection)) console.log(`${name.padEnd(52)}${milliseconds(ms)}`);
}

await main();

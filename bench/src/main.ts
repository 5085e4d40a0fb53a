import { cpus, totalmem } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import * as pd from 'pandorable';
import { makeData } from './data.js';
import { type Data, type Question, QUESTIONS } from './questions.js';

interface Settings {
  readonly rows: number;
  readonly runs: number;
  readonly only: string;
}

function readSettings(args: readonly string[]): Settings {
  const value = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? otherwise : (args[at + 1] ?? otherwise);
  };
  return { rows: Number(value('rows', '1e6')), runs: Number(value('runs', '5')), only: value('only', '') };
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Our answer as columns. */
function fetchOurs(question: Question, data: Data): void {
  const answer = question.ours(data);
  if (typeof answer === 'object' && answer !== null && 'toArrow' in answer) answer.toArrow();
}

/** The SQL's answer as columns. */
async function fetchSql(connection: DuckDBConnection, sql: string): Promise<void> {
  (await connection.runAndReadAll(sql)).getColumns();
}

async function timed(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

interface Result {
  readonly ours: number;
  readonly sql: number;
  /** the query alone, its rows left in the engine */
  readonly query: number;
}

/** Medians of runs that take turns; the first turn is not counted. */
async function measure(question: Question, data: Data, connection: DuckDBConnection, runs: number): Promise<Result> {
  const sql = question.sql.replace(/\{(\w+)\}/g, (_, name: string) => data.paths[name]);
  const times = { ours: [] as number[], sql: [] as number[], query: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const turn = { ours: await timed(() => fetchOurs(question, data)), sql: await timed(() => fetchSql(connection, sql)), query: await timed(() => connection.run(sql)) };
    if (run === 0) continue;
    times.ours.push(turn.ours);
    times.sql.push(turn.sql);
    times.query.push(turn.query);
  }
  return { ours: median(times.ours), sql: median(times.sql), query: median(times.query) };
}

async function load(connection: DuckDBConnection, rows: number): Promise<Data> {
  const paths = await makeData(connection, rows);
  const frames: Record<string, any> = {};
  for (const name of ['groups', 'left', 'small', 'medium', 'big', 'sales']) {
    await connection.run(`CREATE TABLE "${name}" AS SELECT * FROM '${paths[name]}'`);
    frames[name] = (pd as any).readParquet(paths[name]).checkpoint();
  }
  return { frames, paths };
}

const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0)).padStart(9);

async function main(): Promise<void> {
  const { rows, runs, only } = readSettings(process.argv.slice(2));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const [cpu] = cpus();
  console.log(`${cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${rows.toExponential(0)} rows, medians of ${runs} runs in ms`);
  const data = await load(connection, rows);
  console.log(`${'question'.padEnd(42)}${'ours'.padStart(9)}${'SQL'.padStart(9)}${'query'.padStart(9)}   ours/SQL  ours/query`);
  const ratios: number[] = [];
  for (const question of QUESTIONS) {
    const name = `${question.group} ${question.name}`;
    if (!name.includes(only)) continue;
    try {
      const r = await measure(question, data, connection, runs);
      ratios.push(r.ours / r.sql);
      console.log(`${name.padEnd(42)}${milliseconds(r.ours)}${milliseconds(r.sql)}${milliseconds(r.query)}${(r.ours / r.sql).toFixed(2).padStart(11)}${(r.ours / r.query).toFixed(2).padStart(12)}`);
    } catch (error) {
      console.log(`${name.padEnd(42)} failed: ${String(error).split('\n')[0]}`);
      process.exitCode = 1;
    }
  }
  console.log(`median ratio to SQL ${median(ratios).toFixed(2)}`);
  process.exit();
}

await main();

import { availableParallelism, cpus, totalmem } from 'node:os';
import { duckdb, type Engine, spark } from './engines.js';
import { EVERYDAY } from './everyday.js';
import { FUNCTIONS } from './functions.js';
import { GROUPBY } from './groupby.js';
import { JOIN } from './join.js';
import { CLOCKS, measure, median } from './measure.js';
import { type Cost, clusterCosts, localCosts } from './overhead.js';
import type { Question } from './question.js';
import { readSettings, type Settings } from './settings.js';

const GROUPS: Readonly<Record<string, readonly Question[]>> = { groupby: GROUPBY, join: JOIN, everyday: EVERYDAY, functions: FUNCTIONS };

const number = (value: number, digits: number): string => value.toFixed(digits).padStart(9);
const milliseconds = (ms: number): string => (Number.isNaN(ms) ? '' : number(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0));
const row = (name: string, cells: readonly string[]): string => `${name.padEnd(34)}${cells.map((c) => c.padStart(9)).join('')}`;

function printMachine(engine: Engine, { rows, runs, source, clock }: Settings): void {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB, Node ${process.version}, ${engine.name}`);
  console.log(
    `${rows.toLocaleString('en')} rows from ${source}; medians of ${runs} runs in turn (fewer of what takes a minute), in milliseconds of ${clock === 'cpu' ? 'processor time' : 'time'}; 'query' is the SQL without its fetch`,
  );
}

async function ask(group: string, settings: Settings, engine: Engine): Promise<number[]> {
  const turns = { runs: settings.runs, now: CLOCKS[settings.clock] };
  const ratios: number[] = [];
  for (const question of GROUPS[group].filter((q) => `${group}: ${q.name}`.includes(settings.only))) {
    const sql = engine.sqlOf(question);
    if (sql === undefined) continue;
    if (ratios.length === 0) console.log(row(`\n${group}`, ['ours', 'SQL', 'query', 'ours/SQL']));
    try {
      const r = await measure(question, engine, sql, turns);
      ratios.push(r.ours / r.sql);
      console.log(row(question.name, [milliseconds(r.ours), milliseconds(r.sql), milliseconds(r.query), number(r.ours / r.sql, 2)]));
    } catch (error) {
      console.log(`${question.name.padEnd(34)} failed: ${String(error).split('\n')[0]}`);
      process.exitCode = 1;
    }
  }
  return ratios;
}

function printCosts(costs: readonly Cost[]): void {
  console.log('\nfixed costs');
  for (const [name, value, unit] of costs) console.log(`${name.padEnd(62)}${milliseconds(value)} ${unit}`);
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const engine = settings.cluster ? await spark(settings) : await duckdb(settings);
  try {
    printMachine(engine, settings);
    const ratios: number[] = [];
    for (const group of Object.keys(GROUPS)) ratios.push(...(await ask(group, settings, engine)));
    if (ratios.length > 1) console.log(`\nmedian ratio ${median(ratios).toFixed(2)}, largest ${Math.max(...ratios).toFixed(2)}`);
    if (settings.only === '')
      printCosts('client' in engine ? await clusterCosts(engine.client, engine.url) : await localCosts(engine.connection));
  } finally {
    await engine.close();
  }
}

await main();

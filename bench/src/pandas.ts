/**
 * Our answers beside those of pandas and Polars over the same tables, each in its own memory, in one run:
 * `node --expose-gc bench/dist/pandas.js [--rows 1e7] [--runs 3] [--only part of a name]`. Needs Python 3.11 or newer.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import * as pd from 'pandorable';
import { BESIDE, type Beside } from './beside.js';
import { type Columns, fetchOurs } from './columns.js';
import { makeData, TABLE_NAMES } from './data.js';
import { CLOCKS, median, timed } from './measure.js';
import { type Library, Python } from './python.js';
import { readSettings, type Settings } from './settings.js';

const LIBRARIES: readonly Library[] = ['pandas', 'polars'];
const TOLERANCE = 1e-6;

/** The tables in the engine's memory, each kept when a question first names it. */
function tables(paths: Readonly<Record<string, string>>): object {
  const out = { csv: () => pd.readCsv(paths['csv']) };
  for (const name of TABLE_NAMES) {
    let kept: unknown;
    Object.defineProperty(out, name, { get: () => (kept ??= pd.readParquet(paths[name]).checkpoint()) });
  }
  return out;
}

const fetched = (answer: unknown): Columns => fetchOurs(answer instanceof pd.Series ? answer.toFrame('values') : answer);

const isNumber = (value: unknown): boolean => typeof value === 'number' || typeof value === 'bigint';

/** As ask.py's: rows, and the sum of each column of numbers; an index comes behind the columns. */
function digest(answer: unknown): number[] {
  const fields = fetched(answer).slice(0, answer instanceof pd.DataFrame ? answer.columns.length : 1);
  const columns = fields.map((column) => Array.from(column as ArrayLike<unknown>));
  if (columns.length === 1 && columns[0].length === 1) return [Number(columns[0][0])];
  const numeric = columns.filter((values) => isNumber(values.find((v) => v !== null && v === v)));
  return [
    columns[0].length,
    ...numeric.map((values) => values.reduce((sum: number, v) => (v === null || v !== v ? sum : sum + Number(v)), 0)),
  ];
}

const alike = (x: readonly number[], y: readonly number[]): boolean => {
  const [a, b] = [x, y].map((d) => [d[0], ...d.slice(1).sort((p, q) => p - q)]);
  return a.length === b.length && a.every((v, i) => Math.abs(v - b[i]) <= TOLERANCE * Math.max(1, Math.abs(v)));
};

/** Medians in milliseconds: ours, pandas', Polars'. */
async function measure(question: Beside, d: object, python: Python, runs: number): Promise<number[]> {
  const ours = (): Columns => fetched(question.ours(d));
  const found = digest(question.ours(d));
  for (const library of LIBRARIES) {
    const theirs = (await python.ask(library, question[library])).digest;
    if (!alike(found, theirs)) throw new Error(`the answers differ: ${found} here, ${theirs} in ${library}`);
  }
  const times: number[][] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    times[0].push(await timed(ours, CLOCKS.wall));
    for (const [i, library] of LIBRARIES.entries()) times[i + 1].push((await python.ask(library, question[library])).ms);
  }
  return times.map(median);
}

const row = (name: string, cells: readonly string[]): void => console.log(name.padEnd(34) + cells.map((c) => c.padStart(12)).join(''));
const ms = (time: number): string => time.toFixed(time < 100 ? 1 : 0);

async function main({ rows, runs, only }: Settings): Promise<void> {
  const paths = await makeData(await (await DuckDBInstance.create(':memory:')).connect(), rows);
  const { python, versions } = await Python.start(paths);
  try {
    console.log(`${rows.toLocaleString('en')} rows in memory; medians of ${runs} runs in turn, in milliseconds`);
    row(
      '',
      ['ours', `pandas ${versions.pandas}`, `Polars ${versions.polars}`, 'ours/pandas'].map((t) => ` ${t}`),
    );
    const d = tables(paths);
    for (const question of BESIDE.filter((q) => q.name.includes(only))) {
      const times = await measure(question, d, python, runs);
      row(question.name, [...times.map(ms), (times[0] / times[1]).toFixed(2)]);
    }
  } finally {
    python.close();
  }
}

await main(readSettings(process.argv.slice(2)));

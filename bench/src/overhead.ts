import type { DuckDBConnection } from '@duckdb/node-api';
import type { SparkConnectClient } from '@pandorable/executor-cluster/client';
import type { DataFrame } from 'pandorable';
import * as pd from 'pandorable';
import { fetchSql } from './columns.js';
import { CLOCKS, median, timed } from './measure.js';

const RUNS = 100;
const STEPS = 50;

async function medianOf(run: () => unknown, clock = CLOCKS.wall, runs = RUNS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) times.push(await timed(run, clock));
  return median(times.slice(1));
}

type Tiny = DataFrame<{ a: number; b: number }>;

/** Each step is an assignment, and every fifth a filter. */
function chain(frame: Tiny): Tiny {
  let out = frame;
  for (let i = 0; i < STEPS; i++)
    out = i % 5 === 4 ? out.get(out.a.gt(-i)) : (out.assign({ [`c${i}`]: out.a.mul(i).add(out.b) }) as unknown as Tiny);
  return out;
}

export type Cost = readonly [name: string, value: number, unit: string];
const TINY = { a: [1, 2, 3], b: [0.5, 1.5, 2.5] };

/** Of an action on three rows, and of building and optimising a long chain. */
export async function localCosts(connection: DuckDBConnection): Promise<readonly Cost[]> {
  await connection.run('CREATE OR REPLACE TABLE three AS SELECT * FROM (VALUES (1, 0.5), (2, 1.5), (3, 2.5)) t(a, b)');
  const tiny: Tiny = pd.DataFrame(TINY);
  const long = chain(tiny);
  return [
    ['an action on three rows', await medianOf(() => tiny.a.add(tiny.b).sum()), 'ms'],
    ['the same by SQL', await medianOf(() => fetchSql(connection, 'SELECT sum(a + b) FROM three')), 'ms'],
    [`building a chain of ${STEPS} steps`, await medianOf(() => chain(tiny)), 'ms'],
    [`planning a chain of ${STEPS} steps, to the engine's text`, await medianOf(() => long.explain('engine')), 'ms'],
  ];
}

const FETCHED = 1e7;

/** Of an action on Spark: its time, and how much of it is this process's own work; and how fast rows come. */
export async function clusterCosts(client: SparkConnectClient): Promise<readonly Cost[]> {
  const tiny: Tiny = pd.DataFrame(TINY);
  const action = () => tiny.a.add(tiny.b).sum();
  const bySql = async () =>
    (await client.execute(await client.sql('SELECT sum(a + b) FROM VALUES (1, 0.5), (2, 1.5) t(a, b)')).table()).numRows;
  const wide = pd.sql(`SELECT id AS a, id * 0.5D AS b FROM range(0, ${FETCHED}, 1, 64)`);
  const rows = () => wide.toArrow().numRows;
  const rate = (ms: number): number => FETCHED / ms / 1000;
  return [
    ['an action on three rows', await medianOf(action, CLOCKS.wall), 'ms'],
    ['  of which this process works', await meanOf(action), 'ms'],
    ['the same by SQL', await medianOf(bySql, CLOCKS.wall), 'ms'],
    ['two numeric columns fetched', rate(await medianOf(rows, CLOCKS.wall, 5)), 'million rows/s'],
  ];
}

/** Processor time of one of many runs: a single one is less than the clock's step. */
async function meanOf(run: () => unknown): Promise<number> {
  const start = CLOCKS.cpu();
  for (let i = 0; i < RUNS; i++) await run();
  return (CLOCKS.cpu() - start) / RUNS;
}

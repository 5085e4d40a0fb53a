import { setTimeout as sleep } from 'node:timers/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SparkConnectClient } from '@pandorable/executor-cluster/client';
import type { DataFrame } from 'pandorable';
import * as pd from 'pandorable';
import { fetchSql } from './columns.js';
import { rounded, slow } from './functions.js';
import { median } from './measure.js';
import { type OwnTime, startRelay } from './relay.js';

const RUNS = 100;
/** How often an action is asked: the first hundred are slower, as little is compiled yet. */
const ACTIONS = 400;
const PAUSE_MS = 20;
const FETCHED = 1e7;
const rate = (ms: number): number => FETCHED / ms / 1000;
const STEPS = 50;

async function elapsed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function medianOf(run: () => unknown, runs = RUNS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) times.push(await elapsed(run));
  return median(times.slice(1));
}

/** Medians of two that run in turns. */
async function inTurns(run: () => unknown, other: () => unknown): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < ACTIONS; i++) {
    times[0].push(await elapsed(run));
    times[1].push(await elapsed(other));
  }
  return [median(times[0]), median(times[1])];
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
const THREE = '(VALUES (1, 5e-1), (2, 15e-1), (3, 25e-1)) AS t(a, b)';

/** Of an action on three rows, and of building and optimising a long chain. */
export async function localCosts(connection: DuckDBConnection): Promise<readonly Cost[]> {
  await connection.run(`CREATE OR REPLACE TABLE three AS SELECT * FROM ${THREE}`);
  const held: Tiny = pd.DataFrame({ a: [1, 2, 3], b: [0.5, 1.5, 2.5] });
  const few: Tiny = pd.sql(`SELECT * FROM ${THREE}`).checkpoint() as unknown as Tiny;
  const long = chain(held);
  const numbers = pd.Series(Float64Array.from({ length: FETCHED }, (_, i) => i / 7));
  const some = numbers.head(FETCHED / 10);
  const slowed = (threads: boolean) => medianOf(() => some.map(pd.udf(slow, { returns: 'float64', threads })).toNumpy(), 3);
  const inThread = await slowed(false);
  const bySql = () => fetchSql(connection, 'SELECT sum(a + b) FROM three');
  const [action, sql] = await inTurns(() => few.a.add(few.b).sum(), bySql);
  return [
    ['an action on three rows', action, 'ms'],
    ['the same by SQL', sql, 'ms'],
    ['the same on rows of this process, which need no engine', await medianOf(() => held.a.add(held.b).sum()), 'ms'],
    [`building a chain of ${STEPS} steps`, await medianOf(() => chain(held)), 'ms'],
    [`planning a chain of ${STEPS} steps, to the engine's text`, await medianOf(() => long.explain('engine')), 'ms'],
    ['a called number function', rate(await medianOf(() => numbers.map(rounded).toNumpy(), 5)), 'million rows/s'],
    ['a function of a microsecond in threads, against one', inThread / (await slowed(true)), 'times as fast'],
  ];
}

/** Of an action on Spark at `url`: its time, and how much of it is this process's own; and how fast rows come. */
export async function clusterCosts(client: SparkConnectClient, url: string): Promise<readonly Cost[]> {
  const few: Tiny = pd.sql(`SELECT * FROM ${THREE}`);
  const action = () => few.a.add(few.b).sum();
  const bySql = async () => (await client.execute(await client.sql(`SELECT sum(a + b) FROM ${THREE}`)).table()).numRows;
  const wide = pd.sql(`SELECT id AS a, id * 0.5D AS b FROM range(0, ${FETCHED}, 1, 64)`);
  const rows = () => wide.toArrow().numRows;
  const [ours, sql] = await inTurns(action, bySql);
  return [
    ['an action on three rows', ours, 'ms'],
    ...(await ownTimes(url, action)),
    ['the same by SQL', sql, 'ms'],
    ['two numeric columns fetched', rate(await medianOf(rows, 5)), 'million rows/s'],
  ];
}

/** What an action waits for this process: asked by way of a relay, one at a time, with a pause in which the one before is tidied up. */
async function ownTimes(url: string, action: () => unknown): Promise<readonly Cost[]> {
  const relay = startRelay(url);
  pd.setExecutor(relay.url);
  try {
    const times: OwnTime[] = [];
    for (let i = 0; i < ACTIONS; i++) {
      await sleep(PAUSE_MS);
      times.push(relay.measure(action));
    }
    return [
      ['  of which this process, before it asks', median(times.map((t) => t.before)), 'ms'],
      ['  of which this process, after the last bytes of the answer', median(times.map((t) => t.after)), 'ms'],
    ];
  } finally {
    pd.setExecutor(url);
    await relay.close();
  }
}

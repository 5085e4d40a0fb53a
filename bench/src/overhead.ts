import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataFrame } from 'pandorable';
import * as pd from 'pandorable';
import { fetchSql } from './columns.js';
import { CLOCKS, median, timed } from './measure.js';

const RUNS = 100;
const STEPS = 50;

async function medianOf(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= RUNS; i++) times.push(await timed(run, CLOCKS.wall));
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

/** Fixed costs in milliseconds: of an action on three rows, and of building and optimising a long chain. */
export async function overheads(connection: DuckDBConnection): Promise<readonly (readonly [name: string, ms: number])[]> {
  await connection.run('CREATE OR REPLACE TABLE three AS SELECT * FROM (VALUES (1, 0.5), (2, 1.5), (3, 2.5)) t(a, b)');
  const tiny: Tiny = pd.DataFrame({ a: [1, 2, 3], b: [0.5, 1.5, 2.5] });
  const long = chain(tiny);
  return [
    ['an action on three rows', await medianOf(() => tiny.a.add(tiny.b).sum())],
    ['the same by SQL', await medianOf(() => fetchSql(connection, 'SELECT sum(a + b) FROM three'))],
    [`building a chain of ${STEPS} steps`, await medianOf(() => chain(tiny))],
    [`planning a chain of ${STEPS} steps, to the engine's text`, await medianOf(() => long.explain('engine'))],
  ];
}

import { type Columns, difference, fetchOurs } from './columns.js';
import type { Engine } from './engines.js';
import type { Question } from './question.js';

/** Medians in milliseconds. */
export interface Result {
  readonly ours: number;
  readonly sql: number;
  /** the SQL alone, its rows left in the engine; NaN where an engine cannot do that */
  readonly query: number;
}

export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds since some moment. */
export type Clock = () => number;
export const CLOCKS: Readonly<Record<'wall' | 'cpu', Clock>> = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Milliseconds of one run, without the garbage of the runs before it. */
export async function timed(run: () => unknown, now: Clock): Promise<number> {
  globalThis.gc?.();
  const start = now();
  await run();
  return now() - start;
}

/** A question that took this long, in milliseconds, is not asked again. */
const PATIENCE = 60_000;

/** How often a question is asked, and by which clock. */
export interface Turns {
  readonly runs: number;
  readonly now: Clock;
}

/** Our answer and the SQL's, checked against each other, then in turns. */
export async function measure(question: Question, engine: Engine, sql: string, { runs, now }: Turns): Promise<Result> {
  const ours = (): Columns => fetchOurs(question.ours(engine.data));
  const bySql = async (): Promise<Columns> => {
    const columns = await engine.fetch(sql);
    return question.after?.(columns) ?? columns;
  };
  const wrong = difference(ours(), await bySql());
  if (wrong !== null) throw new Error(`the answers differ: ${wrong}`);
  const times = { ours: [] as number[], sql: [] as number[], query: [] as number[] };
  const start = performance.now();
  for (let run = 0; run < runs && performance.now() - start < PATIENCE; run++) {
    times.ours.push(await timed(ours, now));
    times.sql.push(await timed(bySql, now));
    if (engine.run !== undefined) times.query.push(await timed(() => engine.run!(sql), now));
  }
  return { ours: median(times.ours), sql: median(times.sql), query: median(times.query) };
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLocalServer } from '@pandorable/executor-cluster/launcher';
import * as pandas from 'pandorable';

const pd: any = pandas;
const data = join(dirname(createRequire(import.meta.url).resolve('vega-datasets')), '..', 'data');

/** Three million flights in the United States in 2001, and where the airports are. */
export function read(): { flights: any; airports: any } {
  return { flights: pd.readParquet(join(data, 'flights-3m.parquet')), airports: pd.readCsv(join(data, 'airports.csv')) };
}

type Asked = readonly [title: string, ask: (flights: any, airports: any) => any];

export const QUESTIONS: readonly Asked[] = [
  ['The data', (flights) => flights],
  [
    'Which big airports keep their passengers waiting?',
    (flights, airports) => {
      const all = flights.groupby('origin').agg({ flights: pd.tuple('delay', 'size'), delay: pd.tuple('delay', 'mean') });
      const busy = all.get(all.flights.gt(50000)).resetIndex();
      const named = busy.merge(airports.get(['iata', 'city', 'state']), { leftOn: 'origin', rightOn: 'iata' });
      return named.sortValues('delay', { ascending: false }).head(8).get(['origin', 'city', 'state', 'flights', 'delay']);
    },
  ],
  [
    'How late is late?',
    (flights) =>
      flights
        .assign({ kind: (r: any) => (r.delay > 120 ? 'very late' : r.delay > 15 ? 'late' : 'on time') })
        .groupby('kind')
        .distance.agg(['count', 'mean']),
  ],
  [
    'Is it getting better? Delay by day, averaged over a week',
    (flights) => flights.groupby(flights.date.dt.floor('D')).delay.mean().rolling(7).mean().round(2),
  ],
  [
    'Where and when?',
    (flights) => {
      const top = flights.get(flights.origin.isin(['ATL', 'DFW', 'LAX', 'ORD', 'PHX']));
      const table = top
        .assign({ month: top.date.dt.month })
        .pivotTable({ values: 'delay', index: 'origin', columns: 'month', aggfunc: 'mean' });
      return table.round(1);
    },
  ],
  [
    'Which two states are best connected?',
    (flights, airports) => {
      const states = airports.rename({ columns: { iata: 'origin' } }).get(['origin', 'state']);
      const to = states.rename({ columns: { origin: 'destination', state: 'to' } });
      const routes = flights.merge(states, { on: 'origin' }).merge(to, { on: 'destination' });
      const pairs = routes.get(routes.state.ne(routes.to)).groupby(['state', 'to']).size();
      return pairs.sortValues({ ascending: false, kind: 'stable' }).head(6);
    },
  ],
];

export interface Answer {
  readonly title: string;
  readonly text: string;
  readonly milliseconds: number;
  /** where the work was done: by the engine alone, or partly by JavaScript */
  readonly where: string;
}

/** Asks one question and prints the answer as pandas would. */
export function answer([title, ask]: Asked, flights: any, airports: any): Answer {
  const start = performance.now();
  const result = ask(flights, airports);
  const text = String(result);
  const plan: string = result.explain('plan');
  const functions = plan.match(/map-batches/g)?.length ?? 0;
  const where =
    functions === 0 ? 'the engine' : `the engine and ${functions} function${functions > 1 ? 's' : ''} over columns in JavaScript`;
  return { title, text, milliseconds: performance.now() - start, where };
}

function ask(): void {
  const start = performance.now();
  const { flights, airports } = read();
  for (const question of QUESTIONS) {
    const { title, text, milliseconds, where } = answer(question, flights, airports);
    console.log(`## ${title}\n${text}\n— ${milliseconds.toFixed(0)} ms, by ${where}\n`);
  }
  console.log(`${QUESTIONS.length} answers in ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

/** It lives for seconds: what Java would gain by compiling its code a second time, it would not earn back. */
const SHORT_LIVED = { 'spark.driver.extraJavaOptions': '-XX:TieredStopAtLevel=1' };

/** Spark on this machine for the time of the questions. */
async function askCluster(): Promise<void> {
  const server = await startLocalServer({ conf: SHORT_LIVED, log: console.error });
  try {
    pd.setExecutor(server.url);
    ask();
  } finally {
    pd.setExecutor('local');
    await server.stop();
  }
}

/** `--cluster` asks a Spark that is started for it; `PANDORABLE_EXECUTOR=sc://host:15002` asks one that is there. */
async function main(): Promise<void> {
  if (process.argv.includes('--cluster')) await askCluster();
  else ask();
  process.exit();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

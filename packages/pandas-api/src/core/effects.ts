import { type Arriving, type Bag, type CsvHooks, type ReadTable, streamCsv } from '@pandorable/io';
import { type Capabilities, type Node, NotImplementedError } from '@pandorable/planner';
import * as client from '../session/client.js';
import { noteUses } from './file-uses.js';
import { requestKeys } from './request-key.js';

type Read = readonly [source: Arriving, bag: Bag, hooks: CsvHooks & { readonly defaultSep?: string }];

function refuseStream(..._: Read): ReadTable {
  throw new NotImplementedError(
    'a stream cannot be read by a synchronous call; use await pd.readCsv.async(stream, options), or for await (const part of pd.readCsv(stream, {chunksize}))',
    { code: 'stream' },
  );
}

/** All rows of a stream of delimited text. */
async function readStream(...[source, bag, hooks]: Read): Promise<ReadTable> {
  const { value } = await streamCsv(source, bag, () => Number.POSITIVE_INFINITY, hooks).next();
  return value as ReadTable;
}

/** Runs a plan whose files count as used. */
const noted =
  <R>(run: (plan: Node, ...rest: any[]) => R) =>
  (plan: Node, ...rest: readonly unknown[]): R => {
    noteUses(plan);
    return run(plan, ...rest);
  };

/** What takes time: waiting, and with a promise. */
const OPERATIONS = {
  run: [noted(client.runPlan), noted(client.runPlanAsync)],
  write: [noted(client.writePlan), noted(client.writePlanAsync)],
  persist: [client.persistPlan, client.persistPlanAsync],
  mapRows: [noted(client.mapRows), noted(client.mapRowsAsync)],
  describeSource: [client.describeSource, client.describeSourceAsync],
  describeSql: [client.describeSql, client.describeSqlAsync],
  explain: [client.explainPlan, client.explainPlanAsync],
  readStream: [refuseStream, readStream],
} as const;

export type Operation = keyof typeof OPERATIONS;
type Result<O extends Operation> = ReturnType<(typeof OPERATIONS)[O][0]>;
type Loose = (...args: readonly unknown[]) => unknown;

interface Answer {
  readonly key: string;
  readonly value: unknown;
}
interface Replay {
  readonly answers: Answer[];
  next: number;
  readonly choices: unknown[];
  nextChoice: number;
  readonly keyOf: (request: unknown) => string;
}
/** Thrown where an answer is missing: the code is run again when it is there. */
class Pending {
  constructor(
    readonly op: Operation,
    readonly args: readonly unknown[],
    readonly key: string,
  ) {}
}
let replay: Replay | null = null;

/**
 * The one door to the engine. A pandas call is synchronous: the calling thread waits for the answer. Under `.async` the same code runs
 * until it needs an answer that is not there, stops, waits for it without blocking, and starts again with the answers so far. It may then
 * ask for less, since some answers are remembered elsewhere (a number of rows): each answer is found by what was asked.
 */
export function perform<O extends Operation>(op: O, args: Parameters<(typeof OPERATIONS)[O][0]>): Result<O> {
  if (replay === null) return (OPERATIONS[op][0] as Loose)(...args) as Result<O>;
  const { answers, keyOf } = replay;
  const key = keyOf([op, args]);
  const found = answers.findIndex((a, i) => i >= replay!.next && a.key === key);
  if (found < 0) throw new Pending(op, args, key);
  replay.next = found + 1;
  return answers[found].value as Result<O>;
}

/** A value that differs each time it is made: a replay keeps the first one. */
export function chosenOnce<T>(make: () => T): T {
  if (replay === null) return make();
  const at = replay.nextChoice++;
  if (at === replay.choices.length) replay.choices.push(make());
  return replay.choices[at] as T;
}

/** Runs synchronous code without blocking the thread while the engine works; `signal` cancels the running query. */
export async function performAsync<T>(code: () => T, options: object = {}): Promise<T> {
  const mine: Replay = { answers: [], next: 0, choices: [], nextChoice: 0, keyOf: requestKeys() };
  for (;;) {
    const outer = replay;
    replay = mine;
    mine.next = 0;
    mine.nextChoice = 0;
    let stop: unknown;
    try {
      return code();
    } catch (error) {
      stop = error;
    } finally {
      replay = outer;
    }
    if (!(stop instanceof Pending)) throw stop;
    const { op, args, key } = stop;
    const value = await (OPERATIONS[op][1] as Loose)(...args, ...(op === 'explain' && args.length < 2 ? [false] : []), options);
    mine.answers.push({ key, value });
  }
}

export const executorCapabilities = (): Capabilities => client.executorInfo().capabilities;

/** `signal` and `onProgress` of an action's trailing options. */
export function runOptions(args: readonly unknown[]): object {
  const last = args.at(-1);
  return typeof last === 'object' && last !== null && ('signal' in last || 'onProgress' in last) ? last : {};
}

import { type Arriving, type Bag, type CsvHooks, type ReadTable, streamCsv } from '@pandorable/io';
import { type Capabilities, NotImplementedError } from '@pandorable/planner';
import * as client from '../session/client.js';

type Read = readonly [source: Arriving, bag: Bag, hooks: CsvHooks & { readonly defaultSep?: string }];

function refuseStream(..._: Read): ReadTable {
  throw new NotImplementedError('a stream cannot be read by a synchronous call; use await pd.readCsv.async(stream, options), or for await (const part of pd.readCsv(stream, {chunksize}))', { code: 'stream' });
}

/** All rows of a stream of delimited text. */
async function readStream(...[source, bag, hooks]: Read): Promise<ReadTable> {
  const { value } = await streamCsv(source, bag, () => Number.POSITIVE_INFINITY, hooks).next();
  return value as ReadTable;
}

/** What takes time: waiting, and with a promise. */
const OPERATIONS = {
  run: [client.runPlan, client.runPlanAsync],
  write: [client.writePlan, client.writePlanAsync],
  persist: [client.persistPlan, client.persistPlanAsync],
  describeSource: [client.describeSource, client.describeSourceAsync],
  describeSql: [client.describeSql, client.describeSqlAsync],
  explain: [client.explainPlan, client.explainPlanAsync],
  readStream: [refuseStream, readStream],
} as const;

export type Operation = keyof typeof OPERATIONS;
type Result<O extends Operation> = ReturnType<(typeof OPERATIONS)[O][0]>;
type Loose = (...args: readonly unknown[]) => unknown;

interface Replay {
  readonly answers: unknown[];
  next: number;
}
/** Thrown where an answer is missing: the code is run again when it is there. */
class Pending {
  constructor(
    readonly op: Operation,
    readonly args: readonly unknown[],
  ) {}
}
let replay: Replay | null = null;

/**
 * The one door to the engine. A pandas call is synchronous: the calling thread waits for the answer. Under `.async` the same code runs
 * until it needs an answer that is not there, stops, waits for it without blocking, and starts again with the answers so far.
 */
export function perform<O extends Operation>(op: O, args: Parameters<(typeof OPERATIONS)[O][0]>): Result<O> {
  if (replay === null) return (OPERATIONS[op][0] as Loose)(...args) as Result<O>;
  if (replay.next < replay.answers.length) return replay.answers[replay.next++] as Result<O>;
  throw new Pending(op, args);
}

/** Runs synchronous code without blocking the thread while the engine works; `signal` cancels the running query. */
export async function performAsync<T>(code: () => T, options: object = {}): Promise<T> {
  const mine: Replay = { answers: [], next: 0 };
  for (;;) {
    const outer = replay;
    replay = mine;
    mine.next = 0;
    let stop: unknown;
    try {
      return code();
    } catch (error) {
      stop = error;
    } finally {
      replay = outer;
    }
    if (!(stop instanceof Pending)) throw stop;
    const { op, args } = stop;
    mine.answers.push(await (OPERATIONS[op][1] as Loose)(...args, ...(op === 'explain' && args.length < 2 ? [false] : []), options));
  }
}

export const executorCapabilities = (): Capabilities => client.executorInfo().capabilities;

/** `signal` and `onProgress` of an action's trailing options. */
export function runOptions(args: readonly unknown[]): object {
  const last = args.at(-1);
  return typeof last === 'object' && last !== null && ('signal' in last || 'onProgress' in last) ? last : {};
}

import { type Arriving, type Bag, type CsvHooks, type ReadTable, streamCsv } from '@pandorable/io';
import { type Capabilities, InterruptedError, type Node, NotImplementedError, type Source } from '@pandorable/planner';
import { checkSource, sourcesOf } from '../cache/files.js';
import { noteReads } from '../cache/policy.js';
import { sweep } from '../cache/store.js';
import type { CallOptions } from '../session/client.js';
import * as client from '../session/client.js';
import { ACTION_OPTIONS } from './args.js';
import { callSite, toldWhere } from './call-site.js';
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

const times = new WeakMap<object, number>();
/** How many milliseconds an answer took. */
export const timeOf = (answer: object): number => times.get(answer) ?? 0;

/** The files that a call reads: they must be the ones that were read, now and when it is over. */
export class OpenFiles {
  readonly #sources: ReadonlySet<Source>;

  constructor(plan: Node) {
    this.#sources = new Set(sourcesOf(plan));
    for (const source of this.#sources) checkSource(source);
    noteReads(plan);
  }

  /** The call is over: what is gone by now was open until then. */
  check(): void {
    for (const source of this.#sources) checkSource(source, 'ignored');
  }

  /** Why the call failed: if a file has changed or is gone, because of that. */
  reason(error: unknown): unknown {
    if (error instanceof InterruptedError) return error;
    try {
      for (const source of this.#sources) checkSource(source);
      return error;
    } catch (changed) {
      return Object.assign(changed as Error, { cause: error });
    }
  }
}

const timed = <R extends object>(answer: R, start: number): R => {
  times.set(answer, performance.now() - start);
  return answer;
};

/** Runs a plan, waiting. */
const reading =
  <A extends readonly unknown[], R extends object>(run: (plan: Node, ...rest: A) => R) =>
  (plan: Node, ...rest: A): R => {
    const start = performance.now();
    const files = new OpenFiles(plan);
    let answer: R;
    try {
      answer = run(plan, ...rest);
    } catch (error) {
      throw files.reason(error);
    }
    files.check();
    if (underWay === 0) sweep();
    return timed(answer, start);
  };

/** Runs a plan without waiting. */
const readingAsync =
  <A extends readonly unknown[], R extends object>(run: (plan: Node, ...rest: A) => Promise<R>) =>
  async (plan: Node, ...rest: A): Promise<R> => {
    const start = performance.now();
    const files = new OpenFiles(plan);
    const answer = await run(plan, ...rest).catch((error) => {
      throw files.reason(error);
    });
    files.check();
    return timed(answer, start);
  };

/** Work of this process's own threads, which the calling thread may wait for. */
export interface Work {
  /** what is done, and with what: a replay finds its answer by that */
  told(): unknown;
  now(): unknown;
  later(options: CallOptions): Promise<unknown>;
}

/** What takes time: waiting, and with a promise. */
const OPERATIONS = {
  run: [reading(client.runPlan), readingAsync(client.runPlanAsync)],
  write: [reading(client.writePlan), readingAsync(client.writePlanAsync)],
  persist: [reading(client.persistPlan), readingAsync(client.persistPlanAsync)],
  keep: [client.keepPlan, client.keepPlanAsync],
  mapRows: [reading(client.mapRows), readingAsync(client.mapRowsAsync)],
  describeSource: [client.describeSource, client.describeSourceAsync],
  describeSql: [client.describeSql, client.describeSqlAsync],
  explain: [client.explainPlan, client.explainPlanAsync],
  readStream: [refuseStream, readStream],
  work: [(work: Work) => work.now(), (work: Work, options: CallOptions) => work.later(options)],
} as const;

/** Arguments before the options. */
const ARITY: Readonly<Record<Operation, number>> = {
  run: 1,
  write: 2,
  persist: 2,
  keep: 1,
  mapRows: 2,
  describeSource: 1,
  describeSql: 2,
  explain: 2,
  readStream: 3,
  work: 1,
};

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
  /** the engine that was in use */
  readonly engine = client.engineInUse();
}
let replay: Replay | null = null;
/** asynchronous actions that have not ended */
let underWay = 0;

/**
 * The one door to the engine. A pandas call is synchronous: the calling thread waits for the answer. Under `.async` the same code runs
 * until it needs an answer that is not there, stops, waits for it without blocking, and starts again with the answers so far. It may then
 * ask for less, since some answers are remembered elsewhere (a number of rows): each answer is found by what was asked.
 */
export function perform<O extends Operation>(op: O, args: Parameters<(typeof OPERATIONS)[O][0]>): Result<O> {
  if (replay === null) return waited(op, args) as Result<O>;
  const { answers, keyOf } = replay;
  const key = keyOf([op, op === 'work' ? (args[0] as Work).told() : args]);
  const found = answers.findIndex((a, i) => i >= replay!.next && a.key === key);
  if (found < 0) throw new Pending(op, args, key);
  replay.next = found + 1;
  return answers[found].value as Result<O>;
}

function waited(op: Operation, args: readonly unknown[]): unknown {
  try {
    return (OPERATIONS[op][0] as Loose)(...args);
  } catch (error) {
    throw toldWhere(error, callSite());
  }
}

/** A value that differs each time it is made: a replay keeps the first one. */
export function chosenOnce<T>(make: () => T): T {
  if (replay === null) return make();
  const at = replay.nextChoice++;
  if (at === replay.choices.length) replay.choices.push(make());
  return replay.choices[at] as T;
}

/** Runs synchronous code without blocking the thread while the engine works; `signal` cancels the running query. */
export async function performAsync<T>(code: () => T, options: CallOptions = {}): Promise<T> {
  const site = callSite();
  let isPressed = false;
  const release = client.holdPresses(() => void (isPressed = true));
  const check = (): void => {
    if (isPressed) throw client.cancelled();
  };
  underWay++;
  try {
    return await replayed(code, options, check);
  } catch (error) {
    throw toldWhere(error, site);
  } finally {
    release();
    if (--underWay === 0) sweep();
  }
}

/** `check` throws where the action is cancelled between two calls. */
async function replayed<T>(code: () => T, options: CallOptions, check: () => void): Promise<T> {
  const mine: Replay = { answers: [], next: 0, choices: [], nextChoice: 0, keyOf: requestKeys() };
  for (;;) {
    check();
    const outer = replay;
    replay = mine;
    mine.next = 0;
    mine.nextChoice = 0;
    let stop: unknown;
    try {
      return client.withCallOptions(options, code);
    } catch (error) {
      stop = error;
    } finally {
      replay = outer;
    }
    if (!(stop instanceof Pending)) throw stop;
    const { op, args, key, engine } = stop;
    const value = await client.onEngine(engine, () => (OPERATIONS[op][1] as Loose)(...args.slice(0, ARITY[op]), options));
    mine.answers.push({ key, value });
  }
}

export const executorCapabilities = (): Capabilities => client.executorInfo().capabilities;

/** `signal`, `onProgress` and `timeout` (milliseconds from now) of an action's trailing options; nothing where it has none. */
export function runOptions(args: readonly unknown[]): CallOptions | undefined {
  const last = args.at(-1) as Record<string, unknown> | null | undefined;
  if (typeof last !== 'object' || last === null || Array.isArray(last)) return undefined;
  return Object.keys(ACTION_OPTIONS).some((name) => name in last && ACTION_OPTIONS[name](last[name])) ? callOptionsFrom(last) : undefined;
}

/** The same from options that were read. */
export function callOptionsFrom({ signal, onProgress, on_progress, timeout }: Record<string, any>): CallOptions {
  const tell = onProgress ?? on_progress;
  return {
    ...(signal === undefined || signal === null ? {} : { signal }),
    ...(typeof tell === 'function' ? { onProgress: tell } : {}),
    ...(timeout === undefined || timeout === null ? {} : { deadline: new client.Deadline(timeout) }),
  };
}

/** Calls a member whose trailing options may say how its work is cancelled and watched. Under `.async` the action as a whole was told. */
export function acting<T>(given: readonly unknown[], run: () => T): T {
  try {
    const options = runOptions(given);
    if (options === undefined) return run();
    const made = replay === null ? client.withCallOptions(options, run) : run();
    return isGenerator(made) ? (steps(made, options) as T) : made;
  } catch (error) {
    throw error instanceof Error ? toldWhere(error, callSite()) : error;
  }
}

const isGenerator = (value: unknown): value is Generator => Object.prototype.toString.call(value) === '[object Generator]';

/** A generator that works when somebody asks for its next value. */
function* steps(made: Generator, options: CallOptions): Generator {
  try {
    for (;;) {
      client.refuseOver(options);
      const step = client.withCallOptions(options, () => made.next());
      if (step.done === true) return step.value;
      yield step.value;
    }
  } finally {
    made.return(undefined);
  }
}

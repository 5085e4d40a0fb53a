/** Calls of a function for many rows: here, in the pool of threads, or many at a time where it is async. */
import { types } from 'node:util';
import { InterruptedError, NotImplementedError } from '@pandorable/planner';
import { perform } from '../core/effects.js';
import { RowWatch, watchingLater } from '../progress/rows.js';
import { type CallOptions, callOptions, cancelled, LONGEST_TIMER, refuseOver } from '../session/action.js';
import { AnswerCollector, type Answers, PromiseGiven } from './answers.js';
import type { RowCall } from './call.js';
import { asyncError, failureIn } from './failure.js';
import { fingerprint } from './fingerprint.js';
import { answersHere, askUntil, FUNCTION_STAGE } from './pace.js';
import { POOL_THREADS, poolIsUsable, poolIsWarm, thePool, unlessPoolFails } from './pool.js';
import { doneUpTo, type FunctionJob, type RangeResult, type SharedColumn } from './pool-wire.js';
import type { UdfSettings } from './settings.js';
import { sharedNumbers } from './shared-columns.js';
import { type ShippedText, ship } from './ship.js';

/** A call with what other threads need for it. */
export interface ManyCalls extends RowCall {
  readonly call: 'row' | 'value';
  readonly args: readonly unknown[];
  readonly names: readonly string[];
  readonly skipMissing: boolean;
  /** the columns for other threads */
  readonly share: () => readonly SharedColumn[];
  /** is told which columns other threads have read */
  readonly noteUsed: (places: readonly number[]) => void;
}

/** A sample runs at least so many milliseconds, in steps that grow. */
const SAMPLE_MILLISECONDS = 8;
const FIRST_STEP = 512;
/** Milliseconds of work that are worth starting threads for, and for threads that are there. */
const WORTH_STARTING = 400;
const WORTH_SENDING = 150;
/** Calls shorter than so many milliseconds are over before their values are in another thread. */
const SHORTEST_CALL = 2e-4;

/** The answers for all rows. */
export function answersFor(calls: ManyCalls, settings: UdfSettings): Answers {
  if (types.isAsyncFunction(settings.fn)) return answersLater(calls, settings);
  if (settings.timeout !== null || (settings.threads ?? 0) > 0) return answersInPool(calls, settings, required(calls, settings));
  if (promising.has(settings.fn)) return answersLater(calls, settings);
  try {
    return settings.threads === 0 || !poolIsUsable() ? answersHere(calls) : answersSampled(calls, settings);
  } catch (error) {
    if (!(error instanceof PromiseGiven)) throw error;
    return answersLater(calls, settings, error);
  }
}

/** Functions without the word `async` that gave promises where those could be waited for. */
const promising = new WeakSet<object>();

function required(calls: ManyCalls, { fn }: UdfSettings): ShippedText {
  const text = ship(fn, calls.args);
  if (!('refused' in text)) return text;
  throw new NotImplementedError(
    `pd.udf: the function cannot run in other threads (${text.refused}); let it use its arguments, plain values and functions of such, or leave threads and timeout out`,
    { code: 'function-not-shippable' },
  );
}

/** Calls the function here until it is known how long it takes, and leaves the rest to the pool where that is sooner. */
function answersSampled(calls: ManyCalls, settings: UdfSettings): Answers {
  const { rows } = calls;
  const collector = new AnswerCollector(new Float64Array(rows), calls.describe);
  const start = performance.now();
  let perCall = 0;
  for (let step = FIRST_STEP; collector.next < rows && performance.now() - start < SAMPLE_MILLISECONDS; step *= 2) {
    const [before, at] = [performance.now(), collector.next];
    askUntil(calls, collector, Math.min(at + step, rows));
    perCall = (performance.now() - before) / (collector.next - at);
  }
  const expected = perCall * (rows - collector.next);
  const worth = perCall >= SHORTEST_CALL && expected >= (poolIsWarm() ? WORTH_SENDING : WORTH_STARTING);
  const text = worth ? ship(settings.fn, calls.args, { pure: true }) : { refused: 'it is short' };
  if ('refused' in text || unlessPoolFails(() => inPool(calls, settings, text, collector)) !== true) askUntil(calls, collector, rows);
  return collector.done();
}

function answersInPool(calls: ManyCalls, settings: UdfSettings, text: ShippedText): Answers {
  const collector = new AnswerCollector(new Float64Array(calls.rows), calls.describe);
  if (calls.rows > 0 && !inPool(calls, settings, text, collector)) {
    if (settings.timeout !== null)
      throw new NotImplementedError('pd.udf: a function with a timeout must read numbers, texts and booleans only, and return such', {
        code: 'function-not-shippable',
      });
    askUntil(calls, collector, calls.rows);
  }
  return collector.done();
}

interface PoolAnswers {
  /** the first row; a replay may have come to another one by itself */
  readonly from: number;
  readonly numbers: Float64Array;
  readonly results: readonly RangeResult[];
}

/** Gives the collector the answers for the rows that it lacks; false where they have to be asked for here. */
function inPool(calls: ManyCalls, settings: UdfSettings, text: ShippedText, collector: AnswerCollector): boolean {
  const job = jobOf(calls, settings, text, collector.next);
  const { from, numbers } = job;
  const told = (): unknown => [text, calls.call, calls.names, calls.skipMissing, calls.rows, job.columns.map(columnFingerprint)];
  const watch = (options?: CallOptions): RowWatch => new RowWatch(FUNCTION_STAGE, calls.rows, options);
  const now = (): PoolAnswers => ({ from, numbers, results: thePool().runSync(job, watch()) });
  const later = async (options: CallOptions): Promise<PoolAnswers> => ({
    from,
    numbers,
    results: await thePool().runAsync(job, watch(options), options),
  });
  return adopted(calls, settings, collector, perform('work', [{ told, now, later }]) as PoolAnswers);
}

const columnFingerprint = (column: SharedColumn): string =>
  Object.values(column)
    .map((part) => (ArrayBuffer.isView(part) ? fingerprint(part) : String(part)))
    .join();

const jobOf = (calls: ManyCalls, settings: UdfSettings, text: ShippedText, from: number): FunctionJob => ({
  kind: 'function',
  ...text,
  call: calls.call,
  names: calls.names,
  columns: calls.share(),
  skipMissing: calls.skipMissing,
  from,
  rows: calls.rows,
  threads: Math.min(settings.threads ?? POOL_THREADS, POOL_THREADS),
  timeout: settings.timeout,
  numbers: sharedNumbers(calls.rows),
  done: doneUpTo(from),
  at: new Int32Array(new SharedArrayBuffer(settings.timeout === null ? 0 : POOL_THREADS * Int32Array.BYTES_PER_ELEMENT)),
});

/** Takes the pool's answers; raises what the first row raised that failed. */
function adopted(calls: ManyCalls, { timeout }: UdfSettings, collector: AnswerCollector, answers: PoolAnswers): boolean {
  const { from, numbers, results } = answers;
  if (results.some((r) => 'refused' in r)) return false;
  const stops = results.flatMap((r) => ('failed' in r ? [r.failed] : 'late' in r ? [r.late] : []));
  if (stops.length > 0) {
    const row = Math.min(...stops);
    if (results.some((r) => 'late' in r && r.late === row)) throw lateError(calls, row, timeout!);
    raiseAgain(calls, row);
    return false;
  }
  const done = (results as readonly Extract<RangeResult, { rest: unknown }>[]).toSorted((a, b) => a.start - b.start);
  if (collector.next < from) calls.ask(collector, from);
  for (const { start, end, count, rest, used } of done) {
    const known = Math.max(0, collector.next - start);
    if (end > collector.next)
      collector.take(end, numbers.subarray(start + Math.min(known, count), start + count), rest.slice(Math.max(0, known - count)));
    calls.noteUsed(used);
  }
  return true;
}

/** Here the function throws its own error, as it did in the other thread. */
function raiseAgain(calls: ManyCalls, row: number): void {
  try {
    calls.one(row);
  } catch (error) {
    throw failureIn(error, row, calls.describe(row));
  }
}

const lateError = (calls: ManyCalls, row: number, timeout: number): InterruptedError =>
  new InterruptedError(`the function did not return within ${timeout} ms for row ${row} (${calls.describe(row)})`, {
    code: 'function-timeout',
  });

/** An async function: some calls are under way at a time; the first error ends it. */
function answersLater(calls: ManyCalls, settings: UdfSettings, first?: PromiseGiven): Answers {
  first?.promise.catch(() => undefined);
  const now = (): never => {
    throw asyncError();
  };
  const later = (options: CallOptions): Promise<unknown[]> => {
    promising.add(settings.fn);
    return callAll(calls, settings, options, first);
  };
  const told = (): unknown => [String(settings.fn), calls.call, calls.names, calls.rows];
  return { numbers: new Float64Array(0), rest: perform('work', [{ told, now, later }]) as readonly unknown[] };
}

/** `first`: a call that was made already. */
async function callAll(
  calls: ManyCalls,
  { concurrency }: UdfSettings,
  own: CallOptions,
  first: PromiseGiven | undefined,
): Promise<unknown[]> {
  const options = callOptions(own);
  const out = new Array<unknown>(calls.rows);
  const watch = new RowWatch(FUNCTION_STAGE, calls.rows, options);
  let next = 0;
  let done = 0;
  let stopped = false;
  const lane = async (): Promise<void> => {
    while (next < calls.rows && !stopped) {
      const row = next++;
      try {
        out[row] = await (row === first?.row ? first.promise : calls.one(row));
      } catch (error) {
        stopped = true;
        throw failureIn(error, row, calls.describe(row));
      }
      if (!stopped) watch.done(++done); // timers do not run between calls that give their values at once
    }
  };
  const work = (): Promise<unknown> => Promise.all(Array.from({ length: Math.min(concurrency, calls.rows) }, lane));
  try {
    await watchingLater(watch, () => unlessOver(work, options));
  } finally {
    stopped = true;
  }
  return out;
}

/** Waits for work, at most until the signal or the timeout ends it. */
async function unlessOver(work: () => Promise<unknown>, options: CallOptions): Promise<void> {
  refuseOver(options);
  const { signal, deadline } = options;
  const { promise, reject } = withReject();
  const abort = (): void => reject(cancelled(signal!.reason));
  signal?.addEventListener('abort', abort, { once: true });
  const timer = deadline && setTimeout(() => reject(deadline.error()), Math.min(deadline.left, LONGEST_TIMER));
  try {
    await Promise.race([work(), promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject!: (error: Error) => void;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}

/** The thread that holds the pool: it cuts jobs into tasks and watches over them, while the main thread may be blocked. */
import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
import {
  FLAG,
  type FromHost,
  type FunctionJob,
  type HostInput,
  type Job,
  type RangeResult,
  START_MILLISECONDS,
  type StartTask,
  type ToHost,
} from './pool-wire.js';

const { port, flag, threads } = workerData as HostInput;
/** Milliseconds after which a thread without work ends. */
const IDLE = 30_000;
/** Ranges for each lane, so that a slow one does not keep the others waiting. */
const RANGES_PER_LANE = 8;
const SMALLEST_RANGE = 256;
const LARGEST_RANGE = 1 << 17;

const pool = new Piscina({
  filename: new URL('./pool-task.js', import.meta.url).href,
  minThreads: 0,
  maxThreads: threads,
  idleTimeout: IDLE,
  execArgv: [],
});
const start: StartTask = { kind: 'start' };
/** Where threads cannot start, jobs must not wait for them. */
const started = pool.run(start, { signal: AbortSignal.timeout(START_MILLISECONDS) });
started.catch(() => undefined);
const running = new Map<number, AbortController>();
const isDone = (r: RangeResult): boolean => 'rest' in r;

async function runFunction(id: number, job: FunctionJob, signal: AbortSignal): Promise<RangeResult[]> {
  const { from, rows } = job;
  const lanes = Math.min(job.threads, threads);
  const size = Math.min(LARGEST_RANGE, Math.max(SMALLEST_RANGE, Math.ceil((rows - from) / (lanes * RANGES_PER_LANE))));
  const results: RangeResult[] = [];
  let next = from;
  const lane = async (at: number): Promise<void> => {
    while (next < rows && results.every(isDone)) {
      const start = next;
      const end = (next = Math.min(start + size, rows));
      results.push(await runRange(id, job, start, end, at, signal));
      Atomics.add(job.done, 0, end - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
  return results;
}

/** One range on a thread, which is ended where a call takes longer than the job allows. */
async function runRange(id: number, job: FunctionJob, start: number, end: number, lane: number, signal: AbortSignal): Promise<RangeResult> {
  signal.throwIfAborted();
  const { timeout, at } = job;
  signal.throwIfAborted(); // while threads were started
  const own = new AbortController();
  const stop = (): void => own.abort();
  signal.addEventListener('abort', stop);
  at[lane] = -1;
  let seen = -1;
  const check = (): void => {
    const row = Atomics.load(at, lane);
    if (row >= 0 && row === seen) own.abort();
    seen = row;
  };
  const watch = timeout === null ? undefined : setInterval(check, timeout);
  try {
    return (await pool.run({ ...job, id, start, end, lane }, { signal: own.signal })) as RangeResult;
  } catch (error) {
    if (signal.aborted || !own.signal.aborted) throw error;
    return { late: seen };
  } finally {
    clearInterval(watch);
    signal.removeEventListener('abort', stop);
  }
}

async function runJob(id: number, job: Job, signal: AbortSignal): Promise<unknown> {
  await started;
  if (job.kind === 'function') return runFunction(id, job, signal);
  const tasks = job.tasks.values();
  const lane = async (): Promise<void> => {
    for (const task of tasks) {
      await pool.run(task, { signal });
      Atomics.add(job.done, 0, task.range.to - task.range.from);
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
  return null;
}

function send(message: FromHost): void {
  port.postMessage(message);
  Atomics.add(flag, FLAG.messages, 1);
  Atomics.notify(flag, FLAG.messages);
}

port.on('message', async (message: ToHost) => {
  if ('cancel' in message) {
    running.get(message.cancel)?.abort();
    return;
  }
  const { id, job } = message;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    send({ id, result: await runJob(id, job, controller.signal) });
  } catch (error) {
    send({ id, error: controller.signal.aborted ? 'cancelled' : String((error as Error).message) });
  } finally {
    running.delete(id);
  }
});

Atomics.store(flag, FLAG.started, 1);
process.on('exit', () => {
  Atomics.store(flag, FLAG.ended, 1);
  Atomics.add(flag, FLAG.messages, 1);
  Atomics.notify(flag, FLAG.messages);
});

/** Functions of the user with settings of their own. */
import { ValueError } from '@pandorable/planner';
import { makeSignature, readArgs } from '../core/args.js';
import { parseDtype } from '../dtypes/registry.js';
import { checkAnswer } from './returns.js';
import { DEFAULT_CONCURRENCY, setSettings, settingsOf, type UdfSettings } from './settings.js';

/** How a function is to be called. */
export interface UdfOptions {
  /** the dtype of the answers: each is checked, and a wrong one is a TypeError that names its row */
  readonly returns?: unknown;
  /**
   * threads beside the main one: so many, or (`true`) one for each core. The function must be one whose source and closure can be sent
   * there. `false` keeps it in the main thread; by default a measured sample of the rows decides.
   */
  readonly threads?: number | boolean;
  /** milliseconds that one call may take: then its thread is ended and the call that asked fails; implies threads */
  readonly timeout?: number;
  /** calls of an async function that are under way at a time, 16 by default */
  readonly concurrency?: number;
}

const SIGNATURE = makeSignature('udf', [
  ['func'],
  ['returns', '?', null],
  ['threads', '?', null],
  ['timeout', '?', null],
  ['concurrency', '?', DEFAULT_CONCURRENCY],
] as never);

/**
 * A function with settings, to be given wherever one is taken: `map`, `apply`, `assign`, masks (there it is always called with rows),
 * `groupby.apply`. Called by itself it is the function, its answer checked.
 *
 * @throws ValueError of settings that make no sense; TypeError of what is no function.
 * @example s.map(pd.udf((v) => slow(v), { returns: 'float64', threads: true, timeout: 1000 }))
 */
export function udf<F extends (...args: any[]) => unknown>(fn: F, options: UdfOptions = {}): F {
  const a = readArgs(SIGNATURE, [fn, options]);
  if (typeof a['func'] !== 'function')
    throw new TypeError(`pd.udf() takes a function, not ${a['func'] === null ? 'null' : `a ${typeof a['func']}`}`);
  const made: UdfSettings = {
    fn: settingsOf(fn).fn,
    returns: a['returns'] === null ? null : parseDtype(a['returns']),
    threads: threadsOf(a['threads']),
    timeout: a['timeout'] === null ? null : positive('timeout', a['timeout']),
    concurrency: whole('concurrency', a['concurrency']),
  };
  if (made.timeout !== null && made.threads === 0)
    throw new ValueError('a timeout needs threads: the main thread cannot be ended while it calls a function; leave threads out');
  const call = function (this: unknown, ...args: unknown[]): unknown {
    const answer = made.fn.apply(this, args);
    if (made.returns !== null) checkAnswer(answer, made.returns, 'a call');
    return answer;
  };
  setSettings(call, made);
  return Object.defineProperty(call, 'name', { value: fn.name }) as unknown as F;
}

function threadsOf(given: unknown): number | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'boolean') return given ? Number.POSITIVE_INFINITY : 0;
  if (given === 0) return 0;
  return whole('threads', given);
}

function positive(name: string, given: unknown): number {
  if (typeof given !== 'number' || !(given > 0)) throw new ValueError(`${name} must be a positive number, not ${String(given)}`);
  return given;
}

function whole(name: string, given: unknown): number {
  if (!Number.isInteger(given) || (given as number) < 1)
    throw new ValueError(`${name} must be a whole number from 1 on, not ${String(given)}`);
  return given as number;
}

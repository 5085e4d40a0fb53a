/** Calls of a user's function for what is neither a row nor a value: groups, windows, columns, a whole frame. */
import { types } from 'node:util';
import { NotImplementedError } from '@pandorable/planner';
import { stepCheck } from '../session/action.js';
import { failureAt, neverAsync } from './failure.js';
import { settingsOf } from './settings.js';

type Fn = (...args: any[]) => unknown;

/** Calls the function; `place` says what for, should it fail. */
export type Calling = (place: () => string, ...args: unknown[]) => unknown;

/** TypeError of an async function, NotImplementedError of a limit for each call: neither can be had where `member` calls functions. */
export function checkCallable(fn: Fn, member: string): void {
  const { fn: plain, timeout } = settingsOf(fn);
  if (types.isAsyncFunction(plain)) throw neverAsync(member);
  if (timeout === null) return;
  throw new NotImplementedError(
    `${member}: pd.udf's timeout is for functions of rows and values; give the action one: { timeout: ${timeout} }`,
    {
      code: 'function-timeout',
    },
  );
}

/** How `member` calls a function now: between two calls the action may end, an error says in its cause what it was for, a promise is none. */
export function calling(fn: Fn, member: string): Calling {
  checkCallable(fn, member);
  let check: ReturnType<typeof stepCheck> | null = null;
  return (place, ...args) => {
    if (check === null) check = stepCheck();
    check?.();
    const value = answerOf(fn, place, args);
    if (!(value instanceof Promise)) return value;
    value.catch(() => undefined);
    throw neverAsync(member);
  };
}

function answerOf(fn: Fn, place: () => string, args: readonly unknown[]): unknown {
  try {
    return fn(...args);
  } catch (error) {
    throw failureAt(error, place());
  }
}

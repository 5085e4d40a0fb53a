/** Calls of functions that may not take longer than they are told to, and answers that must be what was said. */
import { Script } from 'node:vm';
import type { Progress } from './progress.js';
import type { Returns } from './protocol.js';
import { shown } from './shown.js';

/** What went wrong with a row, told as `${before} for row … (…)${after}`. */
export class RowFailure extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly after: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

const SCRIPT = new Script('$watched()', { filename: 'watched.js' });
/** V8 ends a script, endless loops included, but it takes a thread for each: several calls share one, in a tenth of the time of one. */
const SHARE = 0.1;

/** Calls `one` for each row; a call that takes longer than `timeout` milliseconds is ended. */
export function eachRow(rows: number, timeout: number | undefined, at: Progress, one: (row: number) => void): void {
  at.row = 0;
  if (timeout === undefined) for (; at.row < rows; at.row++) one(at.row);
  else while (at.row < rows) someRows(rows, timeout, at, one);
}

function someRows(rows: number, timeout: number, at: Progress, one: (row: number) => void): void {
  const end = performance.now() + timeout * SHARE;
  const run = (): void => {
    do one(at.row++);
    while (at.row < rows && performance.now() < end);
  };
  Object.assign(globalThis, { $watched: run });
  try {
    SCRIPT.runInThisContext({ timeout: Math.ceil(timeout * (1 + SHARE)), displayErrors: false });
  } catch (error) {
    at.row--;
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new RowFailure('InterruptedError', `the function did not return within ${timeout} ms`, '', 'function-timeout');
  }
}

const isMissing = (value: unknown): boolean => value === null || value === undefined || value !== value;

function isInteger(value: unknown, { kind, bits }: Returns): boolean {
  if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) return false;
  const whole = BigInt(value as number | bigint);
  return (kind === 'uint' ? BigInt.asUintN(bits, whole) : BigInt.asIntN(bits, whole)) === whole;
}

const TESTS: Readonly<Record<Returns['kind'], (value: unknown, returns: Returns) => boolean>> = {
  int: isInteger,
  uint: isInteger,
  float: (v) => typeof v === 'number',
  bool: (v) => typeof v === 'boolean',
  str: (v) => typeof v === 'string',
  datetime: (v) => v instanceof Date,
};

/** The answer, if it is what the function was said to return. */
export function checked(value: unknown, returns: Returns | undefined): unknown {
  if (returns === undefined) return value;
  const missing = isMissing(value);
  if (missing ? returns.missing : TESTS[returns.kind](value, returns)) return value;
  const kind = value === null ? '' : value instanceof Promise ? ' (a promise)' : ` (a ${typeof value})`;
  throw new RowFailure('TypeError', `the function returned ${shown(value)}${kind}`, missing ? returns.toldMissing : returns.told);
}

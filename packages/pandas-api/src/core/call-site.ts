/** Where an action was called: engines fail in other threads and later, and their errors know nothing of it. */
import { fileURLToPath } from 'node:url';

const OWN = new URL('../', import.meta.url);
const OWN_PLACES = [OWN.href, fileURLToPath(OWN)];
const DEPTH = 100;

/** The stack as it is now; its text is made when it is needed. */
export function callSite(): Error {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEPTH;
  const here = new Error();
  Error.stackTraceLimit = limit;
  return here;
}

const isOwn = (line: string): boolean => OWN_PLACES.some((place) => line.includes(place)) || /\(?node:/.test(line);

/** Adds the caller's own lines to the stack of an error, if it lacks them. */
export function toldWhere(error: unknown, site: Error): unknown {
  if (!(error instanceof Error)) return error;
  const lines = (site.stack ?? '').split('\n').slice(1);
  const callers = lines.filter((line) => !isOwn(line)).slice(0, Error.stackTraceLimit);
  const stack = error.stack ?? String(error);
  if (!callers.some((line) => stack.includes(line))) error.stack = [stack, ...callers].join('\n');
  return error;
}

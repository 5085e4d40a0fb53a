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

const BESIDE = /\/(?:planner|io|executor-local|executor-cluster)\/(?:src|lib|dist)\//;
const isOwn = (line: string): boolean =>
  OWN_PLACES.some((place) => line.includes(place)) || BESIDE.test(line) || /\(?node:|<anonymous>\)?$/.test(line);
const isPlace = (line: string): boolean => /^\s+at /.test(line);

/** Sees to it that the stack of an error has the caller's own lines: where it has none of a user's, they come first. */
export function toldWhere(error: unknown, site: Error): unknown {
  if (!(error instanceof Error)) return error;
  const lines = (site.stack ?? '').split('\n').slice(1);
  const callers = lines.filter((line) => !isOwn(line)).slice(0, Error.stackTraceLimit);
  const stack = (error.stack ?? String(error)).split('\n');
  if (callers.length === 0 || callers.some((line) => stack.includes(line))) return error;
  const first = stack.findIndex(isPlace);
  const places = first < 0 ? [] : stack.slice(first);
  const head = stack.slice(0, stack.length - places.length);
  error.stack = [...head, ...(places.every(isOwn) ? [...callers, ...places] : [...places, ...callers])].join('\n');
  return error;
}

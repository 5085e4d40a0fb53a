/** The errors of functions over groups that ran beside the engine's rows. */
import * as planner from '@pandorable/planner';
import type { IndexData } from '../../index/data.js';
import { groupPlace } from '../local.js';
import type { GroupFailure } from './task.js';

type ErrorClass = new (message: string, details?: { code?: string; cause?: unknown }) => Error;
const BUILT_IN: Readonly<Record<string, ErrorConstructor>> = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/** The function's own error; its cause tells the group and the line. */
export function groupError({ name, message, code, frames }: GroupFailure, index: IndexData, k: number, source: string): Error {
  const line = Number(/function\.js:(\d+)/.exec(frames[0] ?? '')?.[1]);
  const text = source.split('\n')[line - 1]?.trim();
  const where = `the function failed in ${groupPlace(index, k)}${text === undefined ? '' : `\nline ${line}: ${text}`}`;
  const cause = new planner.RuntimeError([where, ...frames.map((f) => `    ${f}`)].join('\n'), { code: 'function-failed' });
  const Known = (planner as unknown as Record<string, ErrorClass | undefined>)[name];
  if (Known?.prototype instanceof planner.PandasError) return new Known(message, { cause, ...(code === undefined ? {} : { code }) });
  const error = new (BUILT_IN[name] ?? Error)(message, { cause });
  if (error.name !== name) error.name = name;
  return code === undefined ? error : Object.assign(error, { code });
}

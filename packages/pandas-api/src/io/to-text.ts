import { type Target, writeCsv, writeJson } from '@pandorable/io';
import { NotImplementedError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import type { FrameState } from '../frame/state.js';
import { writtenFrame } from './write-columns.js';

const target = (pathOrBuf: unknown): Target | null => (pathOrBuf ?? null) as Target | null;

/** to_csv: the text, or undefined after it was written. */
export const toCsv = (state: FrameState, { pathOrBuf, columns, ...bag }: Args): unknown => writeCsv(writtenFrame(state, columns), target(pathOrBuf), bag);

/** to_json: the text, or undefined after it was written. */
export function toJson(state: FrameState, { pathOrBuf, ...bag }: Args): unknown {
  return writeJson(writtenFrame(state), target(pathOrBuf), bag);
}

/** Members that have no counterpart here, and the way round. */
export const missingWriter =
  (name: string, way: string) =>
  (): never => {
    throw new NotImplementedError(`${name} is not supported; ${way}`);
  };

import { ValueError } from '@pandorable/planner';
import { type FlatData, flatData, type IndexData } from './data.js';
import { offsetOf, withFreq, withInferred } from './frequency.js';

const timed = (d: IndexData): d is Extract<IndexData, { kind: 'flat' }> =>
  d.kind === 'flat' && (d.column.dtype.kind === 'datetime' || d.column.dtype.kind === 'timedelta');

function follows(d: FlatData, freq: string): boolean {
  try {
    withFreq(d, offsetOf(freq));
    return true;
  } catch (error) {
    if (error instanceof ValueError) return false;
    throw error;
  }
}

/** The result of a set operation on times has the frequency that its labels show. */
export function withSetFreq(a: IndexData, b: IndexData, result: IndexData, infer: boolean): IndexData {
  if (!timed(result) || !timed(a)) return result;
  if (timed(b) && a.freq && a.freq === b.freq && result.column.vector.length > 0 && follows(result, a.freq))
    return flatData(result.column, result.name, a.freq);
  return infer ? withInferred(result) : flatData(result.column, result.name);
}

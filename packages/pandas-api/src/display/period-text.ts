import { periodKind } from '../scalars/period-kinds.js';
import { periodText as textOfKind } from '../scalars/period-text.js';
import type { Counts } from './temporal-text.js';

/** `str` of a Period. */
export const periodText = (ordinal: bigint, freq: string): string => textOfKind(ordinal, periodKind(freq));

/** A column of periods. */
export function periodTexts(ordinals: Counts, freq: string, naRep: string): string[] {
  const kind = periodKind(freq);
  return ordinals.map((ordinal) => (ordinal === null ? naRep : textOfKind(ordinal, kind)));
}

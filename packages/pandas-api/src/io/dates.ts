import { type DateReader, readDates } from '@pandorable/io';
import { NotImplementedError } from '@pandorable/planner';
import { columnOf } from '../core/values.js';
import { Timestamp } from '../scalars/index.js';

/** Dates of files: by the format of the first one, else each by itself as pandas falls back to; texts that are no dates stay text. */
export const toDatetime: DateReader = (texts, options) => {
  try {
    return readDates(texts, options);
  } catch (error) {
    if (!(error instanceof NotImplementedError)) throw error;
    return oneByOne(texts, options.dayfirst);
  }
};

function oneByOne(texts: readonly (string | null)[], dayfirst: boolean): ReturnType<DateReader> {
  try {
    return columnOf(texts.map((t) => (t === null ? null : Timestamp(t as never, { dayfirst } as never)))).vector;
  } catch {
    return undefined;
  }
}

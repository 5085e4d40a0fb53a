import type { DateReader } from '@pandorable/io';
import { ValueError } from '@pandorable/planner';
import { parseColumn } from '../convert/to-datetime.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';

/** Dates of files, as pd.toDatetime reads them; texts that are no dates stay text. */
export const toDatetime: DateReader = (texts, { format, dayfirst }) => {
  try {
    return parseColumn(columnOf(texts, dtypes.str), { format, dayfirst, errors: 'raise' }).vector;
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
};

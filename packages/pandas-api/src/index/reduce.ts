import { ValueError } from '@pandorable/planner';
import { boxAt } from '../core/boxes.js';
import { dataColumn, dataLength, type IndexData, labelAt } from './data.js';
import { isMissingLabel, rowsWhere } from './duplicates.js';
import { argsortData, order } from './sort.js';

/** The row of the smallest or largest label, -1 if there is none; a tie is its first row. */
export function extremeRow(d: IndexData, largest: boolean): number {
  const missing = isMissingLabel(d);
  const present = rowsWhere(dataLength(d), (i) => !missing(i));
  if (present.length === 0) return -1;
  const { increasing, strict } = order(d);
  if (increasing && strict) return largest ? present[present.length - 1] : present[0];
  return argsortData(d, { ascending: !largest, naPosition: 'last' })[0];
}

function missingOf(d: IndexData): unknown {
  return d.kind === 'flat' && ['datetime', 'timedelta', 'period', 'str', 'category'].includes(d.column.dtype.kind) ? null : Number.NaN;
}

/** The smallest or largest label; missing if there is none, or if one is missing and `skipna` is off. */
export function extreme(d: IndexData, largest: boolean, skipna: boolean): unknown {
  if (d.kind === 'flat' && d.column.dtype.kind === 'category' && !d.column.dtype.ordered) {
    throw new TypeError(
      `Categorical is not ordered for operation ${largest ? 'max' : 'min'}\nyou can use .as_ordered() to change the Categorical to an ordered one\n`,
    );
  }
  const missing = isMissingLabel(d);
  if (!skipna && rowsWhere(dataLength(d), missing).length > 0) return missingOf(d);
  const row = extremeRow(d, largest);
  return row < 0 ? missingOf(d) : labelAt(d, row);
}

export function argExtreme(d: IndexData, largest: boolean, skipna: boolean): number {
  const name = largest ? 'argmax' : 'argmin';
  const missing = isMissingLabel(d);
  const gaps = rowsWhere(dataLength(d), missing).length;
  if (dataLength(d) === 0) throw new ValueError(`attempt to get ${name} of an empty sequence`);
  if (gaps === dataLength(d)) throw new ValueError(skipna ? 'Encountered all NA values' : 'Encountered an NA value with skipna=False');
  if (!skipna && gaps > 0) throw new ValueError('Encountered an NA value with skipna=False');
  return extremeRow(d, largest);
}

const LOGICAL = new Set(['bool', 'int', 'uint', 'float', 'object', 'str', 'timedelta']);

/** Are all (or any) labels true? */
export function logical(d: IndexData, all: boolean): boolean {
  const column = dataColumn(d);
  const name = all ? 'all' : 'any';
  if (d.kind === 'multi' || !LOGICAL.has(column.dtype.kind))
    throw new TypeError(`cannot perform ${name} with this index type: ${d.kind === 'multi' ? 'MultiIndex' : column.dtype.name}`);
  const truth = (i: number): boolean => {
    const v = boxAt(column, i);
    if (typeof v === 'number') return v !== 0;
    return v === null ? true : typeof v === 'object' ? true : Boolean(v);
  };
  const n = column.vector.length;
  for (let i = 0; i < n; i++) if (truth(i) !== all) return !all;
  return all;
}

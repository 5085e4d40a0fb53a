import { IndexError, KeyError, ValueError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { isMissing } from '../scalars/index.js';
import { type BooleanArray, booleans } from './boolean-array.js';
import { dataLength, type IndexData, takeData } from './data.js';
import { lookupOf } from './lookup.js';
import { argsortData } from './sort.js';

export const missingAt = (c: LocalColumn): ((i: number) => boolean) => {
  const { valid, data } = c.vector;
  if (data instanceof Float64Array || data instanceof Float32Array) return (i) => (valid !== null && valid[i] === 0) || data[i] !== data[i];
  return (i) => valid !== null && valid[i] === 0;
};

/** Is the label missing? Never so in a MultiIndex, whose tuples are always there. */
export function isMissingLabel(d: IndexData): (i: number) => boolean {
  if (d.kind === 'multi') return () => false;
  return d.kind === 'range' ? () => false : missingAt(d.column);
}

export const isna = (d: IndexData): BooleanArray => booleans(dataLength(d), isMissingLabel(d));
export const hasMissingLabel = (d: IndexData): boolean => d.kind === 'flat' && isna(d).includes(true);

/** Does each label repeat another one: 'first' and 'last' tell which one does not count, false counts all. */
export function duplicated(d: IndexData, keep: 'first' | 'last' | false): BooleanArray {
  if (keep !== 'first' && keep !== 'last' && keep !== false) throw new ValueError('keep must be either "first", "last" or False');
  const { codes, firsts } = lookupOf(d);
  if (keep === 'first') return booleans(codes.length, (i) => firsts[codes[i]] !== i);
  if (keep === 'last') {
    const lasts = new Int32Array(firsts.length);
    for (let i = 0; i < codes.length; i++) lasts[codes[i]] = i;
    return booleans(codes.length, (i) => lasts[codes[i]] !== i);
  }
  const counts = new Int32Array(firsts.length);
  for (const code of codes) counts[code]++;
  return booleans(codes.length, (i) => counts[codes[i]] > 1);
}

/** The rows where a condition holds. */
export const rowsWhere = (length: number, holds: (i: number) => boolean): number[] => {
  const out: number[] = [];
  for (let i = 0; i < length; i++) if (holds(i)) out.push(i);
  return out;
};

export function dropDuplicates(d: IndexData, keep: 'first' | 'last' | false): IndexData {
  const repeats = duplicated(d, keep);
  return repeats.includes(true)
    ? takeData(
        d,
        rowsWhere(repeats.length, (i) => !repeats[i]),
      )
    : d;
}

export function dropna(d: IndexData, how: string): IndexData {
  if (how !== 'any' && how !== 'all') throw new ValueError(`invalid how option: ${how}`);
  const n = dataLength(d);
  const gone = d.kind === 'multi' ? missingLevels(d.columns, how) : isMissingLabel(d);
  const rows = rowsWhere(n, (i) => !gone(i));
  return rows.length === n ? d : takeData(d, rows);
}

function missingLevels(columns: readonly LocalColumn[], how: string): (i: number) => boolean {
  const rules = columns.map(missingAt);
  return (i) => (how === 'any' ? rules.some((r) => r(i)) : rules.every((r) => r(i)));
}

/** Codes per row, and the different labels. A missing label has code -1 unless it counts as a label. */
export function factorize(d: IndexData, sort: boolean, sentinel: boolean): { codes: number[]; uniques: IndexData } {
  const { codes, firsts } = lookupOf(d);
  const missing = isMissingLabel(d);
  const kept = sentinel ? firsts.filter((row) => !missing(row)) : [...firsts];
  const found = takeData(d, kept);
  const order = sort ? argsortData(found) : undefined;
  const place = new Int32Array(firsts.length).fill(-1);
  kept.forEach((_, at) => {
    const from = order === undefined ? at : order[at];
    place[codes[kept[from]]] = at;
  });
  return { codes: Array.from(codes, (code) => place[code]), uniques: order === undefined ? found : takeData(found, order) };
}

export const nunique = (d: IndexData, dropna: boolean): number => {
  const { firsts } = lookupOf(d);
  const missing = isMissingLabel(d);
  return dropna ? firsts.filter((row) => !missing(row)).length : firsts.length;
};

/** Is each label among the values? */
export function isin(d: IndexData, values: IndexData): BooleanArray {
  const wanted = lookupOf(values);
  const here = lookupOf(d);
  const found = wanted.codesOf(takeData(d, here.firsts));
  return booleans(here.codes.length, (i) => found[here.codes[i]] >= 0);
}

/** The position of a level by its number or name. */
export function levelNumber(names: readonly unknown[], level: unknown): number {
  const n = names.length;
  const same = names.flatMap((name, i) => (!isMissing(name) && (name === level || String(name) === String(level)) ? [i] : []));
  if (typeof level !== 'number' || same.length > 0) {
    if (same.length > 1) throw new ValueError(`The name ${String(level)} occurs multiple times, use a level number`);
    if (same.length === 1) return same[0];
  }
  if (typeof level !== 'number' || !Number.isInteger(level))
    throw new KeyError(`'Level ${String(level)} not found'. There is: ${names.map(String).join(', ')}`);
  const at = level < 0 ? level + n : level;
  if (at < 0 || at >= n)
    throw new IndexError(
      `Too many levels: Index has only ${n} level${n === 1 ? '' : 's'}, ${level < 0 ? `${level} is not a valid level number` : `not ${level + 1}`}`,
    );
  return at;
}

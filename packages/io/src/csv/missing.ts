import { pythonFloat } from '../python-float.js';

/** Texts that mean missing, in every column. */
export const DEFAULT_NA: readonly string[] = [
  '',
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
];

/** What counts as missing in one column: texts, and numbers that float columns compare by value. */
export interface MissingValues {
  readonly texts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

export const NO_MISSING: MissingValues = { texts: new Set(), numbers: new Set() };

/** A user's missing values as texts: 1 is also `1.0`, 1.0 also `1`, and 1.5 also `1`, as Python's int() has it. */
export function missingValues(values: readonly unknown[], keepDefault: boolean): MissingValues {
  const texts = new Set(keepDefault ? DEFAULT_NA : []);
  const numbers = new Set<number>();
  for (const value of values) {
    const number =
      typeof value === 'number' || typeof value === 'bigint'
        ? Number(value)
        : typeof value === 'string' && value.trim() !== ''
          ? Number(value)
          : Number.NaN;
    if (typeof value === 'string') texts.add(value);
    else for (const text of spellings(value)) texts.add(text);
    if (Number.isNaN(number)) continue;
    for (const same of typeof value === 'string' || !Number.isFinite(number) ? [number] : [number, Math.trunc(number)]) {
      numbers.add(same);
      for (const text of spellings(same)) texts.add(text);
    }
  }
  return { texts, numbers };
}

function spellings(value: unknown): string[] {
  if (typeof value !== 'number') return [String(value)];
  const text = pythonFloat(value);
  return Number.isInteger(value) ? [text, text.replace(/\.0$/, '')] : [text];
}

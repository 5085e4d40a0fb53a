import { AssertionError } from '@pandorable/planner';
import { labelKey } from '../core/boxes.js';
import { floatRepr, isMissing, pythonStr } from '../scalars/index.js';

/** How close two numbers must be: not at all apart where `exact`. */
export interface Closeness {
  readonly exact: boolean;
  readonly rtol: number;
  readonly atol: number;
}

/** Are two values the same for a test? Missing values are, and numbers that are close enough. */
export function isClose(a: unknown, b: unknown, how: Closeness): boolean {
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b);
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || (!how.exact && Math.abs(a - b) <= how.atol + how.rtol * Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => isClose(x, b[i], how));
  if (isDict(a) && isDict(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((k) => k in b && isClose(a[k], b[k], how));
  }
  return (typeof a === 'string') === (typeof b === 'string') && labelKey(a) === labelKey(b);
}

const isDict = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && Object.getPrototypeOf(v) === Object.prototype;

interface Sides {
  readonly left: string;
  readonly right: string;
  /** the labels of the rows */
  readonly index?: string;
  readonly more?: string;
}

/** The error of two objects that are not the same, as pandas writes it. */
export const differ = (object: string, message: string, { left, right, index, more = '' }: Sides): AssertionError =>
  new AssertionError(
    `${object} are different\n\n${message}${index === undefined ? '' : `\n[index]: ${index}`}\n[left]:  ${left}\n[right]: ${right}${more}`,
  );

/** An attribute that must be the same. */
export function sameAttribute(object: string, name: string, left: unknown, right: unknown): void {
  if (labelKey(left) !== labelKey(right) || pythonStr(left) !== pythonStr(right))
    throw differ(object, `Attribute "${name}" are different`, { left: pythonStr(left), right: pythonStr(right) });
}

/** Where values differ: how many of a hundred, and the first of them. */
export function mismatch(left: readonly unknown[], right: readonly unknown[], how: Closeness): { percent: string; more: string } | null {
  const at = left.flatMap((v, i) => (isClose(v, right[i], how) ? [] : [i]));
  if (at.length === 0) return null;
  const percent = Math.round((at.length * 1e7) / left.length) / 1e5;
  return {
    percent: floatRepr(percent),
    more: `\nAt positional index ${at[0]}, first diff: ${shown(left[at[0]])} != ${shown(right[at[0]])}`,
  };
}

const shown = (v: unknown): string => (typeof v === 'string' ? `'${v}'` : isMissing(v) ? 'nan' : pythonStr(v));

/** Values in brackets. */
export const listed = (values: readonly unknown[], floats: boolean): string =>
  `[${values.map((v) => (isMissing(v) ? 'nan' : floats && typeof v === 'number' ? floatRepr(v) : pythonStr(v))).join(', ')}]`;

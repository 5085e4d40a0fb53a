import type { Dtype } from '../dtypes/dtype.js';
import { floatText } from './number-text.js';
import { scalarText } from './python-text.js';

interface IntervalLike {
  readonly left: unknown;
  readonly right: unknown;
  readonly closed?: string;
}

const isInterval = (value: unknown): value is IntervalLike =>
  typeof value === 'object' && value !== null && 'left' in value && 'right' in value;

const boundText = (bound: unknown, subtype: Dtype | undefined): string =>
  typeof bound === 'number' && subtype?.kind === 'float' ? floatText(bound) : scalarText(bound);

/** `(0, 1]`, its bounds written as the subtype asks. */
export function intervalText(value: unknown, dtype: Dtype): string {
  if (!isInterval(value)) return scalarText(value);
  const closed = value.closed ?? dtype.closed;
  const open = closed === 'left' || closed === 'both' ? '[' : '(';
  const close = closed === 'right' || closed === 'both' ? ']' : ')';
  return `${open}${boundText(value.left, dtype.subtype)}, ${boundText(value.right, dtype.subtype)}${close}`;
}

/** A column of intervals. */
export const intervalTexts = (values: readonly unknown[], dtype: Dtype, naRep: string): string[] =>
  values.map((value) => (isInterval(value) ? intervalText(value, dtype) : naRep));

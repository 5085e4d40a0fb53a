import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** One recorded call; record.py says what each kind carries. */
export interface Case {
  kind: string;
  [key: string]: any;
}

const SPECIAL: Record<string, number> = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY };

export const number = (value: unknown): number => (typeof value === 'string' ? SPECIAL[value] : Number(value));
export const numbers = (values: readonly unknown[]): Float64Array => Float64Array.from(values, number);

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8'));

export const arrays: Record<string, Float64Array> = Object.fromEntries(
  Object.entries(golden.arrays as Record<string, unknown[]>).map(([name, values]) => [name, numbers(values)]),
);
export const times: Float64Array = numbers(golden.times);
export const positions: Float64Array = numbers(golden.positions);

export function casesOf(...kinds: string[]): Case[] {
  const found = (golden.cases as Case[]).filter((c) => kinds.includes(c.kind));
  if (found.length === 0) throw new Error(`no recorded cases of ${kinds}`);
  return found;
}

/** Same missing values and infinities, everything else within 1e-9 (or `floor` where that is larger). */
export function expectClose(actual: ArrayLike<number>, recorded: readonly unknown[], about: unknown, floor = 0): void {
  const expected = numbers(recorded);
  const say = () => `${JSON.stringify(about)}\n got ${Array.from(actual)}\nwant ${Array.from(expected)}`;
  if (actual.length !== expected.length) expect.fail(say());
  for (let i = 0; i < expected.length; i++) {
    const [a, e] = [actual[i], expected[i]];
    if (Object.is(a, e) || a === e) continue;
    if (!(Math.abs(a - e) <= Math.max(1e-9 * Math.abs(e), floor))) expect.fail(`row ${i}: ${a}, not ${e}: ${say()}`);
  }
}

/** What identifies a case in a failure's text. */
export function about({ expected: _, ...rest }: Case): unknown {
  return rest;
}

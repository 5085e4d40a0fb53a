import { readFileSync } from 'node:fs';
import { evaluate } from '../../src/cells/index.js';
import { call, col, type DataType, type ElementName, type Options, type Vector, valuesOf, vectorOf } from '../../src/index.js';

/** What pandas, numpy and Python answered: see record.py. */
export const golden = JSON.parse(readFileSync(new URL('./golden.json', import.meta.url), 'utf8'));

/** A recorded value: integers beyond 2^53 and floats that JSON cannot say are wrapped. */
export function value(v: any): unknown {
  if (Array.isArray(v)) return v.map(value);
  if (typeof v !== 'object' || v === null) return v;
  return 'big' in v ? BigInt(v.big) : special(v.float);
}

export const special = (text: string): number =>
  text === 'inf' ? Number.POSITIVE_INFINITY : text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text);

/** One function over columns of values. */
export function run(fn: ElementName, options: Options, columns: readonly (readonly [DataType, readonly unknown[]])[]): unknown[] {
  const vectors = new Map<string, Vector>(columns.map(([type, values], i) => [`c${i}`, vectorOf(type, values)]));
  const expr = call(
    fn,
    columns.map(([type], i) => col(`c${i}`, type)),
    options,
  );
  return valuesOf(evaluate(expr, vectors, columns[0][1].length));
}

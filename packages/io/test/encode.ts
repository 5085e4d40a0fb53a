import { type Vector, valueAt } from '@pandorable/planner';

/** A value as the recorded goldens write it. */
export function cell(value: unknown): unknown {
  if (value === null || value === undefined || value !== value) return null;
  if (typeof value === 'bigint') return { i: String(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : { f: value > 0 ? 'inf' : '-inf' };
  if (Array.isArray(value)) return value.map(cell);
  if (typeof value === 'object') return { d: Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cell(v)])) };
  return value;
}

export function cells(vector: Vector): unknown[] {
  const count = vector.type.kind === 'timestamp' || vector.type.kind === 'duration';
  return Array.from({ length: vector.length }, (_, i) => {
    const value = valueAt(vector, i);
    return count && value !== null ? { t: String(value) } : cell(value);
  });
}

/** pandas' own last digit is not always the nearest: floats are compared to 1e-15. */
export function close(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || Math.abs(a - b) <= 1e-15 * Math.abs(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => close(v, b[i]));
  return JSON.stringify(a) === JSON.stringify(b);
}

export const camel = (name: string): string => name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());

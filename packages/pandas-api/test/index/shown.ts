import { expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { isMissing } from '../../src/scalars/index.js';

export const pd = library as any;

/** A result as the expectations write it: texts of pandas' own things, JavaScript for the rest. */
export function shown(value: unknown): string {
  if (isMissing(value)) return 'missing';
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${Array.from(value as ArrayLike<unknown>, shown).join(', ')}]`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${shown(k)}: ${shown(v)}`).join(', ')}}`;
  return String(value).replace(/ +$/gm, '');
}

/** One test per expression; the expectation is what pandas 3.1 printed. */
export function check(cases: readonly (readonly [run: () => unknown, expected: string])[]): void {
  for (const [run, expected] of cases) {
    it(String(run).replace(/^\(\) => /, ''), () => {
      expect(shown(run())).toBe(expected);
    });
  }
}

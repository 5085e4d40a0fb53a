import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, rollingKernels, rollRange, windowBounds, windowRanges } from '../../src/kernels/index.js';

/** The same windows, as any others are given: nothing is known of them. */
function asAny(window: number, n: number) {
  const { start, end } = windowBounds({ kind: 'fixed', window }, n);
  return boundsOf(start, end);
}
const bits = (values: Float64Array): string[] => Array.from(values, (v) => (Object.is(v, -0) ? '-0' : String(v)));

const small = fc.constantFrom(0, -0, 1, 2, -1, 0.1, 1e16, -1e16, 1e-300);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 });
const positive = fc.constantFrom(1e16, 3e15, 0.1, 0.7, 1e-8, 1e300, 0);
const any = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 3, 0.1, -7);
/** Runs of values, so that windows hold one value, or one sign, or both. */
const runs = (value: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(value, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 20 })
    .map((parts) => Float64Array.from(parts.flatMap(([v, times]) => new Array<number>(times).fill(v))));

describe('sums and means of trailing windows have the bits that any windows give', () => {
  const values = fc.oneof(
    runs(small),
    runs(finite),
    runs(fc.constantFrom(0.1, 0.2, 0.3)),
    runs(fc.constantFrom(-0.1, -1e16)),
    runs(positive),
    runs(any),
  );
  test.each(['sum', 'mean'] as const)('%s', (name) => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }), (data, window, minPeriods) => {
        const parameters = { minPeriods: Math.min(minPeriods, window) };
        const trailing = rollingKernels[name](data, windowBounds({ kind: 'fixed', window }, data.length), parameters);
        expect(bits(trailing)).toEqual(bits(rollingKernels[name](data, asAny(window, data.length), parameters)));
      }),
      { numRuns: 2000 },
    );
  });
  test.each(['sum', 'mean'] as const)('%s, range by range: each in its place, and no missing one where none is told', (name) => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), (data, window, minPeriods) => {
        const parameters = { minPeriods: Math.min(minPeriods, window) };
        const bounds = windowBounds({ kind: 'fixed', window }, data.length);
        const out = new Float64Array(data.length);
        for (const range of windowRanges(name, bounds, data.length, 16).toReversed()) {
          const { from, to, first, last } = range;
          const whole = rollRange(name, data, bounds, parameters, range, out);
          const alone = rollingKernels[name](data.subarray(first, last), asAny(window, last - first), parameters);
          expect(bits(out.subarray(from, to))).toEqual(bits(alone.subarray(from - first)));
          expect(out.subarray(whole, to).some(Number.isNaN)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('of a part of an array', () => {
    const data = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i)).subarray(3);
    const trailing = rollingKernels.mean(data, windowBounds({ kind: 'fixed', window: 5 }, 47), { minPeriods: 5 });
    expect(bits(trailing)).toEqual(bits(rollingKernels.mean(data, asAny(5, 47), { minPeriods: 5 })));
  });
});

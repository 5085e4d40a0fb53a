import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ewmCorr, ewmCov, ewmVar, interpolate, interpolationMethods, segmentFinder } from '../../src/kernels/index.js';

const bits = (values: Float64Array): string[] => Array.from(values, (v) => (Object.is(v, -0) ? '-0' : String(v)));
const value = fc.oneof(fc.constantFrom(Number.NaN, 0, -0, 1, -2.5), fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
const values = fc.array(value, { minLength: 1, maxLength: 40 }).map((v) => Float64Array.from(v));

describe('interpolate', () => {
  const NEEDS_ORDER = new Set(['krogh', 'piecewise_polynomial', 'pchip']);
  const simple = interpolationMethods.filter((m) => !NEEDS_ORDER.has(m) && !['spline', 'polynomial', 'linear'].includes(m));
  const answer = (run: () => Float64Array): string[] | string => {
    try {
      return bits(run());
    } catch (error) {
      return String(error);
    }
  };
  test.each(simple)('%s: the same bits whatever the order of the rows', (method) => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (data, step) => {
        const n = data.length;
        const x = Float64Array.from({ length: n }, (_, i) => i * step);
        const rows = Array.from({ length: n }, (_, i) => i).sort((a, b) => ((a * 7 + 3) % 11) - ((b * 7 + 3) % 11) || a - b);
        const options = { method, limitDirection: 'both' as const };
        const inOrder = answer(() => interpolate(data, x, options));
        const mixed = answer(() =>
          interpolate(
            Float64Array.from(rows, (i) => data[i]),
            Float64Array.from(rows, (i) => x[i]),
            options,
          ),
        );
        expect(mixed).toEqual(Array.isArray(inOrder) ? rows.map((i) => inOrder[i]) : inOrder);
      }),
    );
  });
  test('limit, direction and area: filled rows are those that a walk over each gap allows', () => {
    const limits = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
    const areas = fc.constantFrom('inside' as const, 'outside' as const, null);
    fc.assert(
      fc.property(
        values,
        limits,
        fc.constantFrom('forward' as const, 'backward' as const, 'both' as const),
        areas,
        (data, limit, direction, area) => {
          const there = Array.from(data, (v) => v === v);
          const all = interpolate(data, null, { limitDirection: 'both' });
          const got = interpolate(data, null, { limit, limitDirection: direction, limitArea: area });
          const expected = Array.from(data, (v, i) => {
            if (there[i] || !there.includes(true)) return v;
            const back = there.slice(0, i).reverse().indexOf(true) + 1;
            const ahead = there.slice(i + 1).indexOf(true) + 1;
            const near = (d: number): boolean => d > 0 && (limit === null || d <= limit);
            const byLimit =
              direction === 'forward' ? near(back) : direction === 'backward' ? near(ahead) : limit === null || near(back) || near(ahead);
            const inside = back > 0 && ahead > 0;
            return byLimit && (area === null || inside === (area === 'inside')) ? all[i] : Number.NaN;
          });
          expect(bits(got)).toEqual(bits(Float64Array.from(expected)));
        },
      ),
    );
  });
  test('segmentFinder finds by steps what halving finds', () => {
    const points = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }).map((x) => Float64Array.from(x).sort());
    fc.assert(
      fc.property(
        points,
        fc.array(fc.oneof(fc.double({ min: -5, max: 65 }), fc.integer({ min: -2, max: 62 })), { maxLength: 40 }),
        (x, asked) => {
          const find = segmentFinder(x);
          for (const at of asked) {
            let expected = 0;
            for (let j = 0; j < x.length - 1; j++) if (x[j] <= at) expected = j;
            expect(find(at)).toBe(expected);
          }
        },
      ),
    );
  });
});

describe('ewmCorr in one pass has the bits of its parts', () => {
  const pairs = fc.array(fc.tuple(fc.oneof(value, fc.constant(Number.POSITIVE_INFINITY)), value), { maxLength: 40 });
  test.each([
    { adjust: true, ignoreNa: false },
    { adjust: true, ignoreNa: true },
    { adjust: false, ignoreNa: false },
    { adjust: false, ignoreNa: true },
  ])('%o', (how) => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.1, max: 9, noNaN: true }), fc.integer({ min: 0, max: 3 }), (rows, com, minPeriods) => {
        const [x, y] = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b)];
        const groups = Int32Array.of(0, rows.length >> 1, rows.length);
        const options = { ...how, com, minPeriods, groups, bias: true };
        const both = (a: Float64Array, b: Float64Array) => a.map((v, i) => (b[i] - b[i] === 0 ? v : Number.NaN));
        const [varX, varY] = [ewmVar(both(x, y), options), ewmVar(both(y, x), options)];
        const expected = ewmCov(x, y, options).map((cov, i) => cov / Math.sqrt(Math.max(varX[i] * varY[i], 0)));
        expect(bits(ewmCorr(x, y, { ...options, bias: false }))).toEqual(bits(expected));
      }),
      { numRuns: 300 },
    );
  });
});

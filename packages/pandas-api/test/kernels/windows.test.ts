import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  centerOfMass,
  centerOfMassWithTimes,
  ewmCorr,
  ewmCov,
  ewmMean,
  ewmStd,
  ewmSum,
  ewmVar,
  groupedBounds,
  groupsOf,
  halflifeDeltas,
  type RollingName,
  rollingApply,
  rollingKernels,
  rollingMax,
  rollingPairKernels,
  rollingQuantile,
  rollingRank,
  type WindowSpec,
  weightedKernels,
  windowBounds,
  windowShape,
} from '../../src/kernels/index.js';
import { about, arrays, type Case, casesOf, expectClose, times } from './golden.js';

const counts = BigInt64Array.from(times, (t) => BigInt(t) + 1_600_000_000_000_001n);

function specOf(c: Case): WindowSpec {
  const { min_periods: _, reverse, ...spec } = c.spec;
  if (spec.kind !== 'variable') return spec;
  return { ...spec, window: BigInt(spec.window), times: reverse ? counts.slice().reverse() : counts };
}

/** pandas' own where none is given: the window's size, or 1 for time windows and expanding ones. */
function minPeriodsOf({ spec }: Case): number {
  return spec.min_periods ?? (spec.kind === 'variable' || spec.kind === 'expanding' ? 1 : (spec.window ?? 0));
}

describe('rolling and expanding', () => {
  for (const name of Object.keys(rollingKernels) as RollingName[]) {
    if (name === 'apply') continue;
    it(`${name} is pandas'`, () => {
      const cases = casesOf('rolling').filter((c) => c.name === name);
      expect(cases.length).toBeGreaterThan(10);
      for (const c of cases) {
        const values = arrays[c.array];
        const out = rollingKernels[name](values, windowBounds(specOf(c), values.length), { minPeriods: minPeriodsOf(c), ...c.params });
        expectClose(out, c.expected, about(c), name === 'skew' || name === 'kurt' ? 1e-12 : 0);
      }
    });
  }

  it('gives the same by ready-made bounds as by the fast way', () => {
    for (const array of ['plain', 'infinite', 'runs', 'ties', 'spread']) {
      const values = arrays[array];
      const fast = windowBounds({ kind: 'fixed', window: 4 }, values.length);
      const plain = boundsOf(fast.start, fast.end);
      expect(fast.trailing).toBe(4);
      for (const name of ['sum', 'mean', 'min', 'max'] as const)
        for (const minPeriods of [0, 1, 4])
          expect(rollingKernels[name](values, plain, { minPeriods })).toEqual(rollingKernels[name](values, fast, { minPeriods }));
    }
  });

  it('keeps times that no double can hold', () => {
    const scale = 2n ** 46n;
    const narrow = BigInt64Array.from(times, (t) => BigInt(t));
    const wide = narrow.map((t) => t * scale);
    for (const closed of ['right', 'left', 'both', 'neither'] as const)
      for (const center of [false, true]) {
        const expected = windowBounds({ kind: 'variable', window: 6n, times: narrow, closed, center }, times.length);
        const found = windowBounds({ kind: 'variable', window: 6n * scale, times: wide, closed, center }, times.length);
        expect([found.start, found.end]).toEqual([expected.start, expected.end]);
      }
  });

  it('groups do not touch', () => {
    for (const c of casesOf('grouped')) {
      const { starts, order } = groupsOf(Int32Array.from(c.labels), 4);
      const values = Float64Array.from(order, (row) => arrays[c.array][row]);
      const out = rollingKernels[c.name as RollingName](values, groupedBounds(specOf(c), starts), { minPeriods: minPeriodsOf(c) });
      expectClose(out, c.expected, about(c));
    }
  });

  it('cov and corr of two columns', () => {
    for (const c of casesOf('rollingPair')) {
      const [x, y] = [arrays[c.array], arrays[c.other]];
      const bounds = windowBounds(specOf(c), x.length);
      const out = rollingPairKernels[c.name as 'cov' | 'corr'](x, y, bounds, { minPeriods: minPeriodsOf(c), ...c.params });
      expectClose(out, c.expected, about(c));
    }
  });

  it('order statistics agree between small and large windows', () => {
    let seed = 7;
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const values = Float64Array.from({ length: 9000 }, () => (next() < 0.1 ? Number.NaN : Math.round(next() * 500)));
    const bounds = windowBounds({ kind: 'fixed', window: 5000 }, values.length);
    const large = rollingQuantile(values, bounds, 1, 0.37);
    const ranks = rollingRank(values, bounds, 1);
    for (const i of [0, 17, 4999, 5000, 6123, 8999]) {
      const window = values
        .slice(Math.max(0, i - 4999), i + 1)
        .filter((v) => !Number.isNaN(v))
        .sort();
      if (window.length === 0) continue;
      const position = 0.37 * (window.length - 1);
      const k = Math.floor(position);
      expect(large[i]).toBeCloseTo(window[k] + ((window[k + 1] ?? window[k]) - window[k]) * (position - k), 9);
      const below = window.filter((v) => v < values[i]).length;
      const upTo = window.filter((v) => v <= values[i]).length;
      expect(ranks[i]).toEqual(Number.isNaN(values[i]) ? Number.NaN : (below + 1 + upTo) / 2);
    }
  });

  it('apply sees the window without infinities', () => {
    const values = Float64Array.of(1, Number.POSITIVE_INFINITY, 3, Number.NaN);
    const bounds = windowBounds({ kind: 'fixed', window: 2 }, 4);
    const seen: number[][] = [];
    const out = rollingApply(values, bounds, 1, (window) => seen.push(Array.from(window)));
    expect(seen).toEqual([[1], [1, Number.NaN], [Number.NaN, 3], [3, Number.NaN]]);
    expect(Array.from(out)).toEqual([1, 2, 3, 4]);
  });

  it('refuses what pandas refuses', () => {
    const bounds = boundsOf(Int32Array.of(0, 0), Int32Array.of(2, 1));
    expect(() => rollingMax(Float64Array.of(1, 2), bounds, 1)).toThrow('Start/End ordering requirement is violated at index 1');
    expect(() => boundsOf(Int32Array.of(0), Int32Array.of(1, 2))).toThrow('must be the same length');
    expect(() => windowBounds({ kind: 'fixed', window: -1 }, 3)).toThrow('window must be an integer 0 or greater');
    expect(() => rollingQuantile(Float64Array.of(1), bounds, 1, 1.5)).toThrow('quantile value 1.5 not in [0, 1]');
  });
});

describe('weighted windows', () => {
  it('has the shapes of scipy', () => {
    for (const c of casesOf('shape')) expectClose(windowShape(c.name, c.size, c.params), c.expected, about(c), 1e-12);
    expect(() => windowShape('hammin', 4)).toThrow("Invalid win_type hammin Did you mean 'hamming'?");
    expect(() => windowShape('gaussian', 4)).toThrow(TypeError);
  });

  it('sum, mean, var and std are those of pandas', () => {
    for (const c of casesOf('weighted')) {
      const weights = windowShape(c.winType, c.window, c.params);
      const options = { minPeriods: c.options.min_periods, center: c.options.center, step: c.options.step };
      expectClose(
        weightedKernels[c.name as 'sum'](arrays[c.array], weights, options),
        c.expected,
        about(c),
        c.name === 'std' ? 1e-7 : 1e-14,
      );
    }
  });
});

describe('exponentially weighted windows', () => {
  it("are pandas'", () => {
    for (const c of casesOf('ewm')) {
      const [x, y] = [arrays[c.array], arrays[c.other]];
      const { adjust, ignoreNa, minPeriods, bias } = c;
      const deltas = c.times ? halflifeDeltas(counts, BigInt(c.halflife)) : null;
      const com = c.times ? centerOfMassWithTimes({}, adjust) : centerOfMass(c.decay);
      const options = { com, adjust, ignoreNa, minPeriods, bias, deltas };
      const kernels = {
        mean: () => ewmMean(x, options),
        sum: () => ewmSum(x, options),
        var: () => ewmVar(x, options),
        std: () => ewmStd(x, options),
        cov: () => ewmCov(x, y, options),
        corr: () => ewmCorr(x, y, options),
      };
      expectClose(kernels[c.name as 'mean'](), c.expected, about(c));
    }
  });

  it('start afresh in every group', () => {
    const values = arrays.plain;
    const groups = Int32Array.of(0, 7, 7, values.length);
    const whole = ewmMean(values, { com: 1.5, groups });
    const tail = ewmMean(values.slice(7), { com: 1.5 });
    expect(whole.slice(7)).toEqual(tail);
    expect(whole.slice(0, 7)).toEqual(ewmMean(values.slice(0, 7), { com: 1.5 }));
  });

  it('refuse what pandas refuses', () => {
    expect(() => centerOfMass({ com: 1, span: 2 })).toThrow('comass, span, halflife, and alpha are mutually exclusive');
    expect(() => centerOfMass({})).toThrow('Must pass one of comass, span, halflife, or alpha');
    expect(() => centerOfMass({ alpha: 0 })).toThrow('alpha must satisfy: 0 < alpha <= 1');
    expect(() => ewmSum(arrays.plain, { com: 1, adjust: false })).toThrow('sum is not implemented with adjust=False');
  });
});

import { describe, expect, it } from 'vitest';
import {
  argsort,
  argsortStrings,
  around,
  binCounts,
  compareStrings,
  correlations,
  covariance,
  cummax,
  cummaxIntegers,
  cummin,
  cumminIntegers,
  cumprod,
  cumprodIntegers,
  cumsum,
  cumsumIntegers,
  cutCodes,
  cutEdges,
  deviation,
  digitize,
  factorize,
  fillPositions,
  groupsOf,
  histogram,
  interpolate,
  kurt,
  labelEdges,
  lexsort,
  median,
  modes,
  qcutEdges,
  quantile,
  quantiles,
  rank,
  searchsorted,
  selectInPlace,
  sem,
  skew,
  uniqueEdges,
  variance,
} from '../../src/kernels/index.js';
import { about, arrays, casesOf, expectClose, number, numbers, positions } from './golden.js';

describe('fill', () => {
  it('takes the rows that pandas takes', () => {
    for (const c of casesOf('fill')) {
      const values = arrays[c.array];
      const valid = Uint8Array.from(values, (v) => (Number.isNaN(v) ? 0 : 1));
      const from = fillPositions(valid, values.length, {
        direction: c.method === 'ffill' ? 'forward' : 'backward',
        limit: c.limit,
        limitArea: c.limitArea,
        groups: c.labels ? Int32Array.from(c.labels) : null,
      });
      const filled = Float64Array.from(from, (row) => (row < 0 ? Number.NaN : values[row]));
      expectClose(filled, c.expected, about(c));
    }
    expect(Array.from(fillPositions(null, 2, { direction: 'forward' }))).toEqual([0, 1]);
    expect(() => fillPositions(null, 2, { direction: 'forward', limit: 0 })).toThrow('Limit must be greater than 0');
  });
});

describe('interpolate', () => {
  it("is pandas' and scipy's", () => {
    for (const c of casesOf('interpolate')) {
      const head = c.head ?? arrays[c.array].length;
      const values = arrays[c.array].slice(0, head);
      const { order, s, fill_value: fillValue, bc_type: bcType } = c.options;
      const { method, limit, limitDirection, limitArea } = c;
      const x = c.positions ? positions.slice(0, head) : null;
      expectClose(
        interpolate(values, x, { method, limit, limitDirection, limitArea, order, s, fillValue, bcType }),
        c.expected,
        about(c),
        1e-9,
      );
    }
  });

  it('refuses what cannot be', () => {
    const values = Float64Array.of(1, Number.NaN, 3);
    expect(() => interpolate(values, null, { method: 'spline' })).toThrow('You must specify the order of the spline or polynomial.');
    expect(() => interpolate(values, null, { method: 'cubik' })).toThrow('method must be one of');
    expect(() => interpolate(values, null, { method: 'cubic' })).toThrow('expected 2, got 0+0');
    expect(() => interpolate(values, Float64Array.of(3, 2, 1), { method: 'pchip' })).toThrow('requires that the index be monotonic');
  });
});

describe('cumulative', () => {
  const kernels = { cumsum, cumprod, cummax, cummin };
  it("is pandas'", () => {
    for (const c of casesOf('cumulative')) {
      const { skipna, compensated } = c;
      expectClose(kernels[c.name as 'cumsum'](arrays[c.array], { skipna, compensated }), c.expected, about(c));
    }
  });

  it('is exact for integers', () => {
    const big = BigInt64Array.of(2n ** 62n, 2n ** 62n - 1n, 1n);
    expect(cumsumIntegers(big)).toEqual(BigInt64Array.of(2n ** 62n, 2n ** 63n - 1n, -(2n ** 63n)));
    expect(cumsumIntegers(Int32Array.of(1, -3, 2))).toEqual(BigInt64Array.of(1n, -2n, 0n));
    expect(cumprodIntegers(Int32Array.of(3, -2, 5))).toEqual(BigInt64Array.of(3n, -6n, -30n));
    expect(cummaxIntegers(Int32Array.of(1, -3, 2))).toEqual(Int32Array.of(1, 1, 2));
    expect(cumminIntegers(BigInt64Array.of(5n, 7n, 2n))).toEqual(BigInt64Array.of(5n, 5n, 2n));
  });
});

describe('rank and quantile', () => {
  it("rank is pandas'", () => {
    for (const c of casesOf('rank')) expectClose(rank(arrays[c.array], c.options), c.expected, about(c));
    expect(Array.from(rank(['b', null, 'a', 'b']))).toEqual([2.5, Number.NaN, 1, 2.5]);
    expect(Array.from(rank(Int32Array.of(5, 5, 1), { method: 'first', ascending: false }))).toEqual([1, 2, 3]);
  });

  it("quantile is numpy's", () => {
    for (const c of casesOf('quantile')) {
      expectClose(quantiles(arrays[c.array], c.qs, c.interpolation), c.expected, about(c));
      const single = c.qs.map((q: number) => quantile(arrays[c.array], q, c.interpolation));
      expectClose(single, c.expected, about(c));
    }
    expect(() => quantile(arrays.plain, 1.1)).toThrow('percentiles should all be in the interval [0, 1]');
  });

  it('selects every place', () => {
    const values = arrays.ties.filter((v) => !Number.isNaN(v));
    const sorted = values.slice().sort();
    for (let k = 0; k < values.length; k++) expect(selectInPlace(values.slice(), k)).toBe(sorted[k]);
  });
});

describe('moments and correlation', () => {
  const scalars = { var: variance, sem, skew, kurt, median } as Record<string, (values: Float64Array) => number>;
  it("moments are pandas'", () => {
    for (const c of casesOf('scalar')) expectClose([scalars[c.name](arrays[c.array])], c.expected, about(c));
    expect(deviation(Float64Array.of(1, 3), { ddof: 0 })).toBe(1);
    expect(variance(Float64Array.of(1, Number.NaN, 3), { skipna: false })).toBeNaN();
    expect(Array.from(modes(Int32Array.of(1, 0, 1, -1, 0, -1, -1), 2))).toEqual([0, 1]);
    expect(Array.from(modes(Int32Array.of(1, 0, 1, -1, 0, -1, -1), 2, false))).toEqual([-1]);
  });

  it("correlations are pandas'", () => {
    const kernels = { ...correlations, covariance };
    for (const c of casesOf('correlation')) {
      const { minPeriods, finiteOnly, ddof } = c;
      const value = kernels[c.name as 'covariance'](arrays[c.array], arrays[c.other], { minPeriods, finiteOnly, ddof });
      // DataFrame.corr's one-pass update is itself that far off where an offset dwarfs the data.
      expectClose([value], c.expected, about(c), finiteOnly && c.other === 'offset' ? 1e-8 : 0);
    }
  });
});

describe('sort and factorize', () => {
  it("sorts as pandas' stable sort", () => {
    for (const c of casesOf('sort')) {
      const { ascending, naPosition } = c;
      expect(Array.from(argsort(c.words ?? arrays[c.array], { ascending, naPosition })), JSON.stringify(about(c))).toEqual(c.expected);
    }
    for (const c of casesOf('lexsort')) {
      const keys = c.arrays.map((name: string, i: number) => ({
        values: arrays[name],
        ascending: c.ascending[i],
        naPosition: c.naPosition,
      }));
      expect(Array.from(lexsort(keys)), JSON.stringify(about(c))).toEqual(c.expected);
    }
  });

  it('sorts many rows by buckets as few by comparison', () => {
    let seed = 11;
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5;
    const values = Float64Array.from({ length: 3000 }, () =>
      next() > 0.4 ? Number.NaN : next() > 0.3 ? -0 : next() * 10 ** Math.round(next() * 40),
    );
    const rows = Array.from(values, (_, i) => i);
    const at = (i: number) => (Number.isNaN(values[i]) ? Number.POSITIVE_INFINITY : values[i]);
    expect(Array.from(argsort(values))).toEqual(rows.slice().sort((a, b) => at(a) - at(b) || a - b));
    const integers = BigInt64Array.from(values, (v) => (Number.isNaN(v) ? 0n : BigInt(Math.round(v % 2 ** 62))));
    expect(Array.from(argsort(integers, { ascending: false }))).toEqual(
      rows.slice().sort((a, b) => Number(integers[b] - integers[a]) || a - b),
    );
    const small = Int32Array.from(values, (v) => Math.round(v % 50));
    expect(Array.from(argsort(small))).toEqual(rows.slice().sort((a, b) => small[a] - small[b] || a - b));
  });

  it('orders strings by code points', () => {
    expect(compareStrings('\u{1f600}', '\uffee')).toBeGreaterThan(0);
    expect(compareStrings('ab', 'abc')).toBeLessThan(0);
    expect(Array.from(argsortStrings(['\u{1f600}', '\uffee', 'a']))).toEqual([2, 1, 0]);
  });

  it("factorizes as pandas'", () => {
    for (const c of casesOf('factorize')) {
      const { codes, uniques } = factorize<unknown>(c.words ?? arrays[c.array], { sort: c.sort });
      expect(Array.from(codes)).toEqual(c.expected);
      expect(Array.from(uniques)).toEqual(c.words ? c.uniques : Array.from(numbers(c.uniques)));
    }
    expect(factorize([true, false, null, true], { sort: true })).toEqual({ codes: Int32Array.of(1, 0, -1, 1), uniques: [false, true] });
    const many = BigInt64Array.from({ length: 5000 }, (_, i) => BigInt(i % 1700) * 2n ** 40n);
    const { codes, uniques } = factorize(many);
    expect(uniques.length).toBe(1700);
    expect(codes.every((code, i) => uniques[code] === many[i])).toBe(true);
  });

  it('lists the rows of groups', () => {
    const { starts, order } = groupsOf(Int32Array.of(1, 0, -1, 1, 2), 4);
    expect(Array.from(starts)).toEqual([0, 1, 3, 4, 4]);
    expect(Array.from(order)).toEqual([1, 0, 3, 4]);
  });
});

describe('bins', () => {
  it("cut and qcut are pandas'", () => {
    for (const c of casesOf('cut')) {
      const edges = cutEdges(arrays[c.array], c.bins, c.right);
      expectClose(edges, c.edges, about(c));
      expect(Array.from(cutCodes(arrays[c.array], edges, { right: c.right }))).toEqual(c.expected);
      expectClose(labelEdges(edges, 3, { right: c.right }), c.labels, about(c));
    }
    for (const c of casesOf('qcut')) {
      const edges = qcutEdges(arrays[c.array], c.q);
      expectClose(edges, c.edges, about(c));
      expect(Array.from(cutCodes(arrays[c.array], edges, { includeLowest: true }))).toEqual(c.expected);
      expectClose(labelEdges(edges, 3, { includeLowest: true }), c.labels, about(c));
    }
    for (const c of casesOf('binCounts')) expect(Array.from(histogram(arrays[c.array], c.bins).counts)).toEqual(c.expected);
  });

  it("searchsorted and digitize are numpy's", () => {
    for (const c of casesOf('searchsorted'))
      expect(Array.from(searchsorted(numbers(c.edges), arrays[c.array], c.side))).toEqual(c.expected.map(number));
    for (const c of casesOf('digitize'))
      expect(Array.from(digitize(arrays[c.array], numbers(c.edges), c.right))).toEqual(c.expected.map(number));
  });

  it('rounds half to even and refuses repeated edges', () => {
    expect([around(2.5, 0), around(0.125, 2), around(1250, -2)]).toEqual([2, 0.12, 1200]);
    expect(() => uniqueEdges(Float64Array.of(1, 1, 2))).toThrow('Bin edges must be unique');
    expect(uniqueEdges(Float64Array.of(1, 1, 2), 'drop')).toEqual(Float64Array.of(1, 2));
    expect(Array.from(binCounts(Int32Array.of(0, -1, 1, 1), 3))).toEqual([1, 2, 0]);
    expect(() => cutEdges(Float64Array.of(1, Number.POSITIVE_INFINITY), 3)).toThrow('contains infinity');
  });
});

import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';
import { closePool } from '../../src/functions/pool.js';
import {
  groupedBounds,
  RANGE,
  type RollingName,
  rollingKernels,
  rollRange,
  type WindowBounds,
  windowBounds,
  windowRanges,
} from '../../src/kernels/index.js';
import { rollingInPool } from '../../src/window/ranged.js';

afterAll(closePool);

const SIZE = 2000;
const N = 3 * SIZE + 500;
const values = Float64Array.from({ length: N }, (_, i) =>
  i % 313 === 0 ? Number.NaN : ((i * 7919) % 1000) / 7 - 60 + (i % 5000 === 0 ? 1e12 : 0),
);
const times = BigInt64Array.from({ length: N }, (_, i) => BigInt(i * 2 + (i % 3)));
const parameters = { minPeriods: 3, q: 0.3 };
const BOUNDS: Readonly<Record<string, WindowBounds>> = {
  'trailing rows': windowBounds({ kind: 'fixed', window: 20 }, N),
  'centred rows': windowBounds({ kind: 'fixed', window: 20, center: true }, N),
  'rows closed on both sides': windowBounds({ kind: 'fixed', window: 20, closed: 'both' }, N),
  'every third row': windowBounds({ kind: 'fixed', window: 20, step: 3 }, N),
  time: windowBounds({ kind: 'variable', window: 31n, times }, N),
  'time closed on the left': windowBounds({ kind: 'variable', window: 31n, times, closed: 'left' }, N),
};
const names = (Object.keys(rollingKernels) as RollingName[]).filter((n) => n !== 'apply');
const same = (a: Float64Array, b: Float64Array): boolean => a.length === b.length && a.every((v, i) => Object.is(v, b[i]));

describe('windows range by range', () => {
  test.each(Object.entries(BOUNDS))('%s: in the pool the same bits as here', (_, bounds) => {
    for (const name of names) {
      const ranges = windowRanges(name, bounds, N, SIZE);
      const here = new Float64Array(bounds.length);
      for (const range of [...ranges].reverse()) rollRange(name, values, bounds, parameters, range, here);
      const there = rollingInPool(name, values, bounds, parameters, ranges);
      if (!same(here, there)) expect.fail(name);
    }
  });
  test.each([
    'median',
    'min',
    'max',
    'quantile',
    'nunique',
    'count',
    'first',
    'last',
    'rank',
  ] as const)('%s: the same bits as one run', (name) => {
    for (const bounds of Object.values(BOUNDS)) {
      const out = new Float64Array(bounds.length);
      for (const range of windowRanges(name, bounds, N, SIZE)) rollRange(name, values, bounds, parameters, range, out);
      expect(same(out, rollingKernels[name](values, bounds, parameters))).toBe(true);
    }
  });
  test.each(['sum', 'mean', 'var', 'skew'] as const)('%s: one run but for rounding', (name) => {
    const bounds = BOUNDS['trailing rows'];
    const whole = rollingKernels[name](values, bounds, parameters);
    const out = new Float64Array(N);
    for (const range of windowRanges(name, bounds, N, SIZE)) rollRange(name, values, bounds, parameters, range, out);
    out.forEach((v, i) => {
      if (!(Number.isNaN(v) && Number.isNaN(whole[i])) && Math.abs(v - whole[i]) > 1e-9 * Math.abs(v) + 1e-6)
        expect.fail(`row ${i}: ${v}, ${whole[i]}`);
    });
  });
  test.each(names)('%s of groups: every group is computed from its start, with the bits of one run', (name) => {
    const groups = Int32Array.from([0, 3, 3, 700, 1999, 2001, 3900, 4500, 6100, N]);
    const bounds = groupedBounds({ kind: 'expanding' }, groups);
    const wild = values.map((v, i) => (i % 401 === 0 ? (i % 2 === 0 ? Number.POSITIVE_INFINITY : -1 / 0) : i % 97 === 0 ? -0 : v));
    const ranges = windowRanges(name, bounds, N, SIZE);
    if (name !== 'rank') expect(ranges.length).toBeGreaterThan(1);
    const out = new Float64Array(N);
    for (const range of [...ranges].reverse()) rollRange(name, wild, bounds, parameters, range, out);
    expect(same(out, rollingKernels[name](wild, bounds, parameters))).toBe(true);
  });
  test('large groups are ranges, small ones share them', () => {
    const starts = (groups: number[]): number[] =>
      windowRanges('sum', groupedBounds({ kind: 'expanding' }, Int32Array.from(groups)), N, SIZE).map((r) => r.from);
    expect(starts([0, 3000, 6200, N])).toEqual([0, 3000, 6200]);
    expect(starts([0, 900, 1900, 2100, 3000, 4150, N])).toEqual([0, 2100, 4150]);
    expect(starts([0, N])).toEqual([0]);
  });
  test('windows that reach far back are one range', () => {
    expect(windowRanges('mean', windowBounds({ kind: 'expanding' }, N), N, SIZE)).toHaveLength(1);
    expect(windowRanges('mean', windowBounds({ kind: 'fixed', window: N / 2 }, N), N, SIZE)).toHaveLength(1);
    expect(windowRanges('mean', BOUNDS['trailing rows'], N, SIZE)).toHaveLength(4);
  });
});

describe('finite values have a loop of their own', () => {
  const awkward = [0, 1, -1, 5e-324, 1e300, -1e300, 0.1, 3, 3, 3, 3];
  const finite = Float64Array.from({ length: 500 }, (_, i) => awkward[(i * 7 + ((i / 11) | 0)) % awkward.length]);
  const runs = Float64Array.from({ length: 500 }, (_, i) => [0.1, 0.1, 0.1, 0.1, 0.7, -0.7][((i / 9) | 0) % 6]);
  test.each(['sum', 'mean'] as const)('%s: the same bits as beside a missing value', (name) => {
    for (const part of [finite, runs])
      for (const window of [1, 2, 3, 7, 30]) {
        const open = Float64Array.from([...part, Number.NaN]);
        const [a, b] = [part, open].map((v) =>
          rollingKernels[name](v, windowBounds({ kind: 'fixed', window }, v.length), { minPeriods: 1 }),
        );
        expect(same(a, b.subarray(0, part.length))).toBe(true);
      }
  });
});

test('long frames give what short ones give', () => {
  const long = pd.Series(Float64Array.from({ length: RANGE + 500 }, (_, i) => (i % 100) / 8)) as any;
  const tail = long.rolling(100).mean().tail(5).toList();
  expect(tail).toEqual(long.tail(200).rolling(100).mean().tail(5).toList());
});

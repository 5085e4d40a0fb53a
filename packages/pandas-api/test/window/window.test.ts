import { describe, expect, test } from 'vitest';
import * as pd from '../../src/index.js';
import { makeBins } from '../../src/resample/edges.js';
import { positionsAt } from '../../src/resample/reindex.js';

const NONE = { closed: null, label: null, origin: 'start_day', offset: null };
const day = (text: string): bigint => BigInt(Date.parse(`${text}Z`)) * 1000n;

describe('windows', () => {
  test('a window is checked when it is made', () => {
    const s: any = pd.Series([1, 2, 3]);
    expect(() => s.rolling(-1)).toThrow('window must be an integer 0 or greater');
    expect(() => s.rolling(2, { minPeriods: 3 })).toThrow('min_periods 3 must be <= window 2');
    expect(() => s.rolling('2D')).toThrow('window must be an integer 0 or greater');
  });

  test('every second window', () => {
    expect(pd.Series([1, 2, 3, 4, 5]).rolling(2, { step: 2 }).sum().toArray()).toEqual([Number.NaN, 5, 9]);
  });

  test('their text', () => {
    expect(String(pd.Series([1]).rolling(2))).toBe('Rolling [window=2,center=False,method=single]');
  });
});

describe('time bins', () => {
  test('weeks end on their last day and hold it whole', () => {
    const bins = makeBins(day('2024-01-01T09:00'), day('2024-01-07T23:00'), 'us', undefined, 'W', NONE);
    expect(bins.labels).toEqual([day('2024-01-07T00:00')]);
    expect(bins.closed).toBe('right');
  });

  test('fixed steps begin at midnight of the first day', () => {
    const bins = makeBins(day('2024-01-01T09:00'), day('2024-01-01T20:00'), 'us', undefined, '7h', NONE);
    expect(bins.labels).toEqual([day('2024-01-01T07:00'), day('2024-01-01T14:00')]);
  });

  test('filling reaches as far as its limit', () => {
    const at = (method: 'pad' | 'backfill' | 'nearest', limit: number) => [
      ...positionsAt(BigInt64Array.of(0n, 10n), BigInt64Array.of(0n, 2n, 5n, 8n, 10n), method, limit),
    ];
    expect(at('pad', 1)).toEqual([0, 0, -1, -1, 1]);
    expect(at('backfill', 2)).toEqual([0, -1, 1, 1, 1]);
    expect(at('nearest', 3)).toEqual([0, 0, 1, 1, 1]);
    expect(at('nearest', 1)).toEqual([0, 0, -1, 1, 1]);
  });
});

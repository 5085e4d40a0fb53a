import { expect, test } from 'vitest';
import * as pandas from '../../src/index.js';

const pd = pandas as any;
const clock = (...texts: string[]) => pd.Series(pd.toDatetime(texts));

test('fields of a missing period are -1, and false', () => {
  const p = pd.Series(pd.toDatetime(['2024-02-29', null])).dt.toPeriod('M');
  expect(p.dt.year.toList()).toEqual([2024, -1]);
  expect(p.dt.isLeapYear.toList()).toEqual([true, false]);
  expect(() => p.dt.isMonthEnd).toThrow("'PeriodProperties' object has no attribute 'is_month_end'");
});

test('clock times that a zone has twice', () => {
  const s = clock('2024-10-27 02:30:00', '2024-10-27 02:30:00');
  const expected = '0   2024-10-27 02:30:00+02:00\n1   2024-10-27 02:30:00+01:00\ndtype: datetime64[us, Europe/Berlin]';
  expect(String(s.dt.tzLocalize('Europe/Berlin', { ambiguous: 'infer' }))).toBe(expected);
  expect(String(s.dt.tzLocalize('Europe/Berlin', { ambiguous: [true, false] }))).toBe(expected);
  expect(() => s.dt.tzLocalize('Europe/Berlin')).toThrow("try using the 'ambiguous' argument");
});

test('a frequency is inferred, or an error', () => {
  expect(clock('2024-01-01', '2024-01-02', '2024-01-03').dt.freq).toBe('D');
  expect(() => clock('2024-01-01', '2024-01-05').dt.toPeriod()).toThrow('You must pass a freq argument');
});

import { expect, test } from 'vitest';
import * as pandas from '../../src/index.js';

const pd = pandas as any;

test('plain ISO texts, and those that only look like it', () => {
  const s = pd.Series(['2024-02-29 23:59:59', null, '1969-12-31 00:00:01']);
  expect(String(pd.toDatetime(s))).toBe('0   2024-02-29 23:59:59\n1                   NaT\n2   1969-12-31 00:00:01\ndtype: datetime64[us]');
  expect(() => pd.toDatetime(['2024-01-31', '2023-02-29'])).toThrow('day is out of range for month');
  expect(() => pd.toDatetime(['2024-01-31', '31/01/2024'])).toThrow(
    'time data "31/01/2024" doesn\'t match format "%Y-%m-%d". You might want to try:',
  );
  expect(String(pd.toDatetime(['2024-01-31', 'x'], { errors: 'coerce' }))).toBe(
    "DatetimeIndex(['2024-01-31', 'NaT'], dtype='datetime64[us]', freq=None)",
  );
});

test('counts beyond the range', () => {
  expect(() => pd.toDatetime([1e20], { unit: 's' })).toThrow("cannot convert input with unit 's'");
  expect(pd.toDatetime([1e20], { unit: 's', errors: 'coerce' }).hasnans).toBe(true);
});

test('numbers from text', () => {
  expect(String(pd.toNumeric(pd.Series(['1.0', '2'])).dtype)).toBe('float64');
  expect(String(pd.toNumeric(pd.Series(['1', null], { dtype: 'string' })).dtype)).toBe('Int64');
  expect(String(pd.toNumeric(pd.Series([1, 300]), { downcast: 'integer' }).dtype)).toBe('int16');
  expect(() => pd.toNumeric(pd.Series(['1', 'x']))).toThrow("Unable to parse string 'x' at position 1");
});

test('durations refuse a unit with text', () => {
  expect(() => pd.toTimedelta(['1'], { unit: 's' })).toThrow('unit must not be specified if the input contains a str');
});

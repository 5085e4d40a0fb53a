import { type CallExpr, call, col, type DataType } from '@pandorable/planner';
import { describe, expect, it } from 'vitest';
import { unsupportedCall } from '../src/index.js';
import { apply, type Column, project, td, ts, types, useExecutor } from './support.js';

useExecutor();

const seconds = (text: string): bigint => BigInt(Date.parse(`${text}Z`)) / 1000n;
/** 2020-02-29 23:59:59.123456789, one nanosecond before 1970, 1900-01-01, 2021-01-03, missing */
const NANOS = [
  seconds('2020-02-29T23:59:59') * 1_000_000_000n + 123456789n,
  -1n,
  seconds('1900-01-01T00:00:00') * 1_000_000_000n,
  seconds('2021-01-03T00:00:00') * 1_000_000_000n,
  null,
];
const D: Column = [ts('ns'), NANOS];

const FIELDS: readonly (readonly [Parameters<typeof apply>[0], readonly unknown[]])[] = [
  ['dt.year', [2020, 1969, 1900, 2021, null]],
  ['dt.month', [2, 12, 1, 1, null]],
  ['dt.day', [29, 31, 1, 3, null]],
  ['dt.hour', [23, 23, 0, 0, null]],
  ['dt.minute', [59, 59, 0, 0, null]],
  ['dt.second', [59, 59, 0, 0, null]],
  ['dt.microsecond', [123456, 999999, 0, 0, null]],
  ['dt.nanosecond', [789, 999, 0, 0, null]],
  ['dt.quarter', [1, 4, 1, 1, null]],
  ['dt.dayofweek', [5, 2, 0, 6, null]],
  ['dt.dayofyear', [60, 365, 1, 3, null]],
  ['dt.isoyear', [2020, 1970, 1900, 2020, null]],
  ['dt.isoweek', [9, 1, 1, 53, null]],
  ['dt.isoday', [6, 3, 1, 7, null]],
  ['dt.days_in_month', [29, 31, 31, 31, null]],
  ['dt.is_leap_year', [true, false, false, false, null]],
  ['dt.is_month_start', [false, false, true, false, null]],
  ['dt.is_month_end', [true, true, false, false, null]],
  ['dt.is_quarter_start', [false, false, true, false, null]],
  ['dt.is_quarter_end', [false, true, false, false, null]],
  ['dt.is_year_start', [false, false, true, false, null]],
  ['dt.is_year_end', [false, true, false, false, null]],
  ['dt.day_name', ['Saturday', 'Wednesday', 'Monday', 'Sunday', null]],
  ['dt.month_name', ['February', 'December', 'January', 'January', null]],
  ['dt.epoch_days', [18321, -1, -25567, 18630, null]],
];

describe('fields', () => {
  it.each(FIELDS)('%s', async (fn, expected) => {
    expect(await apply(fn, [D])).toEqual(expected);
  });

  it('are the same for every unit, as far as it goes', async () => {
    for (const unit of ['s', 'ms', 'us'] as const) {
      const by = { s: 1n, ms: 1000n, us: 1_000_000n }[unit];
      const values = [seconds('2020-02-29T23:59:59') * by, -1n];
      expect(await apply('dt.year', [[ts(unit), values]])).toEqual([2020, 1969]);
      expect(await apply('dt.second', [[ts(unit), values]])).toEqual([59, 59]);
      expect(await apply('dt.microsecond', [[ts(unit), values]])).toEqual([0, { s: 0, ms: 999000, us: 999999 }[unit]]);
      expect(await apply('dt.nanosecond', [[ts(unit), values]])).toEqual([0, 0]);
      expect(await apply('dt.epoch_days', [[ts(unit), values]])).toEqual([18321, -1]);
    }
    expect(await apply('dt.month', [[types.date, [18321, null]]])).toEqual([2, null]);
    expect(await apply('dt.epoch_days', [[types.date, [18321, null]]])).toEqual([18321, null]);
  });

  it('strftime', async () => {
    const format = '%Y-%m-%d %H:%M:%S.%f %j %U %W %a %b %p %I %y %V %G %u %w %x %X %%';
    expect(await apply('dt.strftime', [D], { format })).toEqual([
      '2020-02-29 23:59:59.123456 060 08 08 Sat Feb PM 11 20 09 2020 6 6 02/29/20 23:59:59 %',
      '1969-12-31 23:59:59.999999 365 52 52 Wed Dec PM 11 69 01 1970 3 3 12/31/69 23:59:59 %',
      '1900-01-01 00:00:00.000000 001 00 01 Mon Jan AM 12 00 01 1900 1 1 01/01/00 00:00:00 %',
      '2021-01-03 00:00:00.000000 003 01 00 Sun Jan AM 12 21 53 2020 7 0 01/03/21 00:00:00 %',
      null,
    ]);
    expect(await apply('dt.strftime', [[ts('s'), [seconds('2020-01-05T03:04:05')]]], { format: "%-d/%-m 'x'%z %-H" })).toEqual([
      "5/1 'x' 3",
    ]);
    expect(unsupportedCall(call('dt.strftime', [col('c', ts('s', 'UTC'))], { format: '%z' }) as CallExpr)).toMatch(/directive/);
  });
});

const HOUR = 3_600_000_000_000n;

describe('rounding', () => {
  it.each([
    ['dt.floor', [1583017200000000000n, -HOUR, -2208988800000000000n, 1609632000000000000n, null]],
    ['dt.ceil', [1583020800000000000n, 0n, -2208988800000000000n, 1609632000000000000n, null]],
    ['dt.round', [1583020800000000000n, 0n, -2208988800000000000n, 1609632000000000000n, null]],
  ] as const)('%s to the hour', async (fn, expected) => {
    expect(await apply(fn, [D], { nanos: HOUR })).toEqual(expected);
  });

  it('is half to even', async () => {
    expect(await apply('dt.round', [[ts('ns'), [500n, 1500n, 2500n, -500n]]], { nanos: 1000 })).toEqual([0n, 2000n, 2000n, 0n]);
    expect(await apply('td.round', [[td('ns'), [500n, 1500n, 2500n, -500n]]], { nanos: 1000 })).toEqual([0n, 2000n, 2000n, 0n]);
    expect(await apply('td.floor', [[td('us'), [-1n, 3n]]], { nanos: 2000 })).toEqual([-2n, 2n]);
    expect(await apply('td.ceil', [[td('us'), [-1n, 3n]]], { nanos: 2000 })).toEqual([0n, 4n]);
    expect(await apply('dt.floor', [[ts('s'), [5n]]], { nanos: 1000 })).toEqual([5n]);
  });

  it('normalizes', async () => {
    expect(await apply('dt.normalize', [[ts('us'), [-1n, 86_400_000_001n]]])).toEqual([-86_400_000_000n, 86_400_000_000n]);
  });
});

const BERLIN = ts('s', 'Europe/Berlin');
/** Around both changes of 2020, as instants. */
const CHANGES = ['2020-03-29T00:30:00', '2020-03-29T01:30:00', '2020-10-25T00:30:00', '2020-10-25T01:30:00'].map(seconds);

describe('time zones', () => {
  it('fields are those of the zone', async () => {
    expect(await apply('dt.hour', [[BERLIN, CHANGES]])).toEqual([1, 3, 2, 2]);
    expect(await apply('dt.hour', [[ts('ns', 'UTC+02:30'), [0n]]])).toEqual([2]);
    expect(await apply('dt.minute', [[ts('ns', '-03:30'), [0n]]])).toEqual([30]);
    expect(await apply('dt.strftime', [[BERLIN, CHANGES]], { format: '%H:%M' })).toEqual(['01:30', '03:30', '02:30', '02:30']);
  });

  it('rounds the wall time', async () => {
    expect(await apply('dt.normalize', [[BERLIN, CHANGES]])).toEqual([1585436400n, 1585436400n, 1603576800n, 1603576800n]);
    expect(await apply('dt.ceil', [[BERLIN, CHANGES]], { nanos: 24n * HOUR })).toEqual([
      1585519200n,
      1585519200n,
      1603666800n,
      1603666800n,
    ]);
    const both = { nanos: 2n * HOUR, ambiguous: 'NaT', nonexistent: 'NaT' };
    expect(await apply('dt.floor', [[BERLIN, CHANGES]], both)).toEqual([1585436400n, null, null, null]);
    expect(await apply('dt.ceil', [[BERLIN, CHANGES]], both)).toEqual([null, 1585447200n, 1603594800n, 1603594800n]);
    expect(await apply('dt.round', [[BERLIN, CHANGES]], both)).toEqual([null, 1585447200n, null, null]);
    await expect(apply('dt.floor', [[BERLIN, CHANGES.slice(0, 2)]], { nanos: 2n * HOUR })).rejects.toMatchObject({
      name: 'ValueError',
      message: "2020-03-29 02:00:00 is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument.",
    });
  });

  it('makes wall times of instants and back', async () => {
    expect(await apply('dt.to_local', [[BERLIN, CHANGES]])).toEqual(CHANGES.map((t, i) => t + (i === 1 || i === 2 ? 7200n : 3600n)));
    const wall: Column = [ts('s'), ['2020-03-29T02:30:00', '2020-10-25T02:30:00', '2020-06-01T12:00:00'].map(seconds)];
    const from = (options: object) => apply('dt.from_local', [wall], { tz: 'Europe/Berlin', nonexistent: 'NaT', ...options });
    expect(await from({ ambiguous: 'NaT' })).toEqual([null, null, 1591005600n]);
    expect(await from({ ambiguous: true })).toEqual([null, 1603585800n, 1591005600n]);
    expect(await from({ ambiguous: false })).toEqual([null, 1603589400n, 1591005600n]);
    await expect(from({})).rejects.toMatchObject({
      name: 'ValueError',
      message: "Cannot infer dst time from 2020-10-25 02:30:00, try using the 'ambiguous' argument",
    });
    await expect(from({ ambiguous: 'NaT', nonexistent: 'raise' })).rejects.toThrow('2020-03-29 02:30:00 is a nonexistent time');
    const shifted = call('dt.from_local', [col('c', ts('s'))], { tz: 'Europe/Berlin', nonexistent: 'shift_forward' }) as CallExpr;
    expect(unsupportedCall(shifted)).toMatch(/transitions/);
  });

  it('keeps nanoseconds', async () => {
    expect(await apply('dt.to_local', [[ts('ns', 'America/New_York'), [1n, -1n]]])).toEqual([1n - 5n * HOUR, -1n - 5n * HOUR]);
  });
});

describe('counts', () => {
  it.each(['s', 'ms', 'us', 'ns'] as const)('go and come in %s', async (unit) => {
    const type: DataType = ts(unit);
    expect(await apply('dt.to_int', [[type, [-1n, 5n, null]]])).toEqual([-1, 5, null]);
    expect(await apply('dt.from_int', [[types.int64, [-1, 5, null]]], { unit })).toEqual([-1n, 5n, null]);
    expect(await apply('td.to_int', [[td(unit), [-1n]]])).toEqual([-1]);
    expect(await apply('td.from_int', [[types.int32, [-1]]], { unit })).toEqual([-1n]);
  });

  it('parts of durations', async () => {
    const value: Column = [td('ns'), [-1n, 1n, 86_403_000_000_000n + 4_005_006n, -86_400_000_000_001n, null]];
    expect(await apply('td.days', [value])).toEqual([-1, 0, 1, -2, null]);
    expect(await apply('td.seconds', [value])).toEqual([86399, 0, 3, 86399, null]);
    expect(await apply('td.microseconds', [value])).toEqual([999999, 0, 4005, 999999, null]);
    expect(await apply('td.nanoseconds', [value])).toEqual([999, 1, 6, 999, null]);
    expect(await apply('td.total_seconds', [value])).toEqual([-9.999999717180685e-10, 1e-9, 86403.004005006, -86400.000000001, null]);
    expect(await apply('td.seconds', [[td('s'), [-1n, 90000n]]])).toEqual([86399, 3600]);
    expect(await apply('td.microseconds', [[td('s'), [5n]]])).toEqual([0]);
    expect(await apply('td.microseconds', [[td('ms'), [5n]]])).toEqual([5000]);
  });
});

describe('casts', () => {
  const cast = async (column: Column, type: DataType, lenient = false) =>
    (await project([column], ([x]) => [{ kind: 'cast', arg: x, type, lenient }]))[0];

  it.each<[Column, DataType, unknown[]]>([
    [[ts('ns'), [-1n, 1n]], ts('s'), [-1n, 0n]],
    [[ts('s'), [5n]], ts('ns'), [5_000_000_000n]],
    [[td('ns'), [-1n, 1_500_000_000n]], td('s'), [-1n, 1n]],
    [[types.date, [1]], ts('ms'), [86_400_000n]],
    [[ts('us'), [-1n]], types.date, [-1]],
    [[types.float64, [1.9, -1.9, null]], types.int64, [1, -1, null]],
    [[types.utf8, ['1_0', ' 5 ', '-3', null]], types.int64, [10, 5, -3, null]],
    [[types.utf8, ['1_0.5', ' inf', 'nan', '.5', '5.', '1e3']], types.float64, [10.5, Number.POSITIVE_INFINITY, null, 0.5, 5, 1000]],
    [
      [types.float64, [1, 1e16, 1e-5, Number.POSITIVE_INFINITY, 123456.789, 1e22]],
      types.utf8,
      ['1.0', '1e+16', '1e-05', 'inf', '123456.789', '1e+22'],
    ],
    [[types.bool, [true, false, null]], types.utf8, ['True', 'False', null]],
    [[types.bool, [true]], types.int64, [1]],
    [[types.int64, [0, 2]], types.bool, [false, true]],
    [[types.int64, [7]], ts('s'), [7n]],
    [[ts('s'), [7n]], types.int64, [7]],
    [[types.int64, [7]], td('s'), [7n]],
    [[types.int64, [1, null]], types.float32, [1, null]],
  ])('%o to %o', async (column, type, expected) => {
    expect(await cast(column, type)).toEqual(expected);
  });

  it('refuses text that is no number, or makes it missing', async () => {
    await expect(cast([types.utf8, ['1.5']], types.int64)).rejects.toMatchObject({
      name: 'ValueError',
      message: "invalid literal for int() with base 10: '1.5'",
    });
    await expect(cast([types.utf8, ['x']], types.float64)).rejects.toMatchObject({ message: "could not convert string to float: 'x'" });
    expect(await cast([types.utf8, ['1.5', 'x', '2']], types.int64, true)).toEqual([null, null, 2]);
    expect(await cast([types.utf8, ['1.5', 'x']], types.float64, true)).toEqual([1.5, null]);
    await expect(cast([types.int64, [300]], types.int8)).rejects.toMatchObject({ name: 'OverflowError' });
  });
});

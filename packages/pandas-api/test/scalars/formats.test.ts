import { describe, expect, it } from 'vitest';
import {
  areDates,
  extractField,
  formatReader,
  formatTimedeltas,
  formatTimestamps,
  fractionDigits,
  guessFormat,
  makeTimestamp,
  Timedelta,
  Timestamp,
  utcCount,
} from '../../src/scalars/index.js';

const read = (text: string, format: string, exact = true): string => {
  const parsed = formatReader(format, exact)(text);
  return String(makeTimestamp(utcCount(parsed), parsed.unit, null));
};

describe('strptime', () => {
  it.each([
    ['01 Jan 2020', '%d %b %Y', '2020-01-01 00:00:00'],
    ['2020-01-01 10:00:00.123456789', '%Y-%m-%d %H:%M:%S.%f', '2020-01-01 10:00:00.123456789'],
    ['2020-01-01 10:00 PM', '%Y-%m-%d %I:%M %p', '2020-01-01 22:00:00'],
    ['2020 10 1', '%Y %W %w', '2020-03-09 00:00:00'],
    ['2020 001', '%Y %j', '2020-01-01 00:00:00'],
    ['2020-W01-1', '%G-W%V-%u', '2019-12-30 00:00:00'],
    ['69', '%y', '1969-01-01 00:00:00'],
    ['10:00', '%H:%M', '1900-01-01 10:00:00'],
    ['2020-01-01 10:00:61', '%Y-%m-%d %H:%M:%S', '2020-01-01 10:01:01'],
    ['2020-01-01 +0530', '%Y-%m-%d %z', '2019-12-31 18:30:00'],
  ])('reads %s by %s', (text, format, shown) => {
    expect(read(text, format)).toBe(shown);
  });
  it('raises what pandas raises', () => {
    expect(() => read('2020-01-01', '%Y/%m/%d')).toThrow('time data "2020-01-01" doesn\'t match format "%Y/%m/%d"');
    expect(() => read('2020-01-01 extra', '%Y-%m-%d')).toThrow('unconverted data remains when parsing with format "%Y-%m-%d": " extra"');
    expect(read('on 2020-01-01 at', '%Y-%m-%d', false)).toBe('2020-01-01 00:00:00');
    expect(() => read('2020-02-30', '%Y-%m-%d')).toThrow('day is out of range for month');
    expect(() => read('2020', '%Q')).toThrow("'Q' is a bad directive in format '%Q'");
  });
});

describe('guessFormat', () => {
  it.each([
    ['2020-01-01T10:00:00+05:30', '%Y-%m-%dT%H:%M:%S%z'],
    ['2020-01-01 10:00:00.5', '%Y-%m-%d %H:%M:%S.%f'],
    ['20200101 101112', '%Y%m%d %H%M%S'],
    ['13/01/2020', '%d/%m/%Y'],
    ['01/02/2020 10:00 AM', '%m/%d/%Y %I:%M %p'],
    ['January 5, 2020', '%B %d, %Y'],
    ['Tue 24 Aug 2021 01:30:48', '%a %d %b %Y %H:%M:%S'],
    ['Thu Sep 25 10:36:28 2003', '%a %b %d %H:%M:%S %Y'],
    ['2020-01', '%Y-%m'],
    ['Jan 2020', null],
    ['2020Q1', null],
    ['foo', null],
    ['01-02-20', null],
  ])('of %s is %s', (text, format) => {
    expect(guessFormat(text)).toBe(format);
  });
  it('takes the day first if told so', () => {
    expect([guessFormat('1/2/2020', true), guessFormat('2020-01-02', true), guessFormat('2011-12-30', true)]).toEqual([
      '%d/%m/%Y',
      '%Y-%d-%m',
      '%Y-%m-%d',
    ]);
  });
});

describe('arrays of counts', () => {
  const texts = [
    '1677-09-21 00:12:43.145224193',
    '1969-12-31 23:59:59.999999999',
    '1970-01-01',
    '2020-02-29 12:34:56.789',
    '2262-04-11 23:47:16.854775807',
    '1999-12-31 23:59:59.5',
  ];
  const stamps = texts.map((t) => Timestamp(t).asUnit('ns'));
  const counts = BigInt64Array.from(stamps, (t) => t.count);
  it('give the fields of the scalars', () => {
    for (const [name, member] of [
      ['year', 'year'],
      ['month', 'month'],
      ['hour', 'hour'],
      ['nanosecond', 'nanosecond'],
      ['microsecond', 'microsecond'],
      ['day_of_year', 'dayOfYear'],
      ['week', 'week'],
      ['weekday', 'dayOfWeek'],
    ] as const) {
      expect([...extractField(counts, 'ns', null, name)]).toEqual(stamps.map((t) => t[member]));
    }
    const local = stamps.map((t) => t.tzLocalize('UTC').tzConvert('Australia/Lord_Howe'));
    expect([...extractField(counts, 'ns', 'Australia/Lord_Howe', 'minute')]).toEqual(local.map((t) => t.minute));
  });
  it('give the texts of the scalars', () => {
    expect(formatTimestamps(counts, 'ns', null)).toEqual(stamps.map(String));
    const us = counts.map((c) => c / 1000n);
    expect(formatTimestamps(us, 'us', 'US/Pacific')).toEqual([...us].map((c) => String(makeTimestamp(c, 'us', 'US/Pacific'))));
    expect(formatTimestamps(counts.slice(2, 4), 'ns', null, { digits: 3 })).toEqual(['1970-01-01 00:00:00.000', '2020-02-29 12:34:56.789']);
    expect(formatTimedeltas(BigInt64Array.of(Timedelta('2 days').count), 'us', { days: true })).toEqual(['2 days']);
  });
  it('tell dates and fractions', () => {
    expect([areDates(counts, 'ns', null), areDates(counts.slice(2, 3), 'ns', null), areDates(counts, 'ns', null, (i) => i === 2)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([fractionDigits(counts.slice(2, 3), 'ns'), fractionDigits(counts.slice(2, 4), 'ns'), fractionDigits(counts, 'ns')]).toEqual([
      0, 3, 9,
    ]);
  });
});

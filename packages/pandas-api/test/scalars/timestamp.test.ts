import { describe, expect, it } from 'vitest';
import { NaT, offsets, Timedelta, Timestamp, ZoneInfoNotFoundError } from '../../src/scalars/index.js';
import { pythonRepr as repr } from '../../src/scalars/python-repr.js';

const str = (value: unknown): string => String(value);

describe('construction', () => {
  it.each([
    ['2020', '2020-01-01 00:00:00', 'us'],
    ['2020-01-01 10:00:00.1', '2020-01-01 10:00:00.100000', 'us'],
    ['2020-01-01 10:00:00.1234567', '2020-01-01 10:00:00.123456700', 'ns'],
    ['20200101T101112', '2020-01-01 10:11:12', 'us'],
    ['5 Jan 2020 10:00 pm', '2020-01-05 22:00:00', 'us'],
    ['1/2/2020', '2020-01-02 00:00:00', 'us'],
    ['13/01/2020', '2020-01-13 00:00:00', 'us'],
    ['01-02-03', '2003-01-02 00:00:00', 'us'],
    ['3rd of May 2001', '2001-05-03 00:00:00', 'us'],
    ['2020Q2', '2020-04-01 00:00:00', 'us'],
    ['Thu, 25 Sep 2003 10:49:41 -0300', '2003-09-25 10:49:41-03:00', 'us'],
    ['2020-01-01 10:00+05:30', '2020-01-01 10:00:00+05:30', 'us'],
  ])('reads %s', (text, shown, unit) => {
    const ts = Timestamp(text);
    expect([str(ts), ts.unit]).toEqual([shown, unit]);
  });
  it('takes fields, numbers, dates and options', () => {
    expect(str(Timestamp(2017, 1, 1, 12))).toBe('2017-01-01 12:00:00');
    expect(str(Timestamp({ year: 2017, month: 1, day: 1, nanosecond: 5 }))).toBe('2017-01-01 00:00:00.000000005');
    expect(str(Timestamp(1513393355.5, { unit: 's' }))).toBe('2017-12-16 03:02:35.500000');
    expect(str(Timestamp(1535, { unit: 'W' }))).toBe('1999-06-03 00:00:00');
    expect(str(Timestamp(1513393355, { unit: 's', tz: 'US/Pacific' }))).toBe('2017-12-15 19:02:35-08:00');
    expect(str(Timestamp(new Date(Date.UTC(2020, 0, 1))))).toBe('2020-01-01 00:00:00');
    expect(str(new Timestamp('2020-01-01 10:00+02:00', { tz: 'UTC' }))).toBe('2020-01-01 08:00:00+00:00');
    expect(Timestamp(1).unit).toBe('ns');
  });
  it('raises what pandas raises', () => {
    expect(() => Timestamp('2020-13-01')).toThrow('month must be in 1..12: 2020-13-01');
    expect(() => Timestamp('foo')).toThrow('Unknown datetime string format, unable to parse: foo');
    expect(() => Timestamp(2020, 2, 30)).toThrow('day is out of range for month');
    expect(() => Timestamp('2020-01-01', { tz: 'Foo/Bar' })).toThrow(ZoneInfoNotFoundError);
    expect(() => Timestamp('2020-01-01', { yer: 1 } as object)).toThrow(/unexpected keyword argument 'yer'.*'year'/);
    expect(() => Timestamp('2300-01-01').asUnit('ns')).toThrow("Cannot cast 2300-01-01 00:00:00 to unit='ns' without overflow.");
  });
  it('prints itself as str, repr, JSON and milliseconds', () => {
    const ts = Timestamp('2020-01-01 10:00', { tz: 'Europe/Berlin' });
    expect(repr(ts)).toBe("Timestamp('2020-01-01 10:00:00+0100', tz='Europe/Berlin')");
    expect(JSON.stringify({ ts })).toBe('{"ts":"2020-01-01T10:00:00+01:00"}');
    expect(Number(ts)).toBe(Date.UTC(2020, 0, 1, 9));
    expect(`${Timestamp('2020-01-01')}`).toBe('2020-01-01 00:00:00');
    expect([str(Timestamp.max), str(Timestamp('2000-01-01').asUnit('s').max)]).toEqual([
      '2262-04-11 23:47:16.854775807',
      '292277026596-12-04 15:30:07',
    ]);
  });
  it('has value in nanoseconds and count in its unit', () => {
    const ts = Timestamp('2020-01-01');
    expect(ts.value).toBe(1577836800000000000n);
    expect(ts.count).toBe(1577836800000000n);
  });
});

describe('fields', () => {
  const ts = Timestamp('2020-03-14T15:32:52.192548651');
  it('are those of the wall clock', () => {
    expect([ts.year, ts.quarter, ts.dayOfWeek, ts.day_of_year, ts.week, ts.microsecond, ts.nanosecond]).toEqual([
      2020, 1, 5, 74, 11, 192548, 651,
    ]);
    expect([...ts.isocalendar()]).toEqual([2020, 11, 6]);
    expect([ts.dayName(), ts.month_name(), ts.toJulianDate()]).toEqual(['Saturday', 'March', 2458923.147826303]);
    expect(Timestamp('2020-03-31').is_quarter_end).toBe(true);
  });
  it('format', () => {
    expect(ts.strftime('%Y-%m-%dT%H:%M:%S.%N')).toBe('2020-03-14T15:32:52.192548651');
    expect(Timestamp('2020-01-01').strftime('%y %I %p %j %U %W %a %B %c %x %G %V %u %w %%')).toBe(
      '20 12 AM 001 00 00 Wed January Wed Jan  1 00:00:00 2020 01/01/20 2020 01 3 3 %',
    );
    expect(Timestamp('2020-01-01 00:00:00.5').isoformat({ timespec: 'milliseconds' })).toBe('2020-01-01T00:00:00.500');
  });
  it('round', () => {
    expect(str(ts.ceil({ freq: '5min' }))).toBe('2020-03-14 15:35:00');
    expect(str(ts.round('ms'))).toBe('2020-03-14 15:32:52.193000');
    expect([str(Timestamp('2020-01-01 12:00').round('D')), str(Timestamp('2020-01-02 12:00').round('D'))]).toEqual([
      '2020-01-01 00:00:00',
      '2020-01-03 00:00:00',
    ]);
    expect(() => ts.floor('ME')).toThrow('<MonthEnd> is a non-fixed frequency');
    const local = Timestamp('2021-10-31 03:30:00').tzLocalize('Europe/Amsterdam');
    expect(str(local.floor('2h', { ambiguous: false }))).toBe('2021-10-31 02:00:00+01:00');
    expect(str(local.floor('2h', { ambiguous: true }))).toBe('2021-10-31 02:00:00+02:00');
  });
  it('are replaced', () => {
    expect(str(Timestamp('2020-01-01 10:00', { tz: 'Europe/Berlin' }).replace({ month: 7 }))).toBe('2020-07-01 10:00:00+02:00');
    expect(str(Timestamp('2020-01-01 10:00', { tz: 'Europe/Berlin' }).replace({ tzinfo: null }))).toBe('2020-01-01 10:00:00');
    expect(() => Timestamp('2020-01-31').replace({ month: 2 })).toThrow('day is out of range for month');
  });
});

describe('time zones', () => {
  const gap = Timestamp('2020-03-29 02:30');
  const twice = Timestamp('2020-10-25 02:30');
  it('localize around clock changes', () => {
    expect(() => gap.tzLocalize('Europe/Berlin')).toThrow(
      "2020-03-29 02:30:00 is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument.",
    );
    expect(str(gap.tz_localize('Europe/Berlin', { nonexistent: 'shift_forward' }))).toBe('2020-03-29 03:00:00+02:00');
    expect(str(gap.tzLocalize('Europe/Berlin', { nonexistent: 'shift_backward' }))).toBe('2020-03-29 01:59:59.999999+01:00');
    expect(str(gap.tzLocalize('Europe/Berlin', { nonexistent: Timedelta('1h') }))).toBe('2020-03-29 03:30:00+02:00');
    expect(gap.tzLocalize('Europe/Berlin', { nonexistent: 'NaT' })).toBe(NaT);
    expect(() => twice.tzLocalize('Europe/Berlin')).toThrow(
      "Cannot infer dst time from 2020-10-25 02:30:00, try using the 'ambiguous' argument",
    );
    expect(str(twice.tzLocalize('Europe/Berlin', { ambiguous: true }))).toBe('2020-10-25 02:30:00+02:00');
    expect(twice.tzLocalize('Europe/Berlin', { ambiguous: false }).fold).toBe(1);
  });
  it('know old and future offsets, odd changes and names', () => {
    expect(str(Timestamp('1800-01-01', { tz: 'Europe/Paris' }))).toBe('1800-01-01 00:00:00+00:09:21');
    expect(str(Timestamp('2450-07-01', { tz: 'US/Pacific' }))).toBe('2450-07-01 00:00:00-07:00');
    expect(str(Timestamp('2011-12-31 10:00', { tz: 'UTC' }).tzConvert('Pacific/Apia'))).toBe('2012-01-01 00:00:00+14:00');
    expect([Timestamp('2020-01-01', { tz: 'Europe/Berlin' }).tzname(), Timestamp('2020-01-01', { tz: 'Asia/Tokyo' }).tzname()]).toEqual([
      'CET',
      'JST',
    ]);
    expect(str(Timestamp('2000-06-01', { tz: 'Europe/Brussels' }).dst())).toBe('0 days 01:00:00');
  });
  it('refuse what has no zone', () => {
    expect(() => gap.tzConvert('UTC')).toThrow('Cannot convert tz-naive Timestamp, use tz_localize to localize');
    expect(() => gap.tzLocalize('UTC').tzLocalize('UTC')).toThrow('Cannot localize tz-aware Timestamp, use tz_convert for conversions');
  });
});

describe('operators', () => {
  const ts = Timestamp('2020-01-01');
  it('add and subtract', () => {
    expect(str(ts.sub(Timestamp('2019-01-01')))).toBe('365 days 00:00:00');
    expect(str(ts.add(Timedelta('1ns')))).toBe('2020-01-01 00:00:00.000000001');
    expect(str(ts.asUnit('s').add(Timedelta('1ms')))).toBe('2020-01-01 00:00:00.001000');
    expect(str(Timestamp('2020-01-31').add(offsets.MonthEnd()))).toBe('2020-02-29 00:00:00');
    expect(str(Timestamp('2020-03-28 02:30', { tz: 'Europe/Berlin' }).add(Timedelta('1D')))).toBe('2020-03-29 03:30:00+02:00');
    expect(() => ts.add(1)).toThrow('Addition/subtraction of integers and integer-arrays with Timestamp is no longer supported.');
    expect(() => ts.sub(ts.tzLocalize('UTC'))).toThrow('Cannot subtract tz-naive and tz-aware datetime-like objects.');
  });
  it('compare by the moment', () => {
    expect(ts.asUnit('s').eq(ts.asUnit('ns'))).toBe(true);
    expect(Timestamp('2020-01-01', { tz: 'UTC' }).lt(Timestamp('2020-01-01', { tz: 'US/Pacific' }))).toBe(true);
    expect(ts.eq('2020-01-01')).toBe(false);
    expect(() => ts.gt(1)).toThrow("'>' not supported between instances of 'Timestamp' and 'int'");
    expect(() => ts.gt(ts.tzLocalize('UTC'))).toThrow('Cannot compare tz-naive and tz-aware timestamps');
  });
});

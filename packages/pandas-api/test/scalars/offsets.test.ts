import { describe, expect, it } from 'vitest';
import {
  bdateRange,
  dateRange,
  inferFreq,
  intervalRange,
  makeTimestamp,
  offsets,
  Timedelta,
  Timestamp,
  timedeltaRange,
  toOffset,
} from '../../src/scalars/index.js';

const str = (value: unknown): string => String(value);
type Name = keyof typeof offsets;

describe('adding to a Timestamp', () => {
  it.each<[Name, unknown[], string, string]>([
    ['MonthEnd', [2], '2020-01-30 10:00', '2020-02-29 10:00:00'],
    ['MonthEnd', [0], '2020-01-30 10:00', '2020-01-31 10:00:00'],
    ['MonthEnd', [1, true], '2020-01-15 10:00', '2020-01-31 00:00:00'],
    ['BMonthEnd', [], '2022-11-30', '2022-12-30 00:00:00'],
    ['BQuarterEnd', [1, { startingMonth: 2 }], '2020-05-24 05:01:15', '2020-05-29 05:01:15'],
    ['HalfYearEnd', [{ startingMonth: 2 }], '2022-01-15', '2022-02-28 00:00:00'],
    ['YearBegin', [{ month: 2 }], '2022-01-01', '2022-02-01 00:00:00'],
    ['SemiMonthEnd', [], '2022-01-31', '2022-02-15 00:00:00'],
    ['SemiMonthBegin', [-1], '2022-01-01', '2021-12-15 00:00:00'],
    ['Week', [{ weekday: 0 }], '2023-01-13', '2023-01-16 00:00:00'],
    ['WeekOfMonth', [{ week: 1, weekday: 1 }], '2022-01-01', '2022-01-11 00:00:00'],
    ['LastWeekOfMonth', [], '2022-01-01', '2022-01-31 00:00:00'],
    ['BDay', [3], '2022-08-05', '2022-08-10 00:00:00'],
    ['CustomBusinessDay', [{ weekmask: '1110000' }], '2020-01-02', '2020-01-06 00:00:00'],
    ['CBMonthBegin', [{ holidays: ['2020-01-01'] }], '2019-12-15', '2020-01-02 00:00:00'],
    ['BusinessHour', [{ n: 5 }], '2022-12-09 08:00', '2022-12-09 14:00:00'],
    ['BusinessHour', [{ start: '11:00' }], '2022-08-05 16:00', '2022-08-08 11:00:00'],
    ['BusinessHour', [-2, { start: ['09:00', '13:00'], end: ['12:00', '19:00'] }], '2019-06-05 15:00', '2019-06-05 13:00:00'],
    ['FY5253', [{ weekday: 4, startingMonth: 12, variation: 'last' }], '2022-06-15', '2022-12-30 00:00:00'],
    ['FY5253Quarter', [{ weekday: 5, startingMonth: 12, variation: 'last' }], '2022-01-01', '2022-04-02 00:00:00'],
    ['Easter', [], '2022-01-01', '2022-04-17 00:00:00'],
    ['DateOffset', [{ months: 1 }], '2020-01-31', '2020-02-29 00:00:00'],
    ['DateOffset', [-4, { hour: 3, microseconds: 7 }], '2019-04-30', '2019-04-30 02:59:59.999972'],
    ['Nano', [1000], '2022-12-09 15:00', '2022-12-09 15:00:00.000001'],
  ])('%s(%j) to %s', (name, args, from, to) => {
    const offset = (offsets[name] as (...args: unknown[]) => { add(ts: unknown): unknown })(...args);
    expect(str(Timestamp(from).add(offset))).toBe(to);
    expect(str(offset.add(Timestamp(from)))).toBe(to);
  });
});

describe('offsets', () => {
  it('print as pandas does', () => {
    const shown = [
      offsets.MonthEnd(2),
      offsets.Week(2, { weekday: 2 }),
      offsets.Week(),
      offsets.QuarterEnd({ startingMonth: 2 }),
      offsets.BDay({ offset: Timedelta('1h') }),
      offsets.BusinessHour(),
      offsets.DateOffset({ months: 2, days: 1 }),
      offsets.FY5253Quarter(),
      offsets.CustomBusinessDay(),
      offsets.MonthEnd(-1),
    ];
    expect(shown.map(str)).toEqual([
      '<2 * MonthEnds>',
      '<2 * Weeks: weekday=2>',
      '<Week: weekday=None>',
      '<QuarterEnd: startingMonth=2>',
      "<BusinessDay: offset=Timedelta('0 days 01:00:00')>",
      '<BusinessHour: bh=09:00-17:00>',
      '<DateOffset: days=1, months=2>',
      '<FY5253Quarter: qtr_with_extra_week=1, startingMonth=1, variation=nearest, weekday=0>',
      '<CustomBusinessDay>',
      '<-1 * MonthEnd>',
    ]);
    expect([
      offsets.BusinessHour(2).freqstr,
      offsets.DateOffset(5).freqstr,
      offsets.WeekOfMonth().rule_code,
      offsets.BDay({ offset: Timedelta('1h') }).freqstr,
    ]).toEqual(['2bh', '<5 * DateOffsets>', 'WOM-1MON', 'B+1h']);
  });
  it('calculate', () => {
    expect([
      str(offsets.MonthEnd(3).mul(2)),
      str(offsets.Hour(1).add(offsets.Minute(30))),
      str(offsets.Hour(1).mul(2.5)),
      str(offsets.Day().add(Timedelta('1h'))),
    ]).toEqual(['<6 * MonthEnds>', '<90 * Minutes>', '<150 * Minutes>', '1 days 01:00:00']);
    expect([
      offsets.Hour().eq(Timedelta('1h')),
      offsets.Hour(24).eq(offsets.Day()),
      offsets.MonthEnd().eq('ME'),
      offsets.Hour().lt(offsets.Minute(90)),
    ]).toEqual([true, false, true, true]);
    expect(() => offsets.MonthEnd(3).add(offsets.MonthEnd(2))).toThrow('unsupported operand type(s) for +');
    expect(() => offsets.MonthEnd().nanos).toThrow('<MonthEnd> is a non-fixed frequency');
    expect(() => offsets.MonthEnd(1.5)).toThrow('`n` argument must be an integer, got 1.5');
    expect(() => offsets.DateOffset({ foo: 1 })).toThrow("Invalid argument/s or bad combination of arguments: ['foo']");
  });
  it('roll', () => {
    const end = offsets.MonthEnd();
    expect([
      str(end.rollback(Timestamp('2020-01-15 10:00'))),
      str(end.rollforward('2020-01-31')),
      end.is_on_offset(Timestamp('2020-01-31')),
    ]).toEqual(['2019-12-31 10:00:00', '2020-01-31 00:00:00', true]);
  });
});

describe('toOffset', () => {
  it.each([
    ['2h30min', '<150 * Minutes>'],
    ['1D2h', '<26 * Hours>'],
    ['-1h30min', '<-90 * Minutes>'],
    ['1.5D', '<36 * Hours>'],
    ['W-mon', '<Week: weekday=0>'],
    ['YE-MAR', '<YearEnd: month=3>'],
    ['RE-N-DEC-FRI', '<FY5253: startingMonth=12, variation=nearest, weekday=4>'],
    ['SME', '<SemiMonthEnd: day_of_month=15>'],
    ['MIN', '<Minute>'],
  ])('reads %s', (text, shown) => {
    expect(str(toOffset(text))).toBe(shown);
  });
  it.each([
    [
      'M',
      "Invalid frequency: M. Failed to parse with error message: ValueError(\"'M' is no longer supported for offsets. Please use 'ME' instead.\")",
    ],
    ['H', "Invalid frequency: H. Failed to parse with error message: ValueError('Invalid frequency: H. Did you mean h?') Did you mean h?"],
    [
      'foo',
      'Invalid frequency: foo. Failed to parse with error message: ValueError("Invalid frequency: foo. Failed to parse with error message: KeyError(\'foo\').")',
    ],
    ['1D,2h', "Invalid frequency: 1D,2h. Failed to parse with error message: ValueError('separator must be spaces')"],
    [
      '1.5ME',
      'Invalid frequency: 1.5ME. Failed to parse with error message: ValueError("invalid literal for int() with base 10: \'1.5\'")',
    ],
  ])('refuses %s', (text, message) => {
    expect(() => toOffset(text)).toThrow(message);
  });
});

describe('ranges', () => {
  const texts = (range: ReturnType<typeof dateRange>): string[] => range.values.map((v) => str(makeTimestamp(v, range.unit, range.tz)));
  it('of dates', () => {
    expect(texts(dateRange({ end: '2020-01-15 10:00', periods: 2, freq: 'ME' }))).toEqual(['2019-11-30 10:00:00', '2019-12-31 10:00:00']);
    expect(texts(dateRange({ start: '2020-03-28', end: '2020-03-30', tz: 'Europe/Berlin' }))).toEqual([
      '2020-03-28 00:00:00+01:00',
      '2020-03-29 00:00:00+01:00',
      '2020-03-30 00:00:00+02:00',
    ]);
    expect(texts(dateRange({ start: '2020-03-28', end: '2020-03-29', tz: 'Europe/Berlin', freq: '12h' })).at(-1)).toBe(
      '2020-03-29 00:00:00+01:00',
    );
    expect(texts(dateRange({ start: '2020-01-01', end: '2020-01-02', periods: 4 }))[1]).toBe('2020-01-01 08:00:00');
    expect(dateRange({ start: '2020-01-01', end: '2020-01-05', inclusive: 'neither' }).values).toHaveLength(3);
    expect(dateRange({ start: Timestamp('2020-01-01').asUnit('s'), periods: 3, freq: 'ms' }).unit).toBe('ms');
    expect(texts(bdateRange({ start: '2020-01-01', periods: 3, freq: 'C', weekmask: 'Mon Wed' }))).toEqual([
      '2020-01-01 00:00:00',
      '2020-01-06 00:00:00',
      '2020-01-08 00:00:00',
    ]);
    expect(() => dateRange({ start: '2020-01-01' })).toThrow(
      'Of the four parameters: start, end, periods, and freq, exactly three must be specified',
    );
  });
  it('of durations and intervals', () => {
    expect(timedeltaRange({ start: '1 day', end: '2 days', freq: '6h', closed: 'left' }).values).toHaveLength(4);
    expect(intervalRange({ start: 0, periods: 4, freq: 1.5 })).toMatchObject({ kind: 'number', breaks: [0, 1.5, 3, 4.5, 6], float: true });
    expect(intervalRange({ start: 0, end: 5 })).toMatchObject({ breaks: [0, 1, 2, 3, 4, 5], float: false, closed: 'right' });
  });
  it.each([
    ['D'],
    ['2h'],
    ['ME'],
    ['QS-FEB'],
    ['B'],
    ['2W-SUN'],
    ['WOM-2TUE'],
    ['bh'],
    ['90min'],
    ['BME'],
    ['YS-MAR'],
  ])('infers %s', (freq) => {
    const range = dateRange({ start: '2020-01-01', periods: 20, freq });
    expect(inferFreq(range.values, range.unit)).toBe(freq);
  });
});

import { describe, expect, it } from 'vitest';
import { Interval, NaT, offsets, Period, periodRange, Timedelta, Timestamp } from '../../src/scalars/index.js';
import { pythonRepr as repr } from '../../src/scalars/python-repr.js';

const str = (value: unknown): string => String(value);

describe('Period', () => {
  it.each([
    ['2020', undefined, "Period('2020', 'Y-DEC')"],
    ['2020Q1', undefined, "Period('2020Q1', 'Q-DEC')"],
    ['2020-01', undefined, "Period('2020-01', 'M')"],
    ['200102', 'M', "Period('2001-02', 'M')"],
    ['2020-01-01 10', undefined, "Period('2020-01-01 10:00', 'h')"],
    ['2020-01-01 10:00:01.5', undefined, "Period('2020-01-01 10:00:01.500', 'ms')"],
    ['2020-01-05', 'W', "Period('2019-12-30/2020-01-05', 'W-SUN')"],
    ['2020-01-04', 'B', "Period('2020-01-06', 'B')"],
    ['2020-04-01', 'Y-MAR', "Period('2021', 'Y-MAR')"],
    ['2020Q1', 'Q-NOV', "Period('2020Q1', 'Q-NOV')"],
  ])('reads %s as %s', (text, freq, shown) => {
    expect(repr(Period(text, freq))).toBe(shown);
  });
  it('has ordinals', () => {
    expect([
      Period('2020-01', 'M').ordinal,
      Period('1900-01-01', 'W').ordinal,
      Period('2020-01-06', 'B').ordinal,
      Period('1969-12-31 23:59:59', 's').ordinal,
    ]).toEqual([600, -3651, 13047, -1]);
    expect(Period('2020-01-01 10:00', 'ns').ordinal).toBe(1577872800000000000n);
    expect(str(Period({ ordinal: 600, freq: 'M' }))).toBe('2020-01');
    expect(str(Period({ freq: 'Q-JUL', year: 2006, quarter: 1 }))).toBe('2006Q1');
  });
  it('has fields and ends', () => {
    const month = Period('2020-01', 'M');
    expect([month.day, month.dayofweek, month.week, month.day_of_year, month.is_leap_year]).toEqual([31, 4, 5, 31, true]);
    expect([str(month.startTime), str(month.end_time)]).toEqual(['2020-01-01 00:00:00', '2020-01-31 23:59:59.999999']);
    expect([Period('2020Q3', 'Q-NOV').month, Period('2020Q3', 'Q-NOV').qyear]).toEqual([8, 2020]);
  });
  it('changes frequency', () => {
    expect(str(Period('2023-01', { freq: 'M' }).asfreq('h', { how: 'start' }))).toBe('2023-01-01 00:00');
    expect(str(Period('2023-08-01', 'W').asfreq('D', 'end'))).toBe('2023-08-06');
    expect(str(Period('2020-01-05', 'D').asfreq('B'))).toBe('2020-01-06');
    expect(() => Period('2020', 'M').asfreq('ME')).toThrow("for Period, please use 'M' instead of 'ME'");
  });
  it('calculates', () => {
    expect(str(Period('2020-01-05', '2D').add(1))).toBe('2020-01-07');
    expect(str(Period('2020-01', 'M').sub(Period('2019-01', 'M')))).toBe('<12 * MonthEnds>');
    expect(str(Period('2020-01', 'M').add(offsets.MonthEnd(2)))).toBe('2020-03');
    expect(str(Period('2020-01-01 10:00', 'h').add(Timedelta('2h')))).toBe('2020-01-01 12:00');
    expect(Period('2020-01', 'M').add(NaT)).toBe(NaT);
    expect(() => Period('2020-01', 'M').lt(Period('2020', 'Y'))).toThrow('Input has different freq=Y-DEC from Period(freq=M)');
    expect(() => Period('2020-01-01', 'D').add(Timedelta('1h'))).toThrow('Input cannot be converted to Period(freq=D)');
  });
  it('formats', () => {
    const q = Period({ freq: 'Q-JUL', year: 2006, quarter: 1 });
    expect([q.strftime('%F-Q%q'), q.strftime('%b-%Y')]).toEqual(['2006-Q1', 'Oct-2005']);
  });
  it('makes ranges', () => {
    const { ordinals, kind } = periodRange({ start: '2020-01', end: '2020-12', freq: '2M' });
    expect([ordinals.length, ordinals[1] - ordinals[0], kind.freqstr]).toEqual([6, 2n, '2M']);
    expect(() => periodRange({ start: '2020-01' })).toThrow(
      'Of the three parameters: start, end, and periods, exactly two must be specified',
    );
  });
});

describe('Interval', () => {
  const iv = Interval(0, 5);
  it('contains and overlaps', () => {
    expect([iv.has(0), iv.has(5), iv.has(2.5), iv.has(Interval({ left: 2, right: 5, closed: 'both' }))]).toEqual([false, true, true, true]);
    expect(Interval(0, 1, { closed: 'both' }).overlaps(Interval(1, 2, { closed: 'both' }))).toBe(true);
    expect(Interval(0, 1, { closed: 'both' }).overlaps(Interval(1, 1, { closed: 'left' }))).toBe(false);
    expect(() => iv.has('a')).toThrow("'<' not supported between instances of 'int' and 'str'");
  });
  it('calculates and prints', () => {
    expect([str(iv.add(3)), str(iv.mul(2)), str(iv.div(2)), repr(iv)]).toEqual([
      '(3, 8]',
      '(0, 10]',
      '(0.0, 2.5]',
      "Interval(0, 5, closed='right')",
    ]);
    expect([iv.length, iv.mid, iv.open_left, Interval(0, 0, { closed: 'left' }).isEmpty]).toEqual([5, 2.5, true, true]);
    const year = Interval(Timestamp('2020-01-01'), Timestamp('2021-01-01'));
    expect([str(year.mid), repr(year)]).toEqual([
      '2020-07-02 00:00:00',
      "Interval(2020-01-01 00:00:00, 2021-01-01 00:00:00, closed='right')",
    ]);
    expect(() => Interval(1, 0)).toThrow('left side of interval must be <= right side');
    expect([iv.eq(Interval(0, 5)), iv.lt(Interval(1, 2)), iv.eq(Interval(0, 5, 'left'))]).toEqual([true, true, false]);
  });
});

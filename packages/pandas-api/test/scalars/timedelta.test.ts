import { describe, expect, it } from 'vitest';
import { NaT, offsets, Timedelta, Timestamp } from '../../src/scalars/index.js';

const str = (value: unknown): string => String(value);

describe('construction', () => {
  it.each([
    ['1 days 2 hours', '1 days 02:00:00', 'us'],
    ['-1 days +02:00:00', '-1 days +02:00:00', 'us'],
    ['-1 days 2 hours', '-2 days +22:00:00', 'us'],
    ['1.5h', '0 days 01:30:00', 'us'],
    ['2 day 4 min 3 us 42 ns', '2 days 00:04:00.000003042', 'ns'],
    ['P1DT2H3M4.5S', '1 days 02:03:04.500000', 'us'],
    ['1:2:3.123456789', '0 days 01:02:03.123456789', 'ns'],
    ['100', '0 days 00:00:00.000000100', 'ns'],
    ['1000ns', '0 days 00:00:00.000001', 'ns'],
  ])('reads %s', (text, shown, unit) => {
    const td = Timedelta(text);
    expect([str(td), td.unit]).toEqual([shown, unit]);
  });
  it('takes numbers, keywords and offsets', () => {
    expect([str(Timedelta(1.5, 's')), Timedelta(1.5, 's').unit]).toEqual(['0 days 00:00:01.500000', 'ns']);
    expect(Timedelta(1, 'ms').unit).toBe('us');
    expect(str(Timedelta({ days: 1, hours: 2, nanoseconds: 4 }))).toBe('1 days 02:00:00.000000004');
    expect(str(Timedelta(offsets.Hour(2)))).toBe('0 days 02:00:00');
    expect(str(Timedelta(1 / 3, 'h'))).toBe('0 days 00:19:59.999999998');
    expect(Timedelta(1, 'us').value).toBe(1000);
  });
  it.each([
    ['foo', 'unit abbreviation w/o a number'],
    ['10:00', 'expected hh:mm:ss format'],
    ['1 foo', 'invalid unit abbreviation: foo'],
    ['1M', "Units 'M', 'Y' and 'y' do not represent unambiguous timedelta values and are not supported."],
    ['1h -5m', 'only leading negative signs are allowed'],
    ['1000000 days', "cannot convert input 1000000.0 with the unit 'D'"],
  ])('refuses %s', (text, message) => {
    expect(() => Timedelta(text)).toThrow(message);
  });
  it('refuses unknown keywords', () => {
    expect(() => Timedelta({ foo: 1 } as object)).toThrow(
      'cannot construct a Timedelta from the passed arguments, allowed keywords are [weeks, days',
    );
  });
});

describe('members', () => {
  it('parts and texts', () => {
    const td = Timedelta('1 days 2 min 3 us 42 ns');
    expect([...td.components]).toEqual([1, 0, 2, 0, 0, 3, 42]);
    expect([td.days, td.seconds, td.microseconds, td.nanoseconds, td.resolutionString]).toEqual([1, 120, 3, 42, 'ns']);
    expect(td.isoformat()).toBe('P1DT0H2M0.000003042S');
    expect(Timedelta('1min').total_seconds()).toBe(60);
    expect(str(Timedelta('1D').max)).toBe('106751991 days 04:00:54.775807');
  });
  it('round half to even', () => {
    expect([str(Timedelta('1.5s').round('s')), str(Timedelta('2.5s').round('s'))]).toEqual(['0 days 00:00:02', '0 days 00:00:02']);
    expect(() => Timedelta('1h').as_unit('s').round('1.5s')).toThrow('freq=<1500 * Millis> is incompatible with unit=s.');
  });
});

describe('operators', () => {
  const day = Timedelta('1 days');
  it('calculate', () => {
    expect([str(day.mul(1.5)), str(day.rmul(2)), str(day.div(2)), day.div(Timedelta('1h')), day.floordiv(Timedelta('5h'))]).toEqual([
      '1 days 12:00:00',
      '2 days 00:00:00',
      '0 days 12:00:00',
      24,
      4,
    ]);
    expect([str(day.mod(Timedelta('5h'))), str(day.divmod(Timedelta('5h'))), str(day.floordiv(2.5))]).toEqual([
      '0 days 04:00:00',
      "(4, Timedelta('0 days 04:00:00'))",
      '0 days 09:36:00',
    ]);
    expect(str(Timedelta('-1h').abs())).toBe('0 days 01:00:00');
    expect(str(day.add(Timestamp('2020-01-01')))).toBe('2020-01-02 00:00:00');
    expect(day.mul(NaN)).toBe(NaT);
    expect(day.div(NaT)).toBeNaN();
  });
  it('compare and raise', () => {
    expect([Timedelta('1h').eq(offsets.Hour()), day.eq(offsets.Day()), day.gt(Timedelta('1h'))]).toEqual([true, false, true]);
    expect(() => day.lt(5)).toThrow("'<' not supported between instances of 'Timedelta' and 'int'");
    expect(() => day.div(0)).toThrow('integer division or modulo by zero');
    expect(() => day.add(5)).toThrow("unsupported operand type(s) for +: 'Timedelta' and 'int'");
    expect(() => Timedelta.max.mul(2)).toThrow('Overflow in int64 multiplication');
  });
});

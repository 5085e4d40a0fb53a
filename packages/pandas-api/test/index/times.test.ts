import { describe } from 'vitest';
import { check, pd } from './shown.js';

describe('times, periods and intervals', () => {
  const d = pd.dateRange('2020-01-30', { periods: 4, name: 't' });
  const t = pd.timedeltaRange('1 days', { periods: 3, freq: '12h', name: 'd' });
  const p = pd.periodRange('2020-01', { periods: 4, freq: 'M', name: 'p' });
  const v = pd.intervalRange(0, 4, { name: 'v' });
  check([
    [() => d.sliceLocs('2020-01-31', '2020-02'), '[1, 4]'],
    [() => d.getIndexer(['2020-02-01 12:00'], { method: 'nearest', tolerance: '1D' }), '[3]'],
    [
      () => d.add(pd.offsets.MonthEnd()),
      `DatetimeIndex(['2020-01-31', '2020-02-29', '2020-02-29', '2020-02-29'],
              dtype='datetime64[us]', name='t', freq=None)`,
    ],
    [
      () => d.sub(d.get(0)),
      `TimedeltaIndex(['0 days', '1 days', '2 days', '3 days'],
               dtype='timedelta64[us]', name='t', freq='D')`,
    ],
    [() => d.gt('2020-01-31'), '[false, false, true, true]'],
    [
      () => d.toPeriod('M'),
      `PeriodIndex(['2020-01', '2020-01', '2020-02', '2020-02'], dtype='period[M]',
            name='t')`,
    ],
    [
      () => d.tzLocalize('Europe/Berlin'),
      `DatetimeIndex(['2020-01-30 00:00:00+01:00', '2020-01-31 00:00:00+01:00',
               '2020-02-01 00:00:00+01:00', '2020-02-02 00:00:00+01:00'],
              dtype='datetime64[us, Europe/Berlin]', name='t', freq='D')`,
    ],
    [
      () => d.tzLocalize('UTC').tzConvert('America/New_York'),
      `DatetimeIndex(['2020-01-29 19:00:00-05:00', '2020-01-30 19:00:00-05:00',
               '2020-01-31 19:00:00-05:00', '2020-02-01 19:00:00-05:00'],
              dtype='datetime64[us, America/New_York]', name='t', freq=None)`,
    ],
    [
      () => d.shift(-2, { freq: 'ME' }),
      `DatetimeIndex(['2019-11-30', '2019-11-30', '2019-12-31', '2019-12-31'],
              dtype='datetime64[us]', name='t', freq=None)`,
    ],
    [
      () => d.snap('MS'),
      `DatetimeIndex(['2020-02-01', '2020-02-01', '2020-02-01', '2020-02-01'],
              dtype='datetime64[us]', name='t', freq=None)`,
    ],
    [() => d.std(), '1 days 06:59:01.920370'],
    [
      () => d.get(pd.slice(null, null, 2)),
      `DatetimeIndex(['2020-01-30', '2020-02-01'], dtype='datetime64[us]', name='t',
              freq='2D')`,
    ],
    [
      () => d.get([0, 2]),
      `DatetimeIndex(['2020-01-30', '2020-02-01'], dtype='datetime64[us]', name='t',
              freq=None)`,
    ],
    [
      () => d.asUnit('s'),
      `DatetimeIndex(['2020-01-30', '2020-01-31', '2020-02-01', '2020-02-02'],
              dtype='datetime64[s]', name='t', freq='D')`,
    ],
    [
      () => d.isocalendar(),
      `            year  week  day
t
2020-01-30  2020     5    4
2020-01-31  2020     5    5
2020-02-01  2020     5    6
2020-02-02  2020     5    7`,
    ],
    [() => d.indexerBetweenTime('00:00', '01:00'), '[0, 1, 2, 3]'],
    [
      () => d.insert(4, pd.Timestamp('2020-02-03')),
      `DatetimeIndex(['2020-01-30', '2020-01-31', '2020-02-01', '2020-02-02',
               '2020-02-03'],
              dtype='datetime64[us]', name='t', freq='D')`,
    ],
    [
      () => d.difference(d.get(pd.slice(null, 2))),
      `DatetimeIndex(['2020-02-01', '2020-02-02'], dtype='datetime64[us]', name='t',
              freq='D')`,
    ],
    [
      () => d.drop(pd.Timestamp('2020-01-31')),
      `DatetimeIndex(['2020-01-30', '2020-02-01', '2020-02-02'],
              dtype='datetime64[us]', name='t', freq=None)`,
    ],
    [() => pd.DatetimeIndex(['2020-01-01', null]).year, `Index([2020.0, nan], dtype='float64')`],
    [
      () => pd.DatetimeIndex(['2020-01-01', '2020-01-03'], { freq: '2D' }),
      `DatetimeIndex(['2020-01-01', '2020-01-03'], dtype='datetime64[us]', freq='2D')`,
    ],
    [() => pd.DatetimeIndex(['2020-01-03', '2020-01-01', '2020-02-03']).getLoc('2020-01'), '[0, 1]'],
    [
      () => pd.DatetimeIndex(['2020-10-25 02:30', '2020-10-25 02:30']).tzLocalize('Europe/Berlin', { ambiguous: [true, false] }),
      `DatetimeIndex(['2020-10-25 02:30:00+02:00', '2020-10-25 02:30:00+01:00'],
              dtype='datetime64[us, Europe/Berlin]', freq=None)`,
    ],
    [
      () => pd.dateRange('2020-10-24', { periods: 3, freq: 'D' }).tzLocalize('Europe/Berlin'),
      `DatetimeIndex(['2020-10-24 00:00:00+02:00', '2020-10-25 00:00:00+02:00',
               '2020-10-26 00:00:00+01:00'],
              dtype='datetime64[us, Europe/Berlin]', freq='D')`,
    ],
    [
      () => pd.dateRange('2020', { periods: 3 }).union(pd.dateRange('2020-01-04', { periods: 2 })),
      `DatetimeIndex(['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04',
               '2020-01-05'],
              dtype='datetime64[us]', freq='D')`,
    ],
    [
      () => t.components,
      `   days  hours  minutes  seconds  milliseconds  microseconds  nanoseconds
0     1      0        0        0             0             0            0
1     1     12        0        0             0             0            0
2     2      0        0        0             0             0            0`,
    ],
    [
      () => t.mul(2),
      `TimedeltaIndex(['2 days', '3 days', '4 days'], dtype='timedelta64[us]',
               name='d', freq='24h')`,
    ],
    [() => t.div(pd.Timedelta('1h')), `Index([24.0, 36.0, 48.0], dtype='float64', name='d')`],
    [
      () => t.mod(pd.Timedelta('7h')),
      `TimedeltaIndex(['0 days 03:00:00', '0 days 01:00:00', '0 days 06:00:00'],
               dtype='timedelta64[us]', name='d', freq=None)`,
    ],
    [
      () => t.neg(),
      `TimedeltaIndex(['-1 days +00:00:00', '-2 days +12:00:00', '-2 days +00:00:00'],
               dtype='timedelta64[us]', name='d', freq='-12h')`,
    ],
    [() => t.sliceLocs('1 days', '1 days'), '[0, 2]'],
    [
      () => t.insert(0, pd.Timedelta('12h')),
      `TimedeltaIndex(['0 days 12:00:00', '1 days 00:00:00', '1 days 12:00:00',
                '2 days 00:00:00'],
               dtype='timedelta64[us]', name='d', freq='12h')`,
    ],
    [
      () => p.asfreq('D', { how: 'start' }),
      `PeriodIndex(['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'],
            dtype='period[D]', name='p')`,
    ],
    [
      () => p.toTimestamp(),
      `DatetimeIndex(['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'],
              dtype='datetime64[us]', name='p', freq='MS')`,
    ],
    [
      () => p.sub(p.get(0)),
      `Index([<0 * MonthEnds>, <MonthEnd>, <2 * MonthEnds>, <3 * MonthEnds>],
      dtype='object', name='p')`,
    ],
    [() => p.sliceLocs('2020-02', '2020-03'), '[1, 3]'],
    [
      () => p.astype('period[Q-DEC]'),
      `PeriodIndex(['2020Q1', '2020Q1', '2020Q1', '2020Q2'], dtype='period[Q-DEC]',
            name='p')`,
    ],
    [() => pd.PeriodIndex(['2020-01', null], { freq: 'M' }).year, `Index([2020, -1], dtype='int64')`],
    [() => v.mid, `Index([0.5, 1.5, 2.5, 3.5], dtype='float64')`],
    [() => v.getLoc(1.5), '1'],
    [() => v.getIndexer([0.5, 3.5, 9]), '[0, 3, -1]'],
    [() => v.getIndexerNonUnique([0.5, 9]), '[[0, -1], [1]]'],
    [
      () => v.setClosed('both'),
      `IntervalIndex([[0, 1], [1, 2], [2, 3], [3, 4]], dtype='interval[int64, both]',
              name='v')`,
    ],
    [() => v.overlaps(pd.Interval(1, 3)), '[false, true, true, false]'],
    [
      () => pd.intervalRange(pd.Timestamp('2020-01-01'), { periods: 2, freq: 'D' }).mid,
      `DatetimeIndex(['2020-01-01 12:00:00', '2020-01-02 12:00:00'],
              dtype='datetime64[us]', freq=None)`,
    ],
    [
      () => pd.IntervalIndex.fromArrays([0, 1, NaN], [1, 2, NaN]),
      `IntervalIndex([(0.0, 1.0], (1.0, 2.0], nan], dtype='interval[float64, right]')`,
    ],
  ]);
});

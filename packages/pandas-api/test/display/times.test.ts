import { describe, expect, it } from 'vitest';
import { seriesRepr } from '../../src/display/series-text.js';
import { col, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  dates: [
    seriesRepr(series(col('datetime64[us]', [1577836800000000n, null, 946598400000000n]))),
    `0   2020-01-01
1          NaT
2   1999-12-31
dtype: datetime64[us]`,
  ],
  seconds: [
    seriesRepr(series(col('datetime64[us]', [1577872800000000n, 1577836800000000n]))),
    `0   2020-01-01 10:00:00
1   2020-01-01 00:00:00
dtype: datetime64[us]`,
  ],
  milliseconds: [
    seriesRepr(series(col('datetime64[us]', [1577872800500000n, 1577836800000000n]))),
    `0   2020-01-01 10:00:00.500
1   2020-01-01 00:00:00.000
dtype: datetime64[us]`,
  ],
  microseconds: [
    seriesRepr(series(col('datetime64[us]', [1577872800500001n, null]))),
    `0   2020-01-01 10:00:00.500001
1                          NaT
dtype: datetime64[us]`,
  ],
  nanoseconds: [
    seriesRepr(series(col('datetime64[ns]', [1577872800500000001n, 1577836800000000000n]))),
    `0   2020-01-01 10:00:00.500000001
1   2020-01-01 00:00:00.000000000
dtype: datetime64[ns]`,
  ],
  'unit s': [
    seriesRepr(series(col('datetime64[s]', [-11670998400n, 1577836800n]))),
    `0   1600-02-29
1   2020-01-01
dtype: datetime64[s]`,
  ],
  'far years': [
    seriesRepr(series(col('datetime64[s]', [-62135596800n, 253402300799n]))),
    `0   0001-01-01 00:00:00
1   9999-12-31 23:59:59
dtype: datetime64[s]`,
  ],
  zone: [
    seriesRepr(series(col('datetime64[us, Europe/Berlin]', [1577833200000000n, 1593599400000000n]))),
    `0   2020-01-01 00:00:00+01:00
1   2020-07-01 12:30:00+02:00
dtype: datetime64[us, Europe/Berlin]`,
  ],
  utc: [
    seriesRepr(series(col('datetime64[us, UTC]', [1577836800500000n, null]))),
    `0   2020-01-01 00:00:00.500+00:00
1                             NaT
dtype: datetime64[us, UTC]`,
  ],
  'zone midnight': [
    seriesRepr(series(col('datetime64[us, US/Eastern]', [1577854800000000n]))),
    `0   2020-01-01 00:00:00-05:00
dtype: datetime64[us, US/Eastern]`,
  ],
  'all NaT': [
    seriesRepr(series(col('datetime64[s]', [null, null]))),
    `0   NaT
1   NaT
dtype: datetime64[s]`,
  ],
  'whole days': [
    seriesRepr(series(col('timedelta64[us]', [86400000000n, -172800000000n, null]))),
    `0    1 days
1   -2 days
2       NaT
dtype: timedelta64[us]`,
  ],
  timedelta: [
    seriesRepr(series(col('timedelta64[us]', [86400000000n, 7200000000n, -1800000000n]))),
    `0     1 days 00:00:00
1     0 days 02:00:00
2   -1 days +23:30:00
dtype: timedelta64[us]`,
  ],
  'timedelta fraction': [
    seriesRepr(series(col('timedelta64[us]', [1000000n, 1500000n]))),
    `0   0 days 00:00:01.000000
1   0 days 00:00:01.500000
dtype: timedelta64[us]`,
  ],
  'timedelta ns': [
    seriesRepr(series(col('timedelta64[ns]', [1000000000n, 1n, -1n]))),
    `0     0 days 00:00:01.000000000
1     0 days 00:00:00.000000001
2   -1 days +23:59:59.999999999
dtype: timedelta64[ns]`,
  ],
  'timedelta us': [
    seriesRepr(series(col('timedelta64[us]', [1n, 86400000000n]))),
    `0   0 days 00:00:00.000001
1   1 days 00:00:00.000000
dtype: timedelta64[us]`,
  ],
  'period Y-DEC': [
    seriesRepr(series(col('period[Y-DEC]', [50n, null, -1n]))),
    `0    2020
1     NaT
2    1969
dtype: period[Y-DEC]`,
  ],
  'period Y-JUN': [
    seriesRepr(series(col('period[Y-JUN]', [50n, null, -1n]))),
    `0    2020
1     NaT
2    1969
dtype: period[Y-JUN]`,
  ],
  'period Q-DEC': [
    seriesRepr(series(col('period[Q-DEC]', [200n, null, -3n]))),
    `0    2020Q1
1       NaT
2    1969Q2
dtype: period[Q-DEC]`,
  ],
  'period Q-JAN': [
    seriesRepr(series(col('period[Q-JAN]', [204n, null, 1n]))),
    `0    2021Q1
1       NaT
2    1970Q2
dtype: period[Q-JAN]`,
  ],
  'period M': [
    seriesRepr(series(col('period[M]', [601n, null, -8n]))),
    `0    2020-02
1        NaT
2    1969-05
dtype: period[M]`,
  ],
  'period W-SUN': [
    seriesRepr(series(col('period[W-SUN]', [2618n, null, -33n]))),
    `0    2020-02-24/2020-03-01
1                      NaT
2    1969-05-05/1969-05-11
dtype: period[W-SUN]`,
  ],
  'period W-WED': [
    seriesRepr(series(col('period[W-WED]', [2618n, null, -34n]))),
    `0    2020-02-27/2020-03-04
1                      NaT
2    1969-05-01/1969-05-07
dtype: period[W-WED]`,
  ],
  'period D': [
    seriesRepr(series(col('period[D]', [18321n, null, -241n]))),
    `0    2020-02-29
1           NaT
2    1969-05-05
dtype: period[D]`,
  ],
  'period h': [
    seriesRepr(series(col('period[h]', [439717n, null, -5784n]))),
    `0    2020-02-29 13:00
1                 NaT
2    1969-05-05 00:00
dtype: period[h]`,
  ],
  'period min': [
    seriesRepr(series(col('period[min]', [26383034n, null, -347040n]))),
    `0    2020-02-29 13:14
1                 NaT
2    1969-05-05 00:00
dtype: period[min]`,
  ],
  'period s': [
    seriesRepr(series(col('period[s]', [1582982055n, null, -20822400n]))),
    `0    2020-02-29 13:14:15
1                    NaT
2    1969-05-05 00:00:00
dtype: period[s]`,
  ],
  'period ms': [
    seriesRepr(series(col('period[ms]', [1582982055123n, null, -20822400000n]))),
    `0    2020-02-29 13:14:15.123
1                        NaT
2    1969-05-05 00:00:00.000
dtype: period[ms]`,
  ],
  'period us': [
    seriesRepr(series(col('period[us]', [1582982055123456n, null, -20822400000000n]))),
    `0    2020-02-29 13:14:15.123456
1                           NaT
2    1969-05-05 00:00:00.000000
dtype: period[us]`,
  ],
  'period ns': [
    seriesRepr(series(col('period[ns]', [1582982055123456789n, null, -20822400000000000n]))),
    `0    2020-02-29 13:14:15.123456789
1                              NaT
2    1969-05-05 00:00:00.000000000
dtype: period[ns]`,
  ],
};

describe('dates, durations and periods', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'year-month-day', py: '[ts.dt.year, ts.dt.month, ts.dt.day]', ts: ({ ts }) => [ts.dt.year, ts.dt.month, ts.dt.day] },
  { name: 'hour-minute-second', py: '[ts.dt.hour, ts.dt.minute, ts.dt.second]', ts: ({ ts }) => [ts.dt.hour, ts.dt.minute, ts.dt.second] },
  { name: 'microsecond-nanosecond', py: '[ts.dt.microsecond, ts.dt.nanosecond]', ts: ({ ts }) => [ts.dt.microsecond, ts.dt.nanosecond] },
  { name: 'no-missing-stays-int', py: 'ts.dropna().dt.year', ts: ({ ts }) => ts.dropna().dt.year },
  { name: 'date', py: 'ts.dt.date', ts: ({ ts }) => ts.dt.date },
  { name: 'time', py: 'ts.dt.time', ts: ({ ts }) => ts.dt.time },
  {
    name: 'to-numpy-has-no-zone',
    py: "pd.Series(tz.dropna().to_numpy(dtype='datetime64[us]')).dt.hour.to_list()",
    ts: ({ pd, tz }) => pd.Series(tz.dropna().toNumpy({ dtype: 'datetime64[us]' })).dt.hour.toList(),
  },
  { name: 'timetz', py: 'tz.dt.timetz', ts: ({ tz }) => tz.dt.timetz },
  {
    name: 'dayofweek',
    py: '[ts.dt.dayofweek, ts.dt.weekday, ts.dt.day_of_week]',
    ts: ({ ts }) => [ts.dt.dayofweek, ts.dt.weekday, ts.dt.dayOfWeek],
  },
  { name: 'dayofyear', py: '[ts.dt.dayofyear, ts.dt.day_of_year]', ts: ({ ts }) => [ts.dt.dayofyear, ts.dt.dayOfYear] },
  { name: 'quarter', py: 'ts.dt.quarter', ts: ({ ts }) => ts.dt.quarter },
  { name: 'isocalendar', py: 'ts.dt.isocalendar()', ts: ({ ts }) => ts.dt.isocalendar() },
  {
    name: 'week-of-year-end',
    py: "pd.Series(pd.to_datetime(['2020-12-31', '2021-01-03', '2024-12-30'])).dt.isocalendar().week",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2020-12-31', '2021-01-03', '2024-12-30'])).dt.isocalendar().week,
  },
  { name: 'day-name', py: 'ts.dt.day_name()', ts: ({ ts }) => ts.dt.dayName() },
  { name: 'month-name', py: 'ts.dt.month_name()', ts: ({ ts }) => ts.dt.monthName() },
  { name: 'days-in-month', py: '[ts.dt.days_in_month, ts.dt.daysinmonth]', ts: ({ ts }) => [ts.dt.daysInMonth, ts.dt.daysinmonth] },
  { name: 'is-leap-year', py: 'ts.dt.is_leap_year', ts: ({ ts }) => ts.dt.isLeapYear },
  { name: 'is-month-start-end', py: '[ts.dt.is_month_start, ts.dt.is_month_end]', ts: ({ ts }) => [ts.dt.isMonthStart, ts.dt.isMonthEnd] },
  {
    name: 'is-quarter-start-end',
    py: '[ts.dt.is_quarter_start, ts.dt.is_quarter_end]',
    ts: ({ ts }) => [ts.dt.isQuarterStart, ts.dt.isQuarterEnd],
  },
  { name: 'is-year-start-end', py: '[ts.dt.is_year_start, ts.dt.is_year_end]', ts: ({ ts }) => [ts.dt.isYearStart, ts.dt.isYearEnd] },
  { name: 'floor-hour', py: "ts.dt.floor('h')", ts: ({ ts }) => ts.dt.floor('h') },
  { name: 'ceil-day', py: "ts.dt.ceil('D')", ts: ({ ts }) => ts.dt.ceil('D') },
  { name: 'round-minute', py: "ts.dt.round('min')", ts: ({ ts }) => ts.dt.round('min') },
  {
    name: 'round-half-even',
    py: "pd.Series(pd.to_datetime(['2024-01-01 00:30:00', '2024-01-01 01:30:00'])).dt.round('h')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-01-01 00:30:00', '2024-01-01 01:30:00'])).dt.round('h'),
  },
  { name: 'floor-before-epoch', py: "ts.dt.floor('15min')", ts: ({ ts }) => ts.dt.floor('15min') },
  { name: 'normalize', py: 'ts.dt.normalize()', ts: ({ ts }) => ts.dt.normalize() },
  { name: 'strftime', py: "ts.dt.strftime('%Y/%m/%d %H:%M:%S')", ts: ({ ts }) => ts.dt.strftime('%Y/%m/%d %H:%M:%S') },
  {
    name: 'strftime-names',
    py: "ts.dt.strftime('%a %b %d %y, %j, week %U %%')",
    ts: ({ ts }) => ts.dt.strftime('%a %b %d %y, %j, week %U %%'),
  },
  { name: 'strftime-fraction', py: "ts.dt.strftime('%I:%M:%S.%f %p')", ts: ({ ts }) => ts.dt.strftime('%I:%M:%S.%f %p') },
  { name: 'to-period-month', py: "ts.dt.to_period('M')", ts: ({ ts }) => ts.dt.toPeriod('M') },
  { name: 'to-period-quarter', py: "ts.dt.to_period('Q')", ts: ({ ts }) => ts.dt.toPeriod('Q') },
  {
    name: 'to-pydatetime',
    py: 'ts.dropna().dt.to_pydatetime().map(lambda v: str(v))',
    ts: ({ ts }) =>
      ts
        .dropna()
        .dt.toPydatetime()
        .map((v) => String(v)),
  },
  {
    name: 'unit',
    py: "[ts.dt.unit, ts.astype('datetime64[s]').dt.unit]",
    ts: ({ ts }) => [ts.dt.unit, ts.astype('datetime64[s]').dt.unit],
  },
  { name: 'as-unit', py: "ts.dt.as_unit('ns')", ts: ({ ts }) => ts.dt.asUnit('ns') },
  { name: 'tz', py: '[str(tz.dt.tz), ts.dt.tz]', ts: ({ ts, tz }) => [String(tz.dt.tz), ts.dt.tz] },
  { name: 'tz-localize', py: "ts.dt.tz_localize('UTC')", ts: ({ ts }) => ts.dt.tzLocalize('UTC') },
  { name: 'tz-localize-zone', py: "ts.dt.tz_localize('America/New_York')", ts: ({ ts }) => ts.dt.tzLocalize('America/New_York') },
  { name: 'tz-localize-none', py: 'tz.dt.tz_localize(None)', ts: ({ tz }) => tz.dt.tzLocalize(null) },
  {
    name: 'tz-localize-ambiguous',
    py: "pd.Series(pd.to_datetime(['2024-10-27 02:30'])).dt.tz_localize('Europe/Berlin', ambiguous='NaT')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-10-27 02:30'])).dt.tzLocalize('Europe/Berlin', { ambiguous: 'NaT' }),
  },
  {
    name: 'tz-localize-nonexistent',
    py: "pd.Series(pd.to_datetime(['2024-03-31 02:30'])).dt.tz_localize('Europe/Berlin', nonexistent='shift_forward')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-03-31 02:30'])).dt.tzLocalize('Europe/Berlin', { nonexistent: 'shift_forward' }),
  },
  { name: 'tz-convert', py: "tz.dt.tz_convert('Asia/Kolkata')", ts: ({ tz }) => tz.dt.tzConvert('Asia/Kolkata') },
  { name: 'tz-convert-none', py: 'tz.dt.tz_convert(None)', ts: ({ tz }) => tz.dt.tzConvert(null) },
  { name: 'tz-hour-local', py: 'tz.dt.hour', ts: ({ tz }) => tz.dt.hour },
  { name: 'tz-floor-day', py: "tz.dt.floor('D')", ts: ({ tz }) => tz.dt.floor('D') },
  { name: 'tz-date', py: 'tz.dt.date', ts: ({ tz }) => tz.dt.date },
  { name: 'td-days-seconds', py: '[td.dt.days, td.dt.seconds]', ts: ({ td }) => [td.dt.days, td.dt.seconds] },
  { name: 'td-microseconds', py: '[td.dt.microseconds, td.dt.nanoseconds]', ts: ({ td }) => [td.dt.microseconds, td.dt.nanoseconds] },
  { name: 'td-total-seconds', py: 'td.dt.total_seconds()', ts: ({ td }) => td.dt.totalSeconds() },
  { name: 'td-components', py: 'td.dt.components', ts: ({ td }) => td.dt.components },
  { name: 'td-round', py: "td.dt.round('h')", ts: ({ td }) => td.dt.round('h') },
  { name: 'td-floor-ceil', py: "[td.dt.floor('h'), td.dt.ceil('D')]", ts: ({ td }) => [td.dt.floor('h'), td.dt.ceil('D')] },
  { name: 'td-as-unit', py: "td.dt.as_unit('ms')", ts: ({ td }) => td.dt.asUnit('ms') },
  { name: 'td-to-pytimedelta-total', py: 'td.dt.unit', ts: ({ td }) => td.dt.unit },
  { name: 'period-year', py: "ts.dt.to_period('M').dt.year", ts: ({ ts }) => ts.dt.toPeriod('M').dt.year },
  { name: 'period-start-time', py: "ts.dt.to_period('M').dt.start_time", ts: ({ ts }) => ts.dt.toPeriod('M').dt.startTime },
  { name: 'period-end-time', py: "ts.dt.to_period('D').dt.end_time", ts: ({ ts }) => ts.dt.toPeriod('D').dt.endTime },
  {
    name: 'period-asfreq',
    py: "ts.dt.to_period('M').dt.asfreq('D', how='start')",
    ts: ({ ts }) => ts.dt.toPeriod('M').dt.asfreq('D', { how: 'start' }),
  },
  { name: 'period-to-timestamp', py: "ts.dt.to_period('Q').dt.to_timestamp()", ts: ({ ts }) => ts.dt.toPeriod('Q').dt.toTimestamp() },
  { name: 'period-freq', py: "ts.dt.to_period('M').dt.freq", ts: ({ ts }) => ts.dt.toPeriod('M').dt.freq },
  { name: 'freq-none', py: 'ts.dt.freq', ts: ({ ts }) => ts.dt.freq },
  { name: 'days-between', py: "(pd.Timestamp('2024-03-01') - ts).dt.days", ts: ({ pd, ts }) => pd.Timestamp('2024-03-01').sub(ts).dt.days },
  {
    name: 'age-in-hours',
    py: "((ts - pd.Timestamp('2023-12-31')) / pd.Timedelta('1h')).round(2)",
    ts: ({ pd, ts }) => ts.sub(pd.Timestamp('2023-12-31')).div(pd.Timedelta('1h')).round(2),
  },
  {
    name: 'chain-by-month',
    py: "df.assign(m=df['t'].dt.strftime('%Y-%m')).groupby('m')['n'].sum()",
    ts: ({ df }) =>
      df
        .assign({ m: df.get('t').dt.strftime('%Y-%m') })
        .groupby('m')
        .get('n')
        .sum(),
  },
  {
    name: 'chain-weekend',
    py: "sales[sales['day'].dt.dayofweek >= 5]['qty'].sum()",
    ts: ({ sales }) => sales.get(sales.get('day').dt.dayofweek.ge(5)).get('qty').sum(),
  },
  {
    name: 'chain-month-start',
    py: "df['t'].dt.to_period('M').dt.to_timestamp().value_counts().sort_index()",
    ts: ({ df }) => df.get('t').dt.toPeriod('M').dt.toTimestamp().valueCounts().sortIndex(),
  },
  { name: 'not-times', py: 'i.dt.year', ts: ({ i }) => i.dt.year, expect: 'error' },
  { name: 'strings', py: 'dates.dt.year', ts: ({ dates }) => dates.dt.year, expect: 'error' },
  { name: 'floor-bad-freq', py: "ts.dt.floor('bogus')", ts: ({ ts }) => ts.dt.floor('bogus'), expect: 'error' },
  { name: 'floor-month', py: "ts.dt.floor('MS')", ts: ({ ts }) => ts.dt.floor('MS'), expect: 'error' },
  { name: 'tz-convert-naive', py: "ts.dt.tz_convert('UTC')", ts: ({ ts }) => ts.dt.tzConvert('UTC'), expect: 'error' },
  { name: 'tz-localize-aware', py: "tz.dt.tz_localize('UTC')", ts: ({ tz }) => tz.dt.tzLocalize('UTC'), expect: 'error' },
  { name: 'tz-unknown', py: "ts.dt.tz_localize('Mars/Base')", ts: ({ ts }) => ts.dt.tzLocalize('Mars/Base'), expect: 'error' },
  {
    name: 'tz-ambiguous',
    py: "pd.Series(pd.to_datetime(['2024-10-27 02:30'])).dt.tz_localize('Europe/Berlin')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-10-27 02:30'])).dt.tzLocalize('Europe/Berlin'),
    expect: 'error',
  },
  {
    name: 'tz-nonexistent',
    py: "pd.Series(pd.to_datetime(['2024-03-31 02:30'])).dt.tz_localize('Europe/Berlin')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-03-31 02:30'])).dt.tzLocalize('Europe/Berlin'),
    expect: 'error',
  },
  { name: 'qyear', py: "ts.dropna().dt.to_period('Q').dt.qyear", ts: ({ ts }) => ts.dropna().dt.toPeriod('Q').dt.qyear },
  {
    name: 'strftime-of-a-zone-without-one',
    py: "pd.Series(pd.to_datetime(['2024-01-01', None])).dt.strftime('%z')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-01-01', null])).dt.strftime('%z'),
  },
  {
    name: 'periods-of-no-rows',
    py: "s = pd.Series([], dtype='datetime64[s]')\n[s.dt.to_period('W-WED'), s.dt.to_period('M').dt.to_timestamp(), s.dt.to_period('M').dt.end_time, s.dt.to_period('M').dt.asfreq('D'), s.dt.to_period('Y').dt.year]",
    ts: ({ pd }) => {
      const s = pd.Series([], { dtype: 'datetime64[s]' });
      return [
        s.dt.toPeriod('W-WED'),
        s.dt.toPeriod('M').dt.toTimestamp(),
        s.dt.toPeriod('M').dt.endTime,
        s.dt.toPeriod('M').dt.asfreq('D'),
        s.dt.toPeriod('Y').dt.year,
      ];
    },
  },
  {
    name: 'components-of-parts-and-missing',
    py: "pd.to_timedelta(pd.Series(['1D 02:03:04.000005', '-1 days +23:00:00.123456', None])).dt.components",
    ts: ({ pd }) => pd.toTimedelta(pd.Series(['1D 02:03:04.000005', '-1 days +23:00:00.123456', null])).dt.components,
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'to-datetime', py: 'pd.to_datetime(dates)', ts: ({ pd, dates }) => pd.toDatetime(dates) },
  {
    name: 'to-datetime-list',
    py: "pd.to_datetime(['2024-01-31', None, '2023-02-28'])",
    ts: ({ pd }) => pd.toDatetime(['2024-01-31', null, '2023-02-28']),
  },
  { name: 'to-datetime-scalar', py: "pd.to_datetime('2024-01-31 10:00')", ts: ({ pd }) => pd.toDatetime('2024-01-31 10:00') },
  {
    name: 'to-datetime-format',
    py: "pd.to_datetime(pd.Series(['31/01/2024', '28/02/2023']), format='%d/%m/%Y')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['31/01/2024', '28/02/2023']), { format: '%d/%m/%Y' }),
  },
  {
    name: 'to-datetime-dayfirst',
    py: "pd.to_datetime(pd.Series(['01/02/2024', '03/04/2024']), dayfirst=True)",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['01/02/2024', '03/04/2024']), { dayfirst: true }),
  },
  {
    name: 'to-datetime-month-first',
    py: "pd.to_datetime(pd.Series(['01/02/2024', '03/04/2024']))",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['01/02/2024', '03/04/2024'])),
  },
  {
    name: 'to-datetime-coerce',
    py: "pd.to_datetime(pd.Series(['2024-01-01', 'x', None]), errors='coerce')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-01', 'x', null]), { errors: 'coerce' }),
  },
  {
    name: 'to-datetime-unit-s',
    py: "pd.to_datetime(pd.Series([0, 1700000000]), unit='s')",
    ts: ({ pd }) => pd.toDatetime(pd.Series([0, 1700000000]), { unit: 's' }),
  },
  {
    name: 'to-datetime-unit-ms',
    py: "pd.to_datetime(pd.Series([0, 1700000000123]), unit='ms')",
    ts: ({ pd }) => pd.toDatetime(pd.Series([0, 1700000000123]), { unit: 'ms' }),
  },
  {
    name: 'to-datetime-unit-float',
    py: "pd.to_datetime(pd.Series([1.5, None]), unit='s')",
    ts: ({ pd }) => pd.toDatetime(pd.Series([1.5, null]), { unit: 's' }),
  },
  {
    name: 'to-datetime-origin',
    py: "pd.to_datetime([1, 2], unit='D', origin='2000-01-01')",
    ts: ({ pd }) => pd.toDatetime([1, 2], { unit: 'D', origin: '2000-01-01' }),
  },
  {
    name: 'to-datetime-utc',
    py: "pd.to_datetime(pd.Series(['2024-01-01 00:00+01:00', '2024-01-01']), utc=True, format='mixed')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-01 00:00+01:00', '2024-01-01']), { utc: true, format: 'mixed' }),
  },
  {
    name: 'to-datetime-offset',
    py: "pd.to_datetime(['2024-01-01T00:00:00+01:00', '2024-06-01T00:00:00+01:00'])",
    ts: ({ pd }) => pd.toDatetime(['2024-01-01T00:00:00+01:00', '2024-06-01T00:00:00+01:00']),
  },
  {
    name: 'to-datetime-iso8601',
    py: "pd.to_datetime(pd.Series(['2024-01-01T10:11:12.123456', '2024-01-01 10:11']), format='ISO8601')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-01T10:11:12.123456', '2024-01-01 10:11']), { format: 'ISO8601' }),
  },
  {
    name: 'to-datetime-mixed',
    py: "pd.to_datetime(pd.Series(['2024-01-01', 'Jan 5, 2024']), format='mixed')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-01', 'Jan 5, 2024']), { format: 'mixed' }),
  },
  {
    name: 'to-datetime-frame',
    py: "pd.to_datetime(pd.DataFrame({'year': [2024, 2023], 'month': [2, 12], 'day': [29, 31]}))",
    ts: ({ pd }) => pd.toDatetime(pd.DataFrame({ year: [2024, 2023], month: [2, 12], day: [29, 31] })),
  },
  {
    name: 'to-datetime-names',
    py: "pd.to_datetime(pd.Series(['5 January 2024 3:04pm', '6 March 1999 11:59am']))",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['5 January 2024 3:04pm', '6 March 1999 11:59am'])),
  },
  {
    name: 'to-datetime-yyyymmdd',
    py: "pd.to_datetime(pd.Series(['20240131', '19991231']), format='%Y%m%d')",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['20240131', '19991231']), { format: '%Y%m%d' }),
  },
  { name: 'to-datetime-name-kept', py: 'pd.to_datetime(dates).name', ts: ({ pd, dates }) => pd.toDatetime(dates).name },
  {
    name: 'to-timedelta',
    py: "pd.to_timedelta(pd.Series(['1 days', '2h', None, '00:01:30.5']))",
    ts: ({ pd }) => pd.toTimedelta(pd.Series(['1 days', '2h', null, '00:01:30.5'])),
  },
  { name: 'to-timedelta-unit', py: "pd.to_timedelta([1, 2.5], unit='h')", ts: ({ pd }) => pd.toTimedelta([1, 2.5], { unit: 'h' }) },
  { name: 'to-timedelta-scalar', py: "pd.to_timedelta('1 days 2 hours')", ts: ({ pd }) => pd.toTimedelta('1 days 2 hours') },
  {
    name: 'to-timedelta-coerce',
    py: "pd.to_timedelta(['x', '1s'], errors='coerce')",
    ts: ({ pd }) => pd.toTimedelta(['x', '1s'], { errors: 'coerce' }),
  },
  { name: 'date-range', py: "pd.date_range('2024-01-30', periods=4)", ts: ({ pd }) => pd.dateRange('2024-01-30', { periods: 4 }) },
  { name: 'date-range-end', py: "pd.date_range('2024-01-30', '2024-02-02')", ts: ({ pd }) => pd.dateRange('2024-01-30', '2024-02-02') },
  {
    name: 'date-range-month-end',
    py: "pd.date_range('2024-01-31', periods=3, freq='ME')",
    ts: ({ pd }) => pd.dateRange('2024-01-31', { periods: 3, freq: 'ME' }),
  },
  {
    name: 'date-range-month-start',
    py: "pd.date_range('2024-01-15', periods=3, freq='MS')",
    ts: ({ pd }) => pd.dateRange('2024-01-15', { periods: 3, freq: 'MS' }),
  },
  {
    name: 'date-range-business',
    py: "pd.date_range('2024-01-05', periods=3, freq='B')",
    ts: ({ pd }) => pd.dateRange('2024-01-05', { periods: 3, freq: 'B' }),
  },
  {
    name: 'date-range-weeks',
    py: "pd.date_range('2024-01-01', periods=3, freq='W-WED')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 3, freq: 'W-WED' }),
  },
  {
    name: 'date-range-hours',
    py: "pd.date_range('2024-01-01', periods=3, freq='6h')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 3, freq: '6h' }),
  },
  {
    name: 'date-range-minutes-multiple',
    py: "pd.date_range('2024-01-01', periods=3, freq='90min')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 3, freq: '90min' }),
  },
  {
    name: 'date-range-quarters',
    py: "pd.date_range('2024-01-01', periods=3, freq='QS')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 3, freq: 'QS' }),
  },
  {
    name: 'date-range-years',
    py: "pd.date_range('2020-01-01', periods=3, freq='YE')",
    ts: ({ pd }) => pd.dateRange('2020-01-01', { periods: 3, freq: 'YE' }),
  },
  {
    name: 'date-range-tz',
    py: "pd.date_range('2024-03-30', periods=3, tz='Europe/Berlin')",
    ts: ({ pd }) => pd.dateRange('2024-03-30', { periods: 3, tz: 'Europe/Berlin' }),
  },
  {
    name: 'date-range-periods-between',
    py: "pd.date_range('2024-01-01', '2024-01-05', periods=3)",
    ts: ({ pd }) => pd.dateRange('2024-01-01', '2024-01-05', { periods: 3 }),
  },
  {
    name: 'date-range-left',
    py: "pd.date_range('2024-01-01', '2024-01-04', inclusive='left')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', '2024-01-04', { inclusive: 'left' }),
  },
  {
    name: 'date-range-name',
    py: "pd.date_range('2024-01-01', periods=2, name='d')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 2, name: 'd' }),
  },
  {
    name: 'date-range-backwards',
    py: "pd.date_range(end='2024-03-01', periods=3)",
    ts: ({ pd }) => pd.dateRange({ end: '2024-03-01', periods: 3 }),
  },
  {
    name: 'date-range-negative-step',
    py: "pd.date_range('2024-01-05', '2024-01-01', freq='-2D')",
    ts: ({ pd }) => pd.dateRange('2024-01-05', '2024-01-01', { freq: '-2D' }),
  },
  { name: 'date-range-empty', py: "pd.date_range('2024-01-05', '2024-01-01')", ts: ({ pd }) => pd.dateRange('2024-01-05', '2024-01-01') },
  { name: 'bdate-range', py: "pd.bdate_range('2024-01-05', periods=3)", ts: ({ pd }) => pd.bdateRange('2024-01-05', { periods: 3 }) },
  {
    name: 'timedelta-range',
    py: "pd.timedelta_range('1 day', periods=3, freq='12h')",
    ts: ({ pd }) => pd.timedeltaRange('1 day', { periods: 3, freq: '12h' }),
  },
  {
    name: 'period-range',
    py: "pd.period_range('2024-01', periods=3, freq='M')",
    ts: ({ pd }) => pd.periodRange('2024-01', { periods: 3, freq: 'M' }),
  },
  {
    name: 'datetime-index-parts',
    py: '[daily.index.year, daily.index.day_name(), daily.index.month]',
    ts: ({ daily }) => [daily.index.year, daily.index.dayName(), daily.index.month],
  },
  {
    name: 'datetime-index-slice',
    py: "daily.loc['2024-01-02':'2024-01-05']",
    ts: ({ pd, daily }) => daily.loc(pd.slice('2024-01-02', '2024-01-05')),
  },
  { name: 'datetime-index-partial', py: "daily.loc['2024-01']", ts: ({ daily }) => daily.loc('2024-01') },
  { name: 'datetime-index-exact', py: "daily.loc['2024-01-04']", ts: ({ daily }) => daily.loc('2024-01-04') },
  {
    name: 'datetime-index-truncate',
    py: "daily.truncate(before='2024-01-04', after='2024-01-09')",
    ts: ({ daily }) => daily.truncate({ before: '2024-01-04', after: '2024-01-09' }),
  },
  {
    name: 'between-time',
    py: "trades.set_index('time').between_time('09:00:02', '09:00:05')",
    ts: ({ trades }) => trades.setIndex('time').betweenTime('09:00:02', '09:00:05'),
  },
  { name: 'at-time', py: "trades.set_index('time').at_time('09:00:03')", ts: ({ trades }) => trades.setIndex('time').atTime('09:00:03') },
  {
    name: 'first-of-range-shift',
    py: "pd.date_range('2024-01-01', periods=3).shift(2)",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 3 }).shift(2),
  },
  { name: 'index-tz-localize', py: "daily.index.tz_localize('UTC')", ts: ({ daily }) => daily.index.tzLocalize('UTC') },
  {
    name: 'to-datetime-bad',
    py: "pd.to_datetime(pd.Series(['2024-01-01', 'x']))",
    ts: ({ pd }) => pd.toDatetime(pd.Series(['2024-01-01', 'x'])),
    expect: 'error',
  },
  {
    name: 'to-datetime-format-mismatch',
    py: "pd.to_datetime(['2024-01-01'], format='%d/%m/%Y')",
    ts: ({ pd }) => pd.toDatetime(['2024-01-01'], { format: '%d/%m/%Y' }),
    expect: 'error',
  },
  { name: 'to-datetime-february-30', py: "pd.to_datetime(['2024-02-30'])", ts: ({ pd }) => pd.toDatetime(['2024-02-30']), expect: 'error' },
  {
    name: 'to-datetime-frame-missing-unit',
    py: "pd.to_datetime(pd.DataFrame({'year': [2024]}))",
    ts: ({ pd }) => pd.toDatetime(pd.DataFrame({ year: [2024] })),
    expect: 'error',
  },
  { name: 'to-timedelta-bad', py: "pd.to_timedelta('bogus')", ts: ({ pd }) => pd.toTimedelta('bogus'), expect: 'error' },
  { name: 'date-range-too-little', py: "pd.date_range('2024-01-01')", ts: ({ pd }) => pd.dateRange('2024-01-01'), expect: 'error' },
  {
    name: 'date-range-bad-freq',
    py: "pd.date_range('2024-01-01', periods=2, freq='bogus')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 2, freq: 'bogus' }),
    expect: 'error',
  },
];

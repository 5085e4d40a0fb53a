import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'timestamp-text', py: "pd.Timestamp('2024-02-29 12:34:56.789')", ts: ({ pd }) => pd.Timestamp('2024-02-29 12:34:56.789') },
  { name: 'timestamp-parts', py: 'pd.Timestamp(2024, 2, 29, 12)', ts: ({ pd }) => pd.Timestamp(2024, 2, 29, 12) },
  {
    name: 'timestamp-keywords',
    py: 'pd.Timestamp(year=2024, month=2, day=29, hour=5)',
    ts: ({ pd }) => pd.Timestamp({ year: 2024, month: 2, day: 29, hour: 5 }),
  },
  {
    name: 'timestamp-epoch',
    py: "[pd.Timestamp(0), pd.Timestamp(1700000000, unit='s')]",
    ts: ({ pd }) => [pd.Timestamp(0), pd.Timestamp(1700000000, { unit: 's' })],
  },
  {
    name: 'timestamp-tz',
    py: "pd.Timestamp('2024-06-01 12:00', tz='America/New_York')",
    ts: ({ pd }) => pd.Timestamp('2024-06-01 12:00', { tz: 'America/New_York' }),
  },
  {
    name: 'timestamp-fields',
    py: "[pd.Timestamp('2024-02-29').year, pd.Timestamp('2024-02-29').quarter, pd.Timestamp('2024-02-29').dayofyear, pd.Timestamp('2024-02-29').days_in_month, pd.Timestamp('2024-02-29').is_month_end]",
    ts: ({ pd }) => [
      pd.Timestamp('2024-02-29').year,
      pd.Timestamp('2024-02-29').quarter,
      pd.Timestamp('2024-02-29').dayofyear,
      pd.Timestamp('2024-02-29').daysInMonth,
      pd.Timestamp('2024-02-29').isMonthEnd,
    ],
  },
  {
    name: 'timestamp-add',
    py: "pd.Timestamp('2024-01-31') + pd.Timedelta('1 day')",
    ts: ({ pd }) => pd.Timestamp('2024-01-31').add(pd.Timedelta('1 day')),
  },
  {
    name: 'timestamp-sub',
    py: "pd.Timestamp('2024-03-01') - pd.Timestamp('2024-02-01')",
    ts: ({ pd }) => pd.Timestamp('2024-03-01').sub(pd.Timestamp('2024-02-01')),
  },
  {
    name: 'timestamp-offset',
    py: "pd.Timestamp('2024-01-31') + pd.DateOffset(months=1)",
    ts: ({ pd }) => pd.Timestamp('2024-01-31').add(pd.DateOffset({ months: 1 })),
  },
  {
    name: 'timestamp-month-end',
    py: "pd.Timestamp('2024-01-31') + pd.offsets.MonthEnd(1)",
    ts: ({ pd }) => pd.Timestamp('2024-01-31').add(pd.offsets.MonthEnd(1)),
  },
  {
    name: 'timestamp-business-day',
    py: "pd.Timestamp('2024-01-05') + pd.offsets.BDay(1)",
    ts: ({ pd }) => pd.Timestamp('2024-01-05').add(pd.offsets.BDay(1)),
  },
  {
    name: 'timestamp-strftime',
    py: "pd.Timestamp('2024-02-29 05:06').strftime('%d.%m.%Y %H:%M')",
    ts: ({ pd }) => pd.Timestamp('2024-02-29 05:06').strftime('%d.%m.%Y %H:%M'),
  },
  {
    name: 'timestamp-isoformat',
    py: "pd.Timestamp('2024-02-29 05:06:07.5').isoformat()",
    ts: ({ pd }) => pd.Timestamp('2024-02-29 05:06:07.5').isoformat(),
  },
  {
    name: 'timestamp-names',
    py: "[pd.Timestamp('2024-02-29').day_name(), pd.Timestamp('2024-02-29').month_name()]",
    ts: ({ pd }) => [pd.Timestamp('2024-02-29').dayName(), pd.Timestamp('2024-02-29').monthName()],
  },
  {
    name: 'timestamp-floor',
    py: "[pd.Timestamp('2024-02-29 12:34').floor('h'), pd.Timestamp('2024-02-29 12:34').ceil('D'), pd.Timestamp('2024-02-29 12:34').round('h')]",
    ts: ({ pd }) => [
      pd.Timestamp('2024-02-29 12:34').floor('h'),
      pd.Timestamp('2024-02-29 12:34').ceil('D'),
      pd.Timestamp('2024-02-29 12:34').round('h'),
    ],
  },
  {
    name: 'timestamp-replace',
    py: "pd.Timestamp('2024-02-29').replace(year=2023, day=1)",
    ts: ({ pd }) => pd.Timestamp('2024-02-29').replace({ year: 2023, day: 1 }),
  },
  {
    name: 'timestamp-tz-convert',
    py: "pd.Timestamp('2024-06-01 12:00', tz='UTC').tz_convert('Asia/Tokyo')",
    ts: ({ pd }) => pd.Timestamp('2024-06-01 12:00', { tz: 'UTC' }).tzConvert('Asia/Tokyo'),
  },
  {
    name: 'timestamp-tz-localize',
    py: "pd.Timestamp('2024-06-01 12:00').tz_localize('Europe/Berlin')",
    ts: ({ pd }) => pd.Timestamp('2024-06-01 12:00').tzLocalize('Europe/Berlin'),
  },
  {
    name: 'timestamp-compare',
    py: "[pd.Timestamp('2024-01-01') < pd.Timestamp('2024-01-02'), pd.Timestamp('2024-01-01') == pd.Timestamp('2024-01-01')]",
    ts: ({ pd }) => [pd.Timestamp('2024-01-01').lt(pd.Timestamp('2024-01-02')), pd.Timestamp('2024-01-01').eq(pd.Timestamp('2024-01-01'))],
  },
  { name: 'timestamp-value', py: "pd.Timestamp('2024-01-01').value", ts: ({ pd }) => pd.Timestamp('2024-01-01').value },
  {
    name: 'timestamp-normalize',
    py: "pd.Timestamp('2024-01-01 10:00').normalize()",
    ts: ({ pd }) => pd.Timestamp('2024-01-01 10:00').normalize(),
  },
  {
    name: 'timestamp-to-period',
    py: "pd.Timestamp('2024-05-15').to_period('Q')",
    ts: ({ pd }) => pd.Timestamp('2024-05-15').toPeriod('Q'),
  },
  { name: 'timestamp-isocalendar-week', py: "pd.Timestamp('2024-12-30').week", ts: ({ pd }) => pd.Timestamp('2024-12-30').week },
  { name: 'timedelta-text', py: "pd.Timedelta('1 days 02:03:04.5')", ts: ({ pd }) => pd.Timedelta('1 days 02:03:04.5') },
  {
    name: 'timedelta-keywords',
    py: 'pd.Timedelta(days=1, hours=2, minutes=-3)',
    ts: ({ pd }) => pd.Timedelta({ days: 1, hours: 2, minutes: -3 }),
  },
  { name: 'timedelta-unit', py: "pd.Timedelta(90, unit='min')", ts: ({ pd }) => pd.Timedelta(90, { unit: 'min' }) },
  { name: 'timedelta-iso', py: "pd.Timedelta('P1DT2H3M4S')", ts: ({ pd }) => pd.Timedelta('P1DT2H3M4S') },
  {
    name: 'timedelta-parts',
    py: "[pd.Timedelta('1 days 02:03:04.5').days, pd.Timedelta('1 days 02:03:04.5').seconds, pd.Timedelta('1 days 02:03:04.5').total_seconds()]",
    ts: ({ pd }) => [
      pd.Timedelta('1 days 02:03:04.5').days,
      pd.Timedelta('1 days 02:03:04.5').seconds,
      pd.Timedelta('1 days 02:03:04.5').totalSeconds(),
    ],
  },
  {
    name: 'timedelta-components',
    py: "[pd.Timedelta('-1 days +02:03:00').components.days, pd.Timedelta('-1 days +02:03:00').components.minutes]",
    ts: ({ pd }) => [pd.Timedelta('-1 days +02:03:00').components.days, pd.Timedelta('-1 days +02:03:00').components.minutes],
  },
  {
    name: 'timedelta-arithmetic',
    py: "[pd.Timedelta('1h') * 3, pd.Timedelta('1h') / 2, pd.Timedelta('1h') + pd.Timedelta('5min'), -pd.Timedelta('1h'), abs(pd.Timedelta('-1h'))]",
    ts: ({ pd }) => [
      pd.Timedelta('1h').mul(3),
      pd.Timedelta('1h').div(2),
      pd.Timedelta('1h').add(pd.Timedelta('5min')),
      pd.Timedelta('1h').neg(),
      pd.Timedelta('-1h').abs(),
    ],
  },
  {
    name: 'timedelta-ratio',
    py: "pd.Timedelta('1 day') / pd.Timedelta('1h')",
    ts: ({ pd }) => pd.Timedelta('1 day').div(pd.Timedelta('1h')),
  },
  {
    name: 'timedelta-isoformat',
    py: "pd.Timedelta('1 days 02:03:04').isoformat()",
    ts: ({ pd }) => pd.Timedelta('1 days 02:03:04').isoformat(),
  },
  { name: 'timedelta-round', py: "pd.Timedelta('1 days 02:33:00').round('h')", ts: ({ pd }) => pd.Timedelta('1 days 02:33:00').round('h') },
  {
    name: 'period',
    py: "[pd.Period('2024-05', 'M'), pd.Period('2024-05', 'M').start_time, pd.Period('2024-05', 'M') + 1]",
    ts: ({ pd }) => [pd.Period('2024-05', 'M'), pd.Period('2024-05', 'M').startTime, pd.Period('2024-05', 'M').add(1)],
  },
  { name: 'timestamp-bad', py: "pd.Timestamp('not a date')", ts: ({ pd }) => pd.Timestamp('not a date'), expect: 'error' },
  { name: 'timestamp-month-13', py: 'pd.Timestamp(2024, 13, 1)', ts: ({ pd }) => pd.Timestamp(2024, 13, 1), expect: 'error' },
  {
    name: 'timestamp-out-of-bounds',
    py: "pd.Timestamp('2262-04-12').as_unit('ns')",
    ts: ({ pd }) => pd.Timestamp('2262-04-12').asUnit('ns'),
    expect: 'error',
  },
  { name: 'timedelta-bad', py: "pd.Timedelta('1 parsec')", ts: ({ pd }) => pd.Timedelta('1 parsec'), expect: 'error' },
  {
    name: 'timestamp-bad-zone',
    py: "pd.Timestamp('2024-01-01', tz='Mars/Base')",
    ts: ({ pd }) => pd.Timestamp('2024-01-01', { tz: 'Mars/Base' }),
    expect: 'error',
  },
  {
    name: 'timestamp-mixed-awareness',
    py: "pd.Timestamp('2024-01-01') < pd.Timestamp('2024-01-01', tz='UTC')",
    ts: ({ pd }) => pd.Timestamp('2024-01-01').lt(pd.Timestamp('2024-01-01', { tz: 'UTC' })),
    expect: 'error',
  },
  {
    name: 'timestamp-isoweekday-ordinal',
    py: "[pd.Timestamp('2024-02-29').isoweekday(), pd.Timestamp('2024-02-29').toordinal(), pd.Timestamp('2024-02-29').weekday()]",
    ts: ({ pd }) => [pd.Timestamp('2024-02-29').isoweekday(), pd.Timestamp('2024-02-29').toordinal(), pd.Timestamp('2024-02-29').weekday()],
  },
  {
    name: 'timestamp-epoch-seconds',
    py: "pd.Timestamp('2024-02-29 12:00:00.25').timestamp()",
    ts: ({ pd }) => pd.Timestamp('2024-02-29 12:00:00.25').timestamp(),
  },
  {
    name: 'timestamp-julian',
    py: "pd.Timestamp('2024-02-29').to_julian_date()",
    ts: ({ pd }) => pd.Timestamp('2024-02-29').toJulianDate(),
  },
  {
    name: 'timestamp-fromisoformat',
    py: "pd.Timestamp.fromisoformat('2024-02-29T05:06:07')",
    ts: ({ pd }) => pd.Timestamp.fromisoformat('2024-02-29T05:06:07'),
  },
  {
    name: 'timestamp-as-unit',
    py: "[pd.Timestamp('2024-02-29 05:06:07.8').as_unit('s'), pd.Timestamp('2024-02-29').unit]",
    ts: ({ pd }) => [pd.Timestamp('2024-02-29 05:06:07.8').asUnit('s'), pd.Timestamp('2024-02-29').unit],
  },
  {
    name: 'timestamp-tzname',
    py: "[pd.Timestamp('2024-06-01', tz='Europe/Berlin').tzname(), pd.Timestamp('2024-01-01', tz='Europe/Berlin').tzname()]",
    ts: ({ pd }) => [
      pd.Timestamp('2024-06-01', { tz: 'Europe/Berlin' }).tzname(),
      pd.Timestamp('2024-01-01', { tz: 'Europe/Berlin' }).tzname(),
    ],
  },
  {
    name: 'timestamp-fold',
    py: "pd.Timestamp('2024-10-27 02:30:00+01:00').tz_convert('Europe/Berlin').fold",
    ts: ({ pd }) => pd.Timestamp('2024-10-27 02:30:00+01:00').tzConvert('Europe/Berlin').fold,
  },
  {
    name: 'timedelta-limits-unit',
    py: "[pd.Timedelta('1s').unit, pd.Timedelta('1500us').microseconds, pd.Timedelta('1ns').nanoseconds]",
    ts: ({ pd }) => [pd.Timedelta('1s').unit, pd.Timedelta('1500us').microseconds, pd.Timedelta('1ns').nanoseconds],
  },
  {
    name: 'timedelta-floor-ceil',
    py: "[pd.Timedelta('1 days 02:33:00').floor('h'), pd.Timedelta('1 days 02:33:00').ceil('D')]",
    ts: ({ pd }) => [pd.Timedelta('1 days 02:33:00').floor('h'), pd.Timedelta('1 days 02:33:00').ceil('D')],
  },
  { name: 'timedelta-as-unit', py: "pd.Timedelta('1500ms').as_unit('s')", ts: ({ pd }) => pd.Timedelta('1500ms').asUnit('s') },
  {
    name: 'timedelta-resolution',
    py: "pd.Timedelta('1 days 02:33:00').resolution_string",
    ts: ({ pd }) => pd.Timedelta('1 days 02:33:00').resolutionString,
  },
  {
    name: 'interval',
    py: "[pd.Interval(0, 2).mid, pd.Interval(0, 2, closed='left').closed_left, pd.Interval(0, 2).overlaps(pd.Interval(1, 3))]",
    ts: ({ pd }) => [
      pd.Interval(0, 2).mid,
      pd.Interval(0, 2, { closed: 'left' }).closedLeft,
      pd.Interval(0, 2).overlaps(pd.Interval(1, 3)),
    ],
  },
  { name: 'interval-text', py: "pd.Interval(0.5, 2, closed='both')", ts: ({ pd }) => pd.Interval(0.5, 2, { closed: 'both' }) },
  {
    name: 'timedelta-text-clock-after-negative-days',
    py: "[str(pd.Timedelta(t)) for t in ['-3 days 04:05:06', '-1 days +2h', '-3 days 1h 00:00:01', '-+1 days', '-04:05:06']]",
    ts: ({ pd }) => ['-3 days 04:05:06', '-1 days +2h', '-3 days 1h 00:00:01', '-+1 days', '-04:05:06'].map((t) => String(pd.Timedelta(t))),
  },
  {
    name: 'remainder-of-durations-in-the-finer-unit',
    py: "s = pd.Series(pd.to_timedelta(['1h', '-2h', None])).dt.as_unit('s')\n[s % pd.Timedelta('1500ms'), s.clip(pd.Timedelta(0), pd.Timedelta('90min'))]",
    ts: ({ pd }) => {
      const s = pd.Series(pd.toTimedelta(['1h', '-2h', null])).dt.asUnit('s');
      return [s.mod(pd.Timedelta('1500ms')), s.clip(pd.Timedelta(0), pd.Timedelta('90min'))];
    },
  },
];

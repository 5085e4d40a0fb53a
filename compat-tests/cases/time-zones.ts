import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'zone-beside-text',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns >= '2024-02-01'",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.ge('2024-02-01');
    },
  },
  {
    name: 'zone-equals-text',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns == '2024-01-31'",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.eq('2024-01-31');
    },
  },
  {
    name: 'zone-between-texts',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.between('2024-02-01', '2024-03-01')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.between('2024-02-01', '2024-03-01');
    },
  },
  {
    name: 'zone-equals-naive',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns != pd.Timestamp('2024-01-31')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.ne(pd.Timestamp('2024-01-31'));
    },
  },
  {
    name: 'zone-isin-naive',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.isin([pd.Timestamp('2024-01-30 23:00')])",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.isin([pd.Timestamp('2024-01-30 23:00')]);
    },
  },
  {
    name: 'zone-fill-text',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.fillna('2024-03-01')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.fillna('2024-03-01');
    },
  },
  {
    name: 'zone-fill-other-zone',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.fillna(pd.Timestamp('2024-03-01', tz='UTC'))",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.fillna(pd.Timestamp('2024-03-01', { tz: 'UTC' }));
    },
  },
  {
    name: 'zone-set-text',
    py: "df = pd.DataFrame({'t': pd.to_datetime(pd.Series(['2024-01-31', None])).dt.tz_localize('Europe/Berlin')})\ndf.loc[1, 't'] = '2024-05-01'\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ t: pd.toDatetime(pd.Series(['2024-01-31', null])).dt.tzLocalize('Europe/Berlin') });
      df.loc.set(1, 't', '2024-05-01');
      return df;
    },
  },
  {
    name: 'zone-clip-texts',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.clip('2024-02-01', '2024-02-15')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.clip('2024-02-01', '2024-02-15');
    },
  },
  {
    name: 'zone-of-text',
    py: "pd.Series(['2024-01-01', None]).astype('datetime64[ns, Europe/Berlin]')",
    ts: ({ pd }) => pd.Series(['2024-01-01', null]).astype('datetime64[ns, Europe/Berlin]'),
  },
  {
    name: 'zone-taken-by-astype',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31', None, '2024-02-29'])).dt.tz_localize('Europe/Berlin')\ns.astype('datetime64[ns]')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31', null, '2024-02-29'])).dt.tzLocalize('Europe/Berlin');
      return s.astype('datetime64[ns]');
    },
    expect: 'error',
  },
  {
    name: 'zone-given-by-constructor',
    py: "s = pd.to_datetime(pd.Series(['2024-01-31']))\npd.Series(s, dtype='datetime64[ns, UTC]')",
    ts: ({ pd }) => {
      const s = pd.toDatetime(pd.Series(['2024-01-31']));
      return pd.Series(s, { dtype: 'datetime64[ns, UTC]' });
    },
    expect: 'error',
  },
  {
    name: 'zone-truncate-text',
    py: "s = pd.Series([1, 2], index=pd.date_range('2024-01-01', periods=2, tz='UTC'))\ns.truncate(before='2024-01-02')",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { index: pd.dateRange('2024-01-01', { periods: 2, tz: 'UTC' }) });
      return s.truncate({ before: '2024-01-02' });
    },
    expect: 'error',
  },
  {
    name: 'union-of-units-keeps-the-zone',
    py: "i = pd.date_range('2024-01-31', periods=3, freq='D', tz='America/New_York', unit='ms')\ni.union((i + pd.Timedelta('1D')).as_unit('us'))",
    ts: ({ pd }) => {
      const i = pd.dateRange('2024-01-31', { periods: 3, freq: 'D', tz: 'America/New_York', unit: 'ms' });
      return i.union(i.add(pd.Timedelta('1D')).asUnit('us'));
    },
  },
  {
    name: 'localize-drops-a-frequency-that-moved',
    py: "i = pd.date_range('2024-10-26', periods=3, freq='D')\n[i.tz_localize('Europe/Berlin').freq is None, i.tz_localize('Europe/Berlin', nonexistent='shift_forward').freq is None]",
    ts: ({ pd }) => {
      const i = pd.dateRange('2024-10-26', { periods: 3, freq: 'D' });
      return [i.tzLocalize('Europe/Berlin').freq === null, i.tzLocalize('Europe/Berlin', { nonexistent: 'shift_forward' }).freq === null];
    },
  },
  {
    name: 'julian-dates-of-a-zone',
    py: "pd.DatetimeIndex(['2024-01-01 12:00']).tz_localize('Europe/Berlin').to_julian_date()",
    ts: ({ pd }) => pd.DatetimeIndex(['2024-01-01 12:00']).tzLocalize('Europe/Berlin').toJulianDate(),
  },
];

import type { Case } from '../src/case.js';
import { page } from '../src/printed.js';

/** Whole scripts about time zones and prices: everything that they print is compared. */
export const cases: Case[] = [
  {
    // Time zones, DST, and merge_asof of trades and quotes
    name: 'trades-and-zones',
    py: String.raw`import io, json
printed = []
def show(*values, sep=' '): printed.append(sep.join(map(str, values)))
q = pd.DataFrame({'time': pd.to_datetime('2024-03-08 09:30:00') + pd.to_timedelta(np.arange(30) * 37 % 101, unit='s'),
                  'sym': np.where(np.arange(30) % 3 == 0, 'MSFT', 'AAPL'),
                  'bid': 100 + np.arange(30) * 7 % 11 * 0.25}).sort_values('time', kind='stable').reset_index(drop=True)
q['ask'] = q['bid'] + 0.05
t = pd.DataFrame({'time': pd.to_datetime(['2024-03-08 09:30:05', '2024-03-08 09:30:20.500', '2024-03-08 09:31:00', '2024-03-08 09:33:00'], format='ISO8601'),
                  'sym': ['AAPL', 'MSFT', 'AAPL', 'MSFT'], 'px': [100.1, 101.2, 100.7, 102.0], 'qty': [100, 50, 200, 10]})
show(q.head())
m = pd.merge_asof(t, q, on='time', by='sym')
show(m)
show(pd.merge_asof(t, q, on='time', by='sym', tolerance=pd.Timedelta('10s'), direction='nearest'))
show(pd.merge_asof(t, q, on='time', by='sym', allow_exact_matches=False, suffixes=('_t', '_q'), direction='forward'))
m['mid'] = m[['bid', 'ask']].mean(axis=1)
m['slip_bp'] = ((m['px'] / m['mid'] - 1) * 1e4).round(2)
show(m[['sym', 'px', 'mid', 'slip_bp']])
ny = t.set_index('time').tz_localize('America/New_York')
show(ny)
show(ny.index)
show(ny.tz_convert('Europe/London').index[0])
show(ny.tz_convert('UTC').between_time('14:30', '14:31'))
rng = pd.date_range('2024-03-09 22:00', periods=6, freq='3h', tz='America/New_York')
s = pd.Series(range(6), index=rng)
show(s)
show(s.tz_convert('UTC'))
show(s.resample('D').sum())
show(s.groupby(s.index.date).sum())
show(s.index.tz)
a = pd.Series(pd.to_datetime(['2024-11-03 00:30', '2024-11-03 01:30', '2024-11-03 01:30', '2024-11-03 02:30']))
show(a.dt.tz_localize('US/Eastern', ambiguous='infer'))
show(a.dt.tz_localize('US/Eastern', ambiguous='NaT'))
try:
    a.dt.tz_localize('US/Eastern')
except Exception as e:
    show(type(e).__name__)
b = pd.Series(pd.to_datetime(['2024-03-10 02:30', '2024-03-10 03:30']))
show(b.dt.tz_localize('US/Eastern', nonexistent='shift_forward'))
mixed = pd.to_datetime(pd.Series(['2024-01-01T10:00:00+01:00', '2024-06-01T10:00:00-04:00', None]), utc=True)
show(mixed)
show(mixed.dt.tz_convert('Asia/Tokyo').dt.strftime('%Y-%m-%d %H:%M %Z'))
show(mixed.dt.tz_convert('Asia/Kolkata').dt.hour)
show((mixed - mixed.iloc[0]).dt.total_seconds())
show(pd.Timestamp('2024-03-10 12:00', tz='UTC').tz_convert('America/Los_Angeles'))
ev = pd.DataFrame({'user': ['a', 'a', 'b'], 'at': pd.to_datetime(['2024-01-01 23:30', '2024-01-02 00:10', '2024-01-02 05:00'], utc=True)})
ev['local_day'] = ev['at'].dt.tz_convert('America/New_York').dt.normalize()
show(ev)
show(ev.dtypes)
show(ev.groupby('local_day')['user'].nunique())
show(pd.date_range('2024-01-31', periods=4, freq='ME') + pd.offsets.BDay(1))
show(pd.Timestamp('2024-02-28') + pd.DateOffset(months=1, days=1))
show(pd.Series(pd.date_range('2024-01-01', periods=3, freq='36h')).dt.round('D'))
show(pd.period_range('2024Q1', periods=3, freq='Q').to_timestamp(how='end'))
hol = pd.bdate_range('2024-12-23', '2024-12-31', freq='C', holidays=['2024-12-25'])
show(hol)
df = pd.DataFrame({'start': pd.to_datetime(['2024-01-01 08:00', '2024-01-01 09:15']), 'end': pd.to_datetime(['2024-01-01 16:30', '2024-01-02 01:00'])})
df['hours'] = (df['end'] - df['start']) / pd.Timedelta(hours=1)
df['overnight'] = df['end'].dt.date > df['start'].dt.date
show(df)
show(df['start'].dt.isocalendar())
show(df.at[0, 'start'].isoformat(), df['end'].max().strftime('%d %b %Y'), df['end'].dt.quarter.tolist())
'\n'.join(printed)`,
    ts: ({ pd, np }) => {
      const { printed, show } = page();
      const ks = [...Array(30).keys()];
      const q = pd
        .DataFrame({
          time: pd
            .toTimedelta(
              ks.map((k) => (k * 37) % 101),
              { unit: 's' },
            )
            .add(pd.toDatetime('2024-03-08 09:30:00')),
          sym: ks.map((k) => (k % 3 === 0 ? 'MSFT' : 'AAPL')),
          bid: ks.map((k) => 100 + ((k * 7) % 11) * 0.25),
        })
        .sortValues('time', { kind: 'stable' })
        .resetIndex({ drop: true });
      q.set('ask', q.bid.add(0.05));
      const t = pd.DataFrame({
        time: pd.toDatetime(['2024-03-08 09:30:05', '2024-03-08 09:30:20.500', '2024-03-08 09:31:00', '2024-03-08 09:33:00'], {
          format: 'ISO8601',
        }),
        sym: ['AAPL', 'MSFT', 'AAPL', 'MSFT'],
        px: [100.1, 101.2, 100.7, 102.0],
        qty: [100, 50, 200, 10],
      });
      show(q.head());
      const m = pd.mergeAsof(t, q, { on: 'time', by: 'sym' });
      show(m);
      show(pd.mergeAsof(t, q, { on: 'time', by: 'sym', tolerance: pd.Timedelta('10s'), direction: 'nearest' }));
      show(pd.mergeAsof(t, q, { on: 'time', by: 'sym', allowExactMatches: false, suffixes: ['_t', '_q'], direction: 'forward' }));
      m.set('mid', m.get(['bid', 'ask']).mean({ axis: 1 }));
      m.set('slip_bp', m.px.div(m.mid).sub(1).mul(1e4).round(2));
      show(m.get(['sym', 'px', 'mid', 'slip_bp']));
      const ny = t.setIndex('time').tzLocalize('America/New_York');
      show(ny);
      show(ny.index);
      show(String(ny.tzConvert('Europe/London').index.get(0)));
      show(ny.tzConvert('UTC').betweenTime('14:30', '14:31'));
      const rng = pd.dateRange('2024-03-09 22:00', { periods: 6, freq: '3h', tz: 'America/New_York' });
      const s = pd.Series([0, 1, 2, 3, 4, 5], { index: rng });
      show(s);
      show(s.tzConvert('UTC'));
      show(s.resample('D').sum());
      show(s.groupby(s.index.date).sum());
      show(String(s.index.tz));
      const a = pd.Series(pd.toDatetime(['2024-11-03 00:30', '2024-11-03 01:30', '2024-11-03 01:30', '2024-11-03 02:30']));
      show(a.dt.tzLocalize('US/Eastern', { ambiguous: 'infer' }));
      show(a.dt.tzLocalize('US/Eastern', { ambiguous: 'NaT' }));
      try {
        a.dt.tzLocalize('US/Eastern');
      } catch (e) {
        show((e as Error).constructor.name);
      }
      const b = pd.Series(pd.toDatetime(['2024-03-10 02:30', '2024-03-10 03:30']));
      show(b.dt.tzLocalize('US/Eastern', { nonexistent: 'shift_forward' }));
      const mixed = pd.toDatetime(pd.Series(['2024-01-01T10:00:00+01:00', '2024-06-01T10:00:00-04:00', null]), { utc: true });
      show(mixed);
      show(mixed.dt.tzConvert('Asia/Tokyo').dt.strftime('%Y-%m-%d %H:%M %Z'));
      show(mixed.dt.tzConvert('Asia/Kolkata').dt.hour);
      show(mixed.sub(mixed.iloc(0)).dt.totalSeconds());
      show(String(pd.Timestamp('2024-03-10 12:00', { tz: 'UTC' }).tzConvert('America/Los_Angeles')));
      const ev = pd.DataFrame({
        user: ['a', 'a', 'b'],
        at: pd.toDatetime(['2024-01-01 23:30', '2024-01-02 00:10', '2024-01-02 05:00'], { utc: true }),
      });
      ev.set('local_day', ev.get('at').dt.tzConvert('America/New_York').dt.normalize());
      show(ev);
      show(ev.dtypes);
      show(ev.groupby('local_day').get('user').nunique());
      show(pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).add(pd.offsets.BDay(1)));
      show(String(pd.Timestamp('2024-02-28').add(pd.DateOffset({ months: 1, days: 1 }))));
      show(pd.Series(pd.dateRange('2024-01-01', { periods: 3, freq: '36h' })).dt.round('D'));
      show(pd.periodRange('2024Q1', { periods: 3, freq: 'Q' }).toTimestamp({ how: 'end' }));
      const hol = pd.bdateRange('2024-12-23', '2024-12-31', { freq: 'C', holidays: ['2024-12-25'] });
      show(hol);
      const df = pd.DataFrame({
        start: pd.toDatetime(['2024-01-01 08:00', '2024-01-01 09:15']),
        end: pd.toDatetime(['2024-01-01 16:30', '2024-01-02 01:00']),
      });
      df.set('hours', df.end.sub(df.start).div(pd.Timedelta({ hours: 1 })));
      df.set('overnight', df.end.dt.date.gt(df.start.dt.date));
      show(df);
      show(df.start.dt.isocalendar());
      show(df.at(0, 'start').isoformat(), df.end.max().strftime('%d %b %Y'), `[${df.end.dt.quarter.tolist().join(', ')}]`);
      return printed.join('\n');
    },
  },
];

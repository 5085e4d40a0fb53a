import type { Case } from '../src/case.js';

/** Methods of a DatetimeIndex: what is left of the frequency. */
export const cases: Case[] = [
  {
    name: 'take-rng-pd-dateoffset-months-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.DateOffset(months=2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.DateOffset({ months: 2 }));
    },
  },
  {
    name: 'take-rng-pd-dateoffset-days-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.DateOffset(days=2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.DateOffset({ days: 2 }));
    },
  },
  {
    name: 'take-rng-pd-offsets-day-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.offsets.Day(2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.offsets.Day(2));
    },
  },
  {
    name: 'take-rng-pd-timedelta-1d',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.Timedelta('1D')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.Timedelta('1D'));
    },
  },
  {
    name: 'take-rng-pd-timedelta-1h',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng - pd.Timedelta('1h')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.sub(pd.Timedelta('1h'));
    },
  },
  {
    name: 'take-rng-pd-offsets-bmonthend',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.offsets.BMonthEnd()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.offsets.BMonthEnd());
    },
  },
  {
    name: 'take-rng-pd-offsets-monthend',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng + pd.offsets.MonthEnd()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.add(pd.offsets.MonthEnd());
    },
  },
  {
    name: 'take-rng-shift-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.shift(2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.shift(2);
    },
  },
  {
    name: 'take-rng-shift-2-freq-me',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.shift(2, freq='ME')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.shift(2, { freq: 'ME' });
    },
  },
  {
    name: 'take-rng-tz-localize-utc',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.tz_localize('UTC')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.tzLocalize('UTC');
    },
  },
  {
    name: 'take-rng-tz-localize-utc-tz-convert-europe-berlin',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.tz_localize('UTC').tz_convert('Europe/Berlin')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.tzLocalize('UTC').tzConvert('Europe/Berlin');
    },
  },
  {
    name: 'take-rng-normalize',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.normalize()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.normalize();
    },
  },
  {
    name: 'take-rng-floor-d',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.floor('D')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.floor('D');
    },
  },
  {
    name: 'take-rng-0-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[[0, 2]]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get([0, 2]);
    },
  },
  {
    name: 'take-rng-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[::2]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get(pd.slice(null, null, 2));
    },
  },
  {
    name: 'take-rng-append-rng',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.append(rng)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.append(rng);
    },
  },
  {
    name: 'take-rng-union-rng-1',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.union(rng[1:])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.union(rng.get(pd.slice(1)));
    },
  },
  {
    name: 'take-rng-insert-3-pd-timestamp-2012-01-04',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.insert(3, pd.Timestamp('2012-01-04'))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.insert(3, pd.Timestamp('2012-01-04'));
    },
  },
  {
    name: 'take-rng-insert-3-pd-timestamp-2012-01-05',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.insert(3, pd.Timestamp('2012-01-05'))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.insert(3, pd.Timestamp('2012-01-05'));
    },
  },
  {
    name: 'take-rng-delete-0',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.delete(0)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.delete(0);
    },
  },
  {
    name: 'take-rng-delete-1',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.delete(1)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.delete(1);
    },
  },
  {
    name: 'take-rng-drop-rng-0',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.drop(rng[0])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.drop(rng.get(0));
    },
  },
  {
    name: 'take-rng-repeat-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.repeat(2)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.repeat(2);
    },
  },
  {
    name: 'take-rng-take-0-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.take([0, 2])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.take([0, 2]);
    },
  },
  {
    name: 'take-rng-take-2-1',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.take([2, 1])",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.take([2, 1]);
    },
  },
  {
    name: 'take-rng-rng-gt-2012-01-01',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[rng > '2012-01-01']",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get(rng.gt('2012-01-01'));
    },
  },
  {
    name: 'take-rng-np-array-true-false-true',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng[np.array([True, False, True])]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.get([true, false, true]);
    },
  },
  {
    name: 'take-rng-sort-values-ascending-false',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.sort_values(ascending=False)",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.sortValues({ ascending: false });
    },
  },
  {
    name: 'take-rng-snap-w',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.snap('W')",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.snap('W');
    },
  },
  {
    name: 'take-rng-rng-0',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng - rng[0]",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.sub(rng.get(0));
    },
  },
  {
    name: 'take-rng-diff',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.diff()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.diff();
    },
  },
  {
    name: 'take-rng-to-series-index',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.to_series().index",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.toSeries().index;
    },
  },
  {
    name: 'take-rng-union-pd-date-range-2012-01-04-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.union(pd.date_range('2012-01-04', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.union(pd.dateRange('2012-01-04', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-union-pd-date-range-2012-01-10-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.union(pd.date_range('2012-01-10', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.union(pd.dateRange('2012-01-10', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-intersection-pd-date-range-2012-01-02-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.intersection(pd.date_range('2012-01-02', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.intersection(pd.dateRange('2012-01-02', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-difference-pd-date-range-2012-01-02-periods-2',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.difference(pd.date_range('2012-01-02', periods=2))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.difference(pd.dateRange('2012-01-02', { periods: 2 }));
    },
  },
  {
    name: 'take-rng-unique',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.unique()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.unique();
    },
  },
  {
    name: 'take-rng-dropna',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.dropna()",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.dropna();
    },
  },
  {
    name: 'take-rng-map-lambda-x-x-pd-timedelta-1d',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.map(lambda x: x + pd.Timedelta('1D'))",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.map((x) => x.add(pd.Timedelta('1D')));
    },
  },
  {
    name: 'take-rng-shift-1-freq',
    py: "rng = pd.date_range('2012-01-01', periods=3)\nrng.shift(1).freq",
    ts: ({ pd }) => {
      const rng = pd.dateRange('2012-01-01', { periods: 3 });
      return rng.shift(1).freq;
    },
  },
  {
    name: 'between-time-nothing-keeps-freq',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-01-31', periods=4, freq='ME').rename('t'))\ns.between_time('06:00', '08:00').index",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).rename('t') });
      return s.betweenTime('06:00', '08:00').index;
    },
  },
  {
    name: 'asfreq-of-nothing',
    py: "s = pd.Series([1, 2, 3, 4], index=pd.date_range('2024-01-31', periods=4, freq='ME').rename('t'))\ns.iloc[:0].asfreq('D').index",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3, 4], { index: pd.dateRange('2024-01-31', { periods: 4, freq: 'ME' }).rename('t') });
      return s.iloc(pd.slice(null, 0)).asfreq('D').index;
    },
  },
  {
    name: 'insert-before-anchored',
    py: "i = pd.date_range('2023-12-31', periods=3, freq='W')\ni.insert(0, i[0] - pd.Timedelta('1D'))",
    ts: ({ pd }) => {
      const i = pd.dateRange('2023-12-31', { periods: 3, freq: 'W' });
      return i.insert(0, i.get(0).sub(pd.Timedelta('1D')));
    },
  },
  {
    name: 'infer-keeps-freq',
    py: "pd.DatetimeIndex(pd.date_range('2024-01-01', periods=2), freq='infer')",
    ts: ({ pd }) => pd.DatetimeIndex(pd.dateRange('2024-01-01', { periods: 2 }), { freq: 'infer' }),
  },
];

import type { Case } from '../src/case.js';

/** Index objects of each dtype: operators, look-ups, and what is put into them. */
export const cases: Case[] = [
  {
    name: 'nullable-booleans-plus-one',
    py: "pd.Index([True, False, None], dtype='boolean') + 1",
    ts: ({ pd }) => pd.Index([true, false, null], { dtype: 'boolean' }).add(1),
  },
  {
    name: 'a-float-of-numpy-divides',
    py: 'pd.Index([2.5, 2.0]) / np.float64(1.0)',
    ts: ({ pd, np }) => pd.Index([2.5, 2.0]).div(np.float64(1)),
  },
  {
    name: 'beyond-int8',
    py: "pd.Index([1, 2], dtype='int8') + 300",
    ts: ({ pd }) => pd.Index([1, 2], { dtype: 'int8' }).add(300),
    expect: 'error',
  },
  {
    name: 'numbers-the-other-way-round',
    py: '7 // pd.Index([2, -2, 3])',
    ts: ({ pd }) => pd.Index([2, -2, 3]).rfloordiv(7),
  },
  {
    name: 'intervals-are-no-numbers',
    py: 'pd.IntervalIndex.from_breaks([0.0, 1.0, 2.0]) + 2',
    ts: ({ pd, np }) => pd.IntervalIndex.fromBreaks([0, 1, 2].map((v) => np.float64(v))).add(2),
    expect: 'error',
  },
  {
    name: 'no-moments-less-a-moment',
    py: "pd.DatetimeIndex([], dtype='datetime64[us]') - pd.Timestamp('2024-01-01')",
    ts: ({ pd }) => pd.DatetimeIndex([], { dtype: 'datetime64[us]' }).sub(pd.Timestamp('2024-01-01')),
  },
  {
    name: 'no-durations-after-a-moment',
    py: "pd.TimedeltaIndex([], dtype='timedelta64[us]') + pd.Timestamp('2024-01-01')",
    ts: ({ pd }) => pd.TimedeltaIndex([], { dtype: 'timedelta64[us]' }).add(pd.Timestamp('2024-01-01')),
  },
  {
    name: 'no-moments-a-month-later',
    py: "pd.Series([], dtype='datetime64[us]') + pd.offsets.MonthBegin(2)",
    ts: ({ pd }) => pd.Series([], { dtype: 'datetime64[us]' }).add(pd.offsets.MonthBegin(2)),
  },
  {
    name: 'missing-moments-a-month-later',
    py: "pd.Series([None, None], dtype='datetime64[us]') + pd.offsets.MonthBegin(2)",
    ts: ({ pd }) => pd.Series([null, null], { dtype: 'datetime64[us]' }).add(pd.offsets.MonthBegin(2)),
  },
  {
    name: 'moments-and-nat',
    py: "s = pd.Series(pd.to_datetime(['2024-01-01', None]))\npd.DataFrame({'plus': s + pd.NaT, 'minus': s - pd.NaT, 'zone': s.dt.tz_localize('UTC') + pd.NaT, 'span': (s - s) + pd.NaT, 'less': (s - s) - pd.NaT})",
    ts: ({ pd }) => {
      const s = pd.Series(pd.toDatetime(['2024-01-01', null]));
      const span = s.sub(s);
      return pd.DataFrame({
        plus: s.add(pd.NaT),
        minus: s.sub(pd.NaT),
        zone: s.dt.tzLocalize('UTC').add(pd.NaT),
        span: span.add(pd.NaT),
        less: span.sub(pd.NaT),
      });
    },
  },
  {
    name: 'nat-plus-moments',
    py: "pd.NaT + pd.date_range('2024-01-01', periods=2, tz='Europe/Berlin', name='k')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', { periods: 2, tz: 'Europe/Berlin', name: 'k' }).radd(pd.NaT),
  },
  {
    name: 'shifted-by-no-months',
    py: "pd.DatetimeIndex(['2024-01-01 12:30', '2024-02-29'], tz='UTC').shift(0, freq='ME')",
    ts: ({ pd }) => pd.DatetimeIndex(['2024-01-01 12:30', '2024-02-29'], { tz: 'UTC' }).shift(0, { freq: 'ME' }),
  },
  ...(['int8', 'uint8', 'Int64', 'boolean', 'float32'] as const).map((dtype) => ({
    name: `mapped-in-their-dtype-${dtype}`,
    py: `i = pd.Index(${dtype === 'boolean' ? '[True, False]' : '[1, 2]'}, dtype='${dtype}')\n[str(m.dtype) for m in [i.map(lambda x: x), i.map(lambda x: 300), i.map({})]]`,
    ts: ({ pd }: Parameters<Case['ts']>[0]) => {
      const i = pd.Index(dtype === 'boolean' ? [true, false] : [1, 2], { dtype });
      const same = dtype === 'float32' ? i : i.map((x: unknown) => x); // 1.0 is 1 to a function
      return [same, i.map(() => 300), i.map(new Map())].map((made) => String(made.dtype));
    },
  })),
  {
    name: 'renamed-labels-keep-their-dtype',
    py: "s = pd.Series([1, 2], index=pd.Index(['a', 'b'], dtype='string'))\ns.rename({'a': 'q'}).index",
    ts: ({ pd }) => pd.Series([1, 2], { index: pd.Index(['a', 'b'], { dtype: 'string' }) }).rename({ a: 'q' }).index,
  },
  {
    name: 'put-in-their-dtype',
    py: "pd.Index([1, 2], dtype='uint8').insert(-1, 3)",
    ts: ({ pd }) => pd.Index([1, 2], { dtype: 'uint8' }).insert(-1, 3),
  },
  {
    name: 'filled-in-their-dtype',
    py: "pd.Index([True, None], dtype='boolean').fillna(False)",
    ts: ({ pd }) => pd.Index([true, null], { dtype: 'boolean' }).fillna(false),
  },
  {
    name: 'masked-in-their-dtype',
    py: "pd.Index([False, True], dtype='boolean').putmask([True, False], True)",
    ts: ({ pd }) => pd.Index([false, true], { dtype: 'boolean' }).putmask([true, false], true),
  },
  {
    name: 'dropped-by-a-point',
    py: 's = pd.Series([1, 2, 3], index=pd.interval_range(0, 3))\npd.concat([s.drop(2), s.drop([1, 1.5])])',
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], { index: pd.intervalRange(0, 3) });
      return pd.concat([s.drop(2), s.drop([1, 1.5])]);
    },
  },
  {
    name: 'dropped-by-texts-in-a-zone',
    py: "s = pd.Series([1, 2], index=pd.DatetimeIndex(['2024-01-02', '2024-01-01'], tz='Europe/Berlin'))\ns.drop(['2024-01-02'])",
    ts: ({ pd }) =>
      pd.Series([1, 2], { index: pd.DatetimeIndex(['2024-01-02', '2024-01-01'], { tz: 'Europe/Berlin' }) }).drop(['2024-01-02']),
  },
  {
    name: 'nothing-dropped-from-a-range',
    py: "pd.RangeIndex(1, 5, 3, name='k').drop([2], errors='ignore')",
    ts: ({ pd }) => pd.RangeIndex(1, 5, { step: 3, name: 'k' }).drop([2], { errors: 'ignore' }),
  },
  {
    name: 'searched-by-the-order-of-categories',
    py: "pd.CategoricalIndex(['c', 'a', 'b'], categories=['c', 'a', 'b'], ordered=True).searchsorted(['a', 'b'])",
    ts: ({ pd }) => pd.CategoricalIndex(['c', 'a', 'b'], { categories: ['c', 'a', 'b'], ordered: true }).searchsorted(['a', 'b']),
  },
  {
    name: 'bounds-by-floats-of-numpy',
    py: 'pd.Series([1, 2, 3], index=[-1.0, 0.5, 3.0]).loc[np.float64(-1.5):np.float64(1.0)]',
    ts: ({ pd, np }) =>
      pd.Series([1, 2, 3], { index: [np.float64(-1), 0.5, np.float64(3)] }).loc(pd.slice(np.float64(-1.5), np.float64(1))),
  },
  {
    name: 'a-naive-bound-among-zones',
    py: "pd.Series(range(3), index=pd.date_range('2024-01-01', periods=3, tz='UTC')).loc[:pd.Timestamp('2024-01-02')]",
    ts: ({ pd }) =>
      pd
        .Series([0, 1, 2], { index: pd.dateRange('2024-01-01', { periods: 3, tz: 'UTC' }) })
        .loc(pd.slice(null, pd.Timestamp('2024-01-02'))),
    expect: 'error',
  },
  {
    name: 'texts-bound-unordered-moments',
    py: "s = pd.Series(range(4), index=pd.DatetimeIndex(['2024-03-01', '2024-01-01', '2024-02-01', '2024-01-15']))\ns.loc['2024-01-15':]",
    ts: ({ pd }) =>
      pd
        .Series([0, 1, 2, 3], { index: pd.DatetimeIndex(['2024-03-01', '2024-01-01', '2024-02-01', '2024-01-15']) })
        .loc(pd.slice('2024-01-15', null)),
  },
  {
    name: 'absent-texts-bound-no-unordered-moments',
    py: "pd.Series(range(2), index=pd.DatetimeIndex(['2024-02-29', '2024-01-01'])).loc[:'2024']",
    ts: ({ pd }) => pd.Series([0, 1], { index: pd.DatetimeIndex(['2024-02-29', '2024-01-01']) }).loc(pd.slice(null, '2024')),
    expect: 'error',
  },
  {
    name: 'a-month-is-no-year',
    py: "pd.Series(range(2), index=pd.period_range('2024', periods=2, freq='Y')).loc['2024-02']",
    ts: ({ pd }) => pd.Series([0, 1], { index: pd.periodRange('2024', { periods: 2, freq: 'Y' }) }).loc('2024-02'),
    expect: 'error',
  },
  {
    name: 'booleans-are-a-mask-among-booleans',
    py: 'pd.Series([1, 2], index=[True, False]).loc[[True]]',
    ts: ({ pd }) => pd.Series([1, 2], { index: [true, false] }).loc([true]),
    expect: 'error',
  },
  {
    name: 'booleans-bound-nothing',
    py: 'pd.Series([1, 2], index=[True, False]).loc[:False]',
    ts: ({ pd }) => pd.Series([1, 2], { index: [true, false] }).loc(pd.slice(null, false)),
    expect: 'error',
  },
  {
    name: 'whole-keys-are-in-or-not',
    py: "pd.MultiIndex.from_arrays([['a', 'z'], [1, 2]]).isin([('a', 1), ['z', 1]])",
    ts: ({ pd }) =>
      pd.MultiIndex.fromArrays([
        ['a', 'z'],
        [1, 2],
      ]).isin([pd.tuple('a', 1), ['z', 1]]),
  },
  {
    name: 'a-text-is-no-whole-key',
    py: "pd.MultiIndex.from_arrays([['z'], ['z']]).isin(['zz'])",
    ts: ({ pd }) => pd.MultiIndex.fromArrays([['z'], ['z']]).isin(['zz']),
    expect: 'error',
  },
  {
    name: 'one-name-for-two-levels',
    py: "pd.MultiIndex.from_arrays([['a'], [1]]).copy(name='z')",
    ts: ({ pd }) => pd.MultiIndex.fromArrays([['a'], [1]]).copy({ name: 'z' }),
    expect: 'error',
  },
  {
    name: 'a-range-from-below-zero-as-text',
    py: "s = pd.Series([1, 2, 3], index=pd.RangeIndex(-1, 2, name='k'))\nstr(s) + '\\n' + str(s.to_frame('v')) + '\\n' + str(s[::-1])",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2, 3], { index: pd.RangeIndex(-1, 2, { name: 'k' }) });
      return `${s}\n${s.toFrame('v')}\n${s.get(pd.slice(null, null, -1))}`;
    },
  },
  ...(
    [
      ['texts', "['a']", "['b']", ['a'], ['b']],
      ['numbers', '[1]', '[2]', [1], [2]],
      ['booleans', '[True]', '[None]', [true], [null]],
      ['mixed', "['a']", '[1]', ['a'], [1]],
    ] as const
  ).map(([what, a, b, x, y]) => ({
    name: `appended-objects-are-what-they-are-${what}`,
    py: `pd.Index(${a}, dtype='object').append(pd.Index(${b}, dtype='object'))`,
    ts: ({ pd }: Parameters<Case['ts']>[0]) => pd.Index([...x], { dtype: 'object' }).append(pd.Index([...y], { dtype: 'object' })),
  })),
  {
    name: 'appended-to-no-labels',
    py: 'pd.Index([]).append(pd.Index([1, 2]))',
    ts: ({ pd }) => pd.Index([]).append(pd.Index([1, 2])),
  },
  {
    name: 'inserted-into-no-labels',
    py: "pd.Index([]).insert(0, 'b')",
    ts: ({ pd }) => pd.Index([]).insert(0, 'b'),
  },
  {
    name: 'levels-appended-to-no-rows',
    py: "pd.MultiIndex.from_arrays([[], []]).append(pd.MultiIndex.from_arrays([['a'], [1]]))",
    ts: ({ pd }) => pd.MultiIndex.fromArrays([[], []]).append(pd.MultiIndex.fromArrays([['a'], [1]])),
  },
  {
    name: 'what-one-of-two-has-of-objects',
    py: "pd.Index(['a', 'b'], dtype='object').symmetric_difference(pd.Index(['a'], dtype='object'))",
    ts: ({ pd }) => pd.Index(['a', 'b'], { dtype: 'object' }).symmetricDifference(pd.Index(['a'], { dtype: 'object' })),
  },
  {
    name: 'joined-with-another-kind-on-the-left',
    py: "pd.Index([1, 0, 4]).join(pd.date_range('2024-01-01', periods=2), how='left')",
    ts: ({ pd }) => pd.Index([1, 0, 4]).join(pd.dateRange('2024-01-01', { periods: 2 }), { how: 'left' }),
  },
  {
    name: 'joined-without-a-zone',
    py: "pd.date_range('2024-01-01', periods=2, tz='UTC').join(pd.date_range('2024-01-01', periods=2), how='outer')",
    ts: ({ pd }) =>
      pd.dateRange('2024-01-01', { periods: 2, tz: 'UTC' }).join(pd.dateRange('2024-01-01', { periods: 2 }), { how: 'outer' }),
    expect: 'error',
  },
  {
    name: 'a-range-scaled-from-the-left',
    py: '5 * pd.RangeIndex(0, 4)',
    ts: ({ pd }) => pd.RangeIndex(0, 4).rmul(5),
  },
  {
    name: 'a-range-taken-from-a-number',
    py: '5 - pd.RangeIndex(0, 4, 2)',
    ts: ({ pd }) => pd.RangeIndex(0, 4, { step: 2 }).rsub(5),
  },
  {
    name: 'a-range-as-ints',
    py: "pd.RangeIndex(1, 4).astype('int64')",
    ts: ({ pd }) => pd.RangeIndex(1, 4).astype('int64'),
  },
  {
    name: 'searched-among-missing-categories',
    py: "pd.CategoricalIndex([None, 'b'], categories=['c', 'a', 'b']).searchsorted('b')",
    ts: ({ pd }) => pd.CategoricalIndex([null, 'b'], { categories: ['c', 'a', 'b'] }).searchsorted('b'),
  },
  {
    name: 'a-month-without-rows-of-unordered-moments',
    py: "pd.Series([1, 2, 3], index=pd.DatetimeIndex(['2024-03-01', '2024-01-01', '2024-05-05'])).loc['2024-02']",
    ts: ({ pd }) => pd.Series([1, 2, 3], { index: pd.DatetimeIndex(['2024-03-01', '2024-01-01', '2024-05-05']) }).loc('2024-02'),
  },
  {
    name: 'a-month-of-descending-moments',
    py: "pd.Series(range(4), index=pd.date_range('2024-01-01', periods=4, freq='20D')).iloc[::-1].loc['2024-01']",
    ts: ({ pd }) =>
      pd
        .Series([0, 1, 2, 3], { index: pd.dateRange('2024-01-01', { periods: 4, freq: '20D' }) })
        .iloc(pd.slice(null, null, -1))
        .loc('2024-01'),
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'interpolate',
    py: 'pd.Series([1, None, None, 4, None]).interpolate()',
    ts: ({ pd }) => pd.Series([1, null, null, 4, null]).interpolate(),
  },
  {
    name: 'interpolate-both',
    py: "pd.Series([None, 1, None, 3, None]).interpolate(limit_direction='both')",
    ts: ({ pd }) => pd.Series([null, 1, null, 3, null]).interpolate({ limitDirection: 'both' }),
  },
  {
    name: 'interpolate-limit',
    py: 'pd.Series([1, None, None, None, 5]).interpolate(limit=1)',
    ts: ({ pd }) => pd.Series([1, null, null, null, 5]).interpolate({ limit: 1 }),
  },
  {
    name: 'interpolate-backward',
    py: "pd.Series([None, 1, None, None, 4]).interpolate(limit_direction='backward', limit=1)",
    ts: ({ pd }) => pd.Series([null, 1, null, null, 4]).interpolate({ limitDirection: 'backward', limit: 1 }),
  },
  {
    name: 'interpolate-inside',
    py: "pd.Series([None, 1, None, 3, None]).interpolate(limit_area='inside')",
    ts: ({ pd }) => pd.Series([null, 1, null, 3, null]).interpolate({ limitArea: 'inside' }),
  },
  { name: 'interpolate-frame', py: "num[['a', 'b']].interpolate()", ts: ({ num }) => num.get(['a', 'b']).interpolate() },
  {
    name: 'interpolate-index',
    py: "pd.Series([0, None, 10], index=[0, 1, 10]).interpolate(method='index')",
    ts: ({ pd }) => pd.Series([0, null, 10], { index: [0, 1, 10] }).interpolate({ method: 'index' }),
  },
  {
    name: 'interpolate-time',
    py: "daily['v'].interpolate(method='time')",
    ts: ({ daily }) => daily.get('v').interpolate({ method: 'time' }),
  },
  {
    name: 'interpolate-bad-method',
    py: "f.interpolate(method='bogus')",
    ts: ({ f }) => f.interpolate({ method: 'bogus' }),
    expect: 'error',
  },
  { name: 'interpolate-strings', py: 'words.interpolate()', ts: ({ words }) => words.interpolate(), expect: 'error' },
  {
    name: 'interpolate-times',
    py: "[pd.Series(pd.to_datetime(['2024-01-01', None, '2024-01-04', None])).interpolate(), pd.Series(pd.to_timedelta(['1h', None, '4h'])).interpolate()]",
    ts: ({ pd }) => [
      pd.Series(pd.toDatetime(['2024-01-01', null, '2024-01-04', null])).interpolate(),
      pd.Series(pd.toTimedelta(['1h', null, '4h'])).interpolate(),
    ],
  },
  {
    name: 'interpolate-times-in-a-zone',
    py: "pd.Series(pd.to_datetime(['2024-01-01', None, None, '2024-01-04']).tz_localize('Europe/Berlin')).interpolate(limit=1)",
    ts: ({ pd }) =>
      pd.Series(pd.toDatetime(['2024-01-01', null, null, '2024-01-04']).tzLocalize('Europe/Berlin')).interpolate({ limit: 1 }),
  },
  {
    name: 'interpolate-times-by-index',
    py: "pd.Series(pd.to_datetime(['2024-01-01', None])).interpolate(method='index')",
    ts: ({ pd }) => pd.Series(pd.toDatetime(['2024-01-01', null])).interpolate({ method: 'index' }),
    expect: 'error',
  },
  {
    name: 'interpolate-categories',
    py: "pd.Series(['a', None], dtype='category').interpolate()",
    ts: ({ pd }) => pd.Series(['a', null], { dtype: 'category' }).interpolate(),
    expect: 'error',
  },
  {
    name: 'interpolate-nullable-booleans',
    py: "pd.Series([True, None], dtype='boolean').interpolate()",
    ts: ({ pd }) => pd.Series([true, null], { dtype: 'boolean' }).interpolate(),
    expect: 'error',
  },
  {
    name: 'interpolate-direction-in-capitals',
    py: "pd.Series([None, 1., None, 3., None]).interpolate(limit_direction='Both', limit_area='INSIDE')",
    ts: ({ pd }) => pd.Series([null, 1, null, 3, null]).interpolate({ limitDirection: 'Both', limitArea: 'INSIDE' } as never),
  },
  {
    name: 'interpolate-missing-label',
    py: "pd.Series([1., None, 4.], index=[0, np.nan, 2]).interpolate(method='index')",
    ts: ({ pd }) => pd.Series([1, null, 4], { index: [0, NaN, 2] }).interpolate({ method: 'index' }),
    expect: 'error',
  },
];

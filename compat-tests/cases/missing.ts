import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'isna', py: 'f.isna()', ts: ({ f }) => f.isna() },
  { name: 'isna-strings', py: 'words.isna()', ts: ({ words }) => words.isna() },
  { name: 'isna-object', py: 'mix.isna()', ts: ({ mix }) => mix.isna() },
  { name: 'isna-inf-is-not', py: 'odd.isna()', ts: ({ odd }) => odd.isna() },
  { name: 'isna-frame', py: 'df.isna()', ts: ({ df }) => df.isna() },
  { name: 'notna-frame', py: 'num.notna()', ts: ({ num }) => num.notna() },
  { name: 'isnull-notnull', py: '[td.isnull(), cat.notnull()]', ts: ({ cat, td }) => [td.isnull(), cat.notnull()] },
  {
    name: 'pd-isna-scalars',
    py: "[pd.isna(None), pd.isna(np.nan), pd.isna(pd.NaT), pd.isna(pd.NA), pd.isna(0), pd.isna('')]",
    ts: ({ pd }) => [pd.isna(null), pd.isna(NaN), pd.isna(pd.NaT), pd.isna(pd.NA), pd.isna(0), pd.isna('')],
  },
  { name: 'pd-isna-list', py: "pd.isna([1, None, 'a'])", ts: ({ pd }) => pd.isna([1, null, 'a']) },
  { name: 'pd-notna', py: 'pd.notna(words)', ts: ({ pd, words }) => pd.notna(words) },
  { name: 'fillna-scalar', py: 'f.fillna(0)', ts: ({ f }) => f.fillna(0) },
  { name: 'fillna-string', py: "words.fillna('?')", ts: ({ words }) => words.fillna('?') },
  { name: 'fillna-bool-object', py: 'flag.fillna(False)', ts: ({ flag }) => flag.fillna(false) },
  { name: 'fillna-masked', py: 'ints.fillna(0)', ts: ({ ints }) => ints.fillna(0) },
  { name: 'fillna-mask', py: 'mask.fillna(True)', ts: ({ mask }) => mask.fillna(true) },
  { name: 'fillna-timestamp', py: "ts.fillna(pd.Timestamp('2000-01-01'))", ts: ({ pd, ts }) => ts.fillna(pd.Timestamp('2000-01-01')) },
  { name: 'fillna-timedelta', py: 'td.fillna(pd.Timedelta(0))', ts: ({ pd, td }) => td.fillna(pd.Timedelta(0)) },
  { name: 'fillna-category', py: "cat.fillna('d')", ts: ({ cat }) => cat.fillna('d') },
  { name: 'fillna-series', py: 'f.fillna(i)', ts: ({ f, i }) => f.fillna(i) },
  { name: 'fillna-dict-series', py: "f.fillna({'b': 99})", ts: ({ f }) => f.fillna({ b: 99 }) },
  {
    name: 'fillna-limit',
    py: 'pd.Series([None, 1, None, None]).fillna(0, limit=1)',
    ts: ({ pd }) => pd.Series([null, 1, null, null]).fillna(0, { limit: 1 }),
  },
  { name: 'fillna-frame-scalar', py: 'num.fillna(-1)', ts: ({ num }) => num.fillna(-1) },
  { name: 'fillna-frame-dict', py: "df.fillna({'v': 0, 'k': 'none'})", ts: ({ df }) => df.fillna({ v: 0, k: 'none' }) },
  {
    name: 'fillna-frame-series',
    py: 'num.fillna(num.mean(numeric_only=True))',
    ts: ({ num }) => num.fillna(num.mean({ numericOnly: true })),
  },
  { name: 'fillna-frame-frame', py: 'num.fillna(other)', ts: ({ num, other }) => num.fillna(other) },
  {
    name: 'fillna-inplace',
    py: 'd = num.copy(); d.fillna(0, inplace=True); d',
    ts: ({ num }) => {
      const d = num.copy();
      d.fillna(0, { inplace: true });
      return d;
    },
  },
  { name: 'ffill', py: 'f.ffill()', ts: ({ f }) => f.ffill() },
  {
    name: 'ffill-limit',
    py: 'pd.Series([1, None, None, None, 5]).ffill(limit=2)',
    ts: ({ pd }) => pd.Series([1, null, null, null, 5]).ffill({ limit: 2 }),
  },
  {
    name: 'ffill-limit-area',
    py: "pd.Series([None, 1, None, 3, None]).ffill(limit_area='inside')",
    ts: ({ pd }) => pd.Series([null, 1, null, 3, null]).ffill({ limitArea: 'inside' }),
  },
  { name: 'ffill-leading', py: "pd.Series([None, None, 'a', None]).ffill()", ts: ({ pd }) => pd.Series([null, null, 'a', null]).ffill() },
  { name: 'ffill-frame', py: 'num.ffill()', ts: ({ num }) => num.ffill() },
  { name: 'ffill-axis', py: 'num.ffill(axis=1)', ts: ({ num }) => num.ffill({ axis: 1 }) },
  { name: 'ffill-timestamps', py: 'ts.ffill()', ts: ({ ts }) => ts.ffill() },
  { name: 'ffill-category', py: 'cat.ffill()', ts: ({ cat }) => cat.ffill() },
  { name: 'bfill', py: 'f.bfill()', ts: ({ f }) => f.bfill() },
  { name: 'bfill-frame', py: 'num.bfill()', ts: ({ num }) => num.bfill() },
  {
    name: 'bfill-limit',
    py: 'pd.Series([None, None, None, 4.0]).bfill(limit=1)',
    ts: ({ pd }) => pd.Series([null, null, null, 4]).bfill({ limit: 1 }),
  },
  { name: 'dropna-series', py: 'f.dropna()', ts: ({ f }) => f.dropna() },
  { name: 'dropna-ignore-index', py: 'words.dropna(ignore_index=True)', ts: ({ words }) => words.dropna({ ignoreIndex: true }) },
  { name: 'dropna-frame', py: 'num.dropna()', ts: ({ num }) => num.dropna() },
  {
    name: 'dropna-how-all',
    py: "pd.DataFrame({'a': [1, None, None], 'b': [None, None, 2]}).dropna(how='all')",
    ts: ({ pd }) => pd.DataFrame({ a: [1, null, null], b: [null, null, 2] }).dropna({ how: 'all' }),
  },
  { name: 'dropna-subset', py: "df.dropna(subset=['v', 'k'])", ts: ({ df }) => df.dropna({ subset: ['v', 'k'] }) },
  {
    name: 'dropna-thresh',
    py: "pd.DataFrame({'a': [1, None, None], 'b': [None, None, 2], 'c': [1, None, 3]}).dropna(thresh=2)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, null, null], b: [null, null, 2], c: [1, null, 3] }).dropna({ thresh: 2 }),
  },
  { name: 'dropna-columns', py: 'num.dropna(axis=1)', ts: ({ num }) => num.dropna({ axis: 1 }) },
  {
    name: 'dropna-columns-thresh',
    py: "rep.dropna(axis='columns', thresh=4)",
    ts: ({ rep }) => rep.dropna({ axis: 'columns', thresh: 4 }),
  },
  { name: 'dropna-nothing', py: 'small.dropna()', ts: ({ small }) => small.dropna() },
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
  { name: 'count', py: '[f.count(), txt.count(), mix.count()]', ts: ({ f, mix, txt }) => [f.count(), txt.count(), mix.count()] },
  { name: 'count-frame', py: 'df.count()', ts: ({ df }) => df.count() },
  { name: 'count-axis', py: 'num.count(axis=1)', ts: ({ num }) => num.count({ axis: 1 }) },
  { name: 'sum-of-missing-per-column', py: 'df.isna().sum()', ts: ({ df }) => df.isna().sum() },
  { name: 'share-missing', py: 'num.isna().mean()', ts: ({ num }) => num.isna().mean() },
  {
    name: 'first-valid-index',
    py: '[f.first_valid_index(), pd.Series([None, None, 3]).first_valid_index(), f.last_valid_index()]',
    ts: ({ pd, f }) => [f.firstValidIndex(), pd.Series([null, null, 3]).firstValidIndex(), f.lastValidIndex()],
  },
  {
    name: 'chain-fill-by-group',
    py: "df.assign(v=df.groupby('g')['v'].transform('mean')).fillna({'k': 'x'})[['k', 'v']]",
    ts: ({ df }) =>
      df
        .assign({ v: df.groupby('g').get('v').transform('mean') })
        .fillna({ k: 'x' })
        .get(['k', 'v']),
  },
  {
    name: 'chain-drop-then-count',
    py: "df.dropna(subset=['k']).groupby('k')['v'].count()",
    ts: ({ df }) =>
      df
        .dropna({ subset: ['k'] })
        .groupby('k')
        .get('v')
        .count(),
  },
  { name: 'fillna-none', py: 'f.fillna()', ts: ({ f }) => f.fillna(), expect: 'error' },
  { name: 'fillna-category-unknown', py: "cat.fillna('zz')", ts: ({ cat }) => cat.fillna('zz'), expect: 'error' },
  { name: 'dropna-missing-subset', py: "df.dropna(subset=['zz'])", ts: ({ df }) => df.dropna({ subset: ['zz'] }), expect: 'error' },
  { name: 'dropna-how-bad', py: "df.dropna(how='some')", ts: ({ df }) => df.dropna({ how: 'some' }), expect: 'error' },
  {
    name: 'dropna-how-and-thresh',
    py: "df.dropna(how='any', thresh=1)",
    ts: ({ df }) => df.dropna({ how: 'any', thresh: 1 }),
    expect: 'error',
  },
  {
    name: 'interpolate-bad-method',
    py: "f.interpolate(method='bogus')",
    ts: ({ f }) => f.interpolate({ method: 'bogus' }),
    expect: 'error',
  },
  { name: 'ffill-limit-zero', py: 'f.ffill(limit=0)', ts: ({ f }) => f.ffill({ limit: 0 }), expect: 'error' },
  { name: 'interpolate-strings', py: 'words.interpolate()', ts: ({ words }) => words.interpolate(), expect: 'error' },
  { name: 'fillna-list', py: 'f.fillna([1, 2])', ts: ({ f }) => f.fillna([1, 2]), expect: 'error' },
  { name: 'pd-isnull-notnull', py: '[pd.isnull(None), pd.notnull(words)]', ts: ({ pd, words }) => [pd.isnull(null), pd.notnull(words)] },
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
  {
    name: 'inplace-gives-the-object',
    py: '[pd.Series([1., None, 3.]).fillna(0, inplace=True), pd.Series([1., None]).ffill(inplace=True), pd.Series([1., None, 3.]).interpolate(inplace=True), pd.Series([1., 5.]).clip(2, inplace=True), pd.Series([1., 5.]).replace(1, 7, inplace=True)]',
    ts: ({ pd }) => [
      pd.Series([1, null, 3]).fillna(0, { inplace: true }),
      pd.Series([1, null]).ffill({ inplace: true }),
      pd.Series([1, null, 3]).interpolate({ inplace: true }),
      pd.Series(Float64Array.of(1, 5)).clip(2, { inplace: true }),
      pd.Series(Float64Array.of(1, 5)).replace(1, 7, { inplace: true }),
    ],
  },
  {
    name: 'fill-with-none',
    py: "[pd.DataFrame({'a': [1, np.nan, 2], 'b': ['x', None, 'z']}).fillna(None), pd.Series([None, None], dtype=object).fillna(None)]",
    ts: ({ pd }) => [
      pd.DataFrame({ a: [1, NaN, 2], b: ['x', null, 'z'] }).fillna(null as never),
      pd.Series([null, null], { dtype: 'object' }).fillna(null as never),
    ],
  },
  {
    name: 'gained-s-dropna-head-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns.dropna().head(3)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.dropna().head(3);
    },
  },
  {
    name: 'gained-s-tail-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns.tail(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.tail(2);
    },
  },
  {
    name: 'gained-s-s-gt-97',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns[s > 97]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.get(s.gt(97));
    },
  },
  {
    name: 'gained-s-2-s-gt-97',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\n(s * 2)[s > 97]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.mul(2).get(s.gt(97));
    },
  },
  {
    name: 'gained-s-dropna-astype-str-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns.dropna().astype(str).head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.dropna().astype('str').head(2);
    },
  },
  {
    name: 'gained-d-dropna',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nd = a.set_index('k')['v'].reindex([1, 2, 200])\nd.dropna()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const d = a.setIndex('k').get('v').reindex([1, 2, 200]);
      return d.dropna();
    },
  },
  {
    name: 'gained-d-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nd = a.set_index('k')['v'].reindex([1, 2, 200])\nd[:2]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const d = a.setIndex('k').get('v').reindex([1, 2, 200]);
      return d.get(pd.slice(null, 2));
    },
  },
  {
    name: 'gained-a-v-shift-1-dropna-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].shift(1).dropna().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.get('v').shift(1).dropna().head(2);
    },
  },
  {
    name: 'gained-a-v-shift-1-2-4',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].shift(1)[2:4]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.get('v').shift(1).get(pd.slice(2, 4));
    },
  },
  {
    name: 'gained-a-v-diff-dropna-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].diff().dropna().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.get('v').diff().dropna().head(2);
    },
  },
  {
    name: 'filter-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'o': pd.Series(['b', None, pd.NA, 1.5], dtype='object'), 'v': [1, 2, 3, 4]})\nd[d['v'].gt(1)]",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', null, pd.NA, 1.5], { dtype: 'object' }), v: [1, 2, 3, 4] });
      return d.get(d.get('v').gt(1));
    },
  },
  {
    name: 'fill-another-area',
    py: "pd.Series([None, 1, None, 2, None]).ffill(limit_area='up')",
    ts: ({ pd }) => pd.Series([null, 1, null, 2, null]).ffill({ limitArea: 'up' }),
  },
  {
    name: 'replace-of-infinity-among-nan',
    py: 'x = (pd.Series([1, 0, 4, 1, 3]) / pd.Series([1, 0, 2, 0, 1])).replace(np.inf, 1)\n[x, x.sum(), x.mean(), x.max(), x.count(), x.isna(), x.rolling(2, min_periods=1).sum()]',
    ts: ({ pd }) => {
      const x = pd
        .Series([1, 0, 4, 1, 3])
        .div(pd.Series([1, 0, 2, 0, 1]))
        .replace(Number.POSITIVE_INFINITY, 1);
      return [x, x.sum(), x.mean(), x.max(), x.count(), x.isna(), x.rolling(2, { minPeriods: 1 }).sum()];
    },
  },
  {
    name: 'times-filled-in-their-own-unit',
    py: "s = pd.Series(pd.to_datetime(['2024-01-01', None])).dt.as_unit('s')\n[s.fillna(pd.Timestamp('2024-01-02')), s.clip(pd.Timestamp('2024-01-02'), None), s.where(s.isna(), pd.Timestamp('2024-01-02 00:00:00.5'))]",
    ts: ({ pd }) => {
      const s = pd.Series(pd.toDatetime(['2024-01-01', null])).dt.asUnit('s');
      return [
        s.fillna(pd.Timestamp('2024-01-02')),
        s.clip(pd.Timestamp('2024-01-02'), null),
        s.where(s.isna(), pd.Timestamp('2024-01-02 00:00:00.5')),
      ];
    },
  },
  {
    name: 'update-no-common-label',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': ['x']}, index=[7]))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: ['x'] }, { index: [7] }));
      return df;
    },
  },
  {
    name: 'update-nothing-to-take',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': [None, None]}, dtype='str'))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: [null, null] }, { dtype: 'str' }));
      return df;
    },
  },
  {
    name: 'update-nothing-missing',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': ['x', 'y']}), overwrite=False)\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: ['x', 'y'] }), { overwrite: false });
      return df;
    },
  },
  {
    name: 'update-category-by-texts',
    py: "df = pd.DataFrame({'a': pd.Categorical(['x', 'y'])})\ndf.update(pd.DataFrame({'a': ['y']}))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: pd.Categorical(['x', 'y']) });
      df.update(pd.DataFrame({ a: ['y'] }));
      return df;
    },
  },
  {
    name: 'update-category-by-a-new-text',
    py: "df = pd.DataFrame({'a': pd.Categorical(['x', 'y'])})\ndf.update(pd.DataFrame({'a': ['z']}))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: pd.Categorical(['x', 'y']) });
      df.update(pd.DataFrame({ a: ['z'] }));
      return df;
    },
    expect: 'error',
  },
  {
    name: 'update-times-by-texts',
    py: "df = pd.DataFrame({'a': pd.to_datetime(['2024-01-01', '2024-01-02'])})\ndf.update(pd.DataFrame({'a': ['x']}))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: pd.toDatetime(['2024-01-01', '2024-01-02']) });
      df.update(pd.DataFrame({ a: ['x'] }));
      return df;
    },
    expect: 'error',
  },
  {
    name: 'update-texts-by-numbers',
    py: "df = pd.DataFrame({'a': ['x', 'y']})\ndf.update(pd.DataFrame({'a': [1]}))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: ['x', 'y'] });
      df.update(pd.DataFrame({ a: [1] }));
      return df;
    },
    expect: 'error',
  },
  {
    name: 'update-nullable-bools-by-some-bools',
    py: "df = pd.DataFrame({'a': pd.array([True, None, False], dtype='boolean')})\ndf.update(pd.DataFrame({'a': [False]}, index=[1]))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: pd.array([true, null, false], { dtype: 'boolean' }) });
      df.update(pd.DataFrame({ a: [false] }, { index: [1] }));
      return df;
    },
  },
  {
    name: 'update-by-labels-that-repeat',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': [3, 4]}, index=[0, 0]))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: [3, 4] }, { index: [0, 0] }));
      return df;
    },
    expect: 'error',
  },
  {
    name: 'combine-first-frame-keeps-the-name-of-the-labels',
    py: "pd.DataFrame({'a': [1.5]}, index=pd.Index([1], name='k')).combine_first(pd.DataFrame({'a': [2.5]}))",
    ts: ({ pd }) => pd.DataFrame({ a: [1.5] }, { index: pd.Index([1], { name: 'k' }) }).combineFirst(pd.DataFrame({ a: [2.5] })),
  },
  {
    name: 'fillna-nothing-is-missing',
    py: "df = pd.DataFrame({'f': [1.5, 2.5], 's': ['a', 'b'], 'S': pd.array(['a', 'b'], dtype='string'), 'I': pd.array([1, 2], dtype='Int64'), 'B': pd.array([True, False], dtype='boolean'), 't': pd.to_datetime(['2024-01-01', '2025-01-01']), 'd': pd.to_timedelta(['1 days', '2 days'])})\n[[str(t) for t in df.fillna(v).dtypes] for v in ['q', True, 1.5, pd.Timestamp('2024-01-01'), 3]]",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        f: [1.5, 2.5],
        s: ['a', 'b'],
        S: pd.array(['a', 'b'], { dtype: 'string' }),
        I: pd.array([1, 2], { dtype: 'Int64' }),
        B: pd.array([true, false], { dtype: 'boolean' }),
        t: pd.toDatetime(['2024-01-01', '2025-01-01']),
        d: pd.toTimedelta(['1 days', '2 days']),
      });
      return ['q', true, 1.5, pd.Timestamp('2024-01-01'), 3].map((v) => df.fillna(v).dtypes.toList().map(String));
    },
  },
  {
    name: 'fillna-limit-nothing-is-missing',
    py: "pd.DataFrame({'f': [1.5, 2.5], 's': ['a', None]}).fillna('q', limit=1)",
    ts: ({ pd }) => pd.DataFrame({ f: [1.5, 2.5], s: ['a', null] }).fillna('q', { limit: 1 }),
  },
  {
    name: 'fillna-by-a-frame-nothing-is-missing',
    py: "pd.DataFrame({'f': [1.5, 2.5], 'I': pd.array([1, 2], dtype='Int64')}).fillna(pd.DataFrame({'f': ['a', 'b'], 'I': ['c', 'd']}))",
    ts: ({ pd }) =>
      pd.DataFrame({ f: [1.5, 2.5], I: pd.array([1, 2], { dtype: 'Int64' }) }).fillna(pd.DataFrame({ f: ['a', 'b'], I: ['c', 'd'] })),
  },
  {
    name: 'replace-what-is-not-there-in-nullable',
    py: "pd.Series([1, 2], dtype='Int64').replace(99, 'q')",
    ts: ({ pd }) => pd.Series([1, 2], { dtype: 'Int64' }).replace(99, 'q'),
  },
  {
    name: 'dropna-columns-ignore-index',
    py: "pd.DataFrame({'a': [1, 2], 'b': [1.5, None]}, index=[7, 5]).dropna(axis=1, ignore_index=True)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2], b: [1.5, null] }, { index: [7, 5] }).dropna({ axis: 1, ignoreIndex: true }),
  },
  {
    name: 'combine-first-of-no-rows',
    py: "pd.DataFrame({'b': pd.Series([], dtype='float64'), 'z': pd.Series([], dtype='bool')}).combine_first(pd.DataFrame({'c': ['x', 'y'], 'b': [1, 2]}, index=['q', 'p']))",
    ts: ({ pd }) =>
      pd
        .DataFrame({ b: pd.Series([], { dtype: 'float64' }), z: pd.Series([], { dtype: 'bool' }) })
        .combineFirst(pd.DataFrame({ c: ['x', 'y'], b: [1, 2] }, { index: ['q', 'p'] })),
  },
  {
    name: 'add-to-no-rows-of-other-labels',
    py: "pd.Series([], dtype='float64', index=pd.Index([], dtype='str')) + pd.Series([1.5, 2.5], index=[2, 1])",
    ts: ({ pd }) =>
      pd.Series([], { dtype: 'float64', index: pd.Index([], { dtype: 'str' }) }).add(pd.Series([1.5, 2.5], { index: [2, 1] })),
  },
];

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
    name: 'chain-drop-then-count',
    py: "df.dropna(subset=['k']).groupby('k')['v'].count()",
    ts: ({ df }) =>
      df
        .dropna({ subset: ['k'] })
        .groupby('k')
        .get('v')
        .count(),
  },
  { name: 'dropna-missing-subset', py: "df.dropna(subset=['zz'])", ts: ({ df }) => df.dropna({ subset: ['zz'] }), expect: 'error' },
  { name: 'dropna-how-bad', py: "df.dropna(how='some')", ts: ({ df }) => df.dropna({ how: 'some' }), expect: 'error' },
  {
    name: 'dropna-how-and-thresh',
    py: "df.dropna(how='any', thresh=1)",
    ts: ({ df }) => df.dropna({ how: 'any', thresh: 1 }),
    expect: 'error',
  },
  { name: 'pd-isnull-notnull', py: '[pd.isnull(None), pd.notnull(words)]', ts: ({ pd, words }) => [pd.isnull(null), pd.notnull(words)] },
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
    name: 'add-to-no-rows-of-other-labels',
    py: "pd.Series([], dtype='float64', index=pd.Index([], dtype='str')) + pd.Series([1.5, 2.5], index=[2, 1])",
    ts: ({ pd }) =>
      pd.Series([], { dtype: 'float64', index: pd.Index([], { dtype: 'str' }) }).add(pd.Series([1.5, 2.5], { index: [2, 1] })),
  },
];

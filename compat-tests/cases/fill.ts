import type { Case } from '../src/case.js';

export const cases: Case[] = [
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
  {
    name: 'chain-fill-by-group',
    py: "df.assign(v=df.groupby('g')['v'].transform('mean')).fillna({'k': 'x'})[['k', 'v']]",
    ts: ({ df }) =>
      df
        .assign({ v: df.groupby('g').get('v').transform('mean') })
        .fillna({ k: 'x' })
        .get(['k', 'v']),
  },
  { name: 'fillna-none', py: 'f.fillna()', ts: ({ f }) => f.fillna(), expect: 'error' },
  { name: 'fillna-category-unknown', py: "cat.fillna('zz')", ts: ({ cat }) => cat.fillna('zz'), expect: 'error' },
  { name: 'ffill-limit-zero', py: 'f.ffill(limit=0)', ts: ({ f }) => f.ffill({ limit: 0 }), expect: 'error' },
  { name: 'fillna-list', py: 'f.fillna([1, 2])', ts: ({ f }) => f.fillna([1, 2]), expect: 'error' },
  {
    name: 'fill-with-none',
    py: "[pd.DataFrame({'a': [1, np.nan, 2], 'b': ['x', None, 'z']}).fillna(None), pd.Series([None, None], dtype=object).fillna(None)]",
    ts: ({ pd }) => [
      pd.DataFrame({ a: [1, NaN, 2], b: ['x', null, 'z'] }).fillna(null as never),
      pd.Series([null, null], { dtype: 'object' }).fillna(null as never),
    ],
  },
  {
    name: 'fill-another-area',
    py: "pd.Series([None, 1, None, 2, None]).ffill(limit_area='up')",
    ts: ({ pd }) => pd.Series([null, 1, null, 2, null]).ffill({ limitArea: 'up' }),
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
    name: 'fillna-nothing-is-missing',
    py: "[[str(t) for t in present.fillna(v).dtypes] for v in ['q', True, 1.5, pd.Timestamp('2024-01-01'), 3]]",
    ts: ({ pd, present }) => ['q', true, 1.5, pd.Timestamp('2024-01-01'), 3].map((v) => present.fillna(v).dtypes.toList().map(String)),
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
    name: 'floats-of-numpy-put-into-columns',
    py: "d = pd.DataFrame({'v': [1, 2, 3], 'f': [1.5, 2.5, 3.5]})\nd.loc[0, 'v'] = np.float64(9)\nd.iloc[1:3, 1] = [np.float64(5), np.float64(6)]\n[d, d['v'].where(d['v'] > 2, np.float64(7))]",
    ts: ({ pd, np }) => {
      const d = pd.DataFrame({ v: [1, 2, 3], f: [1.5, 2.5, 3.5] });
      d.loc.set(0, 'v', np.float64(9));
      d.iloc.set(pd.slice(1, 3), 1, [np.float64(5), np.float64(6)]);
      return [d, d.get('v').where(d.get('v').gt(2), np.float64(7))];
    },
  },
];

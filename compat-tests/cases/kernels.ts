import type { Case } from '../src/case.js';
import { over, type Rows } from '../src/made-rows.js';

const made = over(90);
const long = over(400);

/** Windows of weights, with what their functions are given. */
const WEIGHTED: Case[] = (
  [
    ['triang', '', {}],
    ['blackman', '', {}],
    ['hamming', '', {}],
    ['bartlett', '', {}],
    ['boxcar', '', {}],
    ['parzen', '', {}],
    ['cosine', '', {}],
    ['nuttall', '', {}],
    ['gaussian', 'std=1.5', { std: 1.5 }],
    ['exponential', 'tau=2, sym=False, center=None', { tau: 2, sym: false, center: null }],
    ['kaiser', 'beta=3', { beta: 3 }],
    ['general_gaussian', 'p=1.5, sig=2', { p: 1.5, sig: 2 }],
  ] as const
).map(([type, given, options]) =>
  made(
    `win-type-${type.replace('_', '-')}`,
    `w = v.rolling(7, win_type='${type}', min_periods=3)\n[w.sum(${given}), w.mean(${given}), w.std(${given}), w.var(${given})]`,
    ({ v }) => {
      const w = v.rolling(7, { winType: type, minPeriods: 3 });
      return [w.sum(options), w.mean(options), w.std(options), w.var(options)];
    },
  ),
);

const WEIGHTED_MORE: Case[] = [
  made('win-type-centred-frame', "g[['v', 'u']].rolling(6, win_type='hamming', center=True, min_periods=2).mean()", ({ g }) =>
    g.get(['v', 'u']).rolling(6, { winType: 'hamming', center: true, minPeriods: 2 }).mean(),
  ),
  made(
    'win-type-ddof-and-step',
    "[u.rolling(5, win_type='triang', min_periods=1).var(ddof=0), u.rolling(5, win_type='triang', step=3).mean()]",
    ({ u }) => [u.rolling(5, { winType: 'triang', minPeriods: 1 }).var({ ddof: 0 }), u.rolling(5, { winType: 'triang', step: 3 }).mean()],
  ),
  made(
    'win-type-closed',
    "[u.rolling(5, win_type='boxcar', closed=c, min_periods=2).sum() for c in ['right', 'left', 'both', 'neither']]",
    ({ u }) => ['right', 'left', 'both', 'neither'].map((closed) => u.rolling(5, { winType: 'boxcar', closed, minPeriods: 2 }).sum()),
  ),
];

const CLOSED = ['right', 'left', 'both', 'neither'] as const;
const EDGES: Case[] = CLOSED.flatMap((closed) => [
  made(
    `rows-closed-${closed}`,
    `w = v.rolling(5, closed='${closed}', min_periods=2)\n[w.sum(), w.mean(), w.std(), w.min(), w.max(), w.median(), w.count(), w.skew(), w.kurt(), w.rank(), w.quantile(0.3)]`,
    ({ v }) => {
      const w = v.rolling(5, { closed, minPeriods: 2 });
      return [w.sum(), w.mean(), w.std(), w.min(), w.max(), w.median(), w.count(), w.skew(), w.kurt(), w.rank(), w.quantile(0.3)];
    },
  ),
  made(
    `times-closed-${closed}`,
    `w = vt.rolling('90min', closed='${closed}')\n[w.sum(), w.mean(), w.var(), w.min(), w.max(), w.median(), w.count(), w.sem(), w.rank(), w.quantile(0.7)]`,
    ({ vt }) => {
      const w = vt.rolling('90min', { closed });
      return [w.sum(), w.mean(), w.var(), w.min(), w.max(), w.median(), w.count(), w.sem(), w.rank(), w.quantile(0.7)];
    },
  ),
  made(
    `times-centred-closed-${closed}`,
    `w = vt.rolling('2h', center=True, closed='${closed}', min_periods=2)\n[w.sum(), w.mean(), w.std(), w.min(), w.max(), w.median(), w.count()]`,
    ({ vt }) => {
      const w = vt.rolling('2h', { center: true, closed, minPeriods: 2 });
      return [w.sum(), w.mean(), w.std(), w.min(), w.max(), w.median(), w.count()];
    },
  ),
  made(
    `rows-centred-closed-${closed}`,
    `w = u.rolling(4, center=True, closed='${closed}', min_periods=1)\n[w.sum(), w.var(), w.min(), w.median()]`,
    ({ u }) => {
      const w = u.rolling(4, { center: true, closed, minPeriods: 1 });
      return [w.sum(), w.var(), w.min(), w.median()];
    },
  ),
]);

const ROLLING: Case[] = [
  made(
    'rank-methods',
    "w = (v // 10).rolling(9, min_periods=2)\n[w.rank(method=m, ascending=a, pct=p) for m in ['average', 'min', 'max'] for a in [True, False] for p in [True, False]]",
    ({ v }) => {
      const w = v.floordiv(10).rolling(9, { minPeriods: 2 });
      const flags = [true, false];
      return ['average', 'min', 'max'].flatMap((method) =>
        flags.flatMap((ascending) => flags.map((pct) => w.rank({ method, ascending, pct }))),
      );
    },
  ),
  made(
    'quantile-interpolations',
    "w = v.rolling(8, min_periods=3)\n[w.quantile(q, interpolation=m) for m in ['linear', 'lower', 'higher', 'midpoint', 'nearest'] for q in [0, 0.17, 0.5, 0.9, 1]]",
    ({ v }) => {
      const w = v.rolling(8, { minPeriods: 3 });
      return ['linear', 'lower', 'higher', 'midpoint', 'nearest'].flatMap((interpolation) =>
        [0, 0.17, 0.5, 0.9, 1].map((q) => w.quantile(q, { interpolation })),
      );
    },
  ),
  made('moments', 'w = u.rolling(20, min_periods=4)\n[w.skew(), w.kurt(), w.sem(), w.std(ddof=0), w.var(ddof=2)]', ({ u }) => {
    const w = u.rolling(20, { minPeriods: 4 });
    return [w.skew(), w.kurt(), w.sem(), w.std({ ddof: 0 }), w.var({ ddof: 2 })];
  }),
  made(
    'moments-of-runs',
    's = pd.Series(np.where(i % 50 < 25, 4.25, i % 7))\nw = s.rolling(6)\n[w.skew(), w.kurt(), w.std(), w.var()]',
    ({ pd }) => {
      const w = pd.Series(Array.from({ length: 90 }, (_, n) => (n % 50 < 25 ? 4.25 : n % 7))).rolling(6);
      return [w.skew(), w.kurt(), w.std(), w.var()];
    },
  ),
  made(
    'sums-of-large-and-small',
    's = pd.Series(np.where(i % 17 == 0, 1e15, i / 3))\nw = s.rolling(4)\n[w.sum(), w.mean(), w.var()]',
    ({ pd }) => {
      const w = pd.Series(Array.from({ length: 90 }, (_, n) => (n % 17 === 0 ? 1e15 : n / 3))).rolling(4);
      return [w.sum(), w.mean(), w.var()];
    },
  ),
  made(
    'infinities',
    's = v.where(i % 40 != 7, np.inf).where(i % 60 != 9, -np.inf)\nw = s.rolling(5, min_periods=2)\n[w.sum(), w.mean(), w.min(), w.max(), w.median(), w.count()]',
    ({ v, pd }) => {
      const given = v.toList() as number[];
      const s = pd.Series(
        given.map((x, n) => (n % 60 === 9 ? -Infinity : n % 40 === 7 ? Infinity : x)),
        { name: 'v' },
      );
      const w = s.rolling(5, { minPeriods: 2 });
      return [w.sum(), w.mean(), w.min(), w.max(), w.median(), w.count()];
    },
  ),
  made('corr-cov-series', '[v.rolling(15, min_periods=4).corr(u), v.rolling(15, min_periods=4).cov(u, ddof=0)]', ({ v, u }) => [
    v.rolling(15, { minPeriods: 4 }).corr(u),
    v.rolling(15, { minPeriods: 4 }).cov(u, { ddof: 0 }),
  ]),
  made('corr-cov-pairwise', "w = g[['v', 'u', 'k']].rolling(12, min_periods=3)\n[w.corr(pairwise=True), w.cov(pairwise=True)]", ({ g }) => {
    const w = g.get(['v', 'u', 'k']).rolling(12, { minPeriods: 3 });
    return [w.corr({ pairwise: true }), w.cov({ pairwise: true })];
  }),
  made('corr-with-frame', "g[['v', 'u']].rolling(12).corr(g[['u', 'k']])", ({ g }) =>
    g
      .get(['v', 'u'])
      .rolling(12)
      .corr(g.get(['u', 'k'])),
  ),
  made('cov-with-frame-pairwise', "g[['v', 'u']].rolling(12).cov(g[['u', 'k']], pairwise=True)", ({ g }) =>
    g
      .get(['v', 'u'])
      .rolling(12)
      .cov(g.get(['u', 'k']), { pairwise: true }),
  ),
  made('corr-times', "vt.rolling('3h', min_periods=3).corr(vt.shift(1))", ({ vt }) =>
    vt.rolling('3h', { minPeriods: 3 }).corr(vt.shift(1)),
  ),
  made('step', 'w = v.rolling(6, step=4, min_periods=2)\n[w.sum(), w.std(), w.median(), w.rank(), w.skew()]', ({ v }) => {
    const w = v.rolling(6, { step: 4, minPeriods: 2 });
    return [w.sum(), w.std(), w.median(), w.rank(), w.skew()];
  }),
  made('first-last-nunique', 'w = v.rolling(5, min_periods=1)\n[w.first(), w.last(), w.nunique()]', ({ v }) => {
    const w = v.rolling(5, { minPeriods: 1 });
    return [w.first(), w.last(), w.nunique()];
  }),
  made(
    'forward-windows',
    'w = v.rolling(pd.api.indexers.FixedForwardWindowIndexer(window_size=5), min_periods=2)\n[w.sum(), w.max(), w.median(), w.std()]',
    ({ v, pd }) => {
      const w = v.rolling(pd.api.indexers.FixedForwardWindowIndexer({ windowSize: 5 }), { minPeriods: 2 });
      return [w.sum(), w.max(), w.median(), w.std()];
    },
  ),
  made('time-window-of-a-column', "g.assign(t=t)[['t', 'v', 'u']].rolling('100min', on='t').mean()", ({ g, t }) =>
    g.assign({ t }).get(['t', 'v', 'u']).rolling('100min', { on: 't' }).mean(),
  ),
];

const EXPANDING: Case[] = [
  ...[1, 3, 40].map((least) =>
    made(
      `expanding-min-periods-${least}`,
      `w = v.expanding(${least})\n[w.sum(), w.mean(), w.std(), w.var(), w.min(), w.max(), w.median(), w.count(), w.sem()]`,
      ({ v }) => {
        const w = v.expanding(least);
        return [w.sum(), w.mean(), w.std(), w.var(), w.min(), w.max(), w.median(), w.count(), w.sem()];
      },
    ),
  ),
  made('expanding-shape', 'w = u.expanding(5)\n[w.skew(), w.kurt(), w.rank(), w.quantile(0.35), w.nunique()]', ({ u }) => {
    const w = u.expanding(5);
    return [w.skew(), w.kurt(), w.rank(), w.quantile(0.35), w.nunique()];
  }),
  made('expanding-pairs', "[v.expanding(4).corr(u), g[['v', 'u']].expanding(4).cov(pairwise=True)]", ({ v, u, g }) => [
    v.expanding(4).corr(u),
    g.get(['v', 'u']).expanding(4).cov({ pairwise: true }),
  ]),
];

const DECAYS: readonly (readonly [string, string, Record<string, number>])[] = [
  ['com', 'com=2.5', { com: 2.5 }],
  ['span', 'span=9', { span: 9 }],
  ['halflife', 'halflife=3', { halflife: 3 }],
  ['alpha', 'alpha=0.2', { alpha: 0.2 }],
];
const PYTHON = (flag: boolean): string => (flag ? 'True' : 'False');
const EWM: Case[] = [
  ...DECAYS.flatMap(([name, given, options]) =>
    [true, false].map((adjust) =>
      made(
        `ewm-${name}-${adjust ? 'adjusted' : 'recursive'}`,
        `[f(v.ewm(${given}, adjust=${PYTHON(adjust)}, ignore_na=n, min_periods=m)) for n in [True, False] for m in [0, 4] for f in [lambda w: w.mean(), lambda w: w.var(), lambda w: w.std(bias=True)]]`,
        ({ v }) =>
          [true, false].flatMap((ignoreNa) =>
            [0, 4].flatMap((minPeriods) => {
              const w = v.ewm({ ...options, adjust, ignoreNa, minPeriods });
              return [w.mean(), w.var(), w.std({ bias: true })];
            }),
          ),
      ),
    ),
  ),
  made('ewm-sum', '[v.ewm(span=5, ignore_na=n).sum() for n in [True, False]]', ({ v }) =>
    [true, false].map((ignoreNa) => v.ewm({ span: 5, ignoreNa }).sum()),
  ),
  made('ewm-pairs', '[v.ewm(span=8, min_periods=3).corr(u), v.ewm(alpha=0.3).cov(u, bias=True)]', ({ v, u }) => [
    v.ewm({ span: 8, minPeriods: 3 }).corr(u),
    v.ewm({ alpha: 0.3 }).cov(u, { bias: true }),
  ]),
  made('ewm-pairwise', "g[['v', 'u']].ewm(com=3).corr(pairwise=True)", ({ g }) =>
    g.get(['v', 'u']).ewm({ com: 3 }).corr({ pairwise: true }),
  ),
  made(
    'ewm-times',
    "[v.ewm(halflife='2h', times=t, ignore_na=n, adjust=a).mean() for n in [True, False] for a in [True, False]]",
    ({ v, t }) =>
      [true, false].flatMap((ignoreNa) => [true, false].map((adjust) => v.ewm({ halflife: '2h', times: t, ignoreNa, adjust }).mean())),
  ),
];

const FILL: Case[] = [
  made(
    'fill-limits',
    's = v.where(i % 11 > 3)\n[f(n) for n in [1, 2, 3, None] for f in [lambda n: s.ffill(limit=n), lambda n: s.bfill(limit=n)]]',
    ({ pd, v }) => {
      const s = gaps({ pd, v });
      return [1, 2, 3, null].flatMap((limit) => [s.ffill({ limit }), s.bfill({ limit })]);
    },
  ),
  made(
    'fill-areas',
    "s = v.where(i % 11 > 3)\n[s.ffill(limit=2, limit_area=a) for a in ['inside', 'outside']] + [s.bfill(limit=2, limit_area=a) for a in ['inside', 'outside']]",
    ({ pd, v }) => {
      const s = gaps({ pd, v });
      const areas = ['inside', 'outside'];
      return [...areas.map((limitArea) => s.ffill({ limit: 2, limitArea })), ...areas.map((limitArea) => s.bfill({ limit: 2, limitArea }))];
    },
  ),
  made('fill-frame', "g.where(g['k'] > 2).ffill(limit=1)", ({ g }) => g.where(g.get('k').gt(2)).ffill({ limit: 1 })),
  made('fill-across', "g.where(g['k'] > 2)[['v', 'u']].ffill(axis=1, limit=1)", ({ g }) =>
    g.where(g.get('k').gt(2)).get(['v', 'u']).ffill({ axis: 1, limit: 1 }),
  ),
];
const gaps = ({ pd, v }: Pick<Rows, 'pd' | 'v'>) =>
  pd.Series(
    (v.toList() as number[]).map((x, n) => (n % 11 > 3 ? x : Number.NaN)),
    { name: 'v' },
  );

const INTERPOLATE: Case[] = [
  ...['linear', 'nearest', 'zero', 'slinear', 'quadratic', 'cubic', 'pchip', 'akima', 'cubicspline', 'barycentric', 'krogh'].map(
    (method) => {
      const few = method === 'barycentric' || method === 'krogh' ? 12 : 90;
      return made(`interpolate-${method}`, `v.where(i % 11 > 3).iloc[:${few}].interpolate('${method}')`, ({ pd, v }) =>
        gaps({ pd, v }).head(few).interpolate(method),
      );
    },
  ),
  made(
    'interpolate-polynomial-spline',
    "s = v.where(i % 11 > 3)\n[s.interpolate('polynomial', order=3), s.interpolate('spline', order=2)]",
    ({ pd, v }) => {
      const s = gaps({ pd, v });
      return [s.interpolate('polynomial', { order: 3 }), s.interpolate('spline', { order: 2 })];
    },
  ),
  made(
    'interpolate-limits',
    "s = v.where(i % 11 > 3)\n[s.interpolate(limit=n, limit_direction=d, limit_area=a) for n in [None, 1, 3] for d in ['forward', 'backward', 'both'] for a in [None, 'inside', 'outside']]",
    ({ pd, v }) => {
      const s = gaps({ pd, v });
      return [null, 1, 3].flatMap((limit) =>
        ['forward', 'backward', 'both'].flatMap((limitDirection) =>
          [null, 'inside', 'outside'].map((limitArea) => s.interpolate({ limit, limitDirection, limitArea })),
        ),
      );
    },
  ),
  made('interpolate-time', "[vt[~vt.index.duplicated()].interpolate(m) for m in ['time', 'index', 'values']]", ({ vt }) => {
    const s = vt.get(vt.index.duplicated().map((d: boolean) => !d));
    return ['time', 'index', 'values'].map((method) => s.interpolate(method));
  }),
  made('interpolate-frame', "[g.interpolate(), g[['v', 'u']].interpolate(axis=1)]", ({ g }) => [
    g.interpolate(),
    g.get(['v', 'u']).interpolate({ axis: 1 }),
  ]),
];

const GROUPS: Case[] = [
  made(
    'groups-rolling',
    "w = g.groupby('k').rolling(5, min_periods=2)\n[w.sum(), w['v'].std(), w['v'].median(), w['v'].max(), w['v'].rank(), w['v'].quantile(0.4)]",
    ({ g }) => {
      const w = g.groupby('k').rolling(5, { minPeriods: 2 });
      const v = w.get('v');
      return [w.sum(), v.std(), v.median(), v.max(), v.rank(), v.quantile(0.4)];
    },
  ),
  made(
    'groups-rolling-centred-closed',
    "[g.groupby('k')['v'].rolling(4, center=True, min_periods=1).mean(), g.groupby('k')['v'].rolling(4, closed='both', min_periods=1).sum()]",
    ({ g }) => [
      g.groupby('k').get('v').rolling(4, { center: true, minPeriods: 1 }).mean(),
      g.groupby('k').get('v').rolling(4, { closed: 'both', minPeriods: 1 }).sum(),
    ],
  ),
  made('groups-rolling-times', "g.assign(t=t).groupby('k').rolling('4h', on='t', closed='left')['v'].agg(['sum', 'count'])", ({ g, t }) =>
    g.assign({ t }).groupby('k').rolling('4h', { on: 't', closed: 'left' }).get('v').agg(['sum', 'count']),
  ),
  made('groups-rolling-corr', "g.groupby('k').rolling(6, min_periods=3)[['v', 'u']].corr()", ({ g }) =>
    g.groupby('k').rolling(6, { minPeriods: 3 }).get(['v', 'u']).corr(),
  ),
  made('groups-expanding', "w = g.groupby('k').expanding(3)\n[w.mean(), w['v'].var(), w['u'].min()]", ({ g }) => {
    const w = g.groupby('k').expanding(3);
    return [w.mean(), w.get('v').var(), w.get('u').min()];
  }),
  made('groups-ewm', "w = g.groupby('k').ewm(span=4, ignore_na=True)\n[w.mean(), w['v'].std()]", ({ g }) => {
    const w = g.groupby('k').ewm({ span: 4, ignoreNa: true });
    return [w.mean(), w.get('v').std()];
  }),
  made('groups-ewm-times', "g.groupby('k')[['v']].ewm(halflife='3h', times=t).mean()", ({ g, t }) =>
    g.groupby('k').get(['v']).ewm({ halflife: '3h', times: t }).mean(),
  ),
  made('groups-fill', "[g.groupby('k').ffill(limit=1), g.groupby('k')['v'].bfill(limit=1)]", ({ g }) => [
    g.groupby('k').ffill({ limit: 1 }),
    g.groupby('k').get('v').bfill({ limit: 1 }),
  ]),
  made(
    'groups-shift-rank-cumulate',
    "w = g.groupby('k')['v']\n[w.shift(2), w.diff(), w.pct_change(), w.rank(pct=True), w.cumsum(), w.cummax()]",
    ({ g }) => {
      const w = g.groupby('k').get('v');
      return [w.shift(2), w.diff(), w.pctChange(), w.rank({ pct: true }), w.cumsum(), w.cummax()];
    },
  ),
];

const LONG: Case[] = [
  long('long-rolling', 'w = v.rolling(50, min_periods=10)\n[w.mean(), w.std(), w.median(), w.skew()]', ({ v }) => {
    const w = v.rolling(50, { minPeriods: 10 });
    return [w.mean(), w.std(), w.median(), w.skew()];
  }),
  long('long-times', "w = vt.rolling('1D', min_periods=5)\n[w.sum(), w.max(), w.quantile(0.9)]", ({ vt }) => {
    const w = vt.rolling('1D', { minPeriods: 5 });
    return [w.sum(), w.max(), w.quantile(0.9)];
  }),
  long('long-ewm', '[v.ewm(halflife=20).mean(), u.ewm(span=30, adjust=False).std()]', ({ v, u }) => [
    v.ewm({ halflife: 20 }).mean(),
    u.ewm({ span: 30, adjust: false }).std(),
  ]),
  long(
    'long-groups',
    "w = g.groupby('k')['v']\n[w.rolling(10, min_periods=3).mean(), w.expanding().std(), w.ewm(com=4).mean()]",
    ({ g }) => {
      const w = g.groupby('k').get('v');
      return [w.rolling(10, { minPeriods: 3 }).mean(), w.expanding().std(), w.ewm({ com: 4 }).mean()];
    },
  ),
];

export const cases: Case[] = [
  ...WEIGHTED,
  ...WEIGHTED_MORE,
  ...EDGES,
  ...ROLLING,
  ...EXPANDING,
  ...EWM,
  ...FILL,
  ...INTERPOLATE,
  ...GROUPS,
  ...LONG,
];

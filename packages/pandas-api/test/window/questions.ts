/** Questions about windows, which kernels answer here and an engine's own windows where there are too many rows. */

type Any = any;
export const ROWS = 400;
export const TEXT = `SELECT i AS i, CASE WHEN i % 7 = 3 THEN NULL WHEN i % 31 = 5 THEN CAST('Infinity' AS DOUBLE) WHEN i % 13 = 4 THEN CAST('NaN' AS DOUBLE) ELSE ((i * 37) % 101) / 4e0 END AS x, (i * 13) % 17 AS k, i % 3 AS g FROM range(${ROWS}) AS t(i)`;
const ASKED: Readonly<Record<string, (df: Any) => Any>> = {
  'rolling sum': (df) => df.x.rolling(5, { minPeriods: 2 }).sum(),
  'rolling sum of none': (df) => df.x.rolling(3, { minPeriods: 0 }).sum(),
  'rolling mean, centred': (df) => df.x.rolling(6, { center: true, minPeriods: 1 }).mean(),
  'rolling min, closed left': (df) => df.x.rolling(4, { closed: 'left', minPeriods: 1 }).min(),
  'rolling max, closed neither': (df) => df.x.rolling(4, { closed: 'neither', minPeriods: 1 }).max(),
  'rolling std, closed both': (df) => df.x.rolling(4, { closed: 'both', minPeriods: 3 }).std(),
  'rolling var, ddof': (df) => df.x.rolling(9, { minPeriods: 1 }).var({ ddof: 0 }),
  'rolling median': (df) => df.x.rolling(7, { minPeriods: 1 }).median(),
  'rolling standard error': (df) => df.x.rolling(7, { minPeriods: 1 }).sem(),
  'rolling standard error, ddof': (df) => df.x.rolling(4, { minPeriods: 1 }).sem({ ddof: 0 }),
  'rolling quantile': (df) => df.x.rolling(7, { minPeriods: 1 }).quantile(0.3),
  'rolling quantile, lower': (df) => df.x.rolling(6, { minPeriods: 1 }).quantile(0.3, { interpolation: 'lower' }),
  'rolling quantile, higher': (df) => df.x.rolling(6, { minPeriods: 1 }).quantile(0.3, { interpolation: 'higher' }),
  'rolling quantile, nearest': (df) => df.x.rolling(7, { minPeriods: 1 }).quantile(0.25, { interpolation: 'nearest' }),
  'rolling quantile, midpoint': (df) => df.x.rolling(7, { minPeriods: 1 }).quantile(0.7, { interpolation: 'midpoint' }),
  'rolling quantile, all': (df) => df.x.rolling(7, { minPeriods: 1 }).quantile(1),
  'rolling quantile of groups': (df) => df.groupby('g').x.rolling(5, { minPeriods: 2 }).quantile(0.5),
  'rolling count': (df) => df.x.rolling(7).count(),
  'rolling of a frame': (df) => df.get(['x', 'k']).rolling(3).sum(),
  'expanding mean': (df) => df.x.expanding(4).mean(),
  'expanding max': (df) => df.x.expanding().max(),
  'rolling of groups': (df) => df.groupby('g').x.rolling(3, { minPeriods: 1 }).mean(),
  'expanding of groups': (df) => df.groupby('g').x.expanding().sum(),
  'running sum': (df) => df.x.replace(Number.POSITIVE_INFINITY, 1).cumsum(),
  'running minimum': (df) => df.x.cummin(),
  'rank, average': (df) => df.x.rank(),
  'rank, min, descending': (df) => df.k.rank({ method: 'min', ascending: false }),
  'rank, max': (df) => df.x.rank({ method: 'max', pct: true }),
  'rank, first': (df) => df.k.rank({ method: 'first' }),
  'rank, dense': (df) => df.x.rank({ method: 'dense', pct: true }),
  'fill forward, at most one': (df) => df.x.ffill({ limit: 1 }),
  'fill backward, at most two': (df) => df.x.where(df.k.gt(6)).bfill({ limit: 2 }),
  interpolate: (df) => df.x.replace(Number.POSITIVE_INFINITY, 1).where(df.k.gt(4)).interpolate(),
};

const valuesOf = (found: Any): number[] =>
  (found.toFrame?.() ?? found)
    .toDict('split')
    .data.flat()
    .map((v: unknown) => (v === null ? Number.NaN : Number(v)));

export interface Answer {
  readonly plan: string;
  readonly values: readonly number[];
}

export const QUESTIONS = Object.keys(ASKED);

/** The answers of the engine in use, and how it is asked for them. */
export const answers = (rows: Any): ReadonlyMap<string, Answer> =>
  new Map(
    Object.entries(ASKED).map(([name, ask]) => {
      const found = ask(rows);
      return [name, { plan: found.explain('engine'), values: valuesOf(found) }];
    }),
  );

/** The first row where two answers differ by more than rounding; undefined where none does. */
export const differs = (a: Answer, b: Answer): number | undefined => {
  if (a.values.length !== b.values.length) return Math.min(a.values.length, b.values.length);
  const at = a.values.findIndex((x, i) => !Object.is(x, b.values[i]) && !(Math.abs(x - b.values[i]) <= 1e-9 * Math.max(1, Math.abs(x))));
  return at < 0 ? undefined : at;
};

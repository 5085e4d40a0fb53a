import type { Case } from '../src/case.js';

/** Frames whose rows are values of one kind: [name, pandas, here]. */
const FRAMES: readonly (readonly [string, string, (pd: any) => any])[] = [
  [
    'gaps',
    "pd.DataFrame({'a': [1.5, None, None, 4], 'b': [None, 2.5, None, 4], 'c': [3.5, 2.5, None, 4], 'd': [None, None, 1.0, 0]})",
    (pd) => pd.DataFrame({ a: [1.5, null, null, 4], b: [null, 2.5, null, 4], c: [3.5, 2.5, null, 4], d: [null, null, 1.0, 0] }),
  ],
  [
    'ints-floats',
    "pd.DataFrame({'a': [1, 2], 'b': [None, 2.5], 'c': [3, 1]})",
    (pd) => pd.DataFrame({ a: [1, 2], b: [null, 2.5], c: [3, 1] }),
  ],
  [
    'bytes',
    "pd.DataFrame({'a': [100, 2], 'b': [100, 4]}, dtype='int8')",
    (pd) => pd.DataFrame({ a: [100, 2], b: [100, 4] }, { dtype: 'int8' }),
  ],
  [
    'singles',
    "pd.DataFrame({'a': [1, 2], 'b': [3, None]}, dtype='float32')",
    (pd) => pd.DataFrame({ a: [1, 2], b: [3, null] }, { dtype: 'float32' }),
  ],
  [
    'nullable',
    "pd.DataFrame({'a': [1, None], 'b': [2, 5]}, dtype='Int64')",
    (pd) => pd.DataFrame({ a: [1, null], b: [2, 5] }, { dtype: 'Int64' }),
  ],
  [
    'times',
    "pd.DataFrame({'a': pd.to_datetime(['2020', '2021']), 'b': pd.to_datetime(['2019', None])})",
    (pd) => pd.DataFrame({ a: pd.toDatetime(['2020', '2021']), b: pd.toDatetime(['2019', null]) }),
  ],
  [
    'spans',
    "pd.DataFrame({'a': pd.to_timedelta([1, 2], unit='h'), 'b': pd.to_timedelta([3, None], unit='h')})",
    (pd) => pd.DataFrame({ a: pd.toTimedelta([1, 2], { unit: 'h' }), b: pd.toTimedelta([3, null], { unit: 'h' }) }),
  ],
  ['texts', "pd.DataFrame({'a': ['x', 'y'], 'b': [None, 'b']})", (pd) => pd.DataFrame({ a: ['x', 'y'], b: [null, 'b'] })],
];

type Call = readonly [name: string, py: string, ts: (f: any) => any];
const REDUCTIONS: readonly Call[] = [
  ['sum', 'sum(axis=1)', (f) => f.sum({ axis: 1 })],
  ['sum-all-or-none', 'sum(axis=1, skipna=False)', (f) => f.sum({ axis: 1, skipna: false })],
  ['sum-min-count', 'sum(axis=1, min_count=3)', (f) => f.sum({ axis: 1, minCount: 3 })],
  ['prod', 'prod(axis=1)', (f) => f.prod({ axis: 1 })],
  ['mean', 'mean(axis=1)', (f) => f.mean({ axis: 1 })],
  ['max', 'max(axis=1)', (f) => f.max({ axis: 1 })],
  ['min-all-or-none', 'min(axis=1, skipna=False)', (f) => f.min({ axis: 1, skipna: false })],
  ['count', 'count(axis=1)', (f) => f.count({ axis: 1 })],
  ['any', 'any(axis=1)', (f) => f.any({ axis: 1 })],
  ['all-all-or-none', 'all(axis=1, skipna=False)', (f) => f.all({ axis: 1, skipna: false })],
  ['std', 'std(axis=1)', (f) => f.std({ axis: 1 })],
  ['sem', 'sem(axis=1, ddof=0)', (f) => f.sem({ axis: 1, ddof: 0 })],
  ['quantile', 'quantile(0.3, axis=1)', (f) => f.quantile(0.3, { axis: 1 })],
  ['idxmin', 'idxmin(axis=1)', (f) => f.idxmin({ axis: 1 })],
  ['idxmax-all-or-none', 'idxmax(axis=1, skipna=False)', (f) => f.idxmax({ axis: 1, skipna: false })],
  ['agg', "agg(['max', 'count'], axis=1)", (f) => f.agg(['max', 'count'], { axis: 1 })],
];
const SAME_SHAPE: readonly Call[] = [
  ['cumsum', 'cumsum(axis=1)', (f) => f.cumsum({ axis: 1 })],
  ['cummax', 'cummax(axis=1)', (f) => f.cummax({ axis: 1 })],
  ['cummin-all-or-none', 'cummin(axis=1, skipna=False)', (f) => f.cummin({ axis: 1, skipna: false })],
  ['cumprod', 'cumprod(axis=1)', (f) => f.cumprod({ axis: 1 })],
  ['diff', 'diff(axis=1)', (f) => f.diff({ axis: 1 })],
  ['diff-back', 'diff(-1, axis=1)', (f) => f.diff(-1, { axis: 1 })],
  ['rank', 'rank(axis=1)', (f) => f.rank({ axis: 1 })],
  [
    'rank-down',
    "rank(axis=1, method='first', ascending=False, na_option='bottom')",
    (f) => f.rank({ axis: 1, method: 'first', ascending: false, naOption: 'bottom' }),
  ],
  ['ffill', 'ffill(axis=1)', (f) => f.ffill({ axis: 1 })],
  ['bfill-limit', 'bfill(axis=1, limit=1)', (f) => f.bfill({ axis: 1, limit: 1 })],
  ['ffill-inside', "ffill(axis=1, limit_area='inside')", (f) => f.ffill({ axis: 1, limitArea: 'inside' })],
  ['bfill-outside', "bfill(axis=1, limit_area='outside')", (f) => f.bfill({ axis: 1, limitArea: 'outside' })],
  ['interpolate', 'interpolate(axis=1)', (f) => f.interpolate({ axis: 1 })],
  ['mode', 'mode(axis=1)', (f) => f.mode({ axis: 1 })],
];

/** What is an error in pandas: it has no such function for the kind. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  times: ['sum', 'sum-all-or-none', 'sum-min-count', 'prod', 'any', 'all-all-or-none', 'sem', 'idxmax-all-or-none', 'cumsum', 'cumprod'],
  spans: ['prod', 'sem', 'idxmax-all-or-none', 'cumprod'],
  texts: ['prod', 'mean', 'std', 'sem', 'quantile', 'idxmax-all-or-none', 'cumprod', 'diff', 'diff-back', 'interpolate'],
  gaps: ['idxmax-all-or-none'],
  'ints-floats': ['idxmax-all-or-none'],
  singles: ['idxmax-all-or-none'],
  nullable: ['idxmax-all-or-none'],
};
/** pandas raises what only its engine for text has. */
const LEFT_OUT: ReadonlySet<string> = new Set(['texts-quantile']);

export const cases: Case[] = FRAMES.flatMap(([frame, py, make]) =>
  [...REDUCTIONS, ...SAME_SHAPE].flatMap(([name, call, run]): Case[] => {
    const shared = { name: `${frame}-${name}`, py: `${py}.${call}`, ts: ({ pd }: any) => run(make(pd)) };
    if (LEFT_OUT.has(shared.name)) return [];
    return [REFUSED[frame]?.includes(name) === true ? { ...shared, expect: 'error' } : shared];
  }),
);
cases.push(
  { name: 'no-columns', py: 'small[[]].median(axis=1)', ts: ({ small }) => small.get([]).median({ axis: 1 }) },
  { name: 'ints-min-count', py: 'small.sum(axis=1, min_count=9)', ts: ({ small }) => small.sum({ axis: 1, minCount: 9 }) },
  { name: 'quantiles', py: 'num.quantile([0.3, 0.5], axis=1)', ts: ({ num }) => num.quantile([0.3, 0.5], { axis: 1 }) },
  {
    name: 'idxmax-of-many-labels',
    py: "pd.DataFrame([[1, 3, 2], [3, 3, 1]], columns=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)])).idxmax(axis=1)",
    ts: ({ pd }) =>
      pd
        .DataFrame(
          [
            [1, 3, 2],
            [3, 3, 1],
          ],
          { columns: pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 2), pd.tuple('b', 1)]) },
        )
        .idxmax({ axis: 1 }),
  },
  {
    name: 'columns-beyond-a-step',
    py: 'pd.DataFrame([list(range(40)), list(range(40, 0, -1))]).add_prefix("c").cumsum(axis=1)',
    ts: ({ pd }) =>
      pd
        .DataFrame([Array.from({ length: 40 }, (_, i) => i), Array.from({ length: 40 }, (_, i) => 40 - i)])
        .addPrefix('c')
        .cumsum({ axis: 1 }),
  },
  {
    name: 'idxmin-of-texts',
    py: "pd.DataFrame({'k': ['b', 'a', None], 'n': [1, 2, 3]}).idxmin()",
    ts: ({ pd }) => pd.DataFrame({ k: ['b', 'a', null], n: [1, 2, 3] }).idxmin(),
  },
  {
    name: 'idxmax-of-texts-in-groups',
    py: "pd.DataFrame({'k': ['b', 'a', 'c'], 'n': [1, 1, 3]}).groupby('n')['k'].idxmax()",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: ['b', 'a', 'c'], n: [1, 1, 3] })
        .groupby('n')
        .get('k')
        .idxmax(),
  },
  { name: 'cumsum-of-text', py: "pd.Series(['a', None, 'b']).cumsum()", ts: ({ pd }) => pd.Series(['a', null, 'b']).cumsum() },
  { name: 'cumsum-of-spans', py: 'td.cumsum(skipna=False)', ts: ({ td }) => td.cumsum({ skipna: false }) },
  { name: 'cummax-of-times', py: 'ts.cummax(skipna=False)', ts: ({ ts }) => ts.cummax({ skipna: false }) },
);

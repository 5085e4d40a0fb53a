import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'first-last',
    py: "[df.groupby('g')['v'].first(), df.groupby('g')['v'].last()]",
    ts: ({ df }) => [df.groupby('g').get('v').first(), df.groupby('g').get('v').last()],
  },
  { name: 'first-frame', py: "df.groupby('g').first()", ts: ({ df }) => df.groupby('g').first() },
  {
    name: 'first-skipna-false',
    py: "df.groupby('g')['v'].last(skipna=False)",
    ts: ({ df }) => df.groupby('g').get('v').last({ skipna: false }),
  },
  { name: 'nth', py: "df.groupby('g').nth(1)", ts: ({ df }) => df.groupby('g').nth(1) },
  { name: 'nth-negative', py: "df.groupby('g')['n'].nth(-1)", ts: ({ df }) => df.groupby('g').get('n').nth(-1) },
  { name: 'nth-list', py: "df.groupby('g')['n'].nth([0, 2])", ts: ({ df }) => df.groupby('g').get('n').nth([0, 2]) },
  { name: 'head', py: "df.groupby('g').head(1)", ts: ({ df }) => df.groupby('g').head(1) },
  { name: 'tail', py: "df.groupby('g').tail(1)", ts: ({ df }) => df.groupby('g').tail(1) },
  { name: 'head-negative', py: "df.groupby('g')['n'].head(-1)", ts: ({ df }) => df.groupby('g').get('n').head(-1) },
  { name: 'nlargest', py: "df.groupby('g')['n'].nlargest(1)", ts: ({ df }) => df.groupby('g').get('n').nlargest(1) },
  { name: 'nsmallest', py: "df.groupby('g')['n'].nsmallest(2)", ts: ({ df }) => df.groupby('g').get('n').nsmallest(2) },
  {
    name: 'nlargest-first',
    py: "df.groupby('b')['v'].nlargest(3, keep='first')",
    ts: ({ df }) => df.groupby('b').get('v').nlargest(3, { keep: 'first' }),
  },
  {
    name: 'nlargest-last',
    py: "df.groupby('b')['v'].nlargest(3, keep='last')",
    ts: ({ df }) => df.groupby('b').get('v').nlargest(3, { keep: 'last' }),
  },
  {
    name: 'nlargest-all',
    py: "df.groupby('b')['v'].nlargest(3, keep='all')",
    ts: ({ df }) => df.groupby('b').get('v').nlargest(3, { keep: 'all' }),
  },
  {
    name: 'nsmallest-last-of-two-keys',
    py: "df.groupby(['k', 'b'], dropna=False)['g'].nsmallest(1, keep='last')",
    ts: ({ df }) => df.groupby(['k', 'b'], { dropna: false }).get('g').nsmallest(1, { keep: 'last' }),
  },
  {
    name: 'nlargest-unsorted',
    py: "df.groupby('k', sort=False)['n'].nlargest(2)",
    ts: ({ df }) => df.groupby('k', { sort: false }).get('n').nlargest(2),
  },
  {
    name: 'nlargest-no-keys',
    py: "df.groupby('k', group_keys=False)['n'].nlargest(1)",
    ts: ({ df }) => df.groupby('k', { groupKeys: false }).get('n').nlargest(1),
  },
  {
    name: 'nlargest-as-index-false',
    py: "df.groupby('k', as_index=False)['n'].nlargest(1)",
    ts: ({ df }) => df.groupby('k', { asIndex: false }).get('n').nlargest(1),
  },
  { name: 'nlargest-of-no-rows', py: "df[:0].groupby('k')['n'].nlargest(1)", ts: ({ df }) => df.head(0).groupby('k').get('n').nlargest(1) },
  {
    name: 'nlargest-levels',
    py: "df.groupby('k')['n'].nlargest(1).index.levels",
    ts: ({ df }) => df.groupby('k').get('n').nlargest(1).index.levels,
  },
  {
    name: 'nlargest-of-text',
    py: "df.groupby('g')['k'].nlargest(1)",
    ts: ({ df }) => df.groupby('g').get('k').nlargest(1),
    expect: 'error',
  },
  {
    name: 'nlargest-keep-unknown',
    py: "df.groupby('g')['n'].nlargest(1, keep='some')",
    ts: ({ df }) =>
      df
        .groupby('g')
        .get('n')
        .nlargest(1, { keep: 'some' as never }),
    expect: 'error',
  },
  { name: 'get-group', py: "df.groupby('k').get_group('a')", ts: ({ df }) => df.groupby('k').getGroup('a') },
  {
    name: 'get-group-tuple',
    py: "df.groupby(['k', 'g']).get_group(('b', 2))",
    ts: ({ pd, df }) => df.groupby(['k', 'g']).getGroup(pd.tuple('b', 2)),
  },
  {
    name: 'iterate',
    py: "[[k, g['n'].sum()] for k, g in df.groupby('k')]",
    ts: ({ df }) => [...df.groupby('k')].map(([k, g]) => [k, g.get('n').sum()]),
  },
  {
    name: 'iterate-two-keys',
    py: "[[k, len(g)] for k, g in df.groupby(['k', 'g'])]",
    ts: ({ df }) => [...df.groupby(['k', 'g'])].map(([k, g]) => [k, g.length]),
  },
  {
    name: 'iterate-series',
    py: "[[k, s] for k, s in df.groupby('g')['n']]",
    ts: ({ df }) => [...df.groupby('g').get('n')].map(([k, s]) => [k, s]),
  },
  { name: 'get-group-missing', py: "df.groupby('k').get_group('zz')", ts: ({ df }) => df.groupby('k').getGroup('zz'), expect: 'error' },
  { name: 'sample', py: "df.groupby('g').sample(n=1, random_state=3)", ts: ({ df }) => df.groupby('g').sample({ n: 1, randomState: 3 }) },
  {
    name: 'sample-fraction',
    py: "df.groupby('b')['n'].sample(frac=0.7, random_state=5)",
    ts: ({ df }) => df.groupby('b').get('n').sample({ frac: 0.7, randomState: 5 }),
  },
  {
    name: 'sample-weighted',
    py: "df.groupby('b').sample(n=4, replace=True, weights=range(1, len(df) + 1), random_state=1)",
    ts: ({ df }) =>
      df.groupby('b').sample({ n: 4, replace: true, weights: Array.from({ length: df.length }, (_, i) => i + 1), randomState: 1 }),
  },
  {
    name: 'sample-weighted-too-heavy',
    py: "df.groupby('b').sample(n=2, weights=[100] + [1] * (len(df) - 1), random_state=1)",
    ts: ({ df }) =>
      df.groupby('b').sample({ n: 2, weights: Array.from({ length: df.length }, (_, i) => (i === 0 ? 100 : 1)), randomState: 1 }),
    expect: 'error',
  },
  {
    name: 'sample-all',
    py: "df.groupby('g').sample(frac=1, random_state=0).sort_index()",
    ts: ({ df }) => df.groupby('g').sample({ frac: 1, randomState: 0 }).sortIndex(),
  },
  { name: 'take', py: "df.groupby('g')['n'].take([0])", ts: ({ df }) => df.groupby('g').get('n').take([0]) },
  { name: 'take-frame', py: "df.groupby('k')[['n', 'v']].take([0, -1])", ts: ({ df }) => df.groupby('k').get(['n', 'v']).take([0, -1]) },
  {
    name: 'take-no-keys',
    py: "df.groupby('k', group_keys=False)[['n']].take([0])",
    ts: ({ df }) => df.groupby('k', { groupKeys: false }).get(['n']).take([0]),
  },
  { name: 'take-beyond', py: "df.groupby('k')[['n']].take([5])", ts: ({ df }) => df.groupby('k').get(['n']).take([5]), expect: 'error' },
  {
    name: 'get-group-of-too-few-keys',
    py: "pd.DataFrame({'k': ['a'], 'm': [1], 'v': [2]}).groupby(['k', 'm']).get_group('a')",
    ts: ({ pd }) =>
      pd
        .DataFrame({ k: ['a'], m: [1], v: [2] })
        .groupby(['k', 'm'])
        .getGroup('a'),
    expect: 'error',
  },
];

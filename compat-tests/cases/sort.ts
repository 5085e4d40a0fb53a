import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'one-key-missing-last', py: "df.sort_values('v')", ts: ({ df }) => df.sortValues('v') },
  { name: 'missing-first', py: "df.sort_values('v', na_position='first')", ts: ({ df }) => df.sortValues('v', { naPosition: 'first' }) },
  {
    name: 'descending',
    py: "df.sort_values('v', ascending=False, kind='stable')",
    ts: ({ df }) => df.sortValues('v', { ascending: false, kind: 'stable' }),
  },
  {
    name: 'two-keys-mixed',
    py: "df.sort_values(['k', 'v'], ascending=[True, False])",
    ts: ({ df }) => df.sortValues(['k', 'v'], { ascending: [true, false] }),
  },
  {
    name: 'two-keys-missing-first',
    py: "df.sort_values(['k', 'n'], ascending=False, na_position='first')",
    ts: ({ df }) => df.sortValues(['k', 'n'], { ascending: false, naPosition: 'first' }),
  },
  { name: 'stable-kind', py: "df.sort_values('g', kind='stable')", ts: ({ df }) => df.sortValues('g', { kind: 'stable' }) },
  { name: 'ignore-index', py: "df.sort_values('t', ignore_index=True)", ts: ({ df }) => df.sortValues('t', { ignoreIndex: true }) },
  {
    name: 'key-function',
    py: "df.sort_values('k', key=lambda d: d.str.upper(), kind='stable')",
    ts: ({ df }) => df.sortValues('k', { key: (d) => d.str.upper(), kind: 'stable' }),
  },
  { name: 'key-abs', py: "num.sort_values('a', key=lambda d: d.abs())", ts: ({ num }) => num.sortValues('a', { key: (d) => d.abs() }) },
  { name: 'by-index-level-name', py: "mi.sort_values(['k', 'v'])", ts: ({ mi }) => mi.sortValues(['k', 'v']) },
  {
    name: 'axis-columns',
    py: 'small.sort_values(0, axis=1, ascending=False)',
    ts: ({ small }) => small.sortValues(0, { axis: 1, ascending: false }),
  },
  {
    name: 'inplace',
    py: "d = df.copy(); d.sort_values('n', inplace=True); d",
    ts: ({ df }) => {
      const d = df.copy();
      d.sortValues('n', { inplace: true });
      return d;
    },
  },
  { name: 'bool-key', py: "df.sort_values(['b', 'n'])", ts: ({ df }) => df.sortValues(['b', 'n']) },
  { name: 'empty', py: "empty.sort_values('v')", ts: ({ empty }) => empty.sortValues('v') },
  { name: 'duplicate-column-key', py: "dup.sort_values('b', ascending=False)", ts: ({ dup }) => dup.sortValues('b', { ascending: false }) },
  { name: 'missing-column', py: "df.sort_values('zz')", ts: ({ df }) => df.sortValues('zz'), expect: 'error' },
  { name: 'ambiguous-duplicate-column', py: "dup.sort_values('a')", ts: ({ dup }) => dup.sortValues('a'), expect: 'error' },
  {
    name: 'wrong-ascending-length',
    py: "df.sort_values(['k', 'v'], ascending=[True])",
    ts: ({ df }) => df.sortValues(['k', 'v'], { ascending: [true] }),
    expect: 'error',
  },
  {
    name: 'bad-na-position',
    py: "df.sort_values('v', na_position='middle')",
    ts: ({ df }) => df.sortValues('v', { naPosition: 'middle' }),
    expect: 'error',
  },
  { name: 'bad-kind', py: "df.sort_values('v', kind='bogus')", ts: ({ df }) => df.sortValues('v', { kind: 'bogus' }), expect: 'error' },
  { name: 'series-floats', py: 'odd.sort_values()', ts: ({ odd }) => odd.sortValues() },
  {
    name: 'series-descending-missing-first',
    py: "odd.sort_values(ascending=False, na_position='first')",
    ts: ({ odd }) => odd.sortValues({ ascending: false, naPosition: 'first' }),
  },
  { name: 'series-strings', py: 'txt.sort_values()', ts: ({ txt }) => txt.sortValues() },
  {
    name: 'series-key-lower',
    py: 'txt.sort_values(key=lambda d: d.str.lower())',
    ts: ({ txt }) => txt.sortValues({ key: (d) => d.str.lower() }),
  },
  { name: 'series-ordered-category', py: 'ord.sort_values()', ts: ({ ord }) => ord.sortValues() },
  { name: 'series-category', py: 'cat.sort_values(ascending=False)', ts: ({ cat }) => cat.sortValues({ ascending: false }) },
  { name: 'series-masked', py: 'ints.sort_values()', ts: ({ ints }) => ints.sortValues() },
  { name: 'series-times-tz', py: 'tz.sort_values(ascending=False)', ts: ({ tz }) => tz.sortValues({ ascending: false }) },
  { name: 'series-timedelta', py: 'td.sort_values()', ts: ({ td }) => td.sortValues() },
  { name: 'series-ignore-index', py: 'i.sort_values(ignore_index=True)', ts: ({ i }) => i.sortValues({ ignoreIndex: true }) },
  { name: 'series-mixed-objects', py: 'mix.sort_values()', ts: ({ mix }) => mix.sortValues(), expect: 'error' },
  { name: 'sort-index', py: 'num.sort_index()', ts: ({ num }) => num.sortIndex() },
  { name: 'sort-index-descending', py: 'num.sort_index(ascending=False)', ts: ({ num }) => num.sortIndex({ ascending: false }) },
  {
    name: 'sort-index-columns',
    py: 'wide.sort_index(axis=1, ascending=False)',
    ts: ({ wide }) => wide.sortIndex({ axis: 1, ascending: false }),
  },
  { name: 'sort-index-multi', py: 'mi.sort_index()', ts: ({ mi }) => mi.sortIndex() },
  { name: 'sort-index-level', py: "mi.sort_index(level='i')", ts: ({ mi }) => mi.sortIndex({ level: 'i' }) },
  {
    name: 'sort-index-level-not-remaining',
    py: "mi.sort_index(level=1, sort_remaining=False, kind='stable')",
    ts: ({ mi }) => mi.sortIndex({ level: 1, sortRemaining: false, kind: 'stable' }),
  },
  {
    name: 'sort-index-levels-mixed',
    py: "mi.sort_index(level=['k', 'i'], ascending=[False, True])",
    ts: ({ mi }) => mi.sortIndex({ level: ['k', 'i'], ascending: [false, true] }),
  },
  { name: 'sort-index-ignore', py: 'num.sort_index(ignore_index=True)', ts: ({ num }) => num.sortIndex({ ignoreIndex: true }) },
  { name: 'sort-index-duplicates', py: "sdup.sort_index(kind='stable')", ts: ({ sdup }) => sdup.sortIndex({ kind: 'stable' }) },
  {
    name: 'sort-index-key',
    py: "h.sort_index(key=lambda d: d.str.len(), kind='stable')",
    ts: ({ h }) => h.sortIndex({ key: (d) => d.str.len(), kind: 'stable' }),
  },
  {
    name: 'sort-index-missing-labels',
    py: "df.set_index('k')[['n']].sort_index(na_position='first', kind='stable')",
    ts: ({ df }) => df.setIndex('k').get(['n']).sortIndex({ naPosition: 'first', kind: 'stable' }),
  },
  {
    name: 'sort-index-multi-columns',
    py: 'mic.sort_index(axis=1, ascending=False)',
    ts: ({ mic }) => mic.sortIndex({ axis: 1, ascending: false }),
  },
  { name: 'nlargest', py: "df.nlargest(3, 'v')", ts: ({ df }) => df.nlargest(3, 'v') },
  { name: 'nlargest-two-columns', py: "df.nlargest(3, ['g', 'n'])", ts: ({ df }) => df.nlargest(3, ['g', 'n']) },
  { name: 'nlargest-keep-last', py: "df.nlargest(2, 'g', keep='last')", ts: ({ df }) => df.nlargest(2, 'g', { keep: 'last' }) },
  { name: 'nlargest-keep-all', py: "df.nlargest(3, 'n', keep='all')", ts: ({ df }) => df.nlargest(3, 'n', { keep: 'all' }) },
  { name: 'nsmallest', py: "df.nsmallest(3, 'n')", ts: ({ df }) => df.nsmallest(3, 'n') },
  {
    name: 'nlargest-series-last',
    py: "df['v'].nlargest(len(df) - 1, keep='last')",
    ts: ({ df }) => df.get('v').nlargest(df.length - 1, { keep: 'last' }),
  },
  {
    name: 'nlargest-series-last-missing',
    py: "pd.Series([1, None, 2, None, None]).nlargest(4, keep='last')",
    ts: ({ pd }) => pd.Series([1, null, 2, null, null]).nlargest(4, { keep: 'last' }),
  },
  { name: 'nsmallest-keep-last', py: "df.nsmallest(3, 'n', keep='last')", ts: ({ df }) => df.nsmallest(3, 'n', { keep: 'last' }) },
  { name: 'series-nlargest', py: 'i.nlargest(2)', ts: ({ i }) => i.nlargest(2) },
  { name: 'series-nlargest-keep-all', py: "i.nlargest(2, keep='all')", ts: ({ i }) => i.nlargest(2, { keep: 'all' }) },
  { name: 'series-nsmallest-more-than-length', py: 'f.nsmallest(10)', ts: ({ f }) => f.nsmallest(10) },
  { name: 'nlargest-strings', py: "df.nlargest(2, 'k')", ts: ({ df }) => df.nlargest(2, 'k'), expect: 'error' },
  {
    name: 'nlargest-bad-keep',
    py: "df.nlargest(2, 'n', keep='some')",
    ts: ({ df }) => df.nlargest(2, 'n', { keep: 'some' }),
    expect: 'error',
  },
  { name: 'argsort', py: "i.argsort(kind='stable')", ts: ({ i }) => i.argsort({ kind: 'stable' }) },
  {
    name: 'chain-sort-head-reset',
    py: "df.dropna(subset=['v']).sort_values(['g', 'v'], ascending=[False, True]).head(4).reset_index(drop=True)",
    ts: ({ df }) =>
      df
        .dropna({ subset: ['v'] })
        .sortValues(['g', 'v'], { ascending: [false, true] })
        .head(4)
        .resetIndex({ drop: true }),
  },
  {
    name: 'chain-top-per-group',
    py: "df.sort_values('n', ascending=False, kind='stable').groupby('g').head(1).set_index('g').sort_index()",
    ts: ({ df }) => df.sortValues('n', { ascending: false, kind: 'stable' }).groupby('g').head(1).setIndex('g').sortIndex(),
  },
  {
    name: 'searchsorted',
    py: 'pd.Series([1, 3, 5]).searchsorted([0, 3, 6])',
    ts: ({ pd }) => pd.Series([1, 3, 5]).searchsorted([0, 3, 6]),
  },
  {
    name: 'searchsorted-right',
    py: "pd.Series([1, 3, 3, 5]).searchsorted(3, side='right')",
    ts: ({ pd }) => pd.Series([1, 3, 3, 5]).searchsorted(3, { side: 'right' }),
  },
  {
    name: 'is-monotonic',
    py: '[i.is_monotonic_increasing, i.sort_values().is_monotonic_increasing, i.sort_values(ascending=False).is_monotonic_decreasing]',
    ts: ({ i }) => [
      i.isMonotonicIncreasing,
      i.sortValues().isMonotonicIncreasing,
      i.sortValues({ ascending: false }).isMonotonicDecreasing,
    ],
  },
  {
    name: 'sort-index-drops-nothing',
    py: "df.set_index(['k', 'g']).sort_index(level='g', sort_remaining=False, kind='stable')[['n']]",
    ts: ({ df }) => df.setIndex(['k', 'g']).sortIndex({ level: 'g', sortRemaining: false, kind: 'stable' }).get(['n']),
  },
  {
    name: 'rank-of-nullable-frame',
    py: "pd.DataFrame({'a': pd.Series([3, None, 1], dtype='Int64')}).rank()",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([3, null, 1], { dtype: 'Int64' }) }).rank(),
  },
  {
    name: 'sort-keeps-the-kinds-of-missing-values',
    py: "d = pd.DataFrame({'o': pd.Series([None, 'b', pd.NaT, pd.NA], dtype='object'), 'v': [1, 2, 3, 4]})\nd.sort_values('v', ascending=False)",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series([null, 'b', pd.NaT, pd.NA], { dtype: 'object' }), v: [1, 2, 3, 4] });
      return d.sortValues('v', { ascending: false });
    },
  },
  {
    name: 'sorted-objects-are-texts',
    py: "d = pd.DataFrame({'o': pd.Series(['b', 'a', None], dtype='object'), 'v': [1, 2, 1]})\nd['o'].sort_values()",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ o: pd.Series(['b', 'a', null], { dtype: 'object' }), v: [1, 2, 1] });
      return d.get('o').sortValues();
    },
  },
  {
    name: 'ranks-of-a-nullable-frame',
    py: "pd.DataFrame({'a': pd.Series([1, None], dtype='Int64'), 'b': [1, 2]}).rank()",
    ts: ({ pd }) => pd.DataFrame({ a: pd.Series([1, null], { dtype: 'Int64' }), b: [1, 2] }).rank(),
  },
];

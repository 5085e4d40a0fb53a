import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'where', py: 'f.where(f > 0)', ts: ({ f }) => f.where(f.gt(0)) },
  { name: 'where-other', py: 'f.where(f > 0, -1)', ts: ({ f }) => f.where(f.gt(0), -1) },
  { name: 'where-int-becomes-float', py: 'i.where(i > 0)', ts: ({ i }) => i.where(i.gt(0)) },
  { name: 'where-int-other', py: 'i.where(i > 0, 0)', ts: ({ i }) => i.where(i.gt(0), 0) },
  { name: 'where-series', py: 'i.where(i > 2, f)', ts: ({ f, i }) => i.where(i.gt(2), f) },
  {
    name: 'where-callable',
    py: 'f.where(lambda s: s > 0, lambda s: s * 10)',
    ts: ({ f }) =>
      f.where(
        (s) => s.gt(0),
        (s) => s.mul(10),
      ),
  },
  { name: 'where-frame', py: 'num.where(num > 0)', ts: ({ num }) => num.where(num.gt(0)) },
  { name: 'where-frame-other', py: 'num.where(num > 0, -num)', ts: ({ num }) => num.where(num.gt(0), num.neg()) },
  {
    name: 'where-strings',
    py: "words.where(words.str.len() > 3, 'short')",
    ts: ({ words }) => words.where(words.str.len().gt(3), 'short'),
  },
  { name: 'where-timestamps', py: "ts.where(ts > '2024-01-01')", ts: ({ ts }) => ts.where(ts.gt('2024-01-01')) },
  { name: 'where-category', py: "cat.where(cat == 'b')", ts: ({ cat }) => cat.where(cat.eq('b')) },
  {
    name: 'where-array',
    py: 'i.where([True, False, True, False, True], -9)',
    ts: ({ i }) => i.where([true, false, true, false, true], -9),
  },
  {
    name: 'where-frame-column-axis',
    py: "num.where(num > 0, i.rename({'a': 'x'}), axis=0)",
    ts: ({ i, num }) => num.where(num.gt(0), i.rename({ a: 'x' }), { axis: 0 }),
  },
  { name: 'mask', py: 'i.mask(i > 2)', ts: ({ i }) => i.mask(i.gt(2)) },
  { name: 'mask-other', py: 'f.mask(f.isna(), 0)', ts: ({ f }) => f.mask(f.isna(), 0) },
  { name: 'mask-frame', py: 'small.mask(small > 1, 100)', ts: ({ small }) => small.mask(small.gt(1), 100) },
  { name: 'mask-callable', py: 'i.mask(lambda s: s < 0, 0)', ts: ({ i }) => i.mask((s) => s.lt(0), 0) },
  { name: 'bool-where-becomes-object', py: 'bools.where(bools)', ts: ({ bools }) => bools.where(bools) },
  { name: 'clip', py: 'f.clip(0, 2)', ts: ({ f }) => f.clip(0, 2) },
  { name: 'clip-lower', py: 'i.clip(lower=1)', ts: ({ i }) => i.clip({ lower: 1 }) },
  { name: 'clip-upper', py: 'odd.clip(upper=2)', ts: ({ odd }) => odd.clip({ upper: 2 }) },
  {
    name: 'clip-series',
    py: "i.clip(pd.Series([1, 5, 0, 0, 2], index=['a', 'b', 'c', 'd', 'e']))",
    ts: ({ pd, i }) => i.clip(pd.Series([1, 5, 0, 0, 2], { index: ['a', 'b', 'c', 'd', 'e'] })),
  },
  { name: 'clip-frame', py: 'num.clip(-1, 3)', ts: ({ num }) => num.clip(-1, 3) },
  {
    name: 'clip-frame-axis',
    py: "small.clip(lower=small['y'], axis=0)",
    ts: ({ small }) => small.clip({ lower: small.get('y'), axis: 0 }),
  },
  {
    name: 'clip-timestamps',
    py: "ts.clip(lower=pd.Timestamp('2000-01-01'))",
    ts: ({ pd, ts }) => ts.clip({ lower: pd.Timestamp('2000-01-01') }),
  },
  { name: 'replace-scalar', py: 'i.replace(3, 30)', ts: ({ i }) => i.replace(3, 30) },
  { name: 'replace-list', py: 'i.replace([3, 5], 0)', ts: ({ i }) => i.replace([3, 5], 0) },
  { name: 'replace-lists', py: 'i.replace([3, 5], [30, 50])', ts: ({ i }) => i.replace([3, 5], [30, 50]) },
  {
    name: 'replace-dict',
    py: 'i.replace({3: 30, 0: 100})',
    ts: ({ i }) =>
      i.replace(
        new Map([
          [3, 30],
          [0, 100],
        ]),
      ),
  },
  { name: 'replace-strings', py: "words.replace('c', 'CC')", ts: ({ words }) => words.replace('c', 'CC') },
  { name: 'replace-to-missing', py: 'i.replace(3, np.nan)', ts: ({ i }) => i.replace(3, NaN) },
  { name: 'replace-missing', py: 'f.replace(np.nan, 0)', ts: ({ f }) => f.replace(NaN, 0) },
  {
    name: 'replace-regex',
    py: "words.replace('^[a-c]', 'X', regex=True)",
    ts: ({ words }) => words.replace('^[a-c]', 'X', { regex: true }),
  },
  {
    name: 'replace-regex-groups',
    py: "words.replace(r'(\\w)-(\\d+)', r'\\2_\\1', regex=True)",
    ts: ({ words }) => words.replace('(\\w)-(\\d+)', '\\2_\\1', { regex: true }),
  },
  {
    name: 'replace-regex-dict',
    py: "words.replace(regex={'^a.*$': 'first', '^$': 'empty'})",
    ts: ({ words }) => words.replace({ regex: { '^a.*$': 'first', '^$': 'empty' } }),
  },
  { name: 'replace-frame', py: "df[['k', 'n']].replace('b', 'B')", ts: ({ df }) => df.get(['k', 'n']).replace('b', 'B') },
  {
    name: 'replace-frame-per-column',
    py: "small.replace({'x': {1: 100}, 'y': {0.5: -0.5}})",
    ts: ({ small }) => small.replace({ x: new Map([[1, 100]]), y: new Map([[0.5, -0.5]]) }),
  },
  { name: 'replace-frame-column-value', py: "wide.replace({'x': 1, 'z': 9}, 0)", ts: ({ wide }) => wide.replace({ x: 1, z: 9 }, 0) },
  { name: 'replace-inf', py: 'odd.replace([np.inf, -np.inf], np.nan)', ts: ({ odd }) => odd.replace([Infinity, -Infinity], NaN) },
  { name: 'replace-bool', py: 'bools.replace(True, False)', ts: ({ bools }) => bools.replace(true, false) },
  {
    name: 'replace-type-changes',
    py: "pd.Series(['a', 'b', 'a']).replace({'a': 'aa'})",
    ts: ({ pd }) => pd.Series(['a', 'b', 'a']).replace({ a: 'aa' }),
  },
  {
    name: 'replace-swap',
    py: 'pd.Series([1, 2, 3]).replace({1: 2, 2: 1})',
    ts: ({ pd }) =>
      pd.Series([1, 2, 3]).replace(
        new Map([
          [1, 2],
          [2, 1],
        ]),
      ),
  },
  {
    name: 'case-when',
    py: "i.case_when([(i > 3, 'high'), (i > 0, 'low')])",
    ts: ({ pd, i }) => i.caseWhen([pd.tuple(i.gt(3), 'high'), pd.tuple(i.gt(0), 'low')]),
  },
  {
    name: 'np-select',
    py: "list(np.select([i > 3, i > 0], ['high', 'low'], default='none'))",
    ts: ({ np, i }) => [...np.select([i.gt(3), i.gt(0)], ['high', 'low'], { default: 'none' })],
  },
  {
    name: 'chain-clean',
    py: "df.assign(v=lambda d: d['v'].clip(0, 3).fillna(0)).query('v > 0')[['k', 'v']]",
    ts: ({ df }) =>
      df
        .assign({ v: (d) => d.get('v').clip(0, 3).fillna(0) })
        .query('v > 0')
        .get(['k', 'v']),
  },
  { name: 'where-wrong-length', py: 'i.where([True, False])', ts: ({ i }) => i.where([true, false]), expect: 'error' },
  { name: 'where-not-bool', py: 'i.where(i)', ts: ({ i }) => i.where(i), expect: 'error' },
  { name: 'replace-list-lengths', py: 'i.replace([1, 2], [3])', ts: ({ i }) => i.replace([1, 2], [3]), expect: 'error' },
  { name: 'clip-string', py: "i.clip('a')", ts: ({ i }) => i.clip('a'), expect: 'error' },
  { name: 'mask-category-unknown', py: "cat.mask(cat == 'a', 'zz')", ts: ({ cat }) => cat.mask(cat.eq('a'), 'zz'), expect: 'error' },
  ...(
    [
      ['int8', '[100, -128, 0]', 300],
      ['uint8', '[200, 3, 0]', -1],
      ['uint8', '[200, 3, 0]', 300],
      ['uint8', '[200, 3, 0]', 2 ** 40],
      ['int16', '[200, 3, 0]', 2 ** 40],
    ] as const
  ).flatMap(([dtype, values, other]): Case[] => [
    {
      name: `where-${dtype}-${other}`,
      py: `pd.Series(${values}, dtype='${dtype}').where([True, False, True], ${other})`,
      ts: ({ pd }) => pd.Series(JSON.parse(values), { dtype }).where([true, false, true], other),
    },
    {
      name: `mask-${dtype}-${other}`,
      py: `pd.Series(${values}, dtype='${dtype}').mask([True, False, True], ${other})`,
      ts: ({ pd }) => pd.Series(JSON.parse(values), { dtype }).mask([true, false, true], other),
    },
  ]),
  {
    name: 'isin-negative-zero',
    py: "pd.Series([0, 1, 2]).isin([-0.0, 2.0, 2.5, float('inf')])",
    ts: ({ pd }) => pd.Series([0, 1, 2]).isin([-0, 2, 2.5, Number.POSITIVE_INFINITY]),
  },
  {
    name: 'isin-beyond-int64',
    py: 'pd.Series([5, 1, 2]).isin([9223372036854775808, 5])',
    ts: ({ pd }) => pd.Series([5, 1, 2]).isin([9223372036854775808n, 5]),
  },
  {
    name: 'where-nothing-is-replaced',
    py: "[[str(t) for t in present.where(present.notna(), v).dtypes] for v in ['q', True, 1.5, pd.Timestamp('2024-01-01'), 3]]",
    ts: ({ pd, present }) =>
      ['q', true, 1.5, pd.Timestamp('2024-01-01'), 3].map((v) => present.where(present.notna(), v).dtypes.toList().map(String)),
  },
  {
    name: 'mask-by-a-column-that-no-row-takes',
    py: "s = pd.Series([1, 2], dtype='Int64')\ns.mask(s > 5, pd.Series(['a', 'b']))",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2], { dtype: 'Int64' });
      return s.mask(s.gt(5), pd.Series(['a', 'b']));
    },
  },
  {
    name: 'replace-the-same-twice',
    py: "[pd.Series([1, 2]).replace([1, 2, 1], [2, 1, 7]), pd.Series(['a', 'b']).replace(['a', 'a'], ['x', 'y']), pd.Series([True, False]).replace([True, True], [True, False])]",
    ts: ({ pd }) => [
      pd.Series([1, 2]).replace([1, 2, 1], [2, 1, 7]),
      pd.Series(['a', 'b']).replace(['a', 'a'], ['x', 'y']),
      pd.Series([true, false]).replace([true, true], [true, false]),
    ],
  },
  {
    name: 'replace-patterns-in-turn',
    py: "[s.replace(['a', 'b'], ['b', 'c'], regex=True) for s in [pd.Series(['ab', 'a', 'b', 'c']), pd.Series(['ab', 'a', 'b', 1])]] + [pd.Series(['ab', 'cd']).replace({'a.': 'X', '.b': 'Y'}, regex=True), pd.Series(['b', 'ab']).replace(['^a', 'b$'], [1, 'z'], regex=True)]",
    ts: ({ pd }) => [
      ...[pd.Series(['ab', 'a', 'b', 'c']), pd.Series(['ab', 'a', 'b', 1])].map((s) => s.replace(['a', 'b'], ['b', 'c'], { regex: true })),
      pd.Series(['ab', 'cd']).replace({ 'a.': 'X', '.b': 'Y' }, { regex: true }),
      pd.Series(['b', 'ab']).replace(['^a', 'b$'], [1, 'z'], { regex: true }),
    ],
  },
  {
    name: 'replace-booleans-among-numbered-categories',
    py: "pd.Series([1, 0], dtype='category').replace([False], [True])",
    ts: ({ pd }) => pd.Series([1, 0], { dtype: 'category' }).replace([false], [true]),
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'frame-missing-column', py: "df['nope']", ts: ({ df }) => df.get('nope'), expect: 'error' },
  { name: 'frame-missing-several', py: "df[['k', 'nope', 'nada']]", ts: ({ df }) => df.get(['k', 'nope', 'nada']), expect: 'error' },
  { name: 'case-matters', py: "df['K']", ts: ({ df }) => df.get('K'), expect: 'error' },
  { name: 'unknown-keyword', py: "df.sort_values('k', asc=True)", ts: ({ df }) => df.sortValues('k', { asc: true }), expect: 'error' },
  { name: 'too-many-positional', py: 'df.head(1, 2)', ts: ({ df }) => df.head(1, 2), expect: 'error' },
  { name: 'required-missing', py: 'df.rename_axis(1, 2, 3, 4, 5, 6)', ts: ({ df }) => df.renameAxis(1, 2, 3, 4, 5, 6), expect: 'error' },
  { name: 'sort-values-no-key', py: 'df.sort_values()', ts: ({ df }) => df.sortValues(), expect: 'error' },
  { name: 'merge-without-right', py: 'left.merge()', ts: ({ left }) => left.merge(), expect: 'error' },
  { name: 'group-bad-axis', py: "df.sum(axis='diagonal')", ts: ({ df }) => df.sum({ axis: 'diagonal' }), expect: 'error' },
  {
    name: 'set-wrong-length',
    py: "d = small.copy(); d['z'] = [1]; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set('z', [1]);
      return d;
    },
    expect: 'error',
  },
  { name: 'astype-bad', py: "df.astype('nonsense')", ts: ({ df }) => df.astype('nonsense'), expect: 'error' },
  { name: 'str-on-ints', py: "df['n'].str.len()", ts: ({ df }) => df.get('n').str.len(), expect: 'error' },
  { name: 'dt-on-strings', py: "df['k'].dt.year", ts: ({ df }) => df.get('k').dt.year, expect: 'error' },
  { name: 'cat-on-floats', py: "df['v'].cat.categories", ts: ({ df }) => df.get('v').cat.categories, expect: 'error' },
  { name: 'non-unique-reindex', py: "sdup.reindex(['a'])", ts: ({ sdup }) => sdup.reindex(['a']), expect: 'error' },
  { name: 'non-unique-align-frame', py: "dup.reindex(['r', 's'])", ts: ({ dup }) => dup.reindex(['r', 's']), expect: 'error' },
  {
    name: 'bad-regex-replace',
    py: "words.str.replace('(', 'x', regex=True)",
    ts: ({ words }) => words.str.replace('(', 'x', { regex: true }),
    expect: 'error',
  },
  { name: 'bad-regex-match', py: "words.str.match('[')", ts: ({ words }) => words.str.match('['), expect: 'error' },
  { name: 'drop-no-labels', py: 'df.drop()', ts: ({ df }) => df.drop(), expect: 'error' },
  { name: 'sample-frac-and-n', py: 'df.sample(n=1, frac=0.5)', ts: ({ df }) => df.sample({ n: 1, frac: 0.5 }), expect: 'error' },
  { name: 'sample-negative', py: 'df.sample(-1)', ts: ({ df }) => df.sample(-1), expect: 'error' },
  {
    name: 'quantile-bad-interpolation',
    py: "i.quantile(0.5, interpolation='bogus')",
    ts: ({ i }) => i.quantile(0.5, { interpolation: 'bogus' }),
    expect: 'error',
  },
  { name: 'fillna-bad-method-keyword', py: "f.fillna(method='ffill')", ts: ({ f }) => f.fillna({ method: 'ffill' }), expect: 'error' },
  { name: 'swaplevel-flat', py: 'num.swaplevel()', ts: ({ num }) => num.swaplevel(), expect: 'error' },
  { name: 'unstack-level-missing', py: "ms.unstack('zz')", ts: ({ ms }) => ms.unstack('zz'), expect: 'error' },
  { name: 'compare-different-labels', py: 'num.compare(small)', ts: ({ num, small }) => num.compare(small), expect: 'error' },
  { name: 'where-unaligned-shape', py: 'small.where([[True, False]])', ts: ({ small }) => small.where([[true, false]]), expect: 'error' },
  { name: 'concat-string', py: "pd.concat('abc')", ts: ({ pd }) => pd.concat('abc'), expect: 'error' },
  {
    name: 'to-numeric-bad-errors',
    py: "pd.to_numeric(nums, errors='bogus')",
    ts: ({ pd, nums }) => pd.toNumeric(nums, { errors: 'bogus' }),
    expect: 'error',
  },
  {
    name: 'to-datetime-bad-unit',
    py: "pd.to_datetime([1], unit='fortnight')",
    ts: ({ pd }) => pd.toDatetime([1], { unit: 'fortnight' }),
    expect: 'error',
  },
  {
    name: 'interval-range-too-much',
    py: 'pd.interval_range(0, 5, periods=2, freq=2)',
    ts: ({ pd }) => pd.intervalRange(0, 5, { periods: 2, freq: 2 }),
    expect: 'error',
  },
  {
    name: 'date-range-four',
    py: "pd.date_range('2024-01-01', '2024-01-05', periods=3, freq='D')",
    ts: ({ pd }) => pd.dateRange('2024-01-01', '2024-01-05', { periods: 3, freq: 'D' }),
    expect: 'error',
  },
  { name: 'eq-frames-shape', py: 'small.dot(num)', ts: ({ num, small }) => small.dot(num), expect: 'error' },
  {
    name: 'set-option-bad',
    py: "pd.set_option('display.max_rows', 'many')",
    ts: ({ pd }) => pd.setOption('display.max_rows', 'many'),
    expect: 'error',
  },
  { name: 'shift-bad-axis', py: 'small.shift(1, axis=9)', ts: ({ small }) => small.shift(1, { axis: 9 }), expect: 'error' },
  {
    name: 'clip-threshold-missing-axis',
    py: 'small.clip(lower=pd.Series([1, 2, 3]))',
    ts: ({ pd, small }) => small.clip({ lower: pd.Series([1, 2, 3]) }),
    expect: 'error',
  },
  { name: 'nlargest-missing-column', py: "df.nlargest(2, 'zz')", ts: ({ df }) => df.nlargest(2, 'zz'), expect: 'error' },
  { name: 'idxmin-strings-frame', py: "df[['k']].idxmin(axis=1)", ts: ({ df }) => df.get(['k']).idxmin({ axis: 1 }), expect: 'error' },
  {
    name: 'insert-duplicate-multi',
    py: "mic.copy().insert(0, ('A', 'x'), 1)",
    ts: ({ pd, mic }) => mic.copy().insert(0, pd.tuple('A', 'x'), 1),
    expect: 'error',
  },
  { name: 'cut-no-bins', py: "pd.cut(df['n'], 0)", ts: ({ pd, df }) => pd.cut(df.get('n'), 0), expect: 'error' },
  {
    name: 'get-dummies-prefix-length',
    py: "pd.get_dummies(wide, prefix=['a', 'b'])",
    ts: ({ pd, wide }) => pd.getDummies(wide, { prefix: ['a', 'b'] }),
    expect: 'error',
  },
  {
    name: 'melt-value-name-taken',
    py: "wide.melt(id_vars='id', value_name='id')",
    ts: ({ wide }) => wide.melt({ idVars: 'id', valueName: 'id' }),
    expect: 'error',
  },
  { name: 'iat-non-integer', py: "num.iat['x', 0]", ts: ({ num }) => num.iat('x', 0), expect: 'error' },
  { name: 'squeeze-bad-axis', py: 'small.squeeze(axis=4)', ts: ({ small }) => small.squeeze({ axis: 4 }), expect: 'error' },
  { name: 'groupby-apply-not-callable', py: "df.groupby('g').apply(5)", ts: ({ df }) => df.groupby('g').apply(5), expect: 'error' },
  {
    name: 'boolean-index-missing-values',
    py: "i[pd.Series([True, None, False, True, False], index=['a', 'b', 'c', 'd', 'e'])]",
    ts: ({ pd, i }) => i.get(pd.Series([true, null, false, true, false], { index: ['a', 'b', 'c', 'd', 'e'] })),
    expect: 'error',
  },
  { name: 'item-of-many', py: 'f.item()', ts: ({ f }) => f.item(), expect: 'error' },
  { name: 'series-of-frame', py: 'pd.Series(small)', ts: ({ pd, small }) => pd.Series(small), expect: 'error' },
  { name: 'frame-of-scalar', py: 'pd.DataFrame(5)', ts: ({ pd }) => pd.DataFrame(5), expect: 'error' },
  {
    name: 'delete-missing',
    py: "d = small.copy(); del d['zz']; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.delete('zz');
      return d;
    },
    expect: 'error',
  },
];

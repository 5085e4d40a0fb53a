import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'numbers', py: 'df.describe()', ts: ({ df }) => df.describe() },
  { name: 'all', py: "wide.describe(include='all')", ts: ({ wide }) => wide.describe({ include: 'all' }) },
  { name: 'include-strings', py: "wide.describe(include='str')", ts: ({ wide }) => wide.describe({ include: 'str' }) },
  { name: 'exclude', py: "df.describe(exclude=['number', 'datetime'])", ts: ({ df }) => df.describe({ exclude: ['number', 'datetime'] }) },
  { name: 'percentiles', py: 'num.describe(percentiles=[0.1, 0.9])', ts: ({ num }) => num.describe({ percentiles: [0.1, 0.9] }) },
  { name: 'series', py: 'f.describe()', ts: ({ f }) => f.describe() },
  { name: 'series-ints', py: 'i.describe()', ts: ({ i }) => i.describe() },
  { name: 'series-strings', py: 'words.describe()', ts: ({ words }) => words.describe() },
  { name: 'series-bools', py: 'bools.describe()', ts: ({ bools }) => bools.describe() },
  { name: 'series-category', py: 'cat.describe()', ts: ({ cat }) => cat.describe() },
  { name: 'series-timestamps', py: 'ts.describe()', ts: ({ ts }) => ts.describe() },
  { name: 'series-timedelta', py: 'td.describe()', ts: ({ td }) => td.describe() },
  {
    name: 'series-masked',
    py: "pd.Series([1, None, 3], dtype='Int64').describe()",
    ts: ({ pd }) => pd.Series([1, null, 3], { dtype: 'Int64' }).describe(),
  },
  { name: 'empty-series', py: "empty['v'].describe()", ts: ({ empty }) => empty.get('v').describe() },
  { name: 'with-inf', py: 'odd.describe()', ts: ({ odd }) => odd.describe() },
  { name: 'grouped', py: "df.groupby('g')['n'].describe()", ts: ({ df }) => df.groupby('g').get('n').describe() },
  {
    name: 'columns-by-attribute',
    py: "df[['n', 'v']].describe().loc[['mean', 'std']]",
    ts: ({ df }) => df.get(['n', 'v']).describe().loc(['mean', 'std']),
  },
  { name: 'transposed', py: 'small.describe().T', ts: ({ small }) => small.describe().T },
  { name: 'rounded', py: 'small.describe().round(2)', ts: ({ small }) => small.describe().round(2) },
  { name: 'empty-frame', py: 'pd.DataFrame().describe()', ts: ({ pd }) => pd.DataFrame().describe(), expect: 'error' },
  { name: 'bad-percentile', py: 'f.describe(percentiles=[1.5])', ts: ({ f }) => f.describe({ percentiles: [1.5] }), expect: 'error' },
  {
    name: 'describe-percentiles-no-list',
    py: "pd.DataFrame({'a': [1, 2]}).describe(percentiles=0.3)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }).describe({ percentiles: 0.3 }),
    expect: 'error',
  },
];

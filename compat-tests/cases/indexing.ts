import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'loc-label', py: "num.loc['y']", ts: ({ num }) => num.loc('y') },
  { name: 'loc-labels', py: "num.loc[['z', 'x']]", ts: ({ num }) => num.loc(['z', 'x']) },
  { name: 'loc-slice', py: "num.loc['y':'w']", ts: ({ pd, num }) => num.loc(pd.slice('y', 'w')) },
  { name: 'loc-slice-step', py: "num.loc['x':'u':2]", ts: ({ pd, num }) => num.loc(pd.slice('x', 'u', 2)) },
  { name: 'loc-slice-open', py: "num.loc['z':]", ts: ({ pd, num }) => num.loc(pd.slice('z')) },
  { name: 'loc-row-column', py: "num.loc['y', 'c']", ts: ({ num }) => num.loc('y', 'c') },
  { name: 'loc-row-columns', py: "num.loc['y', ['c', 'a']]", ts: ({ num }) => num.loc('y', ['c', 'a']) },
  { name: 'loc-all-rows', py: "num.loc[:, 'b']", ts: ({ pd, num }) => num.loc(pd.slice(), 'b') },
  { name: 'loc-column-slice', py: "num.loc[:, 'b':'c']", ts: ({ pd, num }) => num.loc(pd.slice(), pd.slice('b', 'c')) },
  { name: 'loc-mask', py: "num.loc[num['a'] > 0]", ts: ({ num }) => num.loc(num.get('a').gt(0)) },
  { name: 'loc-mask-columns', py: "num.loc[num['a'] > 0, ['c']]", ts: ({ num }) => num.loc(num.get('a').gt(0), ['c']) },
  {
    name: 'loc-mask-list',
    py: "num.loc[[True, False, True, False, True], 'a']",
    ts: ({ num }) => num.loc([true, false, true, false, true], 'a'),
  },
  { name: 'loc-missing-in-mask', py: 'f.loc[f > 0]', ts: ({ f }) => f.loc(f.gt(0)) },
  { name: 'loc-range-index', py: "df.loc[2:4, 'n']", ts: ({ pd, df }) => df.loc(pd.slice(2, 4), 'n') },
  { name: 'loc-duplicate-label', py: "sdup.loc['a']", ts: ({ sdup }) => sdup.loc('a') },
  { name: 'loc-duplicate-rows', py: "dup.loc['r']", ts: ({ dup }) => dup.loc('r') },
  { name: 'loc-duplicate-column', py: "dup.loc['s', 'a']", ts: ({ dup }) => dup.loc('s', 'a') },
  { name: 'loc-series-slice', py: "f.loc['b':'d']", ts: ({ pd, f }) => f.loc(pd.slice('b', 'd')) },
  { name: 'loc-callable', py: "num.loc[lambda d: d['a'] > 2]", ts: ({ num }) => num.loc((d) => d.get('a').gt(2)) },
  { name: 'iloc-row', py: 'num.iloc[1]', ts: ({ num }) => num.iloc(1) },
  { name: 'iloc-negative', py: 'num.iloc[-1]', ts: ({ num }) => num.iloc(-1) },
  { name: 'iloc-slice', py: 'num.iloc[1:4]', ts: ({ pd, num }) => num.iloc(pd.slice(1, 4)) },
  { name: 'iloc-slice-negative-step', py: 'num.iloc[::-2]', ts: ({ pd, num }) => num.iloc(pd.slice(null, null, -2)) },
  { name: 'iloc-list', py: 'num.iloc[[3, 0, 0]]', ts: ({ num }) => num.iloc([3, 0, 0]) },
  { name: 'iloc-row-column', py: 'num.iloc[2, 1]', ts: ({ num }) => num.iloc(2, 1) },
  { name: 'iloc-block', py: 'num.iloc[1:3, [0, 2]]', ts: ({ pd, num }) => num.iloc(pd.slice(1, 3), [0, 2]) },
  { name: 'iloc-columns', py: 'num.iloc[:, -1]', ts: ({ pd, num }) => num.iloc(pd.slice(), -1) },
  { name: 'iloc-mask', py: 'num.iloc[[True, False, False, True, False]]', ts: ({ num }) => num.iloc([true, false, false, true, false]) },
  { name: 'iloc-beyond-slice', py: 'num.iloc[3:99]', ts: ({ pd, num }) => num.iloc(pd.slice(3, 99)) },
  { name: 'iloc-series', py: 'f.iloc[[0, -1]]', ts: ({ f }) => f.iloc([0, -1]) },
  { name: 'iloc-row-mixed', py: 'df.iloc[0]', ts: ({ df }) => df.iloc(0) },
  { name: 'iloc-one-row-frame', py: 'df.iloc[[5]]', ts: ({ df }) => df.iloc([5]) },
  { name: 'at', py: "num.at['y', 'b']", ts: ({ num }) => num.at('y', 'b') },
  { name: 'iat', py: 'num.iat[0, 2]', ts: ({ num }) => num.iat(0, 2) },
  { name: 'at-series', py: "[f.at['a'], i.iat[-1]]", ts: ({ f, i }) => [f.at('a'), i.iat(-1)] },
  { name: 'get-slice', py: 'df[2:5]', ts: ({ pd, df }) => df.get(pd.slice(2, 5)) },
  { name: 'get-slice-labels', py: "num['y':'w']", ts: ({ pd, num }) => num.get(pd.slice('y', 'w')) },
  { name: 'get-mask', py: "df[df['b']]", ts: ({ df }) => df.get(df.get('b')) },
  { name: 'get-mask-and', py: "df[(df['n'] > 0) & (df['k'] == 'a')]", ts: ({ df }) => df.get(df.get('n').gt(0).and(df.get('k').eq('a'))) },
  { name: 'get-mask-not', py: "df[~df['b']]", ts: ({ df }) => df.get(df.get('b').not()) },
  { name: 'get-mask-isin', py: "df[df['k'].isin(['a', 'c'])]", ts: ({ df }) => df.get(df.get('k').isin(['a', 'c'])) },
  { name: 'get-mask-empty-result', py: "df[df['n'] > 100]", ts: ({ df }) => df.get(df.get('n').gt(100)) },
  { name: 'get-frame-mask', py: 'num[num > 1]', ts: ({ num }) => num.get(num.gt(1)) },
  { name: 'series-get-label', py: "f['c']", ts: ({ f }) => f.get('c') },
  { name: 'series-get-labels', py: "f[['e', 'a']]", ts: ({ f }) => f.get(['e', 'a']) },
  { name: 'series-get-mask', py: 'i[i > 2]', ts: ({ i }) => i.get(i.gt(2)) },
  { name: 'series-get-slice', py: 'i[1:3]', ts: ({ pd, i }) => i.get(pd.slice(1, 3)) },
  {
    name: 'series-get-int-label',
    py: 'pd.Series([10, 20], index=[5, 6])[6]',
    ts: ({ pd }) => pd.Series([10, 20], { index: [5, 6] }).get(6),
  },
  { name: 'series-get-default', py: "f.get('zz', -1)", ts: ({ f }) => f.get('zz', -1) },
  { name: 'take', py: 'num.take([2, 0])', ts: ({ num }) => num.take([2, 0]) },
  { name: 'take-columns', py: 'num.take([1], axis=1)', ts: ({ num }) => num.take([1], { axis: 1 }) },
  { name: 'xs', py: "num.xs('y')", ts: ({ num }) => num.xs('y') },
  { name: 'xs-column', py: "num.xs('a', axis=1)", ts: ({ num }) => num.xs('a', { axis: 1 }) },
  {
    name: 'truncate',
    py: "num.sort_index().truncate(before='v', after='y')",
    ts: ({ num }) => num.sortIndex().truncate({ before: 'v', after: 'y' }),
  },
  {
    name: 'lookup-scalar-types',
    py: "[df.loc[0, 'k'], df.loc[0, 'g'], df.loc[0, 't'], df.loc[0, 'b'], df.loc[5, 'k'], df.loc[1, 'v']]",
    ts: ({ df }) => [df.loc(0, 'k'), df.loc(0, 'g'), df.loc(0, 't'), df.loc(0, 'b'), df.loc(5, 'k'), df.loc(1, 'v')],
  },
  { name: 'big-int-value', py: 'big.iloc[0]', ts: ({ big }) => big.iloc(0) },
  {
    name: 'set-loc-cell',
    py: "d = num.copy(); d.loc['y', 'a'] = 100; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.loc.set('y', 'a', 100);
      return d;
    },
  },
  {
    name: 'set-loc-row',
    py: 'd = small.copy(); d.loc[1] = [9, 9.5]; d',
    ts: ({ small }) => {
      const d = small.copy();
      d.loc.set(1, [9, 9.5]);
      return d;
    },
  },
  {
    name: 'set-loc-mask',
    py: "d = num.copy(); d.loc[d['a'] > 2, 'b'] = 0; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.loc.set(d.get('a').gt(2), 'b', 0);
      return d;
    },
  },
  {
    name: 'set-loc-mask-series',
    py: "d = df.copy(); d.loc[d['v'].isna(), 'v'] = d['n'] / 2; d",
    ts: ({ df }) => {
      const d = df.copy();
      d.loc.set(d.get('v').isna(), 'v', d.get('n').div(2));
      return d;
    },
  },
  {
    name: 'set-loc-mask-repeated-labels',
    py: "d = pd.DataFrame({'c': [1, 2, 3]}, index=[0, 0, 1]); d.loc[d['c'] > 1, 'c'] = pd.Series([5, 6, 7], index=[0, 0, 1]); d",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: [1, 2, 3] }, { index: [0, 0, 1] });
      d.loc.set(d.get('c').gt(1), 'c', pd.Series([5, 6, 7], { index: [0, 0, 1] }));
      return d;
    },
    expect: 'error',
  },
  {
    name: 'set-loc-mask-repeated-labels-of-the-rows',
    py: "d = pd.DataFrame({'c': [1, 2, 3]}, index=[0, 0, 1]); d.loc[d['c'] < 3, 'c'] = pd.Series([5, 6], index=[0, 0]); d",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: [1, 2, 3] }, { index: [0, 0, 1] });
      d.loc.set(d.get('c').lt(3), 'c', pd.Series([5, 6], { index: [0, 0] }));
      return d;
    },
  },
  {
    name: 'set-loc-mask-repeated-labels-all-rows',
    py: "d = pd.DataFrame({'c': [1, 2, 3]}, index=[0, 0, 1]); d.loc[d['c'] > 0, 'c'] = pd.Series([5, 6, 7], index=[0, 0, 1]); d",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: [1, 2, 3] }, { index: [0, 0, 1] });
      d.loc.set(d.get('c').gt(0), 'c', pd.Series([5, 6, 7], { index: [0, 0, 1] }));
      return d;
    },
  },
  {
    name: 'set-loc-mask-repeated-labels-no-row',
    py: "d = pd.DataFrame({'c': [1, 2, 3]}, index=[0, 0, 1]); d.loc[d['c'] > 9, 'c'] = pd.Series([5, 6, 7], index=[0, 0, 1]); d",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: [1, 2, 3] }, { index: [0, 0, 1] });
      d.loc.set(d.get('c').gt(9), 'c', pd.Series([5, 6, 7], { index: [0, 0, 1] }));
      return d;
    },
  },
  {
    name: 'set-loc-mask-labels-once',
    py: "d = pd.DataFrame({'c': [1, 2, 3]}, index=[0, 0, 1]); d.loc[d['c'] > 1, 'c'] = pd.Series([5, 6], index=[0, 1]); d",
    ts: ({ pd }) => {
      const d = pd.DataFrame({ c: [1, 2, 3] }, { index: [0, 0, 1] });
      d.loc.set(d.get('c').gt(1), 'c', pd.Series([5, 6], { index: [0, 1] }));
      return d;
    },
  },
  {
    name: 'set-loc-slice',
    py: "d = num.copy(); d.loc['y':'w', ['a', 'b']] = 0; d",
    ts: ({ pd, num }) => {
      const d = num.copy();
      d.loc.set(pd.slice('y', 'w'), ['a', 'b'], 0);
      return d;
    },
  },
  {
    name: 'set-loc-new-row',
    py: 'd = small.copy(); d.loc[9] = [7, 7.5]; d',
    ts: ({ small }) => {
      const d = small.copy();
      d.loc.set(9, [7, 7.5]);
      return d;
    },
  },
  {
    name: 'set-loc-new-column',
    py: "d = small.copy(); d.loc[d['x'] > 1, 'z'] = 'yes'; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.loc.set(d.get('x').gt(1), 'z', 'yes');
      return d;
    },
  },
  {
    name: 'set-loc-list-values',
    py: "d = num.copy(); d.loc[['x', 'u'], 'a'] = [70, 80]; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.loc.set(['x', 'u'], 'a', [70, 80]);
      return d;
    },
  },
  {
    name: 'set-loc-none',
    py: "d = df.copy(); d.loc[0, 'k'] = None; d['k']",
    ts: ({ df }) => {
      const d = df.copy();
      d.loc.set(0, 'k', null);
      return d.get('k');
    },
  },
  {
    name: 'set-loc-missing-upcasts',
    py: "d = num.copy(); d.loc['x', 'c'] = np.nan; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.loc.set('x', 'c', NaN);
      return d;
    },
  },
  {
    name: 'set-iloc',
    py: 'd = num.copy(); d.iloc[0, 1] = 5.5; d',
    ts: ({ num }) => {
      const d = num.copy();
      d.iloc.set(0, 1, 5.5);
      return d;
    },
  },
  {
    name: 'set-iloc-column',
    py: 'd = small.copy(); d.iloc[:, 1] = [1.5, 2.5, 3.5]; d',
    ts: ({ pd, small }) => {
      const d = small.copy();
      d.iloc.set(pd.slice(), 1, [1.5, 2.5, 3.5]);
      return d;
    },
  },
  {
    name: 'set-iloc-row',
    py: 'd = small.copy(); d.iloc[-1] = 0; d',
    ts: ({ small }) => {
      const d = small.copy();
      d.iloc.set(-1, 0);
      return d;
    },
  },
  {
    name: 'set-at-iat',
    py: "d = num.copy(); d.at['z', 'a'] = 42; d.iat[0, 0] = -42; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.at.set('z', 'a', 42);
      d.iat.set(0, 0, -42);
      return d;
    },
  },
  {
    name: 'set-at-new-label',
    py: "d = small.copy(); d.at[7, 'x'] = 1; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.at.set(7, 'x', 1);
      return d;
    },
  },
  {
    name: 'set-series-label',
    py: "s = f.copy(); s['a'] = 9.5; s['new'] = 1.5; s",
    ts: ({ f }) => {
      const s = f.copy();
      s.set('a', 9.5);
      s.set('new', 1.5);
      return s;
    },
  },
  {
    name: 'set-series-mask',
    py: 's = i.copy(); s[s > 2] = 0; s',
    ts: ({ i }) => {
      const s = i.copy();
      s.set(s.gt(2), 0);
      return s;
    },
  },
  {
    name: 'set-series-loc-slice',
    py: "s = i.copy(); s.loc['b':'d'] = 7; s",
    ts: ({ pd, i }) => {
      const s = i.copy();
      s.loc.set(pd.slice('b', 'd'), 7);
      return s;
    },
  },
  {
    name: 'set-series-iloc',
    py: 's = i.copy(); s.iloc[-1] = 99; s',
    ts: ({ i }) => {
      const s = i.copy();
      s.iloc.set(-1, 99);
      return s;
    },
  },
  {
    name: 'set-category',
    py: "s = cat.copy(); s.iloc[0] = 'd'; s",
    ts: ({ cat }) => {
      const s = cat.copy();
      s.iloc.set(0, 'd');
      return s;
    },
  },
  {
    name: 'set-timestamp',
    py: "d = df[['t']].copy(); d.loc[0, 't'] = pd.Timestamp('2000-01-01'); d",
    ts: ({ pd, df }) => {
      const d = df.get(['t']).copy();
      d.loc.set(0, 't', pd.Timestamp('2000-01-01'));
      return d;
    },
  },
  {
    name: 'set-does-not-touch-source',
    py: "d = num.copy(); e = d[['a']]; e.loc['x', 'a'] = 0; [d, e]",
    ts: ({ num }) => {
      const d = num.copy();
      const e = d.get(['a']);
      e.loc.set('x', 'a', 0);
      return [d, e];
    },
  },
  {
    name: 'chain-mask-loc-agg',
    py: "df.loc[df['n'] > 0, ['g', 'v']].groupby('g').sum()",
    ts: ({ df }) => df.loc(df.get('n').gt(0), ['g', 'v']).groupby('g').sum(),
  },
  {
    name: 'chain-iloc-after-sort',
    py: "df.sort_values('n').iloc[1:4][['k', 'n']]",
    ts: ({ pd, df }) => df.sortValues('n').iloc(pd.slice(1, 4)).get(['k', 'n']),
  },
  { name: 'chain-idxmax-loc', py: "num.loc[num['a'].idxmax()]", ts: ({ num }) => num.loc(num.get('a').idxmax()) },
  { name: 'loc-missing', py: "num.loc['nope']", ts: ({ num }) => num.loc('nope'), expect: 'error' },
  { name: 'loc-list-missing', py: "num.loc[['x', 'nope']]", ts: ({ num }) => num.loc(['x', 'nope']), expect: 'error' },
  { name: 'loc-missing-column', py: "num.loc['x', 'zz']", ts: ({ num }) => num.loc('x', 'zz'), expect: 'error' },
  { name: 'iloc-out-of-range', py: 'num.iloc[99]', ts: ({ num }) => num.iloc(99), expect: 'error' },
  { name: 'iloc-list-out-of-range', py: 'num.iloc[[0, 99]]', ts: ({ num }) => num.iloc([0, 99]), expect: 'error' },
  { name: 'iloc-label', py: "num.iloc['x']", ts: ({ num }) => num.iloc('x'), expect: 'error' },
  { name: 'iloc-too-many', py: 'num.iloc[0, 0, 0]', ts: ({ num }) => num.iloc(0, 0, 0), expect: 'error' },
  { name: 'at-missing', py: "num.at['nope', 'a']", ts: ({ num }) => num.at('nope', 'a'), expect: 'error' },
  { name: 'iat-out-of-range', py: 'num.iat[0, 9]', ts: ({ num }) => num.iat(0, 9), expect: 'error' },
  { name: 'mask-wrong-length', py: 'num[[True, False]]', ts: ({ num }) => num.get([true, false]), expect: 'error' },
  { name: 'loc-slice-missing-unsorted', py: "num.loc['nope':'u']", ts: ({ pd, num }) => num.loc(pd.slice('nope', 'u')), expect: 'error' },
  { name: 'loc-slice-duplicates', py: "sdup.loc['a':'c']", ts: ({ pd, sdup }) => sdup.loc(pd.slice('a', 'c')), expect: 'error' },
  { name: 'series-missing-label', py: "f['zz']", ts: ({ f }) => f.get('zz'), expect: 'error' },
  {
    name: 'set-wrong-length',
    py: "d = num.copy(); d.loc[['x', 'y'], 'a'] = [1, 2, 3]; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.loc.set(['x', 'y'], 'a', [1, 2, 3]);
      return d;
    },
    expect: 'error',
  },
  {
    name: 'set-string-into-int',
    py: "d = num.copy(); d.loc['x', 'a'] = 'text'; d",
    ts: ({ num }) => {
      const d = num.copy();
      d.loc.set('x', 'a', 'text');
      return d;
    },
    expect: 'error',
  },
  {
    name: 'set-unknown-category',
    py: "s = cat.copy(); s.iloc[0] = 'zz'; s",
    ts: ({ cat }) => {
      const s = cat.copy();
      s.iloc.set(0, 'zz');
      return s;
    },
    expect: 'error',
  },
  {
    name: 'set-iloc-new-row',
    py: 'd = small.copy(); d.iloc[9] = 1; d',
    ts: ({ small }) => {
      const d = small.copy();
      d.iloc.set(9, 1);
      return d;
    },
    expect: 'error',
  },
  { name: 'take-out-of-range', py: 'num.take([9])', ts: ({ num }) => num.take([9]), expect: 'error' },
  { name: 'xs-missing', py: "num.xs('nope')", ts: ({ num }) => num.xs('nope'), expect: 'error' },
  { name: 'slice-by-float', py: 'num.iloc[1.5:3]', ts: ({ pd, num }) => num.iloc(pd.slice(1.5, 3)), expect: 'error' },
];

import type { Case } from '../src/case.js';

/** Columns of two dtypes together: compared, put into each other, joined by None. */
export const cases: Case[] = [
  {
    name: 'texts-beside-categories',
    py: "pd.Series(['a', None, '3', 'x']) == pd.Series(['a', None, '3', 'b'], dtype='category')",
    ts: ({ pd }) => pd.Series(['a', null, '3', 'x']).eq(pd.Series(['a', null, '3', 'b'], { dtype: 'category' })),
  },
  {
    name: 'categories-beside-texts-differ',
    py: "pd.Series(['a', None, '3', 'b'], dtype='category') != pd.Series(['a', None, '3', 'x'])",
    ts: ({ pd }) => pd.Series(['a', null, '3', 'b'], { dtype: 'category' }).ne(pd.Series(['a', null, '3', 'x'])),
  },
  {
    name: 'ints-beside-categories-of-ints',
    py: "pd.Series([3, -1, 3]) == pd.Series([3, 1, 3], dtype='category')",
    ts: ({ pd }) => pd.Series([3, -1, 3]).eq(pd.Series([3, 1, 3], { dtype: 'category' })),
  },
  {
    name: 'nullable-ints-beside-categories',
    py: "pd.Series([3, None, 2], dtype='Int64') == pd.Series([3, 1, 3], dtype='category')",
    ts: ({ pd }) => pd.Series([3, null, 2], { dtype: 'Int64' }).eq(pd.Series([3, 1, 3], { dtype: 'category' })),
  },
  {
    name: 'moments-beside-categories',
    py: "d = pd.Series(pd.to_datetime(['2024-01-01', None, '2024-03-01']))\nd == d.shift(-1).astype('category').shift(1)",
    ts: ({ pd }) => {
      const d = pd.Series(pd.toDatetime(['2024-01-01', null, '2024-03-01']));
      return d.eq(d.shift(-1).astype('category').shift(1));
    },
  },
  {
    name: 'query-of-a-category-and-a-text',
    py: "pd.DataFrame({'a': ['x', 'y', 'z'], 'b': pd.Series(['x', 'z', 'z'], dtype='category')}).query('a == b')",
    ts: ({ pd }) => pd.DataFrame({ a: ['x', 'y', 'z'], b: pd.Series(['x', 'z', 'z'], { dtype: 'category' }) }).query('a == b'),
  },
  {
    name: 'texts-after-categories',
    py: "pd.Series(['a', 'b'], dtype='category') < pd.Series(['b', 'a'])",
    ts: ({ pd }) => pd.Series(['a', 'b'], { dtype: 'category' }).lt(pd.Series(['b', 'a'])),
    expect: 'error',
  },
  {
    name: 'nothing-differs',
    py: 'pd.Series([1, 2]).compare(pd.Series([1, 2]))',
    ts: ({ pd }) => pd.Series([1, 2]).compare(pd.Series([1, 2])),
  },
  {
    name: 'nothing-differs-below-each-other',
    py: "pd.Series(['a', None]).compare(pd.Series(['a', None]), align_axis=0)",
    ts: ({ pd }) => pd.Series(['a', null]).compare(pd.Series(['a', null]), { alignAxis: 0 }),
  },
  {
    name: 'short-floats-times-durations',
    py: "pd.Series([1.5, None, 3.0], dtype='float32') * pd.Series(pd.to_timedelta(['1D', None, '3h']))",
    ts: ({ pd }) => pd.Series([1.5, null, 3.0], { dtype: 'float32' }).mul(pd.Series(pd.toTimedelta(['1D', null, '3h']))),
  },
  {
    name: 'ints-times-texts',
    py: "pd.Series([3, -1, 2]) * pd.Series(['a', 'b', 4], dtype='object')",
    ts: ({ pd }) => pd.Series([3, -1, 2]).mul(pd.Series(['a', 'b', 4], { dtype: 'object' })),
  },
  {
    name: 'mixed-values-sorted-beside-another-key',
    py: "pd.DataFrame({'a': ['a', 3, None, 2.5, 'B'], 'b': [1, 1, 1, 1, 0]}).sort_values(['b', 'a'])",
    ts: ({ pd }) => pd.DataFrame({ a: ['a', 3, null, 2.5, 'B'], b: [1, 1, 1, 1, 0] }).sortValues(['b', 'a']),
  },
  {
    name: 'mixed-values-sorted-alone',
    py: "pd.DataFrame({'a': ['a', 3, None, 2.5, 'B']}).sort_values('a')",
    ts: ({ pd }) => pd.DataFrame({ a: ['a', 3, null, 2.5, 'B'] }).sortValues('a'),
    expect: 'error',
  },
  {
    name: 'mixed-levels-with-missing',
    py: "pd.DataFrame({'a': ['a', 3, None], 'b': [1, 2, 3]}).set_index(['a', 'b']).index",
    ts: ({ pd }) => pd.DataFrame({ a: ['a', 3, null], b: [1, 2, 3] }).setIndex(['a', 'b']).index,
  },
  {
    name: 'columns-beyond-int64',
    py: "pd.DataFrame({'a': [1, 2], 'b': pd.Series([3, 18446744073709551615], dtype='uint64')}).pivot_table(index='a', columns='b', aggfunc='size')",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: [1, 2], b: pd.Series([3n, 18446744073709551615n], { dtype: 'uint64' }) })
        .pivotTable({ index: 'a', columns: 'b', aggfunc: 'size' }),
  },
  {
    name: 'a-value-of-no-rows',
    py: "pd.DataFrame({'x': pd.Series([], dtype='float64'), 'i': 1, 'f': 1.5, 's': 'a', 'b': True, 't': pd.Timestamp('2024-01-01')})",
    ts: ({ pd }) => pd.DataFrame({ x: pd.Series([], { dtype: 'float64' }), i: 1, f: 1.5, s: 'a', b: true, t: pd.Timestamp('2024-01-01') }),
  },
  {
    name: 'a-moment-everywhere',
    py: "pd.DataFrame(pd.Timestamp('2024-01-01'), index=[1, 2], columns=['a'])",
    ts: ({ pd }) => pd.DataFrame(pd.Timestamp('2024-01-01'), { index: [1, 2], columns: ['a'] }),
  },
  {
    name: 'one-value-of-a-list-for-more-labels',
    py: 'pd.Series([1], index=[1, 2])',
    ts: ({ pd }) => pd.Series([1], { index: [1, 2] }),
    expect: 'error',
  },
  {
    name: 'a-row-more-keeps-the-dtype',
    py: "s = pd.Series([3, -1], dtype='int8')\ns.loc[5] = 7\nt = pd.Series([1.5], dtype='float32')\nt.loc[5] = 0.1\npd.concat([s, t], axis=1)",
    ts: ({ pd }) => {
      const s = pd.Series([3, -1], { dtype: 'int8' });
      s.loc.set(5, 7);
      const t = pd.Series([1.5], { dtype: 'float32' });
      t.loc.set(5, 0.1);
      return pd.concat([s, t], { axis: 1 });
    },
  },
  {
    name: 'a-row-more-beyond-int8',
    py: "s = pd.Series([3, -1], dtype='int8')\ns.loc[5] = 300\ns",
    ts: ({ pd }) => {
      const s = pd.Series([3, -1], { dtype: 'int8' });
      s.loc.set(5, 300);
      return s;
    },
  },
  {
    name: 'only-values-that-are-taken-count',
    py: "pd.Series([3, None, 2], dtype='Int64').fillna(pd.Series(['a', None, '3']))",
    ts: ({ pd }) => pd.Series([3, null, 2], { dtype: 'Int64' }).fillna(pd.Series(['a', null, '3'])),
  },
  {
    name: 'texts-into-ints',
    py: "s = pd.Series([1, 2])\ns.update(pd.Series(['a', None]))",
    ts: ({ pd }) => pd.Series([1, 2]).update(pd.Series(['a', null])),
    expect: 'error',
  },
  {
    name: 'an-update-keeps-the-dtype',
    py: "s = pd.Series([1.5, 2.5], dtype='float32')\ns.update(pd.Series([0.5, None]))\ns",
    ts: ({ pd }) => {
      const s = pd.Series([1.5, 2.5], { dtype: 'float32' });
      s.update(pd.Series([0.5, null]));
      return s;
    },
  },
  {
    name: 'missing-numbers-to-none',
    py: "pd.DataFrame({'i': [1, 2], 'f': [1.5, None], 's': ['a', None], 't': pd.to_datetime(['2024-01-01', None])}).replace({np.nan: None}).to_dict('records')",
    ts: ({ pd }) =>
      pd
        .DataFrame({ i: [1, 2], f: [1.5, null], s: ['a', null], t: pd.toDatetime(['2024-01-01', null]) })
        .replace(new Map([[NaN, null]]))
        .toDict('records'),
  },
  {
    name: 'a-number-to-none',
    py: "pd.DataFrame({'a': [-999, 2], 'b': [1.5, -999.0], 'c': ['x', 'y']}).replace(-999, None)",
    ts: ({ pd }) => pd.DataFrame({ a: [-999, 2], b: [1.5, -999], c: ['x', 'y'] }).replace(-999, null),
  },
  {
    name: 'a-lone-none-where-there-is-a-missing-value',
    py: "pd.DataFrame({'a': pd.Series([1, 2], dtype='Int64'), 's': ['x', 'y']}).replace([1], [None]).replace('x', None)",
    ts: ({ pd }) =>
      pd
        .DataFrame({ a: pd.Series([1, 2], { dtype: 'Int64' }), s: ['x', 'y'] })
        .replace([1], [null])
        .replace('x', null),
  },
  {
    name: 'frames-of-ints-and-booleans-below-each-other',
    py: "pd.concat([pd.DataFrame({'x': [1, 2], 'f': [1.5, None]}), pd.DataFrame({'x': [True, False], 'f': [True, True]})])",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ x: [1, 2], f: [1.5, null] }), pd.DataFrame({ x: [true, false], f: [true, true] })]),
  },
  {
    name: 'frames-of-booleans-and-floats-below-each-other',
    py: "pd.concat([pd.DataFrame({'x': [True, False]}), pd.DataFrame({'x': [1.5, None], 'y': 1})])",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ x: [true, false] }), pd.DataFrame({ x: [1.5, null], y: 1 })]),
  },
  {
    name: 'columns-of-ints-and-booleans-below-each-other',
    py: 'pd.concat([pd.Series([1, 2]), pd.Series([True, False])])',
    ts: ({ pd }) => pd.concat([pd.Series([1, 2]), pd.Series([true, false])]),
  },
  {
    name: 'a-row-more-by-a-value-that-does-not-fit',
    py: "f = pd.DataFrame({'a': [1, 2]})\nf.loc['new', 'a'] = 'z'\nf",
    ts: ({ pd }) => pd.DataFrame({ a: [1, 2] }).loc.set('new', 'a', 'z'),
    expect: 'error',
  },
  {
    name: 'a-row-and-a-column-more',
    py: "f = pd.DataFrame({'a': [1, 2], 't': [True, False]})\nf.loc['new', 'd'] = pd.Timestamp('2024-01-05')\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ a: [1, 2], t: [true, false] });
      f.loc.set('new', 'd', pd.Timestamp('2024-01-05'));
      return f;
    },
  },
  {
    name: 'a-column-into-one-cell',
    py: "f = pd.DataFrame({'a': [1, 2]})\nf.loc[1, 'a'] = f['a']\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ a: [1, 2] });
      f.loc.set(1, 'a', f.a);
    },
    expect: 'error',
  },
  {
    name: 'a-condition-that-no-row-meets',
    py: "f = pd.DataFrame({'a': [1, 2], 's': ['x', 'y']})\nf.loc[f['a'] > 5] = 'z'\nf.loc[5:, 's'] = 7\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ a: [1, 2], s: ['x', 'y'] });
      f.loc.set(f.a.gt(5), 'z');
      f.loc.set(pd.slice(5, null), 's', 7);
      return f;
    },
  },
  {
    name: 'a-condition-that-no-row-meets-of-one-column',
    py: "f = pd.DataFrame({'a': [1, 2], 's': ['x', 'y']})\nf.loc[f['a'] > 5, 's'] = 7\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ a: [1, 2], s: ['x', 'y'] });
      f.loc.set(f.a.gt(5), 's', 7);
    },
    expect: 'error',
  },
  {
    name: 'periods-join-no-texts',
    py: "pd.DataFrame({'k': pd.period_range('2024-01', periods=2, freq='M')}).merge(pd.DataFrame({'k': ['2024-01', 'b']}), on='k')",
    ts: ({ pd }) =>
      pd.DataFrame({ k: pd.periodRange('2024-01', { periods: 2, freq: 'M' }) }).merge(pd.DataFrame({ k: ['2024-01', 'b'] }), { on: 'k' }),
    expect: 'error',
  },
  {
    name: 'categories-are-no-bits',
    py: "pd.Series([3, 1]) & pd.Series([3, 1], dtype='category')",
    ts: ({ pd }) => pd.Series([3, 1]).and(pd.Series([3, 1], { dtype: 'category' })),
    expect: 'error',
  },
  {
    name: 'durations-of-nothing',
    py: "pd.to_timedelta(pd.Series([None, None], dtype='object'))",
    ts: ({ pd }) => pd.toTimedelta(pd.Series([null, null], { dtype: 'object' })),
  },
  {
    name: 'a-new-column-of-some-rows',
    py: "f = pd.DataFrame({'a': [1, 2]})\nf.loc[f['a'] > 0, 'd'] = 5\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ a: [1, 2] });
      f.loc.set(f.a.gt(0), 'd', 5);
      return f;
    },
  },
  {
    name: 'none-for-no-row',
    py: "f = pd.DataFrame({'a': [1, 2]})\nf.loc[f['a'] > 5, 'a'] = None\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ a: [1, 2] });
      f.loc.set(f.a.gt(5), 'a', null);
      return f;
    },
  },
  {
    name: 'a-moment-of-a-new-row-by-its-text',
    py: "f = pd.DataFrame({'d': pd.to_datetime(['2024-01-01']), 'v': [1]})\nf.loc['z', 'd'] = '2024-01-05'\nf",
    ts: ({ pd }) => {
      const f = pd.DataFrame({ d: pd.toDatetime(['2024-01-01']), v: [1] });
      f.loc.set('z', 'd', '2024-01-05');
      return f;
    },
  },
  {
    name: 'booleans-by-a-table-of-numbers',
    py: "pd.concat([pd.Series([True, False]).map({1: 'x', 0: 'y'}), pd.Series([1, 0]).map({True: 'x', False: 'y'}), pd.Series([1, 0]).map({1: 'x', 0: 'y'})], axis=1)",
    ts: ({ pd }) => {
      const [numbers, flags] = [
        new Map([
          [1, 'x'],
          [0, 'y'],
        ]),
        new Map([
          [true, 'x'],
          [false, 'y'],
        ]),
      ];
      return pd.concat([pd.Series([true, false]).map(numbers), pd.Series([1, 0]).map(flags), pd.Series([1, 0]).map(numbers)], { axis: 1 });
    },
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'mixed-a-index-union-b-index',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\na.index.union(b.index)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return a.index.union(b.index);
    },
  },
  {
    name: 'mixed-b-index-union-a-index',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\nb.index.union(a.index)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return b.index.union(a.index);
    },
  },
  {
    name: 'mixed-a-b',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\na + b",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return a.add(b);
    },
  },
  {
    name: 'mixed-b-a',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\nb + a",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return b.add(a);
    },
  },
  {
    name: 'mixed-a-b-2',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\na - b",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return a.sub(b);
    },
  },
  {
    name: 'mixed-pd-concat-a-b',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\npd.concat([a, b])",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return pd.concat([a, b]);
    },
  },
  {
    name: 'mixed-pd-concat-a-b-axis-1',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\npd.concat([a, b], axis=1)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return pd.concat([a, b], { axis: 1 });
    },
  },
  {
    name: 'mixed-pd-concat-b-a-axis-1',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\npd.concat([b, a], axis=1)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return pd.concat([b, a], { axis: 1 });
    },
  },
  {
    name: 'mixed-a-x-b-x',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\na['x'] + b['x']",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return a.get('x').add(b.get('x'));
    },
  },
  {
    name: 'mixed-a-align-b-0',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\na.align(b)[0]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return a.align(b)[0];
    },
  },
  {
    name: 'mixed-a-combine-first-b',
    py: "a = pd.DataFrame({'x': [1, 2]}, index=['p', 'q'])\nb = pd.DataFrame({'x': [3, 4]}, index=[1, 0])\na.combine_first(b)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ x: [1, 2] }, { index: ['p', 'q'] });
      const b = pd.DataFrame({ x: [3, 4] }, { index: [1, 0] });
      return a.combineFirst(b);
    },
  },
  {
    name: 'mixed-pd-concat-pd-dataframe-a-1-pd-dataframe-0-2',
    py: "pd.concat([pd.DataFrame({'a': [1]}), pd.DataFrame({0: [2]})])",
    ts: ({ pd }) => pd.concat([pd.DataFrame({ a: [1] }), pd.DataFrame(new Map<any, any>([[0, [2]]]))]),
  },
  {
    name: 'mixed-pd-concat-pd-dataframe-0-1-pd-dataframe-a-2',
    py: "pd.concat([pd.DataFrame({0: [1]}), pd.DataFrame({'a': [2]})])",
    ts: ({ pd }) => pd.concat([pd.DataFrame(new Map<any, any>([[0, [1]]])), pd.DataFrame({ a: [2] })]),
  },
  {
    name: 'mixed-pd-concat-pd-dataframe-0-1-pd-dataframe-a-2-sort-true',
    py: "pd.concat([pd.DataFrame({0: [1]}), pd.DataFrame({'a': [2]})], sort=True)",
    ts: ({ pd }) => pd.concat([pd.DataFrame(new Map<any, any>([[0, [1]]])), pd.DataFrame({ a: [2] })], { sort: true }),
  },
  {
    name: 'mixed-pd-dataframe-a-1-0-2-pd-dataframe-0-1-b-2',
    py: "pd.DataFrame({'a': [1], 0: [2]}) + pd.DataFrame({0: [1], 'b': [2]})",
    ts: ({ pd }) =>
      pd
        .DataFrame(
          new Map<any, any>([
            ['a', [1]],
            [0, [2]],
          ]),
        )
        .add(
          pd.DataFrame(
            new Map<any, any>([
              [0, [1]],
              ['b', [2]],
            ]),
          ),
        ),
  },
  {
    name: 'mixed-pd-dataframe-a-1-c-3-pd-dataframe-0-1-1-2',
    py: "pd.DataFrame({'a': [1], 'c': [3]}) - pd.DataFrame({0: [1], 1: [2]})",
    ts: ({ pd }) =>
      pd.DataFrame({ a: [1], c: [3] }).sub(
        pd.DataFrame(
          new Map<any, any>([
            [0, [1]],
            [1, [2]],
          ]),
        ),
      ),
  },
  {
    name: 'mixed-pd-index-1-a-union-pd-index-b-2',
    py: "pd.Index([1, 'a']).union(pd.Index(['b', 2]))",
    ts: ({ pd }) => pd.Index([1, 'a']).union(pd.Index(['b', 2])),
  },
  {
    name: 'mixed-pd-index-3-1-union-pd-index-b-a',
    py: "pd.Index([3, 1]).union(pd.Index(['b', 'a']))",
    ts: ({ pd }) => pd.Index([3, 1]).union(pd.Index(['b', 'a'])),
  },
  {
    name: 'mixed-pd-index-b-a-union-pd-index-3-1',
    py: "pd.Index(['b', 'a']).union(pd.Index([3, 1]))",
    ts: ({ pd }) => pd.Index(['b', 'a']).union(pd.Index([3, 1])),
  },
  {
    name: 'mixed-pd-index-3-1-union-pd-index-2-5',
    py: 'pd.Index([3, 1]).union(pd.Index([2.5]))',
    ts: ({ pd }) => pd.Index([3, 1]).union(pd.Index([2.5])),
  },
  {
    name: 'mixed-pd-index-b-a-union-pd-index-3-1-sort-false',
    py: "pd.Index(['b', 'a']).union(pd.Index([3, 1]), sort=False)",
    ts: ({ pd }) => pd.Index(['b', 'a']).union(pd.Index([3, 1]), { sort: false }),
  },
  {
    name: 'mixed-pd-index-b-a-intersection-pd-index-3-1',
    py: "pd.Index(['b', 'a']).intersection(pd.Index([3, 1]))",
    ts: ({ pd }) => pd.Index(['b', 'a']).intersection(pd.Index([3, 1])),
  },
  {
    name: 'mixed-pd-index-b-a-difference-pd-index-3-1',
    py: "pd.Index(['b', 'a']).difference(pd.Index([3, 1]))",
    ts: ({ pd }) => pd.Index(['b', 'a']).difference(pd.Index([3, 1])),
  },
  {
    name: 'mixed-pd-index-b-a-symmetric-difference-pd-index-3-1',
    py: "pd.Index(['b', 'a']).symmetric_difference(pd.Index([3, 1]))",
    ts: ({ pd }) => pd.Index(['b', 'a']).symmetricDifference(pd.Index([3, 1])),
  },
  {
    name: 'mixed-pd-series-1-2-index-b-a-add-pd-series-1-2-index-3-1-fill',
    py: "pd.Series([1, 2], index=['b', 'a']).add(pd.Series([1, 2], index=[3, 1]), fill_value=0)",
    ts: ({ pd }) => pd.Series([1, 2], { index: ['b', 'a'] }).add(pd.Series([1, 2], { index: [3, 1] }), { fillValue: 0 }),
  },
  {
    name: 'mixed-pd-series-1-2-index-b-a-pd-series-dtype-float64',
    py: "pd.Series([1, 2], index=['b', 'a']) + pd.Series([], dtype='float64')",
    ts: ({ pd }) => pd.Series([1, 2], { index: ['b', 'a'] }).add(pd.Series([], { dtype: 'float64' })),
  },
  {
    name: 'mixed-pd-series-dtype-float64-pd-series-1-2-index-b-a',
    py: "pd.Series([], dtype='float64') + pd.Series([1, 2], index=['b', 'a'])",
    ts: ({ pd }) => pd.Series([], { dtype: 'float64' }).add(pd.Series([1, 2], { index: ['b', 'a'] })),
  },
  {
    name: 'mixed-pd-dataframe-a-1-pd-series-dtype-float64',
    py: "pd.DataFrame({'a': [1]}) + pd.Series([], dtype='float64')",
    ts: ({ pd }) => pd.DataFrame({ a: [1] }).add(pd.Series([], { dtype: 'float64' })),
  },
  {
    name: 'mixed-pd-dataframe-a-1-pd-dataframe',
    py: "pd.DataFrame({'a': [1]}) + pd.DataFrame()",
    ts: ({ pd }) => pd.DataFrame({ a: [1] }).add(pd.DataFrame()),
  },
  {
    name: 'mixed-pd-index-union-pd-index-a',
    py: "pd.Index([]).union(pd.Index(['a']))",
    ts: ({ pd }) => pd.Index([]).union(pd.Index(['a'])),
  },
  {
    name: 'mixed-pd-index-a-union-pd-index-dtype-int64',
    py: "pd.Index(['a']).union(pd.Index([], dtype='int64'))",
    ts: ({ pd }) => pd.Index(['a']).union(pd.Index([], { dtype: 'int64' })),
  },
  {
    name: 'mixed-pd-index-dtype-int64-union-pd-index-a',
    py: "pd.Index([], dtype='int64').union(pd.Index(['a']))",
    ts: ({ pd }) => pd.Index([], { dtype: 'int64' }).union(pd.Index(['a'])),
  },
  {
    name: 'mixed-pd-series-np-inf-1-2-quantile-0-1-0-5-0-75-0-9-1',
    py: 'pd.Series([np.inf, 1, 2]).quantile([0.1, 0.5, 0.75, 0.9, 1])',
    ts: ({ pd }) => pd.Series([Infinity, 1, 2]).quantile([0.1, 0.5, 0.75, 0.9, 1]),
  },
  {
    name: 'mixed-pd-series-np-inf-1-2-quantile-0-0-1-0-25-0-5',
    py: 'pd.Series([-np.inf, 1, 2]).quantile([0, 0.1, 0.25, 0.5])',
    ts: ({ pd }) => pd.Series([-Infinity, 1, 2]).quantile([0, 0.1, 0.25, 0.5]),
  },
  {
    name: 'mixed-pd-series-np-inf-1-np-inf-describe',
    py: 'pd.Series([-np.inf, 1, np.inf]).describe()',
    ts: ({ pd }) => pd.Series([-Infinity, 1, Infinity]).describe(),
  },
  {
    name: 'mixed-pd-series-np-inf-1-np-inf-median',
    py: 'pd.Series([-np.inf, 1, np.inf]).median()',
    ts: ({ pd }) => pd.Series([-Infinity, 1, Infinity]).median(),
  },
  {
    name: 'mixed-pd-series-np-inf-1-0-2-0-np-inf-median',
    py: 'pd.Series([np.inf, 1.0, 2.0, np.inf]).median()',
    ts: ({ pd }) => pd.Series([Infinity, 1, 2, Infinity]).median(),
  },
  {
    name: 'mixed-pd-dataframe-a-1-np-inf-3-b-1-2-3-quantile-0-75',
    py: "pd.DataFrame({'a': [1, np.inf, 3], 'b': [1., 2., 3.]}).quantile(0.75)",
    ts: ({ pd }) => pd.DataFrame({ a: [1, Infinity, 3], b: new Float64Array([1, 2, 3]) }).quantile(0.75),
  },
  {
    name: 'mixed-pd-dataframe-a-1-np-inf-3-b-1-2-3-describe',
    py: "pd.DataFrame({'a': [1, np.inf, 3], 'b': [1., 2., 3.]}).describe()",
    ts: ({ pd }) => pd.DataFrame({ a: [1, Infinity, 3], b: new Float64Array([1, 2, 3]) }).describe(),
  },
  {
    name: 'mixed-pd-series-7-5-7-5-0-0-2',
    py: 'pd.Series([-7.5, 7.5, -0.0]) // 2',
    ts: ({ pd }) => pd.Series([-7.5, 7.5, -0]).floordiv(2),
  },
  {
    name: 'mixed-pd-series-8-0-8-0-0-0-0-0-4',
    py: 'pd.Series([-8.0, 8.0, -0.0, 0.0]) % 4',
    ts: ({ pd }) => pd.Series([-8, 8, -0, 0]).mod(4),
  },
  {
    name: 'mixed-pd-series-8-0-8-0-0-0-0-0-4-2',
    py: 'pd.Series([-8.0, 8.0, -0.0, 0.0]) % -4',
    ts: ({ pd }) => pd.Series([-8, 8, -0, 0]).mod(-4),
  },
  { name: 'mixed-pd-series-0-0-0-0-1', py: 'pd.Series([0.0, -0.0]) * -1', ts: ({ pd }) => pd.Series([0, -0]).mul(-1) },
  { name: 'mixed-pd-series-0-5-0-4-round', py: 'pd.Series([-0.5, 0.4]).round()', ts: ({ pd }) => pd.Series([-0.5, 0.4]).round() },
  { name: 'mixed-pd-series-0-1-1', py: 'pd.Series([0, 1]) / -1', ts: ({ pd }) => pd.Series([0, 1]).div(-1) },
  {
    name: 'mixed-pd-series-0-0-0-0-1-0-to-list',
    py: 'pd.Series([0.0, -0.0, 1.0]).to_list()',
    ts: ({ pd }) => pd.Series([0, -0, 1]).toList(),
  },
  {
    name: 'mixed-pd-series-0-0-0-0-1-0-cumsum',
    py: 'pd.Series([0.0, -0.0, 1.0]).cumsum()',
    ts: ({ pd }) => pd.Series([0, -0, 1]).cumsum(),
  },
  { name: 'mixed-pd-series-0-0-sum', py: 'pd.Series([-0.0]).sum()', ts: ({ pd }) => pd.Series([-0]).sum() },
  { name: 'mixed-pd-series-0-0-0-0', py: 'pd.Series([0.0]) - 0.0', ts: ({ pd }) => pd.Series(new Float64Array([0])).sub(0) },
  { name: 'mixed-pd-series-0-0-1-0', py: '-pd.Series([0.0, 1.0])', ts: ({ pd }) => pd.Series(new Float64Array([0, 1])).neg() },
  { name: 'mixed-pd-series-0-0-0-0-abs', py: 'pd.Series([-0.0, 0.0]).abs()', ts: ({ pd }) => pd.Series([-0, 0]).abs() },
  {
    name: 'mixed-pd-series-0-0-0-0-sort-values',
    py: 'pd.Series([-0.0, 0.0]).sort_values()',
    ts: ({ pd }) => pd.Series([-0, 0]).sortValues(),
  },
  {
    name: 'mixed-pd-series-0-0-0-0-value-counts',
    py: 'pd.Series([-0.0, 0.0]).value_counts()',
    ts: ({ pd }) => pd.Series([-0, 0]).valueCounts(),
  },
  { name: 'mixed-pd-series-0-0-0-0-unique', py: 'pd.Series([-0.0, 0.0]).unique()', ts: ({ pd }) => pd.Series([-0, 0]).unique() },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-x-3-errors-coerce',
    py: "pd.to_numeric(pd.Series(['1', 'x', '3']), errors='coerce')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', 'x', '3']), { errors: 'coerce' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-x-3-dtype-string-errors-coerce',
    py: "pd.to_numeric(pd.Series(['1', 'x', '3'], dtype='string'), errors='coerce')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', 'x', '3'], { dtype: 'string' }), { errors: 'coerce' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-2-3-dtype-string',
    py: "pd.to_numeric(pd.Series(['1', '2', '3'], dtype='string'))",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', '2', '3'], { dtype: 'string' })),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-none-3-dtype-string',
    py: "pd.to_numeric(pd.Series(['1', None, '3'], dtype='string'))",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', null, '3'], { dtype: 'string' })),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-none-3',
    py: "pd.to_numeric(pd.Series(['1', None, '3']))",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', null, '3'])),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-5-none-3-dtype-string',
    py: "pd.to_numeric(pd.Series(['1.5', None, '3'], dtype='string'))",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1.5', null, '3'], { dtype: 'string' })),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-x-dtype-object-errors-coerce',
    py: "pd.to_numeric(pd.Series(['1', 'x'], dtype='object'), errors='coerce')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', 'x'], { dtype: 'object' }), { errors: 'coerce' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-dtype-str-errors-coerce',
    py: "pd.to_numeric(pd.Series(['1', ''], dtype='str'), errors='coerce')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', ''], { dtype: 'str' }), { errors: 'coerce' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-a-b-dtype-string-errors-coerce',
    py: "pd.to_numeric(pd.Series(['a', 'b'], dtype='string'), errors='coerce')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['a', 'b'], { dtype: 'string' }), { errors: 'coerce' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-true-false',
    py: 'pd.to_numeric(pd.Series([True, False]))',
    ts: ({ pd }) => pd.toNumeric(pd.Series([true, false])),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-2-downcast-integer',
    py: "pd.to_numeric(pd.Series(['1', '2']), downcast='integer')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', '2']), { downcast: 'integer' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-2-5-downcast-float',
    py: "pd.to_numeric(pd.Series(['1', '2.5']), downcast='float')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', '2.5']), { downcast: 'float' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-2-dtype-string-downcast-unsign',
    py: "pd.to_numeric(pd.Series(['1', '2'], dtype='string'), downcast='unsigned')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', '2'], { dtype: 'string' }), { downcast: 'unsigned' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-none-dtype-string-dtype-backen',
    py: "pd.to_numeric(pd.Series(['1', None], dtype='string'), dtype_backend='numpy_nullable')",
    ts: ({ pd }) => pd.toNumeric(pd.Series(['1', null], { dtype: 'string' }), { dtypeBackend: 'numpy_nullable' }),
  },
  {
    name: 'mixed-pd-to-numeric-pd-series-1-2-dtype-backend-numpy-nullable',
    py: "pd.to_numeric(pd.Series([1, 2]), dtype_backend='numpy_nullable')",
    ts: ({ pd }) => pd.toNumeric(pd.Series([1, 2]), { dtypeBackend: 'numpy_nullable' }),
  },
];

import { describe } from 'vitest';
import { check, pd } from './shown.js';

describe('categories and arrays', () => {
  const c = pd.CategoricalIndex(['a', 'b', 'a', null], { name: 'c' });
  const k = pd.Categorical(['b', 'a', null, 'b'], { categories: ['b', 'a', 'c'], ordered: true });
  const s = pd.Series(['a', 'b', 'a'], { dtype: 'category', name: 's' });
  const a = pd.array([1, null, 3]);
  check([
    [
      () => c.removeCategories('a'),
      `CategoricalIndex([nan, 'b', nan, nan], categories=['b'], ordered=False,
                 dtype='category', name='c')`,
    ],
    [
      () => c.renameCategories({ a: 'A' }),
      `CategoricalIndex(['A', 'b', 'A', nan], categories=['A', 'b'], ordered=False,
                 dtype='category', name='c')`,
    ],
    [
      () => c.setCategories(['b', 'c']),
      `CategoricalIndex([nan, 'b', nan, nan], categories=['b', 'c'], ordered=False,
                 dtype='category', name='c')`,
    ],
    [
      () => c.map({ a: 1, b: 2 }),
      `CategoricalIndex([1, 2, 1, nan], categories=[1, 2], ordered=False,
                 dtype='category', name='c')`,
    ],
    [() => c.map((v) => 'x'), `Index(['x', 'x', 'x', 'x'], dtype='str', name='c')`],
    [() => c.asOrdered().gt('a'), '[false, true, false, false]'],
    [
      () => c.insert(0, 'b'),
      `CategoricalIndex(['b', 'a', 'b', 'a', nan], categories=['a', 'b'],
                 ordered=False, dtype='category', name='c')`,
    ],
    [() => c.append(pd.Index(['q'])), `Index(['a', 'b', 'a', nan, 'q'], dtype='str')`],
    [() => c.fillna('q'), `Index(['a', 'b', 'a', 'q'], dtype='str', name='c')`],
    [
      () => c.valueCounts({ dropna: false }),
      `c
a      2
b      1
NaN    1
Name: count, dtype: int64`,
    ],
    [() => k.codes, '[0, 1, -1, 0]'],
    [() => k.max(), '"a"'],
    [() => k.gt('b'), '[false, true, false, false]'],
    [
      () => k.describe(),
      `            counts  freqs
categories
b                2   0.50
a                1   0.25
c                0   0.00
NaN              1   0.25`,
    ],
    [
      () => k.valueCounts(),
      `b    2
a    1
c    0
Name: count, dtype: int64`,
    ],
    [
      () => k.unique(),
      `['b', 'a', NaN]
Categories (3, str): ['b' < 'a' < 'c']`,
    ],
    [
      () => k.setCategories(['a', 'b'], { rename: true }),
      `['a', 'b', NaN, 'a']
Categories (2, str): ['a' < 'b']`,
    ],
    [
      () => k.sortValues({ naPosition: 'first' }),
      `[NaN, 'b', 'b', 'a']
Categories (3, str): ['b' < 'a' < 'c']`,
    ],
    [
      () => pd.Categorical.fromCodes([0, 1, -1], { categories: ['x', 'y'] }),
      `['x', 'y', NaN]
Categories (2, str): ['x', 'y']`,
    ],
    [
      () => pd.Categorical(['a', 1]),
      `['a', 1]
Categories (2, object): [1, 'a']`,
    ],
    [
      () => s.cat.codes,
      `0    0
1    1
2    0
dtype: int8`,
    ],
    [
      () => s.cat.reorderCategories(['b', 'a'], { ordered: true }),
      `0    a
1    b
2    a
Name: s, dtype: category
Categories (2, str): ['b' < 'a']`,
    ],
    [
      () => s.cat.setCategories(['a']),
      `0      a
1    NaN
2      a
Name: s, dtype: category
Categories (1, str): ['a']`,
    ],
    [
      () => a.add(1),
      `<IntegerArray>
[2, <NA>, 4]
Length: 3, dtype: Int64`,
    ],
    [
      () => a.eq(1),
      `<BooleanArray>
[True, <NA>, False]
Length: 3, dtype: boolean`,
    ],
    [
      () => pd.array(['a', null]),
      `<ArrowStringArray>
['a', <NA>]
Length: 2, dtype: string`,
    ],
    [
      () => pd.array([1, 2, 2]).valueCounts(),
      `1    1
2    2
Name: count, dtype: Int64`,
    ],
    [() => pd.factorize(pd.Index([3, 1])), `[[0, 1], Index([3, 1], dtype='int64')]`],
    [
      () => pd.unique(pd.Categorical(['b', 'a', 'b'])),
      `['b', 'a']
Categories (2, str): ['a', 'b']`,
    ],
    [() => pd.PeriodDtype('M').freq, '<MonthEnd>'],
    [() => pd.CategoricalDtype(['a', 'b']).categories, `Index(['a', 'b'], dtype='str')`],
  ]);
});

import type { Case, Loose } from '../src/case.js';

/** A column updated by another, of as many rows or fewer. */
const updatedIn = (column: string, by: string): string => `df = pd.DataFrame({'a': ${column}})\ndf.update(pd.DataFrame({'a': ${by}}))\ndf`;

function updated(pd: Loose, column: unknown, by: unknown): Loose {
  const df = pd.DataFrame({ a: column });
  df.update(pd.DataFrame({ a: by }));
  return df;
}

export const cases: Case[] = [
  {
    name: 'update-no-common-label',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': ['x']}, index=[7]))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: ['x'] }, { index: [7] }));
      return df;
    },
  },
  {
    name: 'update-nothing-to-take',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': [None, None]}, dtype='str'))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: [null, null] }, { dtype: 'str' }));
      return df;
    },
  },
  {
    name: 'update-nothing-missing',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': ['x', 'y']}), overwrite=False)\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: ['x', 'y'] }), { overwrite: false });
      return df;
    },
  },
  {
    name: 'update-category-by-texts',
    py: updatedIn("pd.Categorical(['x', 'y'])", "['y']"),
    ts: ({ pd }) => updated(pd, pd.Categorical(['x', 'y']), ['y']),
  },
  {
    name: 'update-category-by-a-new-text',
    py: updatedIn("pd.Categorical(['x', 'y'])", "['z']"),
    ts: ({ pd }) => updated(pd, pd.Categorical(['x', 'y']), ['z']),
    expect: 'error',
  },
  {
    name: 'update-times-by-texts',
    py: updatedIn("pd.to_datetime(['2024-01-01', '2024-01-02'])", "['x']"),
    ts: ({ pd }) => updated(pd, pd.toDatetime(['2024-01-01', '2024-01-02']), ['x']),
    expect: 'error',
  },
  {
    name: 'update-texts-by-numbers',
    py: updatedIn("['x', 'y']", '[1]'),
    ts: ({ pd }) => updated(pd, ['x', 'y'], [1]),
    expect: 'error',
  },
  {
    name: 'update-nullable-bools-by-some-bools',
    py: "df = pd.DataFrame({'a': pd.array([True, None, False], dtype='boolean')})\ndf.update(pd.DataFrame({'a': [False]}, index=[1]))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: pd.array([true, null, false], { dtype: 'boolean' }) });
      df.update(pd.DataFrame({ a: [false] }, { index: [1] }));
      return df;
    },
  },
  {
    name: 'update-by-labels-that-repeat',
    py: "df = pd.DataFrame({'a': [1, 2]})\ndf.update(pd.DataFrame({'a': [3, 4]}, index=[0, 0]))\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] });
      df.update(pd.DataFrame({ a: [3, 4] }, { index: [0, 0] }));
      return df;
    },
    expect: 'error',
  },
  {
    name: 'combine-first-frame-keeps-the-name-of-the-labels',
    py: "pd.DataFrame({'a': [1.5]}, index=pd.Index([1], name='k')).combine_first(pd.DataFrame({'a': [2.5]}))",
    ts: ({ pd }) => pd.DataFrame({ a: [1.5] }, { index: pd.Index([1], { name: 'k' }) }).combineFirst(pd.DataFrame({ a: [2.5] })),
  },
  {
    name: 'combine-first-of-no-rows',
    py: "pd.DataFrame({'b': pd.Series([], dtype='float64'), 'z': pd.Series([], dtype='bool')}).combine_first(pd.DataFrame({'c': ['x', 'y'], 'b': [1, 2]}, index=['q', 'p']))",
    ts: ({ pd }) =>
      pd
        .DataFrame({ b: pd.Series([], { dtype: 'float64' }), z: pd.Series([], { dtype: 'bool' }) })
        .combineFirst(pd.DataFrame({ c: ['x', 'y'], b: [1, 2] }, { index: ['q', 'p'] })),
  },
  {
    name: 'combine-first-of-rows-sorted-by-their-numbers',
    py: "pd.get_dummies(pd.DataFrame({'m': [1, 2], 's': ['a', 'b']}), dtype='int64').sort_index(ascending=False).combine_first(pd.DataFrame({'z': [1.5]}, index=[7]))",
    ts: ({ pd }) =>
      pd
        .getDummies(pd.DataFrame({ m: [1, 2], s: ['a', 'b'] }), { dtype: 'int64' })
        .sortIndex({ ascending: false })
        .combineFirst(pd.DataFrame({ z: [1.5] }, { index: [7] })),
  },
];

import { Table, Utf8, vectorFromArray } from 'apache-arrow';
import type { Case } from '../src/case.js';

// Texts by themselves: `tableFromArrays` would make a dictionary of them, which is a categorical in pandas.
const texts = (values: (string | null)[]) => vectorFromArray(values, new Utf8());
const columns = {
  i: vectorFromArray(new Int32Array([1, 2, 3])),
  f: vectorFromArray(new Float64Array([0.5, 1.5, -2])),
  s: texts(['x', 'ä', '']),
};

export const cases: Case[] = [
  {
    name: 'from-table',
    py: "pd.DataFrame({'i': np.array([1, 2, 3], dtype='int32'), 'f': [0.5, 1.5, -2], 's': ['x', 'ä', '']})",
    ts: ({ pd }) => pd.fromArrow(new Table(columns)),
  },
  {
    name: 'from-table-missing',
    py: "pd.DataFrame({'s': ['x', None], 'f': [0.5, None], 'b': [True, False]})",
    ts: ({ pd }) => pd.fromArrow(new Table({ s: texts(['x', null]), f: vectorFromArray([0.5, null]), b: vectorFromArray([true, false]) })),
  },
  {
    name: 'round-trip',
    py: "df[['k', 'g', 'v', 't', 'b']]",
    ts: ({ pd, df }) => pd.fromArrow(df.get(['k', 'g', 'v', 't', 'b']).toArrow()),
  },
  {
    name: 'to-arrow-names-and-rows',
    py: "[['x', 'y'], 3]",
    ts: ({ small }) => {
      const table = small.toArrow();
      return [table.schema.fields.map((f: { name: string }) => f.name).slice(0, 2), table.numRows];
    },
  },
];

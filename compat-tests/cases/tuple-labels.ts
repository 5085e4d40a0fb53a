import type { Case } from '../src/case.js';

/** Tuples given as labels: when they become levels. */
export const cases: Case[] = [
  {
    name: 'take-pd-series-1-2-index-a-b-c-d',
    py: "pd.Series([1, 2], index=[('a', 'b'), ('c', 'd')])",
    ts: ({ pd }) => pd.Series([1, 2], { index: [pd.tuple('a', 'b'), pd.tuple('c', 'd')] }),
  },
  {
    name: 'take-pd-dataframe-x-1-2-index-a-b-c-d',
    py: "pd.DataFrame({'x': [1, 2]}, index=[('a', 'b'), ('c', 'd')])",
    ts: ({ pd }) => pd.DataFrame({ x: [1, 2] }, { index: [pd.tuple('a', 'b'), pd.tuple('c', 'd')] }),
  },
  {
    name: 'take-pd-dataframe-1-2-3-4-columns-a-b-c-d',
    py: "pd.DataFrame([[1, 2], [3, 4]], columns=[('a', 'b'), ('c', 'd')])",
    ts: ({ pd }) =>
      pd.DataFrame(
        [
          [1, 2],
          [3, 4],
        ],
        { columns: [pd.tuple('a', 'b'), pd.tuple('c', 'd')] },
      ),
  },
  {
    name: 'take-pd-series-a-b-1-c-d-2',
    py: "pd.Series({('a', 'b'): 1, ('c', 'd'): 2})",
    ts: ({ pd }) =>
      pd.Series(
        new Map<any, any>([
          [pd.tuple('a', 'b'), 1],
          [pd.tuple('c', 'd'), 2],
        ]),
      ),
  },
  {
    name: 'take-pd-dataframe-a-b-1-c-d-2',
    py: "pd.DataFrame({('a', 'b'): [1], ('c', 'd'): [2]})",
    ts: ({ pd }) =>
      pd.DataFrame(
        new Map<any, any>([
          [pd.tuple('a', 'b'), [1]],
          [pd.tuple('c', 'd'), [2]],
        ]),
      ),
  },
  {
    name: 'take-s',
    py: "s = pd.Series([1, 2])\ns.index = [('a', 'b'), ('c', 'd')]\ns",
    ts: ({ pd }) => {
      const s = pd.Series([1, 2]);
      s.index = [pd.tuple('a', 'b'), pd.tuple('c', 'd')];
      return s;
    },
  },
  {
    name: 'take-df-2',
    py: "df = pd.DataFrame([[1, 2], [3, 4]])\ndf.columns = [('a', 'b'), ('c', 'd')]\ndf",
    ts: ({ pd }) => {
      const df = pd.DataFrame([
        [1, 2],
        [3, 4],
      ]);
      df.columns = [pd.tuple('a', 'b'), pd.tuple('c', 'd')];
      return df;
    },
  },
];

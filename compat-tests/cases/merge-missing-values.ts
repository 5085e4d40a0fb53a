import type { Case } from '../src/case.js';

/** What is computed from a column that a merge or a concatenation made one of floats. */
export const cases: Case[] = [
  {
    name: 'gained-m-w-1-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\n(m['w'] + 1).head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('w').add(1).head(2);
    },
  },
  {
    name: 'gained-m-w-shift-1-tail-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].shift(1).tail(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('w').shift(1).tail(2);
    },
  },
  {
    name: 'gained-m-m-k-gt-60-groupby-v-w-sum-head-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm[m['k'] > 60].groupby('v')['w'].sum().head(3)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get(m.get('k').gt(60)).groupby('v').get('w').sum().head(3);
    },
  },
  {
    name: 'gained-pd-concat-a-b-tail-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\npd.concat([a, b]).tail(3)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      return pd.concat([a, b]).tail(3);
    },
  },
  {
    name: 'gained-pd-concat-a-b-k-w-head-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\npd.concat([a, b])[['k', 'w']].head(3)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      return pd.concat([a, b]).get(['k', 'w']).head(3);
    },
  },
  {
    name: 'gained-m-groupby-k-first-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.groupby('k').first().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.groupby('k').first().head(2);
    },
  },
  {
    name: 'gained-m-v-gt-3-where-m-v-gt-5-head-8',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\n(m['v'] > 3).where(m['v'] > 5).head(8)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('v').gt(3).where(m.get('v').gt(5)).head(8);
    },
  },
  {
    name: 'gained-m-v-gt-3-where-m-v-gt-5-dropna-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\n(m['v'] > 3).where(m['v'] > 5).dropna().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('v').gt(3).where(m.get('v').gt(5)).dropna().head(2);
    },
  },
  {
    name: 'gained-m-w-isin-1-2-head-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].isin([1, 2]).head(3)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('w').isin([1, 2]).head(3);
    },
  },
  {
    name: 'gained-m-w-unique-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].unique()[:3]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('w').unique().slice(0, 3);
    },
  },
  {
    name: 'gained-m-w-value-counts-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].value_counts().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('w').valueCounts().head(2);
    },
  },
  {
    name: 'gained-m-w-max',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].max()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get('w').max();
    },
  },
  {
    name: 'gained-m-m-w-notna-w-max',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm[m['w'].notna()]['w'].max()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get(m.get('w').notna()).get('w').max();
    },
  },
  {
    name: 'gained-m-m-w-notna-sum',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm[m['w'].notna()].sum()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const b = pd.DataFrame({
        k: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
          68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
        ],
        w: Array.from({ length: 99 }, (_, i) => i),
      });
      const m = a.merge(b, { how: 'left', on: 'k' });
      return m.get(m.get('w').notna()).sum();
    },
  },
];

import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'gained-m',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm",
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
      return m;
    },
  },
  {
    name: 'gained-m-head',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.head()",
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
      return m.head();
    },
  },
  {
    name: 'gained-m-m-w-gt-95',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm[m['w'] > 95]",
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
      return m.get(m.get('w').gt(95));
    },
  },
  {
    name: 'gained-m-m-w-gt-95-dtypes',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm[m['w'] > 95].dtypes",
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
      return m.get(m.get('w').gt(95)).dtypes;
    },
  },
  {
    name: 'gained-m-w-head',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].head()",
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
      return m.get('w').head();
    },
  },
  {
    name: 'gained-m-dropna-head-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.dropna().head(3)",
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
      return m.dropna().head(3);
    },
  },
  {
    name: 'gained-m-sort-values-w-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.sort_values('w').head(2)",
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
      return m.sortValues('w').head(2);
    },
  },
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
    name: 'gained-m-iloc-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.iloc[3]",
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
      return m.iloc(3);
    },
  },
  {
    name: 'gained-m-iloc-3-5',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.iloc[3:5]",
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
      return m.iloc(pd.slice(3, 5));
    },
  },
  {
    name: 'gained-m-loc-3-w',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.loc[3, 'w']",
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
      return m.loc(3, 'w');
    },
  },
  {
    name: 'gained-m-w-tolist-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].tolist()[:3]",
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
      return m.get('w').tolist().slice(0, 3);
    },
  },
  {
    name: 'gained-m-tail-3-to-dict-records',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.tail(3).to_dict('records')",
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
      return m.tail(3).toDict('records');
    },
  },
  {
    name: 'gained-m-w-head-3-to-list',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].head(3).to_list()",
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
      return m.get('w').head(3).toList();
    },
  },
  {
    name: 'gained-s-dropna-head-3',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns.dropna().head(3)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.dropna().head(3);
    },
  },
  {
    name: 'gained-s-tail-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns.tail(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.tail(2);
    },
  },
  {
    name: 'gained-s-s-gt-97',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns[s > 97]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.get(s.gt(97));
    },
  },
  {
    name: 'gained-s-2-s-gt-97',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\n(s * 2)[s > 97]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.mul(2).get(s.gt(97));
    },
  },
  {
    name: 'gained-s-dropna-astype-str-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\ns = a['v'].where(a['v'] > 10)\ns.dropna().astype(str).head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const s = a.get('v').where(a.get('v').gt(10));
      return s.dropna().astype('str').head(2);
    },
  },
  {
    name: 'gained-x-str-len-0-1',
    py: "x = pd.Series(['a', 'b', None, 'ccc'])\nx.str.len()[[0, 1]]",
    ts: ({ pd }) => {
      const x = pd.Series(['a', 'b', null, 'ccc']);
      return x.str.len().get([0, 1]);
    },
  },
  {
    name: 'gained-x-str-len-dropna',
    py: "x = pd.Series(['a', 'b', None, 'ccc'])\nx.str.len().dropna()",
    ts: ({ pd }) => {
      const x = pd.Series(['a', 'b', null, 'ccc']);
      return x.str.len().dropna();
    },
  },
  {
    name: 'gained-x-dropna-str-len',
    py: "x = pd.Series(['a', 'b', None, 'ccc'])\nx.dropna().str.len()",
    ts: ({ pd }) => {
      const x = pd.Series(['a', 'b', null, 'ccc']);
      return x.dropna().str.len();
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
    name: 'gained-d-dropna',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nd = a.set_index('k')['v'].reindex([1, 2, 200])\nd.dropna()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const d = a.setIndex('k').get('v').reindex([1, 2, 200]);
      return d.dropna();
    },
  },
  {
    name: 'gained-d-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nd = a.set_index('k')['v'].reindex([1, 2, 200])\nd[:2]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      const d = a.setIndex('k').get('v').reindex([1, 2, 200]);
      return d.get(pd.slice(null, 2));
    },
  },
  {
    name: 'gained-a-v-shift-1-dropna-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].shift(1).dropna().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.get('v').shift(1).dropna().head(2);
    },
  },
  {
    name: 'gained-a-v-shift-1-2-4',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].shift(1)[2:4]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.get('v').shift(1).get(pd.slice(2, 4));
    },
  },
  {
    name: 'gained-a-v-diff-dropna-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].diff().dropna().head(2)",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.get('v').diff().dropna().head(2);
    },
  },
  {
    name: 'gained-a-v-map-1-10-2-20-dropna',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].map({1: 10, 2: 20}).dropna()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a
        .get('v')
        .map(
          new Map<any, any>([
            [1, 10],
            [2, 20],
          ]),
        )
        .dropna();
    },
  },
  {
    name: 'gained-a-pivot-table-index-k-columns-v-values-v-iloc-2-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na.pivot_table(index='k', columns='v', values='v').iloc[:2, :2]",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a.pivotTable({ index: 'k', columns: 'v', values: 'v' }).iloc(pd.slice(null, 2), pd.slice(null, 2));
    },
  },
  {
    name: 'gained-m-query-w-gt-96',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.query('w > 96')",
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
      return m.query('w > 96');
    },
  },
  {
    name: 'gained-m-nlargest-2-w',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.nlargest(2, 'w')",
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
      return m.nlargest(2, 'w');
    },
  },
  {
    name: 'gained-m-drop-duplicates-w-head-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.drop_duplicates('w').head(2)",
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
      return m.dropDuplicates('w').head(2);
    },
  },
  {
    name: 'gained-m-set-index-k-loc-3-4',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.set_index('k').loc[[3, 4]]",
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
      return m.setIndex('k').loc([3, 4]);
    },
  },
  {
    name: 'gained-m-set-index-k-loc-3-4-2',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm.set_index('k').loc[3:4]",
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
      return m.setIndex('k').loc(pd.slice(3, 4));
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
    name: 'gained-m-w-iloc-0',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\nb = pd.DataFrame({'k': [i for i in range(100) if i != 50], 'w': range(99)})\nm = a.merge(b, how='left', on='k')\nm['w'].iloc[0]",
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
      return m.get('w').iloc(0);
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

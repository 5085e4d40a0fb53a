import type { Case } from '../src/case.js';

/** Rows of a left merge that finds no partner for one row, so that a column of ints becomes one of floats. */
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
];

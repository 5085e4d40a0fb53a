import type { Case, Scope } from './case.js';

/** Rows by arithmetic: values with missing ones, ties and jumps, times with gaps and ties, groups. */
const python = (length: number): string => `i = np.arange(${length})
v = pd.Series(np.where(i % 13 == 5, np.nan, (i * 7919 % 1009) / 8 - 61.3), name='v')
u = pd.Series(np.where(i % 29 == 3, np.nan, (i * 104729 % 613) / 4 + i), name='u')
t = pd.to_datetime('2024-01-01') + pd.to_timedelta(np.cumsum(i * 37 % 5) * 600, unit='s')
k = pd.Series(i * 31 % 7, name='k')
g = pd.DataFrame({'k': k, 'v': v, 'u': u})
vt = pd.Series(v.to_numpy(), index=t)
`;

function rows({ pd }: Scope, length: number) {
  const i = Array.from({ length }, (_, n) => n);
  const values = i.map((n) => (n % 13 === 5 ? Number.NaN : ((n * 7919) % 1009) / 8 - 61.3));
  const v = pd.Series(values, { name: 'v' });
  const u = pd.Series(
    i.map((n) => (n % 29 === 3 ? Number.NaN : ((n * 104729) % 613) / 4 + n)),
    { name: 'u' },
  );
  let seconds = 0;
  const t = pd.DatetimeIndex(i.map((n) => pd.Timestamp('2024-01-01').add(pd.Timedelta((seconds += ((n * 37) % 5) * 600), 's'))));
  const k = pd.Series(
    i.map((n) => (n * 31) % 7),
    { name: 'k' },
  );
  return { pd, v, u, t, k, g: pd.DataFrame({ k, v, u }), vt: pd.Series(values, { index: t }) };
}
export type Rows = ReturnType<typeof rows>;

/** Several answers stand beside each other. */
export const over =
  (length: number) =>
  (name: string, py: string, ts: (r: Rows) => unknown): Case => {
    const lines = py.split('\n');
    const last = lines.pop()!;
    const answer = last.startsWith('[') ? `pd.concat(${last}, axis=1)` : last;
    return {
      name,
      py: python(length) + [...lines, answer].join('\n'),
      ts: (scope) => {
        const found = ts(rows(scope, length));
        return Array.isArray(found) ? scope.pd.concat(found, { axis: 1 }) : found;
      },
    };
  };

/** Uses of frames of unknown columns: nearly everything is allowed, and callbacks keep their types. Never run. */
import { type DataFrame, exactly, pd, type Series, series, type Trip, trips, untyped } from './trips.js';

series<any>()(untyped.price);
series<any>()(untyped['any name']);
series<any>()(untyped.get('price'));
const two: DataFrame<any> = untyped.get(['a', 'b']);
const some: DataFrame<any> = untyped.get((r) => r.price * 2 > 3);
const more: DataFrame<any> = untyped.assign({ total: (r) => r.a * r.b, loud: (d) => d.city.str.upper() });
const set: DataFrame<any> = untyped.set('c', 5);
const sorted: DataFrame<any> = untyped.sort_values(['a', 'b'], { ascending: false }).head(3);
const grouped: DataFrame<any> = untyped.groupby('k').agg({ v: 'sum' });
const named: DataFrame<any> = untyped.groupby(['k', 'l']).agg({ v: pd.tuple('a', 'sum'), w: ['min', 'max'] });
const keyless: DataFrame<any> = untyped.groupby(untyped.k).mean();
const levelled: DataFrame<any> = untyped.groupby({ level: 0 }).sum();
const merged: DataFrame<any> = untyped.merge(untyped, { on: 'k', how: 'left' }).drop({ columns: 'a' });
const mixed: DataFrame<any> = untyped.merge(trips, { on: 'city' });
const renamed: DataFrame<any> = untyped.rename({ columns: { a: 'b' } }).astype({ b: 'int64' });
const melted: DataFrame<any> = untyped.melt({ id_vars: 'a' });
const pivoted: DataFrame<any> = untyped.pivot_table({ index: 'a', columns: 'b', values: 'c' });
const filled: DataFrame<any> = untyped.fillna(0).dropna().isna().rank().shift(1).diff();
const stacked: DataFrame<any> = pd.concat([untyped, untyped]);
const beside: DataFrame<any> = pd.concat([untyped, trips.price], { axis: 1 });
exactly<any>()(untyped.price.sum());
exactly<any>()(untyped.loc(0, 'a'));
exactly<number>()(untyped.a.count());
const rows: Series<any> = untyped.iloc(0);
const mapped: Series<number> = untyped.a.map((v) => v * 2 + 1);
const replaced: Series<string> = untyped.city.str.replace('a', (m) => String(m));
for (const [key, group] of untyped.groupby('k')) void [key, group.a.sum()];
for (const row of untyped.itertuples()) void row.anything;
const cast = (d: DataFrame<Trip>): number => d.length;
cast(untyped as DataFrame<Trip>);
const joined: DataFrame<any> = untyped.set_index('k').join(untyped, { rsuffix: '_r' }).reset_index();
const located: DataFrame<any> = untyped.loc(pd.slice('a', 'b'), ['x', 'y']);
const applied: Series<any> = untyped.apply((r) => r.a + r.b, { axis: 1 });
untyped.c = untyped.a.add(untyped.b);
untyped.columns = ['x', 'y'];
const windowed: DataFrame<any> = untyped.rolling(3).sum();
const resampled: DataFrame<any> = untyped.resample('D').mean();
const tupled: Series<any> = untyped.get(pd.tuple('a', 'b'));
export const kept: unknown[] = [
  two,
  some,
  more,
  set,
  sorted,
  grouped,
  named,
  keyless,
  levelled,
  merged,
  mixed,
  renamed,
  melted,
  pivoted,
  filled,
  stacked,
];
const everything: DataFrame<any> = untyped.describe({ include: 'all' });
const flat: DataFrame<any> = untyped.groupby('k', { asIndex: false }).get('v').sum();
const ages = pd.cut(untyped.age, { bins: [0, 18, 99], labels: ['child', 'adult'] });
series<'child' | 'adult' | null>()(ages);
series<1 | 2 | null>()(pd.qcut(untyped.age, 2, { labels: [1, 2] }));
series<string[]>()(
  untyped
    .groupby('k')
    .get('v')
    .agg((s) => s.tolist() as string[]),
);
const [bins] = pd.cut(untyped.age, 4, { retbins: true });
const months = untyped.groupby([untyped.index.year, untyped.index.month]).mean();
const labels = untyped.groupby((label: string) => label.length).sum();
const named2 = untyped.groupby('k').agg({ spread: pd.tuple('v', (s) => s.max() - s.min()) });
exactly<string>()(untyped.toCsv({ index: false }));
exactly<string>()(untyped.v.toJson());
exactly<any>()(pd.isna(untyped.iloc(0, 0)));
untyped.set('kind', pd.Categorical(['a', 'b'], { ordered: true }));
untyped.set('item', untyped.text.str.extract('(\\d+)').astype('Int64'));
untyped.text.str.replace('(a)', (m) => m.group(1).toUpperCase(), { regex: true });
untyped.when.dt.tzLocalize(null);
untyped.v.resetIndex({ level: 0, drop: true });
untyped.v.where(untyped.ok, { other: -1 });
export const kept3: unknown[] = [everything, flat, bins, months, labels, named2];
export const kept2: unknown[] = [beside, rows, mapped, replaced, joined, located, applied, windowed, resampled, tupled];

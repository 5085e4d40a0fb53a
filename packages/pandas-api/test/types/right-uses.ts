/** Uses that must type-check, with the types that they must have. Never run. */
import type { Index } from '../../src/types/index.js';
import {
  cities,
  type DataFrame,
  exactly,
  pd,
  type Series,
  schema,
  series,
  type Timedelta,
  type Timestamp,
  type Trip,
  trips,
} from './trips.js';

declare const limit: number;

// construction
schema<{ a: number; b: number; d: string }>()(new pd.DataFrame({ a: [1, null], b: new Int32Array(3), d: 'x' }));
schema<{ a: number; b: string; c: string | null }>()(
  new pd.DataFrame([
    { a: 1, b: 'x', c: null },
    { a: 2, b: 'y', c: 'z' },
  ]),
);
schema<{ a: number }>()(pd.DataFrame({ a: [1, 2] }));
schema<{ c: number }>()(new pd.DataFrame({ c: trips.price }));
schema<{ when: Timestamp }>()(new pd.DataFrame({ when: [new Date()] }, { index: ['x'] }));
schema<{ a: number; b: string | null; w: Timestamp | null }>()(
  new pd.DataFrame({ a: [1, pd.NA], b: ['x', undefined], w: [new Date(), pd.NaT] }),
);
schema<{ a: boolean | null }>()(new pd.DataFrame({ a: [true, null] }));
const matrix: DataFrame<any> = new pd.DataFrame(
  [
    [1, 2],
    [3, 4],
  ],
  { columns: ['a', 'b'] },
);
const empty: DataFrame<any> = new pd.DataFrame();
schema<{ a: number }>()(pd.DataFrame.fromDict({ a: [1] }));
schema<{ a: number }>()(pd.DataFrame.from_dict({ a: [1] }));
schema<Trip>()(pd.readCsv<Trip>('trips.csv'));
schema<Trip>()(pd.read_csv<Trip>('trips.csv', { parse_dates: ['when'], naValues: ['-'] }));
for (const part of pd.readCsv<Trip>('trips.csv', { chunksize: 1000 })) schema<Trip>()(part);
schema<Trip>()(pd.readParquet<Trip>('trips.parquet', { columns: ['city'] }));
const isFrame = (x: unknown): number => (x instanceof pd.DataFrame ? x.length : 0);
series<number>()(new pd.Series([1, 2, null], { name: 'a' }));
series<string>()(pd.Series(['a'], ['x']));
series<number>()(new pd.Series({ a: 1, b: 2 }));
series<number>()(new pd.Series(['1'], { dtype: 'int64' }));
series<Timestamp>()(new pd.Series([new Date()]));
const strings: Index<string> = new pd.Index(['a', 'b'], { name: 'k' });
const days = pd.dateRange('2024-01-01', { periods: 3, freq: 'D' });
exactly<string[]>()(days.dayName().toList());
exactly<string[]>()(days.day_name().to_list());
pd.MultiIndex.fromTuples([['a', 1]], { names: ['k', 'n'] });
pd.MultiIndex.from_product([['a'], [1, 2]]);
new pd.RangeIndex(3).start.toFixed();
new pd.Categorical(['a', 'b'], { ordered: true }).codes.length.toFixed();

// columns and cells
series<number>()(trips.price);
series<string>()(trips.city);
series<number>()(trips['qty']);
series<number>()(trips.get('sum'));
exactly<number>()(trips.length);
schema<{ city: string; price: number }>()(trips.get(['city', 'price']));
schema<Trip>()(trips.get(pd.slice(0, 3)));
schema<Trip>()(trips.get(trips.price.gt(3)));
schema<Trip>()(trips.get((r) => r.price * r.qty > limit));
schema<Trip>()(trips.get((r) => r.ok && r.price > limit));
schema<Trip>()(trips.get((d) => d.price.gt(1)));
schema<Trip>()(trips.get((r) => r.city.toUpperCase() === 'ROME'));
schema<Trip>()(trips.get((r) => r.when.year > 2020));
schema<Trip>()(trips.get(trips.price.gt(3).and(trips.ok)));
schema<Trip>()(trips.get([true, false]));
exactly<number>()(trips.loc(0, 'price'));
series<number>()(trips.loc(pd.slice(0, 3), 'price'));
schema<{ price: number; qty: number }>()(trips.loc([0, 1], ['price', 'qty']));
schema<Trip>()(trips.loc((r) => r.price > 3));
schema<Trip>()(trips.loc.set((r) => r.price > 3, 'price', 0));
series<any>()(trips.iloc(0));
schema<Trip>()(trips.iloc(pd.slice(0, 5)));
exactly<number>()(trips.at(0, 'price'));
trips.iat.set(0, 0, 1);
schema<Trip>()(trips.filter((r) => r.price > 3));
schema<{ price: number }>()(trips.filter(['price']));
trips.filter({ like: 'pri', axis: 1 });
schema<Trip>()(trips.query('price > @limit', { local_dict: { limit } }));
schema<Trip>()(trips.where((r) => r.price > 0, 0));
schema<Trip>()(trips.mask(trips.price.lt(0)));
trips.selectDtypes({ include: 'number' });
exactly<boolean>()(trips.has('price'));
series<number>()(trips.pop('price'));
trips.price = trips.price.mul(2);

// assign, set, rename, drop, astype
schema<Trip & { total: number }>()(trips.assign({ total: (r) => r.price * r.qty }));
schema<Trip & { loud: string; big: boolean; year: number }>()(
  trips.assign({ loud: (r) => `${r.city}!`, big: (r) => r.price > 3, year: (r) => r.when.year }),
);
schema<Omit<Trip, 'city'> & { city: string }>()(trips.assign({ city: (d) => d.city.str.upper() }));
schema<Trip & { rest: number }>()(trips.assign({ rest: (d) => d.price.sub(d.price.min()) }));
schema<Trip & { c: string; n: number }>()(trips.assign({ c: 'x', n: [1, 2] }));
trips.assign({
  neg: (r) => -r.price,
  most: (r) => Math.max(r.price, r.qty),
  power: (r) => r.price ** 2 % 3,
  viaGet: (r) => r.get('sum') + 1,
});
schema<Trip & { total: number }>()(trips.set('total', (r) => r.price * r.qty));
schema<Trip & { c: Timestamp }>()(trips.set('c', [new Date()]));
schema<{ a: number; b: string }>()(new pd.DataFrame({ a: [1] }).assign({ b: 'x' }));
const small = new pd.DataFrame({ a: [1], b: ['x'] });
schema<{ c: number; b: string }>()(small.rename({ columns: { a: 'c' } }));
schema<{ c: number; b: string }>()(small.rename({ a: 'c' }, { axis: 1 }));
schema<{ a: number; b: string }>()(small.rename((label) => `${label}!`));
schema<{ a: number; b: string }>()(small.rename({ index: { 0: 'first' } }));
schema<{ b: string }>()(small.drop({ columns: 'a' }));
schema<{ b: string }>()(small.drop(['a'], { axis: 'columns' }));
schema<{ a: number; b: string }>()(small.drop([0, 1]));
schema<{ b: string }>()(small.delete('a'));
schema<{ a: string; b: string }>()(small.astype({ a: 'str' }));
schema<{ a: string; b: string }>()(small.astype('string'));
schema<{ a: number; b: string }>()(small.astype({ a: 'float32', b: 'category' }));
schema<{ a: Timestamp; b: string }>()(small.astype({ a: 'datetime64[ns, UTC]' }));

// sorting, duplicates, index
schema<Trip>()(trips.sortValues('price', { ascending: false }));
schema<Trip>()(trips.sort_values(['city', 'price'], { na_position: 'first', ascending: [true, false] }));
schema<Trip>()(trips.sortValues({ by: 'price', naPosition: 'first' }));
schema<Trip>()(trips.sortIndex({ ascending: false }));
schema<Trip>()(trips.nlargest(3, 'price'));
schema<Trip>()(trips.nsmallest(3, ['price', 'qty'], { keep: 'all' }));
schema<Trip>()(trips.dropDuplicates('city', { keep: 'last' }));
schema<Trip>()(trips.drop_duplicates({ subset: ['city', 'kind'], ignore_index: true }));
series<boolean>()(trips.duplicated(['city']));
schema<Trip>()(trips.head(3).tail({ n: 2 }));
schema<Trip>()(trips.sample(2, { randomState: 1 }));
schema<Trip>()(trips.sample({ frac: 0.5, random_state: 1 }));
schema<{ a: number; b: string }>()(small.setIndex('a').resetIndex());
schema<{ b: string }>()(small.setIndex('a').resetIndex({ drop: true }));
schema<{ index: any; a: number; b: string }>()(small.resetIndex());
schema<{ a: number; b: string }>()(small.reset_index({ drop: true }));
trips.reindex({ columns: ['city', 'price'] });
trips.columns = ['a', 'b'];
trips.index = [1, 2, 3];
exactly<number>()(trips.pipe((d: DataFrame<Trip>, n: number) => d.length + n, 3));

// missing values
schema<{ a: boolean; b: boolean }>()(small.isna());
schema<{ a: boolean; b: boolean }>()(small.gt(1));
schema<{ x: string; y: string | null }>()(new pd.DataFrame({ x: ['a', null], y: ['a', null] }).dropna({ subset: 'x' }));
schema<{ x: string }>()(new pd.DataFrame({ x: ['a', null] }).dropna());
schema<{ x: string }>()(new pd.DataFrame({ x: ['a', null] }).fillna('none'));
schema<{ x: string; y: string | null }>()(new pd.DataFrame({ x: ['a', null], y: ['a', null] }).fillna({ x: 'none' }));
schema<{ a: number; b: string | null }>()(small.shift(1));
schema<Trip>()(trips.ffill({ limit: 2 }));
schema<Trip>()(trips.interpolate('linear', { limitDirection: 'both' }));
schema<Trip>()(trips.replace({ city: { Rome: 'Roma' } }));

// statistics
series<number>()(trips.sum({ numericOnly: true }));
series<number>()(trips.mean({ numeric_only: true }));
series<number>()(trips.get(['price', 'qty']).sum(1));
series<number>()(trips.nunique());
schema<{ a: number }>()(small.describe());
series<number>()(trips.quantile(0.5, { numericOnly: true }));
trips.agg({ price: 'mean', qty: ['min', 'max'] } as const);
series<any>()(trips.agg({ price: 'mean', qty: (c) => c.max() }));
series<number>()(trips.apply((r) => r.price * r.qty, { axis: 1 }));
series<string>()(trips.apply((r) => r.city, 1));
series<number>()(trips.valueCounts(['city', 'kind'], { normalize: true }));
trips.corr('spearman', { numericOnly: true });

// reshaping
schema<{ city: string; what: string; value: number }>()(trips.melt({ idVars: 'city', valueVars: ['price', 'qty'], varName: 'what' }));
schema<{ city: string; variable: string; v: number }>()(trips.melt({ id_vars: ['city'], value_vars: 'price', value_name: 'v' }));
const pivoted = trips.pivot({ index: 'city', columns: 'kind', values: 'price' });
series<number>()(pivoted.bus);
series<number>()(trips.pivotTable({ index: 'city', columns: 'kind', values: 'price', aggfunc: 'sum' }).train);
trips.pivot_table({ index: ['city'], values: 'price', fill_value: 0 });
series<string>()(trips.explode('tags').tags);
trips.stack();
trips.transpose();

// merge, join, concat
schema<Trip & { people: number; mayor: string }>()(trips.merge(cities.drop({ columns: 'price' }), { on: 'city' }));
const joined = trips.merge(cities, { on: 'city', how: 'left' });
series<number>()(joined.price_x);
series<number>()(joined.price_y);
series<string | null>()(joined.mayor);
series<string>()(joined.city);
series<number>()(trips.merge(cities, 'outer', 'city', { suffixes: ['_trip', '_city'] }).price_city);
series<string>()(trips.merge(cities, { left_on: 'name', right_on: 'mayor' }).city_x);
series<number>()(pd.merge(trips, cities, { on: ['city'], how: 'inner' }).people);
series<string>()(pd.merge(trips, cities, 'left', 'city').city);
series<number>()(trips.join(cities, { rsuffix: '_right' }).price_right);
schema<{ a: number; b: string }>()(pd.concat([small, small], { ignoreIndex: true }));
schema<{ a: number; b: string; c: boolean | null }>()(pd.concat([small.assign({ b: 'x' }), small.assign({ c: true })]));
schema<{ a: number; b: string; c: number }>()(pd.concat([small, new pd.DataFrame({ c: [1] })], { axis: 1 }));
series<number>()(pd.concat([trips.price, trips.qty]));
pd.concat(
  new Map([
    ['x', trips],
    ['y', trips],
  ]),
);

// groupby
const byCity = trips.groupby('city');
series<number>()(byCity.price.mean());
series<number>()(byCity.get('sum').sum());
series<string>()(byCity.name.first());
schema<{ city: string; price: number; qty: number }>()(byCity.agg({ price: 'mean', qty: 'sum' }).resetIndex());
schema<{ city: string; last: Timestamp }>()(
  trips
    .groupby('city')
    .agg({ last: pd.tuple('when', 'max') })
    .resetIndex(),
);
schema<{ city: string; kind: 'bus' | 'train'; total: number }>()(
  trips.groupby(['city', 'kind'], { asIndex: false }).agg({ total: pd.namedAgg('price', 'sum') }),
);
schema<{ city: string; spread: number }>()(
  trips.groupby('city', { as_index: false }).agg({ spread: pd.tuple('price', (c: Series<number>) => c.max() - c.min()) }),
);
series<any>()(byCity.agg(['min', 'max']).get('price'));
schema<{ a: number; b: number }>()(small.groupby('a', { asIndex: false }).count());
schema<{ b: string; a: number }>()(small.groupby('b').mean().resetIndex());
schema<{ b: string; size: number }>()(small.groupby('b', { asIndex: false }).size());
series<number>()(small.groupby('b').size());
for (const [city, rows] of byCity) {
  schema<Trip>()(rows);
  exactly<boolean>()(city === 'Rome');
}
schema<{ min: number; max: number }>()(byCity.price.agg(['min', 'max']));
schema<Trip>()(byCity.head(2));
schema<Trip>()(byCity.filter((d) => d.price.mean() > 3));
series<number>()(byCity.price.transform('mean'));
series<number>()(byCity.price.transform((c) => c.sub(c.mean())));
series<number>()(byCity.apply((d) => d.price.sum()));
series<number>()(byCity.price.rolling(3).mean());
series<number>()(byCity.cumcount());
schema<Trip>()(byCity.get_group('Rome'));

// time
schema<{ a: number }>()(new pd.DataFrame({ a: [1] }, { index: days }).resample('D').sum());
series<any>()(trips.resample('D', { on: 'when' }).agg({ price: 'mean' }).price as Series<any>);
schema<Trip>()(trips.rolling(3).mean());
schema<Trip>()(trips.betweenTime('09:00', '17:30'));
schema<Trip>()(trips.tz_localize('UTC'));
series<number>()(trips.price.ewm({ span: 3 }).mean());

// Series
series<number>()(trips.price.add(1).mul(trips.qty).sub(trips.price, { fillValue: 0 }));
series<string>()(trips.city.add('!'));
series<Timedelta>()(trips.when.sub(trips.when));
series<Timestamp>()(trips.when.add(trips.took));
series<number>()(trips.took.div(trips.took));
series<boolean>()(trips.price.gt(3).or(trips.ok).not());
series<boolean>()(trips.city.eq('Rome'));
series<boolean>()(trips.price.between(1, 3, { inclusive: 'left' }));
series<boolean>()(trips.when.ge('2024-01-01'));
series<boolean>()(trips.city.isin(['Rome']));
exactly<number>()(trips.price.sum());
exactly<number>()(trips.ok.sum());
exactly<Timestamp>()(trips.when.max());
exactly<Timedelta>()(trips.took.sum());
exactly<string>()(trips.name.min());
exactly<Promise<number>>()(trips.price.async.mean());
exactly<Promise<number[]>>()(trips.price.async.toArray({ signal: new AbortController().signal, onProgress: (p) => p.fraction }));
exactly<Promise<string[]>>()(trips.city.async.to_list());
exactly<number>()(trips.price.get(0));
series<number>()(trips.price.get(pd.slice(0, 2)));
exactly<number>()(trips.price.iloc(-1));
series<number>()(trips.price.loc([0, 1]));
exactly<number>()(trips.price.at(0));
series<string>()(trips.price.map((v) => (v > 3 ? 'high' : 'low')));
series<number>()(trips.city.map({ Rome: 1 }));
series<number>()(trips.city.str.len());
series<boolean>()(trips.name.str.contains('x', { regex: false }));
series<string>()(trips.city.str.replace('a', 'b', { regex: true }));
series<string>()(trips.city.str.strip().str.upper().str.zfill(3));
series<number>()(trips.when.dt.year);
series<string>()(trips.when.dt.dayName());
series<string>()(trips.when.dt.strftime('%Y'));
series<number>()(trips.took.dt.total_seconds());
series<number>()(trips.city.astype('category').cat.codes);
series<number>()(trips.city.valueCounts({ normalize: true }));
exactly<readonly string[]>()(trips.city.unique());
series<number>()(trips.price.sortValues({ ascending: false }).head(3));
series<string>()(trips.name.fillna('x'));
series<string>()(trips.name.dropna());
series<string | null>()(trips.city.shift(1));
series<number>()(trips.price.clip(0, 10).round(1).abs());
series<number>()(trips.price.where(trips.price.gt(0), 0));
schema<{ x: number }>()(trips.price.toFrame('x'));
series<Timestamp>()(pd.toDatetime(trips.city, { format: '%Y', errors: 'coerce' }));
exactly<Timestamp>()(pd.to_datetime('2024-01-01'));
series<number>()(pd.toNumeric(trips.city, { errors: 'coerce' }));
exactly<boolean>()(pd.isna(null));
series<'low' | 'high' | null>()(pd.cut(trips.price, [0, 1, 2], { labels: ['low', 'high'] }));
exactly<number>()(trips.price.quantile(0.9));
exactly<number>()(trips.price.agg('mean'));
const [bins, labels] = trips.price.divmod(3);
series<number>()(bins.add(labels));
for (const price of trips.price) exactly<number>()(price);

// iteration, output, engine
for (const row of trips.itertuples()) exactly<number>()(row.price);
for (const [label, row] of trips.iterrows()) void [label, row.get('price')];
for (const [name, column] of trips.items()) void [name, column.sum()];
exactly<{ a: number; b: string }[]>()(small.toDict('records'));
exactly<Promise<any[][]>>()(trips.async.toArray());
exactly<Promise<number>>()(trips.async.length);
exactly<string | null>()(trips.toCsv('out.csv', { index: false, na_rep: '-' }));
exactly<string>()(trips.explain('optimized'));
schema<Trip>()(trips.persist().checkpoint().unpersist());
exactly<Promise<string>>()(trips.async.explain('engine', { analyze: true }));
async function keep(): Promise<number> {
  schema<Trip>()(await trips.async.persist({ level: 'DISK_ONLY' }));
  schema<Trip>()(await (await trips.async.checkpoint({ signal: new AbortController().signal })).async.unpersist());
  series<number>()(await (await trips.price.async.checkpoint()).async.persist());
  series<string>()(await trips.city.async.unpersist());
  return (await trips.async.checkpoint()).price.sum();
}
async function stream(): Promise<number> {
  let rows = 0;
  for await (const batch of trips.batches({ size: 1000 })) rows += batch.numRows;
  return rows + (await trips.async.toArrow()).numRows;
}
pd.setExecutor('local', { threads: 4, memory_limit: '2GB' });
pd.setExecutor('sc://host:15002/;token=x', {
  tls: { ca: 'ca.pem', serverName: 'spark' },
  retry: { maxRetries: 3 },
  connect_timeout_ms: 500,
});
pd.setExecutor('auto', { cluster: 'sc://host:15002', limit: 1e9, threads: 2, settings: { 'spark.sql.shuffle.partitions': '8' } });
schema<Trip>()(pd.sql<Trip>('select * from trips', { trips }));
exactly<string>()(pd.optionContext({ 'display.maxRows': 5 }, () => String(trips)));

// functions over frames: wider frames enter narrower parameters
const total = (d: DataFrame<{ price: number; qty: number }>): number => d.price.mul(d.qty).sum();
const anyFrame = (d: DataFrame): number => d.length;
const nullable = (s: Series<string | null>): number => s.count();
const generic = <S extends { price: number }>(d: DataFrame<S>): Series<S['price']> => d.get('price');
exactly<number>()(total(trips) + anyFrame(trips) + nullable(trips.city));
series<number>()(generic(trips));
export const kept: unknown[] = [matrix, empty, isFrame, strings, stream, keep];

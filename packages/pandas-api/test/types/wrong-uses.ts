/** Mistakes that the types must refuse: every line marked so is an error, and no other. Never run. */
import { cities, type DataFrame, pd, type Series, type Trip, trips } from './trips.js';

// names of columns
// @ts-expect-error no such column
trips.pricee;
// @ts-expect-error no such column
trips.get('pricee');
// @ts-expect-error no such column in the list
trips.get(['price', 'cty']);
// @ts-expect-error no such column
trips.sortValues('cty');
// @ts-expect-error no such column in the list
trips.sort_values(['city', 'pricee']);
// @ts-expect-error no such column
trips.groupby('cty');
// @ts-expect-error no such column
trips.groupby('city').pricee;
// @ts-expect-error no such column
trips.groupby('city').agg({ pricee: 'sum' });
// @ts-expect-error one column is right, one is not
trips.groupby('city').agg({ price: 'sum', pricee: 'sum' });
// @ts-expect-error no such column in a named aggregation
trips.groupby('city').agg({ total: pd.tuple('pricee', 'sum') });
// @ts-expect-error a list is no named aggregation
trips.groupby('city').agg({ total: ['price', 'sum'] });
// @ts-expect-error no such aggregation
trips.groupby('city').agg({ price: 'summ' });
// @ts-expect-error no such aggregation
trips.price.agg('summ');
// @ts-expect-error no such column
trips.agg({ pricee: 'mean' });
// @ts-expect-error no such column
trips.dropDuplicates('cty');
// @ts-expect-error no such column
trips.drop({ columns: 'pricee' });
// @ts-expect-error no such column
trips.drop(['pricee'], { axis: 1 });
// @ts-expect-error no such column
trips.rename({ columns: { pricee: 'cost' } });
// @ts-expect-error no such column
trips.astype({ pricee: 'float32' });
// @ts-expect-error no such column
trips.fillna({ pricee: 0 });
// @ts-expect-error no such column
trips.dropna({ subset: ['pricee'] });
// @ts-expect-error no such column
trips.setIndex('cty');
// @ts-expect-error no such column
trips.melt({ idVars: 'cty' });
// @ts-expect-error no such column
trips.pivot({ index: 'city', columns: 'kind', values: 'pricee' });
// @ts-expect-error no such column
trips.loc(0, 'pricee');
// @ts-expect-error no such column
trips.at(0, 'pricee');
// @ts-expect-error no such column
trips.explode('tag');
// @ts-expect-error no such column
trips.nlargest(3, 'pricee');
// @ts-expect-error a key that only one frame has
trips.merge(cities, { on: 'price_of_mayor' });
// @ts-expect-error a key that only the left frame has
trips.merge(cities, { on: 'qty' });
// @ts-expect-error no such column on the right
trips.merge(cities, { leftOn: 'city', rightOn: 'town' });
// @ts-expect-error the column is gone
trips.drop({ columns: 'price' }).price;
// @ts-expect-error the column has another name
trips.rename({ columns: { price: 'cost' } }).price;
// @ts-expect-error the key is in the index
trips.groupby('city').sum().city;

// options
// @ts-expect-error misspelt option
trips.sortValues('price', { acending: false });
// @ts-expect-error misspelt option in snake_case
trips.sort_values('price', { na_positio: 'first' });
// @ts-expect-error no such value
trips.sortValues('price', { naPosition: 'middle' });
// @ts-expect-error misspelt option
trips.head({ rows: 3 });
// @ts-expect-error no such kind of join
trips.merge(cities, { on: 'city', how: 'lft' });
// @ts-expect-error misspelt option
pd.readCsv('trips.csv', { seperator: ';' });
// @ts-expect-error not an option of concat
pd.concat([trips, trips], { ignoreIdx: true });
// @ts-expect-error no such rank method
trips.price.rank({ method: 'avg' });
// @ts-expect-error no such stage
trips.explain('optimised');
// @ts-expect-error misspelt option
trips.groupby('city', { asIdx: false });
// @ts-expect-error not a number
trips.head('3');
// @ts-expect-error no such dtype
trips.price.astype('flaot64');
// @ts-expect-error no such member
trips.sortvalues('price');

// row functions and values
// @ts-expect-error no such field
trips.get((r) => r.pricee > 3);
// @ts-expect-error a text has no product
trips.assign({ x: (r) => r.city * 2 });
// @ts-expect-error a mask must be boolean
trips.get((r) => r.price);
// @ts-expect-error may be null
trips.assign({ x: (r) => r.name.length });
// @ts-expect-error no such field
trips.assign({ x: (r) => r.pricee });
// @ts-expect-error a condition must be boolean
trips.filter((r) => r.city);
// @ts-expect-error no such field
trips.apply((r) => r.pricee, { axis: 1 });
// @ts-expect-error no such member of a text
trips.city.map((v) => v.toUppercase());
// @ts-expect-error a number has no texts
trips.price.str.upper();
// @ts-expect-error a text has no times
trips.city.dt.year;
// @ts-expect-error a number and a text
trips.price.mul('x');
// @ts-expect-error a number and a column of texts
trips.price.sub(trips.city);
// @ts-expect-error compares a number with a text
trips.price.gt('3');
// @ts-expect-error compares a text with a number
trips.city.eq(3);
// @ts-expect-error a column is no number
trips.price * 2;
// @ts-expect-error a column is no number
Math.max(trips.price);

// assignment and results
// @ts-expect-error `set` or `assign` for a new column
trips.newColumn = trips.price;
// @ts-expect-error `set` for one value
trips.price = 3;
// @ts-expect-error a column of texts
trips.price = trips.city;
// @ts-expect-error a member, not the column of that name
trips.sum = trips.price;
// @ts-expect-error a text, not a number
const wrongSum: number = trips.city.sum();
// @ts-expect-error a promise
const early: number = trips.price.async.sum();
// @ts-expect-error a promise
const soon: DataFrame = trips.async.checkpoint();
// @ts-expect-error building is no action
trips.async.sortValues('price');
// @ts-expect-error a Series, not a frame
const frame: DataFrame = trips.price;
// @ts-expect-error a frame, not a Series
const column: Series<number> = trips.get(['price']);
// @ts-expect-error numbers, not texts
const texts: Series<string> = trips.price;
// @ts-expect-error missing values
const present: Series<string> = trips.name;
// @ts-expect-error lacks a column
const wider: DataFrame<Trip & { extra: number }> = trips;
const needsText = (d: DataFrame<{ price: string }>): number => d.length;
// @ts-expect-error a column of another type
needsText(trips);
// @ts-expect-error may have holes after a left join
const everywhere: Series<string> = trips.merge(cities, { on: 'city', how: 'left' }).mayor;
// @ts-expect-error may have holes after a shift
const shifted: Series<string> = trips.city.shift(1);
// @ts-expect-error a column with that name was not made
trips.assign({ total: 1 }).totl;
// @ts-expect-error what `melt` makes has another name
trips.melt({ idVars: 'city', varName: 'what' }).variable;
export const kept: unknown[] = [wrongSum, early, soon, frame, column, texts, present, wider, everywhere, shifted];

import type { Question } from './question.js';

/** A call of about a microsecond, over and above what the row costs. */
const ROOTS = 100;
export const slow = (value: number): number => {
  let x = value;
  for (let k = 0; k < ROOTS; k++) x = Math.sqrt(x + k);
  return x;
};

export let calls = 0;
/** Count their calls, so that they cannot become part of a plan. */
export const rounded = (value: number): number => {
  calls++;
  return Math.round(value);
};
const shown = (row: any): number => {
  calls++;
  return row.price * row.quantity;
};

const times = (x: Float64Array, y: Float64Array): Float64Array => x.map((v, i) => v * y[i]);

const rollingSql = (frame: string, value: string): string =>
  `SELECT CASE WHEN count(price) OVER w = 30 THEN ${value} OVER w END FROM {sales} WINDOW w AS (ORDER BY {row} ROWS BETWEEN ${frame}) ORDER BY {row}`;
const TRAILING = '29 PRECEDING AND CURRENT ROW';

/** Functions of the user, as part of the plan and called, and windows; the SQL of a called function is its column, and JavaScript after it. */
export const FUNCTIONS: readonly Question[] = [
  {
    name: 'captured: of a row',
    ours: ({ frames }) => frames['sales'].assign({ x: (r: any) => r.price * 2 + r.quantity }).x.toNumpy(),
    sql: 'SELECT price * 2 + quantity FROM {sales}',
  },
  {
    name: 'captured: of a value',
    ours: ({ frames }) => frames['sales'].price.map((v: number) => (v > 25 ? v * 2 : v + 1)).toNumpy(),
    sql: 'SELECT CASE WHEN price > 25 THEN price * 2 ELSE price + 1 END FROM {sales}',
  },
  {
    name: 'captured: a mask',
    ours: ({ frames }) => frames['sales'].get((r: any) => r.city?.startsWith('city 1') && r.price < 5).price.sum(),
    sql: "SELECT sum(price) FROM {sales} WHERE starts_with(city, 'city 1') AND price < 5",
    spark: "SELECT sum(price) FROM {sales} WHERE startswith(city, 'city 1') AND price < 5",
  },
  {
    name: 'called: a number function',
    ours: ({ frames }) => frames['sales'].price.map(rounded).toNumpy(),
    sql: 'SELECT price FROM {sales}',
    spark: null,
    after: ([price]) => [(price as Float64Array).map(rounded)],
  },
  {
    name: 'called: of a row',
    ours: ({ frames }) => frames['sales'].apply(shown, { axis: 1 }).toNumpy(),
    sql: 'SELECT price, quantity::DOUBLE FROM {sales}',
    spark: null,
    after: ([price, quantity]) => [times(price as Float64Array, quantity as Float64Array)],
  },
  {
    name: 'pool: a slow function',
    ours: ({ frames }) => frames['sales'].price.map(slow).toNumpy(),
    sql: 'SELECT price FROM {sales}',
    spark: null,
    after: ([price]) => [(price as Float64Array).map(slow)],
  },
  {
    name: 'rolling mean of 30',
    ours: ({ frames }) => frames['sales'].price.rolling(30).mean().toNumpy(),
    sql: rollingSql(TRAILING, 'avg(price)'),
  },
  {
    name: 'rolling max of 30',
    ours: ({ frames }) => frames['sales'].price.rolling(30).max().toNumpy(),
    sql: rollingSql(TRAILING, 'max(price)'),
  },
  {
    name: 'rolling median of 30',
    ours: ({ frames }) => frames['sales'].price.rolling(30).median().toNumpy(),
    sql: rollingSql(TRAILING, 'median(price)'),
    spark: null,
  },
];

import * as pd from 'pandorable';
import type { Question } from './question.js';

export let calls = 0;
/** Counts its calls, so that it cannot become part of a plan. */
const rounded = (value: number): number => {
  calls++;
  return Math.round(value);
};

const EVERY = ['t', 'city', 'product', 'quantity', 'price', 'discount'].join(', ');

/** What most scripts do, over a table of sales. */
export const EVERYDAY: readonly Question[] = [
  {
    name: 'read CSV, sum',
    ours: ({ paths }) => (pd.readCsv as any)(paths['csv']).price.sum(),
    sql: "SELECT sum(price) FROM read_csv('{csv}')",
    spark: null,
  },
  {
    name: 'read Parquet, sum',
    ours: ({ paths }) => (pd.readParquet as any)(paths['sales']).price.sum(),
    sql: 'SELECT sum(price) FROM {sales}',
  },
  {
    name: 'filter',
    ours: ({ frames }) => frames['sales'].get((r: any) => r.quantity > 15 && r.price < 10),
    sql: `SELECT ${EVERY}, {row} FROM {sales} WHERE quantity > 15 AND price < 10 ORDER BY {row}`,
  },
  {
    name: 'sort',
    ours: ({ frames }) => frames['sales'].get(['city', 'price']).sortValues(['city', 'price']),
    sql: 'SELECT city, price, {row} FROM {sales} ORDER BY city, price, {row}',
  },
  {
    name: 'top 10',
    ours: ({ frames }) => frames['sales'].nlargest(10, 'price'),
    sql: `SELECT ${EVERY}, {row} FROM {sales} ORDER BY price DESC, {row} LIMIT 10`,
  },
  {
    name: 'value counts',
    ours: ({ frames }) => frames['sales'].city.valueCounts().resetIndex(),
    sql: 'SELECT city, count(*) FROM {sales} GROUP BY city ORDER BY count(*) DESC, min({row})',
  },
  {
    name: 'drop duplicates',
    ours: ({ frames }) => frames['sales'].get(['city', 'product']).dropDuplicates(),
    sql: 'SELECT city, product, min({row}) FROM {sales} GROUP BY ALL ORDER BY min({row})',
  },
  {
    name: 'rolling mean of 30',
    ours: ({ frames }) => frames['sales'].price.rolling(30).mean().toNumpy(),
    sql:
      'SELECT CASE WHEN count(price) OVER w = 30 THEN avg(price) OVER w END FROM {sales} ' +
      'WINDOW w AS (ORDER BY {row} ROWS BETWEEN 29 PRECEDING AND CURRENT ROW) ORDER BY {row}',
    spark:
      'SELECT CASE WHEN count(price) OVER w = 30 THEN avg(price) OVER w END FROM (SELECT price, {row} AS r FROM {sales}) ' +
      'WINDOW w AS (ORDER BY r ROWS BETWEEN 29 PRECEDING AND CURRENT ROW) ORDER BY r',
  },
  {
    name: 'text contains',
    ours: ({ frames }) => frames['sales'].get(frames['sales'].city.str.contains('42')).price.sum(),
    sql: "SELECT sum(price) FROM {sales} WHERE contains(city, '42')",
  },
  {
    name: 'user function, captured',
    ours: ({ frames }) => frames['sales'].assign({ x: (r: any) => r.price * 2 + r.quantity }).x.toNumpy(),
    sql: 'SELECT price * 2 + quantity FROM {sales}',
  },
  {
    name: 'user function, called',
    ours: ({ frames }) => frames['sales'].price.map(rounded).toNumpy(),
    sql: 'SELECT price FROM {sales}',
    after: ([price]) => [(price as Float64Array).map(rounded)],
  },
  { name: 'fetch a float column', ours: ({ frames }) => frames['sales'].price.toNumpy(), sql: 'SELECT price FROM {sales}' },
  { name: 'fetch a text column', ours: ({ frames }) => frames['sales'].city.toList(), sql: 'SELECT city FROM {sales}' },
];

import * as pd from 'pandorable';
import { valuesOf } from './columns.js';
import type { Question } from './question.js';

const EVERY = ['t', 'city', 'product', 'quantity', 'price', 'discount'].join(', ');

/** What most scripts do, over a table of sales. */
export const EVERYDAY: readonly Question[] = [
  {
    name: 'read CSV, sum',
    ours: ({ paths }) => pd.readCsv<{ price: number }>(paths['csv']).price.sum(),
    sql: "SELECT sum(price) FROM read_csv('{csv}')",
    spark: null,
  },
  {
    name: 'read Parquet, sum',
    ours: ({ paths }) => pd.readParquet<{ price: number }>(paths['sales']).price.sum(),
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
    name: 'text contains',
    ours: ({ frames }) => frames['sales'].get(frames['sales'].city.str.contains('42')).price.sum(),
    sql: "SELECT sum(price) FROM {sales} WHERE contains(city, '42')",
  },
  { name: 'fetch a float column', ours: ({ frames }) => frames['sales'].price.toNumpy(), sql: 'SELECT price FROM {sales}' },
  {
    name: 'fetch a text column',
    ours: ({ frames }) => frames['sales'].city.toList(),
    sql: 'SELECT city FROM {sales}',
    after: (columns) => columns.map(valuesOf),
  },
];

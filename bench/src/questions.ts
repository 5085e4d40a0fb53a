import * as pd from 'pandorable';

/** Frames and paths by the tables' names. */
export interface Data {
  readonly frames: Readonly<Record<string, any>>;
  readonly paths: Readonly<Record<string, string>>;
}

/** One question, asked by pandas' members and by SQL that gives the same rows in the same order. */
export interface Question {
  readonly group: 'groupby' | 'join' | 'everyday';
  readonly name: string;
  readonly ours: (data: Data) => any;
  readonly sql: string;
}

const by = (keys: readonly string[], spec: object, d: Data): any => d.frames['groups'].groupby([...keys], { asIndex: false, dropna: false }).agg(spec);
const t = pd.tuple as (...items: unknown[]) => unknown;

const GROUPBY: readonly Question[] = [
  { name: 'q1: sum v1 by id1', ours: (d) => by(['id1'], { v1: t('v1', 'sum') }, d), sql: 'SELECT id1, sum(v1)::BIGINT v1 FROM groups GROUP BY id1 ORDER BY id1' },
  { name: 'q2: sum v1 by id1:id2', ours: (d) => by(['id1', 'id2'], { v1: t('v1', 'sum') }, d), sql: 'SELECT id1, id2, sum(v1)::BIGINT v1 FROM groups GROUP BY id1, id2 ORDER BY id1, id2' },
  { name: 'q3: sum v1 mean v3 by id3', ours: (d) => by(['id3'], { v1: t('v1', 'sum'), v3: t('v3', 'mean') }, d), sql: 'SELECT id3, sum(v1)::BIGINT v1, avg(v3) v3 FROM groups GROUP BY id3 ORDER BY id3' },
  { name: 'q4: mean v1:v3 by id4', ours: (d) => by(['id4'], { v1: t('v1', 'mean'), v2: t('v2', 'mean'), v3: t('v3', 'mean') }, d), sql: 'SELECT id4, avg(v1) v1, avg(v2) v2, avg(v3) v3 FROM groups GROUP BY id4 ORDER BY id4' },
  { name: 'q5: sum v1:v3 by id6', ours: (d) => by(['id6'], { v1: t('v1', 'sum'), v2: t('v2', 'sum'), v3: t('v3', 'sum') }, d), sql: 'SELECT id6, sum(v1)::BIGINT v1, sum(v2)::BIGINT v2, sum(v3) v3 FROM groups GROUP BY id6 ORDER BY id6' },
  { name: 'q6: median v3 sd v3 by id4:id5', ours: (d) => by(['id4', 'id5'], { m: t('v3', 'median'), s: t('v3', 'std') }, d), sql: 'SELECT id4, id5, quantile_cont(v3, 0.5) m, stddev_samp(v3) s FROM groups GROUP BY id4, id5 ORDER BY id4, id5' },
  {
    name: 'q7: max v1 - min v2 by id3',
    ours: (d) => {
      const g = by(['id3'], { v1: t('v1', 'max'), v2: t('v2', 'min') }, d);
      return g.assign({ range: g.get('v1').sub(g.get('v2')) }).get(['id3', 'range']);
    },
    sql: 'SELECT id3, max(v1) - min(v2) AS range FROM groups GROUP BY id3 ORDER BY id3',
  },
  {
    name: 'q8: largest two v3 by id6',
    ours: (d) => d.frames['groups'].get(['id6', 'v3']).sortValues('v3', { ascending: false }).groupby('id6').head(2),
    sql: 'SELECT id6, v3 FROM (SELECT id6, v3, rowid r, row_number() OVER (PARTITION BY id6 ORDER BY v3 DESC, rowid) n FROM groups) WHERE n <= 2 ORDER BY v3 DESC, r',
  },
  {
    name: 'q9: regression v1 v2 by id2:id4',
    ours: (d) => d.frames['groups'].assign({ xy: (x: any) => x.v1.mul(x.v2), xx: (x: any) => x.v1.mul(x.v1), yy: (x: any) => x.v2.mul(x.v2) })
      .groupby(['id2', 'id4'], { asIndex: false })
      .agg({ n: t('v1', 'count'), x: t('v1', 'sum'), y: t('v2', 'sum'), xy: t('xy', 'sum'), xx: t('xx', 'sum'), yy: t('yy', 'sum') })
      .assign({ r2: (x: any) => x.n.mul(x.xy).sub(x.x.mul(x.y)).pow(2).div(x.n.mul(x.xx).sub(x.x.pow(2)).mul(x.n.mul(x.yy).sub(x.y.pow(2)))) })
      .get(['id2', 'id4', 'r2']),
    sql: 'SELECT id2, id4, corr(v1, v2) ** 2 r2 FROM groups GROUP BY id2, id4 ORDER BY id2, id4',
  },
  {
    name: 'q10: sum v3 count by id1:id6',
    ours: (d) => by(['id1', 'id2', 'id3', 'id4', 'id5', 'id6'], { v3: t('v3', 'sum'), n: t('v1', 'size') }, d),
    sql: 'SELECT id1, id2, id3, id4, id5, id6, sum(v3) v3, count(*) n FROM groups GROUP BY ALL ORDER BY 1, 2, 3, 4, 5, 6',
  },
].map((q) => ({ group: 'groupby', ...q }));

const merged = (right: string, on: string, how: string) => (d: Data): any => d.frames['left'].merge(d.frames[right].get([on, 'v2']), { on, how });
const joined = (right: string, on: string, how: string): string => `SELECT l.*, r.v2 FROM "left" l ${how} JOIN ${right} r USING (${on}) ORDER BY l.rowid`;
const JOIN: readonly Question[] = (
  [
    ['q1: small inner on int', 'small', 'id1', 'inner'],
    ['q2: medium inner on int', 'medium', 'id2', 'inner'],
    ['q3: medium left on int', 'medium', 'id2', 'left'],
    ['q4: medium inner on text', 'medium', 'id5', 'inner'],
    ['q5: big inner on int', 'big', 'id3', 'inner'],
  ] as const
).map(([name, right, on, how]) => ({ group: 'join', name, ours: merged(right, on, how), sql: joined(right, on, how) }));

const sales = (d: Data): any => d.frames['sales'];
const EVERYDAY: readonly Question[] = [
  { name: 'read CSV, sum by city', ours: (d) => (pd as any).readCsv(d.paths['csv'], { parseDates: ['t'] }).groupby('city').price.sum(), sql: "SELECT city, sum(price) price FROM read_csv('{csv}', columns = {'t': 'TIMESTAMP', 'city': 'VARCHAR', 'product': 'BIGINT', 'quantity': 'BIGINT', 'price': 'DOUBLE', 'discount': 'DOUBLE'}, header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"') GROUP BY city ORDER BY city" },
  { name: 'read Parquet, mean by product', ours: (d) => (pd as any).readParquet(d.paths['sales']).groupby('product').price.mean(), sql: "SELECT product, avg(price) FROM read_parquet('{sales}') GROUP BY product ORDER BY product" },
  { name: 'filter', ours: (d) => sales(d).get((r: any) => r.quantity > 15 && r.price < 10), sql: 'SELECT *, rowid FROM sales WHERE quantity > 15 AND price < 10' },
  { name: 'new column', ours: (d) => sales(d).assign({ total: (r: any) => r.price * r.quantity }).get('total').sum(), sql: 'SELECT sum(price * quantity) FROM sales' },
  { name: 'sort', ours: (d) => sales(d).get(['city', 'price']).sortValues(['city', 'price']), sql: 'SELECT city, price, rowid FROM sales ORDER BY city, price' },
  { name: 'top 10', ours: (d) => sales(d).nlargest(10, 'price'), sql: 'SELECT *, rowid FROM sales ORDER BY price DESC, rowid LIMIT 10' },
  { name: 'value counts', ours: (d) => sales(d).city.valueCounts(), sql: 'SELECT city, count(*) n FROM sales GROUP BY city ORDER BY n DESC, min(rowid)' },
  { name: 'drop duplicates', ours: (d) => sales(d).get(['city', 'product']).dropDuplicates(), sql: 'SELECT city, product, min(rowid) r FROM sales GROUP BY city, product ORDER BY r' },
  { name: 'rolling mean of 30', ours: (d) => sales(d).price.rolling(30).mean(), sql: 'SELECT CASE WHEN count(price) OVER w = 30 THEN avg(price) OVER w END FROM sales WINDOW w AS (ROWS BETWEEN 29 PRECEDING AND CURRENT ROW)' },
  { name: 'text contains', ours: (d) => sales(d).city.str.contains('42').sum(), sql: "SELECT count(*) FROM sales WHERE contains(city, '42')" },
  { name: 'row function with a condition', ours: (d) => sales(d).assign({ kind: (r: any) => (r.quantity > 10 ? 'bulk' : 'single') }).groupby('kind').price.sum(), sql: "SELECT CASE WHEN quantity > 10 THEN 'bulk' ELSE 'single' END kind, sum(price) FROM sales GROUP BY kind ORDER BY kind" },
  { name: 'fetch a column', ours: (d) => sales(d).price, sql: 'SELECT price FROM sales' },
].map((q) => ({ group: 'everyday', ...q }));

export const QUESTIONS: readonly Question[] = [...GROUPBY, ...JOIN, ...EVERYDAY];

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Relay } from '../../packages/executor-cluster/test/client/relay.js';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-calls-'));
const at = (name: string): string => join(folder, name);
const TABLE = `calls_${process.pid}_${Date.now().toString(36)}`;
type Frame = any;

const QUESTION = { analyzePlan: 1 };
const ACTION = { executePlan: 1 };
/** Rows are numbered before they are looked at in order: by counting them once, where their file does not say it. */
const COUNTED = { executePlan: 2 };

/** How sources are read, what reading asks, and what the first look at rows in order does; the second one is one action. */
const SOURCES: readonly (readonly [string, () => Frame, object, object])[] = [
  ['one Parquet file', () => pd.readParquet(at('one.parquet')), QUESTION, ACTION],
  ['several Parquet files', () => pd.readParquet(at('many')), QUESTION, COUNTED],
  [
    'Parquet files that only the cluster can list',
    () => pd.readParquet(`file:${at('many')}/*.parquet`),
    QUESTION,
    { ...COUNTED, ...QUESTION },
  ],
  ['ORC', () => pd.readOrc(at('a.orc')), QUESTION, COUNTED],
  ['text', () => pd.readText(at('a.txt')), QUESTION, COUNTED],
  ['CSV of this machine', () => pd.readCsv(at('a.csv')), {}, { ...COUNTED, ...QUESTION }],
  ['CSV elsewhere', () => pd.readCsv(`file:${at('a.csv')}`), { analyzePlan: 2, executePlan: 1 }, { ...COUNTED, ...QUESTION }],
  ['a table', () => pd.readSqlTable(TABLE), QUESTION, ACTION],
  ['a query', () => pd.sql('select id a, id % 2 b from range(3)'), QUESTION, ACTION],
  ['rows of this process', () => pd.DataFrame({ a: [3, 1, 2], b: ['x', 'y', 'x'] }), {}, {}],
];

describe.skipIf(url === undefined)('calls to the server', () => {
  let relay: Relay;
  beforeAll(async () => {
    pd.setExecutor(url!);
    const frame = pd.DataFrame({ a: [1, 2, 3], b: ['x', 'y', 'x'] });
    mkdirSync(at('many'));
    for (const name of ['one.parquet', 'many/1.parquet', 'many/2.parquet']) frame.toParquet(at(name));
    frame.toOrc(at('a.orc'));
    frame.toSql(TABLE, { index: false } as never);
    writeFileSync(at('a.csv'), 'a,b\n1,x\n2,y\n');
    writeFileSync(at('a.txt'), 'one\ntwo\n');
    relay = await Relay.start(url!);
    pd.setExecutor(relay.url);
    pd.sql('select 1').toArray();
  });
  afterAll(async () => {
    if (url === undefined) return;
    pd.sql(`DROP TABLE IF EXISTS ${TABLE}`);
    pd.setExecutor('local');
    await relay?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(SOURCES)('%s: reading asks, building does not', (_, read, asked, looked) => {
    let frame!: Frame;
    let plan!: Frame;
    expect(relay.during(() => (frame = read()))).toEqual(asked);
    const build = () => {
      const [first] = frame.columns.toArray();
      const wide = frame.assign({ c: frame.get(first), d: frame.get(first).isna() });
      plan = wide.loc(wide.get('c').notna()).sortValues('c').dropDuplicates().merge(frame, { on: first }).shift(1).head(3);
    };
    expect(relay.during(build)).toEqual({});
    expect(plan.columns.length).toBeGreaterThan(2);
    expect(relay.during(() => frame.toArray())).toEqual(looked);
    if (Object.keys(looked).length > 0) expect(relay.during(() => frame.toArray())).toEqual(ACTION);
  });

  test('whether ints are missing is counted where a dtype depends on it, and not where Spark knows', () => {
    const known = pd.sql('select id a, id + 1 b from range(9)');
    expect(relay.during(() => known.groupby('b').sum())).toEqual({});
    expect(String(known.dtypes.get('a'))).toBe('int64');
    const unknown = pd.sql('select if(id > 3, id, null) a from range(9)');
    expect(relay.during(() => String(unknown.dtypes.get('a')))).toEqual(ACTION);
    expect(String(unknown.dtypes.get('a'))).toBe('float64');
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-cluster-io-'));
const at = (name: string): string => join(folder, name);
/** Calls with options that are not pandas'. */
const loose = (x: unknown): any => x;
const UNIQUE = `t_${process.pid}_${Date.now().toString(36)}`;
const TABLES = ['plain', 'odd', 'modes', 'types'].map((name) => `${UNIQUE}_${name}`);
const [PLAIN, ODD, MODES, TYPES] = TABLES;

const trips = () => pd.DataFrame({ id: [1, 2, 3], city: ['Bonn', null, 'Köln'], km: [1.5, 2.5, Number.NaN] });

describe.skipIf(url === undefined)('data in and out on Spark', () => {
  beforeAll(() => pd.setExecutor(url!));
  afterAll(() => {
    if (url === undefined) return;
    for (const name of TABLES) pd.sql(`DROP TABLE IF EXISTS ${name}`);
    pd.setExecutor('local');
    rmSync(folder, { recursive: true, force: true });
  });

  test('ORC: a file, and folders by value', () => {
    const frame = trips().assign({ day: [pd.Timestamp('2020-01-01 10:00'), pd.NaT, pd.Timestamp('2021-06-01')] });
    frame.toOrc(at('a.orc'));
    const back = pd.readOrc(at('a.orc'));
    expect(String(back)).toBe(String(frame));
    expect(String(back.dtypes.get('day'))).toBe('datetime64[ns]');
    expect(pd.readOrc(at('a.orc'), ['km', 'id']).columns.toArray()).toEqual(['km', 'id']);
    loose(trips()).toOrc(at('parts.orc'), { partitionCols: ['id'] });
    expect(
      readdirSync(at('parts.orc'))
        .filter((n) => n.startsWith('id='))
        .sort(),
    ).toEqual(['id=1', 'id=2', 'id=3']);
    expect(() => pd.readOrc(at('a.orc'), ['kms'])).toThrow(/no column 'kms'.*'km'/);
    expect(() => trips().setIndex('id').toOrc(at('b.orc'))).toThrow(/non-default index/);
  });

  test('ORC: modes, plain and in folders by value', () => {
    const frame = pd.DataFrame({ k: ['x', 'y', 'x'], i: [1, 2, 3] });
    const values = (path: string) => pd.readOrc(path).get('i').toArray().sort();
    for (const [name, partitionCols] of [
      ['modes.orc', null],
      ['modes-by-k.orc', ['k']],
    ] as const) {
      const path = at(name);
      const write = (mode: pd.WriteMode, rows = frame) => rows.toOrc(path, { mode, partitionCols });
      write('error');
      expect(values(path)).toEqual([1, 2, 3]);
      expect(() => write('error')).toThrow(pd.FileExistsError);
      write('ignore', frame.head(1));
      expect(values(path)).toEqual([1, 2, 3]);
      write('append', pd.DataFrame({ k: ['z', 'x'], i: [4, 5] }));
      expect(values(path)).toEqual([1, 2, 3, 4, 5]);
      expect(pd.readOrc(path).sortValues('i').get('k').toArray()).toEqual(['x', 'y', 'x', 'z', 'x']);
      write('overwrite', pd.DataFrame({ k: ['y'], i: [6] }));
      expect(pd.readOrc(path).get(['k', 'i']).toArray()).toEqual([['y', 6]]);
      expect(() => write('replace' as pd.WriteMode)).toThrow("'replace' is no mode; there are 'overwrite', 'append', 'error', 'ignore'");
    }
    expect(String(pd.readOrc(at('modes-by-k.orc')).dtypes.get('k'))).toBe('category');
  });

  test('text files, in order, with patterns and folders', () => {
    mkdirSync(at('logs'));
    writeFileSync(at('logs/a.txt'), 'one, "two"\n\n  three \n');
    writeFileSync(at('logs/b.txt'), 'four');
    const lines = pd.readText(at('logs'));
    expect(lines.get('text').toArray()).toEqual(['one, "two"', '', '  three ', 'four']);
    expect(
      pd
        .readText(`file://${at('logs')}/*.txt`)
        .get('text')
        .str.len()
        .sum(),
    ).toBe(22);
  });

  test('tables: written, read, and asked', () => {
    expect(loose(trips()).toSql(PLAIN)).toBe(3);
    expect(() => loose(trips()).toSql(PLAIN)).toThrow(`Table '${PLAIN}' already exists.`);
    expect(loose(trips()).toSql(PLAIN, { index: false, ifExists: 'replace' })).toBe(3);
    expect(String(loose(pd).readSqlTable(PLAIN).sortValues('id', { ignoreIndex: true }))).toBe(String(trips()));
    expect(
      loose(pd)
        .readSqlTable(PLAIN, { schema: 'default', columns: ['id'] })
        .get('id')
        .sum(),
    ).toBe(6);
    expect(loose(pd).readSql(`select sum(id) s from ${PLAIN}`).get('s').toArray()).toEqual([6]);
    expect(pd.sql(`select count(*) n from ${PLAIN} where city is null`).get('n').toArray()).toEqual([1]);
  });

  test('tables that exist: append, delete_rows', () => {
    const write = (df: unknown, ifExists: string) => loose(df).toSql(MODES, { index: false, ifExists });
    const ids = () => loose(pd).readSqlTable(MODES).get('id').toArray().sort();
    write(trips(), 'append');
    write(pd.DataFrame({ km: [9], city: ['Rom'], id: [4] }), 'append');
    expect(ids()).toEqual([1, 2, 3, 4]);
    write(pd.DataFrame({ km: [9.5], city: ['Rom'], id: [7] }), 'delete_rows');
    expect(loose(pd).readSqlTable(MODES).toArray()).toEqual([[7, 'Rom', 9.5]]);
    expect(() => write(pd.DataFrame({ ids: [1] }), 'append')).toThrow(/no column 'ids'.*'id'/);
    expect(() => write(pd.DataFrame({ id: [1] }), 'append')).toThrow(/has a column 'city'/);
  });

  test('names of columns with backquotes, blanks, dots, quotes and emoji', () => {
    const odd = pd.DataFrame({ 'a`b': [1], 'c d': [2], '🎈': [3], "e'f": [4] });
    loose(odd).toSql(ODD, { index: false });
    expect(String(loose(pd).readSqlTable(`\`${ODD}\``))).toBe(String(odd));
    const dotted = pd.DataFrame({ 'x.y': [1], 'a`b': [2] });
    dotted.toParquet(at('odd `name` 🎈.parquet'));
    expect(String(pd.readParquet(at('odd `name` 🎈.parquet')))).toBe(String(dotted));
  });

  test('a missing table is named, with those that are near', () => {
    loose(trips()).toSql(PLAIN, { index: false, ifExists: 'replace' });
    expect(() => loose(pd).readSqlTable(`${PLAIN}s`)).toThrow(pd.KeyError);
    expect(() => loose(pd).readSqlTable(`${PLAIN}s`)).toThrow(new RegExp(`no table '${PLAIN}s'.*Did you mean '${PLAIN}'`));
    expect(() => loose(pd).readSqlTable('no_such_schema.t')).toThrow(
      /no table 'no_such_schema.t' in the cluster's schema 'no_such_schema'/,
    );
    expect(() => pd.readSqlTable('t', 'duckdb:x.duckdb')).toThrow(/cannot open the database file .*JDBC URL/);
  });

  test('JDBC: Derby in the memory of the server', () => {
    const con = { url: `jdbc:derby:memory:${UNIQUE};create=true` };
    expect(trips().toSql('trips', { con, index: false })).toBe(3);
    expect(() => trips().toSql('trips', { con, index: false })).toThrow(/already exists/);
    expect(trips().toSql('trips', { con, index: false, ifExists: 'append' })).toBe(3);
    expect(loose(pd.readSqlTable('trips', { con })).get('id').sum()).toBe(12);
    expect(pd.readSql('select "id" from trips where "km" > 2', { con }).get('id').toArray()).toEqual([2, 2]);
    trips().head(1).toSql('trips', { con, index: false, ifExists: 'delete_rows' });
    expect(pd.readSqlTable('trips', con.url).toArray()).toEqual([[1, 'Bonn', 1.5]]);
    expect(() => pd.readSqlTable('nothing', { con })).toThrow(pd.errors.DatabaseError);
    expect(() => pd.readSqlTable('t', 'jdbc:nosuchdb://host/db')).toThrow(/jdbc:nosuchdb: .*the cluster needs that database's driver/);
  });

  test('Parquet: modes and folders by value', () => {
    const sales = pd.DataFrame({ a: [10, 2, 1, 2], s: ['x y', 'é/=', 'b%', 'x y'], c: [1.5, 2.5, 3.5, 4.5] });
    const values = (path: string) => pd.readParquet(path).get('c').toArray().sort();
    loose(sales).toParquet(at('s'), { partitionCols: ['a', 's'] });
    const back = pd.readParquet(at('s'));
    expect(String(back.dtypes.get('a'))).toBe('category');
    expect(back.sortValues('c').get('s').toArray()).toEqual(['x y', 'é/=', 'b%', 'x y']);
    expect(back.sortValues('c').get('a').toArray()).toEqual([10, 2, 1, 2]);
    loose(sales)
      .head(1)
      .toParquet(at('s'), { partitionCols: ['a', 's'], mode: 'append' });
    expect(values(at('s'))).toEqual([1.5, 1.5, 2.5, 3.5, 4.5]);
    loose(sales).toParquet(at('m.parquet'));
    expect(() => loose(sales).toParquet(at('m.parquet'), { mode: 'error' })).toThrow(pd.FileExistsError);
    loose(sales.head(2)).toParquet(at('m.parquet'), { mode: 'ignore' });
    expect(values(at('m.parquet'))).toEqual([1.5, 2.5, 3.5, 4.5]);
    loose(sales.head(2)).toParquet(at('m.parquet'), { mode: 'append' });
    expect(values(at('m.parquet'))).toEqual([1.5, 1.5, 2.5, 2.5, 3.5, 4.5]);
    loose(sales.head(2)).toParquet(at('m.parquet'), { mode: 'overwrite' });
    expect(existsSync(at('m.parquet'))).toBe(true);
    expect(values(`file://${at('m.parquet')}`)).toEqual([1.5, 2.5]);
  });

  test('types of Spark that pandas lacks: as texts and values, or named with the column', () => {
    pd.sql(
      `CREATE TABLE ${TYPES} USING parquet AS SELECT 1 id, map('a', 1) m, INTERVAL '2' YEAR y, named_struct('p', 1, 'q', 'x') s, array(1, 2) l, parse_json('{"a": 1}') v`,
    );
    const frame = loose(pd).readSqlTable(TYPES);
    expect(frame.get(['id', 'l', 's']).toArray()).toEqual([[1, [1, 2], { p: 1, q: 'x' }]]);
    expect(frame.get(['m', 'y', 'v']).toArray()).toEqual([['{"a":1}', "INTERVAL '2' YEAR", '{"a":1}']]);
    expect(() => pd.sql("select ST_GeomFromWKB(X'0101000000000000000000F03F0000000000000040') place")).toThrow(
      /column 'place' has Spark's type geometry, which has no counterpart here; cast it/,
    );
  });

  test('CSV and JSON in folders that the cluster writes, and CSV that only the cluster sees', () => {
    const frame = pd.DataFrame({ k: ['a', 'b', 'a'], n: [1, 2, 3], s: ['x,"y"', null, '  z'], f: [1.5, Number.NaN, 1e20] });
    loose(frame).toCsv(at('c'), { partitionCols: ['k'], index: false });
    expect(
      readdirSync(at('c'))
        .filter((n) => n.startsWith('k='))
        .sort(),
    ).toEqual(['k=a', 'k=b']);
    loose(frame).toCsv(at('d.csv'), { mode: 'overwrite', index: false });
    expect(readFileSync(at('d.csv'), 'utf8')).toBe(frame.toCsv(null, { index: false }));
    loose(frame).toJson(at('e.json'), { mode: 'error', lines: true, orient: 'records' });
    expect(readFileSync(at('e.json'), 'utf8').split('\n')[1]).toBe('{"k":"b","n":2,"s":null,"f":null}');
    const there = pd.readCsv(`file:${at('d.csv')}`);
    expect(String(there)).toBe(String(frame));
    writeFileSync(
      at('long.csv'),
      `i,v,w\n${Array.from({ length: 50_000 }, (_, i) => `${i},${i / 2},${i > 40_000 ? 'NA' : i}`).join('\n')}\n`,
    );
    const long = pd.readCsv(`file:${at('long.csv')}`);
    expect(long.length).toBe(50_000);
    expect(long.get('v').sum()).toBe((50_000 * 49_999) / 4);
    expect(long.tail(1).toArray()).toEqual([[49_999, 24_999.5, Number.NaN]]);
    expect(() => pd.readCsv(`file:${at('long.csv')}`, { skipfooter: 1, engine: 'python' })).toThrow(/which cannot do this.*skipfooter/);
    expect(() => pd.readCsv('hdfs://localhost:1/x.csv')).toThrow();
  });
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-database-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const con = `duckdb:${join(folder, 'trips.duckdb')}`;

const trips = () => pd.DataFrame({ id: [1, 2, 3], city: ['Bonn', null, 'Köln'], km: [1.5, 2.5, Number.NaN] });

describe('tables of a DuckDB file', () => {
  it('are written, with the index before the columns, and read back', () => {
    expect(trips().toSql('trips', con)).toBe(3);
    expect(pd.readSqlTable('trips', con).columns.toArray()).toEqual(['index', 'id', 'city', 'km']);
    expect(trips().toSql('trips', con, { index: false, ifExists: 'replace' })).toBe(3);
    const back = pd.readSqlTable('trips', con);
    expect(String(back)).toBe(String(trips()));
    expect(
      pd
        .readSqlTable('trips', con, { columns: ['km', 'id'], indexCol: 'id' })
        .get('km')
        .toArray(),
    ).toEqual([1.5, 2.5, Number.NaN]);
    expect(pd.readSqlTable('trips', con, { schema: 'main' }).length).toBe(3);
  });

  it('answer queries, by their names', () => {
    trips().toSql('t1', con, { index: false, ifExists: 'replace' });
    pd.DataFrame({ city: ['Bonn', 'Köln'], land: ['NW', 'NW'] }).toSql('Land Names', con, { index: false, ifExists: 'replace' });
    const joined = pd.readSql('select t1.id, n.land from t1 join "Land Names" n using (city) order by id', con);
    expect(joined.toArray()).toEqual([
      [1, 'NW'],
      [3, 'NW'],
    ]);
    expect(pd.readSqlQuery('select sum(id)::int s from t1', con).get('s').toArray()).toEqual([6]);
    expect(pd.readSql('t1', con).length).toBe(3);
  });

  it('that exist: fail, replace, append, delete_rows', () => {
    const two = pd.DataFrame({ city: ['Ulm', 'Rom'], id: [8, 9] });
    trips().toSql('t2', con, { index: false });
    expect(() => trips().toSql('t2', con, { index: false })).toThrow("Table 't2' already exists.");
    expect(two.toSql('t2', con, { index: false, ifExists: 'append' })).toBe(2);
    expect(pd.readSqlTable('t2', con).get('id').toArray()).toEqual([1, 2, 3, 8, 9]);
    two.toSql('t2', con, { index: false, ifExists: 'delete_rows' });
    expect(pd.readSqlTable('t2', con).get('city').toArray()).toEqual(['Ulm', 'Rom']);
    expect(pd.readSqlTable('t2', con).columns.toArray()).toEqual(['id', 'city', 'km']);
    two.toSql('t2', con, { index: false, ifExists: 'replace' });
    expect(pd.readSqlTable('t2', con).columns.toArray()).toEqual(['city', 'id']);
  });

  it('ignore: made if it is not there, left as it is if it is', () => {
    const write = (id: number) => pd.DataFrame({ id: [id] }).toSql('t5', con, { index: false, ifExists: 'ignore' });
    expect([write(1), write(2)]).toEqual([1, 0]);
    expect(pd.readSqlTable('t5', con).toArray()).toEqual([[1]]);
    expect(() => trips().toSql('t5', con, { ifExists: 'ignored' as 'ignore' })).toThrow(
      /'ignored' is not valid for if_exists; there are 'fail'.*'ignore'/,
    );
  });

  it('have no partitions: the column is checked, then what there is instead is named', () => {
    const write = (partitionCols: readonly string[]) => trips().toSql('t6', con, { index: false, partitionCols });
    expect(() => write(['town'])).toThrow(/no column 'town'.*id, city, km/);
    expect(() => write(['city'])).toThrow(pd.NotImplementedError);
    expect(() => write(['city'])).toThrow(/leave 'partitionCols' out; df.toParquet\(folder, \{partitionCols/);
    expect(() => pd.readSqlTable('t6', con)).toThrow(/t6/);
  });

  it('can be read and written in one go, and a failed write changes nothing', () => {
    trips().toSql('t3', con, { index: false });
    const lazy = pd.readSqlTable('t3', con);
    expect(lazy.toSql('t4', con, { index: false })).toBe(3);
    expect(lazy.get('id').sum()).toBe(6);
    const failing = pd.sql("select 5 id, error('stop') city, 1.0 km");
    expect(() => failing.toSql('t3', con, { index: false, ifExists: 'delete_rows' })).toThrow(/stop/);
    expect(pd.readSqlTable('t3', con).length).toBe(3);
    expect(() => pd.DataFrame({ ids: [1] }).toSql('t3', con, { index: false, ifExists: 'append' })).toThrow(/no column 'ids'.*'id'/);
  });

  it('and a Series', () => {
    expect(pd.Series([1, 2], { name: 'v', index: ['a', 'b'] }).toSql('s', con, { indexLabel: 'key' })).toBe(2);
    expect(pd.readSqlTable('s', con).toArray()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('with names of all kinds', () => {
    const odd = pd.DataFrame({ 'a"b': [1], 'c `d` e': [2], '🎈': [3], 'x.y': [4] });
    odd.toSql('weird 🎈 "table"', con, { index: false });
    expect(String(pd.readSqlTable('weird 🎈 "table"', con))).toBe(String(odd));
  });

  it('without blocking', async () => {
    const read = (pd.readSqlTable as any).async;
    expect((await read('t1', con)).length).toBe(3);
    await expect((trips() as any).async.toSql('t1', con)).rejects.toThrow("Table 't1' already exists.");
  });
});

describe('what cannot be opened', () => {
  it('is named, with what can', () => {
    expect(() => pd.readSqlTable('none', con)).toThrow(/none/);
    expect(() => pd.readSqlTable('t', 'duckdb:/no/such/file.duckdb')).toThrow(pd.FileNotFoundError);
    expect(() => pd.readSqlTable('t', 'postgresql://me:secret@host/db')).toThrow(
      /'postgresql:\/\/me:…@host\/db' is no database .* DuckDB file/,
    );
    expect(() => pd.readSqlTable('t', 'jdbc:postgresql://host/db')).toThrow(/no JDBC; give con as a DuckDB file/);
    expect(() => (pd.readSqlTable as any)('t')).toThrow(/no tables of its own; give con as a DuckDB file/);
    expect(() => (trips() as any).toSql('t')).toThrow(/no tables of its own/);
    expect(() => pd.readSqlTable('t', { con: { user: 'me' } })).toThrow(/no JDBC URL as 'url'/);
    expect(() => trips().toSql('t', con, { ifExists: 'maybe' as 'fail' })).toThrow("'maybe' is not valid for if_exists");
    expect(() => pd.readSql('select 1', con, { chunksize: 5 })).toThrow(/chunksize.*df.batches/);
    expect(existsSync('/no')).toBe(false);
  });
});

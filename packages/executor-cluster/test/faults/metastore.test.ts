import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../../src/launcher/index.js';
import { installOrSkip } from '../setup/spark-install.js';

const install = await installOrSkip();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-metastore-'));
let server: LocalServer;

/** A Hive metastore in a Derby database, whose tables outlive the server. */
const HIVE = {
  'spark.sql.catalogImplementation': 'hive',
  'spark.sql.warehouse.dir': join(folder, 'warehouse'),
  'spark.hadoop.javax.jdo.option.ConnectionURL': `jdbc:derby:;databaseName=${join(folder, 'metastore')};create=true`,
  'spark.hadoop.datanucleus.schema.autoCreateAll': true,
  'spark.hadoop.hive.metastore.schema.verification': false,
  'spark.driver.extraJavaOptions': `-Dderby.system.home=${folder}`,
};

const trips = () => pd.DataFrame({ id: [1, 2, 3], km: [1.5, null, 2.5], city: ['Bonn', 'Köln', 'Bonn'] });
const TRIPS = [
  [1, 1.5, 'Bonn'],
  [2, Number.NaN, 'Köln'],
  [3, 2.5, 'Bonn'],
];
const MORE = [4, 9.5, 'Ulm'];
const more = () => pd.DataFrame([MORE], { columns: ['id', 'km', 'city'] }) as pd.DataFrame;
const read = (name: string): unknown[] => pd.readSqlTable(name).sortValues('id').get(['id', 'km', 'city']).toArray();
const partitions = (name: string): unknown[] => pd.sql(`SHOW PARTITIONS ${name}`).get('partition').toArray();

/** How a table is made by SQL; its columns have other places than the frame's. */
const MADE = [
  ['stored as orc', 'CREATE TABLE orc_table (city string, id bigint, km double) STORED AS ORC', 'orc_table'],
  ['stored as text', 'CREATE TABLE text_table (city string, id bigint, km double) STORED AS TEXTFILE', 'text_table'],
  ['partitioned, stored as orc', 'CREATE TABLE orc_parts (km double, id bigint) PARTITIONED BY (city string) STORED AS ORC', 'orc_parts'],
  [
    'partitioned, stored as text',
    'CREATE TABLE text_parts (km double, id bigint) PARTITIONED BY (city string) STORED AS TEXTFILE',
    'text_parts',
  ],
] as const;

describe.skipIf(install === undefined)('a Hive metastore', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    server = await startLocalServer({ install: install!, driverMemory: '1g', conf: HIVE });
    pd.setExecutor(server.url);
  });
  afterAll(async () => {
    pd.setExecutor('local');
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['plain', {}],
    ['parts', { partitionCols: ['city'] }],
  ] as const)('tables written here: %s', (name, options) => {
    const write = (frame: pd.DataFrame, ifExists: pd.ToSqlOptions['ifExists']) => frame.toSql(name, { index: false, ifExists, ...options });
    expect(write(more(), 'fail')).toBe(1);
    expect(write(trips(), 'replace')).toBe(3);
    expect(read(name)).toEqual(TRIPS);
    expect(write(more(), 'append')).toBe(1);
    expect(write(trips(), 'ignore')).toBe(0);
    expect(read(name)).toEqual([...TRIPS, MORE]);
    if (name === 'parts') expect(partitions(name)).toEqual(['city=Bonn', 'city=Köln', 'city=Ulm']);
  });

  test.each(MADE)('tables made by SQL, %s: filled, added to, emptied', (kind, create, name) => {
    pd.sql(create);
    const write = (frame: pd.DataFrame, ifExists: pd.ToSqlOptions['ifExists']) => frame.toSql(name, { index: false, ifExists });
    expect(write(more(), 'append')).toBe(1);
    if (kind.startsWith('partitioned')) {
      expect(() => write(trips(), 'delete_rows')).toThrow(`pd.sql('TRUNCATE TABLE ${name}') empties it, then use ifExists: 'append'`);
      expect(read(name)).toEqual([MORE]);
      pd.sql(`TRUNCATE TABLE ${name}`);
      expect(write(trips(), 'append')).toBe(3);
    } else expect(write(trips(), 'delete_rows')).toBe(3);
    expect(read(name)).toEqual(TRIPS);
    expect(write(more(), 'append')).toBe(1);
    expect(read(name)).toEqual([...TRIPS, MORE]);
    if (!kind.startsWith('partitioned')) return;
    expect(partitions(name)).toEqual(['city=Bonn', 'city=Köln', 'city=Ulm']);
    const refused = () => more().toSql(name, { index: false, ifExists: 'append', partitionCols: ['km'] });
    expect(refused).toThrow(`the table '${name}' is partitioned by city, not by km`);
  });

  test('a view, and a schema of its own', () => {
    pd.sql('CREATE VIEW far AS SELECT id, km FROM plain WHERE km > 2');
    expect(pd.readSqlTable('far').get('id').toArray().sort()).toEqual([3, 4]);
    expect(() => more().toSql('far', { index: false, ifExists: 'append' })).toThrow();
    pd.sql('CREATE DATABASE travel');
    expect(trips().toSql('trips', { schema: 'travel', index: false })).toBe(3);
    expect(read('travel.trips')).toEqual(TRIPS);
  });

  test('all is there when the server comes back', async () => {
    await server.restart();
    pd.setExecutor(server.url);
    for (const name of ['plain', 'parts', ...MADE.map(([, , name]) => name)]) expect([name, read(name)]).toEqual([name, [...TRIPS, MORE]]);
    expect(pd.readSqlTable('far').get('id').toArray().sort()).toEqual([3, 4]);
    expect(read('travel.trips')).toEqual(TRIPS);
    expect(partitions('parts')).toEqual(['city=Bonn', 'city=Köln', 'city=Ulm']);
  });
});

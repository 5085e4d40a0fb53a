import * as pd from 'pandorable';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const NAME = `modes_${process.pid}_${Date.now().toString(36)}`;
type Way = NonNullable<pd.ToSqlOptions['ifExists']>;

const old = () => pd.DataFrame({ id: [1, 2, 3], k: ['x', null, 'é/='], n: [7, 7, 8] });
const fresh = () => pd.DataFrame({ id: [4, 5], k: ['x', 'w'], n: [8, 9] });
const OLD = [
  [1, 'x', 7],
  [2, null, 7],
  [3, 'é/=', 8],
];
const FRESH = [
  [4, 'x', 8],
  [5, 'w', 9],
];
const there = () => pd.readSqlTable(NAME).sortValues('id').get(['id', 'k', 'n']).toArray();
/** Names of the partitions, as the catalog has them. */
const partitions = () => pd.sql(`SHOW PARTITIONS ${NAME}`).get('partition').sortValues().toArray();

describe.skipIf(url === undefined)('tables of the catalog', () => {
  beforeAll(() => pd.setExecutor(url!));
  afterEach(() => void pd.sql(`DROP TABLE IF EXISTS ${NAME}`));
  afterAll(() => {
    if (url !== undefined) pd.setExecutor('local');
  });

  const KINDS: readonly (readonly [string, pd.ToSqlOptions])[] = [
    ['plain', {}],
    ['partitioned by one column', { partitionCols: ['k'] }],
    ['partitioned by two columns', { partitionCols: ['n', 'k'] }],
  ];
  const WAYS: readonly (readonly [Way, unknown[], number])[] = [
    ['append', [...OLD, ...FRESH], 2],
    ['replace', FRESH, 2],
    ['delete_rows', FRESH, 2],
    ['ignore', OLD, 0],
  ];
  describe.each(KINDS)('%s', (_, kind) => {
    test.each(WAYS)('%s: a table that is not there is made, one that is there follows the rule', (ifExists, rows, count) => {
      expect(old().toSql(NAME, { index: false, ifExists, ...kind })).toBe(3);
      expect(there()).toEqual(OLD);
      expect(fresh().toSql(NAME, { index: false, ifExists, ...kind })).toBe(count);
      expect(there()).toEqual(rows);
      expect(pd.readSql(`select count(*) c from ${NAME} where n = 8`).get('c').toArray()).toEqual([
        rows.filter((r) => (r as number[])[2] === 8).length,
      ]);
    });

    test('fail: the rows that are there stay', () => {
      expect(old().toSql(NAME, { index: false, ifExists: 'fail', ...kind })).toBe(3);
      expect(() => fresh().toSql(NAME, { index: false, ...kind })).toThrow(`Table '${NAME}' already exists.`);
      expect(there()).toEqual(OLD);
    });
  });

  test('partitions are where the catalog looks for them, and go when the rows do', () => {
    old().toSql(NAME, { index: false, partitionCols: ['n', 'k'] });
    expect(partitions()).toEqual(['n=7/k=__HIVE_DEFAULT_PARTITION__', 'n=7/k=x', 'n=8/k=é%2F%3D']);
    fresh().toSql(NAME, { index: false, ifExists: 'append' });
    expect(partitions()).toContain('n=9/k=w');
    fresh().head(1).toSql(NAME, { index: false, ifExists: 'delete_rows' });
    expect(there()).toEqual([[4, 'x', 8]]);
    fresh().head(0).toSql(NAME, { index: false, ifExists: 'delete_rows' });
    expect(there()).toEqual([]);
    fresh().toSql(NAME, { index: false, ifExists: 'replace' });
    expect(() => partitions()).toThrow(/not partitioned/i);
  });

  test('a level of the index can be the partitions', () => {
    old()
      .setIndex('n')
      .toSql(NAME, { partitionCols: ['n'] });
    expect(partitions()).toEqual(['n=7', 'n=8']);
    expect(there()).toEqual(OLD);
    pd.Series([1, 2], { name: 'id', index: pd.Index(['a', 'b'], { name: 'k' }) }).toSql(NAME, {
      ifExists: 'replace',
      partitionCols: ['k'],
    });
    expect(partitions()).toEqual(['k=a', 'k=b']);
  });

  test('partitions that a table does not have are refused, with those that it has', () => {
    const write = (partitionCols: readonly string[]) => fresh().toSql(NAME, { index: false, ifExists: 'append', partitionCols });
    old().toSql(NAME, { index: false });
    expect(() => write(['k'])).toThrow(`the table '${NAME}' has no partitions, not by k; leave partitionCols out`);
    old().toSql(NAME, { index: false, ifExists: 'replace', partitionCols: ['n', 'k'] });
    expect(() => write(['k'])).toThrow(`the table '${NAME}' is partitioned by n, k, not by k; leave partitionCols out`);
    expect(there()).toEqual(OLD);
    expect(() => write(['kk'])).toThrow("there is no column 'kk'. Did you mean 'k'?");
    expect(() => write(['id', 'k', 'n'])).toThrow('Cannot use all columns for partition columns');
  });

  test('a way that is none is refused, with those that there are', () => {
    const write = () => old().toSql(NAME, { ifExists: 'overwrite' as Way });
    expect(write).toThrow(pd.ValueError);
    expect(write).toThrow("'overwrite' is not valid for if_exists; there are 'fail', 'replace', 'append', 'delete_rows', 'ignore'");
  });

  test('behind JDBC: every way but partitions', () => {
    const con = `jdbc:derby:memory:${NAME};create=true`;
    const rows = () => pd.readSqlTable('t', con).sortValues('id').toArray();
    for (const [ifExists, expected, count] of WAYS) {
      old().toSql('t', { con, index: false, ifExists: 'replace' });
      expect(fresh().toSql('t', { con, index: false, ifExists })).toBe(count);
      expect(rows()).toEqual(expected);
      expect(old().toSql(`absent_${ifExists}`, { con, index: false, ifExists })).toBe(3);
    }
    expect(() => old().toSql('t', { con, index: false, ifExists: 'replace', partitionCols: ['k'] })).toThrow(
      /'partitionCols' is for tables of the cluster's catalog/,
    );
    expect(rows()).toEqual(OLD);
  });
});

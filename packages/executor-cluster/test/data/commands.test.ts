import type { SqlNode } from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SparkConnectClient } from '../../src/client/index.js';
import { sparkUrl } from '../setup/spark-url.js';
import { given, i64, run, useExecutor, withoutSpark } from '../support.js';

describe.skipIf(withoutSpark)('SQL commands', () => {
  const executor = useExecutor();
  const table = `commands_${process.pid}`;
  const sql = (text: string, inputs: SqlNode['inputs'] = []) => executor().describeSql(text, inputs);

  /** The values of a query's only column. */
  async function column(text: string): Promise<unknown[]> {
    const { columns, values } = await sql(text);
    expect(values).toBeUndefined();
    return (await run({ kind: 'sql', text, inputs: [], columns: columns.map((c) => ({ id: 'x', name: c.name, type: c.type })) }))[0];
  }
  const rows = () => column(`select n from ${table} order by n`);

  /** Ends the session behind the executor's back. */
  async function endSession(): Promise<void> {
    const other = await SparkConnectClient.connect(`${sparkUrl()!}/;session_id=${executor().client.sessionId}`);
    await other.close();
  }

  beforeAll(() => sql(`create table ${table} (n bigint) using parquet`), 60_000);
  afterAll(() => sql(`drop table ${table}`));

  test.each([
    ['insert', 'insert into T values (1)'],
    ['a comment before it', '-- the first\n /* and the last */ insert into T values (1)'],
    ['with', 'with x as (select 1L a) insert into T select a from x'],
    ['from', 'from (select 1L a) insert into T select a'],
    ['execute immediate', "execute immediate 'insert into T values (1)'"],
    ['a script', 'begin insert into T values (1); end'],
  ])('are carried out once: %s', async (_, text) => {
    await sql(`truncate table ${table}`);
    expect(await sql(text.replace('T', table))).toEqual({ columns: [], values: [] });
    expect(await rows()).toEqual([1]);
  });

  test('over named inputs', async () => {
    await sql(`truncate table ${table}`);
    const { node } = await given([i64, [5, 6]]);
    await sql(`insert into ${table} select a from given_rows`, [{ name: 'given_rows', node, names: ['a'] }]);
    expect(await rows()).toEqual([5, 6]);
  });

  test('with an answer: its values come with its columns', async () => {
    const { columns, values } = await sql(`describe ${table}`);
    expect(columns.map((c) => c.name)).toEqual(['col_name', 'data_type', 'comment']);
    expect(values).toEqual([['n'], ['bigint'], [null]]);
  });

  test('queries that begin as commands do are queries', async () => {
    expect(await column('with x as (select 41 a) select a + 1 from x')).toEqual([42]);
    expect(await column('-- a comment\nselect 42')).toEqual([42]);
    expect(await column('from values (42) t(a) select a')).toEqual([42]);
  });

  test('a query is described anew: the table may have other columns', async () => {
    expect((await sql(`select * from ${table}`)).columns.length).toBe(1);
    await sql(`alter table ${table} add column (m int)`);
    expect((await sql(`select * from ${table}`)).columns.map((c) => c.name)).toEqual(['n', 'm']);
    await sql(`drop table ${table}`);
    await sql(`create table ${table} (n bigint) using parquet`);
  });

  test('after a session that was lost before', async () => {
    await sql(`truncate table ${table}`);
    await endSession();
    await sql(`insert into ${table} values (7)`);
    expect(await rows()).toEqual([7]);
  });

  test('cut off in the middle: not repeated, and the error says so', async () => {
    await sql(`truncate table ${table}`);
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => (begun = resolve));
    const slow = `insert into ${table}\nselect id from range(0, 20000000000, 1, 20000) where pmod(xxhash64(id), 3) = 1`;
    const { sessionId } = executor().client;
    const work = executor()
      .describeSql(slow, [], { onProgress: ({ fraction = 0 }) => fraction > 0 && begun() })
      .catch((e: unknown) => e);
    await underWay;
    await endSession();
    expect(await work).toMatchObject({
      name: 'EngineError',
      code: 'not-repeated',
      message: expect.stringMatching(
        /^the SQL command 'insert into commands_\d+ select id from range.*…' was cut off, and is not repeated/,
      ),
    });
    expect(executor().client.sessionId).toBe(sessionId);
    expect(await rows()).toEqual([]);
    expect(executor().client.sessionId).not.toBe(sessionId);
  });

  test('that are stopped', async () => {
    const stop = new AbortController();
    const onProgress = ({ fraction = 0 }) => fraction > 0 && stop.abort();
    const slow = `insert into ${table} select id from range(0, 20000000000, 1, 20000) where pmod(xxhash64(id), 3) = 1`;
    await expect(executor().describeSql(slow, [], { signal: stop.signal, onProgress })).rejects.toMatchObject({ name: 'InterruptedError' });
    expect(await rows()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { given, i64, str, useExecutor } from './support.js';

const executor = useExecutor();
const ask = (text: string, inputs: Parameters<ReturnType<typeof executor>['describeSql']>[1] = []) => executor().describeSql(text, inputs);
/** The answer of a command, column by column. */
const answer = async (text: string) => (await ask(text)).values;

describe('commands', () => {
  it('are carried out by asking, and give their answers', async () => {
    expect(await answer('create table counted (n bigint, s varchar)')).toEqual([[]]);
    expect(await ask("insert into counted values (1, 'x'), (2, null) returning n, s, n")).toEqual({
      columns: [
        { name: 'n', type: i64 },
        { name: 's', type: str },
        { name: 'n', type: i64 },
      ],
      values: [
        [1, 2],
        ['x', null],
        [1, 2],
      ],
    });
    expect(await answer('update counted set n = 7 where n = 2')).toEqual([[1]]);
    expect(await answer('-- gone\ndelete from counted where n = 7 returning s')).toEqual([[null]]);
    expect(await answer("copy counted to '/dev/null' (format csv);")).toEqual([[1]]);
    expect((await answer('explain select * from counted'))![0]).toEqual(['physical_plan']);
    expect((await answer('call pragma_version()'))![0]).toHaveLength(1);
    expect((await answer('pragma table_info(counted)'))![1]).toEqual(['n', 's']);
    expect(await answer('drop table counted')).toEqual([[]]);
  });

  it('read inputs by name, which are gone afterwards', async () => {
    const { node } = await given([i64, [3, 4]]);
    const inputs = [{ name: 'My "frame"', node, names: ['n'] }];
    const from = 'from "My ""frame"""';
    expect((await ask(`create table taken as with x as (${from}) select n + 1 as n from x`, inputs)).values).toEqual([[2]]);
    expect((await ask(`insert into taken select n ${from} returning n`, inputs)).values).toEqual([[3, 4]]);
    await expect(ask(`insert into taken ${from}`)).rejects.toThrow(/does not exist/);
    expect(await answer('drop table taken')).toEqual([[]]);
  });

  it('leave no table of their answer', async () => {
    const { columns } = await ask('show tables');
    expect(columns.map((c) => c.name)).toEqual(['name']);
    const node = { kind: 'sql', text: 'show tables', inputs: [], columns: columns.map((c) => ({ ...c, id: 'name' })) } as const;
    const names = (await executor().run(node)).columns[0];
    expect(JSON.stringify(names)).not.toContain('answer_');
  });

  it('that fail change nothing', async () => {
    await ask('create table small (n tinyint)');
    await expect(ask('insert into small select 126 + range from range(4)')).rejects.toMatchObject({ name: 'OverflowError' });
    expect(await answer('delete from small')).toEqual([[0]]);
    await ask('drop table small');
  });
});

describe('queries are described and not run', () => {
  it.each([
    "select error('it ran') as x",
    "with a as (select 1) select error('it ran') as x from a",
    "-- first\n(select error('it ran') as x)",
    "from (select error('it ran') as x);",
    "select error('it ran; again') as x",
  ])('%s', async (text) => {
    expect(await ask(text)).toEqual({ columns: [{ name: 'x', type: expect.anything() }] });
  });
});

describe('refused', () => {
  it.each([
    ['begin', /a transaction of its own/],
    ['prepare p as select 1', /nothing prepared outlives/],
    ['set threads = 1', /setExecutor\('local', {threads/],
    ['create temp table t (n int)', /leave 'temp' out/],
    ['create table a (n int); create table b (n int)', /this text has 2/],
    ['select 1; select 2', /this text has 2/],
    ['-- nothing\n /* at all */;', /has no statement/],
    ['insert into nowhere values (1)', /nowhere/],
    ['selekt 1', /syntax error at or near "selekt"/],
  ])('%s', async (text, message) => {
    await expect(ask(text)).rejects.toThrow(message);
  });
});

import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();

describe.skipIf(url === undefined)('SQL commands', () => {
  const table = `counted_${process.pid}`;
  beforeAll(() => {
    pd.setExecutor(url!);
    pd.sql(`create table ${table} (n bigint, s string) using parquet`);
  });
  afterAll(() => {
    pd.sql(`drop table ${table}`);
    pd.setExecutor('local');
  });
  const rows = () => pd.sql(`select * from ${table}`).sortValues('n').n.toList();

  test('add their rows once, however often the answer is looked at', () => {
    const df = pd.DataFrame({ n: [1, 2], s: ['a', null] });
    const answer = pd.sql(`with x as (select * from df where n > 0) insert into ${table} select n, s from x`, { df });
    expect(String(answer)).toBe(String(answer));
    expect(answer.shape).toEqual([0, 0]);
    expect(rows()).toEqual([1, 2]);
  });

  test('and queries take frames with calls that only a function beside the executors computes', () => {
    const f = pd.sql("select id + 10 n, concat('\uFB01', id) s from range(2)");
    const normal = f.assign({ s: f.get('s').str.normalize('NFKC') });
    expect(pd.sql('select upper(s) u from normal where n > 10', { normal }).u.toList()).toEqual(['FI1']);
    pd.sql(`insert into ${table} select n, s from normal`, { normal });
    expect(pd.sql(`select s from ${table} where n >= 10 order by n`).s.toList()).toEqual(['fi0', 'fi1']);
  });

  test('give their answer as it was', () => {
    const settings = pd.sql('set spark.pandorable.answer=1');
    pd.sql('set spark.pandorable.answer=2');
    expect(settings.toArray()).toEqual([['spark.pandorable.answer', '1']]);
    expect(pd.sql('set spark.pandorable.answer').value.toList()).toEqual(['2']);
    expect(String(pd.sql(`describe ${table}`).get(['col_name', 'data_type']))).toBe(
      '  col_name data_type\n0        n    bigint\n1        s    string',
    );
  });
});

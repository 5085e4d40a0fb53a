import * as pd from 'pandorable';
import { describe, expect, it } from 'vitest';
import { assertFrameEqual, frameEquality } from '../../src/testing.js';

const frame = () => pd.DataFrame({ k: ['a', 'b', 'a'], v: [1, 2, 4] });

describe('plans', () => {
  it('explains every stage, the same text for the same plan', () => {
    const text = () => frame().get(frame().get('v').gt(1)).explain('plan');
    const once = frame();
    const plan = once.get(once.get('v').gt(1)).explain();
    expect(plan).toBe(
      'project #4 = #1, #5 = #2, #6 = #3\n  filter coalesce((#2 > 1), false)\n    project all, #3 = (row_number() over (in order of rows) - 1)\n      local 1 (3 rows): #1, #2',
    );
    expect(text()).toBe(text());
    expect(once.explain('pandas')).toContain('v: int64 = #2');
    expect(once.explain('engine')).toContain('SELECT');
    expect(() => once.explain('sql')).toThrow(/there are pandas, plan, optimized, engine/);
  });

  it('keeps rows from their first use on', () => {
    const kept = frame()
      .assign({ w: (d: any) => d.v.mul(2) })
      .persist();
    expect(kept.get('w').sum()).toBe(14);
    expect(kept.explain('optimized')).toContain('cached');
    expect(kept.get('v').sum()).toBe(7);
    expect(kept.unpersist().explain('optimized')).not.toContain('cached');
    expect(kept.get('w').sum()).toBe(14);
    const point = frame().sortValues('v').checkpoint();
    expect(point.explain('plan')).toContain('cached');
    expect(String(point)).toBe(String(frame().sortValues('v')));
  });

  it('keeps no copy of rows that this process has', () => {
    const point = frame()
      .rename({ columns: { v: 'x' } })
      .checkpoint();
    expect(point.explain('plan')).toContain('local');
    expect(point.explain('plan')).not.toContain('cached');
    expect(String(point)).toBe(String(frame().rename({ columns: { v: 'x' } })));
  });

  it('answers SQL over frames', () => {
    const sales = frame();
    const out = pd.sql('select k, sum(v)::BIGINT as v from sales group by k order by k', { sales });
    expect(String(out)).toBe('   k  v\n0  a  5\n1  b  2');
    expect(() => pd.sql('select nope from sales', { sales })).toThrow(/nope/);
    expect(() => pd.sql('select 1', { sales: 3 as any })).toThrow(TypeError);
  });

  it('carries out an SQL command once, however often its answer is looked at', () => {
    const sales = frame();
    const held = (): unknown => pd.sql('select count(*) as n from sold').n.iloc(0);
    pd.sql('create table sold as select k, v from sales', { sales });
    const answer = pd.sql('insert into sold select k, v + 1 from sales where v > 1 returning v, k', { sales });
    expect(String(answer)).toBe('   v  k\n0  3  b\n1  5  a');
    expect([String(answer), answer.shape, answer.v.sum(), held()]).toEqual([String(answer), [2, 2], 8, 5]);
    const query = pd.sql('select * from sold');
    pd.sql('delete from sold');
    expect([query.length, held()]).toEqual([0, 0]);
    pd.sql('drop table sold');
    expect(() => pd.sql('begin')).toThrow(/a transaction of its own/);
  });

  it('streams Arrow record batches', async () => {
    let rows = 0;
    for await (const batch of frame().batches({ size: 2 })) rows += batch.numRows;
    expect(rows).toBe(3);
    expect(String(pd.fromArrow(frame().toArrow()))).toBe(String(frame()));
    expect(String(pd.DataFrame.fromArrow(frame().toArrow().batches))).toBe(String(frame()));
  });
});

describe('testing', () => {
  it('tells the first difference as pandas does', () => {
    assertFrameEqual(frame(), frame());
    expect(() => assertFrameEqual(pd.DataFrame({ a: [1, 2, 3] }), pd.DataFrame({ a: [1, 2, 4] }))).toThrow(
      'DataFrame.iloc[:, 0] (column name="a") are different\n\nDataFrame.iloc[:, 0] (column name="a") values are different (33.33333 %)\n[index]: [0, 1, 2]\n[left]:  [1, 2, 3]\n[right]: [1, 2, 4]',
    );
    expect(() => assertFrameEqual(pd.DataFrame({ a: [1] }), pd.DataFrame({ a: [1.5] }))).toThrow(
      'Attribute "dtype" are different\n[left]:  int64\n[right]: float64',
    );
    assertFrameEqual(pd.DataFrame({ a: [1.5], b: [2] }), pd.DataFrame({ b: [2], a: [1.5000001] }), { checkLike: true });
  });

  it('is an equality of vitest', () => {
    expect.addEqualityTesters([frameEquality]);
    expect({ f: frame() }).toEqual({ f: frame() });
    expect({ f: frame() }).not.toEqual({ f: frame().assign({ v: [1, 2, 5] }) });
    expect(frame()).not.toEqual(3);
  });
});

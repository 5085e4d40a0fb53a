import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-partitions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
/** Options beyond pandas' are not in the types of its calls. */
const write = (df: unknown, path: string, options: object): void => (df as any).toParquet(path, options);

const sales = () => pd.DataFrame({ a: [10, 2, 1, 2], s: ['x y', 'é/=', 'b%', 'x y'], c: [1.5, 2.5, 3.5, 4.5] });

describe('folders by value', () => {
  it('are categories, in the order of the folders, after the other columns', () => {
    write(sales(), at('by-a'), { partitionCols: ['a'] });
    expect(readdirSync(at('by-a')).sort()).toEqual(['a=1', 'a=10', 'a=2']);
    const back = pd.readParquet(at('by-a'));
    expect(back.columns.toArray()).toEqual(['s', 'c', 'a']);
    expect(String(back)).toBe('     s    c   a\n0   b%  3.5   1\n1  x y  1.5  10\n2  é/=  2.5   2\n3  x y  4.5   2');
    expect(String(back.get('a').cat.categories)).toBe("Index([1, 10, 2], dtype='int32')");
  });

  it('keep names that a path cannot hold, and read two levels', () => {
    write(sales(), at('by-s-a'), { partition_cols: ['s', 'a'] });
    const back = pd.readParquet(at('by-s-a'));
    expect(back.get('s').toArray().sort()).toEqual(['b%', 'x y', 'x y', 'é/=']);
    expect(String(back.get('s').dtype)).toBe('category');
    expect(back.get(back.get('s').eq('é/=')).get('c').toArray()).toEqual([2.5]);
    expect(
      pd
        .readParquet(at('by-s-a'), { filters: [['a', '>', 1]] })
        .get('c')
        .sum(),
    ).toBe(8.5);
  });

  it('of missing values are missing', () => {
    write(pd.DataFrame({ k: ['u', null, 'v'], v: [1, 2, 3] }), at('missing'), { partitionCols: ['k'] });
    const back = pd.readParquet(at('missing')).sortValues('v');
    expect(back.get('k').toArray()).toEqual(['u', null, 'v']);
  });

  it('are of a named index too', () => {
    write(sales().setIndex('s'), at('index'), { partitionCols: ['a'] });
    expect(String(pd.readParquet(at('index')).index.name)).toBe('s');
  });

  it('name what is wrong', () => {
    expect(() => write(sales(), at('x'), { partitionCols: ['b'] })).toThrow(/no column 'b'.*There are a, s, c/);
    expect(() => write(sales(), at('x'), { partitionCols: ['a', 's', 'c'] })).toThrow('Cannot use all columns for partition columns');
    expect(existsSync(at('x'))).toBe(false);
  });
});

describe('what becomes of what is there', () => {
  const one = () => pd.DataFrame({ v: [1] });
  const values = (path: string): unknown[] => pd.readParquet(path).get('v').toArray();

  it('is replaced unless said otherwise', () => {
    one().toParquet(at('o.parquet'));
    write(pd.DataFrame({ v: [2] }), at('o.parquet'), { mode: 'overwrite' });
    expect(values(at('o.parquet'))).toEqual([2]);
    write(sales(), at('o.parquet'), { partitionCols: ['a'] });
    write(sales().head(1), at('o.parquet'), { partitionCols: ['a'] });
    expect(readdirSync(at('o.parquet'))).toEqual(['a=10']);
    one().toParquet(at('o.parquet'));
    expect(values(at('o.parquet'))).toEqual([1]);
  });

  it('stays, with an error or without', () => {
    one().toParquet(at('e.parquet'));
    expect(() => write(pd.DataFrame({ v: [2] }), at('e.parquet'), { mode: 'error' })).toThrow(pd.FileExistsError);
    write(pd.DataFrame({ v: [2] }), at('e.parquet'), { mode: 'ignore' });
    expect(values(at('e.parquet'))).toEqual([1]);
  });

  it('gets more beside it', () => {
    for (const v of [1, 2, 3]) write(pd.DataFrame({ v: [v] }), at('a.parquet'), { mode: 'append' });
    expect(values(at('a.parquet'))).toEqual([1, 2, 3]);
    for (const n of [4, 1]) write(sales().head(n), at('parts'), { partitionCols: ['a'], mode: 'append' });
    expect(pd.readParquet(at('parts')).get('c').toArray().sort()).toEqual([1.5, 1.5, 2.5, 3.5, 4.5]);
  });

  it('is untouched by a write that fails', () => {
    write(sales(), at('kept'), { partitionCols: ['a'] });
    const before = readdirSync(folder).sort();
    const failing = pd.sql("select 1 a, 2 c, error('stop') s from range(3)");
    expect(() => write(failing, at('kept'), { partitionCols: ['a'] })).toThrow(/stop/);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(pd.readParquet(at('kept')).length).toBe(4);
  });

  it('modes and options have names', () => {
    expect(() => write(one(), at('m.parquet'), { mode: 'replace' })).toThrow(/'replace' is no mode; there are 'overwrite'/);
    expect(() => write(one(), at('m.parquet'), { row_group_size: 5 })).toThrow(/'row_group_size' is not supported/);
  });
});

describe('texts and ORC', () => {
  it('reads lines, empty ones too', () => {
    writeFileSync(at('a.txt'), 'one, "two"\r\n\r\n  three \n\nend');
    writeFileSync(at('b.txt'), 'last\n');
    writeFileSync(at('c.txt'), '');
    const lines = pd.readText([at('a.txt'), at('c.txt'), at('b.txt')]);
    expect(lines.columns.toArray()).toEqual(['text']);
    expect(lines.get('text').toArray()).toEqual(['one, "two"', '', '  three ', '', 'end', 'last']);
    expect(pd.readText(at('[ab].txt')).length).toBe(6);
    expect(() => pd.readText(at('d.txt'))).toThrow(pd.FileNotFoundError);
  });

  it('says where ORC is to be had', () => {
    writeFileSync(at('x.orc'), 'ORC');
    expect(() => pd.readOrc(at('x.orc'))).toThrow(/no ORC; use Parquet .* or a cluster/);
    expect(() => pd.DataFrame({ a: [1] }).toOrc(at('y.orc'))).toThrow(pd.NotImplementedError);
    expect(() => pd.DataFrame({ a: [1] }, { index: ['x'] }).toOrc(at('y.orc'))).toThrow(/non-default index/);
    expect(() => pd.readOrc(at('no.orc'))).toThrow(pd.FileNotFoundError);
  });
});

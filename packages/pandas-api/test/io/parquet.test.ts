import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const mixed = () =>
  pd.DataFrame(
    {
      i: [1, 2, 3],
      f: [1.5, Number.NaN, 2],
      s: ['x', null, 'ä'],
      b: [true, false, true],
      t: [pd.Timestamp('2020-01-01 10:00'), pd.NaT, pd.Timestamp('2021-06-01')],
      z: [pd.Timestamp('2020-01-01', { tz: 'Europe/Berlin' }), pd.NaT, pd.Timestamp('2020-07-01', { tz: 'Europe/Berlin' })],
      d: [pd.Timedelta('1h'), pd.NaT, pd.Timedelta('2 days')],
    },
    { index: ['p', 'q', 'r'] },
  );

describe('Parquet', () => {
  it('gives back what was written: values, dtypes, index', () => {
    mixed().toParquet(at('a.parquet'));
    const back = pd.readParquet(at('a.parquet'));
    expect(back.toString()).toBe(mixed().toString());
    expect(back.get('z').toArray().map(String)).toEqual(mixed().get('z').toArray().map(String));
    expect([...back.index]).toEqual(['p', 'q', 'r']);
  });

  it('keeps a range index as a note, and categories as categories', () => {
    const frame = pd.DataFrame({ c: ['b', 'a', 'b'] }).astype({ c: 'category' });
    frame.toParquet(at('c.parquet'));
    const back = pd.readParquet(at('c.parquet'));
    expect(back.columns.length).toBe(1);
    expect(String(back.get('c'))).toBe("0    b\n1    a\n2    b\nName: c, dtype: category\nCategories (2, str): ['a', 'b']");
  });

  it('shows ints with missing values as pandas does', () => {
    pd.sql('select * from (values (1, true), (null, null), (3, false)) t(n, b)').toParquet(at('n.parquet'));
    const back = pd.readParquet(at('n.parquet'));
    expect(String(back)).toBe('     n      b\n0  1.0   True\n1  NaN   None\n2  3.0  False');
  });

  it('filters and chooses columns', () => {
    mixed().toParquet(at('f.parquet'), { index: false });
    const back = pd.readParquet(at('f.parquet'), {
      columns: ['s', 'i'],
      filters: [
        ['i', '>', 1],
        ['s', '!=', 'x'],
      ],
    });
    expect(String(back)).toBe('   s  i\n0  ä  3');
    const either = pd.readParquet(at('f.parquet'), { columns: ['i'], filters: [[['i', '==', 1]], [['i', 'in', [3, 9]]]] });
    expect(either.get('i').toArray()).toEqual([1, 3]);
  });

  it('stays lazy: a head reads no other column', () => {
    const plan = pd.readParquet(at('f.parquet')).get(['i']).explain('engine');
    expect(plan).not.toMatch(/\bs\b AS/);
  });

  it('writes folders by key and reads them', () => {
    pd.DataFrame({ k: ['a', 'b', 'a'], v: [1, 2, 3] }).toParquet(at('parts'), { partitionCols: ['k'] });
    expect(readdirSync(at('parts')).sort()).toEqual(['k=a', 'k=b']);
    expect(pd.readParquet(at('parts')).get('v').sum()).toBe(6);
  });

  it('names what is wrong', () => {
    expect(() => pd.readParquet(at('nope.parquet'))).toThrow(pd.FileNotFoundError);
    expect(() => pd.readParquet(at('f.parquet'), { columns: ['ii'] })).toThrow(/'ii'.*'i'/s);
    expect(() => mixed().toParquet(at('x.parquet'), { compression: 'foo' })).toThrow(/Unsupported compression: foo/);
    expect(() => mixed().toParquet(join(folder, 'no', 'x.parquet'))).toThrow(pd.FileNotFoundError);
    expect(() => pd.DataFrame({ a: [1, 'x'] }).toParquet(at('x.parquet'))).toThrow(pd.NotImplementedError);
  });
});

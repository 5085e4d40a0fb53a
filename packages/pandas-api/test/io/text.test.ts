import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('readCsv', () => {
  it('scans a plain file by the engine, typed as pandas types it', () => {
    const path = file('a.csv', 'id,n,s,t,b\n1,1.5,x,2020-01-01,True\n2,,"q,r",2021-01-01,False\n');
    const frame = pd.readCsv(path, { parseDates: ['t'] });
    expect(frame.explain('plan')).toContain('scan csv');
    expect(String(frame)).toBe('   id    n    s          t      b\n0   1  1.5    x 2020-01-01   True\n1   2  NaN  q,r 2021-01-01  False');
  });

  it('reads the same by the engine and in this process', () => {
    const text = 'k;v\nä;1\n"a ""b""";2\nNA;-3\n;4\n';
    const scanned = pd.readCsv(file('b.csv', text), { sep: ';' });
    expect(scanned.explain('plan')).toContain('scan csv');
    expect(String(scanned)).toBe(String(pd.readCsv(new pd.StringIO(text), { sep: ';' })));
  });

  it('takes an index, columns and dtypes', () => {
    const path = file('c.csv', 'a,b,c\nx,1,2\ny,3,4\n');
    expect(String(pd.readCsv(path, { indexCol: 'a' }))).toBe('   b  c\na      \nx  1  2\ny  3  4');
    expect(String(pd.readCsv(path, { usecols: ['c', 'a'], dtype: { c: 'float64' } }))).toBe('   a    c\n0  x  2.0\n1  y  4.0');
  });

  it('gives parts', () => {
    const parts = pd.readCsv(new pd.StringIO('a\n1\n2\n3\n'), { chunksize: 2 });
    expect([...parts].map(String)).toEqual(['   a\n0  1\n1  2', '   a\n2  3']);
    const reader = pd.readCsv(new pd.StringIO('a\n1\n2\n'), { iterator: true });
    expect(String(reader.getChunk(1))).toBe('   a\n0  1');
    expect(String(reader.get_chunk(1))).toBe('   a\n1  2');
    expect(() => reader.getChunk(1)).toThrow(pd.StopIteration);
  });

  it('raises at the call', () => {
    expect(() => pd.readCsv(join(folder, 'aa.csv'))).toThrow(/Did you mean 'a.csv'|'a.csv'/);
    expect(() => pd.readCsv(file('d.csv', 'a,b\n1,2\n3,4,5\n'))).toThrow(pd.ParserError);
    expect(() => pd.readCsv(file('e.csv', ''))).toThrow(pd.EmptyDataError);
    expect(() => pd.readCsv(file('f.csv', 'a\n1\n'), { seperator: ';' })).toThrow(TypeError);
  });
});

describe('texts of a frame', () => {
  const frame = () => pd.DataFrame({ a: [1, 2], s: ['x', null] });
  it('writes CSV and JSON to files and gives their text', () => {
    const path = join(folder, 'out.csv');
    expect(frame().toCsv(path, { index: false })).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('a,s\n1,x\n2,\n');
    expect(frame().toCsv({ columns: ['s'] })).toBe(',s\n0,x\n1,\n');
    expect(frame().toJson({ orient: 'records' })).toBe('[{"a":1,"s":"x"},{"a":2,"s":null}]');
    expect(JSON.stringify({ f: frame() })).toBe('{"f":{"a":{"0":1,"1":2},"s":{"0":"x","1":null}}}');
    expect(frame().get('a').toCsv()).toBe(',a\n0,1\n1,2\n');
  });

  it('gives dicts with the labels as keys', () => {
    expect(frame().toDict().get('a')).toEqual(
      new Map([
        [0, 1],
        [1, 2],
      ]),
    );
    expect(frame().toDict('records')).toEqual([
      { a: 1, s: 'x' },
      { a: 2, s: null },
    ]);
    expect(frame().toDict({ orient: 'split', index: false })).toEqual({
      columns: ['a', 's'],
      data: [
        [1, 'x'],
        [2, null],
      ],
    });
    expect(() => frame().toDict('rows')).toThrow(pd.ValueError);
  });

  it('prints info', () => {
    const buf = new pd.StringIO();
    frame().info({ buf });
    expect(buf.getvalue()).toBe(
      "<class 'pandas.DataFrame'>\nRangeIndex: 2 entries, 0 to 1\nData columns (total 2 columns):\n #   Column  Non-Null Count  Dtype\n---  ------  --------------  -----\n 0   a       2 non-null      int64\n 1   s       1 non-null      str  \ndtypes: int64(1), str(1)\nmemory usage: 166.0 bytes\n",
    );
  });

  it('says what to use instead', () => {
    expect(() => frame().toClipboard()).toThrow(/toCsv/);
    expect(() => pd.readExcel('x.xlsx')).toThrow(pd.NotImplementedError);
  });
});

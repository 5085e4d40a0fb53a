import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { types, valuesOf, vectorOf } from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../src/atomic.js';
import type { ReadTable } from '../../src/columns.js';
import { type CsvRead, readCsv, readCsvTable } from '../../src/csv/index.js';
import { writeCsv } from '../../src/csv/write.js';
import { download, localPath, resolveInput } from '../../src/files.js';
import { readFwf } from '../../src/fwf/index.js';
import { parquetSource } from '../../src/parquet/source.js';
import { printfFloat, pythonFloat } from '../../src/python-float.js';
import { StringIO } from '../../src/string-io.js';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pandorable-files-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);
const frame = { columns: [{ name: 'a', dtype: 'str', values: vectorOf(types.utf8, ['x', 'é']) }], index: [], rows: 2 };

describe('paths', () => {
  it('that do not exist', () => {
    fs.writeFileSync(at('sales.csv'), 'a\n1\n');
    expect(() => resolveInput(at('sale.csv'))).toThrow(
      `[Errno 2] No such file or directory: '${at('sale.csv')}'. Did you mean 'sales.csv'?`,
    );
  });
  it.each([
    ['lines', 'a,b\n1,2\n'],
    ['records', '[{"a": 1}]'],
    ['an object', '{"a": [1]}'],
    ['lists', '[[1, 2]]'],
    ['a page', '<table></table>'],
    ['many lines', `a\n${'1\n'.repeat(9000)}`],
  ])('that are content: %s', (_, text) => {
    expect(() => resolveInput(text)).toThrow(
      /^\[Errno 2\] No such file or directory: ".{1,140}"\. To read the text itself, .*StringIO\(text\)/,
    );
  });
  it('of several spellings', () => {
    expect(localPath('~/x')).toBe(path.join(os.homedir(), 'x'));
    expect(localPath(`file://${at('sales.csv')}`)).toBe(at('sales.csv'));
  });
  it('with patterns', () => {
    fs.mkdirSync(at('deep/er'), { recursive: true });
    for (const name of ['p1.csv', 'p2.csv', 'deep/er/p3.csv']) fs.writeFileSync(at(name), 'a\n1\n');
    expect(resolveInput(at('p?.csv'))).toEqual({ kind: 'paths', paths: [at('p1.csv'), at('p2.csv')] });
    expect(resolveInput(at('**/p[13].csv'))).toEqual({ kind: 'paths', paths: [at('deep/er/p3.csv'), at('p1.csv')] });
    expect(() => resolveInput(at('q*.csv'))).toThrow('matches nothing');
  });
  it('of Parquet folders', () => {
    fs.mkdirSync(at('set/k=1'), { recursive: true });
    fs.writeFileSync(at('set/k=1/x.parquet'), '');
    fs.writeFileSync(at('set/_SUCCESS'), '');
    expect(parquetSource(at('set'), { columns: ['v'] })).toEqual({
      format: 'parquet',
      paths: [at('set/k=1/x.parquet')],
      options: { hivePartitioning: true, columns: ['v'] },
    });
  });
  it('behind a URL that fails', () => {
    expect(() => download('http://127.0.0.1:9/x.csv')).toThrow('could not read http://127.0.0.1:9/x.csv');
  });
});

describe('writing', () => {
  for (const name of ['x.csv', 'x.csv.gz', 'x.zip']) {
    it(`${name} reads back`, () => {
      writeCsv(frame, at(name), { index: false });
      expect(valuesOf(readCsvTable(at(name)).columns[0].vector)).toEqual(['x', 'é']);
    });
  }
  for (const encoding of ['utf-16', 'latin1', 'utf-8-sig', 'cp1252']) {
    it(`${encoding} reads back`, () => {
      writeCsv(frame, at('e.csv'), { index: false, encoding, chunksize: 1 });
      expect(valuesOf(readCsvTable(at('e.csv'), { encoding }).columns[0].vector)).toEqual(['x', 'é']);
    });
  }
  it('refuses what the encoding lacks', () => {
    expect(() => writeCsv(frame, at('e.csv'), { encoding: 'ascii' })).toThrow("codec can't encode character '\\xe9' in position");
  });
  it('keeps the old file when it fails', () => {
    fs.writeFileSync(at('old.csv'), 'old');
    const pieces = function* () {
      yield Buffer.from('new');
      throw new Error('stop');
    };
    expect(() => writeFileAtomic(at('old.csv'), pieces())).toThrow('stop');
    expect(fs.readFileSync(at('old.csv'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder).filter((f) => f.endsWith('.tmp'))).toEqual([]);
  });
  it('appends', () => {
    writeFileAtomic(at('a.txt'), [Buffer.from('1')], 'a');
    writeFileAtomic(at('a.txt'), [Buffer.from('2')], 'a');
    expect(fs.readFileSync(at('a.txt'), 'utf8')).toBe('12');
  });
  it('needs a folder, and a free name for x', () => {
    expect(() => writeCsv(frame, at('none/x.csv'))).toThrow(`Cannot save file into a non-existent directory: '${at('none')}'`);
    expect(() => writeFileAtomic(at('a.txt'), [], 'x')).toThrow('[Errno 17] File exists');
  });
  it('goes to anything with write', () => {
    const out: string[] = [];
    writeCsv(frame, { write: (s: unknown) => out.push(String(s)) }, { index: false });
    expect(out.join('')).toBe('a\nx\né\n');
  });
});

describe('parts', () => {
  it('have their own types and row numbers', () => {
    const read = readCsv(new StringIO('a\n1\n2\nx\n4\n5\n'), { chunksize: 2 });
    if (read.kind !== 'parts') throw new Error(read.kind);
    const parts = [read.parts.next(), read.parts.next(), read.parts.next(), read.parts.next()];
    expect(parts.map((p) => p && [p.firstRow, p.rows, p.columns[0].dtype])).toEqual([
      [0, 2, 'int64'],
      [2, 2, 'str'],
      [4, 1, 'int64'],
      undefined,
    ]);
  });
  it('come from big files a piece at a time', () => {
    fs.writeFileSync(at('big.csv'), `a,b\n${'1,"x\ny"\n'.repeat(700_000)}`);
    const read = readCsv(at('big.csv'), { iterator: true });
    if (read.kind !== 'parts') throw new Error(read.kind);
    expect([read.parts.next(3)?.rows, read.parts.next(100_000)?.rows]).toEqual([3, 100_000]);
    read.parts.close();
  });
});

describe('big plain files', () => {
  it('are surveyed a piece at a time', () => {
    const rows = 600_000;
    fs.writeFileSync(at('plain.csv'), `id,s,b\n${Array.from({ length: rows }, (_, i) => `${i},"some text, and ${i}",True\n`).join('')}`);
    const read = readCsv(at('plain.csv'));
    expect(read.kind === 'source' && [read.rows, read.columns.map((c) => c.dtype)]).toEqual([rows, ['int64', 'str', 'bool']]);
  });
});

describe('fixed widths', () => {
  const whole = (read: CsvRead): ReadTable => (read.kind === 'table' ? read.table : expect.fail(`a ${read.kind}`));
  const text = 'id   name   v\n1    anna   2.5\n22   bo c   3\n\n333         4\n';
  it('are found', () => {
    const table = whole(readFwf(new StringIO(text)));
    expect(table.columns.map((c) => [c.name, c.dtype, valuesOf(c.vector)])).toEqual([
      ['id', 'int64', [1, 22, 333]],
      ['name', 'str', ['anna', 'bo c', null]],
      ['v', 'float64', [2.5, 3, 4]],
    ]);
  });
  it('are given', () => {
    const table = whole(readFwf(new StringIO('12345\n67890\n'), { widths: [2, 3], header: null }));
    expect(table.columns.map((c) => [c.name, valuesOf(c.vector)])).toEqual([
      [0, [12, 67]],
      [1, [345, 890]],
    ]);
  });
});

describe('Python floats', () => {
  it('have its repr', () => {
    expect([1, 1e-5, 1e16, 123456789.12345679, 0.0001, -0, 1e22, 9999999999999998, 5e-324].map(pythonFloat)).toEqual([
      '1.0',
      '1e-05',
      '1e+16',
      '123456789.12345679',
      '0.0001',
      '-0.0',
      '1e+22',
      '9999999999999998.0',
      '5e-324',
    ]);
  });
  it('have its % formats', () => {
    expect([
      printfFloat('%.2f', 2.675),
      printfFloat('%5.1f|', 2.25),
      printfFloat('%.0f', 2.5),
      printfFloat('%.0f', 3.5),
      printfFloat('%.1e', 2.25),
      printfFloat('%e', 12345.678),
      printfFloat('%g', 1e-5),
      printfFloat('%.3g', 1234.5),
      printfFloat('%d%%', 12.9),
      printfFloat('x', 1),
    ]).toEqual(['2.67', '  2.2|', '2', '4', '2.2e+00', '1.234568e+04', '1e-05', '1.23e+03', '12%', undefined]);
  });
});

describe('StringIO', () => {
  it('reads, writes and seeks', () => {
    const io = new StringIO('ab\ncd');
    expect([io.readline(), io.read(1), io.tell(), io.read(), io.getvalue()]).toEqual(['ab\n', 'c', 4, 'd', 'ab\ncd']);
    io.seek(0);
    io.write('X');
    expect(io.getvalue()).toBe('Xb\ncd');
  });
});

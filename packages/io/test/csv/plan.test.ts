import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type DataType, valuesOf } from '@pandorable/planner';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, readCsvTable } from '../../src/csv/index.js';
import type { Bag } from '../../src/csv/options.js';
import type { CsvSourceOptions } from '../../src/csv/source-options.js';

let folder: string;
let db: DuckDBConnection;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pandorable-plan-'));
  db = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  db.closeSync();
  fs.rmSync(folder, { recursive: true });
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const SQL: Partial<Record<DataType['kind'], string>> = {
  int64: 'BIGINT',
  float64: 'DOUBLE',
  bool: 'BOOLEAN',
  utf8: 'VARCHAR',
  timestamp: 'TIMESTAMP',
};

/** What an executor prints for a source. */
function scan(file: string, o: CsvSourceOptions, columns: readonly string[]): string {
  const types = o.columns.map((c) => `${quoted(c.name)}: ${quoted(SQL[c.type.kind]!)}`).join(', ');
  const newline = o.newline === '\n' ? ", new_line='\\n'" : '';
  return `select ${columns.join(', ')} from read_csv(${quoted(file)}, auto_detect=false, delim=${quoted(o.delimiter)}, quote=${quoted(o.quote ?? '')}, escape=${quoted(o.quote ?? '')}, header=${o.header}, skip=${o.skipLines},
    nullstr=[${(o.nullStrings.length === 0 ? ['\u0001never'] : o.nullStrings).map(quoted).join(', ')}], allow_quoted_nulls=true, null_padding=false${newline}, columns={${types}})`;
}

const plain = (v: unknown): unknown =>
  typeof v === 'bigint' ? Number(v) : v !== null && typeof v === 'object' && 'micros' in v ? Number(v.micros) : v;

/** Reads by the engine and here, and expects the same. */
async function both(text: string, bag: Bag = {}): Promise<void> {
  const file = path.join(folder, 'x.csv');
  fs.writeFileSync(file, text);
  const read = readCsv(file, bag);
  expect(read.kind, read.kind === 'parts' ? '' : read.reason).toBe('source');
  if (read.kind !== 'source') return;
  const options = read.source.options as unknown as CsvSourceOptions;
  const result = await db.runAndReadAll(
    scan(
      file,
      options,
      read.columns.map((c) => c.source),
    ),
  );
  const here = readCsvTable(file, bag);
  expect(read.columns.map((c) => [c.name, c.dtype])).toEqual(here.columns.map((c) => [c.name, c.dtype]));
  expect(result.getColumns().map((c) => c.map(plain))).toEqual(here.columns.map((c) => valuesOf(c.vector).map(plain)));
  expect(read.rows).toBe(here.rows);
}

describe('files that the engine reads', () => {
  for (const [text, bag] of [
    ['a,b,c\n1,2.5,x\n2,,y\n', {}],
    ['a,b\n007,True\n+5,tRuE\n-3,false\n', {}],
    ['a,b\n 1,x\n2 , y\n', {}],
    ['a,b\n1e5,inf\n2,-Infinity\n', {}],
    ['a,b\nNA,x\n1,NA\n', {}],
    ['a,b\n2020-01-01,1\n2020-01-02,2\n', {}],
    ['a,b\n2020-01-01,1\n,2\n', { parseDates: ['a'] }],
    ['a,b\n2020-01-01 10:00:00,1\n2021-02-03 04:05:06,2\n', { parseDates: ['a'] }],
    ['a,a,A\n1,2,3\n', {}],
    [',b\n1,2\n', {}],
    ['"a ""x""",b\n"q ""r""","multi\nline"\n', {}],
    ['a,b\r\n1,x\r\n2,y\r\n', {}],
    ['a,b\r\n1,"x\r\ny"\r\n2,z', {}],
    ['1,x\n2,y\n', { header: null }],
    ['1,x\n2,y\n', { names: ['p', 'q'] }],
    ['junk\na,b\n1,x\n', { skiprows: 1 }],
    ['a;b\n1;x\n', { sep: ';' }],
    ['a\tb\n1\tx\n', { sep: '\t' }],
    ['a,b\n1,x\n', { usecols: ['b'] }],
    ['a,b\n1,x\n', { dtype: { a: 'str' } }],
    ['a,b\n1,x\n', { dtype: { a: 'float64' } }],
    ['a,b\n1,-\n2,y\n', { naValues: ['-'] }],
    ['a,b\n-999,x\n2,y\n', { naValues: [-999] }],
    ['a,b\n1,\n', { keepDefaultNa: false }],
    ['a,b\n,\n,\n', {}],
    ['a,b\n1,é😀\n', {}],
    ['\ufeffa,b\n1,2\n', {}],
    ['a,b\n"1","x"\n"2","y"\n', {}],
    ["a,b\n1,'x\n2,it's\n", {}],
    ['a,b\n1,x"y\n2,z\n', {}],
    ['a,b\n1,2\n\n3,4\n', {}],
    ['a,b\n.5,1.\n-.5,+2.5e-3\n', {}],
    ['a\n1\n2\n', {}],
    ['a,b\n9223372036854775807,1\n-9223372036854775808,2\n', { dtype: { a: 'str' } }],
    ['a,b\n1,"x', { quoting: 3 }],
    ['a,b\n00:01,1\n', {}],
    ['a,b\n1_000,0x1A\n2,3\n', {}],
    ['a,b\nt,yes\nf,no\n', {}],
    ['a,b\n1,2\n2,3\n', { indexCol: 0 }],
    ['a,b\nx,NA \nnull,y\n', {}],
  ] as [string, Bag][]) {
    it(`${JSON.stringify(text)} ${JSON.stringify(bag)}`, () => both(text, bag));
  }
});

describe('files that are read here', () => {
  for (const [text, bag, reason] of [
    ['a,b\r\n1,"x\ny"\r\n2,z\r\n', {}, 'bare line breaks'],
    ['a,b\n99999999999999999999,1\n2,z\n', { naValues: [2] }, 'long whole numbers'],
    ['a,b\n1,2\n', { usecols: () => false }, 'no columns'],
    ['a,b\n1,2,3\n', {}, 'rows longer'],
    ['a,b\n1\n', {}, 'different lengths'],
    ['a,b\n1,"x"y\n', {}, 'closing quote'],
    ['a,b\n1,"x\n', {}, 'not closed'],
    ['a\n1\n\n2\n', {}, 'blank lines'],
    ['a,b\n1,2\n  \n3,4\n', {}, 'blanks'],
    ['a,b\r1,2\r', {}, 'carriage'],
    ['a,b\n1,2\r\n3,4\n', {}, 'two kinds'],
    ['a,b\n18446744073709551616,1\n', {}, 'int64'],
    ['a,b\nx\0,1\n', {}, 'NUL'],
    ['a,b\n', {}, 'no rows'],
    ['a,b\nTrue,1\n,2\n', {}, 'truth values'],
    ['a,b\n1,2\n', { nrows: 1 }, 'nrows'],
    ['a,b\n1,2\n', { comment: '#' }, 'comment'],
    ['a,b\n1,2\n', { dtype: 'int8' }, 'dtype'],
    ['a,b\n1/2/2020,2\n', { parseDates: ['a'] }, 'written alike'],
    ['a,b\n2020-02-30,2\n', { parseDates: ['a'] }, 'written alike'],
    ['a,b\n1,2\n', { thousands: ',' }, 'thousands'],
  ] as [string, Bag, string][]) {
    it(`${JSON.stringify(text)} ${JSON.stringify(bag)}: ${reason}`, () => {
      const file = path.join(folder, 'y.csv');
      fs.writeFileSync(file, text);
      let read: ReturnType<typeof readCsv> | undefined;
      try {
        read = readCsv(file, bag, { warn: () => {} });
      } catch (error) {
        expect((error as Error).name).toMatch(/ParserError/);
        return;
      }
      expect(read.kind).toBe('table');
      expect(read.reason).toContain(reason);
    });
  }
});

describe('any file', () => {
  const field = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', '\n', '\r\n', ' ', '1', '.', ','), maxLength: 4 }),
    fc.constantFrom('1', '2.5', 'True', 'NA', '', 'inf', '1e3', '-7', '"a"', '"x,y"', '"q""r"', ' 3', 'nan'),
  );
  it('is either read here or the same by the engine', async () => {
    const file = path.join(folder, 'z.csv');
    let engine = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 5 }), async (rows) => {
        const text = `a,b\n${rows.map((r) => r.join(',')).join('\n')}\n`;
        fs.writeFileSync(file, text);
        let kind: string;
        try {
          kind = readCsv(file, {}, { warn: () => {} }).kind;
        } catch {
          return;
        }
        if (kind !== 'source') return;
        engine++;
        await both(text);
      }),
      { numRuns: 400 },
    );
    expect(engine).toBeGreaterThan(40);
  });
});

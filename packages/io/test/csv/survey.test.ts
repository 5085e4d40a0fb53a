import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Piece, type Survey, type SurveyOptions, Surveyor } from '../../src/csv/survey.js';
import { surveyFile } from '../../src/csv/survey-file.js';

let folder: string;
beforeAll(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pandorable-survey-'))));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const OPTIONS: SurveyOptions = { delimiter: 44, quote: 34, width: 2, skip: 1, missing: new Set(['', 'NA', 'nan']) };

/** As if the file came in pieces of some size. */
function inPieces(text: string, size: number, options = OPTIONS): Survey {
  const bytes = Buffer.from(text);
  const surveyor = new Surveyor(options);
  let piece = new Piece(size);
  for (let at = 0, held = 0; at < bytes.length && surveyor.odd === undefined; ) {
    if (held === piece.size) {
      const larger = new Piece(piece.size * 2);
      larger.buffer.set(piece.buffer.subarray(0, held));
      piece = larger;
    }
    const n = bytes.copy(piece.buffer, held, at, Math.min(bytes.length, at + piece.size - held));
    at += n;
    held += n;
    const done = surveyor.scan(piece, held, Number.POSITIVE_INFINITY, at === bytes.length);
    piece.buffer.copyWithin(0, done, held);
    held -= done;
  }
  return surveyor.result(true);
}

const kinds = (lines: string, options: Partial<SurveyOptions> = {}): string[] =>
  inPieces(lines, 4096, { ...OPTIONS, ...options }).columns.map((c) => c.kind + (c.missing ? '?' : ''));

describe('kinds of columns', () => {
  it.each([
    ['a,b\n1,2\n-7,+8\n', ['int', 'int']],
    ['a,b\n1,2.\n,.5\n', ['int?', 'float']],
    ['a,b\n1,5e-06\nNA,1E+3\n', ['int?', 'float']],
    ['a,b\n1.5,x\n2,\n', ['float', 'text']],
    ['a,b\n1.5.2,12a\n3,4\n', ['text', 'text']],
    ['a,b\nTrue,-\nfalse,+\n', ['bool', 'text']],
    ['a,b\n1,-inf\nx,3\n', ['text', 'float']],
    ['a,b\n"1","2.5"\n"",3\n', ['int?', 'float']],
    ['a,b\n 1,2\n3 ,4\n', ['int', 'int']],
    ['a,b\n,\n,\n', ['empty?', 'empty?']],
    ['a,b\nlonger than a word, and more\n1,2\n', ['text', 'text']],
    ['a,b\n1,2\n3,4,', ['int', 'int']],
    ['a,b\n1,', ['int', 'empty?']],
  ])('%j', (text, expected) => expect(kinds(text)).toEqual(expected));

  it('words for missing values that do occur', () => {
    expect(inPieces('a,b\nNA,1\n,2\nx,nan\n', 64).words).toEqual(['NA', '', 'nan']);
    expect(inPieces('a,b\nx,1\nNA,2\n"nan",3\nnan.,4\nN,5\n', 64).words).toEqual(['NA', 'nan']);
    expect(inPieces('a,b\nx,1\nNAN,2\nna,3\n', 64).words).toEqual([]);
  });

  it('odd words for missing values', () => {
    expect(kinds('a,b\n1,-\n-,2\n', { missing: new Set(['-']) })).toEqual(['int?', 'int?']);
    const long = 'there is no value for this day';
    expect(kinds(`a,b\n1,${long}\n${long},2.5\n`, { missing: new Set([long]) })).toEqual(['int?', 'float?']);
  });

  it('a number among the words for missing values', () => {
    expect(kinds('a,b\n-999,1\n2,3\n', { missing: new Set(['-999']) })).toEqual(['int?', 'int']);
    expect(kinds('a,b\n,1\n2,3\n', { missing: new Set(['-999']) })).toEqual(['text', 'int']);
  });

  it('times', () => {
    const dates = new Set([0]);
    expect(kinds('a,b\n2020-01-01,1\n,2\n', { dates })).toEqual(['date?', 'int']);
    expect(inPieces('a,b\n2020-01-01,1\n2020-1-1,2\n', 64, { ...OPTIONS, dates }).odd).toContain('written alike');
  });
});

describe('pieces and parts', () => {
  const field = fc.constantFrom(
    '1',
    '-7',
    '2.5',
    '',
    'NA',
    'abc',
    '"a"',
    '"x,y"',
    '"q""r"',
    '"two\nlines"',
    'True',
    '5e-06',
    ' 3',
    'x"y',
    '"',
    'é',
  );
  const text = fc
    .tuple(fc.constantFrom('\n', '\r\n'), fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 12 }), fc.boolean())
    .map(([end, rows, last]) => ['a,b', ...rows.map((r) => r.join(','))].join(end) + (last ? end : ''));

  it('a cut anywhere changes nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (content, size) => {
        const whole = inPieces(content, 4096);
        const cut = inPieces(content, size);
        expect(cut.odd).toBe(whole.odd);
        if (whole.odd === undefined) expect(cut).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('parts that begin inside quotes are put right', () => {
    const file = path.join(folder, 'quotes.csv');
    const rows = Array.from({ length: 300 }, (_, i) => `${i},"line\n${'1,2\n'.repeat(i % 9)}end ${i % 7 === 0 ? '""' : ''}"`);
    fs.writeFileSync(file, `a,b\n${rows.join('\n')}\n`);
    const whole = surveyFile(file, OPTIONS);
    expect(whole).toMatchObject({ rows: 300, multiline: true, odd: undefined });
    expect(whole.columns.map((c) => c.kind)).toEqual(['int', 'text']);
    for (const length of [50, 333, 1000]) expect(surveyFile(file, OPTIONS, undefined, length)).toEqual(whole);
  });

  it('lines before the data that are longer than a part', () => {
    const file = path.join(folder, 'skipped.csv');
    fs.writeFileSync(file, `${'x,y,z,'.repeat(30)}\nmore of it\na,b\n1,2\n3,4\n`);
    const found = surveyFile(file, { ...OPTIONS, skip: 3, ignore: 2 }, undefined, 40);
    expect(found).toMatchObject({ rows: 2, odd: undefined, columns: [{ kind: 'int' }, { kind: 'int' }] });
  });

  it('what one part shows counts for all', () => {
    const file = path.join(folder, 'parts.csv');
    const rows = Array.from({ length: 500 }, (_, i) => `${i === 400 ? '2.5' : i},${i === 450 ? '' : i}`);
    fs.writeFileSync(file, `a,b\n${rows.join('\n')}\n`);
    expect(surveyFile(file, OPTIONS, undefined, 200).columns).toEqual([
      { kind: 'float', missing: false },
      { kind: 'int', missing: true },
    ]);
    fs.appendFileSync(file, '1,2\r\n');
    expect(surveyFile(file, OPTIONS, undefined, 200).odd).toContain('two kinds');
    fs.appendFileSync(file, '1,2,3\n');
    expect(surveyFile(file, OPTIONS, undefined, 200).odd).toContain('different lengths');
  });
});

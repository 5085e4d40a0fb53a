import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { dataFiles, expandGlob, isGlob } from '@pandorable/io';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-glob-'));
const FILES = ['a.csv', 'b.csv', 'a1.csv', 'sub/c.csv', 'sub/deep/d.csv', '_k=1/e.csv', '_SUCCESS', '.a.csv.crc', '_temporary/f.csv'];

describe('patterns of files', () => {
  beforeAll(() => {
    for (const name of FILES) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), '');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['*.csv', ['a.csv', 'a1.csv', 'b.csv']],
    ['?.csv', ['a.csv', 'b.csv']],
    ['[!a]*.csv', ['b.csv']],
    ['a[0-9].csv', ['a1.csv']],
    ['{b,a}.csv', ['a.csv', 'b.csv']],
    ['{b,sub/{c,deep/d}}.csv', ['b.csv', 'sub/c.csv', 'sub/deep/d.csv']],
    ['s*', ['sub/c.csv', 'sub/deep/d.csv']],
    ['**/*.csv', ['_k=1/e.csv', 'a.csv', 'a1.csv', 'b.csv', 'sub/c.csv', 'sub/deep/d.csv']],
    ['_S*', ['_SUCCESS']],
    ['x*', []],
    ['{x,y}.csv', []],
  ])('%s', (pattern, names) => {
    expect(isGlob(pattern)).toBe(true);
    expect(expandGlob(join(folder, pattern)).map((f) => relative(folder, f))).toEqual(names);
  });

  test('a folder is its data files, and those of the folders in it', () => {
    expect(dataFiles(folder).map((f) => relative(folder, f))).toEqual([
      '_k=1/e.csv',
      'a.csv',
      'a1.csv',
      'b.csv',
      'sub/c.csv',
      'sub/deep/d.csv',
    ]);
    expect(isGlob('plain {name.csv')).toBe(false);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-kept-'));
const ROWS = 400_000;
let files = 0;

/** A text of 5 MB: `n` counts the rows of all files from `first` on, `t` is missing in every fifth row. */
function csv(first = 0, rows = ROWS): string {
  const path = join(folder, `f${++files}.csv`);
  const lines = Array.from({ length: rows }, (_, i) => `${first + i},${i % 5 === 0 ? '' : `t${i % 7}`},${i / 8}`);
  writeFileSync(path, `n,t,x\n${lines.join('\n')}\n`);
  return path;
}
const names = (): string[] => pd.cache.info().entries.map((e) => e.name);
const total = (rows: number): number => (rows * (rows - 1)) / 2;
type Frame = any;

describe.skipIf(url === undefined)('texts that Spark reads again', () => {
  beforeAll(() => pd.setExecutor(url!));
  beforeEach(() => pd.cache.clear());
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true, force: true });
  });

  test('are kept after two readings, in their order, with what is missing', () => {
    const path = csv();
    const df: Frame = pd.readCsv(path);
    expect([df.n.sum(), df.n.max(), names()]).toEqual([total(ROWS), ROWS - 1, []]);
    expect([df.t.count(), names()]).toEqual([(ROWS * 4) / 5, [path]]);
    const { entries, limit, bytes } = pd.cache.info();
    expect(entries[0].rows).toBe(ROWS);
    expect(bytes).toBeGreaterThan(ROWS * 50);
    expect(bytes).toBeLessThan(limit);
    expect(df.iloc(pd.slice(250_000, 250_003)).toArray()).toEqual([
      [250_000, null, 31250],
      [250_001, 't3', 31250.125],
      [250_002, 't4', 31250.25],
    ]);
    expect(df.tail(1).index.toArray()).toEqual([ROWS - 1]);
    pd.cache.clear();
    expect([names(), df.n.sum()]).toEqual([[], total(ROWS)]);
  });

  test('of several files are kept in the order of the files', () => {
    const paths = [csv(ROWS, 10), csv(0), csv(ROWS + 10, 5)];
    const df: Frame = pd.readCsv(paths);
    for (let i = 0; i < 3; i++) expect(df.n.max()).toBe(ROWS + 14);
    expect(names()).toEqual([paths.join(', ')]);
    expect([df.n.iloc(9), df.n.iloc(10), df.n.iloc(-5)]).toEqual([ROWS + 9, 0, ROWS + 10]);
  });

  test('are not kept where they are small, or the option says so', () => {
    const small: Frame = pd.readCsv(csv(0, 1000));
    const large: Frame = pd.readCsv(csv());
    for (let i = 0; i < 3; i++) expect(small.n.sum()).toBe(total(1000));
    pd.optionContext({ cache: false }, () => {
      for (let i = 0; i < 3; i++) expect(large.n.max()).toBe(ROWS - 1);
    });
    expect(names()).toEqual([]);
  });

  test.each([1, 3])('are noticed to have changed after %i readings', (readings) => {
    const path = csv();
    const df: Frame = pd.readCsv(path);
    for (let i = 0; i < readings; i++) expect(df.n.max()).toBe(ROWS - 1);
    expect(names()).toEqual(readings === 3 ? [path] : []);
    writeFileSync(path, 'n,t,x\n7,a,1\n8,b,2\n');
    expect(() => df.n.sum()).toThrow('has changed since it was read');
    expect(pd.readCsv(path).n.sum()).toBe(15);
    expect(names()).toEqual([]);
  });

  test('take no more than keepLimit', () => {
    const path = csv();
    for (const keepLimit of [0, 6e6, 20e6]) {
      pd.setExecutor(url!, { keepLimit });
      const df: Frame = pd.readCsv(path);
      for (let i = 0; i < 4; i++) expect(df.n.sum()).toBe(total(ROWS));
      expect(pd.cache.info()).toMatchObject({ entries: [], limit: keepLimit });
    }
    pd.setExecutor(url!, { keepLimit: 100e6 });
    const df: Frame = pd.readCsv(path);
    for (let i = 0; i < 4; i++) expect(df.n.sum()).toBe(total(ROWS));
    expect(names()).toEqual([path]);
    pd.cache.clear();
    expect(() => pd.setExecutor(url!, { keepLimit: -1 })).toThrow('keepLimit must be a number of bytes');
  });
});

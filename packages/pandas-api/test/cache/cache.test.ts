import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileNotFoundError, RuntimeError } from '@pandorable/planner';
import * as pd from 'pandorable';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let files = 0;
let engine: { threads: number; memoryLimit: string; tempDirectory: string };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  engine = { threads: 2, memoryLimit: '60MB', tempDirectory: folder };
  pd.setExecutor('local', engine);
});
beforeEach(() => pd.cache.clear());
afterEach(() => pd.cache.clear());
afterAll(() => {
  pd.setExecutor('local');
  rmSync(folder, { recursive: true, force: true });
});

/** A text of `rows` rows: n counts them. */
function csv(rows: number): string {
  const path = join(folder, `f${++files}.csv`);
  writeFileSync(path, `n,m\n${Array.from({ length: rows }, (_, i) => `${i},${i % 7}`).join('\n')}\n`);
  return path;
}
const names = (): string[] => pd.cache.info().entries.map((e) => e.name);
const total = (rows: number): number => (rows * (rows - 1)) / 2;

describe('texts that are read again', () => {
  it('are kept after two reads, with what they hold', () => {
    const path = csv(1000);
    const df = pd.readCsv(path);
    expect([df.n.sum(), df.n.max(), names()]).toEqual([total(1000), 999, []]);
    expect([df.n.min(), df.m.sum()]).toEqual([0, Array.from({ length: 1000 }, (_, i) => i % 7).reduce((a, b) => a + b)]);
    const { entries, bytes, limit } = pd.cache.info();
    expect(entries).toEqual([{ name: path, rows: 1000, bytes, uses: expect.any(Number), age: expect.any(Number) }]);
    expect(limit).toBe(24_000_000);
    expect(df.head(3).toArray()).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    pd.cache.clear();
    expect(pd.cache.info()).toEqual({ bytes: 0, limit, entries: [], fetched: 0 });
    expect(df.n.sum()).toBe(total(1000));
  });

  it('also by calls that do not wait, at once', async () => {
    pd.setExecutor('local', { ...engine, memoryLimit: '1GB' }); // each reader has a buffer of its own
    const df = pd.readCsv(csv(500));
    const sums = await Promise.all(Array.from({ length: 8 }, () => df.n.async.sum()));
    expect(new Set(sums)).toEqual(new Set([total(500)]));
    expect(await df.n.async.max()).toBe(499);
    expect(names()).toHaveLength(1);
    expect(df.n.min()).toBe(0); // the frame is still held: with it, its rows would go
    pd.setExecutor('local', engine);
  });

  it('only if the option says so', () => {
    const df = pd.readCsv(csv(100));
    pd.optionContext({ cache: false }, () => {
      for (let i = 0; i < 4; i++) df.n.sum();
    });
    expect(names()).toEqual([]);
  });

  it('leave room for others: what was not used for longest goes', () => {
    const frames = Array.from({ length: 4 }, () => pd.readCsv(csv(400_000)));
    const held = frames.map((df) => {
      for (let i = 0; i < 3; i++) df.n.max();
      return pd.cache.info();
    });
    for (const { bytes, limit } of held) expect(bytes).toBeLessThanOrEqual(limit);
    expect(held[0].entries).toHaveLength(1);
    expect(held[3].entries.length).toBeLessThan(4);
    expect(held[3].entries.some((e) => e.name === held[0].entries[0].name)).toBe(false);
    expect(frames.map((df) => df.n.sum())).toEqual(frames.map(() => total(400_000)));
  });

  it('are let go with the engine', () => {
    const df = pd.readCsv(csv(100));
    for (let i = 0; i < 3; i++) df.n.sum();
    expect(names()).toHaveLength(1);
    pd.setExecutor('local', engine);
    expect(df.n.sum()).toBe(total(100));
  });
});

describe('groupings that take long', () => {
  it('are kept when they are asked for again and again', () => {
    const slow = pd.sql('select substr(md5(range::varchar), 1, 1) as k, range % 10 as v from range(4000000)').groupby('k').v.sum();
    const maxima = Array.from({ length: 4 }, () => slow.max());
    expect(new Set(maxima).size).toBe(1);
    expect(names()).toEqual(['aggregate']);
    expect(pd.cache.info().entries[0].rows).toBe(16);
  });
});

describe('a file that changes', () => {
  const change: [string, (path: string) => void][] = [
    ['gets more rows', (path) => appendFileSync(path, '5,5\n')],
    ['is cut off', (path) => writeFileSync(path, 'n,m\n7,7\n')],
    [
      'is replaced by another of the same size',
      (path) => {
        writeFileSync(`${path}.new`, 'n,m\n3,4\n5,6\n');
        renameSync(`${path}.new`, path);
      },
    ],
  ];
  for (const kept of [false, true]) {
    it.each(change)(`${kept ? 'and is kept ' : ''}%s: it is noticed`, async (_, edit) => {
      const path = csv(2);
      const df = pd.readCsv(path);
      for (let i = 0; i < (kept ? 3 : 1); i++) expect(df.n.sum()).toBe(1);
      expect(names()).toHaveLength(kept ? 1 : 0);
      edit(path);
      for (let i = 0; i < 3; i++) expect(() => df.n.sum()).toThrow(/has changed since it was read/);
      await expect(df.n.async.sum()).rejects.toBeInstanceOf(RuntimeError);
      expect(names()).toEqual([]);
      expect(pd.readCsv(path).n.sum()).not.toBe(1);
    });
  }

  it('does no harm to what was computed before', () => {
    const path = csv(10);
    const df = pd.readCsv(path).checkpoint();
    rmSync(path);
    expect(df.n.sum()).toBe(total(10));
    expect(() => pd.readCsv(csv(3)).n.sum()).not.toThrow();
  });

  it('and is gone: the path is named', () => {
    const path = csv(10);
    const df = pd.readCsv(path);
    rmSync(path);
    expect(() => df.n.sum()).toThrow(FileNotFoundError);
    expect(() => df.n.sum()).toThrow(path);
  });

  it('holds for Parquet too', () => {
    const path = join(folder, 'p.parquet');
    pd.DataFrame({ a: [1, 2, 3] }).toParquet(path);
    const df = pd.readParquet(path) as pd.DataFrame;
    expect(df.a.sum()).toBe(6);
    pd.DataFrame({ a: [1, 2, 3, 4] }).toParquet(path);
    expect(() => df.a.sum()).toThrow(/has changed/);
    expect((pd.readParquet(path) as pd.DataFrame).a.sum()).toBe(10);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { pd } from '../src/library.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
const [small, large] = ['small', 'large'].map((name) => join(folder, `${name}.parquet`));

describe.skipIf(url === undefined)("setExecutor('auto')", () => {
  beforeAll(() => {
    pd.setExecutor('local');
    const rows = (n: number) =>
      pd.DataFrame({ k: Array.from({ length: n }, (_, i) => i % 7), v: Array.from({ length: n }, (_, i) => i * i) });
    rows(10).toParquet(small);
    rows(20_000).toParquet(large);
    pd.setExecutor('auto', { cluster: url, limit: 50_000 });
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true });
  });

  it('says where a plan runs, and why', () => {
    expect(pd.readParquet(small).explain()).toMatch(/^runs here: it reads about \d/);
    expect(pd.readParquet(large).explain()).toMatch(/^runs on the cluster: it reads about \d/);
  });
  it('gives the same answers on both', async () => {
    const sums = (path: string) => pd.readParquet(path).groupby('k').v.sum();
    expect(sums(small).toList()).toEqual([49, 65, 85, 9, 16, 25, 36]);
    const wanted = Array.from({ length: 7 }, (_, k) =>
      Array.from({ length: 20_000 }, (_, i) => (i % 7 === k ? i * i : 0)).reduce((a, b) => a + b),
    );
    expect(sums(large).toList()).toEqual(wanted);
    expect(await pd.readParquet(large).v.async.sum()).toBe(wanted.reduce((a, b) => a + b));
    expect(await pd.readParquet(small).v.async.sum()).toBe(285);
  });
  it('keeps rows where they were made', () => {
    const kept = pd.readParquet(large).checkpoint();
    expect(kept.explain()).toMatch(/^runs on the cluster: rows that were kept are there/);
    expect(kept.merge(pd.readParquet(small), { on: 'k' }).length).toBe(28_572);
  });
  describe('rows that only one engine has, with rows that only the other has', () => {
    const parts = () => {
      const here = pd
        .readParquet(small)
        .rename({ columns: { v: 'w' } })
        .checkpoint();
      return { here, there: pd.readParquet(large).checkpoint() };
    };
    it('the smaller side moves, and explain says which', async () => {
      const { here, there } = parts();
      const joined = there.merge(here, { on: 'k' });
      expect(joined.explain()).toMatch(/^runs on the cluster: about \d+ B that only this machine has are brought there/);
      expect(joined.w.sum()).toBe(
        Array.from({ length: 20_000 }, (_, i) =>
          [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((j) => j % 7 === i % 7).reduce((n, j) => n + j * j, 0),
        ).reduce((a, b) => a + b),
      );
      expect(await joined.async.count().then((n) => n.toList())).toEqual([28_572, 28_572, 28_572]);
    });
    it('what the cluster made small is worked on here', async () => {
      const { here, there } = parts();
      const largest = there.groupby('k', { asIndex: false }).agg({ v: 'max' }).tail(2);
      const joined = here.merge(largest, { on: 'k' }).sortValues('w');
      expect(joined.explain()).toMatch(/^runs here: about \d+ B that only the cluster has are brought here/);
      expect(joined.toDict({ orient: 'split' }).data).toEqual([
        [5, 25, 19_997 ** 2],
        [6, 36, 19_998 ** 2],
      ]);
      const rows = [];
      for await (const part of joined.batches()) rows.push(part.numRows ?? part.length);
      expect(rows).toEqual([2]);
      expect(await joined.v.async.max()).toBe(19_998 ** 2);
    });
  });
  it('streams from either', async () => {
    for (const [path, rows] of [
      [small, 10],
      [large, 20_000],
    ] as const) {
      let seen = 0;
      for await (const part of pd.readParquet(path).batches({ size: 5000 })) seen += part.numRows ?? part.length;
      expect(seen).toBe(rows);
    }
  });
  it('refuses what is no cluster', () => {
    expect(() => pd.setExecutor('auto', { cluster: 'http://host' })).toThrow(
      /needs a cluster: pd.setExecutor\('auto', \{cluster: 'sc:\/\/host:15002'\}\)/,
    );
  });
});

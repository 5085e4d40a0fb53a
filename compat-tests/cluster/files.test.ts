import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { pd } from '../src/library.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
const at = (name: string): string => join(folder, name);
const hidden = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

describe.skipIf(url === undefined)('files and a cluster', () => {
  beforeAll(() => {
    pd.setExecutor('local');
    pd.sql('select range as i, md5(range::varchar) as t from range(300000)').toParquet(at('large.parquet'));
    pd.setExecutor(url!);
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true });
  });

  it('a running query tells its stages, how far it is, and the bytes that it has read', async () => {
    const seen: pd.Progress[] = [];
    const told = new AbortController();
    const onProgress = (p: pd.Progress) => {
      seen.push(p);
      if (p.bytes !== undefined) told.abort();
    };
    const keys = pd.readParquet(at('large.parquet')).groupby('t').i.sum().resetIndex().t;
    const lengths = keys.str.repeat(30).str.replace('(a|b)(c|d)', '<$1>', { regex: true }).str.len();
    const sum = lengths.async.sum({ onProgress, signal: told.signal }) as Promise<unknown>;
    await expect(sum).rejects.toMatchObject({ name: 'InterruptedError' });
    for (const { stage, fraction, elapsed } of seen) {
      expect(stage).toMatch(/^\d+ of \d+ stages$/);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
      expect(elapsed).toBeGreaterThan(0);
    }
    expect(seen.at(-1)!.bytes).toBeGreaterThan(1000);
    expect(seen.at(-1)!.bytes).toBeLessThan(10 * statSync(at('large.parquet')).size);
  });

  it('a file that is written takes its place whole, and leaves nothing beside it', () => {
    const path = at('x.parquet');
    const df = (n: number) => pd.DataFrame({ a: [n] });
    for (const n of [1, 2]) {
      df(n).toParquet(path);
      expect([statSync(path).isFile(), pd.readParquet(path).a.sum()]).toEqual([true, n]);
    }
    df(3).toParquet(path, { mode: 'append' });
    expect([statSync(path).isDirectory(), pd.readParquet(path).a.sum()]).toEqual([true, 5]);
    df(4).toParquet(path);
    expect([statSync(path).isFile(), pd.readParquet(path).a.sum()]).toEqual([true, 4]);
    expect(hidden()).toEqual([]);
  });

  it('of a folder, each file must be the one that was read', () => {
    const path = at('parts');
    const df = (k: number, a: number) => pd.DataFrame({ k: [k], a: [a] });
    for (const k of [1, 2]) df(k, k).toParquet(path, { partitionCols: ['k'], mode: 'append' });
    const read = pd.readParquet(path);
    expect(read.a.sum()).toBe(3);
    df(3, 10).toParquet(path, { partitionCols: ['k'], mode: 'append' });
    expect([read.a.sum(), pd.readParquet(path).a.sum()]).toEqual([3, 13]);
    const file = readdirSync(join(path, 'k=1')).find((name) => name.endsWith('.parquet'))!;
    expect(existsSync(join(path, 'k=1', file)) && readFileSync(join(path, 'k=1', file)).length).toBeGreaterThan(0);
    rmSync(join(path, 'k=1', file));
    expect(() => read.a.max()).toThrow(/No such file or directory: .* was there when it was read/);
  });
});

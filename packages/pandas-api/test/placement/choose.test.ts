import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agg, col, type Node, type Source, types } from '@pandorable/planner';
import * as pd from 'pandorable';
import { afterAll, describe, expect, it } from 'vitest';
import { foreignParts, type Knowledge, limitsIn, placementOf } from '../../src/placement/choose.js';
import { whereaboutsOf } from '../../src/placement/sources.js';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: number): string => {
  writeFileSync(join(folder, name), Buffer.alloc(bytes));
  return join(folder, name);
};
const csv = (...paths: string[]): Source => ({ format: 'csv', paths, options: {} });
const scan = (source: Source): Node => ({ kind: 'scan', source, columns: [{ id: 'a', name: 'a', type: types.int64 }] });
const summed = (input: Node): Node => ({
  kind: 'aggregate',
  input,
  keys: [],
  aggregates: [{ id: 's', expr: agg('agg.sum', [col('a', types.int64)]) }],
  order: 'none',
});
const knowing = (limit: number, more: Partial<Knowledge> = {}): Knowledge => ({
  limits: () => ({ passing: limit * 4, holding: limit }),
  clusterReads: () => true,
  homeOf: () => undefined,
  rowsOf: () => 0,
  ...more,
});

describe('where a source lies', () => {
  const a = file('a.csv', 1000);
  file('b.csv', 500);
  it('files here, with their bytes; Parquet counts unpacked', () => {
    expect(whereaboutsOf(csv(a))).toEqual({ where: 'here', bytes: 1000 });
    expect(whereaboutsOf(csv(`file://${a}`))).toEqual({ where: 'here', bytes: 1000 });
    expect(whereaboutsOf(csv(join(folder, '*.csv')))).toEqual({ where: 'here', bytes: 1500 });
    expect(whereaboutsOf({ ...csv(a), format: 'parquet' })).toEqual({ where: 'here', bytes: 4000 });
  });
  it('folders with all that is in them', () => {
    mkdirSync(join(folder, 'parts', 'k=1'), { recursive: true });
    file('parts/k=1/x.csv', 70);
    expect(whereaboutsOf(csv(join(folder, 'parts')))).toEqual({ where: 'here', bytes: 70 });
  });
  it.each(['hdfs://host/x.csv', 's3a://bucket/x.csv', '/no/such/file.csv', join(folder, '*.none')])('%s is on the cluster', (path) => {
    expect(whereaboutsOf(csv(path)).where).toBe('away');
  });
  it('the web is read here, tables of a catalog and databases there', () => {
    expect(whereaboutsOf(csv('https://example.com/x.csv'))).toEqual({ where: 'here', bytes: undefined });
    expect(whereaboutsOf({ format: 'table', paths: ['db.t'], options: {} }).where).toBe('away');
    expect(whereaboutsOf({ format: 'table', paths: ['t'], options: { database: file('x.duckdb', 10) } })).toEqual({
      where: 'here',
      bytes: 10,
    });
    expect(whereaboutsOf({ format: 'jdbc', paths: ['t'], options: { url: 'jdbc:x' } }).where).toBe('away');
  });
});

describe('where a plan runs', () => {
  const big = scan(csv(file('big.txt', 2000)));
  it('here up to the limit, which is lower where rows must be held', () => {
    expect(placementOf(big, knowing(1000)).place).toBe('local');
    expect(placementOf(summed(big), knowing(1000)).place).toBe('cluster');
    expect(placementOf(summed(big), knowing(2000))).toEqual({
      place: 'local',
      why: 'it reads about 2.00 KB, and up to 2.00 KB stay on this machine',
    });
  });
  it('on the cluster where any of its data is only there', () => {
    const both: Node = { kind: 'join', left: big, right: scan(csv('hdfs://host/x.csv')), how: 'cross', on: [], order: 'none' };
    expect(placementOf(both, knowing(1e12))).toEqual({ place: 'cluster', why: "'hdfs://host/x.csv' is there" });
  });
  it('here in spite of its size where the cluster does not see the file', () => {
    expect(placementOf(summed(big), knowing(10, { clusterReads: () => false })).place).toBe('local');
  });
  it('on the side of more rows where each engine has some that the other lacks', () => {
    const away = scan(csv('hdfs://host/x.csv'));
    const joined: Node = { kind: 'join', left: big, right: summed(away), how: 'cross', on: [], order: 'none' };
    const counted = (here: number, there: number) =>
      knowing(1e12, { clusterReads: () => false, rowsOf: (part) => (part === big ? here : there) });
    expect(placementOf(joined, counted(1e6, 10))).toEqual({
      place: 'local',
      why: 'about 80 B that only the cluster has are brought here',
    });
    expect(placementOf(joined, counted(10, 1e6))).toEqual({
      place: 'cluster',
      why: 'about 80 B that only this machine has are brought there',
    });
    expect(foreignParts(joined, 'cluster', counted(0, 0))).toEqual([joined.right]);
    expect(foreignParts(joined, 'local', counted(0, 0))).toEqual([big]);
    expect(foreignParts(big, 'cluster', counted(0, 0))).toEqual([]);
    expect(() => placementOf(joined, counted(1e9, 2e9))).toThrow(
      /needs about 16\.0 GB that only the cluster has and 8\.00 GB that only this machine has; more than 256 MB is not moved by itself\. Filter/,
    );
  });
  it('where rows are kept', () => {
    const kept: Node = { kind: 'cached', handle: 'h', columns: [{ id: 'a', name: 'a', type: types.int64 }] };
    expect(placementOf(kept, knowing(1, { homeOf: () => 'cluster' })).place).toBe('cluster');
    expect(placementOf(kept, knowing(1, { homeOf: () => 'local' })).place).toBe('local');
  });
});

describe('what may be read here', () => {
  const free = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  it('is some times the memory, and what must be held fits in it and the disk', () => {
    const huge = limitsIn({ memory: free(), folder });
    expect(huge.passing).toBeGreaterThan(30 * free());
    expect(huge.holding / free()).toBeGreaterThan(1.3);
    expect(huge.holding / free()).toBeLessThan(1.7);
    expect(limitsIn({ memory: 1e6, folder })).toEqual({ passing: 32e6, holding: 8e6 });
    expect(limitsIn({ memory: 1e6, folder, disk: 3e6 })).toEqual({ passing: 32e6, holding: 4e6 });
    expect(limitsIn({ memory: 1e6, folder, disk: 0 })).toEqual({ passing: 32e6, holding: 1e6 });
  });

  const cluster = 'sc://localhost:1';
  const path = file('few.txt', 0);
  writeFileSync(path, 'a\n1\n2\n');
  const why = (): unknown[] => {
    const df = pd.readCsv(path) as pd.DataFrame;
    return [df, df.sortValues('a')].map((frame) => /up to (.*) stay on this machine/.exec(frame.explain())![1]);
  };
  afterAll(() => pd.setExecutor('local'));

  it('goes by the options of the local engine', () => {
    pd.setExecutor('auto', { cluster, memoryLimit: '50MB', tempLimit: '30MB', tempDirectory: folder });
    expect(why()).toEqual(['1.60 GB', '80.0 MB']);
    pd.setExecutor('auto', { cluster, memoryLimit: '20MB', tempDirectory: folder });
    expect(why()).toEqual(['640 MB', '160 MB']);
    pd.setExecutor('auto', { cluster, memoryLimit: '20MB', limit: 3000 });
    expect(why()).toEqual(['3.00 KB', '3.00 KB']);
  });

  it('goes by the environment', () => {
    const env = { PANDORABLE_MEMORY_LIMIT: '60MB', PANDORABLE_TEMP_LIMIT: '40MB', PANDORABLE_TEMP_DIRECTORY: folder };
    const script = `import * as pd from '${new URL('../../lib/index.js', import.meta.url)}';
      pd.setExecutor('auto', { cluster: '${cluster}' });
      console.log(pd.readCsv('${path}').sortValues('a').explain());`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/up to 100 MB stay on this machine/);
  });
});

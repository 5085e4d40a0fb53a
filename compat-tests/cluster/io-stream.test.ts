import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const BUILT = new URL('../../packages/pandas-api/lib/index.js', import.meta.url).href;
const ROWS = 10_000_000;
/** Two columns of eight bytes: 160 MB in all. A batch of Spark's has at most 8 MB of them. */
const BOUND_MB = 64;
const folder = mkdtempSync(join(tmpdir(), 'pandorable-stream-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script with a frame `df` of so many rows; it prints JSON, and how far the memory in use rose besides: garbage is collected at each look, and every write is one. */
function measured(rows: number, script: string): Record<string, number> {
  const program = `
import fs from 'node:fs';
import * as pd from ${JSON.stringify(BUILT)};
pd.setExecutor(${JSON.stringify(url)});
const df = pd.sql('select id, id * 0.5D v from range(${rows})');
pd.sql('select 1').toArray();
const held = () => { gc(); const m = process.memoryUsage(); return m.heapUsed + m.external; };
const before = held();
let peak = before;
let looks = 0;
const look = () => { if (looks++ % 8 === 0) peak = Math.max(peak, held()); };
const write = fs.writeSync;
fs.writeSync = (...args) => { look(); return write(...args); };
const found = await (async () => { ${script} })();
console.log(JSON.stringify({ ...found, looks, grownMb: (peak - before) / 1e6 }));`;
  const file = join(folder, 'measure.mjs');
  writeFileSync(file, program);
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file], { encoding: 'utf8', timeout: 240_000 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.skipIf(url === undefined)('rows from the cluster, a few at a time', () => {
  test('ten million rows in batches', () => {
    const { rows, sum, most, grownMb } = measured(
      ROWS,
      `let rows = 0, sum = 0, most = 0;
      for await (const batch of df.batches(50_000)) { rows += batch.numRows; most = Math.max(most, batch.numRows); sum += batch.getChildAt(1).get(0); look(); }
      return { rows, sum, most };`,
    );
    expect(rows).toBe(ROWS);
    expect(most).toBeLessThanOrEqual(50_000);
    expect(sum).toBeGreaterThan(0);
    expect(grownMb).toBeLessThan(BOUND_MB);
  });

  const PLAIN = [',id,v\n0,0,0.0\n1,1,0.5\n', '\n1499999,1499999,749999.5\n'] as const;
  /** How a file is written, how it begins and ends. */
  const WRITES: readonly (readonly [string, string, string, string])[] = [
    ['toCsv', 'df.toCsv(path)', ...PLAIN],
    ['async.toCsv', 'await df.async.toCsv(path)', ...PLAIN],
    [
      'async.toJson of lines',
      "await df.async.toJson(path, { orient: 'records', lines: true })",
      '{"id":0,"v":0.0}\n{"id":1,"v":0.5}\n',
      '\n{"id":1499999,"v":749999.5}\n',
    ],
    [
      'async.toCsv of times',
      "await pd.sql('select timestamp_seconds(id * 1800) t, id from range(1500000)').get(['t']).async.toCsv(path, { index: false })",
      't\n1970-01-01 00:00:00+00:00\n1970-01-01 00:30:00+00:00\n',
      '\n2055-07-23 23:30:00+00:00\n',
    ],
  ];
  test.each(WRITES)('a file here, by %s, without its rows in memory', (_, write, begin, end) => {
    const path = join(folder, 'out.txt');
    const { grownMb, looks } = measured(1_500_000, `const path = ${JSON.stringify(path)}; ${write}; return {};`);
    const text = readFileSync(path, 'utf8');
    expect(text.slice(0, begin.length)).toBe(begin);
    expect(text.slice(-end.length)).toBe(end);
    expect(text.split('\n').length).toBe(1_500_000 + (text.startsWith('{') ? 1 : 2));
    expect(looks).toBeGreaterThan(8);
    expect(grownMb).toBeLessThan(BOUND_MB);
  });

  test('a write that fails or is cancelled leaves the old file, and nothing else', async () => {
    pd.setExecutor(url!);
    const path = join(folder, 'old.csv');
    writeFileSync(path, 'old');
    const files = readdirSync(folder).length;
    const stop = new AbortController();
    const slow = pd.sql('select id, sha2(repeat(string(id), 50), 512) s from range(3000000)');
    const write = slow.async.toCsv(path, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(write).rejects.toMatchObject({ code: 'cancelled' });
    const broken = pd.sql("select if(id = 999999, raise_error('stop here'), id) a from range(1000000)");
    await expect(broken.async.toCsv(path)).rejects.toThrow(/stop here/);
    expect(() => broken.toJson(path, { orient: 'records' })).toThrow(/stop here/);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).length).toBe(files);
    pd.setExecutor('local');
  });
});

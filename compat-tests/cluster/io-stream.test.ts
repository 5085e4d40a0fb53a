import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  test('a file here: the same text as from memory, without its rows', () => {
    const path = join(folder, 'out.csv');
    const { grownMb, looks } = measured(3_000_000, `df.toCsv(${JSON.stringify(path)}); return {};`);
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(',id,v\n0,0,0.0\n1,1,0.5\n2,2,1.0\n')).toBe(true);
    expect(text.endsWith('\n2999999,2999999,1499999.5\n')).toBe(true);
    expect(text.length).toBeGreaterThan(70e6);
    expect(looks).toBeGreaterThan(8);
    expect(grownMb).toBeLessThan(BOUND_MB);
  });
});

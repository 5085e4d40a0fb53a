import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start } from './children.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many pipelines: PANDORABLE_PIPELINES=10000 for a long run. */
const PIPELINES = Number(process.env['PANDORABLE_PIPELINES'] ?? 1000);

/** Random short pipelines over local rows, a CSV and a Parquet file, some cancelled, some that fail; figures at a third and at the end. */
const SCRIPT = `
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
const [folder, count] = [process.env.PANDORABLE_TEMP_DIRECTORY, Number(process.env.COUNT)];
let seed = 12345;
const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
const rows = Array.from({ length: 2000 }, (_, i) => i);
writeFileSync(folder + '/a.csv', 'k,v,t\\n' + rows.map((i) => i % 13 + ',' + i / 3 + ',text ' + i % 7).join('\\n') + '\\n');
pd.readCsv(folder + '/a.csv').toParquet(folder + '/a.parquet');
const SOURCES = [
  () => pd.DataFrame({ k: rows.map((i) => i % 13), v: rows.map((i) => i / 3), t: rows.map((i) => 'text ' + (i % 7)) }),
  () => pd.readCsv(folder + '/a.csv'),
  () => pd.readParquet(folder + '/a.parquet'),
];
const STEPS = [
  (d) => d.get(d.v.gt(random(600))),
  (d) => d.sortValues('v', { ascending: false }),
  (d) => d.assign({ w: d.v.mul(2) }),
  (d) => d.head(100 + random(500)),
  (d) => d.dropDuplicates(['k', 't']),
  (d) => d.merge(d.groupby('k').v.mean().rename('m').resetIndex(), { on: 'k' }),
  (d) => d.persist(),
];
const ENDS = [
  (d) => d.v.sum(),
  (d) => d.length,
  (d) => String(d.head(5)),
  (d) => d.groupby('t').v.max().toList(),
  (d) => d.v.async.mean(),
  (d) => { for (const _ of d.iterrows()) break; },
  async (d) => { for await (const _ of d.batches({ size: 100 })) break; },
  (d) => d.toParquet(folder + '/out.parquet'),
  (d) => d.checkpoint().v.cumsum().max(),
  (d) => { const c = new AbortController(); const p = d.v.async.sum({ signal: c.signal }).catch(() => 0); c.abort(); return p; },
  (d) => { try { d.get('nothing'); } catch {} try { d.v.sum({ timeout: 1e-6 }); } catch {} },
];
const files = () => readdirSync(folder + '/pandorable').flatMap((d) => readdirSync(folder + '/pandorable/' + d)).length;
const pause = (ms) => new Promise((r) => setTimeout(r, ms));
async function figures() {
  for (let i = 0; i < 6; i++) { gc(); await pause(50); }
  const status = readFileSync('/proc/self/status', 'utf8');
  const tables = Number(pd.sql('select count(*) as n from duckdb_tables()').n.sum());
  return { heap: process.memoryUsage().heapUsed / 1e6, rss: Number(/VmRSS:\\s+(\\d+)/.exec(status)[1]) / 1e3,
    handles: readdirSync('/proc/self/fd').length, files: files(), tables, kept: pd.cache.info().entries.length };
}
async function pipelines(n) {
  for (let i = 0; i < n; i++) {
    let d = SOURCES[random(SOURCES.length)]();
    for (let s = random(3); s >= 0; s--) d = STEPS[random(STEPS.length)](d);
    await ENDS[random(ENDS.length)](d);
  }
}
await pipelines(Math.ceil(count / 3));
const before = await figures();
await pipelines(count - Math.ceil(count / 3));
console.log('FIGURES ' + JSON.stringify([before, await figures()]));
`;

it.skipIf(process.platform !== 'linux')(
  `${PIPELINES} random pipelines in one process leave nothing behind`,
  async () => {
    const { code, text } = await start(folder, SCRIPT, { COUNT: String(PIPELINES) }).ended;
    expect(code, text).toBe(0);
    const [before, after] = JSON.parse(/FIGURES (.*)/.exec(text)![1]) as Record<string, number>[];
    console.log(`after a third: ${JSON.stringify(before)}\nat the end: ${JSON.stringify(after)}`);
    expect(after['heap']).toBeLessThan(before['heap'] + 15 + PIPELINES / 500);
    expect(after['rss']).toBeLessThan(before['rss'] + 100);
    expect(after['handles']).toBeLessThanOrEqual(before['handles'] + 4);
    expect(after['tables']).toBeLessThan(60);
    expect(after['files']).toBe(0);
    expect(readdirSync(join(folder, 'pandorable'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  },
  Math.max(600_000, 300 * PIPELINES),
);

/** Frames of many rows that a script goes on from, again and again: on the way the engine keeps rows for it. */
const LONG_LOOP = `
const rows = 400000;
let d = pd.DataFrame({ a: Float64Array.from({ length: rows }, (_, i) => i), b: Float64Array.from({ length: rows }, (_, i) => i % 7), c: new Float64Array(rows) });
d = d.setIndex('b');
for (let i = 0; i < 300; i++) d = d.get(d.a.gt(i));
const length = d.length;
for (let i = 0; i < 6; i++) { gc(); await new Promise((r) => setTimeout(r, 50)); }
d.a.max();
console.log('FIGURES ' + JSON.stringify({ length, tables: Number(pd.sql('select count(*) as n from duckdb_tables()').n.sum()) }));
`;

it('rows that a long loop computed on its way are let go of', async () => {
  const { code, text } = await start(folder, LONG_LOOP).ended;
  expect(code, text).toBe(0);
  const { length, tables } = JSON.parse(/FIGURES (.*)/.exec(text)![1]) as Record<string, number>;
  expect(length).toBe(400_000 - 300);
  expect(tables).toBeLessThan(5);
}, 120_000);

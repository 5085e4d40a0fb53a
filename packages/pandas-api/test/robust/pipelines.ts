/** How many pipelines: PANDORABLE_PIPELINES=10000 for a long run. */
export const pipelineCount = (usual: number): number => Number(process.env['PANDORABLE_PIPELINES'] ?? usual);

/**
 * A script of random short pipelines over local rows, a CSV and a Parquet file, some cancelled, some that fail. It prints figures of its process
 * after a third and at the end; `more` are further ones, as members of an object.
 */
export const pipelinesScript = (more: string): string => `
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
const pause = (ms) => new Promise((r) => setTimeout(r, ms));
async function figures() {
  for (let i = 0; i < 6; i++) { gc(); await pause(50); }
  const status = readFileSync('/proc/self/status', 'utf8');
  return { heap: process.memoryUsage().heapUsed / 1e6, rss: Number(/VmRSS:\\s+(\\d+)/.exec(status)[1]) / 1e3,
    handles: readdirSync('/proc/self/fd').length, kept: pd.cache.info().entries.length, ${more} };
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

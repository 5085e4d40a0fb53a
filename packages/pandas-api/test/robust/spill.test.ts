import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start } from './children.js';

/** Rows of four columns of 8 bytes, more than twice the memory limit; `bench/src/spill.ts` takes more than ten times of 512 MB. */
const ROWS = 8_000_000;
const LIMIT = 100;
/** Megabytes that the process has beside the limit: Node, its threads, buffers of files. */
const BESIDE = 300;
/** A hash join counts only part of its buffers; batches wait for the garbage collector. */
const BESIDE_MORE = 450;
const NEEDS_MORE = /join|batches/;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spill-'));
  const made = await start(
    folder,
    `pd.sql('select (hash(range) >> 2)::bigint // 2 as k, range % 1000 as g, (hash(range + 13) % 1000000) / 7.0 as v, range % 4 as c from range(${ROWS})').toParquet('${folder}/data.parquet');`,
  ).ended;
  expect(made).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = (question: string): string => `
import { readFileSync } from 'node:fs';
const out = '${folder}/out.parquet';
const df = pd.readParquet('${folder}/data.parquet');
let spilled = 0;
const onProgress = (p) => { spilled = Math.max(spilled, p.spilled ?? 0); };
${question}
const peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1e3;
console.log('FIGURES ' + JSON.stringify({ spilled: spilled / 1e6, peak, answer }));
`;
const written = (frame: string): string => `(${frame}).toParquet(out, { onProgress });
const answer = pd.readParquet(out).length;`;

it.skipIf(process.platform !== 'linux').each([
  ['as many groups as rows', written("df.groupby('k').agg({ v: 'sum' })")],
  ['a sort', written("df.sortValues(['v', 'k'])")],
  ['a join of two large tables', written("df.merge(df.rename({ columns: { v: 'w' } }).get(['k', 'w']), { on: 'k' })")],
  [
    'sorted rows in batches',
    "let answer = 0; for await (const b of df.sortValues(['v', 'k']).batches({ onProgress })) answer += b.numRows;",
  ],
])('%s spill', async (name, question) => {
  const { code, text } = await start(folder, SCRIPT(question), { PANDORABLE_MEMORY_LIMIT: `${LIMIT}MB` }).ended;
  expect(code, text).toBe(0);
  const { spilled, peak, answer } = JSON.parse(/FIGURES (.*)/.exec(text)![1]) as Record<string, number>;
  console.log(`${name}: ${spilled.toFixed(0)} MB spilled, at most ${peak.toFixed(0)} MB of memory`);
  expect(answer).toBe(ROWS);
  expect(spilled).toBeGreaterThan(LIMIT / 4);
  expect(peak).toBeLessThan(LIMIT + (NEEDS_MORE.test(name) ? BESIDE_MORE : BESIDE));
  expect(readdirSync(join(folder, 'pandorable'))).toEqual([]);
});

it('explain says so', async () => {
  const { text } = await start(
    folder,
    `console.log(pd.readParquet('${folder}/data.parquet').sortValues(['v', 'k']).get(['v']).explain('engine', { analyze: true }));`,
    { PANDORABLE_MEMORY_LIMIT: `${LIMIT}MB` },
  ).ended;
  expect(text).toMatch(/spilled at most [\d.]+ MB to .*pandorable.*; the memory limit is 100MB/);
});

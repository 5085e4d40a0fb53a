import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start } from './children.js';

/** Rows of four columns of 8 bytes, more than twice the memory limit; `bench/src/spill.ts` takes more than ten times of 512 MB. */
const ROWS = 8_000_000;
/** Rows of what works on all of them several times. */
const FEWER = 3_000_000;
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
const fewer = df.get(pd.slice(0, ${FEWER}));
const twice = pd.concat([fewer, fewer.get(pd.slice(0, ${FEWER / 10}))]);
let spilled = 0;
const onProgress = (p) => { spilled = Math.max(spilled, p.spilled ?? 0); };
${question}
const peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1e3;
console.log('FIGURES ' + JSON.stringify({ spilled: spilled / 1e6, peak, answer }));
`;
const written = (frame: string): string => `(${frame}).toParquet(out, { onProgress });
const answer = pd.readParquet(out).length;`;

interface Figures {
  /** megabytes on disk at most, and of memory at most */
  readonly spilled: number;
  readonly peak: number;
  readonly answer: unknown;
}

/** Asks in a process of its own, which leaves nothing on disk. */
async function asked(name: string, question: string): Promise<Figures> {
  const { code, text } = await start(folder, SCRIPT(question), { PANDORABLE_MEMORY_LIMIT: `${LIMIT}MB` }).ended;
  expect(code, text).toBe(0);
  const found = JSON.parse(/FIGURES (.*)/.exec(text)![1]) as Figures;
  console.log(`${name}: ${found.spilled.toFixed(0)} MB spilled, at most ${found.peak.toFixed(0)} MB of memory`);
  expect(found.spilled).toBeGreaterThan(LIMIT / 4);
  expect(readdirSync(join(folder, 'pandorable'))).toEqual([]);
  return found;
}

it.skipIf(process.platform !== 'linux').each([
  ['as many groups as rows', written("df.groupby('k').agg({ v: 'sum' })")],
  ['a sort', written("df.sortValues(['v', 'k'])")],
  ['a join of two large tables', written("df.merge(df.rename({ columns: { v: 'w' } }).get(['k', 'w']), { on: 'k' })")],
  [
    'sorted rows in batches',
    "let answer = 0; for await (const b of df.sortValues(['v', 'k']).batches({ onProgress })) answer += b.numRows;",
  ],
])('%s spill', async (name, question) => {
  const { peak, answer } = await asked(name, question);
  expect(answer).toBe(ROWS);
  expect(peak).toBeLessThan(LIMIT + (NEEDS_MORE.test(name) ? BESIDE_MORE : BESIDE));
});

/** What must be so of the rows that were written. */
const holds = (frame: string, test: string): string => `(${frame}).toParquet(out, { onProgress });
const made = pd.readParquet(out);
const answer = made.length === ${FEWER} && (${test});`;

it.skipIf(process.platform !== 'linux').each([
  ['distinct rows', holds('twice.dropDuplicates()', 'made.g.sum() === fewer.g.sum()')],
  ['the last row of each key', holds("twice.dropDuplicates(['k'], { keep: 'last' })", 'made.k.nunique() === made.length')],
  [
    'running sums of groups',
    holds("fewer.assign({ s: fewer.groupby('g').c.cumsum() })", `made.s.max() === fewer.groupby('g').c.sum().max()`),
  ],
  ['ranks', holds('fewer.assign({ r: fewer.k.rank() })', `made.r.max() === ${FEWER} && made.sortValues('k').r.iloc(0) === 1`)],
  [
    'sorted rows in folders',
    `fewer.sortValues('k').toParquet('FOLDER/parts', { partitionCols: ['c'], onProgress });
const made = pd.readParquet('FOLDER/parts');
const answer = made.length === fewer.length && made.g.sum() === fewer.g.sum();`,
  ],
  [
    'a pivot table of different values',
    `const table = df.pivotTable({ values: ['k', 'v'], index: 'g', columns: 'c', aggfunc: 'nunique', onProgress }).get('k').fillna(0);
const answer = table.sum({ axis: 1 }).sum() === ${ROWS};`,
  ],
])('%s spill', async (name, question) => {
  const { peak, answer } = await asked(name, question.replaceAll('FOLDER', folder));
  expect(answer).toBe(true);
  expect(peak).toBeLessThan(LIMIT + BESIDE);
});

it.each([
  "sortValues(['v', 'k']).get(['v'])",
  `get(pd.slice(0, ${FEWER})).dropDuplicates(['k'])`,
])('explain says so of %s', async (work) => {
  const { text } = await start(
    folder,
    `console.log(pd.readParquet('${folder}/data.parquet').${work}.explain('engine', { analyze: true }));`,
    { PANDORABLE_MEMORY_LIMIT: `${LIMIT}MB` },
  ).ended;
  expect(text).toMatch(/spilled at most [\d.]+ MB to .*pandorable.*; the memory limit is 100MB/);
});

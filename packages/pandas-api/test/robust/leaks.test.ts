import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start } from './children.js';
import { pipelineCount, pipelinesScript } from './pipelines.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PIPELINES = pipelineCount(1000);
const FIGURES = `
  files: readdirSync(folder + '/pandorable').flatMap((d) => readdirSync(folder + '/pandorable/' + d)).length,
  tables: Number(pd.sql('select count(*) as n from duckdb_tables()').n.sum())`;

it.skipIf(process.platform !== 'linux')(
  `${PIPELINES} random pipelines in one process leave nothing behind`,
  async () => {
    const { code, text } = await start(folder, pipelinesScript(FIGURES), { COUNT: String(PIPELINES) }).ended;
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

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-cluster-json-'));
/** Calls with options that are not all pandas'. */
const readJson = pd.readJson as (path: string, options?: object) => any;

const people = () =>
  pd.DataFrame({
    name: ['Ada', 'Böb', null, 'd"e\n'],
    n: ['1', '2', '3', '4'],
    v: [1.5, Number.NaN, 3, 4],
    date: ['2020-01-01', null, '2021-06-01 10:00', '2022-01-01'],
    big: [2n ** 60n, 1n, 2n, 3n],
    ok: [true, false, null, true],
  });
const NESTED = '{"a": {"x": 1, "y": [1, 2]}, "b": "p"}\n\n{"c": 3.5, "a": null}\n{"b": "q", "c": 4}\n';

/** The same file by the path that this machine sees, and by one that only the cluster does. */
const here = (name: string): string => join(folder, name);
const there = (name: string): string => `file:${here(name)}`;
const shown = (x: any): string => `${x}\n${x.dtypes ?? x.dtype}\n${x.index.dtype}`;
const both = (name: string, options: object): [string, string] => [
  shown(readJson(there(name), options)),
  shown(readJson(here(name), options)),
];

describe.skipIf(url === undefined)('JSON that only the cluster sees', () => {
  beforeAll(() => {
    pd.setExecutor(url!);
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['columns', 'records', 'split', 'index', 'values', 'table'])('orient %s: as on this machine', (orient) => {
    const frame = orient === 'table' ? people().drop({ columns: ['big'] }) : people();
    writeFileSync(here('p.json'), frame.toJson({ orient: orient as 'split' }));
    const [away, local] = both('p.json', { orient });
    expect(away).toBe(local);
    expect(local).toContain(orient === 'values' ? 'Ada' : 'name');
  });

  test('lines, packed ones, several files, and a Series', () => {
    writeFileSync(here('l.json'), people().toJson({ orient: 'records', lines: true }));
    writeFileSync(here('l.json.gz'), gzipSync(NESTED));
    for (const name of ['l.json', 'l.json.gz']) {
      const [away, local] = both(name, { lines: true });
      expect(away).toBe(local);
    }
    const [few, some] = both('l.json', { lines: true, nrows: 2 });
    expect(few).toBe(some);
    mkdirSync(here('parts'));
    writeFileSync(here('parts/b.json'), '{"a": 2}\n');
    writeFileSync(here('parts/a.json'), '{"a": 1}');
    expect(readJson(there('parts'), { lines: true }).get('a').toArray()).toEqual([1, 2]);
    expect([...readJson(there('l.json'), { lines: true, chunksize: 3 })].map((part) => part.length)).toEqual([3, 1]);
    writeFileSync(here('s.json'), '{"x": 1, "y": 2.5}');
    const [series, local] = both('s.json', { typ: 'series' });
    expect(series).toBe(local);
  });

  test('without waiting', async () => {
    const frame = await pd.readJson.async(there('l.json'), { lines: true });
    expect(shown(frame)).toBe(shown(readJson(here('l.json'), { lines: true })));
  });

  test('what cannot be read is an error that says what to do', () => {
    writeFileSync(here('z.json.zip'), 'PK');
    expect(() => readJson(there('z.json.zip'))).toThrow(/does not do the compression 'zip' as asked; copy the file here/);
    expect(() => readJson(there('l.json'), { encoding: 'latin1' })).toThrow(/the encoding 'latin1'/);
    expect(() => readJson(there('nothing.json'))).toThrow(pd.FileNotFoundError);
    writeFileSync(here('bad.json'), '[1, 2');
    expect(() => readJson(there('bad.json'))).toThrow(pd.ValueError);
    const line = `{"a": "${'x'.repeat(1000)}"}\n`;
    writeFileSync(here('long.json'), line.repeat(140_000));
    expect(() => readJson(there('long.json'), { lines: true })).toThrow(
      /has 0\.14 GB of text, .*pd\.sql\('select \* from json\.`file:.*nrows/,
    );
    expect(readJson(there('long.json'), { lines: true, nrows: 3 }).length).toBe(3);
    expect(pd.sql(`select a from json.\`${there('long.json')}\` limit 2`).length).toBe(2);
  });
});

import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let cases = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (): string => {
  const path = join(folder, `case-${++cases}`);
  mkdirSync(path);
  return path;
};
const part = (path: string, name: string, a: number): void => void pd.DataFrame({ a: [a] }).toParquet(join(path, name));
const total = (read: unknown): unknown => (read as pd.DataFrame).a.sum();

/** What names many files: a folder, a pattern. */
const SEVERAL: Record<string, (path: string) => unknown> = {
  'a folder': (path) => pd.readParquet(path),
  'a pattern': (path) => pd.readParquet(join(path, '*.parquet')),
  'a pattern of texts': (path) => pd.readCsv(join(path, '*.csv')),
};
const write = (path: string, name: string, a: number): void => {
  part(path, `${name}.parquet`, a);
  pd.DataFrame({ a: [a] }).toCsv(join(path, `${name}.csv`), { index: false });
};

describe.each(Object.keys(SEVERAL))('of %s that was read', (how) => {
  const ends = how.endsWith('texts') ? '.csv' : '.parquet';
  const start = (): { path: string; read: unknown } => {
    const path = place();
    for (const [name, a] of [
      ['p1', 1],
      ['p2', 2],
    ] as const)
      write(path, name, a);
    if (how === 'a folder') for (const name of ['p1.csv', 'p2.csv']) rmSync(join(path, name));
    const read = SEVERAL[how](path);
    expect(total(read)).toBe(3);
    return { path, read };
  };

  it('a file that is added later is not mixed in', () => {
    const { path, read } = start();
    part(path, 'p3.parquet', 10);
    if (ends === '.csv') pd.DataFrame({ a: [10] }).toCsv(join(path, 'p3.csv'), { index: false });
    for (let i = 0; i < 4; i++) expect(total(read)).toBe(3);
    expect(total(SEVERAL[how](path))).toBe(13);
  });

  it('a file that changes is noticed', () => {
    const { path, read } = start();
    for (let i = 0; i < 3; i++) expect(total(read)).toBe(3);
    if (ends === '.csv') appendFileSync(join(path, 'p2.csv'), '5\n');
    else part(path, 'p2.parquet', 5);
    for (let i = 0; i < 3; i++) expect(() => total(read)).toThrow(new RegExp(`p2\\${ends}' has changed since it was read`));
    expect(() => (read as pd.DataFrame).a.max()).toThrow(/has changed/);
  });

  it('a file that is removed is noticed', () => {
    const { path, read } = start();
    rmSync(join(path, `p1${ends}`));
    expect(() => total(read)).toThrow(new RegExp(`No such file or directory: .*p1\\${ends}' was there when it was read`));
    expect(total(SEVERAL[how](path))).toBe(2);
  });
});

describe('while a query runs', () => {
  const ROWS = 1_000_000;
  const SUM = (ROWS * (ROWS - 1)) / 2;
  const FORMATS: Record<string, { write: (path: string) => void; read: (path: string) => unknown }> = {
    'x.csv': {
      write: (path) => void pd.sql(`select range as a, md5(range::varchar) as t from range(${ROWS})`).toCsv(path, { index: false }),
      read: (path) => pd.readCsv(path),
    },
    'x.parquet': {
      write: (path) => void pd.sql(`select range as a, md5(range::varchar) as t from range(${ROWS})`).toParquet(path),
      read: (path) => pd.readParquet(path),
    },
  };
  const EDITS: Record<string, (path: string) => void> = {
    'is removed': (path) => rmSync(path),
    'is cut off': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'is cut to nothing': (path) => truncateSync(path, 0),
    'is written anew': (path) => appendFileSync(path, 'x'),
  };
  const whole: Record<string, string> = {};
  beforeAll(() => {
    for (const [name, { write: make }] of Object.entries(FORMATS)) make((whole[name] = join(folder, name)));
  }, 120_000);

  it.each(
    Object.keys(FORMATS).flatMap((name) => Object.keys(EDITS).map((edit) => [name, edit] as const)),
  )('%s that %s gives the right answer or a clear error', async (name, edit) => {
    for (const milliseconds of [0, 40, 120, 300]) {
      const path = join(place(), name);
      copyFileSync(whole[name], path);
      const read = FORMATS[name].read(path) as pd.DataFrame;
      const running = read
        .groupby('t')
        .a.async.max()
        .then((s: any) => s.async.sum());
      const later = setTimeout(() => EDITS[edit](path), milliseconds);
      const answer = await (running as Promise<unknown>).catch((error: Error & { code?: string }) => error);
      clearTimeout(later); // the query may have been faster
      if (answer instanceof Error) {
        expect(answer).toMatchObject({ code: expect.stringMatching(/^file-(?:changed|not-found)$/) });
        expect(answer.message).toContain(path);
      } else expect(answer).toBe(SUM);
      rmSync(path, { force: true });
    }
  });
});

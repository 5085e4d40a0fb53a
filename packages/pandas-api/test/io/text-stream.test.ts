import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const readText = (name: string): string => readFileSync(at(name), 'utf8');

/** More rows than are here at a time, of the engine's making. */
const ROWS = 40_000;
const rows = (columns: string) => pd.sql(`select ${columns} from range(${ROWS}) t(i) order by i`);
const made = () =>
  rows(`i, i / 7.0 f, case when i % 3 > 0 then 'a,"' || i end as s, i % 2 = 0 as b, make_timestamp(i * 86400000000) as "day",
    case when i % 5 > 0 then i % 3 end as n, to_days(i::int) as d, [i, i + 1] as l`).assign({
    c: (d: pd.DataFrame) => d.get('s').fillna('none').str.slice(0, 2).astype('category'),
    p: (d: pd.DataFrame) => d.get('day').dt.toPeriod('M'),
  });

describe('files of texts, written as rows come', () => {
  test('the same text as that of all rows', async () => {
    const frame = made();
    const whole = frame.toCsv();
    frame.toCsv(at('a.csv'));
    expect(readText('a.csv') === whole).toBe(true);
    await frame.async.toCsv(at('b.csv.gz'), { index: false, sep: ';' });
    expect(gunzipSync(readFileSync(at('b.csv.gz'))).toString() === frame.toCsv({ index: false, sep: ';' })).toBe(true);
    expect(pd.readCsv(at('b.csv.gz'), { sep: ';' }).length).toBe(ROWS);
    const labelled = frame.setIndex(['s', 'day']).get(['f', 'c']);
    await labelled.async.toCsv(at('c.csv'), { quoting: 2, dateFormat: '%d.%m.%Y' });
    expect(readText('c.csv') === labelled.toCsv({ quoting: 2, dateFormat: '%d.%m.%Y' })).toBe(true);
  });

  test('records, as lines and as one array', async () => {
    const frame = made().drop({ columns: ['p'] });
    const options = { orient: 'records', dateFormat: 'iso' } as const;
    await frame.async.toJson(at('a.json'), options);
    expect(readText('a.json') === frame.toJson(options)).toBe(true);
    frame.toJson(at('b.json'), { ...options, lines: true });
    expect(readText('b.json') === frame.toJson({ ...options, lines: true })).toBe(true);
    const none = frame.get(frame.get('i').lt(0)).get(['i', 's']);
    none.toJson(at('c.json'), { orient: 'records' });
    expect(readText('c.json')).toBe('[]');
    await none.async.toCsv(at('c.csv'));
    expect(readText('c.csv')).toBe(',i,s\n');
  });

  test.each([
    ['microseconds in the last row', `make_timestamp(i * 86400000000 + (i = ${ROWS - 1})::bigint)`],
    [
      'seconds, later milliseconds and nanoseconds',
      `make_timestamp_ns(i * 1000000000 + (i > 20000)::bigint * 1000000 + (i > 39000)::bigint)`,
    ],
    ['durations with a clock in the end', `to_days(i::int) + to_seconds((i > 35000)::int)`],
    ['missing at first', `case when i > 35000 then make_timestamp(i * 1000) end`],
  ])('times are all written by the finest: %s', async (_, sql) => {
    const times = rows(`${sql} as t`);
    await times.async.toCsv(at('t.csv'));
    expect(readText('t.csv') === times.toCsv()).toBe(true);
    times.toCsv(at('u.csv'));
    expect(readText('u.csv') === times.toCsv()).toBe(true);
  });

  test('behind what is there, with a mark of the byte order only once', async () => {
    const frame = rows('i');
    await frame.async.toCsv(at('d.csv'), { encoding: 'utf-8-sig', index: false });
    expect(readText('d.csv').startsWith('\uFEFFi\n0\n')).toBe(true);
    expect(readText('d.csv').lastIndexOf('\uFEFF')).toBe(0);
    await frame.async.toCsv(at('d.csv'), { mode: 'a', header: false, index: false });
    expect(readText('d.csv').split('\n').length).toBe(2 * ROWS + 2);
    await expect(frame.async.toCsv(at('d.csv'), { mode: 'x' })).rejects.toThrow(pd.FileExistsError);
    await expect(frame.async.toJson(at('d.csv'), { mode: 'a' })).rejects.toThrow(/only supported when lines is True/);
  });

  test('what fails in the middle leaves the old file, and nothing beside it', async () => {
    writeFileSync(at('old.csv'), 'old');
    const files = readdirSync(folder).length;
    const broken = rows("i, case when i = 39000 then error('stop here') else 'x' end s");
    expect(() => broken.toCsv(at('old.csv'))).toThrow(/stop here/);
    await expect(broken.async.toJson(at('old.csv'), { orient: 'records' })).rejects.toThrow(/stop here/);
    await expect(rows('i').async.toCsv(at('old.csv'), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readText('old.csv')).toBe('old');
    expect(readdirSync(folder).length).toBe(files);
  });
});

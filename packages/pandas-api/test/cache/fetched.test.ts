import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const MEMORY = 200e6;
let folder: string;
const engine = () => pd.setExecutor('local', { threads: 2, memoryLimit: MEMORY, tempDirectory: folder });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetched-'));
  engine();
});
beforeEach(() => pd.cache.clear());
afterAll(() => {
  pd.setExecutor('local');
  rmSync(folder, { recursive: true, force: true });
});

const ROWS = 100_000;
const VALUES = "range / 2.0 as x, case when range % 3 = 0 then null else range end as n, 'a' || range as t";
const kept = (rows = ROWS): pd.DataFrame => pd.sql(`select ${VALUES} from range(${rows})`).checkpoint();
const fetched = (): number => pd.cache.info().fetched;

describe('columns of kept rows that were fetched', () => {
  it('stay here: the engine need not have the rows any more', () => {
    const df = kept();
    const before = df.x.rolling(3).mean().checkpoint();
    expect(fetched()).toBe(8 * ROWS);
    const series = df.x;
    df.unpersist();
    expect(series.rolling(3).mean().equals(before)).toBe(true);
  });

  it('with their missing values, and in parts', () => {
    const df = kept();
    const first = df.n.toArray();
    expect(fetched()).toBe(9 * ROWS);
    expect(df.n.toArray()).toEqual(first);
    expect(df.n.iloc(pd.slice(3, 6)).toArray()).toEqual([Number.NaN, 4, 5]);
    expect(df.n.head(2).toArray()).toEqual([Number.NaN, 1]);
    expect(df.rename({ columns: { n: 'm' } }).m.count()).toBe(first.filter((v) => v === v).length);
  });

  it('are numbers and times, not texts; and whole columns, not parts of them', () => {
    const df = kept();
    df.t.toArray();
    df.x.head(10).toArray();
    df.get(df.x.gt(3)).x.toArray();
    expect(fetched()).toBe(0);
  });

  it('are not mixed up: each has its frame', () => {
    const [a, b] = [kept(), pd.sql(`select -range / 2.0 as x from range(${ROWS})`).checkpoint()];
    for (let i = 0; i < 2; i++) expect([a.x.toNumpy()[4], b.x.toNumpy()[4]]).toEqual([2, -2]);
  });

  it('cannot be changed by who gets them', () => {
    const df = kept();
    const own = df.x.toNumpy();
    own[1] = 77;
    expect(df.x.toNumpy()[1]).toBe(0.5);
  });

  it('keep to their share of memory: those used last stay', () => {
    const most = MEMORY / 20;
    const frames = Array.from({ length: 3 }, () => kept(MEMORY / 20 / 8 / 2));
    for (const df of frames) df.x.toNumpy();
    expect(fetched()).toBe(most);
    const large = kept(MEMORY / 20 / 8 + 1);
    large.x.toNumpy();
    expect(fetched()).toBe(most);
  });

  it('go with the rows, with the cache, with the engine, and are not kept where the option says so', () => {
    const df = kept();
    df.x.toNumpy();
    pd.cache.clear();
    expect(fetched()).toBe(0);
    df.x.toNumpy();
    expect(fetched()).toBe(8 * ROWS);
    engine();
    expect(fetched()).toBe(0);
    expect(pd.optionContext({ cache: false }, () => [kept().x.toNumpy().length, fetched()])).toEqual([ROWS, 0]);
  });
});

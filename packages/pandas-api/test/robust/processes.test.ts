import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Child, start } from './children.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'robust-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const hidden = (path: string): string[] => readdirSync(path).filter((name) => name.startsWith('.'));
const temporaries = (path: string): string[] => readdirSync(join(path, 'pandorable'));

describe('a process that is killed', () => {
  const WRITES = {
    'x.parquet': 'toParquet(path)',
    'x.csv': 'toCsv(path, { index: false })',
    'x.json': "toJson(path, { orient: 'records' })",
    folder: "toParquet(path, { partitionCols: ['k'] })",
  };
  type Name = keyof typeof WRITES;
  /** Writes a large output over a small one. */
  const WRITER = (name: Name): string => `
const path = process.env.PANDORABLE_TEMP_DIRECTORY + '/${name}';
pd.DataFrame({ h: [1, 2, 3], i: [1, 2, 3], k: [0, 1, 2] }).${WRITES[name]};
console.log('small');
pd.sql('select hash(range) as h, range as i, range % 3 as k from range(200000000) order by h').${WRITES[name]};
`;
  const READS: Record<Name, (path: string) => unknown> = {
    'x.parquet': pd.readParquet,
    'x.csv': pd.readCsv,
    'x.json': pd.readJson,
    folder: pd.readParquet,
  };
  const kill = async (child: Child, milliseconds: number): Promise<void> => {
    await child.until('small');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.process.kill('SIGKILL');
    expect((await child.ended).signal).toBe('SIGKILL');
  };
  const sumAt = (own: string, name: Name): number => (READS[name](join(own, name)) as pd.DataFrame).i.sum() as number;

  it.each([
    ['x.parquet', 300],
    ['x.parquet', 1500],
    ['x.csv', 1000],
    ['x.json', 1000],
    ['folder', 1500],
  ] as const)('while it writes %s, after %i ms, leaves the old one, and the next start removes the rest', async (name, milliseconds) => {
    const own = inFolder(`kill-${name}-${milliseconds}`);
    await kill(start(own, WRITER(name), { PANDORABLE_MEMORY_LIMIT: '60MB' }), milliseconds);
    expect(sumAt(own, name)).toBe(6);
    expect(temporaries(own)).not.toEqual([]);
    expect(await start(own, 'pd.DataFrame({ a: [4] }).a.sum();').ended).toMatchObject({ code: 0 });
    expect([temporaries(own), hidden(own)]).toEqual([[], []]);
    expect(sumAt(own, name)).toBe(6);
  });

  /** Writes what has one sum for each number of times, again and again. */
  const AGAIN = (mode: string): string => `
const path = process.env.PANDORABLE_TEMP_DIRECTORY + '/folder';
const df = pd.sql('select range as i, range % 4 as k from range(1000)').checkpoint();
for (let n = 1; ; n++) {
  df.toParquet(path, { partitionCols: ['k']${mode} });
  if (n === 2) console.log('small');
}`;

  it.each([
    ['replaces', ''],
    ['adds to', ", mode: 'append'"],
  ])('while it %s a folder, at any moment, leaves whole ones', async (_, mode) => {
    const own = inFolder(`again-${mode.length}`);
    for (const milliseconds of [0, 50, 110]) {
      await kill(start(own, AGAIN(mode)), milliseconds);
      const { length } = pd.readParquet(join(own, 'folder')) as pd.DataFrame;
      expect([length % 1000, hidden(own)]).toEqual([0, []]);
      if (mode === '') expect(length).toBe(1000);
    }
  });
});

describe('side by side', () => {
  const SUMS = `
const df = pd.sql('select range % 10 as k, range as v from range(300000)').persist();
for (let i = 0; i < 5; i++) console.log('SUM', df.groupby('k').v.sum().sum());
`;
  const wanted = Array.from({ length: 5 }, () => 'SUM 44999850000');

  it('two processes have one temporary folder', async () => {
    const own = inFolder('two');
    const ends = await Promise.all([start(own, SUMS).ended, start(own, SUMS).ended]);
    for (const { code, text } of ends) expect([code, text.trim().split('\n')]).toEqual([0, wanted]);
    expect(temporaries(own)).toEqual([]);
  });

  it('two processes write the same targets: each is whole and of one of them', async () => {
    const own = inFolder('same');
    const rounds = 25;
    const WRITES = `
const [mine, rows] = process.env.WRITER.split(' ').map(Number);
const df = pd.sql('select ' + mine + ' as w, range as i, range % 3 as k from range(' + rows + ')').checkpoint();
const at = (name) => process.env.PANDORABLE_TEMP_DIRECTORY + '/' + name;
for (let n = 0; n < ${rounds}; n++) {
  df.toCsv(at('x.csv'), { index: false });
  df.toParquet(at('x.parquet'));
  df.toFeather(at('x.feather'));
  df.toJson(at('x.json'), { orient: 'records' });
  df.toParquet(at('folder'), { partitionCols: ['k'] });
}`;
    const sizes = [20_000, 3000];
    const ends = await Promise.all(sizes.map((rows, w) => start(own, WRITES, { WRITER: `${w} ${rows}` }).ended));
    expect(ends.map(({ code, text }) => [code, text])).toEqual(sizes.map(() => [0, '']));
    const reads = {
      'x.csv': pd.readCsv,
      'x.parquet': pd.readParquet,
      'x.feather': pd.readFeather,
      'x.json': pd.readJson,
      folder: pd.readParquet,
    };
    for (const [name, read] of Object.entries(reads)) {
      const df = (read as (path: string) => any)(join(own, name));
      const [w] = df.w.unique();
      expect([df.w.nunique(), df.length, df.i.sum()], name).toEqual([1, sizes[w], (sizes[w] * (sizes[w] - 1)) / 2]);
    }
    expect([temporaries(own), hidden(own)]).toEqual([[], []]);
  });

  it('two processes add to the same folders: all rows are there', async () => {
    const own = inFolder('added');
    const rounds = 60;
    const ADDS = `
const df = pd.sql('select range as i, range % 2 as k from range(100)').checkpoint();
const at = (name) => process.env.PANDORABLE_TEMP_DIRECTORY + '/' + name;
for (let n = 0; n < ${rounds}; n++) {
  df.toParquet(at('plain'), { mode: 'append' });
  df.toParquet(at('folder'), { partitionCols: ['k'], mode: 'append' });
  df.toParquet(at('new' + n), { mode: 'append' });
}`;
    pd.DataFrame({ i: [0], k: [0] }).toParquet(join(own, 'plain'));
    const ends = await Promise.all([start(own, ADDS).ended, start(own, ADDS).ended]);
    expect(ends.map(({ code, text }) => [code, text])).toEqual([0, 1].map(() => [0, '']));
    expect(pd.readParquet(join(own, 'plain')).length).toBe(1 + 2 * rounds * 100);
    expect(pd.readParquet(join(own, 'folder')).length).toBe(2 * rounds * 100);
    for (let n = 0; n < rounds; n++) expect(pd.readParquet(join(own, `new${n}`)).length, `new${n}`).toBe(200);
    expect([temporaries(own), hidden(own)]).toEqual([[], []]);
  });

  it('worker threads each have an engine', async () => {
    const code = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData).then((pd) => {
  const df = pd.sql('select range % 10 as k, range as v from range(300000)').persist();
  parentPort.postMessage(df.groupby('k').v.sum().sum());
});`;
    const dist = new URL('../../lib/index.js', import.meta.url).href;
    const sums = Array.from({ length: 3 }, () => {
      const worker = new Worker(code, { eval: true, workerData: dist });
      return new Promise((resolve, reject) => {
        worker.once('message', (sum) => void worker.terminate().then(() => resolve(sum)));
        worker.once('error', reject);
      });
    });
    expect(await Promise.all(sums)).toEqual([44999850000, 44999850000, 44999850000]);
  });

  it('many frames are used at once by calls that do not wait', async () => {
    const frames = Array.from({ length: 20 }, (_, i) => pd.sql(`select range % ${i + 1} as k, range as v from range(20000)`));
    const sums = await Promise.all(
      frames.map((df) =>
        df
          .groupby('k')
          .v.async.sum()
          .then((s: any) => s.async.sum()),
      ),
    );
    expect(new Set(sums)).toEqual(new Set([199990000]));
    const mixed = await Promise.all(
      frames.map(async (df, i) => {
        const controller = new AbortController();
        const running = df.v.async.sum({ signal: controller.signal } as object);
        if (i % 2 === 0) controller.abort();
        return (running as Promise<unknown>).catch((e: Error) => e.name);
      }),
    );
    expect(mixed.filter((_, i) => i % 2 === 1)).toEqual(Array(10).fill(199990000));
    for (const answer of mixed.filter((_, i) => i % 2 === 0)) expect(['InterruptedError', 199990000]).toContain(answer);
  });
});

describe('another engine', () => {
  it('takes frames that were made before, with their kept and local rows', () => {
    const own = inFolder('engines');
    const local = pd.DataFrame({ a: [1, 2, 3] });
    const kept = pd.sql('select range as a from range(4)').persist();
    expect([local.a.sum(), kept.a.sum()]).toEqual([6, 6]);
    for (let i = 0; i < 2; i++) {
      pd.setExecutor('local', { threads: 1 + i, memoryLimit: '200MB', tempDirectory: own });
      expect([local.a.sum(), kept.a.sum(), kept.get(kept.a.gt(1)).length]).toEqual([6, 6, 2]);
      expect(temporaries(own)).toHaveLength(1);
    }
    pd.setExecutor('local');
    expect(temporaries(own)).toEqual([]);
  });

  it('ends what runs on the one before', async () => {
    pd.setExecutor('local');
    const endless = pd.sql('select hash(a.range * b.range) % 1003 as x from range(1000000) a, range(1000000) b').x;
    const running = (endless.async.sum() as Promise<unknown>).catch((e: Error) => e.name);
    await new Promise((resolve) => setTimeout(resolve, 300));
    pd.setExecutor('local');
    expect(['EngineError', 'InterruptedError']).toContain(await running);
    expect(pd.DataFrame({ a: [5] }).a.sum()).toBe(5);
  });

  it('does not go on with rows that the one before was reading', async () => {
    const rows = pd.sql('select range as i from range(200000)');
    let seen = 0;
    const read = () => {
      for (const _ of rows.iterrows()) if (++seen === 1000) pd.setExecutor('local');
    };
    expect(read).toThrow(expect.objectContaining({ name: 'EngineError', code: 'engine-ended' }));
    expect(seen).toBeLessThan(200_000);
    expect([...rows.iterrows()].length).toBe(200_000);
  });

  it('at any moment of a call to the one before does not end the process', async () => {
    const own = inFolder('changed');
    const script = `
const endless = () => pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x;
const names = new Set();
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
for (let n = 0; n < 40; n++) {
  pd.setExecutor('local', { threads: 1 + (n % 2) });
  if (n % 4 === 3) String(pd.DataFrame({ a: [1] }).a.sum());
  const calls = [endless().async.sum(), endless().async.max()];
  for (const call of calls) call.catch((error) => names.add(error.name + ' ' + error.code));
  await wait((n % 10) * 6);
}
pd.setExecutor('local');
await wait(100);
console.log(...names);`;
    expect(await start(own, script).ended).toMatchObject({ code: 0, signal: null, text: 'EngineError engine-ended\n' });
    expect(temporaries(own)).toEqual([]);
  });
});

describe('a full disk', () => {
  const GREEDY = 'select hash(range) as h, range as i from range(12000000) order by h';

  it('is one error with the numbers, and the session goes on', () => {
    const own = inFolder('full');
    pd.setExecutor('local', { threads: 2, memoryLimit: '100MB', tempDirectory: own, tempLimit: '2MB' } as object);
    const target = join(own, 'target.parquet');
    pd.DataFrame({ a: [1, 2, 3] }).toParquet(target);
    let error: any;
    try {
      pd.sql(GREEDY).toParquet(target);
    } catch (e) {
      error = e;
    }
    expect(error).toMatchObject({ name: 'EngineError', code: 'disk-full' });
    expect(error.message).toMatch(/needs more disk than there is: 1\.\d MiB of 1\.9 MiB of temporary space are in use.*tempLimit/s);
    expect((pd.readParquet(target) as pd.DataFrame).a.sum()).toBe(6);
    expect(hidden(own)).toEqual([]);
    expect(pd.sql('select sum(range) as s from range(1000)').s.sum()).toBe(499500);
    pd.setExecutor('local');
    expect(existsSync(join(own, 'pandorable')) && temporaries(own)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('of a writer leaves the old file', async () => {
    const own = inFolder('limited');
    // a limit on the size of files stands for a disk that is full
    const script = `
process.on('SIGXFSZ', () => {});
const rows = pd.sql('select hash(range) as a, range % 2 as k from range(1000000)');
const small = pd.DataFrame({ a: [1, 2, 3], k: [0, 1, 0] });
for (const [name, write, read] of [
  ['x.csv', (d, p) => d.toCsv(p, { index: false }), pd.readCsv],
  ['x.json', (d, p) => d.toJson(p, { orient: 'records' }), pd.readJson],
  ['x.feather', (d, p) => d.toFeather(p), pd.readFeather],
  ['x.parquet', (d, p) => d.toParquet(p), pd.readParquet],
  ['folder', (d, p) => d.toParquet(p, { partitionCols: ['k'] }), pd.readParquet],
  ['added', (d, p) => d.toParquet(p, { partitionCols: ['k'], mode: 'append' }), pd.readParquet],
]) {
  const path = process.env.PANDORABLE_TEMP_DIRECTORY + '/' + name;
  write(small, path);
  try { write(rows, path); } catch (e) { console.log('CAUGHT', name); }
  console.log('SUM', read(path).a.sum());
}
`;
    const { text } = await start(own, script, {}, 1000).ended;
    const names = ['x.csv', 'x.json', 'x.feather', 'x.parquet', 'folder', 'added'];
    expect(text.trim().split('\n')).toEqual(names.flatMap((name) => [`CAUGHT ${name}`, 'SUM 6']));
    expect(hidden(own)).toEqual([]);
  });
});

describe('files that go wrong while they are read', () => {
  it('a Parquet file that is cut off is an error that names it', () => {
    const own = inFolder('cut');
    const path = join(own, 'a.parquet');
    pd.sql('select range as a from range(100000)').toParquet(path);
    const df = pd.readParquet(path) as pd.DataFrame;
    expect(df.a.max()).toBe(99999);
    pd.DataFrame({ a: [1] }).toParquet(path);
    expect(() => df.a.sum()).toThrow(/a\.parquet' has changed/);
  });

  it('a text that changes during a query is noticed when the query ends', async () => {
    const own = inFolder('during');
    const path = join(own, 'a.csv');
    pd.sql('select range as a, hash(range) % 100 as b from range(1000000)').toCsv(path, { index: false });
    const df = pd.readCsv(path);
    const running = df
      .sortValues('b')
      .a.async.cumsum()
      .then((s: any) => s.async.max());
    const { utimesSync } = await import('node:fs');
    setTimeout(() => utimesSync(path, new Date(), new Date()), 30);
    await expect(running).rejects.toMatchObject({ code: 'file-changed' });
  });
});

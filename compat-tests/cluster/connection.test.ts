import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExecutor } from '../../packages/executor-cluster/src/index.js';
import { Relay } from '../../packages/executor-cluster/test/client/relay.js';
import { endSession } from '../../packages/executor-cluster/test/client/sessions.js';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-connection-'));
const ROWS = 150_000;
const QUERY = `select id + 0 id, id * 5e-1 v from range(0, ${ROWS}, 1, 4)`;
/** Results come in messages of 80 kB, and every connection is cut a few times before they are all here. */
const SETTINGS = { settings: { 'spark.sql.execution.arrow.maxRecordsPerBatch': '5000' } };
const CUT_AFTER = 600_000;

describe.skipIf(url === undefined)('frames over a connection that breaks', () => {
  let relay: Relay;
  beforeAll(async () => {
    relay = await Relay.start(url!);
    pd.setExecutor(relay.url, SETTINGS);
    relay.cutAfter(CUT_AFTER);
  });
  afterAll(async () => {
    pd.setExecutor('local');
    await relay?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Work in which at least two connections are cut. */
  async function cut(work: () => Promise<void>): Promise<void> {
    const before = await relay.cuts();
    await work();
    expect((await relay.cuts()) - before).toBeGreaterThanOrEqual(2);
  }

  test('batches: each row once, in order', () =>
    cut(async () => {
      let next = 0n;
      for await (const batch of pd.sql(QUERY).batches(7_000))
        for (const id of batch.getChildAt(0)!) if (id !== next++) expect.fail(`row ${next - 1n} expected, ${id} came`);
      expect(next).toBe(BigInt(ROWS));
    }));

  test('toCsv: the whole file', () =>
    cut(async () => {
      const path = join(folder, 'out.csv');
      await pd.sql(QUERY).async.toCsv(path, { index: false });
      const lines = readFileSync(path, 'utf8').split('\n');
      expect(lines.length).toBe(ROWS + 2);
      expect(lines.findIndex((line, i) => i > 0 && line !== `${i - 1},${((i - 1) / 2).toFixed(1)}`)).toBe(ROWS + 1);
    }));

  test('several frames at a time', () =>
    cut(async () => {
      const frames = Array.from({ length: 6 }, (_, i) => pd.sql(`select id + ${i} a from range(0, 40000, 1, 2)`));
      const answers = await Promise.all(frames.map((f, i) => (i % 2 === 0 ? f.get('a').async.sum() : f.get('a').async.toList())));
      const base = (40_000 * 39_999) / 2;
      answers.forEach((answer, i) => {
        const sum = Array.isArray(answer) ? answer.reduce((a, b) => a + b, 0) : answer;
        expect(sum).toBe(base + 40_000 * i);
      });
    }));
});

describe.skipIf(url === undefined)('sessions', () => {
  afterAll(() => pd.setExecutor('local'));

  test('of two clients know nothing of each other', async () => {
    const other = await createExecutor({ url: url! });
    pd.setExecutor(url!);
    pd.sql('create or replace temporary view mine as select 1 x');
    const theirs = other.describeSql('select * from mine', []).then(String, (error: Error) => error.name);
    expect(await theirs).toBe('KeyError');
    const long = pd.sql('select id + 0 id from range(0, 400000, 1, 40)').get('id').async.sum();
    await other.client.interrupt('all');
    await other.close();
    expect(await long).toBe((400_000 * 399_999) / 2);
    expect(pd.sql('select * from mine').get('x').toList()).toEqual([1]);
  });

  test('that end on the server: frames live on', async () => {
    const id = randomUUID();
    pd.setExecutor(`${url!}/;session_id=${id};user_id=somebody`);
    const numbers = Array.from({ length: 5_000 }, (_, i) => i);
    const held = pd.DataFrame({ a: numbers, b: numbers.map((n) => n % 7) });
    const kept = pd.sql('select id + 0 c from range(1000)').checkpoint();
    const persisted = held.groupby('b').sum().persist();
    const ask = async () => [
      await persisted.get('a').async.sum(),
      kept.get('c').sum(),
      await held.merge(kept, { leftOn: 'a', rightOn: 'c' }).async.length,
    ];
    const before = await ask();
    expect(before).toEqual([12_497_500, 499_500, 1000]);
    await endSession(url!, { sessionId: id, userId: 'somebody' });
    expect(await ask()).toEqual(before);
  });
});

describe.skipIf(url === undefined)('an error on the cluster', () => {
  beforeAll(() => pd.setExecutor(url!));
  afterAll(() => pd.setExecutor('local'));
  const broken = () => pd.sql("select if(id = 3, raise_error('stop here'), id) a from range(5)");
  const ACTIONS: Readonly<Record<string, () => unknown>> = {
    sum: () => broken().get('a').sum(),
    toArray: () => broken().toArray(),
    toParquet: () => broken().toParquet(join(folder, 'x.parquet')),
    'groupby.apply': () =>
      broken()
        .groupby('a')
        .apply((g: { length: number }) => g.length),
    checkpoint: () => broken().checkpoint(),
    'async.sum': () => broken().get('a').async.sum(),
    'async.toArray': () => broken().async.toArray(),
    'async.toParquet': () => broken().async.toParquet(join(folder, 'y.parquet')),
    'async.checkpoint': () => broken().async.checkpoint(),
    'async.map': () =>
      broken()
        .get('a')
        .async.map((v: number) => {
          let t = v;
          t++;
          return t;
        }),
  };
  test.each(Object.entries(ACTIONS))("of %s names the user's line", async (_, act) => {
    const error = await (async () => act())().then(
      () => expect.fail('no error'),
      (e: Error) => e,
    );
    expect(error.message).toContain('stop here');
    expect(error.stack).toContain('connection.test.ts');
  });
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  agg,
  allNodes,
  col,
  type DataType,
  type Expr,
  type JoinHow,
  type JoinNode,
  type Node,
  type Progress,
  types,
  valuesOf,
} from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../src/engine.js';
import { translateError } from '../src/errors.js';
import { createExecutor } from '../src/index.js';
import { JoinParts } from '../src/join-parts.js';
import { settingsFrom } from '../src/settings.js';
import { RawSources } from '../src/source.js';
import { planSql } from '../src/sql/node.js';

const i64: DataType = types.int64;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Some keys are missing, half of them are in one side only, some come twice. */
function side(name: string, rows: number, from: number, key: DataType = i64): Node {
  const k = `CASE WHEN i < 3 THEN NULL WHEN i < 500 THEN ${from} + i + 1 ELSE ${from} + (i * 7919) % ${rows} END`;
  const columns = [
    { id: `${name}k`, name: 'k', type: key },
    { id: `${name}t`, name: 't', type: types.timestamp('ns', 'Europe/Berlin') },
    { id: `${name}s`, name: 's', type: types.utf8 },
  ];
  const text = `SELECT ${k} AS k, make_timestamp_ns(i + 1) AS t, repeat('x', 40) || i AS s FROM range(${rows}) r(i)`;
  return { kind: 'sql', text, inputs: [], columns };
}

function joined(how: JoinHow, rows: number, rightKey: DataType = i64): JoinNode {
  const on: [Expr, Expr] = [col('lk', i64), col('rk', rightKey)];
  return { kind: 'join', left: side('l', rows, 0), right: side('r', rows, rows / 2, rightKey), how, on: [on], order: 'none' };
}

describe('the parts of a join', () => {
  let engine: Engine;
  let sources: RawSources;
  beforeAll(async () => {
    engine = await Engine.open(settingsFrom({ threads: 2, tempDirectory: folder }));
    sources = new RawSources(engine);
  });
  afterAll(() => engine.close());

  const rowsOf = async (plan: Node): Promise<unknown[][]> => {
    const sql = planSql(plan, await sources.typesOf([plan]));
    return (await engine.run(`SELECT columns(*)::VARCHAR FROM (${sql}) ORDER BY ALL`)).getRows();
  };
  /** As if no join fitted into memory. */
  const withoutJoins = (plan: Node): Promise<unknown[][]> =>
    [...allNodes(plan)].some((n) => n.kind === 'join')
      ? Promise.reject(translateError(new Error('Out of Memory Error: could not allocate block')))
      : rowsOf(plan);

  const ROWS = 12_000;
  it.each(['inner', 'left', 'right', 'full', 'semi', 'anti'] as const)('have the rows of the %s join', async (how) => {
    const joins = new JoinParts(engine, sources);
    expect(await joins.fit(joined(how, ROWS), withoutJoins)).toEqual(await rowsOf(joined(how, ROWS)));
    expect(joins.notes).toEqual([expect.stringMatching(/it ran in 16 parts/)]);
    joins.remove();
    expect(readdirSync(engine.settings.tempDirectory)).toEqual([]);
  });

  it('are found by keys of different types, and below another join', async () => {
    const inner = joined('left', ROWS, types.float64);
    const outer: Node = {
      ...joined('inner', ROWS),
      left: inner,
      right: side('o', ROWS, 0),
      on: [[col('rk', types.float64), col('ok', i64)]],
    };
    const joins = new JoinParts(engine, sources);
    expect(await joins.fit(outer, withoutJoins)).toEqual(await rowsOf(outer));
    expect(joins.notes).toHaveLength(1);
    joins.remove();
  });

  it('are not made of joins without keys, of small ones, or where a query of the user would run twice', async () => {
    const left = side('l', ROWS, 0);
    const renamed: Node = { kind: 'project', input: left, columns: [{ id: 'rk', expr: col('lk', i64) }] };
    for (const plan of [{ ...joined('cross', ROWS), on: [] }, joined('inner', 2000), { ...joined('inner', ROWS), left, right: renamed }])
      await expect(new JoinParts(engine, sources).fit(plan, withoutJoins)).rejects.toMatchObject({ code: 'out-of-memory' });
  });
});

describe('the parts of a join that are too large', () => {
  /** All rows on the right have one of two keys, which a row each on the left has too. */
  const skewed = (rows: number): Node => {
    const side = (name: string, key: string): Node => {
      const text = `SELECT ${key} AS k, repeat('x', 60) || i AS s FROM range(${rows}) r(i)`;
      const columns = [
        { id: `${name}k`, name: 'k', type: i64 },
        { id: `${name}s`, name: 's', type: types.utf8 },
      ];
      return { kind: 'sql', text, inputs: [], columns };
    };
    const [left, right] = [side('l', 'i - 2'), side('r', 'CASE WHEN i % 2 = 0 THEN -1 ELSE -2 END')];
    return { kind: 'join', left, right, how: 'inner', on: [[col('lk', i64), col('rk', i64)]], order: 'none' };
  };
  const counted = (input: Node): Node => ({
    kind: 'aggregate',
    input,
    keys: [],
    aggregates: ['ls', 'rs'].map((id, i) => ({ id: `a${i}`, expr: agg('agg.max', [col(id, types.utf8)]) })),
    order: 'none',
  });

  it('for the disk are one error with the numbers, and leave nothing', async () => {
    const executor = await createExecutor({ memoryLimit: '12MB', tempLimit: '4MB', threads: 1, tempDirectory: folder });
    const [error] = await Promise.all([executor.run(counted(joined('inner', 200_000))).catch((e) => e)]);
    expect(error).toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/[\d.]+ MB of 4.00 MB of temporary space are in use/),
    });
    await executor.close();
    expect(readdirSync(join(folder, 'pandorable'))).toEqual([]);
  });

  it('for the memory, since one key has most rows, are one error that tells how many', async () => {
    const executor = await createExecutor({ memoryLimit: '12MB', threads: 1, tempDirectory: folder });
    const error = await executor.run(counted(skewed(300_000))).catch((e) => e);
    expect(error).toMatchObject({
      code: 'out-of-memory',
      message: expect.stringMatching(/part of \d+ and 150000 rows does not fit.*one key/),
    });
    await executor.close();
    expect(readdirSync(join(folder, 'pandorable'))).toEqual([]);
  });
});

it('a join for which memory is really too small runs in parts, and says so', async () => {
  const columns = ['lk', 'ls', 'rs'].map((id) => col(id, id === 'lk' ? i64 : types.utf8));
  const aggregates = columns.flatMap((c) => [agg('agg.count', [c]), agg('agg.max', [c])]).map((expr, i) => ({ id: `a${i}`, expr }));
  const plan: Node = { kind: 'aggregate', input: joined('inner', 200_000), keys: [], aggregates, order: 'none' };
  const told: Progress[] = [];
  const answers: unknown[][] = [];
  for (const memoryLimit of ['12MB', '1GB']) {
    const executor = await createExecutor({ memoryLimit, threads: 1, tempDirectory: folder });
    const table = await executor.run(plan, { onProgress: (p) => told.push(p) });
    answers.push(table.columns.map((c) => valuesOf(c)[0]));
    await executor.close();
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0].slice(0, 3)).toEqual([99_995, 199_999, 100_004]);
  expect(told.filter((p) => p.stage.startsWith('join in parts')).map((p) => p.fraction)).toEqual(expect.arrayContaining([0, 17 / 18]));
  expect(readdirSync(join(folder, 'pandorable'))).toEqual([]);
});

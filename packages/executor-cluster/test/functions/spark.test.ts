import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBinary } from '@bufbuild/protobuf';
import {
  type CachedNode,
  col,
  type Field,
  type LocalNode,
  type MappedRows,
  type ShippedFunction,
  schemaOf,
  types,
  valuesOf,
  vectorOf,
} from '@pandorable/planner';
import { describe, expect, test, vi } from 'vitest';
import { workerPython } from '../../src/functions/failure.js';
import { functionRelation } from '../../src/functions/mapped-rows.js';
import { RelationSchema } from '../../src/gen/spark/connect/relations_pb.js';
import { type ClusterExecutor, createExecutor } from '../../src/index.js';
import { limit, query } from '../../src/lower/relations.js';
import { sparkUrl } from '../setup/spark-url.js';
import { given, i64, str, useExecutor, withoutSpark } from '../support.js';
import { column, shipped } from './python.js';

const N = 100_000;
const NUMBERS = query(`SELECT id AS i FROM range(${N})`);
const I: Field = { id: 'i', type: i64 };

/** Process and parent of every node that runs functions. */
function runners(): string[][] {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
  return lines.filter((l) => l.includes('--input-type=module -e')).map((l) => l.trim().split(/\s+/).slice(0, 2));
}

describe.skipIf(withoutSpark)('functions beside Spark', () => {
  const executor = useExecutor();
  const rows = () =>
    given([i64, Array.from({ length: N }, (_, i) => i)], [str, Array.from({ length: N }, (_, i) => (i % 10 === 3 ? null : `t${i % 7}`))]);
  const readAll = (node: LocalNode) => [
    column(node.columns[0].id, 'number', { name: 'i' }),
    column(node.columns[1].id, 'text', { name: 's' }),
  ];
  const map = async (x: ClusterExecutor, node: LocalNode, fn: ShippedFunction): Promise<MappedRows> => {
    const done = await x.mapRows(node, fn);
    if ('refused' in done) throw new Error(done.refused);
    return done;
  };
  const cached = (node: LocalNode | CachedNode, { handle }: MappedRows, fn: ShippedFunction): CachedNode => {
    const answers: Field[] = fn.answers.flatMap((a) => [
      { id: a.number, type: types.float64 },
      { id: a.text, type: types.utf8 },
    ]);
    return { kind: 'cached', handle, columns: [...schemaOf(node), ...answers].map((f) => ({ ...f, name: f.id })) };
  };
  const values = async (x: ClusterExecutor, node: CachedNode, ...ids: string[]) => {
    const columns = ids.map((id) => ({ id: `${id}_out`, expr: col(id, node.columns.find((c) => c.id === id)!.type) }));
    return (await x.run({ kind: 'project', input: node, columns })).columns.map((c) => valuesOf(c));
  };

  test('numbers, texts and missing values, in the order of the rows, beside all columns', async () => {
    const x = executor();
    const { node } = await rows();
    const fn = shipped('(r) => (r.i % 4 === 0 ? r.i * by + (r.s === null ? 0.5 : r.s.length) : r.s)', readAll(node), {
      prelude: 'const by = 10;',
    });
    const done = await map(x, node, fn);
    expect(done).toMatchObject({ rows: N, read: [0, 1], missing: [1] });
    expect([...done.kinds[0]].sort()).toEqual(['int', 'none', 'text']);
    const kept = cached(node, done, fn);
    const [i, s, number, text] = await values(x, kept, node.columns[0].id, node.columns[1].id, 'n0', 't0');
    expect(i).toEqual(Array.from({ length: N }, (_, k) => k));
    const wanted = i.map((k, at) => ((k as number) % 4 === 0 ? (k as number) * 10 + 2 : s[at]));
    expect(number).toEqual(wanted.map((w) => (typeof w === 'number' ? w : null)));
    expect(text).toEqual(wanted.map((w) => (typeof w === 'string' ? w : null)));
    await x.restore();
    expect((await values(x, kept, 'n0'))[0]).toEqual(number);
    await x.release(done.handle);
  });

  test('a function over the answers of another, and both in one query', async () => {
    const x = executor();
    const { node } = await rows();
    const first = shipped('(r) => r.i + 1', readAll(node));
    const second = { ...shipped('(r) => r.n * 2', [column('n0', 'number', { name: 'n' })]), answers: [{ number: 'm', text: 'u' }] };
    const one = await map(x, node, first);
    const kept = cached(node, one, first);
    const two = await map(x, kept as never, second);
    expect((await values(x, cached(kept, two, second), 'm'))[0]).toEqual(Array.from({ length: N }, (_, k) => 2 * (k + 1)));
    const both = functionRelation(
      functionRelation(NUMBERS, [I], shipped('(r) => r.i + 1', [column('i', 'number')])),
      [I, { id: 'n0', type: types.float64 }],
      second,
    );
    const { numRows } = await x.client.execute(both).table();
    expect(numRows).toBe(N);
  });

  test('plans name files that are uploaded once for a session, and again for a new one', async () => {
    const x = executor();
    const { node } = await rows();
    const source = `(r) => { /* ${'long '.repeat(10)} */ return r.i; }`;
    const uploads = vi.spyOn(x.client, 'addArtifacts');
    const run = async () => x.release((await map(x, node, shipped(source, readAll(node)))).handle);
    await run();
    uploads.mockClear();
    await run();
    expect(uploads).not.toHaveBeenCalled();
    await x.client.renewSession();
    await x.restore();
    await run();
    expect(uploads).toHaveBeenCalledOnce();
    uploads.mockRestore();
    const named = functionRelation(NUMBERS, [I], shipped('(r) => r.i', [column('i', 'number')]), { uploaded: true });
    expect(toBinary(RelationSchema, named).byteLength).toBeLessThan(4000);
  });

  test('the first row that fails is told, with its values and the line', async () => {
    const x = executor();
    const { node } = await rows();
    const fn = shipped('(r) => {\n  if (r.i === 4321 || r.i > 60000) throw new RangeError(`no ${r.i}`);\n  return r.i;\n}', readAll(node));
    const error = (await x.mapRows(node, fn).catch((e: unknown) => e)) as Error;
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe('no 4321');
    expect((error.cause as Error).message).toMatch(/failed in row 4321: \{ i: 4321, s: 't2' \}\nline 2: if \(r\.i === 4321/);
    expect(await x.mapRows(node, shipped('(r) => r.shift()', readAll(node)))).toEqual({
      refused: "it reads 'shift' of a row, which is no column",
    });
  });

  test('a worker keeps its node, and no node outlives its worker or a query that ends early', async () => {
    const x = executor();
    const { node } = await rows();
    const pids = async () => {
      const fn = shipped('() => process.pid', readAll(node));
      const done = await map(x, node, fn);
      return new Set((await values(x, cached(node, done, fn), 'n0'))[0]);
    };
    const before = await pids();
    const cut = limit(functionRelation(NUMBERS, [I], shipped('(r) => r.i', [column('i', 'number')])), 5);
    expect((await x.client.execute(cut).table()).numRows).toBe(5);
    const after = await pids();
    expect([...after].some((pid) => before.has(pid))).toBe(true);
    expect(runners().filter(([, parent]) => parent === '1')).toEqual([]);
  });

  test('a function that never ends is stopped with its query', async () => {
    const { node } = await given([i64, [1, 2]]);
    const x = await createExecutor({ url: sparkUrl()! }); // a session has workers of its own
    await x.upload(node.table, [vectorOf(i64, [1, 2])]);
    const before = new Set(runners().map(([pid]) => pid));
    const fresh = () => runners().filter(([pid]) => !before.has(pid));
    const abort = new AbortController();
    const fn = shipped('(r) => { for (;;) if (r.i === 7) return 1; }', [column(node.columns[0].id, 'number', { name: 'i' })]);
    const ended = x.mapRows(node, fn, { signal: abort.signal }).catch((error: unknown) => error);
    try {
      await expect.poll(() => fresh().length, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0);
    } finally {
      abort.abort();
    }
    expect(await ended).toMatchObject({ name: 'InterruptedError' });
    await expect.poll(fresh, { timeout: 60_000, interval: 500 }).toEqual([]);
    await x.close();
  });

  test('columns of all types pass by', async () => {
    const x = executor();
    const list = { kind: 'list', item: i64 } as const;
    const struct = { kind: 'struct', fields: [{ name: 'k', type: str }] } as const;
    const decimal = { kind: 'decimal', precision: 10, scale: 2 } as const;
    const { node } = await given(
      [i64, [1, null]],
      [types.bool, [true, null]],
      [types.date, [5, null]],
      [types.timestamp('ns'), [7n, null]],
      [types.uint8, [255, null]],
      [types.uint64, [2n ** 64n - 1n, null]],
      [types.float32, [1.5, null]],
      [types.binary, [new Uint8Array([1, 2]), null]],
      [decimal, ['12.34', null]],
      [list, [[1, 2], null]],
      [struct, [{ k: 'v' }, null]],
      [types.object, ['x', null]],
    );
    const fn = shipped('(r) => r.i + 1', [column(node.columns[0].id, 'number', { name: 'i' })]);
    const kept = cached(node, await map(x, node, fn), fn);
    const before = (await x.run(node)).columns.map((c) => valuesOf(c));
    expect(before.every((c) => c[0] !== null && c[1] === null)).toBe(true);
    expect(await values(x, kept, ...node.columns.map((c) => c.id), 'n0')).toEqual([...before, [2, null]]);
  });

  test('node from an uploaded archive; workers without any', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pandorable-node-'));
    mkdirSync(join(folder, 'node-v0', 'bin'), { recursive: true });
    writeFileSync(join(folder, 'node-v0', 'bin', 'node'), `#!/bin/sh\nUPLOADED=yes exec '${process.execPath}' "$@"\n`, { mode: 0o755 });
    execFileSync('tar', ['-czf', join(folder, 'node.tar.gz'), '-C', folder, 'node-v0']);
    const uploading = await createExecutor({ url: sparkUrl()!, nodeArchive: join(folder, 'node.tar.gz') });
    const lacking = await createExecutor({ url: sparkUrl()!, node: '/nowhere/node' });
    try {
      const { node } = await given([i64, [1]]);
      for (const x of [uploading, lacking]) await x.upload(node.table, [vectorOf(i64, [1])]);
      const fn = shipped('() => process.env.UPLOADED', [column(node.columns[0].id, 'number')]);
      expect(await values(uploading, cached(node, await map(uploading, node, fn), fn), 't0')).toEqual([['yes']]);
      expect(await lacking.mapRows(node, fn)).toEqual({ refused: expect.stringMatching(/nowhere.*: install Node\.js 20 or later/) });
    } finally {
      await Promise.all([uploading.close(), lacking.close()]);
      rmSync(folder, { recursive: true });
    }
  });

  test('a Python of another version says which one it is', async () => {
    const x = executor();
    const foreign = functionRelation(NUMBERS, [I], shipped('(r) => r.i', [column('i', 'number')]), { pythonVer: '2.7' });
    const error = await x.client
      .execute(foreign)
      .table()
      .catch((e: unknown) => e);
    expect(workerPython(error)).toMatch(/^3\.\d+$/);
  });
});

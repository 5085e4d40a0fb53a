import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { agg, call, col, type LocalNode, lit, type Node, types, ValueError, type Vector, valuesOf, vectorOf } from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as client from '../../src/session/client.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'));
  client.setExecutor('local', { threads: 2, memoryLimit: '1GB', tempDirectory: folder });
});
afterAll(() => {
  client.getExecutor().close();
  rmSync(folder, { recursive: true, force: true });
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let scripts = 0;
const local = (...vectors: Vector[]): LocalNode => client.localNode(vectors);
const rows = (node: Node) => (client.callEngine('run', [node]) as { columns: Vector[] }).columns.map((v) => valuesOf(v));
const forever: Node = {
  kind: 'sql',
  text: 'select sum(a.range * b.range)::double s from range(1000000) a, range(1000000) b',
  inputs: [],
  columns: [{ id: 's', name: 's', type: types.float64 }],
};

describe('calls', () => {
  it('send local tables and mixed values both ways', async () => {
    const mixed = ['a', 1, null, true, [1, 'x'], { k: 2 }, 12345678901234567890n];
    const node = local(
      vectorOf(types.object, mixed),
      vectorOf(
        types.list(types.object),
        mixed.map((v) => (v === null ? null : [v, null])),
      ),
      vectorOf(types.utf8, mixed.map(String)),
    );
    const doubled: Node = {
      kind: 'concat',
      inputs: [node, node].map((n) => ({ node: n, from: n.columns.map((c) => c.id) })),
      columns: node.columns.map((c, i) => ({ id: `d${i}`, type: c.type })),
    };
    const [objects, lists, texts] = rows(doubled);
    expect(objects).toEqual([...mixed, ...mixed]);
    expect(lists.slice(0, 2)).toEqual([
      ['a', null],
      [1, null],
    ]);
    expect(texts.slice(0, 7)).toEqual(mixed.map(String));
    const again = (await client.callEngineAsync('run', [node])) as { columns: Vector[] };
    expect(valuesOf(again.columns[0])).toEqual(mixed);
  });

  it('explain, keep, describe, and let go', () => {
    const node = local(vectorOf(types.int64, [3, 1, 2]));
    expect(client.callEngine('explain', [node])).toMatch(/^SELECT v0 AS/);
    const { handle } = client.callEngine('persist', [node]) as { handle: string };
    const cached: Node = { kind: 'cached', handle, columns: [{ id: 'x', name: node.columns[0].id, type: types.int64 }] };
    expect(rows(cached)).toEqual([[3, 1, 2]]);
    client.notifyEngine('release', [handle]);
    expect(() => rows(cached)).toThrow(handle);
    expect(client.callEngine('describeSql', ['select a + 0.5 b from t', [{ name: 't', node, names: ['a'] }]])).toMatchObject({
      columns: [{ name: 'b' }],
    });
    expect([...client.runBatches(node, 2)].flatMap((t) => valuesOf(t.columns[0]))).toEqual([3, 1, 2]);
  });

  it('errors are of their own class', async () => {
    const node = local(vectorOf(types.int64, [9223372036854775807n]));
    const plus: Node = {
      kind: 'project',
      input: node,
      columns: [{ id: 'p', expr: call('add', [col(node.columns[0].id, types.int64), lit(1)]) }],
    };
    expect(() => rows(plus)).toThrow(expect.objectContaining({ name: 'OverflowError', code: 'overflow' }));
    await expect(client.callEngineAsync('run', [plus])).rejects.toMatchObject({ name: 'OverflowError' });
    expect(() => client.callEngine('schemaOf', [{ format: 'parquet', paths: [join(folder, 'x.parquet')], options: {} }])).toThrow(
      expect.objectContaining({ name: 'FileNotFoundError' }),
    );
  });

  it('cancel a running query and go on', async () => {
    const controller = new AbortController();
    const running = client.callEngineAsync('run', [forever], { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(running).rejects.toMatchObject({ name: 'InterruptedError' });
    const node = local(vectorOf(types.int64, [1, 2]));
    expect(
      rows({
        kind: 'aggregate',
        input: node,
        keys: [],
        aggregates: [{ id: 's', expr: agg('agg.sum', [col(node.columns[0].id, types.int64)]) }],
        order: 'none',
      }),
    ).toEqual([[3]]);
  });

  it('forget tables that nobody holds', async () => {
    const other = structuredClone(
      (() => {
        const node = local(vectorOf(types.int64, [1]));
        expect(rows(node)).toEqual([[1]]);
        return node;
      })(),
    );
    expect(rows(other), 'the engine has it').toEqual([[1]]);
    await vi.waitFor(
      () => {
        collectGarbage();
        expect(() => rows(other)).toThrow(`the local table ${other.table} has no columns here`);
      },
      { timeout: 5000 },
    );
  });

  it('say what the engine cannot do', () => {
    expect(client.capabilities().unsupported['str.title']).toBeTypeOf('string');
    expect(client.unsupportedCall(call('str.contains', [lit('a')], { pat: '(?=a)' }))).toMatch(/lookaround/);
    expect(client.unsupportedCall(call('str.contains', [lit('a')], { pat: 'a+' }))).toBeUndefined();
  });

  it('refuse an engine that nobody knows', () => {
    expect(() => client.setExecutor('lokal')).toThrow(ValueError);
    expect(() => client.setExecutor(process.env['NO_SUCH_VARIABLE']!)).toThrow(/no executor is called 'undefined'; there are 'local'/);
    expect(() => client.setExecutor('lokal')).toThrow(/no executor is called 'lokal'; there are 'local'.* Did you mean 'local'\?/);
  });
});

describe('a process', () => {
  const client_ = new URL('../../dist/session/client.js', import.meta.url).href;
  const script = (body: string): string => {
    const path = join(folder, `script-${++scripts}.mjs`);
    writeFileSync(
      path,
      `import * as client from '${client_}';\nconst plan = text => ({kind: 'sql', text, inputs: [], columns: [{id: 's', name: 's', type: {kind: 'float64'}}]});\n${body}`,
    );
    return path;
  };
  const start = (body: string, temp: string) => {
    const child = spawn(process.execPath, [script(body)], { env: { ...process.env, PANDORABLE_TEMP_DIRECTORY: temp } });
    let text = '';
    child.stdout.on('data', (d) => (text += d));
    child.stderr.on('data', (d) => (text += d));
    const done = new Promise<{ code: number | null; signal: string | null; text: string }>((resolve) =>
      child.on('exit', (code, signal) => resolve({ code, signal, text })),
    );
    return {
      child,
      done,
      said: (what: string) => new Promise<void>((resolve) => child.stdout.on('data', () => text.includes(what) && resolve())),
    };
  };
  const folders = (temp: string): string[] => (existsSync(join(temp, 'pandorable')) ? readdirSync(join(temp, 'pandorable')) : []);

  it('ends by itself when its script does, and leaves nothing behind', async () => {
    const temp = join(folder, 'ends');
    mkdirSync(join(temp, 'pandorable', 'pandorable-999999999-old'), { recursive: true });
    const { done } = start("console.log(client.callEngine('run', [plan('select 42.0::double s')]).columns[0].data[0]);", temp);
    expect(await done).toMatchObject({ code: 0, text: '42\n' });
    expect(folders(temp)).toEqual([]);
  });

  it('stays for a call without waiting', async () => {
    const { done } = start(
      "client.callEngineAsync('run', [plan('select count(*)::double s from range(50000000)')]).then(t => console.log(t.columns[0].data[0]));",
      join(folder, 'stays'),
    );
    expect(await done).toMatchObject({ code: 0, text: '50000000\n' });
  });

  it('ends at once on Ctrl-C while it waits', async () => {
    const { child, done, said } = start(
      `console.log('go'); client.callEngine('run', [plan(${JSON.stringify((forever as { text: string }).text)})]);`,
      join(folder, 'signal'),
    );
    await said('go');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    expect(await done).toMatchObject({ signal: 'SIGINT' });
  });

  it('an error of the script is its own', async () => {
    const { done } = start("client.callEngine('info'); throw new Error('mine');", join(folder, 'throws'));
    const { code, text } = await done;
    expect(code).toBe(1);
    expect(text).toContain('mine');
    expect(folders(join(folder, 'throws'))).toEqual([]);
  });
});

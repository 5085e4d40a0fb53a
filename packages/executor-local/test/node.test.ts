import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agg, call, col, type Expr, lit, type Node, over, type Source, types, valuesOf } from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, i64, run, str, ts, useExecutor } from './support.js';

const executor = useExecutor();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'executor-local-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sorted = (input: Node, ...keys: Expr[]): Node => ({ kind: 'sort', input, keys: keys.map((expr) => ({ expr })) });

describe('project, filter, sort, slice', () => {
  it('fuse into one SELECT where nothing is computed twice', async () => {
    const { node, cols } = await given([i64, [3, 1, 2]]);
    const [x] = cols;
    const plan: Node = {
      kind: 'slice',
      offset: 1,
      limit: 1,
      input: sorted(
        {
          kind: 'project',
          input: { kind: 'filter', input: node, predicate: call('gt', [x, lit(0)]) },
          columns: [{ id: 'y', expr: call('mul', [x, lit(2)]) }],
        },
        col('y', i64),
      ),
    };
    expect(await run(plan)).toEqual([[4]]);
    expect(await executor().explain(plan)).toBe(
      `SELECT (v0 * 2::BIGINT) AS y\nFROM ${node.table}\nWHERE (v0 > 0::BIGINT)\nORDER BY (v0 * 2::BIGINT) NULLS LAST\nLIMIT 1 OFFSET 1`,
    );
    expect(await executor().explain(plan, true)).toContain('Total Time');
  });

  it('nest where a filter reads what a window made', async () => {
    const { node, cols } = await given([i64, [3, 1, 2]]);
    const windowed: Node = {
      kind: 'project',
      input: node,
      columns: [
        { id: 'n', expr: over('win.row_number', []) },
        { id: 'x', expr: cols[0] },
      ],
    };
    expect(await run({ kind: 'filter', input: windowed, predicate: call('ge', [col('n', i64), lit(2)]) })).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  it('sort by direction and place of missing values', async () => {
    const { node, cols } = await given([i64, [3, null, 1, 2]]);
    const by = (descending: boolean, nullsFirst: boolean) =>
      run({ kind: 'sort', input: node, keys: [{ expr: cols[0], descending, nullsFirst }] });
    expect(await by(false, false)).toEqual([[1, 2, 3, null]]);
    expect(await by(true, false)).toEqual([[3, 2, 1, null]]);
    expect(await by(false, true)).toEqual([[null, 1, 2, 3]]);
    expect(await by(true, true)).toEqual([[null, 3, 2, 1]]);
    expect(await run({ kind: 'slice', input: sorted(sorted(node, lit(1)), cols[0]), offset: 3, limit: null })).toEqual([[null]]);
  });

  it('number rows', async () => {
    const { node, cols } = await given([str, ['a', 'b', 'c']]);
    expect(await run({ kind: 'filter', input: { ...node, rowNumber: 'r' }, predicate: call('ne', [cols[0], lit('b')]) })).toEqual([
      ['a', 'c'],
      [0, 2],
    ]);
  });

  it('a slice of a slice, and no columns at all', async () => {
    const { node } = await given([i64, [1, 2, 3, 4, 5]]);
    const slice = (input: Node, offset: number, limit: number | null): Node => ({ kind: 'slice', input, offset, limit });
    expect(await run(slice(slice(node, 1, 3), 2, 5))).toEqual([[4]]);
    const empty = await executor().run({ kind: 'project', input: node, columns: [] });
    expect([empty.rows, empty.columns]).toEqual([5, []]);
  });
});

describe('joins', () => {
  const sides = async () => ({
    left: await given([i64, [1, 2, null]], [str, ['a', 'b', 'n']]),
    right: await given([i64, [2, null, 4, 2]], [str, ['x', 'y', 'z', 'w']]),
  });

  it.each([
    [
      'inner',
      [
        ['b', 'w'],
        ['b', 'x'],
        ['n', 'y'],
      ],
    ],
    [
      'left',
      [
        ['a', null],
        ['b', 'w'],
        ['b', 'x'],
        ['n', 'y'],
      ],
    ],
    [
      'right',
      [
        ['b', 'w'],
        ['b', 'x'],
        ['n', 'y'],
        [null, 'z'],
      ],
    ],
    [
      'full',
      [
        ['a', null],
        ['b', 'w'],
        ['b', 'x'],
        ['n', 'y'],
        [null, 'z'],
      ],
    ],
  ] as const)('%s: missing keys match', async (how, expected) => {
    const { left, right } = await sides();
    const join: Node = { kind: 'join', left: left.node, right: right.node, how, on: [[left.cols[0], right.cols[0]]], order: 'none' };
    const out = await run(
      sorted(
        {
          kind: 'project',
          input: join,
          columns: [
            { id: 'l', expr: left.cols[1] },
            { id: 'r', expr: right.cols[1] },
          ],
        },
        col('l', str),
        col('r', str),
      ),
    );
    expect(out[0].map((l, i) => [l, out[1][i]])).toEqual(expected);
  });

  it.each([
    ['semi', ['b', 'n']],
    ['anti', ['a']],
  ] as const)('%s', async (how, expected) => {
    const { left, right } = await sides();
    const join: Node = { kind: 'join', left: left.node, right: right.node, how, on: [[left.cols[0], right.cols[0]]], order: 'none' };
    expect((await run(sorted(join, left.cols[1])))[1]).toEqual(expected);
  });

  it('cross, and conditions besides the keys', async () => {
    const { left, right } = await sides();
    const base = { kind: 'join', left: left.node, right: right.node, order: 'none' } as const;
    expect((await run({ ...base, how: 'cross', on: [] }))[0]).toHaveLength(12);
    const condition = call('eq', [right.cols[1], lit('w')]);
    expect((await run({ ...base, how: 'inner', on: [[left.cols[0], right.cols[0]]], condition }))[3]).toEqual(['w']);
    const nearest: Node = { ...base, how: 'left', on: [], condition: call('lt', [left.cols[0], right.cols[0]]) };
    expect((await run(nearest))[0]).toHaveLength(5);
  });

  it('asof, as pandas takes the rows', async () => {
    const left = await given([i64, [1, 5, 10, 3]], [str, ['g', 'g', 'g', 'h']]);
    const right = await given([i64, [1, 5, 5, 7]], [str, ['g', 'g', 'g', 'g']], [str, ['p', 'q', 'r', 's']]);
    const asof = async (direction: 'backward' | 'forward' | 'nearest', allowExact: boolean, tolerance?: Expr) => {
      const on = { leftOn: left.cols[0], rightOn: right.cols[0], by: [[left.cols[1], right.cols[1]]] as const };
      const out = await run({
        kind: 'asof-join',
        left: left.node,
        right: right.node,
        ...on,
        direction,
        allowExact,
        ...(tolerance ? { tolerance } : {}),
      });
      expect(out[0]).toEqual([1, 5, 10, 3]);
      return out[4];
    };
    expect(await asof('backward', true)).toEqual(['p', 'r', 's', null]);
    expect(await asof('backward', false)).toEqual([null, 'p', 's', null]);
    expect(await asof('forward', true)).toEqual(['p', 'q', null, null]);
    expect(await asof('forward', false)).toEqual(['q', 's', null, null]);
    expect(await asof('nearest', true)).toEqual(['p', 'r', 's', null]);
    expect(await asof('nearest', false)).toEqual(['q', 's', 's', null]);
    expect(await asof('backward', true, lit(2))).toEqual(['p', 'r', null, null]);
  });
});

describe('other nodes', () => {
  it('concat keeps the order and gives the types', async () => {
    const a = await given([i64, [1, 2]], [str, ['a', 'b']]);
    const b = await given([str, ['c']], [types.int8, [3]]);
    const ids = (g: typeof a) => g.cols.map((c) => c.id);
    const columns = [
      { id: 'n', type: i64 },
      { id: 's', type: str },
    ];
    expect(
      await run({
        kind: 'concat',
        inputs: [
          { node: a.node, from: ids(a) },
          { node: b.node, from: ids(b).reverse() },
        ],
        columns,
      }),
    ).toEqual([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
  });

  it('distinct', async () => {
    const { node, cols } = await given([i64, [1, 2, 1, null, null]], [str, ['a', 'b', 'a', 'c', 'c']]);
    const first: Node = { kind: 'distinct', input: node, keys: cols, keep: 'first' };
    expect(await run(sorted(first, cols[0]))).toEqual([
      [1, 2, null],
      ['a', 'b', 'c'],
    ]);
    expect(await run({ kind: 'distinct', input: node, keys: [cols[0]], keep: 'none' })).toEqual([[2], ['b']]);
    const part: Node = {
      kind: 'project',
      input: { kind: 'distinct', input: node, keys: [cols[0]], keep: 'first' },
      columns: [{ id: 's', expr: cols[1] }],
    };
    expect(await run(sorted(part, col('s', str)))).toEqual([['a', 'b', 'c']]);
  });

  it('explode', async () => {
    const list = types.list(i64);
    const { node, cols } = await given([list, [[1, 2], [], null, [3]]], [str, ['a', 'b', 'c', 'd']]);
    const plan: Node = { kind: 'explode', input: node, columns: [{ from: cols[0].id, id: 'item', type: i64 }], position: 'at' };
    expect(await run(plan)).toEqual([
      ['a', 'a', 'b', 'c', 'd'],
      [1, 2, null, null, 3],
      [0, 1, 0, 0, 0],
    ]);
  });

  it('aggregates without keys give one row, with keys none for none', async () => {
    const { node, cols } = await given([i64, []]);
    const total = { id: 's', expr: agg('agg.sum', cols) };
    expect(await run({ kind: 'aggregate', input: node, keys: [], aggregates: [total], order: 'none' })).toEqual([[0]]);
    expect(await run({ kind: 'aggregate', input: node, keys: [{ id: 'k', expr: cols[0] }], aggregates: [total], order: 'none' })).toEqual([
      [],
      [],
    ]);
  });

  it('sql over named inputs', async () => {
    const { node } = await given([i64, [1, 2]], [str, ['x', 'y']]);
    const inputs = [{ name: 'My frame', node, names: ['a "quoted"', 'select'] }];
    const text = 'select "a ""quoted""" + 1 as n, "select" from "My frame" -- a comment';
    const { columns } = await executor().describeSql(text, inputs);
    expect(columns).toEqual([
      { name: 'n', type: i64 },
      { name: 'select', type: str },
    ]);
    expect(await run({ kind: 'sql', text, inputs, columns: columns.map((c, i) => ({ ...c, id: `q${i}` })) })).toEqual([
      [2, 3],
      ['x', 'y'],
    ]);
  });

  it('computes what is used twice once', async () => {
    const { node, cols } = await given([i64, [1, 1, 2]]);
    const counts: Node = {
      kind: 'aggregate',
      input: node,
      keys: [{ id: 'k', expr: cols[0] }],
      aggregates: [{ id: 'n', expr: agg('agg.size', []) }],
      order: 'none',
    };
    const renamed: Node = { kind: 'project', input: counts, columns: [{ id: 'k2', expr: col('k', i64) }] };
    const plan: Node = { kind: 'join', left: counts, right: renamed, how: 'inner', on: [[col('k', i64), col('k2', i64)]], order: 'none' };
    expect(await executor().explain(plan)).toMatch(/^WITH shared_1 AS MATERIALIZED/);
    expect(await run(sorted(plan, col('k', i64)))).toEqual([
      [1, 2],
      [2, 1],
      [1, 2],
    ]);
  });

  it('keeps results', async () => {
    const { node, cols } = await given([i64, [3, 1, 2]], [ts('s', 'UTC'), [1n, 2n, 3n]]);
    const { handle, rows } = await executor().persist(sorted(node, cols[0]));
    expect(rows).toBe(3);
    const cached: Node = {
      kind: 'cached',
      handle,
      columns: cols.map((c, i) => ({ id: `k${i}`, type: c.type, name: c.id })),
      rowNumber: 'r',
    };
    expect(await run(cached)).toEqual([
      [1, 2, 3],
      [2n, 3n, 1n],
      [0, 1, 2],
    ]);
    await executor().release(handle);
    await expect(run(cached)).rejects.toMatchObject({ name: 'EngineError' });
  });

  it('batches', async () => {
    const { node } = await given([i64, Array.from({ length: 10000 }, (_, i) => i)]);
    const sizes: number[] = [];
    const all: unknown[] = [];
    for await (const batch of executor().batches(node, 4096)) {
      sizes.push(batch.rows);
      all.push(...valuesOf(batch.columns[0]));
    }
    expect(sizes.every((n) => n <= 4096)).toBe(true);
    expect(all).toEqual(Array.from({ length: 10000 }, (_, i) => i));
    const none: Node = { kind: 'slice', input: node, offset: 0, limit: 0 };
    const empty = [];
    for await (const batch of executor().batches(none, 10)) empty.push(batch.rows);
    expect(empty).toEqual([0]);
  });
});

describe('files', () => {
  const parquet = (path: string): Source => ({ format: 'parquet', paths: [path], options: {} });
  const scan = async (source: Source): Promise<Node> => {
    const { columns } = await executor().schemaOf(source);
    return { kind: 'scan', source, columns: columns.map((c) => ({ ...c, id: `s_${c.name}` })) };
  };

  it('writes and reads Parquet, rows numbered over several files', async () => {
    for (const [i, values] of [
      [1, 2],
      [3, 4, 5],
    ].entries()) {
      const { node } = await given([i64, values], [str, values.map((v) => `r${v}`)]);
      expect(
        await executor().write(node, {
          format: 'parquet',
          path: join(folder, `part-${i}.parquet`),
          names: ['a b', 'c'],
          options: { compression: 'zstd' },
        }),
      ).toEqual({ rows: values.length });
    }
    const source = parquet(join(folder, 'part-*.parquet'));
    expect(await executor().schemaOf(source)).toMatchObject({
      columns: [
        { name: 'a b', type: i64 },
        { name: 'c', type: str },
      ],
      rows: 5,
    });
    const node = await scan(source);
    const numbered = await run(sorted({ ...(node as Extract<Node, { kind: 'scan' }>), rowNumber: 'r' }, col('r', i64)));
    expect(numbered.slice(0, 2)).toEqual([
      [1, 2, 3, 4, 5],
      ['r1', 'r2', 'r3', 'r4', 'r5'],
    ]);
    expect(new Set(numbered[2]).size).toBe(5);
    const listed = await scan({ ...source, paths: [join(folder, 'part-1.parquet'), join(folder, 'part-0.parquet')] });
    expect((await run(listed))[0]).toEqual([3, 4, 5, 1, 2]);
  });

  it('writes CSV and JSON, reads them with options', async () => {
    const { node } = await given([i64, [1, null]], [str, ['x,"y"', 'é']]);
    const csv = join(folder, "o'ne.csv");
    await executor().write(node, { format: 'csv', path: csv, names: ['n', 's'], options: { header: true, delim: ';' } });
    const source: Source = { format: 'csv', paths: [csv], options: { header: true, delim: ';', columns: { n: 'BIGINT', s: 'VARCHAR' } } };
    expect((await executor().schemaOf(source)).columns).toEqual([
      { name: 'n', type: i64 },
      { name: 's', type: str },
    ]);
    expect(await run({ ...((await scan(source)) as Extract<Node, { kind: 'scan' }>), rowNumber: 'r' })).toEqual([
      [1, null],
      ['x,"y"', 'é'],
      [0, 1],
    ]);
    const json = join(folder, 'one.json');
    await executor().write(node, { format: 'json', path: json, names: ['n', 's'], options: {} });
    expect(await run(await scan({ format: 'json', paths: [json], options: {} }))).toEqual([
      [1, null],
      ['x,"y"', 'é'],
    ]);
  });

  it("reads the engine's own types as the plan's", async () => {
    const text = "select timestamptz '2020-01-01 00:00:00+01' at_, 5::hugeint big, uuid() u, 'a'::enum('a', 'b') e, interval 2 second i";
    const { columns } = await executor().describeSql(text, []);
    expect(columns.map((c) => c.type)).toEqual([ts('us', 'UTC'), i64, str, str, types.duration('us')]);
    const made: Node = { kind: 'sql', text, inputs: [], columns: columns.map((c) => ({ ...c, id: c.name })) };
    const path = join(folder, 'types.parquet');
    await executor().write(
      { kind: 'project', input: made, columns: [{ id: 'at', expr: col('at_', ts('us', 'UTC')) }] },
      { format: 'parquet', path, names: ['at'], options: {} },
    );
    const hours: Node = {
      kind: 'project',
      input: made,
      columns: [
        { id: 'h', expr: call('dt.hour', [col('at_', ts('us', 'UTC'))]) },
        { id: 'b', expr: call('add', [col('big', i64), lit(1)]) },
        { id: 'i', expr: col('i', types.duration('us')) },
      ],
    };
    expect(await run(hours)).toEqual([[23], [6], [2_000_000n]]);
    const zoned = join(folder, 'zoned.parquet');
    await executor().write(
      { kind: 'sql', text: `select * from (${text})`, inputs: [], columns: [{ id: 'x', name: 'i', type: types.duration('us') }] },
      { format: 'parquet', path: zoned, names: ['i'], options: {} },
    );
    expect(await run(await scan(parquet(zoned)))).toEqual([[2_000_000]]);
  });

  it('a failed write leaves the old file', async () => {
    const path = join(folder, 'old.csv');
    writeFileSync(path, 'old');
    const { node, cols } = await given([i64, [9223372036854775807n]]);
    const failing: Node = { kind: 'project', input: node, columns: [{ id: 'x', expr: call('add', [cols[0], lit(1)]) }] };
    await expect(executor().write(failing, { format: 'csv', path, names: ['x'], options: {} })).rejects.toMatchObject({
      name: 'OverflowError',
    });
    const { readFileSync, readdirSync } = await import('node:fs');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((f) => f.includes('partial'))).toEqual([]);
    await expect(executor().write(node, { format: 'csv', path: join(folder, 'no', 'x.csv'), names: ['x'], options: {} })).rejects.toThrow(
      'non-existent directory',
    );
  });

  it('names a missing file and what is there', async () => {
    writeFileSync(join(folder, 'flights.parquet'), '');
    await expect(executor().schemaOf(parquet(join(folder, 'flihgts.parquet')))).rejects.toMatchObject({
      name: 'FileNotFoundError',
      message: expect.stringMatching(/^\[Errno 2\] No such file or directory: '.*flihgts\.parquet'\. Did you mean 'flights\.parquet'\?$/),
    });
    await expect(executor().schemaOf(parquet(join(folder, 'nowhere', '*.parquet')))).rejects.toMatchObject({ name: 'FileNotFoundError' });
    await expect(
      executor().schemaOf({ format: 'csv', paths: [join(folder, 'flights.parquet')], options: { 'x) --': 1 } }),
    ).rejects.toMatchObject({ name: 'NotImplementedError' });
  });
});

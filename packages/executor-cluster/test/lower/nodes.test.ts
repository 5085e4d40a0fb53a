import { type AsofJoinNode, agg, call, col, type Expr, lit, type Node, over, resolveOrder, types } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { f64, given, i64, run, str, ts, useExecutor, withoutSpark } from '../support.js';

const N = null;

describe.skipIf(withoutSpark)('nodes on Spark', () => {
  const executor = useExecutor();
  const inOrder = (plan: Node): Promise<unknown[][]> => run(resolveOrder(plan, executor().capabilities));
  const many = (rows: number) => Array.from({ length: rows }, (_, i) => i);

  test('rows come back in order, also filtered', async () => {
    const { node, cols } = await given([i64, many(5000)]);
    const odd = call('eq', [call('mod', [cols[0], lit(7)]), lit(3)]);
    expect((await inOrder({ kind: 'filter', input: node, predicate: odd }))[0]).toEqual(many(5000).filter((i) => i % 7 === 3));
  });

  test('uploaded tables larger than a plan come back in order', async () => {
    const { node } = await given([i64, many(300_000)]);
    expect((await inOrder(node))[0]).toEqual(many(300_000));
    expect((await inOrder({ kind: 'slice', input: node, offset: 299_997, limit: null }))[0]).toEqual([299_997, 299_998, 299_999]);
  });

  test.each([
    ['the first', 0, 4],
    ['from a place', 3, 4],
    ['to the end', 4990, N],
    ['beyond the end', 6000, 2],
  ])('slices: %s, at the top and below an aggregate', async (_, offset, limit) => {
    const { node, cols } = await given([i64, many(5000)]);
    const slice: Node = { kind: 'slice', input: { kind: 'filter', input: node, predicate: call('ge', [cols[0], lit(0)]) }, offset, limit };
    const wanted = many(5000).slice(offset, limit === N ? undefined : offset + limit);
    expect((await inOrder(slice))[0]).toEqual(wanted);
    const sum: Node = {
      kind: 'aggregate',
      input: slice,
      keys: [],
      aggregates: [{ id: 's', expr: agg('agg.sum', [cols[0]]) }],
      order: 'none',
    };
    expect(await inOrder(sum)).toEqual([[wanted.reduce((a, b) => a + b, 0)]]);
  });

  test('stable sort, missing values where they belong', async () => {
    const { node, cols } = await given([f64, [2, N, 1, 2, Number.NaN, 1]], [str, ['a', 'b', 'c', 'd', 'e', 'f']]);
    const sorted = (key: object): Node => ({ kind: 'sort', input: node, keys: [{ expr: cols[0], ...key }] });
    expect((await inOrder(sorted({})))[1]).toEqual(['c', 'f', 'a', 'd', 'b', 'e']);
    expect((await inOrder(sorted({ descending: true, nullsFirst: true })))[1]).toEqual(['b', 'e', 'a', 'd', 'c', 'f']);
  });

  test.each([
    ['inner', [1, 2, 2, N]],
    ['left', [1, 2, 2, 3, N]],
    ['right', [1, 2, 2, N, N]],
    ['full', [1, 2, 2, 3, N, N]],
    ['semi', [1, 2, N]],
    ['anti', [3]],
  ] as const)('%s join', async (how, keys) => {
    const left = await given([i64, [1, 2, 3, N]]);
    const right = await given([i64, [2, 2, 1, N, 9]]);
    const found = await run({ kind: 'join', left: left.node, right: right.node, how, on: [[left.cols[0], right.cols[0]]], order: 'none' });
    expect([...found[0]].sort(byValue)).toEqual([...keys].sort(byValue));
  });

  test('cross join with a condition', async () => {
    const [left, right] = [await given([i64, [1, 2, 3]]), await given([i64, [2, 3]])];
    const plan: Node = {
      kind: 'join',
      left: left.node,
      right: right.node,
      how: 'inner',
      on: [],
      condition: call('lt', [left.cols[0], right.cols[0]]),
      order: 'left',
    };
    expect(await inOrder(plan)).toEqual([
      [1, 1, 2],
      [2, 3, 3],
    ]);
  });

  test.each([
    ['backward', true, N, [N, 'b', 'c', 'c']],
    ['backward', false, N, [N, N, 'c', 'c']],
    ['forward', true, N, ['a', 'a', N, N]],
    ['forward', false, N, ['a', 'd', N, N]],
    ['nearest', true, N, ['a', 'b', 'c', 'c']],
    ['backward', true, 2, [N, 'b', 'c', N]],
  ] as const)('as-of join %s, exact matches %s, tolerance %s', async (direction, allowExact, tolerance, wanted) => {
    const left = await given([i64, [1, 2, 6, 9]]);
    const right = await given([i64, [2, 2, 5, 3]], [str, ['a', 'b', 'c', 'd']]);
    const sorted: Node = { kind: 'sort', input: right.node, keys: [{ expr: right.cols[0] }] };
    const rightRows = resolveOrder(sorted, executor().capabilities);
    const plan: AsofJoinNode = {
      kind: 'asof-join',
      left: left.node,
      right: rightRows,
      leftOn: left.cols[0],
      rightOn: right.cols[0],
      by: [],
      direction,
      allowExact,
      ...(tolerance === N ? {} : { tolerance: lit(tolerance) }),
    };
    const [keys, , values] = await run(plan);
    expect(new Map(keys.map((k, i) => [k, values[i]]))).toEqual(new Map([1, 2, 6, 9].map((k, i) => [k, wanted[i]])));
  });

  test('concat casts to one type and keeps the order of the parts', async () => {
    const [a, b] = [await given([i64, [1, N]], [str, ['x', 'y']]), await given([f64, [2.5]], [str, ['z']])];
    const inputs = [a, b].map(({ node, cols }) => ({ node, from: cols.map((c) => c.id) }));
    const plan: Node = {
      kind: 'concat',
      inputs,
      columns: [
        { id: 'n', type: f64 },
        { id: 's', type: str },
      ],
    };
    expect(await inOrder(plan)).toEqual([
      [1, N, 2.5],
      ['x', 'y', 'z'],
    ]);
  });

  test('distinct: the first, the last, those that stand alone', async () => {
    const { node, cols } = await given([str, ['a', 'b', 'a', N, N, 'c']], [i64, [1, 2, 3, 4, 5, 6]]);
    const rows = async (keep: 'first' | 'last' | 'none') => (await inOrder({ kind: 'distinct', input: node, keys: [cols[0]], keep }))[1];
    expect([await rows('first'), await rows('last'), await rows('none')]).toEqual([
      [1, 2, 4, 6],
      [2, 3, 5, 6],
      [2, 6],
    ]);
  });

  test('explode one list and several', async () => {
    const { node, cols } = await given([i64, [1, 2, 3]], [types.list(str), [['a', 'b'], [], N]], [types.list(i64), [[7, N], [], N]]);
    const columns = cols.slice(1).map((c, i) => ({ from: c.id, id: `x${i}`, type: i === 0 ? str : i64 }));
    expect(await inOrder({ kind: 'explode', input: node, columns, position: 'p' })).toEqual([
      [1, 1, 2, 3],
      ['a', 'b', N, N],
      [7, N, N, N],
      [0, 1, 0, 0],
    ]);
    expect(
      await inOrder({
        kind: 'explode',
        input: {
          kind: 'project',
          input: node,
          columns: [
            { id: 'k', expr: cols[0] },
            { id: cols[1].id, expr: cols[1] },
          ],
        },
        columns: columns.slice(0, 1),
      }),
    ).toEqual([
      [1, 1, 2, 3],
      ['a', 'b', N, N],
    ]);
  });

  test('windows over the rows as they come', async () => {
    const { node, cols } = await given([i64, many(2000)], [str, many(2000).map((i) => (i % 2 === 0 ? 'e' : 'o'))]);
    const columns: Expr[] = [
      over('win.shift', [cols[0]], { options: { periods: 1 } }),
      over('agg.sum', [cols[0]], { frame: { start: N, end: 0 } }),
      over('win.row_number', []),
      over('win.shift', [cols[0]], { options: { periods: -1 }, partition: [cols[1]] }),
    ];
    const found = await inOrder({ kind: 'project', input: node, columns: columns.map((expr, i) => ({ id: `w${i}`, expr })) });
    expect(found[0]).toEqual([N, ...many(1999)]);
    expect(found[1].slice(0, 4)).toEqual([0, 1, 3, 6]);
    expect(found[2]).toEqual(many(2001).slice(1));
    expect(found[3].slice(-3)).toEqual([1999, N, N]);
  });

  test('parts that are used several times', async () => {
    const { node, cols } = await given([i64, [1, 2, 3]]);
    const doubled: Node = { kind: 'project', input: node, columns: [{ id: 'd', expr: call('add', [cols[0], cols[0]]) }] };
    const total: Node = {
      kind: 'aggregate',
      input: doubled,
      keys: [],
      aggregates: [{ id: 't', expr: agg('agg.sum', [col('d', i64)]) }],
      order: 'none',
    };
    const plan: Node = { kind: 'join', left: doubled, right: total, how: 'cross', on: [], order: 'left' };
    expect(await inOrder(plan)).toEqual([
      [2, 4, 6],
      [12, 12, 12],
    ]);
  });

  test('SQL over named inputs, with timestamps as Spark has them', async () => {
    const { node } = await given([i64, [1, 2, 3]], [ts('ns'), [0n, 86_400_000_000_000n, N]], [ts('us', 'UTC'), [1n, N, 3n]]);
    const inputs = [{ name: 'T', node, names: ['n', 'time', 'instant'] }];
    const text = 'SELECT n, n AS n, year(time) AS y, time, instant, map("a", n) AS m FROM T WHERE n > 1 -- all';
    const { columns } = await executor().describeSql(text, inputs);
    expect(columns.map((c) => [c.name, c.type.kind])).toEqual([
      ['n', 'int64'],
      ['n', 'int64'],
      ['y', 'int32'],
      ['time', 'timestamp'],
      ['instant', 'timestamp'],
      ['m', 'utf8'],
    ]);
    const plan: Node = { kind: 'sql', text, inputs, columns: columns.map((c, i) => ({ id: `o${i}`, name: c.name, type: c.type })) };
    expect(await run(plan)).toEqual([
      [2, 3],
      [2, 3],
      [1970, N],
      [86_400_000_000n, N],
      [N, 3n],
      ['{"a":2}', '{"a":3}'],
    ]);
  });

  test('batches', async () => {
    const { node } = await given([i64, many(25)]);
    const sizes: number[] = [];
    for await (const batch of executor().batches(node, 10)) sizes.push(batch.rows);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(25);
  });

  test('explain shows what is sent, and what Spark makes of it', async () => {
    const { node } = await given([i64, [1]]);
    expect(await executor().explain(node)).toMatch(/^project _v0 as t_\d+_0\n {2}local rows \(\d+ bytes\)$/);
    expect(await executor().explain(node, true)).toContain('== Physical Plan ==');
  });
});

const byValue = (a: unknown, b: unknown): number => Number(a ?? Number.POSITIVE_INFINITY) - Number(b ?? Number.POSITIVE_INFINITY) || 0;

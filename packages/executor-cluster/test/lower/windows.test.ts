import {
  agg,
  call,
  cast,
  col,
  type DataType,
  type Expr,
  isNull,
  type Named,
  type Node,
  optimize,
  over,
  type SortKey,
  types,
  vectorOf,
  type WindowExpr,
} from '@pandorable/planner';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClusterExecutor, createExecutor } from '../../src/index.js';
import { divideWindows } from '../../src/lower/windows/divide.js';
import { sparkUrl } from '../setup/spark-url.js';
import { close, f64, i64, localNode, rowsOf, str, withoutSpark } from '../support.js';
import { bigSingles } from './big-singles.js';

const NEVER = { plainRows: 0, blockRows: 4 };
const UP_TO_HERE = { start: null, end: 0 };
const FROM_HERE = { start: 0, end: null };

/** Windows over all rows, of an int, a float and a text column. */
function windows(i: Expr, f: Expr, s: Expr, order: WindowExpr['order']): WindowExpr[] {
  const x = call('denan', [f]);
  return [
    over('win.row_number', [], { order }),
    over('agg.sum', [i], { order, frame: UP_TO_HERE }),
    over('agg.sum', [x], { order, frame: UP_TO_HERE }),
    over('agg.sum', [x], { order, frame: FROM_HERE }),
    over('agg.count', [s], { order, frame: UP_TO_HERE }),
    over('agg.size', [], { order, frame: FROM_HERE }),
    over('agg.min', [x], { order, frame: UP_TO_HERE }),
    over('agg.max', [i], { order, frame: FROM_HERE }),
    over('agg.max', [s], { order, frame: UP_TO_HERE }),
    over('agg.any', [isNull(i)], { order, frame: UP_TO_HERE }),
    over('agg.all', [isNull(s)], { order, frame: FROM_HERE }),
    over('win.ffill', [s], { order }),
    over('win.ffill', [x], { order }),
    over('win.bfill', [i], { order }),
    over('win.shift', [s], { order, options: { periods: 1 } }),
    over('win.shift', [x], { order, options: { periods: -2 } }),
    over('win.shift', [i], { order, options: { periods: 9 } }),
    over('agg.mean', [x], { order, frame: { start: -2, end: 1 } }),
    over('agg.median', [cast(i, types.float64)], { order, frame: { start: -3, end: -1 } }),
    over('agg.sum', [i], { order: 'none' }),
    over('agg.median', [x], { order: 'none' }),
    over('agg.nunique', [s], { order: 'none' }),
  ];
}
const WINDOWS = windows(col('i', i64), col('f', f64), col('s', str), 'rows').length;
const ranks = (order: readonly SortKey[]): WindowExpr[] => [over('win.rank', [], { order }), over('win.dense_rank', [], { order })];
const named = (exprs: readonly Expr[]): Named[] => exprs.map((expr, k) => ({ id: `out${k}`, expr }));

const rowArbitrary = fc.tuple(
  fc.option(fc.integer({ min: -3, max: 3 })),
  fc.option(fc.constantFrom(1.5, -2, 0.1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN)),
  fc.option(fc.constantFrom('a', 'b', 'é')),
);

describe('windows over all rows are divided', () => {
  const { node, cols } = localNode(i64, f64, str);
  const big = { ...NEVER, rowsOf: () => undefined, isConsecutive: () => true };
  const project = (columns: Named[]): Node => ({ kind: 'project', input: node, columns, keep: true });

  test('few rows stay with one task', () => {
    const plan = project(named([over('agg.sum', [cols[0]], { order: 'none' })]));
    expect(divideWindows(plan, { ...big, plainRows: 10, rowsOf: () => 10 })).toBe(plan);
    expect(divideWindows(plan, { ...big, plainRows: 10, rowsOf: () => 11 })).not.toBe(plan);
  });

  test('windows over partitions are divided by these', () => {
    const plan = project(named([over('win.row_number', [], { partition: [cols[2]], order: [{ expr: cols[0] }] })]));
    expect(divideWindows(plan, big)).toBe(plan);
  });

  test('a plan does not double with each of many windows', () => {
    let plan: Node = node;
    for (let k = 0; k < 40; k++) {
      const total = over('agg.sum', [k === 0 ? cols[0] : col(`t${k - 1}`, i64)], { order: [{ expr: cols[0] }], frame: UP_TO_HERE });
      plan = { kind: 'project', input: plan, keep: true, columns: [{ id: `t${k}`, expr: total }] };
    }
    expect(JSON.stringify(divideWindows(plan, big)).length).toBeLessThan(300_000);
  });
});

describe.skipIf(withoutSpark)('divided windows on Spark', () => {
  let plain: ClusterExecutor;
  let divided: ClusterExecutor;
  beforeAll(async () => {
    const url = sparkUrl()!;
    [plain, divided] = await Promise.all([createExecutor({ url }), createExecutor({ url, ...NEVER })]);
  });
  afterAll(async () => {
    await Promise.all([plain?.close(), divided?.close()]);
  });

  async function same(
    columns: readonly (readonly [DataType, readonly unknown[]])[],
    make: (node: Node, cols: Expr[]) => Node,
  ): Promise<void> {
    const { node, cols } = localNode(...columns.map(([type]) => type));
    const vectors = columns.map(([type, values]) => vectorOf(type, values));
    const plan = make({ ...node, rows: columns[0][1].length }, cols);
    const answers: unknown[][][] = [];
    for (const executor of [plain, divided]) {
      await executor.upload(node.table, vectors);
      answers.push(rowsOf(await executor.run(optimize(plan, executor.capabilities))));
      await executor.drop(node.table);
    }
    const [wanted, found] = answers;
    wanted.forEach((w, k) => {
      if (!close(found[k], w)) expect({ column: k, values: found[k] }).toEqual({ column: k, values: w });
    });
  }

  const windowArbitrary = fc.subarray(
    Array.from({ length: WINDOWS }, (_, k) => k),
    { minLength: 5, maxLength: 7 },
  );

  test('give what one task gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowArbitrary, { maxLength: 40 }),
        windowArbitrary,
        fc.boolean(),
        fc.boolean(),
        async (rows, which, filtered, sorted) => {
          const columns = [i64, f64, str].map((type, k) => [type, rows.map((r) => r[k])] as const);
          await same(columns, (node, [i, f, s]) => {
            const input: Node = filtered ? { kind: 'filter', input: node, predicate: call('is_not_null', [i]) } : node;
            const keys: SortKey[] = [{ expr: s }, { expr: i, descending: true, nullsFirst: true }];
            const all = windows(i, f, s, 'rows');
            return { kind: 'project', input: sorted ? { kind: 'sort', input, keys } : input, columns: named(which.map((k) => all[k])) };
          });
        },
      ),
      { numRuns: 3 },
    );
  });

  test('windows of keys give what one task gives', async () => {
    const row = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.option(fc.constantFrom(1.5, -2, 0.1, 7)));
    const frame = fc
      .tuple(fc.bigInt({ min: -7n, max: 4n }), fc.bigInt({ min: 0n, max: 9n }))
      .map(([from, size]) => ({ from, to: from + size }));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 30, maxLength: 60 }), frame, frame, async (rows, ...frames) => {
        const columns = [i64, f64].map((type, k) => [type, rows.map((r) => r[k])] as const);
        await same(columns, (input, [i, x]) => {
          const order = [{ expr: i }];
          const exprs = frames.flatMap((f) =>
            (['agg.sum', 'agg.count', 'agg.min', 'agg.median'] as const).map((fn) => over(fn, [x], { order, frame: f })),
          );
          return { kind: 'project', input, columns: named([...exprs, i]) };
        });
      }),
      { numRuns: 4 },
    );
  });

  test('ranks with ties and missing keys', async () => {
    const f = [2, null, 1, 2, Number.NaN, 1, -0, 0, Number.POSITIVE_INFINITY, null, 5, 4];
    const s = ['b', null, 'a', 'b', 'b', null, 'c', 'a', 'a', 'c', 'b', 'a'];
    await same(
      [
        [f64, f],
        [str, s],
      ],
      (input, [x, y]) => ({
        kind: 'project',
        input,
        columns: named([...ranks([{ expr: x, descending: true }]), ...ranks([{ expr: y }, { expr: x }]), y]),
      }),
    );
  });

  test('a window over a window over a window', async () => {
    const values = Array.from({ length: 50 }, (_, k) => (k * 7) % 11);
    await same([[i64, values]], (input, [x]) => {
      const sum = over('agg.sum', [x], { frame: UP_TO_HERE });
      const moved = over('win.shift', [sum], { options: { periods: 3 } });
      return { kind: 'project', input, columns: named([over('agg.max', [moved], { frame: UP_TO_HERE }), x]) };
    });
  });

  test('no task gets all rows', async () => {
    const range: Node = {
      kind: 'sql',
      text: 'SELECT id, id % 10 AS v FROM range(1000000)',
      inputs: [],
      columns: [
        { id: 'id', name: 'id', type: i64 },
        { id: 'v', name: 'v', type: i64 },
      ],
    };
    const order = [{ expr: col('id', i64) }];
    const columns = named([
      over('agg.sum', [col('v', i64)], { order, frame: UP_TO_HERE }),
      over('win.shift', [col('v', i64)], { order, options: { periods: 1 } }),
      over('win.ffill', [col('v', i64)], { order }),
      over('agg.sum', [col('v', i64)], { order: 'none' }),
      over('win.rank', [], { order: [{ expr: col('v', i64) }] }),
      over('agg.sum', [col('v', i64)], { order, frame: { from: -9n, to: 0n } }),
    ]);
    const plan: Node = { kind: 'project', input: range, columns };
    const total: Node = {
      kind: 'aggregate',
      input: plan,
      keys: [],
      aggregates: columns.map((c) => ({ id: `t_${c.id}`, expr: agg('agg.sum', [col(c.id, i64)]) })),
      order: 'none',
    };
    expect(bigSingles(await explained({ plainRows: Number.POSITIVE_INFINITY }, total))).not.toEqual([]);
    expect(bigSingles(await explained({}, total))).toEqual([]);
  });

  async function explained(settings: object, plan: Node): Promise<string> {
    const executor = await createExecutor({ url: sparkUrl()!, ...settings });
    const text = await executor.explain(plan, true);
    await executor.close();
    return text;
  }
});

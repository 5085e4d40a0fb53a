import { type AsofJoinNode, agg, col, lit, type Node, optimize, vectorOf } from '@pandorable/planner';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClusterExecutor, createExecutor } from '../../src/index.js';
import { divideWindows } from '../../src/lower/windows/divide.js';
import { sparkUrl } from '../setup/spark-url.js';
import { f64, i64, localNode, rowsOf, str, withoutSpark } from '../support.js';
import { bigSingles } from './big-singles.js';

const NEVER = { plainRows: 0, blockRows: 4 };
const DIRECTIONS = ['backward', 'forward', 'nearest'] as const;
type Direction = (typeof DIRECTIONS)[number];

const join = (
  left: Node,
  right: Node,
  on: AsofJoinNode['leftOn'],
  rightOn: AsofJoinNode['rightOn'],
  more: Partial<AsofJoinNode> = {},
): AsofJoinNode => ({
  kind: 'asof-join',
  left,
  right,
  leftOn: on,
  rightOn,
  by: [],
  direction: 'backward',
  allowExact: true,
  ...more,
});

describe('as-of joins are divided', () => {
  const [a, b] = [localNode(i64, str), localNode(i64, str)];
  const facts = (rows: number | undefined) => ({ plainRows: 10, blockRows: 4, rowsOf: () => rows, isConsecutive: () => true });
  const plan = join(a.node, b.node, a.cols[0], b.cols[0]);

  test('where both sides together have many rows, or nobody knows', () => {
    expect(divideWindows(plan, facts(5))).toBe(plan);
    expect(divideWindows(plan, facts(6))).toMatchObject({ kind: 'asof-join', blockRows: 4 });
    expect(divideWindows(plan, facts(undefined))).toMatchObject({ blockRows: 4 });
  });

  test('not where rows have partitions of their own', () => {
    const grouped = { ...plan, by: [[a.cols[1], b.cols[1]] as const] };
    expect(divideWindows(grouped, facts(undefined))).toBe(grouped);
  });
});

describe.skipIf(withoutSpark)('divided as-of joins on Spark', () => {
  let plain: ClusterExecutor;
  let divided: ClusterExecutor;
  beforeAll(async () => {
    const url = sparkUrl()!;
    [plain, divided] = await Promise.all([createExecutor({ url, plainRows: Number.POSITIVE_INFINITY }), createExecutor({ url, ...NEVER })]);
  });
  afterAll(async () => {
    await Promise.all([plain?.close(), divided?.close()]);
  });

  interface Asked {
    readonly left: readonly number[];
    readonly right: readonly (readonly [number | null, string | null])[];
    readonly direction: Direction;
    readonly allowExact: boolean;
    readonly tolerance: number | undefined;
  }

  /** Rows of the left side with what each found, sorted. */
  async function answer(executor: ClusterExecutor, { left, right, direction, allowExact, tolerance }: Asked): Promise<string[]> {
    const [l, r] = [localNode(f64, i64), localNode(f64, str)];
    const sorted = [...right].sort((x, y) => (x[0] ?? 1e9) - (y[0] ?? 1e9));
    const tables = [
      [
        l.node.table,
        [
          vectorOf(f64, left),
          vectorOf(
            i64,
            left.map((_, i) => i),
          ),
        ],
      ],
      [
        r.node.table,
        [
          vectorOf(
            f64,
            sorted.map((x) => x[0]),
          ),
          vectorOf(
            str,
            sorted.map((x) => x[1]),
          ),
        ],
      ],
    ] as const;
    for (const [table, vectors] of tables) await executor.upload(table, vectors);
    const rightRows = { ...r.node, rows: right.length };
    const plan = join({ ...l.node, rows: left.length }, rightRows, l.cols[0], r.cols[0], {
      direction,
      allowExact,
      ...(tolerance === undefined ? {} : { tolerance: lit(tolerance, f64) }),
    });
    const columns = rowsOf(await executor.run(optimize(plan, executor.capabilities)));
    for (const [table] of tables) await executor.drop(table);
    return columns[0].map((_, i) => JSON.stringify(columns.map((c) => c[i]))).sort();
  }

  const key = fc.integer({ min: -4, max: 12 }).map((n) => n / 2);
  const asked: fc.Arbitrary<Asked> = fc.record({
    left: fc.array(key, { minLength: 1, maxLength: 20 }),
    right: fc.array(fc.tuple(fc.option(key, { freq: 8 }), fc.option(fc.constantFrom('a', 'b', 'c', 'd'))), { minLength: 1, maxLength: 20 }),
    direction: fc.constantFrom(...DIRECTIONS),
    allowExact: fc.boolean(),
    tolerance: fc.option(fc.constantFrom(0.5, 2), { nil: undefined }),
  });

  test('find what one task finds', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (given) => {
        expect(await answer(divided, given)).toEqual(await answer(plain, given));
      }),
      { numRuns: 6 },
    );
  });

  test.each(
    DIRECTIONS.flatMap((d) => [true, false].map((exact) => [d, exact] as const)),
  )('%s, exact matches %s: ties and rows in blocks without a right row', async (direction, allowExact) => {
    const right = [0, 0, 3, 3, 3, 9].map((n, i) => [n, i === 4 ? null : `r${i}`] as const);
    const left = [-1, 0, 0, 1, 1.5, 2, 2, 2.5, 3, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 13];
    const given = { left, right, direction, allowExact, tolerance: undefined };
    expect(await answer(divided, given)).toEqual(await answer(plain, given));
  });

  test('no task gets all rows', async () => {
    const side = (text: string): Node => ({
      kind: 'sql',
      text,
      inputs: [],
      columns: [
        { id: `${text.length}k`, name: 'k', type: i64 },
        { id: `${text.length}v`, name: 'v', type: i64 },
      ],
    });
    const [left, right] = [
      side('SELECT id AS k, id % 10 AS v FROM range(1000000)'),
      side('SELECT id * 3 AS k, id AS v FROM range(300000)'),
    ];
    const [l, r] = [left, right].map((n) => (n as { text: string }).text.length);
    for (const direction of DIRECTIONS) {
      const plan = join(left, right, col(`${l}k`, i64), col(`${r}k`, i64), { direction });
      const total: Node = {
        kind: 'aggregate',
        input: plan,
        keys: [],
        aggregates: [{ id: 'total', expr: agg('agg.sum', [col(`${r}v`, i64)]) }],
        order: 'none',
      };
      const [whole, parts] = [await plain.explain(total, true), await divided.explain(total, true)];
      expect(bigSingles(whole)).not.toEqual([]);
      expect(bigSingles(parts)).toEqual([]);
    }
  });
});

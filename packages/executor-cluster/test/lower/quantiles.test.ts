import { agg, call, col, type Expr, type Node, type Options, optimize, vectorOf } from '@pandorable/planner';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClusterExecutor, createExecutor } from '../../src/index.js';
import { quantilesOfMany } from '../../src/lower/quantiles.js';
import { sparkUrl } from '../setup/spark-url.js';
import { close, f64, i64, localNode, rowsOf, withoutSpark } from '../support.js';

const UNKNOWN = { plainRows: 0, blockRows: 4, rowsOf: () => undefined, isConsecutive: () => true };
const HOWS = ['linear', 'lower', 'higher', 'midpoint', 'nearest'];
const quantile = (x: Expr, options: Options): Expr => agg('agg.quantile', [x], { options });

/** Quantiles of a column of floats and one of ints, beside other aggregates. */
function aggregated(input: Node, [x, i]: readonly Expr[]): Node {
  const exprs = [
    agg('agg.median', [x]),
    agg('agg.sum', [i]),
    ...HOWS.flatMap((interpolation) => [0.3, 1].map((q) => quantile(x, { q, interpolation }))),
    quantile(i, { q: 0.25 }),
    agg('agg.count', [x]),
    agg('agg.median', [call('add', [i, i])]),
  ];
  return { kind: 'aggregate', input, keys: [], aggregates: exprs.map((expr, k) => ({ id: `a${k}`, expr: expr as never })), order: 'none' };
}

describe('quantiles of all of many rows', () => {
  test('of few rows stay lists', () => {
    const { node, cols } = localNode(f64, i64);
    const plan = aggregated(node, cols);
    expect(quantilesOfMany(plan, { ...UNKNOWN, rowsOf: () => 10 }, 'sorted')).toBe(plan);
    expect(quantilesOfMany(plan, { ...UNKNOWN, rowsOf: () => 10 }, 'sorted', 29)).not.toBe(plan); // of three columns
    expect(quantilesOfMany(plan, UNKNOWN, 'sorted')).not.toBe(plan);
  });

  describe.skipIf(withoutSpark)('on Spark', () => {
    let executor: ClusterExecutor;
    beforeAll(async () => {
      executor = await createExecutor({ url: sparkUrl()! });
    });
    afterAll(() => executor?.close());

    test('are what a list of them gives', async () => {
      const value = fc.option(fc.constantFrom(1.5, -2, 0.1, 7, Number.POSITIVE_INFINITY, Number.NaN));
      const rows = fc.array(fc.tuple(value, fc.option(fc.integer({ min: -9, max: 9 }))), { maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const { node, cols } = localNode(f64, i64);
          const columns = [f64, i64].map((type, k) =>
            vectorOf(
              type,
              given.map((r) => r[k]),
            ),
          );
          await executor.upload(node.table, columns);
          const plan = optimize(aggregated({ ...node, rows: given.length }, cols), executor.capabilities);
          const lists = rowsOf(await executor.run(plan));
          for (const search of ['sorted', 'bracketed'] as const) {
            const found = rowsOf(await executor.run(quantilesOfMany(plan, UNKNOWN, search, -1)));
            lists.forEach((wanted, k) => {
              if (!close(found[k], wanted)) expect({ search, column: k, values: found[k] }).toEqual({ search, column: k, values: wanted });
            });
          }
          await executor.drop(node.table);
        }),
        { numRuns: 4 },
      );
    });

    /** Nobody knows how many rows there are. */
    const query = (x: string, i: string): Node => ({
      kind: 'sql',
      text: `SELECT ${x} AS x, ${i} AS i FROM range(100000)`,
      inputs: [],
      columns: [
        { id: 'x', name: 'x', type: f64 },
        { id: 'i', name: 'i', type: i64 },
      ],
    });

    test('of nobody knows how many are found between bounds', async () => {
      const plan = optimize(aggregated(query('id * 0.5D', 'id'), [col('x', f64), col('i', i64)]), executor.capabilities);
      expect(await executor.explain(plan)).toMatch(/percentile_approx/);
      expect(rowsOf(await executor.run(plan))[0]).toEqual([24999.75]);
    });

    const HARD: readonly [string, string][] = [
      ['pmod(xxhash64(id), 1000003) / 7D', 'id % 7'],
      ['if(id % 3 = 0, NULL, if(id < 40000, 0.1D, id * 1D))', '5'],
      ["if(id % 5 = 0, DOUBLE('NaN'), if(id % 2 = 0, DOUBLE('-Infinity'), exp(id / 1e3D)))", 'if(id < 99999, 1, 2)'],
      ["if(id < 25001, DOUBLE('Infinity'), -id * 1D)", 'if(id < 60000, NULL, -id)'],
    ];
    test.each(HARD)('of %s and %s are those of sorted rows', async (x, i) => {
      const plan = optimize(aggregated(query(x, i), [col('x', f64), col('i', i64)]), executor.capabilities);
      const [sorted, found] = await Promise.all(
        (['sorted', 'bracketed'] as const).map(async (search) => rowsOf(await executor.run(quantilesOfMany(plan, UNKNOWN, search)))),
      );
      expect(found).toEqual(sorted);
    });
  });
});

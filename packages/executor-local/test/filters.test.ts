import { call, type Expr, lit, nullOf, optimize, types, when } from '@pandorable/planner';
import { describe, expect, it } from 'vitest';
import { f64, given, run, useExecutor } from './support.js';

const executor = useExecutor();
const VALUES = [1, 5, 7, Number.NaN, null, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5];
const PAIRS = VALUES.flatMap((a) => VALUES.map((b) => [a, b] as const));
const COMPARISONS = ['lt', 'le', 'gt', 'ge', 'eq', 'ne'] as const;

/** The pairs of values, both columns missing where NaN, that a condition keeps. */
async function kept(condition: (a: Expr, b: Expr) => Expr, optimised: boolean): Promise<unknown[][]> {
  const { node, cols } = await given([f64, PAIRS.map(([a]) => a)], [f64, PAIRS.map(([, b]) => b)]);
  const predicate = condition(call('denan', [cols[0]]), call('denan', [cols[1]]));
  const plan = { kind: 'filter', input: node, predicate } as const;
  return run(optimised ? optimize(plan, executor().capabilities, 'rows') : plan);
}

const orFalse = (e: Expr): Expr => call('coalesce', [e, lit(false)]);
const both = (a: Expr, b: Expr): Expr => when(orFalse(a), orFalse(b), a);
const either = (a: Expr, b: Expr): Expr => when(orFalse(a), a, orFalse(b));

const CONDITIONS: readonly (readonly [string, (a: Expr, b: Expr) => Expr])[] = [
  ...COMPARISONS.flatMap((fn) => [
    [`a ${fn} b`, (a: Expr, b: Expr) => call(fn, [a, b])] as const,
    [`a ${fn} 5`, (a: Expr) => orFalse(call(fn, [a, lit(5)]))] as const,
    [`5 ${fn} b`, (_: Expr, b: Expr) => call(fn, [lit(5), b])] as const,
    [`not (a ${fn} 5)`, (a: Expr) => call('not', [call(fn, [a, lit(5)])])] as const,
  ]),
  ['a < 7 && b > 1', (a, b) => both(call('lt', [a, lit(7)]), call('gt', [b, lit(1)]))],
  ['a > 5 || b >= 7', (a, b) => either(call('gt', [a, lit(5)]), call('ge', [b, lit(7)]))],
  ['a > 5 ? b < 7 : false', (a, b) => when(call('gt', [a, lit(5)]), call('lt', [b, lit(7)]), nullOf(types.bool))],
  ['a > 5 ? b < 7 : true', (a, b) => when(call('gt', [a, lit(5)]), call('lt', [b, lit(7)]), lit(true))],
];

describe('a filter keeps the same rows when its condition is told shorter', () => {
  for (const [name, condition] of CONDITIONS)
    it(name, async () => {
      expect(await kept(condition, true)).toEqual(await kept(condition, false));
    });
});

it('and shorter it is', async () => {
  const { node, cols } = await given([f64, [1]], [f64, [2]]);
  const [a, b] = cols.map((c) => call('denan', [c]));
  const plan = { kind: 'filter', input: node, predicate: both(call('lt', [a, lit(7)]), call('gt', [b, lit(1)])) } as const;
  const text = await executor().explain(optimize(plan, executor().capabilities, 'rows'));
  expect(text).toMatch(/WHERE \(\(v0 < 7::BIGINT\) AND \(\(v1 > 1::BIGINT\) AND \(v1 <= 'Infinity'::DOUBLE\)\)\)$/);
});

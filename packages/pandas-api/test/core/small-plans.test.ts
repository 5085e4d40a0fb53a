import {
  agg,
  call,
  cast,
  col,
  type DataType,
  denan,
  type Expr,
  evaluatePlan,
  lit,
  type Node,
  optimize,
  schemaOf,
  types,
  type Vector,
  valuesOf,
  vectorOf,
} from '@pandorable/planner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { executorInfo, localNode, localVectors, runPlan } from '../../src/session/client.js';

const FLAGGED: DataType = { kind: 'float64', nan: true };
const COLUMNS: readonly (readonly [string, DataType])[] = [
  ['i', types.int64],
  ['j', types.int32],
  ['x', types.float64],
  ['y', FLAGGED],
  ['b', types.bool],
  ['s', types.utf8],
];

const whole = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(2 ** 31 - 1, 1 - 2 ** 31));
const float = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map((v) => v / 2),
  fc.constantFrom(1e6, -1e6, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1),
);
const row = fc.record({
  i: fc.option(fc.oneof(whole, fc.constantFrom(2 ** 53 - 1, 2 ** 52)), { freq: 6 }),
  j: fc.option(whole, { freq: 6 }),
  x: fc.option(float, { freq: 6 }),
  y: fc.option(fc.oneof(float, fc.constant(Number.NaN)), { freq: 6 }),
  b: fc.option(fc.boolean(), { freq: 6 }),
  s: fc.option(fc.constantFrom('a', 'B', 'é', '😀', '', '\uffff', 'ab'), { freq: 6 }),
});
const table = fc.array(row, { maxLength: 8 });

/** A NaN that is a value, not a missing one. */
const flagged = (v: Vector, values: readonly unknown[]): Vector =>
  v.type === FLAGGED
    ? { ...v, valid: v.valid === null ? null : Uint8Array.from(v.valid, (flag, i) => (Number.isNaN(values[i]) ? 1 : flag)) }
    : v;

const column = (name: string): Expr => col(name, COLUMNS.find(([n]) => n === name)![1]);
const number = fc.constantFrom('i', 'j', 'x', 'y').map(column);
const binary = fc.constantFrom('add', 'sub', 'mul', 'div') as fc.Arbitrary<'add'>;
const compare = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge') as fc.Arbitrary<'eq'>;
const numeric: fc.Arbitrary<Expr> = fc.oneof(
  number,
  fc.tuple(binary, number, number).map(([fn, a, b]) => call(fn, [cast(a, types.float64), cast(b, types.float64)])),
  fc
    .tuple(fc.constantFrom('add', 'sub') as fc.Arbitrary<'add'>, fc.constantFrom('i', 'j').map(column), fc.integer({ min: -3, max: 3 }))
    .map(([fn, a, n]) => call(fn, [cast(a, types.int64), lit(n)])),
  number.map((a) => call('abs', [a])),
);
const condition: fc.Arbitrary<Expr> = fc.oneof(
  fc.constant(column('b')),
  fc.tuple(compare, numeric, numeric).map(([fn, a, b]) => call(fn, [cast(denan(a), types.float64), cast(denan(b), types.float64)])),
  fc.constantFrom('x', 's', 'i').map((n) => call('is_null', [column(n)])),
  fc.constantFrom('x', 'b').map((n) => call('not', [call('is_not_null', [column(n)])])),
);
const both = fc.tuple(condition, condition, fc.constantFrom('and', 'or') as fc.Arbitrary<'and'>).map(([a, b, fn]) => call(fn, [a, b]));

const key = fc.constantFrom('i', 'j', 'x', 'y', 'b', 's').map((name) => denan(column(name)));

const steps = fc.array(
  fc.oneof(
    fc.tuple(fc.array(key, { minLength: 1, maxLength: 2 }), fc.constantFrom('first', 'last', 'none') as fc.Arbitrary<'first'>).map(
      ([keys, keep]) =>
        (input: Node): Node => ({ kind: 'distinct', input, keys, keep }),
    ),
    fc.oneof(condition, both).map(
      (predicate) =>
        (input: Node): Node => ({ kind: 'filter', input, predicate }),
    ),
    fc
      .array(fc.tuple(fc.oneof(number, fc.constantFrom('b', 's').map(column)), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 2 })
      .map(
        (keys) =>
          (input: Node): Node => ({
            kind: 'sort',
            input,
            keys: keys.map(([expr, descending, nullsFirst]) => ({ expr, descending, nullsFirst })),
          }),
      ),
    fc.tuple(fc.nat(4), fc.option(fc.nat(5))).map(
      ([offset, limit]) =>
        (input: Node): Node => ({ kind: 'slice', input, offset, limit }),
    ),
  ),
  { maxLength: 3 },
);
const FUNCTIONS = ['sum', 'mean', 'min', 'max', 'var', 'std', 'median', 'count'] as const;
const last = fc.oneof(
  fc.array(fc.oneof(numeric, condition, both, fc.constant(column('s'))), { minLength: 1, maxLength: 3 }).map(
    (exprs) =>
      (input: Node): Node => ({ kind: 'project', input, columns: exprs.map((expr, k) => ({ id: `out${k}`, expr })) }),
  ),
  fc.array(fc.tuple(fc.constantFrom(...FUNCTIONS), numeric), { minLength: 1, maxLength: 3 }).map(
    (list) =>
      (input: Node): Node => ({
        kind: 'aggregate',
        input,
        keys: [],
        order: 'none',
        aggregates: [
          { id: 'n', expr: agg('agg.size', []) },
          ...list.map(([fn, e], k) => ({ id: `out${k}`, expr: agg(`agg.${fn}`, [denan(e)]) })),
        ],
      }),
  ),
  fc
    .tuple(
      fc.array(key, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('first', 'keys') as fc.Arbitrary<'first'>,
      fc.array(fc.tuple(fc.constantFrom(...FUNCTIONS), number), { maxLength: 2 }),
      key,
    )
    .map(
      ([keys, order, list, counted]) =>
        (input: Node): Node => ({
          kind: 'aggregate',
          input,
          keys: keys.map((expr, k) => ({ id: `key${k}`, expr })),
          order,
          aggregates: [
            { id: 'n', expr: agg('agg.size', []) },
            { id: 'different', expr: agg('agg.nunique', [counted]) },
            ...list.map(([fn, e], k) => ({ id: `out${k}`, expr: agg(`agg.${fn}`, [denan(e)]) })),
          ],
        }),
    ),
  fc.constantFrom('any', 'all', 'sum').map(
    (fn) =>
      (input: Node): Node => ({
        kind: 'aggregate',
        input,
        keys: [],
        order: 'none',
        aggregates: [{ id: 'out0', expr: agg(`agg.${fn as 'any'}`, [column('b')]) }],
      }),
  ),
);

const shown = (vectors: readonly Vector[]): unknown[][] =>
  vectors.map((v) =>
    valuesOf(v).map((x) =>
      typeof x === 'number' && Number.isFinite(x) && Math.abs(x) !== Math.trunc(Math.abs(x)) % 2 ** 31 ? Number(x.toPrecision(10)) : x,
    ),
  );

/** Which of two equal zeros is the smallest, the largest or the middle one is chance. */
const unsigned =
  (plan: Node) =>
  (column: unknown[]): unknown[] =>
    plan.kind === 'aggregate' ? column.map((x) => (x === 0 ? 0 : x)) : column;

describe('plans over few rows', () => {
  test('JavaScript gives what the engine gives', () => {
    let here = 0;
    fc.assert(
      fc.property(table, steps, last, (rows, middle, end) => {
        const vectors = COLUMNS.map(([name, type]) => {
          const values = rows.map((r) => r[name as keyof typeof r]);
          return flagged(vectorOf(type, values), values);
        });
        const local = localNode(
          vectors,
          COLUMNS.map(([name]) => name),
          rows.length,
        );
        const plan = end(middle.reduce<Node>((input, step) => step(input), local));
        const found = evaluatePlan(plan, localVectors);
        if (found === null) return;
        here++;
        const engine = runPlan(optimize(plan, executorInfo().capabilities));
        expect(found.rows).toBe(engine.rows);
        expect(found.columns.map((c) => c.type)).toEqual(schemaOf(plan).map((f) => f.type));
        expect(shown(found.columns).map(unsigned(plan))).toEqual(shown(engine.columns).map(unsigned(plan)));
      }),
      { numRuns: 1500 },
    );
    expect(here).toBeGreaterThan(600);
  });

  test('whole numbers beyond the safe ones and other types are the engine’s', () => {
    const local = localNode([vectorOf(types.int64, [2n ** 62n, 2n ** 62n]), vectorOf(types.timestamp('s'), [1n, 2n])], ['i', 't']);
    const total = (id: string, type: DataType): Node => ({
      kind: 'aggregate',
      input: local,
      keys: [],
      order: 'none',
      aggregates: [{ id: 'out', expr: agg('agg.sum', [col(id, type)]) }],
    });
    expect(evaluatePlan(total('i', types.int64), localVectors)).toBeNull();
    expect(
      evaluatePlan(
        { kind: 'project', input: local, columns: [{ id: 'o', expr: call('add', [col('i', types.int64), col('i', types.int64)]) }] },
        localVectors,
      ),
    ).toBeNull();
    const mixed = localNode([vectorOf(types.object, ['i1', 'f1'])], ['o']);
    const o = col('o', types.object);
    expect(evaluatePlan({ kind: 'sort', input: mixed, keys: [{ expr: o }] }, localVectors)).toBeNull();
    expect(evaluatePlan({ kind: 'distinct', input: mixed, keys: [o], keep: 'first' }, localVectors)).toBeNull();
    expect(
      evaluatePlan({ kind: 'aggregate', input: mixed, keys: [{ id: 'k', expr: o }], order: 'keys', aggregates: [] }, localVectors),
    ).toBeNull();
  });
});

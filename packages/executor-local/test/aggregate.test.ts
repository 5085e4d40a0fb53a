import { agg, call, type Expr, lit, type Node, over, type WindowExpr } from '@pandorable/planner';
import { describe, expect, it } from 'vitest';
import { type Column, close, f64, given, i64, project, reduce, run, str, td, ts, types, useExecutor } from './support.js';

useExecutor();

const inf = Number.POSITIVE_INFINITY;
const X: Column = [types.float64, [1, 2, null, 5, 9, 3]];
const Y: Column = [types.float64, [2, 1, 4, 7, 3, 3]];
const NONE: Column = [types.float64, [null, null]];

type Case = readonly [fn: Parameters<typeof reduce>[0], columns: readonly Column[], expected: unknown, options?: object];

/** From pandas 3.1. */
const CASES: readonly Case[] = [
  ['agg.sum', [X], 20],
  ['agg.sum', [NONE], 0],
  ['agg.sum', [[types.float64, [inf, -inf]]], null],
  ['agg.sum', [[types.bool, [true, true, null]]], 2],
  ['agg.sum', [[types.uint64, [18446744073709551614n, 1n]]], 18446744073709551615n],
  ['agg.sum', [[td(), [1n, null, 5n]]], 6n],
  ['agg.sum', [[str, ['b', 'a', null]]], 'ba'],
  ['agg.prod', [[i64, [3, null, 4]]], 12],
  ['agg.prod', [[i64, [4052555153018976267n, 1, -1]]], -4052555153018976267n],
  ['agg.prod', [[i64, []]], 1],
  ['agg.prod', [X], 270],
  ['agg.prod', [NONE], 1],
  ['agg.prod', [[types.float64, [inf, 0]]], null],
  ['agg.mean', [X], 4],
  ['agg.mean', [[i64, [1, 2]]], 1.5],
  ['agg.mean', [NONE], null],
  ['agg.mean', [[types.bool, [true, false]]], 0.5],
  ['agg.mean', [[types.float64, [1, inf]]], inf],
  ['agg.mean', [[ts(), [1n, 2n, 4n]]], 2n],
  ['agg.mean', [[ts(), [-1n, -2n, -4n]]], -2n],
  ['agg.min', [X], 1],
  ['agg.max', [[str, ['b', null, 'é']]], 'é'],
  ['agg.max', [[types.bool, [true, false]]], true],
  ['agg.count', [X], 5],
  ['agg.size', [], 3],
  ['agg.var', [X], 10],
  ['agg.var', [X], 8, { ddof: 0 }],
  ['agg.var', [[types.float64, [1, inf, 2]]], null],
  ['agg.var', [[types.float64, [1]]], null],
  ['agg.std', [[types.float64, [1e200, -1e200]]], inf],
  ['agg.std', [[types.float64, [inf]]], null, { ddof: 0 }],
  ['agg.std', [X], 3.6514837167011076, { ddof: 2 }],
  ['agg.std', [[td(), [1n, 2n, 4n]]], 1n],
  ['agg.sem', [X], Math.SQRT2],
  ['agg.skew', [X], 1.1858541225631423],
  ['agg.skew', [[types.float64, [1e8 + 1, 1e8 + 2, 1e8 + 5, 1e8 + 9]]], 0.8885835615533546],
  ['agg.skew', [[types.float64, [0.1, 0.1, 0.1]]], null],
  ['agg.skew', [[i64, [1, 2]]], null],
  ['agg.skew', [[types.float64, [1, inf, 2, 3]]], null],
  ['agg.kurt', [X], 1.05],
  ['agg.kurt', [[i64, [2, 2, 2, 2]]], null],
  ['agg.median', [X], 3],
  ['agg.median', [[i64, [1, 2]]], 1.5],
  ['agg.median', [NONE], null],
  ['agg.median', [[ts(), [1n, 2n]]], 1n],
  ['agg.median', [[td(), [-1n, -2n]]], -1n],
  ['agg.quantile', [[i64, [1, 2, 3, 10]]], 2.8, { q: 0.6 }],
  ['agg.quantile', [[i64, [1, 2, 3, 10]]], 2, { q: 0.6, interpolation: 'lower' }],
  ['agg.quantile', [[i64, [1, 2, 3, 10]]], 3, { q: 0.6, interpolation: 'higher' }],
  ['agg.quantile', [[i64, [1, 2, 3, 10]]], 6.5, { q: 0.9, interpolation: 'midpoint' }],
  ['agg.quantile', [[i64, [1, 2, 3, 10]]], 3, { q: 0.5, interpolation: 'nearest' }],
  ['agg.quantile', [[i64, [1, 2, 3, 10]]], 1, { q: 0.1, interpolation: 'nearest' }],
  ['agg.quantile', [[ts(), [1n, 2n, 4n]]], 1n, { q: 0.3 }],
  ['agg.quantile', [NONE], null, { q: 0.3, interpolation: 'lower' }],
  ['agg.nunique', [[str, ['a', 'b', 'a', null]]], 2],
  ['agg.any', [[types.bool, [false, null]]], false],
  ['agg.any', [[str, ['', 'a']]], true],
  ['agg.any', [[i64, []]], false],
  ['agg.all', [[i64, [1, 0]]], false],
  ['agg.all', [[i64, []]], true],
  ['agg.corr', [X, Y], 0.381356384904845],
  [
    'agg.corr',
    [
      [i64, [1, 1]],
      [i64, [2, 3]],
    ],
    null,
  ],
  ['agg.cov', [X, Y], 2.75],
  ['agg.cov', [X, Y], 2.2, { ddof: 0 }],
  ['agg.cov', [X, Y], 2.75 * (4 / 3), { ddof: 2 }],
  [
    'agg.cov',
    [
      [i64, [1]],
      [i64, [2]],
    ],
    null,
  ],
];

describe('aggregates', () => {
  it.each(CASES)('%s %#', async (fn, columns, expected, options) => {
    const rows = columns.length === 0 ? [[i64, [1, 2, 3]] as Column] : columns;
    const actual = columns.length === 0 ? await size(rows) : await reduce(fn, columns, options as never);
    expect(close(actual, expected) ? expected : actual).toEqual(expected);
  });

  async function size(columns: readonly Column[]): Promise<unknown> {
    const { node } = await given(...columns);
    return (
      await run({ kind: 'aggregate', input: node, keys: [], aggregates: [{ id: 'a', expr: agg('agg.size', []) }], order: 'none' })
    )[0][0];
  }

  it.each<[Parameters<typeof reduce>[0], Column[], unknown, object?]>([
    ['agg.first', [[i64, [null, 2, 3]]], 2],
    ['agg.first', [[i64, [null, 2, 3]]], null, { skipna: false }],
    ['agg.last', [[str, ['a', 'b', null]]], 'b'],
    ['agg.last', [[str, ['a', 'b', null]]], null, { skipna: false }],
    ['agg.list', [[i64, [3, null, 1]]], [3, null, 1]],
    ['agg.list', [[i64, []]], []],
    [
      'agg.arg_min',
      [
        [i64, [5, 1, null, 1]],
        [str, ['a', 'b', 'c', 'd']],
      ],
      'b',
    ],
    [
      'agg.arg_max',
      [
        [i64, [5, 1, null, 5]],
        [str, [null, 'b', 'c', 'd']],
      ],
      null,
    ],
  ])('%s looks at the order %#', async (fn, columns, expected, options) => {
    expect(await reduce(fn, columns, options as never, 'rows')).toEqual(expected);
  });

  it('first and last by several keys', async () => {
    const { node, cols } = await given([i64, [1, 1, 2]], [i64, [5, 4, 9]], [str, ['x', 'y', 'z']]);
    const order = [{ expr: cols[0] }, { expr: cols[1], descending: true }];
    const aggregates = (['agg.first', 'agg.last'] as const).map((fn, i) => ({ id: `a${i}`, expr: agg(fn, [cols[2]], { order }) }));
    expect(await run({ kind: 'aggregate', input: node, keys: [], aggregates, order: 'none' })).toEqual([['x'], ['z']]);
  });

  it('groups missing keys together and filters rows', async () => {
    const { node, cols } = await given([str, ['a', null, 'a', null]], [i64, [1, 2, 3, 4]]);
    const kept = call('gt', [cols[1], lit(1)]);
    const grouped: Node = {
      kind: 'aggregate',
      input: node,
      keys: [{ id: 'k', expr: cols[0] }],
      aggregates: [
        { id: 's', expr: agg('agg.sum', [cols[1]], { filter: kept }) },
        { id: 'l', expr: agg('agg.last', [cols[1]], { filter: kept, order: [{ expr: cols[1] }, { expr: cols[0] }] }) },
      ],
      order: 'none',
    };
    expect(await run({ kind: 'sort', input: grouped, keys: [{ expr: { kind: 'column', id: 'k', type: str } }] })).toEqual([
      ['a', null],
      [3, 6],
      [3, 4],
    ]);
  });

  it('raises OverflowError for sums beyond int64', async () => {
    await expect(reduce('agg.sum', [[i64, [9223372036854775807n, 1]]])).rejects.toMatchObject({ name: 'OverflowError' });
    await expect(reduce('agg.prod', [[i64, [9223372036854775807n, 2]]])).rejects.toMatchObject({ name: 'OverflowError' });
  });
});

describe('windows', () => {
  const values = [1, 2, 2, null, 5];
  const keys = ['a', 'b', 'a', 'b', 'a'];
  const columns: Column[] = [
    [i64, values],
    [str, keys],
  ];
  const windows = (make: (v: Expr, k: Expr) => WindowExpr[]): Promise<unknown[][]> => project(columns, ([v, k]) => make(v, k));
  const toHere = { frame: { start: null, end: 0 } };

  it('over the rows as they come', async () => {
    expect(
      await windows((v) => [
        over('win.row_number', []),
        over('win.shift', [v]),
        over('win.shift', [v], { options: { periods: -2 } }),
        over('win.ffill', [v]),
        over('win.bfill', [v]),
        over('agg.sum', [v], toHere),
        over('agg.sum', [v], { frame: { start: -1, end: 0 } }),
        over('agg.mean', [v]),
        over('win.first_value', [v]),
        over('win.last_value', [v], { frame: { start: 0, end: 1 } }),
      ]),
    ).toEqual([
      [1, 2, 3, 4, 5],
      [null, 1, 2, 2, null],
      [2, null, 5, null, null],
      [1, 2, 2, 2, 5],
      [1, 2, 2, 5, 5],
      [1, 3, 5, 5, 10],
      [1, 3, 4, 2, 5],
      [2.5, 2.5, 2.5, 2.5, 2.5],
      [1, 1, 1, 1, 1],
      [2, 2, null, 5, 5],
    ]);
  });

  it('over partitions, in the rows own order', async () => {
    const [position, cumulated, shifted, filled, total] = await project([...columns, [i64, [0, 1, 2, 3, 4]]], ([v, k, p]) => [
      p,
      over('agg.sum', [v], { partition: [k], ...toHere }),
      over('win.shift', [v], { partition: [k] }),
      over('win.ffill', [v], { partition: [k] }),
      over('agg.count', [v], { partition: [k], order: 'none' }),
    ]);
    const back = (list: unknown[]) => (position as number[]).map((_, i) => list[(position as number[]).indexOf(i)]);
    expect([cumulated, shifted, filled, total].map(back)).toEqual([
      [1, 2, 3, 2, 8],
      [null, null, 1, 2, 2],
      [1, 2, 2, 2, 5],
      [3, 1, 3, 1, 3],
    ]);
  });

  it('over keys', async () => {
    const [at, rank, dense, median, first] = await project([...columns, [i64, [0, 1, 2, 3, 4]]], ([v, , p]) => {
      const order = [{ expr: v, descending: true, nullsFirst: true }];
      return [
        p,
        over('win.rank', [], { order }),
        over('win.dense_rank', [], { order }),
        over('agg.median', [v], { order }),
        over('win.first_value', [v], { order: [{ expr: p, descending: true }] }),
      ];
    });
    const back = (list: unknown[]) => (at as number[]).map((_, i) => list[(at as number[]).indexOf(i)]);
    expect([rank, dense, median, first].map(back)).toEqual([
      [5, 3, 3, 1, 2],
      [4, 3, 3, 1, 2],
      [2, 2, 2, 2, 2],
      [5, 5, 5, 5, 5],
    ]);
  });

  it('every aggregate stands in a frame', async () => {
    const frame = { frame: { start: -2, end: 0 } };
    const y: Column = [f64, [1, 4, 9, 16, 25]];
    const fns = [
      'agg.var',
      'agg.std',
      'agg.sem',
      'agg.skew',
      'agg.min',
      'agg.quantile',
      'agg.nunique',
      'agg.any',
      'agg.first',
      'agg.last',
      'agg.list',
      'agg.prod',
    ] as const;
    const out = await project([y], ([v]) => [
      ...fns.map((fn) => over(fn, [v], frame)),
      over('agg.corr', [v, v], frame),
      over('agg.arg_max', [v, v], frame),
      over('agg.size', [], frame),
    ]);
    const last = out.map((c) => c[4]);
    const expected = [
      64.33333333333333,
      8.020806277010642,
      4.630814663149157,
      0.3714432824463306,
      9,
      16,
      3,
      true,
      9,
      25,
      [9, 16, 25],
      3600,
      1,
      25,
      3,
    ];
    expect(last.map((v, i) => (close(v, expected[i]) ? expected[i] : v))).toEqual(expected);
  });
});

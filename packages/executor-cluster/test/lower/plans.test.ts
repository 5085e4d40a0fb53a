import { agg, call, col, lit, type Node, over, planText, type ScanNode, types } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { lowerPlan } from '../../src/index.js';
import { relationText } from '../../src/lower/text.js';
import { localNode, namedLeaves, str, types as t } from '../support.js';

const textOf = (plan: Node): string => relationText(lowerPlan(plan, namedLeaves)).replaceAll(/\bt_\d+/g, 't');
const { node: input, cols } = localNode(t.int64, str);
const [n, s] = cols;

describe('plans as relations', () => {
  test('project, filter, sort, limit', () => {
    const filtered: Node = { kind: 'filter', input, predicate: call('gt', [n, lit(1)]) };
    const sorted: Node = {
      kind: 'sort',
      input: filtered,
      keys: [
        { expr: s, descending: true },
        { expr: n, nullsFirst: true },
      ],
    };
    const plan: Node = {
      kind: 'project',
      input: { kind: 'slice', input: sorted, offset: 2, limit: 3 },
      columns: [{ id: 'o', expr: call('add', [n, lit(1)]) }],
    };
    expect(textOf(plan)).toBe(
      [
        'limit 3',
        '  offset 2',
        '    project (t_0 + 1L) as o',
        '      sort t_1 desc nulls last, t_0 nulls first',
        '        filter (t_0 > 1L)',
        '          table t',
      ].join('\n'),
    );
  });

  test('aggregates with and without keys', () => {
    const sum = { id: 'x', expr: agg('agg.sum', [n], { filter: call('is_not_null', [s]) }) };
    expect(textOf({ kind: 'aggregate', input, keys: [{ id: 'k', expr: s }], aggregates: [sum], order: 'none' })).toBe(
      'aggregate by [t_1 as k] CAST(coalesce(sum(t_0) FILTER (WHERE (t_1 IS NOT NULL)), CAST(0 AS BIGINT)) AS BIGINT) as x\n  table t',
    );
    expect(textOf({ kind: 'aggregate', input, keys: [], aggregates: [], order: 'none' })).toBe('sql SELECT 1 AS _none');
  });

  test('joins match missing keys', () => {
    const other = localNode(t.int64);
    expect(textOf({ kind: 'join', left: input, right: other.node, how: 'left', on: [[n, other.cols[0]]], order: 'none' })).toBe(
      'join left_outer on t_0 <=> t_0\n  table t\n  table t',
    );
  });

  test('windows say their frame and where missing values go', () => {
    const w = over('agg.count', [n], { partition: [s], order: [{ expr: n, descending: true }] });
    const r = over('win.row_number', [], { partition: [s], order: 'none' });
    expect(
      textOf({
        kind: 'project',
        input,
        columns: [
          { id: 'w', expr: w },
          { id: 'r', expr: r },
        ],
      }),
    ).toBe(
      'project count(t_0) OVER (PARTITION BY t_1 ORDER BY t_0 DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) as w, ' +
        'CAST(row_number() OVER (PARTITION BY t_1 ORDER BY NULL) AS BIGINT) as r\n  table t',
    );
  });

  test('rows are numbered as they come without a window over all of them', () => {
    expect(textOf({ kind: 'project', input, columns: [{ id: 'r', expr: over('win.row_number', [], { order: 'none' }) }] })).toBe(
      ['project (_sequence + 1L) as r', '  project t_0, t_1, distributed_sequence_id() as _sequence', '    table t'].join('\n'),
    );
  });

  test('a shared part stands once', () => {
    const part: Node = { kind: 'project', input, columns: [{ id: 'p', expr: call('add', [n, n]) }] };
    const renamed: Node = { kind: 'project', input: part, columns: [{ id: 'q', expr: col('p', types.int64) }] };
    const plan: Node = {
      kind: 'join',
      left: part,
      right: renamed,
      how: 'inner',
      on: [[col('p', types.int64), col('q', types.int64)]],
      order: 'none',
    };
    expect(textOf(plan)).toBe(
      [
        'with',
        '  as shared_1',
        '    project (t_0 + t_0) as p',
        '      table t',
        '  as shared_main',
        '    join inner on p <=> q',
        '      table shared_1',
        '      project p as q',
        '        table shared_1',
        '  sql SELECT * FROM shared_main',
      ].join('\n'),
    );
  });

  test('sharing at many levels does not double the text with each', () => {
    let plan: Node = { kind: 'project', input, columns: [{ id: 'p0', expr: n }] };
    for (let k = 1; k <= 30; k++) {
      const below: Node = plan;
      const [left, right] = [col(`p${k - 1}`, types.int64), col(`q${k}`, types.int64)];
      const other: Node = { kind: 'project', input: below, columns: [{ id: `q${k}`, expr: left }] };
      const joined: Node = { kind: 'join', left: below, right: other, how: 'inner', on: [[left, right]], order: 'none' };
      plan = { kind: 'project', input: joined, columns: [{ id: `p${k}`, expr: call('add', [left, right]) }] };
    }
    expect(textOf(plan).length).toBeLessThan(30_000);
    expect(planText(plan).length).toBeGreaterThan(0);
  });

  test('rows that are cut in the middle of a plan get a place first', () => {
    const cut: Node = { kind: 'slice', input: { kind: 'filter', input, predicate: call('gt', [n, lit(1)]) }, offset: 0, limit: 3 };
    expect(textOf({ kind: 'aggregate', input: cut, keys: [], aggregates: [{ id: 'x', expr: agg('agg.size', []) }], order: 'none' })).toBe(
      [
        'aggregate by [] count(1) as x',
        '  project t_0, t_1',
        '    limit 3',
        '      sort _row nulls last',
        '        project t_0, t_1, monotonically_increasing_id() as _row',
        '          filter (t_0 > 1L)',
        '            table t',
      ].join('\n'),
    );
  });

  test('rows from a place on are counted off', () => {
    expect(textOf({ kind: 'slice', input, offset: 5, limit: null })).toBe(
      ['project t_0, t_1', '  filter _place >= 5L', '    project t_0, t_1, distributed_sequence_id() as _place', '      table t'].join(
        '\n',
      ),
    );
  });

  test('rows that come by their number are not sorted by it', () => {
    const scan: Node = {
      kind: 'scan',
      source: { format: 'csv', paths: ['x.csv'], options: {} },
      columns: [{ id: 'a', name: 'a', type: types.int64 }],
      rowNumber: 'r',
    };
    const filtered: Node = { kind: 'filter', input: scan, predicate: call('gt', [col('a', types.int64), lit(1)]) };
    const byNumber = (input: Node, descending = false): Node => ({
      kind: 'sort',
      input,
      keys: [{ expr: col('r', types.int64), descending }],
    });
    expect(textOf({ kind: 'slice', input: byNumber(filtered), offset: 0, limit: 2 })).toBe('limit 2\n  filter (a > 1L)\n    table x.csv');
    expect(textOf(byNumber(filtered, true))).toContain('sort r desc');
    const grouped: Node = {
      kind: 'aggregate',
      input: scan,
      keys: [{ id: 'r', expr: col('r', types.int64) }],
      aggregates: [],
      order: 'none',
    };
    expect(textOf(byNumber(grouped))).toContain('sort r');
  });

  test('a column that is not there is an error of the plan', () => {
    expect(() => textOf({ kind: 'filter', input, predicate: call('is_null', [col('gone', types.int64)]) })).toThrow('reads column gone');
  });

  test('only the client runs JavaScript', () => {
    const plan: Node = { kind: 'map-batches', input, fn: { run: () => [] }, inputs: [], outputs: [], label: 'f' };
    expect(() => textOf(plan)).toThrow('map-batches');
  });

  test('a scan is a leaf', () => {
    const scan: ScanNode = {
      kind: 'scan',
      source: { format: 'table', paths: ['sales'], options: {} },
      columns: [{ id: 'a', name: 'A', type: types.int64 }],
    };
    expect(textOf(scan)).toBe('table sales');
  });
});

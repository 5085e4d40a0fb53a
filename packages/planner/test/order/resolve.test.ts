import {
  agg,
  type Capabilities,
  call,
  col,
  freshId,
  type JoinNode,
  type LocalNode,
  lit,
  type Node,
  optimize,
  over,
  type ScanNode,
  schemaOf,
  types,
} from '@pandorable/planner';
import { describe, expect, test } from 'vitest';

const DUCK: Capabilities = {
  keepsOrder: ['scan', 'local', 'cached', 'project', 'filter', 'sort', 'slice', 'concat', 'explode'],
  unsupported: {},
};
const NONE: Capabilities = { keepsOrder: [], unsupported: {} };

const local = (...ids: string[]): LocalNode => ({
  kind: 'local',
  table: `t_${ids[0]}`,
  rows: 3,
  columns: ids.map((id, position) => ({ id, type: types.int64, position })),
});
const scan = (path: string, ...ids: string[]): ScanNode => ({
  kind: 'scan',
  source: { format: 'parquet', paths: [path], options: {} },
  columns: ids.map((id) => ({ id, name: id, type: types.int64 })),
});
const c = (id: string) => col(id, types.int64);

/** The kinds of nodes from the top down, first input first. */
function spine(node: Node): string[] {
  const below = 'input' in node ? node.input : 'left' in node ? node.left : 'inputs' in node ? node.inputs[0]?.node : undefined;
  return [node.kind, ...(below === undefined ? [] : spine(below))];
}

describe('order is resolved where somebody looks', () => {
  test('a filter over a scan needs no sort where the engine keeps order', () => {
    const plan: Node = { kind: 'filter', input: scan('a.parquet', 'x'), predicate: call('gt', [c('x'), lit(1)]) };
    expect(spine(optimize(plan, DUCK))).toEqual(['filter', 'scan']);
    expect(spine(optimize(plan, NONE))).toContain('sort');
  });

  test('rows that are asked for twice carry their numbers', () => {
    const part: Node = { kind: 'filter', input: scan('a.parquet', 'x'), predicate: call('gt', [c('x'), lit(1)]) };
    const twice = (node: Node): Node => ({
      kind: 'concat',
      inputs: [
        { node, from: ['x'] },
        { node, from: ['x'] },
      ],
      columns: [{ id: 'y', type: types.int64 }],
    });
    expect(spine(optimize(twice(part), DUCK))).toEqual(['concat', 'sort', 'filter', 'scan']);
    expect(spine(optimize(twice(scan('a.parquet', 'x')), DUCK))).toEqual(['concat', 'scan']);
  });

  test('rows sorted by their own numbers carry them once', () => {
    const numbered: Node = { ...local('x'), rowNumber: 'n' };
    const sorted: Node = { kind: 'sort', input: numbered, keys: [{ expr: c('n'), descending: true }] };
    const doubled: Node = { kind: 'project', input: sorted, columns: [{ id: 'y', expr: call('mul', [c('x'), lit(2)]) }] };
    const seen: string[][] = [];
    for (let node = optimize(doubled, NONE); 'input' in node; node = node.input) seen.push(schemaOf(node).map((f) => f.id));
    expect(seen).toEqual([['y'], ['y', 'n'], ['y', 'n']]);
  });

  test('an aggregate without readers of its order is not sorted', () => {
    const plan: Node = {
      kind: 'aggregate',
      input: local('k', 'v'),
      keys: [{ id: 'g', expr: c('k') }],
      aggregates: [{ id: 's', expr: agg('agg.sum', [c('v')]) }],
      order: 'keys',
    };
    expect(spine(optimize(plan, DUCK, 'none'))).toEqual(['aggregate', 'local']);
    expect(spine(optimize(plan, DUCK, 'rows'))).toEqual(['sort', 'aggregate', 'local']);
  });

  test('groups in order of first appearance carry the smallest row number', () => {
    const plan: Node = { kind: 'aggregate', input: local('k', 'v'), keys: [{ id: 'g', expr: c('k') }], aggregates: [], order: 'first' };
    const done = optimize(plan, DUCK);
    expect(spine(done)).toEqual(['project', 'sort', 'aggregate', 'local']);
    expect(schemaOf(done).map((f) => f.id)).toEqual(['g']);
  });

  test('a sort under a sum disappears', () => {
    const sorted: Node = { kind: 'sort', input: local('x'), keys: [{ expr: c('x') }] };
    const plan: Node = {
      kind: 'aggregate',
      input: sorted,
      keys: [],
      aggregates: [{ id: 's', expr: agg('agg.sum', [c('x')]) }],
      order: 'none',
    };
    expect(spine(optimize(plan, DUCK, 'none'))).toEqual(['aggregate', 'local']);
  });

  test('a stable sort breaks ties by the rows as they were', () => {
    const plan: Node = { kind: 'sort', input: local('x', 'y'), keys: [{ expr: c('x'), descending: true }] };
    const done = optimize(plan, DUCK);
    const sort = done.kind === 'project' ? done.input : done;
    expect(sort.kind === 'sort' && sort.keys.length).toBe(2);
  });

  test('a join gives left rows in order, and a frame joined with itself keeps two row numbers', () => {
    const left = local('a');
    const renamed: Node = { kind: 'project', input: left, columns: [{ id: 'b', expr: c('a') }] };
    const plan: JoinNode = { kind: 'join', left, right: renamed, how: 'inner', on: [[c('a'), c('b')]], order: 'left' };
    const done = optimize(plan, DUCK);
    const sort = done.kind === 'project' ? done.input : done;
    if (sort.kind !== 'sort') throw new Error(spine(done).join());
    const ids = sort.keys.map((k) => (k.expr.kind === 'column' ? k.expr.id : '?'));
    expect(new Set(ids).size).toBe(2);
  });

  test('a row number over a scan is the scan’s own, over several files a window', () => {
    const numbered = (path: string): Node => ({
      kind: 'project',
      input: scan(path, 'x'),
      columns: [{ id: freshId(), expr: over('win.row_number', []) }],
    });
    const one = optimize(numbered('a.parquet'), DUCK);
    expect(JSON.stringify(one)).toContain('rowNumber');
    expect(JSON.stringify(one)).not.toContain('"window"');
    expect(JSON.stringify(optimize(numbered('*.parquet'), DUCK))).toContain('"window"');
  });

  test('the first n rows of a projection compute n rows', () => {
    const plan: Node = {
      kind: 'slice',
      input: { kind: 'project', input: scan('a.parquet', 'x'), columns: [{ id: 'y', expr: call('add', [c('x'), lit(1)]) }] },
      offset: 0,
      limit: 5,
    };
    expect(spine(optimize(plan, DUCK))).toEqual(['project', 'slice', 'scan']);
  });

  test('columns nobody reads are not scanned', () => {
    const plan: Node = { kind: 'project', input: scan('a.parquet', 'x', 'y', 'z'), columns: [{ id: 'w', expr: c('y') }] };
    const done = optimize(plan, DUCK);
    const read = done.kind === 'project' && done.input.kind === 'scan' ? done.input.columns.map((f) => f.name) : null;
    expect(read).toEqual(['y']);
  });

  test('every rule keeps the schema', () => {
    const plan: Node = {
      kind: 'distinct',
      input: {
        kind: 'concat',
        inputs: [
          { node: local('a'), from: ['a'] },
          { node: local('b'), from: ['b'] },
        ],
        columns: [{ id: 'u', type: types.int64 }],
      },
      keys: [c('u')],
      keep: 'last',
    };
    for (const capabilities of [DUCK, NONE]) expect(schemaOf(optimize(plan, capabilities)).map((f) => f.id)).toEqual(['u']);
  });
});

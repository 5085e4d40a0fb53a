import {
  and,
  type ColumnExpr,
  call,
  type Expr,
  type KeyFrame,
  type LocalNode,
  lit,
  type Node,
  type SortKey,
  types,
  type WindowExpr,
} from '@pandorable/planner';
import { type Division, extend, type Values } from './context.js';
import { reachOf } from './kinds.js';
import type { Numbered } from './numbers.js';

/** Windows that look at a few rows before or after: blocks of exact numbers, each with the edges of its neighbours. */
export function withReach(
  { rows, number }: Numbered,
  windows: readonly WindowExpr[],
  division: Division,
  values: Values,
): { readonly rows: Node } {
  const reaches = windows.map(reachOf);
  const [before, after] = [0, 1].map((i) => Math.max(...reaches.map((r) => r[i])));
  const size = Math.max(division.facts.blockRows, before, after);
  const blocks = { key: number, size: BigInt(size), before: BigInt(before), after: BigInt(after) };
  return { rows: inBlocks(rows, blocks, windows, division, values) };
}

/** A block of keys is so many times as long as the windows reach: one in so many rows is in two blocks. */
const REACHES_IN_BLOCK = 64n;

/** Windows that look at the rows of keys near their own: blocks of keys. All have one order. */
export function withKeyReach(rows: Node, windows: readonly WindowExpr[], division: Division, values: Values): Node {
  const key = division.column();
  const [{ expr }] = windows[0].order as readonly SortKey[];
  const frames = windows.map((w) => w.frame as KeyFrame);
  const before = frames.reduce((n, f) => (-f.from > n ? -f.from : n), 0n);
  const after = frames.reduce((n, f) => (f.to > n ? f.to : n), 0n);
  const size = (before > after ? before : after) * REACHES_IN_BLOCK + 1n;
  return inBlocks(extend(rows, [{ id: key.id, expr }]), { key, size, before, after }, windows, division, values);
}

/** Blocks of so many keys, each with the rows of its neighbours that its windows reach. */
interface Blocks {
  readonly key: ColumnExpr;
  readonly size: bigint;
  readonly before: bigint;
  readonly after: bigint;
}

function inBlocks(
  rows: Node,
  { key, size, before, after }: Blocks,
  windows: readonly WindowExpr[],
  division: Division,
  values: Values,
): Node {
  const [step, block] = [division.column(), division.column()];
  const place = call('mod', [key, lit(size)]);
  const to = (n: number): Expr => call('eq', [step, lit(n)]);
  const copies = [
    to(0),
    ...(before > 0 ? [and(to(1), call('ge', [place, lit(size - before)]))] : []),
    ...(after > 0 ? [and(to(-1), call('lt', [place, lit(after)]))] : []),
  ];
  const spread: Node = {
    kind: 'join',
    left: rows,
    right: constants(step, [0, ...(before > 0 ? [1] : []), ...(after > 0 ? [-1] : [])]),
    how: 'inner',
    on: [],
    condition: copies.reduce((a, b) => call('or', [a, b])),
    order: 'none',
  };
  const blocks = extend(spread, [{ id: block.id, expr: call('add', [call('floordiv', [key, lit(size)]), step]) }]);
  const order: SortKey[] = [{ expr: key }];
  const made = windows.map((w) => ({ out: division.column(w.type), expr: { ...w, partition: [block], order } }));
  const computed = extend(
    blocks,
    made.map((m) => ({ id: m.out.id, expr: m.expr })),
  );
  windows.forEach((w, i) => {
    values.set(w, made[i].out);
  });
  return division.keepsRows({ kind: 'filter', input: computed, predicate: to(0) }, rows);
}

const NOTHING: LocalNode = { kind: 'local', table: 'nothing', rows: 0, columns: [] };

/** A row for each of some numbers: of nothing, an aggregate without keys makes one row. */
function constants(column: ColumnExpr, numbers: readonly number[]): Node {
  const row = (n: number): Node => ({
    kind: 'project',
    input: { kind: 'aggregate', input: NOTHING, keys: [], aggregates: [], order: 'none' },
    columns: [{ id: column.id, expr: lit(n) }],
  });
  return {
    kind: 'concat',
    inputs: numbers.map((n) => ({ node: row(n), from: [column.id] })),
    columns: [{ id: column.id, type: types.int64 }],
  };
}

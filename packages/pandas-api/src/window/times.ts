/** What windows of time must know of their times before they are made. */
import {
  type AggregateExpr,
  agg,
  and,
  call,
  cast,
  col,
  type Expr,
  freshId,
  hasWindow,
  isNull,
  type Node,
  over,
  types,
  valuesOf,
} from '@pandorable/planner';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { mayFetch } from '../core/fits-here.js';
import { runPlan } from '../core/run.js';
import { type Cell, extend, settle } from '../frame/state.js';
import type { Closed } from '../kernels/index.js';

export interface TimeFacts {
  readonly missing: boolean;
  /** the times of each group go one way, up or down */
  readonly ordered: boolean;
  /** some group's times go up */
  readonly up: boolean;
  readonly down: boolean;
  /** some of a group are the same */
  readonly tied: boolean;
  readonly least: bigint;
  readonly most: bigint;
}

/** Windows of a length of time, in the unit of the times. */
export interface TimeSpan {
  readonly window: bigint;
  readonly center: boolean;
  readonly closed: Closed | null;
  readonly facts: TimeFacts;
}

/** From the times themselves, or by the engine where they are too many to fetch. */
export function timeFacts(rows: Node, time: Cell, code: Cell | null): TimeFacts {
  const plain = settle(rows, [time, ...(code === null ? [] : [code])], hasWindow);
  const exprs = plain.cells.map((c) => c.expr);
  if (!mayFetch(plain.rows, exprs)) return factsThere(plain.rows, exprs);
  const [times, codes] = collectCells(plain.rows, plain.cells);
  return factsHere(times, codes);
}

/** The positions where groups begin in rows sorted by group, and the end. */
export function groupEnds(codes: LocalColumn, n: number): Int32Array {
  const data = codes.vector.data as BigInt64Array;
  const ends = [0];
  for (let i = 1; i < n; i++) if (data[i] !== data[i - 1]) ends.push(i);
  if (n > 0) ends.push(n);
  return Int32Array.from(ends);
}

function factsHere({ vector }: LocalColumn, codes: LocalColumn | undefined): TimeFacts {
  const data = vector.data as BigInt64Array;
  const ends = codes === undefined ? [0, data.length] : groupEnds(codes, data.length);
  const all = { missing: vector.valid?.includes(0) === true, ordered: true, up: false, down: false, tied: false };
  const outer: bigint[] = [];
  for (let g = 0; g + 1 < ends.length; g++) {
    let [up, down] = [false, false];
    for (let i = ends[g] + 1; i < ends[g + 1]; i++) {
      if (data[i] > data[i - 1]) up = true;
      else if (data[i] < data[i - 1]) down = true;
      else all.tied = true;
    }
    all.ordered &&= !(up && down);
    all.up ||= up;
    all.down ||= down;
    if (ends[g] < ends[g + 1]) outer.push(data[ends[g]], data[ends[g + 1] - 1]);
  }
  const [least, most] = outer.reduce(([a, b], t) => [t < a ? t : a, t > b ? t : b], [outer[0] ?? 0n, outer[0] ?? 0n]);
  return { ...all, least, most };
}

/** In one query: by group, then of all groups. */
function factsThere(rows: Node, [time, code]: readonly Expr[]): TimeFacts {
  const [now, before] = [col(freshId(), types.int64), col(freshId(), types.int64)];
  const beside = extend(rows, [{ id: now.id, expr: cast(time, types.int64) }]);
  const partition = code === undefined ? [] : [code];
  const shifted = extend(beside, [{ id: before.id, expr: over('win.shift', [now], { partition, options: { periods: 1 } }) }]);
  const is = (how: 'gt' | 'lt' | 'eq'): AggregateExpr => agg('agg.any', [call(how, [now, before])]);
  const by = aggregated(shifted, partition, [
    agg('agg.any', [isNull(now)]),
    is('gt'),
    is('lt'),
    is('eq'),
    agg('agg.min', [now]),
    agg('agg.max', [now]),
  ]);
  const [missing, up, down, tied, least, most] = by.cells;
  const any = (e: Expr): AggregateExpr => agg('agg.any', [e]);
  const all = aggregated(
    by.rows,
    [],
    [any(missing), any(and(up, down)), any(up), any(down), any(tied), agg('agg.min', [least]), agg('agg.max', [most])],
  );
  const found = runPlan(all.rows, 'none').columns.map((v) => valuesOf(v)[0]);
  const [isMissing, mixed, isUp, isDown, isTied] = found.map((v) => v === true);
  const [from, to] = found.slice(5).map((v) => BigInt((v ?? 0) as number));
  return { missing: isMissing, ordered: !mixed, up: isUp, down: isDown, tied: isTied, least: from, most: to };
}

function aggregated(input: Node, keys: readonly Expr[], exprs: readonly AggregateExpr[]): { rows: Node; cells: readonly Expr[] } {
  const aggregates = exprs.map((expr) => ({ id: freshId(), expr }));
  const rows: Node = { kind: 'aggregate', input, keys: keys.map((expr) => ({ id: freshId(), expr })), aggregates, order: 'none' };
  return { rows, cells: aggregates.map((a) => col(a.id, a.expr.type)) };
}

import { call, type Expr, lit, over, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { rowCount } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type FrameState, filterRows } from '../frame/state.js';
import { isMissing, isSlice, type Slice } from '../scalars/index.js';
import { choice, generator, sampleSizes, weightsOf } from '../selection/sample.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { type Grouped, keyExprs, settleKeys, validRow } from './grouped.js';
import { groupRows, localGroups } from './local.js';

/** The state of what is returned row by row: all columns, keys too, or the chosen ones. */
export const rowState = (g: Grouped): FrameState => (g.chosen === null ? g.state : selectAt(g.state, g.chosen));
export const rowsResult = (g: Grouped, state: FrameState): Series | Frame =>
  g.series !== null ? seriesOf(seriesStateOf(state, g.series.name)) : frameOf(state);

/** Rows by a condition on their place within the group, from 1, and on how many come after them. Engines know `row_number <= n`. */
function pick(given: Grouped, condition: (place: Expr, after: Expr) => Expr): Series | Frame {
  const g = settleKeys(given);
  const partition = keyExprs(g);
  const place = over('win.row_number', [], { partition });
  const after = call('sub', [over('agg.size', [], { partition, order: 'none' }), place]);
  const valid = validRow(g);
  const test = condition(place, after);
  return rowsResult(g, filterRows(rowState(g), valid === null ? test : call('and', [valid, test])));
}

export const head = (g: Grouped, n: number): Series | Frame =>
  pick(g, (place, after) => (n >= 0 ? call('le', [place, lit(n)]) : call('ge', [after, lit(-n)])));
export const tail = (g: Grouped, n: number): Series | Frame =>
  pick(g, (place, after) => (n >= 0 ? call('lt', [after, lit(n)]) : call('gt', [place, lit(-n)])));

/** Rows by their number in the group: one, several, slices. */
export function nth(g: Grouped, n: unknown, dropna: unknown = null): Series | Frame {
  if (!isMissing(dropna)) {
    if (dropna !== 'any' && dropna !== 'all')
      throw new ValueError(
        `For a DataFrame or Series groupby.nth, dropna must be either None, 'any' or 'all', (was passed ${String(dropna)}).`,
      );
    return nth(withoutMissing(g, dropna), n);
  }
  const wanted = Array.isArray(n) ? n : [n];
  return pick(g, (place, after) => wanted.map((w) => matches(w, place, after)).reduce((a, b) => call('or', [a, b]), lit(false) as Expr));
}

function matches(w: unknown, place: Expr, after: Expr): Expr {
  if (isSlice(w)) return within(w, place, after);
  const k = Number(w);
  if (!Number.isInteger(k))
    throw new TypeError(`Invalid index ${typeof w}. Must be integer, list-like, slice or a tuple of integers and slices`);
  return k >= 0 ? call('eq', [place, lit(k + 1)]) : call('eq', [after, lit(-1 - k)]);
}

function within(s: Slice, place: Expr, after: Expr): Expr {
  const step = isMissing(s.step) ? 1 : Number(s.step);
  if (step < 0) throw new ValueError(`Invalid step ${step}. Must be non-negative`);
  const tests: Expr[] = [];
  const start = isMissing(s.start) ? 0 : Number(s.start);
  tests.push(start >= 0 ? call('gt', [place, lit(start)]) : call('lt', [after, lit(-start)]));
  if (!isMissing(s.stop))
    tests.push(Number(s.stop) >= 0 ? call('le', [place, lit(Number(s.stop))]) : call('ge', [after, lit(-Number(s.stop))]));
  if (step > 1)
    tests.push(
      call('eq', [
        call('mod', [start >= 0 ? call('sub', [place, lit(start + 1)]) : call('sub', [lit(-start - 1), after]), lit(step)]),
        lit(0),
      ]),
    );
  return tests.reduce((a, b) => call('and', [a, b]));
}

/** The grouping without rows that miss a value (any) or all values. */
function withoutMissing(g: Grouped, how: 'any' | 'all'): Grouped {
  const mask = (frameOf(rowState(g)) as unknown as Record<string, (o?: object) => any>)['isna']()[how]({ axis: 1 }).not();
  const put = attach(g.state.rows, [columnOf(mask.toArray(), dtypes.bool)], 'complete rows');
  const done = filterRows({ ...g.state, rows: put.rows, cells: [...g.state.cells, ...g.keys.map((k) => k.cell)] }, put.cells[0].expr);
  const n = g.state.cells.length;
  return { ...g, state: { ...done, cells: done.cells.slice(0, n) }, keys: g.keys.map((k, i) => ({ ...k, cell: done.cells[n + i] })) };
}

/** Random rows of each group. */
export function sample(g: Grouped, a: Args): Series | Frame {
  const sizeOf = sampleSizes(a);
  const weights = weightsOf(rowState(g), a['weights'], rowCount(g.state.rows));
  const random = generator(a['randomState']);
  const groups = localGroups(g);
  const at: number[] = [];
  for (let k = 0; k < groups.count; k++) {
    const rows = groupRows(groups, k);
    const draw = {
      size: sizeOf(rows.length),
      replace: a['replace'] === true,
      weights: weights === null ? null : Float64Array.from(rows, (r) => weights[r]),
    };
    for (const i of Array.from(choice(random, rows.length, draw))) at.push(rows[i]);
  }
  return rowsResult(g, takeRows(rowState(g), at));
}

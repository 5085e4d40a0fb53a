import {
  call,
  cast,
  denan,
  type Expr,
  hasWindow,
  isNotNull,
  isNull,
  KeyError,
  lit,
  type Node,
  nullOf,
  over,
  takeVector,
  types,
  ValueError,
  when,
} from '@pandorable/planner';
import { arithmetic, nullable } from '../cells/arithmetic.js';
import { computeLater } from '../cells/attach.js';
import { choose } from '../cells/choose.js';
import { literalLike } from '../cells/literal.js';
import type { Args } from '../core/args.js';
import { boxAt } from '../core/boxes.js';
import { resolveCells } from '../core/collect.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, settle } from '../frame/state.js';
import { makeIndex } from '../index/make.js';
import { fillPositions } from '../kernels/index.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { refuseColumn, shortOf } from './functions.js';
import { type Grouped, groupCode, inGroups, keyExprs, labelsAt, rowCell, settleKeys, validRow, valuePositions } from './grouped.js';

/** One column computed row by row within its group. */
export type Running = (g: Grouped, cell: Cell, a: Args) => Cell | { readonly rows: Node; readonly cell: Cell };

/** The grouping over rows where keys and the chosen columns are plain expressions. */
export function prepare(given: Grouped, positions: readonly number[]): { g: Grouped; cells: Cell[] } {
  const g = settleKeys(given);
  const shown = resolveCells(
    g.state.rows,
    positions.map((i) => g.state.cells[i]),
  );
  const done = settle(g.state.rows, shown, hasWindow);
  return { g: { ...g, state: { ...g.state, rows: done.rows } }, cells: done.cells };
}

/** A row-wise function on every value column: labels and order of the rows stay. */
export function runRunning(given: Grouped, run: Running, a: Args, positions: readonly number[] = valuePositions(given)): Series | Frame {
  let { g, cells } = prepare(given, positions);
  const out = cells.map((c): Cell => {
    const done = run(g, c, a);
    if (!('rows' in done)) return done;
    g = { ...g, state: { ...g.state, rows: done.rows } };
    return done.cell;
  });
  return rowResult(g, out, positions);
}

/** Columns over the rows under the labels of the value columns. */
export function rowResult(g: Grouped, cells: readonly Cell[], positions: readonly number[]): Series | Frame {
  const state = { ...g.state, cells, labels: labelsAt(g, positions) };
  return g.series !== null ? seriesOf(seriesStateOf(state, g.series.name)) : frameOf(state);
}

export const numericPositions = (g: Grouped, a: Args): number[] =>
  valuePositions(g).filter((i) => a['numericOnly'] !== true || isNumericDtype(g.state.cells[i].dtype));

const UP_TO_HERE = { start: null, end: 0 } as const;
const CUMULATIVE = { cumsum: 'agg.sum', cumprod: 'agg.prod', cummin: 'agg.min', cummax: 'agg.max' } as const;

/** cumsum, cumprod, cummin, cummax. */
export const cumulative =
  (name: keyof typeof CUMULATIVE): Running =>
  (g, cell, a) => {
    const d = cell.dtype;
    const ordered = name === 'cummin' || name === 'cummax';
    const fine = isNumericDtype(d) || (d.kind === 'timedelta' && name !== 'cumprod') || (ordered && d.kind === 'datetime');
    if (!fine) throw d.kind === 'str' && ordered ? new TypeError(`${name} is not supported for str dtype`) : refuseColumn(name, d);
    const value = denan(d.kind === 'bool' && !ordered ? cast(cell.expr, types.int64) : cell.expr);
    const sum = over(CUMULATIVE[name], [value], { partition: keyExprs(g), frame: UP_TO_HERE });
    const strict = a['skipna'] === false;
    const missing = call('gt', [
      over('agg.sum', [cast(isNull(cell.expr), types.int64)], { partition: keyExprs(g), frame: UP_TO_HERE }),
      lit(0),
    ]);
    const expr = mayMiss(cell) ? when(strict ? missing : isNull(cell.expr), nullOf(sum.type), sum) : sum;
    return { ...rowCell(g, expr, ordered ? d : resultDtype(expr, d)), ...(ordered ? {} : shortOf(cell)) };
  };

const mayMiss = (c: Cell): boolean => !(isIntDtype(c.dtype) || c.dtype.kind === 'bool') || c.dtype.masked;
const resultDtype = (e: Expr, d: Dtype): Dtype => (d.masked ? (e.type.kind === 'int64' ? dtypes.Int64 : d) : dtypeOf(e.type));

/** The value some rows before in the group. */
export const shifted =
  (periods: number, fill: unknown): Running =>
  (g, cell) => {
    const partition = keyExprs(g);
    const moved = over('win.shift', [cell.expr], { options: { periods }, partition });
    if (isMissing(fill)) return rowCell(g, moved, cell.dtype, periods !== 0);
    const number = over('win.row_number', [], { partition });
    const size = over('agg.size', [], { partition, order: 'none' });
    const beyond = periods >= 0 ? call('le', [number, lit(periods)]) : call('gt', [number, call('sub', [size, lit(-periods)])]);
    const valid = validRow(g);
    const outside = valid === null ? beyond : call('or', [call('not', [valid]), beyond]);
    return choose(g.state.rows, outside, literalLike(fill, cell), { ...cell, expr: moved });
  };

/** g.shift: one frame, or one set of columns for each of several periods. */
export function shiftGroups(g: Grouped, a: Args): Series | Frame {
  if (!isMissing(a['freq'])) throw new ValueError('shift() of groups with freq: shift the index with df.shift({freq}) before grouping');
  const { periods, fillValue } = a;
  if (!Array.isArray(periods)) {
    if (!isMissing(a['suffix'])) throw new ValueError('Cannot specify `suffix` if `periods` is an int.');
    return runRunning(g, shifted(Number(periods), fillValue), a);
  }
  if (periods.length === 0) throw new ValueError('If `periods` is an iterable, it cannot be empty.');
  const at = valuePositions(g);
  const { g: ready, cells } = prepare(g, at);
  const out = (periods as number[]).flatMap((p) => cells.map((c) => shifted(p, fillValue)(ready, c, a) as Cell));
  const suffix = isMissing(a['suffix']) ? '' : String(a['suffix']);
  const labels = (periods as number[]).flatMap((p) =>
    at.map((i) => `${String(g.series !== null ? g.series.name : g.state.labels.labelAt(i))}${suffix}_${p}`),
  );
  return frameOf({ ...ready.state, cells: out.map((c) => ('cell' in c ? (c as { cell: Cell }).cell : c)), labels: makeIndex(labels) });
}

/** The value less the one some rows before. */
export const difference =
  (periods: number): Running =>
  (g, cell) => {
    if (cell.dtype.kind === 'str' || cell.dtype.kind === 'category')
      throw new TypeError(`operation 'sub' not supported for dtype '${cell.dtype.name}' with dtype '${cell.dtype.name}'`);
    const number = !cell.dtype.masked && (isIntDtype(cell.dtype) || cell.dtype.kind === 'bool');
    const short = cell.dtype.kind === 'int' && cell.dtype.bits < 32;
    const value: Cell = number
      ? { expr: cast(cell.expr, short ? types.float32 : types.float64), dtype: short ? dtypes.float32 : dtypes.float64 }
      : cell;
    const before: Cell = { ...value, expr: over('win.shift', [value.expr], { options: { periods }, partition: keyExprs(g) }) };
    const done = arithmetic('sub', g.state.rows, value, before);
    return { rows: done.rows, cell: rowCell(g, done.cell.expr, done.cell.dtype) };
  };

/** The change from the value some rows before, relative to it. */
export const change =
  (periods: number): Running =>
  (g, cell) => {
    if (!isNumericDtype(cell.dtype)) throw refuseColumn('pct_change', cell.dtype);
    const short = cell.expr.type.kind === 'float32';
    const type = short ? types.float32 : types.float64;
    const value = denan(cast(cell.expr, type));
    const before = over('win.shift', [value], { options: { periods }, partition: keyExprs(g) });
    const dtype = short ? dtypes.float32 : dtypes.float64;
    return rowCell(g, call('sub', [call('div', [value, before]), lit(1, type)]), cell.dtype.masked ? nullable(dtype) : dtype);
  };

/** The last (next) value of the group that is not missing. */
export const filled =
  (forward: boolean): Running =>
  (g, cell, a) => {
    if (isMissing(a['limit']))
      return rowCell(g, over(forward ? 'win.ffill' : 'win.bfill', [denan(cell.expr)], { partition: keyExprs(g) }), cell.dtype);
    const coded = groupCode(g);
    const plain = settle(coded.g.state.rows, [cell, coded.code], hasWindow);
    const out = computeLater(
      plain.rows,
      plain.cells,
      [cell.dtype],
      ([values, codes]) => {
        const n = values.vector.length;
        const groups = Int32Array.from({ length: n }, (_, i) =>
          codes.vector.valid !== null && codes.vector.valid[i] === 0 ? -1 : Number((codes.vector.data as BigInt64Array)[i]),
        );
        const valid = Uint8Array.from({ length: n }, (_, i) => (isMissing(boxAt(values, i)) ? 0 : 1));
        return [
          takeVector(
            values.vector,
            fillPositions(valid, n, { direction: forward ? 'forward' : 'backward', limit: Number(a['limit']), groups }),
          ),
        ];
      },
      forward ? 'ffill' : 'bfill',
    );
    return { rows: out.rows, cell: out.cells[0] };
  };

const METHODS: ReadonlySet<string> = new Set(['average', 'min', 'max', 'first', 'dense']);

/** Ranks within the group. */
export const ranked: Running = (g, cell, a) => {
  const method = String(a['method'] ?? 'average');
  const missing = String(a['naOption'] ?? 'keep');
  if (!METHODS.has(method)) throw new KeyError(method);
  if (!['keep', 'top', 'bottom'].includes(missing)) throw new ValueError("na_option must be one of 'keep', 'top', or 'bottom'");
  if (cell.dtype.kind === 'category' && !cell.dtype.ordered)
    throw new TypeError('rank of a categorical that is not ordered: order it with .cat.asOrdered()');
  const value = denan(cell.expr);
  const keep = missing === 'keep';
  const partition = keep ? [...keyExprs(g), isNull(value)] : keyExprs(g);
  const order = [{ expr: value, descending: a['ascending'] === false, nullsFirst: missing === 'top' }];
  const peers = { partition: [...partition, value], order: 'none' as const };
  const low = over('win.rank', [], { partition, order });
  const ties = over('agg.size', [], peers);
  const float = (e: Expr): Expr => cast(e, types.float64);
  const one = lit(1, types.float64);
  const ranks: Record<string, () => Expr> = {
    min: () => float(low),
    max: () => call('sub', [call('add', [float(low), float(ties)]), one]),
    average: () => call('add', [float(low), call('div', [call('sub', [float(ties), one]), lit(2, types.float64)])]),
    first: () => call('sub', [call('add', [float(low), float(over('win.row_number', [], { partition: peers.partition }))]), one]),
    dense: () => float(over('win.dense_rank', [], { partition, order })),
  };
  const rank = ranks[method]();
  const total = method === 'dense' ? null : float(over('agg.size', [], { partition, order: 'none' }));
  const share = a['pct'] === true ? call('div', [rank, total ?? denseTotal(g, value, keep)]) : rank;
  return rowCell(
    g,
    keep ? when(isNotNull(value), share, nullOf(share.type)) : share,
    cell.dtype.masked && cell.dtype.kind !== 'str' ? dtypes.Float64 : dtypes.float64,
  );
};

/** The number of distinct values of the group, a missing one among them where it ranks. */
function denseTotal(g: Grouped, value: Expr, keep: boolean): Expr {
  const spread = { partition: keyExprs(g), order: 'none' as const };
  const distinct = over('agg.nunique', [value], spread);
  const missing = when(over('agg.any', [isNull(value)], spread), lit(1), lit(0));
  return cast(keep ? distinct : call('add', [distinct, missing]), types.float64);
}

/** The number of the row in its group, from 0. */
export function countRows(given: Grouped, ascending: boolean): Series {
  const g = settleKeys(given);
  const partition = keyExprs(g);
  const number = over('win.row_number', [], { partition });
  const expr = ascending ? call('sub', [number, lit(1)]) : call('sub', [over('agg.size', [], { partition, order: 'none' }), number]);
  return seriesOf({ rows: g.state.rows, cell: rowCell(g, expr, dtypes.int64), index: g.state.index, name: null });
}

/** The number of the row's group, from 0. */
export function numberGroups(given: Grouped, ascending: boolean): Series {
  const { g, code } = groupCode(given);
  if (ascending) return seriesOf({ rows: g.state.rows, cell: rowCell(g, code.expr, dtypes.int64), index: g.state.index, name: null });
  const plain = settle(g.state.rows, [code], hasWindow);
  const last = over(
    'agg.max',
    plain.cells.map((c) => c.expr),
    { order: 'none' },
  );
  const wide = { ...g, state: { ...g.state, rows: plain.rows } };
  return seriesOf({
    rows: plain.rows,
    cell: rowCell(wide, inGroups(wide, call('sub', [last, plain.cells[0].expr])), dtypes.int64),
    index: g.state.index,
    name: null,
  });
}

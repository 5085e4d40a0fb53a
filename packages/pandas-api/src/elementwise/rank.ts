import { call, cast, denan, type Expr, isNull, KeyError, lit, type Node, nullOf, over, types, ValueError, when } from '@pandorable/planner';
import { type Computed, nullable } from '../cells/arithmetic.js';
import { computeLater, type EngineCells } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { floatVector } from '../core/typed.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, position, settle } from '../frame/state.js';
import { type RankMethod, rankOrdered, rank as rankValues } from '../kernels/rank.js';
import { argsortLabels, compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import type { Series } from '../series/series.js';
import { acrossOf, floatsAcross } from './across.js';
import { eachColumn } from './missing.js';
import { mapCells } from './operators.js';

export interface RankOptions {
  readonly method: RankMethod;
  readonly naOption: 'keep' | 'top' | 'bottom';
  readonly pct: boolean;
  readonly ascending: boolean;
}

const METHODS = ['average', 'min', 'max', 'first', 'dense'];

export function rankOptions(a: Args): RankOptions {
  if (!METHODS.includes(a['method'])) throw new KeyError(`'${a['method']}' is no method of rank(): ${METHODS.join(', ')}`);
  if (!['keep', 'top', 'bottom'].includes(a['naOption'])) throw new ValueError("na_option must be one of 'keep', 'top', or 'bottom'");
  return { method: a['method'], naOption: a['naOption'], pct: a['pct'] === true, ascending: a['ascending'] !== false };
}

/** Ranks of a column's values, from 1. */
export function rankColumn(c: LocalColumn, o: RankOptions): Float64Array {
  if (c.dtype.kind === 'category' && !c.dtype.ordered) {
    const own = c.dtype.categories!.dtype;
    return rankColumn(castColumn(c, isIntDtype(own) && !own.masked ? dtypes.float64 : own), o); // ints may be missing
  }
  const { data, valid } = c.vector;
  if (data instanceof Float64Array || data instanceof Int32Array || data instanceof BigInt64Array) return rankValues(data, { ...o, valid });
  const values = boxAll(c);
  if (ArrayBuffer.isView(data))
    return rankValues(
      Float64Array.from(values, (v) => (v === null ? Number.NaN : Number(v))),
      o,
    );
  if (c.dtype.kind === 'str') return rankValues(values as (string | null)[], o);
  const order = Array.from(argsortLabels([values]));
  const present = order.filter((i) => !isMissing(values[i]));
  const absent = order.filter((i) => isMissing(values[i]));
  const same = (x: number, y: number): boolean => compareLabels(values[x], values[y]) === 0;
  if (!o.ascending) stableReverse(present, same);
  return rankOrdered({ order: Int32Array.from([...present, ...absent]), missing: absent.length, same }, o, new Float64Array(values.length));
}

/** Descending order that keeps equal values in their order. */
function stableReverse(order: number[], same: (a: number, b: number) => boolean): void {
  const runs: number[][] = [];
  for (const i of order) {
    const last = runs[runs.length - 1];
    if (last !== undefined && same(last[0], i)) last.push(i);
    else runs.push([i]);
  }
  let at = 0;
  for (const run of runs.reverse()) for (const i of run) order[at++] = i;
}

/** Of nullable values nullable, and whole where ranks are. */
function rankDtype({ masked }: Dtype, o: RankOptions): Dtype {
  if (!masked) return dtypes.float64;
  return o.method === 'average' || o.pct ? dtypes.Float64 : nullable(dtypes.uint64);
}

/** Whether the engine has the order of the values that ranks follow. */
const ranksAlike = ({ dtype }: Cell): boolean => isNumericDtype(dtype) || dtype.kind === 'datetime' || dtype.kind === 'timedelta';

/** Ranks by the engine's windows. */
function rankThere({ method, pct, ascending }: RankOptions): EngineCells {
  return (given, [{ expr: column, dtype }]) => {
    const { rows, cells } = settle(
      given,
      [
        { expr: denan(column), dtype },
        { expr: position(), dtype: dtypes.int64 },
      ],
      () => true,
    );
    const [value, place] = cells.map((c) => c.expr);
    const order = [{ expr: value, descending: !ascending }];
    const alike = over('agg.size', [], { partition: [value], order: 'none' });
    const first = over('win.rank', [], { order });
    const last = call('sub', [call('add', [first, alike]), lit(1)]);
    const places: Readonly<Record<RankMethod, () => Expr>> = {
      min: () => first,
      max: () => last,
      average: () => call('div', [call('add', [first, last]), lit(2)]),
      first: () => over('win.row_number', [], { order: [...order, { expr: place }] }),
      dense: () => over('win.dense_rank', [], { order }),
    };
    const rank = when(isNull(value), nullOf(types.float64), cast(places[method](), types.float64));
    const ranked = settle(rows, [{ expr: rank, dtype: dtypes.float64 }], () => true);
    const [{ expr }] = ranked.cells;
    const most = method === 'dense' ? over('agg.max', [expr], WHOLE) : over('agg.count', [expr], WHOLE);
    return { rows: ranked.rows, cells: [{ expr: pct ? call('div', [expr, cast(most, types.float64)]) : expr, dtype: dtypes.float64 }] };
  };
}
const WHOLE = { order: 'none' } as const;

function rankCell(rows: Node, cell: Cell, o: RankOptions, dtype: Dtype): Computed {
  const run = ([c]: readonly LocalColumn[]) => [floatVector(rankColumn(c, o))];
  const done = computeLater(
    rows,
    [cell],
    [dtypes.float64],
    run,
    'rank',
    o.naOption === 'keep' && ranksAlike(cell) ? rankThere(o) : undefined,
  );
  const [{ expr }] = done.cells;
  return { rows: done.rows, cell: { expr: dtype.kind === 'uint' ? cast(denan(expr), types.uint64) : expr, dtype } };
}

function rankRows(state: FrameState, o: RankOptions): Frame {
  const across = acrossOf(state);
  if (across !== null) return floatsAcross(across, 'rank', (row, valid) => rankValues(row, valid === null ? o : { ...o, valid }));
  return frameOf(transpose(mapCells(transpose(state), (rows, c) => rankCell(rows, c, o, dtypes.float64))[STATE]));
}

export function rank(self: Frame | Series, a: Args): Frame | Series {
  const o = rankOptions(a);
  if (!Frame.isFrame(self)) {
    if (a['numericOnly'] === true && !isNumericDtype(self[STATE].cell.dtype))
      throw new TypeError('Series.rank does not allow numeric_only=True with non-numeric dtype.');
    return eachColumn(self, (rows, c) => rankCell(rows, c, o, rankDtype(c.dtype, o)));
  }
  const state: FrameState =
    a['numericOnly'] === true
      ? selectAt(
          self[STATE],
          self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
        )
      : self[STATE];
  if (a['axis'] === 1 || a['axis'] === 'columns') return rankRows(state, o);
  return mapCells(state, (rows, c) => rankCell(rows, c, o, dtypes.float64));
}

import { call, cast, type Expr, isFloat, isNotNull, isNull, nullOf, types, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { castCell } from '../cells/cast.js';
import { choose, fillerFor } from '../cells/choose.js';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, collectState, indexData, somewhere } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { dtypes, isIntDtype, isNumericDtype, sameDtype, storageType } from '../dtypes/registry.js';
import { seriesAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { dataLength } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { intersectionData, unionData } from '../index/set-operations.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';

/** Values of the first where it has any, else the second's; both aligned on the union of labels. */
export function combineFirst(self: Series, other: Series): Series {
  const [a, b] = [self[STATE], other[STATE]];
  if (!self.index.unique_ || !other.index.unique_) throw new ValueError('cannot reindex on an axis with duplicate labels');
  const both = align({ rows: a.rows, cells: [a.cell], index: a.index }, { rows: b.rows, cells: [b.cell], index: b.index });
  const done = wholeAgain(choose(both.rows, isNotNull(both.left[0].expr), both.left[0], both.right[0]), a.cell, b.cell);
  return seriesOf({ rows: done.rows, cell: done.cell, index: both.index, name: a.name });
}

const absent: Cell = { expr: nullOf(types.float64), dtype: dtypes.float64 };

/** Ints (or bools) of both sides are that again where no row misses one. */
function wholeAgain(done: Computed, a: Cell, b: Cell): Computed {
  const dtype = commonDtype(a.dtype, b.dtype);
  if (sameDtype(done.cell.dtype, dtype) || !(isIntDtype(dtype) || dtype.kind === 'bool')) return done;
  if (dtype.masked) return castCell(done.rows, done.cell, dtype);
  return somewhere(done.rows, isNull(done.cell.expr)) ? done : castCell(done.rows, done.cell, dtype);
}

export function combineFirstFrame(self: Frame, other: Frame): Frame {
  const [x, y] = [self[STATE], other[STATE]];
  if (dataLength(indexData(x)) === 0) return overEmpty(x, y);
  const labels = wrapIndex(unionData(x.labels.data, y.labels.data, false));
  const both = align({ rows: x.rows, cells: x.cells, index: x.index }, { rows: y.rows, cells: y.cells, index: y.index }, 'outer', 'left');
  let { rows } = both;
  const cells = labels.labels.map((l) => {
    const [p, q] = [x.labels.positionsOf(l)[0], y.labels.positionsOf(l)[0]];
    if (p === undefined || q === undefined) return p === undefined ? (q === undefined ? absent : both.right[q]) : both.left[p];
    const done = choose(rows, isNotNull(both.left[p].expr), both.left[p], both.right[q]);
    const whole = wholeAgain(done, x.cells[p], y.cells[q]);
    rows = whole.rows;
    return whole.cell;
  });
  return frameOf({ rows, labels, cells, index: both.index });
}

/** A frame without rows gives nothing but its columns and their dtypes. */
function overEmpty(x: FrameState, y: FrameState): Frame {
  const labels = wrapIndex(unionData(x.labels.data, y.labels.data));
  const both = align({ rows: x.rows, cells: [], index: x.index }, { rows: y.rows, cells: y.cells, index: y.index }, 'outer', 'left');
  let { rows } = both;
  const cells = labels.labels.map((l) => {
    const [p, q] = [x.labels.positionsOf(l)[0], y.labels.positionsOf(l)[0]];
    if (q === undefined) return absent;
    const cell = both.right[q];
    if (p === undefined || sameDtype(cell.dtype, x.cells[p].dtype)) return cell;
    const done = castCell(rows, cell, commonDtype(x.cells[p].dtype, cell.dtype));
    rows = done.rows;
    return done.cell;
  });
  return frameOf({ rows, labels, cells, index: both.index });
}

/** The other's values, where it has any, put into this one. */
export function update(self: Frame | Series, a: Args): null {
  const { other } = a;
  if (!Frame.isFrame(self)) {
    const given = Series.isSeries(other) ? other : new (self.constructor as new (...x: unknown[]) => Series)(other);
    const [s, o] = [self[STATE], given[STATE]];
    const both = align({ rows: s.rows, cells: [s.cell], index: s.index }, { rows: o.rows, cells: [o.cell], index: o.index }, 'left');
    const takes = isNotNull(both.right[0].expr);
    if (!sameDtype(s.cell.dtype, o.cell.dtype) && !somewhere(both.rows, takes)) return null;
    const theirs = { expr: both.right[0].expr, dtype: both.right[0].dtype };
    const done = inColumn(s.cell, choose(both.rows, takes, theirs, both.left[0]), theirs);
    self[STATE] = { ...s, ...done, index: both.index };
    return null;
  }
  if (!isMissing(a['join']) && a['join'] !== 'left') throw new ValueError('Only left join is supported');
  if (a['errors'] !== 'ignore' && a['errors'] !== 'raise') throw new ValueError("The parameter errors must be either 'ignore' or 'raise'");
  self[STATE] = updateFrame(self[STATE], Frame.isFrame(other) ? other[STATE] : asFrame(other), a);
  return null;
}

const asFrame = (other: unknown): FrameState =>
  Series.isSeries(other) ? (other as unknown as { toFrame: () => Frame }).toFrame()[STATE] : new Frame(other)[STATE];

/** Values put into a column have its dtype; floats fit into ints where they are whole. */
function keepDtype(old: Cell, done: Computed, values: Expr): Cell {
  const { expr, dtype } = done.cell;
  if (old.dtype.kind === 'bool' && expr.type.kind === 'bool') return { expr, dtype: old.dtype };
  if (!isIntDtype(old.dtype) || !isNumericDtype(dtype)) return done.cell;
  if (isFloat(values.type)) {
    const [found] = collectCells(done.rows, [{ expr: values, dtype: dtypes.float64 }]);
    const odd = boxAll(found).find((v) => !isMissing(v) && !Number.isInteger(v));
    if (odd !== undefined)
      throw new TypeError(
        old.dtype.masked
          ? `cannot safely cast non-equivalent float64 to ${storageType(old.dtype).kind}`
          : `Invalid value '[${String(odd)}]' for dtype '${old.dtype.name}'`,
      );
  }
  return { expr: cast(expr, storageType(old.dtype)), dtype: old.dtype };
}

function updateFrame(x: FrameState, y: FrameState, a: Args): FrameState {
  const [own, other] = [x, y].map((s) => wrapIndex(indexData(s)));
  if (!other.unique_) throw new ValueError('Update not allowed with duplicate indexes on other.');
  if (dataLength(intersectionData(own.data, other.data, false)) === 0) return x;
  const both = align({ rows: x.rows, cells: x.cells, index: x.index }, { rows: y.rows, cells: y.cells, index: y.index }, 'left');
  let { rows } = both;
  const cells = both.left.map((c, i) => {
    const q = y.labels.positionsOf(x.labels.labelAt(i))[0];
    if (q === undefined) return c;
    const whole = wholeBools(rows, both.right[q], y.cells[q]);
    rows = whole.rows;
    const theirs = whole.cell;
    if (a['errors'] === 'raise') refuseOverlap(rows, c, theirs);
    const takes = a['overwrite'] === false ? call('and', [isNull(c.expr), isNotNull(theirs.expr)]) : isNotNull(theirs.expr);
    const chosenRows = typeof a['filterFunc'] === 'function' ? call('and', [takes, filterExpr(rows, c, a['filterFunc'])]) : takes;
    if (!sameDtype(c.dtype, theirs.dtype) && !somewhere(rows, chosenRows)) return c;
    const done = choose(rows, chosenRows, { expr: theirs.expr, dtype: theirs.dtype }, c);
    const kept = inColumn(c, done, theirs);
    rows = kept.rows;
    return kept.cell;
  });
  return { ...x, rows, cells, index: both.index };
}

/** Bools of which the alignment made mixed values, since some rows lack one. */
const wholeBools = (rows: FrameState['rows'], aligned: Cell, from: Cell): Computed =>
  from.dtype.kind === 'bool' && aligned.dtype.kind === 'object' ? castCell(rows, aligned, dtypes.boolean) : { rows, cell: aligned };

/** New values in a column, which keeps its dtype or refuses them. */
function inColumn(old: Cell, done: Computed, theirs: Cell): Computed {
  if (old.dtype.kind === 'object' || sameDtype(done.cell.dtype, old.dtype)) return done;
  const cell = keepDtype(old, done, theirs.expr);
  if (sameDtype(cell.dtype, old.dtype)) return { rows: done.rows, cell };
  const fits = isCategory(old)
    ? !isCategory(theirs)
    : old.dtype.kind === 'str'
      ? valuesDtype(theirs.dtype).kind === 'str'
      : isNumericDtype(old.dtype) && isNumericDtype(cell.dtype);
  if (!fits) throw new TypeError(`Invalid value for dtype '${old.dtype.name}'`);
  const kept = castCell(done.rows, cell, old.dtype);
  if (isCategory(old) && somewhere(kept.rows, call('and', [isNull(kept.cell.expr), isNotNull(cell.expr)])))
    throw new TypeError('Cannot setitem on a Categorical with a new category, set the categories first');
  return kept;
}

const isCategory = (c: Cell): boolean => c.dtype.kind === 'category';
const valuesDtype = (d: Cell['dtype']): Cell['dtype'] => (d.kind === 'category' ? (d.categories?.dtype ?? d) : d);

function refuseOverlap(rows: FrameState['rows'], a: Cell, b: Cell): void {
  const [found] = collectCells(rows, [{ expr: call('and', [isNotNull(a.expr), isNotNull(b.expr)]), dtype: dtypes.bool }]);
  if (boxAll(found).includes(true)) throw new ValueError('Data overlaps.');
}

function filterExpr(rows: FrameState['rows'], c: Cell, filter: (values: unknown[]) => ArrayLike<boolean>): ReturnType<typeof call> {
  const [column] = collectCells(rows, [c]);
  const kept = Array.from(filter(boxAll(column)));
  return call('in', [
    c.expr,
    ...boxAll(column)
      .filter((_, i) => kept[i])
      .map((v) => fillerFor(c, v).expr),
  ]);
}

/** s.combine(other, f): f of each pair of values at the same label. */
export function combineSeries(self: Series, a: Args): Series {
  const fn = a['func'] as (x: unknown, y: unknown) => unknown;
  const fill = isMissing(a['fillValue']) ? Number.NaN : a['fillValue'];
  const { other } = a;
  if (!Series.isSeries(other)) {
    const { columns, index } = collectState({
      rows: self[STATE].rows,
      cells: [self[STATE].cell],
      index: self[STATE].index,
      labels: null as never,
    });
    return made(
      boxAll(columns[0]).map((v) => fn(v, other)),
      index,
      self[STATE].name,
    );
  }
  const [x, y] = [wrapIndex(indexData(self[STATE] as never)), wrapIndex(indexData(other[STATE] as never))];
  const union = wrapIndex(unionData(x.data, y.data));
  const [left, right] = [self.toArray(), other.toArray()];
  const seen = new Map<string, number>();
  const nth = (l: unknown): number => {
    const n = seen.get(labelKey(l)) ?? 0;
    seen.set(labelKey(l), n + 1);
    return n;
  };
  const at = (index: typeof x, values: unknown[], l: unknown, n: number): unknown => {
    const k = index.positionsOf(l)[n];
    return k === undefined ? fill : values[k];
  };
  return made(
    union.labels.map((l) => {
      const n = nth(l);
      return fn(at(x, left, l, n), at(y, right, l, n));
    }),
    union.data,
    self[STATE].name === other[STATE].name ? self[STATE].name : null,
  );
}

const made = (values: unknown[], index: ReturnType<typeof indexData>, name: unknown): Series => {
  const s = localState([columnOf(values)], wrapIndex(index), index);
  return seriesOf({ rows: s.rows, cell: s.cells[0], index: s.index, name });
};

/** df.combine(other, f): f of each pair of columns. */
export function combineFrames(self: Frame, a: Args): Frame {
  const fn = a['func'] as (x: Series, y: Series) => Series;
  const other = (a['other'] as Frame)[STATE];
  const state = self[STATE];
  const labels = wrapIndex(unionData(state.labels.data, other.labels.data));
  const both = align(
    { rows: state.rows, cells: state.cells, index: state.index },
    { rows: other.rows, cells: other.cells, index: other.index },
  );
  const base: FrameState = { rows: both.rows, index: both.index, labels, cells: [] };
  let out = frameOf({ ...base, labels: wrapIndex({ kind: 'range', start: 0, stop: 0, step: 1, name: null }) });
  for (const l of labels.labels) {
    const [p, q] = [state.labels.positionsOf(l)[0], other.labels.positionsOf(l)[0]];
    if (p !== undefined && q === undefined && a['overwrite'] === false) {
      out = put(out, l, seriesAt({ ...base, cells: [both.left[p]] }, 0, l));
      continue;
    }
    const side = (k: number | undefined, cells: readonly Cell[]): Series =>
      filled(seriesAt({ ...base, cells: [k === undefined ? absent : cells[k]] }, 0, l), a['fillValue']);
    out = put(out, l, fn(side(p, both.left), side(q, both.right)));
  }
  return out;
}

const filled = (s: Series, fill: unknown): Series =>
  isMissing(fill) ? s : (s as unknown as { fillna: (v: unknown) => Series }).fillna(fill);
const put = (frame: Frame, label: unknown, value: unknown): Frame => frame.set(label, value);

import { cast, denan, finerUnit, isFloat, MergeError, type Node, promoteNumeric, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { castCell, decodeCategory, toObject } from '../cells/cast.js';
import { sameNumbers } from '../cells/same-numbers.js';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, rowCount } from '../core/collect.js';
import { isTypedArray } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { type Cell, type FrameState, indexCells, indexNames, settleRows } from '../frame/state.js';
import { Index, keyError } from '../index/base.js';
import { columnIn } from '../index/construct.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { Series } from '../series/series.js';

/** One key of a side. `cell` is what is compared, `own` what the result shows; `label` and `level` say which column or index level it is. */
export interface Key {
  readonly cell: Cell;
  readonly own: Cell;
  readonly label?: unknown;
  readonly level?: number;
}
export interface Side {
  readonly state: FrameState;
  readonly keys: readonly Key[] /** keyed by its index as a whole */;
  readonly byIndex: boolean;
}

/** A key argument as a list: an array of labels, or one label or column of values. */
const asList = (v: unknown): unknown[] => (Array.isArray(v) && !isTuple(v) ? [...v] : [v]);

/** The keys of both sides by on, left_on, right_on, left_index, right_index, or the columns they share. */
export function readKeys(left: FrameState, right: FrameState, a: Args): [Side, Side] {
  const [leftIndex, rightIndex] = [a['leftIndex'] === true, a['rightIndex'] === true];
  for (const name of ['leftIndex', 'rightIndex'])
    if (typeof a[name] !== 'boolean') throw new ValueError(`${name} parameter must be of type bool, not ${typeof a[name]}`);
  if (!isMissing(a['on'])) {
    if (!isMissing(a['leftOn']) || !isMissing(a['rightOn']))
      throw new MergeError('Can only pass argument "on" OR "left_on" and "right_on", not a combination of both.');
    if (leftIndex || rightIndex)
      throw new MergeError('Can only pass argument "on" OR "left_index" and "right_index", not a combination of both.');
    return [side(left, asList(a['on'])), side(right, asList(a['on']))];
  }
  if (leftIndex && rightIndex) return [indexSide(left), indexSide(right)];
  if (leftIndex || rightIndex) return mixedSides(left, right, a, leftIndex);
  if (!isMissing(a['leftOn']) || !isMissing(a['rightOn'])) {
    if (isMissing(a['leftOn'])) throw new MergeError('Must pass "left_on" OR "left_index".');
    if (isMissing(a['rightOn'])) throw new MergeError('Must pass "right_on" OR "right_index".');
    if (asList(a['leftOn']).length !== asList(a['rightOn']).length) throw new ValueError('len(right_on) must equal len(left_on)');
    return [side(left, asList(a['leftOn'])), side(right, asList(a['rightOn']))];
  }
  const shared = left.labels.labels.filter((x) => right.labels.has(x));
  if (shared.length === 0)
    throw new MergeError(
      'No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False',
    );
  if (new Set(shared.map(labelKey)).size < shared.length) throw new MergeError(`Data columns not unique: ${pythonRepr(shared)}`);
  return [side(left, shared), side(right, shared)];
}

/** One side by its index, the other by columns. */
function mixedSides(left: FrameState, right: FrameState, a: Args, leftIndex: boolean): [Side, Side] {
  const given = leftIndex ? a['rightOn'] : a['leftOn'];
  if (isMissing(given)) throw new MergeError(leftIndex ? 'Must pass "right_on" OR "right_index".' : 'Must pass "left_on" OR "left_index".');
  const [byIndex, byLabel] = leftIndex ? [indexSide(left), side(right, asList(given))] : [indexSide(right), side(left, asList(given))];
  if (byIndex.keys.length !== byLabel.keys.length)
    throw new ValueError(
      `len(${leftIndex ? 'right' : 'left'}_on) must equal the number of levels in the index of "${leftIndex ? 'left' : 'right'}"`,
    );
  return leftIndex ? [byIndex, byLabel] : [byLabel, byIndex];
}

const isValues = (k: unknown): boolean =>
  Series.isSeries(k) ||
  Index.isIndex(k) ||
  isTypedArray(k) ||
  (Array.isArray(k) && !isTuple(k)) ||
  (typeof k === 'object' && k !== null && 'column' in k);

/** Keys by column label, index level name, or values given as an array or Series. */
export function side(state: FrameState, keys: readonly unknown[]): Side {
  let rows = state.rows;
  const cells = keys.map((k): Key => {
    if (!isValues(k)) return keyByLabel(state, k);
    const values = columnIn(k)!;
    if (values.vector.length !== rowCount(state.rows)) throw keyError(k, state.labels.labels, 'The columns are');
    const put = attach(rows, [values]);
    rows = put.rows;
    return { cell: put.cells[0], own: put.cells[0] };
  });
  return { state: { ...state, rows }, keys: cells, byIndex: false };
}

function keyByLabel(state: FrameState, label: unknown): Key {
  const level = indexNames(state.index).findIndex((n) => !isMissing(n) && labelKey(n) === labelKey(label));
  if (!state.labels.has(label) && level >= 0) {
    const cell = indexCells(state.index)[level];
    return { cell, own: cell, level, label };
  }
  if (level >= 0) throw new ValueError(`'${String(label)}' is both an index level and a column label, which is ambiguous.`);
  const at = columnPositions(state, label);
  if (at.length > 1) throw new ValueError(`The column label '${String(label)}' is not unique.`);
  return { cell: state.cells[at[0]], own: state.cells[at[0]], label };
}

export const indexSide = (state: FrameState): Side => ({
  state,
  keys: indexCells(state.index).map((cell, level) => ({ cell, own: cell, level })),
  byIndex: true,
});

/** Rows settled and key pairs brought to a common type; kinds that never match are an error, as in pandas. */
export function matchKeys(l: Side, r: Side): [Side, Side] {
  const x = settleRows(
    l.state,
    l.keys.map((k) => k.cell),
  );
  const y = settleRows(
    r.state,
    r.keys.map((k) => k.cell),
  );
  let [leftRows, rightRows] = [x.state.rows, y.state.rows];
  const pairs = x.extra.map((a, i) => {
    const done = matchPair({ leftRows, rightRows, left: keyOf(a), right: keyOf(y.extra[i]) }, l.keys[i]);
    [leftRows, rightRows] = [done.leftRows, done.rightRows];
    return done;
  });
  return [
    { ...l, state: { ...x.state, rows: leftRows }, keys: l.keys.map((k, i) => ({ ...k, ...pairs[i].left })) },
    { ...r, state: { ...y.state, rows: rightRows }, keys: r.keys.map((k, i) => ({ ...k, ...pairs[i].right })) },
  ];
}

type Pairing = Pick<Key, 'cell' | 'own'>;
interface Pair {
  readonly leftRows: Node;
  readonly rightRows: Node;
  readonly left: Pairing;
  readonly right: Pairing;
}
const keyOf = (cell: Cell): Pairing => ({ cell, own: cell });

function matchPair(p: Pair, lk: Key): Pair {
  const [a, b] = [p.left.cell, p.right.cell];
  if (a.dtype.kind === 'category' || b.dtype.kind === 'category') return matchCategories(p, lk);
  if (isNumericDtype(a.dtype) && isNumericDtype(b.dtype)) {
    const type = promoteNumeric(a.expr.type, b.expr.type);
    const as = (k: Pairing): Pairing => ({
      ...k,
      cell: { ...k.cell, expr: cast(denan(k.cell.expr), isFloat(type) ? { kind: type.kind } : type) },
    });
    return { ...p, left: as(p.left), right: as(p.right) };
  }
  if (a.dtype.kind === 'object' || b.dtype.kind === 'object') {
    if ((isNumericDtype(a.dtype) && holdsText(p.rightRows, b)) || (isNumericDtype(b.dtype) && holdsText(p.leftRows, a)))
      throw unlike(a, b, lk);
    const [x, y] = [toObject(p.leftRows, a), toObject(p.rightRows, b)];
    const as = (k: Pairing, cell: Cell): Pairing => ({ ...k, cell: { ...cell, expr: sameNumbers(cell.expr) } });
    return { leftRows: x.rows, rightRows: y.rows, left: as(p.left, x.cell), right: as(p.right, y.cell) };
  }
  if (a.dtype.kind === b.dtype.kind && a.dtype.tz === b.dtype.tz) return matchUnits(p);
  if (a.dtype.kind === 'datetime' && b.dtype.kind === 'datetime' && a.dtype.tz !== undefined && b.dtype.tz !== undefined)
    return matchUnits(p);
  throw unlike(a, b, lk);
}

const unlike = (a: Cell, b: Cell, lk: Key): ValueError =>
  new ValueError(
    `You are trying to merge on ${a.dtype.name} and ${b.dtype.name} columns${lk.label === undefined ? '' : ` for key '${String(lk.label)}'`}. If you wish to proceed you should use pd.concat`,
  );

/** Mixed values with texts but no ints: pandas does not compare them with numbers. */
function holdsText(rows: Node, cell: Cell): boolean {
  const values = objectValues(collectCells(rows, [cell])[0]);
  return values.some((v) => typeof v === 'string') && !values.some((v) => typeof v === 'bigint' || Number.isInteger(v));
}

/** Times meet in the finer unit. */
function matchUnits(p: Pair): Pair {
  const [a, b] = [p.left.cell.expr, p.right.cell.expr];
  if (!('unit' in a.type) || !('unit' in b.type) || a.type.unit === b.type.unit) return p;
  const unit = finerUnit(a.type.unit, b.type.unit);
  const as = ({ cell }: Pairing): Pairing =>
    keyOf({
      ...cell,
      dtype: cell.dtype.kind === 'datetime' ? dtypes.datetime(unit, cell.dtype.tz) : dtypes.timedelta(unit),
      expr: cast(cell.expr, { ...cell.expr.type, unit } as Cell['expr']['type']),
    });
  return { ...p, left: as(p.left), right: as(p.right) };
}

/** Equal categories are compared by code; else both sides take part with their values. */
function matchCategories(p: Pair, lk: Key): Pair {
  const [a, b] = [p.left.cell, p.right.cell];
  if (a.dtype.kind === 'category' && b.dtype.kind === 'category') {
    if (sameDtype(a.dtype, b.dtype)) return p;
    if (a.dtype.ordered === b.dtype.ordered && sameValues(a.dtype, b.dtype)) {
      const recoded = castCell(p.rightRows, b, a.dtype);
      return { ...p, rightRows: recoded.rows, right: keyOf(recoded.cell) };
    }
  }
  if (a.dtype.kind === 'category') {
    const plain = decodeCategory(p.leftRows, a);
    return matchPair({ ...p, leftRows: plain.rows, left: keyOf(plain.cell) }, lk);
  }
  const plain = decodeCategory(p.rightRows, b);
  return matchPair({ ...p, rightRows: plain.rows, right: keyOf(plain.cell) }, lk);
}

function sameValues(a: Dtype, b: Dtype): boolean {
  const [x, y] = [a, b].map((d) => new Set(boxAll(d.categories!).map(labelKey)));
  return x.size === y.size && [...x].every((k) => y.has(k));
}

/** A side of a cross join. */
export const noKeys = (state: FrameState): Side => ({ state, keys: [], byIndex: false });

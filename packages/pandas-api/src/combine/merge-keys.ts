import { cast, denan, finerUnit, isFloat, MergeError, type Node, nullOf, promoteNumeric, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { attach } from '../cells/attach.js';
import { castCell, decodeCategory, toObject } from '../cells/cast.js';
import { sameNumbers } from '../cells/same-numbers.js';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, knownCount, rowCount } from '../core/collect.js';
import { isTypedArray } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { type Cell, type FrameState, indexCells, indexNames, settleRows, settleState } from '../frame/state.js';
import { Index, keyError } from '../index/base.js';
import { columnIn } from '../index/construct.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { Series } from '../series/series.js';

/**
 * One key of a side. `cell` is what is compared, `own` what the result shows, `mixed` the same beside another dtype's values where only
 * mixed values can hold both; `label` and `level` say which column or index level it is.
 */
export interface Key {
  readonly cell: Cell;
  readonly own: Cell;
  readonly mixed?: Cell;
  /** its missing values sort before the others: in pandas they are the least number, or code, there is */
  readonly missingFirst?: true;
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
  const shared = left.labels.labels.filter((x) => right.labels.holds(x));
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
  if (!state.labels.holds(label) && level >= 0) {
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
  const [x, y] = [asColumns(l), asColumns(r)];
  let [leftRows, rightRows] = [x.state.rows, y.state.rows];
  const pairs = x.extra.map((a, i) => {
    const done = matchPair({ leftRows, rightRows, left: keyOf(a), right: keyOf(y.extra[i]) }, l.keys[i], l.byIndex && r.byIndex);
    [leftRows, rightRows] = [done.leftRows, done.rightRows];
    return done;
  });
  return [
    { ...l, state: { ...x.state, rows: leftRows }, keys: l.keys.map((k, i) => ({ ...k, ...pairs[i].left })) },
    { ...r, state: { ...y.state, rows: rightRows }, keys: r.keys.map((k, i) => ({ ...k, ...pairs[i].right })) },
  ];
}

/** A side whose cells are plain columns: where rows have no partner they are missing, whatever an expression would make of that. */
function asColumns({ state, keys }: Side): ReturnType<typeof settleState> {
  const done = settleRows(
    state,
    keys.map((k) => k.cell),
  );
  return settleState(done.state, () => true, done.extra);
}

type Pairing = Pick<Key, 'cell' | 'own' | 'mixed' | 'missingFirst'>;
interface Pair {
  readonly leftRows: Node;
  readonly rightRows: Node;
  readonly left: Pairing;
  readonly right: Pairing;
}
const keyOf = (cell: Cell): Pairing => ({ cell, own: cell });
const isTime = (c: Cell): boolean => c.dtype.kind === 'datetime' || c.dtype.kind === 'timedelta';
const isPeriod = (c: Cell): boolean => c.dtype.kind === 'period';
/** Mixed values and intervals are compared with anything. */
const isOpen = (c: Cell): boolean => c.dtype.kind === 'object' || c.dtype.kind === 'interval';

/** Labels of both indexes may be of any kinds; columns of kinds that never match are an error. */
function matchPair(p: Pair, lk: Key, labels: boolean): Pair {
  const [a, b] = [p.left.cell, p.right.cell];
  if (a.dtype.kind === b.dtype.kind && a.dtype.kind !== 'category' && !isNumericDtype(a.dtype)) return matchAlike(p, lk);
  if (!sameDtype(a.dtype, b.dtype) && (knownCount(p.leftRows) === 0 || knownCount(p.rightRows) === 0)) return matchEmpty(p);
  if ([a, b].some(isPeriod) && [a, b].some((c) => isTime(c) && c.dtype.tz === undefined)) return matchMixed(p);
  if (!labels && [a, b].some((c) => isTime(c) || isPeriod(c))) throw unlike(a, b, lk);
  if (a.dtype.kind === 'category' || b.dtype.kind === 'category') return matchCategories(p);
  if (isNumericDtype(a.dtype) && isNumericDtype(b.dtype)) return matchNumbers(p);
  if (labels || a.dtype.kind === 'bool' || b.dtype.kind === 'bool') return matchMixed(p);
  if (!isOpen(a) && !isOpen(b) && (isNumericDtype(a.dtype) || isNumericDtype(b.dtype))) throw unlike(a, b, lk);
  if ((isNumericDtype(a.dtype) && holdsText(p.rightRows, b)) || (isNumericDtype(b.dtype) && holdsText(p.leftRows, a)))
    throw unlike(a, b, lk);
  return matchMixed(p);
}

/** Keys of one kind: times in the finer unit, texts, mixed values, intervals. */
function matchAlike(p: Pair, lk: Key): Pair {
  const [a, b] = [p.left.cell, p.right.cell];
  if (a.dtype.kind === 'object') return matchMixed(p);
  if (a.dtype.kind === 'datetime' && (a.dtype.tz === undefined) !== (b.dtype.tz === undefined)) throw unlike(a, b, lk);
  const out = matchUnits(p);
  return isTime(a) ? { ...out, left: { ...out.left, missingFirst: true } } : out;
}

function matchNumbers(p: Pair): Pair {
  const type = promoteNumeric(p.left.cell.expr.type, p.right.cell.expr.type);
  const compared = (k: Pairing): Pairing => ({
    ...k,
    cell: { ...k.cell, expr: cast(denan(k.cell.expr), isFloat(type) ? { kind: type.kind } : type) },
  });
  const out = { ...p, left: compared(p.left), right: compared(p.right) };
  return commonDtype(p.left.own.dtype, p.right.own.dtype).kind === 'object' ? withMixed(out) : out;
}

/** Keys of different kinds are compared as mixed values, by which equal numbers are equal. */
function matchMixed(p: Pair): Pair {
  const out = withMixed(p);
  const compared = (k: Pairing): Pairing => ({ ...k, cell: { ...k.mixed!, expr: sameNumbers(k.mixed!.expr) } });
  return { ...out, left: compared(out.left), right: compared(out.right) };
}

function withMixed(p: Pair): Pair {
  const [x, y] = [toObject(p.leftRows, p.left.own), toObject(p.rightRows, p.right.own)];
  return { leftRows: x.rows, rightRows: y.rows, left: { ...p.left, mixed: x.cell }, right: { ...p.right, mixed: y.cell } };
}

/** A side without rows takes on the other's dtype, whatever its own. */
function matchEmpty(p: Pair): Pair {
  const like = ({ own }: Pairing): Pairing => keyOf({ ...own, expr: nullOf(own.expr.type) });
  return knownCount(p.rightRows) === 0 ? { ...p, right: like(p.left) } : { ...p, left: like(p.right) };
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

/** Equal categories are compared by code, as are those of a side that has none; else both sides take part with their values. */
function matchCategories(p: Pair): Pair {
  const [a, b] = [p.left.cell, p.right.cell];
  if (a.dtype.kind === 'category' && b.dtype.kind === 'category') {
    const byCode = { ...p, left: { ...p.left, missingFirst: true } } as const;
    if (sameDtype(a.dtype, b.dtype)) return byCode;
    if (a.dtype.ordered === b.dtype.ordered && sameValues(a.dtype, b.dtype)) return recoded(byCode, 'right', a.dtype);
    if (hasNone(b.dtype)) return recoded(p, 'right', a.dtype);
    if (hasNone(a.dtype)) return recoded(p, 'left', b.dtype);
  }
  const [x, y] = [decoded(p.leftRows, a), decoded(p.rightRows, b)];
  const plain = { leftRows: x.rows, rightRows: y.rows, left: keyOf(x.cell), right: keyOf(y.cell) };
  return x.cell.dtype.kind === y.cell.dtype.kind ? matchUnits(plain) : matchMixed(plain);
}

const decoded = (rows: Node, cell: Cell): Computed => (cell.dtype.kind === 'category' ? decodeCategory(rows, cell) : { rows, cell });

function recoded(p: Pair, side: 'left' | 'right', dtype: Dtype): Pair {
  const { rows, cell } = castCell(side === 'left' ? p.leftRows : p.rightRows, p[side].cell, dtype);
  return { ...p, [`${side}Rows`]: rows, [side]: keyOf(cell) };
}

const hasNone = (d: Dtype): boolean => d.categories!.vector.length === 0;

function sameValues(a: Dtype, b: Dtype): boolean {
  const [x, y] = [a, b].map((d) => new Set(boxAll(d.categories!).map(labelKey)));
  return x.size === y.size && [...x].every((k) => y.has(k));
}

/** A side of a cross join. */
export const noKeys = (state: FrameState): Side => ({ state, keys: [], byIndex: false });

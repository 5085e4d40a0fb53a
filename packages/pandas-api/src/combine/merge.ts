import { anyExpr, call, cast, col, denan, type Expr, freshId, isFloat, type JoinHow, type JoinNode, lit, MergeError, type Node, promoteNumeric, schemaOf, substitute, types, ValueError, when } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { decodeCategory, toObject } from '../cells/cast.js';
import { type Args, isPlainObject } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { rowCount } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { dtypes, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { listColumn } from '../frame/construct.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, extend, type FrameState, indexCells, indexNames, RANGE, type RowIndex, settleRows } from '../frame/state.js';
import { Index } from '../index/base.js';
import { makeIndex } from '../index/make.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { validateMerge } from './validate.js';

/** One key of a side: a cell, and the column label or index level it is. */
interface Key { readonly cell: Cell; readonly label?: unknown; readonly level?: number }
interface Side { readonly state: FrameState; readonly keys: readonly Key[]; readonly byIndex: boolean }

const HOW: Record<string, JoinHow> = { inner: 'inner', left: 'left', right: 'right', outer: 'full', cross: 'cross', left_anti: 'anti', right_anti: 'anti', leftAnti: 'anti', rightAnti: 'anti' };

/** pd.merge(left, right, …). */
export function merge(a: Args): Frame {
  const left = frameState(a['left'], 'left');
  const right = frameState(a['right'], 'right');
  const how = HOW[a['how'] as string];
  if (how === undefined) throw new ValueError(`'${a['how']}' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof`);
  if (how === 'anti' && String(a['how']).startsWith('right')) return anti(right, left, { ...a, leftOn: a['rightOn'], rightOn: a['leftOn'], leftIndex: a['rightIndex'], rightIndex: a['leftIndex'] });
  if (how === 'anti') return anti(left, right, a);
  const [l, r] = how === 'cross' ? crossSides(left, right, a) : readKeys(left, right, a);
  const sides = matchKeys(l, r);
  if (!isMissing(a['validate'])) validateMerge(a['validate'], sides[0].state.rows, sides[0].keys.map((k) => k.cell), sides[1].state.rows, sides[1].keys.map((k) => k.cell));
  return joinSides(sides[0], sides[1], how, a);
}

function frameState(given: unknown, side: string): FrameState {
  if (Frame.isFrame(given)) return given[STATE];
  if (Series.isSeries(given)) {
    if (isMissing(given[STATE].name)) throw new ValueError('Cannot merge a Series without a name');
    return { ...seriesFrameState(given[STATE]), labels: makeIndex([given[STATE].name]) };
  }
  throw new TypeError(`Can only merge Series or DataFrame objects, a ${given === null ? 'None' : typeof given} was passed as ${side}`);
}

function crossSides(left: FrameState, right: FrameState, a: Args): [Side, Side] {
  if (['on', 'leftOn', 'rightOn'].some((k) => !isMissing(a[k])) || a['leftIndex'] || a['rightIndex']) throw new MergeError('Can not pass on, right_on, left_on or set right_index=True or left_index=True');
  return [{ state: left, keys: [], byIndex: false }, { state: right, keys: [], byIndex: false }];
}

const asList = (v: unknown): unknown[] => (Array.isArray(v) && !isTuple(v) ? (v.length > 0 && v.every((x) => typeof x === 'number') ? [v] : [...v]) : [v]);

/** The keys of both sides by on, left_on, right_on, left_index, right_index, or the columns they share. */
function readKeys(left: FrameState, right: FrameState, a: Args): [Side, Side] {
  const [leftIndex, rightIndex] = [a['leftIndex'] === true, a['rightIndex'] === true];
  if (!isMissing(a['on'])) {
    if (!isMissing(a['leftOn']) || !isMissing(a['rightOn'])) throw new MergeError('Can only pass argument "on" OR "left_on" and "right_on", not a combination of both.');
    if (leftIndex || rightIndex) throw new MergeError('Can only pass argument "on" OR "left_index" and "right_index", not a combination of both.');
    return [side(left, asList(a['on'])), side(right, asList(a['on']))];
  }
  if (leftIndex && rightIndex) return [indexSide(left), indexSide(right)];
  if (leftIndex || rightIndex) {
    const given = leftIndex ? a['rightOn'] : a['leftOn'];
    if (isMissing(given)) throw new MergeError(leftIndex ? 'Must pass right_on or right_index=True' : 'Must pass left_on or left_index=True');
    const [byIndex, byLabel] = leftIndex ? [indexSide(left), side(right, asList(given))] : [indexSide(right), side(left, asList(given))];
    if (byIndex.keys.length !== byLabel.keys.length) throw new ValueError(`len(${leftIndex ? 'right' : 'left'}_on) must equal the number of levels in the index of "${leftIndex ? 'left' : 'right'}"`);
    return leftIndex ? [byIndex, byLabel] : [byLabel, byIndex];
  }
  if (!isMissing(a['leftOn']) || !isMissing(a['rightOn'])) {
    if (isMissing(a['leftOn'])) throw new MergeError('Must pass "left_on" OR "left_index".');
    if (isMissing(a['rightOn'])) throw new MergeError('Must pass "right_on" OR "right_index".');
    const [l, r] = [side(left, asList(a['leftOn'])), side(right, asList(a['rightOn']))];
    if (l.keys.length !== r.keys.length) throw new ValueError('len(right_on) must equal len(left_on)');
    return [l, r];
  }
  const shared = left.labels.labels.filter((x) => right.labels.has(x));
  if (shared.length === 0) throw new MergeError(`No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False`);
  if (new Set(shared.map(labelKey)).size < shared.length) throw new MergeError(`Data columns not unique: ${pythonRepr(shared)}`);
  return [side(left, shared), side(right, shared)];
}

/** Keys by column label, index level name, or values given as an array or Series. */
function side(state: FrameState, keys: readonly unknown[]): Side {
  let rows = state.rows;
  const cells = keys.map((k): Key => {
    const column = Series.isSeries(k) ? null : Array.isArray(k) && !isTuple(k) ? listColumn(k) : Index.isIndex(k) ? k.columns[0] : undefined;
    if (column === undefined) return keyByLabel(state, k);
    const values = column ?? columnOf((k as Series).toArray());
    if (values.vector.length !== rowCount(state.rows)) throw new ValueError('The truth value of an array key must have one value a row');
    const put = attach(rows, [values]);
    rows = put.rows;
    return { cell: put.cells[0], ...(Series.isSeries(k) ? { label: k[STATE].name } : {}) };
  });
  return { state: { ...state, rows }, keys: cells, byIndex: false };
}

function keyByLabel(state: FrameState, label: unknown): Key {
  if (!state.labels.has(label)) {
    const level = indexNames(state.index).findIndex((n) => !isMissing(n) && labelKey(n) === labelKey(label));
    if (level >= 0) return { cell: indexCells(state.index)[level], level };
  }
  const at = columnPositions(state, label);
  if (at.length > 1) throw new ValueError(`The column label '${String(label)}' is not unique.`);
  return { cell: state.cells[at[0]], label };
}

const indexSide = (state: FrameState): Side => ({ state, keys: indexCells(state.index).map((cell, level) => ({ cell, level })), byIndex: true });

/** Rows settled and key pairs brought to a common type; a missing pair of types is an error, as in pandas. */
function matchKeys(l: Side, r: Side): [Side, Side] {
  const x = settleRows(l.state, l.keys.map((k) => k.cell));
  const y = settleRows(r.state, r.keys.map((k) => k.cell));
  let [leftRows, rightRows] = [x.state.rows, y.state.rows];
  const pairs = x.extra.map((a, i) => {
    const done = matchPair(leftRows, a, rightRows, y.extra[i], l.keys[i]);
    [leftRows, rightRows] = [done.leftRows, done.rightRows];
    return [done.left, done.right] as const;
  });
  return [
    { ...l, state: { ...x.state, rows: leftRows }, keys: l.keys.map((k, i) => ({ ...k, cell: pairs[i][0] })) },
    { ...r, state: { ...y.state, rows: rightRows }, keys: r.keys.map((k, i) => ({ ...k, cell: pairs[i][1] })) },
  ];
}

interface Pair { leftRows: Node; rightRows: Node; left: Cell; right: Cell }

function matchPair(leftRows: Node, a: Cell, rightRows: Node, b: Cell, lk: Key): Pair {
  if (a.dtype.kind === 'category' && b.dtype.kind === 'category' && sameDtype(a.dtype, b.dtype)) return { leftRows, rightRows, left: a, right: b };
  if (a.dtype.kind === 'category') {
    const plain = decodeCategory(leftRows, a);
    return matchPair(plain.rows, plain.cell, rightRows, b, lk);
  }
  if (b.dtype.kind === 'category') {
    const plain = decodeCategory(rightRows, b);
    return matchPair(leftRows, a, plain.rows, plain.cell, lk);
  }
  if (isNumericDtype(a.dtype) && isNumericDtype(b.dtype)) {
    const type = promoteNumeric(a.expr.type, b.expr.type);
    const as = (c: Cell): Cell => ({ ...c, expr: cast(denan(c.expr), isFloat(type) ? { kind: type.kind } : type) });
    return { leftRows, rightRows, left: as(a), right: as(b) };
  }
  if (a.dtype.kind === b.dtype.kind && a.dtype.kind !== 'object') return { leftRows, rightRows, left: a, right: b };
  if (a.dtype.kind === 'object' || b.dtype.kind === 'object') {
    const [x, y] = [toObject(leftRows, a), toObject(rightRows, b)];
    return { leftRows: x.rows, rightRows: y.rows, left: x.cell, right: y.cell };
  }
  const name = lk.label === undefined ? '' : ` for key '${String(lk.label)}'`;
  throw new ValueError(`You are trying to merge on ${a.dtype.name} and ${b.dtype.name} columns${name}. If you wish to proceed you should use pd.concat`);
}

/** The other side's columns under fresh ids, so that a frame can be joined with itself. */
function renewed(s: Side): Side {
  const ids = new Map(schemaOf(s.state.rows).map((f) => [f.id, freshId()] as const));
  const rows: Node = { kind: 'project', input: s.state.rows, columns: schemaOf(s.state.rows).map((f) => ({ id: ids.get(f.id)!, expr: col(f.id, f.type) })) };
  const moved = (c: Cell): Cell => ({ ...c, expr: rename(c.expr, ids) });
  const index: RowIndex = s.state.index.kind === 'range' ? s.state.index : { ...s.state.index, cells: s.state.index.cells.map(moved) };
  return { ...s, state: { ...s.state, rows, cells: s.state.cells.map(moved), index }, keys: s.keys.map((k) => ({ ...k, cell: moved(k.cell) })) };
}

const rename = (e: Expr, ids: ReadonlyMap<string, string>): Expr => substitute(e, new Map([...ids].map(([from, to]) => [from, { kind: 'column', id: to, type: typeIn(e, from) } as Expr])));
function typeIn(e: Expr, id: string): Expr['type'] {
  let found: Expr['type'] = types.null;
  anyExpr(e, (x) => (x.kind === 'column' && x.id === id ? ((found = x.type), true) : false));
  return found;
}

/** Marks the rows of a side, to see after the join whether it was there. */
function marked(s: Side): { side: Side; mark: Expr } {
  const id = freshId();
  return { side: { ...s, state: { ...s.state, rows: extend(s.state.rows, [{ id, expr: lit(true) }]) } }, mark: col(id, types.bool) };
}

function joinSides(l: Side, r: Side, how: JoinHow, a: Args): Frame {
  const indicator = a['indicator'] !== false && !isMissing(a['indicator']);
  const x = indicator ? marked(l) : { side: l, mark: lit(true) };
  const y = renewed(r);
  const z = indicator ? marked(y) : { side: y, mark: lit(true) };
  const order: JoinNode['order'] = a['sort'] === true && how !== 'cross' ? 'keys' : how === 'right' ? 'right' : how === 'full' ? 'keys' : 'left';
  const on = x.side.keys.map((k, i) => [k.cell.expr, z.side.keys[i].cell.expr] as const);
  const rows: Node = { kind: 'join', left: x.side.state.rows, right: z.side.state.rows, how, on, order };
  const columns = outputColumns(x.side, z.side, how, a);
  const index = outputIndex(x.side, z.side, how, columns.keyCell);
  const state: FrameState = { rows, labels: columns.labels, cells: columns.cells, index };
  return frameOf(indicator ? withIndicator(state, x.mark, z.mark, a['indicator']) : state);
}

const maybeMissing = (c: Cell, may: boolean): Cell => (may && !c.dtype.masked && (c.dtype.kind === 'int' || c.dtype.kind === 'uint' || c.dtype.kind === 'bool') ? { ...c, maybe: true } : c);

/** A key of the result: of whichever side has it. */
function mergedKey(a: Cell, b: Cell, how: JoinHow): Cell {
  if (how === 'inner' || how === 'left') return a;
  const dtype = sameDtype(a.dtype, b.dtype) ? a.dtype : commonDtype(a.dtype, b.dtype);
  if (how === 'right') return { ...b, dtype };
  return { expr: call('coalesce', [a.expr, b.expr]), dtype, ...(a.maybe || b.maybe ? { maybe: true } : {}) };
}

interface Output { labels: Index; cells: Cell[]; keyCell: (i: number) => Cell }

/** Columns of the left then of the right; keys with one name on both sides appear once, other shared names get suffixes. */
function outputColumns(l: Side, r: Side, how: JoinHow, a: Args): Output {
  const keyCell = (i: number): Cell => mergedKey(l.keys[i].cell, r.keys[i].cell, how);
  const shared = l.keys.flatMap((k, i) => (k.label !== undefined && r.keys[i].label !== undefined && labelKey(k.label) === labelKey(r.keys[i].label) ? [i] : []));
  const both = new Map(shared.map((i) => [labelKey(l.keys[i].label), i] as const));
  const lone = new Map<string, number>();
  l.keys.forEach((k, i) => {
    if (k.label !== undefined && r.keys[i].label === undefined && r.byIndex) lone.set(labelKey(k.label), i);
  });
  const fromLeft = l.state.labels.labels.map((label, i) => {
    const key = both.get(labelKey(label)) ?? (how === 'full' || how === 'right' ? lone.get(labelKey(label)) : undefined);
    return { label, cell: key === undefined ? maybeMissing(l.state.cells[i], how === 'right' || how === 'full') : keyCell(key), key: both.has(labelKey(label)) };
  });
  const rightLone = new Map<string, number>();
  r.keys.forEach((k, i) => {
    if (k.label !== undefined && l.keys[i].label === undefined && l.byIndex) rightLone.set(labelKey(k.label), i);
  });
  const fromRight = r.state.labels.labels.flatMap((label, i) => {
    if (both.has(labelKey(label))) return [];
    const key = how === 'full' || how === 'left' ? rightLone.get(labelKey(label)) : undefined;
    return [{ label, cell: key === undefined ? maybeMissing(r.state.cells[i], how === 'left' || how === 'full') : keyCell(key), key: false }];
  });
  const labels = suffixed(fromLeft, fromRight, a['suffixes'] ?? ['_x', '_y']);
  const multi = l.state.labels.isMulti && r.state.labels.isMulti;
  return { labels: makeIndex(labels, multi ? { names: l.state.labels.names } : {}), cells: [...fromLeft, ...fromRight].map((c) => c.cell), keyCell };
}

type Labelled = { label: unknown; key: boolean };

function suffixed(left: readonly Labelled[], right: readonly Labelled[], suffixes: unknown): unknown[] {
  if (!Array.isArray(suffixes) || suffixes.length !== 2) {
    if (isPlainObject(suffixes) || suffixes instanceof Set) throw new TypeError(`Passing 'suffixes' as a ${suffixes instanceof Set ? 'set' : 'dict'}, is not supported. Provide 'suffixes' as a tuple instead.`);
    throw new ValueError('too many values to unpack (expected 2)');
  }
  const [ls, rs] = suffixes as [string | null, string | null];
  const [inLeft, inRight] = [new Set(left.map((c) => labelKey(c.label))), new Set(right.map((c) => labelKey(c.label)))];
  const clash = left.filter((c) => inRight.has(labelKey(c.label)) && !c.key);
  if (clash.length > 0 && !ls && !rs) throw new ValueError(`columns overlap but no suffix specified: ${`Index(${pythonRepr(clash.map((c) => c.label))}, dtype='str')`}`);
  const rename = (c: Labelled, others: Set<string>, suffix: string | null): unknown => (others.has(labelKey(c.label)) && !c.key && !isMissing(suffix) ? `${String(c.label)}${suffix}` : c.label);
  const out = [...left.map((c) => rename(c, inRight, ls)), ...right.map((c) => rename(c, inLeft, rs))];
  const seen = new Set<string>();
  for (const [i, label] of out.entries()) {
    const original = i < left.length ? left[i].label : right[i - left.length].label;
    if (seen.has(labelKey(label)) && label !== original) throw new MergeError(`Passing 'suffixes' which cause duplicate columns {${pythonRepr(label)}} is not allowed.`);
    seen.add(labelKey(label));
  }
  return out;
}

/** Index on index keeps the labels; index on column keeps the other side's labels; else a new range. */
function outputIndex(l: Side, r: Side, how: JoinHow, keyCell: (i: number) => Cell): RowIndex {
  if (l.byIndex && r.byIndex) {
    const [x, y] = [indexNames(l.state.index), indexNames(r.state.index)];
    return { kind: 'cells', cells: l.keys.map((_, i) => keyCell(i)), names: x.map((n, i) => (n === y[i] ? n : how === 'left' ? n : how === 'right' ? y[i] : null)), multi: l.keys.length > 1 };
  }
  if (!l.byIndex && !r.byIndex) return RANGE;
  const [from, other] = l.byIndex ? [r.state.index, l] : [l.state.index, r];
  const gains = l.byIndex ? how === 'left' || how === 'full' : how === 'right' || how === 'full';
  const labels = indexCells(from);
  if (!gains || labels.length !== other.keys.length) return { kind: 'cells', cells: labels, names: indexNames(from), multi: labels.length > 1 };
  return { kind: 'cells', cells: labels.map((c, i) => fallback(c, other.keys[i].cell)), names: indexNames(from), multi: labels.length > 1 };
}

/** Labels of rows that only the other side has are that side's keys. */
const fallback = (own: Cell, key: Cell): Cell => (own.expr.type.kind === key.expr.type.kind ? { expr: call('coalesce', [own.expr, key.expr]), dtype: own.dtype } : { ...own, maybe: true });

/** The column that says where each row is from. */
function withIndicator(state: FrameState, left: Expr, right: Expr, indicator: unknown): FrameState {
  const label = typeof indicator === 'string' ? indicator : '_merge';
  if (state.labels.has(label)) throw new ValueError('Cannot use name of an existing column for indicator column');
  const absent = (e: Expr): Expr => call('is_null', [e]);
  const dtype = dtypes.category(columnOf(['left_only', 'right_only', 'both'], dtypes.str));
  const expr = when(absent(right), lit(0, types.int32), when(absent(left), lit(1, types.int32), lit(2, types.int32)));
  return { ...state, labels: makeIndex([...state.labels.labels, label]), cells: [...state.cells, { expr, dtype }] };
}

/** Rows of the left without a partner. */
function anti(left: FrameState, right: FrameState, a: Args): Frame {
  const [l, r] = readKeys(left, right, a);
  const [x, y] = matchKeys(l, r);
  const other = renewed(y);
  const rows: Node = { kind: 'join', left: x.state.rows, right: other.state.rows, how: 'anti', on: x.keys.map((k, i) => [k.cell.expr, other.keys[i].cell.expr] as const), order: 'left' };
  const shared = new Set(x.keys.flatMap((k, i) => (k.label !== undefined && labelKey(k.label) === labelKey(y.keys[i].label) ? [labelKey(k.label)] : [])));
  const rest = right.labels.labels.flatMap((label, i) => (shared.has(labelKey(label)) ? [] : [{ label, key: false, cell: { expr: { kind: 'literal', value: null, type: right.cells[i].expr.type } as Expr, dtype: right.cells[i].dtype, maybe: true } }]));
  const own = left.labels.labels.map((label) => ({ label, key: shared.has(labelKey(label)) }));
  const labels = suffixed(own, rest, a['suffixes'] ?? ['_x', '_y']);
  return frameOf({ rows, labels: makeIndex(labels), cells: [...x.state.cells, ...rest.map((c) => c.cell)], index: l.byIndex ? x.state.index : RANGE });
}

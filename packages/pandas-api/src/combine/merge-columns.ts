import { call, cast, type Expr, type JoinHow, lit, MergeError, types, ValueError, when } from '@pandorable/planner';
import { type Args, isPlainObject } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { columnOf } from '../core/values.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import { joined } from '../frame/maybe.js';
import { type Cell, type FrameState, indexCells, indexNames, RANGE, type RowIndex, type Taken, takenTogether } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { makeIndex } from '../index/make.js';
import { isMissing, isTuple, pythonRepr, tuple } from '../scalars/index.js';
import type { Key, Side } from './merge-keys.js';

const narrow = (c: Cell): boolean => !c.dtype.masked && (c.dtype.kind === 'int' || c.dtype.kind === 'uint' || c.dtype.kind === 'bool');
/** A cell of a side that some rows of the result may lack. */
export const gaining = (c: Cell, may: boolean): Cell => (may && narrow(c) ? { ...c, ...joined(c.maybe, true) } : c);

/** May rows of the result lack a left (right) row? */
export const lacksLeft = (how: JoinHow): boolean => how === 'right' || how === 'full';
export const lacksRight = (how: JoinHow): boolean => how === 'left' || how === 'full';

/** A key of the result: of whichever side has it. */
export function mergedKey(x: Key, y: Key): Cell {
  const [a, b] = [x.mixed ?? x.own, y.mixed ?? y.own];
  const dtype = commonDtype(a.dtype, b.dtype);
  const type = storageType(dtype);
  const as = (c: Cell): Expr =>
    dtype.kind === 'object' || (c.expr.type.kind === type.kind && !('unit' in type)) ? c.expr : cast(c.expr, type);
  return { expr: call('coalesce', [as(a), as(b)]), dtype, ...joined(a.maybe, b.maybe) };
}

interface Column {
  label: unknown;
  cell: Cell;
}
export interface Output {
  readonly labels: Index;
  readonly cells: readonly Cell[];
  readonly index: RowIndex;
}

/** Columns of the left then of the right; keys with one name on both sides appear once, other shared names get suffixes. */
export function outputColumns(l: Side, r: Side, how: JoinHow, a: Args): Output {
  const whole = l.byIndex && r.byIndex;
  const shared = new Set(
    l.keys.flatMap((k, i) =>
      k.label !== undefined && r.keys[i].label !== undefined && labelKey(k.label) === labelKey(r.keys[i].label) ? [labelKey(k.label)] : [],
    ),
  );
  const left = l.state.labels.labels.map(
    (label, i): Column => ({ label, cell: gaining(keyCell(l, i) ?? l.state.cells[i], lacksLeft(how)) }),
  );
  const right = r.state.labels.labels.flatMap((label, i): Column[] =>
    shared.has(labelKey(label)) ? [] : [{ label, cell: gaining(r.state.cells[i], lacksRight(how)) }],
  );
  const labels = suffixed(
    left.map((c) => c.label),
    right.map((c) => c.label),
    a['suffixes'] ?? ['_x', '_y'],
  );
  const columns = [...left, ...right].map((c, i): Column => ({ ...c, label: labels[i] }));
  if (!whole) l.keys.forEach((_, i) => addKey(columns, l, r, how, i));
  const names = l.state.labels.names;
  const multi = l.state.labels.isMulti && r.state.labels.isMulti;
  return restoreLevels(columns, l, r, outputIndex(l, r, how), multi ? names : [names[0]]);
}

/** A column that is a key shows the key's own form. */
function keyCell(s: Side, i: number): Cell | undefined {
  const key = labelKey(s.state.labels.labelAt(i));
  const found = s.keys.find((k) => k.level === undefined && k.label !== undefined && labelKey(k.label) === key);
  return found !== undefined && found.own.dtype !== s.state.cells[i].dtype ? found.own : undefined;
}

/** Fills a key's column where its side has no row, or adds a column for a key that has none. */
function addKey(columns: Column[], l: Side, r: Side, how: JoinHow, i: number): void {
  const [x, y] = [l.keys[i], r.keys[i]];
  if (typeof x.label === 'string' && typeof y.label === 'string' && x.label !== y.label) return;
  const name = x.label ?? y.label ?? null;
  const at = isMissing(name) ? -1 : columns.findIndex((c) => labelKey(c.label) === labelKey(name));
  if (at < 0) {
    if (x.level !== undefined && y.level !== undefined && (l.byIndex || r.byIndex)) return;
    const cell = how === 'left' || how === 'inner' ? x.own : how === 'right' ? y.own : mergedKey(x, y);
    columns.splice(i, 0, { label: isMissing(name) ? `key_${i}` : name, cell });
  } else if (l.state.labels.holds(name) && x.label === name) {
    if (lacksLeft(how)) columns[at] = { ...columns[at], cell: mergedKey(x, y) };
  } else if (r.state.labels.holds(name) && lacksRight(how)) columns[at] = { ...columns[at], cell: mergedKey(y, x) };
}

/** Keys that are index levels on both sides are the index of the result. */
function restoreLevels(columns: readonly Column[], l: Side, r: Side, index: RowIndex, names: readonly unknown[]): Output {
  const levels = new Set(
    l.keys.flatMap((k, i) =>
      !l.byIndex && !r.byIndex && k.level !== undefined && r.keys[i].level !== undefined && k.label === r.keys[i].label
        ? [labelKey(k.label)]
        : [],
    ),
  );
  const own = columns.filter((c) => levels.has(labelKey(c.label)));
  const rest = columns.filter((c) => !levels.has(labelKey(c.label)));
  const labels = makeIndex(
    rest.map((c) => c.label),
    names.length > 1 ? { names } : { names, ...(rest.length > 0 ? {} : { dtype: dtypes.str }) },
  );
  const cells = rest.map((c) => c.cell);
  if (own.length === 0) return { labels, cells, index };
  return { labels, cells, index: { kind: 'cells', cells: own.map((c) => c.cell), names: own.map((c) => c.label), multi: own.length > 1 } };
}

export function suffixed(left: readonly unknown[], right: readonly unknown[], suffixes: unknown): unknown[] {
  if (isPlainObject(suffixes) || suffixes instanceof Set)
    throw new TypeError(
      `Passing 'suffixes' as a ${suffixes instanceof Set ? 'set' : 'dict'}, is not supported. Provide 'suffixes' as a tuple instead.`,
    );
  if (!Array.isArray(suffixes) || suffixes.length !== 2)
    throw new ValueError(`${Array.isArray(suffixes) && suffixes.length < 2 ? 'not enough' : 'too many'} values to unpack (expected 2)`);
  const [ls, rs] = suffixes as [string | null, string | null];
  const [inLeft, inRight] = [new Set(left.map(labelKey)), new Set(right.map(labelKey))];
  const clash = left.filter((c) => inRight.has(labelKey(c)));
  if (clash.length > 0 && !ls && !rs) throw new ValueError(`columns overlap but no suffix specified: ${String(makeIndex(clash))}`);
  // of a MultiIndex the level that names the clash
  const outer = new Set(clash.flatMap((c) => (isTuple(c) ? [labelKey(c[0])] : [])));
  const rename = (label: unknown, others: ReadonlySet<string>, suffix: string | null): unknown => {
    if (isMissing(suffix)) return label;
    if (isTuple(label)) return tuple(...label.map((v) => (outer.has(labelKey(v)) ? `${String(v)}${suffix}` : v)));
    return others.has(labelKey(label)) ? `${String(label)}${suffix}` : label;
  };
  const out = [...left.map((c) => rename(c, inRight, ls)), ...right.map((c) => rename(c, inLeft, rs))];
  const renamed = new Map<string, boolean>();
  for (const [i, label] of out.entries()) {
    const own = labelKey(label) === labelKey(i < left.length ? left[i] : right[i - left.length]);
    const before = renamed.get(labelKey(label));
    if (before === true || (before === false && !own))
      throw new MergeError(`Passing 'suffixes' which cause duplicate columns {${pythonRepr(label)}} is not allowed.`);
    renamed.set(labelKey(label), !own);
  }
  return out;
}

/** Index on index keeps the labels; index on column keeps the other side's labels; else a new range. */
function outputIndex(l: Side, r: Side, how: JoinHow): RowIndex {
  if (l.byIndex && r.byIndex) {
    const cells = l.keys.map((k, i) =>
      how === 'inner' || how === 'left' ? k.own : how === 'right' ? r.keys[i].own : mergedKey(k, r.keys[i]),
    );
    const [x, y] = [indexNames(l.state.index), indexNames(r.state.index)];
    const { taken } = how === 'left' ? takenOf(l) : how === 'right' ? takenOf(r) : takenTogether([l.state, r.state]);
    return {
      kind: 'cells',
      cells,
      names: x.map((n, i) => (labelKey(n) === labelKey(y[i]) ? n : how === 'left' ? n : how === 'right' ? y[i] : null)),
      multi: l.keys.length > 1,
      taken,
    };
  }
  if (!l.byIndex && !r.byIndex) return RANGE;
  const from = l.byIndex ? r.state.index : l.state.index;
  const gains = l.byIndex ? lacksRight(how) : lacksLeft(how);
  const labels = indexCells(from);
  return {
    kind: 'cells',
    cells: labels.map((c) => gaining(c, gains)),
    names: indexNames(from),
    multi: from.kind === 'cells' && (from.multi ?? labels.length > 1),
  };
}

const takenOf = ({ state: { index } }: Side): { readonly taken?: Taken } => (index.kind === 'range' ? {} : index);

const absent = (e: Expr): Expr => call('is_null', [e]);

/** The column that says where each row is from. */
export function withIndicator(state: FrameState, left: Expr, right: Expr, indicator: unknown): FrameState {
  const label = typeof indicator === 'string' ? indicator : '_merge';
  const dtype = dtypes.category(columnOf(['left_only', 'right_only', 'both'], dtypes.str));
  const expr = when(absent(right), lit(0, types.int32), when(absent(left), lit(1, types.int32), lit(2, types.int32)));
  return {
    ...state,
    labels: makeIndex([...state.labels.labels, label], { names: state.labels.names }),
    cells: [...state.cells, { expr, dtype }],
  };
}

/** Refuses an indicator whose name is taken. */
export function checkIndicator(left: FrameState, right: FrameState, indicator: unknown): void {
  if (typeof indicator !== 'boolean' && typeof indicator !== 'string')
    throw new ValueError('indicator option can only accept boolean or string arguments');
  if (indicator === false) return;
  for (const name of ['_left_indicator', '_right_indicator']) {
    if (left.labels.holds(name) || right.labels.holds(name))
      throw new ValueError(`Cannot use \`indicator=True\` option when data contains a column named ${name}`);
  }
  const label = typeof indicator === 'string' ? indicator : '_merge';
  if (left.labels.holds(label) || right.labels.holds(label))
    throw new ValueError('Cannot use name of an existing column for indicator column');
}

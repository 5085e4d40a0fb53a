import { call, type Expr, hasWindow, isNull, KeyError, lit, type Node, ValueError } from '@pandorable/planner';
import { castCell } from '../cells/cast.js';
import { compare } from '../cells/compare.js';
import { literalLike } from '../cells/literal.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells, resolveState, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { listPositions } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, settle } from '../frame/state.js';
import { columnIn } from '../index/construct.js';
import { flatData, rangeData, takeColumn } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sortedUniques } from '../index/multi-levels.js';
import { isMissing, pythonStr } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';

interface Options {
  readonly dummyNa: boolean;
  readonly dropFirst: boolean;
  readonly dtype: Dtype | null;
}
interface Dummies {
  readonly rows: Node;
  readonly cells: readonly Cell[];
  readonly levels: LocalColumn;
}

/** pd.get_dummies(data, …): a column for each different value, found with one small query; the columns themselves are lazy. */
export function getDummies(a: Args): Frame {
  if (a['sparse'] === true) throw new ValueError('get_dummies(sparse=True): sparse columns do not exist here; leave sparse out');
  const dtype = isMissing(a['dtype']) ? null : parseDtype(a['dtype']);
  if (dtype?.kind === 'object') throw new ValueError('dtype=object is not a valid dtype for get_dummies');
  const options: Options = { dummyNa: a['dummyNa'] === true, dropFirst: a['dropFirst'] === true, dtype };
  return Frame.isFrame(a['data']) ? ofFrame(resolveState(a['data'][STATE]), a, options) : ofSeries(a['data'], a, options);
}

function ofSeries(data: unknown, a: Args, options: Options): Frame {
  const state = Series.isSeries(data) ? resolveState(seriesFrameState(data[STATE])) : listState(data);
  const done = dummiesOf(state.rows, state.cells[0], options);
  const prefix = isMissing(a['prefix']) ? null : String(a['prefix']);
  const labels =
    prefix === null ? wrapIndex(flatData(done.levels)) : makeIndex(names(prefix, a['prefixSep'], done.levels), { dtype: dtypes.str });
  return frameOf({ ...state, rows: done.rows, labels, cells: done.cells });
}

function listState(data: unknown): FrameState {
  const column = columnIn(data);
  if (column === null) throw new TypeError('get_dummies() takes a Series, a DataFrame or a list of values');
  return localState([column], makeIndex([0]), rangeData(column.vector.length));
}

const names = (prefix: string, separator: unknown, levels: LocalColumn): string[] =>
  (levels.dtype.kind === 'object' ? objectValues(levels) : boxAll(levels)).map(
    (l) =>
      `${prefix}${separator}${levels.dtype.kind === 'float' && Number.isInteger(l) ? `${String(l)}.0` : isMissing(l) ? missingName(levels.dtype) : pythonStr(l)}`,
  );

const missingName = (dtype: Dtype): string =>
  dtype.masked ? '<NA>' : dtype.kind === 'datetime' || dtype.kind === 'timedelta' ? 'NaT' : 'nan';

function ofFrame(state: FrameState, a: Args, options: Options): Frame {
  const at = encodedColumns(state, a['columns']);
  const [prefixes, separators] = [perColumn(state, at, a['prefix'], 'prefix'), perColumn(state, at, a['prefixSep'], 'prefix_sep')];
  let rows = state.rows;
  const rest = state.cells.flatMap((_, i) => (at.includes(i) ? [] : [i]));
  const labels: unknown[] = rest.map((i) => state.labels.labelAt(i));
  const cells: Cell[] = rest.map((i) => state.cells[i]);
  at.forEach((i, k) => {
    const done = dummiesOf(rows, state.cells[i], options);
    rows = done.rows;
    labels.push(...names(pythonStr(prefixes[k] ?? state.labels.labelAt(i)), separators[k], done.levels));
    cells.push(...done.cells);
  });
  return frameOf({ ...state, rows, labels: makeIndex(labels), cells });
}

function encodedColumns(state: FrameState, columns: unknown): number[] {
  if (isMissing(columns))
    return state.cells.flatMap((c, i) => (c.dtype.kind === 'object' || c.dtype.kind === 'str' || c.dtype.kind === 'category' ? [i] : []));
  if (typeof columns === 'string' || typeof columns !== 'object') throw new TypeError('Input must be a list-like for parameter `columns`');
  return listPositions(state, [...(columns as Iterable<unknown>)]);
}

/** An option for each encoded column: one value for all, a list, or a dict by column. */
function perColumn(state: FrameState, at: readonly number[], given: unknown, name: string): readonly unknown[] {
  if (given instanceof Map || isPlainObject(given)) {
    const entries = given instanceof Map ? given : new Map<unknown, unknown>(Object.entries(given));
    if (entries.size !== at.length) throw wrongLength(name, entries.size, at.length);
    return at.map((i) => {
      const label = state.labels.labelAt(i);
      if (!entries.has(label)) throw new KeyError(pythonStr(label));
      return entries.get(label);
    });
  }
  if (!Array.isArray(given)) return at.map(() => given ?? null);
  if (given.length !== at.length) throw wrongLength(name, given.length, at.length);
  return given;
}

const wrongLength = (name: string, found: number, wanted: number): ValueError =>
  new ValueError(`Length of '${name}' (${found}) did not match the length of the columns being encoded (${wanted}).`);

/** One 0/1 column per different value. */
function dummiesOf(given: Node, encoded: Cell, options: Options): Dummies {
  const {
    rows,
    cells: [cell],
  } = settle(given, [encoded], hasWindow);
  const found = levelsOf(rows, cell);
  const values = boxAll(found);
  let into = rows;
  const made = values.map((v, i): Expr => {
    if (cell.dtype.kind === 'category') return call('eq', [cell.expr, lit(i, cell.expr.type)]);
    const done = compare('eq', into, cell, literalLike(v, cell));
    into = done.rows;
    return done.cell.expr;
  });
  if (options.dummyNa) made.push(isNull(cell.expr));
  const levels = options.dummyNa ? withMissing(found) : found;
  const wanted = options.dtype ?? (cell.dtype.kind === 'str' && cell.dtype.masked ? dtypes.boolean : dtypes.bool);
  const all = made.map((expr) => {
    const done = castCell(into, { expr: call('coalesce', [expr, lit(false)]), dtype: dtypes.bool }, wanted);
    into = done.rows;
    return done.cell;
  });
  const skip = options.dropFirst ? 1 : 0;
  return {
    rows: into,
    cells: all.slice(skip),
    levels: takeColumn(
      levels,
      Array.from({ length: Math.max(0, all.length - skip) }, (_, i) => i + skip),
    ),
  };
}

/** The different values, sorted; of a categorical all categories. */
function levelsOf(rows: Node, cell: Cell): LocalColumn {
  if (cell.dtype.kind === 'category') return sortedUniques({ dtype: cell.dtype, vector: columnOf([], cell.dtype).vector });
  const [values] =
    rowCount(rows) === 0
      ? [columnOf([], cell.dtype)]
      : collectCells({ kind: 'distinct', input: rows, keys: [cell.expr], keep: 'first' }, [cell]);
  return sortedUniques(values);
}

const withMissing = (levels: LocalColumn): LocalColumn =>
  levels.dtype.kind === 'category'
    ? columnOf([...boxAll(levels), Number.NaN], levels.dtype.categories!.dtype)
    : concatColumns([levels, columnOf([Number.NaN], (!levels.dtype.masked && MISSING_IN[levels.dtype.kind]) || levels.dtype)]);
/** The dtype of a missing label beside labels that can have none. */
const MISSING_IN: Partial<Record<Dtype['kind'], Dtype>> = { int: dtypes.float64, uint: dtypes.float64, bool: dtypes.object };

/** pd.from_dummies(data, sep, default_category): the columns that 0/1 columns were made from. */
export function fromDummies(a: Args): Frame {
  const { data, sep } = a;
  if (!Frame.isFrame(data)) throw new TypeError("Expected 'data' to be a 'DataFrame'; Received 'data' of another type");
  const state = resolveState(data[STATE]);
  if (!isMissing(sep) && typeof sep !== 'string')
    throw new TypeError(`Expected 'sep' to be of type 'str' or 'None'; Received 'sep' of type: ${typeof sep}`);
  const groups = groupsOf(state, isMissing(sep) ? null : sep);
  const flags = collectCells(state.rows, state.cells).map(boxAll);
  flags.forEach((column, i) => {
    if (column.some(isMissing)) throw new ValueError(`Dummy DataFrame contains NA value in column: '${String(state.labels.labelAt(i))}'`);
    if (column.some((v) => typeof v !== 'boolean' && v !== 0 && v !== 1)) throw new TypeError('Passed DataFrame contains non-dummy data');
  });
  const fallback = defaults(a['defaultCategory'], [...groups.keys()]);
  const columns = [...groups].map(([name, members]) => decoded(name, members, flags, fallback));
  const { rows, index } = state;
  const put = localState(columns, makeIndex([...groups.keys()]), rangeData(columns[0]?.vector.length ?? 0));
  const labels = frameOf({ ...put, index: { kind: 'range', start: 0, step: 1, name: null } });
  (labels as unknown as { index: unknown }).index = frameOf({ ...state, rows, index }).index;
  return labels;
}

type Members = { at: number; category: unknown }[];

function groupsOf(state: FrameState, sep: string | null): Map<unknown, Members> {
  const groups = new Map<unknown, Members>();
  state.labels.labels.forEach((label, at) => {
    const cutAt = sep === null ? -1 : String(label).indexOf(sep);
    if (sep !== null && cutAt < 0) throw new ValueError(`Separator not specified for column: ${String(label)}`);
    const name = sep === null ? '' : String(label).slice(0, cutAt);
    const members = groups.get(name) ?? [];
    groups.set(name, members);
    members.push({ at, category: sep === null ? label : String(label).slice(cutAt + sep.length) });
  });
  return groups;
}

function defaults(given: unknown, names: readonly unknown[]): ((name: unknown) => unknown) | null {
  if (isMissing(given)) return null;
  if (!isPlainObject(given) && !(given instanceof Map)) return () => given;
  const entries = given instanceof Map ? given : new Map<unknown, unknown>(Object.entries(given));
  if (entries.size !== names.length)
    throw new ValueError(
      `Length of 'default_category' (${entries.size}) did not match the length of the columns being encoded (${names.length})`,
    );
  return (name) => entries.get(name);
}

function decoded(name: unknown, members: Members, flags: readonly unknown[][], fallback: ((name: unknown) => unknown) | null): LocalColumn {
  const n = flags[0]?.length ?? 0;
  const values = Array.from({ length: n }, (_, row) => {
    const on = members.filter((m) => Number(flags[m.at][row]) === 1);
    if (on.length > 1) throw new ValueError(`Dummy DataFrame contains multi-assignment(s); First instance in row: ${row}`);
    if (on.length === 0 && fallback === null)
      throw new ValueError(`Dummy DataFrame contains unassigned value(s); First instance in row: ${row}`);
    return on.length === 1 ? on[0].category : fallback!(name);
  });
  return n > 0 ? columnOf(values) : columnOf([], columnOf(members.map((m) => m.category)).dtype);
}

import {
  type ColumnId,
  cast,
  col,
  type Field,
  freshId,
  InvalidIndexError,
  type Node,
  nullOf,
  promoteNumeric,
  ValueError,
} from '@pandorable/planner';
import { unionOfAny } from '../categorical/union.js';
import type { Computed } from '../cells/arithmetic.js';
import { attach } from '../cells/attach.js';
import { castCell, decodeCategory, toObject } from '../cells/cast.js';
import { labelCell } from '../cells/literal.js';
import { align } from '../core/align.js';
import { type Args, isPlainObject } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { collectCells, indexData, knownCount, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype, concatColumns as concatLabels } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype, sameDtype, storageType } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { joined } from '../frame/maybe.js';
import { type Cell, type FrameState, indexCells, indexNames, RANGE, type RowIndex, settleRows, takenTogether } from '../frame/state.js';
import { Index } from '../index/base.js';
import { flatData, rangeData, takeColumn } from '../index/data.js';
import { freqOf } from '../index/frequency.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sameRows, sortedData } from '../index/set-operations.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { keyLevels, underKeys } from './concat-levels.js';

type Part = Frame | Series;
/** Keys that parts are under: labels, of which there is one for each part. */
type Keys = Pick<Index, 'labels' | 'columns' | 'names'>;

/** pd.concat(objs, …). */
export function concat(a: Args): Frame | Series {
  if (a['ignoreIndex'] === true && !isMissing(a['keys']))
    throw new ValueError('Cannot set ignore_index=True and specify keys. Either should be used.');
  if (!isMissing(a['levels']) && isMissing(a['keys']) && !isPlainObject(a['objs']) && !(a['objs'] instanceof Map))
    throw new ValueError('levels supported only when keys is not None');
  const { parts, keys } = readParts(a['objs'], a['keys']);
  const across = readAcross(a['axis'] ?? 0, parts);
  return across ? concatColumns(parts, keys, a) : concatRows(parts, keys, a);
}

function readAcross(axis: unknown, parts: readonly Part[]): boolean {
  if (axis === 0 || axis === 'index' || axis === 'rows') return false;
  if (axis === 1 || axis === 'columns') return true;
  throw new ValueError(`No axis named ${String(axis)} for object type ${parts.some((p) => Frame.isFrame(p)) ? 'DataFrame' : 'Series'}`);
}

/** The things to join and the keys they are under; missing ones are passed over. */
function readParts(objs: unknown, keys: unknown): { parts: Part[]; keys: Keys | null } {
  if (Frame.isFrame(objs) || Series.isSeries(objs) || typeof objs === 'string') {
    throw new TypeError(
      `first argument must be an iterable of pandas objects, you passed an object of type "${Frame.isFrame(objs) ? 'DataFrame' : Series.isSeries(objs) ? 'Series' : 'str'}"`,
    );
  }
  let given: unknown[];
  let names = isMissing(keys) ? null : [...(keys as Iterable<unknown>)];
  if (isPlainObject(objs) || objs instanceof Map) {
    const entries = new Map(objs instanceof Map ? [...objs] : Object.entries(objs));
    names ??= [...entries.keys()];
    given = names.map((n) => entries.get(n));
  } else given = [...(objs as Iterable<unknown>)];
  if (given.length === 0) throw new ValueError('No objects to concatenate');
  const kept = given.map((part, i) => ({ part, key: names?.[i] })).filter((x) => !isMissing(x.part));
  if (kept.length === 0) throw new ValueError('All objects passed were None');
  for (const { part } of kept) {
    if (!Frame.isFrame(part) && !Series.isSeries(part))
      throw new TypeError(`cannot concatenate object of type '${typeof part}'; only Series and DataFrame objs are valid`);
  }
  const own = Index.isIndex(keys) && kept.length === keys.length ? keys : null;
  return { parts: kept.map((x) => x.part as Part), keys: names === null ? null : (own ?? keysOf(kept.map((x) => x.key))) };
}

/** Keys as labels, one column for each part of a tuple. */
function keysOf(keys: readonly unknown[]): Keys {
  const parts = isTuple(keys[0]) ? keys[0].map((_: unknown, k: number) => keys.map((key) => (key as unknown[])[k])) : [keys];
  return { labels: keys, columns: parts.map((p) => columnOf(p)), names: parts.map(() => null) };
}

const stateOf = (p: Part, label: unknown): FrameState =>
  Frame.isFrame(p) ? p[STATE] : { ...seriesFrameState(p[STATE]), labels: makeIndex([label]) };

/** Labels of all parts, in order of appearance; sorted on demand; those of all of them only, for an inner join. */
function unionLabels(all: readonly Index[], join: string, sort: boolean): Index {
  const same = all.every((x) => sameRows(x.data, all[0].data));
  if (same) return all[0];
  const seen = new Map<string, { label: unknown; count: number }>();
  for (const index of all) {
    for (const label of new Map(index.labels.map((l) => [labelKey(l), l] as const)).values()) {
      const found = seen.get(labelKey(label));
      if (found === undefined) seen.set(labelKey(label), { label, count: 1 });
      else found.count++;
    }
  }
  const kept = [...seen.values()].filter((x) => join !== 'inner' || x.count === all.length).map((x) => x.label);
  const names = all.every((x) => labelKey([...x.names]) === labelKey([...all[0].names])) ? all[0].names : all[0].names.map(() => null);
  const index = labelsLike(kept, all, names);
  return sort ? wrapIndex(sortedData(index.data)) : index;
}

/** Labels as an index, each level of the dtype that all have there. */
function labelsLike(labels: readonly unknown[], all: readonly Index[], names: readonly unknown[]): Index {
  if (all.every((x) => x.isMulti && x.nlevels === all[0].nlevels)) {
    const columns = all[0].columns.map((_, k) =>
      labelColumn(
        labels.map((l) => (l as unknown[])[k]),
        all.map((x) => x.columns[k].dtype),
      ),
    );
    return wrapIndex({ kind: 'multi', columns, names });
  }
  if (all.some((x) => x.isMulti)) return makeIndex(labels, { names });
  return wrapIndex(
    flatData(
      labelColumn(
        labels,
        all.map((x) => x.flatDtype),
      ),
      names[0],
    ),
  );
}

/** Labels as a column of the dtype that all have; else of what they are. */
function labelColumn(labels: readonly unknown[], all: readonly Dtype[]): LocalColumn {
  const dtype = sharedDtype(all);
  return dtype?.kind === 'category' ? castColumn(columnOf(labels, dtype.categories!.dtype), dtype) : columnOf(labels, dtype);
}

/** The dtype of labels that all have one, or that are all numbers. */
function sharedDtype(all: readonly Dtype[]): Dtype | undefined {
  const [first] = all;
  const alike = all.every((d) => sameDtype(d, first)) || all.every((d) => isNumericDtype(d) && d.kind !== 'bool');
  return alike && first.kind !== 'object' ? all.reduce(commonDtype) : undefined;
}

function checkJoin(a: Args): string {
  if (a['join'] !== 'outer' && a['join'] !== 'inner')
    throw new ValueError('Only can inner (intersect) or outer (union) join the other axis');
  return a['join'];
}

function concatRows(parts: readonly Part[], keys: Keys | null, a: Args): Frame | Series {
  const join = checkJoin(a);
  const allSeries = parts.every((p) => Series.isSeries(p));
  if (!allSeries && parts.some((p) => Series.isSeries(p))) parts = nameSeries(parts);
  const states = parts.map((p) => resolveState(stateOf(p, allSeries ? 0 : Series.isSeries(p) ? (p[STATE].name ?? 0) : 0)));
  for (const s of states)
    if (!s.labels.unique_ && !states.every((x) => sameRows(x.labels.data, s.labels.data)))
      throw new ValueError('Reindexing only valid with uniquely valued Index objects');
  const labels = unionLabels(
    states.map((s) => s.labels),
    join,
    a['sort'] === true,
  );
  const ranges = a['ignoreIndex'] === true ? null : indexOfRows(states, keys, a);
  const columns = labels.labels.map((l, k) =>
    stack(
      states.map((s) => (sameRows(s.labels.data, labels.data) ? s.cells[k] : s.cells[s.labels.positionsOf(l)[0]])),
      {
        unionCategories: a['unionCategories'] === true,
        asBlocks: !allSeries,
        lackedByEmpty: (i) => states[i].cells.length > 0 && knownCount(states[i].rows) === 0,
      },
    ),
  );
  const merged = stackRows(states, columns, ranges);
  const index: RowIndex =
    ranges === null || keys === null
      ? merged.index
      : {
          ...(merged.index as Extract<RowIndex, { kind: 'cells' }>),
          levels: underKeys(keyLevels(keys.columns, a['levels']), () => states.every((s) => sameLabelsAs(states[0], s))),
        };
  const state: FrameState = { rows: merged.rows, labels, cells: merged.cells, index };
  if (a['verifyIntegrity'] === true) verify(wrapIndex(indexData(state)));
  if (!allSeries) return frameOf(state);
  const names = new Set(parts.map((p) => labelKey((p as Series)[STATE].name)));
  return seriesOf(seriesStateOf(state, names.size === 1 ? (parts[0] as Series)[STATE].name : null));
}

function verify(index: Index): void {
  if (index.unique_) return;
  const seen = new Set<string>();
  const repeated = index.labels.filter((l) => seen.has(labelKey(l)) || (seen.add(labelKey(l)), false));
  throw new ValueError(
    `Indexes have overlapping values: ${String(makeIndex([...new Map(repeated.map((l) => [labelKey(l), l] as const)).values()]))}`,
  );
}

/** Unnamed Series among frames are rows of a column 0. */
const nameSeries = (parts: readonly Part[]): Part[] =>
  parts.map((p) => (Series.isSeries(p) && isMissing(p[STATE].name) ? seriesOf({ ...p[STATE], name: 0 }) : p));

/** Categoricals of different categories join as their values. */
const plainDtype = (d: Dtype): Dtype => (d.kind === 'category' ? d.categories!.dtype : d);
const unionDtype = (a: Dtype, b: Dtype): Dtype => (sameDtype(a, b) ? a : commonDtype(plainDtype(a), plainDtype(b)));

const gainsMissing = (d: Dtype): boolean => !d.masked && (isIntDtype(d) || d.kind === 'bool');

/** One column of the result: the parts' cells (undefined: missing throughout) and the dtype for all. */
export interface Stacked {
  readonly cells: readonly (Cell | undefined)[];
  readonly dtype: Dtype;
  readonly maybe: boolean;
}

export interface StackOptions {
  readonly unionCategories?: boolean;
  /** Columns of frames: ints and booleans after a numeric column are promoted as numpy does, booleans to numbers too. */
  readonly asBlocks?: boolean;
  /** Is a part that lacks the column without rows, though it has columns? It counts as if it had some. */
  readonly lackedByEmpty?: (part: number) => boolean;
}

/** Does numpy's promotion hold: the first of any numeric dtype, the others alike, or ints or booleans? */
const isOneBlock = ([first, ...others]: readonly Dtype[]): boolean =>
  isNumericDtype(first) && !first.masked && others.every((d) => sameDtype(d, first) || (isIntOrBool(d) && !d.masked));
const isIntOrBool = (d: Dtype): boolean => isIntDtype(d) || d.kind === 'bool';
const promoted = (a: Dtype, b: Dtype): Dtype => dtypeOf(promoteNumeric(storageType(a), storageType(b)));

export function stack(cells: readonly (Cell | undefined)[], { unionCategories, asBlocks, lackedByEmpty }: StackOptions = {}): Stacked {
  const all = cells.filter((c) => c !== undefined).map((c) => c.dtype);
  const gaps = all.length < cells.length;
  const dtype =
    unionCategories === true && all.every((d) => d.kind === 'category')
      ? unionOfAny(all)
      : all.reduce(asBlocks === true && !gaps && isOneBlock(all) ? promoted : unionDtype, all[0] ?? dtypes.object);
  if (gaps && gainsMissing(dtype) && cells.some((c, i) => c === undefined && lackedByEmpty?.(i) === true))
    return { cells, dtype: dtype.kind === 'bool' ? dtypes.object : dtypes.float64, maybe: false };
  return { cells, dtype, maybe: gaps && gainsMissing(dtype) };
}

export interface Levels {
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly names: readonly unknown[];
}

/** The row labels of the parts, under their keys if given. */
function indexOfRows(states: readonly FrameState[], keys: Keys | null, a: Args): Levels {
  const width = Math.max(...states.map((s) => indexCells(s.index).length));
  const own = states.map((s) => indexCells(s.index));
  const same = (k: number) =>
    states.every((s) => labelKey(indexNames(s.index)[k]) === labelKey(indexNames(states[0].index)[k]))
      ? indexNames(states[0].index)[k]
      : null;
  const names = Array.from({ length: width }, (_, k) => same(k) ?? null);
  const given = isMissing(a['names']) ? null : [...(a['names'] as Iterable<unknown>)];
  if (keys === null) return { cells: withoutEmpty(own, states), names: given ?? names };
  const depth = keys.columns.length;
  const keyNames = keys.names.map((n, k) => (given === null ? n : (given[k] ?? null)));
  return {
    cells: own.map((c, i) => [...keys.columns.map((k) => labelCell(k, i)), ...c]),
    names: [...keyNames, ...(given !== null && given.length > depth ? given.slice(depth) : names)],
  };
}

/** Labels of parts without rows do not make the others mixed. */
function withoutEmpty(own: readonly (readonly Cell[])[], states: readonly FrameState[]): Levels['cells'] {
  const empty = states.map((s) => knownCount(s.rows) === 0);
  if (!empty.includes(true) || !empty.includes(false)) return own;
  const held = own.filter((_, i) => !empty[i]);
  const mixed = own[0].map((_, k) => isMixed(own, k) && !isMixed(held, k));
  return own.map((cells, i) => cells.map((c, k) => (empty[i] && mixed[k] ? undefined : c)));
}

const isMixed = (parts: readonly (readonly Cell[])[], k: number): boolean => stack(parts.map((p) => p[k])).dtype.kind === 'object';

/** A part's cell in the dtype of its column. The values of a categorical may be missing, even where they are ints. */
function inDtype(rows: Node, cell: Cell, to: Dtype): Computed {
  if (to.kind === 'object') return toObject(rows, cell);
  if (sameDtype(cell.dtype, to)) return { rows, cell };
  if (cell.dtype.kind !== 'category' || !gainsMissing(to)) return castCell(rows, cell, to);
  const plain = decodeCategory(rows, cell);
  return { rows: plain.rows, cell: { expr: cast(plain.cell.expr, storageType(to)), dtype: to, maybe: true } };
}

/** The parts' rows one after another, every column in its common dtype. */
export function stackRows(
  states: readonly FrameState[],
  columns: readonly Stacked[],
  levels: Levels | null,
): { rows: Node; cells: Cell[]; index: RowIndex } {
  const depth = levels?.names.length ?? 0;
  const indexColumns = Array.from({ length: depth }, (_, k) => stack(levels!.cells.map((c) => c[k])));
  const all = [...columns, ...indexColumns];
  const types: Field['type'][] = all.map((c) => (c.dtype.kind === 'object' ? { kind: 'object' } : storageType(c.dtype)));
  const inputs = states.map((s, i) => {
    const base = settleRows(
      { ...s, index: RANGE },
      all.map((c) => c.cells[i] ?? { expr: nullOf({ kind: 'bool' }), dtype: dtypes.bool }),
    );
    let rows = base.state.rows;
    const made: { id: ColumnId; expr: Cell['expr'] }[] = [];
    const maybe = base.extra.map((c) => c.maybe);
    const from = all.map((c, k) => {
      const id = freshId();
      if (c.cells[i] === undefined) made.push({ id, expr: nullOf(types[k]) });
      else {
        const cell = { ...c.cells[i], expr: base.extra[k].expr, maybe: base.extra[k].maybe };
        const done = inDtype(rows, cell, c.dtype);
        rows = done.rows;
        maybe[k] = joined(maybe[k], done.cell.maybe).maybe;
        made.push({ id, expr: done.cell.expr });
      }
      return id;
    });
    return { node: { kind: 'project' as const, input: rows, columns: made }, from, maybe };
  });
  const fields = types.map((type) => ({ id: freshId(), type }));
  const rows: Node = { kind: 'concat', inputs, columns: fields };
  const cells = all.map(
    (c, k): Cell => ({
      expr: col(fields[k].id, fields[k].type),
      dtype: c.dtype,
      ...(gainsMissing(c.dtype) ? joined(c.maybe, ...inputs.map((p) => p.maybe[k])) : {}),
    }),
  );
  const index: RowIndex =
    levels === null
      ? RANGE
      : { kind: 'cells', cells: cells.slice(columns.length), names: levels.names, multi: depth > 1, ...takenTogether(states) };
  return { rows, cells: cells.slice(0, columns.length), index };
}

/** Side by side: rows aligned on their labels. */
function concatColumns(parts: readonly Part[], keys: Keys | null, a: Args): Frame {
  const join = checkJoin(a);
  const allSeries = parts.every((p) => Series.isSeries(p));
  let unnamed = 0;
  const labelOf = (p: Part, i: number): unknown =>
    Frame.isFrame(p) ? null : allSeries && keys !== null ? keys.labels[i] : (p[STATE].name ?? (keys === null ? unnamed++ : 0));
  const states = parts.map((p, i) => stateOf(p, labelOf(p, i)));
  const sides = joinIndexes(states, join, a['sort'] === true, allSeries);
  const cells = sides.cells.flat();
  const labels = a['ignoreIndex'] === true ? makeIndex(cells.map((_, i) => i)) : columnLabels(parts, states, keys, a);
  if (a['verifyIntegrity'] === true) verify(labels);
  return frameOf({ rows: sides.rows, labels, cells, index: sides.index });
}

function columnLabels(parts: readonly Part[], states: readonly FrameState[], keys: Keys | null, a: Args): Index {
  const names = isMissing(a['names']) ? [] : [...(a['names'] as Iterable<unknown>)];
  const all = states.map((s) => s.labels);
  if (keys === null || parts.every((p) => Series.isSeries(p))) {
    const [first] = all;
    const shared = all.every((x) => labelKey([...x.names]) === labelKey([...first.names])) ? first.names : [null];
    return labelsLike(
      all.flatMap((x) => [...x.labels]),
      all,
      names.length > 0 ? names : shared,
    );
  }
  const outer = Int32Array.from(states.flatMap((s, i) => s.cells.map(() => i)));
  const [depth, width] = [keys.columns.length, all[0].nlevels];
  if (all.some((x) => x.nlevels !== width))
    throw new ValueError(
      `Cannot concat indices that do not have the same number of levels: got levels [${[...new Set(all.map((x) => x.nlevels))].join(', ')}]. When passing keys=, all objects must have the same index nlevels.`,
    );
  const filled = all.filter((x, i) => x.length > 0 || (i === 0 && outer.length === 0));
  const own = Array.from({ length: width }, (_, k) => concatLabels(filled.map((x) => x.columns[k])));
  return wrapIndex({
    kind: 'multi',
    columns: [...keys.columns.map((c) => takeColumn(c, outer)), ...own],
    names: [
      ...keys.names.map((n, k) => (names.length === 0 ? n : (names[k] ?? null))),
      ...(names.length > depth ? names.slice(depth) : all[0].names),
    ],
    source: underKeys(keyLevels(keys.columns, a['levels']), () => all.every((x) => sameRows(x.data, all[0].data))),
  });
}

interface Sides {
  rows: Node;
  cells: Cell[][];
  index: RowIndex;
}

/** All parts over common rows. Equal labels stay in place; else the union (in order of appearance) or the intersection. */
function joinIndexes(states: readonly FrameState[], join: string, sort: boolean, allSeries: boolean): Sides {
  let rows = states[0].rows;
  const indexes = states.map((s) => s.index);
  if (states.every((s, i) => i === 0 || sameLabelsAs(states[0], s))) {
    const cells: Cell[][] = [[...states[0].cells]];
    let index = indexes[0];
    for (const s of states.slice(1)) {
      const both = align({ rows, cells: cells.flat(), index }, { rows: s.rows, cells: s.cells, index: s.index });
      rows = both.rows;
      let at = 0;
      for (const [k, c] of cells.entries()) cells[k] = both.left.slice(at, (at += c.length));
      cells.push([...both.right]);
      index = both.index;
    }
    return { rows, cells, index };
  }
  const all = states.map((s) => wrapIndex(indexData(s)));
  for (const x of all) {
    if (x.unique_) continue;
    throw allSeries
      ? new ValueError('cannot reindex on an axis with duplicate labels')
      : new InvalidIndexError('Reindexing only valid with uniquely valued Index objects');
  }
  const target = unionLabels(all, join, sort || all.every((x) => x.flatDtype.kind === 'datetime'));
  const empty = attach(attachBase(target), target.columns);
  const index: RowIndex = {
    kind: 'cells',
    cells: empty.cells,
    names: target.names,
    multi: target.isMulti,
    ...takenTogether(states.every((s) => freqOf(indexData(s)) !== null) ? states.slice(0, 1) : []),
  };
  rows = empty.rows;
  const cells = states.map((s) => {
    const both = align({ rows, cells: [], index }, { rows: s.rows, cells: s.cells, index: s.index }, 'left');
    if (both.rows.kind === 'local' && both.rows !== rows) {
      const put = attach(rows, localColumns(both));
      rows = put.rows;
      return put.cells;
    }
    rows = both.rows;
    return [...both.right];
  });
  return { rows, cells, index };
}

const localColumns = (both: { rows: Node; right: readonly Cell[] }) => collectCells(both.rows, both.right);
const attachBase = (target: Index): Node =>
  localState([columnOf(new Array(target.length).fill(true), dtypes.bool)], makeIndex([0]), rangeData(target.length)).rows;

const sameLabelsAs = (a: FrameState, b: FrameState): boolean => sameRows(indexData(a), indexData(b));

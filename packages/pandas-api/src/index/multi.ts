import { AssertionError, KeyError, NotImplementedError, ValueError } from '@pandorable/planner';
import { categoriesOf } from '../categorical/build.js';
import { type Args, readArgs, signature } from '../core/args.js';
import { collectState, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import type { Getters, Methods } from '../core/install.js';
import { largest } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { dtypes, shownDtype } from '../dtypes/registry.js';
import { Frame, STATE } from '../frame/frame.js';
import { isMissing, isTuple, pythonRepr, type Slice, tuple } from '../scalars/index.js';
import { Index } from './base.js';
import { columnIn, listIn, requireList } from './construct.js';
import { seriesFrom } from './convert.js';
import { dataLabels, dataLength, dataOfLabels, flatData, type IndexData, type MultiData, sliceData, takeData } from './data.js';
import { isin, rowsWhere } from './duplicates.js';
import { takePositions } from './edit.js';
import { lookupOf } from './lookup.js';
import { wrapIndex } from './make.js';
import { levelOf, readNames, renameIndex } from './methods.js';
import { codedLevels, fromCoded, removeUnused, wholeLevels } from './multi-levels.js';
import { getLocs, locLevel, multiSliceBound, withoutLevels } from './multi-loc.js';
import { sameRows, uniqueData, withNames } from './set-operations.js';
import { argsortColumns } from './sort.js';
import { targetData } from './targets.js';

const FROM_ARRAYS = signature('MultiIndex', 'from_arrays');
const FROM_TUPLES = signature('MultiIndex', 'from_tuples');
const FROM_PRODUCT = signature('MultiIndex', 'from_product');
const FROM_FRAME = signature('MultiIndex', 'from_frame');

/** Labels of several levels: each is a tuple. */
export class MultiIndex extends Index {
  /** One list of labels per level. */
  static fromArrays(...given: unknown[]): Index {
    const { arrays, names } = readArgs(FROM_ARRAYS, given);
    const lists = requireLists(arrays, 'Input must be a list / sequence of array-likes.');
    const lengths = new Set(lists.map((l) => l.length));
    if (lengths.size > 1) throw new ValueError('all arrays must be same length');
    return wrapIndex(fromLists(lists, names ?? lists.map(nameOfList)));
  }
  /** One tuple per row. */
  static fromTuples(...given: unknown[]): Index {
    const { tuples, names } = readArgs(FROM_TUPLES, given);
    const rows = requireList(tuples, 'MultiIndex.from_tuples');
    if (Index.isIndex(tuples) && tuples.data.kind === 'multi') return wrapIndex(names ? withNames(tuples.data, names) : tuples.data);
    if (rows.length === 0 && isMissing(names)) throw new TypeError('Cannot infer number of levels from empty list');
    const width = rows.length === 0 ? (names as unknown[]).length : largest(rows.map((r) => (r as unknown[]).length));
    return wrapIndex(
      fromLists(
        Array.from({ length: width }, (_, k) => rows.map((r) => (isMissing(r) ? null : ((r as unknown[])[k] ?? null)))),
        names,
      ),
    );
  }
  /** Every combination of the labels of the levels. */
  static fromProduct(...given: unknown[]): Index {
    const { iterables, names } = readArgs(FROM_PRODUCT, given);
    const lists = requireLists(iterables, 'Input must be a list / sequence of iterables.');
    const coded = lists.map((l) => levelAndCodes(l));
    const sizes = coded.map((c) => c.codes.length);
    const total = sizes.reduce((a, b) => a * b, 1);
    let block = total;
    const codes = coded.map((c, k) => {
      block = sizes[k] === 0 ? 0 : block / sizes[k];
      return Int32Array.from({ length: total }, (_, i) => c.codes[Math.floor(i / block) % sizes[k]]);
    });
    return wrapIndex(
      fromCoded(
        coded.map((c) => c.level),
        codes,
        checkNames(names ?? lists.map(nameOfList), lists.length),
        false,
      ),
    );
  }
  /** The rows of a frame. */
  static fromFrame(...given: unknown[]): Index {
    const { df, names } = readArgs(FROM_FRAME, given);
    if (!Frame.isFrame(df)) throw new TypeError('Input must be a DataFrame');
    const { columns } = collectState(resolveState(df[STATE]));
    return wrapIndex({ kind: 'multi', columns, names: checkNames(names ?? df.columns.labels, columns.length) });
  }
}

const nameOfList = (l: unknown): unknown =>
  typeof l === 'object' && l !== null && !Array.isArray(l) && 'name' in l ? ((l as { name: unknown }).name ?? null) : null;

function requireLists(given: unknown, message: string): readonly { readonly length: number }[] {
  const outer = listIn(given);
  if (outer === null || typeof given === 'string') throw new TypeError(message);
  return outer.map((l) => {
    if (typeof l === 'string' || (listIn(l) === null && columnIn(l) === null)) throw new TypeError(message);
    return Array.isArray(l) || Index.isIndex(l) || ArrayBuffer.isView(l) || (columnIn(l) !== null && 'length' in (l as object))
      ? (l as { length: number })
      : [...(l as Iterable<unknown>)];
  });
}

/** The different labels of a list, sorted, and the code of each row. */
function levelAndCodes(list: unknown): { level: LocalColumn; codes: Int32Array } {
  const column = columnIn(list) ?? columnOf(requireList(list, 'MultiIndex'));
  if (column.dtype.kind === 'category') {
    const { levels, codes } = codedLevels({ kind: 'multi', columns: [column], names: [null] });
    return { level: levels[0], codes: codes[0] };
  }
  const level = categoriesOf(column, Array.isArray(list));
  const found = lookupOf(flatData(level));
  return { level, codes: found.codesOf(flatData(column)).map((code) => (code < 0 ? -1 : found.firsts[code])) };
}

function fromLists(lists: readonly unknown[], names: readonly unknown[] | null): MultiData {
  const coded = lists.map(levelAndCodes);
  return fromCoded(
    coded.map((c) => c.level),
    coded.map((c) => c.codes),
    checkNames(names, lists.length),
    false,
  );
}

function checkNames(names: readonly unknown[] | null | undefined, n: number): readonly unknown[] {
  if (isMissing(names)) return new Array(n).fill(null);
  const list = Array.isArray(names) ? [...names] : (listIn(names) ?? null);
  if (list === null || typeof names === 'string') throw new ValueError('Names should be list-like for a MultiIndex');
  if (list.length !== n) throw new ValueError('Length of names must match number of levels in MultiIndex.');
  return list;
}

/** pd.MultiIndex(levels, codes, sortorder, names, …). */
export function readMulti(given: readonly unknown[]): MultiData {
  const a = readArgs(signature('pandas', 'MultiIndex'), given);
  if (isMissing(a['levels']) || isMissing(a['codes'])) throw new TypeError('Must pass both levels and codes');
  const levels = (listIn(a['levels']) ?? []).map((l) => columnIn(l) ?? columnOf(requireList(l)));
  const codes = (listIn(a['codes']) ?? []).map((c) => Int32Array.from(c as ArrayLike<number>));
  if (levels.length === 0) throw new ValueError('Must pass non-zero number of levels/codes');
  return fromCoded(
    levels,
    codes,
    checkNames(a['names'] ?? (listIn(a['levels']) ?? []).map(nameOfList), levels.length),
    a['verifyIntegrity'] !== false,
  );
}

export const multi = (self: Index): MultiData => self.data as MultiData;
const wrap = (d: IndexData): Index => wrapIndex(d);

export const multiGetters: Getters<MultiIndex> = {
  hasnans: () => refuse('isna is not defined for MultiIndex'),
  codes: (self) => wholeLevels(multi(self)).codes.map((c) => Array.from(c)),
  levels: (self) => wholeLevels(multi(self)).levels.map((level, k) => wrap(flatData(level, self.names[k]))),
  levshape: (self) => wholeLevels(multi(self)).levels.map((level) => level.vector.length),
  dtypes: (self) => {
    const { levels } = wholeLevels(multi(self));
    const names = self.names.map((n, k) => (isMissing(n) ? `level_${k}` : n));
    return seriesFrom(
      columnOf(
        levels.map((l) => shownDtype(l.dtype)),
        dtypes.object,
      ),
      dataOfLabels(names, { multi: false }),
      null,
    );
  },
};

const levelsOf = (self: Index, level: unknown): number[] => (Array.isArray(level) ? level : [level]).map((l) => levelOf(self, l));

/** The levels in another order. */
function reordered(self: Index, order: readonly number[]): Index {
  const d = multi(self);
  const { levels } = wholeLevels(d);
  return wrap({
    kind: 'multi',
    columns: order.map((k) => d.columns[k]),
    names: order.map((k) => d.names[k]),
    levels: order.map((k) => levels[k]),
  });
}

function reorderLevels(self: Index, order: unknown): Index {
  const at = (listIn(order) ?? []).map((l) => levelOf(self, l));
  if (at.length !== self.nlevels)
    throw new AssertionError(`Length of order must be same as number of levels (${self.nlevels}), got ${at.length}`);
  return reordered(self, at);
}

function setLevels(self: Index, a: Args): Index {
  const d = multi(self);
  const { levels, codes } = wholeLevels(d);
  const given = a['levels'];
  const single = !isMissing(a['level']) && !Array.isArray(a['level']);
  const at = isMissing(a['level']) ? levels.map((_, k) => k) : levelsOf(self, a['level']);
  const lists = single ? [given] : (listIn(given) ?? []);
  if (!single && !lists.every((l) => typeof l === 'object')) throw new TypeError('Levels must be list of lists-like');
  if (single && listIn(given) === null) throw new TypeError('Levels must be list-like');
  if (lists.length !== at.length)
    throw new ValueError(
      isMissing(a['level']) ? 'Length of levels must match number of levels.' : 'Length of levels must match length of level.',
    );
  const next = [...levels];
  at.forEach((k, i) => {
    next[k] = columnIn(lists[i]) ?? columnOf(requireList(lists[i]));
  });
  return wrap(fromCoded(next, codes, d.names, a['verifyIntegrity'] !== false));
}

function setCodes(self: Index, a: Args): Index {
  const d = multi(self);
  const { levels, codes } = wholeLevels(d);
  const single = !isMissing(a['level']) && !Array.isArray(a['level']);
  const at = isMissing(a['level']) ? levels.map((_, k) => k) : levelsOf(self, a['level']);
  const lists = single ? [a['codes']] : (listIn(a['codes']) ?? []);
  if (lists.length !== at.length)
    throw new ValueError(
      isMissing(a['level']) ? 'Length of codes must match number of levels' : 'Length of codes must match length of levels.',
    );
  const next = codes.map((c) => c as ArrayLike<number>);
  at.forEach((k, i) => {
    next[k] = Int32Array.from(lists[i] as ArrayLike<number>);
  });
  return wrap(fromCoded(levels, next, d.names, a['verifyIntegrity'] !== false));
}

/** Without some labels: whole ones, or those of one level. */
function drop(self: Index, a: Args): Index {
  const d = multi(self);
  if (!isMissing(a['level'])) return dropAtLevel(self, a);
  const keys = Index.isIndex(a['codes'])
    ? a['codes'].labels
    : Array.isArray(a['codes']) && !isTuple(a['codes'])
      ? a['codes']
      : [a['codes']];
  const gone = new Set<number>();
  for (const key of keys) {
    try {
      const [found] = locLevel(d, key, 0, false);
      for (const i of rowsAt(found, dataLength(d))) gone.add(i);
    } catch (error) {
      if (a['errors'] !== 'ignore') throw error;
    }
  }
  return wrap(
    takeData(
      d,
      rowsWhere(dataLength(d), (i) => !gone.has(i)),
    ),
  );
}

const rowsAt = (found: number | Slice<number> | readonly boolean[], n: number): number[] => {
  if (typeof found === 'number') return [found];
  if (Array.isArray(found)) return rowsWhere(n, (i) => found[i]);
  const { start, stop } = found as Slice<number>;
  return rowsWhere(n, (i) => i >= (start ?? 0) && i < (stop ?? n));
};

function dropAtLevel(self: Index, a: Args): Index {
  const d = multi(self);
  const k = levelOf(self, a['level']);
  const labels = typeof a['codes'] === 'object' && a['codes'] !== null && !isTuple(a['codes']) ? requireList(a['codes']) : [a['codes']];
  const level = flatData(d.columns[k]);
  const wanted = lookupOf(level).codesOf(dataOfLabels(labels, { multi: false }));
  const lacking = labels.filter((_, i) => wanted[i] < 0);
  if (lacking.length > 0 && a['errors'] !== 'ignore')
    throw new KeyError(`labels ${pythonRepr(lacking)} not found in level`, { code: 'label-not-found' });
  const gone = new Set(wanted);
  return wrap(
    takeData(
      d,
      rowsWhere(dataLength(d), (i) => !gone.has(lookupOf(level).codes[i])),
    ),
  );
}

/** Sorted by one or more levels, then by the others; with the former positions. */
function sortlevel(self: Index, a: Args): [Index, number[]] {
  const d = multi(self);
  const at = levelsOf(self, a['level']);
  const rest = a['sortRemaining'] !== false ? d.columns.map((_, k) => k).filter((k) => !at.includes(k)) : [];
  const ascending = Array.isArray(a['ascending']) ? a['ascending'] : at.map(() => a['ascending'] !== false);
  if (ascending.length !== at.length) throw new ValueError('level must have same length as ascending');
  const coded = codedLevels(d);
  const codes = [...at, ...rest].map((k) =>
    columnOf(
      Array.from(coded.codes[k], (code) => (code < 0 ? null : code)),
      dtypes.int64,
    ),
  );
  const directions = [...ascending, ...rest.map(() => ascending[0])] as boolean[];
  const order = argsortColumns(
    codes,
    directions.map((up) => ({ ascending: up, naPosition: a['naPosition'] === 'last' ? 'last' : 'first' })),
  );
  return [wrap(takePositions(d, order)), Array.from(order)];
}

function truncate(self: Index, before: unknown, after: unknown): Index {
  const d = multi(self);
  if (!isMissing(before) && !isMissing(after) && (after as number) < (before as number)) throw new ValueError('after < before');
  const from = isMissing(before) ? 0 : multiSliceBound(d, before, 'left');
  const to = isMissing(after) ? dataLength(d) : multiSliceBound(d, after, 'right');
  return wrap(removeUnused(sliceData(d, from, to) as MultiData));
}

export const getLevelValues = (self: Index, level: unknown): Index => {
  const d = multi(self);
  const k = levelOf(self, level);
  return wrap(flatData(d.columns[k], d.names[k]));
};

function refuse(message: string): never {
  throw new NotImplementedError(message);
}

/** Methods of a MultiIndex that others lack, or have in another form. */
/** A value for each level, as an array or a tuple. */
function wholeKey(value: unknown, at: number, levels: number): unknown {
  if (Array.isArray(value) && value.length === levels) return tuple(...value);
  const got = Array.isArray(value) ? `an element of length ${value.length}` : `a scalar (${pythonRepr(value)})`;
  throw new ValueError(
    `MultiIndex.isin expects an iterable of tuples of length ${levels} (the number of levels); got ${got} at position ${at}. To match on a single level, pass level.`,
  );
}

function copiedNames(self: Index, given: unknown): readonly unknown[] {
  const names = (typeof given === 'string' ? null : listIn(given)) ?? [given];
  if (names.length !== self.nlevels) throw new ValueError(`Length of new names must be ${self.nlevels}, got ${names.length}`);
  return names;
}

export const multiMethods: Methods<MultiIndex> = {
  argsort: (self, a) =>
    Array.from(
      argsortColumns(
        multi(self).columns,
        multi(self).columns.map(() => ({ naPosition: a['naPosition'] === 'first' ? 'first' : 'last' })),
      ),
    ),
  copy: (self, a) =>
    wrap(
      isMissing(a['names']) && isMissing(a['name'])
        ? { ...self.data }
        : withNames({ ...self.data }, copiedNames(self, a['names'] ?? a['name'])),
    ),
  drop,
  droplevel: (self, a) => {
    const at = levelsOf(self, a['level']);
    if (at.length >= self.nlevels)
      throw new ValueError(`Cannot remove ${at.length} levels from an index with ${self.nlevels} levels: at least one level must be left.`);
    return at.length === 0 ? self : wrap(withoutLevels({ ...multi(self), levels: wholeLevels(multi(self)).levels }, at));
  },
  equal_levels: (self, a) => {
    const [x, y] = [self, a['other'] as Index].map((i) => wholeLevels(multi(i)).levels);
    return x.length === y.length && x.every((level, k) => sameRows(flatData(level), flatData(y[k])));
  },
  fillna: () => {
    throw new NotImplementedError('fillna is not defined for MultiIndex: use toFrame(), fillna and MultiIndex.fromFrame()');
  },
  ...Object.fromEntries(
    ['isna', 'isnull', 'notna', 'notnull'].map((name) => [
      name,
      () => refuse(`${name} is not defined for MultiIndex: use toFrame().${name}()`),
    ]),
  ),
  where: () => refuse('.where is not supported for MultiIndex operations'),
  get_level_values: (self, a) => getLevelValues(self, a['level']),
  get_loc_level: (self, a) => {
    const [found, rest] = locLevel(multi(self), a['key'], a['level'], a['dropLevel'] !== false);
    return [found, rest && wrap(rest)];
  },
  get_locs: (self, a) => getLocs(multi(self), listIn(a['seq']) ?? []),
  isin: (self, a) => {
    if (!isMissing(a['level']))
      return isin(getLevelValues(self, a['level']).data, targetData(getLevelValues(self, a['level']).data, a['values']));
    const values = listIn(a['values']) ?? [];
    const keys = values.map((v, i) => wholeKey(v, i, self.nlevels));
    return isin(self.data, keys.length === 0 ? targetData(self.data, []) : dataOfLabels(keys, { multi: true }));
  },
  remove_unused_levels: (self) => wrap(removeUnused(multi(self))),
  rename: (self, a) => renameIndex(self, readNames(self, a['names'], a['level']), a['inplace']),
  reorder_levels: (self, a) => reorderLevels(self, a['order']),
  set_codes: setCodes,
  set_levels: setLevels,
  sortlevel,
  swaplevel: (self, a) => {
    const [i, j] = [levelOf(self, a['i']), levelOf(self, a['j'])];
    return reordered(
      self,
      self.names.map((_, k) => (k === i ? j : k === j ? i : k)),
    );
  },
  to_flat_index: (self) => wrap(flatData(columnOf(dataLabels(self.data), dtypes.object))),
  truncate: (self, a) => truncate(self, a['before'], a['after']),
  unique: (self, a) => (isMissing(a['level']) ? wrap(uniqueData(self.data)) : wrap(uniqueData(getLevelValues(self, a['level']).data))),
};

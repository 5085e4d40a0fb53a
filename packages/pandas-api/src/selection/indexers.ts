import { IndexingError, InvalidIndexError, KeyError, ValueError } from '@pandorable/planner';
import { indexData, rowCount } from '../core/collect.js';
import { callWith, callWithSeries } from '../frame/callables.js';
import { Frame, STATE } from '../frame/frame.js';
import { isMask } from '../frame/items.js';
import { maskRows } from '../frame/mask.js';
import type { FrameState } from '../frame/state.js';
import { isSlice, isTuple, slice, tuple } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { isListLike, locate, locatePositions, type Pick } from './locate.js';
import { cellAt, pickBoth, pickRows } from './pick-rows.js';
import { type AxisKeys, setFrameCells, setSeriesCells } from './set-cells.js';

type Owner = Frame | Series;

/** `df.loc(r, c)` with its `.set(r, c, value)`. */
export interface Indexer {
  (...keys: unknown[]): unknown;
  set(...keysAndValue: unknown[]): unknown;
}

const ALL: Pick = { kind: 'all' };
const stateOf = (self: Owner): FrameState => (Frame.isFrame(self) ? self[STATE] : seriesFrameState(self[STATE]));
const called = (self: Owner, key: unknown): unknown =>
  typeof key !== 'function'
    ? key
    : Frame.isFrame(self)
      ? callWith(self, key as (f: unknown) => unknown)
      : callWithSeries(self, key as (s: unknown) => unknown);

function indexer(self: Owner, read: (keys: unknown[]) => unknown, write: (keys: unknown[], value: unknown) => void): Indexer {
  const call = (...keys: unknown[]): unknown => read(keys.map((k) => called(self, k)));
  call.set = (...given: unknown[]): unknown => {
    const value = given.at(-1);
    write(
      given.slice(0, -1).map((k) => called(self, k)),
      value,
    );
    return self;
  };
  return call;
}

/** A lone tuple is the row and the column where the rows have one level. */
function spread(self: Owner, keys: readonly unknown[]): readonly unknown[] {
  const [key] = keys;
  if (keys.length !== 1 || !isTuple(key)) return keys;
  const multi = stateOf(self).index.kind === 'cells' && indexData(stateOf(self)).kind === 'multi';
  return multi ? keys : [...key];
}

const isMulti = (state: FrameState): boolean => state.index.kind === 'cells' && (state.index.multi ?? state.index.cells.length > 1);
const isScalar = (key: unknown): boolean => !isSlice(key) && !isListLike(key) && !isTuple(key) && !Frame.isFrame(key);
const tooMany = (): never => {
  throw new IndexingError('Too many indexers');
};

/** Keys whose parts may be the levels of one row key are tried as such first. */
function wholeRowKey(self: Owner, keys: readonly unknown[]): Pick | null {
  const state = stateOf(self);
  if (!isMulti(state)) return null;
  const [key] = keys;
  const parts = keys.length === 1 && isTuple(key) ? [...key] : keys;
  if (parts.length < 2 || (keys.length > 1 && !parts.every(isScalar) && Frame.isFrame(self))) return null;
  try {
    return locate(indexData(state), tuple(...parts), 'index', true);
  } catch (error) {
    if (!(error instanceof KeyError) || Series.isSeries(self) || parts.length !== 2) throw error;
    return null;
  }
}

function splitKeys(self: Owner, keys: readonly unknown[]): readonly unknown[] {
  const parts = keys.length === 1 && isTuple(keys[0]) && isMulti(stateOf(self)) ? [...(keys[0] as readonly unknown[])] : spread(self, keys);
  if (parts.length > (Frame.isFrame(self) ? 2 : 1)) tooMany();
  return parts;
}

function rowsByLabel(self: Owner, key: unknown, column: Pick): unknown {
  const state = stateOf(self);
  if (Frame.isFrame(key)) throw new ValueError('Cannot index with multidimensional key');
  if (isMask(key) && Series.isSeries(key)) return finished(self, maskRows(state, key), ALL, column);
  return finished(self, state, locate(indexData(state), key), column);
}

/** What was picked, as the owner's kind. */
function finished(self: Owner, state: FrameState, row: Pick, column: Pick): unknown {
  if (Frame.isFrame(self)) return pickBoth(state, row, column);
  if (row.kind === 'one') return cellAt(state, row.at, 0);
  return seriesOf(seriesStateOf(pickRows(state, row), self[STATE].name));
}

function readLoc(self: Owner, keys: readonly unknown[]): unknown {
  const whole = wholeRowKey(self, keys);
  if (whole !== null) return finished(self, stateOf(self), whole, ALL);
  const [row, column = slice()] = splitKeys(self, keys);
  if (Frame.isFrame(row) || keys.length === 0) throw new ValueError('Cannot index with multidimensional key');
  const columns = Frame.isFrame(self) ? locate(self[STATE].labels.data, column, 'columns') : ALL;
  return rowsByLabel(self, row, columns);
}

function readIloc(self: Owner, keys: readonly unknown[]): unknown {
  const [row, column = slice()] = splitPositions(self, keys);
  const state = stateOf(self);
  const columns = Frame.isFrame(self) ? locatePositions(state.cells.length, column) : ALL;
  return finished(self, state, locatePositions(rowCount(state.rows), positionMask(row)), columns);
}

/** A boolean Series is no mask of positions. */
function positionMask(key: unknown): unknown {
  if (Series.isSeries(key) && key[STATE].cell.dtype.kind === 'bool')
    throw new ValueError('iLocation based boolean indexing cannot use an indexable as a mask');
  return key;
}

function splitPositions(self: Owner, keys: readonly unknown[]): readonly unknown[] {
  const parts = keys.length === 1 && isTuple(keys[0]) ? [...(keys[0] as readonly unknown[])] : keys;
  if (parts.length > (Frame.isFrame(self) ? 2 : 1)) tooMany();
  return parts;
}

/** Where values are put: rows by label or mask, and columns by label. */
function labelKeys(self: Owner, keys: readonly unknown[]): AxisKeys {
  const whole = keys.length > 1 || isTuple(keys[0]) ? orNull(() => wholeRowKey(self, keys)) : null;
  if (whole !== null) return { by: 'label', row: slice(), pick: whole, column: slice() };
  const [row, column = slice()] = splitKeys(self, keys);
  return { by: 'label', row, column };
}

function orNull<T>(run: () => T | null): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof KeyError) return null;
    throw error;
  }
}

function write(self: Owner, keys: AxisKeys, value: unknown): void {
  if (Frame.isFrame(self)) self[STATE] = setFrameCells(self[STATE], keys, value);
  else self[STATE] = seriesStateOf(setSeriesCells(seriesFrameState(self[STATE]), keys, value), self[STATE].name);
}

const positionKeys = (self: Owner, keys: readonly unknown[]): AxisKeys => {
  const [row, column = slice()] = splitPositions(self, keys);
  return { by: 'position', row: positionMask(row), column };
};

export const locOf = (self: Owner): Indexer =>
  indexer(
    self,
    (keys) => readLoc(self, keys),
    (keys, value) => write(self, labelKeys(self, keys), value),
  );
export const ilocOf = (self: Owner): Indexer =>
  indexer(
    self,
    (keys) => readIloc(self, keys),
    (keys, value) => write(self, positionKeys(self, keys), value),
  );

/** at and iat take one row and one column, nothing else. */
function scalarKeys(self: Owner, keys: readonly unknown[], name: string): readonly unknown[] {
  const parts = keys.length === 1 && isTuple(keys[0]) && Frame.isFrame(self) ? [...(keys[0] as readonly unknown[])] : keys;
  if (name === 'iat' && parts.some((k) => typeof k !== 'number' && typeof k !== 'bigint'))
    throw new ValueError('iAt based indexing can only have integer indexers');
  if (parts.some((k) => isSlice(k) || isListLike(k)))
    throw name === 'at'
      ? new InvalidIndexError(String(parts.find((k) => !isScalar(k))))
      : new ValueError('iAt based indexing can only have integer indexers');
  if (Frame.isFrame(self) && parts.length !== 2 && !(name === 'at' && isMulti(self[STATE])))
    throw new TypeError(`${name} needs a row and a column: df.${name}(row, column)`);
  return parts;
}

export const atOf = (self: Owner): Indexer =>
  indexer(
    self,
    (keys) => readLoc(self, scalarKeys(self, keys, 'at')),
    (keys, value) => write(self, labelKeys(self, scalarKeys(self, keys, 'at')), value),
  );

export const iatOf = (self: Owner): Indexer =>
  indexer(
    self,
    (keys) => readIloc(self, scalarKeys(self, keys, 'iat')),
    (keys, value) => write(self, positionKeys(self, scalarKeys(self, keys, 'iat')), value),
  );

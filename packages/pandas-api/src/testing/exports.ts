/** `pd.testing`: comparisons for tests. */
import { AssertionError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs, type Signature } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { sameDtype } from '../dtypes/registry.js';
import { Frame, STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { dataColumns, type IndexData } from '../index/data.js';
import { freqOf, freqText } from '../index/frequency.js';
import { wrapIndex } from '../index/make.js';
import { pythonStr } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { type Closeness, differ, listed, mismatch, sameAttribute } from './equal.js';

type Loose = 'equiv' | boolean;

export interface AssertIndexOptions {
  exact?: Loose;
  checkNames?: boolean;
  checkExact?: boolean;
  checkCategorical?: boolean;
  checkOrder?: boolean;
  rtol?: number;
  atol?: number;
  obj?: string;
}
export interface AssertSeriesOptions {
  checkDtype?: boolean;
  checkIndexType?: Loose;
  checkSeriesType?: boolean;
  checkNames?: boolean;
  checkExact?: boolean;
  checkDatetimelikeCompat?: boolean;
  checkCategorical?: boolean;
  checkCategoryOrder?: boolean;
  checkFreq?: boolean;
  checkFlags?: boolean;
  checkIndex?: boolean;
  checkLike?: boolean;
  rtol?: number;
  atol?: number;
  obj?: string;
}
export interface AssertFrameOptions extends AssertSeriesOptions {
  checkColumnType?: Loose;
  checkFrameType?: boolean;
  byBlocks?: boolean;
}

const CLOSE = [
  ['rtol', '?', 1e-5],
  ['atol', '?', 1e-8],
] as const;
const INDEX = makeSignature('assert_index_equal', [
  ['left'],
  ['right'],
  ['exact', '?', 'equiv'],
  ['check_names', '?', true],
  ['check_exact', '?', true],
  ['check_categorical', '?', true],
  ['check_order', '?', true],
  ...CLOSE,
  ['obj', '?'],
]);
const SERIES = makeSignature('assert_series_equal', [
  ['left'],
  ['right'],
  ['check_dtype', '?', true],
  ['check_index_type', '?', 'equiv'],
  ['check_series_type', '?', true],
  ['check_names', '?', true],
  ['check_exact', '?'],
  ['check_datetimelike_compat', '?', false],
  ['check_categorical', '?', true],
  ['check_category_order', '?', true],
  ['check_freq', '?', true],
  ['check_flags', '?', true],
  ...CLOSE,
  ['obj', '?', 'Series'],
  ['check_index', '?', true],
  ['check_like', '?', false],
]);
const FRAME = makeSignature('assert_frame_equal', [
  ['left'],
  ['right'],
  ['check_dtype', '?', true],
  ['check_index_type', '?', 'equiv'],
  ['check_column_type', '?', 'equiv'],
  ['check_frame_type', '?', true],
  ['check_names', '?', true],
  ['by_blocks', '?', false],
  ['check_exact', '?'],
  ['check_datetimelike_compat', '?', false],
  ['check_categorical', '?', true],
  ['check_like', '?', false],
  ['check_freq', '?', true],
  ['check_flags', '?', true],
  ...CLOSE,
  ['obj', '?', 'DataFrame'],
]);

const closeness = (a: Args, exact: boolean): Closeness => ({ exact, rtol: Number(a['rtol']), atol: Number(a['atol']) });
const kindOf = (v: unknown): string => (typeof v === 'object' && v !== null ? (v.constructor?.name ?? 'object') : typeof v);

function expectType(object: string, what: string, is: (v: unknown) => boolean, sides: readonly unknown[]): void {
  for (const v of sides)
    if (!is(v)) throw new AssertionError(`${object} Expected type <class 'pandas.${what}'>, found ${kindOf(v)} instead`);
}

/** Two columns of values. */
function sameValues(object: string, left: LocalColumn, right: LocalColumn, how: Closeness, index: string | undefined): void {
  const [x, y] = [boxAll(left), boxAll(right)];
  const found = mismatch(x, y, how);
  if (found === null) return;
  const floats = (c: LocalColumn): boolean => c.dtype.kind === 'float' && !c.dtype.masked;
  throw differ(object, `${object} values are different (${found.percent} %)`, {
    left: listed(x, floats(left)),
    right: listed(y, floats(right)),
    index,
    more: found.more,
  });
}

const isExact = (a: Args, c: LocalColumn): boolean =>
  a['checkExact'] === undefined || a['checkExact'] === null ? c.dtype.kind === 'int' || c.dtype.kind === 'uint' : a['checkExact'] === true;

/** Are two dtypes the same for a test? */
function sameDtypes(object: string, a: LocalColumn, b: LocalColumn, categories: boolean): void {
  const [x, y] = [a.dtype, b.dtype];
  if (x.kind === 'category' && y.kind === 'category' && !categories) return;
  if (!sameDtype(x, y)) throw differ(object, 'Attribute "dtype" are different', { left: x.name, right: y.name });
}

function indexEqual(left: Index, right: Index, a: Args, object: string): void {
  const exact = a['exact'] ?? 'equiv';
  const plain = (i: Index): string => (exact === 'equiv' && i.constructor.name === 'RangeIndex' ? 'Index' : i.constructor.name);
  if (exact !== false && plain(left) !== plain(right))
    throw differ(object, `${object} classes are different`, { left: String(left), right: String(right) });
  if (left.isMulti !== right.isMulti || left.columns.length !== right.columns.length)
    throw differ(object, `${object} levels are different`, {
      left: `${left.columns.length}, ${left}`,
      right: `${right.columns.length}, ${right}`,
    });
  if (exact !== false && !left.isMulti) {
    sameAttribute(
      object,
      'inferred_type',
      (left as unknown as { inferredType: string }).inferredType,
      (right as unknown as { inferredType: string }).inferredType,
    );
    sameDtypes(object, left.columns[0], right.columns[0], a['checkCategorical'] !== false);
  }
  if (left.length !== right.length)
    throw differ(object, `${object} length are different`, { left: `${left.length}, ${left}`, right: `${right.length}, ${right}` });
  left.columns.forEach((c, level) => {
    const name = left.isMulti ? `MultiIndex level [${level}]` : object;
    const [x, y] = [boxAll(c), boxAll(right.columns[level])];
    const found = mismatch(x, y, closeness(a, a['checkExact'] !== false));
    const text = (i: Index): string => (i.isMulti ? String(wrapIndex({ kind: 'flat', column: i.columns[level], name: null })) : String(i));
    if (found !== null)
      throw differ(name, `${name} values are different (${found.percent} %)`, { left: text(left), right: text(right), more: found.more });
  });
  if (a['checkNames'] !== false) sameAttribute(object, 'names', pythonStr(left.names), pythonStr(right.names));
}

const sorted = (i: Index): Index => (i as unknown as { sortValues: () => Index }).sortValues();

function checkedIndex(a: Args, object: string): void {
  const { left, right } = a;
  expectType(object, 'Index', Index.isIndex, [left, right]);
  const ordered = a['checkOrder'] !== false;
  indexEqual(ordered ? left : sorted(left as Index), ordered ? right : sorted(right as Index), a, object);
}

const options = (a: Args, exact: unknown): Args => ({ ...a, exact, checkExact: a['checkExact'] ?? true });

/** The labels of rows, and their frequency. */
function sameIndex(object: string, left: IndexData, right: IndexData, a: Args): void {
  const [x, y] = [wrapIndex(left), wrapIndex(right)];
  indexEqual(x, y, options(a, a['checkIndexType']), `${object}.index`);
  const freq = (d: IndexData): string | null => {
    const own = freqOf(d);
    return own === null ? null : freqText(own);
  };
  if (a['checkFreq'] !== false && x.flatDtype.kind === 'datetime' && freq(left) !== freq(right))
    throw new AssertionError(`${object}.index freq are different: ${freq(left)} and ${freq(right)}`);
}

/** Two columns under their labels. */
function sameColumns(object: string, left: LocalColumn, right: LocalColumn, index: IndexData, a: Args): void {
  if (a['checkDtype'] !== false) sameDtypes(`Attributes of ${object}`, left, right, a['checkCategorical'] !== false);
  const labels = dataColumns(index);
  const text = labels.length === 1 ? listed(boxAll(labels[0]), false) : undefined;
  sameValues(object, left, right, closeness(a, isExact(a, left)), text);
}

function checkedSeries(a: Args, object: string): void {
  const { left, right } = a;
  expectType(object, 'Series', Series.isSeries, [left, right]);
  const same = a['checkLike'] === true ? (left as { reindexLike: (o: unknown) => Series }).reindexLike(right) : (left as Series);
  const [x, y] = [collectState(seriesFrameState(same[STATE])), collectState(seriesFrameState((right as Series)[STATE]))];
  const [n, m] = [x.columns[0].vector.length, y.columns[0].vector.length];
  if (n !== m)
    throw differ(object, `${object} length are different`, { left: `${n}, ${wrapIndex(x.index)}`, right: `${m}, ${wrapIndex(y.index)}` });
  if (a['checkIndex'] !== false) sameIndex(object, x.index, y.index, a);
  sameColumns(object, x.columns[0], y.columns[0], x.index, a);
  if (a['checkNames'] !== false) sameAttribute(object, 'name', (left as Series)[STATE].name ?? null, (right as Series)[STATE].name ?? null);
}

function checkedFrame(a: Args, object: string): void {
  const { left, right } = a;
  expectType(object, 'DataFrame', Frame.isFrame, [left, right]);
  const same = a['checkLike'] === true ? (left as { reindexLike: (o: unknown) => Frame }).reindexLike(right) : (left as Frame);
  const [s, t] = [same[STATE], (right as Frame)[STATE]];
  const [x, y] = [collectState(s), collectState(t)];
  const shape = (c: typeof x): string => `(${wrapIndex(c.index).length}, ${c.columns.length})`;
  if (shape(x) !== shape(y)) throw differ(object, `${object} shape mismatch`, { left: shape(x), right: shape(y) });
  sameIndex(object, x.index, y.index, a);
  indexEqual(s.labels, t.labels, options(a, a['checkColumnType']), `${object}.columns`);
  x.columns.forEach((c, i) => {
    sameColumns(`${object}.iloc[:, ${i}] (column name="${pythonStr(s.labels.labelAt(i))}")`, c, y.columns[i], x.index, a);
  });
}

const assertion = <Side, Options>(
  sig: Signature,
  name: string,
  check: (a: Args, object: string) => void,
): ((left: Side, right: Side, options?: Options) => void) => {
  const run = (...given: unknown[]): void => {
    const a = readArgs(sig, given);
    const multi = Index.isIndex(a['left']) && a['left'].isMulti;
    check(a, String(a['obj'] ?? (multi ? 'MultiIndex' : 'Index')));
  };
  return Object.defineProperty(run, 'name', { value: name }) as (left: Side, right: Side, options?: Options) => void;
};

const assertFrameEqual = assertion<unknown, AssertFrameOptions>(FRAME, 'assertFrameEqual', checkedFrame);
const assertSeriesEqual = assertion<unknown, AssertSeriesOptions>(SERIES, 'assertSeriesEqual', checkedSeries);
const assertIndexEqual = assertion<unknown, AssertIndexOptions>(INDEX, 'assertIndexEqual', checkedIndex);

/** Comparisons for tests: an AssertionError tells where two objects differ. */
export const testing = Object.freeze({
  assertFrameEqual,
  assertSeriesEqual,
  assertIndexEqual,
  assert_frame_equal: assertFrameEqual,
  assert_series_equal: assertSeriesEqual,
  assert_index_equal: assertIndexEqual,
});

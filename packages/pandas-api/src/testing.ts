import './run-time.js';
import { AssertionError, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs } from './core/args.js';
import { boxAll, labelKey } from './core/boxes.js';
import { collectState } from './core/collect.js';
import type { LocalColumn } from './core/column.js';
import { localState } from './core/make.js';
import { sameDtype } from './dtypes/registry.js';
import { Frame, frameOf, STATE } from './frame/frame.js';
import type { FrameState } from './frame/state.js';
import { Index } from './index/base.js';
import { dataColumns, dataLength, dataNames, type IndexData } from './index/data.js';
import { wrapIndex } from './index/make.js';
import { isMissing, pythonRepr, pythonStr, Timedelta, Timestamp } from './scalars/index.js';
import { Series, seriesFrameState } from './series/series.js';
import { withExecutor } from './session/client.js';

const COMMON = [
  ['check_dtype', '?', true],
  ['check_index_type', '?', 'equiv'],
  ['check_names', '?', true],
  ['check_exact', '?'],
  ['check_like', '?', false],
  ['check_categorical', '?', true],
  ['check_freq', '?'],
  ['check_flags', '?', true],
  ['rtol', '?', 1e-5],
  ['atol', '?', 1e-8],
] as const;
const FRAME = makeSignature('assertFrameEqual', [
  ['left'],
  ['right'],
  ...COMMON,
  ['check_column_type', '?', 'equiv'],
  ['check_frame_type', '?', true],
  ['obj', '?', 'DataFrame'],
]);
const SERIES = makeSignature('assertSeriesEqual', [
  ['left'],
  ['right'],
  ...COMMON,
  ['check_index', '?', true],
  ['check_series_type', '?', true],
  ['check_category_order', '?', true],
  ['obj', '?', 'Series'],
]);
const INDEX = makeSignature('assertIndexEqual', [
  ['left'],
  ['right'],
  ['exact', '?', 'equiv'],
  ['check_names', '?', true],
  ['check_exact', '?', true],
  ['check_categorical', '?', true],
  ['check_order', '?', true],
  ['rtol', '?', 1e-5],
  ['atol', '?', 1e-8],
  ['obj', '?', 'Index'],
]);

function fail(obj: string, message: string, left: string, right: string, head = ''): never {
  throw new AssertionError(`${obj} are different\n\n${message}\n${head}[left]:  ${left}\n[right]: ${right}`);
}

function checkType(obj: string, given: unknown, wanted: string, ok: boolean): void {
  if (!ok)
    throw new AssertionError(
      `${obj} Expected type ${wanted}, found ${pythonStr(Object.prototype.toString.call(given).slice(8, -1))} instead`,
    );
}

/** Checks that two frames have the same labels, dtypes and values; an AssertionError tells the first difference. */
export function assertFrameEqual(...given: unknown[]): void {
  const { left, right, ...a } = readArgs(FRAME, given);
  checkType(a['obj'], left, 'DataFrame', Frame.isFrame(left));
  checkType(a['obj'], right, 'DataFrame', Frame.isFrame(right));
  const [l, r] = [left[STATE] as Frame[typeof STATE], right[STATE] as Frame[typeof STATE]];
  const [lc, rc] = [collectState(l), collectState(r)];
  const shape = (c: { columns: unknown[]; index: IndexData }): string => `(${dataLength(c.index)}, ${c.columns.length})`;
  if (shape(lc) !== shape(rc)) fail(a['obj'], `${a['obj']} shape mismatch`, shape(lc), shape(rc));
  const order = a['checkLike'] === true ? likeOrder(lc.index, rc.index, l.labels, r.labels) : null;
  compareIndex(lc.index, order?.index ?? rc.index, { ...a, obj: `${a['obj']}.index` });
  compareIndex(l.labels.data, order?.labels ?? r.labels.data, { ...a, obj: `${a['obj']}.columns` });
  lc.columns.forEach((column, i) => {
    const other = order === null ? rc.columns[i] : reordered(rc.columns[order.columns[i]], order.rows);
    compareColumn(column, other, lc.index, { ...a, obj: `${a['obj']}.iloc[:, ${i}] (column name="${pythonStr(l.labels.labelAt(i))}")` });
  });
}

/** Checks that two Series have the same labels, name, dtype and values. */
export function assertSeriesEqual(...given: unknown[]): void {
  const { left, right, ...a } = readArgs(SERIES, given);
  checkType(a['obj'], left, 'Series', Series.isSeries(left));
  checkType(a['obj'], right, 'Series', Series.isSeries(right));
  const [l, r] = [left as Series, right as Series].map((s) => collectState(seriesFrameState(s[STATE])));
  if (dataLength(l.index) !== dataLength(r.index))
    fail(a['obj'], `${a['obj']} length are different`, `${dataLength(l.index)}`, `${dataLength(r.index)}`);
  if (a['checkIndex'] !== false) compareIndex(l.index, r.index, { ...a, obj: `${a['obj']}.index` });
  compareColumn(l.columns[0], r.columns[0], l.index, a);
  if (a['checkNames'] !== false && labelKey(left.name ?? null) !== labelKey(right.name ?? null))
    fail(a['obj'], 'Attribute "name" are different', pythonStr(left.name), pythonStr(right.name));
}

/** Checks that two Index have the same labels and names. */
export function assertIndexEqual(...given: unknown[]): void {
  const { left, right, ...a } = readArgs(INDEX, given);
  checkType(a['obj'], left, 'Index', Index.isIndex(left));
  checkType(a['obj'], right, 'Index', Index.isIndex(right));
  compareIndex(left.data, right.data, { ...a, checkIndexType: a['exact'] });
}

function compareIndex(l: IndexData, r: IndexData, a: Args): void {
  const obj = String(a['obj']);
  const [left, right] = [wrapIndex(l), wrapIndex(r)];
  if (dataColumns(l).length !== dataColumns(r).length)
    fail(obj, `${obj} levels are different`, `${dataColumns(l).length}, ${left}`, `${dataColumns(r).length}, ${right}`);
  if (left.length !== right.length) fail(obj, `${obj} length are different`, `${left.length}, ${left}`, `${right.length}, ${right}`);
  const [ls, rs] = [dataColumns(l), dataColumns(r)];
  const bad = Array.from({ length: left.length }, (_, i) => i).filter((i) => labelKey(left.labelAt(i)) !== labelKey(right.labelAt(i)));
  if (bad.length > 0) {
    const diff = `At positional index ${bad[0]}, first diff: ${pythonRepr(left.labelAt(bad[0]))} != ${pythonRepr(right.labelAt(bad[0]))}`;
    fail(obj, `${obj} values are different (${percent(bad.length, left.length)} %)`, String(left), `${right}\n${diff}`);
  }
  const typed = a['checkIndexType'] !== false && left.length > 0;
  ls.forEach((c, i) => {
    if (typed && !sameDtype(c.dtype, rs[i].dtype))
      fail(`Attributes of ${obj}`, 'Attribute "dtype" are different', c.dtype.name, rs[i].dtype.name);
  });
  if (a['checkNames'] === false) return;
  const [ln, rn] = [dataNames(l), dataNames(r)];
  if (ln.some((n, i) => labelKey(n) !== labelKey(rn[i])))
    fail(obj, 'Attribute "names" are different', pythonRepr([...ln]), pythonRepr([...rn]));
}

const percent = (bad: number, all: number): string => {
  const value = Math.round((bad * 1e7) / all) / 1e5;
  return Number.isInteger(value) ? `${value}.0` : String(value);
};

function compareColumn(l: LocalColumn, r: LocalColumn, index: IndexData, a: Args): void {
  const obj = String(a['obj']);
  if (a['checkDtype'] !== false && !sameDtype(l.dtype, r.dtype))
    fail(`Attributes of ${obj}`, 'Attribute "dtype" are different', l.dtype.name, r.dtype.name);
  const [left, right] = [boxAll(l), boxAll(r)];
  const bad = left.filter((v, i) => !equalValues(v, right[i], a)).length;
  if (bad === 0) return;
  const shown = (values: readonly unknown[]): string => pythonRepr([...values]);
  fail(
    obj,
    `${obj} values are different (${percent(bad, left.length)} %)`,
    shown(left),
    shown(right),
    `[index]: ${shown([...wrapIndex(index).labels])}\n`,
  );
}

/** Equal, or as near as the tolerances allow; missing equals missing. */
function equalValues(x: unknown, y: unknown, a: Args): boolean {
  if (isMissing(x) || isMissing(y)) return isMissing(x) && isMissing(y);
  if (typeof x === 'number' && typeof y === 'number') {
    if (x === y) return true;
    const whole = Number.isInteger(x) && Number.isInteger(y);
    return !(a['checkExact'] ?? whole) && Math.abs(x - y) <= a['atol'] + a['rtol'] * Math.abs(y);
  }
  if (Array.isArray(x) && Array.isArray(y)) return x.length === y.length && x.every((v, i) => equalValues(v, y[i], a));
  if (x instanceof Timestamp || x instanceof Timedelta || typeof x !== 'object') return labelKey(x) === labelKey(y);
  return pythonRepr(x) === pythonRepr(y);
}

/** Where the right side's rows and columns stand in the order of the left. */
function likeOrder(
  l: IndexData,
  r: IndexData,
  ll: Index,
  rl: Index,
): { index: IndexData; labels: IndexData; rows: number[]; columns: number[] } | null {
  const [left, right] = [wrapIndex(l), wrapIndex(r)];
  const rows = left.labels.map((x) => right.positionsOf(x)[0] ?? -1);
  const columns = ll.labels.map((x) => rl.positionsOf(x)[0] ?? -1);
  return rows.includes(-1) || columns.includes(-1) ? null : { index: l, labels: ll.data, rows, columns };
}

const reordered = (c: LocalColumn, rows: readonly number[]): LocalColumn => {
  const values = boxAll(c);
  return { dtype: c.dtype, vector: { type: { kind: 'object' }, length: rows.length, data: rows.map((i) => values[i]), valid: null } };
};

/** For `expect.addEqualityTesters([frameEquality])`: `toEqual` compares frames, Series and Index by labels, dtypes and values. */
export function frameEquality(a: unknown, b: unknown): boolean | undefined {
  const check = [
    [Frame.isFrame, assertFrameEqual],
    [Series.isSeries, assertSeriesEqual],
    [Index.isIndex, assertIndexEqual],
  ] as const;
  for (const [is, assert] of check) {
    if (!is(a) && !is(b)) continue;
    if (!is(a) || !is(b)) return false;
    return differenceOf(() => assert(a, b)) === null;
  }
  return undefined;
}

/** What `verify` found: the text of the first difference, and the two executors that differ. */
export interface Verified {
  readonly equal: boolean;
  readonly executors?: readonly [string, string];
  readonly difference?: string;
}

/**
 * Runs a frame or Series on several executors (`'local'`, `'sc://host:port'`, …) and tells the first difference between the first one's answer
 * and the others': labels, dtypes, values and order; floats to 1e-9. The executor in use stays as it is. Errors of an executor are thrown.
 */
export function verify(frame: unknown, executors: readonly string[]): Verified {
  const isSeries = Series.isSeries(frame);
  if (!isSeries && !Frame.isFrame(frame)) throw new TypeError('verify: expected a DataFrame or a Series');
  if (executors.length < 2) throw new ValueError("verify: at least two executors are compared, such as ['local', 'sc://host:15002']");
  const state = isSeries ? seriesFrameState((frame as Series)[STATE]) : (frame as Frame)[STATE];
  const answers = executors.map((name) => withExecutor(name, () => answerOf(state)));
  const [first, ...others] = answers;
  for (const [i, other] of others.entries()) {
    const difference = differenceOf(() => assertFrameEqual(first, other, { rtol: 1e-9, atol: 0 }));
    if (difference !== null) return { equal: false, executors: [executors[0], executors[i + 1]], difference };
  }
  return { equal: true };
}

/** The rows as an executor gives them, held by the client. */
function answerOf(state: FrameState): Frame {
  const { columns, index } = collectState(state);
  return frameOf(localState(columns, state.labels, index));
}

function differenceOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof AssertionError) return error.message;
    throw error;
  }
}

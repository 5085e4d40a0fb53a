import { StringColumn, ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectState, finish, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { dtypes, sameDtype } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { dataNames, type IndexData, takeColumn, takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sameRows } from '../index/set-operations.js';
import { isMissing, tuple } from '../scalars/index.js';

/** Do two columns hold the same values in the same dtype? Missing equals missing. */
function sameValues(a: LocalColumn, b: LocalColumn): boolean {
  if (!sameDtype(a.dtype, b.dtype) || a.vector.length !== b.vector.length) return false;
  if (a.vector === b.vector) return true;
  const [u, v] = [a.vector.data, b.vector.data];
  if (ArrayBuffer.isView(u) && ArrayBuffer.isView(v) && a.vector.valid === null && b.vector.valid === null) {
    const right = v as Float64Array;
    return (u as Float64Array).every((n, i) => n === right[i] || (n !== n && right[i] !== right[i]));
  }
  if (u instanceof StringColumn && v instanceof StringColumn) return sameTexts(valuesOf(a.vector), valuesOf(b.vector));
  const [x, y] = [boxAll(a), boxAll(b)];
  return x.every((w, i) => sameValue(w, y[i]));
}

const sameTexts = (x: readonly unknown[], y: readonly unknown[]): boolean => x.every((t, i) => t === y[i]);
const sameValue = (v: unknown, w: unknown): boolean =>
  isMissing(v) ? isMissing(w) : !isMissing(w) && typeof v === typeof w && labelKey(v) === labelKey(w);

/** equals: the same labels, dtypes and values. */
export function equals(a: FrameState, b: FrameState): boolean {
  if (a.cells.length !== b.cells.length || !sameRows(a.labels.data, b.labels.data)) return false;
  const [x, y] = [collectState(a), collectState(b)];
  return sameRows(x.index, y.index) && x.columns.every((c, i) => sameValues(c, y.columns[i]));
}

/** Where values differ; two missing ones do not. */
const differing = (x: readonly unknown[], y: readonly unknown[]): boolean[] =>
  x.map((v, i) => !(isMissing(v) && isMissing(y[i])) && (isMissing(v) || isMissing(y[i]) || labelKey(v) !== labelKey(y[i])));

interface Pair {
  readonly label: unknown;
  readonly columns: readonly [LocalColumn, LocalColumn];
  readonly differs: readonly boolean[];
}

/** A column with the equal values missing. */
function masked(c: LocalColumn, keep: readonly boolean[]): LocalColumn {
  if (keep.every(Boolean)) return c;
  if (c.dtype.kind === 'object')
    return columnOf(
      objectValues(c).map((v, i) => (keep[i] ? v : Number.NaN)),
      dtypes.object,
    );
  const taken = takeColumn(
    c,
    keep.map((k, i) => (k ? i : -1)),
  );
  return finish(taken.vector, taken.dtype);
}

function pairsOf(a: FrameState, b: FrameState, kind: string): { pairs: Pair[]; index: IndexData } {
  if (a.cells.length !== b.cells.length || !sameRows(a.labels.data, b.labels.data) || !sameRows(indexData(a), indexData(b))) {
    throw new ValueError(`Can only compare identically-labeled (both index and columns) ${kind} objects`);
  }
  const [x, y] = [collectState(a), collectState(b)];
  const pairs = x.columns.map(
    (c, i): Pair => ({ label: a.labels.labelAt(i), columns: [c, y.columns[i]], differs: differing(boxAll(c), boxAll(y.columns[i])) }),
  );
  return { pairs, index: x.index };
}

/** compare: the values that differ, side by side or below each other. */
export function compareFrames(a: FrameState, b: FrameState, options: Args, series: boolean): FrameState {
  const { pairs, index } = pairsOf(a, b, series ? 'Series' : 'DataFrame');
  const keepShape = options['keepShape'] === true;
  const rows =
    index.kind === 'range' || pairs.length > 0
      ? (pairs[0]?.differs ?? []).map((_, i) => i).filter((i) => keepShape || pairs.some((p) => p.differs[i]))
      : [];
  const kept = keepShape || series ? pairs : pairs.filter((p) => p.differs.includes(true));
  const shown = kept.map((p) => p.columns.map((c) => takeColumn(options['keepEqual'] === true ? c : masked(c, p.differs), rows)));
  const names = resultNames(options['resultNames']);
  const labels = takeData(index, rows);
  if (options['alignAxis'] === 0 || options['alignAxis'] === 'index') return stacked(kept, shown, labels, names, a, series);
  if (series) return localState(shown[0] ?? [], makeIndex([...names]), labels);
  const columnLabels = kept.flatMap((p) => names.map((n) => tuple(...(a.labels.isMulti ? (p.label as unknown[]) : [p.label]), n)));
  return localState(shown.flat(), makeIndex(columnLabels, { names: [...a.labels.names, null], multi: true }), labels);
}

function resultNames(given: unknown): readonly unknown[] {
  const names = given ?? ['self', 'other'];
  if (!Array.isArray(names))
    throw new TypeError(`Passing 'result_names' as a ${typeof names} is not supported. Provide 'result_names' as a tuple instead.`);
  return names;
}

/** Each row twice: the one side's values above the other's. */
function stacked(
  pairs: readonly Pair[],
  shown: readonly (readonly LocalColumn[])[],
  labels: IndexData,
  names: readonly unknown[],
  a: FrameState,
  series: boolean,
): FrameState {
  const n = wrapIndex(labels).length;
  const at = Array.from({ length: 2 * n }, (_, i) => Math.floor(i / 2));
  const columns = shown.map(([x, y]) => interleaved(x, y));
  const index = labelsTwice(labels, at, names);
  return localState(
    columns,
    series
      ? makeIndex([0])
      : makeIndex(
          pairs.map((p) => p.label),
          { names: a.labels.names, ...(a.labels.isMulti ? { multi: true } : {}) },
        ),
    index,
  );
}

function interleaved(x: LocalColumn, y: LocalColumn): LocalColumn {
  const [u, v] = [boxAll(x), boxAll(y)];
  const dtype = sameDtype(x.dtype, y.dtype) ? x.dtype : undefined;
  return columnOf(
    u.flatMap((value, i) => [value, v[i]]),
    dtype,
  );
}

function labelsTwice(labels: IndexData, at: readonly number[], names: readonly unknown[]): IndexData {
  const index = wrapIndex(labels);
  const last = takeColumn(
    columnOf([...names]),
    at.map((_, i) => i % 2),
  );
  return { kind: 'multi', columns: [...index.columns.map((c) => takeColumn(c, at)), last], names: [...dataNames(labels), null] };
}

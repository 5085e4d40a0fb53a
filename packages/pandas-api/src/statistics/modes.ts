import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { largest } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { rangeData, takeColumn } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { sharedDtype, valuesAs } from '../selection/values.js';
import { modeOf } from './distinct.js';

/** The most frequent values of each column (row), ascending; shorter columns (rows) are filled with missing values. */
export function modeFrame(self: Frame, a: Args): Frame {
  const state =
    a['numericOnly'] === true
      ? selectAt(
          self[STATE],
          self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
        )
      : self[STATE];
  const dropna = a['dropna'] !== false;
  if (a['axis'] === 1 || a['axis'] === 'columns') return modesOfRows(state, dropna);
  const modes = state.cells.map((c) => modeOf(state.rows, c, dropna));
  const n = largest(
    modes.map((m) => m.vector.length),
    0,
  );
  const columns = modes.map((m) => (m.vector.length === n ? m : padded(m, n)));
  return frameOf(localState(columns, state.labels, rangeData(n)));
}

function padded(column: LocalColumn, n: number): LocalColumn {
  const { length } = column.vector;
  const dtype = withMissing(column.dtype);
  if (dtype === column.dtype)
    return takeColumn(
      column,
      Int32Array.from({ length: n }, (_, i) => (i < length ? i : -1)),
    );
  const all = [...boxAll(column), ...new Array(n - length).fill(null)];
  return columnOf(
    all.map((v) => (v === null && dtype.kind === 'object' ? Number.NaN : v)),
    dtype,
  );
}

/** What values and missing ones are together. */
function withMissing(dtype: Dtype): Dtype {
  if (dtype.masked) return dtype;
  return isIntDtype(dtype) ? dtypes.float64 : dtype.kind === 'bool' ? dtypes.object : dtype;
}

function modesOfRows(state: FrameState, dropna: boolean): Frame {
  const columns = collectCells(state.rows, state.cells);
  const shared = sharedDtype(columns);
  const isMixed = shared.kind === 'object';
  const values = columns.map((c) => (isMixed ? objectValues(c) : boxAll(valuesAs(c, shared))));
  const rows = Array.from({ length: columns[0]?.vector.length ?? 0 }, (_, i) =>
    mostFrequent(
      values.map((v) => v[i]),
      dropna,
      shared,
    ),
  );
  const width = largest(
    rows.map((r) => r.length),
    0,
  );
  const dtype = rows.some((r) => r.length < width) ? withMissing(shared) : shared;
  const made = Array.from({ length: width }, (_, k) => {
    const column = rows.map((r) => r[k] ?? null);
    return dtype.kind === 'object' ? columnOf(column.map((v) => v ?? Number.NaN)) : columnOf(column, dtype);
  });
  return frameOf(localState(made, wrapIndex(rangeData(width)), indexData(state)));
}

/** Values that cannot be compared are in the order of their kinds. */
const numbersFirst = (a: unknown, b: unknown): number =>
  typeof a === typeof b ? compareLabels(a, b) : Number(typeof a === 'string') - Number(typeof b === 'string');

function mostFrequent(row: readonly unknown[], dropna: boolean, { kind }: Dtype): unknown[] {
  const counts = new Map<string, { value: unknown; n: number }>();
  for (const value of row) {
    if (dropna && isMissing(value)) continue;
    const key = isMissing(value) ? '' : labelKey(value);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { value, n: 1 });
    else known.n++;
  }
  const most = largest(
    Array.from(counts.values(), (c) => c.n),
    0,
  );
  const found = [...counts.values()].flatMap(({ value, n }) => (n === most ? [value] : []));
  // of times, as of numpy's, the missing one is the smallest
  const absent = found.filter(isMissing);
  const present = found.filter((v) => !isMissing(v)).sort(numbersFirst);
  return kind === 'datetime' || kind === 'timedelta' ? [...absent, ...present] : [...present, ...absent];
}

import { cast, denan, NotImplementedError, ValueError, vectorOf } from '@pandorable/planner';
import { castCell } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { boxAt } from '../core/boxes.js';
import { aggregateCells, collectCells, indexData, resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, storageType } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { flatData, type IndexData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { isList, listOf } from '../selection/labels.js';
import { transpose } from '../selection/transpose.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { hasInfinity, infiniteQuantiles } from './infinite-quantiles.js';
import { scalarOf, seriesOfResults } from './reduce.js';
import { reducible, reduction, refuse } from './reductions.js';
import { dtypeOfRow, kindOfRow } from './row-expressions.js';
import { reduceRows } from './rowwise.js';

const INTERPOLATIONS = new Set(['linear', 'lower', 'higher', 'midpoint', 'nearest']);

function checked(q: unknown, interpolation: unknown): number[] {
  const list = (isList(q) ? listOf(q) : [q]).map(Number);
  if (list.some((x) => !(x >= 0 && x <= 1))) throw new ValueError('percentiles should all be in the interval [0, 1]');
  if (!INTERPOLATIONS.has(String(interpolation)))
    throw new ValueError(`interpolation must be one of ${[...INTERPOLATIONS].join(', ')}; got '${String(interpolation)}'`);
  return list;
}

/** Interpolations that give a value that is there. */
const PICKS: ReadonlySet<string> = new Set(['lower', 'higher', 'nearest']);

/** The quantiles of each column, a column of as many rows as there are quantiles. */
function quantilesOf(rows: FrameState['rows'], cells: readonly Cell[], qs: readonly number[], interpolation: string): LocalColumn[] {
  const picks = PICKS.has(interpolation);
  const resolved = resolveCells(rows, cells);
  const shown = resolved.map((c) =>
    picks && c.dtype.kind === 'bool' ? castCell(rows, c, c.dtype.masked ? dtypes.Int64 : dtypes.int64).cell : c,
  );
  for (const c of shown)
    if (c.dtype.kind === 'str' && cells.length === 1)
      throw new NotImplementedError("Function 'quantile' has no kernel matching input types (large_string): strings have no quantiles");
  for (const c of shown)
    if (!reducible('quantile', c.dtype) || c.dtype.kind === 'bool')
      throw c.dtype.kind === 'bool'
        ? new TypeError(
            'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.',
          )
        : refuse('quantile', c.dtype);
  const floats = interpolation === 'linear' ? shown.filter((c) => c.dtype.kind === 'float') : [];
  const done = aggregateCells(rows, [
    ...shown.flatMap((c) => qs.map((q) => reduction('quantile', c, { q, interpolation }))),
    ...floats.map(hasInfinity),
  ]);
  const infinite = new Set(floats.filter((_, k) => boxAt(done[shown.length * qs.length + k], 0) === true));
  return shown.map((c, i) => {
    if (infinite.has(c)) return columnOf(infiniteQuantiles(rows, c, qs), c.dtype.masked ? c.dtype : dtypes.float64);
    const parts = done.slice(i * qs.length, (i + 1) * qs.length);
    const column = parts.length === 0 ? columnOf([], dtypes.float64) : concatColumns(parts);
    const whole = isIntDtype(c.dtype) && picks;
    const values = parts.map((_, k) => boxAt(column, k));
    if (resolved[i].dtype.kind === 'bool')
      return columnOf(
        values.map((v) => (isMissing(v) ? null : v === 1)),
        resolved[i].dtype,
      );
    if (c.dtype.kind === 'period') return periodsOf(values, c.dtype);
    if (whole && c.dtype.masked) return columnOf(values, c.dtype);
    return whole && values.every((v) => !isMissing(v) && v === v) ? columnOf(values, dtypes.int64) : column;
  });
}

/** Periods of the ordinals that quantiles are, their fractions cut off. */
const periodsOf = (ordinals: readonly unknown[], dtype: Dtype): LocalColumn => ({
  dtype,
  vector: vectorOf(
    storageType(dtype),
    ordinals.map((v) => (isMissing(v) ? null : BigInt(Math.trunc(Number(v))))),
  ),
});

const quantileLabels = (qs: readonly number[]): IndexData => flatData(columnOf(qs, dtypes.float64));

export function quantileSeries(self: Series, a: Args): unknown {
  const qs = checked(a['q'], a['interpolation']);
  const s = self[STATE];
  const [column] = quantilesOf(s.rows, [s.cell], qs, String(a['interpolation']));
  if (!isList(a['q'])) return scalarOf(column);
  return seriesOf(seriesStateOf(localState([column], labelsOf([0]), quantileLabels(qs)), s.name));
}

/** The quantiles of each row of numbers or times: a value for each row, or a column. Null where values are mixed. */
function quantilesOfRows(state: FrameState, qs: readonly number[], a: Args): Frame | Series | null {
  const cells = resolveCells(state.rows, state.cells);
  const kind = kindOfRow(cells);
  if ((kind === undefined && cells.length > 0) || kind === 'str' || cells.some((c) => c.dtype.kind === 'bool')) return null;
  const common = cells.length > 0 ? dtypeOfRow(cells) : dtypes.float64;
  const picked = PICKS.has(String(a['interpolation'])) && isIntDtype(common) ? common : null;
  const rows = qs.map((q) => {
    const made = reduceRows('quantile', state, { q, interpolation: a['interpolation'] });
    const { cell } = made[STATE];
    return picked === null
      ? made
      : seriesOf({ ...made[STATE], cell: { expr: cast(denan(cell.expr), storageType(picked)), dtype: picked } });
  });
  if (!isList(a['q'])) return seriesOf({ ...rows[0][STATE], name: qs[0] });
  const columns = rows.map((r) => collectCells(r[STATE].rows, [r[STATE].cell])[0]);
  return frameOf(transpose(localState(columns, wrapIndex(quantileLabels(qs)), indexData(state))));
}
export function quantileFrame(self: Frame, a: Args): unknown {
  const qs = checked(a['q'], a['interpolation']);
  const numeric = a['numericOnly'] === true;
  let state = numeric
    ? selectAt(
        self[STATE],
        self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
      )
    : self[STATE];
  if (a['axis'] === 1 || a['axis'] === 'columns') {
    const done = quantilesOfRows(state, qs, a);
    if (done !== null) return done;
    state = transpose(state);
  }
  const columns = quantilesOf(state.rows, state.cells, qs, String(a['interpolation']));
  if (isList(a['q'])) return frameOf(localState(columns, state.labels, quantileLabels(qs)));
  return seriesOf({ ...seriesOfResults(columns, state), name: qs[0] });
}

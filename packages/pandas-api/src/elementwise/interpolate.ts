import { cast, type Node, types, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeLater } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { indexData, resolveCells, toFloat } from '../core/collect.js';
import { floatVector } from '../core/typed.js';
import { castColumn } from '../dtypes/cast-local.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { wrapIndex } from '../index/make.js';
import { interpolate as fill, type InterpolateOptions, interpolationMethods } from '../kernels/interpolate.js';
import { isMissing } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { eachColumn } from './missing.js';
import { mapCells } from './operators.js';

/** Methods that look at the labels' values rather than at positions. */
const POSITIONAL = new Set(['linear']);

/** The labels as numbers: positions on the axis that values are interpolated over. */
function axisValues(state: FrameState, method: string): Float64Array | null {
  const data = indexData(state);
  if (POSITIONAL.has(method)) return null;
  const index = wrapIndex(data);
  if (index.isMulti) throw new ValueError('Only `method=linear` interpolation is supported on MultiIndexes.');
  const { kind } = index.flatDtype;
  const dated = kind === 'datetime' || kind === 'timedelta';
  if (method === 'time' && !dated)
    throw new ValueError('time-weighted interpolation only works on Series or DataFrames with a DatetimeIndex');
  if (!dated && !isNumericDtype(index.flatDtype)) {
    throw new ValueError(
      `Index column must be numeric or datetime type when using ${method} method other than linear. Try setting a numeric or datetime index column before interpolating.`,
    );
  }
  const column = dated ? castColumn(index.columns[0], dtypes.int64) : index.columns[0];
  return toFloat(column.vector).data as Float64Array;
}

function optionsOf(a: Args): InterpolateOptions {
  if (!interpolationMethods.includes(a['method']))
    throw new ValueError(`method must be one of [${interpolationMethods.map((m) => `'${m}'`).join(', ')}]. Got '${a['method']}' instead.`);
  const kwargs = (a['kwargs'] ?? {}) as Record<string, unknown>;
  return {
    ...kwargs,
    method: a['method'],
    limit: a['limit'] ?? null,
    limitArea: a['limitArea'] ?? null,
    ...(isMissing(a['limitDirection']) ? {} : { limitDirection: a['limitDirection'] }),
  } as InterpolateOptions;
}

function interpolateCell(rows: Node, given: Cell, x: Float64Array | null, o: InterpolateOptions): Computed {
  const [cell] = resolveCells(rows, [given]);
  if (cell.dtype.kind === 'object' || cell.dtype.kind === 'str')
    throw new TypeError(
      `${cell.dtype.kind === 'str' ? `Cannot interpolate with ${cell.dtype.name} dtype` : 'Series cannot interpolate with object dtype.'}`,
    );
  if (cell.dtype.kind !== 'float' && !cell.dtype.masked) return { rows, cell };
  const done = computeLater(
    rows,
    [cell],
    [dtypes.float64],
    ([c]) => [floatVector(fill(toFloat(c.vector).data as Float64Array, x, o))],
    'interpolate',
  );
  const [{ expr }] = done.cells;
  if (cell.expr.type.kind === 'float32') return { rows: done.rows, cell: { expr: cast(expr, types.float32), dtype: cell.dtype } };
  return { rows: done.rows, cell: { expr, dtype: cell.dtype.masked ? dtypes.Float64 : dtypes.float64 } };
}

export function interpolate(self: Frame | Series, a: Args): Frame | Series {
  const o = optionsOf(a);
  if (Frame.isFrame(self)) {
    const across = a['axis'] === 1 || a['axis'] === 'columns';
    const state = across ? transpose(self[STATE]) : self[STATE];
    const x = axisValues(state, o.method ?? 'linear');
    const done = mapCells(state, (rows, c) => interpolateCell(rows, c, x, o));
    return across ? frameOf(transpose(done[STATE])) : done;
  }
  const x = axisValues(seriesFrameState(self[STATE]), o.method ?? 'linear');
  return eachColumn(self, (rows, c) => interpolateCell(rows, c, x, o));
}

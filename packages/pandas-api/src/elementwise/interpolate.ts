import {
  call,
  cast,
  denan,
  isNull,
  type Node,
  NotImplementedError,
  nullOf,
  over,
  types,
  ValueError,
  type Vector,
  when,
} from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeLater, type EngineCells } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { indexData, resolveCells, toFloat } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { floatsBy, floatVector } from '../core/typed.js';
import { castColumn } from '../dtypes/cast-local.js';
import { dtypes, isNumericDtype, storageType } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, position, settle } from '../frame/state.js';
import { dataLength, type IndexData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { checkedInterpolation, interpolate as fill, type InterpolateOptions, interpolationMethods } from '../kernels/interpolate.js';
import { isMissing } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { acrossOf, floatsAcross } from './across.js';
import { eachColumn } from './missing.js';
import { mapCells } from './operators.js';

/** Methods that look at the labels' values rather than at positions. */
const POSITIONAL = new Set(['linear']);

/** The labels as numbers: positions on the axis that values are interpolated over. */
function axisValues(data: IndexData, method: string): Float64Array | null {
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
  if (data.kind === 'range') return floatsBy(dataLength(data), (i) => data.start + i * data.step);
  const column = dated ? castColumn(index.columns[0], dtypes.int64) : index.columns[0];
  const values = floatsIn(column);
  if (values.some((v) => v !== v))
    throw new NotImplementedError(
      'Interpolation with NaNs in the index has not been implemented. Try filling those NaNs before interpolating.',
    );
  return values;
}

function optionsOf(a: Args): InterpolateOptions {
  if (!interpolationMethods.includes(a['method']))
    throw new ValueError(`method must be one of [${interpolationMethods.map((m) => `'${m}'`).join(', ')}]. Got '${a['method']}' instead.`);
  const kwargs = (a['kwargs'] ?? {}) as Record<string, unknown>;
  return checkedInterpolation({
    ...kwargs,
    method: a['method'],
    limit: a['limit'] ?? null,
    limitArea: a['limitArea'] ?? null,
    ...(isMissing(a['limitDirection']) ? {} : { limitDirection: a['limitDirection'] }),
  } as InterpolateOptions);
}

/** Kinds that are never missing, and so stay as they are; masked ones are interpolated as floats. */
const NEVER_MISSING: ReadonlySet<string> = new Set(['int', 'uint', 'bool']);

function interpolateCell(rows: Node, given: Cell, x: Float64Array | null, o: InterpolateOptions): Computed {
  const [cell] = resolveCells(rows, [given]);
  const { dtype } = cell;
  if (dtype.kind === 'object') throw new TypeError('Series cannot interpolate with object dtype.');
  if (dtype.kind === 'str') throw new TypeError(`Cannot interpolate with ${dtype.name} dtype`);
  if (NEVER_MISSING.has(dtype.kind) && !dtype.masked) return { rows, cell };
  if (dtype.kind === 'datetime' || dtype.kind === 'timedelta') return interpolateTimes(rows, cell, o);
  if (!isNumericDtype(dtype) || dtype.kind === 'bool')
    throw new NotImplementedError(`interpolate() of ${dtype.name} values: only numbers and times have values between`);
  const run = ([c]: readonly LocalColumn[]) => [floatVector(fill(floatsIn(c), x, o))];
  const done = computeLater(rows, [cell], [dtypes.float64], run, 'interpolate', isPlainLinear(o, x) ? linearThere : undefined);
  const [{ expr }] = done.cells;
  if (cell.expr.type.kind === 'float32') return { rows: done.rows, cell: { expr: cast(expr, types.float32), dtype } };
  return { rows: done.rows, cell: { expr, dtype: dtype.masked ? dtypes.Float64 : dtypes.float64 } };
}

const isPlainLinear = ({ method, limit, limitArea, limitDirection }: InterpolateOptions, x: Float64Array | null): boolean =>
  x === null && method === 'linear' && isMissing(limit) && isMissing(limitArea) && (limitDirection ?? 'forward') === 'forward';

/** Straight lines between the nearest values by the engine's windows; after the last one its value. */
const linearThere: EngineCells = (given, [cell]) => {
  const value = cast(denan(cell.expr), types.float64);
  const { rows, cells } = settle(
    given,
    [
      { ...cell, expr: value },
      { expr: position(), dtype: dtypes.int64 },
    ],
    () => true,
  );
  const [y, at] = cells.map((c) => c.expr);
  const place = when(isNull(y), nullOf(types.int64), at);
  const [before, after] = (['win.ffill', 'win.bfill'] as const).map((fn) => ({ y: over(fn, [y]), at: over(fn, [place]) }));
  const slope = call('div', [call('sub', [after.y, before.y]), cast(call('sub', [after.at, before.at]), types.float64)]);
  const between = call('add', [call('mul', [slope, cast(call('sub', [at, before.at]), types.float64)]), before.y]);
  return { rows, cells: [{ ...cell, expr: call('coalesce', [y, denan(between), before.y]) }] };
};

const floatsIn = (c: LocalColumn): Float64Array => toFloat(c.vector).data as Float64Array;

/** Times between times: in their unit, cut off as pandas does. */
function interpolateTimes(rows: Node, cell: Cell, o: InterpolateOptions): Computed {
  if (o.method !== 'linear') throw new NotImplementedError(`interpolate() of ${cell.dtype.name} values: only method 'linear' is supported`);
  const run = ({ vector }: LocalColumn): Vector => {
    const { valid } = vector;
    const counts = vector.data as BigInt64Array;
    const filled = fill(
      floatsBy(counts.length, (i) => (valid !== null && valid[i] === 0 ? Number.NaN : Number(counts[i]))),
      null,
      o,
    );
    if (valid === null) return vector;
    const data = counts.slice();
    for (let i = 0; i < data.length; i++) if (valid[i] === 0 && filled[i] === filled[i]) data[i] = BigInt(Math.trunc(filled[i]));
    return { ...vector, data, valid: Uint8Array.from(filled, (v) => (v === v ? 1 : 0)) };
  };
  const done = computeLater(rows, [cell], [cell.dtype], ([c]) => [run(c)], 'interpolate');
  return { rows: done.rows, cell: done.cells[0] };
}

function interpolateRows(state: FrameState, o: InterpolateOptions): Frame {
  const across = acrossOf(state);
  const dtype = across?.cells[0].dtype;
  const x = axisValues(state.labels.data, o.method ?? 'linear');
  if (across !== null && dtype !== undefined && isNumericDtype(dtype) && dtype.kind !== 'bool') {
    if (dtype.kind !== 'float' && !dtype.masked) return frameOf({ ...across.state, cells: across.cells });
    const to = dtype.kind === 'float' ? dtype : dtypes.Float64;
    const cells = across.cells.map((c) => ({ expr: cast(c.expr, types.float64), dtype: dtypes.float64 }));
    const done = floatsAcross({ ...across, cells }, 'interpolate', (row) => fill(row as Float64Array, x, o));
    return mapCells(done[STATE], (rows, c) => ({ rows, cell: { expr: cast(c.expr, storageType(to)), dtype: to } }));
  }
  return frameOf(transpose(mapCells(transpose(state), (rows, c) => interpolateCell(rows, c, x, o))[STATE]));
}

export function interpolate(self: Frame | Series, a: Args): Frame | Series {
  const o = optionsOf(a);
  if (Frame.isFrame(self)) {
    if (a['axis'] === 1 || a['axis'] === 'columns') return interpolateRows(self[STATE], o);
    const x = axisValues(indexData(self[STATE]), o.method ?? 'linear');
    return mapCells(self[STATE], (rows, c) => interpolateCell(rows, c, x, o));
  }
  const x = axisValues(indexData(seriesFrameState(self[STATE])), o.method ?? 'linear');
  return eachColumn(self, (rows, c) => interpolateCell(rows, c, x, o));
}

/** Window functions as the engine's own windows, for more rows than the kernels may fetch; equal to them up to rounding. */
import { type AggregateName, call, type Expr, type Frame, isNull, lit, nullOf, type Options, over, when } from '@pandorable/planner';
import type { EngineCells } from '../cells/attach.js';
import { dtypes } from '../dtypes/registry.js';
import { settle } from '../frame/state.js';
import type { RollingName, RollingParameters, WindowSpec } from '../kernels/index.js';
import type { Windowed } from './windowed.js';

/** Functions of frames of rows: the aggregate of the values, and how many of them there must be at least. */
interface FrameFunction {
  readonly aggregate: AggregateName;
  readonly options?: (p: Partial<RollingParameters>) => Options;
  readonly least?: (p: Partial<RollingParameters>) => number;
  /** of frames without a beginning too */
  readonly expands?: true;
}
const spread: FrameFunction['options'] = ({ ddof = 1 }) => ({ ddof });
const moment = (aggregate: AggregateName): FrameFunction => ({ aggregate, options: spread, least: ({ ddof = 1 }) => ddof + 1 });

const FUNCTIONS: Readonly<Partial<Record<RollingName, FrameFunction>>> = {
  sum: { aggregate: 'agg.sum', least: () => 0, expands: true },
  mean: { aggregate: 'agg.mean', expands: true },
  min: { aggregate: 'agg.min', expands: true },
  max: { aggregate: 'agg.max', expands: true },
  median: { aggregate: 'agg.median' },
  std: moment('agg.std'),
  var: moment('agg.var'),
};

/** The frame of rows of a window; undefined where it is not one, or has no rows: SQL has no empty frames. */
function frameOf(spec: WindowSpec): Frame | undefined {
  if (spec.kind === 'expanding') return { start: null, end: 0 };
  if (spec.kind !== 'fixed' || (spec.step ?? 1) !== 1 || spec.window === 0) return undefined;
  const { window, center = false, closed } = spec;
  const ahead = center ? Math.floor((window - 1) / 2) : 0;
  const start = ahead - window + 1 - (closed === 'left' || closed === 'both' ? 1 : 0);
  const end = ahead - (closed === 'left' || closed === 'neither' ? 1 : 0);
  return start > end ? undefined : { start, end };
}

/** The engine's way of a window function over columns of floats; undefined where it has none. */
export function onEngine(name: RollingName, w: Windowed, parameters: Partial<RollingParameters>): EngineCells | undefined {
  const fn = FUNCTIONS[name];
  const frame = w.fixed && frameOf(w.fixed);
  if (fn === undefined || frame === undefined || (frame.start === null && fn.expands !== true)) return undefined;
  const least = Math.max(w.minPeriods, fn.least?.(parameters) ?? 1);
  return (rows, inputs) => {
    const values = inputs.slice(0, inputs.length - (w.code === null ? 0 : 1));
    const finite = values.map(({ expr }) => ({ expr: when(call('isinf', [expr]), nullOf(expr.type), expr), dtype: dtypes.float64 }));
    const partition = w.code === null ? [] : [inputs[inputs.length - 1].expr];
    const settled = settle(rows, finite, () => true);
    const cells = settled.cells.map(({ expr }) => ({
      expr: windowOf(fn, expr, { frame, partition, least, parameters }),
      dtype: dtypes.float64,
    }));
    return { rows: settled.rows, cells };
  };
}

interface Place {
  readonly frame: Frame;
  readonly partition: readonly Expr[];
  readonly least: number;
  readonly parameters: Partial<RollingParameters>;
}

function windowOf(fn: FrameFunction, value: Expr, { frame, partition, least, parameters }: Place): Expr {
  const count = over('agg.count', [value], { frame, partition });
  const found = aggregateOf(fn, value, count, { frame, partition, options: fn.options?.(parameters) });
  const { type } = found;
  const filled = fn.aggregate === 'agg.sum' ? when(isNull(found), lit(0, type), found) : found;
  return when(call('ge', [count, lit(least)]), filled, nullOf(type));
}

/** Means of frames without a beginning are made of two running values. */
function aggregateOf(fn: FrameFunction, value: Expr, count: Expr, extra: { frame: Frame; partition: readonly Expr[]; options?: Options }) {
  if (fn.aggregate === 'agg.mean' && extra.frame.start === null) return call('div', [over('agg.sum', [value], extra), count]);
  return over(fn.aggregate, [value], extra);
}

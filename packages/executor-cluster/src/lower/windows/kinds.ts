import { type Frame, isFloat, isInt, isKeyFrame, isRunning, isWhole, type KeyFrame, type WindowExpr } from '@pandorable/planner';

/**
 * How a window over all rows is computed without bringing them to one task.
 * 'whole': a value of all rows, put beside them. 'number', 'rank', 'dense': from the rows' numbers in the window's order.
 * 'running': within blocks of numbers, and what comes before (or after) each block from one row per block.
 * 'reach': within blocks that have the edges of their neighbours too.
 * 'keys': the same with blocks of keys, which need no numbers.
 */
export type WindowKind = 'whole' | 'number' | 'rank' | 'dense' | 'running' | 'reach' | 'keys';

const NUMBERS: Readonly<Record<string, WindowKind>> = { 'win.row_number': 'number', 'win.rank': 'rank', 'win.dense_rank': 'dense' };
const COMMUTATIVE: ReadonlySet<string> = new Set(['agg.sum', 'agg.count', 'agg.size', 'agg.min', 'agg.max', 'agg.any', 'agg.all']);
const ORDERED: ReadonlySet<string> = new Set(['agg.first', 'agg.last', 'agg.list', 'agg.arg_min', 'agg.arg_max']);

export const isBackward = (f: Frame | KeyFrame): boolean => !isKeyFrame(f) && f.start === 0 && f.end === null;

/** The kind of a window; undefined where it has partitions, or only one task can compute it. */
export function windowKind(w: WindowExpr): WindowKind | undefined {
  if (w.partition.length > 0) return undefined;
  const numbered = NUMBERS[w.fn];
  // numbers of rows as they come are not a window at all
  if (numbered !== undefined) return Array.isArray(w.order) ? numbered : undefined;
  if (w.fn === 'win.shift') return ordered(w, 'reach');
  if (w.fn === 'win.ffill' || w.fn === 'win.bfill') return ordered(w, 'running');
  const { frame } = w;
  if (frame !== undefined && isKeyFrame(frame)) return isNear(frame) ? 'keys' : undefined;
  if (!w.fn.startsWith('agg.')) return bounded(w);
  if (frame === undefined || isWhole(frame)) return ORDERED.has(w.fn) && !Array.isArray(w.order) ? undefined : 'whole';
  return (isRunning(frame) || isBackward(frame)) && addsUp(w) ? ordered(w, 'running') : bounded(w);
}

/** Blocks of keys are longer than frames by far, and are counted too. */
const NEAR = 2n ** 56n;
const isNear = ({ from, to }: KeyFrame): boolean => from >= -NEAR && to <= NEAR;

const ordered = (w: WindowExpr, kind: WindowKind): WindowKind | undefined => (w.order === 'none' ? undefined : kind);
const bounded = (w: WindowExpr): WindowKind | undefined =>
  w.frame !== undefined && !isKeyFrame(w.frame) && w.frame.start !== null && w.frame.end !== null ? ordered(w, 'reach') : undefined;

/** Can a value for all rows be made from the values for parts of them? */
function addsUp({ fn, args }: WindowExpr): boolean {
  const [arg] = args;
  return COMMUTATIVE.has(fn) && (fn !== 'agg.sum' || isInt(arg.type) || isFloat(arg.type) || ['bool', 'duration'].includes(arg.type.kind));
}

/** How many rows before and after a row its window looks at. */
export function reachOf(w: WindowExpr): readonly [before: number, after: number] {
  const shift = Number(w.options?.['periods'] ?? 1);
  const frame = w.frame as Frame;
  const [start, end] = w.fn === 'win.shift' ? [-shift, -shift] : [frame.start!, frame.end!];
  return [Math.max(0, -start), Math.max(0, end)];
}

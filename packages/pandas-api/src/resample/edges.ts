import { type TimeUnit, ValueError } from '@pandorable/planner';
import { boxTimestamp } from '../core/boxes.js';
import {
  type BaseOffsetClass,
  convertCount,
  dateRange,
  isMissing,
  localizeCount,
  Timestamp as makeTimestampFrom,
  Timedelta,
  type Timestamp,
  toOffset,
  wallCount,
} from '../scalars/index.js';

export interface BinOptions {
  readonly closed: unknown;
  readonly label: unknown;
  readonly origin: unknown;
  readonly offset: unknown;
  readonly convention?: unknown;
}

/** Bins of times: bin i holds the times between edges i and i + 1; its label is labels[i]. Counts of the unit, UTC. */
export interface TimeBins {
  readonly edges: readonly bigint[];
  readonly labels: readonly bigint[];
  readonly closed: 'left' | 'right';
  readonly freq: BaseOffsetClass;
}

const ENDS: ReadonlySet<string> = new Set(['ME', 'YE', 'QE', 'BME', 'BYE', 'BQE', 'W']);

/** The frequency of bins, and the sides that close and name them. */
export function binRule(rule: unknown, o: BinOptions): { freq: BaseOffsetClass; closed: 'left' | 'right'; label: 'left' | 'right' } {
  const freq = toOffset(rule) as BaseOffsetClass;
  for (const [name, side] of [
    ['closed', o.closed],
    ['label', o.label],
  ]) {
    if (!isMissing(side) && side !== 'left' && side !== 'right') throw new ValueError(`Unsupported value ${String(side)} for \`${name}\``);
  }
  const right = ENDS.has(freq.ruleCode) || ENDS.has(freq.ruleCode.split('-')[0]) || o.origin === 'end' || o.origin === 'end_day';
  const side = right ? 'right' : 'left';
  return { freq, closed: (o.closed as 'left') ?? side, label: (o.label as 'left') ?? side };
}

/** The bins that hold all times from first to last. */
export function makeBins(
  firstCount: bigint,
  lastCount: bigint,
  unit: TimeUnit,
  tz: string | undefined,
  rule: unknown,
  o: BinOptions,
): TimeBins {
  const { freq, closed, label } = binRule(rule, o);
  const [start, end] = rangeEdges(boxTimestamp(firstCount, unit, tz), boxTimestamp(lastCount, unit, tz), freq, unit, closed, o);
  const range = dateRange({ start, end, freq, tz: tz ?? null, unit, ambiguous: true as never, nonexistent: 'shift_forward' });
  const adjusted = adjustEdges(range.values, lastCount, freq, unit, tz, closed);
  const all = label === 'right' ? adjusted.labels.slice(1) : adjusted.labels;
  return { edges: adjusted.edges, labels: all.slice(0, adjusted.edges.length - 1), closed, freq };
}

/** Ends of months and the like last to the end of their day. */
function adjustEdges(
  values: readonly bigint[],
  last: bigint,
  freq: BaseOffsetClass,
  unit: TimeUnit,
  tz: string | undefined,
  closed: string,
): { edges: readonly bigint[]; labels: readonly bigint[] } {
  if (!ENDS.has(freq.ruleCode) && !ENDS.has(freq.ruleCode.split('-')[0])) return { edges: values, labels: values };
  const day = convertCount(86_400_000_000_000n, 'ns', unit);
  const edges =
    closed !== 'right'
      ? values
      : values.map((v) =>
          tz === undefined ? v + day - 1n : localizeCount(wallCount(v, unit, tz) + day - 1n, unit, tz, true as never, 'shift_forward')!,
        );
  if (edges.length >= 2 && edges[edges.length - 2] > last) return { edges: edges.slice(0, -1), labels: values.slice(0, -1) };
  return { edges, labels: values };
}

function rangeEdges(
  first: Timestamp,
  last: Timestamp,
  freq: BaseOffsetClass,
  unit: TimeUnit,
  closed: string,
  o: BinOptions,
): [Timestamp, Timestamp] {
  if (!freq.isTick && !(freq.isDay && isMissing(first.tz))) {
    const [a, b] = [first.normalize(), last.normalize()];
    return [closed === 'left' ? freq.rollback(a) : (freq.neg().applyTo(a) as Timestamp), freq.applyTo(b) as Timestamp];
  }
  return anchored(first, last, freq, unit, closed, readOrigin(o.origin, first), o.offset);
}

type Origin = 'epoch' | 'start' | 'start_day' | 'end' | 'end_day' | Timestamp;
const ORIGINS: ReadonlySet<string> = new Set(['epoch', 'start', 'start_day', 'end', 'end_day']);

function readOrigin(given: unknown, first: Timestamp): Origin {
  const origin = isMissing(given) ? 'start_day' : given;
  if (typeof origin === 'string' && ORIGINS.has(origin)) return origin as Origin;
  let at: Timestamp;
  try {
    at = makeTimestampFrom(origin as never);
  } catch {
    throw new ValueError(
      `'origin' should be equal to 'epoch', 'start', 'start_day', 'end', 'end_day' or should be a Timestamp convertible type. Got '${String(origin)}' instead.`,
    );
  }
  if ((at.tz === null) !== (first.tz === null)) throw new ValueError('The origin must have the same timezone as the index.');
  return at;
}

const modulo = (a: bigint, b: bigint): bigint => ((a % b) + b) % b;

/** Where fixed steps from an origin begin and end around the times. */
function anchored(
  first: Timestamp,
  last: Timestamp,
  freq: BaseOffsetClass,
  unit: TimeUnit,
  closed: string,
  origin: Origin,
  offset: unknown,
): [Timestamp, Timestamp] {
  const step = convertCount(freq.isDay ? BigInt(freq.n) * 86_400_000_000_000n : BigInt(freq.nanos), 'ns', unit);
  const tz = first.tz ?? undefined;
  const anchor = originCount(first, last, step, unit, closed, origin);
  const start = anchor + (isMissing(offset) ? 0n : Timedelta(offset as never).asUnit(unit).count);
  const a = origin === 'end' || origin === 'end_day' ? anchor : first.asUnit(unit).count; // steps back from the end begin before the first time
  const b = last.asUnit(unit).count;
  const [low, high] = [modulo(a - start, step), modulo(b - start, step)];
  const right = closed === 'right';
  const from = low > 0n ? a - low : right ? a - step : a;
  const to = high > 0n ? b + (step - high) : right ? b : b + step;
  return [boxTimestamp(from, unit, tz), boxTimestamp(to, unit, tz)];
}

function originCount(first: Timestamp, last: Timestamp, step: bigint, unit: TimeUnit, closed: string, origin: Origin): bigint {
  switch (origin) {
    case 'epoch':
      return first.tz === null || first.tz === undefined
        ? 0n
        : (makeTimestampFrom('1970-01-01').tzLocalize(first.tz) as Timestamp).asUnit(unit).count;
    case 'start':
      return first.asUnit(unit).count;
    case 'start_day':
      return first.normalize().asUnit(unit).count;
    case 'end':
    case 'end_day': {
      const end = (origin === 'end' ? last : last.ceil('D')).asUnit(unit).count;
      const gap = end - first.asUnit(unit).count;
      const times = (gap - modulo(gap, step)) / step + (closed === 'left' ? 1n : 0n);
      return end - times * step;
    }
    default:
      return origin.asUnit(unit).count;
  }
}

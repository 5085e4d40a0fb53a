import { NotImplementedError, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { collectCells, rowCount } from '../core/collect.js';
import type { Dtype } from '../dtypes/dtype.js';
import { columnPositions } from '../frame/columns.js';
import { listColumn } from '../frame/construct.js';
import { STATE } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, type RowIndex } from '../frame/state.js';
import { groupIndex, ready, shownKeys } from '../groupby/aggregate.js';
import { type Grouped, groupCode, valuePositions } from '../groupby/grouped.js';
import { type Closed, centerOfMass, centerOfMassWithTimes, type EwmOptions, halflifeDeltas, type WindowSpec } from '../kernels/index.js';
import { type BaseOffsetClass, convertCount, isMissing, periodKind, Timedelta, toOffset } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { isWindowIndexer, type WindowIndexer } from './indexers.js';
import { type TimeFacts, timeFacts } from './times.js';
import type { Windowed } from './windowed.js';

/** Where windows are put: rows, columns, and groups. */
export interface Base {
  readonly state: FrameState;
  readonly series: { readonly name: unknown } | null;
  readonly positions: readonly number[];
  readonly code: Cell | null;
  readonly grouped?: Grouped;
}

export const plainBase = (state: FrameState, series: Base['series']): Base => ({
  state,
  series,
  positions: state.cells.map((_, i) => i),
  code: null,
});

/** Rows of groups one group after another, under the groups' names and their own; `times` come along. */
export function groupedBase(g: Grouped, times: Cell | null = null): Base & { readonly times: Cell | null } {
  const coded = groupCode(g);
  const at = valuePositions(g);
  const count = g.state.cells.length;
  const r = ready(coded.g, [...coded.g.state.cells, coded.code, ...(times === null ? [] : [times])], true);
  const code = r.values[count];
  const rows = { kind: 'sort' as const, input: r.rows, keys: [{ expr: code.expr }] };
  const shown = shownKeys(coded.g, rows, r.keys);
  const own = coded.g.state.index;
  const names = own.kind === 'range' ? [own.name] : own.names;
  const keys = groupIndex(coded.g, shown.cells) as Extract<RowIndex, { kind: 'cells' }>;
  const index: RowIndex = {
    kind: 'cells',
    cells: [...keys.cells, ...r.labels],
    names: [...keys.names, ...names],
    multi: true,
    missingIsLabel: !g.options.dropna,
  };
  const state: FrameState = { ...coded.g.state, rows: shown.rows, cells: r.values.slice(0, count), index };
  return { state, series: g.series, positions: at, code, grouped: g, times: times && r.values[count + 1] };
}

const CLOSED: ReadonlySet<unknown> = new Set(['right', 'left', 'both', 'neither']);

function checkMinPeriods(minPeriods: unknown, window: number | null): void {
  if (isMissing(minPeriods)) return;
  if (!Number.isInteger(minPeriods)) throw new ValueError('min_periods must be an integer');
  if ((minPeriods as number) < 0) throw new ValueError('min_periods must be >= 0');
  if (window !== null && (minPeriods as number) > window) throw new ValueError(`min_periods ${minPeriods} must be <= window ${window}`);
}

function checkMethod(base: Base, method: unknown): void {
  if (isMissing(method) || method === 'single') return;
  if (method !== 'table') throw new ValueError("method must be 'table' or 'single");
  if (base.series !== null) throw new ValueError("method='table' not applicable for Series objects.");
  throw new NotImplementedError("windows with method 'table': apply a function to the columns instead");
}

/** df.rolling(window, …). */
export function makeRolling(base: Base, a: Args): Windowed {
  const { window, center, closed, step } = a;
  if (!isMissing(closed) && !CLOSED.has(closed)) throw new ValueError("closed must be 'right', 'left', 'both' or 'neither'");
  if (typeof (center ?? false) !== 'boolean') throw new ValueError('center must be a boolean');
  checkMethod(base, a['method']);
  if (!isMissing(step) && (!Number.isInteger(step) || step < 0))
    throw new ValueError(Number.isInteger(step) ? 'step must be >= 0' : 'step must be an integer');
  const attributes = [
    ['window', shownWindow(window)],
    ['min_periods', a['minPeriods']],
    ['center', center ?? false],
    ['win_type', a['winType']],
    ['closed', closed],
    ['step', step],
    ['method', 'single'],
  ].filter(([, v]) => !isMissing(v)) as [string, unknown][];
  const common = { ...base, attributes, step: isMissing(step) ? 1 : Number(step) };
  if (isWindowIndexer(window)) return byIndexer(common, window, a);
  const at = onPosition(base, a['on']);
  const positions = at === null ? base.positions : base.positions.filter((i) => i !== at);
  if (typeof window === 'number') return byCount({ ...common, positions }, at, window, a);
  return byTime({ ...common, positions }, at, window, a);
}

const shownWindow = (w: unknown): unknown => (typeof w === 'number' || typeof w === 'string' ? w : String(w));
type Common = Base & Pick<Windowed, 'attributes' | 'step'>;

function byCount(base: Common, on: number | null, window: number, a: Args): Windowed {
  if (!Number.isInteger(window) || window < 0) throw new ValueError('window must be an integer 0 or greater');
  checkMinPeriods(a['minPeriods'], window);
  const minPeriods = isMissing(a['minPeriods']) ? window : Number(a['minPeriods']);
  const spec: WindowSpec = {
    kind: 'fixed',
    window,
    center: a['center'] === true,
    closed: (a['closed'] as Closed) ?? null,
    ...(base.step === 1 ? {} : { step: base.step }),
  };
  const weights = isMissing(a['winType']) ? {} : { settings: { winType: String(a['winType']), window, center: a['center'] === true } };
  return {
    ...base,
    ...weights,
    kind: isMissing(a['winType']) ? 'Rolling' : 'Window',
    on,
    times: null,
    spec: () => spec,
    fixed: spec,
    minPeriods,
  };
}

function byIndexer(base: Common, indexer: WindowIndexer, a: Args): Windowed {
  const minPeriods = isMissing(a['minPeriods']) ? indexer.windowSize : Number(a['minPeriods']);
  return {
    ...base,
    kind: 'Rolling',
    on: null,
    times: null,
    minPeriods,
    spec: (n) =>
      indexer.bounds(n, { center: a['center'] === true, closed: a['closed'], step: base.step === 1 ? null : base.step, minPeriods }),
  };
}

const TIMED: ReadonlySet<string> = new Set(['datetime', 'timedelta', 'period']);

/** Windows of a length of time over datetimes, durations or periods in order. */
function byTime(base: Common, on: number | null, window: unknown, a: Args): Windowed {
  const cell = on === null ? timeCell(base) : base.state.cells[on];
  const minPeriods = isMissing(a['minPeriods']) ? 1 : Number(a['minPeriods']);
  const common = { ...base, kind: 'Rolling', on, minPeriods } as const;
  if (cell === undefined || !TIMED.has(cell.dtype.kind)) {
    if (base.code === null && rowCount(base.state.rows) === 0) return { ...common, times: null, spec: () => ({ kind: 'expanding' }) };
    throw new ValueError(
      on === null
        ? 'window must be an integer 0 or greater'
        : `invalid on specified as ${String(a['on'])}, must be a column (of DataFrame), an Index or None`,
    );
  }
  const size = sizeIn(cell.dtype, lengthOf(window, cell.dtype.name));
  checkMinPeriods(a['minPeriods'], null);
  const facts = timeFacts(base.state.rows, cell, base.code);
  checkOrder(facts, on === null ? 'index' : String(a['on']), base.code !== null);
  if (base.step !== 1) throw new NotImplementedError('step is not supported with frequency windows');
  const span = { window: size, center: a['center'] === true, closed: (a['closed'] as Closed) ?? null };
  const spec = (_: number, times: BigInt64Array | null): WindowSpec => ({ kind: 'variable', times: times!, ...span });
  return { ...common, times: cell, spec, timed: { ...span, facts } };
}

/** Nanoseconds in the unit of times, or in periods. */
function sizeIn({ kind, unit, freq, name }: Dtype, nanos: bigint): bigint {
  if (kind !== 'period') return convertCount(nanos, 'ns', unit);
  const { offset, n } = periodKind(freq);
  return (nanos * BigInt(n)) / lengthOf(offset, name);
}

function timeCell(base: Base): Cell | undefined {
  const cells = indexCells(base.state.index);
  return base.code === null ? (cells.length === 1 ? cells[0] : undefined) : cells[cells.length - 1];
}

function lengthOf(window: unknown, name: string): bigint {
  let offset: BaseOffsetClass;
  try {
    offset =
      window instanceof Object && 'nanos' in (window as object) && !('count' in (window as object))
        ? (window as BaseOffsetClass)
        : (toOffset(window) as BaseOffsetClass);
  } catch {
    throw new ValueError(`passed window ${String(window)} is not compatible with a datetimelike index`);
  }
  if (offset.isDay) return BigInt(offset.n) * 86_400_000_000_000n;
  if (!offset.isTick) throw new ValueError(`passed window ${String(window)} is not compatible with a datetimelike index (${name})`);
  return BigInt(offset.nanos);
}

/** Times in order, ascending or descending; those of groups each in their own. */
function checkOrder({ missing, ordered }: TimeFacts, what: string, grouped: boolean): void {
  if (missing) throw new ValueError(`${what} values must not have NaT`);
  if (ordered) return;
  throw new ValueError(
    grouped ? `Each group within ${what} must be monotonic. Sort the values in ${what} first.` : `${what} values must be monotonic`,
  );
}

function onPosition(base: Base, on: unknown): number | null {
  if (isMissing(on)) return null;
  if (base.series !== null || !base.state.labels.holds(on))
    throw new ValueError(`invalid on specified as ${String(on)}, must be a column (of DataFrame), an Index or None`);
  return columnPositions(base.state, on)[0];
}

/** df.expanding(min_periods). */
export function makeExpanding(base: Base, a: Args): Windowed {
  checkMethod(base, a['method']);
  checkMinPeriods(a['minPeriods'], null);
  const minPeriods = Number(a['minPeriods'] ?? 1);
  const spec: WindowSpec = { kind: 'expanding' };
  return {
    ...base,
    kind: 'Expanding',
    on: null,
    times: null,
    spec: () => spec,
    fixed: spec,
    minPeriods,
    step: 1,
    attributes: [
      ['min_periods', minPeriods],
      ['method', 'single'],
    ],
  };
}

export interface EwmSettings {
  readonly options: EwmOptions;
  /** the half-life in the unit of the times */
  readonly halflife: bigint | null;
}

/** df.ewm(com, span, …). */
export function ewmOfRows(base: Base, a: Args): Windowed {
  const { state, times } = withTimes(base.state, a);
  return makeEwm({ ...base, state }, times, a);
}

/** g.ewm(com, span, …). */
export function ewmOfGroups(g: Grouped, a: Args): Windowed {
  const { state, times } = withTimes(g.state, a);
  const { times: sorted, ...base } = groupedBase({ ...g, state }, times);
  return makeEwm(base, sorted, a);
}

function makeEwm(base: Base, times: Cell | null, a: Args): Windowed {
  const { com, span, halflife, alpha } = a;
  const adjust = a['adjust'] !== false;
  const ignoreNa = a['ignoreNa'] === true;
  const minPeriods = Math.max(Math.trunc(Number(a['minPeriods'] ?? 0)), 1);
  const center = times === null ? centerOfMass({ com, span, halflife, alpha }) : centerOfMassWithTimes({ com, span, alpha }, adjust);
  const settings: EwmSettings = {
    options: { com: center, adjust, ignoreNa, minPeriods },
    halflife: times && Timedelta(halflife).asUnit(times.dtype.unit).count,
  };
  const shown = Object.entries({ com, span, halflife, alpha }).filter(([, value]) => !isMissing(value));
  return {
    ...base,
    kind: 'ExponentialMovingWindow',
    on: null,
    times,
    spec: () => ({ kind: 'expanding' }),
    minPeriods,
    step: 1,
    settings,
    attributes: [
      ...shown,
      ['min_periods', minPeriods],
      ['adjust', adjust ? 'True' : 'False'],
      ['ignore_na', ignoreNa ? 'True' : 'False'],
      ['method', 'single'],
    ],
  };
}

const isHalflifeOfTime = (halflife: unknown): boolean => !isMissing(halflife) && typeof halflife !== 'number';

/** The rows with their times, which are taken by position: rows of their own are put beside. */
function withTimes(state: FrameState, { times, halflife }: Args): { state: FrameState; times: Cell | null } {
  if (isMissing(times)) {
    if (isHalflifeOfTime(halflife)) throw new ValueError('halflife can only be a timedelta convertible argument if times is not None.');
    return { state, times: null };
  }
  const own = Series.isSeries(times) && times[STATE].rows === state.rows ? times[STATE].cell : null;
  const column = Series.isSeries(times) ? collectCells(times[STATE].rows, [times[STATE].cell])[0] : listColumn(times);
  if (column?.dtype.kind !== 'datetime') throw new ValueError('times must be datetime64 dtype.');
  if (column.vector.length !== rowCount(state.rows)) throw new ValueError('times must be the same length as the object.');
  if (!isHalflifeOfTime(halflife)) throw new ValueError('halflife must be a timedelta convertible object');
  if (column.vector.valid?.includes(0)) throw new ValueError('Cannot convert NaT values to integer');
  if (own !== null) return { state, times: own };
  const put = attach(state.rows, [column], 'times');
  return { state: { ...state, rows: put.rows }, times: put.cells[0] };
}

/** Steps between times in half-lives, none without times. */
export const deltasOf = (s: EwmSettings, times: BigInt64Array | null): Float64Array | null =>
  s.halflife === null || times === null ? null : halflifeDeltas(times, s.halflife);

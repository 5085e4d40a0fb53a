import { hasWindow, NotImplementedError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { collectCells } from '../core/collect.js';
import { columnPositions } from '../frame/columns.js';
import { cellFor } from '../frame/items.js';
import { type Cell, type FrameState, indexCells, type RowIndex, settle } from '../frame/state.js';
import { groupIndex, ready, shownKeys } from '../groupby/aggregate.js';
import { type Grouped, groupCode, valuePositions } from '../groupby/grouped.js';
import { type Closed, centerOfMass, centerOfMassWithTimes, type EwmOptions, halflifeDeltas, type WindowSpec } from '../kernels/index.js';
import { type BaseOffsetClass, convertCount, isMissing, Timedelta, toOffset } from '../scalars/index.js';
import { isWindowIndexer, type WindowIndexer } from './indexers.js';
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

/** Rows of groups one group after another, under the groups' names and their own. */
export function groupedBase(g: Grouped): Base {
  const coded = groupCode(g);
  const at = valuePositions(g);
  const r = ready(coded.g, [...coded.g.state.cells, coded.code], true);
  const code = r.values[r.values.length - 1];
  const rows = { kind: 'sort' as const, input: r.rows, keys: [{ expr: code.expr }] };
  const shown = shownKeys(coded.g, rows, r.keys);
  const own = coded.g.state.index;
  const names = own.kind === 'range' ? [own.name] : own.names;
  const keys = groupIndex(coded.g, shown.cells) as Extract<RowIndex, { kind: 'cells' }>;
  const index: RowIndex = { kind: 'cells', cells: [...keys.cells, ...r.labels], names: [...keys.names, ...names], multi: true };
  const state: FrameState = { ...coded.g.state, rows: shown.rows, cells: r.values.slice(0, -1), index };
  return { state, series: g.series, positions: at, code, grouped: g };
}

const CLOSED: ReadonlySet<unknown> = new Set(['right', 'left', 'both', 'neither']);

function checkMinPeriods(minPeriods: unknown, window: number | null): void {
  if (isMissing(minPeriods)) return;
  if (!Number.isInteger(minPeriods)) throw new ValueError('min_periods must be an integer');
  if ((minPeriods as number) < 0) throw new ValueError('min_periods must be >= 0');
  if (window !== null && (minPeriods as number) > window) throw new ValueError(`min_periods ${minPeriods} must be <= window ${window}`);
}

/** df.rolling(window, …). */
export function makeRolling(base: Base, a: Args): Windowed {
  const { window, center, closed, step } = a;
  if (!isMissing(closed) && !CLOSED.has(closed)) throw new ValueError("closed must be 'right', 'left', 'both' or 'neither'");
  if (typeof (center ?? false) !== 'boolean') throw new ValueError('center must be a boolean');
  if (a['method'] !== 'single' && !isMissing(a['method']))
    throw new NotImplementedError("rolling with method 'table': apply a function to the columns instead");
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
  return { ...base, ...weights, kind: isMissing(a['winType']) ? 'Rolling' : 'Window', on, times: null, spec: () => spec, minPeriods };
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

/** Windows of a length of time over datetimes in order. */
function byTime(base: Common, on: number | null, window: unknown, a: Args): Windowed {
  const cell = on === null ? timeCell(base) : base.state.cells[on];
  const timed = cell !== undefined && (cell.dtype.kind === 'datetime' || cell.dtype.kind === 'timedelta');
  if (!timed)
    throw new ValueError(
      on === null
        ? 'window must be an integer 0 or greater'
        : `invalid on specified as ${String(a['on'])}, must be a column (of DataFrame), an Index or None`,
    );
  const nanos = lengthOf(window, cell.dtype.name);
  checkMinPeriods(a['minPeriods'], null);
  checkOrder(base, cell, on === null ? 'index' : String(a['on']));
  if (base.step !== 1) throw new NotImplementedError('step is not supported with frequency windows');
  const size = convertCount(nanos, 'ns', cell.dtype.unit);
  const spec = (_: number, times: BigInt64Array | null): WindowSpec => ({
    kind: 'variable',
    window: size,
    times: times!,
    center: a['center'] === true,
    closed: (a['closed'] as Closed) ?? null,
  });
  return { ...base, kind: 'Rolling', on, times: cell, spec, minPeriods: isMissing(a['minPeriods']) ? 1 : Number(a['minPeriods']) };
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

function checkOrder(base: Base, cell: Cell, what: string): void {
  const plain = settle(base.state.rows, [cell, ...(base.code === null ? [] : [base.code])], hasWindow);
  const [times, codes] = collectCells(plain.rows, plain.cells);
  if (times.vector.valid?.includes(0)) throw new ValueError(`${what} values must not have NaT`);
  const data = times.vector.data as BigInt64Array;
  const group = codes?.vector.data as BigInt64Array | undefined;
  let [up, down] = [true, true];
  for (let i = 1; i < data.length; i++) {
    if (group !== undefined && group[i] !== group[i - 1]) continue;
    if (data[i] < data[i - 1]) up = false;
    if (data[i] > data[i - 1]) down = false;
  }
  if (!up && (!down || base.code !== null))
    throw new ValueError(
      base.code === null ? `${what} must be monotonic` : `Each group within ${what} must be monotonic. Sort the values in ${what} first.`,
    );
}

function onPosition(base: Base, on: unknown): number | null {
  if (isMissing(on)) return null;
  if (base.series !== null || !base.state.labels.has(on))
    throw new ValueError(`invalid on specified as ${String(on)}, must be a column (of DataFrame), an Index or None`);
  return columnPositions(base.state, on)[0];
}

/** df.expanding(min_periods). */
export function makeExpanding(base: Base, a: Args): Windowed {
  checkMinPeriods(a['minPeriods'], null);
  const minPeriods = Number(a['minPeriods'] ?? 1);
  return {
    ...base,
    kind: 'Expanding',
    on: null,
    times: null,
    spec: () => ({ kind: 'expanding' }),
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
export function makeEwm(given: Base, a: Args): Windowed {
  const adjust = a['adjust'] !== false;
  const timed = !isMissing(a['times']);
  const { base, times } = timed ? timesCell(given, a['times']) : { base: given, times: null };
  if (!timed && typeof a['halflife'] !== 'number' && !isMissing(a['halflife']))
    throw new ValueError('halflife can only be a timedelta convertible argument if times is not None.');
  if (timed && !adjust) throw new NotImplementedError('times is not supported with adjust=False.');
  const com = timed
    ? centerOfMassWithTimes({ com: a['com'], span: a['span'], alpha: a['alpha'] }, adjust)
    : centerOfMass({ com: a['com'], span: a['span'], halflife: a['halflife'], alpha: a['alpha'] });
  const minPeriods = Math.max(Number(a['minPeriods'] ?? 0), 1);
  const half = timed ? Timedelta(a['halflife'] as never).asUnit(times!.dtype.unit).count : null;
  const settings: EwmSettings = { options: { com, adjust, ignoreNa: a['ignoreNa'] === true, minPeriods }, halflife: half };
  const shown = ['com', 'span', 'halflife', 'alpha'].flatMap((n) => (isMissing(a[n]) ? [] : [[n, a[n]] as const]));
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
      ['ignore_na', a['ignoreNa'] === true ? 'True' : 'False'],
      ['method', 'single'],
    ],
  };
}

function timesCell(base: Base, times: unknown): { base: Base; times: Cell } {
  if (typeof times === 'string') return { base, times: base.state.cells[columnPositions(base.state, times)[0]] };
  const done = cellFor(base.state, times);
  if (done.cell.dtype.kind !== 'datetime') throw new ValueError('times must be datetime64 dtype.');
  return { base: { ...base, state: done.state }, times: done.cell };
}

/** Steps between times in half-lives, none without times. */
export const deltasOf = (s: EwmSettings, times: BigInt64Array | null): Float64Array | null =>
  s.halflife === null || times === null ? null : halflifeDeltas(times, s.halflife);

import { KeyError } from '@pandorable/planner';
import { concat } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { installGetters, installMethods, type Methods } from '../core/install.js';
import { castColumn } from '../dtypes/cast-local.js';
import { isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { asyncMembers, type Frame, frameOf, STATE } from '../frame/frame.js';
import { withIndex } from '../frame/items.js';
import { aggregateFrame, aggregateSeries, groupSizes, reduceGroups } from '../groupby/agg.js';
import { groupNames } from '../groupby/aggregate.js';
import { type FrameGroups, frameGroups, GROUPED, getGroup, type SeriesGroups, seriesGroups } from '../groupby/classes.js';
import { openHighLowClose } from '../groupby/describe.js';
import { type Grouped, valuePositions } from '../groupby/grouped.js';
import { GroupCutter, groupName, groupRows, localGroups, valueCutter } from '../groupby/local.js';
import { quantiles } from '../groupby/pairs.js';
import { transformGroups } from '../groupby/transform.js';
import { INTERNAL } from '../index/base.js';
import { dataColumns, labelAt, takeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { isTuple } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { type GroupBins, groupBins } from './group-bins.js';
import type { Resampled } from './resampled.js';
import { interpolateBins, isUpsampled, upsample } from './upsample.js';

const COLUMN = Symbol('column');
const RESAMPLED = Symbol('resampled');

/** A frame or Series by time bins. */
export class Resampler {
  readonly #resampled: Resampled;
  constructor(...given: unknown[]) {
    if (given[0] !== INTERNAL) throw new TypeError('use .resample(rule) of a frame, Series or groupby');
    this.#resampled = given[1] as Resampled;
  }
  /** @internal */
  get [RESAMPLED](): Resampled {
    return this.#resampled;
  }
  /** @internal */
  get [GROUPED](): Grouped {
    return this.#resampled.grouped;
  }
  /** @internal */
  static isResampler(x: unknown): x is Resampler {
    return typeof x === 'object' && x !== null && #resampled in x;
  }
  get(key: unknown): any {
    return resampler({ ...this.#resampled, grouped: select(this[GROUPED], key) });
  }
  /** @internal a column by an attribute name that no member has */
  [COLUMN](name: string): unknown {
    return this[GROUPED].series === null && this[GROUPED].state.labels.holds(name) ? this.get(name) : undefined;
  }
  get length(): number {
    return localGroups(this[GROUPED]).count;
  }
  get async(): any {
    return asyncMembers(this);
  }
  *[Symbol.iterator](): Iterator<[any, any]> {
    const g = this[GROUPED];
    const groups = localGroups(g);
    const cutter = g.series !== null ? valueCutter(g) : new GroupCutter(g, g.chosen ?? g.state.cells.map((_, i) => i));
    for (let k = 0; k < groups.count; k++)
      yield [groupName(g, groups, k), g.series !== null ? cutter.series(groupRows(groups, k)) : cutter.frame(groupRows(groups, k))];
  }
}

Object.setPrototypeOf(
  Resampler.prototype,
  new Proxy(Object.prototype, {
    get: (target, key, self) =>
      key in target || typeof key === 'symbol' || !Resampler.isResampler(self) ? Reflect.get(target, key, self) : self[COLUMN](key),
  }),
);

export const resampler = (r: Resampled): Resampler => new Resampler(INTERNAL, r);

function select(g: Grouped, key: unknown): Grouped {
  const many = Array.isArray(key) && !isTuple(key);
  const labels = many ? key : [key];
  const at = labels.flatMap((l) => {
    const found = g.state.labels.positionsOf(l);
    if (found.length === 0) throw new KeyError(many ? `Columns not found: '${String(l)}'` : `Column not found: ${String(l)}`);
    return [...found];
  });
  return many || at.length > 1 ? { ...g, chosen: at } : { ...g, chosen: at, series: { name: key } };
}

type Fn = (...x: unknown[]) => unknown;
const groupsOf = (g: Grouped): FrameGroups | SeriesGroups => (g.series !== null ? seriesGroups(g) : frameGroups(g));
const aggregate = (self: Resampler, a: Args): unknown =>
  self[GROUPED].series !== null ? aggregateSeries(self[GROUPED], self, a) : aggregateFrame(self[GROUPED], self, a);
const REDUCTIONS = ['sum', 'mean', 'median', 'min', 'max', 'std', 'var', 'sem', 'prod', 'count', 'nunique', 'first', 'last'];

const members: Methods<Resampler> = {
  agg: aggregate,
  aggregate,
  apply: aggregate,
  size: (self) => groupSizes(self[GROUPED]),
  ohlc: (self) => openHighLowClose(self[GROUPED]),
  quantile: (self, a) => quantiles(self[GROUPED], { ...a, interpolation: a['interpolation'] ?? 'linear' }),
  transform: (self, a) => transformGroups(self[GROUPED], groupsOf(self[GROUPED]), { ...a, func: a['arg'] }),
  get_group: (self, a) => getGroup(self[GROUPED], a['name']),
  asfreq: (self, a) => upsample(self[RESAMPLED], { fill: a['fillValue'] }),
  ffill: (self, a) => upsample(self[RESAMPLED], { method: 'ffill', limit: a['limit'] }),
  bfill: (self, a) => upsample(self[RESAMPLED], { method: 'bfill', limit: a['limit'] }),
  nearest: (self, a) => upsample(self[RESAMPLED], { method: 'nearest', limit: a['limit'] }),
  interpolate: (self, a) => interpolateBins(self[RESAMPLED], a),
  pipe: (self, a) => (a['func'] as Fn)(self, ...((a['args'] as unknown[] | undefined) ?? [])),
};
for (const name of REDUCTIONS)
  members[name] = (self, a) => (isUpsampled(self[RESAMPLED]) ? upsample(self[RESAMPLED], {}) : reduceGroups(self[GROUPED], name, a));
installMethods<Resampler>(Resampler, 'Resampler', members);
installGetters<Resampler>(Resampler, {
  ngroups: (self) => localGroups(self[GROUPED]).count,
  groups: (self) => {
    const l = localGroups(self[GROUPED]);
    return new Map(Array.from({ length: l.count }, (_, k) => [labelAt(l.index, k), l.starts[k + 1]]));
  },
  indices: (self) => {
    const l = localGroups(self[GROUPED]);
    return new Map(Array.from({ length: l.count }, (_, k) => [labelAt(l.index, k), Array.from(groupRows(l, k))]));
  },
});

/** Members with a value for each bin: they run on the bins of all groups at once. */
const AT_ONCE: ReadonlySet<string> = new Set([...REDUCTIONS, 'size', 'agg', 'aggregate', 'apply']);

/** Time bins within each group. Members that are not a value for each bin run on each group by itself, the results stand one below the other. */
export class GroupResampler {
  readonly #grouped: Grouped;
  readonly #options: Args;
  constructor(grouped: Grouped, options: Args) {
    this.#grouped = grouped;
    this.#options = options;
  }
  get(key: unknown): any {
    return new GroupResampler(select(this.#grouped, key), this.#options);
  }
  /** @internal */
  run(name: string, given: readonly unknown[]): Series | Frame {
    const bins = AT_ONCE.has(name) ? groupBins(this.#grouped, this.#options['rule'], this.#options['rest']) : null;
    return bins === null ? this.#runEach(name, given) : this.#runAll(bins, name, given);
  }

  #runAll({ resampled, index }: GroupBins, name: string, given: readonly unknown[]): Series | Frame {
    const done = (resampler(resampled) as unknown as Record<string, Fn>)[name](...given) as Series | Frame;
    return Series.isSeries(done)
      ? seriesOf(seriesStateOf(withIndex(seriesFrameState(done[STATE]), index), done[STATE].name))
      : frameOf(withIndex(done[STATE], index));
  }

  #runEach(name: string, given: readonly unknown[]): Series | Frame {
    const g = this.#grouped;
    const groups = localGroups(g);
    const on = this.#options['on'];
    const at = typeof on === 'string' && g.series !== null ? [...valuePositions(g), ...g.state.labels.positionsOf(on)] : valuePositions(g);
    const cutter = new GroupCutter(g, at);
    const parts: (Series | Frame)[] = [];
    const filled: number[] = [];
    for (let k = 0; k < groups.count; k++) {
      const rows = groupRows(groups, k);
      if (rows.length === 0) continue;
      const alone = g.series !== null && at.length === 1;
      const part = alone ? cutter.series(rows) : cutter.frame(rows);
      const bins = (part as unknown as { resample: (rule: unknown, o: object) => Resampler }).resample(
        this.#options['rule'],
        this.#options['rest'],
      );
      const chosen = g.series !== null && !alone ? bins.get(g.series.name) : bins;
      parts.push((chosen as unknown as Record<string, Fn>)[name](...given) as Series);
      filled.push(k);
    }
    const joined = concat({
      objs: parts,
      axis: 0,
      join: 'outer',
      ignoreIndex: false,
      keys: wrapIndex(takeData(groups.index, filled)),
      levels: null,
      names: groupNames(g),
      verifyIntegrity: false,
      sort: false,
    });
    return withKeyDtypes(joined as Series | Frame, dataColumns(groups.index));
  }
}

/** The result with the first levels of its index in the dtypes of the group keys. */
function withKeyDtypes(result: Series | Frame, keys: readonly LocalColumn[]): Series | Frame {
  const state = Series.isSeries(result) ? seriesFrameState(result[STATE]) : result[STATE];
  const index = indexData(state);
  if (index.kind !== 'multi' || keys.every(({ dtype }, k) => sameDtype(dtype, index.columns[k].dtype))) return result;
  const columns = index.columns.map((c, k) => (k < keys.length && isNumericDtype(keys[k].dtype) ? castColumn(c, keys[k].dtype) : c));
  const done = withIndex(state, { kind: 'multi', columns, names: index.names });
  return Series.isSeries(result) ? seriesOf(seriesStateOf(done, result[STATE].name)) : frameOf(done);
}

for (const name of [...Object.keys(members), 'fillna']) {
  for (const spelling of new Set([name, name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())])) {
    Object.defineProperty(GroupResampler.prototype, spelling, {
      value(this: GroupResampler, ...given: unknown[]) {
        return this.run(spelling, given);
      },
      configurable: true,
      writable: true,
    });
  }
}

/** g.resample(rule, …). */
export function groupResampler(g: Grouped, a: Args): GroupResampler {
  const { closed, label, on, origin, offset } = a;
  const rest = Object.fromEntries(Object.entries({ closed, label, on, origin, offset }).filter(([, v]) => v !== undefined && v !== null));
  return new GroupResampler(g, { rule: a['rule'], rest, on });
}

import { KeyError, ValueError } from '@pandorable/planner';
import { callable } from '../core/install.js';
import { asyncMembers } from '../frame/frame.js';
import { INTERNAL } from '../index/base.js';
import type { IndexData } from '../index/data.js';
import { lookupOf } from '../index/lookup.js';
import { isMissing, isTuple, pythonRepr, Timestamp } from '../scalars/index.js';
import { type Grouped, valuePositions } from './grouped.js';
import { GroupCutter, groupName, groupRows, localGroups } from './local.js';

/** The grouping behind the object. */
export const GROUPED = Symbol('grouped');
const COLUMN = Symbol('column');

abstract class GroupBy {
  readonly #grouped: Grouped;

  constructor(...given: unknown[]) {
    if (given[0] !== INTERNAL) throw new TypeError('use df.groupby(…) or s.groupby(…)');
    this.#grouped = given[1] as Grouped;
  }

  /** @internal */
  get [GROUPED](): Grouped {
    return this.#grouped;
  }

  /** The number of groups. */
  get ngroups(): number {
    return localGroups(this.#grouped).count;
  }
  get length(): number {
    return this.ngroups;
  }
  get async(): any {
    return asyncMembers(this);
  }
}

/** Groups of a frame's rows; its members are installed from the tables in `methods.ts`. */
export class FrameGroups extends GroupBy {
  /** @internal */
  static isFrameGroups(x: unknown): x is FrameGroups {
    return x instanceof FrameGroups;
  }

  get(key: unknown): any {
    return select(this[GROUPED], key);
  }

  /** @internal a column by an attribute name that no member has */
  [COLUMN](name: string): unknown {
    return this[GROUPED].state.labels.holds(name) ? select(this[GROUPED], name) : undefined;
  }

  *[Symbol.iterator](): Iterator<[any, any]> {
    const g = this[GROUPED];
    const groups = localGroups(g);
    const cutter = new GroupCutter(g, g.chosen ?? g.state.cells.map((_, i) => i));
    for (let k = 0; k < groups.count; k++) yield [groupName(g, groups, k), cutter.frame(groupRows(groups, k))];
  }
  get [Symbol.toStringTag](): string {
    return 'DataFrameGroupBy';
  }
}

Object.setPrototypeOf(
  GroupBy.prototype,
  new Proxy(Object.prototype, {
    get: (target, key, self) =>
      key in target || typeof key === 'symbol' || !(self instanceof FrameGroups) ? Reflect.get(target, key, self) : self[COLUMN](key),
  }),
);

export class SeriesGroups extends GroupBy {
  *[Symbol.iterator](): Iterator<[any, any]> {
    const g = this[GROUPED];
    const groups = localGroups(g);
    const cutter = new GroupCutter(g, valuePositions(g));
    for (let k = 0; k < groups.count; k++) yield [groupName(g, groups, k), cutter.series(groupRows(groups, k))];
  }
  get [Symbol.toStringTag](): string {
    return 'SeriesGroupBy';
  }
}

export const frameGroups = (g: Grouped): FrameGroups => new FrameGroups(INTERNAL, g);
export const seriesGroups = (g: Grouped): SeriesGroups => new SeriesGroups(INTERNAL, g);

const isList = (key: unknown): key is readonly unknown[] => (Array.isArray(key) && !isTuple(key)) || key instanceof Set;

/** g[key]: one column, or several. */
function select(g: Grouped, key: unknown): FrameGroups | SeriesGroups {
  if (isTuple(key) && key.length > 1 && !g.state.labels.isMulti)
    throw new TypeError('Cannot subset columns with a tuple with more than one element. Use a list instead.');
  const labels = isList(key) ? [...key] : [key];
  const found = labels.map((l) => g.state.labels.positionsOf(l).filter((p) => g.chosen === null || g.chosen.includes(p)));
  const missing = labels.filter((_, i) => found[i].length === 0);
  if (missing.length > 0) {
    const names = g.state.labels.labels.map((l) => pythonRepr(l)).join(', ');
    throw new KeyError(
      isList(key)
        ? `Columns not found: ${missing.map((m) => pythonRepr(m)).join(', ')}. The columns are: ${names}`
        : `Column not found: ${String(key)}. The columns are: ${names}`,
    );
  }
  if (!isList(key) && found[0].length === 1) return seriesGroups({ ...g, chosen: found[0], series: { name: key } });
  return frameGroups({ ...g, chosen: found.flat() });
}

/** The frame or Series of one group. */
export function getGroup(g: Grouped, name: unknown): unknown {
  const groups = localGroups(g);
  const label = g.listed && g.keys.length === 1 && isTuple(name) ? name[0] : name;
  if (g.listed && g.keys.length === 1 && !isTuple(name)) throw new KeyError(pythonRepr(name));
  if (g.keys.length > 1 && (!isTuple(name) || name.length !== g.keys.length))
    throw new ValueError(`must supply a ${isTuple(name) ? 'same-length ' : ''}tuple to get_group with multiple grouping keys`);
  const k = positionOf(groups.index, label);
  if (k < 0 || (groupRows(groups, k).length === 0 && !isMissing(label))) throw new KeyError(pythonRepr(name));
  const rows = groupRows(groups, k);
  return g.series !== null
    ? new GroupCutter(g, valuePositions(g)).series(rows)
    : new GroupCutter(g, g.chosen ?? g.state.cells.map((_, i) => i)).frame(rows);
}

/** Times may be given as text. */
function positionOf(data: IndexData, label: unknown): number {
  const timed = data.kind === 'flat' && data.column.dtype.kind === 'datetime' && typeof label === 'string';
  return lookupOf(data).positions(timed ? Timestamp(label) : label)[0] ?? -1;
}

export const DataFrameGroupBy = callable(FrameGroups);
export const SeriesGroupBy = callable(SeriesGroups);

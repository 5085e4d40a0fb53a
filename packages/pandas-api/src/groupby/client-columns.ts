/** Columns reduced one group at a time in this thread: by functions of users, and where the engine has no such reduction. */
import { AttributeError, ValueError } from '@pandorable/planner';
import { INFERRED, inferColumn } from '../cells/infer.js';
import type { Args } from '../core/args.js';
import type { LocalColumn } from '../core/column.js';
import { nearestMember } from '../core/nearest-member.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { reducedResult } from '../dtypes/pointwise.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame } from '../frame/frame.js';
import { calling } from '../functions/index.js';
import { dataLabels } from '../index/data.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { watching } from '../progress/rows.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { reduceObjects } from '../statistics/object-reductions.js';
import type { ReductionName } from '../statistics/reductions.js';
import { reductionName } from './functions.js';
import type { Grouped } from './grouped.js';
import { GroupCutter, groupPlace, groupRows, groupWatch, localGroups, resultColumn, rowLabelsOf } from './local.js';

export type How = string | ((...args: unknown[]) => unknown);
/** One column of a result: a column of the rows, reduced in a way. */
export interface Spec {
  readonly at: number;
  readonly how: How;
  readonly args?: Args;
  readonly rest?: readonly unknown[];
  /** a column of mixed values stays one, as those of whole frames do */
  readonly mixed?: boolean;
}

/** The error of groups without any value, which have no place of the largest one. */
export function noLabel(g: Grouped, s: Spec): ValueError {
  const name = String(s.how);
  if (!g.options.observed && g.keys.some((k) => k.cell.dtype.kind === 'category'))
    return new ValueError(`Can't get ${name} of an empty group due to unobserved categories. Specify observed=True in groupby instead.`);
  return new ValueError(
    s.args?.['skipna'] === false
      ? `${name} with skipna=False encountered an NA value.`
      : `${name} with skipna=True encountered all NA values in a group.`,
  );
}

/** Columns reduced one group at a time. */
export const clientColumns = (g: Grouped, specs: readonly Spec[]): LocalColumn[] =>
  watching(groupWatch(localGroups(g), specs.length), (watch) =>
    specs.map((s, pass) => clientColumn(g, s, (rows) => watch.done(rows, pass))),
  );

/** `done`: is told how many rows belong to groups that are reduced. */
function clientColumn(g: Grouped, s: Spec, done: (rows: number) => void): LocalColumn {
  const groups = localGroups(g);
  const cutter = new GroupCutter(g, [s.at]);
  const name = typeof s.how === 'string' ? reductionName(s.how) : null;
  if (name === 'idxmin' || name === 'idxmax') {
    const values = cutter.values(0);
    const labels = dataLabels(rowLabelsOf(g));
    return columnOf(
      Array.from({ length: groups.count }, (_, k) => {
        const rows = groupRows(groups, k);
        const row = extremeRow(values, rows, name === 'idxmax');
        if (s.args?.['skipna'] === false && Array.from(rows).some((i) => isMissing(values[i]))) throw noLabel(g, s);
        if (row < 0) throw noLabel(g, s);
        return labels[row];
      }),
      dtypes.object,
    );
  }
  if (name !== null) {
    const { kind } = cutter.dtype(0);
    const values = kind === 'object' ? objectValues(cutter.column(0)) : cutter.values(0);
    const results = Array.from({ length: groups.count }, (_, k) =>
      reduceGroup(
        name,
        Array.from(groupRows(groups, k), (i) => values[i]),
        kind === 'str',
        s.args ?? {},
      ),
    );
    if (kind !== 'object') return columnOf(results, kind === 'str' ? cutter.dtype(0) : undefined);
    if (name === 'std' || name === 'sem') return columnOf(results, dtypes.float64);
    const mixed = columnOf(results, dtypes.object);
    return (name === 'min' || name === 'max') && s.mixed !== true ? inferColumn(mixed, INFERRED.textsAndTimes) : mixed;
  }
  const run = callerOf(s);
  const column = g.series !== null ? undefined : g.state.labels.labelAt(s.at);
  const results = Array.from({ length: groups.count }, (_, k) => {
    done(groups.starts[k]);
    return run(cutter.series(groupRows(groups, k)), () => groupPlace(groups.index, k, column));
  });
  return reducedResult(resultColumn(results, cutter.dtype(0)), cutter.dtype(0));
}

/** The first row with the smallest or largest value. */
function extremeRow(values: readonly unknown[], rows: Int32Array, largest: boolean): number {
  let best = -1;
  for (const i of rows) {
    if (isMissing(values[i])) continue;
    const c = best < 0 ? 1 : compareLabels(values[i], values[best]);
    if (best < 0 || (largest ? c > 0 : c < 0)) best = i;
  }
  return best;
}

function reduceGroup(name: string, values: readonly unknown[], text: boolean, a: Args): unknown {
  if (!text) return reduceObjects(name as ReductionName, values, a);
  const held = values.filter((v) => !isMissing(v));
  const unknown = (a['skipna'] === false && held.length < values.length) || held.length < Number(a['minCount'] ?? 0);
  return unknown ? null : held.join('');
}

/** A function of one group's Series. */
function callerOf(s: Spec): (group: Series, place: () => string) => unknown {
  if (typeof s.how === 'function') {
    const call = calling(s.how, 'groupby.agg');
    return (x, place) => unwrapped(call(place, x, ...(s.rest ?? [])));
  }
  const name = s.how;
  if (typeof (Series.prototype as unknown as Record<string, unknown>)[name] !== 'function')
    throw new AttributeError(`'SeriesGroupBy' object has no attribute '${name}'${nearestMember(Series.prototype, name)}`);
  return (x) =>
    unwrapped(
      (x as unknown as Record<string, (...a: unknown[]) => unknown>)[name](
        ...(s.rest ?? []),
        ...(s.args && Object.keys(s.args).length > 0 ? [s.args] : []),
      ),
    );
}

/** A result that is no scalar stands as it is; one that pandas refuses is an error. */
function unwrapped(v: unknown): unknown {
  if (Frame.isFrame(v)) throw new TypeError('Must produce aggregated value');
  if (!Series.isSeries(v)) return v;
  const values = v.toArray();
  return values.length === 1 ? values[0] : values;
}

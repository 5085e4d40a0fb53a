import { AttributeError, agg, isNull, KeyError, SpecificationError, valuesOf } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { type Args, isPlainObject } from '../core/args.js';
import { aggregateCells, resolveCells, somewhere } from '../core/collect.js';
import { reductionByName } from '../core/install.js';
import { nearestMember } from '../core/nearest-member.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { listPositions } from '../frame/columns.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, isMulti } from '../frame/state.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { type Aggregated, aggregate, groupedState, ready } from './aggregate.js';
import { clientColumns, type How, noLabel, type Spec } from './client-columns.js';
import { type AggregatePlan, aggregatePlan, reducedInClient, reductionName } from './functions.js';
import { type Grouped, labelsAt, valuePositions } from './grouped.js';

/** The results of specs, one row a group; what the engine can do is one aggregate node, the rest is computed on the client beside it. */
export function runSpecs(g: Grouped, specs: readonly Spec[]): Aggregated {
  const used = [...new Set(specs.map((s) => s.at))];
  const shown = resolveCells(
    g.state.rows,
    used.map((i) => g.state.cells[i]),
  );
  const dtypeAt = new Map(used.map((i, k) => [i, shown[k].dtype] as const));
  const byRow = isMulti(g.state.index);
  const inClient = specs.map(
    (s) =>
      typeof s.how === 'function' ||
      (byRow && isExtremeLabel(s.how)) ||
      reductionName(s.how) === null ||
      reducedInClient(reductionName(s.how)!, dtypeAt.get(s.at)!),
  );
  const needsLabels = !byRow && specs.some((s) => isExtremeLabel(s.how));
  const r = ready(g, shown, needsLabels);
  const cellAt = new Map(used.map((i, k) => [i, r.values[k]] as const));
  const label: Cell | null = needsLabels ? (r.labels[0] ?? indexCells(g.state.index)[0]) : null;
  const plans: AggregatePlan[] = specs.flatMap((s, i) =>
    inClient[i] ? [] : [aggregatePlan(reductionName(s.how as string)!, cellAt.get(s.at)!, s.args ?? {}, label)],
  );
  const done = aggregate(g, r, plans);
  refuseEmpty(
    g,
    done,
    specs.filter((_, i) => !inClient[i]),
    dtypeAt,
  );
  if (!inClient.includes(true)) return done;
  const columns = clientColumns(
    g,
    specs.filter((_, i) => inClient[i]),
  );
  const put = attach(done.rows, columns, 'group results');
  let [lazy, local] = [0, 0];
  return { ...done, rows: put.rows, cells: inClient.map((client) => (client ? put.cells[local++] : done.cells[lazy++])) };
}

/** Groups without any value have no place of the largest one; where values may be missing, the groups are looked at. */
function refuseEmpty(g: Grouped, done: Aggregated, specs: readonly Spec[], dtypeAt: ReadonlyMap<number, Dtype>): void {
  const cells = done.cells.filter((_, i) => isExtremeLabel(specs[i].how) && mayLack(g, dtypeAt.get(specs[i].at)!));
  if (cells.length === 0) return;
  const asked = specs.filter((s) => isExtremeLabel(s.how) && mayLack(g, dtypeAt.get(s.at)!));
  const lacking = aggregateCells(
    done.rows,
    cells.map((c) => ({ expr: agg('agg.any', [isNull(c.expr)]), dtype: dtypes.bool })),
  ).findIndex((c) => valuesOf(c.vector)[0] === true);
  if (lacking >= 0) throw noLabel(g, asked[lacking]);
  for (const s of asked) if (s.args?.['skipna'] === false) refuseMissing(g, s);
}

const mayLack = (g: Grouped, d: Dtype): boolean =>
  d.masked || (d.kind !== 'int' && d.kind !== 'uint' && d.kind !== 'bool') || !g.options.observed;

function refuseMissing(g: Grouped, s: Spec): void {
  if (somewhere(g.state.rows, isNull(g.state.cells[s.at].expr))) throw noLabel({ ...g, options: { ...g.options, observed: true } }, s);
}

const isExtremeLabel = (how: How): boolean => how === 'idxmin' || how === 'idxmax';

/** Shown names of functions in a list: lambdas are numbered where they are not alone. */
export function howNames(list: readonly unknown[]): unknown[] {
  const raw = list.map((h) => (isTuple(h) ? h[0] : typeof h === 'function' ? (h.name === '' ? '<lambda>' : h.name) : h));
  let k = 0;
  return raw.map((n) => (n === '<lambda>' && raw.length > 1 ? `<lambda_${k++}>` : n));
}

const howOf = (h: unknown): How => {
  const how = reductionByName(isTuple(h) ? h[1] : h);
  if (typeof how !== 'string' && typeof how !== 'function')
    throw new TypeError(`'${typeof how === 'number' ? 'int' : typeof how}' object is not callable`);
  return how as How;
};

interface NamedAggregation {
  readonly column: unknown;
  readonly aggfunc: unknown;
  readonly args?: readonly unknown[];
}
/** pd.NamedAgg(column, aggfunc). */
export function namedAggregation(a: Args): NamedAggregation & object {
  return { column: a['column'], aggfunc: a['aggfunc'], args: a['args'], [NAMED]: true } as NamedAggregation;
}
const NAMED = Symbol('named');
export const isNamed = (v: unknown): v is NamedAggregation => typeof v === 'object' && v !== null && NAMED in v;
const entriesOf = (v: unknown): [unknown, unknown][] => (v instanceof Map ? [...v] : Object.entries(v as object));

/** The `func` of agg, whichever way it was given, with what is passed on to it. */
export function readAgg(a: Args): { func: unknown; args: Args; rest: readonly unknown[] } {
  const all = [...((a['args'] as unknown[] | undefined) ?? [])];
  const kwargs = (a['kwargs'] ?? {}) as Record<string, unknown>;
  const func = reductionByName(a['func'] ?? all.shift());
  if (func !== undefined && func !== null) return { func, args: kwargs, rest: all };
  if (Object.keys(kwargs).length === 0) throw new TypeError("Must provide 'func' or tuples of '(column, aggfunc).");
  return { func: kwargs, args: {}, rest: all };
}

/** DataFrameGroupBy.agg. */
export function aggregateFrame(g: Grouped, self: object, a: Args): unknown {
  const { func, args, rest } = readAgg(a);
  if (typeof func === 'string') return byName(g, self, func, args, rest);
  if (typeof func === 'function')
    return frameOf(
      groupedState(
        g,
        runSpecs(
          g,
          valuePositions(g).map((at) => ({ at, how: func as How, rest })),
        ),
        labelsAt(g, valuePositions(g)),
      ),
    );
  if (Array.isArray(func))
    return listed(
      g,
      valuePositions(g).map((at) => [at, func] as const),
      args,
      rest,
    );
  if (!isPlainObject(func) && !(func instanceof Map))
    throw new TypeError(`'${typeof func === 'number' ? 'int' : typeof func}' object is not callable`);
  return byDict(g, entriesOf(func), args, rest);
}

function byName(g: Grouped, self: object, name: string, args: Args, rest: readonly unknown[]): unknown {
  const member = (self as Record<string, unknown>)[name];
  if (typeof member !== 'function' || name === 'agg' || name === 'constructor') {
    const nearest = nearestMember(self, name);
    if (g.series !== null) throw new AttributeError(`'SeriesGroupBy' object has no attribute '${name}'${nearest}`);
    throw new AttributeError(`'${name}' is not a valid function for 'DataFrameGroupBy' object${nearest}`);
  }
  return member.apply(self, [...rest, ...(Object.keys(args).length > 0 ? [args] : [])]);
}

/** A list of functions for every column: columns of two levels. */
function listed(
  g: Grouped,
  columns: readonly (readonly [at: number, list: readonly unknown[]])[],
  args: Args,
  rest: readonly unknown[],
): Frame {
  const specs = columns.flatMap(([at, list]) => list.map((h) => ({ at, how: howOf(h), args, rest })));
  const own = labelsAt(
    g,
    columns.flatMap(([at, list]) => list.map(() => at)),
  );
  const hows = columnOf(columns.flatMap(([, list]) => howNames(list)));
  const done = runSpecs(g, specs);
  return frameOf(groupedState(g, done, wrapIndex({ kind: 'multi', columns: [...own.columns, hows], names: [...own.names, null] })));
}

function byDict(g: Grouped, entries: readonly (readonly [unknown, unknown])[], args: Args, rest: readonly unknown[]): unknown {
  if (entries.length > 0 && entries.every(([, v]) => isTuple(v) || isNamed(v))) return named(g, entries, args);
  if (entries.some(([, v]) => isPlainObject(v) || v instanceof Map)) throw new SpecificationError('nested renamer is not supported');
  const at = positions(
    g,
    entries.map(([k]) => k),
  );
  if (entries.some(([, v]) => Array.isArray(v) && !isTuple(v)))
    return listed(
      g,
      entries.flatMap(([, v], i) => at[i].map((p) => [p, Array.isArray(v) && !isTuple(v) ? v : [v]] as const)),
      args,
      rest,
    );
  const specs = entries.flatMap(([, v], i) => at[i].map((p): Spec => ({ at: p, how: howOf(v), args, rest })));
  return frameOf(
    groupedState(
      g,
      runSpecs(g, specs),
      labelsAt(
        g,
        specs.map((s) => s.at),
      ),
    ),
  );
}

/** Positions of labels among the columns; KeyError naming those that are missing. */
function positions(g: Grouped, labels: readonly unknown[]): (readonly number[])[] {
  const allowed = g.chosen === null ? null : new Set(g.chosen);
  const found = labels.map((l) => g.state.labels.positionsOf(l).filter((p) => allowed === null || allowed.has(p)));
  const missing = labels.filter((_, i) => found[i].length === 0);
  if (missing.length > 0)
    throw new KeyError(
      `Label(s) ${pythonRepr(missing)} do not exist. The columns are: ${valuePositions(g)
        .map((i) => pythonRepr(g.state.labels.labelAt(i)))
        .join(', ')}`,
    );
  return found;
}

/** name = (column, function). */
function named(g: Grouped, entries: readonly (readonly [unknown, unknown])[], args: Args): Frame {
  const wanted = entries.map(([, v]) => (isNamed(v) ? v : { column: (v as unknown[])[0], aggfunc: (v as unknown[])[1] }));
  const at = positions(
    g,
    wanted.map((w) => w.column),
  );
  const specs = wanted.map((w, i): Spec => ({ at: at[i][0], how: howOf(w.aggfunc), args, rest: (w as NamedAggregation).args ?? [] }));
  return frameOf(groupedState(g, runSpecs(g, specs), makeIndex(entries.map(([k]) => k))));
}

/** SeriesGroupBy.agg. */
export function aggregateSeries(g: Grouped, self: object, a: Args): unknown {
  const byKeyword = isMissing(a['func']) && ((a['args'] as unknown[] | undefined) ?? []).length === 0;
  const { func, args, rest } = readAgg(a);
  const [at] = valuePositions(g);
  if (typeof func === 'string') return byName(g, self, func, args, rest);
  if (typeof func === 'function') return oneColumn(g, runSpecs(g, [{ at, how: func as How, rest }]));
  if (Array.isArray(func)) {
    const names = howNames(func);
    return frameOf(
      groupedState(
        g,
        runSpecs(
          g,
          func.map((h) => ({ at, how: howOf(h), args, rest })),
        ),
        makeIndex(names),
      ),
    );
  }
  if (!byKeyword && !isPlainObject(func)) throw new SpecificationError('nested renamer is not supported');
  const entries = entriesOf(func);
  if (!entries.every(([, v]) => typeof v === 'string' || typeof v === 'function' || isNamed(v)))
    throw new TypeError('func is expected but received list in **kwargs.');
  return frameOf(
    groupedState(
      g,
      runSpecs(
        g,
        entries.map(([, v]) => ({ at, how: howOf(isNamed(v) ? v.aggfunc : v), args, rest })),
      ),
      makeIndex(entries.map(([k]) => k)),
    ),
  );
}

/** The only column as a Series; a frame with the keys beside it where as_index is false. */
export function oneColumn(g: Grouped, done: Aggregated, name: unknown = g.series!.name): Series | Frame {
  const state = groupedState(g, done, makeIndex([name]));
  return g.options.asIndex ? seriesOf(seriesStateOf(state, name)) : frameOf(state);
}

/** A reduction by name over all value columns. */
export function reduceGroups(g: Grouped, name: string, a: Args): Series | Frame {
  if (g.series !== null) return oneColumn(g, runSpecs(g, [{ at: valuePositions(g)[0], how: name, args: a }]));
  return frameOf(reducedState(g, name, a));
}

export function reducedState(g: Grouped, name: string, a: Args): FrameState {
  const at = valuePositions(g).filter((i) => a['numericOnly'] !== true || isNumericDtype(g.state.cells[i].dtype));
  return groupedState(
    g,
    runSpecs(
      g,
      at.map((p) => ({ at: p, how: name, args: a, mixed: true })),
    ),
    labelsAt(g, at),
  );
}

/** Rows of each group. */
export function groupSizes(g: Grouped): Series | Frame {
  const done = aggregate(g, ready(g, []), [aggregatePlan('size', { expr: g.keys[0].cell.expr, dtype: g.keys[0].cell.dtype }, {}, null)]);
  const name = g.series !== null ? g.series.name : null;
  const masked = g.series !== null && g.state.cells[valuePositions(g)[0]].dtype.masked;
  const sized = masked ? { ...done, cells: done.cells.map((c) => ({ ...c, dtype: dtypes.Int64 })) } : done;
  if (g.options.asIndex) return seriesOf(seriesStateOf(groupedState(g, sized, makeIndex([0])), name));
  return frameOf(groupedState(g, sized, makeIndex(['size'])));
}

export const chosenPositions = (state: FrameState, labels: readonly unknown[]): number[] => listPositions(state, labels);

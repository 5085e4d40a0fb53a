import { KeyError, over, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { choose } from '../cells/choose.js';
import { INFERRED, inferCells } from '../cells/infer.js';
import { literalCell } from '../cells/literal.js';
import { concat } from '../combine/concat.js';
import { type Args, isPlainObject } from '../core/args.js';
import { collectCells, collectState, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { nearestMember } from '../core/nearest-member.js';
import { columnOf } from '../core/values.js';
import { concatColumns } from '../dtypes/concat-local.js';
import { dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, filterRows, indexCells } from '../frame/state.js';
import { calling } from '../functions/index.js';
import { takeColumn } from '../index/data.js';
import { makeIndex } from '../index/make.js';
import { type RowWatch, watching } from '../progress/rows.js';
import { isMissing, isTuple, pythonRepr, tuple } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf } from '../series/series.js';
import { isNamed, readAgg, runSpecs } from './agg.js';
import type { How } from './client-columns.js';
import { aggregatePlan, reducedInClient, reductionName } from './functions.js';
import { type Grouped, keyExprs, rowCell, valuePositions } from './grouped.js';
import { GroupCutter, groupName, groupPlace, groupRows, groupWatch, localGroups } from './local.js';
import { rowState, rowsResult } from './rows.js';
import { prepare, rowResult } from './running.js';

/** Members that give one value a row already. */
const RUNNING: ReadonlySet<string> = new Set([
  'cumsum',
  'cumprod',
  'cummin',
  'cummax',
  'cumcount',
  'ngroup',
  'rank',
  'shift',
  'diff',
  'pct_change',
  'ffill',
  'bfill',
  'fillna',
]);

/** g.transform: a value for every row. */
export function transformGroups(g: Grouped, self: object, a: Args): Series | Frame {
  const { func, args, rest } = readAgg(a);
  if (typeof func === 'string') return byName(g, self, func, args, rest);
  if (typeof func === 'function') return byFunction(g, func as (...x: unknown[]) => unknown, rest);
  if (Array.isArray(func) && g.series === null) return byList(g, self, func);
  if (Array.isArray(func))
    throw new TypeError(
      'Passing a list to SeriesGroupBy.transform is not supported: transform once for each function and pd.concat the results',
    );
  if (isPlainObject(func) || func instanceof Map) return byDict(g, self, func instanceof Map ? [...func] : Object.entries(func as object));
  throw new TypeError(`'${typeof func}' object is not callable`);
}

/** A function for each of some columns, or name = (column, function). */
function byDict(g: Grouped, self: object, entries: readonly (readonly [unknown, unknown])[]): Frame {
  const wanted = entries.map(([label, how]) => ({
    label,
    column: isNamed(how) ? how.column : isTuple(how) ? how[0] : label,
    how: isNamed(how) ? how.aggfunc : isTuple(how) ? how[1] : how,
  }));
  const at = wanted.map((w) => g.state.labels.positionsOf(w.column)[0]);
  const missing = wanted.filter((_, i) => at[i] === undefined).map((w) => w.column);
  if (missing.length > 0) throw new KeyError(`Label(s) ${pythonRepr(missing)} do not exist`);
  return sideBySide(
    g,
    self,
    wanted.map((w, i) => ({ at: at[i], how: w.how, label: w.label })),
  );
}

function sideBySide(
  g: Grouped,
  self: object,
  parts: readonly { at: number; how: unknown; label: unknown }[],
  names?: readonly unknown[],
): Frame {
  const objs = parts.map((p) => {
    const one: Grouped = { ...g, chosen: [p.at], series: { name: null } };
    return transformGroups(one, (self as { over?: (g: Grouped) => object }).over?.(one) ?? self, { func: p.how, args: [], kwargs: {} });
  });
  const joined = concat({
    objs,
    axis: 1,
    join: 'outer',
    ignoreIndex: false,
    keys: null,
    levels: null,
    names: null,
    verifyIntegrity: false,
    sort: false,
  }) as Frame;
  return frameOf({
    ...joined[STATE],
    labels: makeIndex(
      parts.map((p) => p.label),
      names === undefined ? {} : { multi: true, names },
    ),
  });
}

function byName(g: Grouped, self: object, name: string, args: Args, rest: readonly unknown[]): Series | Frame {
  const done = namedTransform(g, self, name, args, rest);
  if (!Series.isSeries(done) || RUNNING.has(name)) return done;
  const s = done[STATE];
  const { rows, cells } = inferCells(s.rows, [s.cell], INFERRED.textsAndTimes);
  return rows === s.rows ? done : seriesOf({ ...s, rows, cell: cells[0] });
}

function namedTransform(g: Grouped, self: object, name: string, args: Args, rest: readonly unknown[]): Series | Frame {
  if (RUNNING.has(name))
    return (self as Record<string, (...x: unknown[]) => Series>)[name](...rest, ...(Object.keys(args).length > 0 ? [args] : []));
  const reduction = reductionName(name);
  if (reduction === null) throw new ValueError(`'${name}' is not a valid function name for transform(name)${nearestMember(self, name)}`);
  const at =
    reduction === 'size'
      ? valuePositions(g).slice(0, 1)
      : valuePositions(g).filter((i) => args['numericOnly'] !== true || isNumericDtype(g.state.cells[i].dtype));
  if (at.some((i) => reducedInClient(reduction, g.state.cells[i].dtype))) return spread(g, reduction, args, at);
  if (reduction.startsWith('idx')) checkLabels(g, reduction, args, at);
  const { g: ready, cells } = prepare(g, at);
  const label = reduction.startsWith('idx') ? indexCells(g.state.index)[0] : null;
  const out = cells.map((c): Cell => {
    const plan = aggregatePlan(reduction, c, args, label);
    const parts = plan.parts.map((p) =>
      over(p.fn as 'agg.sum', p.args, {
        ...(p.options ? { options: p.options } : {}),
        partition: keyExprs(ready),
        order: p.order === undefined ? 'none' : 'rows',
      }),
    );
    return { ...rowCell(ready, plan.value(parts), plan.dtype, plan.maybe), fits: plan.fits };
  });
  if (reduction === 'size')
    return seriesOf({ rows: ready.state.rows, cell: out[0], index: ready.state.index, name: g.series?.name ?? null });
  return rowResult(ready, out, at);
}

/** The error of groups that have no such label. */
function checkLabels(g: Grouped, name: string, args: Args, at: readonly number[]): void {
  runSpecs(
    { ...g, options: { ...g.options, observed: true } },
    at.map((i) => ({ at: i, how: name as How, args })),
  );
}

/** Group results computed on the client, repeated for the rows of each group. */
function spread(g: Grouped, name: string, args: Args, at: readonly number[]): Series | Frame {
  const done = runSpecs(
    { ...g, options: { ...g.options, observed: true } },
    at.map((i) => ({ at: i, how: name as How, args, mixed: true })),
  );
  const { codes } = localGroups({ ...g, options: { ...g.options, observed: true } });
  const columns = collectCells(done.rows, done.cells).map((c) => takeColumn(c, codes));
  return put(g, columns, at);
}

function put(g: Grouped, columns: readonly LocalColumn[], at: readonly number[]): Series | Frame {
  const done = attach(g.state.rows, columns, 'transform');
  const cells = done.cells.map((c, i) =>
    columns[i].vector.valid?.includes(0) && !c.dtype.masked && (isIntDtype(c.dtype) || c.dtype.kind === 'bool') ? { ...c, maybe: true } : c,
  );
  return rowResult({ ...g, state: { ...g.state, rows: done.rows } }, cells, at);
}

/** A user's function on each group's columns: a scalar is repeated, anything else has a value a row. */
function byFunction(g: Grouped, fn: (...x: unknown[]) => unknown, rest: readonly unknown[]): Series | Frame {
  const at = valuePositions(g);
  const groups = localGroups(g);
  const n = rowCount(g.state.rows);
  const filled = Array.from({ length: groups.count }, (_, k) => k).filter((k) => groupRows(groups, k).length > 0);
  // where each row's value is among the values of all groups, one below the other
  const places = new Int32Array(n).fill(-1);
  let next = 0;
  for (const k of filled) for (const row of groupRows(groups, k)) places[row] = next++;
  const call = calling(fn, 'groupby.transform');
  const column = (i: number, pass: number, watch: RowWatch): LocalColumn => {
    const cutter = new GroupCutter(g, [i]);
    const label = g.series !== null ? undefined : g.state.labels.labelAt(i);
    const parts = filled.map((k) => {
      watch.done(groups.starts[k], pass);
      const rows = groupRows(groups, k);
      const part = g.series !== null ? cutter.series(rows, 0, groupName(g, groups, k)) : cutter.series(rows);
      return partColumn(
        call(() => groupPlace(groups.index, k, label), part, ...rest),
        rows.length,
        cutter.dtype(0).kind === 'float',
      );
    });
    return parts.length === 0 ? columnOf(new Array(n).fill(null)) : takeColumn(concatColumns(parts), places);
  };
  const columns = watching(groupWatch(groups, at.length), (watch) => at.map((i, pass) => column(i, pass, watch)));
  return put(g, columns, at);
}

/** What a function gave for the rows of a group: its own column if it is a Series. */
function partColumn(result: unknown, length: number, float: boolean): LocalColumn {
  const own = Series.isSeries(result) ? collectState(seriesFrameState(result[STATE])).columns[0] : null;
  const values = own === null ? valuesFor(result, length) : null;
  if (own !== null && own.vector.length !== length) throw mismatch(length, own.vector.length);
  if (own !== null) return own;
  const numbers = float && values!.every((v) => typeof v === 'number' || isMissing(v));
  return numbers ? columnOf(values!, dtypes.float64) : columnOf(values!);
}

const mismatch = (rows: number, values: number): ValueError =>
  new ValueError(`Length mismatch: Expected axis has ${rows} elements, new values have ${values} elements`);

function valuesFor(result: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(result) && !ArrayBuffer.isView(result)) return new Array(length).fill(result);
  const values = [...(result as Iterable<unknown>)];
  if (values.length !== length) throw mismatch(length, values.length);
  return values;
}

/** A list of functions: a set of columns for each. */
function byList(g: Grouped, self: object, list: readonly unknown[]): Frame {
  const names = list.map((f) => (typeof f === 'function' ? f.name || '<lambda>' : f));
  const at = valuePositions(g);
  return sideBySide(
    g,
    self,
    at.flatMap((i) => list.map((how, k) => ({ at: i, how, label: tuple(g.state.labels.labelAt(i), names[k]) }))),
    [...g.state.labels.names, null],
  );
}

/** g.filter: the rows of groups for which the function is true. */
export function filterGroups(g: Grouped, a: Args): Series | Frame {
  const fn = a['func'] as (...x: unknown[]) => unknown;
  const rest = (a['args'] as unknown[] | undefined) ?? [];
  const groups = localGroups(g);
  const cutter = new GroupCutter(g, g.series !== null ? valuePositions(g) : (g.chosen ?? g.state.cells.map((_, i) => i)));
  const call = calling(fn, 'groupby.filter');
  const keeps = (k: number): boolean => {
    const rows = groupRows(groups, k);
    if (rows.length === 0) return false;
    return isTrue(call(() => groupPlace(groups.index, k), g.series !== null ? cutter.series(rows) : cutter.frame(rows), ...rest));
  };
  const kept = watching(groupWatch(groups), (watch) =>
    Array.from({ length: groups.count }, (_, k) => {
      watch.done(groups.starts[k]);
      return keeps(k);
    }),
  );
  const mask = Array.from(groups.codes, (c) => c >= 0 && kept[c]);
  const marked = attach(g.state.rows, [columnOf(mask, dtypes.bool)], 'filter');
  const condition = marked.cells[0].expr;
  if (a['dropna'] !== false) return rowsResult(g, filterRows({ ...rowState(g), rows: marked.rows }, condition));
  let rows = marked.rows;
  const cells = rowState(g).cells.map((c) => {
    const done = choose(rows, condition, c, literalCell(null));
    rows = done.rows;
    return done.cell;
  });
  return rowsResult(g, { ...rowState(g), rows, cells });
}

function isTrue(v: unknown): boolean {
  if (typeof v === 'boolean') return v;
  if (isMissing(v)) return false;
  const kind = Series.isSeries(v)
    ? 'Series'
    : Frame.isFrame(v)
      ? 'DataFrame'
      : typeof v === 'number'
        ? Number.isInteger(v)
          ? 'int'
          : 'float'
        : typeof v;
  throw new TypeError(`filter function returned a ${kind}, but expected a scalar bool`);
}

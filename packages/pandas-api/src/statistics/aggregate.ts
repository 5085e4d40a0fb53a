import { AttributeError, InterruptedError, NotImplementedError, SpecificationError, ValueError } from '@pandorable/planner';
import { concat } from '../combine/concat.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAt } from '../core/boxes.js';
import { collectCells, indexData } from '../core/collect.js';
import { reductionByName } from '../core/install.js';
import { labelsOf, localState } from '../core/make.js';
import { nearestMember } from '../core/nearest-member.js';
import { columnOf } from '../core/values.js';
import { castColumn, objectValues } from '../dtypes/cast-local.js';
import { commonDtype, concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, parseDtype } from '../dtypes/registry.js';
import { seriesAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { calling, checkCallable } from '../functions/index.js';
import { keyError } from '../index/base.js';
import { dataOfLabels } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { ELEMENTS, elementFunction, isUfunc } from '../np/elements.js';
import { isTuple, pythonRepr } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import { Series, seriesOf, seriesStateOf } from '../series/series.js';
import { reduceCells } from './reduce.js';
import type { ReductionName } from './reductions.js';
import { reduceRows } from './rowwise.js';

type Fn = (...args: any[]) => any;
/** agg's functions see whole columns, apply's single values where they can. */
type Mode = 'agg' | 'apply';

export const isDictLike = (v: unknown): v is Record<string, unknown> | ReadonlyMap<unknown, unknown> =>
  isPlainObject(v) || v instanceof Map;
const entriesOf = (v: unknown): [unknown, unknown][] => (v instanceof Map ? [...v] : Object.entries(v as object));

const FAST: Record<string, ReductionName> = {
  sum: 'sum',
  mean: 'mean',
  median: 'median',
  min: 'min',
  max: 'max',
  std: 'std',
  var: 'var',
  sem: 'sem',
  skew: 'skew',
  kurt: 'kurt',
  prod: 'prod',
  count: 'count',
  any: 'any',
  all: 'all',
  nunique: 'nunique',
};

/** A member by pandas' name, ready to be called with options and arguments. */
export function memberNamed(self: Frame | Series, name: string): (options: object, args?: readonly unknown[]) => unknown {
  const member = (self as unknown as Record<string, unknown>)[name];
  const known = Frame.isFrame(self) ? name in Frame.prototype : name in Series.prototype;
  if (!known && name in ELEMENTS) return () => elementFunction(name)(self);
  if (!known) {
    const kind = Frame.isFrame(self) ? 'DataFrame' : 'Series';
    throw new AttributeError(`'${name}' is not a valid function for '${kind}' object${nearestMember(Object.getPrototypeOf(self), name)}`);
  }
  return (options, args = []) =>
    typeof member === 'function' ? member.call(self, ...args, ...(Object.keys(options).length > 0 ? [options] : [])) : member;
}

/** The label of a function in a list of functions. */
function nameOf(fn: unknown): string {
  if (typeof fn === 'string') return fn;
  const { name } = fn as Fn;
  return name === '' || name === undefined ? '<lambda>' : name;
}

/** An argument list and options for a user's function. */
const extraOf = (a: Args): unknown[] => [
  ...((a['args'] ?? []) as unknown[]),
  ...(a['kwargs'] !== undefined && Object.keys(a['kwargs']).length > 0 ? [a['kwargs']] : []),
];

/** df.agg and s.agg: a name, a function, or several of them. */
export function aggregate(self: Frame | Series, a: Args, mode: Mode = 'agg'): unknown {
  let func = reductionByName(a['func']);
  if (func === undefined || func === null) {
    if (isPlainObject(a['kwargs']) && Object.keys(a['kwargs']).length > 0) func = a['kwargs'];
    else throw new TypeError("Must provide 'func' or tuples of '**kwargs'.");
  }
  if (typeof func === 'string') return memberNamed(self, func)(acrossOf(a), (a['args'] ?? []) as unknown[]);
  if (Frame.isFrame(self)) return aggregateFrame(self, func, a, mode);
  return aggregateSeries(self, func, a, mode);
}

const isAcross = (a: Args): boolean => a['axis'] === 1 || a['axis'] === 'columns';
const acrossOf = (a: Args): object => ({ ...(isAcross(a) ? { axis: 1 } : {}), ...((a['kwargs'] ?? {}) as object) });

function one(self: Series, given: unknown, a: Args, mode: Mode): unknown {
  const fn = reductionByName(given);
  if (typeof fn === 'string') return memberNamed(self, fn)({}, []);
  if (typeof fn !== 'function') throw new TypeError(`'${typeof fn}' object is not callable`);
  if (mode === 'apply' && !isUfunc(fn)) return (self as unknown as { apply: (...x: unknown[]) => unknown }).apply(fn, { args: extraOf(a) });
  return isUfunc(fn) ? (fn as Fn)(self, ...extraOf(a)) : calling(fn as Fn, 'agg')(() => seriesPlace(self), self, ...extraOf(a));
}

const seriesPlace = ({ [STATE]: { name } }: Series): string => (name === null ? 'the Series' : `column ${pythonRepr(name)}`);

function aggregateSeries(self: Series, func: unknown, a: Args, mode: Mode): unknown {
  if (typeof func === 'function') return one(self, func, a, mode);
  const entries: [unknown, unknown][] =
    Array.isArray(func) && !isTuple(func) ? func.map((f) => [nameOf(f), f]) : isDictLike(func) ? entriesOf(func) : [[nameOf(func), func]];
  if (entries.length === 0) throw new ValueError('No objects to concatenate');
  if (isDictLike(func) && entries.some(([, v]) => isDictLike(v))) throw new SpecificationError('nested renamer is not supported');
  refuseRepeats(entries.map(([k]) => k));
  return combined(
    entries.map(([k, f]) => [k, Array.isArray(f) ? aggregateSeries(self, f, a, mode) : one(self, f, a, mode)]),
    self[STATE].name,
    dtypeOfResults(
      self,
      entries.map(([, f]) => f),
    ),
  );
}

/** The dtype of numbers that several functions of a column give: its own for its extremes, float64 beside floats; else that of the values. */
function dtypeOfResults(self: Series, functions: readonly unknown[]): Dtype | undefined {
  const { dtype } = self[STATE].cell;
  const isExtremes = functions.every((f) => f === 'min' || f === 'max');
  if (isExtremes) return dtype.kind === 'bool' || !isNumericDtype(dtype) ? undefined : parseDtype(dtype.name.toLowerCase()); // no mask: they are numpy's
  return functions.some((f) => givesFloat(self, f)) ? dtypes.float64 : undefined;
}

const COUNTS: ReadonlySet<unknown> = new Set(['count', 'nunique', 'size', 'argmax', 'argmin', 'idxmax', 'idxmin']);
const FLOATS: ReadonlySet<unknown> = new Set(['mean', 'median', 'std', 'var', 'sem', 'skew', 'kurt', 'quantile']);
/** Is the result a float even where it is whole? */
const givesFloat = (self: Series, fn: unknown): boolean =>
  FLOATS.has(fn) || (self[STATE].cell.dtype.kind === 'float' && !COUNTS.has(reductionByName(fn)));

function refuseRepeats(names: readonly unknown[]): void {
  const lambdas = names.filter((n) => n === '<lambda>').length;
  const repeated = names.find((n, i) => names.indexOf(n) !== i);
  if (repeated !== undefined && lambdas < 2)
    throw new SpecificationError(`Function names must be unique, found multiple named ${String(repeated)}`);
}

/** Scalars as a Series by their keys, Series side by side. */
function combined(results: readonly (readonly [unknown, unknown])[], name: unknown, dtype?: Dtype): unknown {
  const labelled = results.map(([, r]) => Series.isSeries(r) || Frame.isFrame(r));
  if (labelled.every(Boolean))
    return concat({ objs: results.map(([, r]) => r), keys: results.map(([k]) => k), axis: 1, join: 'outer', sort: false });
  if (labelled.some(Boolean)) throw new ValueError('cannot combine transform and aggregation operations');
  const values = results.map(([, r]) => r);
  const whole = values.every((v) => typeof v === 'number');
  return seriesOf(
    seriesStateOf(
      localState([whole ? columnOf(values, dtype) : columnOf(values)], labelsOf([0]), dataOfLabels(results.map(([k]) => k))),
      name,
    ),
  );
}

function aggregateFrame(self: Frame, func: unknown, a: Args, mode: Mode): unknown {
  if (typeof func === 'function')
    return (self as unknown as { apply: (...x: unknown[]) => unknown }).apply(func, { axis: isAcross(a) ? 1 : 0, args: extraOf(a) });
  if (isAcross(a)) {
    const reduced = Array.isArray(func) && !isTuple(func) ? reducedByRow(self[STATE], func.map(reductionByName)) : null;
    if (reduced !== null) return reduced;
    const turned = aggregateFrame(frameOf(transpose(self[STATE])), func, { ...a, axis: 0 }, mode);
    return Frame.isFrame(turned) ? frameOf(transpose(turned[STATE])) : turned;
  }
  if (Array.isArray(func) && !isTuple(func)) return byList(self, func, a, mode);
  if (!isDictLike(func)) throw new TypeError(`'${typeof func}' object is not callable`);
  const entries = entriesOf(func);
  if (entries.length > 0 && entries.every(([, v]) => isTuple(v) && v.length === 2))
    return named(self, entries as [string, readonly [unknown, unknown]][], a, mode);
  return byDict(self, entries, a, mode);
}

/** Known reductions of rows, a column each, of the dtype that they have together; null where there are other functions. */
function reducedByRow(state: FrameState, functions: readonly unknown[]): Frame | null {
  if (functions.length === 0 || !functions.every((f) => typeof f === 'string' && FAST[f] !== undefined)) return null;
  refuseRepeats(functions.map(nameOf));
  const made = (functions as string[]).map((f) => reduceRows(FAST[f], state, {})[STATE]);
  const columns = made.map((m) => collectCells(m.rows, [m.cell])[0]);
  const dtype = columns.map((c) => c.dtype).reduce(commonDtype);
  return frameOf(
    localState(
      columns.map((c) => (dtype.kind === 'object' ? columnOf(objectValues(c), dtype) : castColumn(c, dtype))),
      wrapIndex(dataOfLabels(functions)),
      indexData(state),
    ),
  );
}

/** Rows of the result are functions. Known reductions of all columns run at once. */
function byList(self: Frame, functions: readonly unknown[], a: Args, mode: Mode): unknown {
  const state = self[STATE];
  const names = functions.map(nameOf);
  if (functions.length === 0) throw new ValueError('No objects to concatenate');
  refuseRepeats(names);
  if (functions.every((f) => typeof f === 'string' && FAST[f] !== undefined)) {
    const results = (functions as string[]).map((f) => reduceCells(FAST[f], state.rows, state.cells, {}));
    const columns = state.cells.map((_, i) => {
      const parts = results.map((r) => r[i]);
      return parts.some((p) => p.dtype.kind === 'object') ? columnOf(parts.flatMap(objectValues)) : mixed(parts);
    });
    return frameOf(localState(columns, state.labels, dataOfLabels(names)));
  }
  const parts = state.cells.map((_, i) => aggregateSeries(seriesAt(state, i), functions, a, mode) as Frame | Series);
  const keys = state.labels.labels;
  return concat({
    objs: parts,
    keys,
    names: state.labels.names.some((n) => n !== null) ? state.labels.names : null,
    axis: 1,
    join: 'outer',
    sort: false,
  });
}

const mixed = (parts: Parameters<typeof concatColumns>[0]): ReturnType<typeof columnOf> =>
  parts.some((p) => p.dtype.kind !== parts[0].dtype.kind && !['int', 'uint', 'float'].includes(p.dtype.kind))
    ? columnOf(
        parts.map((p) => boxAt(p, 0)),
        dtypes.object,
      )
    : concatColumns(parts);

function columnAt(self: Frame, label: unknown): Series {
  const { labels } = self[STATE];
  const at = labels.positionsOf(label)[0];
  if (at === undefined) throw keyError([label], labels.labels, 'Label(s) do not exist; the columns are');
  return seriesAt(self[STATE], at);
}

function byDict(self: Frame, entries: readonly [unknown, unknown][], a: Args, mode: Mode): unknown {
  entries.forEach(([label]) => void columnAt(self, label));
  if (entries.some(([, f]) => isDictLike(f))) throw new SpecificationError('nested renamer is not supported');
  const lists = entries.some(([, f]) => Array.isArray(f));
  const results = entries.map(
    ([label, f]) =>
      [
        label,
        lists ? aggregateSeries(columnAt(self, label), Array.isArray(f) ? f : [f], a, mode) : one(columnAt(self, label), f, a, mode),
      ] as const,
  );
  if (!lists)
    return combined(results, null, entries.some(([label, f]) => givesFloat(columnAt(self, label), f)) ? dtypes.float64 : undefined);
  const frame = concat({ objs: results.map(([, r]) => r), keys: results.map(([k]) => k), axis: 1, join: 'outer', sort: false });
  return frame;
}

/** df.agg({x: tuple('A', 'max')}): a row for each name. */
function named(self: Frame, entries: readonly [string, readonly [unknown, unknown]][], a: Args, mode: Mode): Frame {
  const columns = [...new Set(entries.map(([, [c]]) => c))];
  const made = columns.map((c) =>
    columnOf(entries.map(([, [column, fn]]) => (column === c ? one(columnAt(self, column), fn, a, mode) : Number.NaN))),
  );
  return frameOf(localState(made, makeIndex(columns), dataOfLabels(entries.map(([name]) => name))));
}

/** df.transform and s.transform: results must have the shape of the input. */
export function transform(self: Frame | Series, a: Args): unknown {
  const { func } = a;
  const across = isAcross(a);
  const result = transformed(self, func, a, across);
  const length = (x: unknown): number | undefined => (Frame.isFrame(x) || Series.isSeries(x) ? x.length : undefined);
  if (length(result) === undefined || (!Frame.isFrame(result) && Frame.isFrame(self)) || length(result) !== length(self))
    throw new ValueError('Function did not transform');
  return result;
}

function transformed(self: Frame | Series, func: unknown, a: Args, across: boolean): unknown {
  if (typeof func === 'string') return memberNamed(self, func)(across ? { axis: 1 } : {}, extraOf(a));
  if (isUfunc(func)) return (func as Fn)(self);
  if (Array.isArray(func) || isDictLike(func)) {
    const entries: [unknown, unknown][] = Array.isArray(func) ? func.map((f) => [nameOf(f), f]) : entriesOf(func);
    if (entries.length === 0) throw new ValueError('No transform functions were provided');
    if (across) throw new NotImplementedError('transform() of several functions with axis=1: use df.T.transform(…).T');
    if (!Frame.isFrame(self))
      return concat({
        objs: entries.map(([, f]) => transform(self, { ...a, func: f })),
        keys: entries.map(([k]) => k),
        axis: 1,
        join: 'outer',
        sort: false,
      });
    const parts: (readonly [unknown, unknown])[] = Array.isArray(func)
      ? self[STATE].cells.map((_, i) => [self[STATE].labels.labelAt(i), transform(seriesAt(self[STATE], i), a)] as const)
      : entries.map(([label, f]) => [label, transform(columnAt(self, label), { ...a, func: f })] as const);
    return concat({ objs: parts.map(([, r]) => r), keys: parts.map(([k]) => k), axis: 1, join: 'outer', sort: false });
  }
  if (typeof func !== 'function') throw new TypeError(`'${typeof func}' object is not callable`);
  if (Frame.isFrame(self))
    return (self as unknown as { apply: (...x: unknown[]) => unknown }).apply(func, { axis: across ? 1 : 0, args: extraOf(a) });
  checkCallable(func as Fn, 'transform');
  try {
    return (self as unknown as { apply: (...x: unknown[]) => unknown }).apply(func, { args: extraOf(a) });
  } catch (error) {
    if (!(error instanceof Error) || error instanceof InterruptedError) throw error;
    return calling(func as Fn, 'transform')(() => seriesPlace(self), self, ...extraOf(a));
  }
}

import { AttributeError, KeyError, NotImplementedError, SpecificationError } from '@pandorable/planner';
import { concat } from '../combine/concat.js';
import { type Args, isPlainObject } from '../core/args.js';
import { nearestMember } from '../core/nearest-member.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { readAgg } from '../groupby/agg.js';
import { makeIndex } from '../index/make.js';
import { isTuple, tuple } from '../scalars/index.js';
import type { Series } from '../series/series.js';
import type { Windowed } from './windowed.js';

type Member = (...x: unknown[]) => Series | Frame;
export interface WindowObject {
  readonly windowed: Windowed;
  with(w: Windowed): WindowObject;
}

const BESIDE: Args = {
  axis: 1,
  join: 'outer',
  ignoreIndex: false,
  keys: null,
  levels: null,
  names: null,
  verifyIntegrity: false,
  sort: false,
};
const beside = (parts: readonly (Series | Frame)[], labels: readonly unknown[], names?: readonly unknown[]): Frame => {
  const joined = concat({ ...BESIDE, objs: parts }) as Frame;
  return frameOf({ ...joined[STATE], labels: makeIndex(labels, names === undefined ? {} : { names, multi: true }) });
};

/** One function by name or as a callable. */
function one(self: WindowObject, how: unknown, args: Args, rest: readonly unknown[]): Series | Frame {
  const { kind } = self.windowed;
  if (typeof how === 'function') return called(self, how as Member, rest);
  const member = (self as unknown as Record<string, unknown>)[String(how)];
  if (typeof how !== 'string' || typeof member !== 'function' || how in Object.prototype || how === 'with' || how === 'get')
    throw new AttributeError(`'${String(how)}' is not a valid function for '${kind}' object${nearestMember(self, String(how))}`);
  return (member as Member).apply(self, [...rest, ...(Object.keys(args).length > 0 ? [args] : [])]);
}

/** A function of each window; weighted windows are given as a whole. */
function called(self: WindowObject, fn: Member, rest: readonly unknown[]): Series | Frame {
  const { kind } = self.windowed;
  if (kind === 'Window') return fn(self);
  if (kind === 'ExponentialMovingWindow')
    throw new NotImplementedError(
      `${kind}.aggregate does not support arbitrary callables; supported aggregations are mean, sum, std, var, cov, corr.`,
    );
  return (self as unknown as Record<string, Member>)['apply'](fn, { args: rest });
}

const column = (self: WindowObject, at: number): WindowObject => {
  const w = self.windowed;
  return self.with({ ...w, positions: [at], on: null, series: { name: w.state.labels.labelAt(at) }, state: w.state });
};

const nameOf = (how: unknown): unknown => (typeof how === 'function' ? how.name || '<lambda>' : how);

/** agg of a window object: a name, a function, a list, or a dict by column. */
export function aggregateWindows(self: WindowObject, a: Args): Series | Frame {
  const w = self.windowed;
  const { func, args, rest } = readAgg(a);
  if (Array.isArray(func) && !isTuple(func)) {
    const names = func.map(nameOf);
    if (new Set(func).size < func.length)
      throw new SpecificationError('Function names must be unique if there is no new column names assigned');
    if (w.series !== null)
      return beside(
        func.map((f) => one(self, f, args, rest)),
        names,
      );
    const parts = w.positions.flatMap((p) => func.map((f) => one(column(self, p), f, args, rest)));
    return beside(
      parts,
      w.positions.flatMap((p) => names.map((n) => tuple(w.state.labels.labelAt(p), n))),
      [...w.state.labels.names, null],
    );
  }
  if (!isPlainObject(func) && !(func instanceof Map)) return one(self, func, args, rest);
  const entries = func instanceof Map ? [...func] : Object.entries(func);
  if (w.series !== null)
    return beside(
      entries.map(([, f]) => one(self, f, args, rest)),
      entries.map(([k]) => k),
    );
  const found = entries.map(([label]) => w.state.labels.positionsOf(label).find((p) => w.positions.includes(p)));
  const missing = entries.filter((_, i) => found[i] === undefined).map(([k]) => k);
  if (missing.length > 0) throw new KeyError(`Label(s) [${missing.map((m) => `'${String(m)}'`).join(', ')}] do not exist`);
  if (entries.some(([, f]) => Array.isArray(f))) {
    const lists = entries.map(([, f]) => (Array.isArray(f) ? f : [f]));
    const parts = lists.flatMap((list, i) => list.map((f) => one(column(self, found[i]!), f, args, rest)));
    return beside(
      parts,
      lists.flatMap((list, i) => list.map((f) => tuple(entries[i][0], nameOf(f)))),
      [...w.state.labels.names, null],
    );
  }
  return beside(
    entries.map(([, f], i) => one(column(self, found[i]!), f, args, rest)),
    entries.map(([k]) => k),
  );
}

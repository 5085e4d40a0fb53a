import { type AggregateExpr, isRunning, isWhole, type SortKey, type WindowExpr } from '../expr.js';
import { isInt } from '../types.js';
import { takeVector, type Vector, valueAt, valuesOf, vectorOf } from '../vector.js';
import { aggregateOf, mayBeNaN, Unfit } from './aggregates.js';
import { compareValues } from './logic.js';
import type { Rows } from './whole-plan.js';

/** One partition in its order: where its rows are, and the values of the arguments there. */
interface Partition {
  readonly at: Int32Array;
  readonly args: readonly Vector[];
  /** is the row equal to the one before it, by the order? */
  readonly tied: (k: number) => boolean;
}
type Window = (p: Partition, w: WindowExpr) => ArrayLike<unknown>;

const each = (p: Partition, f: (k: number) => unknown): unknown[] => Array.from(p.at, (_, k) => f(k));

const shift: Window = (p, { options }) => {
  const values = valuesOf(p.args[0]);
  const periods = Number(options?.['periods'] ?? 1);
  return each(p, (k) => values[k - periods] ?? null);
};

function filled(values: readonly unknown[]): unknown[] {
  let last: unknown = null;
  return values.map((v) => (last = v ?? last));
}

const ranks =
  (dense: boolean): Window =>
  (p) => {
    let rank = 0;
    return each(p, (k) => (k > 0 && p.tied(k) ? rank : (rank = dense ? rank + 1 : k + 1)));
  };

const WINDOWS: Readonly<Record<string, Window>> = {
  'win.row_number': (p) => each(p, (k) => k + 1),
  'win.rank': ranks(false),
  'win.dense_rank': ranks(true),
  'win.shift': shift,
  'win.ffill': (p) => filled(valuesOf(p.args[0])),
  'win.bfill': (p) => filled(valuesOf(p.args[0]).reverse()).reverse(),
};

type Step = (before: unknown, value: any) => unknown;
const chosen =
  (sign: number): Step =>
  (before, v) =>
    v === null ? before : before === null || sign * compareValues(v, before)! > 0 ? v : before;
/** Aggregates of all rows up to each. */
const RUNNING: Readonly<Record<string, { readonly start: unknown; readonly step: Step }>> = {
  'agg.sum': { start: 0, step: (before, v) => (v === null ? before : (before as number) + Number(v)) },
  'agg.count': { start: 0, step: (before, v) => (before as number) + Number(v !== null) },
  'agg.min': { start: null, step: chosen(-1) },
  'agg.max': { start: null, step: chosen(1) },
};

function running(p: Partition, w: WindowExpr): unknown[] {
  const rule = RUNNING[w.fn];
  const [type] = w.args.map((a) => a.type);
  if (rule === undefined || mayBeNaN(type) || (!isInt(type) && type.kind !== 'float64' && type.kind !== 'bool')) throw new Unfit();
  let value = rule.start;
  return valuesOf(p.args[0]).map((v) => {
    value = rule.step(value, v);
    if (typeof value === 'bigint' || (isInt(w.type) && value !== null && !Number.isSafeInteger(value))) throw new Unfit();
    return value;
  });
}

function valuesIn(p: Partition, w: WindowExpr): ArrayLike<unknown> {
  const window = WINDOWS[w.fn];
  if (window !== undefined) return window(p, w);
  if (isWhole(w.frame)) {
    const value = aggregateOf({ ...w, kind: 'aggregate', order: 'rows' } as unknown as AggregateExpr, p.args, p.at.length);
    return each(p, () => value);
  }
  if (w.frame !== undefined && isRunning(w.frame)) return running(p, w);
  throw new Unfit();
}

const FILLS: ReadonlySet<string> = new Set(['win.ffill', 'win.bfill']);

/** The values of a window beside all rows. */
export function windowOf(w: WindowExpr, rows: Rows): Vector {
  if (FILLS.has(w.fn) && w.args.some((a) => mayBeNaN(a.type))) throw new Unfit();
  const out = new Array<unknown>(rows.count).fill(null);
  const args = w.args.map((a) => rows.value(a));
  const keys = Array.isArray(w.order) ? (w.order as readonly SortKey[]) : [];
  const columns = keys.map((k) => rows.value(k.expr));
  for (const group of rows.groups(w.partition)) {
    const at = keys.length === 0 ? group : rows.sorted(keys, group);
    const tied = (k: number): boolean => columns.every((c) => valueAt(c, at[k]) === valueAt(c, at[k - 1]));
    const values = valuesIn({ at, args: args.map((v) => takeVector(v, at)), tied }, w);
    for (let k = 0; k < at.length; k++) out[at[k]] = values[k];
  }
  return vectorOf(w.type, out);
}

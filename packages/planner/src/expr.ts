import type { FunctionName } from './functions/index.js';
import type { DataType } from './types.js';

/** Unique over all plans of a process: a column is defined in one place and referred to by its id. */
export type ColumnId = string;

export interface SortKey {
  readonly expr: Expr;
  readonly descending?: boolean;
  /** missing values first; default last, whichever the direction */
  readonly nullsFirst?: boolean;
}

/** Rows of a window frame, relative to the current row; null is unbounded. */
export interface Frame {
  readonly start: number | null;
  readonly end: number | null;
}

/** The rows whose key is from so much to so much more than the current row's. The order is that key alone: an int64, never missing. */
export interface KeyFrame {
  readonly from: bigint;
  readonly to: bigint;
}
type AnyFrame = Frame | KeyFrame;
export const isKeyFrame = (f: AnyFrame): f is KeyFrame => 'from' in f;
/** All rows up to this one. */
export const isRunning = (f: AnyFrame): boolean => !isKeyFrame(f) && f.start === null && f.end === 0;
/** All rows of the partition. */
export const isWhole = (f: AnyFrame | undefined): boolean => f === undefined || (!isKeyFrame(f) && f.start === null && f.end === null);

/** Plain literal values that cross to any engine; bigint for int64 beyond ±(2^53-1) and for counts of timestamps and durations. */
export type LiteralValue = null | boolean | number | bigint | string | readonly LiteralValue[];
export type Options = { readonly [name: string]: LiteralValue | undefined };

export interface ColumnExpr {
  readonly kind: 'column';
  readonly id: ColumnId;
  readonly type: DataType;
}
export interface LiteralExpr {
  readonly kind: 'literal';
  readonly value: LiteralValue;
  readonly type: DataType;
}
/** A function row applied to arguments; `options` are its constant parameters. */
export interface CallExpr {
  readonly kind: 'call';
  readonly fn: FunctionName;
  readonly args: readonly Expr[];
  readonly options?: Options;
  readonly type: DataType;
}
/** `lenient`: a value that cannot be cast becomes missing instead of an error. */
export interface CastExpr {
  readonly kind: 'cast';
  readonly arg: Expr;
  readonly type: DataType;
  readonly lenient?: boolean;
}
export interface CaseExpr {
  readonly kind: 'case';
  readonly branches: readonly (readonly [condition: Expr, value: Expr])[];
  readonly otherwise: Expr;
  readonly type: DataType;
}
/** Only in aggregate nodes. `order`: 'rows' (the rows' own order) or keys; matters to first, last, list. */
export interface AggregateExpr {
  readonly kind: 'aggregate';
  readonly fn: FunctionName;
  readonly args: readonly Expr[];
  readonly options?: Options;
  readonly filter?: Expr;
  readonly order?: 'rows' | readonly SortKey[];
  readonly type: DataType;
}
/** Only in project nodes; row-preserving. `order`: 'rows' is the rows' own order. No frame: the whole partition. */
export interface WindowExpr {
  readonly kind: 'window';
  readonly fn: FunctionName;
  readonly args: readonly Expr[];
  readonly options?: Options;
  readonly partition: readonly Expr[];
  readonly order: 'rows' | 'none' | readonly SortKey[];
  readonly frame?: Frame | KeyFrame;
  readonly type: DataType;
}

export type Expr = ColumnExpr | LiteralExpr | CallExpr | CastExpr | CaseExpr | AggregateExpr | WindowExpr;

let counter = 0;
/** A fresh column id. */
export const freshId = (): ColumnId => `c${++counter}`;

/** The direct sub-expressions. */
export function exprChildren(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case 'column':
    case 'literal':
      return [];
    case 'call':
      return e.args;
    case 'cast':
      return [e.arg];
    case 'case':
      return [...e.branches.flat(), e.otherwise];
    case 'aggregate':
      return [...e.args, ...(e.filter ? [e.filter] : []), ...(Array.isArray(e.order) ? (e.order as SortKey[]).map((k) => k.expr) : [])];
    case 'window':
      return [...e.args, ...e.partition, ...(Array.isArray(e.order) ? (e.order as SortKey[]).map((k) => k.expr) : [])];
  }
}

const mapKeys = (keys: readonly SortKey[], f: (e: Expr) => Expr): SortKey[] => keys.map((k) => ({ ...k, expr: f(k.expr) }));

/** The same expression over `f` of its direct sub-expressions. */
export function mapChildren(e: Expr, f: (e: Expr) => Expr): Expr {
  switch (e.kind) {
    case 'column':
    case 'literal':
      return e;
    case 'call':
      return { ...e, args: e.args.map(f) };
    case 'cast':
      return { ...e, arg: f(e.arg) };
    case 'case':
      return { ...e, branches: e.branches.map(([c, v]) => [f(c), f(v)] as const), otherwise: f(e.otherwise) };
    case 'aggregate':
      return {
        ...e,
        args: e.args.map(f),
        ...(e.filter ? { filter: f(e.filter) } : {}),
        ...(Array.isArray(e.order) ? { order: mapKeys(e.order as SortKey[], f) } : {}),
      };
    case 'window':
      return {
        ...e,
        args: e.args.map(f),
        partition: e.partition.map(f),
        ...(Array.isArray(e.order) ? { order: mapKeys(e.order as SortKey[], f) } : {}),
      };
  }
}

/** Replaces columns by expressions, all the way down. */
export function substitute(e: Expr, by: ReadonlyMap<ColumnId, Expr>): Expr {
  if (e.kind === 'column') return by.get(e.id) ?? e;
  return e.kind === 'literal' ? e : mapChildren(e, (c) => substitute(c, by));
}

export function anyExpr(e: Expr, test: (e: Expr) => boolean): boolean {
  return test(e) || exprChildren(e).some((c) => anyExpr(c, test));
}

/** Do two expressions, or parts of them, say the same? */
export function sameExpr(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => sameExpr(a[k as keyof typeof a], b[k as keyof typeof b]));
}

export const hasWindow = (e: Expr): boolean => anyExpr(e, (x) => x.kind === 'window');

/** Adds the ids of the columns an expression reads. */
export function collectColumns(e: Expr, into: Set<ColumnId> = new Set()): Set<ColumnId> {
  if (e.kind === 'column') into.add(e.id);
  else for (const c of exprChildren(e)) collectColumns(c, into);
  return into;
}

/** Number of nodes of an expression, counting at most up to `cap`. */
export function exprSize(e: Expr, cap = 1000): number {
  let n = 1;
  for (const c of exprChildren(e)) {
    if (n >= cap) return n;
    n += exprSize(c, cap - n);
  }
  return n;
}

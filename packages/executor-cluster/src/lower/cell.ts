import type { AggregateExpr, CallExpr, DataType, Options, SortKey, WindowExpr } from '@pandorable/planner';

export type Applied = CallExpr | AggregateExpr | WindowExpr;

/** A printed sort key. */
export interface PrintedKey extends Pick<SortKey, 'descending' | 'nullsFirst'> {
  readonly sql: string;
  readonly type: DataType;
}

/** A call with its arguments printed. */
export interface CellCall {
  readonly args: readonly string[];
  readonly types: readonly DataType[];
  readonly type: DataType;
  readonly options: Options;
  readonly call: Applied;
  /** Adds FILTER and OVER to a plain aggregate or window function's text; `frame` replaces the call's own. */
  readonly over: (core: string, frame?: string) => string;
  /** The keys of an ordered aggregate. */
  readonly keys: readonly PrintedKey[];
}

export type Build = (c: CellCall) => string;

/** How Spark spells a function: a template over `$0`, `$1`, …; a builder; the same with calls excepted; or a reason why not. */
export type Cell =
  | string
  | Build
  | { readonly build: string | Build; readonly unless: (c: Pick<CellCall, 'options' | 'types' | 'call'>) => string | undefined }
  | { readonly unsupported: string };

/** A builder that is supported except where `unless` gives a reason. */
export const except = (build: string | Build, unless: Extract<Cell, { unless: unknown }>['unless']): Cell => ({ build, unless });
export const unsupported = (reason: string): Cell => ({ unsupported: reason });

/** Fills in a template. */
export const fill = (template: string, args: readonly string[]): string => template.replace(/\$(\d)/g, (_, i) => args[Number(i)]);

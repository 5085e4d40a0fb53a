import { type CallExpr, type ColumnId, type Expr, exprChildren } from './expr.js';
import type { DataType } from './types.js';

/**
 * How a function sees a column: a missing number is NaN, anything else that is missing null. `object`: tagged text as its value.
 * `unreadable`: values that exist on the client only, such as Timestamps; reading one refuses the function.
 */
export type ShippedKind = 'number' | 'bool' | 'text' | 'object' | 'unreadable';

export interface ShippedColumn {
  readonly id: ColumnId;
  /** the row's member */
  readonly name: string;
  readonly kind: ShippedKind;
  /** what the column holds, for errors: a dtype's name */
  readonly holds: string;
  /** the values that the column holds codes of */
  readonly categories?: readonly unknown[];
}

/** What a function is said to return; each answer is checked where it is given. */
export interface ShippedReturns {
  readonly kind: 'int' | 'uint' | 'float' | 'bool' | 'str' | 'datetime';
  /** of ints */
  readonly bits: number;
  /** may answers be missing? */
  readonly missing: boolean;
  /** the end of what is said of a wrong answer, and of a missing one */
  readonly told: string;
  readonly toldMissing: string;
}

/** A function as plain data, for an engine that runs JavaScript beside its rows. */
export interface ShippedFunction {
  /** statements that declare what the function closes over */
  readonly prelude: string;
  /** an expression whose value is the function */
  readonly source: string;
  /** called with an object whose members are the row's columns, or with the values of each column for themselves */
  readonly call: 'row' | 'value';
  readonly columns: readonly ShippedColumn[];
  /** where its answers go: one place for rows, one for each column for values */
  readonly answers: readonly AnswerColumns[];
  /** missing values are their own answers */
  readonly skipMissing?: boolean;
  /** every answer is kept as tagged text */
  readonly tagged?: boolean;
  /** milliseconds that one call may take */
  readonly timeout?: number;
  readonly returns?: ShippedReturns;
  /** the function is called once for each group of rows; `call` and the kinds of columns say nothing then */
  readonly groups?: ShippedGroups;
}

/**
 * How rows become groups, and groups what the function gets. The engine keeps one row a group: and what the module gives in the one
 * place of answers: a `number` and a `text`.
 */
export interface ShippedGroups {
  /** columns whose equal values make a group; a missing value is a value */
  readonly keys: readonly ColumnId[];
  /** an integer column by which the rows of a group are sorted */
  readonly order: ColumnId;
  /**
   * the text of an ES module that stands alone: it exports `groupCaller(fn, task)`, which gives a maker of readers, one for each
   * partition: they take the partition's columns in batches, the rows of a group side by side, and answer the groups that are whole
   */
  readonly module: string;
  /** plain data for the module */
  readonly task: unknown;
}

/**
 * Two columns of answers. `number`, a float64: numbers, booleans as 0 and 1, milliseconds of dates. `text`, a utf8: texts, digits of
 * bigints, tagged text of anything else. Both are missing where the answer is; with `tagged` all answers are in `text`.
 */
export interface AnswerColumns {
  readonly number: ColumnId;
  readonly text: ColumnId;
}

/** Kinds of answers: `uint64` and `huge` are bigints beyond int64. Missing ones are `nan` or `none`. */
export const ANSWER_KINDS = ['int', 'float', 'bool', 'text', 'date', 'bigint', 'uint64', 'huge', 'other', 'nan', 'none'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** The plan's rows with the answers beside them, kept by the engine. */
export interface MappedRows {
  readonly handle: string;
  readonly rows: number;
  /** for each place of answers, the kinds that came */
  readonly kinds: readonly (readonly AnswerKind[])[];
  /** positions of the columns that the function did read, and of those with missing values */
  readonly read: readonly number[];
  readonly missing: readonly number[];
}
/** Why the engine cannot run the function after all: it reads or answers values that exist on the client only. */
export interface RefusedRows {
  readonly refused: string;
}

const SHIPPED: ReadonlySet<DataType['kind']> = new Set([
  'bool',
  'int8',
  'int16',
  'int32',
  'int64',
  'float32',
  'float64',
  'utf8',
  'timestamp',
  'duration',
]);

/** Can a call's JavaScript cell be run beside an engine's rows: are its values, and those that it reads, of kinds that travel? */
export const travels = (call: CallExpr): boolean => SHIPPED.has(call.type.kind) && readsOnly(call, (t) => SHIPPED.has(t.kind));

const readsOnly = (e: Expr, is: (t: DataType) => boolean): boolean =>
  e.kind === 'column' ? is(e.type) : exprChildren(e).every((c) => readsOnly(c, is));

import type { RowFn } from './callbacks.js';
import type { DataFrame } from './frame.js';
import type { ColumnKey, Known, Only, ValueOf } from './schema.js';
import type { Series } from './series.js';
import type { AnyFrame, ColumnInput, Label, ListLike, Mask, Scalar, Slice, Tuple, TypedArray } from './values.js';

/** What `df.get(K)` gives. */
export type Got<S, K> = unknown extends K
  ? any
  : unknown extends S
    ? K extends string | number | Tuple
      ? Series<any>
      : DataFrame<any>
    : [K] extends [keyof S]
      ? Series<S[K]>
      : K extends Tuple
        ? Series<any>
        : K extends readonly (infer C extends keyof S)[]
          ? DataFrame<Only<S, C>>
          : DataFrame<S>;

/** What selects several rows by label. */
export type RowLabels = readonly Label[] | Slice | Mask | TypedArray | Series<any>;
/** What selects several rows by position. */
export type RowPositions = readonly number[] | Slice | Mask | TypedArray;
/** A condition on rows. */
export type RowMask<S> = Mask | RowFn<S, boolean | Series<boolean> | Series<boolean | null> | AnyFrame>;

type IsOne<R> = R extends Tuple ? true : R extends Scalar ? true : false;

/** What `df.loc(R, C)` gives: C is `undefined` where no columns are asked for. */
export type Located<S, R, C> = unknown extends R | C
  ? any
  : IsOne<R> extends true
    ? C extends keyof S
      ? S[C]
      : unknown extends S
        ? C extends string | number
          ? any
          : Series<any>
        : Series<any>
    : [C] extends [ColumnKey<S>]
      ? Series<S[C]>
      : C extends readonly (infer N)[]
        ? DataFrame<unknown extends S ? any : [N] extends [keyof S] ? Only<S, N> : any>
        : C extends undefined
          ? DataFrame<S>
          : DataFrame<any>;

/** `df.loc`: by label. */
export interface FrameLoc<out S> {
  /**
   * Rows (and columns) by label. Slices include both ends; a boolean mask or a row function selects rows.
   * A label that is not there is a KeyError.
   * @example df.loc(pd.slice('a', 'c'), ['price', 'qty'])
   * @example df.loc(r => r.price > 3, 'city')
   */
  <
    const R extends Label | RowLabels | RowFn<S, unknown>,
    const C extends ColumnKey<S> | readonly ColumnKey<S>[] | Slice | Tuple | readonly boolean[] | undefined = undefined,
  >(
    rows: R,
    columns?: C,
  ): Located<S, R, C>;
  /** Sets the cells that the labels select, and gives the frame. */
  set(
    rows: Label | RowLabels | RowFn<S, unknown>,
    columns: ColumnKey<S> | readonly ColumnKey<S>[] | Slice | Tuple | readonly boolean[],
    value: ColumnInput | AnyFrame | RowFn<S, unknown>,
  ): DataFrame<S>;
  set(rows: Label | RowLabels | RowFn<S, unknown>, value: ColumnInput | AnyFrame | RowFn<S, unknown>): DataFrame<S>;
}

/** What `df.iloc(R, C)` gives. */
export type Positioned<S, R, C> = unknown extends R | C
  ? any
  : R extends number
    ? C extends number
      ? any
      : Series<any>
    : C extends number
      ? Series<any>
      : C extends undefined
        ? DataFrame<S>
        : DataFrame<any>;

/** `df.iloc`: by position. */
export interface FrameIloc<out S> {
  /**
   * Rows (and columns) by position; negative ones count from the end, slices exclude their end. Out of range is an IndexError.
   * @example df.iloc(0)
   * @example df.iloc(pd.slice(0, 5), [0, 2])
   */
  <const R extends number | RowPositions | RowFn<S, unknown>, const C extends number | RowPositions | undefined = undefined>(
    rows: R,
    columns?: C,
  ): Positioned<S, R, C>;
  /** Sets the cells at the positions, and gives the frame. */
  set(rows: number | RowPositions | RowFn<S, unknown>, columns: number | RowPositions, value: ColumnInput | AnyFrame): DataFrame<S>;
  set(rows: number | RowPositions | RowFn<S, unknown>, value: ColumnInput | AnyFrame): DataFrame<S>;
}

/** `df.at`: one cell by label. */
export interface FrameAt<out S> {
  /** The value at a row label and a column. KeyError if either is not there. */
  <K extends ColumnKey<S>>(row: Label, column: K): Known<K, S[K]>;
  /** Sets one cell, and gives the frame. */
  set<K extends ColumnKey<S>>(row: Label, column: K, value: S[K] | Scalar): DataFrame<S>;
}

/** `df.iat`: one cell by position. */
export interface FrameIat<out S> {
  /** The value at a row and column position. IndexError if out of range. */
  (row: number, column: number): any;
  /** Sets one cell, and gives the frame. */
  set(row: number, column: number, value: Scalar): DataFrame<S>;
}

/** What `s.get(K)` and `s.loc(K)` give: a value for a label, else a Series. */
export type Picked<T, K> = unknown extends K ? any : K extends Tuple ? T : K extends Scalar ? T : Series<T>;
/** What selects several values of a Series. */
export type ValueMask<T> = Mask | ((column: Series<T>) => unknown);

/** `s.loc`: by label. */
export interface SeriesLoc<out T> {
  /** Values by label; slices include both ends. KeyError for a label that is not there. */
  <const K extends Label | RowLabels | ((column: Series<T>) => unknown)>(labels: K): Picked<T, K>;
  /** Sets the values at the labels, and gives the Series. */
  set(labels: Label | RowLabels | ((column: Series<T>) => unknown), value: ColumnInput): Series<T>;
}

/** `s.iloc`: by position. */
export interface SeriesIloc<out T> {
  /** Values by position; negative ones count from the end, slices exclude their end. */
  <const K extends number | RowPositions | ((column: Series<T>) => unknown)>(positions: K): K extends number ? T : Series<T>;
  /** Sets the values at the positions, and gives the Series. */
  set(positions: number | RowPositions, value: ColumnInput): Series<T>;
}

/** `s.at` and `s.iat`: one value. */
export interface SeriesAt<out T, in K> {
  /** The value there; KeyError or IndexError if there is none. */
  (key: K): T;
  /** Sets one value, and gives the Series. */
  set(key: K, value: T | Scalar): Series<T>;
}

/** The values of what is assigned. */
export type Assigned<A> = unknown extends A ? any : { -readonly [K in keyof A]: ValueOf<A[K]> };
/** Lists of labels. */
export type LabelList = ListLike<Label>;

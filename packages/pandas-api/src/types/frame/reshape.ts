import type { DataFrame, Framed } from '../frame.js';
import type { StackOptions, UnstackOptions } from '../options/reshape.js';
import type { CopyFlagOptions } from '../options/shape.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { ColumnKey, Exploded, Melted, Pivoted } from '../schema.js';
import type { MeltOptions, PivotKey, PivotTableKeys, PivotTableOptions } from '../words.js';

/** Long to wide and back. */
export interface FrameReshape<out S> {
  /**
   * Columns become rows: one row per former cell.
   * @example df.melt({idVars: 'city', valueVars: ['price', 'qty'], varName: 'what'})
   */
  melt<
    const Id extends ColumnKey<S>,
    const V extends ColumnKey<S> = never,
    const N extends string = 'variable',
    const W extends string = 'value',
  >(
    idVars: OneOrMany<Id> | null,
    valueVars?: OneOrMany<V> | null | MeltOptions<Id, V, N, W>,
    varName?: N | MeltOptions<Id, V, N, W>,
    valueName?: W | MeltOptions<Id, V, N, W>,
  ): Framed<Id, Melted<S, Id, V, N, W>>;
  melt<
    const Id extends ColumnKey<S> = never,
    const V extends ColumnKey<S> = never,
    const N extends string = 'variable',
    const W extends string = 'value',
  >(options?: MeltOptions<Id, V, N, W>): Framed<Id, Melted<S, Id, V, N, W>>;
  /**
   * One column per value of `columns`. ValueError if an index has two rows for one column. Precise in types where the column's type is a literal union.
   * @example df.pivot({index: 'date', columns: 'city', values: 'price'})
   */
  pivot<const C extends ColumnKey<S>, const I extends ColumnKey<S>, const V extends ColumnKey<S>>(options: {
    columns: C;
    index: I;
    values: V;
  }): Framed<C, Pivoted<S, I, C, V>>;
  pivot(options: { columns: OneOrMany<ColumnKey<S>>; index?: OneOrMany<ColumnKey<S>>; values?: OneOrMany<ColumnKey<S>> }): DataFrame<any>;
  /**
   * A table of aggregates: rows by `index`, columns by `columns`, cells by `aggfunc` (mean).
   * @example df.pivotTable({values: 'price', index: 'city', columns: 'kind', aggfunc: 'sum'})
   */
  pivotTable<const C extends ColumnKey<S>, const I extends ColumnKey<S>, const V extends ColumnKey<S>>(
    options: PivotTableOptions & { columns: C; index: I; values: V },
  ): Framed<C, Pivoted<S, I, C, V>>;
  pivotTable(options: PivotTableOptions & PivotTableKeys<ColumnKey<S>>): DataFrame<any>;
  pivotTable(
    values: OneOrMany<ColumnKey<S>> | null,
    index?: PivotKey<ColumnKey<S>>,
    columns?: PivotKey<ColumnKey<S>> | PivotTableOptions,
    aggfunc?: unknown,
    options?: PivotTableOptions,
  ): DataFrame<any>;
  /** The innermost column level becomes the innermost index level: a Series, or a frame if column levels remain. */
  stack(
    level?: Arg<StackOptions, 'level'>,
    dropna?: Arg<StackOptions, 'dropna'>,
    sort?: Arg<StackOptions, 'sort'>,
    futureStack?: Arg<StackOptions, 'futureStack'>,
  ): any;
  /** An index level becomes the innermost column level: a frame, or a Series if no index level remains. */
  unstack(level?: Arg<UnstackOptions, 'level'>, fillValue?: Arg<UnstackOptions, 'fillValue'>, sort?: Arg<UnstackOptions, 'sort'>): any;
  /** One row per item of the lists in a column; an empty list gives a missing value. @example df.explode('tags') */
  explode<const K extends ColumnKey<S>>(
    column: OneOrMany<K> | { column: OneOrMany<K>; ignoreIndex?: boolean; ignore_index?: boolean },
    ignoreIndex?: boolean | { ignoreIndex?: boolean; ignore_index?: boolean },
  ): Framed<K, Exploded<S, K>>;
  /** Rows and columns exchanged. */
  transpose(options?: Options<CopyFlagOptions>): DataFrame<any>;
}

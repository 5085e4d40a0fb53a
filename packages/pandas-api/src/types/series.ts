import type { Aliased, AliasesOf, Mode } from './options.js';
import type { value } from './schema.js';
import type { SeriesActions } from './series/actions.js';
import type { SeriesArithmetic } from './series/arithmetic.js';
import type { SeriesConversion } from './series/conversion.js';
import type { SeriesEngine, SeriesKeeping } from './series/engine.js';
import type { SeriesWriters } from './series/io.js';
import type { SeriesSelection } from './series/selection.js';
import type { SeriesTime } from './series/time.js';

interface SeriesAsyncBase<out T, in out M extends Mode> extends SeriesActions<T, M>, SeriesKeeping<T, M>, SeriesWriters<M> {}
interface SeriesAsyncAliases extends AliasesOf<keyof SeriesAsyncBase<any, any>> {}
/** The actions of a Series, each giving a promise. */
export interface SeriesAsync<out T> extends SeriesAsyncBase<T, 'async'>, Aliased<SeriesAsyncBase<T, 'async'>, SeriesAsyncAliases> {}

/** Every member of a Series, once, in camelCase. */
interface SeriesBase<out T>
  extends SeriesSelection<T>,
    SeriesArithmetic<T>,
    SeriesConversion<T>,
    SeriesTime<T>,
    SeriesEngine<T>,
    SeriesActions<T, 'sync'>,
    SeriesKeeping<T, 'sync'>,
    SeriesWriters<'sync'> {
  /** the type of the values, for types only */
  readonly [value]: T;
  /** The actions of this Series, each giving a promise. */
  readonly async: SeriesAsync<T>;
}

interface SeriesAliases extends AliasesOf<keyof SeriesBase<any>> {}

/** A column of values with labels. T is the type of the values; missing numbers are NaN, other missing values null. */
export interface Series<out T = any> extends SeriesBase<T>, Aliased<SeriesBase<T>, SeriesAliases> {}

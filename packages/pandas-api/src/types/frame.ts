import type { FrameActions } from './frame/actions.js';
import type { FrameArithmetic } from './frame/arithmetic.js';
import type { FrameCombine } from './frame/combine.js';
import type { FrameDisplay } from './frame/display.js';
import type { FrameEngine, FrameKeeping } from './frame/engine.js';
import type { FrameFacts } from './frame/facts.js';
import type { FrameWriters } from './frame/io.js';
import type { FrameIteration } from './frame/iteration.js';
import type { FrameMissing } from './frame/missing.js';
import type { FrameReshape } from './frame/reshape.js';
import type { FrameSelection } from './frame/selection.js';
import type { FrameShape } from './frame/shape.js';
import type { FrameStatistics } from './frame/statistics.js';
import type { FrameTime } from './frame/time.js';
import type { Aliased, AliasesOf, Mode } from './options.js';
import type { schema } from './schema.js';
import type { Series } from './series.js';

interface FrameAsyncBase<out S, in out M extends Mode> extends FrameActions<S, M>, FrameFacts<M>, FrameKeeping<S, M>, FrameWriters<M> {}
interface FrameAsyncAliases extends AliasesOf<keyof FrameAsyncBase<any, any>> {}
/** The actions of a frame, each giving a promise. */
export interface FrameAsync<out S> extends FrameAsyncBase<S, 'async'>, Aliased<FrameAsyncBase<S, 'async'>, FrameAsyncAliases> {}

/** Every member of a frame, once, in camelCase. */
interface FrameBase<out S>
  extends FrameSelection<S>,
    FrameShape<S>,
    FrameArithmetic<S>,
    FrameStatistics<S>,
    FrameMissing<S>,
    FrameReshape<S>,
    FrameCombine<S>,
    FrameTime<S>,
    FrameDisplay<S>,
    FrameIteration<S>,
    FrameEngine,
    FrameActions<S, 'sync'>,
    FrameFacts<'sync'>,
    FrameKeeping<S, 'sync'>,
    FrameWriters<'sync'> {
  /** the schema, for types only */
  readonly [schema]: S;
  /** The actions of this frame, each giving a promise. */
  readonly async: FrameAsync<S>;
}

interface FrameAliases extends AliasesOf<keyof FrameBase<any>> {}

/** The members of a frame under both spellings. */
export interface FrameMembers<out S> extends FrameBase<S>, Aliased<FrameBase<S>, FrameAliases> {}

/** The columns whose names are no members. */
export type Columns<S> = { [K in Exclude<keyof S & (string | number), keyof FrameMembers<any>>]: Series<S[K]> };

/**
 * A table with labelled rows and columns. S maps column names to the types of their values; `DataFrame<any>` is a frame of unknown
 * columns, on which nearly everything is allowed.
 */
export type DataFrame<S = any> = FrameMembers<S> & Columns<S>;

/**
 * `DataFrame<S>` as the result of a member with a type parameter P. Comparing frames erases P to any; the result is then not
 * built for either side, which makes the comparison cheap.
 */
export type Framed<P, S> = unknown extends P ? DataFrame<any> : DataFrame<S>;

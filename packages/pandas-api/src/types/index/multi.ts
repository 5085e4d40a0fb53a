import type { Dtype } from '../dtypes.js';
import type { DataFrame } from '../frame.js';
import type { Index, MultiIndex } from '../index-types.js';
import type {
  EqualLevelsOptions,
  FromArraysOptions,
  FromFrameOptions,
  FromProductOptions,
  FromTuplesOptions,
  GetLocLevelOptions,
  GetLocsOptions,
  MultiIndexRenameOptions,
  MultiIndexSwaplevelOptions,
  MultiIndexToFrameOptions,
  MultiIndexTruncateOptions,
  SetCodesOptions,
  SetLevelsOptions,
} from '../options/index-kinds.js';
import type { SeriesReorderLevelsOptions } from '../options/selection.js';
import type { Arg, Options } from '../options.js';
import type { Series } from '../series.js';
import type { Label, Level, ListLike } from '../values.js';

/** What a MultiIndex has besides, or in another form. */
export interface MultiIndexMembers {
  /** Per level, the position of each row's label among the labels of that level. */
  readonly codes: readonly (readonly number[])[];
  /** The different labels of each level. */
  readonly levels: readonly Index<any>[];
  /** The number of different labels of each level. */
  readonly levshape: readonly number[];
  /** The dtype of each level. */
  readonly dtypes: Series<Dtype>;
  /** Do both have the same levels? */
  equalLevels(other: MultiIndex | Options<EqualLevelsOptions>): boolean;
  /** The positions of a partial label, and the labels left over. */
  getLocLevel(key: any, level?: Arg<GetLocLevelOptions, 'level'>, dropLevel?: Arg<GetLocLevelOptions, 'dropLevel'>): [any, Index<any>];
  /** The positions that one selection per level gives. */
  getLocs(seq: readonly any[] | Options<GetLocsOptions>): number[];
  /** Levels without labels that no row has. */
  removeUnusedLevels(): MultiIndex;
  /** The levels in another order. */
  reorderLevels(order: readonly Level[] | Options<SeriesReorderLevelsOptions>): MultiIndex;
  /** Other codes for some levels. */
  setCodes(codes: any, options?: Options<SetCodesOptions>): MultiIndex;
  /** Other labels for some levels. */
  setLevels(levels: any, options?: Options<SetLevelsOptions>): MultiIndex;
  /** Two levels exchanged. */
  swaplevel(i?: Arg<MultiIndexSwaplevelOptions, 'i'>, j?: Arg<MultiIndexSwaplevelOptions, 'j'>): MultiIndex;
  /** The labels between two labels. */
  truncate(before?: Arg<MultiIndexTruncateOptions, 'before'>, after?: Arg<MultiIndexTruncateOptions, 'after'>): MultiIndex;
  /** Other names for the levels. */
  rename(names: readonly Label[] | Label | Options<MultiIndexRenameOptions>, options?: Options<MultiIndexRenameOptions>): MultiIndex;
  /** The levels as columns. */
  toFrame(
    index?: Arg<MultiIndexToFrameOptions, 'index'>,
    name?: Arg<MultiIndexToFrameOptions, 'name'>,
    allowDuplicates?: Arg<MultiIndexToFrameOptions, 'allowDuplicates'>,
  ): DataFrame<any>;
}

/** `pd.MultiIndex.from…`. */
export interface MultiIndexStatics {
  /** One list of labels per level. */
  fromArrays(
    arrays: readonly ListLike[] | Options<FromArraysOptions>,
    sortorder?: Arg<FromArraysOptions, 'sortorder'>,
    names?: Arg<FromArraysOptions, 'names'>,
  ): MultiIndex;
  /**
   * One tuple per row.
   * @example pd.MultiIndex.fromTuples([['a', 1], ['b', 2]], {names: ['k', 'n']})
   */
  fromTuples(
    tuples: readonly (readonly unknown[])[] | Index<any> | Options<FromTuplesOptions>,
    sortorder?: Arg<FromTuplesOptions, 'sortorder'>,
    names?: Arg<FromTuplesOptions, 'names'>,
  ): MultiIndex;
  /** Every combination of the labels of the levels. */
  fromProduct(
    iterables: readonly ListLike[] | Options<FromProductOptions>,
    sortorder?: Arg<FromProductOptions, 'sortorder'>,
    names?: Arg<FromProductOptions, 'names'>,
  ): MultiIndex;
  /** The rows of a frame. */
  fromFrame(
    df: DataFrame<any> | Options<FromFrameOptions>,
    sortorder?: Arg<FromFrameOptions, 'sortorder'>,
    names?: Arg<FromFrameOptions, 'names'>,
  ): MultiIndex;
}

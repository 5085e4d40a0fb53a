import { pandasFunction } from '../core/install.js';
import { concat as runConcat } from './concat.js';
import { merge as run } from './merge.js';
import { mergeAsof as runAsof } from './merge-asof.js';
import { mergeOrdered as runOrdered } from './merge-ordered.js';

/** Joins two frames on columns or indexes; see DataFrame.merge. */
export const merge = pandasFunction('merge', run);

/** Joins each left row with the nearest right row of an ordered key. */
export const mergeAsof = pandasFunction('merge_asof', runAsof);

/** Joins two frames by sorted keys, with gaps filled from the row before on demand. */
export const mergeOrdered = pandasFunction('merge_ordered', runOrdered);

/** Puts frames and Series one after another (axis 0) or side by side (axis 1). */
export const concat = pandasFunction('concat', runConcat);

export { mergeAsof as merge_asof, mergeOrdered as merge_ordered };

import { pandasFunction } from '../core/install.js';
import { concat as runConcat } from './concat.js';
import { merge as run } from './merge.js';

/** Joins two frames on columns or indexes; see DataFrame.merge. */
export const merge = pandasFunction('merge', run);

/** Puts frames and Series one after another (axis 0) or side by side (axis 1). */
export const concat = pandasFunction('concat', runConcat);

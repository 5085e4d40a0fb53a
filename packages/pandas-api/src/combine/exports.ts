import { pandasFunction } from '../core/install.js';
import { merge as run } from './merge.js';

/** Joins two frames on columns or indexes; see DataFrame.merge. */
export const merge = pandasFunction('merge', run);

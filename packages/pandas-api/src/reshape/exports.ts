import { pandasFunction } from '../core/install.js';
import { melt as runMelt } from './melt.js';
import { pivot as runPivot } from './pivot.js';

/** One row for each row and value column. */
export const melt = pandasFunction('melt', (a) => runMelt(a['frame'], a));

/** Values by row and column label. */
export const pivot = pandasFunction('pivot', (a) => runPivot(a['data'], a));

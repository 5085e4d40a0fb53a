import { pandasFunction } from '../core/install.js';
import { cut as runCut, qcut as runQcut } from './cut.js';
import { fromDummies as runFromDummies, getDummies as runDummies } from './dummies.js';
import { melt as runMelt } from './melt.js';
import { pivot as runPivot } from './pivot.js';

/** One row for each row and value column. */
export const melt = pandasFunction('melt', (a) => runMelt(a['frame'], a));

/** Values by row and column label. */
export const pivot = pandasFunction('pivot', (a) => runPivot(a['data'], a));

/** Values as the bins they fall in, by edges. */
export const cut = pandasFunction('cut', runCut);

/** Values as the bins they fall in, by quantiles. */
export const qcut = pandasFunction('qcut', runQcut);

/** A 0/1 column for each different value. */
export const getDummies = pandasFunction('get_dummies', runDummies);

/** The values that 0/1 columns were made from. */
export const fromDummies = pandasFunction('from_dummies', runFromDummies);

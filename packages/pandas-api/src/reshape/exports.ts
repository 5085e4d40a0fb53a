import { pandasFunction } from '../core/install.js';
import { crosstab as runCrosstab } from './crosstab.js';
import { cut as runCut, qcut as runQcut } from './cut.js';
import { getDummies as runDummies, fromDummies as runFromDummies } from './dummies.js';
import { melt as runMelt } from './melt.js';
import { pivot as runPivot } from './pivot.js';
import { pivotTable as runPivotTable } from './pivot-table.js';
import { lreshape as runLreshape, wideToLong as runWideToLong } from './wide-to-long.js';

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

/** A groupby, its result laid out as a table. */
export const pivotTable = pandasFunction('pivot_table', (a) => runPivotTable(a['data'], a));

/** How often each pair of values occurs, or another aggregate of values. */
export const crosstab = pandasFunction('crosstab', runCrosstab);

/** Columns of a common stem as one column, their suffixes as an index level. */
export const wideToLong = pandasFunction('wide_to_long', runWideToLong);

/** Groups of columns, each as one column. */
export const lreshape = pandasFunction('lreshape', runLreshape);

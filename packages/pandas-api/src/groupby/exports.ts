import { makeSignature } from '../core/args.js';
import { pandasFunction } from '../core/install.js';
import { namedAggregation } from './agg.js';

export { DataFrameGroupBy, SeriesGroupBy } from './classes.js';
export { Grouper } from './grouper.js';
/** pd.NamedAgg(column, aggfunc). */
export const NamedAgg = pandasFunction('NamedAgg', namedAggregation, makeSignature('NamedAgg', [['column'], ['aggfunc'], ['args', '*']]));
export const namedAgg = NamedAgg;

import { pandasFunction } from '../core/install.js';
import { col } from './col.js';
import { evalTop } from './query-frame.js';

const evaluate = pandasFunction('eval', evalTop);

export { col, evaluate as eval };

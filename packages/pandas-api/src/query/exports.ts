import { pandasFunction } from '../core/install.js';
import { evalTop } from './query-frame.js';

const evaluate = pandasFunction('eval', evalTop);
export { evaluate as eval };

/** Everything at run time, under pandas’ camelCase names; `index.ts` gives it types and the snake_case spellings. */
import './setup.js';
import './index/classes.js';
import './install.js';
import { provide } from './groupby/beside/library.js';
import * as exported from './run-time.js';

export { cache } from './cache/exports.js';
export * from './combine/exports.js';
export * from './convert/exports.js';
export { errors } from './core/errors-namespace.js';
export * from './core/exceptions.js';
export * from './display/exports.js';
export * from './elementwise/exports.js';
export { DataFrame } from './frame/frame.js';
export * from './functions/exports.js';
export * from './groupby/exports.js';
export * from './index/exports.js';
export * from './io/exports.js';
export * from './public-scalars.js';
export * from './query/exports.js';
export * from './reshape/exports.js';
export { SeriesClass as Series } from './series/series.js';
export { setExecutor } from './session/client.js';
export * from './testing/exports.js';

provide(() => exported);

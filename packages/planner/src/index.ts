export * from './build.js';
export * from './errors.js';
export * from './executor.js';
export * from './expr.js';
export * from './functions/index.js';
export * from './node.js';
export * from './types.js';
export * from './vector.js';

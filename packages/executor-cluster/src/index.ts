export { ClusterExecutor, createExecutor, createExecutor as default } from './executor.js';
export { unsupportedCall } from './lower/expr.js';
export { lowerPlan } from './lower/node.js';
export type { ClusterOptions } from './settings.js';

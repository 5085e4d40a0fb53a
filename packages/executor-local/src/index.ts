export { createExecutor, createExecutor as default, LocalExecutor } from './executor.js';
export type { LocalOptions } from './settings.js';
export { unsupportedCall } from './sql/expr.js';
export { planSql } from './sql/node.js';

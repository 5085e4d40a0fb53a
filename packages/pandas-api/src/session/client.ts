/** The way to the engine in use: raw calls, the operations by name, local tables, and the choice of the engine. */
export { callEngine, callEngineAsync, capabilities, notifyEngine } from './calls.js';
export { dropLocal, holdLocal } from './locals.js';
export * from './plans.js';
export {
  type ExecutorInfo,
  type ExecutorOptions,
  executorInfo,
  executorInfoAsync,
  getExecutor,
  setExecutor,
  unsupportedCall,
  withExecutor,
} from './session.js';
export { type LocalHolder, localNode, localVectors, registerLocal, tableCount } from './tables.js';

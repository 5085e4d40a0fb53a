/** The way to the engine in use: raw calls, the operations by name, local tables, and the choice of the engine. */
export { type CallOptions, callOptions, cancelled, Deadline, refuseOver, stepCheck, useCallDefaults, withCallOptions } from './action.js';
export { callEngine, callEngineAsync, capabilities, notifyEngine } from './calls.js';
export * from './plans.js';
export { holdPresses } from './press.js';
export {
  choices,
  type EngineInUse,
  type ExecutorInfo,
  type ExecutorOptions,
  engineInUse,
  executorInfo,
  executorInfoAsync,
  getExecutor,
  inPlace,
  onEngine,
  type Place,
  placeInUse,
  placeOf,
  releaseOn,
  setExecutor,
  unsupportedCall,
  withExecutor,
} from './session.js';
export { localNode, localVectors, tableCount } from './tables.js';

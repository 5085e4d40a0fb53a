import './setup.js';
export { DataFrame } from './frame/frame.js';
export { SeriesClass as Series } from './series/series.js';
export * from './scalars/index.js';
export { setExecutor } from './session/client.js';
export * from '@pandorable/planner';

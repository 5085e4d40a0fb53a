export { BaseIndexer, FixedForwardWindowIndexer } from './indexers.js';

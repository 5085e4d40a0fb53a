export { type CellReader, callElementFunction, callRowFunction, type RowObject } from './call.js';
export { type Capture, type Captured, capture } from './capture.js';
export { interpret } from './interpret.js';
export { type Field, type Lowered, lower, type ParameterMeaning } from './lower.js';
export { rowFunctionKind } from './row-kind.js';

export { callElementFunction, callRowFunction, type CellReader, type RowObject } from './call.js';
export { capture, type Capture, type Captured } from './capture.js';
export { interpret } from './interpret.js';
export { type Field, lower, type Lowered, type ParameterMeaning } from './lower.js';
export { rowFunctionKind } from './row-kind.js';

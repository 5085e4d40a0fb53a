export { type Answers, allAnswers, collectAnswers, numbersOf, vectorOfNumbers } from './answers.js';
export { type CellReader, callElementFunction, callRowFunction, type RowObject } from './call.js';
export { type Capture, type Captured, capture } from './capture.js';
export { type Field, type Lowered, lower, type ParameterMeaning } from './lower.js';
export { rowFunctionKind } from './row-kind.js';
export { type Shipping, ship } from './ship.js';

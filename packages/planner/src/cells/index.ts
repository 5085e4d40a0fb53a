export { casterOf, lenient, textOf } from './cast.js';
export type { JsCell } from './cell.js';
export { evaluate } from './evaluate.js';
export { floatText, parseFloatText, parseIntText } from './float-text.js';
export { compareText, compareValues, equalValues } from './logic.js';
export { evaluateConcat, evaluatePlan } from './plan.js';
export { type PythonRegex, pythonRegex } from './python-regex.js';
export { type Stamp, strftime } from './strftime.js';
export { CELLS } from './table.js';

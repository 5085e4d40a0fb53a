import type { CallExpr, Expr, Options } from '../expr.js';
import type { DataType } from '../types.js';
import { AGGREGATE, WINDOW } from './aggregate.js';
import { ARITHMETIC } from './arithmetic.js';
import { LOGIC } from './logic.js';
import type { FunctionRow } from './row.js';
import { STRING } from './string.js';
import { TEMPORAL } from './temporal.js';

/** Every function of the plan, one row each. An executor has a cell for every name. */
export const FUNCTIONS = { ...ARITHMETIC, ...LOGIC, ...STRING, ...TEMPORAL, ...AGGREGATE, ...WINDOW } as const;

export type FunctionName = keyof typeof FUNCTIONS;
export type ElementName = keyof typeof ARITHMETIC | keyof typeof LOGIC | keyof typeof STRING | keyof typeof TEMPORAL;
export type AggregateName = keyof typeof AGGREGATE;
export type WindowName = keyof typeof WINDOW;

export const functionRow = (name: FunctionName): FunctionRow => FUNCTIONS[name];

/** The type of a function's result. */
export function resultType(name: FunctionName, args: readonly DataType[], options: Options = {}): DataType {
  return functionRow(name).result(args, options);
}

/** A function applied to expressions. */
export function call(fn: ElementName, args: readonly Expr[], options?: Options): CallExpr {
  const type = resultType(
    fn,
    args.map((a) => a.type),
    options,
  );
  return options === undefined ? { kind: 'call', fn, args, type } : { kind: 'call', fn, args, options, type };
}
export type { FunctionRow } from './row.js';
export { AGGREGATE, ARITHMETIC, LOGIC, STRING, TEMPORAL, WINDOW };

/** What a captured function says: a small part of JavaScript, closure values already in place. */
export type JsLiteral = null | boolean | number | bigint | string;

export type BinaryOp = '+' | '-' | '*' | '/' | '%' | '**' | '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=';
export type UnaryOp = '-' | '+' | '!';
export type LogicalOp = '&&' | '||' | '??';

export type JsExpr =
  | { readonly kind: 'literal'; readonly value: JsLiteral }
  /** an array of literals, only to be asked `includes` */
  | { readonly kind: 'list'; readonly items: readonly JsLiteral[] }
  /** the n-th parameter of the function */
  | { readonly kind: 'parameter'; readonly index: number }
  /** a property; `optional` is `?.` */
  | { readonly kind: 'member'; readonly object: JsExpr; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'unary'; readonly op: UnaryOp; readonly arg: JsExpr }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: JsExpr; readonly right: JsExpr }
  | { readonly kind: 'logical'; readonly op: LogicalOp; readonly left: JsExpr; readonly right: JsExpr }
  | { readonly kind: 'conditional'; readonly test: JsExpr; readonly yes: JsExpr; readonly no: JsExpr }
  /** one text more than values */
  | { readonly kind: 'template'; readonly texts: readonly string[]; readonly values: readonly JsExpr[] }
  /** a global function: `Math.max`, `String`, `Number.isNaN` */
  | { readonly kind: 'call'; readonly fn: GlobalName; readonly args: readonly JsExpr[] }
  /** a method of a value */
  | {
      readonly kind: 'method';
      readonly object: JsExpr;
      readonly name: string;
      readonly args: readonly JsExpr[];
      readonly optional: boolean;
    };

const MATH =
  'abs floor ceil trunc round sign sqrt cbrt exp expm1 log log2 log10 log1p sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh hypot min max pow'.split(
    ' ',
  );

/** Global functions that a captured function may call, as they were when this module was loaded. */
export const GLOBAL_FUNCTIONS: ReadonlyMap<string, (...args: any[]) => unknown> = new Map<string, (...args: any[]) => unknown>([
  ...MATH.map((name) => [`Math.${name}`, Math[name as 'abs']] as const),
  ['String', String],
  ['Number', Number],
  ['Boolean', Boolean],
  ...(['isNaN', 'isFinite'] as const).map((name) => [name, globalThis[name]] as const),
  ['Number.isNaN', Number.isNaN],
  ['Number.isFinite', Number.isFinite],
  ['Number.isInteger', Number.isInteger],
]);
export type GlobalName = string;

/** Global constants. */
export const GLOBAL_VALUES: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ...(['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'] as const).map((name) => [`Math.${name}`, Math[name]] as const),
  ...(
    ['MAX_SAFE_INTEGER', 'MIN_SAFE_INTEGER', 'MAX_VALUE', 'MIN_VALUE', 'EPSILON', 'POSITIVE_INFINITY', 'NEGATIVE_INFINITY', 'NaN'] as const
  ).map((name) => [`Number.${name}`, Number[name]] as const),
]);

/** Methods of values that have no effects and depend on nothing else. */
export const PURE_METHODS: ReadonlySet<string> = new Set(
  (
    'startsWith endsWith includes trim trimStart trimEnd toUpperCase toLowerCase concat repeat replaceAll replace normalize slice substring ' +
    'charAt at indexOf lastIndexOf padStart padEnd toFixed toString'
  ).split(' '),
);

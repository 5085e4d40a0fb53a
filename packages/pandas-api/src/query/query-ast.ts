/** The tree of an expression of `query` and `eval`: a part of Python's grammar. */
export type BinaryOp = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '&' | '|';
export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';
export type UnaryOp = '-' | '+' | '~' | 'not';

export type QueryNode =
  /** `local` is `@name`; `quoted` stood in backticks */
  | { readonly kind: 'name'; readonly id: string; readonly local: boolean; readonly quoted: boolean }
  | {
      readonly kind: 'constant';
      readonly value: null | boolean | number | bigint | string /** written as a float */;
      readonly float: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly QueryNode[]; readonly tuple: boolean }
  | { readonly kind: 'attribute'; readonly object: QueryNode; readonly name: string }
  | { readonly kind: 'subscript'; readonly object: QueryNode; readonly index: QueryNode }
  | { readonly kind: 'slice'; readonly lower?: QueryNode; readonly upper?: QueryNode; readonly step?: QueryNode }
  | {
      readonly kind: 'call';
      readonly fn: QueryNode;
      readonly args: readonly QueryNode[];
      readonly keywords: readonly (readonly [string, QueryNode])[];
    }
  | { readonly kind: 'unary'; readonly op: UnaryOp; readonly operand: QueryNode }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: QueryNode; readonly right: QueryNode }
  | { readonly kind: 'compare'; readonly left: QueryNode; readonly ops: readonly CompareOp[]; readonly comparators: readonly QueryNode[] }
  | { readonly kind: 'bool'; readonly op: 'and' | 'or'; readonly values: readonly QueryNode[] }
  | { readonly kind: 'assign'; readonly target: string; readonly value: QueryNode }
  /** what Python has and pandas does not: raised when it is met in evaluation, as pandas does */
  | { readonly kind: 'unsupported'; readonly node: string };

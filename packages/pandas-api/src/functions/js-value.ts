/** Plan expressions with JavaScript's types, and JavaScript's conversions between them. */
import {
  call,
  cast,
  type DataType,
  denan,
  type Expr,
  isFloat,
  isInt,
  isNull,
  type LiteralValue,
  lit,
  nullOf,
  types,
  when,
} from '@pandorable/planner';

/**
 * An expression as JavaScript sees its values. `js`: what a value is; a missing one is NaN where it is a number, else null.
 * `undef`: a missing one is undefined (from `?.`). `nil`: a missing number may be null as well as NaN.
 * `most`: no value of whole numbers is larger than so much (any int64 may be there where it is not said); `steps`: arithmetic on them.
 * `zero`: JavaScript may have -0 where the plan, in integers, has 0. `nullable`: values may be missing.
 */
export interface JsValue {
  readonly expr: Expr;
  readonly js: 'number' | 'string' | 'boolean' | 'null' | 'timestamp';
  readonly nullable: boolean;
  readonly undef?: boolean;
  readonly nil?: boolean;
  readonly zero?: boolean;
  readonly most?: number;
  readonly steps?: Steps;
  /** the value where it is constant */
  readonly constant?: LiteralValue;
}

/** Whole numbers made from others, see whole-numbers.ts. */
export interface Steps {
  /** in integers, which is quick */
  readonly exact: Expr;
  /** in floats, as JavaScript has it */
  readonly float: Expr;
  /** what it is made from, constants left out */
  readonly sources: readonly { readonly expr: Expr; readonly most: number }[];
  /** how large the value and how large any step may be, where no source is larger than `most` */
  readonly size: (most: number) => number;
  readonly peak: (most: number) => number;
}

/** Why an expression cannot be lowered; caught in lower.ts. */
export class NotLowered extends Error {}
export const notLowered = (reason: string): never => {
  throw new NotLowered(reason);
};

const MOST: Readonly<Record<string, number>> = {
  int8: 2 ** 7,
  uint8: 2 ** 8,
  int16: 2 ** 15,
  uint16: 2 ** 16,
  int32: 2 ** 31,
  uint32: 2 ** 32,
};

/** The value of a column or parameter; nothing where JavaScript's meaning of the type has no plan. */
export function fieldValue(expr: Expr, nullable = true, most?: () => number | undefined): JsValue | undefined {
  const { type } = expr;
  if (type.kind === 'float32') return { expr: cast(expr, types.float64), js: 'number', nullable };
  if (isFloat(type)) return { expr, js: 'number', nullable };
  if (type.kind === 'uint64') return undefined;
  if (isInt(type)) return { expr: cast(expr, types.int64), js: 'number', nullable, most: MOST[type.kind] ?? most?.() };
  if (type.kind === 'utf8') return { expr, js: 'string', nullable };
  if (type.kind === 'bool') return { expr, js: 'boolean', nullable };
  return type.kind === 'timestamp' ? { expr, js: 'timestamp', nullable } : undefined;
}

export function literalValue(value: null | boolean | number | bigint | string): JsValue {
  if (value === null) return { expr: nullOf(types.null), js: 'null', nullable: true, constant: null };
  if (typeof value === 'bigint') return notLowered('a bigint');
  if (typeof value === 'string' && /[\ud800-\udfff]/u.test(value)) return notLowered('a text with half a surrogate pair');
  if (typeof value === 'number' && Number.isNaN(value)) return { expr: nullOf(types.float64), js: 'number', nullable: true };
  const expr = lit(value);
  return {
    expr,
    js: typeof value as 'number',
    nullable: false,
    constant: value,
    ...(isInt(expr.type) && { most: Math.abs(Number(value)) }),
  };
}

export const isWhole = (t: DataType): boolean => isInt(t) || t.kind === 'bool';
/** The expression with `otherwise` where it is missing. */
export const filled = (e: Expr, otherwise: LiteralValue, nullable: boolean): Expr =>
  nullable ? call('coalesce', [denan(e), lit(otherwise, e.type.kind === 'null' ? undefined : plain(e.type))]) : e;
const plain = (t: DataType): DataType => (isFloat(t) ? { kind: t.kind } : t);

/** ToNumber. */
export function toNumber(v: JsValue): JsValue {
  if (v.nil) return notLowered('arithmetic on a value that may be null');
  if (v.js === 'number') return v;
  if (v.js === 'null') return literalValue(0);
  if (v.js !== 'boolean') return notLowered(`a ${v.js} used as a number`);
  const whole = cast(v.expr, types.int64);
  return v.undef
    ? { expr: whole, js: 'number', nullable: true, most: 1 }
    : { expr: filled(whole, 0, v.nullable), js: 'number', nullable: false, most: 1 };
}

/** ToString. */
export function toText(v: JsValue): Expr {
  if (v.undef || v.nil) return notLowered('the text of a value that may be undefined or null');
  if (v.constant !== undefined) return lit(String(v.constant));
  switch (v.js) {
    case 'string':
      return filled(v.expr, 'null', v.nullable);
    case 'boolean':
      return {
        kind: 'case',
        branches: [
          [v.expr, lit('true')],
          [call('not', [v.expr]), lit('false')],
        ],
        otherwise: lit('null'),
        type: types.utf8,
      };
    case 'number':
      if (!isInt(v.expr.type)) return notLowered('the text of a number that may have a fraction');
      return filled(cast(v.expr, types.utf8), 'NaN', v.nullable);
    default:
      return notLowered(`the text of a ${v.js}`);
  }
}

/** ToBoolean, never missing. */
export function truthy(v: JsValue): Expr {
  switch (v.js) {
    case 'number':
      return filled(call('ne', [denan(v.expr), lit(0)]), false, v.nullable);
    case 'string':
      return filled(call('ne', [v.expr, lit('')]), false, v.nullable);
    case 'boolean':
      return filled(v.expr, false, v.nullable);
    case 'null':
      return lit(false);
    default:
      return v.nullable ? notLowered('a timestamp used as a condition') : lit(true);
  }
}

/** One of two values; it may be NaN where one of them may. */
export function either(test: Expr, yes: Expr, no: Expr): Expr {
  const made = when(test, yes, no);
  return isFloat(made.type) && mayBeNaN(no.type) ? { ...made, type: { ...made.type, nan: true } } : made;
}
/** The expression, which is NaN where what it is made of is. */
export const withNaN = (e: Expr, from: readonly JsValue[]): Expr =>
  isFloat(e.type) && from.some((v) => mayBeNaN(v.expr.type)) ? { ...e, type: { ...e.type, nan: true } } : e;
const mayBeNaN = (t: DataType): boolean => isFloat(t) && t.nan === true;

export const condition = (expr: Expr): JsValue => ({ expr, js: 'boolean', nullable: false });
export const missing = (v: JsValue): Expr => (v.nullable ? isNull(v.expr) : lit(false));

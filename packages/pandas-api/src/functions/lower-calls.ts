/** JavaScript's global functions, methods and properties over plan expressions. */
import { and, call, cast, denan, type Expr, isNotNull, lit, type Options, types, when } from '@pandorable/planner';
import { condition, filled, isWhole, type JsValue, missing, notLowered, toNumber, toText, truthy, withNaN } from './js-value.js';
import { concat, power } from './lower-operators.js';
import { areWhole, asArithmetic, floatOf, whereSafe, wholeNumber } from './whole-numbers.js';

const result = (expr: Expr, from: readonly JsValue[], zero = false): JsValue => ({
  expr: withNaN(expr, from),
  js: 'number',
  nullable: from.some((v) => v.nullable),
  zero,
});
const whole = (v: JsValue): boolean => isWhole(v.expr.type);
const zeros = (values: readonly JsValue[]): boolean => values.some((v) => v.zero);

type Lowering = (args: readonly JsValue[]) => JsValue;

/** A function of one number that gives floats; `odd`: f(-0) is -0. */
const floats =
  (fn: 'sqrt'): Lowering =>
  ([x]) => {
    const v = toNumber(x);
    return { ...result(call(fn, [floatOf(v)]), [v], v.zero), nullable: true };
  };
/** Rounding: integers stay as they are. */
const rounding =
  (fn: 'floor' | 'ceil' | 'trunc'): Lowering =>
  ([x]) => {
    const v = toNumber(x);
    return whole(v) ? asArithmetic(v) : result(call(fn, [v.expr]), [v], v.zero);
  };
const kept =
  (fn: 'abs' | 'sign'): Lowering =>
  ([x]) => {
    const v = toNumber(x);
    const zero = fn === 'sign' && v.zero;
    // the sign of -0 is -0
    if (!whole(v))
      return result(fn === 'abs' ? call(fn, [v.expr]) : when(call('eq', [denan(v.expr), lit(0)]), v.expr, call(fn, [v.expr])), [v], zero);
    return {
      ...v,
      ...wholeNumber(
        [v],
        ([e]) => call(fn, [e]),
        ([n]) => n,
      ),
      constant: undefined,
      zero,
    };
  };

/** Half up: the part above the floor is exact. */
const round: Lowering = ([x]) => {
  const v = toNumber(x);
  if (whole(v)) return asArithmetic(v);
  const floor = call('floor', [v.expr]);
  const up = call('ge', [denan(call('sub', [v.expr, floor])), lit(0.5)]);
  const rounded = when(up, call('add', [floor, lit(1, types.float64)]), floor);
  const belowZero = and(call('lt', [denan(v.expr), lit(0)]), call('ge', [denan(v.expr), lit(-0.5)]));
  return result(when(belowZero, lit(-0), rounded), [v], true);
};

const extreme =
  (fn: 'maximum' | 'minimum'): Lowering =>
  (args) => {
    const values = args.map(toNumber);
    if (!areWhole(...values)) return values.reduce((a, b) => extremeFloat(fn, a, b));
    const join = (args: readonly Expr[]): Expr => args.reduce((a, b) => call(fn, [denan(a), denan(b)]));
    const made = wholeNumber(values, join, (sizes) => Math.max(...sizes));
    return { ...result(made.expr, values, zeros(values)), ...made };
  };

/** -0 is smaller than 0, which engines take as equal. */
function extremeFloat(fn: 'maximum' | 'minimum', a: JsValue, b: JsValue): JsValue {
  const [x, y] = [floatOf(a), floatOf(b)];
  const found = call(fn, [denan(x), denan(y)]);
  if ([a, b].some((v) => typeof v.constant === 'number' && v.constant !== 0)) return result(found, [a, b], zeros([a, b]));
  const neg = (e: Expr): Expr => call('neg', [e]);
  const zero = fn === 'maximum' ? call('add', [x, y]) : neg(call('add', [neg(x), neg(y)]));
  const areZero = and(...([x, y].map((e) => call('eq', [denan(e), lit(0)])) as [Expr, Expr]));
  return result(when(areZero, zero, found), [a, b], zeros([a, b]));
}
const isNaNumber: Lowering = ([v]) => {
  if (v.js !== 'number' || v.undef || v.nil) return notLowered('isNaN of what is no number');
  return condition(missing(v));
};
const finite = (v: JsValue): Expr =>
  whole(v)
    ? filled(whereSafe(v) ?? (v.nullable ? isNotNull(v.expr) : lit(true)), false, v.nullable)
    : and(isNotNull(v.expr), call('not', [call('coalesce', [call('isinf', [denan(v.expr)]), lit(true)])]));
const plainNumber = (v: JsValue): JsValue => (v.js === 'number' && !v.nil ? v : notLowered('a test of what is no number'));
const isFinite: Lowering = ([v]) => condition(finite(plainNumber(v)));
const isInteger: Lowering = ([v]) => {
  const x = plainNumber(v);
  return condition(
    whole(x) ? finite(x) : and(finite(x), call('coalesce', [call('eq', [denan(x.expr), call('floor', [denan(x.expr)])]), lit(false)])),
  );
};

const UNARY = 'sqrt cbrt exp expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh'.split(' ') as 'sqrt'[];
/** Without `Math.atan2`: engines do not tell its -0 from 0. */
const GLOBALS: Readonly<Record<string, Lowering>> = {
  ...Object.fromEntries(UNARY.map((name) => [`Math.${name}`, floats(name)])),
  'Math.floor': rounding('floor'),
  'Math.ceil': rounding('ceil'),
  'Math.trunc': rounding('trunc'),
  'Math.round': round,
  'Math.abs': kept('abs'),
  'Math.sign': kept('sign'),
  'Math.max': extreme('maximum'),
  'Math.min': extreme('minimum'),
  'Math.pow': ([x, y]) => power(toNumber(x), toNumber(y)),
  String: ([v]) => ({ expr: toText(v), js: 'string', nullable: false }),
  Number: ([v]) => asArithmetic(toNumber(v)),
  Boolean: ([v]) => condition(truthy(v)),
  // bigints are errors of these two, unlike of those of Number
  isNaN: ([v]) => isNaNumber([asArithmetic(v)]),
  'Number.isNaN': isNaNumber,
  isFinite: ([v]) => isFinite([asArithmetic(v)]),
  'Number.isFinite': isFinite,
  'Number.isInteger': isInteger,
};
const ARITY: Readonly<Record<string, number>> = { 'Math.pow': 2 };

export function lowerGlobal(fn: string, args: readonly JsValue[]): JsValue {
  const lowering = GLOBALS[fn] ?? notLowered(`${fn}()`);
  const many = fn === 'Math.max' || fn === 'Math.min';
  if (many ? args.length === 0 : args.length !== (ARITY[fn] ?? 1)) return notLowered(`${fn}() of ${args.length} values`);
  return lowering(args);
}

/** JavaScript's white space: Python's has other members. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

interface Method {
  readonly gives: 'string' | 'boolean';
  readonly args: number;
  readonly make: (s: Expr, args: readonly string[]) => Expr | undefined;
}
const simple = (fn: 'str.strip', options: (args: readonly string[]) => Options) => (s: Expr, args: readonly string[]) =>
  call(fn, [s], options(args));
const named = (name: string) => name as 'str.strip';

/** Methods of texts whose arguments are constant texts. */
const METHODS: Readonly<Record<string, Method>> = {
  startsWith: { gives: 'boolean', args: 1, make: simple(named('str.startswith'), ([p]) => ({ pats: [p] })) },
  endsWith: { gives: 'boolean', args: 1, make: simple(named('str.endswith'), ([p]) => ({ pats: [p] })) },
  includes: { gives: 'boolean', args: 1, make: simple(named('str.contains'), ([pat]) => ({ pat, regex: false })) },
  trim: { gives: 'string', args: 0, make: simple('str.strip', () => ({ chars: BLANKS })) },
  trimStart: { gives: 'string', args: 0, make: simple(named('str.lstrip'), () => ({ chars: BLANKS })) },
  trimEnd: { gives: 'string', args: 0, make: simple(named('str.rstrip'), () => ({ chars: BLANKS })) },
  replaceAll: { gives: 'string', args: 2, make: (s, [pat, repl]) => replaced(s, pat, repl, -1) },
  replace: { gives: 'string', args: 2, make: (s, [pat, repl]) => replaced(s, pat, repl, 1) },
};

const replaced = (s: Expr, pat: string, repl: string, n: number): Expr | undefined =>
  pat === '' || repl.includes('$') ? undefined : call('str.replace', [s], { pat, repl, n, regex: false });

/** Reading anything of null throws; with `?.` it gives undefined. */
function receiver(v: JsValue, what: string, optional: boolean, js: 'string' | 'timestamp'): void {
  if (v.js !== js) notLowered(`${what} of a ${v.js}`);
  if (v.nullable && !optional) notLowered(`${what} of a ${js} that may be missing, which throws (use ?.)`);
  if (v.undef) notLowered(`${what} of what may be undefined`);
}

export function lowerMethod(object: JsValue, name: string, args: readonly JsValue[], optional: boolean): JsValue {
  receiver(object, `${name}()`, optional, 'string');
  if (name === 'concat' && !object.nullable) return concat([object, ...args]);
  const method = METHODS[name] ?? notLowered(`${name}()`);
  const texts = args.map((a) =>
    typeof a.constant === 'string' ? a.constant : notLowered(`${name}() with an argument that is no constant text`),
  );
  const expr = texts.length === method.args ? method.make(object.expr, texts) : undefined;
  if (expr === undefined) return notLowered(`${name}() with these arguments`);
  return { expr, js: method.gives, nullable: object.nullable, undef: object.nullable };
}

/** Code points beyond the basic plane, which JavaScript counts twice. */
const ASTRAL = `[${String.fromCodePoint(0x10000)}-${String.fromCodePoint(0x10ffff)}]`;
/** Lengths of texts and fields of times are no larger. */
const MOST_OF_PARTS = 2 ** 31;
const FIELDS: ReadonlyMap<string, 'dt.year'> = new Map([
  ...'year month day hour minute second microsecond nanosecond quarter dayofweek dayofyear days_in_month'
    .split(' ')
    .map((name) => [name, `dt.${name}` as 'dt.year'] as const),
  ['dayOfWeek', 'dt.dayofweek' as 'dt.year'],
  ['dayOfYear', 'dt.dayofyear' as 'dt.year'],
  ['daysInMonth', 'dt.days_in_month' as 'dt.year'],
]);

export function lowerProperty(object: JsValue, name: string, optional: boolean): JsValue {
  if (object.js === 'timestamp') {
    const fn = FIELDS.get(name) ?? notLowered(`the property ${name} of a timestamp`);
    receiver(object, name, optional, 'timestamp');
    return { ...result(cast(call(fn, [object.expr]), types.int64), [object]), undef: object.nullable, most: MOST_OF_PARTS };
  }
  receiver(object, name, optional, 'string');
  if (name !== 'length') return notLowered(`the property ${name}`);
  const units = call('add', [call('str.len', [object.expr]), call('str.count', [object.expr], { pat: ASTRAL })]);
  return { ...result(units, [object]), undef: object.nullable, most: MOST_OF_PARTS };
}

/** JavaScript's operators over plan expressions. */
import { and, call, denan, type Expr, isInt, isNotNull, lit, types, when } from '@pandorable/planner';
import type { BinaryOp } from './ast.js';
import { condition, either, filled, isWhole, type JsValue, missing, notLowered, toNumber, toText, truthy } from './js-value.js';
import { areWhole, comparable, floatOf, wholeNumber } from './whole-numbers.js';

const number = (expr: Expr, from: readonly JsValue[], zero = false): JsValue => ({
  expr,
  js: 'number',
  nullable: from.some((v) => v.nullable) || !isInt(expr.type),
  zero,
});
const whole = (...values: readonly JsValue[]): boolean => values.every((v) => isWhole(v.expr.type));
const nonZero = (v: JsValue): boolean => typeof v.constant === 'number' && v.constant !== 0;

export function lowerBinary(op: BinaryOp, a: JsValue, b: JsValue): JsValue {
  switch (op) {
    case '+':
      if (a.js !== 'string' && b.js !== 'string') return add(toNumber(a), toNumber(b));
      return [a, b].some((v) => v.js === 'string' && !v.nullable)
        ? concat([a, b])
        : notLowered('+ of texts that may be missing: null + null is a number');
    case '-': {
      const [x, y] = [toNumber(a), toNumber(b)];
      return arithmetic('sub', x, y, x.zero);
    }
    case '*': {
      const [x, y] = [toNumber(a), toNumber(b)];
      return arithmetic('mul', x, y, whole(x, y) && !(positive(x) || positive(y)) ? true : x.zero || y.zero);
    }
    case '/': {
      const [x, y] = [toNumber(a), toNumber(b)];
      if (y.zero) return notLowered('a division by what may be -0');
      return { ...number(call('div', [floatOf(x), floatOf(y)]), [x, y], x.zero), nullable: true };
    }
    case '%':
      return remainder(toNumber(a), toNumber(b));
    case '**':
      return power(toNumber(a), toNumber(b));
    case '===':
    case '==':
      return condition(equal(a, b, op === '=='));
    case '!==':
    case '!=':
      return condition(call('not', [equal(a, b, op === '!=')]));
    default:
      return condition(order(op, a, b));
  }
}

const positive = (v: JsValue): boolean => typeof v.constant === 'number' && v.constant > 0;
const add = (x: JsValue, y: JsValue): JsValue => arithmetic('add', x, y, x.zero && y.zero);

function arithmetic(fn: 'add' | 'sub' | 'mul', x: JsValue, y: JsValue, zero?: boolean): JsValue {
  if (!areWhole(x, y)) return number(call(fn, [floatOf(x), floatOf(y)]), [x, y], zero);
  const size = ([a, b]: readonly number[]): number => (fn === 'mul' ? a * b : a + b);
  return wholeResult([x, y], (args) => call(fn, args), size, zero);
}

const wholeResult = (
  from: readonly JsValue[],
  make: (args: readonly Expr[]) => Expr,
  size: (sizes: readonly number[]) => number,
  zero?: boolean,
): JsValue => {
  const made = wholeNumber(from, make, size);
  return { ...number(made.expr, from, zero), ...made };
};

export const concat = (parts: readonly JsValue[]): JsValue => ({
  expr: call('str.concat', parts.map(toText)),
  js: 'string',
  nullable: false,
});

/** The sign of the dividend: the remainder of the absolute values, which both languages agree on. */
function remainder(x: JsValue, y: JsValue): JsValue {
  if (!areWhole(x, y)) return { ...number(signedRest(floatOf(x), floatOf(y)), [x, y], true), nullable: true };
  const make = ([a, b]: readonly Expr[]): Expr => {
    const rest = signedRest(a, b);
    return nonZero(y) ? rest : when(call('ne', [b, lit(0)]), rest, { kind: 'literal', value: null, type: rest.type });
  };
  return { ...wholeResult([x, y], make, ([a, b]) => Math.min(a, b), true), nullable: true };
}

function signedRest(x: Expr, y: Expr): Expr {
  const size = call('mod', [call('abs', [x]), call('abs', [y])]);
  const signed = when(call('lt', [denan(x), lit(0)]), call('neg', [size]), size);
  const isZero = and(call('eq', [denan(x), lit(0)]), call('ne', [denan(y), lit(0)]));
  return isInt(x.type) ? signed : either(isZero, x, signed);
}

/** Only constant exponents: elsewhere 1 ** NaN and the like differ. */
export function power(x: JsValue, y: JsValue): JsValue {
  const { constant } = y;
  if (typeof constant !== 'number' || constant === 0 || !Number.isFinite(constant))
    return notLowered('a power whose exponent is not a constant other than 0');
  if (x.zero && constant < 0) return notLowered('a power of what may be -0');
  if (areWhole(x) && Number.isSafeInteger(constant) && constant > 0)
    return wholeResult(
      [x, y],
      (args) => call('pow', args),
      ([a, b]) => a ** b,
      x.zero,
    );
  return { ...number(call('pow', [floatOf(x), lit(constant, types.float64)]), [x, y], x.zero), nullable: true };
}

export function negate(v: JsValue): JsValue {
  const x = toNumber(v);
  return areWhole(x)
    ? wholeResult(
        [x],
        ([e]) => call('neg', [e]),
        ([n]) => n,
        true,
      )
    : number(call('neg', [x.expr]), [x]);
}

function equal(a: JsValue, b: JsValue, loose: boolean): Expr {
  if (a.js === 'timestamp' || b.js === 'timestamp') return notLowered('a comparison of timestamps');
  if (a.js === 'null' || b.js === 'null') return equalsNull(a.js === 'null' ? b : a, loose);
  if (a.nil || b.nil) return notLowered('a comparison of what may be null');
  if (a.js !== b.js) return loose ? notLowered(`== of a ${a.js} and a ${b.js}`) : lit(false);
  if (a.undef && b.undef) return notLowered('a comparison of two values that may be undefined');
  const bothMissing = a.js !== 'number' && a.nullable && b.nullable;
  if (bothMissing && (loose || (!a.undef && !b.undef))) return call('same', [a.expr, b.expr]);
  return filled(call('eq', comparable(a, b).map(denan)), false, a.nullable || b.nullable);
}

function equalsNull(v: JsValue, loose: boolean): Expr {
  if (v.js === 'null') return lit(true);
  if (v.nil || (v.js === 'number' && v.undef)) return notLowered('a comparison of what may be null or undefined');
  if (v.js === 'number') return lit(false);
  return v.undef && !loose ? lit(false) : missing(v);
}

const ORDER: Record<string, 'lt' | 'le' | 'gt' | 'ge'> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

function order(op: string, a: JsValue, b: JsValue): Expr {
  if (a.js === 'string' || b.js === 'string') textOrder(a, b);
  const [x, y] = a.js === 'string' ? [a, b] : [toNumber(a), toNumber(b)];
  return filled(call(ORDER[op], comparable(x, y).map(denan)), false, x.nullable || y.nullable);
}

/** JavaScript orders UTF-16 units, the plan code points: the same where one side is a constant below the surrogates; null counts as 0. */
function textOrder(a: JsValue, b: JsValue): void {
  const fixed = [a, b].find((v) => typeof v.constant === 'string')?.constant as string | undefined;
  if (a.js !== b.js || fixed === undefined) notLowered('an order of texts that are not constant');
  else if (/[\ud800-\uffff]/.test(fixed) || !Number.isNaN(Number(fixed))) notLowered(`an order with the text ${JSON.stringify(fixed)}`);
}

/** `&&`, `||`: one of the values themselves. */
export function choose(op: '&&' | '||' | '??', a: JsValue, b: JsValue): JsValue {
  if (op === '??') return nullish(a, b);
  if (a.js === 'boolean' && b.js === 'boolean' && !a.nullable && !b.nullable) {
    return condition(op === '&&' ? and(a.expr, b.expr) : call('or', [a.expr, b.expr]));
  }
  const test = truthy(a);
  return op === '&&' ? conditional(test, b, a) : conditional(test, a, b);
}

function nullish(a: JsValue, b: JsValue): JsValue {
  if (a.js === 'null') return b;
  if (a.nil) return notLowered('?? on what may be null or NaN');
  if (!a.nullable || (a.js === 'number' && !a.undef)) return a;
  if (a.js !== b.js) return notLowered(`?? of a ${a.js} and a ${b.js}`);
  return conditional(isNotNull(a.expr), { ...a, undef: false, nullable: false }, b);
}

/** Values of one kind; null beside a number stays apart from NaN until the end. */
export function conditional(test: Expr, yes: JsValue, no: JsValue): JsValue {
  const none = yes.js === 'null' ? no : no.js === 'null' ? yes : undefined;
  if (none === undefined && yes.js !== no.js) return notLowered(`a value that is a ${yes.js} or a ${no.js}`);
  const js = none?.js ?? yes.js;
  const undef = yes.undef || no.undef;
  if (undef && none) return notLowered('a value that may be null or undefined');
  if (undef && ((!yes.undef && yes.nullable) || (!no.undef && no.nullable)) && js !== 'number')
    return notLowered('a value that may be null or undefined');
  const [a, b] = unified(yes, no);
  const nil = yes.nil || no.nil || (none !== undefined && js === 'number');
  if (areWhole(yes, no) && (yes.zero || no.zero))
    return {
      ...wholeResult(
        [yes, no],
        ([a, b]) => either(test, a, b),
        ([a, b]) => Math.max(a, b),
        true,
      ),
      undef,
    };
  const most = yes.most === undefined || no.most === undefined ? undefined : Math.max(yes.most, no.most);
  return { expr: either(test, a, b), js, nullable: yes.nullable || no.nullable, undef, nil, zero: yes.zero || no.zero, most };
}

function unified(yes: JsValue, no: JsValue): [Expr, Expr] {
  if (yes.js !== 'number' || no.js !== 'number' || yes.expr.type.kind === no.expr.type.kind)
    return [typedNull(yes, no), typedNull(no, yes)];
  if (yes.zero || no.zero) return notLowered('a value that may be -0');
  return [floatOf(yes), floatOf(no)];
}
const typedNull = (v: JsValue, other: JsValue): Expr =>
  v.js === 'null' ? { kind: 'literal', value: null, type: other.expr.type } : v.expr;

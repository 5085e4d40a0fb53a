import { call, denan, type Expr, isInt, lit } from '@pandorable/planner';
import type { JsExpr, JsLiteral } from './ast.js';
import type { Captured } from './capture.js';
import { condition, fieldValue, type JsValue, literalValue, NotLowered, notLowered, toNumber, truthy } from './js-value.js';
import { lowerGlobal, lowerMethod, lowerProperty } from './lower-calls.js';
import { choose, concat, conditional, lowerBinary, negate } from './lower-operators.js';
import { asArithmetic } from './whole-numbers.js';

/** A field: its expression, whether it may be missing (assumed unless said), and how large its whole numbers are, where that is known. */
export interface Field {
  readonly expr: Expr;
  readonly nullable?: boolean;
  readonly most?: () => number | undefined;
}
/** What a parameter stands for: a row by the names of its columns, or one value. */
export type ParameterMeaning = { readonly row: ReadonlyMap<string, Field> } | { readonly value: Field };
export type Lowered = { readonly expr: Expr } | { readonly refused: string };

/**
 * The plan expression that gives what calling the function gives, missing values included; or why there is none.
 * `as: 'condition'`: only the truth of the answer matters, and it is never missing.
 */
export function lower(
  captured: Captured,
  parameters: readonly ParameterMeaning[],
  { as = 'value' }: { as?: 'value' | 'condition' } = {},
): Lowered {
  try {
    const body = new Lowering(parameters);
    return { expr: as === 'condition' ? body.truth(captured.body) : body.of(captured.body).expr };
  } catch (error) {
    if (error instanceof NotLowered) return { refused: error.message };
    throw error;
  }
}

class Lowering {
  constructor(readonly parameters: readonly ParameterMeaning[]) {}

  of(e: JsExpr): JsValue {
    switch (e.kind) {
      case 'literal':
        return literalValue(e.value);
      case 'list':
        return notLowered('an array');
      case 'parameter':
        return this.#parameter(e.index);
      case 'member':
        return this.#member(e);
      case 'unary':
        return e.op === '!'
          ? condition(not(this.truth(e.arg)))
          : e.op === '-'
            ? this.#negated(e.arg)
            : asArithmetic(toNumber(this.of(e.arg)));
      case 'binary':
        return lowerBinary(e.op, this.of(e.left), this.of(e.right));
      case 'logical':
        return choose(e.op, this.of(e.left), this.of(e.right));
      case 'conditional':
        return conditional(this.truth(e.test), this.of(e.yes), this.of(e.no));
      case 'template':
        return concat(e.texts.flatMap((text, i) => [literalValue(text), ...(i < e.values.length ? [this.of(e.values[i])] : [])]));
      case 'call':
        return lowerGlobal(
          e.fn,
          e.args.map((a) => this.of(a)),
        );
      case 'method':
        return e.object.kind === 'list'
          ? this.#includes(e.object.items, e.name, e.args)
          : lowerMethod(
              this.of(e.object),
              e.name,
              e.args.map((a) => this.of(a)),
              e.optional,
            );
    }
  }

  /** The truth of an expression; `&&` and `||` of any two kinds have one. */
  truth(e: JsExpr): Expr {
    if (e.kind === 'unary' && e.op === '!') return not(this.truth(e.arg));
    if (e.kind === 'logical' && e.op !== '??') return call(e.op === '&&' ? 'and' : 'or', [this.truth(e.left), this.truth(e.right)]);
    return truthy(this.of(e));
  }

  #negated(arg: JsExpr): JsValue {
    if (arg.kind === 'literal' && typeof arg.value === 'number') return literalValue(-arg.value);
    return negate(this.of(arg));
  }

  #parameter(index: number): JsValue {
    const meaning = this.parameters[index] ?? notLowered(`its parameter ${index + 1}`);
    return 'value' in meaning ? this.#field(meaning.value, 'the value') : notLowered('the row as a whole');
  }

  #field({ expr, nullable, most }: Field, name: string): JsValue {
    return fieldValue(expr, nullable, most) ?? notLowered(`${name}, of type ${expr.type.kind}`);
  }

  #member(e: Extract<JsExpr, { kind: 'member' }>): JsValue {
    const meaning = e.object.kind === 'parameter' ? this.parameters[e.object.index] : undefined;
    if (meaning !== undefined && 'row' in meaning) {
      const field = meaning.row.get(e.name) ?? notLowered(`the field ${JSON.stringify(e.name)}, which is no column`);
      return this.#field(field, e.name);
    }
    return lowerProperty(this.of(e.object), e.name, e.optional);
  }

  /** `[…].includes(x)`: missing values are found only where the list has NaN or null. */
  #includes(items: readonly JsLiteral[], name: string, args: readonly JsExpr[]): JsValue {
    if (name !== 'includes' || args.length !== 1) return notLowered(`${name}() of an array`);
    const value = this.of(args[0]);
    if (value.undef || value.nil || (value.js !== 'number' && value.js !== 'string'))
      return notLowered('includes() of what is no number or text');
    const hasMissing = items.some((i) => (value.js === 'number' ? typeof i === 'number' && Number.isNaN(i) : i === null));
    const same = items.filter((i) => typeof i === value.js && !(typeof i === 'number' && Number.isNaN(i)));
    if (isInt(value.expr.type) && same.some((i) => Math.abs(i as number) > Number.MAX_SAFE_INTEGER))
      return notLowered('includes() of numbers beyond 2^53');
    if (same.length === 0) return condition(hasMissing && value.nullable ? call('is_null', [denan(value.expr)]) : lit(false));
    const found = call('in', [denan(value.expr), ...same.map((i) => literalValue(i).expr)]);
    return condition(value.nullable ? call('coalesce', [found, lit(hasMissing)]) : found);
  }
}

const not = (e: Expr): Expr => call('not', [e]);

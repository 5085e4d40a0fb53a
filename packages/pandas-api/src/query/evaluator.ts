import { didYouMean, KeyError, NotImplementedError, UndefinedVariableError, ValueError } from '@pandorable/planner';
import { type Grammar, parseQuery } from './parser.js';
import type { CompareOp, QueryNode } from './query-ast.js';
import type { QueryScope } from './scope.js';
import { tokenize } from './tokens.js';

export interface EvalOptions {
  /** default 'pandas' */
  readonly parser?: string;
  /** 'python' and 'numexpr' mean the same here */
  readonly engine?: string | null;
  /** an eval without a frame: `@` is not allowed */
  readonly topLevel?: boolean;
}

export interface EvalResult {
  /** of the last line; undefined where that was an assignment */
  readonly value: unknown;
  readonly assigned: readonly string[];
}

/** numpy's functions that an expression may call by name. */
export const MATH_FUNCTIONS = new Set(
  'sin cos tan exp log expm1 log1p sqrt sinh cosh tanh arcsin arccos arctan arccosh arcsinh arctanh abs log10 floor ceil arctan2'.split(
    ' ',
  ),
);

/** Evaluates the lines of an expression; each `name = …` goes to `scope.assign` before the next line is read. */
export function evaluateQuery(
  text: unknown,
  scope: QueryScope,
  { parser = 'pandas', engine = null, topLevel = false }: EvalOptions = {},
): EvalResult {
  if (typeof text !== 'string')
    throw new ValueError(`expr must be a string to be evaluated, ${typeof text} given`, { code: 'not-an-expression' });
  if (text.trim() === '') throw new ValueError('expr cannot be an empty string', { code: 'empty-expression' });
  if (engine !== null && engine !== 'python' && engine !== 'numexpr')
    throw new KeyError(`Invalid engine '${engine}' passed, valid engines are ['numexpr', 'python']`);
  if (parser !== 'pandas' && parser !== 'python')
    throw new KeyError(`Invalid parser '${parser}' passed, valid parsers are ['python', 'pandas']`);
  const lines = text
    .split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 1 && scope.assign === undefined) {
    throw new ValueError('multi-line expressions are only valid in the context of data, use DataFrame.eval', { code: 'multi-line' });
  }
  return evaluateLines(lines, scope, parser, topLevel);
}

function evaluateLines(lines: readonly string[], scope: QueryScope, parser: Grammar, topLevel: boolean): EvalResult {
  const assigned: string[] = [];
  let value: unknown;
  for (const line of lines) {
    refuseLocals(line, parser, topLevel);
    const node = parseQuery(line, parser);
    if (node.kind === 'assign' && scope.assign === undefined)
      throw new ValueError('cannot assign without a target object', { code: 'no-target' });
    value = new Evaluator(scope, parser).of(node.kind === 'assign' ? node.value : node);
    if (node.kind === 'assign') {
      scope.assign!(node.target, value);
      assigned.push(node.target);
      value = undefined;
    } else if (lines.length > 1) {
      throw new ValueError('Multi-line expressions are only valid if all expressions contain an assignment', { code: 'multi-line' });
    }
  }
  return { value, assigned };
}

function refuseLocals(line: string, parser: Grammar, topLevel: boolean): void {
  if (parser === 'pandas' && !topLevel) return;
  if (!tokenize(line).some((t) => t.type === 'op' && t.text === '@')) return;
  throw new SyntaxError(
    parser !== 'pandas'
      ? "The '@' prefix is only supported by the pandas parser"
      : "The '@' prefix is not allowed in top-level eval calls.\nplease refer to your variables by name without the '@' prefix.",
  );
}

const GLOBALS = new Set(['Timestamp', 'datetime', 'list', 'tuple']);
const notImplemented = (node: string): never => {
  throw new NotImplementedError(`'${node}' nodes are not implemented`, { code: 'query-node' });
};

class Evaluator {
  constructor(
    readonly scope: QueryScope,
    readonly grammar: Grammar,
  ) {}

  of(node: QueryNode): unknown {
    const { scope } = this;
    switch (node.kind) {
      case 'name':
        return this.#name(node);
      case 'constant':
        return scope.literal(node.value, node.float);
      case 'list':
        return node.items.map((item) => this.of(item));
      case 'attribute':
        return scope.attribute(this.of(node.object), node.name);
      case 'subscript':
        return this.#subscript(node);
      case 'slice':
        return { start: this.#optional(node.lower), stop: this.#optional(node.upper), step: this.#optional(node.step) };
      case 'call':
        return this.#call(node);
      case 'unary':
        if (node.op === 'not' && this.grammar === 'python') return notImplemented('Not');
        return scope.unary(node.op === 'not' ? '~' : node.op, this.of(node.operand));
      case 'binary': {
        const [left, right] = [this.of(node.left), this.of(node.right)];
        return node.op === '&' || node.op === '|' ? this.#logical(node.op, left, right) : scope.binary(node.op, left, right);
      }
      case 'compare':
        return this.#comparisons(node);
      case 'bool':
        if (this.grammar === 'python') return notImplemented('BoolOp');
        return node.values.map((v) => this.of(v)).reduce((a, b) => this.#logical(node.op === 'and' ? '&' : '|', a, b));
      case 'assign':
        return notImplemented('Assign');
      case 'unsupported':
        return notImplemented(node.node);
    }
  }

  #optional(node: QueryNode | undefined): unknown {
    return node === undefined ? null : this.of(node);
  }

  #name({ id, local, quoted }: Extract<QueryNode, { kind: 'name' }>): unknown {
    const { scope } = this;
    const known = local ? scope.local(id) : (scope.resolve(id) ?? (quoted ? undefined : this.#global(id)));
    if (known !== undefined) return known;
    const what = local ? `local variable '${id}' is not defined` : `name '${id}' is not defined`;
    throw new UndefinedVariableError(what + didYouMean(id, local ? [] : (scope.names?.() ?? [])).replace(/^ /, '. '), {
      code: 'undefined-variable',
    });
  }

  #global(id: string): unknown {
    if (id === 'inf' || id === 'Inf') return this.scope.literal(Number.POSITIVE_INFINITY, true);
    return GLOBALS.has(id) ? this.scope.local(id) : undefined;
  }

  #subscript(node: Extract<QueryNode, { kind: 'subscript' }>): unknown {
    const value = this.of(node.object);
    if (node.index.kind === 'list' && node.index.tuple)
      throw new NotImplementedError('multi-dimensional subscripts are not supported', { code: 'query-node' });
    return this.scope.subscript(value, this.of(node.index));
  }

  #call({ fn, args, keywords }: Extract<QueryNode, { kind: 'call' }>): unknown {
    const { scope } = this;
    const read = () => args.map((a) => this.of(a));
    const named = () => Object.fromEntries(keywords.map(([name, value]) => [name, this.of(value)]));
    if (fn.kind === 'attribute') return scope.method(this.of(fn.object), fn.name, read(), named());
    if (fn.kind !== 'name') throw new TypeError('Only named functions are supported');
    const known = fn.local ? this.#name(fn) : (scope.resolve(fn.id) ?? this.#global(fn.id));
    if (known !== undefined) return scope.call(known, read(), named());
    if (!MATH_FUNCTIONS.has(fn.id))
      throw new ValueError(`"${fn.id}" is not a supported function${didYouMean(fn.id, MATH_FUNCTIONS).replace(/^ /, '. ')}`, {
        code: 'unsupported-function',
      });
    if (keywords.length > 0) throw new TypeError(`Function "${fn.id}" does not support keyword arguments`);
    return scope.math(fn.id, read());
  }

  /** `a < b < c` is `a < b and b < c`. */
  #comparisons({ left, ops, comparators }: Extract<QueryNode, { kind: 'compare' }>): unknown {
    const results = ops.map((op, i) => this.#comparison(op, i === 0 ? left : comparators[i - 1], comparators[i]));
    return results.reduce((a, b) => this.#logical('&', a, b));
  }

  #comparison(op: CompareOp, left: QueryNode, right: QueryNode): unknown {
    const member = op === 'in' || op === 'not in';
    if (member && this.grammar === 'python') return notImplemented(op === 'in' ? 'In' : 'NotIn');
    if (member && right.kind === 'list' && right.items.some((item) => item.kind === 'name')) return this.#eachItem(op, left, right.items);
    const [a, b] = [this.of(left), this.of(right)];
    if (member) return this.#membership(op === 'in', a, b, left, right);
    const terms = isTerm(left) && isTerm(right);
    const listed =
      terms && this.grammar === 'pandas' && (Array.isArray(a) || Array.isArray(b) || typeof a === 'string' || typeof b === 'string');
    return listed && (op === '==' || op === '!=') ? this.#membership(op === '==', a, b, left, right) : this.scope.compare(op, a, b);
  }

  /** A list that holds columns is compared item by item. */
  #eachItem(op: CompareOp, left: QueryNode, items: readonly QueryNode[]): unknown {
    const each = items.map((item) => this.#comparison(op === 'in' ? '==' : '!=', left, item));
    return each.reduce((a, b) => this.#logical(op === 'in' ? '|' : '&', a, b));
  }

  #membership(wanted: boolean, a: unknown, b: unknown, left: QueryNode, right: QueryNode): unknown {
    const terms = isTerm(left) && isTerm(right);
    const listed = (v: unknown) => (terms && typeof v === 'string' ? [v] : v);
    const found = this.scope.contains(listed(a), listed(b));
    return wanted ? found : this.scope.unary('~', found);
  }

  #logical(op: '&' | '|', a: unknown, b: unknown): unknown {
    const [x, y] = [this.scope.kind(a), this.scope.kind(b)];
    if ((x.scalar || y.scalar) && !(x.boolean && y.boolean))
      throw new NotImplementedError('cannot evaluate scalar only bool ops', { code: 'scalar-bool' });
    return this.scope.binary(op, a, b);
  }
}

/** What pandas calls a term: everything but an operation. */
const isTerm = ({ kind }: QueryNode): boolean => kind !== 'unary' && kind !== 'binary' && kind !== 'compare' && kind !== 'bool';

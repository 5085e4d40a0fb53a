import type {
  Function as AcornFunction,
  Statement as AcornStatement,
  AnyNode,
  Expression,
  MemberExpression,
  ModuleDeclaration,
  Pattern,
  PrivateIdentifier,
  SpreadElement,
  Super,
} from 'acorn';
import {
  type BinaryOp,
  GLOBAL_FUNCTIONS,
  GLOBAL_VALUES,
  type JsExpr,
  type JsLiteral,
  type LogicalOp,
  PURE_METHODS,
  type UnaryOp,
} from './ast.js';
import { readVariables } from './closure.js';
import { parseFunction } from './parse.js';
import { plainFunction } from './settings.js';

export interface Captured {
  readonly body: JsExpr /** number of parameters it declares */;
  readonly parameters: number;
}
export type Capture = Captured | { readonly refused: string };

/** Thrown inside this file only: why a function is not captured. */
class Refusal extends Error {}
const refuse = (reason: string): never => {
  throw new Refusal(reason);
};

/**
 * What a function says, with the values of its closure as they are now; or why it has to be called instead: effects, `this`, unknown
 * calls, names that cannot be resolved, values that are no plain literals.
 */
export function capture(given: Function): Capture {
  const fn = plainFunction(given);
  const parsed = parseFunction(fn);
  if ('refused' in parsed) return parsed;
  try {
    const free = new Set<string>();
    new Reader(parsed.node, (name) => void free.add(name)).body();
    const variables = readVariables(fn, free);
    if ('refused' in variables) return variables;
    const resolve = (name: string): Binding => (variables.found.has(name) ? { value: variables.found.get(name) } : { global: name });
    return { body: new Reader(parsed.node, () => undefined, resolve).body(), parameters: parsed.node.params.length };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

type Binding = { readonly value: unknown } | { readonly global: string };
type Statement = AcornStatement | ModuleDeclaration;
type Argument = Expression | SpreadElement | Super | PrivateIdentifier;

const BINARY = new Set(['+', '-', '*', '/', '%', '**', '===', '!==', '==', '!=', '<', '<=', '>', '>=']);
const isLiteral = (v: unknown): v is JsLiteral => v === null || ['boolean', 'number', 'bigint', 'string'].includes(typeof v);
const literal = (value: JsLiteral): JsExpr => ({ kind: 'literal', value });

/** Reads a function's tree into ours; without `resolve` it only reports the free names. */
class Reader {
  #names = new Map<string, JsExpr>();
  /** constants that nothing has read yet: making them may throw all the same */
  readonly #unread = new Set<JsExpr>();
  constructor(
    readonly fn: AcornFunction,
    readonly seen: (name: string) => void,
    readonly resolve?: (name: string) => Binding,
  ) {
    for (const [index, param] of fn.params.entries()) this.#bind(param, { kind: 'parameter', index });
  }

  body(): JsExpr {
    const { body } = this.fn;
    const result = body.type === 'BlockStatement' ? this.#block(body.body) : this.#read(body as Expression);
    return this.#unread.size === 0 ? result : refuse('it makes a constant that it does not use');
  }

  #bind(pattern: Pattern, value: JsExpr): void {
    if (pattern.type === 'Identifier') this.#names.set(pattern.name, value);
    else if (pattern.type === 'ObjectPattern') {
      for (const property of pattern.properties) {
        if (property.type === 'RestElement' || property.computed) throw new Refusal('of its parameters');
        const key = property.key.type === 'Identifier' ? property.key.name : String((property.key as { value: unknown }).value);
        this.#bind(property.value, { kind: 'member', object: value, name: key, optional: false });
      }
    } else refuse('of its parameters (defaults, rest or array patterns)');
  }

  /** `const` declarations, `if (…) return …;` and a final `return`; names of a block end with it. */
  #block(statements: readonly Statement[]): JsExpr {
    const outer = new Map(this.#names);
    const result = this.#statements(statements);
    this.#names = outer;
    return result;
  }

  #statements([statement, ...rest]: readonly Statement[]): JsExpr {
    switch (statement?.type) {
      case undefined:
        return refuse('it may return nothing');
      case 'EmptyStatement':
        return this.#statements(rest);
      case 'VariableDeclaration':
        if (statement.kind !== 'const') return refuse('it declares variables that may change');
        for (const { id, init } of statement.declarations) {
          const value = this.#read(init!);
          if (value.kind !== 'literal' && value.kind !== 'parameter') this.#unread.add(value);
          this.#bind(id, value);
        }
        return this.#statements(rest);
      case 'ReturnStatement':
        return statement.argument ? this.#read(statement.argument) : refuse('it returns nothing');
      case 'IfStatement': {
        const test = this.#read(statement.test);
        const yes = this.#returned(statement.consequent, rest);
        const no = statement.alternate ? this.#returned(statement.alternate, rest) : this.#block(rest);
        return { kind: 'conditional', test, yes, no };
      }
      default:
        return refuse(`it holds a statement (${statement.type})`);
    }
  }

  #returned(statement: Statement, rest: readonly Statement[]): JsExpr {
    if (statement.type === 'BlockStatement') return this.#block(statement.body);
    return this.#block(statement.type === 'IfStatement' ? [statement, ...rest] : [statement]);
  }

  #read(node: Argument): JsExpr {
    switch (node.type) {
      case 'Literal':
        return isLiteral(node.value) && !('regex' in node && node.regex) ? literal(node.value) : refuse('of a regular expression');
      case 'Identifier':
        return this.#named(node.name) ?? this.#value(this.#path(node));
      case 'ParenthesizedExpression':
        return this.#read(node.expression);
      case 'ChainExpression':
        return this.#chain(node.expression);
      case 'MemberExpression':
        return this.#member(node);
      case 'UnaryExpression':
        return ['-', '+', '!'].includes(node.operator)
          ? { kind: 'unary', op: node.operator as UnaryOp, arg: this.#read(node.argument) }
          : refuse(`of ${node.operator}`);
      case 'BinaryExpression':
        return BINARY.has(node.operator)
          ? { kind: 'binary', op: node.operator as BinaryOp, left: this.#read(node.left), right: this.#read(node.right) }
          : refuse(`of ${node.operator}`);
      case 'LogicalExpression':
        return { kind: 'logical', op: node.operator as LogicalOp, left: this.#read(node.left), right: this.#read(node.right) };
      case 'ConditionalExpression':
        return { kind: 'conditional', test: this.#read(node.test), yes: this.#read(node.consequent), no: this.#read(node.alternate) };
      case 'TemplateLiteral':
        return {
          kind: 'template',
          texts: node.quasis.map((q) => q.value.cooked ?? ''),
          values: node.expressions.map((e) => this.#read(e)),
        };
      case 'ArrayExpression':
        return { kind: 'list', items: node.elements.map((e) => this.#literalItem(e)) };
      case 'CallExpression':
        return this.#call(node);
      default:
        return refuse(`of ${node.type}`);
    }
  }

  #named(name: string): JsExpr | undefined {
    const found = this.#names.get(name);
    if (found !== undefined) this.#unread.delete(found.kind === 'member' && this.#unread.has(found.object) ? found.object : found);
    return found;
  }

  /** `a?.b.c` ends as a whole where a is missing: only the last step may follow the question mark. */
  #chain(node: Expression): JsExpr {
    const inner =
      node.type === 'MemberExpression'
        ? node.object
        : node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
          ? node.callee.object
          : undefined;
    for (
      let at = inner as AnyNode | undefined;
      at !== undefined;
      at = at.type === 'MemberExpression' ? (at.object as AnyNode) : at.type === 'CallExpression' ? (at.callee as AnyNode) : undefined
    ) {
      if ('optional' in at && at.optional) return refuse('of a longer optional chain');
    }
    return this.#read(node);
  }

  #literalItem(node: Argument | null): JsLiteral {
    const item = node === null ? refuse('of a hole in an array') : this.#read(node);
    return item.kind === 'literal' ? item.value : this.resolve ? refuse('of an array that is not constant') : null;
  }

  #call(node: Extract<Expression, { type: 'CallExpression' }>): JsExpr {
    const { callee } = node;
    const outside =
      callee.type === 'Identifier' ? !this.#names.has(callee.name) : callee.type === 'MemberExpression' && !this.#rooted(callee);
    if (!outside) return callee.type === 'MemberExpression' ? this.#method(callee, node) : refuse('it calls a function of yours');
    const args = node.arguments.map((a) => this.#read(a));
    const owner = this.#path(callee.type === 'MemberExpression' ? callee.object : callee);
    if (this.resolve === undefined) return { kind: 'call', fn: '', args };
    if (!('global' in owner))
      return callee.type === 'MemberExpression' ? this.#method(callee, node) : refuse('it calls a function of yours');
    const fn = callee.type === 'MemberExpression' ? `${owner.global}.${this.#key(callee)}` : owner.global;
    return GLOBAL_FUNCTIONS.has(fn) && isIntact(fn) ? { kind: 'call', fn, args } : refuse(`it calls ${fn}()`);
  }

  #method(callee: MemberExpression, node: Extract<Expression, { type: 'CallExpression' }>): JsExpr {
    const name = this.#key(callee);
    const object = this.#read(callee.object);
    const args = node.arguments.map((a) => this.#read(a));
    if (name === 'get' && object.kind === 'parameter' && args.length === 1 && args[0].kind === 'literal') {
      return { kind: 'member', object, name: String(args[0].value), optional: false };
    }
    if (!PURE_METHODS.has(name) || node.optional) refuse(`it calls the method ${name}()`);
    return { kind: 'method', object, name, args, optional: callee.optional };
  }

  /** Is this a value worked out from parameters (or a literal), rather than a name from outside? */
  #rooted({ object }: MemberExpression): boolean {
    let at = object as AnyNode;
    while (at.type === 'MemberExpression') at = at.object as AnyNode;
    return at.type !== 'Identifier' || this.#names.has(at.name);
  }

  #key(node: MemberExpression): string {
    if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : refuse('of a private member');
    const key = this.#read(node.property as Expression);
    return key.kind === 'literal' ? String(key.value) : this.resolve ? refuse('of a computed property') : '';
  }

  #member(node: MemberExpression): JsExpr {
    if (!this.#rooted(node)) return this.#value(this.#path(node));
    return { kind: 'member', object: this.#read(node.object), name: this.#key(node), optional: node.optional };
  }

  /** A name from outside and the properties read from it. */
  #path(node: Argument): Binding {
    if (node.type === 'Identifier') {
      const itself = this.fn.type === 'FunctionExpression' && this.fn.id?.name === node.name;
      if (itself || ['undefined', 'arguments', 'globalThis', 'eval'].includes(node.name)) return refuse(`of ${node.name}`);
      this.seen(node.name);
      return this.resolve?.(node.name) ?? { global: node.name };
    }
    if (node.type === 'ParenthesizedExpression') return this.#path(node.expression);
    if (node.type !== 'MemberExpression') return refuse(`of ${node.type}`);
    const object = this.#path(node.object);
    const key = this.#key(node);
    return 'global' in object ? { global: `${object.global}.${key}` } : { value: ownProperty(object.value, key) };
  }

  #value(binding: Binding): JsExpr {
    if (this.resolve === undefined) return literal(0);
    if ('global' in binding) {
      const known = isIntact(binding.global) ? GLOBAL_VALUES.get(binding.global) : undefined;
      return known === undefined ? refuse(`of the name ${binding.global}, which is not in its closure`) : literal(known);
    }
    if (isLiteral(binding.value)) return literal(binding.value);
    if (Array.isArray(binding.value) && binding.value.every(isLiteral)) return { kind: 'list', items: [...binding.value] };
    return refuse('a captured value is no number, text, boolean or array of them');
  }
}

/** An own data property, or the export of a module; accessors would run other code. */
function ownProperty(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return refuse(`of the property ${key} of a captured value`);
  const property = Object.getOwnPropertyDescriptor(object, key);
  if (property === undefined) return refuse(`a captured object has no own property ${key}`);
  if ('value' in property) return property.value === undefined ? refuse(`${key} of a captured object is undefined`) : property.value;
  const isModule = Object.hasOwn(object, '__esModule') || Object.getOwnPropertyDescriptor(object, Symbol.toStringTag)?.value === 'Module';
  return isModule
    ? ((object as Record<string, unknown>)[key] ?? refuse(`${key} is undefined`))
    : refuse(`${key} of a captured object is an accessor`);
}

/** Is this global still what it was? */
function isIntact(path: string): boolean {
  const value = path.split('.').reduce<any>((object, key) => object?.[key], globalThis);
  return GLOBAL_FUNCTIONS.has(path) ? GLOBAL_FUNCTIONS.get(path) === value : Object.is(GLOBAL_VALUES.get(path), value);
}

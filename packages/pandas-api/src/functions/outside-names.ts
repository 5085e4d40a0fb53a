/** The names that a function uses and does not declare, and how it uses them: a walk over its syntax tree with JavaScript's scopes. */
import type { Function as AcornFunction, AnyNode, Pattern } from 'acorn';
import { children } from './parse.js';

export interface Use {
  /** the members that are read from it by name */
  readonly members: Set<string>;
  /** it is used in another way, too */
  bare: boolean;
  /** methods that are called on it */
  readonly methods: Set<string>;
  /** it is assigned to, or something in it is changed */
  changed: boolean;
}
export type Outside = { readonly uses: ReadonlyMap<string, Use> } | { readonly refused: string };

/** Thrown inside this file only. */
class Refusal extends Error {}

export function outsideNames(fn: AcornFunction): Outside {
  const walk = new Walk();
  try {
    walk.visit(fn as AnyNode, null, fn.type === 'ArrowFunctionExpression' ? 'none' : 'arguments');
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
  return { uses: walk.uses };
}

/** Methods that change what they are called on. */
const CHANGING = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime'.split(
    ' ',
  ),
);

interface Scope {
  readonly names: ReadonlySet<string>;
  readonly outer: Scope | null;
}
/** What `this` and `arguments` are: not the function's own, those of its own call (where `this` is nothing), those of a function in it. */
type Own = 'none' | 'arguments' | 'all';

class Walk {
  readonly uses = new Map<string, Use>();

  visit(node: AnyNode, scope: Scope | null, own: Own): void {
    switch (node.type) {
      case 'FunctionExpression':
      case 'FunctionDeclaration':
      case 'ArrowFunctionExpression':
        return this.#function(node, scope, node.type === 'ArrowFunctionExpression' ? own : scope === null ? own : 'all');
      case 'BlockStatement':
      case 'StaticBlock':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'SwitchStatement':
        return this.#block(node, scope, own);
      case 'CatchClause':
        return this.#children(node, { names: new Set(node.param ? bound(node.param) : []), outer: scope }, own);
      case 'ClassExpression':
      case 'ClassDeclaration':
        return this.#children(node, { names: new Set(node.id ? [node.id.name] : []), outer: scope }, 'all');
      case 'Identifier':
        return this.#name(node.name, scope, own);
      case 'MemberExpression':
        return this.#member(node, scope, own);
      case 'CallExpression':
        return this.#call(node, scope, own);
      case 'AssignmentExpression':
        this.#changed(node.left, scope);
        return this.#children(node, scope, own);
      case 'UpdateExpression':
        this.#changed(node.argument, scope);
        return this.#children(node, scope, own);
      case 'UnaryExpression':
        if (node.operator === 'delete') this.#changed(node.argument, scope);
        return this.#children(node, scope, own);
      case 'ThisExpression':
      case 'Super':
        return own === 'all' ? undefined : refuse(`it uses ${node.type === 'Super' ? 'super' : 'this'}`);
      case 'MetaProperty':
      case 'ImportExpression':
        return refuse(node.type === 'ImportExpression' ? 'it imports' : `it uses ${node.meta.name}.${node.property.name}`);
      default:
        return this.#children(node, scope, own);
    }
  }

  /** Keys that are names, labels and the like are no references. */
  #children(node: AnyNode, scope: Scope | null, own: Own): void {
    for (const child of children(node) as Generator<AnyNode>) if (!isWord(node, child)) this.visit(child, scope, own);
  }

  #function(node: AcornFunction, outer: Scope | null, own: Own): void {
    const names = new Set(node.params.flatMap(bound));
    if (node.id && node.type === 'FunctionExpression') names.add(node.id.name);
    for (const name of [...hoisted(node.body), ...lexical(node.body)]) names.add(name);
    this.#children(node as AnyNode, { names, outer }, own);
  }

  #block(node: AnyNode, outer: Scope | null, own: Own): void {
    const left = node.type === 'ForInStatement' || node.type === 'ForOfStatement' ? node.left : undefined;
    const scope = { names: new Set(lexical(node)), outer };
    if (left !== undefined && left.type !== 'VariableDeclaration') this.#changed(left, scope);
    this.#children(node, scope, own);
  }

  #member(node: Extract<AnyNode, { type: 'MemberExpression' }>, scope: Scope | null, own: Own): void {
    const { object, property, computed } = node;
    if (object.type === 'Identifier' && !computed && property.type === 'Identifier')
      return this.#name(object.name, scope, own, property.name);
    this.visit(object, scope, own);
    if (computed) this.visit(property, scope, own);
  }

  #call(node: Extract<AnyNode, { type: 'CallExpression' }>, scope: Scope | null, own: Own): void {
    const { callee } = node;
    if (callee.type === 'Identifier' && callee.name === 'eval') refuse('it calls eval()');
    this.#children(node, scope, own);
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return;
    const use = this.#rootUse(callee.object, scope);
    use?.methods.add(callee.property.name);
    if (use !== undefined && CHANGING.has(callee.property.name)) use.changed = true;
  }

  #name(name: string, scope: Scope | null, own: Own, member?: string): void {
    if (isDeclared(name, scope) || name === 'undefined') return;
    if (name === 'arguments') return own === 'none' ? refuse('it uses the arguments of a function around it') : undefined;
    const use = this.#use(name);
    if (member === undefined) use.bare = true;
    else use.members.add(member);
  }

  #use(name: string): Use {
    let use = this.uses.get(name);
    if (use === undefined) this.uses.set(name, (use = { members: new Set(), bare: false, methods: new Set(), changed: false }));
    return use;
  }

  /** The use of the outside name that a chain of members begins with. */
  #rootUse(node: AnyNode, scope: Scope | null): Use | undefined {
    let at = node;
    while (at.type === 'MemberExpression' || at.type === 'ChainExpression') at = at.type === 'MemberExpression' ? at.object : at.expression;
    return at.type === 'Identifier' && !isDeclared(at.name, scope) ? this.#use(at.name) : undefined;
  }

  #changed(target: AnyNode, scope: Scope | null): void {
    for (const node of targets(target)) {
      const use = this.#rootUse(node, scope);
      if (use !== undefined) use.changed = true;
    }
  }
}

const refuse = (reason: string): never => {
  throw new Refusal(reason);
};

function isDeclared(name: string, scope: Scope | null): boolean {
  for (let at = scope; at !== null; at = at.outer) if (at.names.has(name)) return true;
  return false;
}

function isWord(node: AnyNode, child: AnyNode): boolean {
  switch (node.type) {
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return child === node.key && !node.computed && !(node.type === 'Property' && node.shorthand && child === (node.value as AnyNode));
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return child === node.label;
    default:
      return false;
  }
}

/** The names that a pattern declares. */
function bound(pattern: Pattern): string[] {
  return targets(pattern).flatMap((t) => (t.type === 'Identifier' ? [t.name] : []));
}

/** What a pattern writes to: names and members. */
function targets(pattern: AnyNode): AnyNode[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return pattern.properties.flatMap((p) => targets(p.type === 'RestElement' ? p.argument : p.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap((e) => (e === null ? [] : targets(e)));
    case 'AssignmentPattern':
      return targets(pattern.left);
    case 'RestElement':
      return targets(pattern.argument);
    default:
      return [pattern];
  }
}

const isFunction = (node: AnyNode): boolean => ['FunctionExpression', 'FunctionDeclaration', 'ArrowFunctionExpression'].includes(node.type);

/** Names of `var` anywhere in a function. */
function hoisted(node: AnyNode): string[] {
  if (isFunction(node) || node.type.startsWith('Class')) return [];
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? node.declarations.flatMap((d) => bound(d.id)) : [];
  return [...own, ...[...(children(node) as Generator<AnyNode>)].flatMap(hoisted)];
}

/** Names that a block declares: `let`, `const`, functions and classes. */
function lexical(node: AnyNode): string[] {
  const statements = node.type === 'SwitchStatement' ? node.cases.flatMap((c) => c.consequent) : ([...children(node)] as AnyNode[]);
  return statements.flatMap((s) => {
    if (s.type === 'VariableDeclaration') return s.declarations.flatMap((d) => bound(d.id));
    return (s.type === 'FunctionDeclaration' || s.type === 'ClassDeclaration') && s.id ? [s.id.name] : [];
  });
}

/**
 * Has a function effects beyond its answer? A walk over its syntax tree that takes every change for one, unless it is to a value that the
 * function itself has just made: what several threads run, each with a copy of the closure, must not count on seeing each other.
 */
import type { Function as AcornFunction, AnyNode } from 'acorn';
import { children } from './parse.js';

/** Methods that change what they are called on. */
const CHANGING: ReadonlySet<string> = new Set(
  (
    'push pop shift unshift splice sort reverse fill copyWithin set add delete clear next return throw setDate setFullYear setHours setMilliseconds ' +
    'setMinutes setMonth setSeconds setTime setUTCDate setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds ' +
    'write writeInt8 writeInt32LE swap16 swap32 swap64 append setInt8 setUint8 setInt16 setUint16 setInt32 setUint32 setFloat32 setFloat64'
  ).split(' '),
);
/** Methods that give a new array. */
const MAKING: ReadonlySet<string> = new Set(
  'split map filter slice concat flat flatMap from of keys values entries toSorted toReversed'.split(' '),
);
/** Names and members whose use differs from thread to thread, or changes its arguments. */
const IMPURE_NAMES: ReadonlySet<string> = new Set(['console', 'Reflect', 'Proxy', 'eval']);
const IMPURE_MEMBERS: ReadonlySet<string> = new Set([
  'Math.random',
  'Date.now',
  'Object.assign',
  'Object.defineProperty',
  'Object.defineProperties',
  'Object.setPrototypeOf',
  'Object.freeze',
]);
const INDIRECT: ReadonlySet<string> = new Set(['call', 'apply', 'bind', 'lastIndex']);

/** Why a function is not known to be pure; undefined where it is. */
export function impurity(fn: AcornFunction): string | undefined {
  return find(fn as AnyNode, ownNames(fn));
}

/** Names of variables that only ever hold what the function has made: `const out = []`. A name declared twice may be another. */
function ownNames(fn: AcornFunction): ReadonlySet<string> {
  const declared = new Map<string, number>();
  const own = new Set<string>();
  const declare = (node: AnyNode): void => {
    if (node.type === 'Identifier') declared.set(node.name, (declared.get(node.name) ?? 0) + 1);
    else for (const child of children(node) as Generator<AnyNode>) declare(child);
  };
  const visit = (node: AnyNode): void => {
    if ('params' in node) for (const param of node.params) declare(param);
    if (node.type === 'VariableDeclaration')
      for (const { id, init } of node.declarations) {
        declare(id);
        if (id.type === 'Identifier' && init && node.kind === 'const' && isFresh(init)) own.add(id.name);
      }
    for (const child of children(node) as Generator<AnyNode>) visit(child);
  };
  visit(fn as AnyNode);
  return new Set([...own].filter((name) => declared.get(name) === 1));
}

/** Is it a value that nobody else has? */
function isFresh(node: AnyNode): boolean {
  if (node.type !== 'CallExpression') return ['ArrayExpression', 'ObjectExpression', 'NewExpression'].includes(node.type);
  const { callee } = node;
  return (
    callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && MAKING.has(callee.property.name)
  );
}

function find(node: AnyNode, own: ReadonlySet<string>): string | undefined {
  const here = reasonOf(node, own);
  if (here !== undefined) return here;
  for (const child of children(node) as Generator<AnyNode>) {
    const reason = find(child, own);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function reasonOf(node: AnyNode, own: ReadonlySet<string>): string | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return isLocal(node.left, own) ? undefined : 'it may change something outside of it';
    case 'UpdateExpression':
      return isLocal(node.argument, own) ? undefined : 'it may change something outside of it';
    case 'UnaryExpression':
      return node.operator === 'delete' && !isLocal(node.argument, own) ? 'it may change something outside of it' : undefined;
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' || isLocal(node.left, own) ? undefined : 'it may change something outside of it';
    case 'Identifier':
      return IMPURE_NAMES.has(node.name) ? `it uses ${node.name}` : undefined;
    case 'MemberExpression':
      return memberReason(node, own);
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
        ? 'it reads the clock'
        : undefined;
    case 'CallExpression':
      if (node.callee.type === 'MemberExpression' && node.callee.computed) return 'it calls a method whose name is computed';
      return node.callee.type === 'Identifier' && node.callee.name === 'Date' ? 'it reads the clock' : undefined;
    case 'YieldExpression':
    case 'AwaitExpression':
    case 'TaggedTemplateExpression':
      return `of ${node.type}`;
    default:
      return undefined;
  }
}

/** Members that change their object or another, by name. */
function memberReason(node: Extract<AnyNode, { type: 'MemberExpression' }>, own: ReadonlySet<string>): string | undefined {
  const { object, property, computed } = node;
  if (computed) return undefined;
  const name = property.type === 'Identifier' ? property.name : '';
  if (INDIRECT.has(name)) return `it uses ${name}`;
  if (CHANGING.has(name) && !(object.type === 'Identifier' && own.has(object.name)) && !isFresh(object))
    return `it calls ${name}() of what it did not make`;
  const path = object.type === 'Identifier' ? `${object.name}.${name}` : '';
  return IMPURE_MEMBERS.has(path) ? `it uses ${path}` : undefined;
}

/** A plain variable (ship.ts sees to it that it is the function's own), or a member of what the function has made. */
function isLocal(target: AnyNode, own: ReadonlySet<string>): boolean {
  switch (target.type) {
    case 'Identifier':
      return true;
    case 'MemberExpression':
      return target.object.type === 'Identifier' && own.has(target.object.name);
    default:
      return false;
  }
}

/** Which fields of its row a function reads, where its text leaves no doubt. */
import type { AnyNode, Pattern } from 'acorn';
import { children, parseFunction } from './parse.js';
import { plainFunction } from './settings.js';

/** Thrown inside this file only: the row may be read in ways that the text does not show. */
class Unknown extends Error {}

/** Names that reach the row, or variables, without naming them. */
const HIDDEN_WAYS: ReadonlySet<string> = new Set(['arguments', 'eval']);
const isHiddenWay = (node: AnyNode): boolean => node.type === 'Identifier' && HIDDEN_WAYS.has(node.name);

/**
 * The names of the fields that a function reads of its first argument: `r.name`, `r['name']`, `r.get('name')` and destructuring. Null where
 * it does anything else with the row: hands it on, spreads it, returns it, keeps it, or asks for a field whose name is computed.
 */
export function fieldsRead(given: Function): ReadonlySet<string> | null {
  const parsed = parseFunction(plainFunction(given));
  if ('refused' in parsed) return null;
  const [first] = parsed.node.params;
  const names = new Set<string>();
  try {
    const row = first === undefined ? undefined : readParameter(first, names);
    for (const child of children(parsed.node) as Generator<AnyNode>) if (child !== (first as AnyNode)) walk(child, row, names);
    return names;
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** The name of the row, or the fields that are taken out of it at once. */
function readParameter(parameter: Pattern, names: Set<string>): string | undefined {
  switch (parameter.type) {
    case 'Identifier':
      return parameter.name;
    case 'ObjectPattern':
      readPattern(parameter, undefined, names);
      return undefined;
    default:
      throw new Unknown();
  }
}

/** `{a, b: c, d = 1}`: the fields by name; defaults and inner patterns may hold anything. */
function readPattern(pattern: Extract<AnyNode, { type: 'ObjectPattern' }>, row: string | undefined, names: Set<string>): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement' || property.computed) throw new Unknown();
    names.add(property.key.type === 'Identifier' ? property.key.name : String((property.key as { value: unknown }).value));
    walk(property.value as AnyNode, row, names);
  }
}

function walk(node: AnyNode, row: string | undefined, names: Set<string>): void {
  if (node.type === 'Identifier') {
    if (node.name === row || isHiddenWay(node)) throw new Unknown();
    return;
  }
  if (row !== undefined && readHere(node, row, names)) return;
  const name = plainKey(node);
  for (const child of children(node) as Generator<AnyNode>) if (child !== name || isHiddenWay(child)) walk(child, row, names);
}

/** Takes the row's part of a node that reads a field; the rest of the node is walked through. */
function readHere(node: AnyNode, row: string, names: Set<string>): boolean {
  if (node.type === 'CallExpression') {
    const asked = node.callee.type === 'MemberExpression' && isNamed(node.callee.object as AnyNode, row) && keyOf(node.callee) === 'get';
    if (!asked) return false;
    const [first, ...rest] = node.arguments as AnyNode[];
    if (first?.type !== 'Literal' || typeof first.value !== 'string') throw new Unknown();
    names.add(first.value);
    for (const argument of rest) walk(argument, row, names);
    return true;
  }
  if (node.type === 'MemberExpression' && isNamed(node.object as AnyNode, row)) {
    const key = keyOf(node);
    if (key === undefined || key === 'get') throw new Unknown();
    names.add(key);
    return true;
  }
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern' || !node.init || !isNamed(node.init, row)) return false;
  readPattern(node.id, row, names);
  return true;
}

const isNamed = (node: AnyNode, row: string): boolean =>
  node.type === 'ParenthesizedExpression' ? isNamed(node.expression, row) : node.type === 'Identifier' && node.name === row;

/** The key of a member that its text says. */
function keyOf({ computed, property }: Extract<AnyNode, { type: 'MemberExpression' }>): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && ['string', 'number'].includes(typeof property.value) ? String(property.value) : undefined;
}

/** A name in a node that stands for itself: `x.name`, `{name: …}`. */
function plainKey(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? undefined : (node.property as AnyNode);
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      // the key of `{name}` is its value too
      return node.computed || node.key === node.value ? undefined : (node.key as AnyNode);
    default:
      return undefined;
  }
}

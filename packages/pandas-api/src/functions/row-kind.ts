import type { Function as AcornFunction, AnyNode } from 'acorn';
import { toCamel } from '../core/names.js';
import { SIGNATURES } from '../core/signatures.js';
import { children, parseFunction } from './parse.js';
import { isUdf } from './settings.js';

const membersOf = (surface: string): ReadonlySet<string> =>
  new Set(Object.keys(SIGNATURES[surface] ?? {}).flatMap((name) => [name, toCamel(name)]));
const ACCESSORS = new Set([
  'str',
  'dt',
  'cat',
  'list',
  'struct',
  'sparse',
  'plot',
  'values',
  'index',
  'array',
  'loc',
  'iloc',
  'iat',
  'async',
]);
const FRAME_PROPERTIES = 'shape columns dtypes T axes size ndim empty attrs flags style length groupby'.split(' ');
const OF_VALUES = [String, Number, Boolean, Date].flatMap((c) => Object.getOwnPropertyNames(c.prototype));

let members: { readonly frame: ReadonlySet<string>; readonly series: ReadonlySet<string> } | undefined;
/** Names of a frame's members, and of a Series' that no text, number or date has. */
function memberNames() {
  if (members === undefined) {
    const series = new Set([...membersOf('Series'), ...['eq', 'ne', 'and', 'or', 'not', 'xor', 'neg']]);
    for (const name of OF_VALUES) series.delete(name);
    members = { frame: new Set([...membersOf('DataFrame'), ...FRAME_PROPERTIES, ...ACCESSORS]), series };
  }
  return members;
}

/**
 * How a function given to `get`, `assign`, `loc`, `set`, `where` or `mask` wants to be called: with a row, if it applies an operator, a
 * condition, a template or `Math.*` to the row's fields, or has settings (`pd.udf`), else with the frame. TypeError if it mixes both readings.
 */
export function rowFunctionKind(fn: Function): 'row' | 'frame' {
  if (isUdf(fn)) return 'row';
  const parsed = parseFunction(fn);
  if ('refused' in parsed) return 'frame';
  const reading = new Reading(parsed.node);
  reading.walk(parsed.node.body as AnyNode);
  if (!reading.operates) return 'frame';
  if (reading.column !== undefined) {
    throw new TypeError(
      `the function applies an operator to a row's field and also calls .${reading.column} of a column, which only a whole column has: ` +
        `for columns use methods (.add(), .sub(), .mul(), use .div() for /, .gt() for >), or work row by row with values alone: ${parsed.text.slice(0, 80)}`,
    );
  }
  return 'row';
}

class Reading {
  /** an operator, condition, template or Math.* stands on a field */
  operates = false;
  /** a member of a field that only a column has */
  column: string | undefined;
  /** local names of fields */
  #fields = new Set<string>();
  #row: string | undefined;

  constructor(fn: AcornFunction) {
    const [first] = fn.params;
    if (first?.type === 'Identifier') this.#row = first.name;
    else if (first?.type === 'ObjectPattern')
      for (const p of first.properties) if (p.type === 'Property' && p.value.type === 'Identifier') this.#fields.add(p.value.name);
  }

  walk(node: AnyNode): void {
    if (operandsOf(node).some((operand) => this.#isField(operand))) this.operates = true;
    if (node.type === 'MemberExpression' && this.#isField(node.object as AnyNode)) this.#noteMember(node);
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init && this.#isField(node.init))
      this.#fields.add(node.id.name);
    for (const child of children(node)) this.walk(child as AnyNode);
  }

  #noteMember(node: Extract<AnyNode, { type: 'MemberExpression' }>): void {
    const name = keyOf(node);
    if (name !== undefined && (memberNames().series.has(name) || ACCESSORS.has(name))) this.column ??= name;
  }

  /** `r.a`, `r['a']`, `r.get('a')`, a property or plain method of one of them, or operators on them. */
  #isField(node: AnyNode): boolean {
    switch (node.type) {
      case 'Identifier':
        return this.#fields.has(node.name);
      case 'ParenthesizedExpression':
      case 'ChainExpression':
        return this.#isField(node.expression);
      case 'MemberExpression':
        return this.#isRow(node.object as AnyNode)
          ? !memberNames().frame.has(keyOf(node) ?? '')
          : this.#isField(node.object as AnyNode) && !this.#ofColumn(node);
      case 'CallExpression': {
        const callee = node.callee as AnyNode;
        if (callee.type !== 'MemberExpression') return false;
        if (this.#isRow(callee.object as AnyNode)) return keyOf(callee) === 'get' && node.arguments[0]?.type === 'Literal';
        return this.#isField(callee.object as AnyNode) && !this.#ofColumn(callee);
      }
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'LogicalExpression':
      case 'ConditionalExpression':
        return operandsOf(node).some((operand) => this.#isField(operand));
      default:
        return false;
    }
  }

  #isRow(node: AnyNode): boolean {
    return node.type === 'Identifier' && node.name === this.#row;
  }

  /** A call such as `.sum()` gives something else than a field's value; accessors only lead to such calls. */
  #ofColumn(node: Extract<AnyNode, { type: 'MemberExpression' }>): boolean {
    const name = keyOf(node);
    return name !== undefined && !ACCESSORS.has(name) && memberNames().series.has(name);
  }
}

function keyOf(node: Extract<AnyNode, { type: 'MemberExpression' }>): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}

/** What an operator, condition, template or Math function works on. */
function operandsOf(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === 'typeof' || node.operator === 'void' ? [] : [node.argument];
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [node.left as AnyNode, node.right];
    case 'ConditionalExpression':
    case 'IfStatement':
      return [node.test];
    case 'TemplateLiteral':
      return node.expressions as AnyNode[];
    case 'CallExpression': {
      const callee = node.callee as AnyNode;
      const math = callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Math';
      return math ? (node.arguments as AnyNode[]) : [];
    }
    default:
      return [];
  }
}

/** The text of a function as a syntax tree, and the checks that it is a plain one. */
import { type Function as AcornFunction, type Expression, type Node, parseExpressionAt } from 'acorn';

export type Parsed = { readonly node: AcornFunction; readonly text: string } | { readonly refused: string };

/** By text: a function written in a call or a loop is a new one each time it is reached. The oldest leave. */
const known = new Map<string, Parsed>();
const KEPT = 256;

/** Parses an arrow function or function expression; anything else is refused. */
export function parseFunction(fn: Function): Parsed {
  const text = Function.prototype.toString.call(fn);
  let parsed = known.get(text);
  if (parsed === undefined) {
    known.set(text, (parsed = read(text)));
    if (known.size > KEPT) known.delete(known.keys().next().value as string);
  }
  return parsed;
}

function read(text: string): Parsed {
  if (/\{\s*\[native code\]\s*\}\s*$/.test(text)) return { refused: 'its source is not readable (native or bound function)' };
  let node: Expression;
  try {
    node = parseExpressionAt(text, 0, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch {
    return { refused: 'its source is no function expression' };
  }
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return { refused: 'it is no plain function' };
  if (node.async || node.generator) return { refused: 'it is async or a generator' };
  return text.slice(node.end).trim() === '' ? { node, text } : { refused: 'its source is no function expression' };
}

/** Every child node, whatever its kind. */
export function* children(node: Node): Generator<Node> {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'type') continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') yield child as Node;
  }
}

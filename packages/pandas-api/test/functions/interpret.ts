/** A captured function as a JavaScript function: JavaScript's own meaning, over the closure values of the time of capture. */
import { GLOBAL_FUNCTIONS, type JsExpr } from '../../src/functions/ast.js';
import type { Captured } from '../../src/functions/capture.js';

type Step = (args: readonly any[]) => any;

const BINARY: Record<string, (a: any, b: any) => unknown> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '==': (a, b) => a == b,
  '!=': (a, b) => a != b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const UNARY: Record<string, (a: any) => unknown> = { '-': (a) => -a, '+': (a) => +a, '!': (a) => !a };

function compile(e: JsExpr): Step {
  switch (e.kind) {
    case 'literal':
      return () => e.value;
    case 'list':
      return () => e.items;
    case 'parameter':
      return (args) => args[e.index];
    case 'member': {
      const object = compile(e.object);
      return e.optional ? (args) => object(args)?.[e.name] : fieldOf(e, object);
    }
    case 'unary': {
      const arg = compile(e.arg);
      const op = UNARY[e.op];
      return (args) => op(arg(args));
    }
    case 'binary': {
      const [left, right] = [compile(e.left), compile(e.right)];
      const op = BINARY[e.op];
      return (args) => op(left(args), right(args));
    }
    case 'logical': {
      const [left, right] = [compile(e.left), compile(e.right)];
      if (e.op === '&&') return (args) => left(args) && right(args);
      return e.op === '||' ? (args) => left(args) || right(args) : (args) => left(args) ?? right(args);
    }
    case 'conditional': {
      const [test, yes, no] = [compile(e.test), compile(e.yes), compile(e.no)];
      return (args) => (test(args) ? yes(args) : no(args));
    }
    case 'template': {
      const values = e.values.map(compile);
      return (args) => e.texts.reduce((text, part, i) => `${text}${values[i - 1](args)}${part}`);
    }
    case 'call': {
      const values = e.args.map(compile);
      const fn = GLOBAL_FUNCTIONS.get(e.fn)!;
      return (args) => fn(...values.map((v) => v(args)));
    }
    case 'method': {
      const object = compile(e.object);
      const values = e.args.map(compile);
      return (args) => {
        const self = object(args);
        return e.optional && (self === null || self === undefined) ? undefined : self[e.name](...values.map((v) => v(args)));
      };
    }
  }
}

/** A row keeps two names for itself: columns of those names answer to its `get`. */
function fieldOf(e: Extract<JsExpr, { kind: 'member' }>, object: Step): Step {
  if (e.object.kind === 'parameter' && (e.name === 'get' || e.name === 'constructor')) return (args) => object(args).get(e.name);
  return (args) => object(args)[e.name];
}

/** The function that `captured` describes. */
export function interpret(captured: Captured): (...args: unknown[]) => unknown {
  const body = compile(captured.body);
  return (...args) => body(args);
}

import { ValueError } from '@pandorable/planner';
import { isPlainObject } from '../core/args.js';
import { pandasFunction } from '../core/install.js';
import { toSnake } from '../core/names.js';
import { Frame } from '../frame/frame.js';
import { pythonRepr } from '../scalars/index.js';

/** A computation on the frame that it will be given: callable, with every member of a Series. */
export type Expression = ((frame: Frame) => unknown) & Record<string, any>;
type Evaluate = (frame: Frame) => unknown;
type Call = (args: readonly unknown[]) => Expression;

const EVALUATE = Symbol('evaluate');
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
const OPERATORS: Record<string, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  and: '&',
  or: '|',
  xor: '^',
};

const REFLECTED = new Map<string, string>(Object.entries(OPERATORS).map(([name, symbol]) => [`r${name}`, symbol] as const));
const PREFIXES: Record<string, string> = { neg: '-', not: '~' };

export const isExpression = (v: unknown): v is Expression => typeof v === 'function' && EVALUATE in v;
const resolved = (v: unknown, frame: Frame): unknown =>
  isExpression(v)
    ? v(frame)
    : Array.isArray(v) && v.some(isExpression)
      ? v.map((x) => resolved(x, frame))
      : isPlainObject(v)
        ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, resolved(x, frame)]))
        : v;
const textOf = (v: unknown): string => (isExpression(v) ? String(v) : pythonRepr(v));
const argumentText = (v: unknown): string =>
  isPlainObject(v)
    ? Object.entries(v)
        .map(([k, x]) => `${toSnake(k)}=${textOf(x)}`)
        .join(', ')
    : textOf(v);
const wrapped = (text: string): string => (/ [-+*/%&|^<>=]+ /.test(text) ? `(${text})` : text);

function expression(evaluate: Evaluate, text: string, call?: Call): Expression {
  const shown: Record<PropertyKey, unknown> = { [Symbol.toPrimitive]: () => text, toString: () => text, [INSPECT]: () => text };
  return new Proxy(() => text, {
    apply: (_, _self, args) => (call !== undefined && !(args.length === 1 && Frame.isFrame(args[0])) ? call(args) : evaluate(args[0])),
    has: (target, key) => key === EVALUATE || Reflect.has(target, key),
    get: (_, key) => (typeof key === 'symbol' || key === 'toString' ? shown[key] : member(evaluate, text, key)),
  }) as unknown as Expression;
}

/** A call as Python writes it. */
function callText(text: string, name: string, args: readonly unknown[]): string {
  if (name in PREFIXES) return `${PREFIXES[name]}${text}`;
  const reflected = REFLECTED.get(name);
  if (reflected !== undefined) return `${wrapped(textOf(args[0]))} ${reflected} ${wrapped(text)}`;
  if (name in OPERATORS) return `${wrapped(text)} ${OPERATORS[name]} ${wrapped(textOf(args[0]))}`;
  return `${text}.${toSnake(name)}(${args.map(argumentText).join(', ')})`;
}

/** A function over what an expression gives, as numpy's are. */
export const applied = (name: string, fn: (x: unknown) => unknown, inner: Expression): Expression =>
  expression((frame) => fn(inner(frame)), `${name}(${String(inner)})`);

/** A property of what the expression gives, or a method of it once it is called. */
function member(owner: Evaluate, text: string, name: string): Expression {
  const read: Evaluate = (frame) => (owner(frame) as Record<string, unknown>)[name];
  const call: Call = (args) => {
    const written = callText(text, name, args);
    return expression((frame) => {
      const object = owner(frame) as Record<string, (...x: unknown[]) => unknown>;
      return object[name](...args.map((a) => resolved(a, frame)));
    }, written);
  };
  return expression(read, `${text}.${name}`, call);
}

/** pd.col(name): the column of that name of the frame that the expression is used on. */
export const col = pandasFunction('col', ({ colName }) =>
  expression(
    (frame) => {
      if (!Frame.isFrame(frame))
        throw new TypeError(`${pythonRepr(colName)}: an expression is for a frame's columns; give the column itself here`);
      if (!frame.has(colName))
        throw new ValueError(
          `Column '${String(colName)}' not found in given DataFrame.\n\nHint: did you mean one of ${pythonRepr([...frame.columns.labels])} instead?`,
        );
      return frame.get(colName);
    },
    `col(${pythonRepr(colName)})`,
  ),
);

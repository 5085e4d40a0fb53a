import { toSnake } from '../core/names.js';

export const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** How a scalar shows itself: Python's str, repr, its JSON and its number. */
export interface Texts<T> {
  readonly str: (self: T) => string;
  readonly repr: (self: T) => string;
  readonly json?: (self: T) => unknown;
  readonly number?: (self: T) => number;
}

const hide = (Class: { prototype: object }, key: PropertyKey, value: unknown): void => {
  Object.defineProperty(Class.prototype, key, { value, configurable: true, writable: true, enumerable: false });
};

/** Gives a scalar class its texts and the pandas spelling of every member. */
export function finishScalar<T>(Class: { prototype: object }, texts: Texts<T>): void {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(Class.prototype))) {
    const snake = toSnake(name);
    if (snake !== name && !(snake in Class.prototype)) Object.defineProperty(Class.prototype, snake, member);
  }
  const { str, repr, json, number } = texts;
  const define = (key: PropertyKey, read: (self: T) => unknown): void =>
    hide(Class, key, function (this: T) {
      return read(this);
    });
  define('toString', str);
  define(INSPECT, repr);
  define('toJSON', json ?? str);
  if (number) define('valueOf', number);
  hide(Class, Symbol.toPrimitive, function (this: T, hint: string) {
    return hint === 'string' || number === undefined ? str(this) : number(this);
  });
}

/** Python's repr of one of our scalars. */
export const reprOf = (value: object): string => (value as Record<symbol, () => string>)[INSPECT]();

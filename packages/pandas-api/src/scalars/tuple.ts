import { pythonRepr } from './python-repr.js';
import { INSPECT } from './text-members.js';

/** A Python tuple: a frozen array, which lookups compare by value. */
export class Tuple<T = any> extends Array<T> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  /** Python's repr. */
  override toString(): string {
    return pythonRepr(this);
  }
  [INSPECT](): string {
    return pythonRepr(this);
  }
}

/** Makes a tuple: a MultiIndex label, a groupby key, a named aggregation. */
export function tuple<const T extends readonly unknown[]>(...values: T): Readonly<T> & Tuple<T[number]> {
  const made = new Tuple<T[number]>();
  for (const value of values) made.push(value);
  return Object.freeze(made) as unknown as Readonly<T> & Tuple<T[number]>;
}

export const isTuple = (value: unknown): value is Tuple => value instanceof Tuple;

/** A tuple whose items also have names, as Python's namedtuple. */
export function namedTuple<N extends string>(
  type: string,
  names: readonly N[],
  values: readonly number[],
): Tuple<number> & Readonly<Record<N, number>> {
  const made = new Tuple<number>();
  for (const value of values) made.push(value);
  const text = `${type}(${names.map((n, i) => `${n}=${values[i]}`).join(', ')})`;
  names.forEach((n, i) => {
    Object.defineProperty(made, n, { value: values[i], enumerable: false });
  });
  for (const key of ['toString', INSPECT]) Object.defineProperty(made, key, { value: () => text, enumerable: false });
  return Object.freeze(made) as unknown as Tuple<number> & Readonly<Record<N, number>>;
}

/** The object that a function over rows is called with. */
import { inspect } from 'node:util';
import type { Column, Read } from './columns.js';
import { refuse } from './refusal.js';

/** Members of a row: its columns, read when they are asked for. */
export function rowClass(columns: readonly Column[], read: Uint8Array): new (i: number) => object {
  const at = columns.map(
    ({ read: value }, k): Read =>
      (i) => {
        read[k] = 1;
        return value(i);
      },
  );
  const names = new Map(columns.map((c, k) => [c.name, at[k]] as const));
  class Row {
    #i: number;
    constructor(i: number) {
      this.#i = i;
    }
    get(name: string): unknown {
      return names.get(name)?.(this.#i);
    }
    toObject(): Record<string, unknown> {
      return Object.fromEntries(Array.from(names, ([name, value]) => [name, value(this.#i)]));
    }
    toJSON(): Record<string, unknown> {
      return this.toObject();
    }
    [inspect.custom](): Record<string, unknown> {
      return this.toObject();
    }
    static define(): void {
      for (const [name, value] of names) {
        if (name === 'get' || name === 'constructor') continue;
        const get = function (this: Row): unknown {
          return value(this.#i);
        };
        Object.defineProperty(Row.prototype, name, { get, enumerable: true, configurable: true });
      }
    }
  }
  Row.define();
  Object.setPrototypeOf(Row.prototype, new Proxy(Object.prototype, OTHER_MEMBERS));
  return Row;
}

/** What is no column may be a member of the row as a Series. */
const OTHER_MEMBERS: ProxyHandler<object> = {
  get: (target, key, self) =>
    typeof key === 'symbol' || key in target ? Reflect.get(target, key, self) : refuse(`it reads '${key}' of a row, which is no column`),
};

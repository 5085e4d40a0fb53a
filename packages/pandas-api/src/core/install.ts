import { performAsync, runOptions } from './effects.js';
import { type Args, readArgs, type Signature, signature } from './args.js';
import { toCamel, toSnake } from './names.js';

/** Members of a class by pandas' snake_case name: the function gets the receiver and the arguments by camelCase name. */
export type Methods<T> = Record<string, (self: T, args: Args) => unknown>;
export type Getters<T> = Record<string, (self: T) => unknown>;

/**
 * Puts methods on a class, in camelCase and snake_case, their arguments read by pandas' signature of `surface`.
 * `own` has the signatures of members that are not pandas'.
 */
export function installMethods<T>(Class: { prototype: object }, surface: string, methods: Methods<T>, own: Record<string, Signature> = {}): void {
  for (const [name, run] of Object.entries(methods)) {
    const sig = own[name] ?? signature(surface, name);
    const camel = toCamel(name);
    const method = {
      [camel](this: T, ...given: unknown[]) {
        return run(this, readArgs(sig, given));
      },
    }[camel];
    for (const spelling of new Set([camel, name])) {
      Object.defineProperty(Class.prototype, spelling, { value: method, configurable: true, writable: true, enumerable: false });
    }
  }
}

/** Puts read-only properties on a class, in camelCase and snake_case. */
export function installGetters<T>(Class: { prototype: object }, getters: Getters<T>): void {
  for (const [name, read] of Object.entries(getters)) {
    for (const spelling of new Set([toCamel(name), name])) {
      const old = Object.getOwnPropertyDescriptor(Class.prototype, spelling);
      Object.defineProperty(Class.prototype, spelling, {
        get(this: T) {
          return read(this);
        },
        set: old?.set,
        configurable: true,
        enumerable: false,
      });
    }
  }
}

/** Gives the members a class declares in camelCase their pandas spelling too. */
export function installAliases(Class: object): void {
  for (const name of Object.getOwnPropertyNames(Class)) {
    const snake = toSnake(name);
    if (snake !== name && !(snake in Class)) Object.defineProperty(Class, snake, Object.getOwnPropertyDescriptor(Class, name)!);
  }
}

/** A class that may be called with or without `new`; `instanceof` and subclassing work. */
export function callable<C extends abstract new (...args: any[]) => unknown>(Class: C): C {
  const wrapped: C = new Proxy(Class, {
    apply: (target, _self, args) => Reflect.construct(target, args),
    construct: (target, args, newTarget) => Reflect.construct(target, args, newTarget === wrapped ? target : newTarget),
  });
  Class.prototype.constructor = wrapped;
  return wrapped;
}

/** A module function read by pandas' signature of `pandas.name`; its member `async` does not block the thread. */
export function pandasFunction(name: string, run: (args: Args) => unknown, own?: Signature): (...given: any[]) => any {
  const sig = own ?? signature('pandas', name);
  const call = { [sig.name]: (...given: unknown[]) => run(readArgs(sig, given)) }[sig.name];
  return Object.assign(call, { async: (...given: unknown[]) => performAsync(() => call(...given), runOptions(given)) });
}

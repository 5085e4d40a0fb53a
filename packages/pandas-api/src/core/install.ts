import { type Args, readArgs, type Signature, signature } from './args.js';
import { acting, performAsync, runOptions } from './effects.js';
import { toCamel, toSnake } from './names.js';

/** Members of a class by pandas' snake_case name: the function gets the receiver and the arguments by camelCase name. */
export type Methods<T> = Record<string, (self: T, args: Args) => unknown>;
export type Getters<T> = Record<string, (self: T) => unknown>;

/**
 * Puts methods on a class, in camelCase and snake_case, their arguments read by pandas' signature of `surface`.
 * `own` has the signatures of members that are not pandas'.
 */
export function installMethods<T>(
  Class: { prototype: object },
  surface: string,
  methods: Methods<T>,
  own: Record<string, Signature> = {},
): void {
  for (const [name, run] of Object.entries(methods)) {
    const sig = own[name] ?? signature(surface, name);
    const camel = toCamel(name);
    const method = {
      [camel](this: T, ...given: unknown[]) {
        return acting(given, () => run(this, readArgs(sig, given)));
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

const METHODS = new WeakMap<object, string>();
const REDUCES: ReadonlySet<string> = new Set([
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'std',
  'var',
  'sem',
  'skew',
  'kurt',
  'prod',
  'count',
  'any',
  'all',
  'nunique',
  'idxmin',
  'idxmax',
]);
/** A reduction given as a method, `pd.Series.nunique`, by its name; anything else as it is. */
export const reductionByName = (fn: unknown): unknown => {
  const name = typeof fn === 'function' ? METHODS.get(fn) : undefined;
  return name !== undefined && REDUCES.has(name) ? name : fn;
};

/** `pd.Series.nunique`: a method as a function of the object it is called on. */
function unbound(Class: { prototype: object }, name: string): unknown {
  for (let p: object | null = Class.prototype; p !== null && p !== Object.prototype; p = Object.getPrototypeOf(p) as object | null) {
    const method = Object.getOwnPropertyDescriptor(p, name)?.value as unknown;
    if (typeof method !== 'function') continue;
    const call = (self: unknown, ...given: unknown[]): unknown => Reflect.apply(method, self, given);
    METHODS.set(call, toSnake(name));
    return Object.defineProperty(call, 'name', { value: toSnake(name) });
  }
  return undefined;
}

/** A class that may be called with or without `new`; `instanceof` and subclassing work. */
export function callable<C extends abstract new (...args: any[]) => unknown>(Class: C): C {
  const wrapped: C = new Proxy(Class, {
    apply: (target, _self, args) => Reflect.construct(target, args),
    construct: (target, args, newTarget) => Reflect.construct(target, args, newTarget === wrapped ? target : newTarget),
    get: (target, key, self) => (typeof key === 'symbol' || key in target ? Reflect.get(target, key, self) : unbound(target, key)),
  });
  Class.prototype.constructor = wrapped;
  return wrapped;
}

/** A module function read by pandas' signature of `pandas.name`; its member `async` does not block the thread. */
export function pandasFunction(name: string, run: (args: Args) => unknown, own?: Signature): (...given: any[]) => any {
  const sig = own ?? signature('pandas', name);
  const call = { [sig.name]: (...given: unknown[]) => acting(given, () => run(readArgs(sig, given))) }[sig.name];
  return Object.assign(call, { async: (...given: unknown[]) => performAsync(() => call(...given), runOptions(given)) });
}

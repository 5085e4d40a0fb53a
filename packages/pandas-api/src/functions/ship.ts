/** Functions as text that runs elsewhere: their source, and statements that make again what they close over. */
import { readVariables } from './closure.js';
import { outsideNames, type Use } from './outside-names.js';
import { parseFunction } from './parse.js';
import { impurity } from './purity.js';
import { plainFunction } from './settings.js';
import { globalPath, SHARED_GLOBALS } from './ship-globals.js';

export interface ShippedText {
  readonly prelude: string;
  readonly source: string;
}
export type Shipping = ShippedText | { readonly refused: string };

/** More text than this is not worth sending to every worker. */
const MAX_TEXT = 32 * 2 ** 20;
const MAX_FUNCTIONS = 100;
/** How names of ours in the text begin. */
const OWN = '$pandorable';

/** Thrown inside this file only: why a function cannot be sent. */
class Refusal extends Error {}
const refuse = (reason: string): never => {
  throw new Refusal(reason);
};

export interface ShipOptions {
  /** also refuses functions that are not known to be without effects, since nobody has said that they may run in several threads */
  readonly pure?: boolean;
  /** how values are spelled that are known where the function runs; undefined for others */
  readonly spell?: (value: unknown) => string | undefined;
}

/** The function as text, called with `args` after its first argument; or why it cannot run elsewhere with the same meaning. */
export function ship(fn: Function, args: readonly unknown[] = [], { pure = false, spell = () => undefined }: ShipOptions = {}): Shipping {
  try {
    return new Writer(pure, spell).whole(plainFunction(fn), args);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

interface Outer {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** Statements that make values one after the other. */
class Writer {
  readonly #pure: boolean;
  readonly #spell: (value: unknown) => string | undefined;
  readonly #statements: string[] = [];
  readonly #places = new Map<object, string>();
  /** functions that are being written: what refers to them gets its value at the end */
  readonly #open = new Set<object>();
  #functions = 0;
  #size = 0;

  constructor(pure: boolean, spell: NonNullable<ShipOptions['spell']>) {
    this.#pure = pure;
    this.#spell = (value) => globalPath(value) ?? spell(value);
  }

  whole(fn: Function, args: readonly unknown[]): ShippedText {
    const path = this.#spell(fn);
    if (path !== undefined && args.length === 0) return { prelude: '', source: path };
    if (args.length > 0)
      return this.#finished(
        [this.#text(fn, ''), this.#text(args, 'args')],
        [`${OWN}Fn`, `${OWN}Args`],
        `(value) => ${OWN}Fn(value, ...${OWN}Args)`,
      );
    const { text, outer } = this.#read(fn, '');
    const values = outer.map((o) => this.#text(o.value, o.path));
    return this.#places.has(fn)
      ? this.#finished([this.#text(fn, '')], [`${OWN}Fn`], `${OWN}Fn`)
      : this.#finished(
          values,
          outer.map((o) => o.name),
          text,
        );
  }

  #finished(values: readonly string[], names: readonly string[], source: string): ShippedText {
    if (names.length === 0) return { prelude: '', source };
    const places = [...this.#places.values()].map((p) => `let ${p};`).join(' ');
    const made = `${places} const ${OWN}Links = []; ${this.#statements.join(' ')} for (const link of ${OWN}Links) link(); return [${values.join(', ')}];`;
    return { prelude: `const [${names.join(', ')}] = (() => { ${made} })();`, source };
  }

  /** The text of an expression for a value; objects are made before, once each. */
  #text(value: unknown, path: string): string {
    if (typeof value === 'symbol') refuse(`'${path}' is a symbol`);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return primitive(value);
    const known = this.#places.get(value) ?? this.#spell(value);
    if (known !== undefined) return known;
    const place = `${OWN}${this.#places.size}`;
    this.#places.set(value, place);
    if (typeof value === 'function') this.#function(value, place, path);
    else this.#object(value, place, path);
    return place;
  }

  #state(text: string): void {
    this.#size += text.length;
    if (this.#size > MAX_TEXT) refuse('it closes over more than 32 MB');
    this.#statements.push(text);
  }

  /** Lets `assign` have the value: at the end where that is a function which is being written. */
  #give(value: unknown, path: string, assign: (text: string) => string): void {
    const text = this.#text(value, path);
    this.#state(this.#open.has(value as object) ? `${OWN}Links.push(() => { ${assign(text)} });` : assign(text));
  }

  #function(fn: Function, place: string, path: string): void {
    if (++this.#functions > MAX_FUNCTIONS) refuse(`'${path.split('.')[0]}' refers to too many functions`);
    this.#open.add(fn);
    const { text, outer } = this.#read(fn, path);
    const bound = outer.map(({ name, value, path: at }) => {
      const given = this.#text(value, at);
      return this.#open.has(value as object)
        ? `let ${name}; ${OWN}Links.push(() => { ${name} = ${given}; });`
        : `const ${name} = ${given};`;
    });
    this.#open.delete(fn);
    this.#state(`${place} = (() => { ${bound.join(' ')} return (\n${text}\n); })();`);
  }

  /** The source of a function, and the values that it uses from outside. */
  #read(fn: Function, path: string): { text: string; outer: Outer[] } {
    const whose = path === '' ? 'it' : `'${path}', which it calls,`;
    const parsed = parseFunction(fn);
    if ('refused' in parsed) return refuse(path === '' ? parsed.refused : `'${path}' cannot be sent: ${parsed.refused}`);
    const impure = this.#pure ? impurity(parsed.node) : undefined;
    if (impure !== undefined) return refuse(path === '' ? impure : `of '${path}': ${impure}`);
    const outside = outsideNames(parsed.node);
    if ('refused' in outside) return refuse(path === '' ? outside.refused : `of '${path}': ${outside.refused}`);
    const variables = readVariables(fn, new Set(outside.uses.keys()));
    if ('refused' in variables) return refuse(path === '' ? variables.refused : `of '${path}': ${variables.refused}`);
    const outer: Outer[] = [];
    for (const [name, use] of outside.uses) {
      if (use.changed) refuse(`${whose} changes '${name}', which lies outside of it`);
      if (variables.found.has(name))
        outer.push({
          name,
          value: this.#usedPart(variables.found.get(name), name, use, whose),
          path: path === '' ? name : `${path}.${name}`,
        });
      else if (!SHARED_GLOBALS.has(name)) refuse(`${whose} uses '${name}', whose value cannot be read (an import, or a global name)`);
    }
    return { text: parsed.text, outer };
  }

  /** Of a module only what is used; of stateful texts nothing. */
  #usedPart(value: unknown, name: string, { members, bare, methods }: Use, whose: string): unknown {
    if (value instanceof RegExp && /[gy]/.test(value.flags) && (methods.has('test') || methods.has('exec')))
      refuse(`'${name}' remembers its place from call to call (a regular expression with the flag g or y)`);
    if (typeof value === 'function' && this.#spell(value) === undefined && [...members].some((m) => m !== 'call' && m !== 'apply'))
      refuse(`${whose} uses members of the function '${name}'`);
    if (typeof value !== 'object' || value === null || !isModule(value)) return value;
    if (bare) return refuse(`'${name}' is a whole module`);
    return Object.fromEntries([...members].map((m) => [m, (value as Record<string, unknown>)[m]]));
  }

  #object(value: object, place: string, path: string): void {
    if (value instanceof Date) return this.#state(`${place} = new Date(${primitive(value.getTime())});`);
    if (value instanceof RegExp && this.#pure && /[gy]/.test(value.flags))
      return refuse(`'${path}' remembers its place from call to call (a regular expression with the flag g or y)`);
    if (value instanceof RegExp)
      return this.#state(`${place} = new RegExp(${JSON.stringify(value.source)}, ${JSON.stringify(value.flags)});`);
    if (ArrayBuffer.isView(value) && !(value instanceof DataView))
      return this.#state(`${place} = ${value.constructor.name}.from([${Array.from(value as Uint8Array, primitive).join()}]);`);
    if (Array.isArray(value)) return this.#array(value, place, path);
    if (value instanceof Map || value instanceof Set) return this.#collection(value, place, path);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) refuse(`'${path}' is ${described(value)}`);
    this.#state(`${place} = ${prototype === null ? 'Object.create(null)' : '{}'};`);
    for (const [key, p] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      if (!('value' in p)) refuse(`'${path}.${key}' is an accessor`);
      if (key === '__proto__') refuse(`'${path}' has a member called __proto__`);
      this.#give(p.value, `${path}.${key}`, (text) => `${place}[${JSON.stringify(key)}] = ${text};`);
    }
  }

  #array(value: readonly unknown[], place: string, path: string): void {
    const plain = value.every((v) => v === null || !['object', 'function', 'symbol'].includes(typeof v));
    this.#state(`${place} = [${plain ? Array.from(value, primitive).join() : ''}];`);
    if (!plain) value.forEach((v, i) => this.#give(v, `${path}[${i}]`, (text) => `${place}[${i}] = ${text};`));
  }

  #collection(value: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>, place: string, path: string): void {
    this.#state(`${place} = new ${value instanceof Map ? 'Map' : 'Set'}();`);
    for (const [key, held] of value.entries()) {
      const inside = `${path}.get(${String(typeof key === 'symbol' ? 'symbol' : key)})`;
      const name = this.#text(key, inside);
      if (this.#open.has(key as object)) refuse(`'${path}' holds the function itself as a key`);
      if (value instanceof Set) this.#state(`${place}.add(${name});`);
      else this.#give(held, inside, (text) => `${place}.set(${name}, ${text});`);
    }
  }
}

function primitive(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

const described = (value: object): string => {
  const { name } = value.constructor ?? {};
  return typeof name === 'string' && name !== '' ? `a ${name}` : 'an object of a class';
};

const isModule = (value: object): boolean =>
  Object.getOwnPropertyDescriptor(value, Symbol.toStringTag)?.value === 'Module' || Object.hasOwn(value, '__esModule');

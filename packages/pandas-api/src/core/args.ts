import { didYouMean } from '@pandorable/planner';
import { toCamel } from './names.js';
import { type Parameter, SIGNATURES } from './signatures.js';

/** A signature ready for reading arguments. */
export interface Signature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly fallback: unknown }[];
  readonly rest: string | undefined;
  /** how many parameters stand before the rest */
  readonly beforeRest: number;
  readonly keywords: string | undefined;
  /** every spelling of every option -> its camelCase name */
  readonly spellings: ReadonlyMap<string, string>;
}

/** The arguments of a call, by camelCase name, defaults filled in. */
export type Args = Record<string, any>;

/** Parameters that may themselves be a dict, so that a plain object in their place is a value. */
const DICT_PARAMETERS = new Set(
  (
    'data arg args func funcs value values to_replace mapper index columns dtype converters aggfunc loc_dict local_dict items ' +
    'na_values parse_dates storage_options lookups repl other kwargs regex obj objs resolvers names prefix decimals table weights attrs kwds style formatters groups'
  ).split(' '),
);

/** Options that every action takes besides its own, and what their values look like: data may have the same names. */
export const ACTION_OPTIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  signal: (value) => typeof value === 'object' && value !== null && 'aborted' in value,
  onProgress: (value) => typeof value === 'function',
  on_progress: (value) => typeof value === 'function',
  timeout: (value) => typeof value === 'number',
};

const cache = new Map<string, Signature>();

/** The signature of a pandas member, e.g. `signature('DataFrame', 'sort_values')`. */
export function signature(surface: string, member: string): Signature {
  const key = `${surface}.${member}`;
  let found = cache.get(key);
  if (found === undefined) {
    const parameters = SIGNATURES[surface]?.[member];
    if (parameters === undefined) throw new Error(`no pandas signature for ${key}`);
    cache.set(key, (found = makeSignature(toCamel(member), parameters)));
  }
  return found;
}

/** A signature from rows `[name]`, `[name, '?', default]`, `[name, '*']`, `[name, '**']`, names in snake_case. */
export function makeSignature(name: string, rows: readonly Parameter[]): Signature {
  const plain = rows.filter(([, mark]) => mark !== '*' && mark !== '**');
  const spellings = new Map<string, string>();
  for (const option of [
    ...plain.map(([n]) => n),
    ...(rows.find(([, mark]) => mark === '*') ?? []).slice(0, 1),
    ...(takesAnyName(rows) ? [] : Object.keys(ACTION_OPTIONS)),
  ] as string[]) {
    spellings.set(option, toCamel(option));
    spellings.set(toCamel(option), toCamel(option));
  }
  const rest = rows.find(([, mark]) => mark === '*')?.[0];
  const keywords = rows.find(([, mark]) => mark === '**')?.[0];
  return {
    name,
    parameters: plain.map(([n, mark, fallback]) => ({ name: toCamel(n), required: mark === undefined, fallback })),
    rest: rest && toCamel(rest),
    beforeRest: rows.findIndex(([, mark]) => mark === '*'),
    keywords: keywords && toCamel(keywords),
    spellings,
  };
}

/** Every key is data, as in `assign`. */
const takesAnyName = (rows: readonly Parameter[]): boolean => rows.length === 1 && rows[0][1] === '**';

export const isPlainObject = (v: unknown): v is Record<string, unknown> => {
  if (typeof v !== 'object' || v === null) return false;
  const prototype = Object.getPrototypeOf(v);
  return prototype === Object.prototype || prototype === null;
};

const DICT_CAMEL = new Set([...DICT_PARAMETERS].map(toCamel));

/**
 * Is the last argument, at position `i`, the options object? It is if any key names a parameter; else it is the value of its
 * position where a dict may stand there, and otherwise a misspelt options object.
 */
function readsAsOptions(sig: Signature, value: unknown, i: number): value is Record<string, unknown> {
  if (!isPlainObject(value)) return false;
  const keys = Object.keys(value);
  if (keys.some((k) => sig.spellings.has(k) && fits(sig, k, value[k]))) return true;
  if (i > 0 && keys.length === 0) return true;
  if (i === 0 && sig.parameters[0]?.required === true && DICT_CAMEL.has(sig.parameters[0].name)) return false;
  if (sig.rest !== undefined) return sig.keywords !== undefined;
  const parameter = sig.parameters[i];
  return parameter === undefined
    ? true
    : i > 0 && !DICT_CAMEL.has(parameter.name)
      ? true
      : i === 0 && sig.parameters.length > 0
        ? !DICT_CAMEL.has(parameter.name) && !parameter.required
        : false;
}

/** An action's option has a value of its kind; a parameter of that name takes any. */
const fits = (sig: Signature, key: string, value: unknown): boolean =>
  !Object.hasOwn(ACTION_OPTIONS, key) || ACTION_OPTIONS[key](value) || sig.parameters.some((p) => p.name === key);

/** Reads a call's arguments by pandas' signature: positions first, one trailing plain object of options, any spelling. */
export function readArgs(sig: Signature, given: readonly unknown[]): Args {
  const out: Args = {};
  let positional = given;
  let end = given.length;
  while (end > 0 && given[end - 1] === undefined) end--;
  positional = given.slice(0, end);
  const last = positional[end - 1];
  let options: Record<string, unknown> = {};
  if (end > 0 && readsAsOptions(sig, last, end - 1)) {
    options = last;
    positional = positional.slice(0, -1);
  }
  readPositional(sig, positional, out);
  readOptions(sig, options, out);
  for (const p of sig.parameters) {
    if (out[p.name] !== undefined) continue;
    if (p.required) throw new TypeError(`${sig.name}() missing 1 required positional argument: '${p.name}'`);
    out[p.name] = p.fallback;
  }
  return out;
}

function readPositional(sig: Signature, positional: readonly unknown[], out: Args): void {
  const count = sig.rest === undefined ? positional.length : Math.min(positional.length, sig.beforeRest);
  if (count > sig.parameters.length) {
    throw new TypeError(`${sig.name}() takes ${sig.parameters.length} positional arguments but ${positional.length} were given`);
  }
  for (let i = 0; i < count; i++) out[sig.parameters[i].name] = positional[i];
  if (sig.rest !== undefined) out[sig.rest] = positional.slice(count);
}

function readOptions(sig: Signature, options: Record<string, unknown>, out: Args): void {
  if (sig.keywords !== undefined) out[sig.keywords] = {};
  for (const [key, value] of Object.entries(options)) {
    const name = fits(sig, key, value) ? sig.spellings.get(key) : undefined;
    if (name === undefined) {
      if (sig.keywords === undefined) {
        throw new TypeError(
          `${sig.name}() got an unexpected keyword argument '${key}'.${didYouMean(key, sig.spellings.keys())} It takes: ${sig.parameters.map((p) => p.name).join(', ')}`,
        );
      }
      out[sig.keywords][key] = value;
    } else {
      if (out[name] !== undefined && name !== sig.rest) throw new TypeError(`${sig.name}() got multiple values for argument '${name}'`);
      out[name] = value;
    }
  }
}

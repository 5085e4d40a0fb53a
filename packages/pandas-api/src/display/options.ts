import { nearest, OptionError, ValueError } from '@pandorable/planner';
import { toSnake } from '../core/names.js';
import { EngFormatter } from './engineering.js';
import { OPTIONS, type OptionCheck } from './options-table.js';
import { scalarText } from './python-text.js';

const NAMES = Object.keys(OPTIONS).sort();
const values = new Map<string, unknown>(NAMES.map((name) => [name, OPTIONS[name].initial]));

/** The value of an option by its full name. */
export const optionValue = (name: string): unknown => values.get(name);

const plain = (pattern: string): string => pattern.replace(/(?<=[a-z])[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** The options whose name matches: exactly, else as a regular expression, in pandas' or camelCase spelling. */
function matching(pattern: string): string[] {
  for (const name of [pattern, plain(pattern)]) if (values.has(name)) return [name];
  if (pattern === 'all') return NAMES;
  const found = (source: string) => {
    const test = new RegExp(source, 'i');
    return NAMES.filter((name) => test.test(name));
  };
  const direct = found(pattern);
  return direct.length > 0 ? direct : found(plain(pattern));
}

const hint = (pattern: string): string => {
  const tail = plain(pattern).split('.').at(-1)!;
  const near = nearest(plain(pattern), NAMES) ?? NAMES.find((name) => nearest(tail, [name.split('.').at(-1)!]) !== undefined);
  return near === undefined ? '' : ` Did you mean '${near}'?`;
};

function single(pattern: string): string {
  const found = matching(pattern);
  if (found.length === 0) throw new OptionError(`No such keys(s): '${pattern}'.${hint(pattern)}`, { code: 'option-not-found' });
  if (found.length > 1) throw new OptionError(`Pattern matched multiple keys: ${found.join(', ')}`, { code: 'option-ambiguous' });
  return found[0];
}

const isInt = (v: unknown) => typeof v === 'number' && Number.isInteger(v);
const CHECKS: Record<Extract<OptionCheck, string>, [(v: unknown) => boolean, string]> = {
  any: [() => true, ''],
  bool: [(v) => typeof v === 'boolean', "Value must have type '<class 'bool'>'"],
  int: [isInt, "Value must have type '<class 'int'>'"],
  count: [(v) => v === null || (isInt(v) && (v as number) >= 0), 'Value must be a nonnegative integer or None'],
  'int?': [(v) => v === null || isInt(v), "Value must be an instance of <class 'NoneType'>|<class 'int'>"],
  text: [(v) => typeof v === 'string', "Value must be an instance of <class 'str'>"],
  'text?': [(v) => v === null || typeof v === 'string', "Value must be an instance of <class 'NoneType'>|<class 'str'>"],
  'function?': [
    (v) => v === null || typeof v === 'function' || (typeof v === 'string' && /[%{]/.test(v)),
    'Value must be one of None or a callable',
  ],
};

function check(name: string, value: unknown): void {
  const rule = OPTIONS[name].check;
  if (typeof rule === 'string') {
    const [passes, message] = CHECKS[rule];
    if (!passes(value)) throw new ValueError(message, { code: 'bad-option-value' });
  } else if (!rule.includes(value)) {
    throw new ValueError(`Value must be one of ${rule.map(scalarText).join('|')}`, { code: 'bad-option-value' });
  }
}

type Pairs = readonly [string, unknown][];

/** `'a', 1, 'b', 2` or `{a: 1, b: 2}` as pairs. */
function pairsOf(given: readonly unknown[], message: string): Pairs {
  const [first] = given;
  if (given.length === 1 && first instanceof Map) return [...(first as Map<string, unknown>)];
  if (given.length === 1 && typeof first === 'object' && first !== null) return flatten(first as Record<string, unknown>, '');
  if (given.length === 0 || given.length % 2 !== 0) throw new ValueError(message, { code: 'bad-option-arguments' });
  return Array.from({ length: given.length / 2 }, (_, i) => [given[2 * i] as string, given[2 * i + 1]] as [string, unknown]);
}

/** `{display: {max_rows: 5}}` is `{'display.max_rows': 5}`. */
function flatten(given: Record<string, unknown>, prefix: string): [string, unknown][] {
  return Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
    const name = prefix + key;
    const isGroup =
      typeof value === 'object' && value !== null && !values.has(plain(name)) && NAMES.some((n) => n.startsWith(`${plain(name)}.`));
    return isGroup ? flatten(value as Record<string, unknown>, `${name}.`) : [[name, value]];
  });
}

function assign(name: string, value: unknown): void {
  const given = value === undefined ? null : value;
  check(name, given);
  values.set(name, given);
}

/** The value of the one option whose name matches `pattern`. */
export const getOption = (pattern: string): unknown => values.get(single(pattern));

/** Sets options: `setOption('display.max_rows', 5)`, further pairs, or one object of names and values. */
export function setOption(...given: unknown[]): void {
  for (const [pattern, value] of pairsOf(given, 'Must provide an even number of non-keyword arguments')) assign(single(pattern), value);
}

/** Sets the options that match `pattern` (`'all'` for all) back to their defaults. */
export function resetOption(pattern: string): void {
  const found = matching(pattern);
  if (found.length === 0) throw new OptionError(`No such keys(s) for pat='${pattern}'.${hint(pattern)}`, { code: 'option-not-found' });
  if (found.length > 1 && pattern.length < 4 && pattern !== 'all') {
    throw new ValueError(
      'You must specify at least 4 characters when resetting multiple keys, use the special keyword "all" to reset all the options to their default value',
      { code: 'option-ambiguous' },
    );
  }
  for (const name of found) values.set(name, OPTIONS[name].initial);
}

/** The description of every option that matches, as text. */
export function describeOptionText(pattern = ''): string {
  const found = matching(pattern);
  if (found.length === 0) throw new OptionError(`No such keys(s) for pat='${pattern}'.${hint(pattern)}`, { code: 'option-not-found' });
  return found
    .map((name) => {
      const { doc, initial, deprecated } = OPTIONS[name];
      const state = `    [default: ${scalarText(initial)}] [currently: ${scalarText(values.get(name))}]`;
      return `${name} : ${doc}\n${state}${deprecated === undefined ? '' : '\n    (Deprecated)'}`;
    })
    .join('\n');
}

/** Prints the description of every option that matches, or returns it if told not to print. */
export function describeOption(pattern = '', print = true): string | null {
  const text = describeOptionText(pattern);
  if (!print) return text;
  console.log(text);
  return null;
}

const CONTEXT = 'Provide an even amount of arguments as option_context(pat, val, pat, val...).';

/**
 * Runs `fn` with options set, and sets them back: `optionContext({'display.max_rows': 5}, fn)` or `optionContext('display.max_rows', 5, fn)`.
 * If `fn` returns a promise, they are set back when it settles.
 */
export function optionContext<R>(...given: [...unknown[], () => R]): R {
  const fn = given.at(-1);
  if (typeof fn !== 'function') throw new TypeError('optionContext() takes the options and, last, the function to run with them');
  const wanted = pairsOf(given.slice(0, -1), CONTEXT).map(([pattern, value]) => [single(pattern), value] as const);
  const before = wanted.map(([name]) => [name, values.get(name)] as const);
  const restore = () => {
    for (const [name, value] of before) values.set(name, value);
  };
  let result: R;
  try {
    for (const [name, value] of wanted) assign(name, value);
    result = (fn as () => R)();
  } catch (error) {
    restore();
    throw error;
  }
  if (result instanceof Promise) return result.finally(restore) as R;
  restore();
  return result;
}

/** Floats in engineering notation from now on. */
export function setEngFloatFormat(
  options: { accuracy?: number; useEngPrefix?: boolean; use_eng_prefix?: boolean } | number = {},
  useEngPrefix = false,
): void {
  const given = typeof options === 'number' ? { accuracy: options, useEngPrefix } : options;
  const format = new EngFormatter(given.accuracy ?? 3, given.useEngPrefix ?? given.use_eng_prefix ?? false);
  setOption('display.float_format', (value: number) => format.format(value));
}

/** Options as properties: `options.display.maxRows`, also `options.display.max_rows`. */
export type OptionGroup = { [name: string]: any };

function group(prefix: string): OptionGroup {
  const known = (key: string) => [...new Set([key, toSnake(key)])].map((name) => prefix + name);
  const keys = () => [...new Set(NAMES.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split('.')[0]))];
  return new Proxy(Object.create(null) as OptionGroup, {
    get(_target, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      for (const name of known(key)) {
        if (values.has(name)) return values.get(name);
        if (NAMES.some((option) => option.startsWith(`${name}.`))) return group(`${name}.`);
      }
      throw new OptionError(`No such option: '${prefix}${key}'.${hint(prefix + key)}`, { code: 'option-not-found' });
    },
    set(_target, key, value) {
      const name = known(String(key)).find((option) => values.has(option));
      if (name === undefined) {
        throw new OptionError(
          `You can only set the value of existing options, not '${prefix}${String(key)}'.${hint(prefix + String(key))}`,
          { code: 'option-not-found' },
        );
      }
      assign(name, value);
      return true;
    },
    has: (_target, key) =>
      typeof key === 'string' && known(key).some((name) => NAMES.some((option) => option === name || option.startsWith(`${name}.`))),
    ownKeys: keys,
    getOwnPropertyDescriptor: (_target, key) =>
      keys().includes(String(key)) ? { enumerable: true, configurable: true, value: undefined } : undefined,
  });
}

/** All options as properties. */
export const options: OptionGroup = group('');

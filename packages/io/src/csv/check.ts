import { didYouMean, ValueError } from '@pandorable/planner';
import { checkEncoding } from '../encoding.js';
import { LookupError } from '../errors.js';
import type { Bag } from './options.js';

const QUOTINGS = 6;
export const COMPRESSIONS = ['bz2', 'gzip', 'tar', 'xz', 'zip', 'zstd'];
const ENGINES = ['c', 'python', 'pyarrow', 'python-fwf'];
const ENCODING_ERRORS = ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'];
const BACKENDS = ['numpy_nullable', 'pyarrow'];
const BOOLEANS = ['skipInitialSpace', 'keepDefaultNa', 'naFilter', 'skipBlankLines', 'dayfirst', 'iterator', 'doublequote'] as const;

const isInteger = (v: unknown): v is number => Number.isInteger(v);
const pythonType = (v: unknown): string =>
  v === null
    ? 'NoneType'
    : typeof v === 'string'
      ? 'str'
      : isInteger(v)
        ? 'int'
        : typeof v === 'number'
          ? 'float'
          : Array.isArray(v)
            ? 'list'
            : typeof v;

/** The element `key` as one character, or undefined. */
export function oneCharacter(bag: Bag, key: string, complaint: string): string | undefined {
  const value = bag[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || [...value].length !== 1) throw new ValueError(complaint);
  return value;
}

export function checkInteger(value: unknown, name: string, least: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isInteger(value) || value < least) throw new ValueError(`'${name}' must be an integer >=${least}`);
  return value;
}

export function checkFlags(bag: Bag): void {
  for (const key of BOOLEANS) {
    const name = key === 'skipInitialSpace' ? 'skipinitialspace' : key;
    const value = bag[name];
    if (value === undefined || typeof value === 'boolean') continue;
    if (key === 'dayfirst') throw new ValueError(`For argument "dayfirst" expected type bool, received type ${pythonType(value)}.`);
    throw new TypeError(`${name} must be true or false, not ${String(value)}`);
  }
}

export function checkQuoting(bag: Bag): number {
  const quoting = bag.quoting ?? 0;
  if (!isInteger(quoting) || quoting < 0 || quoting >= QUOTINGS) throw new TypeError('bad "quoting" value');
  return quoting;
}

export function checkQuotechar(bag: Bag, quoting: number): string | undefined {
  const value = bag.quotechar === undefined ? '"' : bag.quotechar;
  if (value === null || value === '') {
    if (quoting !== 3 && value === null) throw new TypeError('quotechar must be set if quoting enabled');
    return undefined;
  }
  if (typeof value !== 'string' || value.length !== 1) throw new TypeError('"quotechar" must be a 1-character string');
  return value;
}

export function checkEngine(bag: Bag): 'c' | 'python' {
  const engine = bag.engine ?? undefined;
  if (engine !== undefined && !ENGINES.includes(String(engine))) {
    throw new ValueError(`Unknown engine: ${engine} (valid options are dict_keys(['c', 'python', 'pyarrow', 'python-fwf']))`);
  }
  return engine === 'python' || engine === 'python-fwf' ? 'python' : 'c';
}

export function checkWords(bag: Bag): void {
  if (bag.encoding !== undefined && bag.encoding !== null) checkEncoding(String(bag.encoding));
  const backend = bag.dtypeBackend;
  if (backend !== undefined && backend !== null && !BACKENDS.includes(String(backend))) {
    throw new ValueError(`dtype_backend ${backend} is invalid, only 'numpy_nullable' and 'pyarrow' are allowed.`);
  }
  const handler = bag.encodingErrors;
  if (handler !== undefined && handler !== null && !ENCODING_ERRORS.includes(String(handler))) {
    throw new LookupError(`unknown error handler name '${handler}'.${didYouMean(String(handler), ENCODING_ERRORS)}`);
  }
}

export function checkCompression(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null ? (value as Bag).method : value;
  if (name === undefined || name === null) return name === null ? undefined : 'infer';
  if (name !== 'infer' && !COMPRESSIONS.includes(String(name))) {
    throw new ValueError(
      `Unrecognized compression type: ${name}\nValid compression types are ['infer', None, ${COMPRESSIONS.map((c) => `'${c}'`).join(', ')}]`,
    );
  }
  return String(name);
}

export function checkHeader(header: unknown): void {
  if (header === 'infer' || header === undefined || header === null) return;
  if (typeof header === 'boolean') {
    throw new TypeError(
      'Passing a bool to header is invalid. Use header=None for no header or header=int or list-like of ints to specify the row(s) making up the column names',
    );
  }
  const rows = Array.isArray(header) ? header : [header];
  if (!rows.every(isInteger)) throw new ValueError('header must be integer or list of integers');
  if (Array.isArray(header) && rows.some((r) => r < 0)) throw new ValueError('cannot specify multi-index header with negative integers');
  if (rows[0] < 0) throw new ValueError('Passing negative integer to header is invalid. For no header, use header=None instead');
}

export function checkUsecols(usecols: unknown): void {
  if (usecols === undefined || usecols === null || typeof usecols === 'function') return;
  const items = Array.isArray(usecols) ? usecols : undefined;
  if (items === undefined || !(items.every((u) => typeof u === 'string') || items.every(isInteger))) {
    throw new ValueError("'usecols' must either be list-like of all strings, all unicode, all integers or a callable.");
  }
}

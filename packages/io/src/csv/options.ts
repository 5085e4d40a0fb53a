import { NotImplementedError, ValueError } from '@pandorable/planner';
import type { Label } from '../columns.js';
import {
  checkCompression,
  checkEngine,
  checkFlags,
  checkHeader,
  checkInteger,
  checkQuotechar,
  checkQuoting,
  checkUsecols,
  checkWords,
  oneCharacter,
} from './check.js';

/** Arguments by pandas' names in camelCase; undefined where not given, null for None. */
export type Bag = Readonly<Record<string, unknown>>;
export type ByColumn<T> = ReadonlyMap<string | number, T>;
export type Converter = (text: string) => unknown;
export type BadLines = 'error' | 'warn' | 'skip' | ((fields: string[]) => unknown[] | null | undefined);

/** pandas.read_csv's parameters, read and checked. */
export interface CsvOptions {
  /** one character, WHITESPACE runs, a pattern, or null to guess from the first line */
  readonly sep: string | RegExp | null;
  readonly whitespace: boolean;
  readonly python: boolean;
  readonly header: 'infer' | readonly number[] | null;
  readonly multiHeader: boolean;
  readonly names: readonly Label[] | undefined;
  /** false: no index even where rows are longer than the header */
  readonly indexCol: readonly (string | number)[] | false | undefined;
  readonly usecols: readonly (string | number)[] | ((name: Label) => unknown) | undefined;
  /** per column; `defaultDtype` for all others */
  readonly dtypes: ByColumn<unknown>;
  readonly defaultDtype: unknown;
  readonly converters: ByColumn<Converter>;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly skipInitialSpace: boolean;
  readonly skipLine: ((line: number) => boolean) | undefined;
  /** skiprows as a plain number, where it is one */
  readonly skipFirst: number | undefined;
  readonly skipfooter: number;
  readonly nrows: number | undefined;
  readonly chunksize: number | undefined;
  readonly iterator: boolean;
  readonly naValues: readonly unknown[] | ByColumn<readonly unknown[]>;
  readonly keepDefaultNa: boolean;
  readonly naFilter: boolean;
  readonly skipBlankLines: boolean;
  readonly parseDates: boolean | readonly (string | number)[];
  readonly dateFormat: string | ByColumn<string> | undefined;
  readonly dayfirst: boolean;
  readonly compression: string | undefined;
  readonly thousands: string | undefined;
  readonly decimal: string;
  readonly lineterminator: string | undefined;
  readonly quotechar: string | undefined;
  readonly quoting: number;
  readonly doublequote: boolean;
  readonly escapechar: string | undefined;
  readonly comment: string | undefined;
  readonly encoding: string;
  readonly encodingErrors: string;
  readonly onBadLines: BadLines;
  /** dtypes that know missing values: Int64, string */
  readonly nullable: boolean;
}

const given = (v: unknown): boolean => v !== undefined && v !== null;
const flag = (v: unknown, fallback: boolean): boolean => (v === undefined || v === null ? fallback : v === true);

/** Entries of a dict argument; keys that are whole numbers also stand for positions. */
export function entriesOf<T>(value: unknown): Map<string | number, T> {
  return new Map(value instanceof Map ? value : (Object.entries(value as object) as [string, T][]));
}

const isDict = (v: unknown): boolean =>
  typeof v === 'object' &&
  v !== null &&
  !Array.isArray(v) &&
  (v instanceof Map || Object.getPrototypeOf(v) === Object.prototype || Object.getPrototypeOf(v) === null);

/** The value for a column by its name or its place. */
export function forColumn<T>(map: ByColumn<T>, name: Label, position: number): T | undefined {
  return (
    map.get(name as string) ?? map.get(typeof name === 'number' ? String(name) : position) ?? map.get(position) ?? map.get(String(position))
  );
}

/** Reads the arguments of read_csv; `sep` is what the caller's function takes when none is given. */
export function readCsvOptions(bag: Bag, defaultSep = ','): CsvOptions {
  checkFlags(bag);
  checkWords(bag);
  checkHeader(bag.header);
  checkUsecols(bag.usecols);
  if (given(bag.dialect))
    throw new NotImplementedError("readCsv: 'dialect' is not supported; give sep, quotechar, escapechar, doublequote and quoting instead");
  const quoting = checkQuoting(bag);
  const skipfooter = checkSkipfooter(bag);
  const separator = readSeparator(bag, defaultSep);
  const python = checkEngine(bag) === 'python' || skipfooter > 0 || separator.sep === null || separator.sep instanceof RegExp;
  return {
    ...(python && separator.whitespace ? { sep: /\s+/u, whitespace: false } : separator),
    python,
    ...readHeader(bag),
    ...readColumns(bag),
    ...readRows(bag),
    skipfooter,
    trueValues: words(bag.trueValues),
    falseValues: words(bag.falseValues),
    skipInitialSpace: flag(bag.skipinitialspace, false),
    naValues: isDict(bag.naValues) ? new Map([...entriesOf<unknown>(bag.naValues)].map(([k, v]) => [k, list(v)])) : list(bag.naValues),
    keepDefaultNa: flag(bag.keepDefaultNa, true),
    naFilter: flag(bag.naFilter, true),
    skipBlankLines: flag(bag.skipBlankLines, true),
    ...readDates(bag),
    compression: checkCompression(bag.compression),
    thousands: oneCharacter(bag, 'thousands', 'Only length-1 thousands markers supported'),
    decimal: oneCharacter(bag, 'decimal', 'Only length-1 decimal markers supported') ?? '.',
    lineterminator: oneCharacter(bag, 'lineterminator', 'Only length-1 line terminators supported'),
    quotechar: checkQuotechar(bag, quoting),
    quoting,
    doublequote: flag(bag.doublequote, true),
    escapechar: oneCharacter(bag, 'escapechar', 'Only length-1 escapes supported'),
    comment: oneCharacter(bag, 'comment', 'Only length-1 comment characters supported'),
    encoding: given(bag.encoding) ? String(bag.encoding) : 'utf-8',
    encodingErrors: given(bag.encodingErrors) ? String(bag.encodingErrors) : 'strict',
    onBadLines: readBadLines(bag),
    nullable: readBackend(bag),
  };
}

const list = (v: unknown): readonly unknown[] =>
  !given(v) ? [] : typeof v === 'object' && v !== null && Symbol.iterator in v ? [...(v as Iterable<unknown>)] : [v];

function words(value: unknown): string[] {
  if (typeof value === 'string') throw new TypeError('Expected list, got str');
  return list(value).map(String);
}

function checkSkipfooter(bag: Bag): number {
  const n = bag.skipfooter ?? 0;
  if (!Number.isInteger(n)) throw new ValueError('skipfooter must be an integer');
  if ((n as number) < 0) throw new ValueError('skipfooter cannot be negative');
  if ((n as number) > 0 && bag.engine === 'c') throw new ValueError("the 'c' engine does not support skipfooter");
  if ((n as number) > 0 && given(bag.nrows)) throw new ValueError("'skipfooter' not supported with 'nrows'");
  if ((n as number) > 0 && (given(bag.chunksize) || bag.iterator === true))
    throw new ValueError("'skipfooter' not supported for iteration");
  return n as number;
}

function readSeparator(bag: Bag, fallback: string): { sep: string | RegExp | null; whitespace: boolean } {
  if (given(bag.delimiter) && bag.sep !== undefined) throw new ValueError('Specified a sep and a delimiter; you can only specify one.');
  const sep = given(bag.delimiter) ? bag.delimiter : bag.sep === undefined ? fallback : bag.sep;
  if (sep === null) return { sep: null, whitespace: false };
  if (sep instanceof RegExp) return { sep, whitespace: false };
  if (sep === '\n')
    throw new ValueError(
      'Specified \\n as separator or delimiter. This forces the python engine which does not accept a line terminator. Hence it is not allowed to use the line terminator as separator.',
    );
  if (typeof sep !== 'string' || sep === '')
    throw new ValueError(`only single character unicode strings can be converted to Py_UCS4, got length ${String(sep).length}`);
  if (sep === '\\s+') return { sep: ' ', whitespace: true };
  return { sep: sep.length === 1 ? sep : pattern(sep), whitespace: false };
}

function pattern(sep: string): RegExp {
  try {
    return new RegExp(sep, 'u');
  } catch (cause) {
    throw new ValueError(`sep '${sep}' has more than one character, so it is a regular expression, but JavaScript cannot read it`, {
      cause,
    });
  }
}

function readHeader(bag: Bag): Pick<CsvOptions, 'header' | 'multiHeader' | 'names'> {
  const { header = 'infer', names } = bag;
  if (given(names) && !(Array.isArray(names) || ArrayBuffer.isView(names))) throw new ValueError('Names should be an ordered collection.');
  const labels = given(names) ? [...(names as Label[])] : undefined;
  if (labels !== undefined && new Set(labels).size !== labels.length) throw new ValueError('Duplicate names are not allowed.');
  const multiHeader = Array.isArray(header) && header.length > 1;
  if (Array.isArray(header) && labels !== undefined) throw new ValueError('cannot specify names when specifying a multi-index header');
  if (Array.isArray(header) && given(bag.usecols)) throw new ValueError('cannot specify usecols when specifying a multi-index header');
  if (header === 'infer') return { header: labels === undefined ? 'infer' : null, multiHeader, names: labels };
  return { header: header === null ? null : Array.isArray(header) ? header : [header as number], multiHeader, names: labels };
}

function readColumns(bag: Bag): Pick<CsvOptions, 'indexCol' | 'usecols' | 'dtypes' | 'defaultDtype' | 'converters'> {
  const { indexCol, dtype } = bag;
  if (indexCol === true) throw new ValueError("The value of index_col couldn't be 'True'");
  if (given(bag.converters) && !isDict(bag.converters))
    throw new TypeError(`Type converters must be a dict or subclass, input was a ${typeof bag.converters}`);
  return {
    indexCol:
      indexCol === false ? false : given(indexCol) ? ((Array.isArray(indexCol) ? indexCol : [indexCol]) as (string | number)[]) : undefined,
    usecols: given(bag.usecols) ? (bag.usecols as CsvOptions['usecols']) : undefined,
    dtypes: given(dtype) && isDict(dtype) ? entriesOf(dtype) : new Map(),
    defaultDtype: given(dtype) && !isDict(dtype) ? dtype : undefined,
    converters: given(bag.converters) ? entriesOf<Converter>(bag.converters) : new Map(),
  };
}

function readRows(bag: Bag): Pick<CsvOptions, 'skipLine' | 'skipFirst' | 'nrows' | 'chunksize' | 'iterator'> {
  return {
    ...readSkip(bag.skiprows),
    nrows: checkInteger(bag.nrows, 'nrows', 0),
    chunksize: checkInteger(bag.chunksize, 'chunksize', 1),
    iterator: bag.iterator === true,
  };
}

function readSkip(skiprows: unknown): Pick<CsvOptions, 'skipLine' | 'skipFirst'> {
  if (!given(skiprows)) return { skipLine: undefined, skipFirst: 0 };
  if (typeof skiprows === 'function')
    return { skipLine: (line) => Boolean((skiprows as (n: number) => unknown)(line)), skipFirst: undefined };
  if (typeof skiprows === 'number') {
    if (!Number.isInteger(skiprows) || skiprows < 0) throw new ValueError(`skiprows must be an integer >=0, got ${skiprows}`);
    return { skipLine: skiprows === 0 ? undefined : (line) => line < skiprows, skipFirst: skiprows };
  }
  const lines = new Set(list(skiprows) as number[]);
  return { skipLine: (line) => lines.has(line), skipFirst: undefined };
}

function readDates(bag: Bag): Pick<CsvOptions, 'parseDates' | 'dateFormat' | 'dayfirst'> {
  const { parseDates, dateFormat } = bag;
  if (given(parseDates) && typeof parseDates !== 'boolean' && !Array.isArray(parseDates))
    throw new TypeError("Only booleans and lists are accepted for the 'parse_dates' parameter");
  return {
    parseDates: given(parseDates) ? (parseDates as boolean) : given(dateFormat),
    dateFormat: !given(dateFormat) ? undefined : isDict(dateFormat) ? entriesOf<string>(dateFormat) : String(dateFormat),
    dayfirst: bag.dayfirst === true,
  };
}

function readBackend({ dtypeBackend }: Bag): boolean {
  if (dtypeBackend === 'pyarrow')
    throw new NotImplementedError("readCsv: dtypeBackend='pyarrow' is not supported; use 'numpy_nullable'", { code: 'dtype-backend' });
  return given(dtypeBackend);
}

function readBadLines(bag: Bag): BadLines {
  const value = bag.onBadLines ?? 'error';
  if (typeof value === 'function') {
    if (bag.engine !== 'python' && bag.engine !== 'pyarrow')
      throw new ValueError("on_bad_line can only be a callable function if engine='python' or 'pyarrow'");
    return value as BadLines;
  }
  if (value !== 'error' && value !== 'warn' && value !== 'skip') throw new ValueError(`Argument ${value} is invalid for on_bad_lines`);
  return value;
}

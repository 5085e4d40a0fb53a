import { KeyError, ValueError } from '@pandorable/planner';
import type { Label, ReadColumn, ReadTable } from '../columns.js';
import { checkInteger } from '../csv/check.js';
import type { DateReader } from '../csv/dates.js';
import { readDates } from '../csv/dates.js';
import { inferValues } from '../csv/infer.js';
import type { Bag } from '../csv/options.js';
import { resolveInput, textPieces } from '../files.js';
import { axisColumn, type JsonRules, jsonColumn, readRules } from './convert.js';
import { isObject, type JsonObject, keyText, parseLines, parseOrdered, plainJson } from './parse.js';

const ORIENTS = ['columns', 'records', 'index', 'split', 'values', 'table'];

/** Labels and values, before types are looked for. */
interface Raw {
  readonly names: readonly Label[];
  readonly values: readonly (readonly unknown[])[];
  readonly index?: readonly unknown[];
  readonly rows: number;
}

export interface JsonHooks {
  readonly toDatetime?: DateReader;
}

/** Reads JSON text; `bag` holds read_json's arguments by camelCase name. */
export function readJson(source: unknown, bag: Bag = {}, hooks: JsonHooks = {}): ReadTable {
  const { orient, rules } = jsonOptions(bag, hooks);
  const pieces = jsonPieces(source, bag);
  if (bag.lines === true) {
    const limit = checkInteger(bag.nrows, 'nrows', 0) ?? Number.POSITIVE_INFINITY;
    return tableOf(fromRecords(takeRecords(parseLines(pieces), limit)), rules, bag);
  }
  if (bag.nrows !== undefined && bag.nrows !== null) throw new ValueError('nrows can only be passed if lines=True');
  if (bag.chunksize !== undefined && bag.chunksize !== null) throw new ValueError('chunksize can only be passed if lines=True');
  const value = parseOrdered([...pieces].join(''));
  if (orient === 'table') return readTableSchema(value, rules);
  if (bag.typ === 'series') return readSeries(value, orient, rules, bag);
  return tableOf(rawFrame(value, orient), rules, bag);
}

/** JSON lines in parts of `size` rows. */
export function* readJsonChunks(source: unknown, bag: Bag, size: number, hooks: JsonHooks = {}): Generator<ReadTable> {
  const { rules } = jsonOptions(bag, hooks);
  const lines = parseLines(jsonPieces(source, bag));
  let left = checkInteger(bag.nrows, 'nrows', 0) ?? Number.POSITIVE_INFINITY;
  for (let firstRow = 0; left > 0; firstRow += size) {
    const records = takeRecords(lines, Math.min(size, left));
    if (records.length === 0) return;
    left -= records.length;
    yield { ...tableOf(fromRecords(records), rules, bag), firstRow };
  }
}

function jsonOptions(bag: Bag, hooks: JsonHooks): { orient: string; rules: JsonRules } {
  const orient = bag.orient === undefined || bag.orient === null ? (bag.typ === 'series' ? 'index' : 'columns') : String(bag.orient);
  if (!ORIENTS.includes(orient)) throw new ValueError(`Invalid value '${orient}' for option 'orient'`);
  if (orient === 'table' && bag.dtype) throw new ValueError("cannot pass both dtype and orient='table'");
  if (orient === 'table' && bag.convertAxes) throw new ValueError("cannot pass both convert_axes and orient='table'");
  return { orient, rules: readRules(bag, hooks.toDatetime ?? readDates) };
}

const jsonPieces = (source: unknown, bag: Bag): Iterable<string> =>
  textPieces(resolveInput(source), {
    encoding: String(bag.encoding ?? 'utf-8'),
    errors: String(bag.encodingErrors ?? 'strict'),
    compression: bag.compression === undefined ? 'infer' : ((bag.compression as string) ?? undefined),
  });

/** Records of the next `count` lines; blank lines count, as in pandas. */
function takeRecords(lines: Generator<unknown>, count: number): unknown[] {
  const records: unknown[] = [];
  for (let line = 0; line < count; line++) {
    const { done, value } = lines.next();
    if (done === true) break;
    if (value !== undefined) records.push(value);
  }
  return records;
}

function rawFrame(value: unknown, orient: string): Raw {
  switch (orient) {
    case 'split':
      return fromSplit(value);
    case 'index':
      return fromIndex(value);
    default:
      return Array.isArray(value) ? fromRecords(value) : fromColumns(value);
  }
}

/** Objects or arrays, a row each; `hole` stands where an object lacks a key. */
export function fromRecords(records: readonly unknown[], hole: unknown = null): Raw {
  if (records.some(isObject)) {
    const names = unionKeys(records.filter(isObject));
    return {
      names,
      values: names.map((n) => records.map((r) => (isObject(r) && Object.hasOwn(r, n) ? r[n] : hole))),
      rows: records.length,
    };
  }
  const rows = records.map((r) => (Array.isArray(r) ? r : [r]));
  const width = rows.reduce((w, r) => Math.max(w, r.length), 0);
  return {
    names: Array.from({ length: width }, (_, i) => i),
    values: Array.from({ length: width }, (_, i) => rows.map((r) => r[i] ?? null)),
    rows: rows.length,
  };
}

function unionKeys(objects: readonly JsonObject[]): string[] {
  const keys = new Set<string>();
  for (const object of objects) for (const key of Object.keys(object)) keys.add(key);
  return [...keys];
}

function fromColumns(value: unknown): Raw {
  if (!isObject(value)) throw new ValueError('If using all scalar values, you must pass an index');
  const names = Object.keys(value);
  const columns = names.map((n) => value[n]);
  if (columns.length > 0 && !columns.some((c) => typeof c === 'object' && c !== null))
    throw new ValueError('If using all scalar values, you must pass an index');
  if (columns.every(Array.isArray)) {
    const lists = columns as unknown[][];
    if (new Set(lists.map((l) => l.length)).size > 1) throw new ValueError('All arrays must be of the same length');
    return { names, values: lists, rows: lists[0]?.length ?? 0 };
  }
  const index = unionKeys(columns.filter(isObject));
  return {
    names,
    values: columns.map((c) => index.map((k) => (isObject(c) ? (Object.hasOwn(c, k) ? c[k] : null) : c))),
    index,
    rows: index.length,
  };
}

function fromIndex(value: unknown): Raw {
  if (!isObject(value)) throw new ValueError('orient="index" needs an object of rows');
  const index = Object.keys(value);
  return { ...fromRecords(index.map((k) => value[k])), index };
}

function fromSplit(value: unknown): Raw {
  if (!isObject(value)) throw new ValueError('orient="split" needs an object with columns, index and data');
  refuseKeys(value, ['columns', 'index', 'data']);
  const { columns = [], index, data = [] } = value as { columns?: Label[]; index?: unknown[]; data?: unknown[][] };
  return {
    names: columns,
    values: columns.map((_, i) => data.map((row) => row[i])),
    ...(index === undefined ? {} : { index }),
    rows: data.length,
  };
}

function refuseKeys(value: JsonObject, known: readonly string[]): void {
  const unexpected = Object.keys(value).filter((k) => !known.includes(k));
  if (unexpected.length > 0) throw new ValueError(`JSON data had unexpected key(s): ${unexpected.sort().join(', ')}`);
}

function tableOf(raw: Raw, rules: JsonRules, bag: Bag): ReadTable {
  const axes = bag.convertAxes !== false;
  const inText = raw.names.map((n) => (typeof n === 'string' ? keyText(n) : n));
  const names = axes ? convertLabels(inText) : inText;
  const columns = raw.values.map((values, i) => jsonColumn(names[i], values.map(plainJson), rules));
  if (raw.index === undefined || (raw.index.length === 0 && bag.orient === 'index')) return { columns, rows: raw.rows };
  const labels = raw.index.map((l) => (typeof l === 'string' ? keyText(l) : l));
  const level: ReadColumn = axes ? axisColumn(labels, rules) : { name: null, ...inferValues(labels) };
  return { columns: [level, ...columns], rows: raw.rows, index: { positions: [0], names: [null] } };
}

/** Labels that are all whole numbers become numbers. */
function convertLabels(names: readonly Label[]): readonly Label[] {
  const numbers = names.map((n) => (typeof n === 'string' && /^[+-]?\d+$/.test(n) ? Number(n) : typeof n === 'number' ? n : undefined));
  return names.length > 0 && numbers.every((n) => n !== undefined) ? (numbers as number[]) : names;
}

function readSeries(value: unknown, orient: string, rules: JsonRules, bag: Bag): ReadTable {
  if (orient === 'split' && isObject(value)) {
    refuseKeys(value, ['name', 'index', 'data']);
    const { data, index, name } = value as { data: unknown[]; index: unknown[]; name: Label };
    return tableOf({ names: [name ?? null], values: [data], index, rows: data.length }, rules, { ...bag, convertAxes: bag.convertAxes });
  }
  if (Array.isArray(value)) return { columns: [jsonColumn(null, value, rules)], rows: value.length };
  if (!isObject(value)) throw new ValueError('typ="series" needs an object or an array');
  if (Object.keys(value).length === 0) return { columns: [jsonColumn(null, [], rules)], rows: 0 };
  const keys = Object.keys(value);
  const series = tableOf({ names: ['0'], values: [Object.values(value)], index: keys, rows: keys.length }, rules, bag);
  return { ...series, columns: series.columns.map((c, i) => (i === 0 ? c : { ...c, name: null })) };
}

interface Schema {
  readonly fields: readonly {
    readonly name: Label;
    readonly type: string;
    readonly tz?: string;
    readonly extDtype?: string;
    readonly constraints?: unknown;
  }[];
  readonly primaryKey?: readonly Label[];
}
const SCHEMA_DTYPES: Readonly<Record<string, string>> = {
  integer: 'int64',
  number: 'float64',
  boolean: 'bool',
  duration: 'timedelta64[ns]',
};

/** orient='table': a schema and records. */
function readTableSchema(value: unknown, rules: JsonRules): ReadTable {
  if (!isObject(value) || !isObject(value.schema)) throw new KeyError("'schema'");
  const schema = value.schema as unknown as Schema;
  const records = value.data as JsonObject[];
  const key = schema.primaryKey ?? [];
  const keys = new Map(unionKeys(records).map((k) => [keyText(k), k]));
  const columns = schema.fields.map((field): ReadColumn => {
    const values = records.map((r) => plainJson(r[keys.get(String(field.name))!] ?? null));
    if (field.type === 'datetime')
      return {
        ...axisColumn(values, { ...rules, dateUnit: undefined }),
        name: field.name,
        astype: `datetime64[ns${field.tz === undefined ? '' : `, ${field.tz}`}]`,
      };
    const astype = field.extDtype ?? (isObject(field.constraints) ? 'category' : SCHEMA_DTYPES[field.type]);
    return { name: field.name, ...inferValues(values), ...(astype === undefined ? {} : { astype }) };
  });
  const positions = key.map((k) => schema.fields.findIndex((f) => f.name === k)).filter((i) => i >= 0);
  const names = key.map((k): Label => (k === 'index' || /^level_\d+$/.test(String(k)) ? null : k));
  return {
    columns: columns.map((c, i) => (positions.includes(i) ? { ...c, name: names[positions.indexOf(i)] } : c)),
    rows: records.length,
    ...(positions.length === 0 ? {} : { index: { positions, names } }),
  };
}

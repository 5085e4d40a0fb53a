import { KeyError, ValueError } from '@pandorable/planner';
import type { ReadTable } from '../columns.js';
import { inferValues, type Typed } from '../csv/infer.js';
import type { Bag } from '../csv/options.js';
import { isObject, type JsonObject } from './parse.js';
import { fromRecords } from './read.js';

interface Normalizing {
  readonly sep: string;
  readonly maxLevel: number;
  readonly ignore: boolean;
}

/** Flattens nested objects into columns; `bag` holds json_normalize's arguments by camelCase name. */
export function jsonNormalize(data: unknown, bag: Bag = {}): ReadTable {
  const records = Array.isArray(data) ? data : isObject(data) ? [data] : undefined;
  if (records === undefined) throw new NotObject();
  const errors = bag.errors ?? 'raise';
  if (errors !== 'raise' && errors !== 'ignore') throw new ValueError("errors must be 'raise' or 'ignore'");
  const how: Normalizing = {
    sep: String(bag.sep ?? '.'),
    maxLevel: bag.maxLevel === undefined || bag.maxLevel === null ? Number.POSITIVE_INFINITY : Number(bag.maxLevel),
    ignore: errors === 'ignore',
  };
  const path = listOf(bag.recordPath);
  const meta = (bag.meta === undefined || bag.meta === null ? [] : listOf(bag.meta)).map(listOf);
  if (path.length === 0) return toTable(records.map((r) => (isObject(r) ? flatten(r, how) : r)));
  return extracted(records, path, meta, how, bag);
}

class NotObject extends TypeError {
  constructor() {
    super('jsonNormalize takes an object or a list of objects');
  }
}

const listOf = (v: unknown): string[] => (v === undefined || v === null ? [] : Array.isArray(v) ? (v as string[]) : [String(v)]);

/** One object with keys joined by `sep`, down to `maxLevel`; what is nested comes after the plain values. */
function flatten(record: JsonObject, how: Normalizing): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const nested = (value: unknown): value is JsonObject => isObject(value) && how.maxLevel > 0;
  for (const [key, value] of Object.entries(record)) if (!nested(value)) out[key] = value;
  for (const [key, value] of Object.entries(record)) if (nested(value)) open(value, how, key, 1, out);
  return out;
}

function open(record: JsonObject, how: Normalizing, prefix: string, level: number, out: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(record)) {
    const name = `${prefix}${how.sep}${key}`;
    if (isObject(value) && level < how.maxLevel) open(value, how, name, level + 1, out);
    else out[name] = value;
  }
}

function extracted(data: readonly unknown[], path: readonly string[], meta: readonly string[][], how: Normalizing, bag: Bag): ReadTable {
  const keys = meta.map((m) => m.join(how.sep));
  const records: unknown[] = [];
  const metaValues: unknown[][] = keys.map(() => []);
  const seen: Record<string, unknown> = {};
  const visit = (objects: readonly unknown[], rest: readonly string[], level: number): void => {
    for (const object of objects as JsonObject[]) {
      if (rest.length > 1) {
        meta.forEach((m, k) => {
          if (level + 1 === m.length) seen[keys[k]] = pullField(object, m.slice(-1), how);
        });
        const next = object[rest[0]];
        visit(Array.isArray(next) ? next : [next], rest.slice(1), level + 1);
        continue;
      }
      const found = pullRecords(object, rest[0]).map((r) => (isObject(r) ? flatten(r, how) : r));
      meta.forEach((m, k) => {
        const value = level + 1 > m.length ? seen[keys[k]] : pullField(object, m.slice(level), how);
        for (let i = 0; i < found.length; i++) metaValues[k].push(value);
      });
      for (const record of found) records.push(record);
    }
  };
  visit(data, path, 0);
  return withMeta(toTable(records), keys, metaValues, bag);
}

function withMeta(table: ReadTable, keys: readonly string[], values: readonly (readonly unknown[])[], bag: Bag): ReadTable {
  const named =
    bag.recordPrefix === undefined || bag.recordPrefix === null
      ? table.columns
      : table.columns.map((c) => ({ ...c, name: `${bag.recordPrefix}${c.name}` }));
  const added = keys.map((key, k) => {
    const name = `${bag.metaPrefix ?? ''}${key}`;
    if (named.some((c) => c.name === name)) throw new ValueError(`Conflicting metadata name ${name}, need distinguishing prefix `);
    return { name, ...metaColumn(values[k]) };
  });
  return { columns: [...named, ...added], rows: table.rows };
}

const asObjects = (values: readonly unknown[]): Typed => ({
  vector: { type: { kind: 'object' }, length: values.length, data: values, valid: null },
  dtype: 'object',
});

/** pandas keeps repeated values as objects, text too. */
function metaColumn(values: readonly unknown[]): Typed {
  const typed = inferValues(values);
  return typed.dtype === 'str' ? typed : asObjects(values);
}

/** A column of nulls only is objects; a key that was missing is NaN beside them. */
function recordColumn(values: readonly unknown[]): Typed {
  const typed = inferValues(values);
  return typed.dtype === 'object' || (values.length > 0 && values.every((v) => v === null)) ? asObjects(values) : typed;
}

function pullField(object: JsonObject, spec: readonly string[], how: Normalizing): unknown {
  let value: unknown = object;
  for (const key of spec) {
    if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else if (how.ignore) return Number.NaN;
    else throw new KeyError(`Key '${key}' not found. To replace missing values of '${key}' with np.nan, pass in errors='ignore'`);
  }
  return value;
}

function pullRecords(object: JsonObject, key: string): readonly unknown[] {
  if (!isObject(object) || !Object.hasOwn(object, key))
    throw new KeyError(`Key '${key}' not found. If specifying a record_path, all elements of data should have the path.`);
  const value = object[key];
  if (Array.isArray(value)) return value;
  if (value === null) return [];
  throw new TypeError(`Path must contain list or null, but got ${typeof value} at '${key}'`);
}

function toTable(records: readonly unknown[]): ReadTable {
  const raw = fromRecords(records, Number.NaN);
  return { columns: raw.names.map((name, i) => ({ name, ...recordColumn(raw.values[i]) })), rows: raw.rows };
}

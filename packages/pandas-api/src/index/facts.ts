import { StringColumn, valuesOf } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { inferDtype } from '../core/values.js';
import { shownDtype } from '../dtypes/registry.js';
import { isMissing, PlainDate, PlainTime } from '../scalars/index.js';
import { dataColumns, dataLength, type IndexData } from './data.js';
import { hasMissingLabel } from './duplicates.js';
import { lookupOf } from './lookup.js';

const INFERRED: Record<string, string> = {
  int: 'integer',
  uint: 'integer',
  float: 'floating',
  bool: 'boolean',
  str: 'string',
  datetime: 'datetime64',
  timedelta: 'timedelta64',
  period: 'period',
  interval: 'interval',
  category: 'categorical',
};

/** The kind of the labels in one word. */
export function inferredType(d: IndexData): string {
  if (d.kind === 'range') return 'integer';
  if (d.kind === 'multi') return 'mixed';
  const { dtype } = d.column;
  return dtype.kind === 'object' ? objectType(boxAll(d.column)) : INFERRED[dtype.kind];
}

function objectType(values: readonly unknown[]): string {
  const held = values.filter((v) => !isMissing(v));
  if (held.length === 0) return 'empty';
  if (held.every((v) => v instanceof PlainDate)) return 'date';
  if (held.every((v) => v instanceof PlainTime)) return 'time';
  const kind = inferDtype(held).kind;
  if (kind !== 'object') return kind === 'datetime' ? 'datetime' : kind === 'timedelta' ? 'timedelta' : INFERRED[kind];
  return held.some((v) => typeof v === 'number') && held.every((v) => typeof v === 'number' || typeof v === 'string')
    ? 'mixed-integer'
    : 'mixed';
}

export const shownDtypeOf = (d: IndexData): unknown =>
  d.kind === 'multi' ? 'object' : d.kind === 'range' ? 'int64' : shownDtype(d.column.dtype);

function columnBytes(c: LocalColumn, deep: boolean): number {
  const { data, length } = c.vector;
  if (c.dtype.kind === 'category') return length * codeBytes(c) + columnBytes(c.dtype.categories!, deep);
  if (data instanceof StringColumn || c.dtype.kind === 'str') return textBytes(c);
  if (ArrayBuffer.isView(data)) return data.byteLength + (c.dtype.masked ? length : 0);
  return length * 8 + (deep ? boxAll(c).reduce<number>((n, v) => n + (typeof v === 'string' ? 49 + v.length : 32), 0) : 0);
}

const codeBytes = (c: LocalColumn): number => {
  const n = c.dtype.categories!.vector.length;
  return n < 128 ? 1 : n < 32768 ? 2 : 4;
};

/** Offsets of eight bytes and the texts in UTF-8. */
const textBytes = (c: LocalColumn): number =>
  valuesOf(c.vector).reduce<number>((n, v) => n + 8 + (v === null ? 0 : Buffer.byteLength(v as string)), 0);

/** Bytes of the labels. */
export function bytesOf(d: IndexData, deep = false): number {
  if (d.kind === 'range') return 132;
  return dataColumns(d).reduce((n, c) => n + columnBytes(c, deep), 0);
}

export const isUnique = (d: IndexData): boolean => d.kind === 'range' || lookupOf(d).unique;
export const hasnans = (d: IndexData): boolean => hasMissingLabel(d);
export const isEmpty = (d: IndexData): boolean => dataLength(d) === 0;

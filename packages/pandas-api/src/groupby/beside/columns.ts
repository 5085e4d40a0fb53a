/** Columns and indexes as JSON and back. */
import { allocate, type DataType, type Vector, type VectorData, valuesOf } from '@pandorable/planner';
import type { LocalColumn } from '../../core/column.js';
import type { Dtype, DtypeParameters } from '../../dtypes/dtype.js';
import { dtypes, parseDtype, sameDtype } from '../../dtypes/registry.js';
import { flatData, type IndexData } from '../../index/data.js';
import { receiveValue, type Sent, sendValue, Unsendable } from './values.js';

export type SentDtype = string | { readonly categories: SentColumn | null; readonly ordered: boolean };
export interface SentColumn {
  readonly dtype: SentDtype;
  readonly type: DataType;
  readonly length: number;
  /** bytes of numbers in base 64, or values */
  readonly data: string | readonly Sent[];
  /** a byte a row, in base 64 */
  readonly valid: string | null;
}
export type SentIndex =
  | { readonly kind: 'range'; readonly start: number; readonly stop: number; readonly step: number; readonly name: Sent }
  | { readonly kind: 'flat'; readonly column: SentColumn; readonly name: Sent; readonly freq: string | null }
  | {
      readonly kind: 'multi';
      readonly columns: readonly SentColumn[];
      readonly names: readonly Sent[];
      readonly levels: readonly SentColumn[] | null;
      readonly missingIsLabel: boolean;
    };

/** Of a dtype all that its name does not tell. */
const untold = ({ arrow, categories }: DtypeParameters): boolean => arrow !== undefined || categories !== undefined;

export function sendDtype(d: Dtype): SentDtype {
  if (d.kind === 'category') return { categories: d.categories === null ? null : sendColumn(d.categories), ordered: d.ordered };
  if (untold(d.parameters) || !isNamed(d)) throw new Unsendable(`a column of dtype ${d.name}`);
  return d.name;
}

function isNamed(d: Dtype): boolean {
  try {
    const again = parseDtype(d.name);
    return sameDtype(again, d) && again.kind === d.kind && again.masked === d.masked;
  } catch {
    return false;
  }
}

export const receiveDtype = (d: SentDtype): Dtype =>
  typeof d === 'string' ? parseDtype(d) : dtypes.category(d.categories === null ? null : receiveColumn(d.categories), d.ordered);

const bytesOf = (a: ArrayBufferView): string => Buffer.from(a.buffer, a.byteOffset, a.byteLength).toString('base64');

export function sendColumn({ dtype, vector }: LocalColumn): SentColumn {
  const { type, length, data, valid } = vector;
  return {
    dtype: sendDtype(dtype),
    type,
    length,
    data: sendData(vector),
    valid: valid === null ? null : bytesOf(valid.subarray(0, length)),
  };

  function sendData(v: Vector): SentColumn['data'] {
    if (ArrayBuffer.isView(data)) return bytesOf((data as Float64Array).subarray(0, length));
    if (type.kind === 'utf8') return valuesOf(v) as (string | null)[];
    if (type.kind === 'object') return Array.from(data as readonly unknown[], sendValue);
    throw new Unsendable(`a column of ${type.kind} values`);
  }
}

export function receiveColumn({ dtype, type, length, data, valid }: SentColumn): LocalColumn {
  const vector = {
    type,
    length,
    data: typeof data === 'string' ? receiveNumbers(type, length, data) : data.map(receiveValue),
    valid: valid === null ? null : new Uint8Array(Buffer.from(valid, 'base64')),
  };
  return { dtype: receiveDtype(dtype), vector };
}

function receiveNumbers(type: DataType, length: number, text: string): VectorData {
  const data = allocate(type, length) as Float64Array;
  new Uint8Array(data.buffer).set(Buffer.from(text, 'base64'));
  return data;
}

export function sendIndex(d: IndexData): SentIndex {
  switch (d.kind) {
    case 'range':
      return { ...d, name: sendValue(d.name) };
    case 'flat':
      return { kind: 'flat', column: sendColumn(d.column), name: sendValue(d.name), freq: d.freq ?? null };
    case 'multi': {
      const levels = d.levels ?? d.source?.of(d.columns);
      return {
        kind: 'multi',
        columns: d.columns.map(sendColumn),
        names: d.names.map(sendValue),
        levels: levels?.map(sendColumn) ?? null,
        missingIsLabel: d.missingIsLabel === true,
      };
    }
  }
}

export function receiveIndex(d: SentIndex): IndexData {
  switch (d.kind) {
    case 'range':
      return { ...d, name: receiveValue(d.name) };
    case 'flat':
      return flatData(receiveColumn(d.column), receiveValue(d.name), d.freq);
    case 'multi':
      return {
        kind: 'multi',
        columns: d.columns.map(receiveColumn),
        names: d.names.map(receiveValue),
        missingIsLabel: d.missingIsLabel,
        ...(d.levels === null ? {} : { levels: d.levels.map(receiveColumn) }),
      };
  }
}

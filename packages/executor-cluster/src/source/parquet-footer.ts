import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type DataType, types } from '@pandorable/planner';
import { ThriftReader, type ThriftStruct, type ThriftValue } from './thrift.js';

/** What the footer of a Parquet file tells, and Spark does not. */
export interface ParquetFooter {
  readonly rows: number;
  readonly notes: Readonly<Record<string, string>>;
  /** types of columns that Spark reads as others */
  readonly types: ReadonlyMap<string, DataType>;
  /** whether values are missing, by column, where the statistics say it */
  readonly missing: ReadonlyMap<string, boolean>;
}

const MAGIC = 'PAR1';
const decoder = new TextDecoder();
const textOf = (v: ThriftValue | undefined): string => (v instanceof Uint8Array ? decoder.decode(v) : '');
const listOf = (v: ThriftValue | undefined): readonly ThriftStruct[] => (Array.isArray(v) ? (v as readonly ThriftStruct[]) : []);
const structOf = (v: ThriftValue | undefined): ThriftStruct =>
  typeof v === 'object' && !Array.isArray(v) && !(v instanceof Uint8Array) ? (v as ThriftStruct) : {};

/** Reads the footer of a file on this machine; undefined where it is not one that can be read. */
export function readFooter(path: string): ParquetFooter | undefined {
  const bytes = footerBytes(path);
  return bytes && interpret(new ThriftReader(bytes).struct());
}

function footerBytes(path: string): Uint8Array | undefined {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(8);
    if (size < 12 || readSync(handle, tail, 0, 8, size - 8) < 8 || tail.toString('latin1', 4) !== MAGIC) return undefined;
    const length = tail.readUInt32LE(0);
    const bytes = Buffer.alloc(length);
    return readSync(handle, bytes, 0, length, size - 8 - length) === length ? bytes : undefined;
  } finally {
    closeSync(handle);
  }
}

/** Fields of FileMetaData: 2 schema, 3 num_rows, 4 row_groups, 5 key_value_metadata. */
function interpret(meta: ThriftStruct): ParquetFooter {
  const notes = Object.fromEntries(listOf(meta[5]).map((kv) => [textOf(kv[1]), textOf(kv[2])]));
  const leaves = listOf(meta[2])
    .slice(1)
    .filter((e) => e[5] === undefined);
  const finer = leaves.flatMap((e) => {
    const type = logicalType(structOf(e[10]));
    return type === undefined ? [] : [[textOf(e[4]), type] as const];
  });
  return { rows: Number(meta[3]), notes, types: new Map(finer), missing: missingOf(listOf(meta[4])) };
}

const UNSIGNED: Readonly<Record<number, DataType>> = { 8: types.uint8, 16: types.uint16, 32: types.uint32, 64: types.uint64 };

/** Fields of LogicalType: 8 TIMESTAMP {1 isAdjustedToUTC, 2 unit {1 MILLIS}}, 10 INTEGER {1 bitWidth, 2 isSigned}. */
function logicalType(logical: ThriftStruct): DataType | undefined {
  const timestamp = logical[8] === undefined ? undefined : structOf(logical[8]);
  if (timestamp !== undefined && structOf(timestamp[2])[1] !== undefined)
    return timestamp[1] === true ? types.timestamp('ms', 'UTC') : types.timestamp('ms');
  const integer = logical[10] === undefined ? undefined : structOf(logical[10]);
  return integer !== undefined && integer[2] === false ? UNSIGNED[Number(integer[1])] : undefined;
}

/** Row groups: 1 columns, each with 3 meta_data {3 path_in_schema, 12 statistics {3 null_count}}. */
function missingOf(groups: readonly ThriftStruct[]): Map<string, boolean> {
  const counts = new Map<string, bigint | undefined>();
  for (const group of groups) {
    for (const chunk of listOf(group[1])) {
      const meta = structOf(chunk[3]);
      const name = (Array.isArray(meta[3]) ? meta[3] : []).map((p) => textOf(p as ThriftValue)).join('.');
      const nulls = structOf(meta[12])[3] as bigint | undefined;
      const before = counts.has(name) ? counts.get(name) : 0n;
      counts.set(name, nulls === undefined || before === undefined ? undefined : before + nulls);
    }
  }
  return new Map([...counts].flatMap(([name, n]) => (n === undefined ? [] : [[name, n > 0n] as const])));
}

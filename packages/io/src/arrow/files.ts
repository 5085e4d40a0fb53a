import { KeyError, NotImplementedError, ValueError } from '@pandorable/planner';
import * as arrow from 'apache-arrow';
import { type Target, writeTo } from '../atomic.js';
import type { ReadTable } from '../columns.js';
import { readBytes, resolveInput } from '../files.js';
import { applyPandasMetadata } from '../parquet/metadata.js';
import { fromArrow } from './from.js';
import { type ToArrowColumn, toArrow } from './to.js';

/** Reads a Feather (version 2) or Arrow IPC file or stream. */
export function readFeather(source: unknown, columns?: readonly string[] | null): ReadTable {
  const table = readIpc(source);
  const missing = columns?.find((c) => !table.schema.names.includes(c));
  if (missing !== undefined)
    throw new KeyError(`'${missing}' is not in the file; it has ${table.schema.names.map((n) => `'${String(n)}'`).join(', ')}`);
  const picked = columns === undefined || columns === null ? table : table.select([...columns]);
  return tableFromArrow(picked);
}

/** The columns of an Arrow table, with the index that pandas noted in it. */
export function tableFromArrow(table: arrow.Table): ReadTable {
  return applyPandasMetadata({ columns: fromArrow(table), rows: table.numRows }, table.schema.metadata.get('pandas'));
}

function readIpc(source: unknown): arrow.Table {
  const input = resolveInput(source);
  if (input.kind === 'text') throw new ValueError('Arrow files are binary: give a path or bytes');
  const bytes = input.kind === 'bytes' ? input.bytes : readBytes(input.paths[0]);
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'FEA1')
    throw new NotImplementedError('Feather version 1 files are not supported; rewrite the file with version 2');
  try {
    return arrow.tableFromIPC(bytes);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/codec|compress/i.test(message))
      throw new NotImplementedError("compressed Arrow files are not supported; write them with compression='uncompressed'", { cause });
    throw new ValueError(`Not an Arrow file: ${message}`, { code: 'arrow-file', cause });
  }
}

/** Writes columns as an Arrow IPC file, which is Feather version 2; not compressed. */
export function writeFeather(columns: readonly ToArrowColumn[], target: Target, metadata?: ReadonlyMap<string, string>): void {
  const odd = columns.find((c) => typeof c.name !== 'string');
  if (odd !== undefined) throw new ValueError(`feather must have string column names, got ${String(odd.name)}`);
  writeTo(target, [arrow.tableToIPC(toArrow(columns, metadata), 'file')]);
}

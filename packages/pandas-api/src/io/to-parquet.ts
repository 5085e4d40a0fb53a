import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrowSchemaText, isRemote, localPath } from '@pandorable/io';
import { denan, type Expr, freshId, isFloat, type Node, NotImplementedError, ValueError } from '@pandorable/planner';
import { decodeCategory } from '../cells/cast.js';
import { computeNow } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { resolveState } from '../core/collect.js';
import { writePlan } from '../core/run.js';
import { columnOf, inferDtype } from '../core/values.js';
import type { Computed } from '../cells/arithmetic.js';
import { type Cell, type FrameState, indexCells } from '../frame/state.js';
import { fileLayout } from './to-arrow.js';

const COMPRESSIONS = ['snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'lz4_raw', 'none', 'uncompressed'];

/** to_parquet: written by the engine, with pandas' notes of index and dtypes; without a path the bytes. */
export function toParquet(frame: FrameState, a: Args): Uint8Array | undefined {
  if (a['path'] === undefined || a['path'] === null) return inMemory((path) => toParquet(frame, { ...a, path }));
  const path = String(a['path']);
  if (isRemote(path)) throw new NotImplementedError(`toParquet: '${path}' is not a local path; write a local file and copy it`);
  const state = resolveState(frame);
  const { columns, levels, notes } = fileLayout(state, a['index'] ?? null);
  const names = [...columns, ...levels].map((c) => c.fileName);
  const twice = names.find((n, i) => names.indexOf(n) < i);
  if (twice !== undefined) throw new ValueError(`Duplicate column names found: '${twice}'`);
  const { rows, cells } = fileCells(state, levels.length > 0);
  const plan: Node = { kind: 'project', input: rows, columns: cells.map((expr) => ({ id: freshId(), expr })) };
  const dictionaries = new Set([...columns, ...levels].flatMap((c) => (c.dtype === 'category' ? [c.fileName] : [])));
  const schema = arrowSchemaText(
    cells.map(({ type }, i) => ({ name: names[i], type, dictionary: dictionaries.has(names[i]) })),
    new Map([['pandas', notes]]),
  );
  writePlan(plan, {
    format: 'parquet',
    path: localPath(path),
    names,
    options: { ...writeOptions(a, names), kv_metadata: { pandas: notes, 'ARROW:schema': schema } },
  });
  return undefined;
}

function writeOptions({ compression, partitionCols }: Args, names: readonly string[]): Record<string, unknown> {
  const codec = compression === null || compression === undefined ? 'uncompressed' : String(compression).toLowerCase();
  if (!COMPRESSIONS.includes(codec))
    throw new ValueError(`Unsupported compression: ${String(compression)}; there are ${COMPRESSIONS.join(', ')}`);
  const by =
    partitionCols === null || partitionCols === undefined
      ? []
      : typeof partitionCols === 'string'
        ? [partitionCols]
        : [...(partitionCols as string[])];
  const unknown = by.find((c) => !names.includes(c));
  if (unknown !== undefined) throw new ValueError(`partition_cols: there is no column '${unknown}'; there are ${names.join(', ')}`);
  return { compression: codec === 'none' ? 'uncompressed' : codec, ...(by.length > 0 ? { partition_by: by } : {}) };
}

function inMemory(write: (path: string) => unknown): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-'));
  try {
    const path = join(folder, 'bytes.parquet');
    write(path);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells as values a file can hold. */
function fileCells(state: FrameState, withIndex: boolean): { rows: Node; cells: Expr[] } {
  let { rows } = state;
  const all = [...state.cells, ...(withIndex ? indexCells(state.index) : [])];
  const cells = all.map((cell): Expr => {
    const done = fileCell(rows, cell);
    rows = done.rows;
    return isFloat(done.cell.expr.type) ? denan(done.cell.expr) : done.cell.expr;
  });
  return { rows, cells };
}

function fileCell(rows: Node, cell: Cell): Computed {
  switch (cell.dtype.kind) {
    case 'category':
      return decodeCategory(rows, cell);
    case 'period':
    case 'interval':
      throw new NotImplementedError(`toParquet: ${cell.dtype.name} columns are not supported; use .astype('str') first`);
    case 'object':
      return cell.expr.type.kind === 'object'
        ? computeNow(rows, [cell], ([c]) => uniform(boxAll(c)), 'values of one type')
        : { rows, cell };
    default:
      return { rows, cell };
  }
}

/** Values of an object column in the one dtype that they share. */
function uniform(values: readonly unknown[]) {
  const dtype = inferDtype(values);
  if (dtype.kind !== 'object') return columnOf(values, dtype);
  const bools = values.every((v) => v === null || typeof v === 'boolean' || Number.isNaN(v));
  if (!bools) throw new NotImplementedError("toParquet: a column holds values of several types; use .astype('str') first");
  return columnOf(values.map((v) => (typeof v === 'boolean' ? String(v) : null)));
}

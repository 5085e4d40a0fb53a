import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrowSchemaText } from '@pandorable/io';
import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { resolveState } from '../core/collect.js';
import { writePlan } from '../core/run.js';
import { type FrameState, indexCells } from '../frame/state.js';
import { checkNames, filePlan } from './file-cells.js';
import { sinkPath } from './paths.js';
import { ownKeywords, partitionColumns, placed } from './sink-options.js';
import { fileLayout } from './to-arrow.js';

const COMPRESSIONS = ['snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'lz4_raw', 'none', 'uncompressed'];

/** to_parquet: written by the engine, with pandas' notes of index and dtypes; without a path the bytes. */
export function toParquet(frame: FrameState, a: Args): Uint8Array | undefined {
  if (a['path'] === undefined || a['path'] === null) return inMemory((path) => toParquet(frame, { ...a, path }));
  const { mode } = ownKeywords(a['kwargs'], 'toParquet');
  const state = resolveState(frame);
  const { columns, levels, notes } = fileLayout(state, a['index'] ?? null);
  const names = [...columns, ...levels].map((c) => c.fileName);
  checkNames(names);
  const by = partitionColumns(a['partitionCols'], names);
  const { plan, exprs } = filePlan(state.rows, [...state.cells, ...(levels.length > 0 ? indexCells(state.index) : [])], 'toParquet');
  const dictionaries = new Set([...columns, ...levels].flatMap((c) => (c.dtype === 'category' ? [c.fileName] : [])));
  const schema = arrowSchemaText(
    exprs.map(({ type }, i) => ({ name: names[i], type, dictionary: dictionaries.has(names[i]) })).filter(({ name }) => !by.includes(name)),
    new Map([['pandas', notes]]),
  );
  const options = { compression: codecOf(a['compression']), kv_metadata: { pandas: notes, 'ARROW:schema': schema } };
  writePlan(plan, { format: 'parquet', path: sinkPath(a['path']), names, ...placed(mode, by), options });
  return undefined;
}

function codecOf(compression: unknown): string {
  const codec = compression === null || compression === undefined ? 'uncompressed' : String(compression).toLowerCase();
  if (!COMPRESSIONS.includes(codec))
    throw new ValueError(`Unsupported compression: ${String(compression)}; there are ${COMPRESSIONS.join(', ')}`);
  return codec === 'none' ? 'uncompressed' : codec;
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

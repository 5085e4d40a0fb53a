import { NotImplementedError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { resolveState } from '../core/collect.js';
import { writePlan } from '../core/run.js';
import type { FrameState } from '../frame/state.js';
import { checkNames, filePlan } from './file-cells.js';
import { sinkPath } from './paths.js';
import { partitionColumns, placed, sinkMode } from './sink-options.js';
import { fileLayout } from './to-arrow.js';

const COMPRESSIONS = ['snappy', 'zlib', 'zstd', 'lz4', 'lzo', 'brotli', 'none', 'uncompressed'];

/** to_orc: written by the engine, where it has a writer for ORC; pandas' rules for the index and dtypes. */
export function toOrc(frame: FrameState, { path, engine, engineKwargs, mode, partitionCols }: Args): undefined {
  if (engine !== undefined && engine !== null && engine !== 'pyarrow') throw new ValueError("engine must be 'pyarrow'");
  if (path === undefined || path === null)
    throw new NotImplementedError('toOrc: give a path; the bytes in memory are to be had from df.toParquet()');
  const state = resolveState(frame);
  checkIndex(state);
  checkDtypes(state);
  const names = fileLayout(state, false).columns.map((c) => c.fileName);
  checkNames(names);
  const by = partitionColumns(partitionCols, names);
  const { plan } = filePlan(state.rows, state.cells, 'toOrc');
  writePlan(plan, { format: 'orc', path: sinkPath(path), names, ...placed(sinkMode(mode, 'toOrc'), by), options: codec(engineKwargs) });
  return undefined;
}

function checkIndex({ index }: FrameState): void {
  const isDefault = index.kind === 'range' && index.start === 0 && index.step === 1;
  if (!isDefault)
    throw new ValueError(
      'orc does not support serializing a non-default index for the index; you can .reset_index() to make the index into column(s)',
    );
  if (index.name !== null && index.name !== undefined) throw new ValueError('orc does not serialize index meta-data on a default index');
}

function checkDtypes(state: FrameState): void {
  const at = state.cells.findIndex(({ dtype }) => dtype.kind === 'category' || dtype.kind === 'uint');
  if (at >= 0)
    throw new NotImplementedError(
      `The dtype of one or more columns is not supported yet. (column '${String(state.labels.labelAt(at))}' is ${state.cells[at].dtype.name}; use .astype() first)`,
    );
}

function codec(kwargs: unknown): Record<string, string> {
  const { compression, ...others } = (kwargs ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new NotImplementedError(`toOrc: engineKwargs '${unknown}' is not supported; leave it out`);
  if (compression === undefined) return {};
  const name = String(compression).toLowerCase();
  if (!COMPRESSIONS.includes(name))
    throw new ValueError(`Unknown compression: ${String(compression)}; there are ${COMPRESSIONS.join(', ')}`);
  return { compression: name };
}

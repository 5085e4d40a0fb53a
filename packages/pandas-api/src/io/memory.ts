import { agg, call, type Expr } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { aggregateCells, rowCount } from '../core/collect.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';

const RANGE_BYTES = 132;
const POINTER = 8;

/** Bytes that pandas would need: of the index, then of each column. */
export function memoryOf(state: FrameState): number[] {
  const rows = rowCount(state.rows);
  const levels = state.index.kind === 'cells' ? state.index.cells : [];
  const sizes = columnBytes(state, [...levels, ...state.cells], rows);
  const index = state.index.kind === 'range' ? RANGE_BYTES : sizes.slice(0, levels.length).reduce((a, b) => a + b, 0);
  return [index, ...sizes.slice(levels.length)];
}

function columnBytes(state: FrameState, cells: readonly Cell[], rows: number): number[] {
  const texts = cells.filter((c) => c.dtype.kind === 'str' && c.expr.type.kind === 'utf8');
  const asked: { expr: Expr; dtype: Dtype }[] = texts.flatMap((c) => [
    { expr: agg('agg.sum', [call('str.byte_len', [c.expr])]), dtype: dtypes.int64 },
    { expr: agg('agg.count', [c.expr]), dtype: dtypes.int64 },
  ]);
  const found = aggregateCells(state.rows, asked).map((c) => Number((c.vector.data as ArrayLike<bigint | number>)[0] ?? 0));
  return cells.map((c) => {
    const at = texts.indexOf(c);
    if (at < 0) return bytesOf(c.dtype, rows);
    const [bytes, present] = [found[2 * at], found[2 * at + 1]];
    return bytes + rows * POINTER + (present < rows ? Math.ceil(rows / 8) : 0);
  });
}

function bytesOf(dtype: Dtype, rows: number): number {
  switch (dtype.kind) {
    case 'bool':
      return rows * (dtype.masked ? 2 : 1);
    case 'int':
    case 'uint':
    case 'float':
      return rows * (dtype.bits / 8 + (dtype.masked ? 1 : 0));
    case 'category':
      return rows * codeBytes(dtype) + categoryBytes(dtype);
    case 'interval':
      return rows * 2 * POINTER;
    default:
      return rows * POINTER;
  }
}

const count = (dtype: Dtype): number => dtype.categories?.vector.length ?? 0;
const codeBytes = (dtype: Dtype): number => (count(dtype) < 128 ? 1 : count(dtype) < 32768 ? 2 : 4);

function categoryBytes(dtype: Dtype): number {
  const { categories } = dtype;
  if (categories === null || categories === undefined) return 0;
  if (categories.dtype.kind !== 'str') return bytesOf(categories.dtype, count(dtype));
  return boxAll(categories).reduce<number>((n, v) => n + Buffer.byteLength(String(v)) + POINTER, Math.ceil(count(dtype) / 8));
}

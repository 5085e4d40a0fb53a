import { call, cast, type Expr, lit, type Node, nullOf, sameType, types, when } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { castCell } from '../cells/cast.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

/** What engines write as the folder of missing values. */
const MISSING = '__HIVE_DEFAULT_PARTITION__';
/** Up to so many values are told apart by the engine; more are looked up here. */
const FEW = 256;

/** The values of folders named `name=value`, by name, in the order of the paths. */
export function partitionValues(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    for (const [, name, value] of path.matchAll(/(?<=^|\/)([^/=]+)=([^/]*)(?=\/)/g)) {
      const values = found.get(decoded(name)) ?? new Set();
      found.set(decoded(name), values.add(decoded(value)));
    }
  }
  return new Map([...found].map(([name, values]) => [name, [...values].filter((v) => v !== MISSING)]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isInt32 = (text: string): boolean => /^[-+]?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31;

/** Whether a folder's values are all whole numbers, which pyarrow reads as such. */
const areNumbers = (values: readonly string[]): boolean => values.every(isInt32);

/** A folder's values as pyarrow reads them: a category of whole numbers if all are, else of texts, in the order of the paths. */
export function partitionCell(rows: Node, cell: Cell, values: readonly string[]): Computed {
  const labels = areNumbers(values) ? [...new Set(values.map(Number))] : values;
  const categories = columnOf(labels, areNumbers(values) ? dtypes.int32 : dtypes.str);
  const dtype = dtypes.category(categories);
  if (labels.length > FEW) return castCell(rows, plainPartition(cell, values), dtype);
  const code = (v: string): Expr => lit((labels as unknown[]).indexOf(areNumbers(values) ? Number(v) : v), types.int32);
  const expr = values.reduceRight<Expr>((rest, v) => when(holds(cell.expr, v), code(v), rest), nullOf(types.int32));
  return { rows, cell: { expr, dtype } };
}

/** The same values as they are, for filters. */
export function plainPartition({ expr }: Cell, values: readonly string[]): Cell {
  const [type, dtype] = areNumbers(values) ? [types.int32, dtypes.int32] : [types.utf8, dtypes.str];
  return { expr: sameType(expr.type, type) ? expr : cast(expr, type), dtype };
}

/** Whether a row is of the folder `value`; engines give folders' names types of their own. */
function holds(column: Expr, value: string): Expr {
  const { type } = column;
  switch (type.kind) {
    case 'utf8':
      return call('eq', [column, lit(value)]);
    case 'timestamp':
      return call('eq', [
        cast(column, types.timestamp('ms')),
        lit(BigInt(Date.parse(`${value.replace(' ', 'T')}Z`)), types.timestamp('ms')),
      ]);
    case 'date':
      return call('eq', [cast(column, types.utf8), lit(value)]);
    default:
      return call('eq', [column, cast(lit(Number(value)), type)]);
  }
}

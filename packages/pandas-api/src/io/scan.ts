import { cast, col, freshId, type Node, type Source, type SourceSchema, types } from '@pandorable/planner';
import { rememberFiles } from '../cache/files.js';
import { rememberCount } from '../core/collect.js';
import { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

type Columns = readonly {
  readonly name: string;
  readonly type: SourceSchema['columns'][number]['type'];
  readonly missing?: boolean | undefined;
}[];

/** The rows of a source, and a cell for each of its columns. */
export function scanRows(source: Source, columns: Columns, rows?: number): { rows: Node; cells: Cell[] } {
  const fields = columns.map((c) => ({ id: freshId(), name: c.name, type: c.type, ...(c.missing === false ? { present: true } : {}) }));
  const node: Node = { kind: 'scan', source, columns: fields };
  rememberFiles(source);
  if (rows !== undefined) rememberCount(node, rows);
  return { rows: node, cells: fields.map((f) => ({ expr: col(f.id, f.type), dtype: dtypeOf(f.type) })) };
}

/** Truth values with None among them. */
const NULLABLE_BOOL = new Dtype('object', 'object', { arrow: types.bool });

const gainsMissing = ({ kind, masked }: Dtype): boolean => (kind === 'int' || kind === 'uint' || kind === 'bool') && !masked;

/** What a cell shows, by what is known of its missing values: ints with some are float64, truth values object. */
export function shownCell(cell: Cell, missing: boolean | undefined): Cell {
  if (!gainsMissing(cell.dtype) || missing === false) return cell;
  if (missing === undefined) return { ...cell, maybe: true };
  if (cell.dtype.kind === 'bool') return { ...cell, dtype: NULLABLE_BOOL };
  return { expr: cast(cell.expr, types.float64), dtype: dtypes.float64 };
}

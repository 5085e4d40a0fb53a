import type { Node } from '@pandorable/planner';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, inferDtype } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import type { Cell } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { attach } from './attach.js';

/** What pandas makes of mixed values that are all of one kind, in different places. */
export const INFERRED = {
  texts: (d: Dtype): boolean => d.kind === 'str',
  textsAndTimes: (d: Dtype): boolean => d.kind === 'str' || d.kind === 'datetime' || d.kind === 'timedelta',
  all: (d: Dtype): boolean => d.kind !== 'object',
};
type Holds = (d: Dtype) => boolean;

/** A column of mixed values in the dtype of what it holds, if that is one of some dtypes. */
export function inferColumn(c: LocalColumn, holds: Holds): LocalColumn {
  if (c.dtype.kind !== 'object') return c;
  const values = objectValues(c);
  if (values.every(isMissing)) return c;
  const held = inferDtype(values).kind === 'object' ? inferDtype(values.map((v) => (isMissing(v) ? null : v))) : inferDtype(values);
  return holds(held) && held.kind !== 'object' ? columnOf(values, held) : c;
}

/** Cells of mixed values in the dtypes of what they hold; the rows with the new columns. */
export function inferCells(rows: Node, cells: readonly Cell[], holds: Holds): { rows: Node; cells: readonly Cell[] } {
  const at = cells.flatMap((c, i) => (c.dtype.kind === 'object' ? [i] : []));
  if (at.length === 0) return { rows, cells };
  const mixed = at.map((i) => cells[i]);
  const columns = collectCells(rows, mixed);
  const typed = columns.map((c) => inferColumn(c, holds));
  const found = at.flatMap((i, k) => (typed[k] === columns[k] ? [] : [[i, typed[k]] as const]));
  if (found.length === 0) return { rows, cells };
  const put = attach(
    rows,
    found.map(([, c]) => c),
    'inferred',
    columns.map((c, k) => [mixed[k], c]),
  );
  const out = [...cells];
  found.forEach(([i], k) => {
    out[i] = put.cells[k];
  });
  return { rows: put.rows, cells: out };
}

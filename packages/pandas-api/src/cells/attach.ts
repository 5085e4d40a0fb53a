import { type BatchFunction, type ColumnExpr, type ColumnId, col, freshId, type Node, sameType, type Vector } from '@pandorable/planner';
import { collectCells, knownCount, rememberCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { storageType } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

/** What was fetched of some rows: cells and their columns. */
type Fetched = readonly (readonly [Cell, LocalColumn])[];

/** Those of the fetched columns that are the rows' own, as they are stored. */
function besideOf(fetched: Fetched): ReadonlyMap<ColumnId, Vector> {
  const own = fetched.filter(([{ expr }, { vector }]) => expr.kind === 'column' && sameType(expr.type, vector.type));
  return new Map(own.map(([{ expr }, { vector }]) => [(expr as ColumnExpr).id, vector]));
}

/** Columns computed on the client beside the rows they belong to, one value a row; `fetched` need not be fetched again. */
export function attach(
  rows: Node,
  columns: readonly LocalColumn[],
  label = 'values',
  fetched: Fetched = [],
): { rows: Node; cells: Cell[] } {
  const vectors = columns.map((c) => c.vector);
  const outputs = vectors.map((v) => ({ id: freshId(), type: v.type }));
  const fn: BatchFunction = { run: () => vectors, values: vectors, beside: besideOf(fetched) };
  const node: Node = { kind: 'map-batches', input: rows, fn, inputs: [], outputs, label };
  const count = knownCount(rows);
  if (count !== undefined) rememberCount(node, count);
  return { rows: node, cells: columns.map((c, i) => ({ expr: col(outputs[i].id, outputs[i].type), dtype: c.dtype })) };
}

/** JavaScript over whole columns, run now because the result's dtype depends on the values. */
export function computeNow(
  rows: Node,
  inputs: readonly Cell[],
  run: (columns: readonly LocalColumn[]) => LocalColumn,
  label: string,
): { rows: Node; cell: Cell } {
  const columns = collectCells(rows, inputs);
  const done = attach(
    rows,
    [run(columns)],
    label,
    inputs.map((cell, i) => [cell, columns[i]]),
  );
  return { rows: done.rows, cell: done.cells[0] };
}

/** JavaScript over whole columns, run when the rows are: a kernel. The outputs' dtypes are known before. */
export function computeLater(
  rows: Node,
  inputs: readonly Cell[],
  dtypes: readonly Dtype[],
  run: (columns: readonly LocalColumn[], rows: number) => readonly Vector[],
  label: string,
): { rows: Node; cells: Cell[] } {
  const outputs = dtypes.map((d) => ({ id: freshId(), type: storageType(d) }));
  const fn: BatchFunction = {
    run: (vectors, n) =>
      run(
        vectors.map((vector, i) => ({ dtype: inputs[i].dtype, vector })),
        n,
      ),
  };
  const node: Node = { kind: 'map-batches', input: rows, fn, inputs: inputs.map((c) => c.expr), outputs, label };
  return { rows: node, cells: outputs.map((f, i) => ({ expr: col(f.id, f.type), dtype: dtypes[i] })) };
}

/** JavaScript from whole columns to other rows. */
export function reshapeLater(
  rows: Node,
  inputs: readonly Cell[],
  dtypes: readonly Dtype[],
  run: (columns: readonly LocalColumn[], rows: number) => readonly Vector[],
  label: string,
): { rows: Node; cells: Cell[] } {
  const made = computeLater(rows, inputs, dtypes, run, label);
  return { rows: { ...(made.rows as Extract<Node, { kind: 'map-batches' }>), reshapes: true }, cells: made.cells };
}

import {
  type BatchFunction,
  type ColumnExpr,
  type ColumnId,
  cast,
  col,
  denan,
  type Expr,
  type Field,
  freshId,
  type Named,
  type Node,
  sameType,
  schemaOf,
  type Vector,
} from '@pandorable/planner';
import { collectCells, knownCount, rememberCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { storageType } from '../dtypes/registry.js';
import { type Cell, settle } from '../frame/state.js';

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

/** What a kernel computes, by the engine: cells beside the rows from the inputs, which are columns of these, NaN missing. */
export type EngineCells = (rows: Node, inputs: readonly Cell[]) => { rows: Node; cells: readonly Cell[] };

/**
 * JavaScript over whole columns, run when the rows are: a kernel. The outputs' dtypes are known before. Where the engine can do the same,
 * it does so when there are too many rows to fetch.
 */
export function computeLater(
  rows: Node,
  inputs: readonly Cell[],
  dtypes: readonly Dtype[],
  run: (columns: readonly LocalColumn[], rows: number) => readonly Vector[],
  label: string,
  instead?: EngineCells,
): { rows: Node; cells: Cell[] } {
  const outputs = dtypes.map((d) => ({ id: freshId(), type: storageType(d) }));
  const fn: BatchFunction = {
    ...(instead === undefined ? {} : { instead: (input, exprs) => engineNode(input, typed(inputs, exprs), outputs, instead) }),
    run: (vectors, n) =>
      run(
        inputs.map(({ dtype }, i) => ({ dtype, vector: vectors[i] })),
        n,
      ),
  };
  const node: Node = { kind: 'map-batches', input: rows, fn, inputs: inputs.map((c) => c.expr), outputs, label };
  return { rows: node, cells: outputs.map((f, i) => ({ expr: col(f.id, f.type), dtype: dtypes[i] })) };
}

const typed = (cells: readonly Cell[], exprs: readonly Expr[]): Cell[] => cells.map((cell, i) => ({ ...cell, expr: denan(exprs[i]) }));

/** The input's columns, then the outputs. */
function engineNode(input: Node, inputs: readonly Cell[], outputs: readonly Field[], instead: EngineCells): Node {
  const plain = settle(input, inputs, (e) => e.kind !== 'column');
  const done = instead(plain.rows, plain.cells);
  const passed = schemaOf(input).map((f): Named => ({ id: f.id, expr: col(f.id, f.type) }));
  const made = outputs.map(({ id, type }, i): Named => {
    const { expr } = done.cells[i];
    return { id, expr: sameType(expr.type, type) ? expr : cast(expr, type) };
  });
  return { kind: 'project', input: done.rows, columns: [...passed, ...made] };
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

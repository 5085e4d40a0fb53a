import { call, cast, denan, type Expr, isNotNull, isNull, lit, type Node, nullOf, types, type Vector, when } from '@pandorable/planner';
import { computeLater } from '../cells/attach.js';
import { boxAll } from '../core/boxes.js';
import { resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { floatVector } from '../core/typed.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, type FrameState, settle, settleHeavy } from '../frame/state.js';
import type { FillOptions } from '../kernels/fill.js';
import { kindOfRow } from '../statistics/row-expressions.js';

/** Running expressions are made columns after so many steps: without, the text of a plan grows with the square of the columns. */
const STEPS = 16;

/** A frame whose columns stand for the values of rows, all of one dtype. */
export interface Across {
  readonly state: FrameState;
  readonly cells: readonly Cell[];
}

/** The columns in their common dtype, missing ones without NaN; null where values are mixed, and only Python would know what to do. */
export function acrossOf(state: FrameState): Across | null {
  const cells = resolveCells(state.rows, state.cells);
  if (kindOfRow(cells) === undefined) return null;
  const dtype = cells.map((c) => c.dtype).reduce(commonDtype);
  if (dtype.kind === 'object') return null;
  const own = settle(state.rows, cells, (e) => e.kind !== 'column');
  return {
    state: { ...state, rows: own.rows, cells: own.cells },
    cells: own.cells.map((c) => ({ expr: cast(denan(c.expr), storageType(dtype)), dtype })),
  };
}

/** The columns one after another: each is made from itself and what was made before it. */
function running(rows: Node, terms: readonly Expr[], step: (before: Expr | null, term: Expr) => Expr): { rows: Node; made: Expr[] } {
  let done = rows;
  let before: Expr | null = null;
  const made = terms.map((term, i) => {
    const now = step(before, term);
    before = now;
    if ((i + 1) % STEPS === 0) {
      const kept = settle(done, [{ expr: now, dtype: dtypes.float64 }], () => true);
      done = kept.rows;
      before = kept.cells[0].expr;
    }
    return before;
  });
  return { rows: done, made };
}

const framed = ({ state }: Across, rows: Node, cells: readonly Cell[]): Frame => frameOf(settleHeavy({ ...state, rows, cells }));

type Cumulative = 'sum' | 'prod' | 'max' | 'min';

/** cumsum and its kin along rows: missing values stay, and are passed over or end the rest. `model`: a result's dtype. */
export function cumulatedAcross(across: Across, name: Cumulative, skipna: boolean, { dtype }: Pick<Cell, 'dtype'>): Frame {
  const type = storageType(dtype);
  const neutral = type.kind === 'utf8' ? lit('') : lit(name === 'prod' ? 1 : 0, type);
  const step = (before: Expr | null, x: Expr): Expr => {
    if (name === 'max' || name === 'min') {
      if (before === null) return x;
      const outer = call(name === 'max' ? 'greatest' : 'least', [before, x]);
      return skipna ? outer : when(call('or', [isNull(before), isNull(x)]), nullOf(type), outer);
    }
    const term = skipna ? call('coalesce', [x, neutral]) : x;
    if (before === null) return term;
    return denan(call(name === 'prod' ? 'mul' : type.kind === 'utf8' ? 'str.concat' : 'add', [before, term]));
  };
  const terms = across.cells.map((c) => cast(c.expr, type));
  const { rows, made } = running(across.state.rows, terms, step);
  return framed(
    across,
    rows,
    made.map((expr, i) => ({ expr: cast(skipna ? when(isNull(terms[i]), nullOf(type), expr) : expr, type), dtype })),
  );
}

/** Gaps filled with the nearest value before (after) in the row. */
export function filledAcross(across: Across, { direction, limit, limitArea }: FillOptions): Frame {
  const turn = <T>(list: readonly T[]): readonly T[] => (direction === 'backward' ? [...list].reverse() : list);
  const terms = turn(across.cells.map((c) => c.expr));
  const filled =
    limit === null || limit === undefined
      ? running(across.state.rows, terms, (before, x) => (before === null ? x : call('coalesce', [x, before])))
      : { rows: across.state.rows, made: terms.map((_, k) => firstOf(terms.slice(Math.max(0, k - limit), k + 1).reverse())) };
  if (limitArea === null || limitArea === undefined) return framed(across, filled.rows, cellsLike(across, turn(filled.made)));
  // a gap lies inside where a value follows it
  const after = running(filled.rows, [...terms].reverse(), (before, x) =>
    before === null ? isNotNull(x) : call('or', [before, isNotNull(x)]),
  );
  const follows = [...after.made].reverse();
  const chosen = filled.made.map((value, i) =>
    limitArea === 'inside' ? when(follows[i], value, terms[i]) : when(follows[i], terms[i], value),
  );
  return framed(across, after.rows, cellsLike(across, turn(chosen)));
}

const firstOf = (values: readonly Expr[]): Expr => (values.length === 1 ? values[0] : call('coalesce', values));
const cellsLike = ({ cells }: Across, made: readonly Expr[]): Cell[] => made.map((expr, i) => ({ ...cells[i], expr }));

/** The values of a row: floats are NaN where they are missing, wide counts have their own marks. */
export type RowValues = Float64Array | BigInt64Array | (string | null)[];

/** A function of each row's values that gives floats, run by this process. */
export function floatsAcross(across: Across, label: string, run: (row: RowValues, valid: Uint8Array | null) => Float64Array): Frame {
  const type = storageType(across.cells[0].dtype);
  const isText = type.kind === 'utf8';
  const isWide = type.kind === 'int64' || type.kind === 'timestamp' || type.kind === 'duration';
  const inputs = isText || isWide ? across.cells : across.cells.map((c) => ({ expr: cast(c.expr, types.float64), dtype: dtypes.float64 }));
  const kernel = (columns: readonly LocalColumn[], n: number): Vector[] => {
    const width = columns.length;
    const made = columns.map(() => new Float64Array(n));
    const valid = new Uint8Array(width);
    const row: RowValues = isText ? new Array(width).fill(null) : isWide ? new BigInt64Array(width) : new Float64Array(width);
    const data = columns.map((c) => (isText ? boxAll(c) : c.vector.data) as unknown as ArrayLike<never>);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < width; k++) {
        valid[k] = columns[k].vector.valid?.[i] ?? 1;
        row[k] = (isText || isWide || valid[k] === 1 ? data[k][i] : Number.NaN) as never;
      }
      const answer = run(row, isWide ? valid : null);
      for (let k = 0; k < width; k++) made[k][i] = answer[k];
    }
    return made.map((data) => floatVector(data));
  };
  const outputs = across.cells.map(() => dtypes.float64);
  const done = computeLater(across.state.rows, inputs, outputs, kernel, label);
  return framed(across, done.rows, done.cells);
}

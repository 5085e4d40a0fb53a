import { call, cast, type DataType, denan, type Expr, isNotNull, isNull, lit, type Node, nullOf, types, when } from '@pandorable/planner';
import { nullable } from '../cells/arithmetic.js';
import type { Args } from '../core/args.js';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype, storageType } from '../dtypes/registry.js';
import { type Cell, settle } from '../frame/state.js';
import { type ReductionName, truthy } from './reductions.js';

/** Rows of more columns are reduced by kernels: expressions are nested, and engines have a limit for that. */
const MOST_COLUMNS = 200;

/** What is done to numbers, or to values that are all of the same other kind; with other values it is a TypeError. */
const TAKEN: Readonly<Record<string, readonly ReductionName[]>> = {
  number: ['sum', 'prod', 'mean', 'min', 'max', 'any', 'all', 'var', 'std', 'sem'],
  datetime: ['min', 'max'],
  timedelta: ['sum', 'min', 'max', 'any', 'all'],
  str: ['sum', 'min', 'max', 'any', 'all'],
};

/** The columns of a row as terms of one type, missing ones without NaN. */
interface Row {
  readonly terms: readonly Expr[];
  readonly cells: readonly Cell[];
  readonly type: DataType;
  readonly ddof: number;
  readonly skipna: boolean;
}

/** Are the columns few enough for expressions? */
export const isNarrow = (cells: readonly unknown[]): boolean => cells.length <= MOST_COLUMNS;

/** How many values there are; an int64. */
export const heldInRow = (cells: readonly Cell[]): Expr =>
  chain(
    'add',
    cells.map(({ expr }) => cast(isNotNull(expr), types.int64)),
  );

const chain = (fn: 'add' | 'mul' | 'and' | 'or' | 'str.concat', terms: readonly Expr[]): Expr => terms.reduce((x, y) => call(fn, [x, y]));
const filled = (terms: readonly Expr[], value: Expr): Expr[] => terms.map((t) => call('coalesce', [t, value]));
export const outermost = (fn: 'least' | 'greatest', terms: readonly Expr[]): Expr => (terms.length === 1 ? terms[0] : call(fn, [...terms]));
const sum = ({ terms, type }: Row): Expr =>
  type.kind === 'utf8' ? chain('str.concat', filled(terms, lit(''))) : chain('add', filled(terms, lit(0, type)));
const mean = (r: Row): Expr => call('div', [sum(r), heldInRow(r.cells)]);
const root = (e: Expr): Expr => call('sqrt', [e]);

/** One value each; sums from left to right, as numpy adds columns. */
const FORMULAS: Partial<Record<ReductionName, (r: Row) => Expr>> = {
  sum,
  prod: ({ terms, type }) => chain('mul', filled(terms, lit(1, type))),
  mean,
  min: ({ terms }) => outermost('least', terms),
  max: ({ terms }) => outermost('greatest', terms),
  any: (r) => chain('or', truths(r, false)),
  all: (r) => chain('and', truths(r, true)),
};

/** A missing value is passed over, or true, as NaN is; among nullable ones it is neither true nor false. */
function truths({ cells, skipna }: Row, neutral: boolean): Expr[] {
  return cells.map((c) => {
    const truth = truthy(c);
    return c.dtype.masked && !skipna ? truth : call('coalesce', [truth, lit(skipna ? neutral : true)]);
  });
}

/** Squares of the distances to the mean, in two passes; of the columns `centre` holds the mean. */
function spread(name: ReductionName, { terms, cells, type, ddof }: Row, centre: Expr): Expr {
  const squares = terms.map((t) => {
    const d = call('sub', [t, centre]);
    return call('mul', [d, d]);
  });
  const n = heldInRow(cells);
  const variance = call('div', [
    chain('add', filled(squares, lit(0, type))),
    when(call('gt', [n, lit(ddof)]), call('sub', [n, lit(ddof)]), nullOf(types.int64)),
  ]);
  if (name === 'var') return variance;
  return name === 'std' ? root(variance) : call('div', [root(variance), root(cast(n, types.float64))]);
}

/** The kind that all columns are of, for reductions of rows; undefined where they are mixed. */
export function kindOfRow(cells: readonly Cell[]): string | undefined {
  if (cells.length === 0) return undefined;
  if (cells.every((c) => isNumericDtype(c.dtype))) return 'number';
  const { kind } = cells[0].dtype;
  return kind in TAKEN && cells.every((c) => c.dtype.kind === kind && c.dtype.tz === cells[0].dtype.tz) ? kind : undefined;
}

/** The dtype of a row's values together: truths count as ints among numbers. */
export function dtypeOfRow(cells: readonly Pick<Cell, 'dtype'>[]): Dtype {
  const given = cells.map((c) => c.dtype);
  const mixed = given.some((d) => d.kind === 'bool') && given.some((d) => d.kind !== 'bool') && given.every(isNumericDtype);
  return given.map((d) => (mixed && d.kind === 'bool' ? (d.masked ? dtypes.Int64 : dtypes.int64) : d)).reduce(commonDtype);
}

/** A reduction of each row as an expression of its columns, which runs where the rows are; null where only a kernel can do it. */
export function rowExpression(name: ReductionName, rows: Node, given: readonly Cell[], a: Args): { rows: Node; cell: Cell } | null {
  const kind = kindOfRow(given);
  if (kind === undefined || !isNarrow(given) || !TAKEN[kind].includes(name)) return null;
  const common = dtypeOfRow(given);
  const dtype = kind === 'number' ? resultDtype(name, common) : name === 'any' || name === 'all' ? dtypes.bool : common;
  const type = name === 'any' || name === 'all' ? storageType(common) : storageType(dtype);
  const plain = settle(rows, given, (e) => e.kind !== 'column');
  const terms = plain.cells.map((c) => cast(denan(c.expr), type));
  const row: Row = { terms, cells: plain.cells, type, ddof: Number(a['ddof'] ?? 1), skipna: a['skipna'] !== false };
  const formula = FORMULAS[name];
  if (formula !== undefined) return { rows: plain.rows, cell: known(name, row, formula(row), dtype, a) };
  const centred = settle(plain.rows, [{ expr: mean(row), dtype: dtypes.float64 }], () => true);
  return { rows: centred.rows, cell: known(name, row, spread(name, row, centred.cells[0].expr), dtype, a) };
}

/** Missing where a value is that is not to be passed over, or where there are too few. */
function known(name: ReductionName, { cells, skipna }: Row, value: Expr, dtype: Dtype, a: Args): Cell {
  if (name === 'any' || name === 'all') return { expr: value, dtype };
  const least = Number(a['minCount'] ?? 0);
  const incomplete = !skipna
    ? [
        chain(
          'or',
          cells.map((c) => isNull(c.expr)),
        ),
      ]
    : [];
  const tooFew = least > 0 ? [call('lt', [heldInRow(cells), lit(least)])] : [];
  // ints have no missing values: there are never too few of them, or always
  const made = least > cells.length && !dtype.masked && isIntDtype(dtype) ? dtypes.float64 : dtype;
  const typed = cast(value, storageType(made));
  const unknown = [...incomplete, ...tooFew];
  return { expr: unknown.length === 0 ? typed : when(chain('or', unknown), nullOf(typed.type), typed), dtype: made };
}

const KEEPS_INT: ReadonlySet<ReductionName> = new Set(['sum', 'prod', 'min', 'max']);

/** What a reduction of a row of numbers gives, nullable or not. */
export function resultDtype(name: ReductionName, common: Dtype): Dtype {
  const plain = plainResult(name, common);
  return common.masked ? nullable(plain) : plain;
}

function plainResult(name: ReductionName, common: Dtype): Dtype {
  if (name === 'any' || name === 'all') return dtypes.bool;
  const extreme = name === 'min' || name === 'max';
  if (common.kind === 'float') return dtypeOf(storageType(common));
  if (common.kind === 'bool' && extreme) return dtypes.bool;
  if (!KEEPS_INT.has(name)) return dtypes.float64;
  if (extreme) return dtypeOf(storageType(common));
  return common.kind === 'uint' ? dtypes.uint64 : dtypes.int64;
}

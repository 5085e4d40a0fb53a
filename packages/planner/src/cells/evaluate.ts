import { NotImplementedError } from '../errors.js';
import type { CallExpr, CaseExpr, CastExpr, ColumnId, Expr } from '../expr.js';
import { type ElementName, functionRow } from '../functions/index.js';
import { type DataType, sameType } from '../types.js';
import { allocate, takeVector, type Vector, type VectorData, valueAt, vectorOf } from '../vector.js';
import { casterOf, lenient } from './cast.js';
import { fastCall } from './fast.js';
import { CELLS } from './table.js';

type Columns = ReadonlyMap<ColumnId, Vector>;

/**
 * The values of a row-wise expression (column, literal, call, cast, case) over `rows` rows of `columns`, in JavaScript.
 * A branch of a case sees only the rows that reach it. Integer overflow is an OverflowError.
 */
export function evaluate(expr: Expr, columns: Columns, rows: number): Vector {
  return new Evaluation(columns, rows).of(expr);
}

class Evaluation {
  /** expressions met before, by identity: shared parts are computed once */
  #done = new Map<Expr, Vector>();
  constructor(
    readonly columns: Columns,
    readonly rows: number,
  ) {}

  of(e: Expr): Vector {
    let found = this.#done.get(e);
    if (found === undefined) this.#done.set(e, (found = this.#compute(e)));
    return found;
  }

  #compute(e: Expr): Vector {
    switch (e.kind) {
      case 'column': {
        const vector = this.columns.get(e.id);
        if (vector === undefined) throw new Error(`no column ${e.id} to evaluate over`);
        return vector;
      }
      case 'literal':
        return repeated(e.value, e.type, this.rows);
      case 'call':
        return this.#call(e);
      case 'cast':
        return this.#cast(e);
      case 'case':
        return this.#case(e);
      default:
        throw new NotImplementedError(`${e.kind} expressions are not row-wise: they cannot be evaluated here`, { code: 'not-row-wise' });
    }
  }

  #call(e: CallExpr): Vector {
    const args = e.args.map((a) => this.of(a));
    return fastCall(e, args, this.rows) ?? slowCall(e, args, this.rows);
  }

  #cast(e: CastExpr): Vector {
    const arg = this.of(e.arg);
    if (sameType(e.arg.type, e.type)) return arg;
    const exact = casterOf(e.arg.type, e.type);
    const cast = e.lenient ? lenient(exact) : exact;
    return mapped([arg], e.type, this.rows, ([v]) => (v === null ? null : cast(v)));
  }

  #case(e: CaseExpr): Vector {
    const out = new Array<unknown>(this.rows).fill(null);
    let open = Uint32Array.from({ length: this.rows }, (_, i) => i);
    let scope: Evaluation = this;
    const fill = (value: Expr, within: Evaluation, at: Uint32Array) => {
      const values = within.of(value);
      const convert = sameType(value.type, e.type) || value.type.kind === 'null' ? (v: unknown) => v : casterOf(value.type, e.type);
      for (let k = 0; k < at.length; k++) {
        const v = valueAt(values, k);
        out[at[k]] = v === null ? null : convert(v);
      }
    };
    for (const [condition, value] of e.branches) {
      if (open.length === 0) break;
      const flags = scope.of(condition);
      const [yes, no] = divided(flags);
      if (yes.length > 0)
        fill(
          value,
          scope.#only(yes),
          yes.map((k) => open[k]),
        );
      if (yes.length > 0) {
        scope = scope.#only(no);
        open = no.map((k) => open[k]);
      }
    }
    if (open.length > 0) fill(e.otherwise, scope, open);
    return vectorOf(e.type, out);
  }

  #only(rows: Uint32Array): Evaluation {
    if (rows.length === this.rows) return this;
    return new Evaluation(new LazyRows(this.columns, rows), rows.length);
  }
}

/** The columns at some rows, taken when asked for. */
class LazyRows extends Map<ColumnId, Vector> {
  constructor(
    readonly source: Columns,
    readonly at: Uint32Array,
  ) {
    super();
  }
  override get(id: ColumnId): Vector | undefined {
    let found = super.get(id);
    const whole = found === undefined ? this.source.get(id) : undefined;
    if (whole !== undefined) this.set(id, (found = takeVector(whole, this.at)));
    return found;
  }
}

function divided(flags: Vector): [yes: Uint32Array, no: Uint32Array] {
  const yes: number[] = [];
  const no: number[] = [];
  for (let i = 0; i < flags.length; i++) (valueAt(flags, i) === true ? yes : no).push(i);
  return [Uint32Array.from(yes), Uint32Array.from(no)];
}

function repeated(value: unknown, type: DataType, rows: number): Vector {
  if (value === null || value !== value)
    return { type, length: rows, data: allocate(type, rows) as VectorData, valid: new Uint8Array(rows) };
  const data = allocate(type, rows) as unknown[];
  const stored =
    data instanceof BigInt64Array || data instanceof BigUint64Array
      ? BigInt(value as number)
      : typeof value === 'boolean' && !Array.isArray(data)
        ? Number(value)
        : value;
  data.fill(stored);
  return { type, length: rows, data: data as VectorData, valid: null };
}

function mapped(args: readonly Vector[], type: DataType, rows: number, f: (values: unknown[]) => unknown): Vector {
  const out = new Array<unknown>(rows);
  const values = new Array<unknown>(args.length);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < args.length; k++) values[k] = valueAt(args[k], i);
    out[i] = f(values);
  }
  return vectorOf(type, out);
}

const NO_OPTIONS = {};

/** Value by value; a function of one text (all else constant) is asked once for each distinct text. */
function slowCall(e: CallExpr, args: readonly Vector[], rows: number): Vector {
  const cell = CELLS[e.fn as ElementName];
  const options = e.options ?? NO_OPTIONS;
  const types = e.args.map((a) => a.type);
  const propagate = functionRow(e.fn).nulls === 'propagate';
  const apply = (values: unknown[]): unknown => {
    if (propagate && (e.fn === 'in' ? values[0] === null : values.includes(null))) return null;
    return cell(values, options, types, e.type);
  };
  if (args.length !== 1 || types[0].kind !== 'utf8') return mapped(args, e.type, rows, apply);
  const known = new Map<unknown, unknown>();
  return mapped(args, e.type, rows, (values) => {
    const [text] = values;
    let found = known.get(text);
    if (found === undefined) {
      if (known.size > 100_000) known.clear();
      known.set(text, (found = apply(values) ?? null));
    }
    return found;
  });
}

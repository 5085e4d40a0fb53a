import type { Table } from '../executor.js';
import { type AggregateExpr, type ColumnId, type Expr, exprChildren, mapChildren, type SortKey, type WindowExpr } from '../expr.js';
import { type AggregateNode, type ConcatNode, type JoinNode, type Named, type Node, schemaOf } from '../node.js';
import { type DataType, isInt, sameType } from '../types.js';
import { concatVectors, takeVector, type Vector, valueAt, valuesOf, vectorOf } from '../vector.js';
import { aggregateOf, mayBeNaN, Unfit } from './aggregates.js';
import { evaluate } from './evaluate.js';
import { compareValues } from './logic.js';
import type { TableOf } from './plan.js';
import { windowOf } from './windows.js';

/**
 * A plan over tables of the client, computed in JavaScript where there is no engine: expressions by the planner's own cells, aggregates with
 * and without keys, windows, joins on keys. Null where a part of it is not computed here just as engines compute it. The order must be resolved
 * for an engine that keeps the order of all these nodes but joins and aggregates.
 */
export function evaluateWhole(plan: Node, tableOf: TableOf): Table | null {
  try {
    const rows = new Evaluation(tableOf).of(plan);
    return { rows: rows.count, columns: schemaOf(plan).map((f) => ({ ...rows.column(f.id), type: f.type })) };
  } catch {
    return null; // an engine says what is wrong
  }
}

/** Columns of equal length. */
export class Rows {
  constructor(
    readonly count: number,
    readonly columns: ReadonlyMap<ColumnId, Vector>,
  ) {}

  column(id: ColumnId): Vector {
    const found = this.columns.get(id);
    if (found === undefined) throw new Unfit();
    return found;
  }

  take(at: ArrayLike<number>): Rows {
    return new Rows(at.length, new Map(Array.from(this.columns, ([id, v]) => [id, takeVector(v, at)])));
  }

  with(columns: Iterable<readonly [ColumnId, Vector]>, keep = true): Rows {
    return new Rows(this.count, new Map([...(keep ? this.columns : []), ...columns]));
  }

  /** The values of an expression without windows. */
  value(e: Expr): Vector {
    if (!isCertain(e)) throw new Unfit();
    return evaluate(e, this.columns, this.count);
  }

  /** Rows by equal values of expressions, as they first appear. */
  groups(keys: readonly Expr[]): Int32Array[] {
    if (keys.length === 0) return [positions(this.count)];
    const texts = keyTexts(keys.map((k) => this.value(k)));
    const found = new Map<string, number[]>();
    texts.forEach((text, i) => {
      const group = found.get(text);
      if (group === undefined) found.set(text, [i]);
      else group.push(i);
    });
    return Array.from(found.values(), (at) => Int32Array.from(at));
  }

  /** Positions in the order of keys; the order of rows decides among equals. */
  sorted(keys: readonly SortKey[], at: Int32Array = positions(this.count)): Int32Array {
    const columns = keys.map((k) => ({
      values: comparable(k.expr.type, valuesOf(this.value(k.expr))),
      sign: k.descending ? -1 : 1,
      missing: k.nullsFirst ? -1 : 1,
    }));
    return at.slice().sort((i, j) => {
      for (const { values, sign, missing } of columns) {
        const [a, b] = [values[i], values[j]];
        if (a === b) continue;
        if (a === null || b === null) return a === null ? missing : -missing;
        const order = compareValues(a, b) ?? 0;
        if (order !== 0) return sign * order;
      }
      return i - j;
    });
  }
}

const positions = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i);

const ORDERED: ReadonlySet<DataType['kind']> = new Set(['bool', 'float32', 'float64', 'utf8', 'timestamp', 'duration', 'date', 'time']);
/** Values of types that have an order and an equality which engines share. */
function comparable(type: DataType, values: unknown[]): unknown[] {
  if (mayBeNaN(type) || (!isInt(type) && !ORDERED.has(type.kind))) throw new Unfit();
  return values;
}

/** Equal rows of columns have equal texts; missing values are equal. */
function keyTexts(vectors: readonly Vector[]): string[] {
  const columns = vectors.map((v) => comparable(v.type, valuesOf(v)));
  return Array.from({ length: vectors[0].length }, (_, i) =>
    columns.map((c) => (c[i] === null ? '' : `${String(c[i]).length}:${String(c[i])}`)).join(),
  );
}

/** A float NaN is missing in vectors: what tells it from a missing value is not certain, save for what gives it on or takes it away. */
const GIVES_NAN: ReadonlySet<string> = new Set(['denan', 'add', 'sub', 'mul', 'div', 'neg', 'abs']);

function isCertain(e: Expr): boolean {
  if (e.kind === 'call' && e.args.some((a) => mayBeNaN(a.type)) && !GIVES_NAN.has(e.fn)) return false;
  return exprChildren(e).every(isCertain);
}

class Evaluation {
  readonly #done = new Map<Node, Rows>();
  constructor(readonly tableOf: TableOf) {}

  of(node: Node): Rows {
    let found = this.#done.get(node);
    if (found === undefined) this.#done.set(node, (found = this.#compute(node)));
    return found;
  }

  #compute(node: Node): Rows {
    switch (node.kind) {
      case 'local': {
        const vectors = this.tableOf(node);
        const columns = new Map(node.columns.map((c) => [c.id, vectors[c.position]]));
        if (node.rowNumber !== undefined)
          columns.set(
            node.rowNumber,
            vectorOf(
              { kind: 'int64' },
              Array.from({ length: node.rows }, (_, i) => i),
            ),
          );
        return new Rows(node.rows, columns);
      }
      case 'project': {
        const input = this.of(node.input);
        return input.with(projected(input, node.columns), node.keep === true);
      }
      case 'filter': {
        const input = this.of(node.input);
        const flags = input.value(node.predicate);
        return input.take(positions(input.count).filter((i) => valueAt(flags, i) === true));
      }
      case 'sort': {
        const input = this.of(node.input);
        return input.take(input.sorted(node.keys));
      }
      case 'slice': {
        const input = this.of(node.input);
        const end = node.limit === null ? input.count : node.offset + node.limit;
        return input.take(positions(input.count).slice(node.offset, end));
      }
      case 'aggregate':
        return aggregated(this.of(node.input), node);
      case 'concat':
        return this.#concat(node);
      case 'join':
        return joined(this.of(node.left), this.of(node.right), node);
      default:
        throw new Unfit();
    }
  }

  #concat({ inputs, columns }: ConcatNode): Rows {
    const parts = inputs.map(({ node, from }) => ({ rows: this.of(node), from }));
    const column = (k: number): Vector => {
      const vectors = parts.map((p) => p.rows.column(p.from[k]));
      const { type } = columns[k];
      if (!vectors.every((v) => sameType(v.type, type))) throw new Unfit();
      return concatVectors(type, vectors);
    };
    const count = parts.reduce((n, p) => n + p.rows.count, 0);
    return new Rows(count, new Map(columns.map((c, k) => [c.id, column(k)])));
  }
}

/** Values of expressions in which windows may stand: each becomes a column first. */
function projected(input: Rows, columns: readonly Named[]): (readonly [ColumnId, Vector])[] {
  const windows = new Map<WindowExpr, ColumnId>();
  const find = (e: Expr): void => {
    if (e.kind === 'window') windows.set(e, windows.get(e) ?? `\0window${windows.size}`);
    else for (const c of exprChildren(e)) find(c);
  };
  for (const c of columns) find(c.expr);
  const made = Array.from(windows, ([w, id]) => [id, windowOf(w, input)] as const);
  const wide = made.length === 0 ? input : input.with(made);
  const columnFor = (e: Expr): Expr => {
    const id = e.kind === 'window' ? windows.get(e) : undefined;
    return id === undefined ? e : { kind: 'column', id, type: e.type };
  };
  return columns.map(({ id, expr }) => [id, wide.value(windows.size === 0 ? expr : withColumns(expr, columnFor))] as const);
}

const withColumns = (e: Expr, columnFor: (e: Expr) => Expr): Expr =>
  e.kind === 'column' || e.kind === 'literal' ? e : e.kind === 'window' ? columnFor(e) : mapChildren(e, (c) => withColumns(c, columnFor));

function aggregated(input: Rows, { keys, aggregates }: AggregateNode): Rows {
  const groups = input.groups(keys.map((k) => k.expr));
  const firsts = Int32Array.from(groups, (at) => at[0]);
  const made = aggregates.map(({ id, expr }) => [id, vectorOf(expr.type, groupValues(input, expr, groups))] as const);
  return new Rows(groups.length, new Map([...keys.map((k) => [k.id, takeVector(input.value(k.expr), firsts)] as const), ...made]));
}

function groupValues(input: Rows, expr: AggregateExpr, groups: readonly Int32Array[]): unknown[] {
  const args = expr.args.map((a) => input.value(a));
  const flags = expr.filter === undefined ? null : input.value(expr.filter);
  return groups.map((all) => {
    const at = flags === null ? all : all.filter((i) => valueAt(flags, i) === true);
    const inOrder = Array.isArray(expr.order) ? input.sorted(expr.order as readonly SortKey[], at) : at;
    const whole = inOrder === at && at.length === input.count;
    return aggregateOf(expr, whole ? args : args.map((v) => takeVector(v, inOrder)), inOrder.length);
  });
}

/** Rows of both sides with equal keys; missing keys are equal. */
function joined(left: Rows, right: Rows, { how, on, condition }: JoinNode): Rows {
  if (condition !== undefined || on.length === 0 || how === 'right' || how === 'full' || how === 'cross') throw new Unfit();
  if (!on.every(([a, b]) => sameType(a.type, b.type))) throw new Unfit();
  const places = new Map<string, number[]>();
  keyTexts(on.map(([, b]) => right.value(b))).forEach((text, i) => {
    places.set(text, [...(places.get(text) ?? []), i]);
  });
  const found = keyTexts(on.map(([a]) => left.value(a))).map((text) => places.get(text) ?? []);
  if (how === 'semi' || how === 'anti') return left.take(positions(left.count).filter((i) => found[i].length > 0 === (how === 'semi')));
  const matches = how === 'left' ? found.map((at) => (at.length === 0 ? [-1] : at)) : found;
  const lefts = left.take(matches.flatMap((at, i) => at.map(() => i)));
  return lefts.with(right.take(matches.flat()).columns);
}

import type { Table } from '../executor.js';
import type { AggregateExpr, CallExpr, ColumnId, Expr, SortKey } from '../expr.js';
import { type AggregateNode, type ConcatNode, type DistinctNode, type LocalNode, type Node, schemaOf } from '../node.js';
import { type DataType, isInt, sameType } from '../types.js';
import { concatVectors, takeVector, type Vector, valueAt, valuesOf, vectorOf } from '../vector.js';
import { aggregateValue, isDistinct } from './aggregate.js';
import { evaluate } from './evaluate.js';
import { compareValues } from './logic.js';

/** An engine's answer to a plan over more rows comes as fast. */
const FEW = 2048;

/** Something that JavaScript does not compute just as an engine does. */
class Unfit extends Error {}

/**
 * A plan over few rows of the client, computed here: projections, filters, sorts, slices, aggregates, different rows, over numbers and truth
 * values (texts and times pass through, sort and group). Null where the plan needs an engine.
 */
export function evaluatePlan(plan: Node, tableOf: TableOf, limit = FEW): Table | null {
  if (!isSmall(plan, limit)) return null;
  try {
    const rows = new Rows(tableOf).of(plan);
    return { rows: rows.count, columns: schemaOf(plan).map((f) => ({ ...rows.column(f.id), type: f.type })) };
  } catch {
    return null; // an engine says what is wrong
  }
}

/** The columns of a local node, by the `position` of its fields. */
export type TableOf = (node: LocalNode) => readonly Vector[];

/** The columns of many small parts one below the other; null where one of the parts needs an engine. */
export function evaluateConcat(node: ConcatNode, tableOf: TableOf): readonly Vector[] | null {
  const parts: Vector[][] = node.columns.map(() => []);
  for (const { node: input, from } of node.inputs) {
    const table = evaluatePlan(input, tableOf, PART);
    if (table === null) return null;
    const at = new Map(schemaOf(input).map((f, i) => [f.id, table.columns[i]]));
    from.forEach((id, k) => {
      parts[k].push(at.get(id)!);
    });
  }
  if (parts.some((vectors, k) => !vectors.every((v) => sameType(v.type, node.columns[k].type)))) return null;
  return node.columns.map((f, k) => concatVectors(f.type, parts[k]));
}
/** Rows of a part that is one of many. */
const PART = 100_000;

/** One chain of nodes over a small local table. */
function isSmall(plan: Node, limit: number): boolean {
  for (let node = plan; ; node = node.input) {
    if (node.kind === 'local') return node.rows <= limit;
    if (!CHAIN.has(node.kind)) return false;
    if (!('input' in node)) return false;
  }
}
const CHAIN: ReadonlySet<Node['kind']> = new Set(['project', 'filter', 'sort', 'slice', 'aggregate', 'distinct']);

class Relation {
  constructor(
    readonly count: number,
    readonly columns: ReadonlyMap<ColumnId, Vector>,
  ) {}

  column(id: ColumnId): Vector {
    const found = this.columns.get(id);
    if (found === undefined) throw new Unfit();
    return found;
  }

  take(at: readonly number[]): Relation {
    return new Relation(at.length, new Map(Array.from(this.columns, ([id, v]) => [id, takeVector(v, at)])));
  }

  value(e: Expr): Vector {
    if (!isPlain(e)) throw new Unfit();
    return evaluate(e, this.columns, this.count);
  }
}

class Rows {
  constructor(readonly tableOf: TableOf) {}

  of(node: Node): Relation {
    switch (node.kind) {
      case 'local':
        return this.#local(node);
      case 'project': {
        const input = this.of(node.input);
        const made = node.columns.map(({ id, expr }) => [id, input.value(expr)] as const);
        return new Relation(input.count, new Map([...(node.keep ? input.columns : []), ...made]));
      }
      case 'filter': {
        const input = this.of(node.input);
        const flags = input.value(node.predicate);
        return input.take(positions(input.count).filter((i) => valueAt(flags, i) === true));
      }
      case 'sort': {
        const input = this.of(node.input);
        return input.take(sorted(input, node.keys));
      }
      case 'slice': {
        const input = this.of(node.input);
        const end = node.limit === null ? input.count : node.offset + node.limit;
        return input.take(positions(input.count).slice(node.offset, end));
      }
      case 'aggregate':
        return this.#aggregate(node);
      case 'distinct': {
        const input = this.of(node.input);
        return input.take(kept(sameRows(input, node.keys), node.keep));
      }
      default:
        throw new Unfit();
    }
  }

  #local(node: LocalNode): Relation {
    const vectors = this.tableOf(node);
    const columns = new Map(node.columns.map((c) => [c.id, vectors[c.position]]));
    if (node.rowNumber !== undefined) columns.set(node.rowNumber, vectorOf({ kind: 'int64' }, positions(node.rows)));
    return new Relation(node.rows, columns);
  }

  #aggregate(node: AggregateNode): Relation {
    const input = this.of(node.input);
    const groups =
      node.keys.length === 0
        ? [positions(input.count)]
        : sameRows(
            input,
            node.keys.map((k) => k.expr),
          );
    const firsts = groups.map((at) => at[0]);
    const keys = node.keys.map(({ id, expr }) => [id, takeVector(input.value(expr), firsts)] as const);
    const values = node.aggregates.map(
      ({ id, expr }) => [id, vectorOf(expr.type, aggregated(input, expr as AggregateExpr, groups))] as const,
    );
    const found = new Relation(groups.length, new Map([...keys, ...values]));
    if (node.order !== 'keys') return found;
    return found.take(
      sorted(
        found,
        node.keys.map(({ id, expr }) => ({ expr: { kind: 'column', id, type: expr.type } })),
      ),
    );
  }
}

/** An aggregate of each of some groups of rows. */
function aggregated(input: Relation, e: AggregateExpr, groups: readonly (readonly number[])[]): unknown[] {
  const args = e.args.map((a) => input.value(a));
  return groups.map((at) => {
    const own = at.length === input.count ? args : args.map((v) => takeVector(v, at));
    const value = aggregateValue(e, own, at.length);
    if (value === undefined) throw new Unfit();
    return value;
  });
}

/** Rows by equal values, as they first appear; missing values are equal. */
function sameRows(input: Relation, keys: readonly Expr[]): number[][] {
  if (!keys.every(({ type }) => isDistinct(type))) throw new Unfit();
  const columns = keys.map((k) => valuesOf(input.value(k)));
  const groups = new Map<string, number[]>();
  for (let i = 0; i < input.count; i++) {
    const text = columns.map((c) => (c[i] === null ? '' : `${String(c[i]).length}:${String(c[i])}`)).join();
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}

/** Which of equal rows stay. */
function kept(groups: readonly (readonly number[])[], keep: DistinctNode['keep']): number[] {
  if (keep === 'first') return groups.map((at) => at[0]);
  if (keep === 'none') return groups.flatMap((at) => (at.length === 1 ? at : []));
  return groups.map((at) => at[at.length - 1]).sort((a, b) => a - b);
}

const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function sorted(input: Relation, keys: readonly SortKey[]): number[] {
  const columns = keys.map((k) => ({ values: input.value(k.expr), sign: k.descending ? -1 : 1, missing: k.nullsFirst ? -1 : 1 }));
  if (!keys.every((k) => isDistinct(k.expr.type))) throw new Unfit();
  const compare = (i: number, j: number): number => {
    for (const { values, sign, missing } of columns) {
      const [a, b] = [valueAt(values, i), valueAt(values, j)];
      if (a === null && b === null) continue;
      if (a === null || b === null) return a === null ? missing : -missing;
      const order = compareValues(a, b) ?? 0;
      if (order !== 0) return sign * order;
    }
    return i - j;
  };
  return positions(input.count).sort(compare);
}

/** Types whose values JavaScript computes with just as engines do. */
const isSimple = (t: DataType): boolean => t.kind === 'bool' || t.kind === 'float64' || isInt(t);

const LITERALS: ReadonlySet<string> = new Set(['utf8', 'timestamp', 'duration']);

/** Functions whose JavaScript cells give the engines' very numbers. */
const EXACT: ReadonlySet<string> = new Set('add sub mul div neg abs eq ne lt le gt ge and or not is_null is_not_null denan'.split(' '));

/** A float NaN is missing here: only these take it for a value. */
const tellsNaN = (e: CallExpr): boolean =>
  e.fn === 'denan' || !e.args.some((a) => a.type.kind === 'float64' && a.type.nan === true) || PASS_NAN.has(e.fn);
const PASS_NAN: ReadonlySet<string> = new Set(['add', 'sub', 'mul', 'div', 'neg', 'abs']);

function isPlain(e: Expr): boolean {
  switch (e.kind) {
    case 'column':
      return true;
    case 'literal':
      return e.value === null || isSimple(e.type) || LITERALS.has(e.type.kind);
    case 'cast':
      return isPlain(e.arg) && (sameType(e.arg.type, e.type) || (isSimple(e.arg.type) && e.type.kind === 'float64'));
    case 'call':
      return (
        EXACT.has(e.fn) &&
        tellsNaN(e) &&
        e.args.every((a) => isPlain(a) && (isSimple(a.type) || e.fn === 'is_null' || e.fn === 'is_not_null'))
      );
    default:
      return false;
  }
}

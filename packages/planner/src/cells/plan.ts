import type { Table } from '../executor.js';
import type { AggregateExpr, CallExpr, ColumnId, Expr, SortKey } from '../expr.js';
import { type AggregateNode, type ConcatNode, type LocalNode, type Node, schemaOf } from '../node.js';
import { type DataType, isInt, sameType } from '../types.js';
import { concatVectors, takeVector, type Vector, valueAt, vectorOf } from '../vector.js';
import { aggregateValue } from './aggregate.js';
import { evaluate } from './evaluate.js';
import { compareValues } from './logic.js';

/** An engine's answer to a plan over more rows comes as fast. */
const FEW = 2048;

/** Something that JavaScript does not compute just as an engine does. */
class Unfit extends Error {}

/**
 * A plan over few rows of the client, computed here: projections, filters, sorts, slices, aggregates without keys, over numbers and truth
 * values (texts pass through). Null where the plan needs an engine.
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
    if (node.kind === 'aggregate' ? node.keys.length > 0 : !CHAIN.has(node.kind)) return false;
    if (!('input' in node)) return false;
  }
}
const CHAIN: ReadonlySet<Node['kind']> = new Set(['project', 'filter', 'sort', 'slice']);

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
    const columns = node.aggregates.map(({ id, expr }) => {
      const value = aggregateValue(
        expr as AggregateExpr,
        expr.args.map((a) => input.value(a)),
        input.count,
      );
      if (value === undefined) throw new Unfit();
      return [id, vectorOf(expr.type, [value])] as const;
    });
    return new Relation(1, new Map(columns));
  }
}

const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function sorted(input: Relation, keys: readonly SortKey[]): number[] {
  const columns = keys.map((k) => ({ values: input.value(k.expr), sign: k.descending ? -1 : 1, missing: k.nullsFirst ? -1 : 1 }));
  if (keys.some((k) => !isSimple(k.expr.type) && k.expr.type.kind !== 'utf8')) throw new Unfit();
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

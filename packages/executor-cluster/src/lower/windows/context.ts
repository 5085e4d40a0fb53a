import {
  type CachedNode,
  type ColumnExpr,
  col,
  type DataType,
  type Expr,
  type LocalNode,
  type Named,
  type Node,
  type ScanNode,
  types,
  type WindowExpr,
} from '@pandorable/planner';

export interface WindowSettings {
  /** up to so many rows one task computes a window over all of them */
  readonly plainRows: number;
  /** numbers of rows that one task computes a part of a window over */
  readonly blockRows: number;
}
export const WINDOW_SETTINGS: WindowSettings = { plainRows: 100_000, blockRows: 2 ** 18 };

/** What is known of the leaves of plans. */
export interface WindowFacts extends WindowSettings {
  /** how many rows it has at most, where that is known */
  rowsOf(leaf: ScanNode | LocalNode | CachedNode): number | undefined;
  /** are the numbers of a scan's rows 0, 1, 2, …? */
  isConsecutive(node: ScanNode): boolean;
}

/** A rewriting of the windows of a plan. */
export class Division {
  readonly facts: WindowFacts;
  /** nodes that have the rows of another one, and more columns */
  readonly #same = new Map<Node, Node>();
  readonly #depths = new Map<Node, number>();
  #columns = 0;

  constructor(facts: WindowFacts) {
    this.facts = facts;
  }

  /** A new column. */
  column(type: DataType = types.int64): ColumnExpr {
    return col(`_w${++this.#columns}`, type);
  }

  /** Notes that `node` has the rows of `rows`. */
  keepsRows(node: Node, rows: Node): Node {
    this.#same.set(node, rows);
    return node;
  }
  rowsOf(node: Node): Node | undefined {
    return this.#same.get(node);
  }

  /** How often windows below have doubled the plan. */
  depth(node: Node, children: readonly Node[]): number {
    let found = this.#depths.get(node);
    if (found === undefined) this.#depths.set(node, (found = children.reduce((n, c) => Math.max(n, this.#depths.get(c) ?? 0), 0)));
    return found;
  }
  setDepth(node: Node, depth: number): void {
    this.#depths.set(node, depth);
  }
}

/** Values of windows as expressions over rows that have been made for them. */
export type Values = Map<WindowExpr, Expr>;

/** The rows with more columns. */
export const extend = (input: Node, columns: readonly Named[]): Node =>
  columns.length === 0 ? input : { kind: 'project', input, keep: true, columns };

/** The faces of missing values among mixed ones: engines keep a single one, pandas has None, NaN, NaT and <NA>. */
import {
  allNodes,
  anyExpr,
  type CaseExpr,
  type ColumnId,
  call,
  col,
  collectColumns,
  type Expr,
  type Field,
  freshId,
  type LocalNode,
  lit,
  mapNodeChildren,
  type Named,
  type Node,
  schemaOf,
  type Table,
  types,
  type Vector,
  type WindowExpr,
} from '@pandorable/planner';
import { NA, NaT } from '../scalars/index.js';
import { localNode, localVectors } from '../session/client.js';

/** What a missing value of a result's column was where its values come from: null (None) if all of them were, else NaN. */
export function missingFaces(plan: Node): (null | number)[] {
  const fields = schemaOf(plan);
  const found = lineage(plan);
  return fields.map((f) => (f.type.kind === 'object' && onlyNone(f.id, found) ? null : Number.NaN));
}

interface Lineage {
  readonly sources: ReadonlyMap<ColumnId, readonly ColumnId[]>;
  readonly vectors: ReadonlyMap<ColumnId, Vector> /** columns of moved values: the rows without one have None */;
  readonly moved: ReadonlySet<ColumnId>;
}

function lineage(plan: Node): Lineage {
  const sources = new Map<ColumnId, ColumnId[]>();
  const vectors = new Map<ColumnId, Vector>();
  const moved = new Set<ColumnId>();
  const from = (id: ColumnId, of: Iterable<ColumnId>): void =>
    void sources.set(
      id,
      [...(sources.get(id) ?? []), ...of].filter((x) => x !== id),
    );
  for (const node of allNodes(plan)) {
    if (node.kind === 'local')
      for (const c of node.columns) if (c.type.kind === 'object') vectors.set(c.id, localVectors(node)[c.position]);
    if (node.kind === 'project')
      for (const c of node.columns) {
        from(c.id, collectColumns(c.expr));
        if (c.expr.type.kind === 'object' && anyExpr(c.expr, (e) => isShift(e) && e.partition.length === 0)) moved.add(c.id);
      }
    if (node.kind === 'aggregate') for (const c of [...node.keys, ...node.aggregates]) from(c.id, collectColumns(c.expr));
    if (node.kind === 'concat') for (const input of node.inputs) node.columns.forEach((c, i) => from(c.id, [input.from[i]]));
    if (node.kind === 'explode') for (const c of node.columns) from(c.id, [c.from]);
  }
  return { sources, vectors, moved };
}

/** Columns that one comes from, itself among them. */
function originsOf(id: ColumnId, { sources }: Lineage): ReadonlySet<ColumnId> {
  const seen = new Set<ColumnId>([id]);
  for (const x of seen) for (const s of sources.get(x) ?? []) seen.add(s);
  return seen;
}

function onlyNone(id: ColumnId, found: Lineage): boolean {
  const origins = [...originsOf(id, found)];
  const faces = new Set(origins.flatMap((x) => [...facesOf(found.vectors.get(x))]));
  if (faces.size === 0) return origins.some((x) => found.moved.has(x));
  return faces.size === 1 && faces.has(FACE.none);
}

/** Codes of the faces in a column beside the values; NaN is that of values, too. */
const FACE = { nan: 0, none: 1, na: 2, nat: 3 } as const;
const FACES: readonly unknown[] = [Number.NaN, null, NA, NaT];

const faceOf = (value: unknown): number =>
  value === null || value === undefined ? FACE.none : value === NA ? FACE.na : value === NaT ? FACE.nat : FACE.nan;

const kinds = new WeakMap<Vector, ReadonlySet<number>>();

/** The faces that the missing values of a local column have. */
function facesOf(vector: Vector | undefined): ReadonlySet<number> {
  if (vector === undefined) return new Set();
  let found = kinds.get(vector);
  if (found === undefined) {
    const { valid, data } = vector;
    found = new Set(valid === null ? [] : (data as readonly unknown[]).filter((_, i) => valid[i] === 0).map(faceOf));
    kinds.set(vector, found);
  }
  return found;
}

/** A plan with the faces of its mixed columns beside them, and what puts them back into its result. */
export interface Faced {
  readonly plan: Node;
  readonly restore: (table: Table) => Table;
}

/** Rows without a partner, and what lies beyond the rows of a group, are NaN. */
const addsNaN = (n: Node): boolean =>
  (n.kind === 'join' && n.how !== 'inner') ||
  (n.kind === 'project' && n.columns.some((c) => anyExpr(c.expr, (e) => isShift(e) && e.partition.length > 0)));

/** null where one face is enough for every column, which `missingFaces` finds. */
export function withFaces(plan: Node): Faced | null {
  const fields = schemaOf(plan);
  if (!fields.some((f) => f.type.kind === 'object')) return null;
  const found = lineage(plan);
  const joins = [...allNodes(plan)].some(addsNaN);
  const wanted = fields.filter((f) => f.type.kind === 'object' && needsFaces(f.id, found, joins));
  if (wanted.length === 0) return null;
  const carried = new Carrier(new Set(wanted.flatMap((f) => [...originsOf(f.id, found)])));
  const rows = carried.over(plan);
  const faced = fields.map((f) => carried.faces.get(f.id));
  if (faced.every((id) => id === undefined)) return null;
  const beside = faced.flatMap((id) => (id === undefined ? [] : [{ id: freshId(), expr: col(id, types.int8) }]));
  const whole: Node = { kind: 'project', input: rows, columns: [...fields.map((f) => ({ id: f.id, expr: col(f.id, f.type) })), ...beside] };
  let next = fields.length;
  const places = faced.map((id) => (id === undefined ? -1 : next++));
  return {
    plan: whole,
    restore: ({ rows: n, columns }) => ({
      rows: n,
      columns: fields.map((f, i) => (places[i] >= 0 && columns[i].valid !== null ? withFace(columns[i], columns[places[i]]) : columns[i])),
    }),
  };
}

const isShift = (e: Expr): e is WindowExpr => e.kind === 'window' && e.fn === 'win.shift';

function needsFaces(id: ColumnId, found: Lineage, joins: boolean): boolean {
  const faces = new Set([...originsOf(id, found)].flatMap((x) => [...facesOf(found.vectors.get(x))]));
  return faces.size > 1 || faces.has(FACE.na) || faces.has(FACE.nat) || (joins && faces.has(FACE.none));
}

function withFace(v: Vector, face: Vector): Vector {
  const codes = face.data as ArrayLike<number>;
  const known = (i: number): unknown => FACES[face.valid !== null && face.valid[i] === 0 ? FACE.nan : codes[i]];
  return { ...v, data: Array.from(v.data as ArrayLike<unknown>, (x, i) => (v.valid![i] === 0 ? known(i) : x)) };
}

/** Leads the faces of some columns through a plan, as far as their values are the sources' own. */
class Carrier {
  readonly faces = new Map<ColumnId, ColumnId>();
  readonly #done = new Map<Node, Node>();

  constructor(readonly wanted: ReadonlySet<ColumnId>) {}

  over(node: Node): Node {
    let found = this.#done.get(node);
    if (found === undefined) this.#done.set(node, (found = this.#step(mapNodeChildren(node, (n) => this.over(n)))));
    return found;
  }

  #step(node: Node): Node {
    switch (node.kind) {
      case 'local':
        return this.#local(node);
      case 'project':
        return { ...node, columns: [...node.columns, ...node.columns.flatMap((c) => this.#beside(c))] };
      case 'concat':
        return this.#concat(node);
      default:
        return node;
    }
  }

  #local(node: LocalNode): Node {
    const vectors = localVectors(node);
    const own = node.columns.filter((c) => c.type.kind === 'object' && this.wanted.has(c.id) && facesOf(vectors[c.position]).size > 0);
    if (own.length === 0) return node;
    const faces = own.map((c) => codesOf(vectors[c.position]));
    const ids = own.map((c) => this.#name(c.id));
    const made = localNode(
      [...node.columns.map((c) => vectors[c.position]), ...faces],
      [...node.columns.map((c) => c.id), ...ids],
      node.rows,
    );
    return node.rowNumber === undefined ? made : { ...made, rowNumber: node.rowNumber };
  }

  #name(id: ColumnId): ColumnId {
    const own = this.faces.get(id) ?? freshId();
    this.faces.set(id, own);
    return own;
  }

  #beside({ id, expr }: Named): Named[] {
    if (!this.wanted.has(id) || expr.type.kind !== 'object') return [];
    const face = this.#face(expr);
    return face === null ? [] : [{ id: this.#name(id), expr: face }];
  }

  /** The face of an expression that gives one of its columns' values; null where that is not known. */
  #face(e: Expr): Expr | null {
    if (e.kind === 'column') return this.faces.has(e.id) ? col(this.faces.get(e.id)!, types.int8) : null;
    if (isShift(e)) return this.#shifted(e);
    if (e.kind !== 'case') return null;
    const values = [...e.branches.map(([, value]) => value), e.otherwise].map((v) => this.#face(v));
    if (values.every((v) => v === null)) return null;
    const faces = values.map((v) => v ?? NAN);
    const branches = e.branches.map(([condition], i) => [condition, faces[i]] as const);
    return { ...e, branches, otherwise: faces.at(-1)!, type: types.int8 } satisfies CaseExpr;
  }

  /** Beyond the rows is None, beyond those of a group NaN. */
  #shifted(e: WindowExpr): Expr | null {
    const face = this.#face(e.args[0]);
    if (face === null) return null;
    const beyond = e.partition.length === 0 ? FACE.none : FACE.nan;
    return call('coalesce', [{ ...e, args: [face, ...e.args.slice(1)], type: types.int8 }, lit(beyond, types.int8)]);
  }

  #concat(node: Extract<Node, { kind: 'concat' }>): Node {
    const at = node.columns.flatMap((c, i) => (node.inputs.some((x) => this.faces.has(x.from[i])) ? [i] : []));
    const fields = at.map((i): Field => ({ id: this.#name(node.columns[i].id), type: types.int8 }));
    const inputs = node.inputs.map((x) => {
      const lacking = at.filter((i) => !this.faces.has(x.from[i])).map((i) => ({ i, id: freshId() }));
      const names = new Map(lacking.map(({ i, id }) => [i, id]));
      const pass = schemaOf(x.node).map((f) => ({ id: f.id, expr: col(f.id, f.type) }));
      const rows: Node = { kind: 'project', input: x.node, columns: [...pass, ...lacking.map(({ id }) => ({ id, expr: NAN }))] };
      const from = at.map((i) => names.get(i) ?? this.faces.get(x.from[i])!);
      return { node: lacking.length === 0 ? x.node : rows, from: [...x.from, ...from] };
    });
    return { ...node, inputs, columns: [...node.columns, ...fields] };
  }
}

const NAN = lit(FACE.nan, types.int8);

const codes = new WeakMap<Vector, Vector>();

/** The face of each value of a local column. */
function codesOf(vector: Vector): Vector {
  let found = codes.get(vector);
  if (found === undefined) {
    const { valid, length } = vector;
    const data = Int8Array.from({ length }, (_, i) =>
      valid !== null && valid[i] === 0 ? faceOf((vector.data as readonly unknown[])[i]) : FACE.nan,
    );
    codes.set(vector, (found = { type: types.int8, length, data, valid: null }));
  }
  return found;
}

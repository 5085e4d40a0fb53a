import {
  type CachedNode,
  type ColumnId,
  type ConcatNode,
  col,
  evaluateConcat,
  evaluatePlan,
  expandKeep,
  externCalls,
  type Field,
  type LocalNode,
  type MapBatchesNode,
  mapNodeChildren,
  type Node,
  optimize,
  pruneColumns,
  type Sink,
  schemaOf,
  sliceVector,
  type Table,
  type Vector,
} from '@pandorable/planner';
import { fetchedBefore, noteFetched } from '../cache/fetched.js';
import { noteTime } from '../cache/policy.js';
import { engineFor, onOther, placed, withoutOther } from '../placement/place.js';
import {
  type CallOptions,
  type EngineInUse,
  localNode,
  localVectors,
  onEngine,
  runBatches,
  runBatchesAsync,
  stepCheck,
} from '../session/client.js';
import { callSite, toldWhere } from './call-site.js';
import { executorCapabilities, OpenFiles, perform, performAsync, timeOf } from './effects.js';
import { type Faced, missingFaces, withFaces } from './faces.js';
import { fitsHere } from './fits-here.js';
import { useKept } from './kept.js';
import { lackedCalls } from './lacked-calls.js';
import { overKept } from './over-kept.js';

/**
 * Running plans. A plan is pruned, cut at its map-batches nodes (the engine runs what is below, JavaScript gets the columns, the result
 * goes back in as a local table), optimised for the engine and run. `perform` is the one door to the engine, synchronous or replayed by `.async`.
 */
export const runPlan = (plan: Node, need: 'none' | 'rows' = 'rows', options: object = {}): Table =>
  placed(plan, () => runHere(plan, need, options));

function runHere(plan: Node, need: 'none' | 'rows', options: object): Table {
  const ready = prepare(plan);
  const direct = readLocally(ready);
  if (direct !== null) return direct;
  const faced = withFaces(ready);
  const asked = faced?.plan ?? ready;
  const small = smallResult(asked, faced);
  if (small !== null) return small;
  const table = perform('run', [optimize(asked, executorCapabilities(), need), options]);
  noteTime(plan, timeOf(table));
  const out = shown(ready, faced, table);
  noteColumns(ready, out);
  return out;
}

/** Tests of engines ask them about few rows too. */
const ENGINE_ONLY = process.env['PANDORABLE_SMALL_PLANS'] === 'engine';

const shown = (plan: Node, faced: Faced | null, table: Table): Table => {
  const open = showMissing(plan, table);
  return faced?.restore(open) ?? open;
};

/** What the engine has no value for shows as NaN among mixed values and lists, as pandas' own results do; as None where all of its sources are. */
function showMissing(plan: Node, table: Table): Table {
  const open = (v: Vector) => (v.type.kind === 'object' || v.type.kind === 'list' || v.type.kind === 'struct') && v.valid !== null;
  if (!table.columns.some(open)) return table;
  const faces = missingFaces(plan);
  const filled = (v: Vector, face: unknown): Vector => ({ ...v, data: Array.from(v.data as ArrayLike<unknown>, (x) => x ?? face) });
  return { rows: table.rows, columns: table.columns.map((v, i) => (open(v) ? filled(v, faces[i]) : v)) };
}

export const writePlan = (plan: Node, sink: Sink, options: object = {}): { rows: number } =>
  placed(plan, () => perform('write', [optimized(plan), sink, options]));

/** The text of a plan at the engine's stage. */
export const explainPlan = (plan: Node, analyze = false): string => placed(plan, () => perform('explain', [optimized(plan), analyze]));

/** The logical plan pruned and without map-batches nodes; calls that the engine lacks are computed in JavaScript. */
export function prepare(plan: Node): Node {
  const { plan: whole, fill } = withoutOther(expandKeep(useKept(plan, prepare)));
  return cut(fill(pruneColumns(externCalls(whole, lackedCalls(whole))), rowsOfOther));
}

/** Rows that only the other of two engines has, as a table of this process. */
function rowsOfOther(part: Node): LocalNode {
  const { columns, rows } = onOther(() => runHere(part, 'rows', {}));
  return localNode(
    columns,
    schemaOf(part).map((f) => f.id),
    rows,
  );
}

/** The plan as the engine gets it. */
export const optimized = (plan: Node): Node => placed(plan, () => optimize(prepare(plan), executorCapabilities()));

/** A plan before it is optimised for an engine, as it gets it, and its rows where no engine is needed. */
function readied(plan: Node, engine: EngineInUse): { optimal: Node; direct: Table | null; show: (table: Table) => Table } {
  return onEngine(engine, () => {
    const ready = prepare(plan);
    const faced = withFaces(ready);
    const asked = faced?.plan ?? ready;
    const direct = readLocally(ready) ?? smallResult(asked, faced);
    return { direct, optimal: direct === null ? optimize(asked, executorCapabilities()) : ready, show: (t) => shown(ready, faced, t) };
  });
}

/** The rows of a plan over few local ones, without an engine. */
function smallResult(asked: Node, faced: Faced | null): Table | null {
  const small = ENGINE_ONLY ? null : evaluatePlan(asked, localVectors);
  return small === null ? null : (faced?.restore(small) ?? small);
}

/** The rows of a plan in tables of about `rows`, waiting for each. */
export function* tablesOf(plan: Node, rows: number): Generator<Table> {
  const engine = engineFor(plan);
  const { optimal, direct, show } = readied(plan, engine);
  if (direct !== null) {
    yield* parts(direct, rows);
    return;
  }
  const files = new OpenFiles(optimal);
  try {
    for (const table of runBatches(optimal, rows, engine)) yield show(table);
  } catch (error) {
    throw toldWhere(files.reason(error), callSite());
  }
  files.check();
}

/** The rows of a plan as they come, in tables of about `rows`. */
export async function* streamPlan(plan: Node, rows: number, options: CallOptions = {}): AsyncGenerator<Table> {
  const engine = engineFor(plan);
  const { optimal, direct, show } = await performAsync(() => readied(plan, engine), options);
  if (direct !== null) {
    yield* parts(direct, rows);
    return;
  }
  const files = new OpenFiles(optimal);
  try {
    for await (const table of runBatchesAsync(optimal, rows, options, engine)) yield show(table);
  } catch (error) {
    throw files.reason(error);
  }
  files.check();
}

/** At least one table of at most so many rows. */
function* parts(table: Table, rows: number): Generator<Table> {
  if (table.rows <= rows) yield table;
  else
    for (let at = 0; at < table.rows; at += rows) {
      const end = Math.min(at + rows, table.rows);
      yield { rows: end - at, columns: table.columns.map((v) => sliceVector(v, at, end)) };
    }
}

function cut(node: Node, memo: Map<Node, Node> = new Map()): Node {
  const known = memo.get(node);
  if (known !== undefined) return known;
  const kept = node.kind === 'map-batches' ? node.fn.kept?.() : undefined;
  const inner = kept ? cut(overKept(node as MapBatchesNode, kept), memo) : mapNodeChildren(node, (n) => cut(n, memo));
  const out = inner.kind === 'map-batches' ? runKernel(inner) : inner.kind === 'concat' ? oneTable(inner) : inner;
  memo.set(node, out);
  return out;
}

/** Parts from which on one table is put together here, instead of a table of the engine for each. */
const MANY_PARTS = 8;

const tables = new WeakMap<Field, Map<string, LocalNode>>();

function oneTable(node: ConcatNode): Node {
  if (node.inputs.length < MANY_PARTS || ENGINE_ONLY) return node;
  const ids = node.columns.map((f) => f.id);
  const made = tables.get(node.columns[0]) ?? new Map<string, LocalNode>();
  tables.set(node.columns[0], made);
  const found = made.get(ids.join());
  if (found !== undefined) return found;
  const columns = evaluateConcat(node, localVectors);
  if (columns === null) return node;
  const table = localNode(columns, ids);
  made.set(ids.join(), table);
  return table;
}

const results = new WeakMap<object, Map<string, LocalNode>>();

/** Runs a map-batches node, whose result is kept as long as the function is; of more rows than fit here the engine does it. */
function runKernel(node: MapBatchesNode): Node {
  const pass = node.reshapes ? [] : schemaOf(node.input);
  const key = pass.map((f) => f.id).join();
  const kept = results.get(node.fn) ?? new Map<string, LocalNode>();
  results.set(node.fn, kept);
  let found = kept.get(key);
  if (found === undefined && !fitsHere(node)) return node.fn.instead!(node.input, node.inputs);
  if (found === undefined) kept.set(key, (found = computeBatches(node, pass)));
  return found;
}

function computeBatches(node: MapBatchesNode, pass: readonly Field[]): LocalNode {
  const { values, beside } = node.fn;
  const known = pass.map((f) => beside?.get(f.id));
  if (values !== undefined && known.every((v) => v !== undefined))
    return localNode(
      [...known, ...values],
      [...pass, ...node.outputs].map((f) => f.id),
    );
  const inputs = node.inputs.map((expr, i) => ({ id: `${node.outputs[0]?.id ?? 'k'}_in${i}`, expr }));
  const plan: Node = {
    kind: 'project',
    input: node.input,
    columns: [...pass.map((f) => ({ id: f.id, expr: col(f.id, f.type) })), ...inputs],
  };
  const table = runPlan(plan);
  const check = stepCheck();
  const out = node.fn.run(table.columns.slice(pass.length), table.rows);
  check?.();
  const vectors = [...table.columns.slice(0, pass.length), ...out];
  return localNode(vectors, [...pass.map((f) => f.id), ...node.outputs.map((f) => f.id)]);
}

/** The rows of a plan as a local table, where they are the columns of one. */
export function localRows(plan: Node): LocalNode | null {
  const ready = prepare(plan);
  const found = columnsOf(ready)?.leaf.kind === 'local' ? readLocally(ready) : null;
  const ids = schemaOf(plan).map((f) => f.id);
  return found === null ? null : localNode(found.columns, ids, found.rows);
}

/** Columns of a table as they are, possibly renamed and sliced. */
interface Columns {
  readonly leaf: LocalNode | CachedNode;
  readonly ids: readonly ColumnId[];
  readonly start: number;
  readonly end: number;
}

function columnsOf(plan: Node): Columns | null {
  let node = plan;
  let ids = schemaOf(plan).map((f) => f.id);
  let [start, end] = [0, Number.POSITIVE_INFINITY];
  while (node.kind !== 'local' && node.kind !== 'cached') {
    if (node.kind === 'project') {
      const by = new Map(node.columns.map((c) => [c.id, c.expr]));
      const inner = ids.map((id) => by.get(id)!);
      if (!inner.every((e) => e.kind === 'column')) return null;
      ids = inner.map((e) => (e as { id: ColumnId }).id);
    } else if (node.kind === 'slice') {
      end = Math.min(end, node.limit ?? Number.POSITIVE_INFINITY) + node.offset;
      start += node.offset;
    } else return null;
    node = node.input;
  }
  return node.rowNumber === undefined ? { leaf: node, ids, start, end } : null;
}

/** The rows of a plan over columns that are in this process: no engine is needed. */
function readLocally(plan: Node): Table | null {
  const found = columnsOf(plan);
  const whole = found && (found.leaf.kind === 'local' ? columnsHere(found.leaf, found.ids) : fetchedBefore(found.leaf, found.ids));
  if (!found || !whole) return null;
  const length = found.leaf.kind === 'local' ? found.leaf.rows : whole[0].length;
  const end = Math.max(0, Math.min(found.end, length));
  const start = Math.min(found.start, end);
  return { rows: end - start, columns: start === 0 && end === length ? whole : whole.map((v) => sliceVector(v, start, end)) };
}

function columnsHere(node: LocalNode, ids: readonly ColumnId[]): Vector[] {
  const vectors = localVectors(node);
  const positions = new Map(node.columns.map((c) => [c.id, c.position]));
  return ids.map((id) => vectors[positions.get(id)!]);
}

/** Whole columns of kept rows stay here once they were fetched. */
function noteColumns(plan: Node, { columns }: Table): void {
  const found = columnsOf(plan);
  if (found?.leaf.kind === 'cached' && found.start === 0 && found.end === Number.POSITIVE_INFINITY)
    noteFetched(found.leaf, found.ids, columns);
}

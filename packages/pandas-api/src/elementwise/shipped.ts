/** Functions of the user beside the engine's rows, for engines that can: the rows do not come to the client. */
import {
  allNodes,
  type CachedNode,
  type ColumnId,
  cast,
  type Field,
  freshId,
  type MappedRows,
  type Named,
  type Node,
  NotImplementedError,
  nodeChildren,
  type ShippedColumn,
  type ShippedFunction,
  types,
} from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { knownCount, rememberCount, resolveCells, rowCount } from '../core/collect.js';
import { chosenOnce, executorCapabilities } from '../core/effects.js';
import { mappedNode, mapRows } from '../core/mapped.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, storageType } from '../dtypes/registry.js';
import { type Cell, extend } from '../frame/state.js';
import { sentReturns, settingsOf, ship } from '../functions/index.js';
import { getExecutor } from '../session/client.js';
import { answerCell, answerDtype, answerDtypeFor, answerVectors, needsTags } from './answer-cells.js';

type Fn = (...args: any[]) => unknown;

/** So many rows, known without asking, are sooner here than a function is there. */
const SMALL = 10_000;
/** A function that cannot be sent is called on the client for so many rows at most. */
const FEW = 1_000_000;

export interface Shipment {
  readonly fn: Fn;
  readonly args?: readonly unknown[];
  readonly call: 'row' | 'value';
  /** what the function reads; a row's members by name */
  readonly cells: readonly Cell[];
  readonly names: readonly string[];
  readonly skipMissing?: boolean;
  /** calls the function on the client: the answers for rows, or for each cell */
  readonly here: () => readonly (readonly unknown[])[];
  readonly label: string;
}

/** Is it the engine that holds the rows, and can it run JavaScript beside them? */
export function runsAway(rows: Node): boolean {
  const leaves = [...allNodes(rows)].filter((n) => nodeChildren(n).length === 0);
  if (leaves.every((n) => n.kind === 'local') || (knownCount(rows) ?? Number.POSITIVE_INFINITY) <= SMALL) return false;
  return executorCapabilities().mapsRows === true;
}

/** The answers as columns beside the rows, computed where the rows are; null where the function is to be called here. */
export function shipFunction(rows: Node, shipment: Shipment): { rows: Node; cells: Cell[] } | null {
  if (shipment.cells.length === 0 || !runsAway(rows)) return null;
  const text = ship(shipment.fn, shipment.args);
  if ('refused' in text) return checkFew(rows, shipment, text.refused);
  const settings = sentSettings(shipment.fn);
  if (settings === null) return checkFew(rows, shipment, 'what pd.udf says that it returns is made on the client only');
  const cells = shipment.cells.some((c) => typeof c.maybe === 'object') ? resolveCells(rows, shipment.cells) : shipment.cells;
  const made: Named[] = [];
  const columns = cells.map((c, k) => shippedColumn(c, shipment.names[k] ?? '', made));
  const plan = extend(rows, made);
  const { call, skipMissing } = shipment;
  const answers = (call === 'row' ? [null] : columns).map(answerIds);
  const fn: ShippedFunction = { ...text, ...settings, call, columns, answers, ...(skipMissing ? { skipMissing } : {}) };
  const done = mapRows(plan, fn);
  if ('refused' in done) return checkFew(rows, shipment, done.refused);
  return done.rows === 0 ? null : answered(rows, plan, fn, done, cells, shipment);
}

/** Answers by what they are: those that turn out to be mixed are asked for again, as tagged text. */
function answered(
  rows: Node,
  plan: Node,
  fn: ShippedFunction,
  done: MappedRows,
  cells: readonly Cell[],
  shipment: Shipment,
): { rows: Node; cells: Cell[] } | null {
  const kinds = done.kinds.map((k) => new Set(k));
  const { returns } = settingsOf(shipment.fn);
  const found = kinds.map((k, i) => (returns === null ? answerDtype(k, inputsOf(cells, done, fn.call, i)) : answerDtypeFor(returns)));
  const mixed = found.flatMap((d, i) => (needsTags(d, kinds[i]) ? [i] : []));
  const stages: Stage[] = [
    { fn, fields: fieldsOf(fn, (i) => found[i].kind === 'object' && !mixed.includes(i)), places: found.map((_, i) => i) },
  ];
  let cached = mappedNode(plan, done, stages[0].fields);
  if (mixed.length > 0) {
    const tagged = taggedOnes(fn, mixed);
    stages.push({ fn: tagged, fields: fieldsOf(tagged, () => true), places: mixed });
    const again = mapRows(cached, tagged);
    if ('refused' in again) return checkFew(rows, shipment, again.refused);
    cached = mappedNode(cached, again, stages[1].fields);
  }
  const columns = found.map((_, i) => (mixed.includes(i) ? stages[1].fn.answers[mixed.indexOf(i)] : fn.answers[i]));
  return {
    rows: keptAnswers(rows, plan, stages, cached, shipment),
    cells: found.map((dtype, i) => declared(answerCell(dtype, kinds[i], columns[i]), returns)),
  };
}

/** The settings of a function that hold beside the rows too; null where what it returns cannot be checked there. */
function sentSettings(fn: Fn): Pick<ShippedFunction, 'timeout' | 'returns'> | null {
  const { returns, timeout } = settingsOf(fn);
  const sent = returns === null ? undefined : sentReturns(returns);
  if (sent === null) return null;
  return { ...(timeout === null ? {} : { timeout }), ...(sent === undefined ? {} : { returns: sent }) };
}

/** Answers that were checked, as what the function was said to return. */
function declared({ expr, dtype }: Cell, returns: Dtype | null): Cell {
  if (returns === null) return { expr, dtype };
  const type = storageType(returns);
  return { expr: expr.type.kind === type.kind ? expr : cast(expr, type), dtype: returns };
}

/** One run of a function: the columns that it gives, and the places of its answers in those of the first run. */
interface Stage {
  readonly fn: ShippedFunction;
  readonly fields: readonly Field[];
  readonly places: readonly number[];
}

const fieldsOf = (fn: ShippedFunction, isObject: (i: number) => boolean): Field[] =>
  fn.answers.flatMap((a, i) => [
    { id: a.number, type: types.float64 },
    { id: a.text, type: isObject(i) ? types.object : types.utf8 },
  ]);

const taggedOnes = (fn: ShippedFunction, places: readonly number[]): ShippedFunction => ({
  ...fn,
  tagged: true,
  columns: fn.call === 'row' ? fn.columns : places.map((i) => fn.columns[i]),
  answers: places.map(answerIds),
});

/** Ids that a replay finds again: the engine keeps the columns under them. */
const keptId = (): ColumnId => chosenOnce(freshId);
const answerIds = (): { number: ColumnId; text: ColumnId } => ({ number: keptId(), text: keptId() });

/** The rows with the answers beside them: those that the engine keeps; on another engine they are made again, there or here. */
function keptAnswers(rows: Node, plan: Node, stages: readonly Stage[], cached: CachedNode, { here, label }: Shipment): Node {
  let held = { cached, engine: getExecutor() as object };
  const kept = (): CachedNode | null => {
    if (held.engine === getExecutor()) return held.cached;
    const again = executorCapabilities().mapsRows ? runStages(plan, stages) : null;
    if (again !== null) held = { cached: again, engine: getExecutor() };
    return again;
  };
  const run = () => {
    const values = here();
    return stages.flatMap((s) => s.places.flatMap((place, i) => answerVectors(values[place], s.fields[2 * i + 1].type)));
  };
  const node: Node = { kind: 'map-batches', input: rows, fn: { run, kept }, inputs: [], outputs: stages.flatMap((s) => s.fields), label };
  const count = knownCount(plan);
  if (count !== undefined) rememberCount(node, count);
  return node;
}

function runStages(plan: Node, stages: readonly Stage[]): CachedNode | null {
  let rows: Node = plan;
  for (const { fn, fields } of stages) {
    const done = mapRows(rows, fn);
    if ('refused' in done) return null;
    rows = mappedNode(rows, done, fields);
  }
  return rows as CachedNode;
}

/** The dtypes of what the answers were made from, as the values have shown them. */
function inputsOf(cells: readonly Cell[], { read, missing }: MappedRows, call: 'row' | 'value', place: number): Dtype[] {
  const shown = cells.map(({ dtype }, i) => (isIntDtype(dtype) && !dtype.masked && missing.includes(i) ? dtypes.float64 : dtype));
  if (call === 'value') return [shown[place]];
  return shown.every((d) => isNumericDtype(d) && d.kind !== 'bool') ? shown : read.map((i) => shown[i]);
}

/** A cell as the runner reads it; expressions become columns of the rows. */
function shippedColumn({ expr, dtype }: Cell, name: string, made: Named[]): ShippedColumn {
  const categories = dtype.kind === 'category' && dtype.categories ? boxAll(dtype.categories) : undefined;
  const kind = shippedKind(dtype, expr.type.kind, categories);
  if (kind === 'unreadable') return { id: '', name, kind, holds: dtype.name };
  let id: ColumnId;
  if (expr.kind === 'column') ({ id } = expr);
  else made.push({ id: (id = keptId()), expr });
  return { id, name, kind, holds: dtype.name, ...(categories === undefined ? {} : { categories }) };
}

function shippedKind(dtype: Dtype, stored: string, categories: readonly unknown[] | undefined): ShippedColumn['kind'] {
  if (categories !== undefined)
    return categories.every((v) => ['string', 'number', 'boolean'].includes(typeof v)) ? 'number' : 'unreadable';
  if (stored === 'object') return 'object';
  if (stored === 'bool') return 'bool';
  if (dtype.kind === 'str') return 'text';
  return (isIntDtype(dtype) || dtype.kind === 'float') && stored !== 'uint64' && stored !== 'decimal' ? 'number' : 'unreadable';
}

/** Null, to call the function on the client; an error where there are too many rows for that. */
function checkFew(rows: Node, { label }: Shipment, reason: string): null {
  const n = rowCount(rows);
  if (n <= FEW) return null;
  throw new NotImplementedError(
    `${label}: the function cannot run beside the engine's rows (${reason}), and ${n.toLocaleString('en-US')} rows are too many to call it here (at most ${FEW.toLocaleString('en-US')}). ` +
      'Let it use its arguments, plain values (numbers, texts, arrays, Maps, Sets, Dates, plain objects) and functions of such, or take fewer rows before',
    { code: 'function-not-shippable' },
  );
}

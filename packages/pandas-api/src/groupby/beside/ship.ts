/** Functions over groups beside the engine's rows: the rows stay there, and what the function gives for each group comes here. */
import {
  type ColumnId,
  call,
  col,
  denan,
  type Expr,
  type Field,
  freshId,
  isFloat,
  lit,
  type Node,
  over,
  type ShippedColumn,
  type ShippedFunction,
  schemaOf,
  types,
} from '@pandorable/planner';
import { boxAll } from '../../core/boxes.js';
import { collectCells, resolveCells } from '../../core/collect.js';
import { chosenOnce } from '../../core/effects.js';
import { missingFaces } from '../../core/faces.js';
import { answersNode, mapRows } from '../../core/mapped.js';
import { optionValue } from '../../display/options.js';
import { OPTIONS } from '../../display/options-table.js';
import { dtypes } from '../../dtypes/registry.js';
import { runsAway } from '../../elementwise/shipped.js';
import { selectAt } from '../../frame/columns.js';
import { type Cell, indexCells, indexNames, isMulti, position } from '../../frame/state.js';
import { ship } from '../../functions/index.js';
import { ready } from '../aggregate.js';
import { type Grouped, valuePositions } from '../grouped.js';
import { type LocalGroups, localGroups } from '../local.js';
import { sendDtype, sendIndex } from './columns.js';
import { groupError } from './failure.js';
import { spelled, workerModule } from './library.js';
import { type GroupFunction, receivePart } from './parts.js';
import type { GroupAnswer, Task, TaskColumn } from './task.js';
import { sendValue, Unsendable } from './values.js';

/** What the function gave for a group; `places`: numbers of its rows, where somebody asks for them. */
export interface AwayAnswer {
  readonly value: unknown;
  readonly same: boolean;
  readonly places: Float64Array | undefined;
}
export interface AwayAnswers {
  readonly groups: LocalGroups;
  /** by group; none for those without rows */
  readonly answers: readonly (AwayAnswer | undefined)[];
}

/** The answers for all groups, made where the rows are; null where the function is to be called here. */
export function applyAway(g: Grouped, fn: GroupFunction, rest: readonly unknown[]): AwayAnswers | null {
  if (!runsAway(g.state.rows) || isMulti(g.state.index) || g.state.labels.isMulti) return null;
  const text = ship(fn, rest, { spell: spelled });
  const shipment = 'refused' in text ? null : shipmentOf(g);
  if ('refused' in text || shipment === null) return null;
  const { plan, fields, keys } = shipment;
  const done = mapRows(plan, { ...shipment.fn, ...text });
  if ('refused' in done) return null;
  const [{ number, text: answer }] = shipment.fn.answers;
  const kept = answersNode(done, [...fields, { id: number, type: types.float64 }, { id: answer, type: types.utf8 }]);
  const rows: Node = g.options.sort ? kept : { kind: 'sort', input: kept, keys: [{ expr: col(number, types.float64) }] };
  const asKeys = g.keys.map((k, i) => ({ ...k, cell: { ...k.cell, expr: keys[i] } }));
  const groups = localGroups({ ...g, state: { ...g.state, rows }, keys: asKeys });
  const texts = boxAll(collectCells(rows, [{ expr: col(answer, types.utf8), dtype: dtypes.str }])[0]) as string[];
  return { groups, answers: received(texts, groups, text.source) };
}

function received(texts: readonly string[], { codes, count, index }: LocalGroups, source: string): AwayAnswers['answers'] {
  const found = new Array<GroupAnswer | undefined>(count).fill(undefined);
  texts.forEach((t, i) => {
    found[codes[i]] = JSON.parse(t) as GroupAnswer;
  });
  return found.map((a, k) => {
    if (a === undefined) return undefined;
    if ('failed' in a) throw groupError(a.failed, index, k, source);
    return { value: receivePart(a.part), same: a.same, places: a.places === undefined ? undefined : numbersOf(a.places) };
  });
}

function numbersOf(text: string): Float64Array {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  return new Float64Array(bytes.buffer);
}

interface GroupShipment {
  readonly plan: Node;
  readonly fn: Omit<ShippedFunction, 'prelude' | 'source'>;
  /** the columns of the keys in what comes back */
  readonly fields: readonly Field[];
  readonly keys: readonly Expr[];
}

/** The rows as the function needs them; null where some of their values do not travel. */
function shipmentOf(g: Grouped): GroupShipment | null {
  const module = workerModule();
  if (module === null) return null;
  const state = selectAt(g.state, valuePositions(g));
  const [label] = resolveCells(state.rows, indexCells(state.index));
  const places = !(g.options.groupKeys && g.options.asIndex);
  const numbered = places || !g.options.sort || state.index.kind === 'range';
  const number: Cell = { expr: state.index.kind === 'range' && state.index.step > 0 ? label.expr : position(), dtype: dtypes.int64 };
  const r = ready(g, [...state.cells, label, ...(numbered ? [number] : [])]);
  const values = r.values.slice(0, state.cells.length);
  const rowLabel = r.values[values.length];
  const keyCells = r.keys.map((k): Cell => ({ ...k, expr: keyExpr(k.expr) }));
  const partition = keyCells.map((k) => k.expr);
  const order = numbered ? r.values[values.length + 1].expr : over('win.row_number', [], { partition });
  const cells = [{ expr: order, dtype: dtypes.int64 }, ...keyCells, rowLabel, ...values];
  if (!cells.every((c) => TRAVELS.has(c.expr.type.kind))) return null;
  const ids = chosenOnce(() => cells.map(freshId));
  const plan: Node = { kind: 'project', input: r.rows, columns: cells.map((c, i) => ({ id: ids[i], expr: c.expr })) };
  const fields = schemaOf(plan).slice(1, 1 + keyCells.length);
  const task = taskOf(g, missingFaces(plan), { keyCells, rowLabel, values }, places);
  if (task === null) return null;
  return {
    plan,
    fn: {
      call: 'row',
      columns: ids.map((id): ShippedColumn => ({ id, name: id, kind: 'object', holds: 'values' })),
      answers: [chosenOnce(() => ({ number: freshId(), text: freshId() }))],
      groups: { keys: fields.map((f) => f.id), order: ids[0], module, task },
    },
    fields,
    keys: fields.map((f: { id: ColumnId; type: Expr['type'] }) => col(f.id, f.type)),
  };
}

/** Types whose values cross to the workers as they are. */
const TRAVELS = new Set('bool int8 int16 int32 int64 uint8 uint16 uint32 float32 float64 utf8 timestamp duration object'.split(' '));

/** Equal keys have equal bits: NaN is missing, and there is one zero. */
const keyExpr = (e: Expr): Expr => (isFloat(e.type) ? denan(call('add', [denan(e), lit(0, e.type)])) : denan(e));

const isSet = (name: string): boolean => optionValue(name) !== OPTIONS[name].initial;

interface Cells {
  readonly keyCells: readonly Cell[];
  readonly rowLabel: Cell;
  readonly values: readonly Cell[];
}

function taskOf(g: Grouped, faces: readonly unknown[], { keyCells, rowLabel, values }: Cells, places: boolean): Task | null {
  if (g.series !== null && g.keys.some((k) => k.labels !== undefined)) return null;
  let next = 1;
  const column = ({ expr, dtype }: Cell): TaskColumn => ({
    type: denan(expr).type,
    dtype: sendDtype(dtype),
    face: sendValue(faces[next++]),
  });
  try {
    return {
      keys: keyCells.map(column),
      index: column(rowLabel),
      indexName: sendValue(indexNames(g.state.index)[0]),
      columns: values.map(column),
      labels: sendIndex(selectAt(g.state, valuePositions(g)).labels.data),
      series: g.series === null ? null : { listed: g.listed },
      options: Object.fromEntries(Object.keys(OPTIONS).flatMap((name) => (isSet(name) ? [[name, sendValue(optionValue(name))]] : []))),
      places,
    };
  } catch (error) {
    if (error instanceof Unsendable) return null;
    throw error;
  }
}

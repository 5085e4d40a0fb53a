import { freshId, type Node, NotImplementedError, type SqlNode, type SqlSchema, ValueError, vectorOf } from '@pandorable/planner';
import { decodeCategory } from '../cells/cast.js';
import { isPlainObject } from '../core/args.js';
import { finish, resolveState } from '../core/collect.js';
import { perform } from '../core/effects.js';
import { labelsOf, localState } from '../core/make.js';
import { optimized } from '../core/run.js';
import { dtypeOf } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, RANGE } from '../frame/state.js';
import { rangeData } from '../index/data.js';
import { askedSql } from '../placement/place.js';
import { pythonStr } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { shownCell } from './scan.js';

type Input = SqlNode['inputs'][number];

/** A query in the engine's SQL over frames and Series by name. A command of the engine (`create table …`) is carried out at once and gives a frame of its answer, often an empty one. */
export function sql(text: unknown, frames: unknown = {}): Frame {
  if (typeof text !== 'string') throw new TypeError(`sql: the query must be a string, ${typeof text} was given`);
  if (!isPlainObject(frames)) throw new TypeError('sql: give the frames by name, as in pd.sql("select * from sales", {sales})');
  const inputs = Object.entries(frames).map(([name, given]) => input(name, given));
  return askedSql(
    inputs.map((i) => i.node),
    () => answered(text, inputs),
  );
}

function answered(text: string, inputs: readonly Input[]): Frame {
  const ready = inputs.map((i) => ({ ...i, node: optimized(i.node) }));
  const found = perform('describeSql', [text, ready]);
  const columns = found.columns.map(({ name, type, missing }) => ({ id: freshId(), name, type, missing }));
  if (columns.length === 0 || found.values !== undefined) return frameOf(answerState(found));
  const rows: Node = { kind: 'sql', text, inputs, columns: columns.map(({ missing: _, ...column }) => column) };
  const cells = columns.map(
    ({ id, type, missing }): Cell => shownCell({ expr: { kind: 'column', id, type }, dtype: dtypeOf(type) }, missing),
  );
  return frameOf({ rows, labels: labelsOf(columns.map((c) => c.name)), cells, index: RANGE });
}

/** What a command gave. */
function answerState({ columns, values = [] }: SqlSchema): FrameState {
  const found = columns.map(({ type }, i) => finish(vectorOf(type, values[i]), dtypeOf(type)));
  return localState(found, labelsOf(columns.map((c) => c.name)), rangeData(values[0]?.length ?? 0));
}

function input(name: string, given: unknown): Input {
  const state = Frame.isFrame(given) ? given[STATE] : Series.isSeries(given) ? named(given) : null;
  if (state === null) throw new TypeError(`sql: '${name}' is no DataFrame or Series`);
  const names = state.labels.labels.map((l) => pythonStr(l));
  const twice = names.find((n, i) => names.indexOf(n) < i);
  if (twice !== undefined) throw new ValueError(`sql: '${name}' has two columns '${twice}'; rename one`);
  const { rows, cells } = plainCells(name, resolveState(state));
  return { name, node: { kind: 'project', input: rows, columns: cells.map((c) => ({ id: freshId(), expr: c.expr })) }, names };
}

function named(series: Series): FrameState {
  const state = series[STATE];
  return { ...seriesFrameState(state), labels: labelsOf([state.name ?? '0']) };
}

/** Cells as SQL can read them: categories by value. */
function plainCells(name: string, state: FrameState): { rows: Node; cells: Cell[] } {
  let { rows } = state;
  const cells = state.cells.map((cell, i) => {
    const { kind } = cell.dtype;
    if ((kind === 'object' && cell.expr.type.kind === 'object') || kind === 'period' || kind === 'interval') {
      throw new NotImplementedError(
        `sql: column '${pythonStr(state.labels.labelAt(i))}' of '${name}' is ${cell.dtype.name}, which SQL cannot read; use .astype('str') first`,
      );
    }
    if (kind !== 'category') return cell;
    const done = decodeCategory(rows, cell);
    rows = done.rows;
    return done.cell;
  });
  return { rows, cells };
}

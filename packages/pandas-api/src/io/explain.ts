import { freshId, type Node, PlanPrinter, planText, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { explainPlan, optimized } from '../core/run.js';
import type { Cell, FrameState } from '../frame/state.js';
import { placementText } from '../placement/place.js';
import { pythonStr } from '../scalars/index.js';

const STAGES = ['pandas', 'plan', 'optimized', 'engine'];

/** The rows of a state with its columns and labels, as one plan. */
export function planOf(state: FrameState): Node {
  const levels = state.index.kind === 'cells' ? state.index.cells : [];
  return { kind: 'project', input: state.rows, columns: [...state.cells, ...levels].map((c) => ({ id: freshId(), expr: c.expr })) };
}

/** A frame's plan as text: as pandas sees it, as a plan, as it is optimised, or what the engine is sent; `analyze` runs it too. */
export function explain(state: FrameState, { stage, analyze }: Args, what: string): string {
  if (analyze === true && (stage ?? 'engine') !== 'engine')
    throw new ValueError(`explain: analyze is for the stage 'engine', not '${String(stage)}'`);
  const where = placementText(planOf(state));
  return where + stageText(state, stage ?? (analyze === true ? 'engine' : 'plan'), what, analyze === true);
}

function stageText(state: FrameState, stage: unknown, what: string, analyze: boolean): string {
  switch (stage) {
    case 'pandas':
      return frameText(state, what);
    case 'plan':
      return planText(planOf(state));
    case 'optimized':
      return planText(optimized(planOf(state)));
    case 'engine':
      return explainPlan(planOf(state), analyze);
    default:
      throw new ValueError(`explain: there is no stage '${String(stage)}'; there are ${STAGES.join(', ')}`);
  }
}

/** Labels, dtypes and expressions over the rows' plan. */
function frameText(state: FrameState, what: string): string {
  const printer = new PlanPrinter();
  const rows = printer.plan(state.rows);
  const line = (label: unknown, cell: Cell): string =>
    `  ${pythonStr(label)}: ${cell.dtype.name}${cell.maybe ? ', perhaps with missing values' : ''} = ${printer.expr(cell.expr)}`;
  const { index } = state;
  const labels =
    index.kind === 'range'
      ? [`index: RangeIndex from ${index.start} by ${index.step}`]
      : ['index:', ...index.cells.map((c, i) => line(index.names[i] ?? null, c))];
  return [
    what,
    ...state.cells.map((c, i) => line(state.labels.labelAt(i), c)),
    ...labels,
    'rows:',
    ...rows.split('\n').map((l) => `  ${l}`),
  ].join('\n');
}

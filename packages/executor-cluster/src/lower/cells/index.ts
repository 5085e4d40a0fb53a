import type { FunctionName } from '@pandorable/planner';
import type { Cell } from '../cell.js';
import { AGGREGATE_CELLS } from './aggregate.js';
import { ARITHMETIC_CELLS } from './arithmetic.js';
import { LOGIC_CELLS } from './logic.js';
import { STRING_CELLS } from './string.js';
import { TEMPORAL_CELLS } from './temporal.js';
import { WINDOW_CELLS } from './window.js';

export const CELLS: Readonly<Record<FunctionName, Cell>> = {
  ...ARITHMETIC_CELLS,
  ...LOGIC_CELLS,
  ...STRING_CELLS,
  ...TEMPORAL_CELLS,
  ...AGGREGATE_CELLS,
  ...WINDOW_CELLS,
};

/** Functions without a cell, and why. */
export const UNSUPPORTED = Object.fromEntries(
  Object.entries(CELLS).flatMap(([fn, cell]) => (typeof cell === 'object' && 'unsupported' in cell ? [[fn, cell.unsupported]] : [])),
) as Readonly<Partial<Record<FunctionName, string>>>;

/** The same for Sail, with what it computes otherwise than Spark. */
export const UNSUPPORTED_ON_SAIL: typeof UNSUPPORTED = { ...UNSUPPORTED, round: 'Sail rounds halves away from zero' };

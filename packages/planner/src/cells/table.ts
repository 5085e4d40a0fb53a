import type { ElementName } from '../functions/index.js';
import { ARITHMETIC_CELLS } from './arithmetic.js';
import type { JsCell } from './cell.js';
import { LOGIC_CELLS } from './logic.js';
import { STRING_CELLS } from './string.js';
import { TEMPORAL_CELLS } from './temporal.js';

/** Every element-wise function of the plan in JavaScript: the fallback for what an engine lacks, and the judge of engines. */
export const CELLS: Record<ElementName, JsCell> = { ...ARITHMETIC_CELLS, ...LOGIC_CELLS, ...STRING_CELLS, ...TEMPORAL_CELLS };

import { FloatItem } from '@pandorable/planner';

/** A float on its way into a column of mixed values. */
export const floatItem = (v: unknown): unknown => (typeof v === 'number' && Number.isInteger(v) ? new FloatItem(v) : v);

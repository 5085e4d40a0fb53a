import { ValueError } from '@pandorable/planner';

/** Does the call work along the columns? ValueError for what is no axis. */
export function axisOf(axis: unknown): boolean {
  if (axis === 1 || axis === 'columns') return true;
  if (axis === 0 || axis === 'index' || axis === 'rows' || axis === undefined || axis === null) return false;
  throw new ValueError(`No axis named ${String(axis)} for object type DataFrame`);
}

import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { columnPositions, selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { isTuple } from '../scalars/index.js';
import { Series } from '../series/series.js';

/** df.select(…): columns by label or computed; later ones may use those computed before. */
export function select(self: Frame, a: Args): Frame {
  const given = (a['args'] ?? []) as readonly unknown[];
  const [first] = given;
  const items = given.length === 1 && Array.isArray(first) && !isTuple(first) ? first : given;
  const working = frameOf(self[STATE]);
  const at: number[] = [];
  const put = (label: unknown, value: unknown): void => {
    working.set(label, value);
    at.push(working[STATE].labels.positionsOf(label)[0]);
  };
  for (const item of items) {
    if (typeof item !== 'function') at.push(...columnPositions(working[STATE], item));
    else {
      const column = item(working) as unknown;
      if (!Series.isSeries(column)) throw new ValueError('select() takes labels, and expressions that give a Series');
      put(column.name, column);
    }
  }
  for (const [name, value] of Object.entries((a['kwargs'] ?? {}) as object)) put(name, value);
  return frameOf(selectAt(working[STATE], at));
}

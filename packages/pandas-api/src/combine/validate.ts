import { agg, call, col, type Expr, freshId, lit, MergeError, type Node, types, ValueError, valuesOf } from '@pandorable/planner';
import { runPlan } from '../core/run.js';
import type { Cell } from '../frame/state.js';

const SIDES: Record<string, readonly ('left' | 'right')[]> = {
  one_to_one: ['left', 'right'],
  '1:1': ['left', 'right'],
  one_to_many: ['left'],
  '1:m': ['left'],
  many_to_one: ['right'],
  'm:1': ['right'],
  many_to_many: [],
  'm:m': [],
};
const NAMES: Record<string, string> = {
  one_to_one: 'one-to-one',
  '1:1': 'one-to-one',
  one_to_many: 'one-to-many',
  '1:m': 'one-to-many',
  many_to_one: 'many-to-one',
  'm:1': 'many-to-one',
};

/** Checks that keys are unique where a merge must be one-to-…: one small query a side. */
export function validateMerge(how: string, left: Node, leftKeys: readonly Cell[], right: Node, rightKeys: readonly Cell[]): void {
  const sides = SIDES[how];
  if (sides === undefined)
    throw new ValueError(
      `"${how}" is not a valid argument. Valid arguments are:\n- "1:1"\n- "1:m"\n- "m:1"\n- "m:m"\n- "one_to_one"\n- "one_to_many"\n- "many_to_one"\n- "many_to_many"`,
    );
  for (const side of sides) {
    const [rows, keys] = side === 'left' ? [left, leftKeys] : [right, rightKeys];
    if (
      !hasRepeats(
        rows,
        keys.map((k) => k.expr),
      )
    )
      continue;
    throw new MergeError(`Merge keys are not unique in ${side} dataset; not a ${NAMES[how]} merge`);
  }
}

function hasRepeats(rows: Node, keys: readonly Expr[]): boolean {
  const size = freshId();
  const groups: Node = {
    kind: 'aggregate',
    input: rows,
    keys: keys.map((expr) => ({ id: freshId(), expr })),
    aggregates: [{ id: size, expr: agg('agg.size', []) }],
    order: 'none',
  };
  const any: Node = {
    kind: 'aggregate',
    input: groups,
    keys: [],
    aggregates: [{ id: freshId(), expr: agg('agg.any', [call('gt', [col(size, types.int64), lit(1)])]) }],
    order: 'none',
  };
  return valuesOf(runPlan(any, 'none').columns[0])[0] === true;
}

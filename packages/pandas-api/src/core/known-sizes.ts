/** How large whole numbers are whose values are in this process: what the engine need not check for each row. */
import { type Expr, largestSize, type Node } from '@pandorable/planner';
import { localVectors } from '../session/client.js';

const sizes = new WeakMap<BigInt64Array, number>();

/** The largest size of an int64 column; undefined where only the engine has its values. */
export function knownSize(rows: Node, e: Expr): number | undefined {
  if (e.kind !== 'column' || e.type.kind !== 'int64') return undefined;
  switch (rows.kind) {
    case 'local': {
      const at = rows.columns.find((c) => c.id === e.id);
      const data = at && localVectors(rows)[at.position].data;
      return data instanceof BigInt64Array ? sizeOf(data) : undefined;
    }
    case 'project': {
      const made = rows.columns.find((c) => c.id === e.id);
      return made === undefined ? knownSize(rows.input, e) : knownSize(rows.input, made.expr);
    }
    case 'filter':
    case 'sort':
    case 'slice':
    case 'distinct':
      return knownSize(rows.input, e);
    default:
      return undefined;
  }
}

function sizeOf(data: BigInt64Array): number {
  let found = sizes.get(data);
  if (found === undefined) sizes.set(data, (found = largestSize(data)));
  return found;
}

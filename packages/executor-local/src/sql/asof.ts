import type { DataType, Field } from '@pandorable/planner';
import { identifier } from './literal.js';
import type { Block } from './node.js';

/** One row without columns. */
export const emptyRelation = '(SELECT 1)';

export interface AsofParts {
  readonly left: Block;
  readonly right: Block;
  readonly leftFields: readonly Field[];
  readonly rightFields: readonly Field[];
  /** conditions on equal keys */
  readonly by: readonly string[];
  readonly byRight: readonly string[];
  readonly leftOn: string;
  readonly rightOn: string;
  readonly tolerance: string | undefined;
  readonly type: DataType;
}

const OPERATORS = { backward: ['>=', '>'], forward: ['<=', '<'] } as const;

/** Of right rows with equal keys, pandas takes the last looking backward and the first looking forward. */
function oneEach(p: AsofParts, direction: 'backward' | 'forward'): string {
  const keys = [...p.byRight, p.rightOn].join(', ');
  const order = direction === 'backward' ? 'DESC' : 'ASC';
  const list = p.rightFields.map((f) => identifier(f.id));
  return `(SELECT ${[...list, '_order'].join(', ')} FROM (SELECT ${[...list, 'row_number() OVER () AS _order'].join(', ')} FROM ${p.right.from}) QUALIFY row_number() OVER (PARTITION BY ${keys} ORDER BY _order ${order}) = 1) r`;
}

function distance(p: AsofParts, a: string, b: string): string {
  return p.type.kind === 'timestamp' ? `(epoch_ns(${a}) - epoch_ns(${b}))` : `(${a} - ${b})`;
}

/** Left rows with their right row, in the order of the left. */
export function plainAsof(p: AsofParts, direction: 'backward' | 'forward', allowExact: boolean): string {
  const operator = OPERATORS[direction][allowExact ? 0 : 1];
  const conditions = [...p.by, `${p.leftOn} ${operator} ${p.rightOn}`].join(' AND ');
  const gap = direction === 'backward' ? distance(p, p.leftOn, p.rightOn) : distance(p, p.rightOn, p.leftOn);
  const near = p.tolerance === undefined ? undefined : `${gap} <= ${p.tolerance}`;
  const right = p.rightFields.map((f) =>
    near === undefined ? identifier(f.id) : `CASE WHEN ${near} THEN ${identifier(f.id)} END AS ${identifier(f.id)}`,
  );
  const left = p.leftFields.map((f) => identifier(f.id));
  return `SELECT ${[...left, ...right].join(', ')} FROM (SELECT *, row_number() OVER () AS _left FROM ${p.left.from}) l ASOF LEFT JOIN ${oneEach(p, direction)} ON ${conditions} ORDER BY _left`;
}

/** The nearer of the rows before and after; the one before if both are as near. */
export function nearestAsof(p: AsofParts, allowExact: boolean): string {
  const side = (direction: 'backward' | 'forward') => {
    const operator = OPERATORS[direction][allowExact ? 0 : 1];
    const conditions = [...p.by, `${p.leftOn} ${operator} ${p.rightOn}`].join(' AND ');
    const gap = direction === 'backward' ? distance(p, p.leftOn, p.rightOn) : distance(p, p.rightOn, p.leftOn);
    return `SELECT *, ${gap} AS _gap, ${direction === 'backward' ? 0 : 1} AS _side FROM (SELECT *, row_number() OVER () AS _left FROM ${p.left.from}) l ASOF LEFT JOIN ${oneEach(p, direction)} ON ${conditions}`;
  };
  const near = p.tolerance === undefined ? undefined : `_gap <= ${p.tolerance}`;
  const right = p.rightFields.map((f) =>
    near === undefined ? identifier(f.id) : `CASE WHEN ${near} THEN ${identifier(f.id)} END AS ${identifier(f.id)}`,
  );
  const left = p.leftFields.map((f) => identifier(f.id));
  return `SELECT ${[...left, ...right].join(', ')} FROM (${side('backward')} UNION ALL ${side('forward')})
QUALIFY row_number() OVER (PARTITION BY _left ORDER BY _gap ASC NULLS LAST, _side) = 1 ORDER BY _left`;
}

import { call, type Node } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeNow } from '../cells/attach.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { Series } from '../series/series.js';
import { eachColumn } from './missing.js';
import { mapCells } from './operators.js';

/** Half to even at so many digits; what is no number stays. */
export function roundCell(rows: Node, cell: Cell, digits: number): Computed {
  const { kind } = cell.dtype;
  if (kind === 'float' || (kind === 'int' && digits < 0)) return { rows, cell: { ...cell, expr: call('round', [cell.expr], { digits }) } };
  return { rows, cell };
}

const asDigits = (v: unknown): number => {
  if (typeof v !== 'number' || !Number.isInteger(v)) throw new TypeError('Values in decimals must be integers');
  return v;
};

export function round(self: Frame | Series, a: Args): Frame | Series {
  const named = (a['kwargs'] ?? {}) as Record<string, unknown>;
  const decimals = Frame.isFrame(self) && Object.keys(named).length > 0 ? named : a['decimals'];
  if (!Frame.isFrame(self)) {
    if (self[STATE].cell.dtype.kind === 'object') return eachColumn(self, (rows, c) => roundObjects(rows, c, asDigits(decimals)));
    if (self[STATE].cell.dtype.kind === 'str') throw new TypeError("Expected numeric dtype, got str instead.");
    return eachColumn(self, (rows, c) => roundCell(rows, c, asDigits(decimals)));
  }
  if (typeof decimals === 'number') return mapCells(self[STATE], (rows, c) => roundCell(rows, c, asDigits(decimals)));
  if (!Series.isSeries(decimals) && !isPlainObject(decimals) && !(decimals instanceof Map)) throw new TypeError('decimals must be an integer, a dict-like or a Series');
  const { labels } = self[STATE];
  const at = (i: number): unknown => {
    const label = labels.labelAt(i);
    if (Series.isSeries(decimals)) return decimals.get(label, null);
    return decimals instanceof Map ? decimals.get(label) : decimals[String(label)];
  };
  return mapCells(self[STATE], (rows, c, i) => {
    const digits = at(i);
    return digits === undefined || digits === null ? { rows, cell: c } : roundCell(rows, c, asDigits(digits));
  });
}

const even = (v: number, digits: number): number => {
  const scaled = v * 10 ** digits;
  const near = Math.round(scaled);
  return (Math.abs(scaled % 1) === 0.5 && near % 2 !== 0 ? near - 1 : near) / 10 ** digits;
};

function roundObjects(rows: Node, cell: Cell, digits: number): Computed {
  return computeNow(rows, [cell], ([c]) => columnOf(boxAll(c).map((v) => {
    if (typeof v === 'number') return even(v, digits);
    throw new TypeError(`Expected numeric dtype, got object instead.`);
  }), dtypes.object), 'round');
}

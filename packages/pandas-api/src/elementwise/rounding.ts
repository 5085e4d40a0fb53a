import { call, type Node } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeNow } from '../cells/attach.js';
import { type Args, isPlainObject } from '../core/args.js';
import { floatItem } from '../core/float-item.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
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
    if (self[STATE].cell.dtype.kind === 'str') throw new TypeError('Expected numeric dtype, got str instead.');
    return eachColumn(self, (rows, c) => roundCell(rows, c, asDigits(decimals)));
  }
  if (typeof decimals === 'number') return mapCells(self[STATE], (rows, c) => roundCell(rows, c, asDigits(decimals)));
  if (!Series.isSeries(decimals) && !isPlainObject(decimals) && !(decimals instanceof Map))
    throw new TypeError('decimals must be an integer, a dict-like or a Series');
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
  return computeNow(
    rows,
    [cell],
    ([c]) =>
      columnOf(
        objectValues(c).map((v) => {
          if (v instanceof Number || Number.isInteger(v)) return digits >= 0 ? v : even(Number(v), digits);
          if (typeof v === 'number') return floatItem(even(v, digits));
          throw new TypeError(`Expected numeric dtype, got object instead.`);
        }),
        dtypes.object,
      ),
    'round',
  );
}

/** abs() of mixed values. */
export function absObjects(rows: Node, cell: Cell): Computed {
  return computeNow(
    rows,
    [cell],
    ([c]) =>
      columnOf(
        objectValues(c).map((v) => {
          if (v instanceof Number) return floatItem(Math.abs(v.valueOf()));
          if (typeof v === 'number' || isMissing(v)) return typeof v === 'number' ? Math.abs(v) : v;
          if (typeof v === 'bigint') return v < 0n ? -v : v;
          if (typeof v === 'boolean') return Number(v);
          const own = (v as { abs?: () => unknown }).abs;
          if (typeof own === 'function') return own.call(v);
          throw new TypeError(`bad operand type for abs(): '${typeof v === 'string' ? 'str' : typeof v}'`);
        }),
        dtypes.object,
      ),
    'abs',
  );
}

import type { WINDOW } from '@pandorable/planner';
import type { Cell } from '../cell.js';

const UP_TO_HERE = 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW';
const FROM_HERE = 'ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING';

export const WINDOW_CELLS = {
  'win.row_number': (c) => c.over('row_number()'),
  'win.rank': (c) => c.over('rank()'),
  'win.dense_rank': (c) => c.over('dense_rank()'),
  'win.shift': (c) => {
    const periods = Number(c.options['periods'] ?? 1);
    return periods === 0 ? c.args[0] : c.over(`${periods > 0 ? 'lag' : 'lead'}(${c.args[0]}, ${Math.abs(periods)})`);
  },
  'win.first_value': (c) => c.over(`first_value(${c.args[0]})`),
  'win.last_value': (c) => c.over(`last_value(${c.args[0]})`),
  'win.ffill': (c) => c.over(`last_value(${c.args[0]} IGNORE NULLS)`, { frame: UP_TO_HERE }),
  'win.bfill': (c) => c.over(`first_value(${c.args[0]} IGNORE NULLS)`, { frame: FROM_HERE }),
} as const satisfies Record<keyof typeof WINDOW, Cell>;

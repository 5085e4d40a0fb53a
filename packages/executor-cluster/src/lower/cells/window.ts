import type { WINDOW } from '@pandorable/planner';
import type { Cell } from '../cell.js';

const UP_TO_HERE = 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW';
const FROM_HERE = 'ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING';

export const WINDOW_CELLS = {
  'win.row_number': (c) => `CAST(${c.over('row_number()')} AS BIGINT)`,
  'win.rank': (c) => `CAST(${c.over('rank()')} AS BIGINT)`,
  'win.dense_rank': (c) => `CAST(${c.over('dense_rank()')} AS BIGINT)`,
  'win.shift': (c) => {
    const periods = Number(c.options['periods'] ?? 1);
    return periods === 0 ? c.args[0] : c.over(`${periods > 0 ? 'lag' : 'lead'}(${c.args[0]}, ${Math.abs(periods)})`);
  },
  'win.first_value': (c) => c.over(`first_value(${c.args[0]})`),
  'win.last_value': (c) => c.over(`last_value(${c.args[0]})`),
  'win.ffill': (c) => c.over(`last_value(${c.args[0]}, true)`, UP_TO_HERE),
  'win.bfill': (c) => c.over(`first_value(${c.args[0]}, true)`, FROM_HERE),
} as const satisfies Record<keyof typeof WINDOW, Cell>;

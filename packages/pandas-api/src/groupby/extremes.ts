import { call, denan, hasWindow, isNull, lit, over } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { rowCount } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { type Cell, type FrameState, filterRows, position, settle, sliceRows } from '../frame/state.js';
import { readExtremes } from '../selection/members.js';
import { lastFirst, sortByCells } from '../selection/sort.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { type Grouped, keyExprs, validRow, valuePositions } from './grouped.js';
import { prepare } from './running.js';
import { underGroups } from './under-groups.js';

/** The n largest (smallest) values of each group, under its name. */
export function extremesOf(given: Grouped, a: Args, largest: boolean): Series {
  const { g, cells } = prepare(given, valuePositions(given));
  const valid = validRow(g);
  const state = { ...g.state, cells };
  const grouped = valid === null ? state : filterRows(state, valid);
  const keyed = g.options.groupKeys && g.options.asIndex;
  const none = rowCount(sliceRows(grouped, 0, 1).rows) === 0;
  const found = none ? { ...grouped, ...(keyed ? { index: NO_LABELS } : {}) } : largestRows(g, grouped, a, largest);
  return seriesOf(seriesStateOf(keyed ? underGroups(g, found) : found, g.series!.name));
}

const NO_LABELS: FrameState['index'] = { kind: 'cells', cells: [], names: [] };

/** The rows chosen in each group, group by group, by value there. */
function largestRows(g: Grouped, state: FrameState, a: Args, largest: boolean): FrameState {
  const [value] = state.cells;
  const keep = readExtremes(value, a, largest);
  const n = lit(Number(a['n']));
  const partition = keyExprs(g);
  const groups = groupOrder(g, state.rows);
  // pandas sorts where it keeps all rows: equal values stay in their order
  const whole = call('le', [over('agg.size', [], { partition, order: 'none' }), n]);
  const ties = keep === 'last' ? [lastFirst(call('or', [isNull(value.expr), whole]))] : [];
  const sorted = sortByCells({ ...state, rows: groups.rows }, [value, ...ties], {
    ascending: [!largest, ...ties.map(() => true)],
    nullsFirst: false,
  });
  const place =
    keep === 'all'
      ? over('win.rank', [], { partition, order: [{ expr: denan(value.expr), descending: largest }] })
      : over('win.row_number', [], { partition });
  const chosen = filterRows(sorted, call('le', [place, n]));
  return sortByCells(chosen, groups.cells, { ascending: groups.cells.map(() => true), nullsFirst: false });
}

/** What groups are sorted by: their keys, or their first rows. */
function groupOrder(g: Grouped, rows: FrameState['rows']): { rows: FrameState['rows']; cells: readonly Cell[] } {
  if (g.options.sort) return { rows, cells: g.keys.map((k) => k.cell) };
  const numbered = settle(rows, [{ expr: position(), dtype: dtypes.int64 }], hasWindow);
  const first = over('agg.min', [numbered.cells[0].expr], { partition: keyExprs(g), order: 'none' });
  return settle(numbered.rows, [{ expr: first, dtype: dtypes.int64 }], hasWindow);
}

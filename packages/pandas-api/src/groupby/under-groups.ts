import { keyLevels } from '../combine/concat-levels.js';
import { type FrameState, indexCells, indexNames } from '../frame/state.js';
import type { LevelSource } from '../index/data.js';
import { APPEARING, sortedUniques } from '../index/multi-levels.js';
import { groupIndex, groupNames, shownKeys } from './aggregate.js';
import type { Grouped } from './grouped.js';

/** The rows' labels below the names of their groups. */
export function underGroups(g: Grouped, state: FrameState): FrameState {
  const shown = shownKeys(
    g,
    state.rows,
    g.keys.map((k) => k.cell),
  );
  const own = groupIndex(g, shown.cells) as Extract<FrameState['index'], { kind: 'cells' }>;
  const cells = [...shown.cells, ...indexCells(state.index)];
  const levels = labelLevels(shown.cells.length, own.levels!);
  const index: FrameState['index'] = {
    ...own,
    freq: null,
    cells,
    names: [...groupNames(g), ...indexNames(state.index)],
    multi: cells.length > 1,
    levels,
  };
  return { ...state, rows: shown.rows, index };
}

/** The levels of groups, then those of the rows' labels, which a single group leaves in their order. */
const labelLevels = (depth: number, groups: LevelSource): LevelSource => ({
  own: true,
  of: (columns) => {
    const [keys, labels] = [columns.slice(0, depth), columns.slice(depth)];
    const single = APPEARING.of(keys).every((level) => level.vector.length < 2);
    const own = depth === 1 ? keyLevels(keys, null) : groups.of(keys);
    return [...own, ...(single ? APPEARING.of(labels) : labels.map(sortedUniques))];
  },
});

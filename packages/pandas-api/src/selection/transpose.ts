import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { interleavedDtype } from '../dtypes/concat-local.js';
import { dtypes } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { dataLength } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { sharedDtype, valuesAs } from './values.js';

/** The rows as columns, all of the dtype that the columns share. `shown`: as df.T, where different nullable columns are mixed values. */
export function transpose(state: FrameState, shown = false): FrameState {
  const { columns, index } = collectState(state);
  const shared = sharedDtype(columns);
  const to = shown ? interleavedDtype(shared, columns) : shared;
  const values = columns.map((c) => (to.kind === 'object' ? objectValues(c) : boxAll(to.kind === 'category' ? c : valuesAs(c, to))));
  const turned = Array.from({ length: dataLength(index) }, (_, i) => {
    const row = columnOf(
      values.map((v) => v[i]),
      to.kind === 'category' ? dtypes.object : to,
    );
    return to.kind === 'category' ? valuesAs(row, to) : row;
  });
  return { ...localState(turned, wrapIndex(index), state.labels.data), attrs: state.attrs };
}

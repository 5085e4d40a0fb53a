import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { dataLength } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { sharedDtype, valuesAs } from './values.js';

/** df.T: the rows as columns, all of the dtype that the columns share. */
export function transpose(state: FrameState): FrameState {
  const { columns, index } = collectState(state);
  const to = sharedDtype(columns);
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

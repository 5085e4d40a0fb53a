import { NotImplementedError, ValueError } from '@pandorable/planner';
import { type Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { Frame, STATE } from '../frame/frame.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { concat } from './concat.js';
import { merge } from './merge.js';

/** df.join(other, …): a merge on the other's index; a list of frames side by side. */
export function join(self: Frame, a: Args): unknown {
  const { other, how } = a;
  const suffixes = [a['lsuffix'] ?? '', a['rsuffix'] ?? ''];
  if (Array.isArray(other)) return joinMany(self, other as (Frame | Series)[], a);
  if (Series.isSeries(other) && isMissing(other[STATE].name)) throw new ValueError('Other Series must have a name');
  if (!Frame.isFrame(other) && !Series.isSeries(other)) throw new TypeError('join() takes a DataFrame, a named Series, or an array of them');
  const shared = { left: self, right: other, how, suffixes, sort: a['sort'], validate: a['validate'], indicator: false };
  if (how === 'cross') return merge({ ...shared, on: a['on'], leftIndex: false, rightIndex: false });
  const byIndex = isMissing(a['on']);
  return merge({ ...shared, leftOn: byIndex ? null : a['on'], leftIndex: byIndex, rightIndex: true });
}

function joinMany(self: Frame, others: readonly (Frame | Series)[], a: Args): unknown {
  if (!isMissing(a['on'])) throw new ValueError('Joining multiple DataFrames only supported for joining on index');
  if (a['lsuffix'] || a['rsuffix']) throw new ValueError('Suffixes not supported when joining multiple DataFrames');
  const all = [self, ...others];
  const { how } = a;
  const unique = all.every((x) => wrapIndex(indexData(x[STATE])).unique_);
  if (unique && how !== 'left') return concat({ objs: all, axis: 1, join: how, verifyIntegrity: true, sort: a['sort'] });
  if (how !== 'left' && how !== 'inner' && how !== 'outer' && how !== 'right') throw new NotImplementedError(`join() of a list with how='${String(how)}': join the frames one by one`);
  return all.reduce((x, y) => merge({ left: x, right: y, how, leftIndex: true, rightIndex: true, validate: a['validate'], suffixes: unique ? [null, null] : ['_x', '_y'], sort: false, indicator: false }) as Frame);
}

import { NotImplementedError, ValueError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import { sortedData } from '../index/set-operations.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { concat } from './concat.js';
import { merge } from './merge.js';

/** df.join(other, …): a merge on the other's index; a list of frames side by side. */
export function join(self: Frame, a: Args): Frame {
  const { other, how } = a;
  const suffixes = readSuffixes(a);
  if (Array.isArray(other)) return joinMany(self, other as (Frame | Series)[], suffixes, a);
  if (Series.isSeries(other) && isMissing(other[STATE].name)) throw new ValueError('Other Series must have a name');
  if (!Frame.isFrame(other) && !Series.isSeries(other))
    throw new TypeError('join() takes a DataFrame, a named Series, or an array of them');
  const shared = { left: self, right: other, how, suffixes, sort: a['sort'], validate: a['validate'], indicator: false };
  if (how === 'cross') return merge({ ...shared, on: a['on'], leftIndex: false, rightIndex: false });
  const byIndex = isMissing(a['on']);
  return merge({ ...shared, leftOn: byIndex ? null : a['on'], leftIndex: byIndex, rightIndex: true });
}

function readSuffixes(a: Args): readonly unknown[] {
  const apart = !isMissing(a['lsuffix']) || !isMissing(a['rsuffix']);
  if (apart && !isMissing(a['suffixes'])) throw new ValueError("Cannot specify both 'suffixes' and 'lsuffix' or 'rsuffix'");
  return isMissing(a['suffixes']) ? [a['lsuffix'] ?? '', a['rsuffix'] ?? ''] : a['suffixes'];
}

function joinMany(self: Frame, others: readonly (Frame | Series)[], suffixes: readonly unknown[], a: Args): Frame {
  if (!isMissing(a['on'])) throw new ValueError('Joining multiple DataFrames only supported for joining on index');
  if (suffixes.some((s) => !isMissing(s) && s !== '')) throw new ValueError('Suffixes not supported when joining multiple DataFrames');
  const { how, sort } = a;
  const all = [self, ...others];
  const indexes = all.map((x) => wrapIndex(indexData(x[STATE])));
  if (!indexes.every((x) => x.unique_)) {
    return all.reduce(
      (x, y) =>
        merge({
          left: x,
          right: y,
          how,
          sort,
          leftIndex: true,
          rightIndex: true,
          validate: a['validate'],
          suffixes: ['_x', '_y'],
          indicator: false,
        }) as Frame,
    ) as Frame;
  }
  const sideBySide = (join: unknown, sorted: unknown): Frame =>
    concat({ objs: all, axis: 1, join, verifyIntegrity: true, sort: sorted }) as Frame;
  if (how === 'left' || how === 'right')
    return reindexed(sideBySide('outer', sort), how === 'left' ? indexes[0] : indexes.at(-1)!, sort === true);
  if (how !== 'inner' && how !== 'outer')
    throw new NotImplementedError(`join() of a list with how='${String(how)}': join the frames one by one`);
  return sideBySide(how, how === 'outer' ? true : sort);
}

function reindexed(whole: Frame, wanted: Index, sort: boolean): Frame {
  const target = sort ? wrapIndex(sortedData(wanted.data)) : wanted;
  const from = wrapIndex(indexData(whole[STATE]));
  return frameOf(
    takeRows(
      whole[STATE],
      target.labels.map((l) => from.positionsOf(l)[0] ?? -1),
      target.data,
    ),
  );
}

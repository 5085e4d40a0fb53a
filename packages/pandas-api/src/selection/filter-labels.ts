import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { selectAt } from '../frame/columns.js';
import type { FrameState } from '../frame/state.js';
import { wrapIndex } from '../index/make.js';
import { isMissing, pythonStr } from '../scalars/index.js';
import { listOf } from './labels.js';

/** df.filter: rows or columns whose labels are listed, contain a text, or match a pattern. */
export function filterLabels(state: FrameState, a: Args, axis: 0 | 1): FrameState {
  const given = ['items', 'like', 'regex'].filter((k) => !isMissing(a[k]));
  if (given.length > 1) throw new TypeError('Keyword arguments `items`, `like`, or `regex` are mutually exclusive');
  if (given.length === 0) throw new TypeError('Must pass either `items`, `like`, or `regex`');
  const labels = axis === 0 ? wrapIndex(indexData(state)) : state.labels;
  const at = isMissing(a['items']) ? matching(labels.labels, a) : listOf(a['items']).flatMap((l) => [...labels.positionsOf(l)]);
  return axis === 1 ? selectAt(state, at) : takeRows(state, at);
}

function matching(labels: readonly unknown[], a: Args): number[] {
  const pattern = isMissing(a['regex'])
    ? null
    : a['regex'] instanceof RegExp
      ? new RegExp(a['regex'].source, a['regex'].flags.replace('g', ''))
      : new RegExp(pythonPattern(String(a['regex'])), 'u');
  return labels.flatMap((l, i) => ((pattern === null ? pythonStr(l).includes(String(a['like'])) : pattern.test(pythonStr(l))) ? [i] : []));
}

/** Python's spellings of named groups and ends. */
const pythonPattern = (text: string): string => text.replaceAll('(?P<', '(?<').replaceAll('\\Z', '$').replaceAll('\\A', '^');

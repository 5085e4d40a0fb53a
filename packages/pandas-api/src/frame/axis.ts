import { ValueError } from '@pandorable/planner';
import { isPlainObject } from '../core/args.js';
import { collectState } from '../core/collect.js';
import { isTypedArray } from '../core/values.js';
import { Index } from '../index/base.js';
import { dataOfLabels, type IndexData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { isTuple } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { STATE } from './frame.js';

/** Labels as users give them: an Index, a Series (its values), an array, a Set or dict keys. */
export function readAxis(given: unknown): IndexData {
  if (Index.isIndex(given)) return given.data;
  if (Series.isSeries(given)) {
    const { columns } = collectState(seriesFrameState(given[STATE]));
    return { kind: 'flat', column: columns[0], name: given[STATE].name };
  }
  if (
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((g) => Array.isArray(g) && Object.getPrototypeOf(g) === Array.prototype) &&
    new Set(given.map((g) => g.length)).size === 1
  ) {
    return {
      kind: 'multi',
      columns: given.map((g) => dataOfLabels(g, { multi: false })).map((d) => (d as Extract<IndexData, { kind: 'flat' }>).column),
      names: given.map(() => null),
    };
  }
  if (Array.isArray(given) && given.length > 0 && given.every(isTuple)) return dataOfLabels(given, { multi: false }); // as pandas: tuples stay whole
  if (Array.isArray(given) || isTypedArray(given)) return dataOfLabels(given as readonly unknown[]);
  if (given instanceof Map) return dataOfLabels([...given.keys()]);
  if (isPlainObject(given)) return dataOfLabels(Object.keys(given));
  if (typeof given === 'object' && given !== null && Symbol.iterator in given) return dataOfLabels([...(given as Iterable<unknown>)]);
  throw new TypeError(`Index(...) must be called with a collection of some kind, ${String(given)} was passed`);
}

/** New labels for an axis of a known length. */
export function readIndex(given: unknown, length: number): Index {
  const index = Index.isIndex(given) ? given : wrapIndex(readAxis(given));
  if (index.length !== length)
    throw new ValueError(`Length mismatch: Expected axis has ${length} elements, new values have ${index.length} elements`);
  return index;
}

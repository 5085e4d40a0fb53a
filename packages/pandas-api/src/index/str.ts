import { AttributeError } from '@pandorable/planner';
import { collectState } from '../core/collect.js';
import { STATE } from '../frame/frame.js';
import { Series, seriesFrameState } from '../series/series.js';
import type { Index } from './base.js';
import { booleans } from './boolean-array.js';
import { toSeries } from './convert.js';
import { flatData } from './data.js';
import { inferredType } from './facts.js';
import { wrapIndex } from './make.js';

const TEXTUAL = ['string', 'empty', 'bytes', 'mixed', 'mixed-integer'];

/** The text members of an index: those of a Series, whose results become an index again, or booleans. */
export function strOf(self: Index): unknown {
  const kind = self.flatDtype.kind === 'category' ? inferredType({ kind: 'flat', column: self.flatDtype.categories!, name: null }) : inferredType(self.data);
  if (!TEXTUAL.includes(kind)) throw new AttributeError(`Can only use .str accessor with string values, not ${kind}`);
  const accessor = (toSeries(self.data, null, null) as unknown as { str: object }).str;
  return new Proxy(accessor, {
    get: (target, name) => {
      const member = Reflect.get(target, name, target) as unknown;
      return typeof member === 'function' ? (...args: unknown[]) => asIndex(member.apply(target, args), self.name) : asIndex(member, self.name);
    },
  });
}

function asIndex(result: unknown, name: unknown): unknown {
  if (!Series.isSeries(result)) return result;
  const [column] = collectState(seriesFrameState(result[STATE])).columns;
  if (column.dtype.kind === 'bool') {
    const values = result.toArray();
    return booleans(values.length, (i) => values[i] === true);
  }
  return wrapIndex(flatData(column, name));
}

import { AttributeError } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, STATE } from '../frame/frame.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import type { Index } from './base.js';
import { booleans } from './boolean-array.js';
import { toSeries } from './convert.js';
import { flatData, rangeData } from './data.js';
import { inferredType } from './facts.js';
import { wrapIndex } from './make.js';

const TEXTUAL = ['string', 'empty', 'bytes', 'mixed', 'mixed-integer'];

/** The text members of an index: those of a Series, whose results become an index again, or booleans. */
export function strOf(self: Index): unknown {
  const kind =
    self.flatDtype.kind === 'category'
      ? inferredType({ kind: 'flat', column: self.flatDtype.categories!, name: null })
      : inferredType(self.data);
  if (!TEXTUAL.includes(kind)) throw new AttributeError(`Can only use .str accessor with string values, not ${kind}`);
  const accessorOf = (labels: Index | null): object => (toSeries(self.data, labels, null) as unknown as { str: object }).str;
  return new Proxy(accessorOf(null), {
    get: (own, name) => {
      const target = UNLABELLED.test(String(name)) ? accessorOf(wrapIndex(rangeData(self.length))) : own;
      const member = Reflect.get(target, name, target) as unknown;
      return typeof member === 'function' ? (...args: unknown[]) => asIndex(member.apply(target, args), self, String(name)) : member;
    },
  });
}

/** Members whose results have new labels, and those whose columns become levels. */
const UNLABELLED = /^extract(all)?$/;
const EXPANDING = /^(r?split|r?partition)$/;

/** A Series becomes an index or booleans; the columns that texts are cut into its levels; groups of matches stay a frame without the labels. */
function asIndex(result: unknown, self: Index, name: string): unknown {
  if (Frame.isFrame(result)) return levelsOf(result, name);
  if (!Series.isSeries(result)) return result;
  const [column] = collectState(seriesFrameState(result[STATE])).columns;
  if (column.dtype.kind === 'bool') {
    const values = result.toArray();
    return booleans(values.length, (i) => values[i] === true);
  }
  if (name === 'cat' && boxAll(column).every(isMissing))
    return wrapIndex(
      flatData(
        columnOf(
          boxAll(column).map(() => Number.NaN),
          dtypes.object,
        ),
        self.name,
      ),
    );
  const texts = self.flatDtype.kind === 'category' && column.dtype.kind === 'object' ? columnOf(boxAll(column)) : column;
  return wrapIndex(flatData(texts, self.name));
}

function levelsOf(frame: Frame, name: string): unknown {
  const { columns } = collectState(frame[STATE]);
  const { labels } = frame[STATE];
  if (EXPANDING.test(name) && columns.length === 1) return wrapIndex(flatData(columns[0]));
  if (EXPANDING.test(name)) return wrapIndex({ kind: 'multi', columns, names: columns.map(() => null) });
  if (/^get_?dummies$/i.test(name)) return wrapIndex({ kind: 'multi', columns, names: labels.labels });
  return frame;
}

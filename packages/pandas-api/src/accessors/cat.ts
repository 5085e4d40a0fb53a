import { AttributeError } from '@pandorable/planner';
import { codesOf } from '../categorical/build.js';
import { categoryEdits } from '../categorical/edit.js';
import type { Args } from '../core/args.js';
import { collectState, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { installGetters, installMethods, type Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { numpyInt } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import { seriesFrom } from '../index/convert.js';
import { flatData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { Series, seriesFrameState } from '../series/series.js';

/** `s.cat`: the categories of a categorical Series. */
export class CatAccessor {
  readonly #series: Series;
  constructor(series: Series) {
    this.#series = series;
  }
  /** @internal */
  get series(): Series {
    return this.#series;
  }
}

const columnIn = (self: CatAccessor): LocalColumn => collectState(seriesFrameState(self.series[STATE])).columns[0];
const like = (self: CatAccessor, column: LocalColumn, name: unknown = self.series.name): Series =>
  seriesFrom(column, indexData(self.series[STATE]), name);

const methods: Methods<CatAccessor> = Object.fromEntries(
  Object.entries(categoryEdits).map(([name, edit]) => [name, (self: CatAccessor, a: Args) => like(self, edit(columnIn(self), a))]),
);
installMethods(CatAccessor, 'Series.cat', methods);

/** The narrowest integers that hold the codes. */
const codeBits = (n: number): number => (n <= 127 ? 8 : n <= 32767 ? 16 : 32);

installGetters<CatAccessor>(CatAccessor, {
  categories: (self) => wrapIndex(flatData(self.series[STATE].cell.dtype.categories!)),
  codes: (self) => {
    const column = columnIn(self);
    return like(self, columnOf(Array.from(codesOf(column)), numpyInt(codeBits(column.dtype.categories!.vector.length))), null);
  },
  ordered: (self) => self.series[STATE].cell.dtype.ordered,
});

/** The accessor of a Series, which must be categorical. */
export function catOf(series: Series): CatAccessor {
  if (series[STATE].cell.dtype.kind !== 'category') throw new AttributeError("Can only use .cat accessor with a 'category' dtype");
  return new CatAccessor(series);
}

installGetters<Series>(Series, { cat: catOf });

import { valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import { flatData, takeColumn } from '../index/data.js';
import { cut } from '../reshape/cut.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';

/** How often each category occurs, those that do not occur too; missing values last. */
function countCodes(self: Series): { column: LocalColumn; counts: number[]; missing: number } {
  const [column] = collectCells(self[STATE].rows, [self[STATE].cell]);
  const counts = new Array<number>(column.dtype.categories!.vector.length).fill(0);
  let missing = 0;
  for (const code of valuesOf(column.vector)) {
    if (code === null) missing++;
    else counts[Number(code)]++;
  }
  return { column, counts, missing };
}

function ordered(counts: readonly number[], a: Args): number[] {
  const order = Array.from(counts.keys());
  if (a['sort'] === false) return order;
  return order.sort((x, y) => (a['ascending'] === true ? counts[x] - counts[y] : counts[y] - counts[x]) || x - y);
}

function result(counts: readonly number[], index: LocalColumn, name: unknown, a: Args, total: number): Series {
  const normalize = a['normalize'] === true;
  const values = columnOf(
    counts.map((n) => (normalize ? n / total : n)),
    normalize ? dtypes.float64 : dtypes.int64,
  );
  return seriesOf(seriesStateOf(localState([values], labelsOf([0]), flatData(index, name)), normalize ? 'proportion' : 'count'));
}

/** value_counts of a categorical. */
export function categoryCounts(self: Series, a: Args): Series {
  const { column, counts, missing } = countCodes(self);
  const all = a['dropna'] === false && missing > 0 ? [...counts, missing] : counts;
  const order = ordered(all, a);
  const codes = columnOf(
    order.map((k) => (k < counts.length ? k : null)),
    dtypes.int64,
  );
  const index: LocalColumn = {
    dtype: column.dtype,
    vector: { ...codes.vector, type: { kind: 'int32' }, data: Int32Array.from(order, (k) => (k < counts.length ? k : 0)) },
  };
  return result(
    order.map((k) => all[k]),
    index,
    self[STATE].name,
    a,
    all.reduce((x, y) => x + y, 0),
  );
}

/** value_counts in bins: the intervals that pd.cut makes. */
export function binnedCounts(self: Series, a: Args): Series {
  const binned = cut({
    x: self,
    bins: a['bins'],
    right: true,
    labels: null,
    retbins: false,
    precision: 3,
    includeLowest: true,
    duplicates: 'raise',
    ordered: true,
  }) as Series;
  const { column, counts, missing } = countCodes(binned);
  const order = ordered(counts, a);
  return result(
    order.map((k) => counts[k]),
    takeColumn(column.dtype.categories!, order),
    null,
    a,
    counts.reduce((x, y) => x + y, missing),
  );
}

import { types, vectorOf } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import { groupNames } from '../groupby/aggregate.js';
import { type Grouped, settleKeys, valuePositions } from '../groupby/grouped.js';
import { groupRows, type LocalGroups, localGroups } from '../groupby/local.js';
import { dataColumns, type MultiData, takeColumn } from '../index/data.js';
import { isMissing } from '../scalars/index.js';
import { binFinder, binsBetween, type Made } from './bins.js';
import type { BinOptions } from './edges.js';
import { type Resampled, timeKey } from './resampled.js';
import { inTimeOrder } from './time-order.js';

/** The bins of all groups, one group's after the other's. */
export interface GroupBins {
  /** rows by the number of their bin */
  readonly resampled: Resampled;
  /** the group and the time of each bin */
  readonly index: MultiData;
}

/** Time bins within each group, as one grouping; null for periods. */
export function groupBins(given: Grouped, rule: unknown, rest: Args): GroupBins | null {
  const g = settleKeys(given);
  const time = timeKey(g.state, isMissing(rest['on']) ? given.series : null, rest);
  if (time.cell.dtype.kind === 'period') return null;
  const groups = localGroups(g);
  const [times] = collectCells(g.state.rows, [time.cell]);
  const options = rest as BinOptions;
  const found = numbered(times, groups, (low, high) => binsBetween(low, high, times.dtype, rule, options));
  const labels: LocalColumn = { dtype: times.dtype, vector: vectorOf(storageType(times.dtype), found.labels) };
  const put = attach(g.state.rows, [found.codes], 'bins of groups');
  const sorted = inTimeOrder({ ...g.state, rows: put.rows }, time);
  const grouped: Grouped = {
    ...given,
    state: sorted.state,
    keys: [{ cell: put.cells[0], name: time.name, labels, bins: { freq: null } }],
    options: { sort: true, asIndex: true, dropna: true, groupKeys: false, observed: true },
    chosen: given.series !== null ? given.chosen : valuePositions(given).filter((i) => i !== time.at),
    listed: false,
    resampled: true,
  };
  const keys = dataColumns(groups.index).map((c) => takeColumn(c, found.groups));
  const index: MultiData = { kind: 'multi', columns: [...keys, labels], names: [...groupNames(g), time.name] };
  return { resampled: { grouped, rule, options, time: sorted.key }, index };
}

interface Numbered {
  /** the bin of each row */
  readonly codes: LocalColumn;
  /** the group and the label of each bin */
  readonly groups: readonly number[];
  readonly labels: readonly bigint[];
}

function numbered(times: LocalColumn, all: LocalGroups, binsOf: (low: bigint, high: bigint) => Made): Numbered {
  const { valid, length } = times.vector;
  const data = times.vector.data as BigInt64Array;
  const out = new Int32Array(length);
  const there = new Uint8Array(length);
  const groups: number[] = [];
  const labels: bigint[] = [];
  for (let k = 0; k < all.count; k++) {
    const rows = groupRows(all, k).filter((i) => valid === null || valid[i] !== 0);
    if (rows.length === 0) continue;
    const bins = binsOf(...ends(data, rows));
    const find = binFinder(bins);
    for (const i of rows) {
      const bin = find(data[i]);
      if (bin < 0) continue;
      out[i] = labels.length + bin;
      there[i] = 1;
    }
    for (const label of bins.labels) groups.push(k), labels.push(label);
  }
  return { codes: { dtype: dtypes.int32, vector: { type: types.int32, length, data: out, valid: there } }, groups, labels };
}

/** The smallest and the largest of some values. */
function ends(data: BigInt64Array, rows: Int32Array): [bigint, bigint] {
  let [low, high] = [data[rows[0]], data[rows[0]]];
  for (const i of rows) {
    if (data[i] < low) low = data[i];
    if (data[i] > high) high = data[i];
  }
  return [low, high];
}

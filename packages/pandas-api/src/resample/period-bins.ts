import { vectorOf } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import { convertOrdinal, type PeriodKind, periodKind } from '../scalars/index.js';

/** Periods of a longer or shorter kind around some periods. */
export interface PeriodBins {
  readonly labels: LocalColumn;
  /** the period's number in the kind of the bins */
  readonly ordinal: (own: bigint) => bigint;
  /** the bin of such a number */
  readonly binOf: (ordinal: bigint) => number;
  /** the bins are shorter than the periods */
  readonly finer: boolean;
}

const ORDER: readonly PeriodKind['group'][] = ['ns', 'us', 'ms', 's', 'min', 'h', 'D', 'B', 'W', 'M', 'Q', 'Y'];
const rank = (kind: PeriodKind): number => ORDER.indexOf(kind.group);

/** The bins of a rule that hold all periods from the first to the last; a period belongs where it begins, or ends (`convention`). */
export function periodBins(low: bigint | null, high: bigint | null, from: Dtype, rule: unknown, convention: unknown): PeriodBins {
  const [own, to] = [periodKind(from.freq), periodKind(rule)];
  const ordinal = (v: bigint): bigint => convertOrdinal(v, own, to, /^e/i.test(String(convention ?? 'start')));
  const step = BigInt(to.n);
  const start = low === null ? 0n : ordinal(low);
  const end = high === null ? -1n : convertOrdinal(high, own, to, true);
  const values: bigint[] = [];
  for (let v = start; v <= end; v += step) values.push(v);
  const dtype = dtypes.period(to.freqstr);
  return {
    labels: { dtype, vector: vectorOf(storageType(dtype), values) },
    ordinal,
    binOf: (v) => Number((v - start) / step),
    finer: rank(to) < rank(own),
  };
}

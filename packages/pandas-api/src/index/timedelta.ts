import type { Getters, Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { durationParts, type Timedelta } from '../scalars/index.js';
import { Index } from './base.js';
import { frameFrom } from './convert.js';
import { dataLength, type FlatData, flatData, rangeData } from './data.js';
import { freqOf, inferredFreq, withFreq } from './frequency.js';
import { wrapIndex } from './make.js';
import { asUnit, counts, fieldColumn, mapBoxes, meanOf, medianOf, roundTimes, shiftTimes, stdOf, sumOf } from './times.js';

/** Labels that are lengths of time. */
export class TimedeltaIndex extends Index {
  /** The step between the labels, if there is one; assign to set it. */
  get freq(): unknown {
    return freqOf(this.data);
  }
  set freq(freq: unknown) {
    this.replaceData(withFreq(this.data as FlatData, freq));
  }
}

const flat = (self: Index): FlatData => self.data as FlatData;
const PARTS = ['days', 'seconds', 'microseconds', 'nanoseconds'] as const;
const COMPONENTS = ['days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'];
const RESOLUTIONS = ['D', 'h', 'min', 's', 'ms', 'us', 'ns'];
const RESOLUTION_NAMES: Record<string, string> = {
  D: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  ms: 'millisecond',
  us: 'microsecond',
  ns: 'nanosecond',
};

const part =
  (name: (typeof PARTS)[number]) =>
  (self: Index): Index => {
    const { column } = flat(self);
    const values = mapBoxes<Timedelta>(column, (v) => v[name]);
    return wrapIndex(
      flatData(
        fieldColumn(
          values.map((v) => (v ?? 0) as number),
          column,
          name === 'days' ? 64 : 32,
        ),
        self.name,
      ),
    );
  };

function components(self: Index): unknown {
  const { column } = flat(self);
  const rows = mapBoxes<Timedelta>(column, (v) => durationParts(v.count, v.unit)) as (Readonly<Record<string, number>> | null)[];
  const missing = rows.includes(null);
  const columns = COMPONENTS.map((name) =>
    columnOf(
      rows.map((r) => r?.[name] ?? Number.NaN),
      missing ? dtypes.float64 : dtypes.int64,
    ),
  );
  return frameFrom(columns, COMPONENTS, rangeData(dataLength(self.data)));
}

export const timedeltaGetters: Getters<TimedeltaIndex> = {
  ...Object.fromEntries(PARTS.map((name) => [name, part(name)])),
  asi8: (self) => counts(flat(self)).slice(),
  components,
  freqstr: (self) => flat(self).freq ?? null,
  inferred_freq: (self) => (self.length < 3 ? null : inferredFreq(flat(self))),
  resolution: (self) => {
    const found = mapBoxes<Timedelta>(flat(self).column, (v) => RESOLUTIONS.indexOf(v.resolutionString)) as (number | null)[];
    return RESOLUTION_NAMES[RESOLUTIONS[found.reduce<number>((a, b) => Math.max(a, b ?? 0), 0)]];
  },
  unit: (self) => flat(self).column.dtype.unit,
};

const rounding =
  (how: 'floor' | 'ceil' | 'round') =>
  (self: Index, a: Record<string, any>): Index =>
    wrapIndex(roundTimes(flat(self), how, a));
const skips = (a: Record<string, any>): boolean => a['skipna'] !== false;

export const timedeltaMethods: Methods<TimedeltaIndex> = {
  as_unit: (self, a) => wrapIndex(asUnit(flat(self), a['unit'])),
  ceil: rounding('ceil'),
  floor: rounding('floor'),
  round: rounding('round'),
  mean: (self, a) => meanOf(flat(self), skips(a)),
  median: (self, a) => medianOf(flat(self), skips(a)),
  std: (self, a) => stdOf(flat(self), Number(a['ddof']), skips(a)),
  sum: (self, a) => sumOf(flat(self), skips(a)),
  shift: (self, a) => wrapIndex(shiftTimes(flat(self), Number(a['periods']), a['freq'])),
  to_pytimedelta: (self) => [...self.labels],
  total_seconds: (self) =>
    wrapIndex(
      flatData(
        columnOf(
          mapBoxes<Timedelta>(flat(self).column, (v) => v.totalSeconds()).map((v) => v ?? Number.NaN),
          dtypes.float64,
        ),
        self.name,
      ),
    ),
};

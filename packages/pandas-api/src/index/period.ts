import { IncompatibleFrequency, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import type { Getters, Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { isMissing, Period, PeriodClass, periodKind, periodOf } from '../scalars/index.js';
import { Index } from './base.js';
import { booleans } from './boolean-array.js';
import { columnIn, constructorArgs, listIn, nameIn, requireList } from './construct.js';
import { dataLength, type FlatData, flatData } from './data.js';
import { withInferred } from './frequency.js';
import { wrapIndex } from './make.js';
import { mapBoxes } from './times.js';

const FROM_FIELDS = makeSignature('fromFields', [
  ['year', '?'],
  ['quarter', '?'],
  ['month', '?'],
  ['day', '?'],
  ['hour', '?'],
  ['minute', '?'],
  ['second', '?'],
  ['freq', '?'],
]);
const FROM_ORDINALS = makeSignature('fromOrdinals', [['ordinals'], ['freq'], ['name', '?']]);

/** Labels that are spans of the calendar. */
export class PeriodIndex extends Index {
  /** One period per row of fields: year and month, or year and quarter, … */
  static fromFields(...given: unknown[]): Index {
    return wrapIndex(fromFields(readArgs(FROM_FIELDS, given)));
  }
  /** Periods by their numbers. */
  static fromOrdinals(...given: unknown[]): Index {
    const a = readArgs(FROM_ORDINALS, given);
    const kind = periodKind(a['freq']);
    return wrapIndex(
      flatData(
        columnOf(
          [...a['ordinals']].map((o) => (isMissing(o) ? null : periodOf(BigInt(o as number), kind))),
          dtypes.period(kind.freqstr),
        ),
        a['name'],
      ),
    );
  }
}

const FIELD_NAMES = ['year', 'quarter', 'month', 'day', 'hour', 'minute', 'second'];

function fromFields(a: Args): FlatData {
  const given = FIELD_NAMES.filter((name) => !isMissing(a[name]));
  const lists = given.map((name) => ({
    name,
    values: listIn(a[name]) ?? (ArrayBuffer.isView(a[name]) ? Array.from(a[name] as never as ArrayLike<unknown>) : null),
  }));
  const n = Math.max(1, ...lists.map((l) => l.values?.length ?? 1));
  if (lists.some((l) => l.values !== null && l.values.length !== n)) throw new ValueError('Mismatched Period array lengths');
  const freq = a['freq'] ?? (given.includes('quarter') ? 'Q' : undefined);
  const rows = Array.from({ length: n }, (_, i) =>
    Period({ ...Object.fromEntries(lists.map((l) => [l.name, Number(l.values?.[i] ?? a[l.name])])), freq } as never),
  );
  return flatData(columnOf(rows));
}

/** pd.PeriodIndex(data, freq, dtype, copy, name). */
export function readPeriods(args: readonly unknown[]): FlatData {
  const a = constructorArgs('PeriodIndex', args);
  if (isMissing(a['data'])) throw new TypeError('PeriodIndex() must be called with a collection of some kind, None was passed');
  const freq = isMissing(a['freq']) ? (isMissing(a['dtype']) ? null : (parseDtype(a['dtype']).freq ?? null)) : a['freq'];
  return flatData(periodColumn(a['data'], freq), isMissing(a['name']) ? nameIn(a['data']) : a['name']);
}

/** A list-like as a column of periods. */
export function periodColumn(data: unknown, freq: unknown): LocalColumn {
  const source = Array.isArray(data) ? null : columnIn(data);
  const values = source === null ? requireList(data, 'PeriodIndex') : boxAll(source);
  if (source?.dtype.kind === 'period' && freq === null) return source;
  const held = values.find((v) => v instanceof PeriodClass) as Period | undefined;
  const kind = freq === null ? (held === undefined ? null : periodKind(held.freqstr)) : periodKind(freq);
  if (kind === null) throw new ValueError('freq not specified and cannot be inferred');
  const made = values.map((v) => (isMissing(v) ? null : periodFrom(v, kind.offset)));
  const name = kind.freqstr;
  for (const p of made) {
    if (!isMissing(p) && (p as Period).freqstr !== name)
      throw new IncompatibleFrequency(`Input has different freq=${(p as Period).freqstr} from PeriodIndex(freq=${name})`);
  }
  return columnOf(
    made.map((p) => (isMissing(p) ? null : p)),
    dtypes.period(name),
  );
}

const periodFrom = (v: unknown, freq: unknown): unknown => Period(v as never, { freq } as never);

const flat = (self: Index): FlatData => self.data as FlatData;
const FIELDS = [
  'year',
  'qyear',
  'quarter',
  'month',
  'week',
  'weekofyear',
  'day',
  'weekday',
  'dayofweek',
  'day_of_week',
  'dayofyear',
  'day_of_year',
  'hour',
  'minute',
  'second',
  'days_in_month',
  'daysinmonth',
];

/** int64 fields; missing ones are -1 as in pandas, whose fields of periods have no missing value. */
const field =
  (name: string) =>
  (self: Index): Index => {
    const values = mapBoxes<Record<string, number>>(flat(self).column, (p) => p[name]);
    return wrapIndex(
      flatData(
        columnOf(
          values.map((v) => v ?? -1),
          dtypes.int64,
        ),
        self.name,
      ),
    );
  };

const moments = (self: Index, values: readonly unknown[]): Index => {
  const column = columnOf(values, values.every(isMissing) ? dtypes.datetime('us') : undefined);
  return wrapIndex(flatData(column, self.name));
};

function isFull(self: Index): boolean {
  if (self.length === 0) return true;
  const ordinals = Array.from(flat(self).column.vector.data as BigInt64Array);
  if (ordinals.some((v, i) => i > 0 && v < ordinals[i - 1])) throw new ValueError('Index is not monotonic');
  return ordinals.every((v, i) => i === 0 || v - ordinals[i - 1] < 2n);
}

export const periodGetters: Getters<PeriodIndex> = {
  ...Object.fromEntries(FIELDS.map((name) => [name, field(name)])),
  asi8: (self) => (flat(self).column.vector.data as BigInt64Array).slice(),
  freq: (self) => periodKind(flat(self).column.dtype.freq).offset,
  freqstr: (self) => flat(self).column.dtype.freq,
  start_time: (self) =>
    moments(
      self,
      mapBoxes<Period>(flat(self).column, (p) => p.startTime),
    ),
  end_time: (self) =>
    moments(
      self,
      mapBoxes<Period>(flat(self).column, (p) => p.endTime),
    ),
  is_leap_year: (self) => {
    const values = mapBoxes<Period>(flat(self).column, (p) => p.isLeapYear);
    return booleans(values.length, (i) => values[i] === true);
  },
  is_full: isFull,
  resolution: (self) =>
    ({
      Y: 'year',
      Q: 'quarter',
      M: 'month',
      W: 'day',
      B: 'day',
      D: 'day',
      h: 'hour',
      min: 'minute',
      s: 'second',
      ms: 'millisecond',
      us: 'microsecond',
      ns: 'nanosecond',
    })[periodKind(flat(self).column.dtype.freq).group],
};

function asfreq(self: Index, a: Args): Index {
  const kind = periodKind(a['freq'] ?? flat(self).column.dtype.freq);
  const values = mapBoxes<Period>(flat(self).column, (p) => p.asfreq(kind.offset, a['how'] ?? 'E'));
  return wrapIndex(flatData(columnOf(values, dtypes.period(kind.freqstr)), self.name));
}

function toTimestamp(self: Index, a: Args): Index {
  const values = mapBoxes<Period>(flat(self).column, (p) => p.toTimestamp(a['freq'] ?? undefined, a['how'] ?? 'start'));
  const made = flatData(columnOf(values, values.every(isMissing) ? dtypes.datetime('us') : undefined), self.name);
  const atEnd = /^(e|finish)/i.test(String(a['how'] ?? 'start'));
  return wrapIndex(dataLength(made) < 3 || atEnd ? made : withInferred(made));
}

function shifted(self: Index, periods: number): Index {
  const d = flat(self);
  const kind = periodKind(d.column.dtype.freq);
  const data = (d.column.vector.data as BigInt64Array).map((v) => v + BigInt(periods * kind.n));
  return wrapIndex(flatData({ dtype: d.column.dtype, vector: { ...d.column.vector, data } }, d.name));
}

export const periodMethods: Methods<PeriodIndex> = {
  asfreq,
  shift: (self, a) => shifted(self, Number(a['periods'])),
  strftime: (self, a) =>
    wrapIndex(
      flatData(
        columnOf(
          mapBoxes<Period>(flat(self).column, (p) => p.strftime(a['dateFormat'])),
          dtypes.str,
        ),
        self.name,
      ),
    ),
  to_timestamp: toTimestamp,
};

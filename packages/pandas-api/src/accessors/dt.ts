import { AttributeError, call, type Expr, lit, NotImplementedError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { collectCells } from '../core/collect.js';
import { type Getters, installGetters, installMethods } from '../core/install.js';
import { toCamel } from '../core/names.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { inferFreq, isMissing, type Period, periodKind, type Timestamp } from '../scalars/index.js';
import { type Series, type SeriesState, seriesOf } from '../series/series.js';
import { asUnit, components, eachValue, eachValueNow, isocalendar, rounded, tzConvert, tzLocalize } from './dt-moments.js';
import { FIELDS, FLAGS, NO_PERIOD_FIELDS, PARTS, PERIOD_FIELDS } from './dt-table.js';

/** `s.dt`: fields and functions of every moment, duration or period of a Series. */
export class DatetimeAccessor {
  readonly #state: SeriesState;

  constructor(s: Series) {
    const { kind } = s[STATE].cell.dtype;
    if (kind !== 'datetime' && kind !== 'timedelta' && kind !== 'period')
      throw new AttributeError('Can only use .dt accessor with datetimelike values');
    this.#state = s[STATE];
    Object.freeze(this);
  }

  /** @internal */
  get state(): SeriesState {
    return this.#state;
  }
  /** @internal */
  get dtype(): Dtype {
    return this.#state.cell.dtype;
  }
  /** @internal */
  get expr(): Expr {
    return this.#state.cell.expr;
  }
  /** @internal a Series of one expression */
  series(expr: Expr, dtype: Dtype, extra: Partial<Cell> = {}): Series {
    return seriesOf({ ...this.#state, cell: { expr, dtype, ...extra } });
  }
  /** @internal AttributeError unless the values are of a kind */
  only(kind: Dtype['kind'], name: string): void {
    if (this.dtype.kind === kind) return;
    const owner = { datetime: 'DatetimeProperties', timedelta: 'TimedeltaProperties', period: 'PeriodProperties' }[
      this.dtype.kind as 'datetime'
    ];
    throw new AttributeError(`'${owner}' object has no attribute '${name}'`);
  }
}

/** The frequency that the values follow, if they do. */
function inferredFreq(self: DatetimeAccessor): string | null {
  const [{ vector, dtype }] = collectCells(self.state.rows, [self.state.cell]);
  const counts = vector.data as BigInt64Array;
  if (counts.length < 3 || vector.valid?.includes(0)) return null;
  return inferFreq(counts, dtype.unit, dtype.tz ?? null, dtype.kind === 'timedelta');
}

const getters: Getters<DatetimeAccessor> = {
  unit: (self) => self.dtype.unit,
  tz: (self) => self.dtype.tz ?? null,
  freq: (self) => (self.dtype.kind === 'period' ? periodKind(self.dtype.freq!).offset : inferredFreq(self)),
  date: (self) => (self.only('datetime', 'date'), eachValue(self, dtypes.object, (t: Timestamp) => t.date())),
  time: (self) => (self.only('datetime', 'time'), eachValue(self, dtypes.object, (t: Timestamp) => t.time())),
  timetz: (self) => (self.only('datetime', 'timetz'), eachValue(self, dtypes.object, (t: Timestamp) => t.timetz())),
  components,
  start_time: (self) => (self.only('period', 'start_time'), eachValueNow(self, (p: Period) => p.startTime)),
  end_time: (self) => (self.only('period', 'end_time'), eachValueNow(self, (p: Period) => p.endTime)),
};
/** Fields of a period: -1 where it is missing. */
const periodField = (self: DatetimeAccessor, name: string): Series => eachValue(self, dtypes.int64, (p) => p[toCamel(name)], -1);
for (const name of PERIOD_FIELDS) getters[name] = (self) => (self.only('period', name), periodField(self, name));
for (const [name, fn] of Object.entries(FIELDS)) {
  getters[name] = (self) => {
    if (self.dtype.kind === 'period' && !NO_PERIOD_FIELDS.includes(name)) return periodField(self, name);
    self.only('datetime', name);
    const expr = call(fn, [self.expr]);
    return self.series(expr, dtypeOf(expr.type), { maybe: true });
  };
}
for (const [name, fn] of Object.entries(FLAGS)) {
  getters[name] = (self) => {
    if (self.dtype.kind === 'period' && name === 'is_leap_year') return eachValue(self, dtypes.bool, (p: Period) => p.isLeapYear, false);
    self.only('datetime', name);
    return self.series(call('coalesce', [call(fn, [self.expr]), lit(false)]), dtypes.bool);
  };
}
for (const [name, fn] of Object.entries(PARTS)) {
  getters[name] = (self) => {
    self.only('timedelta', name);
    const expr = call(fn, [self.expr]);
    return self.series(expr, dtypeOf(expr.type), { maybe: true });
  };
}
installGetters(DatetimeAccessor, getters);

const english = (name: string, a: Args): void => {
  if (typeof a['locale'] === 'string' && !/^(en|C|POSIX)/.test(a['locale']))
    throw new NotImplementedError(`dt.${name}(locale='${a['locale']}'): names are English; map them yourself with s.map`);
};

installMethods<DatetimeAccessor>(DatetimeAccessor, 'Series.dt', {
  day_name: (self, a) => (
    self.only('datetime', 'day_name'), english('day_name', a), self.series(call('dt.day_name', [self.expr]), dtypes.str)
  ),
  month_name: (self, a) => (
    self.only('datetime', 'month_name'), english('month_name', a), self.series(call('dt.month_name', [self.expr]), dtypes.str)
  ),
  normalize: (self) => (self.only('datetime', 'normalize'), self.series(call('dt.normalize', [self.expr]), self.dtype)),
  strftime: (self, a) =>
    self.dtype.kind === 'period'
      ? eachValue(self, dtypes.str, (p: Period) => p.strftime(a['dateFormat']))
      : self.series(call('dt.strftime', [self.expr], { format: a['dateFormat'] }), dtypes.str),
  total_seconds: (self) => (self.only('timedelta', 'total_seconds'), self.series(call('td.total_seconds', [self.expr]), dtypes.float64)),
  floor: rounded('floor'),
  ceil: rounded('ceil'),
  round: rounded('round'),
  tz_localize: tzLocalize,
  tz_convert: tzConvert,
  as_unit: asUnit,
  isocalendar,
  to_period: (self, a) => {
    self.only('datetime', 'to_period');
    const freq = a['freq'] ?? inferredFreq(self);
    if (isMissing(freq)) throw new ValueError('You must pass a freq argument as current index has none.');
    return eachValueNow(self, (t: Timestamp) => t.toPeriod(freq));
  },
  to_timestamp: (self, a) => (
    self.only('period', 'to_timestamp'), eachValueNow(self, (p: Period) => p.toTimestamp(a['freq'] ?? undefined, a['how']))
  ),
  asfreq: (self, a) => (
    self.only('period', 'asfreq'), eachValueNow(self, (p: Period) => p.asfreq(a['freq'] ?? self.dtype.freq, a['how'] ?? 'E'))
  ),
  to_pydatetime: (self) => (self.only('datetime', 'to_pydatetime'), eachValue(self, dtypes.object, (t: Timestamp) => t)),
  to_pytimedelta: (self) => eachValue(self, dtypes.object, (t) => t).toArray(),
});

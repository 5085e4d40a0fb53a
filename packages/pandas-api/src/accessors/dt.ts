import { AttributeError, call, lit, type Expr } from '@pandorable/planner';
import { type Getters, installGetters, installMethods } from '../core/install.js';
import { dtypeOf, dtypes } from '../dtypes/registry.js';
import type { Dtype } from '../dtypes/dtype.js';
import { STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { type Series, type SeriesState, seriesOf } from '../series/series.js';
import { FIELDS, FLAGS, PARTS } from './dt-table.js';

/** `s.dt`: fields and functions of every moment, duration or period of a Series. */
export class DatetimeAccessor {
  readonly #state: SeriesState;

  constructor(s: Series) {
    const { kind } = s[STATE].cell.dtype;
    if (kind !== 'datetime' && kind !== 'timedelta' && kind !== 'period') throw new AttributeError('Can only use .dt accessor with datetimelike values');
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
    const owner = { datetime: 'DatetimeProperties', timedelta: 'TimedeltaProperties', period: 'PeriodProperties' }[this.dtype.kind as 'datetime'];
    throw new AttributeError(`'${owner}' object has no attribute '${name}'`);
  }
}

const getters: Getters<DatetimeAccessor> = { unit: (self) => self.dtype.unit, tz: (self) => self.dtype.tz ?? null };
for (const [name, fn] of Object.entries(FIELDS)) {
  getters[name] = (self) => {
    self.only('datetime', name);
    const expr = call(fn, [self.expr]);
    return self.series(expr, dtypeOf(expr.type), { maybe: true });
  };
}
for (const [name, fn] of Object.entries(FLAGS)) {
  getters[name] = (self) => {
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
installMethods<DatetimeAccessor>(DatetimeAccessor, 'Series.dt', {
  day_name: (self) => (self.only('datetime', 'day_name'), self.series(call('dt.day_name', [self.expr]), dtypes.str)),
  month_name: (self) => (self.only('datetime', 'month_name'), self.series(call('dt.month_name', [self.expr]), dtypes.str)),
  normalize: (self) => (self.only('datetime', 'normalize'), self.series(call('dt.normalize', [self.expr]), self.dtype)),
  strftime: (self, a) => (self.only('datetime', 'strftime'), self.series(call('dt.strftime', [self.expr], { format: a['dateFormat'] }), dtypes.str)),
  total_seconds: (self) => (self.only('timedelta', 'total_seconds'), self.series(call('td.total_seconds', [self.expr]), dtypes.float64)),
});

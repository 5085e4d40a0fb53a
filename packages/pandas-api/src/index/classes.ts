import { makeSignature } from '../core/args.js';
import { callable, installAliases, installGetters, installMethods } from '../core/install.js';
import '../accessors/cat.js';
import '../categorical/install.js';
import { Index as IndexClass, READERS, TELLS } from './base.js';
import { CategoricalIndex as CategoricalIndexClass, categoricalGetters, categoricalMethods, readCategoricalIndex } from './categorical.js';
import { readIndexData } from './construct.js';
import { DatetimeIndex as DatetimeIndexClass, datetimeGetters, datetimeMethods } from './datetime.js';
import { readDatetimes, readDurations } from './datetime-construct.js';
import { getItem } from './get-item.js';
import { contains } from './get-loc.js';
import { indexGetters } from './getters.js';
import { IntervalIndex as IntervalIndexClass, intervalGetters, intervalMethods, readIntervals } from './interval.js';
import { INDEX_CLASSES, wrapIndex } from './make.js';
import { indexMethods } from './methods.js';
import { MultiIndex as MultiIndexClass, multiGetters, multiMethods, readMulti } from './multi.js';
import { operatorMethods, operatorSignatures } from './operator-methods.js';
import { PeriodIndex as PeriodIndexClass, periodGetters, periodMethods, readPeriods } from './period.js';
import { RangeIndex as RangeIndexClass, rangeGetters, readRange } from './range.js';
import { reprIndex } from './text.js';
import { TimedeltaIndex as TimedeltaIndexClass, timedeltaGetters, timedeltaMethods } from './timedelta.js';

/** The classes of indexes, each with its members: imported first, for what it does. */
TELLS.repr = reprIndex;
TELLS.contains = (index, label) => contains(index.data, label);

const none = (name: string) => makeSignature(name, []);
const skipna = (name: string) =>
  makeSignature(name, [
    ['skipna', '?', true],
    ['axis', '?', 0],
  ]);
const OWN = {
  ...operatorSignatures,
  get: makeSignature('get', [['key']]),
  to_array: none('to_array'),
  view: makeSignature('view', [['cls', '?']]),
};
const OWN_TIMEDELTA = {
  median: skipna('median'),
  mean: skipna('mean'),
  sum: skipna('sum'),
  std: makeSignature('std', [
    ['ddof', '?', 1],
    ['skipna', '?', true],
  ]),
  to_pytimedelta: none('to_pytimedelta'),
  total_seconds: none('total_seconds'),
};
const OWN_PERIOD = {
  asfreq: makeSignature('asfreq', [
    ['freq', '?'],
    ['how', '?', 'E'],
  ]),
  to_timestamp: makeSignature('to_timestamp', [
    ['freq', '?'],
    ['how', '?', 'start'],
  ]),
};
const OWN_INTERVAL = {
  contains: makeSignature('contains', [['other']]),
  overlaps: makeSignature('overlaps', [['other']]),
  set_closed: makeSignature('set_closed', [['closed']]),
  to_tuples: makeSignature('to_tuples', [['na_tuple', '?', true]]),
};

installMethods<IndexClass>(
  IndexClass,
  'Index',
  { ...indexMethods, ...operatorMethods, get: (self, a) => getItem(self, a['key']), to_array: (self) => [...self.labels] },
  OWN,
);
installGetters(IndexClass, indexGetters);
installMethods(MultiIndexClass, 'MultiIndex', multiMethods);
installGetters(MultiIndexClass, multiGetters);
installMethods(DatetimeIndexClass, 'DatetimeIndex', datetimeMethods);
installGetters(DatetimeIndexClass, datetimeGetters);
installMethods(TimedeltaIndexClass, 'DatetimeIndex', timedeltaMethods, OWN_TIMEDELTA);
installGetters(TimedeltaIndexClass, timedeltaGetters);
installMethods(PeriodIndexClass, 'DatetimeIndex', periodMethods, OWN_PERIOD);
installGetters(PeriodIndexClass, periodGetters);
installMethods(IntervalIndexClass, 'IntervalIndex', intervalMethods, OWN_INTERVAL);
installGetters(IntervalIndexClass, intervalGetters);
installMethods(CategoricalIndexClass, 'CategoricalIndex', categoricalMethods);
installGetters(CategoricalIndexClass, categoricalGetters);
installGetters(RangeIndexClass, rangeGetters);

READERS.set(IndexClass, (given) => wrapIndex(readIndexData(given)));
READERS.set(MultiIndexClass, (given) => wrapIndex(readMulti(given)));
READERS.set(DatetimeIndexClass, (given) => wrapIndex(readDatetimes(given)));
READERS.set(TimedeltaIndexClass, (given) => wrapIndex(readDurations(given)));
READERS.set(PeriodIndexClass, (given) => wrapIndex(readPeriods(given)));
READERS.set(IntervalIndexClass, (given) => wrapIndex(readIntervals(given)));
READERS.set(CategoricalIndexClass, (given) => wrapIndex(readCategoricalIndex(given)));
READERS.set(RangeIndexClass, (given) => wrapIndex(readRange(given)));

Object.assign(INDEX_CLASSES.byKind, {
  range: RangeIndexClass,
  multi: MultiIndexClass,
  datetime: DatetimeIndexClass,
  timedelta: TimedeltaIndexClass,
  period: PeriodIndexClass,
  interval: IntervalIndexClass,
  category: CategoricalIndexClass,
});
for (const Class of [MultiIndexClass, PeriodIndexClass, IntervalIndexClass, RangeIndexClass]) installAliases(Class);

export const Index = callable(IndexClass);
export const MultiIndex = callable(MultiIndexClass);
export const DatetimeIndex = callable(DatetimeIndexClass);
export const TimedeltaIndex = callable(TimedeltaIndexClass);
export const PeriodIndex = callable(PeriodIndexClass);
export const IntervalIndex = callable(IntervalIndexClass);
export const CategoricalIndex = callable(CategoricalIndexClass);
export const RangeIndex = callable(RangeIndexClass);

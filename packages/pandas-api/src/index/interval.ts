import { NotImplementedError, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import type { Getters, Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { dtypes, isNumericDtype, parseDtype } from '../dtypes/registry.js';
import { type Bound, type Closed, type Interval, IntervalClass, isMissing, makeInterval, tuple } from '../scalars/index.js';
import { Index } from './base.js';
import { booleans } from './boolean-array.js';
import { columnIn, constructorArgs, listIn, nameIn, requireList } from './construct.js';
import { dataLabels, type FlatData, flatData, takeColumn } from './data.js';
import { overlapping } from './interval-loc.js';
import { wrapIndex } from './make.js';
import { arithmeticData } from './operators.js';
import { order } from './sort.js';

const FROM_BREAKS = makeSignature('fromBreaks', [['breaks'], ['closed', '?', 'right'], ['name', '?'], ['copy', '?'], ['dtype', '?']]);
const FROM_ARRAYS = makeSignature('fromArrays', [
  ['left'],
  ['right'],
  ['closed', '?', 'right'],
  ['name', '?'],
  ['copy', '?'],
  ['dtype', '?'],
]);
const FROM_TUPLES = makeSignature('fromTuples', [['data'], ['closed', '?', 'right'], ['name', '?'], ['copy', '?'], ['dtype', '?']]);

/** Labels that are ranges. */
export class IntervalIndex extends Index {
  /** Intervals between neighbouring breaks. */
  static fromBreaks(...given: unknown[]): Index {
    const a = readArgs(FROM_BREAKS, given);
    const breaks = boundsIn(a['breaks']);
    const n = breaks.vector.length;
    const rows = Array.from({ length: Math.max(0, n - 1) }, (_, i) => i);
    return wrapIndex(
      flatData(
        intervalColumn(
          takeColumn(breaks, rows),
          takeColumn(
            breaks,
            rows.map((i) => i + 1),
          ),
          closedOf(a),
        ),
        a['name'],
      ),
    );
  }
  /** Intervals from their left and right ends. */
  static fromArrays(...given: unknown[]): Index {
    const a = readArgs(FROM_ARRAYS, given);
    return wrapIndex(flatData(intervalColumn(boundsIn(a['left']), boundsIn(a['right']), closedOf(a)), a['name']));
  }
  /** Intervals from pairs. */
  static fromTuples(...given: unknown[]): Index {
    const a = readArgs(FROM_TUPLES, given);
    const pairs = requireList(a['data'], 'IntervalIndex').map((p) => (isMissing(p) ? [null, null] : pairOf(p)));
    return wrapIndex(flatData(intervalColumn(columnOf(pairs.map((p) => p[0])), columnOf(pairs.map((p) => p[1])), closedOf(a)), a['name']));
  }
}

function pairOf(p: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(p)) throw new TypeError(`IntervalIndex.from_tuples received an invalid item, ${String(p)}`);
  if (p.length !== 2) throw new ValueError(`IntervalIndex.from_tuples requires tuples of length 2, got ${String(tuple(...p))}`);
  return [p[0], p[1]];
}

const CLOSED = ['left', 'right', 'both', 'neither'];

function closedOf(a: Args): Closed {
  const closed = isMissing(a['dtype']) ? a['closed'] : parseDtype(a['dtype']).closed;
  if (!CLOSED.includes(closed)) throw new ValueError(`invalid option for 'closed': ${closed}`);
  return closed;
}

function boundsIn(list: unknown): LocalColumn {
  const column = columnIn(list) ?? columnOf(requireList(list, 'IntervalIndex'));
  if (column.dtype.kind === 'str' || column.dtype.kind === 'category')
    throw new TypeError('category, object, and string subtypes are not supported for IntervalArray');
  return column;
}

/** Intervals from columns of ends, checked. */
export function intervalColumn(left: LocalColumn, right: LocalColumn, closed: Closed): LocalColumn {
  if (left.vector.length !== right.vector.length) throw new ValueError('left and right must have the same length');
  const subtype = left.vector.length === 0 ? left.dtype : commonDtype(left.dtype, right.dtype);
  if (!isNumericDtype(subtype) && subtype.kind !== 'datetime' && subtype.kind !== 'timedelta' && subtype !== dtypes.object)
    throw new ValueError(`category, object, and string subtypes are not supported for IntervalArray`);
  if (subtype === dtypes.object && left.vector.length > 0)
    throw new ValueError(`must not have differing left [${left.dtype.name}] and right [${right.dtype.name}] types`);
  const [ls, rs] = [left, right].map((c) => boxAll(castColumn(c, subtype)));
  const values = ls.map((l, i) => intervalOf(l, rs[i], closed, subtype.kind === 'float'));
  return columnOf(values, dtypes.interval(subtype === dtypes.object ? dtypes.int64 : subtype, closed));
}

function intervalOf(l: unknown, r: unknown, closed: Closed, float: boolean): Interval | null {
  if (isMissing(l) !== isMissing(r)) throw new ValueError('missing values must be missing in the same location both left and right sides');
  if (isMissing(l)) return null;
  if (l instanceof Object ? (l as Interval).gt(r) : (l as number) > (r as number))
    throw new ValueError('left side of interval must be <= right side');
  return makeInterval(l as Bound, r as Bound, closed, float);
}

/** pd.IntervalIndex(data, closed, dtype, …). */
export function readIntervals(args: readonly unknown[]): FlatData {
  const a = constructorArgs('IntervalIndex', args);
  const name = isMissing(a['name']) ? nameIn(a['data']) : a['name'];
  const source = columnIn(a['data']) ?? columnOf(requireList(a['data'], 'IntervalIndex'));
  if (source.dtype.kind === 'interval' && isMissing(a['closed']) && isMissing(a['dtype'])) return flatData(normalized(source), name);
  const values = boxAll(source);
  const wrong = values.find((v) => !isMissing(v) && !(v instanceof IntervalClass));
  if (wrong !== undefined) throw new TypeError(`type ${typeof wrong} with value ${String(wrong)} is not an interval`);
  const held = values.filter((v): v is Interval => !isMissing(v));
  const closed =
    (isMissing(a['closed']) ? (isMissing(a['dtype']) ? held[0]?.closed : parseDtype(a['dtype']).closed) : a['closed']) ?? 'right';
  if (isMissing(a['closed']) && held.some((v) => v.closed !== closed))
    throw new ValueError('intervals must all be closed on the same side');
  const [left, right] = (['left', 'right'] as const).map((side) =>
    columnOf(values.map((v) => (isMissing(v) ? Number.NaN : (v as Interval)[side]))),
  );
  const subtype = isMissing(a['dtype']) ? undefined : parseDtype(a['dtype']).subtype;
  const cast = (c: LocalColumn): LocalColumn => (subtype === undefined || a['dtype'] === 'interval' ? c : castColumn(c, subtype));
  return flatData(intervalColumn(cast(left), cast(right), closed), name);
}

/** Whole bounds of a float index print as floats. */
function normalized(c: LocalColumn): LocalColumn {
  if (c.dtype.subtype?.kind !== 'float' && !c.vector.valid?.includes(0)) return c;
  const values = boxAll(c) as (Interval | null)[];
  if (c.vector.valid?.includes(0) && c.dtype.subtype?.kind === 'int') {
    return columnOf(
      values.map((v) => v && makeInterval(v.left, v.right, v.closed, true)),
      dtypes.interval(dtypes.float64, c.dtype.closed),
    );
  }
  return columnOf(
    values.map((v) => v && makeInterval(v.left, v.right, v.closed, true)),
    c.dtype,
  );
}

const flat = (self: Index): FlatData => self.data as FlatData;
const held = (self: Index): (Interval | null)[] => dataLabels(self.data) as (Interval | null)[];
const closedAt = (self: Index): Closed => flat(self).column.dtype.closed;

/** One end of each interval. */
export function endsOf(d: FlatData, side: 'left' | 'right'): LocalColumn {
  const { subtype } = d.column.dtype;
  const values = (dataLabels(d) as (Interval | null)[]).map((v) => (v === null ? null : v[side]));
  const gaps = values.includes(null) && (subtype!.kind === 'int' || subtype!.kind === 'uint');
  return columnOf(
    values.map((v) => v ?? Number.NaN),
    gaps ? dtypes.float64 : subtype,
  );
}

const side =
  (name: 'left' | 'right') =>
  (self: Index): Index =>
    wrapIndex(flatData(endsOf(flat(self), name)));

function mid(self: Index): Index {
  const values = held(self).map((v) => (v === null ? Number.NaN : v.mid));
  const number = isNumericDtype(flat(self).column.dtype.subtype!);
  return wrapIndex(flatData(columnOf(values, number ? dtypes.float64 : undefined)));
}

export const intervalGetters: Getters<IntervalIndex> = {
  left: side('left'),
  right: side('right'),
  mid,
  closed: closedAt,
  closed_left: (self) => closedAt(self) === 'left' || closedAt(self) === 'both',
  closed_right: (self) => closedAt(self) === 'right' || closedAt(self) === 'both',
  open_left: (self) => closedAt(self) === 'right' || closedAt(self) === 'neither',
  open_right: (self) => closedAt(self) === 'left' || closedAt(self) === 'neither',
  is_empty: (self) => {
    const values = held(self);
    return booleans(values.length, (i) => values[i] !== null && values[i].isEmpty);
  },
  is_overlapping: (self) => overlapping(flat(self)),
  is_non_overlapping_monotonic: (self) => (order(self.data).increasing || order(self.data).decreasing) && !overlapping(flat(self)),
  lengths: (self) =>
    wrapIndex(arithmeticData('sub', flatData(endsOf(flat(self), 'right')), wrapIndex(flatData(endsOf(flat(self), 'left'))), false)),
};

function contains(self: Index, other: unknown): unknown {
  if (other instanceof IntervalClass) throw new NotImplementedError('contains not implemented for two intervals');
  const values = held(self);
  return booleans(values.length, (i) => values[i] !== null && values[i].contains(other));
}

function overlaps(self: Index, other: unknown): unknown {
  if (listIn(other) !== null && !(other instanceof IntervalClass))
    throw new NotImplementedError('overlaps of many intervals: call it with one Interval at a time');
  const values = held(self);
  return booleans(values.length, (i) => values[i] !== null && values[i].overlaps(other as Interval));
}

function setClosed(self: Index, closed: Closed): Index {
  if (!CLOSED.includes(closed)) throw new ValueError(`invalid option for 'closed': ${closed}`);
  const { column, name } = flat(self);
  const values = held(self).map((v) => v && makeInterval(v.left, v.right, closed, v.float));
  return wrapIndex(flatData(columnOf(values, dtypes.interval(column.dtype.subtype!, closed)), name));
}

export const intervalMethods: Methods<IntervalIndex> = {
  contains: (self, a) => contains(self, a['other']),
  overlaps: (self, a) => overlaps(self, a['other']),
  set_closed: (self, a) => setClosed(self, a['closed']),
  to_tuples: (self, a) => {
    const gap = a['naTuple'] === false ? Number.NaN : tuple(Number.NaN, Number.NaN);
    return wrapIndex(
      flatData(
        columnOf(
          held(self).map((v) => (v === null ? gap : tuple(v.left, v.right))),
          dtypes.object,
        ),
        self.name,
      ),
    );
  },
};

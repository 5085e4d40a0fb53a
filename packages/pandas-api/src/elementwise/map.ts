import { InvalidIndexError, type Node, takeVector, ValueError, type Vector } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeLater, computeNow } from '../cells/attach.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll, boxAt, labelKey } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { nullableResult } from '../dtypes/pointwise.js';
import { dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { wrapIndex } from '../index/make.js';
import { isUfunc } from '../np/elements.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { eachColumn } from './missing.js';
import { mapCells } from './operators.js';
import { mapCell, shipFrame } from './row-functions.js';

type Fn = (...args: any[]) => unknown;

const checked = (naAction: unknown): boolean => {
  if (!isMissing(naAction) && naAction !== 'ignore')
    throw new ValueError(`na_action must either be 'ignore' or None, ${String(naAction)} was passed`);
  return naAction === 'ignore';
};

/** A table of values by key. */
interface Table {
  readonly positions: ReadonlyMap<string, number>;
  readonly loose: ReadonlyMap<string, number> | null;
  readonly values: LocalColumn;
  /** what all keys are, if they are alike */
  readonly keys: 'boolean' | 'number' | null;
}

function kindOf(keys: readonly unknown[]): Table['keys'] {
  const all = (type: string): boolean => keys.length > 0 && keys.every((k) => typeof k === type);
  return all('boolean') ? 'boolean' : all('number') ? 'number' : null;
}

/** Booleans are no numbers to a table of the others. */
const isApart = ({ keys }: Table, { dtype }: Cell): boolean =>
  dtype.kind === 'bool' ? keys === 'number' : keys === 'boolean' && isNumericDtype(dtype);

function tableOf(given: unknown): Table {
  if (Series.isSeries(given)) {
    const { columns, index } = collectState(seriesFrameState(given[STATE]));
    const labels = wrapIndex(index);
    if (!labels.unique_) throw new InvalidIndexError('Reindexing only valid with uniquely valued Index objects');
    return {
      positions: new Map(labels.labels.map((l, i) => [labelKey(l), i] as const)),
      loose: null,
      values: columns[0],
      keys: kindOf(labels.labels),
    };
  }
  const entries = given instanceof Map ? [...given] : Object.entries(given as object);
  return {
    positions: new Map(entries.map(([k], i) => [labelKey(k), i] as const)),
    loose: isPlainObject(given) ? new Map(entries.map(([k], i) => [String(k), i] as const)) : null,
    values: columnOf(entries.map(([, v]) => v)),
    keys: kindOf(entries.map(([k]) => k)),
  };
}

const positionIn = (t: Table, v: unknown): number =>
  t.positions.get(labelKey(v)) ?? (typeof v === 'number' || typeof v === 'boolean' ? t.loose?.get(String(v)) : undefined) ?? -1;

/** Values looked up in a table, missing where they are not in it; those of a nullable column are nullable. */
function lookUp(rows: Node, cell: Cell, t: Table): Computed {
  const { dtype } = t.values;
  const position = isApart(t, cell) ? () => -1 : (v: unknown) => positionIn(t, v);
  const look = (c: LocalColumn): Vector =>
    takeVector(
      t.values.vector,
      Int32Array.from({ length: c.vector.length }, (_, i) => position(boxAt(c, i))),
    );
  if (cell.dtype.masked && !dtype.masked) return computeNow(rows, [cell], ([c]) => lookedUp({ dtype, vector: look(c) }, c.dtype), 'map');
  const done = computeLater(rows, [cell], [dtype], ([c]) => [look(c)], 'map');
  const gains = (dtype.kind === 'int' || dtype.kind === 'uint' || dtype.kind === 'bool') && !dtype.masked;
  return { rows: done.rows, cell: { ...done.cells[0], ...(gains ? { maybe: true } : {}) } };
}

/** Numbers of which some are missing have become floats. */
function lookedUp(c: LocalColumn, from: Dtype): LocalColumn {
  const { kind } = c.dtype;
  const { valid } = c.vector;
  const some = valid === null || valid.includes(1);
  const floats = some && (kind === 'float' || ((kind === 'int' || kind === 'uint') && valid?.includes(0)));
  const made = nullableResult(c, from);
  return floats && isIntDtype(made.dtype) ? castColumn(made, dtypes.Float64) : made;
}

/** A categorical maps its categories; where two become one or one is lost, the values are plain. */
function mapCategories(rows: Node, cell: Cell, each: (v: unknown) => unknown): Computed {
  const old = boxAll(cell.dtype.categories!);
  const made = old.map(each);
  const distinct = new Set(made.map(labelKey)).size === made.length && !made.some(isMissing);
  // where a category has no value, numbers are floats
  const numbers = made.every((v) => isMissing(v) || typeof v === 'number');
  const dtype = numbers && made.some(isMissing) ? dtypes.float64 : undefined;
  if (distinct) return { rows, cell: { expr: cell.expr, dtype: dtypes.category(columnOf(made), cell.dtype.ordered) } };
  return computeNow(
    rows,
    [cell],
    ([c]) =>
      columnOf(
        Array.from({ length: c.vector.length }, (_, i) =>
          c.vector.valid?.[i] === 0 ? null : made[Number((c.vector.data as Int32Array)[i])],
        ),
        dtype,
      ),
    'map',
  );
}

/** s.map(function, dict or Series). */
export function mapSeries(self: Series, a: Args): Series {
  const func = a['func'];
  const ignoreMissing = checked(a['naAction']);
  if (isUfunc(func)) return func(self);
  if (isMissing(func)) throw new ValueError('The `func` parameter is required');
  const category = self[STATE].cell.dtype.kind === 'category';
  if (typeof func === 'function') {
    const args = kwargsOf(a);
    if (category) return eachColumn(self, (rows, c) => mapCategories(rows, c, (v) => func(v, ...args))) as Series;
    return eachColumn(self, (rows, c) => mapCell(rows, c, func as Fn, { ignoreMissing, args })) as Series;
  }
  if (typeof func !== 'object') throw new TypeError(`'${typeof func}' object is not callable`);
  const table = tableOf(func);
  const at = (v: unknown): unknown => {
    const i = positionIn(table, v);
    return i < 0 ? null : boxAt(table.values, i);
  };
  return eachColumn(self, (rows, c) => (category ? mapCategories(rows, c, at) : lookUp(rows, c, table))) as Series;
}

/** Named arguments for the user's function, as one last object. */
export const kwargsOf = (a: Args): unknown[] => (a['kwargs'] !== undefined && Object.keys(a['kwargs']).length > 0 ? [a['kwargs']] : []);

/** df.map(function): of every value. */
export function mapFrame(self: Frame, a: Args): Frame {
  const func = a['func'];
  const ignoreMissing = checked(a['naAction']);
  if (typeof func !== 'function') throw new TypeError(`the first argument must be callable`);
  if (isUfunc(func)) return func(self);
  const options = { ignoreMissing, args: kwargsOf(a) };
  const away = shipFrame(self[STATE], func as Fn, options);
  return away === null ? mapCells(self[STATE], (rows, c) => mapCell(rows, c, func as Fn, options)) : frameOf(away);
}

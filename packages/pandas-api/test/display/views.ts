import { type DataType, types, vectorOf } from '@pandorable/planner';
import type { LocalColumn } from '../../src/core/column.js';
import type { AxisView, FrameView, SeriesView } from '../../src/display/view.js';
import { Dtype, type DtypeKind } from '../../src/dtypes/dtype.js';

const SIMPLE: Record<string, [DtypeKind, DataType]> = {
  bool: ['bool', types.bool],
  object: ['object', types.object],
  str: ['str', types.utf8],
};
const WIDTHS: Record<string, DtypeKind> = { int: 'int', uint: 'uint', float: 'float' };

function dtypeOf(name: string): [Dtype, DataType] {
  const simple = SIMPLE[name];
  if (simple) return [new Dtype(simple[0], name), simple[1]];
  if (name === 'string') return [new Dtype('str', name, { masked: true }), types.utf8];
  if (name === 'boolean') return [new Dtype('bool', name, { masked: true }), types.bool];
  let m = /^(u?int|float)(\d+)$/i.exec(name);
  if (m) {
    const masked = name !== name.toLowerCase();
    return [new Dtype(WIDTHS[m[1].toLowerCase()], name, { bits: Number(m[2]), masked }), { kind: name.toLowerCase() } as DataType];
  }
  m = /^(datetime|timedelta)64\[(\w+)(?:, (.+))?\]$/.exec(name);
  if (m) {
    const unit = m[2] as 'ns';
    const type = m[1] === 'datetime' ? types.timestamp(unit, m[3]) : types.duration(unit);
    return [new Dtype(m[1] as DtypeKind, name, { unit, tz: m[3] }), type];
  }
  m = /^period\[(.+)\]$/.exec(name);
  if (m) return [new Dtype('period', name, { freq: m[1] }), types.int64];
  m = /^interval\[(.+), (\w+)\]$/.exec(name);
  if (m) return [new Dtype('interval', name, { subtype: dtypeOf(m[1])[0], closed: m[2] as 'left' }), types.object];
  throw new Error(name);
}

/** A column from the name of its dtype and its raw values. */
export function col(name: string, values: readonly unknown[]): LocalColumn {
  const [dtype, type] = dtypeOf(name);
  if (dtype.kind === 'object') return { dtype, vector: { type, length: values.length, data: values, valid: null } };
  if (dtype.kind === 'interval') {
    const boxed = values.map((v) => (v === null ? null : { left: (v as unknown[])[0], right: (v as unknown[])[1], closed: dtype.closed }));
    return { dtype, vector: vectorOf(type, boxed) };
  }
  return { dtype, vector: vectorOf(type, values) };
}

/** A category column from codes, -1 where missing. */
export const cat = (codes: readonly number[], categories: LocalColumn, ordered = false): LocalColumn => ({
  dtype: new Dtype('category', 'category', { categories, ordered }),
  vector: vectorOf(
    types.int32,
    codes.map((code) => (code < 0 ? null : code)),
  ),
});

/** `start, start + step, …` as the labels of a RangeIndex. */
export const range = (length: number, start = 0, step = 1): LocalColumn =>
  col(
    'int64',
    Array.from({ length }, (_, i) => start + i * step),
  );

export const axis = (levels: LocalColumn | readonly LocalColumn[], names?: readonly unknown[], freq?: string): AxisView => {
  const all = Array.isArray(levels) ? (levels as readonly LocalColumn[]) : [levels as LocalColumn];
  return { levels: all, names: names ?? all.map(() => null), freq };
};

/** A frame of which all rows were fetched. */
export function frame(
  columns: readonly LocalColumn[],
  labels: readonly unknown[],
  index?: AxisView,
  names?: readonly unknown[],
): FrameView {
  const rows = index?.levels[0].vector.length ?? columns[0]?.vector.length ?? 0;
  const isMulti = Array.isArray(labels[0]);
  const columnNames = names ?? (isMulti ? (labels[0] as unknown[]).map(() => null) : [null]);
  return { index: index ?? axis(range(rows)), columnNames, columnLabels: labels, columns, rows, head: rows };
}

/** A Series of which all rows were fetched. */
export function series(column: LocalColumn, index?: AxisView, name: unknown = null): SeriesView {
  const rows = column.vector.length;
  return { index: index ?? axis(range(rows)), column, rows, head: rows, name };
}

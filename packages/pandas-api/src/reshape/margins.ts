import { NotImplementedError, ValueError } from '@pandorable/planner';
import { isPlainObject } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf, inferDtype } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype, concatColumns, interleavedDtype } from '../dtypes/concat-local.js';
import { dtypes, isIntDtype, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { type Frame, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { dataColumns, dataNames, type IndexData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, isTuple, tuple } from '../scalars/index.js';
import type { PivotPlan } from './pivot-table.js';
import { publicly } from './public-members.js';

const partsOf = (label: unknown): readonly unknown[] => (isTuple(label) ? [...label] : [label]);

/** The table with a last row of all rows and, where keys went to the columns, a last column for each value of all columns. */
export function withMargins(table: FrameState, plan: PivotPlan): FrameState {
  const name = plan.marginsName;
  if (typeof name !== 'string') throw new ValueError('margins_name argument must be a string');
  if (plan.index.length === 0)
    throw new NotImplementedError('pivotTable() with margins but no index: swap index and columns and transpose the result');
  const collected = collectState(table);
  const { index } = collected;
  const columns = plan.columns.length > 0 ? alike(collected.columns) : collected.columns;
  const rows = wrapIndex(index);
  checkName(
    name,
    rows.labels,
    table.labels.labels.map((l) => partsOf(l).slice(1)),
  );
  const data = plan.dropna ? publicly(plan.data).get(usedLabels(plan)).dropna() : plan.data;
  const grand = grandTotals(data, plan);
  const across = plan.columns.length > 0 ? totals(data, plan, plan.columns) : null;
  const wide =
    plan.columns.length > 0
      ? withTotalColumns(table, columns, rows.labels, totals(data, plan, plan.index), name)
      : { labels: table.labels.labels, columns };
  const last = wide.labels.map((l) => {
    const [value, ...keys] = partsOf(l);
    if (across === null || keys[0] === name) return grand.get(labelKey(across === null ? l : value)) ?? Number.NaN;
    return across.get(labelKey(value))?.at(keys) ?? plan.fillValue ?? Number.NaN;
  });
  const filled = wide.columns.map((c, i) => appended(c, last[i]));
  const labels = makeIndex(wide.labels, { names: table.labels.names, ...(table.labels.isMulti ? { multi: true } : {}) });
  return localState(filled, labels, grown(index, [name, ...plan.index.slice(1).map(() => '')]));
}

/** Columns beside which totals are put have one dtype, as in a transposed table. */
function alike(columns: readonly LocalColumn[]): readonly LocalColumn[] {
  if (columns.length === 0) return columns;
  const dtype = interleavedDtype(columns.map((c) => c.dtype).reduce(commonDtype), columns);
  return columns.map((c) => (sameDtype(c.dtype, dtype) ? c : castColumn(c, dtype)));
}

const usedLabels = (plan: PivotPlan): unknown[] => {
  const { labels } = plan.data[STATE];
  return [
    ...new Set(
      [...plan.index, ...plan.columns, ...plan.values].filter((l) => typeof l !== 'object' && typeof l !== 'function' && labels.holds(l)),
    ),
  ];
};

function checkName(name: string, rows: readonly unknown[], columns: readonly (readonly unknown[])[]): void {
  if (rows.some((l) => partsOf(l).includes(name)) || columns.some((l) => l.includes(name)))
    throw new ValueError(`Conflicting name "${name}" in margins`);
}

/** What a value's column comes to for each key. */
interface Totals {
  readonly column: LocalColumn;
  at(keys: readonly unknown[]): unknown;
  row(keys: readonly unknown[]): number;
}

function totals(data: Frame, plan: PivotPlan, by: readonly unknown[]): Map<string, Totals> {
  const agged = publicly(data)
    .groupby([...by], { observed: plan.dropna, dropna: plan.dropna })
    .get([...plan.values])
    .agg(plan.how);
  const { columns, index } = collectState(agged[STATE]);
  const places = new Map(wrapIndex(index).labels.map((l, i) => [labelKey([...partsOf(l)]), i] as const));
  const row = (keys: readonly unknown[]): number => places.get(labelKey([...keys])) ?? -1;
  return new Map(
    agged[STATE].labels.labels.map((l, k) => {
      const values = boxAll(columns[k]);
      return [labelKey(l), { column: columns[k], row, at: (keys) => values[row(keys)] }] as const;
    }),
  );
}

/** Each value over all rows. */
function grandTotals(data: Frame, plan: PivotPlan): Map<string, unknown> {
  const out = new Map<string, unknown>();
  for (const label of plan.values) {
    const how = isPlainObject(plan.how) ? plan.how[label as string] : plan.how;
    if (isMissing(how)) continue;
    const column = publicly(data).get(label) as unknown as Record<string, () => unknown>;
    try {
      out.set(labelKey(label), typeof how === 'string' ? column[how]() : (how as (s: unknown) => unknown)(column));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return out;
}

function withTotalColumns(
  table: FrameState,
  columns: readonly LocalColumn[],
  rows: readonly unknown[],
  margin: ReadonlyMap<string, Totals>,
  name: string,
): { labels: unknown[]; columns: LocalColumn[] } {
  const depth = table.labels.nlevels;
  const groups = new Map<string, { value: unknown; at: number[] }>();
  table.labels.labels.forEach((l, i) => {
    const [value] = partsOf(l);
    const group = groups.get(labelKey(value)) ?? { value, at: [] };
    groups.set(labelKey(value), group);
    group.at.push(i);
  });
  const out: { labels: unknown[]; columns: LocalColumn[] } = { labels: [], columns: [] };
  for (const { value, at } of groups.values()) {
    for (const i of at) out.labels.push(table.labels.labelAt(i)), out.columns.push(columns[i]);
    const total = margin.get(labelKey(value))!;
    const values = rows.map((l) => total.at(partsOf(l)) ?? null);
    const gaps = values.some(isMissing) && isIntDtype(total.column.dtype) && !total.column.dtype.masked;
    out.labels.push(tuple(value, name, ...new Array<string>(depth - 2).fill('')));
    out.columns.push(columnOf(values, gaps ? dtypes.float64 : total.column.dtype));
  }
  return out;
}

/** The column with one more value, in its own dtype where that holds the value. */
function appended(c: LocalColumn, value: unknown): LocalColumn {
  const fits = isMissing(value)
    ? !isIntDtype(c.dtype) || c.dtype.masked
    : isIntDtype(c.dtype)
      ? Number.isInteger(Number(value))
      : isNumericDtype(c.dtype) && c.dtype.kind !== 'bool'
        ? true
        : inferDtype([value]).kind === c.dtype.kind;
  if (fits) return columnOf([...boxAll(c), value], c.dtype);
  return concatColumns([c, columnOf([value])]);
}

/** The labels with one more. */
function grown(index: IndexData, label: readonly unknown[]): IndexData {
  const columns = dataColumns(index).map((c, k) => {
    const values = [...boxAll(c), label[k]];
    return columnOf(values, c.dtype.kind === 'str' ? c.dtype : c.dtype.kind === 'category' ? undefined : dtypes.object);
  });
  return columns.length === 1 && index.kind !== 'multi'
    ? { kind: 'flat', column: columns[0], name: dataNames(index)[0] }
    : { kind: 'multi', columns, names: dataNames(index) };
}

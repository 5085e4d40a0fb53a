import { KeyError, NotImplementedError } from '@pandorable/planner';
import { concat } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataLength, type IndexData, type MultiData, takeColumn, takeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { APPEARING, codedLevels } from '../index/multi-levels.js';
import { argsortData } from '../index/sort.js';
import { rowNumbers } from '../kernels/index.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { withMargins } from './margins.js';
import { missingThroughout, type Public, publicly } from './public-members.js';
import { spreadTable, takenOr } from './unstack.js';

/** What a pivot table is made of, the arguments read. */
export interface PivotPlan {
  readonly data: Frame;
  readonly values: readonly unknown[];
  /** were values named, and as a list? */
  readonly passed: boolean;
  readonly listed: boolean;
  readonly index: readonly unknown[];
  readonly columns: readonly unknown[];
  readonly how: unknown;
  readonly fillValue: unknown;
  readonly dropna: boolean;
  readonly observed: boolean;
  readonly sort: boolean;
  readonly marginsName: unknown;
}

const keyList = (v: unknown): unknown[] => (isMissing(v) ? [] : Array.isArray(v) && !isTuple(v) ? [...v] : [v]);

/** df.pivot_table(…): a groupby, its result laid out as a table. The sizes of groups without columns stay a Series, as in pandas. */
export function pivotTable(frame: Frame, a: Args): Frame {
  const { aggfunc } = a;
  if (!Array.isArray(aggfunc) || isTuple(aggfunc)) return oneTable(frame, a, aggfunc) as Frame;
  const keys = aggfunc.map((f) => (typeof f === 'function' ? f.name || '<lambda>' : f));
  return concat({ objs: aggfunc.map((f) => oneTable(frame, a, f)), keys, axis: 1, join: 'outer' }) as Frame;
}

function planOf(frame: Frame, a: Args, how: unknown): PivotPlan {
  const [index, columns] = [keyList(a['index']), keyList(a['columns'])];
  const passed = !isMissing(a['values']);
  const listed = Array.isArray(a['values']) && !isTuple(a['values']);
  const keys = new Set([...index, ...columns]);
  const { labels } = frame[STATE];
  const values = passed ? keyList(a['values']) : labels.labels.filter((l) => !keys.has(l));
  for (const v of values)
    if (!labels.holds(v)) throw new KeyError(`${pythonRepr(v)}. The columns are: ${labels.labels.map((l) => pythonRepr(l)).join(', ')}`);
  return {
    data: frame,
    values,
    passed,
    listed,
    index,
    columns,
    how,
    fillValue: a['fillValue'],
    dropna: a['dropna'] !== false,
    observed: a['observed'] !== false,
    sort: a['sort'] !== false,
    marginsName: a['marginsName'],
  };
}

function oneTable(frame: Frame, a: Args, how: unknown): Frame | Series {
  const plan = planOf(frame, a, how);
  const keys = [...plan.index, ...plan.columns];
  if (how === 'size' && a['margins'] === true)
    throw new NotImplementedError("pivotTable({ aggfunc: 'size', margins: true }): use pd.crosstab(rows, columns, { margins: true })");
  if (plan.values.length === 0 && how !== 'size')
    throw new NotImplementedError('pivotTable() without any column of values: add a column to count, or use pd.crosstab');
  const grouped = publicly(frame).groupby(keys, { observed: plan.observed, sort: plan.sort, dropna: plan.dropna });
  const agged: Public = (plan.passed ? grouped.get([...plan.values]) : grouped).agg(
    how,
    ...(Object.keys(a['kwargs'] ?? {}).length > 0 ? [a['kwargs']] : []),
  );
  let table = laidOut(plan, plan.dropna && !Series.isSeries(agged) ? agged.dropna({ how: 'all' }) : agged);
  if (!plan.dropna) table = completed(table, plan, missingApart(agged));
  if (plan.sort) table = sortedColumns(table);
  if (!isMissing(plan.fillValue)) table = publicly(frameOf(table)).fillna(plan.fillValue)[STATE];
  if (a['margins'] === true) table = withMargins(table, plan);
  const isList = Series.isSeries(agged) && (plan.index.length === 0 || plan.columns.length === 0);
  return isList ? seriesOf(seriesStateOf(table, null)) : finished(table, plan);
}

/** Group keys of the columns go up, in a table. */
function laidOut(plan: PivotPlan, agged: Public): FrameState {
  const state = stateOf(agged);
  if (plan.index.length === 0 || plan.columns.length === 0) return state;
  const { columns, index } = collectState(state);
  const levels = plan.columns.map((_, k) => plan.index.length + k);
  const labels = Series.isSeries(agged) ? null : state.labels;
  return spreadTable(columns, leveled(plan, index as MultiData), levels, labels, { fill: plan.fillValue });
}

/**
 * The groups' labels with their levels. Which labels a key has that no group has takes a look at all rows; a single key of sorted rows needs
 * no answer, as the columns are sorted afterwards.
 */
function leveled(plan: PivotPlan, index: MultiData): MultiData {
  if (!plan.sort) return { ...index, source: APPEARING };
  const plain = plan.index.length === 1 && index.columns.every((c) => c.dtype.kind !== 'category');
  if (!plain) return index;
  const { source: _, ...labels } = index;
  return labels;
}

const stateOf = (x: unknown): FrameState => (Series.isSeries(x) ? seriesFrameState(x[STATE]) : (x as Frame)[STATE]);

/** Where groups are all combinations of categories, a missing label is none of its level: as in pandas, what is completed does not find it. */
function missingApart(agged: Public): boolean {
  const { index } = stateOf(agged);
  return index.kind === 'cells' && index.missingIsLabel !== true;
}

/** Rows and columns for all combinations of level labels. */
function completed(table: FrameState, { fillValue, sort }: PivotPlan, apart: boolean): FrameState {
  let { columns, index } = collectState(table);
  const levelsOf = (data: MultiData): MultiData => (sort ? data : { ...data, source: APPEARING });
  if (index.kind === 'multi') {
    const from = wrapIndex(index);
    index = product(levelsOf(index), apart);
    const at = Int32Array.from(wrapIndex(index).labels, (l) => found(from, l, apart));
    columns = columns.map((c) => takenOr(c, at, fillValue));
  }
  if (!table.labels.isMulti) return localState(columns, table.labels, index);
  const wanted = wrapIndex(product(levelsOf(table.labels.data as MultiData), apart));
  const blank = isMissing(fillValue) ? missingThroughout(dataLength(index)) : columnOf(new Array(dataLength(index)).fill(fillValue));
  return localState(
    wanted.labels.map((l) => columns[found(table.labels, l, apart)] ?? blank),
    wanted,
    index,
  );
}

const found = (index: Index, label: unknown, apart: boolean): number =>
  apart && (label as unknown[]).some(isMissing) ? -1 : (index.positionsOf(label)[0] ?? -1);

/** All labels of the levels with all of the others; a missing one counts, after them, but for categories where it is `apart`. */
function product(data: MultiData, apart: boolean): IndexData {
  const coded = codedLevels(data);
  const levels = coded.levels.map((level, k) =>
    coded.codes[k].includes(-1) && !(apart && level.dtype.kind === 'category') ? takeColumn(level, withMissing(level)) : level,
  );
  const sizes = levels.map((l) => l.vector.length);
  const total = sizes.reduce((x, y) => x * y, 1);
  const columns = levels.map((level, k) => {
    const inner = sizes.slice(k + 1).reduce((x, y) => x * y, 1);
    return takeColumn(
      level,
      Int32Array.from({ length: total }, (_, i) => Math.floor(i / inner) % sizes[k]),
    );
  });
  return { kind: 'multi', columns, names: data.names };
}

const withMissing = ({ vector: { length } }: LocalColumn): Int32Array =>
  Int32Array.from({ length: length + 1 }, (_, i) => (i < length ? i : -1));

const sortedColumns = (table: FrameState): FrameState => selectAt(table, [...argsortData(table.labels.data)]);

/** The outer level is dropped where one column was asked for, and columns without any value where missing ones are dropped. */
function finished(table: FrameState, plan: PivotPlan): Frame {
  let done = table;
  if (plan.passed && !plan.listed && done.labels.isMulti) {
    const { columns, names } = done.labels.data as MultiData;
    done = {
      ...done,
      labels: wrapIndex(
        columns.length === 2
          ? { kind: 'flat', column: columns[1], name: names[1] }
          : { kind: 'multi', columns: columns.slice(1), names: names.slice(1) },
      ),
    };
  }
  if (plan.index.length === 0 && plan.columns.length > 0) done = publicly(frameOf(done)).T[STATE];
  if (!plan.dropna) return frameOf(done);
  const { columns, index } = collectState(done);
  const kept = rowNumbers(columns.length).filter((i) => columns[i].vector.length > 0 && !columns[i].vector.valid?.every((v) => v === 0));
  const local = localState(columns, done.labels, index);
  return frameOf(
    kept.length === columns.length
      ? local
      : { ...local, labels: wrapIndex(takeData(done.labels.data, kept)), cells: [...kept].map((i) => local.cells[i]) },
  );
}

import { sliceVector, takeVector, types, type Vector } from '@pandorable/planner';
import { boxAt, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, isTypedArray, typedColumn } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { isTuple, tuple } from '../scalars/index.js';
import { wholeLevels } from './multi-levels.js';

/** What an Index holds: a range that was never written out, one column of labels, or several (a MultiIndex: values per level and row). */
export type IndexData =
  | { readonly kind: 'range'; readonly start: number; readonly stop: number; readonly step: number; readonly name: unknown }
  | {
      readonly kind: 'flat';
      readonly column: LocalColumn;
      readonly name: unknown /** frequency text of a datetime-like index */;
      readonly freq?: string | null;
    }
  | {
      readonly kind: 'multi';
      readonly columns: readonly LocalColumn[];
      readonly names: readonly unknown[] /** levels as the user gave them, which may hold unused labels; else sorted uniques */;
      readonly levels?: readonly LocalColumn[];
      readonly source?: LevelSource /** missing labels are among the levels' own, as those of groups are */;
      readonly missingIsLabel?: boolean;
    };

/** Levels that are not the sorted labels themselves: in an order of their `own`, or with labels that no row has any more. */
export interface LevelSource {
  readonly own: boolean;
  readonly of: (columns: readonly LocalColumn[]) => readonly LocalColumn[];
}

export type FlatData = Extract<IndexData, { kind: 'flat' }>;
export type MultiData = Extract<IndexData, { kind: 'multi' }>;

export const rangeLength = (start: number, stop: number, step: number): number => Math.max(0, Math.ceil((stop - start) / step));
export const rangeData = (length: number, name: unknown = null): IndexData => ({ kind: 'range', start: 0, stop: length, step: 1, name });
export const flatData = (column: LocalColumn, name: unknown = null, freq: string | null = null): FlatData =>
  freq === null ? { kind: 'flat', column, name } : { kind: 'flat', column, name, freq };

export function dataLength(d: IndexData): number {
  switch (d.kind) {
    case 'range':
      return rangeLength(d.start, d.stop, d.step);
    case 'flat':
      return d.column.vector.length;
    case 'multi':
      return d.columns[0]?.vector.length ?? 0;
  }
}

export const dataNames = (d: IndexData): readonly unknown[] => (d.kind === 'multi' ? d.names : [d.name]);

/** The columns of labels, a range written out. */
export function dataColumns(d: IndexData): readonly LocalColumn[] {
  switch (d.kind) {
    case 'range': {
      const length = dataLength(d);
      const data = new BigInt64Array(length);
      for (let i = 0; i < length; i++) data[i] = BigInt(d.start + i * d.step);
      return [{ dtype: dtypes.int64, vector: { type: types.int64, length, data, valid: null } }];
    }
    case 'flat':
      return [d.column];
    case 'multi':
      return d.columns;
  }
}

/** The column of a flat index or a range; a MultiIndex as a column of tuples. */
export const dataColumn = (d: IndexData): LocalColumn => (d.kind === 'multi' ? columnOf(dataLabels(d), dtypes.object) : dataColumns(d)[0]);

/** The label of position `i`: a tuple for a MultiIndex. */
export function labelAt(d: IndexData, i: number): unknown {
  if (d.kind === 'range') return d.start + i * d.step;
  return d.kind === 'flat' ? boxAt(d.column, i) : tuple(...d.columns.map((c) => boxAt(c, i)));
}

export function dataLabels(d: IndexData): unknown[] {
  const out = new Array(dataLength(d));
  for (let i = 0; i < out.length; i++) out[i] = labelAt(d, i);
  return out;
}

/** The data of labels: tuples make several levels, everything else one. */
export function dataOfLabels(
  labels: readonly unknown[],
  options: { name?: unknown; names?: readonly unknown[]; dtype?: Dtype; multi?: boolean } = {},
): IndexData {
  if (options.multi ?? (labels.length > 0 && labels.every(isTuple) && options.dtype === undefined)) {
    const width = (labels[0] as unknown[] | undefined)?.length ?? options.names?.length ?? 0;
    const columns = Array.from({ length: width }, (_, k) => columnOf(labels.map((t) => (t as unknown[])[k] ?? null)));
    return { kind: 'multi', columns, names: options.names ?? columns.map(() => null) };
  }
  const name = options.name ?? options.names?.[0] ?? null;
  if (isTypedArray(labels)) return flatData(typedColumn(labels as never, parseDtype), name);
  return flatData(columnOf(labels, options.dtype), name);
}

export const takeColumn = (c: LocalColumn, at: ArrayLike<number>): LocalColumn => ({ dtype: c.dtype, vector: takeVector(c.vector, at) });

export function takeData(d: IndexData, at: ArrayLike<number>): IndexData {
  if (d.kind === 'multi')
    return {
      ...d,
      columns: d.columns.map((c) => takeColumn(c, at)),
      source: { own: d.source?.own ?? false, of: () => wholeLevels(d).levels },
    };
  return { kind: 'flat', column: takeColumn(dataColumns(d)[0], at), name: d.name };
}

/** Labels start (inclusive) to stop (exclusive); the frequency stays. */
export function sliceData(d: IndexData, start: number, stop: number): IndexData {
  const cut = (c: LocalColumn): LocalColumn => ({ dtype: c.dtype, vector: sliceVector(c.vector, start, Math.max(start, stop)) });
  switch (d.kind) {
    case 'range':
      return { ...d, start: d.start + start * d.step, stop: d.start + Math.max(start, stop) * d.step };
    case 'flat':
      return { ...d, column: cut(d.column) };
    case 'multi':
      return { ...d, columns: d.columns.map(cut) };
  }
}

/** A constant-time key per row, for look-ups by label. */
export function rowKeys(d: IndexData): string[] {
  const out = new Array(dataLength(d));
  for (let i = 0; i < out.length; i++) out[i] = labelKey(labelAt(d, i));
  return out;
}

export const renamed = (d: IndexData, names: readonly unknown[]): IndexData =>
  d.kind === 'multi' ? { ...d, names } : { ...d, name: names[0] ?? null };

export const emptyVector = (v: Vector): Vector => takeVector(v, []);

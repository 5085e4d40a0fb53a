import type { LocalColumn } from '../core/column.js';

/** An axis: one column of labels per index level, already cut to the fetched rows. */
export interface AxisView {
  readonly names: readonly unknown[];
  readonly levels: readonly LocalColumn[];
  /** of a DatetimeIndex or TimedeltaIndex that has one */
  readonly freq?: string | null;
  /** of a MultiIndex whose levels have missing labels among their own, as groups have them */
  readonly missingIsLabel?: boolean;
  /** of a RangeIndex, whose labels are aligned on their first character, signs too */
  readonly isRange?: boolean;
}

/** What is known of a frame that is to be shown. */
export interface FrameView {
  /** labels of the fetched rows */
  readonly index: AxisView;
  /** names of the column axis' levels */
  readonly columnNames: readonly unknown[];
  /** a label, or an array of labels per level for MultiIndex columns */
  readonly columnLabels: readonly (unknown | readonly unknown[])[];
  /** the fetched rows */
  readonly columns: readonly LocalColumn[];
  /** number of rows of the whole frame */
  readonly rows: number;
  /** the first `head` fetched rows are the first rows of the frame, the rest are its last rows (all fetched: their number) */
  readonly head: number;
}

/** What is known of a Series that is to be shown. */
export interface SeriesView {
  readonly index: AxisView;
  readonly column: LocalColumn;
  readonly rows: number;
  readonly head: number;
  readonly name: unknown;
}

/** Number of rows that were fetched. */
export const fetchedRows = (view: { index: AxisView; columns?: readonly LocalColumn[]; column?: LocalColumn }): number =>
  view.index.levels[0]?.vector.length ?? view.column?.vector.length ?? view.columns?.[0]?.vector.length ?? 0;

/** Where among the fetched rows the given rows of the whole are. */
export function fetchedPositions(view: { index: AxisView; rows: number; head: number }, rows: readonly number[]): number[] {
  const fetched = fetchedRows(view);
  const missing = view.rows - fetched;
  return rows.map((row) => (row < view.head ? row : row - missing));
}

/** The numbers `start` (inclusive) to `end` (exclusive). */
export const span = (start: number, end: number): number[] => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);

import type { Columns } from './columns.js';

/** Frames and paths by the tables' names; no type knows the frames' columns. */
export interface Data {
  readonly frames: Readonly<Record<string, any>>;
  readonly paths: Readonly<Record<string, string>>;
}

/** One question, asked by pandas' members and by SQL that gives the same rows in the same order. */
export interface Question {
  readonly name: string;
  /** a frame, a column or a single value */
  readonly ours: (data: Data) => unknown;
  /** `{name}` stands for a table, `{row}` for the number of a row in its table, `{csv}` for the sales as text */
  readonly sql: string;
  /** the same for Spark where its dialect differs; null: not asked there */
  readonly spark?: string | null;
  /** what remains to be done by hand with the columns of the SQL */
  readonly after?: (columns: Columns) => Columns;
}

/** What crosses between the client and the workers of a function over groups. All of it is plain data. */
import type { DataType } from '@pandorable/planner';
import type { SentColumn, SentDtype, SentIndex } from './columns.js';
import type { Sent } from './values.js';

/** A column of a group, which comes as Arrow buffers. */
export interface TaskColumn {
  readonly type: DataType;
  readonly dtype: SentDtype;
  /** how a missing one among mixed values looks */
  readonly face: Sent;
}

/** How the function's argument is made of a group's columns: those of the order and the keys, of the row labels, of the values. */
export interface Task {
  readonly keys: readonly TaskColumn[];
  readonly index: TaskColumn;
  readonly indexName: Sent;
  readonly columns: readonly TaskColumn[];
  readonly labels: SentIndex;
  /** the group is a Series, named by its keys, a tuple of them where they were listed */
  readonly series: { readonly listed: boolean } | null;
  /** options of the display that were set, by name */
  readonly options: Readonly<Record<string, Sent>>;
  /** the client needs to know which rows a group has, if they come back */
  readonly places: boolean;
}

export type SentPart =
  | { readonly kind: 'value'; readonly value: Sent }
  | { readonly kind: 'series'; readonly column: SentColumn; readonly index: SentIndex; readonly name: Sent }
  | { readonly kind: 'frame'; readonly columns: readonly SentColumn[]; readonly labels: SentIndex; readonly index: SentIndex };

/** What became of the function for a group. */
export type GroupAnswer =
  | {
      readonly part: SentPart /** has it the labels of its group? */;
      readonly same: boolean /** numbers of the group's rows, in base 64 */;
      readonly places?: string;
    }
  | { readonly failed: GroupFailure };

export interface GroupFailure {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly frames: readonly string[];
}

/** What the main thread, the pool's host and its threads tell each other. */
import type { MessagePort } from 'node:worker_threads';
import type { RollingName, RollingParameters, WindowBounds, WindowRange } from '../kernels/index.js';

/** A column over shared memory; what is not shared hands the work back to the main thread as soon as it is read. */
export type SharedColumn =
  | { readonly kind: 'number'; readonly data: Float64Array }
  | { readonly kind: 'bool'; readonly data: Uint8Array; readonly valid: Uint8Array | null }
  | {
      readonly kind: 'text';
      readonly bytes: Uint8Array;
      readonly offsets: Int32Array | Float64Array;
      readonly valid: Uint8Array | null;
    }
  | { readonly kind: 'hidden' };

/** One number: the rows that are done. */
export type Done = Int32Array;
export function doneUpTo(row: number): Done {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  done[0] = row;
  return done;
}

/** A function over the rows from `from` on. */
export interface FunctionJob {
  readonly kind: 'function';
  readonly prelude: string;
  readonly source: string;
  readonly call: 'row' | 'value';
  /** a row's fields, beside the columns */
  readonly names: readonly string[];
  readonly columns: readonly SharedColumn[];
  readonly skipMissing: boolean;
  readonly from: number;
  readonly rows: number;
  readonly threads: number;
  /** milliseconds for one call; null: no limit */
  readonly timeout: number | null;
  /** answers that are numbers, by row */
  readonly numbers: Float64Array;
  /** the row that each lane is at, -1 before its first */
  readonly at: Int32Array;
  readonly done: Done;
}

/** A part of a job, as a thread gets it. */
export interface FunctionRange extends FunctionJob {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
}

/** What became of a range: its answers, the row that failed or took too long, or why it cannot be done there. */
export type RangeResult =
  | {
      readonly start: number;
      readonly end: number;
      /** answers that are in `numbers` */
      readonly count: number;
      readonly rest: readonly unknown[];
      /** places of the columns that were read */
      readonly used: readonly number[];
    }
  | { readonly failed: number }
  | { readonly late: number }
  | { readonly refused: string };

/** A window function over one range of windows. */
export interface KernelTask {
  readonly kind: 'kernel';
  readonly name: RollingName;
  readonly values: Float64Array;
  /** start and end only where the windows do not trail */
  readonly bounds: Pick<WindowBounds, 'length' | 'trailing' | 'monotonic'> & Partial<WindowBounds>;
  readonly parameters: RollingParameters;
  readonly range: WindowRange;
  readonly out: Float64Array;
}
export interface KernelJob {
  readonly kind: 'kernels';
  readonly tasks: readonly KernelTask[];
  readonly out: Float64Array;
  readonly done: Done;
}

export type Job = FunctionJob | KernelJob;
export type JobResult<J extends Job> = J extends FunctionJob ? readonly RangeResult[] : null;

export type ToHost = { readonly id: number; readonly job: Job } | { readonly cancel: number };
export type FromHost = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

/** A thread's first task: it gives nothing, but it shows that threads start. */
export interface StartTask {
  readonly kind: 'start';
}

export interface HostInput {
  readonly port: MessagePort;
  /** messages sent; 1 where the host has ended; 1 where it has started */
  readonly flag: Int32Array;
  readonly threads: number;
}
export const FLAG = { messages: 0, ended: 1, started: 2, length: 3 } as const;

/** Milliseconds in which a thread must have started. */
export const START_MILLISECONDS = 20_000;

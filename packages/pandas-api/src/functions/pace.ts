/** Functions called row after row in this thread, as long as the action that they are part of may run. */
import { RowWatch, watching } from '../progress/rows.js';
import { AnswerCollector, type Answers } from './answers.js';
import { type CellReader, elementCall, type RowCall, rowCall, type WholeRow } from './call.js';

/** What progress calls the work. */
export const FUNCTION_STAGE = 'function';
/** Who watches functions that are called here hears of them after steps of about so long; then the action may end, too. */
const STEP_MILLISECONDS = 50;

/** Asks for the rows up to `to`; between some of them the action may end. */
export function askUntil({ ask, rows }: Pick<RowCall, 'ask' | 'rows'>, collector: AnswerCollector, to: number): void {
  const watch = new RowWatch(FUNCTION_STAGE, rows);
  watching(watch, () => {
    for (let step = 1; collector.next < to; ) {
      const start = performance.now();
      ask(collector, Math.min(collector.next + step, to));
      watch.done(collector.next);
      const took = performance.now() - start;
      if (took < STEP_MILLISECONDS / 2) step *= 2;
      else if (took > STEP_MILLISECONDS && step > 1) step >>= 1;
    }
  });
}

/** All answers, asked for here and now. */
export function answersHere(call: RowCall): Answers {
  const collector = new AnswerCollector(new Float64Array(call.rows), call.describe);
  askUntil(call, collector, call.rows);
  return collector.done();
}

/** The answers of `fn(row)` for each of `rows` rows. */
export const callRowFunction = (
  fn: (row: any) => unknown,
  columns: ReadonlyMap<string, CellReader>,
  rows: number,
  whole?: WholeRow,
): Answers => answersHere(rowCall(fn, columns, rows, whole));

/** The answers of `fn(value)`. */
export const callElementFunction = (fn: (value: any) => unknown, read: CellReader, rows: number, skipMissing = false): Answers =>
  answersHere(elementCall(fn, { read }, rows, skipMissing));

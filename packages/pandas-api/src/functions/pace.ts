/** Functions called row after row in this thread, as long as the action that they are part of may run. */
import { stepCheck } from '../session/action.js';
import { AnswerCollector, type Answers } from './answers.js';
import { type CellReader, elementCall, type RowCall, rowCall, type WholeRow } from './call.js';

/** Milliseconds between two looks at the clock, if calls are shorter. */
const STEP_MILLISECONDS = 5;

/** Asks for the rows up to `to`; between some of them the action may end. */
export function askUntil({ ask }: Pick<RowCall, 'ask'>, collector: AnswerCollector, to: number): void {
  const check = stepCheck();
  if (check === undefined) return ask(collector, to);
  for (let step = 1; collector.next < to; ) {
    const start = performance.now();
    ask(collector, Math.min(collector.next + step, to));
    check();
    step = performance.now() - start < STEP_MILLISECONDS ? step * 2 : Math.max(1, step >> 1);
  }
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

import { type DataType, int64Of, isFloat, safeNumbers, type Vector } from '@pandorable/planner';
import { failureIn } from './failure.js';

/** What a function answered, row by row: numbers as long as they are such, then everything from the first other answer on. */
export interface Answers {
  readonly numbers: Float64Array;
  readonly rest: readonly unknown[];
}

/** Thrown where a function gives a promise: its value is not there yet. */
export class PromiseGiven {
  constructor(
    readonly promise: Promise<unknown>,
    readonly row: number,
  ) {}
}

function now(value: unknown, row: number): unknown {
  if (value instanceof Promise) throw new PromiseGiven(value, row);
  return value;
}

interface LoopStop {
  row: number;
  /** the first answer that is no number */
  value: unknown;
}
/** Calls a function with each number from row `i` up to `to`, as long as the answers are numbers; says in `stop` where it ended. */
export type NumberLoop = (
  fn: (value: number) => unknown,
  values: Float64Array,
  numbers: Float64Array,
  i: number,
  to: number,
  stop: LoopStop,
) => void;

const LOOP = `return (fn, values, numbers, i, to, stop) => {
  try {
    for (; i < to; i++) {
      const value = fn(values[i]);
      if (typeof value !== 'number') {
        stop.value = value;
        break;
      }
      numbers[i] = value;
    }
  } finally {
    stop.row = i;
  }
};`;
let loops = 0;

/** A loop for one function: V8 compiles the function into it, which it does not where a loop has seen several, and no number is boxed. */
export const numberLoop = (): NumberLoop => new Function(`${LOOP} // ${++loops}`)() as NumberLoop;

/** Asks a function for row after row, from row `from` on. What it throws names the row and what `describe` says of it. */
export class AnswerCollector {
  readonly #numbers: Float64Array;
  readonly #from: number;
  readonly #describe: (row: number) => string;
  #rest: unknown[] | null = null;
  #next: number;

  /** `numbers` has a place for each row. */
  constructor(numbers: Float64Array, describe: (row: number) => string, from = 0) {
    this.#numbers = numbers;
    this.#describe = describe;
    this.#from = this.#next = from;
  }

  /** The row that is asked for next. */
  get next(): number {
    return this.#next;
  }

  /** Asks for the rows up to `to`. */
  ask(to: number, answer: (row: number) => unknown): void {
    const numbers = this.#numbers;
    let i = this.#next;
    try {
      if (this.#rest === null)
        for (; i < to; i++) {
          const value = answer(i);
          if (typeof value !== 'number') {
            this.#rest = [now(value, i)];
            i++;
            break;
          }
          numbers[i] = value;
        }
      if (this.#rest !== null) for (; i < to; i++) this.#rest.push(now(answer(i), i));
    } catch (error) {
      this.#next = i;
      throw failureIn(error, i, this.#describe(i));
    }
    this.#next = to;
  }

  /** The same of a function of one number, by a loop that is its own. */
  askNumbers(to: number, loop: NumberLoop, fn: (value: number) => unknown, values: Float64Array): void {
    const stop: LoopStop = { row: this.#next, value: undefined };
    try {
      if (this.#rest === null) loop(fn, values, this.#numbers, this.#next, to, stop);
    } catch (error) {
      throw failureIn(error, (this.#next = stop.row), this.#describe(stop.row));
    }
    this.#next = stop.row;
    if (stop.row < to && this.#rest === null) this.#rest = [now(stop.value, this.#next++)];
    if (this.#rest !== null) this.ask(to, (i) => fn(values[i]));
  }

  /** Takes the answers for the rows up to `to`: numbers, then everything from the first other answer on. */
  take(to: number, numbers: Float64Array, rest: readonly unknown[]): void {
    if (this.#rest === null) this.#numbers.set(numbers, this.#next);
    else for (const value of numbers) this.#rest.push(value);
    if (rest.length > 0) this.#rest ??= [];
    if (this.#rest !== null) for (const value of rest) this.#rest.push(value);
    this.#next = to;
  }

  done(): Answers {
    const rest = this.#rest ?? [];
    return { numbers: this.#numbers.subarray(this.#from, this.#next - rest.length), rest };
  }
}

export const allAnswers = ({ numbers, rest }: Answers): readonly unknown[] => (numbers.length === 0 ? rest : [...numbers, ...rest]);

/** A column of numbers as a function sees them, a missing one as NaN; null where one is beyond what a number holds exactly, or none is a number. */
export function numbersOf({ type, data, valid }: Vector): Float64Array | null {
  if (!ArrayBuffer.isView(data) || !(isFloat(type) || /^u?int/.test(type.kind))) return null;
  const shared = data instanceof Float64Array;
  let out = shared
    ? data
    : data instanceof BigInt64Array || data instanceof BigUint64Array
      ? safeNumbers(data)
      : Float64Array.from(data as ArrayLike<number>);
  if (out === null || valid === null) return out;
  if (shared) out = out.slice();
  for (let i = 0; i < out.length; i++) if (valid[i] === 0) out[i] = Number.NaN;
  return out;
}

/** Numbers as floats, or as int64 where `whole` asks for it and all of them are whole. */
export function vectorOfNumbers(
  numbers: Float64Array,
  types: { readonly float: DataType; readonly int: DataType },
  whole: boolean,
): Vector {
  if (whole && numbers.every(isWhole)) return { type: types.int, length: numbers.length, data: int64Of(numbers), valid: null };
  let valid: Uint8Array | null = null;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== numbers[i]) (valid ??= new Uint8Array(numbers.length).fill(1))[i] = 0;
  return { type: types.float, length: numbers.length, data: numbers, valid };
}

const isWhole = (v: number): boolean => Number.isSafeInteger(v) && !Object.is(v, -0);
